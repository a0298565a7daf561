// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_table.h"

#include "analysis/object_names.h"
#include "analysis/root_distances.h"
#include "base/byte_count.h"
#include "terminal_text.h"
#include "text_table.h"

#include <unistd.h>

#include <algorithm>
#include <numeric>

namespace heapsight::cli {

namespace {

template <class... Handlers> struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers> Overloaded(Handlers...) -> Overloaded<Handlers...>;

bool isRightAligned(ColumnStyle style)
{
    return style != ColumnStyle::Text && style != ColumnStyle::Location && style != ColumnStyle::Ids;
}

// <0, 0, >0; cells of one column hold the same type or null. Null comes after everything.
int compareCells(const Cell& a, const Cell& b)
{
    const bool aIsNull = std::holds_alternative<std::monostate>(a);
    const bool bIsNull = std::holds_alternative<std::monostate>(b);
    if (aIsNull || bIsNull)
        return static_cast<int>(aIsNull) - static_cast<int>(bIsNull);
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
    return std::visit(Overloaded{[&](const std::string& x) { return compareAsUtf16(x, std::get<std::string>(b)); },
                                 [&](const SourceLocation& x) {
                                     const auto& y = std::get<SourceLocation>(b);
                                     if (const int byScript = compareAsUtf16(x.script, y.script))
                                         return byScript;
                                     return order(std::pair(x.line, x.column), std::pair(y.line, y.column));
                                 },
                                 [](std::monostate) { return 0; },
                                 [&](const auto& x) { return order(x, std::get<std::decay_t<decltype(x)>>(b)); }},
                      a);
}

} // namespace

Cell locationCell(std::optional<SourceLocation> location)
{
    return location ? Cell(std::move(*location)) : Cell();
}

Cell distanceCell(int32_t distance)
{
    return isShownDistance(distance) ? Cell(int64_t{distance}) : Cell();
}

bool escapesCsv()
{
    static const bool escapes = isatty(STDOUT_FILENO) == 1;
    return escapes;
}

void writeCsvText(CsvWriter& csv, std::string_view text, bool escapes)
{
    if (escapes)
        csv.text(escapedForTerminal(text));
    else
        csv.text(text);
}

void writeJsonLocation(JsonWriter& json, const std::optional<SourceLocation>& location)
{
    if (!location) {
        json.null();
        return;
    }
    json.beginObject();
    json.field("scriptId", location->scriptId);
    json.field("line", location->line);
    json.field("column", location->column);
    json.key("script");
    location->script.empty() ? json.null() : json.text(location->script);
    json.endObject();
}

void writeCsvLocation(CsvWriter& csv, const SourceLocation* location)
{
    if (!location) {
        for (int i = 0; i < 4; ++i)
            csv.empty();
        return;
    }
    csv.number(location->scriptId);
    csv.number(location->line);
    csv.number(location->column);
    writeCsvText(csv, location->script, escapesCsv());
}

void writeJsonCell(JsonWriter& json, const Cell& cell)
{
    std::visit(Overloaded{[&](std::monostate) { json.null(); }, [&](const std::string& text) { json.text(text); },
                          [&](bool flag) { json.boolean(flag); },
                          [&](const SourceLocation& location) { writeJsonLocation(json, location); },
                          [&](const std::vector<uint32_t>& ids) {
                              json.beginArray();
                              for (uint32_t id : ids)
                                  json.number(id);
                              json.endArray();
                          },
                          [&](auto number) { json.number(number); }},
               cell);
}

std::string cellForPeople(const Cell& cell, ColumnStyle style)
{
    return std::visit(
        Overloaded{[&](std::monostate) { return std::string(style == ColumnStyle::Distance ? "\u2212" : ""); },
                   [](const std::string& text) { return text; },
                   [](bool flag) { return std::string(flag ? "yes" : ""); },
                   [](const SourceLocation& location) { return shortLocation(location); },
                   [](const std::vector<uint32_t>& ids) {
                       return ids.empty() ? std::string() : "@" + std::to_string(ids.front());
                   },
                   [&](uint64_t number) {
                       if (style == ColumnStyle::Bytes)
                           return formatBytes(number);
                       return style == ColumnStyle::Id ? "@" + std::to_string(number) : formatCount(number);
                   },
                   [&](int64_t number) {
                       if (style == ColumnStyle::ByteDelta)
                           return formatByteDelta(number);
                       return style == ColumnStyle::CountDelta ? formatCountDelta(number) : std::to_string(number);
                   }},
        cell);
}

ReportTable::ReportTable(std::vector<ReportColumn> columns, uint32_t rowCount)
    : m_columns(std::move(columns)), m_rows(rowCount), m_matching(rowCount)
{
    std::iota(m_rows.begin(), m_rows.end(), 0U);
}

std::vector<SortColumn> ReportTable::sortColumns(const std::vector<ReportColumn>& columns)
{
    std::vector<SortColumn> result;
    for (const ReportColumn& column : columns)
        if (!column.key.empty())
            result.push_back({column.key, column.style});
    return result;
}

const ReportColumn& ReportTable::column(std::string_view key) const
{
    return *std::find_if(m_columns.begin(), m_columns.end(), [&](const ReportColumn& c) { return c.key == key; });
}

void ReportTable::filterRows(const Session& session)
{
    if (session.filter().isEmpty())
        return;
    std::erase_if(m_rows, [&](uint32_t row) {
        return std::none_of(m_columns.begin(), m_columns.end(), [&](const ReportColumn& c) {
            if (!c.isFiltered)
                return false;
            const Cell cell = c.cell(row);
            const auto* text = std::get_if<std::string>(&cell);
            return text && session.filter().matches(*text);
        });
    });
}

void ReportTable::sortRows(const SortOrder& order, size_t limit)
{
    const ReportColumn& by = column(order.column);
    std::vector<Item> items;
    items.reserve(m_rows.size());
    for (uint32_t row : m_rows)
        items.push_back({by.cell(row), row});
    const auto before = [&](const Item& a, const Item& b) {
        const bool hasNull =
            std::holds_alternative<std::monostate>(a.key) || std::holds_alternative<std::monostate>(b.key);
        const int difference = compareCells(a.key, b.key);
        return order.descending && !hasNull ? difference > 0 : difference < 0;
    };
    std::stable_sort(items.begin(), items.end(), before);
    // Runs that compare equal go by name; only those that will be seen, since names can be costly.
    for (size_t begin = 0; begin < std::min(limit, items.size());) {
        size_t end = begin + 1;
        while (end < items.size() && !before(items[begin], items[end]))
            ++end;
        if (end - begin > 1 && by.style != ColumnStyle::Text)
            sortByName({items.data() + begin, end - begin});
        begin = end;
    }
    for (size_t i = 0; i < items.size(); ++i)
        m_rows[i] = items[i].row;
}

void ReportTable::sortByName(std::span<Item> items) const
{
    const auto name = std::find_if(m_columns.begin(), m_columns.end(),
                                   [](const ReportColumn& c) { return c.style == ColumnStyle::Text; });
    if (name == m_columns.end())
        return;
    for (Item& item : items)
        item.key = name->cell(item.row);
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return compareCells(a.key, b.key) < 0; });
}

void ReportTable::arrange(Session& session, const SortOrder& defaultOrder)
{
    arrange(session, defaultOrder, session.options().rowLimit());
}

void ReportTable::arrange(Session& session, const SortOrder& defaultOrder, size_t limit)
{
    filterRows(session);
    m_matching = m_rows.size();
    const auto order = parseSort(session.options().sort, sortColumns(m_columns));
    if (order || !defaultOrder.column.empty())
        sortRows(order.value_or(defaultOrder), limit);
    if (m_rows.size() > limit)
        m_rows.resize(limit);
    session.checkInterrupted();
}

void ReportTable::writeJson(JsonWriter& json) const
{
    json.beginArray();
    for (uint32_t row : m_rows) {
        json.beginObject();
        for (const ReportColumn& column : m_columns) {
            if (column.key.empty())
                continue;
            json.key(column.key);
            writeJsonCell(json, column.cell(row));
        }
        json.endObject();
    }
    json.endArray();
}

void ReportTable::writeCsv(Session& session) const
{
    CsvWriter csv(session.out());
    for (const ReportColumn& column : m_columns) {
        if (column.style == ColumnStyle::Location) {
            for (std::string_view name : {"script_id", "line", "column", "script"})
                csv.text(name);
        } else if (!column.key.empty()) {
            csv.text(column.key);
        }
    }
    csv.endRow();
    for (uint32_t row : m_rows) {
        for (const ReportColumn& column : m_columns) {
            if (column.key.empty())
                continue;
            const Cell cell = column.cell(row);
            if (column.style == ColumnStyle::Location) {
                writeCsvLocation(csv, std::get_if<SourceLocation>(&cell));
                continue;
            }
            std::visit(Overloaded{[&](std::monostate) { csv.empty(); },
                                  [&](const std::string& text) { writeCsvText(csv, text, escapesCsv()); },
                                  [&](bool flag) { csv.boolean(flag); }, [&](const SourceLocation&) {},
                                  [&](const std::vector<uint32_t>& ids) {
                                      std::string joined;
                                      for (uint32_t id : ids)
                                          joined += (joined.empty() ? "" : " ") + std::to_string(id);
                                      csv.text(joined);
                                  },
                                  [&](auto number) { csv.number(number); }},
                       cell);
        }
        csv.endRow();
    }
}

void ReportTable::printTable(Session& session, const std::string& noun) const
{
    if (m_rows.empty()) {
        session.out().append(session.filter().isEmpty() ? "No " + noun + ".\n" : "No " + noun + " match the filter.\n");
        return;
    }
    std::vector<TextColumn> shown;
    for (const ReportColumn& column : m_columns)
        if (!column.title.empty())
            shown.push_back({.title = column.title,
                             .alignRight = isRightAligned(column.style),
                             .isElastic = column.style == ColumnStyle::Text || column.style == ColumnStyle::Location,
                             .keepsEnd = column.style == ColumnStyle::Location,
                             .isOptional = column.isOptional});
    TextTable table(std::move(shown));
    for (uint32_t row : m_rows) {
        std::vector<std::string> cells;
        for (const ReportColumn& column : m_columns)
            if (!column.title.empty())
                cells.push_back(cellForPeople(column.cell(row), column.style));
        table.addRow(std::move(cells));
    }
    table.print(session.out(), outputColumns());
    if (m_rows.size() < m_matching)
        session.out().append("\u2026 " + formatCount(m_matching - m_rows.size()) + " more " + noun +
                             "; --limit 0 shows all.\n");
}

} // namespace heapsight::cli
