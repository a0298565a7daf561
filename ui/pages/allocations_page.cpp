// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/allocations_page.h"

#include "analysis/object_count.h"
#include "models/allocation_model.h"
#include "pages/message_view.h"
#include "text/format.h"
#include "text/profile_text.h"
#include "widgets/allocation_bars.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

const QString kChooseKey = QStringLiteral("choose");
const QString kFunctionsKey = QStringLiteral("functions");
const QString kSplitterKey = QStringLiteral("allocations/splitter");
constexpr int kBarsHeight = 170;
constexpr int kTableHeight = 300;
constexpr double kUsPerMs = 1000;

QToolButton* toolButton(const QString& text, const QString& tip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTipText(tip));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

// A bar per bucket; the first holds what is older than the recording and is none.
std::vector<AllocationBar> barsOf(const AllocationTimeline& timeline)
{
    std::vector<AllocationBar> bars;
    const auto buckets = timeline.buckets();
    for (size_t i = 1; i < buckets.size(); ++i) {
        const TimelineBucket& bucket = buckets[i];
        bars.push_back({static_cast<double>(buckets[i - 1].endUs) / kUsPerMs,
                        static_cast<double>(bucket.endUs) / kUsPerMs, std::max(bucket.allocatedSize, bucket.liveSize),
                        bucket.liveSize});
    }
    return bars;
}

} // namespace

AllocationsPage::AllocationsPage(const Workspace& workspace, QAction* attach, QWidget* parent)
    : SnapshotPage(workspace, parent),
      m_model(new AllocationModel(&workspace.jobs, this)),
      m_attach(attach),
      m_nothing(new MessageView(this)),
      m_note(new QLabel(this)),
      m_bars(new AllocationBars(this)),
      m_choice(new QLabel(this)),
      m_all(toolButton(tr("Sho&w Everything"), tr("Nothing is left out any more, here and on the other pages"), this)),
      m_classes(toolButton(tr("Classes of &These"), tr("Show the classes of the objects that are chosen"), this)),
      m_objects(toolButton(tr("Live &Objects of the Function"),
                           tr("Choose the objects that the function of this row allocated and that are still there"),
                           this)),
      m_flame(toolButton(tr("Fl&ame Graph"), tr("Show the allocation stacks on the Profile page"), this)),
      m_filter(new FilterBar(tr("Filter functions, files, packages"), this)),
      m_table(new CopyableTreeView(QStringLiteral("allocations"), this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    for (QLabel* label : {m_note, m_choice})
        label->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(10, 4, 10, 4);
    m_choice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Functions that allocated"));
    m_filter->setContentsMargins(8, 4, 8, 4);

    auto* top = new QWidget(this);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bars, 1);
    m_splitter->addWidget(top);
    auto* bottom = new QWidget(this);
    auto* rows = new QVBoxLayout(bottom);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* choice = new QHBoxLayout;
    choice->setContentsMargins(10, 4, 8, 0);
    choice->addWidget(m_choice, 1);
    choice->addWidget(m_all);
    choice->addWidget(m_classes);
    choice->addWidget(m_objects);
    choice->addWidget(m_flame);
    rows->addLayout(choice);
    rows->addWidget(m_filter);
    rows->addWidget(m_table, 1);
    m_splitter->addWidget(bottom);
    m_splitter->setSizes({kBarsHeight, kTableHeight});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    content()->addWidget(m_nothing, 1);
    content()->addWidget(m_note);
    content()->addWidget(m_splitter, 1);
    m_note->hide(); // they want no room before a recording is looked at
    m_splitter->hide();

    connect(m_bars, &AllocationBars::rangeChanged, this, &AllocationsPage::chooseTime);
    connect(m_filter, &FilterBar::filterChanged, m_model, &AllocationModel::setTextFilter);
    connect(m_filter, &FilterBar::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &TreeWindowModel::topRowsChanged, this, [this] {
        m_filter->setStatus(m_model->totalsText());
        Q_EMIT statusTextChanged();
    });
    connect(m_table, &CopyableTreeView::currentRowChanged, this,
            [this](const QModelIndex& index) { m_objects->setEnabled(m_model->frameAt(index) != kNoFrame); });
    connect(m_all, &QToolButton::clicked, this, [this] {
        if (document())
            document()->setScope({});
    });
    connect(m_classes, &QToolButton::clicked, this, &AllocationsPage::classesWanted);
    connect(m_objects, &QToolButton::clicked, this, [this] {
        const uint32_t frame = m_model->frameAt(m_table->currentIndex().siblingAtColumn(0));
        if (document() && frame != kNoFrame)
            showObjectsOf(*document(), frame);
    });
    connect(m_flame, &QToolButton::clicked, this, [this] {
        if (document())
            Q_EMIT profileWanted(document());
    });
    connect(&workspace.documents, &DocumentList::scopeChanged, this, [this](const Document* changed) {
        if (m_timeline && changed == document())
            showChoice();
    });
    setFocusProxy(m_bars);
    start(m_table);
}

AllocationsPage::~AllocationsPage()
{
    workspace().jobs.dropAll(this);
    QSettings().setValue(kSplitterKey, m_splitter->saveState());
}

QString AllocationsPage::statusText() const
{
    if (!m_timeline)
        return {};
    return m_timeline->buckets().empty()
               ? m_model->totalsText()
               : tr("%1 recorded").arg(shortTimeText(static_cast<double>(m_timeline->durationUs())));
}

void AllocationsPage::focusFilter()
{
    m_filter->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->lineEdit()->selectAll();
}

void AllocationsPage::showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis)
{
    workspace().jobs.dropAll(this);
    m_timeline = analysis && document() ? document()->timeline() : nullptr;
    m_shownNodes.reset();
    m_timeName.clear();
    const bool hasTimes = m_timeline && m_timeline->buckets().size() > 1;
    const bool hasStacks = m_timeline && m_timeline->hasStacks();
    m_bars->setBars(hasTimes ? barsOf(*m_timeline) : std::vector<AllocationBar>());
    m_bars->setVisible(hasTimes);
    m_splitter->widget(0)->setVisible(hasTimes);
    QString note;
    if (!m_timeline)
        m_nothing->showMessage(tr("Nothing is known of its allocations"),
                               tr("This snapshot does not tell when its objects were allocated, or by whom. Record "
                                  "allocations on the Live page, or with DevTools (Allocations on timeline), and open "
                                  "the .heaptimeline."),
                               m_attach);
    else if (hasTimes && m_timeline->hasAllocatedSizes())
        note = tr("Bars: bytes allocated, and of these the bytes still live. Drag over them, or use the arrow keys, to "
                  "choose a time: Classes, Suspects and paths then show what was allocated in it.");
    else if (hasTimes)
        note =
            tr("Bars: bytes still live, at the time they were allocated; the file does not tell what else was "
               "allocated then. Drag over them, or use the arrow keys, to choose a time: Classes, Suspects and paths "
               "then show what was allocated in it.");
    else
        note = tr("The file has allocation stacks, and no times.");
    m_nothing->setVisible(!m_timeline);
    m_note->setVisible(m_timeline != nullptr);
    m_note->setText(note);
    m_table->setEmptyText(hasStacks ? tr("No function matches.")
                                    : tr("The recording has no stacks: it cannot tell which function allocated."));
    for (QWidget* widget : {static_cast<QWidget*>(m_objects), static_cast<QWidget*>(m_flame)})
        widget->setVisible(hasStacks);
    m_objects->setEnabled(false);
    m_splitter->setVisible(m_timeline != nullptr);
    m_filter->setVisible(hasStacks);
    showFunctions();
    if (m_timeline)
        showChoice();
}

// --- What is chosen -------------------------------------------------------------------------------

void AllocationsPage::chooseTime()
{
    if (!document() || !m_timeline)
        return;
    const auto range = m_bars->range();
    if (!range) {
        document()->setScope({});
        return;
    }
    const TimelineBucket& before = m_timeline->buckets()[static_cast<size_t>(range->first)];
    const TimelineBucket& last = m_timeline->buckets()[static_cast<size_t>(range->last) + 1]; // bar 0 is bucket 1
    ObjectFilter filter;
    filter.kind = FilterKind::IdRange;
    filter.minId = before.lastId;
    filter.maxId = last.lastId;
    m_timeName =
        tr("Allocated %1 – %2")
            .arg(shortTimeText(static_cast<double>(before.endUs)), shortTimeText(static_cast<double>(last.endUs)));
    choose(
        *document(), m_timeName,
        [analysis = analysis(), filter](const JobContext& job) { return matchingNodes(*analysis, filter, job); },
        false);
}

void AllocationsPage::showObjectsOf(Document& of, uint32_t frame)
{
    const auto timeline = of.timeline();
    if (!timeline || !timeline->hasStacks())
        return;
    choose(
        of, tr("Allocated by %1").arg(frameName(*timeline->profile()->frames, frame)),
        [timeline, frame](const JobContext& job) { return timeline->objectsOfFrame(frame, false, job); }, true);
}

void AllocationsPage::choose(Document& of, const QString& name,
                             const std::function<Result<BitColumn>(const JobContext&)>& find, bool showsClasses)
{
    struct Found {
        std::shared_ptr<const BitColumn> nodes;
        uint64_t objects = 0;
    };
    workspace().jobs.run<Found>(
        this, kChooseKey, tr("Choosing objects"),
        [find, analysis = of.analysis()](const JobContext& job) -> Result<Found> {
            auto nodes = find(job);
            if (!nodes)
                return tl::unexpected(std::move(nodes.error()));
            Found found{std::make_shared<const BitColumn>(std::move(*nodes)), 0};
            found.objects = objectCount(*analysis, *found.nodes);
            return found;
        },
        [this, name, showsClasses, analysis = of.analysis()](Result<Found> found) {
            Document* chosen = workspace().documents.findByAnalysis(analysis.get());
            if (!found || !chosen)
                return;
            m_counted = {found->nodes, found->objects};
            chosen->setScope({name, std::move(found->nodes)});
            if (showsClasses)
                Q_EMIT classesWanted();
        });
}

QString AllocationsPage::choiceText() const
{
    return m_choice->text();
}

void AllocationsPage::showChoice()
{
    const ObjectScope scope = document() ? document()->scope() : ObjectScope();
    const bool isChosen = scope.nodes != nullptr;
    if (!isChosen || scope.name != m_timeName)
        m_bars->setRange(std::nullopt);
    m_all->setEnabled(isChosen);
    m_classes->setEnabled(isChosen);
    if (isChosen && m_counted.first != scope.nodes) // it was chosen elsewhere
        m_counted = {scope.nodes, objectCount(*analysis(), *scope.nodes)};
    m_choice->setText(!isChosen ? tr("Everything is shown")
                                : (m_counted.second == 1 ? tr("%1: %2 object") : tr("%1: %2 objects"))
                                      .arg(scope.name, countText(m_counted.second)));
    if (scope.nodes != m_shownNodes) {
        m_shownNodes = scope.nodes;
        showFunctions();
    }
}

void AllocationsPage::showFunctions()
{
    workspace().jobs.drop(this, kFunctionsKey);
    const bool hasStacks = m_timeline && m_timeline->hasStacks();
    const bool isChosen = m_shownNodes != nullptr;
    for (const int column :
         {int(AllocationModel::AllocatedCount), int(AllocationModel::Allocated), int(AllocationModel::Dead)})
        m_table->columnHeader()->setSectionHidden(column, isChosen); // nobody knows when the dead were allocated
    if (!hasStacks)
        m_model->setProfile(nullptr);
    else if (!isChosen)
        m_model->setProfile(m_timeline->profile());
    else
        showAllocatedBy();
}

void AllocationsPage::showAllocatedBy()
{
    workspace().jobs.run<AllocationTimeline::AllocatedBy>(
        this, kFunctionsKey, {},
        [timeline = m_timeline, nodes = m_shownNodes](const JobContext& job) {
            return timeline->allocatedBy(*nodes, job);
        },
        [this](Result<AllocationTimeline::AllocatedBy> by) {
            if (by)
                m_model->setLive(std::make_shared<const FlameTree>(std::move(by->bySize)),
                                 std::make_shared<const FlameTree>(std::move(by->byCount)));
        });
}

} // namespace heapsight
