// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/paths_tab.h"

#include "models/path_model.h"
#include "pages/banner.h"
#include "pages/path_copy.h"
#include "pages/path_search.h"
#include "pages/table_selection.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/leak_text.h"
#include "widgets/copyable_tree_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr int kIndentation = 12; // ways to the roots are long
constexpr qsizetype kNamedClasses = 4;
} // namespace

PathsTab::PathsTab(PathSearch& search, JobRunner& jobs, QWidget* parent)
    : RetainersTab(parent),
      m_search(search),
      m_model(new PathModel(&jobs, this)),
      m_tree(new CopyableTreeView(QStringLiteral("paths"), this)),
      m_banner(new Banner(this)),
      m_whatIf(new Banner(this))
{
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Paths to GC roots"));
    m_tree->setIndentation(kIndentation);
    followCursor(m_tree);
    QAction* retainers = addTreeAction(m_tree, tr("&Show Retainers of This Object"));
    m_removeObject = addTreeAction(m_tree, tr("What If This Object Were &Gone"), QKeySequence(QKeySequence::Delete));
    m_cutReference =
        addTreeAction(m_tree, tr("What If This &Reference Were Cut"), QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    m_undoCut = addTreeAction(m_tree, tr("&Undo the Last Cut"), QKeySequence(QKeySequence::Undo));
    QAction* copy = addTreeAction(m_tree, tr("Copy &Path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(retainers, &QAction::triggered, this, [this] {
        if (const ObjectRef object = objectAt(m_tree->currentIndex()); object.isValid())
            Q_EMIT objectActivated(object);
    });
    connect(m_removeObject, &QAction::triggered, this, [this] { cut(true); });
    connect(m_cutReference, &QAction::triggered, this, [this] { cut(false); });
    connect(m_undoCut, &QAction::triggered, this, [this] {
        std::vector<Cut> cuts = m_search.cuts();
        if (!cuts.empty())
            cuts.pop_back();
        m_search.setCuts(std::move(cuts));
    });
    connect(m_whatIf, &Banner::buttonClicked, this, [this] { m_search.setCuts({}); });
    connect(m_tree, &CopyableTreeView::currentRowChanged, this, &PathsTab::updateActions);
    connect(copy, &QAction::triggered, this, [this] { copyPath(m_tree->currentIndex()); });

    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_whatIf);
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
    m_whatIf->setMessage({});
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
        m_isShown = false;
        break;
    case PathSearch::State::Running:
        sayProgress(m_search.cuts().empty() ? tr("Finding paths…") : tr("Working out what would be freed…"));
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
    m_model->setPaths(paths, objects.analysis);
    explainCuts();
    m_banner->setMessage({});
    const QModelIndexList branch = m_model->heaviestBranch();
    for (const QModelIndex& index : branch)
        m_tree->expand(index);
    if (!branch.isEmpty()) {
        m_tree->setCurrentIndex(branch.last());
        m_tree->scrollTo(branch.last());
        explainOthers(branch.last());
    }
    updateActions();
    Q_EMIT detailChanged();
}

void PathsTab::updateActions()
{
    const PathNode* const node =
        m_tree->currentIndex().isValid() ? m_model->nodeAt(m_tree->currentIndex().siblingAtColumn(0)) : nullptr;
    const bool isOne = node && node->parent && node->objects == 1 && node->node.isValid();
    m_removeObject->setEnabled(isOne);
    m_cutReference->setEnabled(isOne && node->edgeInto.isValid());
    m_undoCut->setEnabled(!m_search.cuts().empty());
}

void PathsTab::cut(bool wholeObject)
{
    const PathNode* const node = m_model->nodeAt(m_tree->currentIndex().siblingAtColumn(0));
    if (!node)
        return;
    const HeapSnapshot& snapshot = m_search.objects().analysis->snapshot();
    Q_EMIT cutWanted({wholeObject ? NodeIndex::none() : snapshot.source(node->edgeInto), node->node});
}

void PathsTab::explainCuts()
{
    const auto& whatIf = m_search.whatIf();
    if (!whatIf) {
        m_whatIf->setMessage({});
        return;
    }
    const auto& analysis = m_search.objects().analysis;
    QStringList cuts;
    for (const Cut& cut : whatIf->cuts)
        cuts << (cut.from.isValid()
                     ? tr("%1 did not hold %2").arg(objectTitle({analysis, cut.from}), objectTitle({analysis, cut.to}))
                     : tr("%1 were gone").arg(objectTitle({analysis, cut.to})));
    QStringList freed;
    for (const ClassRow& row : m_search.freedClasses())
        if (freed.size() < kNamedClasses)
            freed << tr("%1 × %2").arg(displayText(analysis->classes().at(row.id).name, 40), countText(row.count));
    QString text = tr("What if %1? ").arg(cuts.join(tr(", and ")));
    if (m_search.freedClasses().size() > static_cast<size_t>(freed.size()))
        freed << tr("and others");
    text += whatIf->freedObjects == 0
                ? tr("Nothing would be freed: all of it is held elsewhere too.")
                : tr("%1 objects (%2) would be freed: %3.")
                      .arg(countText(whatIf->freedObjects), bytesText(whatIf->freedBytes), freed.join(tr(", ")));
    text += tr(" The paths are those that would be left.");
    m_whatIf->setMessage(text, tr("Restore"));
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
        names << tr("%1 (%2)").arg(phraseText(other.labelPhrase, other.label), countText(other.objects));
    const QString who = names.isEmpty() ? QString() : tr(" by %1").arg(names.join(tr(", ")));
    m_banner->setMessage(tr("%1 of the %2 objects below %3 are also held elsewhere%4: without it they would stay.")
                             .arg(countText(node->heldElsewhere()), countText(node->count),
                                  phraseText(node->labelPhrase, node->label), who));
}

} // namespace heapsight
