// SPDX-License-Identifier: GPL-3.0-or-later
// JSON documents written as a stream: nesting of any depth without recursion, integers exact, text
// always valid UTF-8 (what is none becomes U+FFFD) with every control character escaped, so that a
// document shown on a terminal cannot drive it. One thread at a time; O(bytes).
#pragma once

#include "io/text_writer.h"

#include <optional>
#include <vector>

namespace heapsight {

class JsonWriter {
public:
    explicit JsonWriter(TextWriter& out) : m_out(out) {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(std::string_view name);

    void text(std::string_view value)
    {
        separate();
        writeText(value);
    }
    template <std::integral Number> void number(Number value)
    {
        separate();
        m_out.appendNumber(value);
    }
    void real(double value, int decimals); // null if it is no finite number
    void boolean(bool value)
    {
        separate();
        m_out.append(value ? "true" : "false");
    }
    void null()
    {
        separate();
        m_out.append("null");
    }

    // key + value
    void field(std::string_view name, std::string_view value) { key(name), text(value); }
    void field(std::string_view name, const char* value) { key(name), text(value); }
    void field(std::string_view name, bool value) { key(name), boolean(value); }
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) void field(std::string_view name, Number value) { key(name), number(value); }

    // Line end after the document; a reader of lines then has it whole.
    void endDocument() { m_out.put('\n'); }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void writeText(std::string_view value);

    TextWriter& m_out;
    std::vector<bool> m_hasItems; // per open bracket
    bool m_afterKey = false;
};

} // namespace heapsight
