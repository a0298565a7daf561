// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retainers_model.h"

#include "models/object_rows.h"

namespace heapsight {

namespace {

ColumnSpecs retainerColumns()
{
    return {
        {QStringLiteral("object"), RetainersModel::tr("Retainer"),
         RetainersModel::tr("Field and the object that holds the row above"), ColumnKind::Text},
        {QStringLiteral("distance"),
         RetainersModel::tr("Distance"),
         RetainersModel::tr("Steps from the roots"),
         ColumnKind::Count,
         {},
         false,
         8},
        {QStringLiteral("shallow"),
         RetainersModel::tr("Shallow size"),
         RetainersModel::tr("Bytes of the object itself"),
         ColumnKind::Bytes,
         {},
         false,
         10},
        {QStringLiteral("retained"),
         RetainersModel::tr("Retained size"),
         RetainersModel::tr("Bytes that would be free if the object were gone"),
         ColumnKind::Bytes,
         {},
         false,
         10},
    };
}

} // namespace

RetainersModel::RetainersModel(JobRunner* jobs, QObject* parent) : TreeWindowModel(retainerColumns(), jobs, parent) {}

void RetainersModel::setObject(const ObjectRef& object, std::shared_ptr<const IgnoredRetainers> ignored)
{
    m_ignored = std::move(ignored);
    m_object = object;
    rebuild();
}

void RetainersModel::setIgnored(std::shared_ptr<const IgnoredRetainers> ignored)
{
    m_ignored = std::move(ignored);
    rebuild();
}

void RetainersModel::rebuild()
{
    if (!m_object.isValid()) {
        setTopRows(nullptr);
        return;
    }
    auto table = std::make_shared<ObjectTable>();
    table->analysis = m_object.analysis;
    table->figures = {Figure::Name, Figure::Distance, Figure::Shallow, Figure::Retained};
    const auto path = std::make_shared<const ObjectPath>(ObjectPath{m_object.node, nullptr});
    setTopRowsLater([table, path, ignored = m_ignored](
                        const JobContext&) { return std::make_shared<RetainerRows>(table, path, ignored); },
                    retainerCost(*m_object.analysis, m_object.node));
}

QModelIndexList RetainersModel::openChain()
{
    QModelIndexList chain;
    for (QModelIndex at = index(0, 0); at.isValid() && chain.size() < kChainLevels; at = index(0, 0, at)) {
        const RowPosition here = position(at);
        if (!here.rows || !static_cast<const RetainerRows&>(*here.rows).leadsToRoot(here.row))
            break;
        chain << at;
        if (!childrenOf(at))
            break;
    }
    return chain;
}

} // namespace heapsight
