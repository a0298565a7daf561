// SPDX-License-Identifier: GPL-3.0-or-later
// The retainers of one object upwards, opened to the root. Retainers can be ignored: the distances, and
// with them the order and the open path, are then as if nothing led through those.
#pragma once

#include "pages/retainers_tab.h"

#include <vector>

namespace heapsight {

class Banner;
class IgnoredRetainers;
class JobRunner;
class RetainersModel;

class RetainerTreeTab : public RetainersTab {
    Q_OBJECT
public:
    explicit RetainerTreeTab(JobRunner& jobs, QWidget* parent = nullptr);

    void setObjects(const SelectedObjects& objects) override;
    void lookAt() override;
    [[nodiscard]] QString detail() const override;
    [[nodiscard]] QWidget* view() const override;
    [[nodiscard]] CopyableTreeView* tree() const { return m_tree; }
    [[nodiscard]] Banner* banner() const { return m_banner; }

    // Of the snapshot that is looked at; as in DevTools they stay ignored for its other objects.
    [[nodiscard]] std::vector<NodeIndex> ignored() const;
    void setIgnored(std::vector<NodeIndex> nodes); // computes the distances in a job

private:
    struct Ignored {
        std::weak_ptr<const SnapshotAnalysis> analysis;
        std::vector<NodeIndex> nodes;
        std::shared_ptr<const IgnoredRetainers> distances; // null until they are computed
    };
    [[nodiscard]] const Ignored* ignoredHere() const; // null: none
    void toggleIgnored();
    void updateActions();
    void updateBanner();
    void openChain();
    void findLargest();

    JobRunner& m_jobs;
    SelectedObjects m_objects;
    std::vector<Ignored> m_ignored;
    RetainersModel* m_model;
    CopyableTreeView* m_tree;
    Banner* m_banner;
    QAction* m_ignore;
    QAction* m_restore;
    QAction* m_cut;
    QAction* m_showLargest;
};

} // namespace heapsight
