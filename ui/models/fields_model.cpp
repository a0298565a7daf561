// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fields_model.h"

#include "models/object_rows.h"

namespace heapsight {

namespace {

ColumnSpecs fieldColumns(bool showsDistance)
{
    return {
        {QStringLiteral("object"), FieldsModel::tr("Object"), FieldsModel::tr("Field and the object it holds"),
         ColumnKind::Text},
        {QStringLiteral("distance"),
         FieldsModel::tr("Distance"),
         FieldsModel::tr("Steps from the roots"),
         ColumnKind::Count,
         {},
         !showsDistance,
         8},
        {QStringLiteral("shallow"),
         FieldsModel::tr("Shallow size"),
         FieldsModel::tr("Bytes of the object itself"),
         ColumnKind::Bytes,
         {},
         false,
         10},
        {QStringLiteral("retained"),
         FieldsModel::tr("Retained size"),
         FieldsModel::tr("Bytes that would be free if the object were gone"),
         ColumnKind::Bytes,
         {},
         false,
         10},
    };
}

} // namespace

FieldsModel::FieldsModel(JobRunner* jobs, QObject* parent, bool showsDistance)
    : TreeWindowModel(fieldColumns(showsDistance), jobs, parent)
{}

void FieldsModel::setObject(const ObjectRef& object)
{
    m_object = object;
    if (!object.isValid()) {
        setTopRows(nullptr);
        return;
    }
    auto table = std::make_shared<ObjectTable>();
    table->analysis = object.analysis;
    table->figures = {Figure::Name, Figure::Distance, Figure::Shallow, Figure::Retained};
    const auto path = std::make_shared<const ObjectPath>(ObjectPath{object.node, nullptr});
    const uint64_t cost = fieldsCost(*object.analysis, object.node);
    setTopRowsLater([table, path](const JobContext&) { return std::make_shared<FieldRows>(table, path); }, cost);
}

void FieldsModel::setTextFilter(const TextFilter& filter)
{
    m_textFilter = filter;
    if (filter.isEmpty()) {
        setTopFilter({});
        return;
    }
    setTopFilter([this](const RowList& list, uint32_t row) {
        return static_cast<const FieldRows&>(list).matches(row, m_textFilter); // the only top list of this model
    });
}

} // namespace heapsight
