// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/function_pane.h"

#include "jobs/job_runner.h"
#include "models/call_model.h"
#include "pages/message_view.h"
#include "pages/pane_title.h"
#include "text/format.h"
#include "text/profile_text.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/elided_label.h"

#include <QFormLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

const QString kCallsKey = QStringLiteral("calls");

// Self and total of a function in a tree; recursion counts once. O(N).
std::pair<uint64_t, uint64_t> weightsOf(const FlameTree& tree, uint32_t frame)
{
    uint64_t self = 0;
    uint64_t total = 0;
    uint32_t counted = 0; // nodes before this lie inside one that was counted
    for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
        if (tree.frame(node) != frame)
            continue;
        self += tree.self(node);
        if (node >= counted) {
            total += tree.total(node);
            counted = tree.end(node);
        }
    }
    return {self, total};
}

} // namespace

FunctionPane::FunctionPane(JobRunner& jobs, QWidget* parent)
    : QFrame(parent),
      m_jobs(jobs),
      m_title(paneTitle(this)),
      m_factsArea(new QWidget(this)),
      m_facts(new QFormLayout(m_factsArea)),
      m_objects(new QToolButton(this)),
      m_message(new MessageView(this)),
      m_content(new QWidget(this)),
      m_callerModel(new CallModel(tr("Callers"), this)),
      m_calleeModel(new CallModel(tr("Calls"), this)),
      m_callers(new CopyableTreeView(QStringLiteral("callers"), this)),
      m_callees(new CopyableTreeView(QStringLiteral("callees"), this))
{
    m_objects->setText(tr("Live &Objects"));
    m_objects->setToolTip(tr("Show the classes of the objects that this function allocated and that are still there"));
    m_objects->setFocusPolicy(Qt::StrongFocus);
    connect(m_objects, &QToolButton::clicked, this, [this] { Q_EMIT objectsWanted(m_frame); });
    m_facts->setContentsMargins(12, 6, 12, 6);
    m_facts->setHorizontalSpacing(18);
    m_facts->setVerticalSpacing(3);
    m_facts->setLabelAlignment(Qt::AlignLeft);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_factsArea->setAutoFillBackground(true);
    m_factsArea->setBackgroundRole(QPalette::Base);
    m_callers->setModel(m_callerModel);
    m_callers->setAccessibleName(tr("Callers of the function"));
    m_callers->setEmptyText(tr("Nothing calls it."));
    m_callees->setModel(m_calleeModel);
    m_callees->setAccessibleName(tr("Functions it calls"));
    m_callees->setEmptyText(tr("It calls nothing that was seen."));
    for (CopyableTreeView* table : {m_callers, m_callees}) {
        table->setRootIsDecorated(false);
        connect(table, &QTreeView::activated, this, [this, table](const QModelIndex& index) {
            const uint32_t frame = static_cast<const CallModel*>(table->model())->frameAt(index);
            if (frame != kNoFrame)
                Q_EMIT functionChosen(frame);
        });
    }
    auto* tables = new QSplitter(Qt::Vertical, m_content);
    tables->addWidget(m_callers);
    tables->addWidget(m_callees);
    tables->setChildrenCollapsible(false);
    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_factsArea);
    inside->addWidget(tables, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(titleBar(m_title, {m_objects}, this));
    column->addWidget(m_content, 1);
    column->addWidget(m_message, 1);
    setFunction(nullptr, kNoFrame, false);
}

FunctionPane::~FunctionPane()
{
    m_jobs.dropAll(this);
}

void FunctionPane::setFunction(std::shared_ptr<const ShownProfile> shown, uint32_t frame, bool hasObjects)
{
    m_jobs.drop(this, kCallsKey);
    m_shown = std::move(shown);
    m_frame = m_shown ? frame : kNoFrame;
    const bool isFunction = m_frame != kNoFrame && m_frame != m_shown->tree->frame(FlameTree::root());
    m_content->setVisible(isFunction);
    m_message->setVisible(!isFunction);
    m_objects->setVisible(isFunction && hasObjects);
    if (!isFunction) {
        m_title->setText(tr("Function"));
        m_message->showMessage(tr("No function is chosen"), tr("Choose one to see who calls it and what it calls."));
        m_callerModel->setCalls(nullptr, {}, 0);
        m_calleeModel->setCalls(nullptr, {}, 0);
        return;
    }
    m_title->setText(frameName(m_shown->tree->frames(), m_frame));
    setAccessibleName(m_title->text());
    showFacts(nullptr);
    const auto tree = m_shown->targetTree ? m_shown->targetTree : m_shown->tree;
    m_jobs.run<CallerCallee>(
        this, kCallsKey, {}, [tree, frame](const JobContext& job) { return callersAndCallees(*tree, frame, job); },
        [this](const Result<CallerCallee>& calls) { showCalls(calls); });
}

void FunctionPane::showCalls(const Result<CallerCallee>& calls)
{
    if (!calls)
        return;
    showFacts(&*calls);
    const auto tree = m_shown->targetTree ? m_shown->targetTree : m_shown->tree;
    m_callerModel->setCalls(tree, calls->callers, calls->total);
    m_calleeModel->setCalls(tree, calls->callees, calls->total);
}

void FunctionPane::showFacts(const CallerCallee* now)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const FlameTree& tree = m_shown->targetTree ? *m_shown->targetTree : *m_shown->tree;
    const FrameTable& frames = tree.frames();
    addFact(tr("Declared"), framePlace(frames, m_frame), wholeFramePlace(frames, m_frame));
    addFact(tr("Package"), packageText(frames, m_frame));
    if (!now)
        return;
    const uint64_t whole = tree.total(FlameTree::root());
    const auto weight = [&](uint64_t value) {
        const QString share = shareText(value, whole);
        return share.isEmpty() ? weightText(value, tree.unit())
                               : tr("%1, %2 of all").arg(weightText(value, tree.unit()), share);
    };
    addFact(tr("Self"), weight(now->self), exactWeightText(now->self, tree.unit()));
    addFact(tr("Total"), weight(now->total), exactWeightText(now->total, tree.unit()));
    if (m_shown->baseTree) {
        const auto [self, total] = weightsOf(*m_shown->baseTree, m_frame);
        addFact(tr("Self before"),
                tr("%1 (%2)").arg(weightText(self, tree.unit()),
                                  weightDeltaText(static_cast<int64_t>(now->self - self), tree.unit())));
        addFact(tr("Total before"),
                tr("%1 (%2)").arg(weightText(total, tree.unit()),
                                  weightDeltaText(static_cast<int64_t>(now->total - total), tree.unit())));
    }
}

void FunctionPane::addFact(const QString& name, const QString& value, const QString& toolTip)
{
    if (value.isEmpty())
        return;
    auto* label = new QLabel(name, m_factsArea);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* field = new ElidedLabel(m_factsArea);
    field->setText(value);
    field->setTextInteractionFlags(Qt::TextSelectableByMouse);
    field->setToolTip(toolTipText(toolTip.isEmpty() ? value : toolTip));
    field->setAccessibleName(name + QStringLiteral(": ") + value);
    m_facts->addRow(label, field);
}

} // namespace heapsight
