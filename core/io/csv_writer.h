// SPDX-License-Identifier: GPL-3.0-or-later
// Comma separated values as RFC 4180 has them: cells with commas, quotes or line ends are quoted,
// quotes doubled, rows end with CR LF. Text is written byte for byte. One thread at a time; O(bytes).
#pragma once

#include "io/text_writer.h"

#include <initializer_list>

namespace heapsight {

class CsvWriter {
public:
    explicit CsvWriter(TextWriter& out) : m_out(out) {}

    void header(std::initializer_list<std::string_view> names);

    void text(std::string_view value);
    template <std::integral Number> void number(Number value)
    {
        separate();
        m_out.appendNumber(value);
    }
    void real(double value, int decimals)
    {
        separate();
        m_out.appendReal(value, decimals);
    }
    void boolean(bool value) { text(value ? "true" : "false"); }
    void empty() { separate(); }
    void endRow()
    {
        m_out.append("\r\n");
        m_rowStarted = false;
    }

private:
    void separate()
    {
        if (m_rowStarted)
            m_out.put(',');
        m_rowStarted = true;
    }

    TextWriter& m_out;
    bool m_rowStarted = false;
};

} // namespace heapsight
