// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/compare_page.h"

#include "models/compare_model.h"
#include "pages/banner.h"
#include "pages/message_view.h"
#include "pages/table_selection.h"
#include "text/error_text.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"

#include <QAction>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace heapsight {

namespace {

const QString kCompareKey = QStringLiteral("compare");
using DiffPointer = std::shared_ptr<const SnapshotDiff>;

struct Chip {
    const char* id;
    CompareModel::RowFilter filter;
};
constexpr std::array kChips{
    Chip{"all", CompareModel::RowFilter::All},
    Chip{"new", CompareModel::RowFilter::New},
    Chip{"gone", CompareModel::RowFilter::Gone},
    Chip{"grew", CompareModel::RowFilter::Grew},
};

void addChips(FilterBar& bar)
{
    const auto add = [&bar](size_t index, const QString& text, const QString& tip) {
        bar.addChip(QLatin1String(kChips[index].id), text, tip);
    };
    add(0, ComparePage::tr("All"), ComparePage::tr("Every class that changed"));
    add(1, ComparePage::tr("New"), ComparePage::tr("Classes with objects that only the target has"));
    add(2, ComparePage::tr("Gone"), ComparePage::tr("Classes with objects that only the base has"));
    add(3, ComparePage::tr("Survived and grew"),
        ComparePage::tr("Classes with objects that both have and that are larger in the target"));
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
      m_table(new CopyableTreeView(QStringLiteral("compare"), this)),
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
    column->addWidget(m_banner);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
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
    connect(m_filter, &FilterBar::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &TreeWindowModel::topRowsChanged, this, [this] {
        m_filter->setStatus(m_model->totalsText());
        Q_EMIT statusTextChanged();
    });
    connect(m_banner, &Banner::buttonClicked, swap, &QAction::trigger);
    connect(m_table, &CopyableTreeView::currentRowChanged, m_selectSoon, qOverload<>(&QTimer::start));
    connect(m_selectSoon, &QTimer::timeout, this, &ComparePage::requestSelection);
    DocumentList& documents = m_workspace.documents;
    connect(&documents, &DocumentList::sidesChanged, this, &ComparePage::refresh);
    connect(&documents, &DocumentList::documentChanged, this, [this](const Document* document) {
        if (!m_workspace.documents.tagOf(document).isEmpty())
            refresh();
    });
    connect(&m_workspace.jobs, &JobRunner::progressed, this, [this] {
        if (m_stack->currentWidget() == m_message)
            explain();
    });
    connect(&m_workspace.selection, &SelectionHistory::changed, this, &ComparePage::follow);
    refresh();
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
    m_workspace.jobs.run<DiffPointer>(
        this, kCompareKey, tr("Comparing %1 with %2").arg(base.fileName(), target.fileName()),
        [from = base.analysis(), to = target.analysis()](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Compare});
            return SnapshotDiff::compute(from, to, job);
        },
        [this](Result<DiffPointer> result) { showDiff(std::move(result)); });
}

void ComparePage::showDiff(Result<DiffPointer> result)
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
    m_model->setSideTitles(tr("A  %1").arg(documents.base()->shortName()),
                           tr("B  %1").arg(documents.target()->shortName()));
    m_model->setDiff(std::move(*result));
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
    m_banner->setMessage(lines.join(QLatin1Char('\n')), offersSwap ? m_swap->text() : QString());
}

void ComparePage::requestSelection()
{
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(0);
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
        clearCurrent(*m_table);
    if (selection.kind != Selection::Kind::Class || !m_model->diff() || selection.diff.lock() != m_model->diff())
        return;
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(0);
    if (const DiffRow* row = current.isValid() ? m_model->rowAt(current) : nullptr;
        row && selectionOf(*row) == selection)
        return;
    for (int number = 0; number < m_model->rowCount(); ++number) {
        const QModelIndex index = m_model->index(number, 0);
        if (const DiffRow* row = m_model->rowAt(index); row && selectionOf(*row) == selection) {
            makeCurrent(*m_table, index);
            return;
        }
    }
}

} // namespace heapsight
