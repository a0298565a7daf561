// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/object_commands.h"

#include "graph/weak_map_name.h"
#include "pages/selected_objects.h"
#include "pages/table_selection.h"
#include "text/format.h"
#include "widgets/copyable_tree_view.h"
#include "window/actions.h"
#include "workspace/source_opener.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>

namespace heapsight {

ObjectCommands::ObjectCommands(const Workspace& workspace, QSettings& settings, const Actions& actions,
                               QMainWindow* window)
    : QObject(window), m_workspace(workspace), m_settings(settings), m_actions(actions), m_window(window)
{
    connect(m_actions.openSource, &QAction::triggered, this, [this] { openSource(sourceInUse()); });
    connect(m_actions.showInClasses, &QAction::triggered, this, &ObjectCommands::showInClasses);
}

void ObjectCommands::addTo(const QList<CopyableTreeView*>& tables)
{
    for (CopyableTreeView* table : tables) {
        table->addActions(m_actions.ofTable());
        table->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(table, &CopyableTreeView::currentRowChanged, this, &ObjectCommands::offerEntryOf);
    }
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (const CopyableTreeView* focused = focusedTable())
            offerEntryOf(focused->currentIndex());
    });
}

void ObjectCommands::offerEntryOf(const QModelIndex& row)
{
    QMenu& menu = *m_actions.entryObjects->menu();
    menu.clear();
    const ObjectRef object = objectAt(row);
    const std::string edge = row.siblingAtColumn(0).data(EdgeRole).toString().toStdString();
    if (const auto entry = parseWeakMapName(edge); entry && object.isValid()) {
        const auto add = [this, &menu, &object](const QString& text, uint64_t id) {
            const auto node =
                id <= UINT32_MAX ? object.analysis->snapshot().find(ObjectId(static_cast<uint32_t>(id))) : std::nullopt;
            if (!node)
                return;
            const QString title = objectTitle({object.analysis, *node});
            connect(menu.addAction(text.arg(QString(title).replace(QLatin1Char('&'), QLatin1String("&&")))),
                    &QAction::triggered, this, [this, analysis = std::weak_ptr(object.analysis), node = *node] {
                        const auto shown = analysis.lock();
                        if (Document* document = m_workspace.documents.findByAnalysis(shown.get()))
                            m_workspace.selection.select(Selection::ofObject(document, node));
                    });
        };
        add(tr("&Key: %1"), entry->key.id);
        add(tr("&Value: %1"), entry->value.id);
        add(tr("&Table of the WeakMap: %1"), entry->tableId);
    }
    m_actions.entryObjects->setVisible(!menu.isEmpty());
}

CopyableTreeView* ObjectCommands::focusedTable() const
{
    auto* focused = qobject_cast<CopyableTreeView*>(QApplication::focusWidget());
    return focused && m_window->isAncestorOf(focused) ? focused : nullptr;
}

ObjectRef ObjectCommands::objectInUse() const
{
    if (const CopyableTreeView* focused = focusedTable()) {
        const ObjectRef object = focused->currentIndex().siblingAtColumn(0).data(NodeRole).value<ObjectRef>();
        if (object.isValid())
            return object;
    }
    const Selection& selection = m_workspace.selection.current();
    if (selection.kind != Selection::Kind::Object || !selection.isValid())
        return {};
    return {selection.document->analysis(), selection.node};
}

std::optional<SourceLocation> ObjectCommands::sourceInUse() const
{
    if (const CopyableTreeView* focused = focusedTable()) {
        const QVariant place = focused->currentIndex().siblingAtColumn(0).data(SourceRole);
        if (place.isValid())
            return place.value<SourceLocation>();
    }
    for (const QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
        if (const auto* page = qobject_cast<const Page*>(widget))
            if (auto location = page->sourceInUse())
                return location;
    if (const ObjectRef object = objectInUse(); object.isValid()) {
        if (auto location = object.analysis->location(object.node))
            return location;
    }
    return SelectedObjects::of(m_workspace.selection.current()).location();
}

void ObjectCommands::showInClasses()
{
    const ObjectRef object = objectInUse();
    if (!object.isValid())
        Q_EMIT said(tr("Choose an object to see it among those of its class"));
    else if (object.analysis->shallow(object.node) == 0)
        Q_EMIT said(tr("This object takes no room, so it is in no class"));
    else
        Q_EMIT classesWanted(object);
}

void ObjectCommands::openSource(const std::optional<SourceLocation>& location)
{
    Q_EMIT said(location ? SourceOpener(m_settings).open(*location)
                         : tr("The snapshot does not tell where this comes from"));
}

} // namespace heapsight
