// SPDX-License-Identifier: GPL-3.0-or-later
// What holds the selection: the merged paths from the GC roots to a class or an object, or the
// retainers of one object upwards. Both are made when they are looked at, paths in a job.
// Thread rule: GUI thread.
#pragma once

#include "analysis/merged_paths.h"
#include "pages/selected_objects.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace heapsight {

class CopyableTreeView;
class JobRunner;
class MessageView;
class PathModel;
class RetainersModel;

class RetainersPane : public QFrame {
    Q_OBJECT
public:
    enum class Tab : uint8_t { Paths, Retainers };

    explicit RetainersPane(JobRunner& jobs, QWidget* parent = nullptr);

    void show(const SelectedObjects& objects); // empty: nothing is selected
    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const { return m_tab; }
    [[nodiscard]] CopyableTreeView* pathTree() const { return m_pathTree; }
    [[nodiscard]] CopyableTreeView* retainerTree() const { return m_retainerTree; }
    [[nodiscard]] CopyableTreeView* currentTree() const;

Q_SIGNALS:
    // The cursor rests on a row: worth showing beside, not a new selection.
    void objectPointedAt(const heapsight::ObjectRef& object, const QString& heldAs);
    void objectActivated(const heapsight::ObjectRef& object);

private:
    void chooseTab(Tab tab);
    void refresh();
    void findPaths();
    void showPaths(Result<std::shared_ptr<const MergedPaths>> result);
    void openRetainers();
    void setTitle(const QString& detail);
    void say(const QString& title, const QString& text = {});
    void connectTree(CopyableTreeView* tree);

    JobRunner& m_jobs;
    SelectedObjects m_objects;
    Tab m_tab = Tab::Paths;
    Tab m_objectTab = Tab::Retainers; // what a person last looked at for objects
    bool m_pathsShown = false;        // m_pathModel belongs to m_objects
    QString m_pathsDetail;
    QLabel* m_title;
    QLabel* m_detail;
    QToolButton* m_pathsButton;
    QToolButton* m_retainersButton;
    MessageView* m_message;
    PathModel* m_pathModel;
    RetainersModel* m_retainersModel;
    CopyableTreeView* m_pathTree;
    CopyableTreeView* m_retainerTree;
    QStackedLayout* m_stack;
    QTimer* m_pointSoon;
};

} // namespace heapsight
