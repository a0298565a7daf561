// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/csv_writer.h"

#include <algorithm>

namespace heapsight {

namespace {

bool needsQuotes(std::string_view text)
{
    if (text.empty())
        return false;
    // Spaces at the ends are part of the cell, but some readers trim them unless quoted.
    if (text.front() == ' ' || text.back() == ' ')
        return true;
    return std::any_of(text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
}

} // namespace

void CsvWriter::header(std::initializer_list<std::string_view> names)
{
    for (std::string_view name : names)
        text(name);
    endRow();
}

void CsvWriter::text(std::string_view value)
{
    separate();
    if (!needsQuotes(value)) {
        m_out.append(value);
        return;
    }
    m_out.put('"');
    for (size_t quote = value.find('"'); quote != std::string_view::npos; quote = value.find('"')) {
        m_out.append(value.substr(0, quote + 1));
        m_out.put('"');
        value.remove_prefix(quote + 1);
    }
    m_out.append(value);
    m_out.put('"');
}

} // namespace heapsight
