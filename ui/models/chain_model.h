// SPDX-License-Identifier: GPL-3.0-or-later
// ChainModel: the dominators of an object, nearest first, up to the root.
#pragma once

#include "models/tree_window_model.h"

namespace heapsight {

class ChainModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Shallow, Retained, ColumnCount_ };

    explicit ChainModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);
    void setObject(const ObjectRef& object); // invalid: empty
};

} // namespace heapsight
