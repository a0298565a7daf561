// SPDX-License-Identifier: GPL-3.0-or-later
// The two panes below every page: what holds the selection, and the object that is selected or
// pointed at. Follows the window's selection and changes it when an object is activated.
#pragma once

#include "models/roles.h"
#include "pages/page.h"

#include <QSplitter>

namespace heapsight {

class ObjectPane;
class RetainersPane;

class DetailPane : public QSplitter {
    Q_OBJECT
public:
    explicit DetailPane(const Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RetainersPane* retainers() const { return m_retainers; }
    [[nodiscard]] ObjectPane* object() const { return m_object; }

private:
    void follow(const Selection& selection);
    void select(const ObjectRef& object);

    Workspace m_workspace;
    RetainersPane* m_retainers;
    ObjectPane* m_object;
};

} // namespace heapsight
