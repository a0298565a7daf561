// SPDX-License-Identifier: GPL-3.0-or-later
// What holds the selection, in tabs: the merged paths from the GC roots to a class or an object, the
// retainers of one object upwards, and a picture of either. Each is made when it is looked at.
// Thread rule: GUI thread.
#pragma once

#include "pages/selected_objects.h"

#include <QFrame>

#include <vector>

class QButtonGroup;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace heapsight {

class CopyableTreeView;
class JobRunner;
class MessageView;
class PathSearch;
class PathsTab;
class PictureTab;
class RetainerTreeTab;
class RetainersTab;

class RetainersPane : public QFrame {
    Q_OBJECT
public:
    enum class Tab : uint8_t { Paths, Retainers, Picture };

    explicit RetainersPane(JobRunner& jobs, QWidget* parent = nullptr);

    void show(const SelectedObjects& objects); // empty: nothing is selected
    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const { return m_tab; }
    [[nodiscard]] PathsTab* pathsTab() const { return m_paths; }
    [[nodiscard]] RetainerTreeTab* retainersTab() const { return m_retainers; }
    [[nodiscard]] PictureTab* pictureTab() const { return m_picture; }
    [[nodiscard]] CopyableTreeView* pathTree() const;
    [[nodiscard]] CopyableTreeView* retainerTree() const;
    [[nodiscard]] QWidget* currentView() const;

Q_SIGNALS:
    // The cursor rests on a row: worth showing beside, not a new selection.
    void objectPointedAt(const heapsight::ObjectRef& object, const QString& heldAs);
    void objectActivated(const heapsight::ObjectRef& object);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry {
        Tab tab;
        RetainersTab* content;
        QToolButton* button;
    };
    void addTab(Tab tab, RetainersTab* content, const QString& text, const QString& toolTip);
    void chooseTab(Tab tab);
    void refresh();
    void updateTitle();
    void fitDetail();
    [[nodiscard]] const Entry& current() const;

    SelectedObjects m_objects;
    PathSearch* m_search;
    Tab m_tab = Tab::Paths;
    Tab m_classTab = Tab::Paths; // what a person last looked at for classes, and for objects
    Tab m_objectTab = Tab::Retainers;
    QLabel* m_title;
    QLabel* m_detail;
    QButtonGroup* m_buttons;
    MessageView* m_message;
    PathsTab* m_paths;
    RetainerTreeTab* m_retainers;
    PictureTab* m_picture;
    std::vector<Entry> m_tabs;
    QStackedLayout* m_stack;
};

} // namespace heapsight
