// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/paths_tab.h"

#include "models/path_model.h"
#include "pages/banner.h"
#include "pages/path_copy.h"
#include "pages/path_search.h"
#include "pages/table_selection.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/copyable_tree_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace heapsight {

PathsTab::PathsTab(PathSearch& search, JobRunner& jobs, QWidget* parent)
    : RetainersTab(parent),
      m_search(search),
      m_model(new PathModel(&jobs, this)),
      m_tree(new CopyableTreeView(QStringLiteral("paths"), this)),
      m_banner(new Banner(this))
{
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Paths to GC roots"));
    followCursor(m_tree);
    QAction* retainers = addTreeAction(m_tree, tr("Show &Retainers of This Object"));
    QAction* copy = addTreeAction(m_tree, tr("Copy &Path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(retainers, &QAction::triggered, this, [this] {
        if (const ObjectRef object = objectAt(m_tree->currentIndex()); object.isValid())
            Q_EMIT objectActivated(object);
    });
    connect(copy, &QAction::triggered, this, [this] { copyPath(m_tree->currentIndex()); });

    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_tree, 1);
    setContent(content);
    connect(&m_search, &PathSearch::stateChanged, this, &PathsTab::follow);
}

QWidget* PathsTab::view() const
{
    return m_tree;
}

void PathsTab::setObjects(const SelectedObjects&)
{
    m_isShown = false;
    m_detail.clear();
    m_banner->setMessage({});
    m_model->setPaths(nullptr, nullptr);
}

void PathsTab::lookAt()
{
    m_search.want();
    follow();
}

void PathsTab::follow()
{
    switch (m_search.state()) {
    case PathSearch::State::Idle:
        break;
    case PathSearch::State::Running:
        sayProgress(tr("Finding paths…"));
        break;
    case PathSearch::State::Failed:
        if (m_search.error().code == ErrorCode::Cancelled)
            say(tr("The search for paths was cancelled"), tr("Choose “Paths to GC roots” again to repeat it."));
        else
            say(tr("No paths could be found"), errorText(m_search.error()).all());
        break;
    case PathSearch::State::Ready:
        if (!m_isShown)
            showPaths();
        showContent();
        break;
    }
}

void PathsTab::showPaths()
{
    const PathSearch::PathsPointer& paths = m_search.paths();
    const SelectedObjects& objects = m_search.objects();
    m_isShown = true;
    m_detail = bytesText(paths->retained);
    if (objects.kind == Selection::Kind::Class)
        m_detail.prepend(objectsText(objects.scope, paths->objects) + QStringLiteral(" · "));
    if (paths->unreachable > 0)
        m_detail += tr(" · %1 held by nothing").arg(countText(paths->unreachable));
    m_model->setPaths(paths, m_search.analysis());
    const QModelIndexList branch = m_model->heaviestBranch();
    for (const QModelIndex& index : branch)
        m_tree->expand(index);
    if (!branch.isEmpty()) {
        m_tree->setCurrentIndex(branch.last());
        m_tree->scrollTo(branch.last());
        explainOthers(branch.last());
    }
    Q_EMIT detailChanged();
}

// Whoever reads that 1 500 objects accumulate here takes for granted that they go when this goes.
void PathsTab::explainOthers(const QModelIndex& holder)
{
    const PathNode* node = m_model->nodeAt(holder);
    if (!node || !node->accumulates || node->heldElsewhere() == 0) {
        m_banner->setMessage({});
        return;
    }
    QStringList names;
    for (const OtherHolder& other : node->otherHolders)
        names << tr("%1 (%2)").arg(displayText(other.label), countText(other.objects));
    const QString who = names.isEmpty() ? QString() : tr(" by %1").arg(names.join(tr(", ")));
    m_banner->setMessage(
        tr("%1 of the %2 objects below %3 are also held elsewhere%4: without it they would stay.")
            .arg(countText(node->heldElsewhere()), countText(node->count), displayText(node->label), who));
}

} // namespace heapsight
