// SPDX-License-Identifier: GPL-3.0-or-later
// What leaks, in words: the suspects of all open snapshots of one process, or what dominates the only
// one. Searched in a job, when the page is first looked at.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "models/leak_table_model.h"
#include "pages/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QStackedWidget;
class QTabBar;

namespace heapsight {

class Banner;
class ReportSelection;
class SuspectList;
class TrendModel;

class SuspectsPage : public Page {
    Q_OBJECT
public:
    explicit SuspectsPage(const Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override;
    void focusFilter() override;

    [[nodiscard]] const std::shared_ptr<const LeakReport>& report() const { return m_report; } // null: none yet
    [[nodiscard]] QString verdict() const;
    // Writes the report as one file that needs nothing else. Errors: CannotWrite.
    [[nodiscard]] Result<bool> saveReport(const QString& path) const;

Q_SIGNALS:
    void sourceWanted(const heapsight::SourceLocation& location);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Analyses = std::vector<std::shared_ptr<const SnapshotAnalysis>>;
    struct Found {
        std::shared_ptr<const LeakReport> report;
        std::shared_ptr<const SnapshotAnalysis> first; // the oldest that was searched; null: only one was
    };

    void buildLayout();
    void refresh();
    void search();
    void show(Result<Found> result);
    void explain();
    void showReport();
    [[nodiscard]] ObjectScope scope() const;
    void addTable(LeakTableModel::Table kind, const QString& id, const QString& name, const QString& whenEmpty);
    void askForFile();
    [[nodiscard]] Analyses wanted() const; // oldest first; empty while one is loading

    Workspace m_workspace;
    ReportSelection* m_selection;
    Banner* m_banner;
    MessageView* m_message;
    QLabel* m_verdict;
    QLabel* m_coverage;
    QPushButton* m_save;
    QTabBar* m_views;
    SuspectList* m_list;
    CopyableTreeView* m_table;
    TrendModel* m_trend;
    struct LeakTable {
        CopyableTreeView* view;
        LeakTableModel* model;
    };
    std::vector<LeakTable> m_tables; // beside the one of classes
    QStackedWidget* m_content;
    QStackedLayout* m_stack;
    std::shared_ptr<const LeakReport> m_report;
    Analyses m_searched; // what m_report, or the running search, is about
    QString m_failure;
};

} // namespace heapsight
