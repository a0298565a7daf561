// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suspects_page.h"

#include "analysis/suspects/leak_text.h"
#include "leak_report_html.h"
#include "models/leak_table_model.h"
#include "models/trend_model.h"
#include "pages/banner.h"
#include "pages/message_view.h"
#include "pages/report_selection.h"
#include "pages/suspect_list.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/leak_text.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/elided_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

const QString kSearchKey = QStringLiteral("suspects");
using ReportPointer = std::shared_ptr<const LeakReport>;

} // namespace

SuspectsPage::SuspectsPage(const Workspace& workspace, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_selection(new ReportSelection(workspace, this)),
      m_banner(new Banner(this)),
      m_message(new MessageView(this)),
      m_verdict(new QLabel(this)),
      m_coverage(new ElidedLabel(this)),
      m_save(new QPushButton(tr("Save Report…"), this)),
      m_views(new QTabBar(this)),
      m_list(new SuspectList(this)),
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
    connect(m_list, &SuspectList::objectsWanted, m_selection, &ReportSelection::selectObjects);
    connect(m_list, &SuspectList::nodeWanted, m_selection, &ReportSelection::selectNode);
    connect(m_list, &SuspectList::sourceWanted, this, &SuspectsPage::sourceWanted);
    connect(m_save, &QPushButton::clicked, this, &SuspectsPage::askForFile);
    connect(m_views, &QTabBar::currentChanged, m_content, &QStackedWidget::setCurrentIndex);
    connect(m_tables.front().view, &CopyableTreeView::currentRowChanged, this, [this](const QModelIndex& index) {
        if (const HolderTrend* holder = m_tables.front().model->holderAt(index))
            m_selection->selectNode(holder->holder);
    });
    DocumentList& documents = m_workspace.documents;
    connect(&documents, &DocumentList::sidesChanged, this, &SuspectsPage::refresh);
    connect(&documents, &DocumentList::documentChanged, this, &SuspectsPage::refresh);
    connect(&documents, &DocumentList::documentClosing, this, &SuspectsPage::refresh);
    connect(&documents, &DocumentList::rowsInserted, this, &SuspectsPage::refresh);
    connect(&documents, &DocumentList::scopeChanged, this, [this](const Document* document) {
        if (m_report && document == m_selection->document())
            showReport();
    });
    connect(&m_workspace.jobs, &JobRunner::progressed, this, [this] {
        if (m_stack->currentIndex() == 0 && isVisible())
            explain();
    });
    connect(m_table, &CopyableTreeView::currentRowChanged, this, [this](const QModelIndex& index) {
        if (const GrowthRow* row = m_trend->rowAt(index))
            m_selection->selectClass(row->name);
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
    m_list->setAccessibleName(tr("Suspects"));

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
    m_content->addWidget(m_list);
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
    m_list->setFocus(Qt::ShortcutFocusReason);
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
    m_searched.clear();
    m_report.reset();
    m_selection->setReport(nullptr, nullptr);
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
    m_workspace.jobs.run<Found>(
        this, kSearchKey, tr("Looking for leaks"),
        [all = m_searched, sides](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Paths, Phase::Compare});
            const auto find = [&job](const Analyses& analyses) {
                return findLeaks(analyses, job).map([&](ReportPointer report) {
                    return Found{std::move(report), analyses.size() > 1 ? analyses.front() : nullptr};
                });
            };
            auto found = find(all);
            // Something else is open as well: the two that are compared still tell.
            if (found && found->report->verdict == LeakVerdict::CannotTell && all.size() > 2 && !sides.empty())
                found = find(sides);
            return found;
        },
        [this](Result<Found> result) { show(std::move(result)); });
}

void SuspectsPage::show(Result<Found> result)
{
    if (!result) {
        m_failure = result.error().code == ErrorCode::Cancelled
                        ? tr("The search was cancelled. Leave this page and come back to start it again.")
                        : errorText(result.error()).all();
        m_searched.clear();
        explain();
        return;
    }
    m_report = std::move(result->report);
    m_selection->setReport(m_report, std::move(result->first));
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
    const ObjectScope scope = this->scope();
    const size_t hidden = m_list->setReport(*m_report, scope);
    if (scope.nodes)
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
    const Document* document = m_selection->document();
    return document ? document->scope() : ObjectScope();
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
