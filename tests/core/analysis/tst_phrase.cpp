// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases put together in English and in other languages.
#include "analysis/phrase.h"

#include <QtTest/QtTest>

using namespace heapsight;

class TestPhrase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phrasesArePutTogether();
    void namesAreNeverReadAsPlaces();
};

void TestPhrase::phrasesArePutTogether()
{
    const Phrase phrase = words("%2 of %1, %3", {countOf(1500), bytesOf(2048), percentOf(12)});
    QCOMPARE(english(phrase), std::string("2.0 kB of 1\u202f500, 12 %"));
    QCOMPARE(english(joined("; ", {nameOf("a"), {}, nameOf("b")})), std::string("a; b"));
    QCOMPARE(english(words("%1 and %9", {nameOf("x")})), std::string("x and "));
    // What stands between parts is of the language, too.
    QCOMPARE(putTogether(
                 joined("; ", {nameOf("a"), {}, nameOf("b"), joined("", {nameOf("c"), nameOf("d")})}),
                 [](const char* text) { return text == std::string("; ") ? std::string("|") : std::string("?"); },
                 [](const Phrase& part) { return part.name; }),
             std::string("a|b|cd"));
    // Another order of words.
    QCOMPARE(putTogether(
                 phrase, [](const char*) { return std::string("%1<-%2"); },
                 [](const Phrase& part) { return std::to_string(part.number); }),
             std::string("1500<-2048"));
}

void TestPhrase::namesAreNeverReadAsPlaces()
{
    QCOMPARE(english(words("“%1” %2", {nameOf("%2%1"), nameOf("100%")})), std::string("“%2%1” 100%"));
}

QTEST_GUILESS_MAIN(TestPhrase)
#include "tst_phrase.moc"
