// SPDX-License-Identifier: GPL-3.0-or-later
// TextWriter, CsvWriter, JsonWriter: what every export and the command line write.
#include "io/csv_writer.h"
#include "io/json_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace heapsight;

namespace {

template <class Write> std::string written(Write&& write)
{
    std::string text;
    {
        TextWriter out([&](std::string_view block) {
            text += block;
            return true;
        });
        write(out);
    }
    return text;
}

QJsonDocument parsed(const std::string& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning() << error.errorString() << text.c_str();
    return document;
}

} // namespace

class TestReportWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesOnlyWhereNeeded();
    void csvNumbersAreExact();
    void jsonEscapesEveryControlCharacter();
    void jsonReplacesInvalidUtf8_data();
    void jsonReplacesInvalidUtf8();
    void jsonKeepsIntegersExact();
    void jsonNestsDeeply();
    void blocksJoinSeamlessly();
    void aFailingSinkEndsTheOutput();
    void decodesUtf8();
};

void TestReportWriters::csvQuotesOnlyWhereNeeded()
{
    const std::string text = written([](TextWriter& out) {
        CsvWriter csv(out);
        csv.header({"name", "count"});
        csv.text("plain");
        csv.number(1);
        csv.endRow();
        csv.text("a,b");
        csv.empty();
        csv.endRow();
        csv.text("say \"hi\"\r\n");
        csv.boolean(true);
        csv.endRow();
        csv.text("");
        csv.text(" x");
        csv.endRow();
    });
    QCOMPARE(text, std::string("name,count\r\nplain,1\r\n\"a,b\",\r\n\"say \"\"hi\"\"\r\n\",true\r\n,\" x\"\r\n"));
}

void TestReportWriters::csvNumbersAreExact()
{
    const std::string text = written([](TextWriter& out) {
        CsvWriter csv(out);
        csv.number(std::numeric_limits<uint64_t>::max());
        csv.number(std::numeric_limits<int64_t>::min());
        csv.real(0.125, 3);
        csv.endRow();
    });
    QCOMPARE(text, std::string("18446744073709551615,-9223372036854775808,0.125\r\n"));
}

void TestReportWriters::jsonEscapesEveryControlCharacter()
{
    std::string all;
    for (int c = 0; c < 0x80; ++c)
        all += static_cast<char>(c);
    all += "\xc2\x9b\u2028\u00e9\U0001f600";
    const std::string text = written([&](TextWriter& out) {
        JsonWriter json(out);
        json.beginObject();
        json.field(all, all);
        json.endObject();
    });
    for (char c : text)
        QVERIFY2(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f, "a control character came through");
    QVERIFY(text.find("\\u009b") != std::string::npos);
    const QJsonObject object = parsed(text).object();
    const QString expected = QString::fromStdString(all);
    QCOMPARE(object.keys(), QStringList{expected});
    QCOMPARE(object.value(expected).toString(), expected);
}

void TestReportWriters::jsonReplacesInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const QChar bad(0xfffd);
    QTest::newRow("lone continuation") << QByteArray("a\x80z")
                                       << QString(QLatin1String("a") + bad + QLatin1String("z"));
    QTest::newRow("cut at the end") << QByteArray("a\xe2\x82") << QString(QLatin1String("a") + bad + bad);
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << QString(QString(bad) + bad);
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QString(QString(bad) + bad + bad);
    QTest::newRow("beyond Unicode") << QByteArray("\xf5\x80\x80\x80") << QString(QString(bad) + bad + bad + bad);
    QTest::newRow("lead then ASCII") << QByteArray("\xe2(") << QString(QString(bad) + QLatin1Char('('));
}

void TestReportWriters::jsonReplacesInvalidUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const std::string text = written([&](TextWriter& out) {
        JsonWriter json(out);
        json.beginArray();
        json.text(bytes.toStdString());
        json.endArray();
    });
    QCOMPARE(parsed(text).array().at(0).toString(), expected);
}

void TestReportWriters::jsonKeepsIntegersExact()
{
    const std::string text = written([](TextWriter& out) {
        JsonWriter json(out);
        json.beginArray();
        json.number(std::numeric_limits<uint64_t>::max());
        json.number(-5);
        json.real(1.5, 6);
        json.real(std::numeric_limits<double>::infinity(), 6);
        json.null();
        json.boolean(false);
        json.beginObject();
        json.endObject();
        json.endArray();
        json.endDocument();
    });
    QCOMPARE(text, std::string("[18446744073709551615,-5,1.500000,null,null,false,{}]\n"));
}

void TestReportWriters::jsonNestsDeeply()
{
    constexpr int kDepth = 200'000;
    const std::string text = written([](TextWriter& out) {
        JsonWriter json(out);
        for (int i = 0; i < kDepth; ++i)
            json.beginArray();
        for (int i = 0; i < kDepth; ++i)
            json.endArray();
    });
    QCOMPARE(text, std::string(kDepth, '[') + std::string(kDepth, ']'));
}

void TestReportWriters::blocksJoinSeamlessly()
{
    std::string expected;
    const std::string text = written([&](TextWriter& out) {
        for (int i = 0; i < 200'000; ++i) {
            out.appendNumber(i);
            out.put(';');
            expected += std::to_string(i) + ';';
        }
        const std::string large(1'000'003, 'x');
        out.append(large);
        expected += large;
    });
    QVERIFY(text == expected);
}

void TestReportWriters::aFailingSinkEndsTheOutput()
{
    int calls = 0;
    TextWriter out([&](std::string_view) {
        ++calls;
        return false;
    });
    const std::string large(3'000'000, 'x');
    out.append(large);
    QVERIFY(out.failed());
    QVERIFY(!out.flush());
    QCOMPARE(calls, 1);
}

void TestReportWriters::decodesUtf8()
{
    const std::string text = "a\u00e9\u20ac\U0001f600";
    QCOMPARE(decodeUtf8(text, 0).codePoint, U'a');
    QCOMPARE(decodeUtf8(text, 1).codePoint, U'\u00e9');
    QCOMPARE(decodeUtf8(text, 3).codePoint, U'\u20ac');
    QCOMPARE(decodeUtf8(text, 6).codePoint, U'\U0001f600');
    QCOMPARE(decodeUtf8(text, 6).length, size_t{4});
    QVERIFY(decodeUtf8(text, 7).codePoint == kInvalidCodePoint);
}

QTEST_GUILESS_MAIN(TestReportWriters)
#include "tst_report_writers.moc"
