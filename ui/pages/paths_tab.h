// SPDX-License-Identifier: GPL-3.0-or-later
// The merged paths from the GC roots to the selection as a tree, opened to where the objects accumulate.
#pragma once

#include "pages/retainers_tab.h"

namespace heapsight {

class Banner;
class PathModel;
class PathSearch;

class PathsTab : public RetainersTab {
    Q_OBJECT
public:
    explicit PathsTab(PathSearch& search, JobRunner& jobs, QWidget* parent = nullptr);

    void setObjects(const SelectedObjects& objects) override;
    void lookAt() override;
    [[nodiscard]] QString detail() const override { return m_detail; }
    [[nodiscard]] QWidget* view() const override;
    [[nodiscard]] CopyableTreeView* tree() const { return m_tree; }
    [[nodiscard]] Banner* banner() const { return m_banner; }
    [[nodiscard]] Banner* whatIfBanner() const { return m_whatIf; }
    [[nodiscard]] QAction* cutAction() const { return m_cutReference; }
    [[nodiscard]] QAction* removeAction() const { return m_removeObject; }

private:
    void follow();
    void showPaths();
    void explainOthers(const QModelIndex& holder);
    void explainCuts();
    void updateActions();
    void cut(bool wholeObject);

    PathSearch& m_search;
    PathModel* m_model;
    CopyableTreeView* m_tree;
    Banner* m_banner;
    Banner* m_whatIf;
    QAction* m_cutReference;
    QAction* m_removeObject;
    QAction* m_undoCut;
    QString m_detail;
    bool m_isShown = false; // m_model has the paths of the search
};

} // namespace heapsight
