// SPDX-License-Identifier: GPL-3.0-or-later
// FieldsModel: what an object holds, in DevTools' order, opened in place. Of the root it is DevTools'
// Containment.
#pragma once

#include "analysis/object_search.h"
#include "models/tree_window_model.h"

namespace heapsight {

class FieldsModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Distance, Shallow, Retained, ColumnCount_ };

    // `showsDistance`: whether that column is there without being asked for.
    explicit FieldsModel(JobRunner* jobs = nullptr, QObject* parent = nullptr, bool showsDistance = false);

    void setObject(const ObjectRef& object); // invalid: empty
    [[nodiscard]] const ObjectRef& object() const { return m_object; }
    void setTextFilter(const TextFilter& filter); // of the object's own fields: by edge, name or class

private:
    ObjectRef m_object;
    TextFilter m_textFilter;
};

} // namespace heapsight
