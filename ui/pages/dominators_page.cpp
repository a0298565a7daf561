// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dominators_page.h"

#include "analysis/snapshot_diff.h"
#include "models/dominator_model.h"
#include "models/object_rows.h"
#include "pages/table_selection.h"
#include "text/format.h"
#include "text/mnemonic.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"
#include "widgets/path_bar.h"
#include "widgets/treemap_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

const QString kTreeChip = QStringLiteral("tree");
const QString kGroupedChip = QStringLiteral("grouped");
const QString kTreemapChip = QStringLiteral("treemap");
const QString kViewKey = QStringLiteral("dominators/view");
const QString kDropsKey = QStringLiteral("drops");
const QString kDiffKey = QStringLiteral("diff");
constexpr int kPathSteps = 60;     // named in the path; the chain of a long list has millions
constexpr int kRevealLevels = 100; // opened in the tree; further down the top moves
constexpr int kNameLimit = 60;

} // namespace

DominatorsPage::DominatorsPage(const Workspace& workspace, QWidget* parent)
    : SnapshotPage(workspace, parent),
      m_model(new DominatorModel(&workspace.jobs, this)),
      m_filter(new FilterBar(tr("Filter objects by class or name"), this)),
      m_path(new PathBar(this)),
      m_table(new CopyableTreeView(QStringLiteral("dominators"), this)),
      m_treemap(new TreemapView(workspace.jobs, this)),
      m_views(new QStackedWidget(this)),
      m_nextDrop(new QAction(tr("Next Big &Drop"), this)),
      m_previousDrop(new QAction(tr("Previous Big Drop"), this)),
      m_savePicture(new QAction(tr("Save Picture…"), this))
{
    m_filter->setContentsMargins(8, 6, 8, 2);
    m_filter->addChip(kTreeChip, tr("Tree"), tr("Objects below the object that dominates them"));
    m_filter->addChip(kGroupedChip, tr("By class"), tr("Objects of one class together"));
    m_filter->addChip(kTreemapChip, tr("Treemap"), tr("Every object as large as what it retains"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Dominators"));
    m_table->setEmptyText(tr("Nothing here is dominated by this object, or nothing matches the filter."));
    m_views->addWidget(m_table);
    m_views->addWidget(m_treemap);
    content()->addWidget(m_filter);
    buildBar();
    content()->addWidget(m_views, 1);

    connect(m_filter, &FilterBar::filterChanged, m_model, &DominatorModel::setTextFilter);
    connect(m_filter, &FilterBar::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &FilterBar::chipChanged, this, &DominatorsPage::applyView);
    connect(m_model, &TreeWindowModel::topRowsChanged, this, &DominatorsPage::showTotals);
    connect(m_model, &TreeWindowModel::childrenReady, this, &DominatorsPage::continueReveal);
    connect(m_table, &CopyableTreeView::currentRowChanged, this, [this] { m_revealing = {}; }); // a person chose
    connect(m_path, &PathBar::activated, this, [this](int step) {
        NodeIndex node = top();
        for (qsizetype i = m_path->steps().size() - 1; i > step && analysis(); --i)
            node = analysis()->dominators().immediateDominator(node);
        setTop(step == 0 && analysis() ? analysis()->snapshot().root() : node);
    });
    connect(m_treemap, &TreemapView::topRequested, this, &DominatorsPage::setTop);
    connect(m_treemap, &TreemapView::currentChanged, this, [this](const ObjectRef& object) {
        if (document())
            select(Selection::ofObject(document(), object.node));
    });
    connect(m_treemap, &TreemapView::classChosen, this, [this](ClassId id) {
        if (document())
            select(Selection::ofClass(document(), id));
    });
    start(m_table);
    const QString view = QSettings().value(kViewKey).toString();
    m_filter->setCurrentChip(view.isEmpty() ? kTreeChip : view);
    applyView();
}

void DominatorsPage::buildBar()
{
    m_nextDrop->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_previousDrop->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J));
    for (QAction* action : {m_nextDrop, m_previousDrop}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_nextDrop->setToolTip(tr("Go to the next place where memory gathers: an object that retains much, though no "
                              "single object below it does (%1)")
                               .arg(m_nextDrop->shortcut().toString(QKeySequence::NativeText)));
    connect(m_nextDrop, &QAction::triggered, this, [this] { goToDrop(1); });
    connect(m_previousDrop, &QAction::triggered, this, [this] { goToDrop(-1); });
    m_savePicture->setToolTip(tr("Save the treemap as PNG or SVG"));
    connect(m_savePicture, &QAction::triggered, m_treemap, &TreemapView::savePicture);

    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 4);
    row->addWidget(m_path, 1);
    for (QAction* action : {m_savePicture, m_nextDrop}) {
        auto* button = new QToolButton(bar);
        action->setIconText(withoutMnemonic(action->text()));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    content()->addWidget(bar);
}

QString DominatorsPage::statusText() const
{
    if (!analysis())
        return {};
    return m_dropText.isEmpty() ? m_model->totalsText() : m_dropText;
}

void DominatorsPage::showTotals()
{
    QString text = m_model->totalsText();
    if (view() == View::Treemap) {
        if (m_diff)
            text = m_diff->sameProcess()
                       ? tr("%1 new, %2 grew, %3 shrank since A")
                             .arg(markSign(RowMark::New), markSign(RowMark::Grew), markSign(RowMark::Shrank))
                       : tr("A is of another process: no changes are shown");
        text += QStringLiteral(" · ") + tr("hatched: many small objects");
    }
    m_filter->setStatus(text);
    Q_EMIT statusTextChanged();
}

void DominatorsPage::focusFilter()
{
    m_filter->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->lineEdit()->selectAll();
}

// --- Views ----------------------------------------------------------------------------------------

DominatorsPage::View DominatorsPage::view() const
{
    const QString chip = m_filter->currentChip();
    return chip == kTreemapChip ? View::Treemap : chip == kGroupedChip ? View::Grouped : View::Tree;
}

void DominatorsPage::setView(View view)
{
    m_filter->setCurrentChip(view == View::Treemap ? kTreemapChip : view == View::Grouped ? kGroupedChip : kTreeChip);
}

void DominatorsPage::applyView()
{
    const View shown = view();
    const bool isTreemap = shown == View::Treemap;
    QSettings().setValue(kViewKey, m_filter->currentChip());
    m_model->setGrouped(shown == View::Grouped);
    m_views->setCurrentWidget(isTreemap ? static_cast<QWidget*>(m_treemap) : m_table);
    m_savePicture->setEnabled(isTreemap);
    m_filter->lineEdit()->setEnabled(!isTreemap);
    setFocusProxy(m_views->currentWidget());
    updateDiff();
    if (analysis())
        follow(workspace().selection.current());
}

NodeIndex DominatorsPage::top() const
{
    return m_model->top();
}

void DominatorsPage::setTop(NodeIndex top)
{
    if (!analysis() || top == m_model->top())
        return;
    m_model->setTop(top);
    m_treemap->setTop(top);
    updatePath();
}

void DominatorsPage::updatePath()
{
    QStringList names;
    if (analysis()) {
        const HeapSnapshot& snapshot = analysis()->snapshot();
        for (NodeIndex step = top(); step != snapshot.root() && names.size() < kPathSteps;
             step = analysis()->dominators().immediateDominator(step))
            names.prepend(nameText(*analysis(), step, kNameLimit) + QStringLiteral(" @") +
                          QString::number(snapshot.id(step).value));
        names.prepend(tr("Whole heap"));
    }
    m_path->setSteps(names);
}

void DominatorsPage::showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& shown)
{
    workspace().jobs.dropAll(this);
    m_revealing = {};
    m_drops.clear();
    m_hasDrops = false;
    m_dropText.clear();
    m_diff.reset();
    m_model->setAnalysis(shown);
    m_treemap->setAnalysis(shown, shown ? shown->snapshot().root() : NodeIndex());
    m_nextDrop->setEnabled(shown != nullptr);
    m_previousDrop->setEnabled(shown != nullptr);
    updatePath();
    updateDiff();
}

// --- Selection ------------------------------------------------------------------------------------

Selection DominatorsPage::selectionAt(const QModelIndex& index) const
{
    if (const auto id = m_model->classAt(index))
        return Selection::ofClass(document(), *id);
    return SnapshotPage::selectionAt(index);
}

void DominatorsPage::follow(const Selection& selection)
{
    if (selection.kind == Selection::Kind::None)
        clearCurrent(*m_table);
    if (selection.document != document() || isSelecting())
        return;
    if (selection.kind == Selection::Kind::Class)
        m_treemap->showClass(selection.classId);
    if (selection.kind != Selection::Kind::Object)
        return;
    if (objectAt(m_table->currentIndex()).node != selection.node || view() == View::Treemap)
        reveal(selection.node);
}

void DominatorsPage::reveal(NodeIndex node)
{
    if (!analysis() || node.value >= analysis()->snapshot().nodeCount())
        return;
    if (node == top())
        return; // everything that is shown is in it
    const DominatorTree& tree = analysis()->dominators();
    if (!tree.dominates(top(), node))
        setTop(analysis()->snapshot().root());
    int levels = 0;
    NodeIndex above = node;
    for (; above != top() && levels < kRevealLevels; ++levels)
        above = tree.immediateDominator(above);
    if (above != top())
        setTop(above);
    m_treemap->showNode(node);
    m_revealing = node;
    continueReveal();
}

void DominatorsPage::continueReveal()
{
    if (!m_revealing.isValid() || view() != View::Tree)
        return;
    const QModelIndex index = m_model->revealObject(m_revealing);
    if (!index.isValid())
        return;
    if (objectAt(index).node == m_revealing)
        m_revealing = {};
    makeCurrent(*m_table, index);
}

// --- Big drops ------------------------------------------------------------------------------------

void DominatorsPage::goToDrop(int step)
{
    if (!analysis())
        return;
    if (m_hasDrops) {
        showDrop(step);
        return;
    }
    using Drops = std::vector<BigDrop>;
    workspace().jobs.run<Drops>(
        this, kDropsKey, tr("Looking for big drops"),
        [shown = analysis()](const JobContext& job) { return bigDrops(*shown, 0, job); },
        [this, step](Result<Drops> drops) {
            if (!drops)
                return;
            m_drops = std::move(*drops);
            m_hasDrops = true;
            showDrop(step);
        });
}

void DominatorsPage::showDrop(int step)
{
    if (m_drops.empty()) {
        m_dropText = tr("No single object gathers a hundredth of the heap");
        Q_EMIT statusTextChanged();
        return;
    }
    const Selection& selected = workspace().selection.current();
    const auto at = std::find_if(m_drops.begin(), m_drops.end(), [&selected](const BigDrop& drop) {
        return selected.kind == Selection::Kind::Object && drop.node == selected.node;
    });
    const int count = static_cast<int>(m_drops.size());
    const int now = at == m_drops.end() ? (step > 0 ? -1 : count) : static_cast<int>(at - m_drops.begin());
    const int next = (now + step + count) % count;
    const BigDrop& drop = m_drops[static_cast<size_t>(next)];
    if (view() == View::Grouped)
        setView(View::Tree); // a class stands for many
    m_dropText = tr("Big drop %1 of %2: %3 gather here").arg(next + 1).arg(count).arg(bytesText(drop.drop));
    workspace().selection.select(Selection::ofObject(document(), drop.node));
    reveal(drop.node);
    Q_EMIT statusTextChanged();
}

// --- Change against the base ----------------------------------------------------------------------

void DominatorsPage::sidesChanged()
{
    updateDiff();
}

// The comparison is made when the treemap is looked at and this snapshot is the target of a pair.
void DominatorsPage::updateDiff()
{
    const DocumentList& documents = workspace().documents;
    const bool isWanted = analysis() && view() == View::Treemap && documents.target() && documents.base() &&
                          documents.target() == documents.current() && documents.base()->isReady();
    if (!isWanted) {
        workspace().jobs.drop(this, kDiffKey);
        setDiff(nullptr);
        return;
    }
    const auto base = documents.base()->analysis();
    if (m_diff && m_diff->basePointer() == base && m_diff->targetPointer() == analysis())
        return;
    if (const auto known = workspace().selection.current().diff.lock();
        known && known->basePointer() == base && known->targetPointer() == analysis()) {
        setDiff(known);
        return;
    }
    using Diff = std::shared_ptr<const SnapshotDiff>;
    workspace().jobs.run<Diff>(
        this, kDiffKey, tr("Comparing for the treemap"),
        [base, target = analysis()](const JobContext& job) { return SnapshotDiff::compute(base, target, job); },
        [this](Result<Diff> diff) {
            if (diff && (*diff)->targetPointer() == analysis())
                setDiff(*diff);
        });
}

void DominatorsPage::setDiff(const std::shared_ptr<const SnapshotDiff>& diff)
{
    m_diff = diff;
    m_treemap->setDiff(diff);
    showTotals();
}

} // namespace heapsight
