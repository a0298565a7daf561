// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/snapshot_page.h"

#include "pages/banner.h"
#include "pages/message_view.h"
#include "pages/table_selection.h"
#include "widgets/copyable_tree_view.h"

#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace heapsight {

SnapshotPage::SnapshotPage(const Workspace& workspace, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_banner(new Banner(this)),
      m_message(new MessageView(this)),
      m_stack(new QStackedLayout),
      m_selectSoon(selectionTimer(this))
{
    auto* content = new QWidget(this);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    m_content->addWidget(m_banner);
    m_stack->addWidget(m_message);
    m_stack->addWidget(content);
    setLayout(m_stack);
}

void SnapshotPage::start(CopyableTreeView* table)
{
    m_table = table;
    connect(table, &CopyableTreeView::currentRowChanged, this, &SnapshotPage::selectSoon);
    connect(m_selectSoon, &QTimer::timeout, this, &SnapshotPage::requestSelection);
    DocumentList& documents = m_workspace.documents;
    connect(&documents, &DocumentList::currentChanged, this, &SnapshotPage::refresh);
    connect(&documents, &DocumentList::documentChanged, this, [this](const Document* changed) {
        if (changed == document())
            refresh();
        sidesChanged();
    });
    connect(&documents, &DocumentList::sidesChanged, this, [this] { sidesChanged(); });
    connect(&m_workspace.jobs, &JobRunner::progressed, this, [this] {
        if (isVisible() && m_stack->currentWidget() == m_message)
            explainDocument(*m_message, document());
    });
    connect(&m_workspace.selection, &SelectionHistory::changed, this, [this](const Selection& selection) {
        if (m_analysis && isVisible())
            follow(selection);
    });
    refresh();
}

void SnapshotPage::refresh()
{
    const Document* current = document();
    const auto analysis = current ? current->analysis() : nullptr;
    if (m_analysis && m_analysis != analysis) {
        m_selectSoon->stop();
        m_analysis.reset();
        showAnalysis(nullptr);
    }
    const bool explained = explainDocument(*m_message, current);
    m_stack->setCurrentIndex(explained ? 0 : 1);
    m_banner->setMessage(explained ? QString() : warningsText(*current));
    if (isVisible() && analysis && !m_analysis) {
        m_analysis = analysis;
        showAnalysis(analysis);
        follow(m_workspace.selection.current());
    }
    Q_EMIT statusTextChanged();
}

void SnapshotPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_analysis)
        follow(m_workspace.selection.current());
    else
        refresh();
}

void SnapshotPage::selectSoon()
{
    m_selectSoon->start();
}

void SnapshotPage::requestSelection()
{
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(0);
    if (index.isValid() && document() && m_analysis)
        select(selectionAt(index));
}

void SnapshotPage::select(const Selection& selection)
{
    if (selection.kind == Selection::Kind::None)
        return;
    m_isSelecting = true;
    m_workspace.selection.select(selection);
    m_isSelecting = false;
}

Selection SnapshotPage::selectionAt(const QModelIndex& index) const
{
    const ObjectRef object = objectAt(index);
    return object.isValid() ? Selection::ofObject(document(), object.node) : Selection();
}

} // namespace heapsight
