// SPDX-License-Identifier: GPL-3.0-or-later
// FactModel: names and values in sections, for what is no list of objects. Small; built anew for changes.
#pragma once

#include "models/tree_window_model.h"

namespace heapsight {

struct Fact {
    QString name;
    QString value{};
    QString toolTip{};
    std::vector<Fact> facts{}; // of a section
};

class FactModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Value, ColumnCount_ };

    explicit FactModel(QObject* parent = nullptr);
    void setFacts(std::vector<Fact> facts);
};

} // namespace heapsight
