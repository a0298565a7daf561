// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/weak_map_name.h"

#include <QTest>

using namespace heapsight;

class TestWeakMapName : public QObject {
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void endsAreNamed();
};

void TestWeakMapName::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("table"); // -1: no match
    const auto row = [](const char* name, const QString& text, qint64 table) { QTest::newRow(name) << text << table; };
    const QString plain = QStringLiteral("1 / part of key (Foo @3) -> value (Bar @5) pair in WeakMap (table @7)");
    row("plain", plain, 7);
    row("longer numbers",
        QStringLiteral("1234 / part of key (Foo @123) -> value (Bar @456) pair in WeakMap (table @789)"), 789);
    row("empty names", QStringLiteral("1 / part of key ( @3) -> value ( @5) pair in WeakMap (table @7)"), 7);
    row("parentheses in names",
        QStringLiteral("1 / part of key (f(x) (y) @3) -> value ((a) -> (b) @5) pair in WeakMap (table @7)"), 7);
    row("a name like the middle",
        QStringLiteral("1 / part of key (a) -> value (b @3) -> value (c @5) pair in WeakMap (table @7)"), 7);
    row("the middle first in the value",
        QStringLiteral("1 / part of key (a @3) -> value (b) -> value (c @5) pair in WeakMap (table @7)"), 7);
    row("a name like the end",
        QStringLiteral(
            "1 / part of key (a @3) -> value (b @5) pair in WeakMap (table @9) @5) pair in WeakMap (table @7)"),
        7);
    row("at signs in names", QStringLiteral("1 / part of key (@ @3) -> value (x @y @5) pair in WeakMap (table @7)"), 7);
    row("not ASCII", QStringLiteral("1 / part of key (größe @3) -> value (日本 @5) pair in WeakMap (table @7)"), 7);
    row("leading zeros", QStringLiteral("1 / part of key (a @3) -> value (b @5) pair in WeakMap (table @007)"), 7);
    row("digits of the key are no name",
        QStringLiteral("1 / part of key (a @3 @) -> value (b @5) pair in WeakMap (table @7)"), -1);
    row("no leading number", plain.mid(1), -1);
    row("something before", QStringLiteral(" ") + plain, -1);
    row("something after", plain + QStringLiteral(" "), -1);
    row("no key id", QStringLiteral("1 / part of key (Foo) -> value (Bar @5) pair in WeakMap (table @7)"), -1);
    row("no value id", QStringLiteral("1 / part of key (Foo @3) -> value (Bar) pair in WeakMap (table @7)"), -1);
    row("no table id", QStringLiteral("1 / part of key (Foo @3) -> value (Bar @5) pair in WeakMap (table @)"), -1);
    row("no middle", QStringLiteral("1 / part of key (Foo @3) pair in WeakMap (table @7)"), -1);
    row("ids overlap", QStringLiteral("1 / part of key (@5) -> value (@5) pair in WeakMap (table @7)"), -1);
    row("line break in a name", QStringLiteral("1 / part of key (a\nb @3) -> value (c @5) pair in WeakMap (table @7)"),
        -1);
    row("line separator in a name",
        QStringLiteral("1 / part of key (a @3) -> value (c\u2028 @5) pair in WeakMap (table @7)"), -1);
    row("empty", QString(), -1);
    row("a number", QStringLiteral("12"), -1);
    row("digits up to the end", QStringLiteral("11111111111111111111111111111111111111111111111111111111111)"), -1);
}

void TestWeakMapName::matches()
{
    QFETCH(QString, text);
    QFETCH(qint64, table);
    const std::string utf8 = text.toStdString();
    const auto name = parseWeakMapName(utf8);
    QCOMPARE(name.has_value(), table >= 0);
    if (!name)
        return;
    QCOMPARE(name->tableId, static_cast<uint64_t>(table));
    const std::string digits = utf8.substr(0, utf8.size() - name->pairText.size());
    QVERIFY(!digits.empty() && digits.find_first_not_of("0123456789") == digits.npos);
    QVERIFY(name->pairText.starts_with(" / part of key ("));
}

void TestWeakMapName::endsAreNamed()
{
    const auto plain = parseWeakMapName("12 / part of key (Foo @3) -> value (a Bar @5) pair in WeakMap (table @7)");
    QVERIFY(plain);
    QCOMPARE(plain->key.name, std::string_view("Foo"));
    QCOMPARE(plain->key.id, uint64_t{3});
    QCOMPARE(plain->value.name, std::string_view("a Bar"));
    QCOMPARE(plain->value.id, uint64_t{5});
    // A name that looks like the middle: the first place that will do, as the shortest match of a pattern.
    const auto odd =
        parseWeakMapName("1 / part of key (a @3) -> value (b @4) -> value (c @5) pair in WeakMap (table @7)");
    QVERIFY(odd);
    QCOMPARE(odd->key.name, std::string_view("a"));
    QCOMPARE(odd->value.name, std::string_view("b @4) -> value (c"));
    QCOMPARE(odd->value.id, uint64_t{5});
    const auto unnamed = parseWeakMapName("1 / part of key ( @3) -> value ( @5) pair in WeakMap (table @7)");
    QVERIFY(unnamed && unnamed->key.name.empty() && unnamed->value.name.empty());
    QCOMPARE(unnamed->key.id, uint64_t{3});
}

QTEST_GUILESS_MAIN(TestWeakMapName)
#include "tst_weak_map_name.moc"
