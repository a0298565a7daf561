// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the window: its pages, and for each an action of the View menu with Ctrl+1… to go there.
#pragma once

#include "pages/page.h"

#include <QTabWidget>

class QActionGroup;

namespace heapsight {

class PageTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit PageTabs(QWidget* parent = nullptr);

    // Takes `page`. Those after the tenth have no digit: they bring a shortcut of their own.
    void add(Page* page, const QString& title, const QKeySequence& shortcut = {});
    [[nodiscard]] QList<QAction*> pageActions() const;
    [[nodiscard]] Page* currentPage() const { return static_cast<Page*>(currentWidget()); }
    // What the current page shows now: its table or what stands in its place. Null: nothing to focus.
    [[nodiscard]] QWidget* currentView() const;

Q_SIGNALS:
    void statusTextChanged(); // of the current page

private:
    QActionGroup* m_group;
};

} // namespace heapsight
