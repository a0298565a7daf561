// SPDX-License-Identifier: GPL-3.0-or-later
// scanDigits() against a plain reading: every text up to a length over the alphabet that matters, and long
// random lists, cut and damaged at every place, at every offset to the blocks of sixty-four.
#include "io/digit_blocks.h"
#include "io/digit_scan.h"

#include <QTest>

#include <cctype>
#include <random>
#include <string>
#include <vector>

using namespace heapsight;

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// What scanDigits() documents, one character after the other.
std::optional<std::vector<uint64_t>> readPlainly(const std::string& text)
{
    std::vector<uint64_t> numbers;
    size_t at = 0;
    const auto skipSpaces = [&] {
        while (at < text.size() && isSpace(text[at]))
            ++at;
    };
    for (;;) {
        const size_t start = at;
        uint64_t value = 0;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
            value = value * 10 + static_cast<uint64_t>(text[at] - '0');
        if (at == start || at - start > 16 || (text[start] == '0' && at - start > 1))
            return std::nullopt;
        numbers.push_back(value);
        skipSpaces();
        if (at == text.size())
            return numbers;
        if (text[at] != ',')
            return std::nullopt;
        ++at;
        skipSpaces();
    }
}

using Scan = std::optional<size_t> (*)(const char*, size_t, uint64_t*);

std::optional<std::vector<uint64_t>> scanWith(Scan way, const std::string& text, char inFront)
{
    const std::string padded = std::string(kDigitScanFront, inFront) + text;
    std::vector<uint64_t> numbers(digitScanRoom(text.size()));
    const auto count = way(padded.data() + kDigitScanFront, text.size(), numbers.data());
    if (!count)
        return std::nullopt;
    numbers.resize(*count);
    return numbers;
}

// As this processor does it, and as a lesser one would.
std::optional<std::vector<uint64_t>> scan(const std::string& text)
{
    const auto numbers = scanWith(scanDigits, text, '7'); // digits in front must not matter
#ifdef __SSE2__
    if (!text.empty() && text[0] >= '0' && text[0] <= '9' && scanWith(digits::scanWithSse2, text, ' ') != numbers)
        qFatal("the ways to scan differ: '%s'", text.c_str());
#endif
    return numbers;
}

std::string randomList(std::mt19937& random, size_t numbers)
{
    std::string text;
    for (size_t i = 0; i < numbers; ++i) {
        if (i > 0)
            text += random() % 6 == 0 ? "\n," : random() % 9 == 0 ? " ,\r\n\t" : ",";
        const unsigned digits = 1 + random() % (random() % 8 == 0 ? 16 : 7);
        text += static_cast<char>('1' + random() % 9);
        for (unsigned d = 1; d < digits; ++d)
            text += static_cast<char>('0' + random() % 10);
        if (digits == 1 && random() % 3 == 0)
            text.back() = '0';
    }
    return text;
}

} // namespace

class TestDigitScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef __SSE2__
        QSKIP("this processor has no SSE2: simdjson reads the numbers");
#endif
    }

    void readsShortTexts() // all of them, behind texts that bring them to a border of the blocks
    {
        const std::string alphabet = "019, x";
        for (const size_t before : {size_t{0}, size_t{61}, size_t{62}, size_t{63}}) {
            const std::string front =
                before == 0 ? std::string() : std::string(before - 2, ' ').replace(0, 1, "5") + ", ";
            for (size_t length = 0; length <= 6; ++length) {
                size_t texts = 1;
                for (size_t i = 0; i < length; ++i)
                    texts *= alphabet.size();
                for (size_t code = 0; code < texts; ++code) {
                    std::string text = front;
                    for (size_t i = 0, rest = code; i < length; ++i, rest /= alphabet.size())
                        text += alphabet[rest % alphabet.size()];
                    const auto expected = text.empty() ? std::nullopt : readPlainly(text);
                    if (scan(text) != expected)
                        QFAIL(qPrintable(QString::fromStdString("differs: '" + text + "'")));
                }
            }
        }
    }

    void readsLongLists()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 400; ++round) {
            const std::string text = randomList(random, 1 + random() % 60);
            const auto expected = readPlainly(text);
            QVERIFY(expected);
            QCOMPARE(*scan(text), *expected);
        }
    }

    void refusesDamage() // one character replaced, at every place
    {
        std::mt19937 random(11);
        for (int round = 0; round < 40; ++round) {
            const std::string good = randomList(random, 40);
            for (size_t at = 0; at < good.size(); ++at) {
                for (const char c : {',', ' ', '0', '5', '-', '.', ']', '\0', '\xb5'}) {
                    std::string text = good;
                    text[at] = c;
                    const auto expected = readPlainly(text);
                    const auto got = scan(text);
                    if (got != expected)
                        QFAIL(qPrintable(QString::fromStdString("differs: '" + text + "'")));
                }
            }
        }
    }

    void refusesLongNumbers()
    {
        QCOMPARE(*scan("9999999999999999"), std::vector<uint64_t>{9999999999999999});
        QVERIFY(!scan("10000000000000000"));
        QVERIFY(!scan("1," + std::string(200, '3') + ",1"));
        QVERIFY(!scan(""));
    }
};

QTEST_APPLESS_MAIN(TestDigitScan)
#include "tst_digit_scan.moc"
