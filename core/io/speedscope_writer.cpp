// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/speedscope_writer.h"

#include "io/json_report.h"

namespace heapsight {

namespace {

class SpeedscopeFile {
public:
    SpeedscopeFile(const FlameTree& tree, std::string_view name, TextWriter& out)
        : m_tree(tree), m_name(name), m_json(out)
    {}

    void write()
    {
        m_json.beginObject();
        m_json.field("$schema", "https://www.speedscope.app/file-format-schema.json");
        m_json.field("exporter", "heapsight");
        m_json.field("name", m_name);
        m_json.field("activeProfileIndex", 0);
        m_json.key("shared");
        m_json.beginObject();
        m_json.key("frames");
        writeFrames();
        m_json.endObject();
        m_json.key("profiles");
        m_json.beginArray();
        m_json.beginObject();
        m_json.field("name", m_name);
        m_json.field("unit", unit());
        m_json.field("startValue", 0);
        m_json.field("endValue", m_tree.total(0));
        if (m_tree.starts().empty())
            writeSamples();
        else
            writeEvents();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
        m_json.endDocument();
    }

private:
    [[nodiscard]] const char* unit() const
    {
        switch (m_tree.unit()) {
        case ProfileUnit::Microseconds:
            return "microseconds";
        case ProfileUnit::Bytes:
            return "bytes";
        default:
            return "none";
        }
    }

    void writeFrames()
    {
        const FrameTable& frames = m_tree.frames();
        m_json.beginArray();
        for (uint32_t frame = 0; frame < frames.size(); ++frame) {
            m_json.beginObject();
            m_json.field("name", frames.shownName(frame));
            if (!frames.script(frame).empty())
                m_json.field("file", frames.script(frame));
            if (frames.line(frame) > 0)
                m_json.field("line", frames.line(frame));
            if (frames.column(frame) > 0)
                m_json.field("col", frames.column(frame));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeSamples()
    {
        m_json.field("type", "sampled");
        m_json.key("samples");
        m_json.beginArray();
        std::vector<uint32_t> stack; // frames from below the root to the node
        for (uint32_t node = 0; node < m_tree.nodeCount(); ++node) {
            stack.resize(m_tree.depth(node));
            if (!stack.empty())
                stack.back() = m_tree.frame(node);
            if (m_tree.self(node) == 0)
                continue;
            m_json.beginArray();
            for (const uint32_t frame : stack)
                m_json.number(frame);
            if (node == FlameTree::root())
                m_json.number(m_tree.frame(node));
            m_json.endArray();
        }
        m_json.endArray();
        m_json.key("weights");
        m_json.beginArray();
        for (uint32_t node = 0; node < m_tree.nodeCount(); ++node)
            if (m_tree.self(node) > 0)
                m_json.number(m_tree.self(node));
        m_json.endArray();
    }

    void writeEvents()
    {
        m_json.field("type", "evented");
        m_json.key("events");
        m_json.beginArray();
        std::vector<uint32_t> open;
        const auto closeDownTo = [&](uint32_t depth) {
            for (; open.size() >= depth && !open.empty(); open.pop_back())
                event("C", open.back(), m_tree.starts()[open.back()] + m_tree.total(open.back()));
        };
        for (uint32_t node = 1; node < m_tree.nodeCount(); ++node) {
            closeDownTo(m_tree.depth(node));
            event("O", node, m_tree.starts()[node]);
            open.push_back(node);
        }
        closeDownTo(1);
        m_json.endArray();
    }

    void event(const char* type, uint32_t node, uint64_t at)
    {
        m_json.beginObject();
        m_json.field("type", type);
        m_json.field("frame", m_tree.frame(node));
        m_json.field("at", at);
        m_json.endObject();
    }

    const FlameTree& m_tree;
    std::string_view m_name;
    JsonWriter m_json;
};

} // namespace

void writeSpeedscope(const FlameTree& tree, std::string_view name, TextWriter& out)
{
    SpeedscopeFile(tree, name, out).write();
}

} // namespace heapsight
