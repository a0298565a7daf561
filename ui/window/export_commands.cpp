// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/export_commands.h"

#include "models/roles.h"
#include "models/table_copy.h"
#include "node_table.h"
#include "pages/object_filter_box.h"
#include "pages/profile_page.h"
#include "pages/strings_page.h"
#include "text/format.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"
#include "window/actions.h"
#include "window/file_dialogs.h"
#include "workspace/cli_command.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSettings>

namespace heapsight {

namespace {

QString csvFilter()
{
    return ExportCommands::tr("Comma-separated values (*.csv)");
}

std::string encoded(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

ExportCommands::ExportCommands(const Workspace& workspace, QSettings& settings, const Actions& actions,
                               TableInUse table, QWidget* window)
    : QObject(window), m_workspace(workspace), m_settings(settings), m_table(std::move(table)), m_window(window)
{
    const auto on = [this](QAction* action, auto&& slot) { connect(action, &QAction::triggered, this, slot); };
    DocumentList& documents = m_workspace.documents;
    on(actions.exportTable, [this] {
        const CopyableTreeView* view = m_table();
        if (!view)
            return;
        const QString path = chooseSaveFile(m_window, m_settings, tr("Export Table"),
                                            view->objectName() + QStringLiteral(".csv"), csvFilter());
        if (!path.isEmpty())
            exportTable(*view, path);
    });
    on(actions.exportNodes, [this, &documents] {
        const Document* document = documents.current();
        if (!document || !document->isReady())
            return;
        const QString path = chooseSaveFile(m_window, m_settings, tr("Export All Nodes"),
                                            document->shortName() + QStringLiteral("-nodes.csv"), csvFilter());
        if (!path.isEmpty() && documents.current() == document)
            exportNodes(*document, path);
    });
    on(actions.redactedCopy, [this, &documents] {
        const Document* document = documents.current();
        if (!document)
            return;
        const QString path =
            chooseSaveFile(m_window, m_settings, tr("Save a Redacted Copy: Texts Are Replaced, Names Stay"),
                           document->shortName() + QStringLiteral("-redacted.heapsnapshot"), snapshotFilter());
        if (!path.isEmpty() && documents.current() == document)
            saveRedacted(*document, path);
    });
    on(actions.copyCommand, [this] { copyCommand(); });
}

void ExportCommands::exportTable(const CopyableTreeView& table, const QString& path)
{
    auto copy = std::make_shared<TableCopy>(table.tableCopy());
    write(path, tr("Exporting %1").arg(table.accessibleName()),
          [copy, to = encoded(path)](const JobContext& job) -> Result<QString> {
              return writeCsv(std::move(*copy), to, job).map([](uint64_t rows) {
                  return ExportCommands::tr("%1 rows were written").arg(countText(rows));
              });
          });
}

void ExportCommands::exportNodes(const Document& document, const QString& path)
{
    write(path, tr("Exporting the nodes of %1").arg(document.name()),
          [analysis = document.analysis(), to = encoded(path)](const JobContext& job) -> Result<QString> {
              if (job.progress)
                  job.progress->expectOnly({kWritePhase});
              return heapsight::exportNodes(*analysis, to, job).map([&analysis] {
                  return ExportCommands::tr("%1 nodes were written").arg(countText(analysis->snapshot().nodeCount()));
              });
          });
}

void ExportCommands::saveRedacted(const Document& document, const QString& path)
{
    if (QFileInfo(path) == QFileInfo(document.path())) {
        Q_EMIT said(tr("A redacted copy needs a name of its own"));
        return;
    }
    write(path, tr("Redacting %1").arg(document.name()),
          [from = encoded(document.path()), to = encoded(path), key = m_key](const JobContext& job) -> Result<QString> {
              if (job.progress)
                  job.progress->expectOnly({Phase::ReadNodes, Phase::ReadEdges, Phase::ReadStrings, kWritePhase});
              return writeRedactedCopy(from, to, key, job).map([](const RedactionReport& report) {
                  return ExportCommands::tr("%1 of %2 texts were replaced")
                      .arg(countText(report.replaced), countText(report.strings));
              });
          });
}

void ExportCommands::write(const QString& path, const QString& title,
                           std::function<Result<QString>(const JobContext&)> work)
{
    const QString name = QFileInfo(path).fileName();
    m_workspace.jobs.run<QString>(this, QStringLiteral("write/") + path, title, std::move(work),
                                  [this, name, title](const Result<QString>& result) {
                                      if (result)
                                          Q_EMIT said(tr("%1: %2").arg(name, *result));
                                      else if (result.error().code != ErrorCode::Cancelled)
                                          showError(m_window, title, result.error());
                                  });
}

QString ExportCommands::commandFor(const CopyableTreeView& table) const
{
    TableQuery query;
    query.table = table.objectName();
    const int section = table.columnHeader()->sortIndicatorSection();
    if (section >= 0 && table.model())
        query.sortColumn = table.model()->headerData(section, Qt::Horizontal, ColumnIdRole).toString();
    query.descending = table.columnHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
    const QWidget* page = table.parentWidget();
    while (page && !qobject_cast<const Page*>(page))
        page = page->parentWidget();
    if (const auto* profile = qobject_cast<const ProfilePage*>(page))
        return profile->command();
    if (page) {
        if (const auto* bar = page->findChild<FilterBar*>())
            query.filter = bar->text().trimmed();
        if (const auto* strings = qobject_cast<const StringsPage*>(page))
            query.duplicatesOnly = strings->showsDuplicatesOnly();
    }
    if (const auto* box = m_window->findChild<ObjectFilterBox*>()) // of the classes, and of what is chosen there
        query.objects = box->filter();
    return cliCommand(query, m_workspace.documents, m_workspace.selection.current());
}

void ExportCommands::copyCommand()
{
    const CopyableTreeView* table = m_table();
    const QString command = table ? commandFor(*table) : QString();
    if (command.isEmpty()) {
        Q_EMIT said(tr("heapsight-cli has no table like this one"));
        return;
    }
    QGuiApplication::clipboard()->setText(command);
    Q_EMIT said(tr("Copied: %1").arg(command));
}

} // namespace heapsight
