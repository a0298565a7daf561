// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of what holds the selection: of a class its merged paths, of an object its neighbourhood.
// Boxes and their places are worked out in a job.
#pragma once

#include "pages/retainers_tab.h"
#include "picture/picture_graph.h"

namespace heapsight {

class JobRunner;
class PathSearch;
class PictureView;
struct Picture;

class PictureTab : public RetainersTab {
    Q_OBJECT
public:
    PictureTab(PathSearch& search, JobRunner& jobs, QWidget* parent = nullptr);

    void setObjects(const SelectedObjects& objects) override;
    void lookAt() override;
    [[nodiscard]] QString detail() const override;
    [[nodiscard]] QWidget* view() const override;
    [[nodiscard]] PictureView* picture() const { return m_view; }
    void expand(quint64 key);

private:
    void follow();
    void make();
    void save();
    [[nodiscard]] NodeIndex objectAt(int node) const;

    PathSearch& m_search;
    JobRunner& m_jobs;
    SelectedObjects m_objects;
    PictureExpansion m_expansion;
    PictureView* m_view;
    bool m_isLookedAt = false;
    bool m_isMade = false; // or being made
};

} // namespace heapsight
