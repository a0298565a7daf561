// SPDX-License-Identifier: GPL-3.0-or-later
// Who allocated: the stack of one object, or of many objects the functions with their callers, as far as the
// recording knows. Found in a job. Thread rule: GUI thread.
#pragma once

#include "pages/selected_objects.h"
#include "profile/allocation_timeline.h"

#include <QWidget>

class QLabel;

namespace heapsight {

class AllocationModel;
class CopyableTreeView;
class JobRunner;

class AllocatedByPane : public QWidget {
    Q_OBJECT
public:
    explicit AllocatedByPane(JobRunner& jobs, QWidget* parent = nullptr);
    ~AllocatedByPane() override;

    void clear();
    void showObject(const std::shared_ptr<const AllocationTimeline>& timeline, NodeIndex node);
    void showObjects(const std::shared_ptr<const AllocationTimeline>& timeline, const SelectedObjects& objects);
    [[nodiscard]] CopyableTreeView* table() const { return m_table; }
    [[nodiscard]] QString note() const;

private:
    void find(const std::shared_ptr<const AllocationTimeline>& timeline,
              const std::function<std::vector<uint32_t>()>& nodes, bool isOne);

    JobRunner& m_jobs;
    AllocationModel* m_model;
    QLabel* m_note;
    CopyableTreeView* m_table;
    bool m_opensAll = false; // one stack is a chain: all of it is of interest
};

} // namespace heapsight
