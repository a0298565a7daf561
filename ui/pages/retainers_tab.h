// SPDX-License-Identifier: GPL-3.0-or-later
// One tab of the retainers pane: a way to look at what holds the selection, or a message why there is
// nothing to look at. A tab makes what it shows when it is looked at, not before.
// Thread rule: GUI thread.
#pragma once

#include "graph/cut_references.h"
#include "pages/selected_objects.h"

#include <QWidget>

class QAction;
class QStackedLayout;
class QTimer;

namespace heapsight {

class CopyableTreeView;
class MessageView;

class RetainersTab : public QWidget {
    Q_OBJECT
public:
    explicit RetainersTab(QWidget* parent = nullptr);

    virtual void setObjects(const SelectedObjects& objects) = 0; // forgets what it showed
    virtual void lookAt() = 0;                                   // shows them, unless it does already
    [[nodiscard]] virtual QString detail() const = 0;            // stands beside the pane's title
    [[nodiscard]] virtual QWidget* view() const = 0;             // what the keyboard should reach

Q_SIGNALS:
    void detailChanged();
    // The cursor rests on a row: worth showing beside, not a new selection.
    void objectPointedAt(const heapsight::ObjectRef& object, const QString& heldAs);
    void objectActivated(const heapsight::ObjectRef& object);
    void cutWanted(const heapsight::Cut& cut); // what if this reference were not there

protected:
    void setContent(QWidget* content);
    void showContent();
    void say(const QString& title, const QString& text = {}, QAction* action = nullptr);
    void sayProgress(const QString& title);
    [[nodiscard]] bool isSaying() const;
    // Cursor and Enter of `tree` become the tab's signals.
    void followCursor(CopyableTreeView* tree);
    // An action of the tree: in its context menu, with a shortcut while the tree has the focus.
    [[nodiscard]] static QAction* addTreeAction(CopyableTreeView* tree, const QString& text,
                                                const QKeySequence& shortcut = {});

private:
    MessageView* m_message;
    QWidget* m_content = nullptr;
    QStackedLayout* m_stack;
};

} // namespace heapsight
