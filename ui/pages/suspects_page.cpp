// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suspects_page.h"

#include "analysis/snapshot_diff.h"
#include "analysis/suspects/leak_text.h"
#include "leak_report_html.h"
#include "models/leak_table_model.h"
#include "models/trend_model.h"
#include "pages/banner.h"
#include "pages/message_view.h"
#include "pages/suspect_card.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/leak_text.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/elided_label.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

const QString kSearchKey = QStringLiteral("suspects");
const QString kDiffKey = QStringLiteral("suspects-diff");
using ReportPointer = std::shared_ptr<const LeakReport>;
using DiffPointer = std::shared_ptr<const SnapshotDiff>;

} // namespace

SuspectsPage::SuspectsPage(const Workspace& workspace, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_banner(new Banner(this)),
      m_message(new MessageView(this)),
      m_verdict(new QLabel(this)),
      m_coverage(new ElidedLabel(this)),
      m_save(new QPushButton(tr("Save Report…"), this)),
      m_views(new QTabBar(this)),
      m_scroll(new QScrollArea(this)),
      m_table(new CopyableTreeView(QStringLiteral("trend"), this)),
      m_trend(new TrendModel(this)),
      m_content(new QStackedWidget(this)),
      m_stack(new QStackedLayout)
{
    addTable(LeakTableModel::Table::Holders, QStringLiteral("holder-trend"), tr("Holders over all snapshots"),
             tr("No holder gained objects."));
    addTable(LeakTableModel::Table::Packages, QStringLiteral("packages"), tr("Bytes by npm package"),
             tr("Nothing can be attributed to a package."));
    addTable(LeakTableModel::Table::Files, QStringLiteral("source-files"), tr("Bytes by source file"),
             tr("Nothing can be attributed to a source file."));
    buildLayout();
    connect(m_save, &QPushButton::clicked, this, &SuspectsPage::askForFile);
    connect(m_views, &QTabBar::currentChanged, m_content, &QStackedWidget::setCurrentIndex);
    connect(m_tables.front().view, &CopyableTreeView::currentRowChanged, this, [this](const QModelIndex& index) {
        if (const HolderTrend* holder = m_tables.front().model->holderAt(index))
            selectNode(holder->holder);
    });
    DocumentList& documents = m_workspace.documents;
    connect(&documents, &DocumentList::sidesChanged, this, &SuspectsPage::refresh);
    connect(&documents, &DocumentList::documentChanged, this, &SuspectsPage::refresh);
    connect(&documents, &DocumentList::documentClosing, this, &SuspectsPage::refresh);
    connect(&documents, &DocumentList::rowsInserted, this, &SuspectsPage::refresh);
    connect(&documents, &DocumentList::scopeChanged, this, [this](const Document* document) {
        if (m_report && document == lastDocument())
            showReport();
    });
    connect(&m_workspace.jobs, &JobRunner::progressed, this, [this] {
        if (m_stack->currentIndex() == 0 && isVisible())
            explain();
    });
    connect(m_table, &CopyableTreeView::currentRowChanged, this, [this](const QModelIndex& index) {
        const GrowthRow* row = m_trend->rowAt(index);
        Document* document = lastDocument();
        if (!row || !document)
            return;
        const auto classes = m_report->last->classes().findByName(row->name);
        if (!classes.empty())
            m_workspace.selection.select(Selection::ofClass(document, classes.front()));
    });
    refresh();
}

void SuspectsPage::addTable(LeakTableModel::Table kind, const QString& id, const QString& name,
                            const QString& whenEmpty)
{
    LeakTable table{new CopyableTreeView(id, this), new LeakTableModel(kind, this)};
    table.view->setModel(table.model);
    table.view->setAccessibleName(name);
    table.view->setEmptyText(whenEmpty);
    m_tables.push_back(table);
}

CopyableTreeView* SuspectsPage::table() const
{
    const auto shown = static_cast<size_t>(m_views->currentIndex());
    return shown < 2 ? m_table : m_tables[shown - 2].view;
}

void SuspectsPage::buildLayout()
{
    for (QLabel* label : {m_verdict, m_coverage})
        label->setTextFormat(Qt::PlainText);
    QFont font = m_verdict->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_verdict->setFont(font);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_coverage->setForegroundRole(QPalette::PlaceholderText);
    m_save->setToolTip(tr("One file with the suspects, the tables and the facts, to attach to a ticket"));
    m_views->addTab(tr("Suspects"));
    m_views->addTab(tr("Trend by class"));
    m_views->addTab(tr("Trend by holder"));
    m_views->addTab(tr("Packages"));
    m_views->addTab(tr("Source files"));
    m_views->setDrawBase(false);
    m_views->setAccessibleName(tr("Parts of the report"));
    m_table->setModel(m_trend);
    m_table->setAccessibleName(tr("Classes over all snapshots"));
    m_table->setEmptyText(tr("No class grew."));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Suspects"));

    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 4);
    head->setSpacing(10);
    head->addWidget(m_verdict);
    head->addWidget(m_coverage, 1);
    head->addWidget(m_save);
    auto* parts = new QHBoxLayout;
    parts->setContentsMargins(16, 0, 16, 4);
    parts->addWidget(m_views);
    parts->addStretch(1);
    m_content->addWidget(m_scroll);
    m_content->addWidget(m_table);
    for (LeakTable& table : m_tables)
        m_content->addWidget(table.view);
    auto* found = new QWidget(this);
    auto* column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(head);
    column->addLayout(parts);
    column->addWidget(m_content, 1);
    m_stack->addWidget(m_message);
    m_stack->addWidget(found);
    setLayout(m_stack);
}

QString SuspectsPage::statusText() const
{
    const bool tellsGrowth = m_report && m_report->snapshots.size() > 1;
    return tellsGrowth ? tr("Confidence comes from repetition: growth in every step, none removed") : QString();
}

void SuspectsPage::focusFilter()
{
    m_scroll->setFocus(Qt::ShortcutFocusReason);
}

QString SuspectsPage::verdict() const
{
    return m_verdict->text();
}

void SuspectsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

// Two are compared as they stand; of more the ids tell which was taken first.
SuspectsPage::Analyses SuspectsPage::wanted() const
{
    const DocumentList& documents = m_workspace.documents;
    Analyses analyses;
    for (int row = 0; row < documents.count(); ++row) {
        const Document* document = documents.at(row);
        if (document->state() == Document::State::Loading)
            return {};
        if (document->isReady())
            analyses.push_back(document->analysis());
    }
    std::stable_sort(analyses.begin(), analyses.end(), [](const auto& a, const auto& b) {
        return a->snapshot().maxJsObjectId() < b->snapshot().maxJsObjectId();
    });
    return analyses;
}

void SuspectsPage::refresh()
{
    const Analyses analyses = wanted();
    if (!analyses.empty() && analyses == m_searched)
        return;
    m_workspace.jobs.drop(this, kSearchKey);
    m_workspace.jobs.drop(this, kDiffKey);
    m_searched.clear();
    m_report.reset();
    m_diff.reset();
    m_failure.clear();
    m_trend->setReport(nullptr);
    for (LeakTable& table : m_tables)
        table.model->setReport(nullptr);
    m_stack->setCurrentIndex(0);
    if (!analyses.empty() && isVisible())
        search();
    explain();
    Q_EMIT statusTextChanged();
}

void SuspectsPage::search()
{
    m_searched = wanted();
    const Document* base = m_workspace.documents.base();
    const Document* target = m_workspace.documents.target();
    Analyses sides;
    if (base && target && base->isReady() && target->isReady())
        sides = {base->analysis(), target->analysis()};
    m_workspace.jobs.run<ReportPointer>(
        this, kSearchKey, tr("Looking for leaks"),
        [all = m_searched, sides](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Paths, Phase::Compare});
            auto report = findLeaks(all, job);
            // Something else is open as well: the two that are compared still tell.
            if (report && (*report)->verdict == LeakVerdict::CannotTell && all.size() > 2 && !sides.empty())
                report = findLeaks(sides, job);
            return report;
        },
        [this](Result<ReportPointer> result) { show(std::move(result)); });
}

void SuspectsPage::show(Result<ReportPointer> result)
{
    if (!result) {
        m_failure = result.error().code == ErrorCode::Cancelled
                        ? tr("The search was cancelled. Leave this page and come back to start it again.")
                        : errorText(result.error()).all();
        m_searched.clear();
        explain();
        return;
    }
    m_report = std::move(*result);
    if (m_report->verdict == LeakVerdict::CannotTell) {
        explain();
        Q_EMIT statusTextChanged();
        return;
    }
    showReport();
}

void SuspectsPage::showReport()
{
    m_verdict->setText(sentenceText(verdictText(*m_report)));
    m_coverage->setText(
        phraseText(joined(TRANSLATABLE("LeakText", "; "), {coverageText(*m_report), timesText(*m_report)})));
    m_coverage->setToolTip(toolTipText(m_coverage->text()));
    QStringList lines;
    if (const QString advice = phraseText(adviceText(*m_report)); !advice.isEmpty())
        lines.append(advice);
    const bool isPart = m_report->snapshots.size() < m_searched.size();
    m_banner->setKind(isPart ? Banner::Kind::Warning : Banner::Kind::Advice);
    if (isPart)
        lines.append(tr("Not all open snapshots are of one process: only the two that are compared were searched."));
    m_trend->setReport(m_report);
    for (LeakTable& table : m_tables)
        table.model->setReport(m_report);
    const size_t hidden = fillCards();
    if (const ObjectScope scope = this->scope(); scope.nodes)
        lines.append(
            tr("Only suspects with objects of this choice: %1.").arg(scope.name) + QLatin1Char(' ') +
            (hidden == 1 ? tr("%1 other is not shown.") : tr("%1 others are not shown.")).arg(countText(hidden)));
    m_banner->setMessage(lines.join(QLatin1Char('\n')));
    m_stack->setCurrentIndex(1);
    Q_EMIT statusTextChanged();
}

void SuspectsPage::explain()
{
    const DocumentList& documents = m_workspace.documents;
    if (!m_failure.isEmpty()) {
        m_message->showMessage(tr("The search for leaks did not end"), m_failure);
        return;
    }
    if (m_report && m_report->verdict == LeakVerdict::CannotTell) {
        m_message->showMessage(sentenceText(verdictText(*m_report)), phraseText(adviceText(*m_report)));
        return;
    }
    for (int row = 0; row < documents.count(); ++row)
        if (documents.at(row)->state() == Document::State::Loading && explainDocument(*m_message, documents.at(row)))
            return;
    if (wanted().empty()) {
        explainDocument(*m_message, documents.current());
        return;
    }
    double fraction = -1;
    for (const RunningJob& job : m_workspace.jobs.jobs())
        if (job.title == tr("Looking for leaks"))
            fraction = job.fraction;
    m_message->showProgress(tr("Looking for leaks"), fraction);
}

ObjectScope SuspectsPage::scope() const
{
    const Document* document = lastDocument();
    return document ? document->scope() : ObjectScope();
}

// How many objects of a suspect are among those that are meant; the holder counts where it lists none.
uint64_t SuspectsPage::objectsInScope(const Suspect& suspect) const
{
    const ObjectScope scope = this->scope();
    if (suspect.objects.empty())
        return !scope.nodes || (suspect.holder.isValid() && scope.nodes->test(suspect.holder.value)) ? 1 : 0;
    if (!scope.nodes)
        return suspect.objects.size();
    return static_cast<uint64_t>(std::count_if(suspect.objects.begin(), suspect.objects.end(),
                                               [&scope](uint32_t node) { return scope.nodes->test(node); }));
}

// Returns how many were left out.
size_t SuspectsPage::fillCards()
{
    size_t hidden = 0;
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(12);
    for (const SuspectGroup& group : suspectGroups(*m_report)) {
        // Cards of a group stand in from its heading, so that one that follows is not read as part of it.
        auto* members = new QVBoxLayout;
        members->setSpacing(column->spacing());
        if (group.suspects.size() > 1)
            members->setContentsMargins(16, 0, 0, 0);
        for (const size_t i : group.suspects) {
            if (objectsInScope(m_report->suspects[i]) == 0) {
                ++hidden;
                continue;
            }
            auto* card = new SuspectCard(*m_report, m_report->suspects[i], cards);
            connect(card, &SuspectCard::objectsWanted, this, [this, i] { selectObjects(i); });
            connect(card, &SuspectCard::holderWanted, this, [this, i] { selectNode(m_report->suspects[i].holder); });
            connect(card, &SuspectCard::nodeWanted, this, &SuspectsPage::selectNode);
            connect(card, &SuspectCard::sourceWanted, this, &SuspectsPage::sourceWanted);
            members->addWidget(card);
        }
        if (group.suspects.size() > 1 && !members->isEmpty()) {
            auto* heading = new QLabel(phraseText(groupText(*m_report, group)), cards);
            heading->setTextFormat(Qt::PlainText);
            heading->setWordWrap(true);
            QFont bold = heading->font();
            bold.setBold(true);
            heading->setFont(bold);
            column->addWidget(heading);
        }
        column->addLayout(members);
    }
    m_scroll->setWidget(cards);
    addChecked();
    column->addStretch(1);
    return hidden;
}

void SuspectsPage::addChecked()
{
    auto* column = static_cast<QVBoxLayout*>(m_scroll->widget()->layout());
    auto* card = new QFrame(m_scroll->widget());
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    auto* rows = new QFormLayout(card);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setHorizontalSpacing(24);
    auto* title = new QLabel(m_report->snapshots.size() > 1 ? tr("Not leaking, checked") : tr("Also checked"), card);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    rows->addRow(title);
    const auto add = [&](const QString& name, const QString& why) {
        auto* label = new QLabel(name, card);
        auto* value = new QLabel(why, card);
        for (QLabel* one : {label, value})
            one->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        value->setWordWrap(true);
        rows->addRow(label, value);
    };
    for (const CheckedHolder& checked : m_report->checked)
        add(tr("%1: %2").arg(displayText(checked.name, 60), displayText(checked.className, 40)),
            phraseText(checkedText(checked)));
    if (m_report->checked.empty())
        add(tr("Everything else"), m_report->snapshots.size() > 1
                                       ? tr("no other holder gained objects worth naming")
                                       : tr("no other holder keeps many objects of one kind"));
    column->addWidget(card);
}

Document* SuspectsPage::lastDocument() const
{
    return m_report ? m_workspace.documents.findByAnalysis(m_report->last.get()) : nullptr;
}

void SuspectsPage::selectNode(NodeIndex node)
{
    if (Document* document = lastDocument(); document && node.isValid())
        m_workspace.selection.select(Selection::ofObject(document, node));
}

// The new objects of the class: which those are takes the comparison of the first with the last.
void SuspectsPage::selectObjects(size_t index)
{
    const Suspect& suspect = m_report->suspects[index];
    if (suspect.isOwnStorage || suspect.objects.empty()) {
        selectNode(suspect.holder);
        return;
    }
    if (m_diff || m_searched.size() < 2) {
        selectNew(suspect, m_diff);
        return;
    }
    m_workspace.jobs.run<DiffPointer>(
        this, kDiffKey, tr("Comparing the first snapshot with the last"),
        [first = m_searched.front(), last = m_report->last](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Compare});
            return SnapshotDiff::compute(first, last, job);
        },
        [this, index](Result<DiffPointer> result) {
            if (result)
                m_diff = std::move(*result);
            if (m_report)
                selectNew(m_report->suspects[index], m_diff);
        });
}

void SuspectsPage::selectNew(const Suspect& suspect, DiffPointer diff)
{
    Document* document = lastDocument();
    if (!document)
        return;
    const ClassId id = m_report->last->classOf(NodeIndex(suspect.objects.front()));
    Selection selection =
        diff ? Selection::ofClass(document, id, Selection::Scope::New, diff) : Selection::ofClass(document, id);
    selection.among = document->scope().nodes;
    m_workspace.selection.select(selection);
}

Result<bool> SuspectsPage::saveReport(const QString& path) const
{
    return writeLeakReportFile(*m_report, path.toStdString());
}

void SuspectsPage::askForFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save Report"), QStringLiteral("leaks.html"),
                                                      tr("Web page in one file (*.html)"));
    if (path.isEmpty() || !m_report)
        return;
    if (const auto written = saveReport(path); !written) {
        QMessageBox box(QMessageBox::Warning, tr("Save Report"), errorText(written.error()).all(), QMessageBox::Ok,
                        this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }
}

} // namespace heapsight
