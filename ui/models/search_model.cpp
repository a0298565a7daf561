// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search_model.h"

#include "models/object_rows.h"
#include "text/format.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

ColumnSpecs searchColumns()
{
    ColumnSpecs columns{
        {QStringLiteral("name"), SearchModel::tr("Found"),
         SearchModel::tr("Class, object, property and its owner, or text of a string"), ColumnKind::Text},
        {QStringLiteral("kind"), SearchModel::tr("What"), SearchModel::tr("What the name belongs to"),
         ColumnKind::Text},
        {QStringLiteral("class"), SearchModel::tr("Class"), SearchModel::tr("Class of the object"), ColumnKind::Text},
        {QStringLiteral("shallow"), SearchModel::tr("Shallow size"),
         SearchModel::tr("Bytes of the object itself, or of all of the class"), ColumnKind::Bytes},
        {QStringLiteral("retained"), SearchModel::tr("Retained size"),
         SearchModel::tr("Bytes that would be free if it were gone"), ColumnKind::Bytes},
    };
    constexpr int kWidths[] = {40, 10, 18, 11, 11};
    for (size_t i = 0; i < columns.size(); ++i)
        columns[i].widthInDigits = kWidths[i];
    return columns;
}

QString kindWord(HitKind kind)
{
    switch (kind) {
    case HitKind::Class:
        return SearchModel::tr("class");
    case HitKind::Property:
        return SearchModel::tr("property");
    case HitKind::String:
        return SearchModel::tr("string");
    default:
        return SearchModel::tr("object");
    }
}

class HitRows final : public RowList {
public:
    HitRows(std::shared_ptr<const SnapshotAnalysis> analysis, std::shared_ptr<const SearchResults> results)
        : m_analysis(std::move(analysis)), m_results(std::move(results))
    {}

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_results->hits.size()); }
    [[nodiscard]] const SearchHit& hit(uint32_t row) const { return m_results->hits[row]; }

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override
    {
        const SearchHit& found = hit(row);
        const bool isClass = found.kind == HitKind::Class;
        if (role == KindRole)
            return static_cast<int>(isClass ? RowKind::Class : RowKind::Object);
        if (role == NodeRole)
            return isClass ? QVariant() : QVariant::fromValue(ObjectRef{m_analysis, found.node});
        switch (column) {
        case SearchModel::Name:
            if (role == Qt::ToolTipRole)
                return toolTipText(isClass ? className(found) : objectDescription(*m_analysis, found.node));
            return partsCell(parts(found), role);
        case SearchModel::Kind:
            return textCell(kindWord(found.kind), role);
        case SearchModel::Class:
            return textCell(className(found), role);
        case SearchModel::Shallow:
            return bytesCell(shallow(found), m_analysis->totalSize(), role);
        case SearchModel::Retained:
            return bytesCell(retained(found), m_analysis->totalSize(), role);
        default:
            return {};
        }
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        if (column == SearchModel::Shallow || column == SearchModel::Retained) {
            for (SortEntry& entry : entries) {
                const SearchHit& found = hit(entry.row);
                entry.key = static_cast<int64_t>(column == SearchModel::Shallow ? shallow(found) : retained(found));
            }
            return;
        }
        // A few thousand rows at most: their texts are made and ranked.
        std::vector<std::pair<QString, size_t>> texts;
        texts.reserve(entries.size());
        for (size_t i = 0; i < entries.size(); ++i)
            texts.emplace_back(cell(entries[i].row, column, Qt::DisplayRole).toString(), i);
        std::sort(texts.begin(), texts.end());
        int64_t rank = -1;
        for (size_t i = 0; i < texts.size(); ++i) {
            if (i == 0 || texts[i].first != texts[i - 1].first)
                ++rank;
            entries[texts[i].second].key = rank;
        }
    }

private:
    static QVariant textCell(const QString& text, int role)
    {
        if (role == Qt::ToolTipRole)
            return toolTipText(text);
        return role == Qt::DisplayRole || role == SortRole ? QVariant(text) : QVariant();
    }
    [[nodiscard]] const ClassRow* classRow(ClassId id) const
    {
        const auto& rows = m_analysis->classRows();
        const auto row = std::lower_bound(rows.begin(), rows.end(), id,
                                          [](const ClassRow& entry, ClassId wanted) { return entry.id < wanted; });
        return row != rows.end() && row->id == id ? &*row : nullptr;
    }
    [[nodiscard]] QString className(const SearchHit& found) const
    {
        return displayText(found.kind == HitKind::Class ? std::string_view(m_analysis->classes().at(found.classId).name)
                                                        : m_analysis->className(found.node));
    }
    [[nodiscard]] uint64_t shallow(const SearchHit& found) const
    {
        if (found.kind != HitKind::Class)
            return m_analysis->shallow(found.node);
        const ClassRow* row = classRow(found.classId);
        return row ? row->shallow : 0;
    }
    [[nodiscard]] uint64_t retained(const SearchHit& found) const
    {
        if (found.kind != HitKind::Class)
            return m_analysis->retained(found.node);
        const ClassRow* row = classRow(found.classId);
        return row ? row->retained : 0;
    }
    [[nodiscard]] NameParts parts(const SearchHit& found) const
    {
        if (found.kind == HitKind::Class) {
            NameParts parts;
            parts.name = className(found);
            parts.bold = true;
            if (const ClassRow* row = classRow(found.classId); row && row->count > 1)
                parts.detail = QStringLiteral("× ") + countText(row->count);
            parts.location = locationText(m_analysis->location(found.classId));
            return parts;
        }
        NameParts parts = objectParts(*m_analysis, found.node);
        if (found.kind == HitKind::Property) {
            parts.edge = edgeText(m_analysis->snapshot(), found.edge);
            parts.separator = SearchModel::tr("of", "property of object");
        }
        return parts;
    }

    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const SearchResults> m_results;
};

} // namespace

QString hitKindTitle(HitKind kind)
{
    switch (kind) {
    case HitKind::Class:
        return SearchModel::tr("Classes");
    case HitKind::Property:
        return SearchModel::tr("Properties");
    case HitKind::String:
        return SearchModel::tr("Strings");
    default:
        return SearchModel::tr("Objects");
    }
}

SearchModel::SearchModel(JobRunner* jobs, QObject* parent)
    : TreeWindowModel(searchColumns(), jobs, parent), m_results(std::make_shared<const SearchResults>())
{}

void SearchModel::setResults(std::shared_ptr<const SnapshotAnalysis> analysis, SearchResults results)
{
    m_analysis = std::move(analysis);
    m_results = std::make_shared<const SearchResults>(std::move(results));
    setTopRows(m_analysis ? std::make_shared<HitRows>(m_analysis, m_results) : nullptr);
}

void SearchModel::showOnly(std::optional<HitKind> kind)
{
    if (kind == m_shownKind)
        return;
    m_shownKind = kind;
    if (kind)
        setTopFilter([wanted = *kind](const RowList& rows, uint32_t row) {
            return static_cast<const HitRows&>(rows).hit(row).kind == wanted;
        });
    else
        setTopFilter({});
}

const SearchHit* SearchModel::hitAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    return at.rows ? &static_cast<const HitRows&>(*at.rows).hit(at.row) : nullptr;
}

} // namespace heapsight
