// SPDX-License-Identifier: GPL-3.0-or-later
// Names from the file in every form of output, and the texts about the program: help, manual page,
// completion.
#include "cli_process.h"
#include "small_snapshot.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heapsight::test;

namespace {

const QByteArray kHostile = "\x1b]0;owned\x07\x1b[31m,\"quoted\"\r\nnext\tline\xc2\x9b"
                            "2J\u202egnp.exe";

QStringList commands()
{
    QStringList names;
    const QString help = QString::fromUtf8(runCli({"--help"}).output);
    const QString list = help.section("Commands:\n", 1).section("\n\n", 0, 0);
    for (const QString& line : list.split('\n'))
        if (line.startsWith("  ") && line[2] != ' ')
            names << line.simplified().section(' ', 0, 0);
    return names;
}

QSet<QString> optionsOf(const QString& command)
{
    const QString help = QString::fromUtf8(runCli({command, "--help"}).output);
    static const QRegularExpression option("^  (?:-[a-z], *)?(--[a-z-]+)", QRegularExpression::MultilineOption);
    QSet<QString> options;
    for (auto matches = option.globalMatch(help); matches.hasNext();)
        options << matches.next().captured(1);
    return options;
}

QByteArray packaging(const char* name)
{
    QFile file(qEnvironmentVariable("HEAPSIGHT_PACKAGING") + "/" + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostileNamesInTables_data();
    void hostileNamesInTables();
    void hostileNamesInJson();
    void hostileNamesInCsv();
    void longNamesFitTheTerminal();
    void wideNamesStayAligned();
    void helpTeaches();
    void manualPageIsComplete();
    void completionSuggestsEverything();
    void completionKnowsTheColumns();

private:
    QStringList complete(const QStringList& words) const;

    QTemporaryDir m_folder;
    QString m_file;
    int m_object = 0;
};

void TestCliTexts::initTestCase()
{
    SmallSnapshot snapshot;
    m_object = SmallSnapshot::idOf(snapshot.addObject(kHostile, 100));
    const int text = snapshot.addString(kHostile + " text", 50);
    snapshot.addString(kHostile + " text", 50);
    snapshot.addProperty((m_object - 1) / 2, text, kHostile + " edge");
    snapshot.addObject("\u6f22\u5b57\u30af\u30e9\u30b9", 24);
    snapshot.addObject(QByteArray(500, 'x') + "END", 24);
    m_file = m_folder.filePath("hostile.heapsnapshot");
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(snapshot.document());
}

void TestCliTexts::hostileNamesInTables_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString id = QString::number(m_object);
    for (const QStringList& arguments :
         {QStringList{"classes"}, QStringList{"summary"}, QStringList{"strings"},
          QStringList{"strings", "--duplicates"}, QStringList{"nodes", "--limit", "0"},
          QStringList{"edges", "--limit", "0"}, QStringList{"object", id},
          QStringList{"retainers", QString::number(m_object + 2)}, QStringList{"dominators"},
          QStringList{"paths", "--id", id}, QStringList{"objects", "--class", QString::fromUtf8(kHostile)},
          QStringList{"overview"}, QStringList{"object", "77"}, QStringList{"objects", "--class", "\x1b[31mnone"}})
        QTest::newRow(qPrintable(arguments.join(' ').left(40).toLatin1().toPercentEncoding())) << arguments;
}

void TestCliTexts::hostileNamesInTables()
{
    QFETCH(QStringList, arguments);
    arguments.insert(1, m_file);
    const CliResult run = runCli(arguments);
    QVERIFY(run.status == 0 || run.status == 2);
    const QString text = QString::fromUtf8(run.output + run.errors);
    QVERIFY(!text.isEmpty());
    for (const QChar c : text)
        if ((c.unicode() < 0x20 && c != '\n') || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x202e)
            QFAIL(qPrintable("a control character came through: " + QString::number(c.unicode(), 16) + " in " +
                             text.toHtmlEscaped()));
}

void TestCliTexts::hostileNamesInJson()
{
    const QJsonArray classes = runJson({"classes", m_file})["classes"].toArray();
    const auto found = std::find_if(classes.begin(), classes.end(), [](const QJsonValue& row) {
        return row["name"].toString() == QString::fromUtf8(kHostile);
    });
    QVERIFY(found != classes.end());
    const QByteArray document = runCli({"nodes", m_file, "--json"}).output;
    QVERIFY(std::none_of(document.begin(), document.end() - 1,
                         [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
    const QJsonObject object = runJson({"object", m_file, QString::number(m_object)});
    QCOMPARE(object["edges"][0]["name"].toString(), QString::fromUtf8(kHostile + " edge"));
}

void TestCliTexts::hostileNamesInCsv()
{
    const auto rows = parseCsv(runCli({"nodes", m_file, "--csv"}).output);
    QVERIFY(rows.size() > 5);
    QCOMPARE(rows[3][2].toUtf8(), kHostile);
    QCOMPARE(rows[3][3].toUtf8(), kHostile);
    const auto edges = parseCsv(runCli({"edges", m_file, "--csv"}).output);
    QVERIFY(std::any_of(edges.begin(), edges.end(),
                        [](const QStringList& row) { return row[2].toUtf8() == kHostile + " edge"; }));
}

void TestCliTexts::longNamesFitTheTerminal()
{
    for (const char* columns : {"60", "80", "200"})
        for (const char* command : {"classes", "nodes", "dominators"}) {
            const CliResult run =
                runShell(QString("COLUMNS=%1 \"$CLI\" %2 \"$1\" --limit 0").arg(columns, command), {m_file});
            QCOMPARE(run.status, 0);
            QVERIFY(run.output.contains("x\u2026"));
            QVERIFY(!run.output.contains("END"));
            const auto lines = QString::fromUtf8(run.output).split('\n');
            for (const QString& line : lines.mid(0, 6))
                QVERIFY2(line.size() <= QByteArray(columns).toInt(), qPrintable(line));
        }
}

void TestCliTexts::wideNamesStayAligned()
{
    const auto lines = QString::fromUtf8(runCli({"classes", m_file, "--filter", "\u6f22"}).output).split('\n');
    const auto global = QString::fromUtf8(runCli({"classes", m_file, "--filter", "\u6f22"}).output);
    QVERIFY(global.contains("\u6f22\u5b57\u30af\u30e9\u30b9"));
    // Seven characters of two columns each: the row has seven characters fewer than the title's columns.
    QCOMPARE(lines[0].indexOf("Count") + 5, lines[1].indexOf(QLatin1Char('1')) + 1 + 5);
}

void TestCliTexts::helpTeaches()
{
    const CliResult program = runCli({"--help"});
    QCOMPARE(program.status, 0);
    QCOMPARE(program.errors, QByteArray());
    QVERIFY(program.output.contains("Exit status"));
    QCOMPARE(commands(), QStringList({"overview", "summary",   "classes",    "compare", "leaks",   "paths", "objects",
                                      "object",   "retainers", "dominators", "strings", "nodes",   "edges", "redact",
                                      "cache",    "profile",   "flame",      "targets", "capture", "watch", "record"}));
    for (const QString& command : commands()) {
        const CliResult help = runCli({command, "--help"});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.output.contains(("Usage: heapsight-cli " + command + " ").toUtf8()), help.output);
        QVERIFY2(help.output.contains(("  heapsight-cli " + command).toUtf8()), "an example is missing");
        // These read no snapshot, or print no rows of one.
        const QSet<QString> live{"targets", "capture", "watch", "cache", "record", "flame"};
        for (const char* option : {"--json", "--csv", "--quiet", "--help"})
            QVERIFY2(optionsOf(command).contains(option), option);
        for (const char* option :
             {"--limit", "--sort", "--filter", "--raw-sizes", "--threads", "--no-cache", "--progress", "--max-memory"})
            QVERIFY2(live.contains(command) || optionsOf(command).contains(option), option);
        for (const QByteArray& line : help.output.split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 100, line);
    }
    const CliResult version = runCli({"--version"});
    QCOMPARE(version.status, 0);
    QVERIFY(QRegularExpression("^heapsight-cli \\d+\\.\\d+\\.\\d+\n$").match(version.output).hasMatch());
}

void TestCliTexts::manualPageIsComplete()
{
    QByteArray page = packaging("heapsight-cli.1");
    QVERIFY(!page.isEmpty());
    page.replace("\\-", "-");
    for (const QString& command : commands()) {
        QVERIFY2(page.contains((".BI \"" + command + " ").toUtf8()), qPrintable(command));
        for (const QString& option : optionsOf(command))
            QVERIFY2(page.contains(option.toUtf8()), qPrintable(option));
    }
    for (const char* status : {".B 0\n", ".B 1\n", ".B 2\n", ".B 3\n", ".B 4\n", ".B 5\n", ".B 130\n"})
        QVERIFY2(page.contains(status), status);
}

QStringList TestCliTexts::complete(const QStringList& words) const
{
    const CliResult run = runShell(
        "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _heapsight_cli; "
        "printf '%s\\n' \"${COMPREPLY[@]}\"",
        QStringList{qEnvironmentVariable("HEAPSIGHT_PACKAGING") + "/heapsight-cli.bash", "heapsight-cli"} + words);
    return run.status == 0 ? QString::fromUtf8(run.output).split('\n', Qt::SkipEmptyParts) : QStringList();
}

void TestCliTexts::completionSuggestsEverything()
{
    QStringList expected = commands() << "--help"
                                      << "--version";
    QStringList suggested = complete({""});
    expected.sort();
    suggested.sort();
    QCOMPARE(suggested, expected);
    QCOMPARE(complete({"cl"}), QStringList{"classes"});
    for (const QString& command : commands()) {
        const QStringList options = complete({command, "--"});
        QCOMPARE(QSet<QString>(options.begin(), options.end()), optionsOf(command));
    }
    QCOMPARE(complete({"classes", m_folder.path() + "/host"}), QStringList{m_file});
    QCOMPARE(complete({"classes", "--progress", "al"}), QStringList{"always"});
}

void TestCliTexts::completionKnowsTheColumns()
{
    for (const QString& command : commands()) {
        if (!optionsOf(command).contains("--sort") || command == "redact") // which prints no table
            continue;
        QStringList arguments{command};
        if (command != "targets")
            arguments << m_file;
        if (command == "compare")
            arguments << m_file << "--grown";
        if (command == "object" || command == "retainers")
            arguments << "1";
        if (command == "objects")
            arguments << "--class"
                      << "global";
        const QString message = QString::fromUtf8(runCli(arguments << "--sort"
                                                                   << "nonsense")
                                                      .errors);
        QStringList columns = message.section("The columns are: ", 1).section('.', 0, 0).split(", ");
        QStringList suggested = complete({command, "--sort", ""});
        columns.sort();
        suggested.sort();
        QCOMPARE(suggested, columns);
    }
}

QTEST_GUILESS_MAIN(TestCliTexts)
#include "tst_cli_texts.moc"
