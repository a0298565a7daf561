// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/string_model.h"

#include "models/string_rows.h"
#include "text/format.h"

namespace heapsight {

namespace {

constexpr uint64_t kStepsPerMatch = 16; // a search in the text
constexpr uint64_t kStepsPerText = 4;   // to put it in its place

ColumnSpecs stringColumns()
{
    return {
        {QStringLiteral("text"), StringModel::tr("Text"), StringModel::tr("Strings of equal text are one row"),
         ColumnKind::Text},
        {QStringLiteral("count"),
         StringModel::tr("Count"),
         StringModel::tr("Strings with this text"),
         ColumnKind::Count,
         {},
         false,
         8},
        {QStringLiteral("length"),
         StringModel::tr("Length"),
         StringModel::tr("Characters (UTF-16 units, as JavaScript counts), as far as the file has the text"),
         ColumnKind::Count,
         {},
         false,
         9},
        {QStringLiteral("shallow"),
         StringModel::tr("Shallow size"),
         StringModel::tr("Bytes of the strings themselves"),
         ColumnKind::Bytes,
         {},
         false,
         10},
        {QStringLiteral("retained"),
         StringModel::tr("Retained size"),
         StringModel::tr("Bytes that would be free if the strings were gone"),
         ColumnKind::Bytes,
         {},
         false,
         10},
        {QStringLiteral("wasted"),
         StringModel::tr("Wasted"),
         StringModel::tr("Bytes of all copies but one"),
         ColumnKind::Bytes,
         {},
         false,
         10},
    };
}

const StringRows& stringRows(const RowList& rows)
{
    return static_cast<const StringRows&>(rows); // the top list of this model is always one
}

} // namespace

StringModel::StringModel(JobRunner* jobs, QObject* parent) : TreeWindowModel(stringColumns(), jobs, parent)
{
    setInitialSort(Retained, Qt::DescendingOrder);
}

void StringModel::setTexts(std::shared_ptr<const SnapshotAnalysis> analysis, std::shared_ptr<const StringTexts> texts)
{
    m_analysis = std::move(analysis);
    m_texts = m_analysis ? std::move(texts) : nullptr;
    rebuild();
}

void StringModel::setFilter(const TextFilter& filter, bool duplicatesOnly)
{
    m_filter = filter;
    m_duplicatesOnly = duplicatesOnly;
    rebuild();
}

void StringModel::rebuild()
{
    if (!m_texts) {
        setTopRows(nullptr);
        return;
    }
    auto table = std::make_shared<ObjectTable>();
    table->analysis = m_analysis;
    table->figures = {Figure::Name, Figure::None, Figure::None, Figure::Shallow, Figure::Retained, Figure::None};
    const uint64_t count = m_texts->rows().size();
    setTopRowsLater(
        [table, texts = m_texts, filter = m_filter, duplicatesOnly = m_duplicatesOnly](const JobContext& job) {
            return StringRows::matching(table, texts, filter, duplicatesOnly, job);
        },
        count * (m_filter.isEmpty() ? kStepsPerText : kStepsPerMatch));
}

ObjectRef StringModel::stringAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    if (!at.rows)
        return {};
    if (at.rows == topRows())
        return {m_analysis, NodeIndex(stringRows(*at.rows).text(at.row).node)};
    return index.siblingAtColumn(0).data(NodeRole).value<ObjectRef>();
}

StringModel::Totals StringModel::totals() const
{
    return topRows() ? stringRows(*topRows()).totals() : Totals();
}

QString StringModel::totalsText() const
{
    if (!topRows())
        return {};
    const Totals all = totals();
    const QString pattern = all.strings == 1 ? tr("%1 text, %2 string, %3; copies waste %4")
                            : all.texts == 1 ? tr("%1 text, %2 strings, %3; copies waste %4")
                                             : tr("%1 texts, %2 strings, %3; copies waste %4");
    return pattern.arg(countText(all.texts), countText(all.strings), bytesText(all.shallow), bytesText(all.wasted));
}

} // namespace heapsight
