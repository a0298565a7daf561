// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chain_model.h"

#include "models/object_rows.h"

namespace heapsight {

namespace {

class ChainRows final : public InstanceRows {
public:
    using InstanceRows::InstanceRows;
    [[nodiscard]] bool canOpen(uint32_t) const override { return false; }

protected:
    [[nodiscard]] uint32_t tie(uint32_t row) const override { return row; } // equal sizes: nearest first
};

ColumnSpecs chainColumns()
{
    return {
        {QStringLiteral("object"), ChainModel::tr("Dominator"),
         ChainModel::tr("Without any of these the object would be freed; nearest first"), ColumnKind::Text},
        {QStringLiteral("shallow"),
         ChainModel::tr("Shallow size"),
         ChainModel::tr("Bytes of the object itself"),
         ColumnKind::Bytes,
         {},
         false,
         10},
        {QStringLiteral("retained"),
         ChainModel::tr("Retained size"),
         ChainModel::tr("Bytes that would be free if the object were gone"),
         ColumnKind::Bytes,
         {},
         false,
         10},
    };
}

} // namespace

ChainModel::ChainModel(JobRunner* jobs, QObject* parent) : TreeWindowModel(chainColumns(), jobs, parent) {}

void ChainModel::setObject(const ObjectRef& object)
{
    if (!object.isValid()) {
        setTopRows(nullptr);
        return;
    }
    auto table = std::make_shared<ObjectTable>();
    table->analysis = object.analysis;
    table->figures = {Figure::Name, Figure::Shallow, Figure::Retained};
    std::vector<uint32_t> nodes; // a step each: a long list's chain has a million, and is walked in milliseconds
    for (const NodeIndex step : dominatorChain(*object.analysis, object.node))
        if (step != object.node)
            nodes.push_back(step.value);
    setTopRows(std::make_shared<ChainRows>(std::move(table), std::move(nodes)));
}

} // namespace heapsight
