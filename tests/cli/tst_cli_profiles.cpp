// SPDX-License-Identifier: GPL-3.0-or-later
// "profile", "flame" and "record": the contract's fields, the three outputs, files written, wrong use.
#include "cli_process.h"
#include "support/lab.h"
#include "support/node_program.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace heapsight;
using namespace heapsight::test;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void documentHasTheFieldsOfTheContract();
    void groups();
    void csvAndTable();
    void filters();
    void comparison();
    void standardInput();
    void timelineOfTheLab();
    void svgIsSound();
    void foldedAndSpeedscope();
    void warningsAndErrors();
    void wrongUse_data();
    void wrongUse();
    void recordsAProcess();

private:
    QString write(const char* name, const QByteArray& content)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    QTemporaryDir m_folder;
    QString m_base;
    QString m_target;
};

void TestCliProfiles::initTestCase()
{
    m_base = write("base.folded", "main (/app/main.js:1:1);parse (/app/node_modules/p/i.js:5:2) 10\n"
                                  "main (/app/main.js:1:1);old (/app/main.js:9:1) 5\n");
    m_target = write("target.folded", "main (/app/main.js:1:1);parse (/app/node_modules/p/i.js:5:2) 25\n"
                                      "main (/app/main.js:1:1);read (node:fs:7:1) 4\n(idle) 1\n");
}

void TestCliProfiles::documentHasTheFieldsOfTheContract()
{
    const QJsonObject document = runJson({"profile", m_target, "--json", "--top", "2"});
    QCOMPARE(fieldsOf(document), QStringList({"by", "file", "kind", "measure", "rows", "total", "unit"}));
    QCOMPARE(document["kind"].toString(), QString("folded"));
    QCOMPARE(document["measure"].toString(), QString("weight"));
    QCOMPARE(document["unit"].toString(), QString("none"));
    QCOMPARE(document["total"].toInt(), 30);
    const QJsonArray rows = document["rows"].toArray();
    QCOMPARE(rows.size(), 2);
    const QJsonObject first = rows[0].toObject();
    QCOMPARE(fieldsOf(first), QStringList({"location", "name", "package", "self", "stacks", "total"}));
    QCOMPARE(first["name"].toString(), QString("parse"));
    QCOMPARE(first["self"].toInt(), 25);
    QCOMPARE(first["total"].toInt(), 25);
    QCOMPARE(first["stacks"].toInt(), 1);
    QCOMPARE(first["package"].toString(), QString("p"));
    QCOMPARE(first["location"]["line"].toInt(), 5);
    QCOMPARE(first["location"]["column"].toInt(), 2);
    QCOMPARE(first["location"]["script"].toString(), QString("/app/node_modules/p/i.js"));
}

void TestCliProfiles::groups()
{
    const auto names = [&](const char* by) {
        QStringList list;
        for (const QJsonValue& row : runJson({"profile", m_target, "--json", "--by", by})["rows"].toArray())
            list << row["name"].toString() +
                        QStringLiteral(" %1/%2").arg(row["self"].toInt()).arg(row["total"].toInt());
        return list;
    };
    QCOMPARE(names("file"),
             QStringList({"/app/node_modules/p/i.js 25/25", "node:fs 4/4", "(native) 1/1", "/app/main.js 0/29"}));
    QCOMPARE(names("package"), QStringList({"p 25/25", "(node) 4/4", "(engine) 1/1", "(own code) 0/29"}));
    QCOMPARE(names("stack"), QStringList({"main;parse 25/25", "main;read 4/4", "(idle) 1/1"}));
}

void TestCliProfiles::csvAndTable()
{
    const auto rows = parseCsv(runCli({"profile", m_target, "--csv"}).output);
    QCOMPARE(rows.size(), size_t{5});
    QCOMPARE(rows[0],
             QStringList({"self", "total", "name", "stacks", "package", "script_id", "line", "column", "script"}));
    QCOMPARE(rows[1].mid(0, 5), QStringList({"25", "25", "parse", "1", "p"}));
    const CliResult table = runCli({"profile", m_target});
    QCOMPARE(table.status, 0);
    QVERIFY2(table.output.contains("parse"), table.output);
    QVERIFY2(table.output.contains("83.3 %"), table.output);
    QVERIFY2(table.output.contains("30 in all (weight)"), table.output);
}

void TestCliProfiles::filters()
{
    QCOMPARE(runJson({"profile", m_target, "--json", "--exclude", "(idle)"})["total"].toInt(), 29);
    QCOMPARE(runJson({"profile", m_target, "--json", "--focus", "/^read$/"})["total"].toInt(), 4);
    QCOMPARE(runJson({"profile", m_target, "--json", "--filter", "PARSE"})["rows"].toArray().size(), 1);
    QCOMPARE(runJson({"profile", m_target, "--json", "--sort", "name"})["rows"]
                 .toArray()
                 .first()
                 .toObject()["name"]
                 .toString(),
             QString("(idle)"));
}

void TestCliProfiles::comparison()
{
    const QJsonObject document = runJson({"profile", m_target, "--json", "--base", m_base});
    QCOMPARE(document["baseTotal"].toInt(), 15);
    QMap<QString, int> deltas;
    for (const QJsonValue& row : document["rows"].toArray()) {
        QCOMPARE(row["selfDelta"].toInt(), row["self"].toInt() - row["baseSelf"].toInt());
        QCOMPARE(row["totalDelta"].toInt(), row["total"].toInt() - row["baseTotal"].toInt());
        deltas[row["name"].toString()] = row["selfDelta"].toInt();
    }
    QCOMPARE(deltas, (QMap<QString, int>{{"parse", 15}, {"read", 4}, {"(idle)", 1}, {"main", 0}, {"old", -5}}));
    QCOMPARE(runJson({"profile", m_target, "--json", "--base", m_base, "--normalize"})["baseTotal"].toInt(), 30);
    QCOMPARE(runJson({"profile", m_target, "--json", "--base", m_base, "--by", "package"})["rows"].toArray().size(), 4);
}

void TestCliProfiles::standardInput()
{
    const CliResult result = runCli({"profile", "-", "--json"}, "a;b 3\n");
    QCOMPARE(result.status, 0);
    QVERIFY(result.output.contains("\"total\":3"));
}

void TestCliProfiles::timelineOfTheLab()
{
    const QString file = QString::fromStdString(lab::folder()) + "/versions/node20.heaptimeline.gz";
    if (!QFile::exists(file))
        QSKIP("no lab");
    const QJsonObject all = runJson({"profile", file, "--json"});
    QCOMPARE(all["kind"].toString(), QString("timeline"));
    QCOMPARE(all["measure"].toString(), QString("allocatedSize"));
    QCOMPARE(all["unit"].toString(), QString("bytes"));
    const QJsonObject live = runJson({"profile", file, "--json", "--measure", "liveCount"});
    QCOMPARE(live["unit"].toString(), QString("objects"));
    QVERIFY(live["total"].toInt() > 100);
    QVERIFY(all["total"].toInt() > 0);
}

void TestCliProfiles::svgIsSound()
{
    const QString hostile = write("hostile.folded", "<script>alert(1)</script>;\"&' ]]> 5\nb\x01\xff 3\n");
    for (const QStringList& extra : {QStringList{}, QStringList{"--inverted"},
                                     QStringList{"--icicle", "--width", "400"}, QStringList{"--base", m_base}}) {
        const QString out = m_folder.filePath("out.svg");
        const CliResult result = runCli(QStringList{"flame", hostile, "--svg", out} + extra);
        QCOMPARE(result.status, 0);
        const QByteArray svg = contentOf(out);
        QXmlStreamReader xml(svg);
        int rects = 0;
        int scripts = 0;
        QStringList titles;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            rects += xml.name() == QLatin1String("rect") ? 1 : 0;
            scripts += xml.name() == QLatin1String("script") ? 1 : 0;
            if (xml.name() == QLatin1String("title"))
                titles << xml.readElementText().section('\n', 0, 0);
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(rects >= 4);
        QCOMPARE(scripts, 0);
        QVERIFY(!svg.contains("http://") || svg.count("http://") == 1); // the name space
        QVERIFY(titles.contains("<script>alert(1)</script>"));
        QCOMPARE(svg.contains("orange: more, blue-grey: less"), extra.contains("--base"));
    }
}

void TestCliProfiles::foldedAndSpeedscope()
{
    const CliResult folded = runCli({"flame", m_base, "--folded", "-"});
    QCOMPARE(folded.output, QByteArray("main (/app/main.js:1:1);parse (/app/node_modules/p/i.js:5:2) 10\n"
                                       "main (/app/main.js:1:1);old (/app/main.js:9:1) 5\n"));
    const QJsonObject report =
        runJson({"flame", m_base, "--json", "--speedscope", m_folder.filePath("out.speedscope.json")});
    QCOMPARE(report["total"].toInt(), 15);
    QCOMPARE(report["written"].toArray().size(), 1);
    QVERIFY(contentOf(m_folder.filePath("out.speedscope.json")).contains("\"weights\":[10,5]"));
}

void TestCliProfiles::warningsAndErrors()
{
    const CliResult cut =
        runCli({"profile", write("cut.cpuprofile", "{\"nodes\":[{\"id\":1,\"hitCount\":3},{\"id\""), "--json"});
    QCOMPARE(cut.status, 0);
    QVERIFY2(cut.errors.contains("the file ends early"), cut.errors);
    const CliResult bad = runCli({"profile", write("bad.cpuprofile", "{\"nodes\":[{\"id\":\"x\"}]}")});
    QCOMPARE(bad.status, 3);
    QVERIFY2(bad.errors.contains("byte"), bad.errors);
    QCOMPARE(runCli({"profile", write("prose.txt", "Hello.\n")}).status, 3);
    QCOMPARE(runCli({"profile", m_folder.filePath("none")}).status, 3);
    const CliResult unwritable = runCli({"flame", m_base, "--svg", "/nowhere/out.svg"});
    QCOMPARE(unwritable.status, 3);
}

void TestCliProfiles::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const QStringList& arguments) { QTest::newRow(name) << arguments; };
    row("by", {"profile", "FILE", "--by", "line"});
    row("measure", {"profile", "FILE", "--measure", "time"});
    row("normalize alone", {"profile", "FILE", "--normalize"});
    row("filter", {"profile", "FILE", "--focus", "/(/"});
    row("sort of a comparison", {"profile", "FILE", "--sort", "selfDelta"});
    row("no output", {"flame", "FILE"});
    row("overwrites", {"flame", "FILE", "--svg", "FILE"});
    row("two on standard output", {"flame", "FILE", "--svg", "-", "--folded", "-"});
    row("base and inverted", {"flame", "FILE", "--svg", "-", "--base", "FILE", "--inverted"});
    row("no kind", {"record", "1", "--duration", "1"});
    row("two kinds", {"record", "1", "--cpu", "--heap", "--duration", "1"});
    row("no duration", {"record", "1", "--cpu"});
    row("bad duration", {"record", "1", "--cpu", "--duration", "soon"});
    row("stacks of a cpu profile", {"record", "1", "--cpu", "--stacks", "--duration", "1"});
    row("dead of a cpu profile", {"record", "1", "--cpu", "--include-dead", "--duration", "1"});
}

void TestCliProfiles::wrongUse()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings("FILE", m_base);
    const CliResult result = runCli(arguments);
    QCOMPARE(result.status, 2);
    QVERIFY(result.output.isEmpty());
    QVERIFY(!result.errors.isEmpty());
}

void TestCliProfiles::recordsAProcess()
{
    if (!NodeProgram::isInstalled())
        QSKIP("node is not installed");
    QProcess node;
    node.setReadChannel(QProcess::StandardError);
    node.start("node", {"--inspect=127.0.0.1:0", "-e",
                        "function burn(){let x=0;for(let i=0;i<1e6;++i)x+=Math.sqrt(i);return x}setInterval(burn,2)"});
    static const QRegularExpression kListening(QStringLiteral("(ws://\\S+)"));
    QString said;
    while (!kListening.match(said).hasMatch() && node.waitForReadyRead(30'000))
        said += QString::fromUtf8(node.readAllStandardError());
    const QString address = kListening.match(said).captured(1);
    const QString out = m_folder.filePath("recorded.cpuprofile");
    const CliResult result = runCli({"record", address, "--cpu", "--duration", "1", "-o", out, "--json"});
    QVERIFY2(result.status == 0, result.errors);
    QVERIFY(result.output.contains("\"kind\":\"cpu\""));
    QVERIFY(!runJson({"profile", out, "--json", "--filter", "burn"})["rows"].toArray().isEmpty());
    node.kill();
    node.waitForFinished();
    const CliResult gone = runCli({"record", address, "--cpu", "--duration", "1", "-o", out + "2"});
    QCOMPARE(gone.status, 5);
    QVERIFY(!QFile::exists(out + "2"));
}

QTEST_GUILESS_MAIN(TestCliProfiles)
#include "tst_cli_profiles.moc"
