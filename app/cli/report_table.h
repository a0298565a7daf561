// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a command in its three forms: rows for people, JSON objects, CSV. Rows are numbers
// 0…count-1 of whatever the command holds; columns read them. Filters, sorts and cuts in one place.
#pragma once

#include "analysis/script_names.h"
#include "session.h"

#include <functional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace heapsight::cli {

// Null where there is nothing to tell.
using Cell = std::variant<std::monostate, std::string, uint64_t, int64_t, bool, SourceLocation, std::vector<uint32_t>>;

struct ReportColumn {
    std::string_view key; // JSON field, CSV header and --sort name; empty: only people see this column
    std::string title;    // header for people; empty: only programs see this column
    ColumnStyle style;
    std::function<Cell(uint32_t row)> cell;
    bool isFiltered = false; // --filter looks here
    bool isOptional = false; // left out of the table where the terminal is narrow
};

// CSV columns of a location: script_id, line, column, script.
class ReportTable {
public:
    ReportTable(std::vector<ReportColumn> columns, uint32_t rowCount);

    // Applies --filter, --sort (or `defaultOrder`; rows that compare equal by name, then by row) and
    // --limit. Throws CommandFailure.
    void arrange(Session& session, const SortOrder& defaultOrder, size_t limit);
    void arrange(Session& session, const SortOrder& defaultOrder);

    [[nodiscard]] const std::vector<uint32_t>& rows() const { return m_rows; } // in order, cut
    [[nodiscard]] size_t matchingRows() const { return m_matching; }           // before the cut

    void writeJson(JsonWriter& json) const; // an array of objects
    void writeCsv(Session& session) const;
    void printTable(Session& session, const std::string& noun) const; // "… 12 more classes" below

    [[nodiscard]] static std::vector<SortColumn> sortColumns(const std::vector<ReportColumn>& columns);

private:
    struct Item {
        Cell key;
        uint32_t row;
    };
    [[nodiscard]] const ReportColumn& column(std::string_view key) const;
    void filterRows(const Session& session);
    void sortRows(const SortOrder& order, size_t limit);
    void sortByName(std::span<Item> items) const;

    std::vector<ReportColumn> m_columns;
    std::vector<uint32_t> m_rows;
    size_t m_matching = 0;
};

// Shared by all that writes cells.
void writeJsonCell(JsonWriter& json, const Cell& cell);
void writeJsonLocation(JsonWriter& json, const std::optional<SourceLocation>& location);
void writeCsvLocation(CsvWriter& csv, const SourceLocation* location); // null: four empty cells
[[nodiscard]] std::string cellForPeople(const Cell& cell, ColumnStyle style);
[[nodiscard]] Cell locationCell(std::optional<SourceLocation> location);
[[nodiscard]] Cell distanceCell(int32_t distance); // null unless it is shown
// CSV cells on a terminal are escaped as tables are; in files and pipes they are exact.
[[nodiscard]] bool escapesCsv();
void writeCsvText(CsvWriter& csv, std::string_view text, bool escapes);

} // namespace heapsight::cli
