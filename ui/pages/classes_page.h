// SPDX-License-Identifier: GPL-3.0-or-later
// Classes of the current snapshot: what DevTools calls Summary.
#pragma once

#include "models/roles.h"
#include "pages/page.h"

class QStackedLayout;
class QTimer;

namespace heapsight {

class Banner;
class ClassModel;
class EarlyClassesView;
class FilterBar;
class ObjectFilterBox;
struct ObjectFilter;

class ClassesPage : public Page {
    Q_OBJECT
public:
    explicit ClassesPage(const Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;
    [[nodiscard]] ObjectFilterBox* objectFilter() const { return m_objects; }

    // Shows an object below its class; filters that would hide it go.
    void reveal(const ObjectRef& object);

private:
    void continueReveal();
    void refresh();
    void filterObjects(const ObjectFilter& filter);
    void requestSelection();
    void narrowSelection();
    void follow(const Selection& selection);

    Workspace m_workspace;
    ClassModel* m_model;
    Banner* m_banner;
    FilterBar* m_filter;
    ObjectFilterBox* m_objects;
    MessageView* m_message;
    EarlyClassesView* m_early;
    CopyableTreeView* m_table;
    QStackedLayout* m_stack;
    QTimer* m_selectSoon;
    NodeIndex m_revealing; // to be shown once the objects of its class are there
};

} // namespace heapsight
