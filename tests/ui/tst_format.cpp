// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/root_distances.h"
#include "base/byte_count.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/mnemonic.h"

#include <QTest>

using namespace heapsight;

class TestFormat : public QObject {
    Q_OBJECT

private:
    static QString plain(QString text) // spaces of all kinds compare equal
    {
        for (QChar& c : text)
            if (c == QChar(0x00a0) || c == QChar(0x202f))
                c = QLatin1Char(' ');
        return text;
    }

private Q_SLOTS:
    void bytesRoundLikeTheEngine_data()
    {
        QTest::addColumn<qulonglong>("bytes");
        for (const qulonglong bytes : {0ULL, 1ULL, 999ULL, 1000ULL, 1049ULL, 1050ULL, 99'949ULL, 99'950ULL, 100'000ULL,
                                       999'499ULL, 999'500ULL, 1'234'567ULL, 5'400'000'000ULL, ~0ULL})
            QTest::newRow(std::to_string(bytes).c_str()) << bytes;
    }
    void bytesRoundLikeTheEngine()
    {
        QFETCH(qulonglong, bytes);
        QCOMPARE(plain(bytesText(bytes, QLocale::c())), plain(QString::fromStdString(formatBytes(bytes))));
    }

    void numbersFollowTheLocale()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(plain(bytesText(4'100, german)), QStringLiteral("4,1 kB"));
        QCOMPARE(countText(1'234'567, german), QStringLiteral("1.234.567"));
        QCOMPARE(plain(countText(1'234'567, QLocale::c())), QStringLiteral("1 234 567"));
        QCOMPARE(plain(percentText(0.025, german)), QStringLiteral("2,5 %"));
    }

    // "80 MB" below "100 MB", and "0.5" only where steps are halves.
    void ticksHaveTheDecimalsTheyNeed()
    {
        const auto tick = [](uint64_t bytes, uint64_t step) { return plain(byteTickText(bytes, step, QLocale::c())); };
        QCOMPARE(tick(80'000'000, 20'000'000), QStringLiteral("80 MB"));
        QCOMPARE(tick(100'000'000, 20'000'000), QStringLiteral("100 MB"));
        QCOMPARE(tick(2'000'000, 1'000'000), QStringLiteral("2 MB"));
        QCOMPARE(tick(500'000, 500'000), QStringLiteral("500 kB"));
        QCOMPARE(tick(1'000'000, 500'000), QStringLiteral("1.0 MB"));
        QCOMPARE(tick(1'500'000, 500'000), QStringLiteral("1.5 MB"));
        QCOMPARE(tick(200'000, 200'000), QStringLiteral("200 kB"));
        QCOMPARE(tick(500, 100), QStringLiteral("500 B"));
    }

    void deltasHaveARealSign()
    {
        QCOMPARE(plain(byteDeltaText(433'000, QLocale::c())), QStringLiteral("+433 kB"));
        QCOMPARE(plain(byteDeltaText(-1'400, QLocale::c())), QChar(0x2212) + QStringLiteral("1.4 kB"));
        QCOMPARE(plain(byteDeltaText(0, QLocale::c())), QStringLiteral("0 B"));
        QCOMPARE(countDeltaText(-430, QLocale::c()), QChar(0x2212) + QStringLiteral("430"));
        QVERIFY(countDeltaText(std::numeric_limits<int64_t>::min(), QLocale::c()).startsWith(QChar(0x2212)));
        QCOMPARE(exactBytesText(1, QLocale::c()), QStringLiteral("1 byte"));
        QCOMPARE(plain(exactByteDeltaText(1234, QLocale::c())), QStringLiteral("+1 234 bytes"));
    }

    void smallSharesAreNotZero()
    {
        const QLocale c = QLocale::c();
        QCOMPARE(plain(percentText(0, c)), QStringLiteral("0 %"));
        QCOMPARE(plain(percentText(0.00001, c)), QStringLiteral("< 0.1 %"));
        QCOMPARE(plain(percentText(0.004, c)), QStringLiteral("0.4 %"));
        QCOMPARE(plain(percentText(0.153, c)), QStringLiteral("15 %"));
        QVERIFY(percentText(std::numeric_limits<double>::quiet_NaN(), c).isEmpty());
    }

    void distancesThatAreNoStepsAreWords()
    {
        QCOMPARE(distanceText(12, QLocale::c()), QStringLiteral("12"));
        QCOMPARE(distanceText(kSystemDistance + 3), QStringLiteral("system"));
        QCOMPARE(distanceText(kNoDistance), QString(QChar(0x2013)));
        QCOMPARE(distanceText(kUnreachableDistance + 3), QString(QChar(0x2013)));
    }

    void namesCannotDisturbTheRow()
    {
        QCOMPARE(displayText("a\nb\tc\x01"), QStringLiteral("a\u21b5b\u21e5c\u2401"));
        QCOMPARE(displayText("x\u202egnp.exe"), QStringLiteral("x\ufffdgnp.exe"));
        QCOMPARE(displayText("caf\xc3\xa9"), QStringLiteral("caf\u00e9"));
        QCOMPARE(displayText(std::string(1'000'000, 'x')).size(), 512);
        QVERIFY(displayText(std::string(1'000'000, 'x')).endsWith(QChar(0x2026)));
        const QString emoji = displayText("ab\xf0\x9f\x98\x80"
                                          "cd",
                                          4); // the pair would be cut in half
        QCOMPARE(emoji, QStringLiteral("ab\u2026"));
    }

    void toolTipsAreNeverMarkup()
    {
        QCOMPARE(toolTipText(QStringLiteral("<img src=x>\n&")), QStringLiteral("<qt>&lt;img src=x&gt;<br>&amp;</qt>"));
        QVERIFY(toolTipText({}).isEmpty());
    }

    void elisionKeepsBothEnds()
    {
        QCOMPARE(elidedMiddle(QStringLiteral("abcdefghij"), 5), QStringLiteral("ab\u2026ij"));
        QCOMPARE(elidedMiddle(QStringLiteral("abc"), 5), QStringLiteral("abc"));
        QCOMPARE(elidedMiddle(QStringLiteral("abc"), 1), QStringLiteral("\u2026"));
    }

    void lettersOfCommandsAreTakenOut()
    {
        QCOMPARE(withoutMnemonic(QStringLiteral("Save a Redacted Co&py…")), QStringLiteral("Save a Redacted Copy…"));
        QCOMPARE(withoutMnemonic(QStringLiteral("保存副本(&S)…")), QStringLiteral("保存副本…"));
        QCOMPARE(withoutMnemonic(QStringLiteral("用作基准 (A)(&B)")), QStringLiteral("用作基准 (A)"));
        QCOMPARE(withoutMnemonic(QStringLiteral("R&&D (&&) &Team")), QStringLiteral("R&&D (&&) Team"));
        QCOMPARE(withoutMnemonic(QStringLiteral("&")), QString());
        QCOMPARE(withoutMnemonic(QStringLiteral("(&")), QStringLiteral("("));
    }

    void errorsSayWhatWhereAndWhatToDo()
    {
        const ErrorText text = errorText({ErrorCode::BadNumber, "node 7: \"1e5\"", 12345, "/tmp/after.heapsnapshot"});
        QCOMPARE(text.summary, QStringLiteral("after.heapsnapshot contains a number that cannot be right."));
        QCOMPARE(plain(text.detail), QStringLiteral("node 7: \"1e5\", at byte 12 345"));
        QVERIFY(!text.advice.isEmpty());
        QCOMPARE(text.all().count(QLatin1Char('\n')), 2);
        QVERIFY(errorText({ErrorCode::CannotOpen, {}, kNoOffset, {}}).detail.isEmpty());
        for (int code = 0; code <= static_cast<int>(ErrorCode::Disconnected); ++code)
            QVERIFY(!errorText({static_cast<ErrorCode>(code), {}, kNoOffset, {}}).summary.isEmpty());
    }

    void warningsAndPhasesHaveWords()
    {
        QSet<QString> seen;
        for (int code = 0; code <= static_cast<int>(WarningCode::NoUserRoots); ++code)
            seen << warningText({static_cast<WarningCode>(code), {}, kNoOffset});
        QCOMPARE(seen.size(), static_cast<int>(WarningCode::NoUserRoots) + 1);
        for (int phase = 0; phase < static_cast<int>(Phase::Count_); ++phase)
            QVERIFY(phaseText(static_cast<Phase>(phase)) != phaseText(Phase::Count_));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
