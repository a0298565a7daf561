// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/compare_page.h"

#include "analysis/class_trends.h"
#include "models/compare_model.h"
#include "pages/banner.h"
#include "pages/compare_sides.h"
#include "pages/compare_trees.h"
#include "pages/message_view.h"
#include "pages/table_selection.h"
#include "text/error_text.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"

#include <QAction>
#include <QLineEdit>
#include <QSettings>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace heapsight {

namespace {

const QString kCompareKey = QStringLiteral("compare");
const QString kTrendsKey = QStringLiteral("trends");
const QString kTrendChip = QStringLiteral("trend");
const QString kTreesSetting = QStringLiteral("compare/trees");
constexpr size_t kFewestForTrend = 3;
using DiffPointer = std::shared_ptr<const SnapshotDiff>;

struct Chip {
    const char* id;
    CompareModel::RowFilter filter;
};
constexpr std::array kChips{
    Chip{"all", CompareModel::RowFilter::All},     Chip{"new", CompareModel::RowFilter::New},
    Chip{"gone", CompareModel::RowFilter::Gone},   Chip{"grew", CompareModel::RowFilter::Grew},
    Chip{"trend", CompareModel::RowFilter::Trend},
};

void addChips(FilterBar& bar)
{
    const auto add = [&bar](size_t index, const QString& text, const QString& tip) {
        bar.addChip(QLatin1String(kChips[index].id), text, tip);
    };
    add(0, ComparePage::tr("All"), ComparePage::tr("Every class that changed"));
    add(1, ComparePage::tr("New"), ComparePage::tr("Classes with objects that only the target has"));
    add(2, ComparePage::tr("Deleted"), ComparePage::tr("Classes with objects that only the base has"));
    add(3, ComparePage::tr("Survived and grew"),
        ComparePage::tr("Classes with objects that both have and that are larger in the target"));
    add(4, ComparePage::tr("Grew at every step"),
        ComparePage::tr("Classes with more bytes in each open snapshot than in the one before"));
}

} // namespace

ComparePage::ComparePage(const Workspace& workspace, QAction* open, QAction* swap, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_open(open),
      m_swap(swap),
      m_model(new CompareModel(&workspace.jobs, this)),
      m_banner(new Banner(this)),
      m_filter(new FilterBar(tr("Filter classes"), this)),
      m_message(new MessageView(this)),
      m_sides(new CompareSides(workspace.documents, swap, this)),
      m_table(new CopyableTreeView(QStringLiteral("compare"), this)),
      m_trees(new CompareTrees(m_model, this)),
      m_forms(new QStackedLayout),
      m_stack(new QStackedLayout),
      m_selectSoon(selectionTimer(this))
{
    m_filter->setContentsMargins(8, 6, 8, 6);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Comparison by class"));
    m_table->setEmptyText(tr("No class matches the filter."));
    addChips(*m_filter);

    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_forms->addWidget(m_table);
    m_forms->addWidget(m_trees);
    column->addWidget(m_banner);
    column->addWidget(m_sides);
    column->addWidget(m_filter);
    column->addLayout(m_forms, 1);
    m_stack->addWidget(m_message);
    m_stack->addWidget(content);
    setLayout(m_stack);

    connect(m_filter, &FilterBar::filterChanged, m_model, &CompareModel::setTextFilter);
    connect(m_filter, &FilterBar::chipChanged, this, [this](const QString& id) {
        for (const Chip& chip : kChips) {
            if (id == QLatin1String(chip.id))
                m_model->setRowFilter(chip.filter);
        }
    });
    connect(m_filter, &FilterBar::returnPressed, this, [this] { table()->setFocus(); });
    connect(m_sides, &CompareSides::formChanged, this, &ComparePage::setShowsTrees);
    connect(m_model, &TreeWindowModel::topRowsChanged, this, [this] {
        m_filter->setStatus(m_model->totalsText());
        Q_EMIT statusTextChanged();
    });
    connect(m_banner, &Banner::buttonClicked, swap, &QAction::trigger);
    for (CopyableTreeView* view : {m_table, m_trees->target()})
        connect(view, &CopyableTreeView::currentRowChanged, m_selectSoon, qOverload<>(&QTimer::start));
    connect(m_selectSoon, &QTimer::timeout, this, &ComparePage::requestSelection);
    DocumentList& documents = m_workspace.documents;
    connect(&documents, &DocumentList::sidesChanged, this, &ComparePage::refresh);
    connect(&documents, &DocumentList::documentChanged, this, [this](const Document* document) {
        if (!m_workspace.documents.tagOf(document).isEmpty())
            refresh();
        findTrends();
    });
    connect(&documents, &DocumentList::documentClosing, this, &ComparePage::findTrends);
    connect(&m_workspace.jobs, &JobRunner::progressed, this, [this] {
        if (m_stack->currentWidget() == m_message)
            explain();
    });
    connect(&m_workspace.selection, &SelectionHistory::changed, this, &ComparePage::follow);
    setShowsTrees(QSettings().value(kTreesSetting).toBool());
    refresh();
}

CopyableTreeView* ComparePage::table() const
{
    return m_sides->showsTrees() ? m_trees->target() : m_table;
}

void ComparePage::setShowsTrees(bool trees)
{
    m_sides->setShowsTrees(trees);
    m_forms->setCurrentWidget(trees ? static_cast<QWidget*>(m_trees) : m_table);
    QSettings().setValue(kTreesSetting, trees);
    if (m_model->diff())
        follow(m_workspace.selection.current());
}

QString ComparePage::statusText() const
{
    return m_model->diff() ? m_model->totalsText() : QString();
}

void ComparePage::focusFilter()
{
    m_filter->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->lineEdit()->selectAll();
}

void ComparePage::refresh()
{
    m_failure.clear();
    const DocumentList& documents = m_workspace.documents;
    const Document* base = documents.base();
    const Document* target = documents.target();
    const bool isReady = base && target && base->isReady() && target->isReady();
    const DiffPointer shown = m_model->diff();
    if (isReady && shown && shown->basePointer() == base->analysis() && shown->targetPointer() == target->analysis())
        return;
    m_selectSoon->stop();
    m_workspace.jobs.drop(this, kCompareKey);
    m_workspace.jobs.drop(this, kTrendsKey);
    m_model->setDiff(nullptr);
    if (shown && m_workspace.selection.current().diff.lock() == shown)
        m_workspace.selection.select({}); // it spoke of sides that are no longer compared
    m_stack->setCurrentIndex(0);
    if (isReady)
        compare();
    explain();
    Q_EMIT statusTextChanged();
}

void ComparePage::compare()
{
    const Document& base = *m_workspace.documents.base();
    const Document& target = *m_workspace.documents.target();
    m_workspace.jobs.run<Comparison>(
        this, kCompareKey, tr("Comparing %1 with %2").arg(base.fileName(), target.fileName()),
        [from = base.analysis(), to = target.analysis(),
         all = readySnapshots()](const JobContext& job) -> Result<Comparison> {
            if (job.progress)
                job.progress->expectOnly({Phase::Compare});
            auto diff = SnapshotDiff::compute(from, to, job);
            if (!diff)
                return tl::unexpected(std::move(diff.error()));
            Comparison made{std::move(*diff), nullptr};
            if (all.size() < kFewestForTrend)
                return made;
            auto trends = ClassTrends::compute(all, to, {job.stop, nullptr});
            if (!trends)
                return tl::unexpected(std::move(trends.error()));
            made.trends = std::move(*trends);
            return made;
        },
        [this](Result<Comparison> result) { showDiff(std::move(result)); });
}

std::vector<std::shared_ptr<const SnapshotAnalysis>> ComparePage::readySnapshots() const
{
    std::vector<std::shared_ptr<const SnapshotAnalysis>> ready;
    const DocumentList& documents = m_workspace.documents;
    for (int row = 0; row < documents.count(); ++row) {
        if (documents.at(row)->isReady())
            ready.push_back(documents.at(row)->analysis());
    }
    return ready;
}

// A third snapshot was opened, or one of three closed, while two are compared.
void ComparePage::findTrends()
{
    const DiffPointer diff = m_model->diff();
    if (!diff)
        return;
    const auto all = readySnapshots();
    if (m_model->trends() ? m_model->trends()->snapshots() == all.size() : all.size() < kFewestForTrend)
        return;
    using Trends = std::shared_ptr<const ClassTrends>;
    m_workspace.jobs.run<Trends>(
        this, kTrendsKey, {},
        [all, target = diff->targetPointer()](const JobContext& job) -> Result<Trends> {
            if (all.size() < kFewestForTrend)
                return Trends();
            return ClassTrends::compute(all, target, job);
        },
        [this, diff](Result<Trends> trends) {
            if (trends && m_model->diff() == diff) {
                showTrends(*trends);
                follow(m_workspace.selection.current());
            }
        });
}

void ComparePage::showTrends(const std::shared_ptr<const ClassTrends>& trends)
{
    const bool isThere = trends && trends->steps() >= kFewestForTrend;
    m_model->setTrends(isThere ? trends : nullptr);
    m_filter->setChipVisible(kTrendChip, isThere);
    if (!isThere && m_filter->currentChip() == kTrendChip)
        m_filter->setCurrentChip(QLatin1String(kChips[0].id));
    m_table->setColumnHidden(CompareModel::Trend, !isThere);
}

void ComparePage::showDiff(Result<Comparison> result)
{
    if (!result) {
        m_failure =
            result.error().code == ErrorCode::Cancelled
                ? tr("The comparison was cancelled.\nSwap the sides twice, or choose another, to make it again.")
                : errorText(result.error()).all();
        explain();
        return;
    }
    const DocumentList& documents = m_workspace.documents;
    m_model->setSideTitles(tr("A  %1").arg(documents.titleOf(documents.base())),
                           tr("B  %1").arg(documents.titleOf(documents.target())));
    m_model->setDiff(result->diff);
    showTrends(result->trends);
    m_trees->showColumns();
    updateBanner();
    m_stack->setCurrentIndex(1);
    m_filter->setStatus(m_model->totalsText());
    follow(m_workspace.selection.current());
    Q_EMIT statusTextChanged();
}

void ComparePage::explain()
{
    const Document* base = m_workspace.documents.base();
    const Document* target = m_workspace.documents.target();
    if (!base || !target) {
        m_message->showMessage(
            tr("Nothing to compare yet"),
            tr("Open a second snapshot of the same process: one taken before and one after it grew."), m_open);
        return;
    }
    // The side that failed is worth more words than the one that is still loading.
    if (!m_failure.isEmpty())
        m_message->showMessage(tr("The snapshots could not be compared"), m_failure);
    else if (base->state() == Document::State::Failed || base->state() == Document::State::Cancelled)
        explainDocument(*m_message, base);
    else if (target->state() == Document::State::Failed || target->state() == Document::State::Cancelled)
        explainDocument(*m_message, target);
    else if (base->isReady() && target->isReady())
        m_message->showProgress(tr("Comparing %1 with %2").arg(base->fileName(), target->fileName()), -1);
    else if (base->isReady() || target->isReady())
        explainDocument(*m_message, base->isReady() ? target : base);
    else
        m_message->showProgress(tr("Loading %1 and %2").arg(base->fileName(), target->fileName()),
                                (base->fraction() + target->fraction()) / 2);
}

void ComparePage::updateBanner()
{
    const SnapshotDiff& diff = *m_model->diff();
    const DocumentList& documents = m_workspace.documents;
    QStringList lines;
    bool offersSwap = false;
    if (!diff.sameProcess()) {
        lines.append(tr("These snapshots are of different processes: objects cannot be followed from one to the other, "
                        "so classes are compared by their totals."));
    } else if (diff.base().snapshot().maxJsObjectId() > diff.target().snapshot().maxJsObjectId()) {
        lines.append(tr("The base %1 was taken after the target %2: what is called new here was there before.")
                         .arg(documents.displayName(documents.base()), documents.displayName(documents.target())));
        offersSwap = true;
    }
    for (const Document* document : {documents.base(), documents.target()}) {
        if (const QString warnings = warningsText(*document); !warnings.isEmpty())
            lines.append(warnings);
    }
    m_banner->setMessage(lines.join(QLatin1Char('\n')), offersSwap ? m_swap->iconText() : QString());
}

void ComparePage::requestSelection()
{
    const QModelIndex index = table()->currentIndex().siblingAtColumn(0);
    if (!index.isValid() || !m_model->diff())
        return;
    if (const DiffRow* row = m_model->rowAt(index)) {
        m_workspace.selection.select(selectionOf(*row));
    } else if (const ObjectRef object = objectAt(index); object.isValid()) {
        if (Document* document = m_workspace.documents.findByAnalysis(object.analysis.get()))
            m_workspace.selection.select(Selection::ofObject(document, object.node, m_model->diff()));
    }
}

// What grew is what is asked for: the new objects, else those that got larger, else all there are.
Selection ComparePage::selectionOf(const DiffRow& row) const
{
    const DocumentList& documents = m_workspace.documents;
    if (!row.targetClass.isValid())
        return Selection::ofClass(documents.base(), row.baseClass, Selection::Scope::Gone, m_model->diff());
    auto scope = Selection::Scope::All;
    if (m_model->diff()->sameProcess() && row.newCount > 0)
        scope = Selection::Scope::New;
    else if (row.grownCount > 0)
        scope = Selection::Scope::Grown;
    return Selection::ofClass(documents.target(), row.targetClass, scope, m_model->diff());
}

void ComparePage::follow(const Selection& selection)
{
    if (selection.kind == Selection::Kind::None)
        clearCurrent(*table());
    if (selection.kind != Selection::Kind::Class || !m_model->diff() || selection.diff.lock() != m_model->diff())
        return;
    const QModelIndex current = table()->currentIndex().siblingAtColumn(0);
    if (const DiffRow* row = current.isValid() ? m_model->rowAt(current) : nullptr;
        row && selectionOf(*row) == selection)
        return;
    for (int number = 0; number < m_model->rowCount(); ++number) {
        const QModelIndex index = m_model->index(number, 0);
        if (const DiffRow* row = m_model->rowAt(index); row && selectionOf(*row) == selection) {
            makeCurrent(*table(), index);
            return;
        }
    }
}

} // namespace heapsight
