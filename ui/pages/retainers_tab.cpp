// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/retainers_tab.h"

#include "pages/message_view.h"
#include "pages/table_selection.h"
#include "widgets/copyable_tree_view.h"

#include <QAction>
#include <QStackedLayout>
#include <QTimer>

namespace heapsight {

RetainersTab::RetainersTab(QWidget* parent)
    : QWidget(parent), m_message(new MessageView(this)), m_stack(new QStackedLayout(this))
{
    m_stack->addWidget(m_message);
}

void RetainersTab::setContent(QWidget* content)
{
    m_content = content;
    m_stack->addWidget(content);
}

void RetainersTab::showContent()
{
    m_stack->setCurrentWidget(m_content);
}

void RetainersTab::say(const QString& title, const QString& text, QAction* action)
{
    m_message->showMessage(title, text, action);
    m_stack->setCurrentWidget(m_message);
}

void RetainersTab::sayProgress(const QString& title)
{
    m_message->showProgress(title, -1);
    m_stack->setCurrentWidget(m_message);
}

bool RetainersTab::isSaying() const
{
    return m_stack->currentWidget() == m_message;
}

void RetainersTab::followCursor(CopyableTreeView* tree)
{
    QTimer* soon = selectionTimer(this);
    connect(tree, &CopyableTreeView::currentRowChanged, soon, qOverload<>(&QTimer::start));
    connect(soon, &QTimer::timeout, this, [this, tree] {
        const QModelIndex index = tree->currentIndex();
        if (const ObjectRef object = objectAt(index); object.isValid() && tree->isVisible())
            Q_EMIT objectPointedAt(object, index.siblingAtColumn(0).data(EdgeRole).toString());
    });
    connect(tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const ObjectRef object = objectAt(index); object.isValid())
            Q_EMIT objectActivated(object);
    });
}

QAction* RetainersTab::addTreeAction(CopyableTreeView* tree, const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, tree);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    tree->addAction(action);
    tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    return action;
}

} // namespace heapsight
