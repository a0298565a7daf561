// SPDX-License-Identifier: GPL-3.0-or-later
// Getting things out and to the side: CSV, the command line of a table, redacted copies,
// bookmarks, source lines, settings and the guide.
#include "base/parallel.h"
#include "models/class_model.h"
#include "pages/object_filter_box.h"
#include "pages/retainer_tree_tab.h"
#include "widgets/filter_bar.h"
#include "window/bookmarks_view.h"
#include "window/export_commands.h"
#include "window/guide_window.h"
#include "window/object_commands.h"
#include "window/settings_dialog.h"
#include "window_fixture.h"
#include "workspace/cli_command.h"
#include "workspace/object_notes.h"
#include "workspace/saved_session.h"
#include "workspace/source_opener.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextBlock>

using namespace heapsight;
using namespace heapsight::test;

class TestWindowTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void init() { QSettings().clear(); }
    void tablesAreExportedWhole();
    void allNodesAreExported();
    void commandsPrintTheTable();
    void redactedCopiesShowTheSameClasses();
    void bookmarksAreKeptBesideTheSnapshot();
    void strangeNotesFilesDoNoHarm();
    void editorsGetTheirArguments();
    void sourceOpensInTheEditor();
    void settingsAreKept();
    void rawSizesLoadAgain();
    void guideReadsItsOwnPagesOnly();

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QStringList linesOf(const QString& path) const
    {
        QFile content(path);
        return content.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(content.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts)
                   : QStringList();
    }
    static bool open(MainWindow& window, const char* name = "programs/sessions/2.heapsnapshot.gz")
    {
        window.show();
        window.openFiles({labFile(name)});
        return waitUntilReady(window) && window.documents().current()->isReady();
    }
    static NodeIndex session(const Document& document) // one of the objects the program leaks
    {
        const SnapshotAnalysis& analysis = *document.analysis();
        const std::vector<ClassId> found = analysis.classes().findByName("Session");
        for (uint32_t n = 0; !found.empty() && n < analysis.snapshot().nodeCount(); ++n)
            if (analysis.classOf(NodeIndex(n)) == found.front() && analysis.shallow(NodeIndex(n)) > 0)
                return NodeIndex(n);
        return NodeIndex::none();
    }

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
};

void TestWindowTools::tablesAreExportedWhole()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    CopyableTreeView& table = *window.classesPage()->table();
    const auto* model = qobject_cast<const ClassModel*>(table.model());
    const QModelIndex strings = findRow(*model, QStringLiteral("(string)"));
    table.expand(strings);
    QVERIFY(waitUntilReady(window));
    const auto count = static_cast<uint64_t>(number(strings, ClassModel::Count));
    QVERIFY(count > 2 * TreeWindowModel::kWindow); // more than the table shows at first

    const QString path = file("classes.csv");
    QSignalSpy said(window.exportCommands(), &ExportCommands::said);
    window.exportCommands()->exportTable(table, path);
    QVERIFY(waitFor([&] { return !said.isEmpty(); }));
    const QStringList lines = linesOf(path);
    QCOMPARE(lines.front(), QStringLiteral("level,class,distance,count,shallow,retained"));
    QCOMPARE(static_cast<uint64_t>(lines.size()), 1 + model->totals().allClasses + count);
    QCOMPARE(static_cast<uint64_t>(lines.filter(QRegularExpression(QStringLiteral("^1,"))).size()), count);
    // In the table's order: retained size falls, within the class too.
    qint64 last = std::numeric_limits<qint64>::max();
    for (const QString& line : lines.filter(QRegularExpression(QStringLiteral("^1,")))) {
        const qint64 retained = line.section(QLatin1Char(','), -1).toLongLong();
        QVERIFY2(retained <= last, qPrintable(line));
        last = retained;
    }
    QCOMPARE(model->rowCount(strings), static_cast<int>(TreeWindowModel::kWindow) + 1); // the table is as it was
}

void TestWindowTools::allNodesAreExported()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    const Document& document = *window.documents().current();
    const HeapSnapshot& snapshot = document.analysis()->snapshot();
    QSignalSpy said(window.exportCommands(), &ExportCommands::said);
    window.exportCommands()->exportNodes(document, file("nodes.csv"));
    QVERIFY(waitFor([&] { return !said.isEmpty(); }));
    QFile written(file("nodes.csv"));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(
        text.startsWith("id,type,name,class,shallow,retained,distance,dominator_id,detached,script,line,column\r\n"));
    QVERIFY(text.count("\r\n") >= static_cast<qsizetype>(snapshot.nodeCount()) + 1); // names may hold line ends
    const NodeIndex node = session(document);
    const QByteArray row = "\r\n" + QByteArray::number(snapshot.id(node).value) + ",object,Session,Session," +
                           QByteArray::number(static_cast<qulonglong>(document.analysis()->shallow(node))) + ',' +
                           QByteArray::number(static_cast<qulonglong>(document.analysis()->retained(node))) + ',';
    QVERIFY(text.contains(row));
}

// By the program itself, as a shell would start it.
static bool isAccepted(QString command)
{
    const QString program = qEnvironmentVariable("HEAPSIGHT_CLI");
    command.replace(0, QStringLiteral("heapsight-cli").size(), shellWord(program));
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command + QStringLiteral(" --limit 3")});
    return !program.isEmpty() && shell.waitForFinished(kLongWaitMs) && shell.exitCode() == 0 &&
           !shell.readAllStandardOutput().isEmpty();
}

void TestWindowTools::commandsPrintTheTable()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    DocumentList& documents = window.documents();
    const QString base = shellWord(documents.base()->path());
    const QString target = shellWord(documents.target()->path());
    const ExportCommands& commands = *window.exportCommands();
    CopyableTreeView& classes = *window.classesPage()->table();
    window.classesPage()->findChild<FilterBar*>()->setText(QStringLiteral("it's"));
    classes.sortByColumn(ClassModel::Count, Qt::AscendingOrder);
    QCOMPARE(commands.commandFor(classes),
             QStringLiteral("heapsight-cli classes %1 --filter 'it'\\''s' --sort count:asc").arg(target));
    const QString compare = commands.commandFor(*window.comparePage()->table());
    QCOMPARE(compare, QStringLiteral("heapsight-cli compare %1 %2 --grown --sort sizeDelta:desc").arg(base, target));
    CopyableTreeView& paths = *window.details()->retainers()->pathTree();
    QCOMPARE(commands.commandFor(paths), QString()); // nothing is selected
    Document* document = documents.target();
    const ClassId id = document->analysis()->classes().findByName("Session").front();
    window.selection().select(Selection::ofClass(document, id));
    const QString pathsOfClass = commands.commandFor(paths);
    QCOMPARE(pathsOfClass, QStringLiteral("heapsight-cli paths %1 --class Session").arg(target));
    // Filters of objects.
    window.documents().setCurrent(document);
    window.classesPage()->findChild<FilterBar*>()->setText({});
    auto* objects = window.classesPage()->findChild<ObjectFilterBox*>();
    const auto choose = [&](const QString& text) {
        const int index = objects->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        objects->setCurrentIndex(index);
        Q_EMIT objects->activated(index);
    };
    choose(QStringLiteral("Duplicated strings"));
    QCOMPARE(commands.commandFor(classes),
             QStringLiteral("heapsight-cli classes %1 --only duplicated-strings --sort count:asc").arg(target));
    choose(QStringLiteral("Allocated between 1.heapsnapshot.gz and 2.heapsnapshot.gz"));
    QCOMPARE(commands.commandFor(classes),
             QStringLiteral("heapsight-cli classes %1 --allocated-after %2 --allocated-before %1 --sort count:asc")
                 .arg(target, base));
    choose(QStringLiteral("All objects"));
    QCOMPARE(commands.commandFor(classes), QStringLiteral("heapsight-cli classes %1 --sort count:asc").arg(target));
    // Every other table of a page.
    const auto commandOf = [&](const char* table) {
        return commands.commandFor(*window.findChild<CopyableTreeView*>(QLatin1String(table)));
    };
    QCOMPARE(commandOf("containment"), QStringLiteral("heapsight-cli object %1 @1 --sort retained:desc").arg(target));
    QCOMPARE(commandOf("summary"), QStringLiteral("heapsight-cli summary %1").arg(target));
    QCOMPARE(commandOf("statistics"), QStringLiteral("heapsight-cli summary %1").arg(target));
    QCOMPARE(commandOf("dominators"), QStringLiteral("heapsight-cli dominators %1 --sort retained:desc").arg(target));
    QCOMPARE(commandOf("strings"), QStringLiteral("heapsight-cli strings %1 --sort retained:desc").arg(target));

    const NodeIndex node = session(*document);
    window.selection().select(Selection::ofObject(document, node));
    const QString number = QString::number(document->analysis()->snapshot().id(node).value);
    QCOMPARE(commands.commandFor(*window.details()->object()->fields()),
             QStringLiteral("heapsight-cli object %1 @%2").arg(target, number));
    QCOMPARE(commands.commandFor(*window.details()->retainers()->retainersTab()->tree()),
             QStringLiteral("heapsight-cli retainers %1 @%2").arg(target, number));
    QVERIFY(waitUntilReady(window));
    for (const QString& command :
         {compare, pathsOfClass, commands.commandFor(classes), commandOf("containment"), commandOf("summary"),
          commandOf("dominators"), commandOf("strings"), commands.commandFor(*window.details()->object()->fields()),
          commands.commandFor(*window.details()->retainers()->retainersTab()->tree())})
        QVERIFY2(isAccepted(command), qPrintable(command));

    QCOMPARE(shellWord(QString()), QStringLiteral("''"));
    QCOMPARE(shellWord(QStringLiteral("$(rm -rf x)")), QStringLiteral("'$(rm -rf x)'"));
    QCOMPARE(shellWord(QStringLiteral("/a/b-1.heapsnapshot")), QStringLiteral("/a/b-1.heapsnapshot"));
}

void TestWindowTools::redactedCopiesShowTheSameClasses()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    Document* original = window.documents().current();
    QSignalSpy said(window.exportCommands(), &ExportCommands::said);
    window.exportCommands()->saveRedacted(*original, file("redacted.heapsnapshot"));
    QVERIFY(waitFor([&] { return !said.isEmpty(); }));
    window.openFiles({file("redacted.heapsnapshot")});
    QVERIFY(waitUntilReady(window));
    const Document* copy = window.documents().find(file("redacted.heapsnapshot"));
    QVERIFY(copy && copy->isReady());
    QCOMPARE(copy->analysis()->totalSize(), original->analysis()->totalSize());
    QCOMPARE(copy->analysis()->classRows().size(), original->analysis()->classRows().size());
}

void TestWindowTools::bookmarksAreKeptBesideTheSnapshot()
{
    const QString snapshot = QFileInfo(m_folder.path()).canonicalFilePath() + QStringLiteral("/marked.heapsnapshot");
    QVERIFY(writeChain(snapshot, 50));
    const QByteArray before = [&] {
        QFile content(snapshot);
        return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
    }();
    {
        MainWindow window;
        window.show();
        window.openFiles({snapshot});
        QVERIFY(waitUntilReady(window));
        QVERIFY(!window.bookmarks()->isVisible());
        Document* document = window.documents().current();
        window.bookmarks()->setNote({document->analysis(), NodeIndex(7)}, QStringLiteral("<b>why</b> is it\nhere? "));
        window.bookmarks()->setNote({document->analysis(), NodeIndex(9)}, QString());
        QVERIFY(window.bookmarks()->isVisible());
        QCOMPARE(window.bookmarks()->list()->count(), 2);
        QCOMPARE(window.bookmarks()->list()->item(0)->text(), QStringLiteral("Link @15: <b>why</b> is it here?"));
    }
    QVERIFY(QFileInfo::exists(ObjectNotes::fileBeside(snapshot)));
    QFile content(snapshot);
    QVERIFY(content.open(QIODevice::ReadOnly));
    QCOMPARE(content.readAll(), before); // the snapshot itself is never touched

    MainWindow window;
    window.show();
    window.openFiles({snapshot});
    QVERIFY(waitUntilReady(window));
    QListWidget* list = window.bookmarks()->list();
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(1);
    Q_EMIT list->itemActivated(list->currentItem());
    QCOMPARE(window.selection().current().kind, Selection::Kind::Object);
    QCOMPARE(window.selection().current().node, NodeIndex(9));
    QCOMPARE(window.notes()->find(window.documents().current(), 15)->text, QStringLiteral("<b>why</b> is it\nhere?"));
    list->setFocus();
    list->setCurrentRow(0);
    list->actions().last()->trigger(); // remove
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    list->actions().last()->trigger();
    QVERIFY(!window.bookmarks()->isVisible());
    QVERIFY(!QFileInfo::exists(ObjectNotes::fileBeside(snapshot)));
}

void TestWindowTools::strangeNotesFilesDoNoHarm()
{
    const QString snapshot = QFileInfo(m_folder.path()).canonicalFilePath() + QStringLiteral("/strange.heapsnapshot");
    QVERIFY(writeChain(snapshot, 20));
    const QByteArray texts[] = {"", "[]", "{\"notes\":7}",
                                "{\"notes\":[1,{},{\"id\":-1},{\"id\":1e30},{\"id\":0.5},null]}",
                                "{\"notes\":[{\"id\":15,\"name\":\"" + QByteArray(5000, 'n') +
                                    "\",\"text\":[]},{\"id\":15},{\"id\":4000000000}]}"};
    for (const QByteArray& text : texts) {
        QFile notes(ObjectNotes::fileBeside(snapshot));
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write(text) == text.size());
        notes.close();
        MainWindow window;
        window.openFiles({snapshot});
        QVERIFY(waitUntilReady(window));
        QListWidget* list = window.bookmarks()->list();
        QCOMPARE(list->count(), text.contains("\"id\":15") ? 2 : 0);
        for (int row = 0; row < list->count(); ++row) // of an object that is not there: nothing happens
            Q_EMIT list->itemActivated(list->item(row));
    }
}

void TestWindowTools::editorsGetTheirArguments()
{
    const QString path = QStringLiteral("/a b/%l\"$(x).js");
    const auto words = [&path](const char* command) {
        return SourceOpener::commandLine(QLatin1String(command), path, 41, 7);
    };
    QCOMPARE(words("code --goto %f:%l:%c"),
             QStringList({QStringLiteral("code"), QStringLiteral("--goto"), path + QStringLiteral(":41:7")}));
    QCOMPARE(words("vim +%l"), QStringList({QStringLiteral("vim"), QStringLiteral("+41"), path}));
    QCOMPARE(words("e \"+call cursor(%l,%c)\" %f 100%%").mid(1),
             QStringList({QStringLiteral("+call cursor(41,7)"), path, QStringLiteral("100%")}));
    QCOMPARE(words(""), QStringList());
    for (const Editor& editor : knownEditors()) {
        const QStringList line = SourceOpener::commandLine(editor.command, path, 0, 0); // unknown: the first
        QVERIFY2(line.join(QLatin1Char('\n')).contains(path), qPrintable(editor.id));
        QVERIFY2(!line.mid(1).join(QLatin1Char(' ')).contains(QLatin1String("%c")), qPrintable(editor.id));
    }

    QSettings settings;
    SourceOpener opener(settings);
    opener.setMappings({{QStringLiteral("/srv/app"), QStringLiteral("/home/me/app")},
                        {QStringLiteral("https://shop.example/js"), QStringLiteral("/src")},
                        {QString(), QStringLiteral("/nothing")}});
    QCOMPARE(opener.mappings().size(), 2);
    QCOMPARE(opener.localPath(QStringLiteral("/srv/app/server.js")), QStringLiteral("/home/me/app/server.js"));
    QCOMPARE(opener.localPath(QStringLiteral("file:///srv/app/a%20b.js")), QStringLiteral("/home/me/app/a b.js"));
    QCOMPARE(opener.localPath(QStringLiteral("/srv/application/x.js")), QStringLiteral("/srv/application/x.js"));
    QCOMPARE(opener.localPath(QStringLiteral("https://shop.example/js/a.js")), QStringLiteral("/src/a.js"));
    QCOMPARE(opener.localPath(QStringLiteral("https://elsewhere.example/a.js")), QString());
    QCOMPARE(opener.localPath(QStringLiteral("node:internal/timers")), QString());
}

void TestWindowTools::sourceOpensInTheEditor()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    Document* document = window.documents().current();
    window.selection().select(
        Selection::ofClass(document, document->analysis()->classes().findByName("Session").front()));
    const auto location = window.objectCommands().sourceInUse();
    QVERIFY(location && !location->script.empty());

    // An editor that writes down what it is given, and the server's folder mapped to one that exists.
    const QString script = QString::fromStdString(location->script);
    const QString sources = file("sources");
    QVERIFY(QDir().mkpath(sources));
    const QString name = script.section(QLatin1Char('/'), -1);
    QFile source(sources + QLatin1Char('/') + name);
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.close();
    const QString log = file("editor.log");
    QFile editor(file("editor"));
    QVERIFY(editor.open(QIODevice::WriteOnly));
    editor.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + log.toUtf8() + ".part' && mv '" + log.toUtf8() + ".part' '" +
                 log.toUtf8() + "'\n");
    editor.close();
    editor.setPermissions(editor.permissions() | QFile::ExeOwner);
    QSettings settings;
    SourceOpener opener(settings);
    opener.setEditor(kCustomEditor, editor.fileName() + QStringLiteral(" %f %l %c"));
    QVERIFY(opener.open(*location).contains(name)); // not on this machine yet
    opener.setMappings({{script.section(QLatin1Char('/'), 0, -2), sources}});
    window.actions().openSource->trigger();
    QVERIFY(waitFor([&] { return QFileInfo::exists(log); }));
    QFile written(log);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(written.readAll()),
             QStringLiteral("%1\n%2\n%3\n").arg(source.fileName()).arg(location->line).arg(location->column));
    // So does the place that the object pane names.
    written.close();
    QVERIFY(QFile::remove(log));
    const auto& analysis = *document->analysis();
    const ClassId session = analysis.classes().findByName("Session").front();
    const NodeIndex object(classInstances(analysis.classes(), analysis.shallowSizes(), session).front());
    window.selection().select(Selection::ofObject(document, object));
    QLabel* link = nullptr;
    for (QLabel* label : window.details()->object()->findChildren<QLabel*>())
        if (label->accessibleName().startsWith(QStringLiteral("Declared: ")))
            link = label;
    QVERIFY(link && link->text().contains(QStringLiteral("<a href")) && link->text().contains(name));
    Q_EMIT link->linkActivated(QStringLiteral("source"));
    QVERIFY(waitFor([&] { return QFileInfo::exists(log); }));
    opener.setEditor(kCustomEditor, file("no-such-editor") + QStringLiteral(" %f"));
    QVERIFY(opener.open(*location).contains(QLatin1String("no-such-editor")));
}

void TestWindowTools::settingsAreKept()
{
    QSettings settings;
    const QString theme = QStringLiteral("window/theme");
    {
        SettingsDialog dialog(settings, theme);
        auto* choice = dialog.findChild<QComboBox*>(QStringLiteral("theme"));
        choice->setCurrentIndex(choice->findText(QStringLiteral("Dark")));
        dialog.findChild<QCheckBox*>(QStringLiteral("restore"))->setChecked(false);
        dialog.findChild<QSpinBox*>(QStringLiteral("threads"))->setValue(3);
        dialog.findChild<QCheckBox*>(QStringLiteral("keepIndexes"))->setChecked(true);
        dialog.findChild<QSpinBox*>(QStringLiteral("mostGigabytes"))->setValue(3);
        auto* editor = dialog.findChild<QComboBox*>(QStringLiteral("editor"));
        auto* command = dialog.findChild<QLineEdit*>(QStringLiteral("command"));
        editor->setCurrentIndex(editor->findData(QStringLiteral("kate")));
        QVERIFY(command->isReadOnly() && command->text().startsWith(QLatin1String("kate ")));
        editor->setCurrentIndex(editor->findData(kCustomEditor));
        QVERIFY(!command->isReadOnly());
        command->setText(QStringLiteral("my-editor %f"));
        auto* mappings = dialog.findChild<QTableWidget*>(QStringLiteral("mappings"));
        mappings->insertRow(0);
        mappings->setItem(0, 0, new QTableWidgetItem(QStringLiteral("/srv")));
        mappings->setItem(0, 1, new QTableWidgetItem(QStringLiteral("/home")));
        SettingsDialog other(settings, theme);
        other.reject(); // writes nothing
        QVERIFY(!settings.contains(kThreadsKey));
        dialog.accept();
    }
    QCOMPARE(settings.value(theme).toString(), QStringLiteral("dark"));
    QCOMPARE(settings.value(kThreadsKey).toInt(), 3);
    QCOMPARE(readCacheSettings().mostBytes, uint64_t{3'000'000'000});
    QVERIFY(readCacheSettings().isEnabled);
    QVERIFY(!SavedSession(settings).isEnabled());
    const SourceOpener opener(settings);
    QCOMPARE(opener.editorId(), kCustomEditor);
    QCOMPARE(opener.customCommand(), QStringLiteral("my-editor %f"));
    QCOMPARE(opener.mappings(), QList<PathMapping>({{QStringLiteral("/srv"), QStringLiteral("/home")}}));
    const SettingsDialog again(settings, theme);
    QCOMPARE(again.findChild<QTableWidget*>(QStringLiteral("mappings"))->rowCount(), 1);
    QVERIFY(!again.findChild<QCheckBox*>(QStringLiteral("restore"))->isChecked());
    const MainWindow window;
    QCOMPARE(threadLimit(), 3U);
    setThreadLimit(0);
}

void TestWindowTools::rawSizesLoadAgain()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    const auto before = window.documents().current()->analysis();
    window.documents().setOptions({true});
    QVERIFY(waitUntilReady(window));
    const auto raw = window.documents().current()->analysis();
    QVERIFY(raw && raw != before && raw->options().rawSizes);
    QCOMPARE(raw->totalSize(), before->totalSize());
    uint64_t moved = 0;
    for (uint32_t n = 0; n < raw->snapshot().nodeCount(); ++n)
        moved += raw->shallow(NodeIndex(n)) != before->shallow(NodeIndex(n));
    QVERIFY(moved > 0);
    window.documents().setOptions({true}); // nothing changes: nothing is loaded
    QVERIFY(window.documents().current()->isReady());
    window.documents().setOptions({false});
    window.documents().setOptions({true}); // while it loads
    QVERIFY(waitUntilReady(window));
    QVERIFY(window.documents().current()->analysis()->options().rawSizes);
}

void TestWindowTools::guideReadsItsOwnPagesOnly()
{
    MainWindow window;
    window.show();
    window.actions().guide->trigger();
    auto* guide = window.findChild<GuideWindow*>();
    QVERIFY(guide && guide->isVisible());
    GuideBrowser& browser = *guide->browser();
    QVERIFY(browser.toPlainText().startsWith(QLatin1String("heapsight user guide")));
    // Every link of every page leads to a page.
    QStringList pages{QStringLiteral("README.md")};
    int pictures = 0;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        browser.setSource(QUrl(pages[i]));
        QVERIFY2(browser.source().fileName() == pages[i] && browser.toPlainText().size() > 100, qPrintable(pages[i]));
        for (QTextBlock block = browser.document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                if (const QString picture = format.toImageFormat().name(); !picture.isEmpty()) {
                    const QImage image =
                        browser.loadResource(QTextDocument::ImageResource, QUrl(picture)).value<QImage>();
                    QVERIFY2(!image.isNull(), qPrintable(pages[i] + QLatin1Char(' ') + picture));
                    QVERIFY(image.deviceIndependentSize().width() <= browser.width());
                    ++pictures;
                }
                const QString link = format.anchorHref().section(QLatin1Char('#'), 0, 0);
                if (!link.isEmpty() && !link.contains(QLatin1String("://")) && !pages.contains(link))
                    pages.append(link);
            }
        }
    }
    const QStringList all = QDir(QStringLiteral(":/guide")).entryList({QStringLiteral("*.md")});
    QCOMPARE(QSet<QString>(pages.begin(), pages.end()), QSet<QString>(all.begin(), all.end()));
    QVERIFY(pictures >= 5);
    const QString last = browser.source().fileName();
    for (const char* url : {"https://example.com/x.md", "file:///etc/passwd", "../icons/open.svg", "nothing.md", ""}) {
        browser.setSource(QUrl(QLatin1String(url)));
        QCOMPARE(browser.source().fileName(), last);
        QVERIFY(!browser.loadResource(QTextDocument::ImageResource, QUrl(QLatin1String(url))).isValid());
    }
}

QTEST_MAIN(TestWindowTools)
#include "tst_window_tools.moc"
