// SPDX-License-Identifier: GPL-3.0-or-later
// FieldsModel: what an object holds, in DevTools' order, opened in place.
#pragma once

#include "models/tree_window_model.h"

namespace heapsight {

class FieldsModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Distance, Shallow, Retained, ColumnCount_ };

    explicit FieldsModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    void setObject(const ObjectRef& object); // invalid: empty
    [[nodiscard]] const ObjectRef& object() const { return m_object; }

private:
    ObjectRef m_object;
};

} // namespace heapsight
