// SPDX-License-Identifier: GPL-3.0-or-later
// What was allocated while a recording ran: bars over time, of which a part can be chosen, and the functions
// that allocated, with what of it is still there. What is chosen here is what Classes, Suspects and paths show.
// Thread rule: GUI thread.
#pragma once

#include "models/roles.h"
#include "pages/snapshot_page.h"
#include "profile/allocation_timeline.h"

class QAction;
class QLabel;
class QSplitter;
class QToolButton;

namespace heapsight {

class AllocationBars;
class AllocationModel;
class FilterBar;

class AllocationsPage : public SnapshotPage {
    Q_OBJECT
public:
    AllocationsPage(const Workspace& workspace, QAction* attach, QWidget* parent = nullptr);
    ~AllocationsPage() override;

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;
    [[nodiscard]] AllocationBars* bars() const { return m_bars; }
    [[nodiscard]] QString choiceText() const;
    // Chooses the live objects that a function allocated; `frame`: of the timeline's profile.
    void showObjectsOf(Document& document, uint32_t frame);

Q_SIGNALS:
    void classesWanted();                              // of the current snapshot, as far as chosen
    void profileWanted(heapsight::Document* document); // its allocation stacks as a flame graph

protected:
    void showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis) override;

private:
    void chooseTime();
    void choose(Document& document, const QString& name,
                const std::function<Result<BitColumn>(const JobContext&)>& find, bool showsClasses);
    void showChoice(); // what the document says is chosen
    void showFunctions();
    void showAllocatedBy();

    std::shared_ptr<const AllocationTimeline> m_timeline;
    std::shared_ptr<const BitColumn> m_shownNodes;                   // what the table is of; null: everything
    std::pair<std::shared_ptr<const BitColumn>, uint64_t> m_counted; // nodes, and how many objects they are
    AllocationModel* m_model;
    QAction* m_attach;
    MessageView* m_nothing; // the snapshot knows nothing of allocations
    QLabel* m_note;
    AllocationBars* m_bars;
    QLabel* m_choice;
    QToolButton* m_all;
    QToolButton* m_classes;
    QToolButton* m_objects;
    QToolButton* m_flame;
    FilterBar* m_filter;
    CopyableTreeView* m_table;
    QSplitter* m_splitter;
    QString m_timeName; // of the choice that the bars show
};

} // namespace heapsight
