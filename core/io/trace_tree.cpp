// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/trace_tree.h"

#include "base/memory_guard.h"

#include <algorithm>
#include <limits>

namespace heapsight {

namespace {

struct Level {           // one open list of children
    uint32_t node = 0;   // the record being read
    uint32_t parent = 0; // of the records of this list
    uint32_t field = 0;  // of `node`, the next one
};

class TraceTreeReader {
public:
    TraceTreeReader(TextCursor& cursor, const TraceNodeLayout& layout, std::vector<TraceNode>& nodes)
        : m_cursor(cursor), m_layout(layout), m_nodes(nodes)
    {}

    Result<TraceTreeEnd> read()
    {
        const TraceTreeEnd end = run();
        if (m_cursor.failure())
            return tl::unexpected(*m_cursor.failure());
        return end;
    }

private:
    TraceTreeEnd run()
    {
        if (m_cursor.skipSpace() != '[')
            return endOr(TraceTreeEnd::Malformed);
        m_cursor.advance();
        m_levels.push_back({0, 0, 0});
        bool expectsItem = false; // behind a comma
        bool isFirst = true;
        while (!m_levels.empty()) {
            const int c = m_cursor.skipSpace();
            Level& level = m_levels.back();
            if (c == TextCursor::kEnd)
                return TraceTreeEnd::Cut;
            if (c == ']') {
                if (level.field != 0 || expectsItem)
                    return TraceTreeEnd::Malformed;
                m_cursor.advance();
                m_levels.pop_back();
                isFirst = false;
                if (!m_levels.empty())
                    finishField();
            } else if (c == ',') {
                if (expectsItem || isFirst)
                    return TraceTreeEnd::Malformed;
                m_cursor.advance();
                expectsItem = true;
            } else if (!isFirst && !expectsItem) {
                return TraceTreeEnd::Malformed;
            } else {
                const bool opens = c == '[';
                if (const TraceTreeEnd end = readItem(c); end != TraceTreeEnd::Complete)
                    return end;
                expectsItem = false;
                isFirst = opens;
            }
        }
        return TraceTreeEnd::Complete;
    }

    TraceTreeEnd endOr(TraceTreeEnd other) { return m_cursor.peek() == TextCursor::kEnd ? TraceTreeEnd::Cut : other; }

    // A number or the opening of a list of children.
    TraceTreeEnd readItem(int c)
    {
        if (m_levels.back().field == 0) {
            const bool isSecondRoot = m_levels.size() == 1 && !m_nodes.empty();
            if (isSecondRoot || m_nodes.size() >= std::numeric_limits<uint32_t>::max())
                return TraceTreeEnd::Malformed;
            TraceNode node;
            node.parent = m_levels.back().parent;
            m_levels.back().node = static_cast<uint32_t>(m_nodes.size());
            appendGuarded(m_nodes, node);
        }
        const bool isChildren = m_levels.back().field == m_layout.children;
        if (isChildren != (c == '['))
            return TraceTreeEnd::Malformed;
        if (isChildren) {
            m_cursor.advance();
            const uint32_t parent = m_levels.back().node;
            appendGuarded(m_levels, Level{0, parent, 0});
            return TraceTreeEnd::Complete;
        }
        return readNumber(c);
    }

    TraceTreeEnd readNumber(int c)
    {
        if (c < '0' || c > '9')
            return TraceTreeEnd::Malformed;
        constexpr uint64_t kMax = std::numeric_limits<uint64_t>::max();
        uint64_t number = 0;
        for (; c >= '0' && c <= '9'; c = m_cursor.peek()) {
            const auto digit = static_cast<uint64_t>(c - '0');
            if (number > (kMax - digit) / 10)
                return TraceTreeEnd::Malformed;
            number = number * 10 + digit;
            m_cursor.advance();
        }
        const uint32_t field = m_levels.back().field;
        TraceNode& node = m_nodes[m_levels.back().node];
        const bool is32 = field == m_layout.id || field == m_layout.function;
        if (is32 && number > std::numeric_limits<uint32_t>::max())
            return TraceTreeEnd::Malformed;
        if (field == m_layout.id)
            node.id = static_cast<uint32_t>(number);
        else if (field == m_layout.function)
            node.function = static_cast<uint32_t>(number);
        else if (field == m_layout.count)
            node.count = number;
        else if (field == m_layout.size)
            node.size = number;
        finishField();
        return TraceTreeEnd::Complete;
    }

    void finishField()
    {
        Level& level = m_levels.back();
        level.field = level.field + 1 == m_layout.fields ? 0 : level.field + 1;
    }

    TextCursor& m_cursor;
    const TraceNodeLayout& m_layout;
    std::vector<TraceNode>& m_nodes;
    std::vector<Level> m_levels;
};

} // namespace

Result<TraceTreeEnd> readTraceTree(TextCursor& cursor, const TraceNodeLayout& layout, std::vector<TraceNode>& nodes)
{
    return TraceTreeReader(cursor, layout, nodes).read();
}

std::string traceTreeFault(const std::vector<TraceNode>& nodes, size_t functionCount)
{
    std::vector<uint32_t> ids;
    requireMemory(nodes.size() * sizeof(uint32_t));
    ids.reserve(nodes.size());
    for (const TraceNode& node : nodes) {
        if (node.function >= functionCount)
            return "trace node " + std::to_string(node.id) + ": function " + std::to_string(node.function) + " of " +
                   std::to_string(functionCount);
        ids.push_back(node.id);
    }
    std::sort(ids.begin(), ids.end());
    if (const auto twice = std::adjacent_find(ids.begin(), ids.end()); twice != ids.end())
        return "two trace nodes with id " + std::to_string(*twice);
    return {};
}

} // namespace heapsight
