// SPDX-License-Identifier: GPL-3.0-or-later
// EarlyClassModel: the classes of a snapshot that is still loading, in the columns of ClassModel. What is
// not known yet is an ellipsis, and no row opens.
#pragma once

#include "analysis/early_classes.h"
#include "models/tree_window_model.h"

namespace heapsight {

class EarlyClassModel final : public TreeWindowModel {
    Q_OBJECT

public:
    explicit EarlyClassModel(QObject* parent = nullptr);

    void setClasses(std::shared_ptr<const EarlyClasses> classes); // null: empty
    [[nodiscard]] const std::shared_ptr<const EarlyClasses>& classes() const { return m_classes; }

private:
    std::shared_ptr<const EarlyClasses> m_classes;
};

} // namespace heapsight
