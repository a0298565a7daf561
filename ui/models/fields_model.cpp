// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fields_model.h"

#include "models/object_rows.h"

namespace heapsight {

namespace {

ColumnSpecs fieldColumns()
{
    return {
        {QStringLiteral("object"), FieldsModel::tr("Object"), FieldsModel::tr("Field and the object it holds"),
         ColumnKind::Text},
        {QStringLiteral("distance"),
         FieldsModel::tr("Distance"),
         FieldsModel::tr("Steps from the roots"),
         ColumnKind::Count,
         {},
         true,
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

FieldsModel::FieldsModel(JobRunner* jobs, QObject* parent) : TreeWindowModel(fieldColumns(), jobs, parent) {}

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

} // namespace heapsight
