// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/object_commands.h"

#include "pages/selected_objects.h"
#include "widgets/copyable_tree_view.h"
#include "window/actions.h"
#include "workspace/source_opener.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>

namespace heapsight {

ObjectCommands::ObjectCommands(const Workspace& workspace, QSettings& settings, const Actions& actions,
                               QMainWindow* window)
    : QObject(window), m_workspace(workspace), m_settings(settings), m_actions(actions), m_window(window)
{
    connect(m_actions.openSource, &QAction::triggered, this, [this] { openSource(sourceInUse()); });
    connect(m_actions.showInClasses, &QAction::triggered, this, &ObjectCommands::showInClasses);
}

void ObjectCommands::addTo(const QList<CopyableTreeView*>& tables) const
{
    for (CopyableTreeView* table : tables) {
        table->addActions(m_actions.ofTable());
        table->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
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
