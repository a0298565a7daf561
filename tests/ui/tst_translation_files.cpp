// SPDX-License-Identifier: GPL-3.0-or-later
// The translations that are shipped are whole: every text of the code stands in each of them, translated,
// with the same placeholders.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString source;
    QStringList translations; // several where the form depends on a number
    bool isFinished = false;
};
using Messages = QMap<QString, Message>; // by context, source and comment

Messages readMessages(const QString& path)
{
    Messages messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const auto is = [&xml](const char* name) { return xml.name() == QLatin1String(name); };
        if (token == QXmlStreamReader::StartElement) {
            if (is("name"))
                context = xml.readElementText();
            else if (is("source"))
                message.source = xml.readElementText();
            else if (is("comment"))
                comment = xml.readElementText();
            else if (is("numerusform"))
                message.translations.append(xml.readElementText());
            else if (is("translation"))
                message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (is("message")) {
                message = {};
                comment.clear();
            }
        } else if (token == QXmlStreamReader::Characters && !xml.isWhitespace()) {
            message.translations.append(xml.text().toString()); // of <translation>: all others are read above
        } else if (token == QXmlStreamReader::EndElement && is("message")) {
            messages.insert(context + QLatin1Char('|') + message.source + QLatin1Char('|') + comment, message);
        }
    }
    return xml.hasError() ? Messages() : messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?[1-9]|n)"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.sort();
    return found;
}

QString sourceFolder()
{
    return QStringLiteral(HEAPSIGHT_SOURCE_DIR);
}

QString fileOf(const QString& language)
{
    return sourceFolder() + QStringLiteral("/resources/translations/heapsight_%1.ts").arg(language);
}

} // namespace

class TestTranslationFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void filesFollowTheCode_data() { everyTextIsTranslated_data(); }
    void filesFollowTheCode();
};

void TestTranslationFiles::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms"); // that depend on a number
    QTest::newRow("German") << QStringLiteral("de") << 2;
    QTest::newRow("Simplified Chinese") << QStringLiteral("zh_CN") << 1;
}

void TestTranslationFiles::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(int, forms);
    const Messages messages = readMessages(fileOf(language));
    QVERIFY(messages.size() > 500);
    QStringList wrong;
    for (auto at = messages.begin(); at != messages.end(); ++at) {
        const QStringList wanted = placeholders(at->source);
        const bool isCounted = wanted.contains(QLatin1String("%n"));
        bool good = at->isFinished && at->translations.size() == (isCounted ? forms : 1);
        for (const QString& text : at->translations)
            good = good && !text.isEmpty() && placeholders(text) == wanted &&
                   text.contains(QLatin1Char('\n')) == at->source.contains(QLatin1Char('\n'));
        if (!good)
            wrong.append(at.key() + QStringLiteral(" -> ") + at->translations.join(QLatin1Char('/')));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

// What lupdate finds in the code now is what the file has.
void TestTranslationFiles::filesFollowTheCode()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("heapsight_%1.ts").arg(language));
    QVERIFY(QFile::copy(fileOf(language), copy));
    QJsonArray sources;
    for (const char* part : {"/ui", "/app/gui"}) {
        QDirIterator files(sourceFolder() + QLatin1String(part), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            sources.append(files.next());
    }
    const QDir phrases(sourceFolder() + QStringLiteral("/core/analysis/suspects")); // of the engine's reports
    for (const QString& file : phrases.entryList({QStringLiteral("leak_*.cpp")}, QDir::Files))
        sources.append(phrases.filePath(file));
    for (const char* file : {"/core/analysis/merged_paths.cpp", "/core/analysis/path_text.cpp"})
        sources.append(QString(sourceFolder() + QLatin1String(file)));
    const QString root = sourceFolder();
    const QString ui = root + QStringLiteral("/ui");
    const QString core = root + QStringLiteral("/core");
    QJsonObject project;
    project[QStringLiteral("projectFile")] = QString(ui + QStringLiteral("/CMakeLists.txt"));
    project[QStringLiteral("codec")] = QStringLiteral("UTF-8");
    project[QStringLiteral("includePaths")] = QJsonArray{ui, core};
    project[QStringLiteral("sources")] = sources;
    project[QStringLiteral("translations")] = QJsonArray{copy};
    QFile description(folder.filePath(QStringLiteral("project.json")));
    QVERIFY(description.open(QIODevice::WriteOnly));
    description.write(QJsonDocument(project).toJson());
    description.close();
    QProcess lupdate;
    lupdate.start(QStringLiteral(HEAPSIGHT_LUPDATE),
                  {QStringLiteral("-project"), description.fileName(), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-tr-function-alias"),
                   QStringLiteral("QT_TRANSLATE_NOOP+=TRANSLATABLE")});
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

    const QStringList known = readMessages(fileOf(language)).keys();
    const QStringList now = readMessages(copy).keys();
    QVERIFY(!now.isEmpty());
    QStringList missing;
    for (const QString& key : now)
        if (!known.contains(key))
            missing.append(key);
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("Not in the file:\n") + missing.join(QLatin1Char('\n'))));
    QCOMPARE(now.size(), known.size());
}

QTEST_GUILESS_MAIN(TestTranslationFiles)
#include "tst_translation_files.moc"
