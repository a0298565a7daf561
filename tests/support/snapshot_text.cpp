// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/snapshot_text.h"

#include <algorithm>
#include <stdexcept>

namespace heapsight::test {

namespace {

using Record = std::map<std::string, uint64_t, std::less<>>;

std::string nameList(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "\"" : ",\"") + name + '"';
    return '[' + text + ']';
}

uint64_t indexOf(const std::vector<std::string>& names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        throw std::invalid_argument("no type " + std::string(name));
    return static_cast<uint64_t>(found - names.begin());
}

// Fields without a value are 0.
std::string records(const std::vector<std::string>& fields, const std::vector<Record>& list, const SnapshotStyle& style)
{
    std::string text;
    for (const Record& record : list) {
        for (const std::string& field : fields) {
            const auto found = record.find(field);
            if (!text.empty())
                text += style.comma;
            text += std::to_string(found != record.end() ? found->second : 0);
        }
    }
    return '[' + style.padding + text + style.padding + ']';
}

// The entry at the position of "type" is the list of names, as in real files.
std::string typeLists(const std::vector<std::string>& fields, const std::vector<std::string>& types)
{
    std::string text;
    for (const std::string& field : fields) {
        text += text.empty() ? "" : ",";
        text += field == "type" ? nameList(types) : "\"number\"";
    }
    return '[' + text + ']';
}

struct Parts {
    std::vector<Record> nodes;
    std::vector<Record> edges;
    std::vector<Record> locations;
    std::vector<std::string> strings; // JSON texts without quotes
};

std::string header(const SnapshotStyle& style, const Parts& parts)
{
    std::string text = "{\"meta\":{\"node_fields\":" + nameList(style.nodeFields) +
                       ",\"node_types\":" + typeLists(style.nodeFields, style.nodeTypes) +
                       ",\"edge_fields\":" + nameList(style.edgeFields) +
                       ",\"edge_types\":" + typeLists(style.edgeFields, style.edgeTypes);
    text += R"(,"trace_function_info_fields":["function_id","name","script_name","script_id","line","column"])"
            R"(,"trace_node_fields":["id","function_info_index","count","size","children"])"
            R"(,"sample_fields":["timestamp_us","last_assigned_id"])"
            R"(,"location_fields":)" +
            nameList(style.locationFields) + "}";
    if (style.hasCounts)
        text += ",\"node_count\":" + std::to_string(parts.nodes.size()) +
                ",\"edge_count\":" + std::to_string(parts.edges.size());
    text += std::string(",\"trace_function_count\":") + (style.hasTimeline ? "2" : "0");
    return text + ",\"extra_native_bytes\":4096}";
}

Document assemble(const SnapshotStyle& style, const Parts& parts)
{
    const bool timeline = style.hasTimeline;
    std::string strings;
    for (const std::string& text : parts.strings)
        strings += (strings.empty() ? "\"" : ",\n\"") + text + '"';
    return {{"snapshot", header(style, parts)},
            {"nodes", records(style.nodeFields, parts.nodes, style)},
            {"edges", records(style.edgeFields, parts.edges, style)},
            {"trace_function_infos", timeline ? "[0,2,1,0,0,0,7,4,5,33,12,7]" : "[]"},
            {"trace_tree", timeline ? "[1,0,7,568,[2,1,3,300,[],5,1,1,10,[]]]" : "[]"},
            {"samples", timeline ? "[0,7,50123,15]" : "[]"},
            {"locations", records(style.locationFields, parts.locations, style)},
            {"strings", '[' + strings + ']'}};
}

class PartsMaker {
public:
    explicit PartsMaker(const SnapshotStyle& style) : m_style(style)
    {
        string("<dummy>");
        string("");
    }

    uint64_t string(const std::string& json)
    {
        const auto found = std::find(m_parts.strings.begin(), m_parts.strings.end(), json);
        if (found != m_parts.strings.end())
            return static_cast<uint64_t>(found - m_parts.strings.begin());
        m_parts.strings.push_back(json);
        return m_parts.strings.size() - 1;
    }
    Record& node(std::string_view type, const std::string& name, uint64_t id, uint64_t size)
    {
        return m_parts.nodes.emplace_back(Record{
            {"type", indexOf(m_style.nodeTypes, type)}, {"name", string(name)}, {"id", id}, {"self_size", size}});
    }
    // From the node made last.
    void edge(std::string_view type, const std::string& label, uint64_t target)
    {
        const bool isNumber = type == "element" || type == "hidden";
        m_parts.edges.push_back({{"type", indexOf(m_style.edgeTypes, type)},
                                 {"name_or_index", isNumber ? std::stoull(label) : string(label)},
                                 {"to_node", target * m_style.nodeFields.size()}});
        ++m_parts.nodes.back()["edge_count"];
    }
    void place(uint64_t node, uint64_t script, uint64_t line, uint64_t column)
    {
        m_parts.locations.push_back({{"object_index", node * m_style.nodeFields.size()},
                                     {"script_id", script},
                                     {"line", line},
                                     {"column", column}});
    }
    [[nodiscard]] Document document() const { return assemble(m_style, m_parts); }

private:
    const SnapshotStyle& m_style;
    Parts m_parts;
};

} // namespace

Document smallDocument(const SnapshotStyle& style)
{
    PartsMaker make(style);
    make.string("(root)");
    make.node("synthetic", "", 1, 0);
    make.edge("element", "1", 1);
    make.edge("shortcut", "2", 2);
    make.string("leak");
    make.string("file:///app/server.js");
    make.node("synthetic", "(GC roots)", 3, 0);
    make.edge("internal", "1 / (Builtins)", 7);
    make.node("object", "global / https://a.example", 5, 24);
    make.edge("property", "cache", 4);
    make.edge("property", "leak", 3);
    make.node("closure", "leak", 7, 64)["trace_node_id"] = 2;
    make.edge("context", "caché \\\"of\\\" \\u00e9", 4);
    make.edge("hidden", "4294967295", 7);
    make.node("object", "Cache", 9, 40);
    make.edge("element", "0", 5);
    make.edge("property", "node", 6);
    make.edge("weak", "51", 2);
    make.node("string", "a\\\\b \\\"nodes\\\":[1,2] \\ud83d\\ude00", 11, 32);
    make.node("native", "<div>", 868938080, uint64_t{5} << 32)["detachedness"] = 2;
    make.edge("internal", "native_part", 4);
    make.node("object shape", "system / Map", 13, 80);
    make.node("number", "heap number", 4294967295, 12);
    make.edge("internal", "map", 7);
    make.place(3, 33, 11, 6);
    make.place(4, 33, 2, 0);
    return make.document();
}

std::string toText(const Document& document, std::string_view between)
{
    std::string text;
    for (const DocumentSection& section : document) {
        text += text.empty() ? std::string("{") : std::string(between);
        text += '"' + section.key + "\":" + section.value;
    }
    return text + '}';
}

std::string smallText(const SnapshotStyle& style)
{
    return toText(smallDocument(style));
}

std::string& valueOf(Document& document, std::string_view key)
{
    for (DocumentSection& section : document)
        if (section.key == key)
            return section.value;
    throw std::invalid_argument("no section " + std::string(key));
}

std::string ringText(uint32_t count, const SnapshotStyle& style)
{
    constexpr uint32_t kPlaces = 37;
    PartsMaker make(style);
    for (uint32_t i = 0; i < count; ++i) {
        const std::string& type = style.nodeTypes[i % style.nodeTypes.size()];
        // Sizes around 4 GiB now and then: those have a table of their own.
        const uint64_t size = i % 97 == 5 ? (uint64_t{1} << 32) - 2 + i % 4 : uint64_t{i} * 7919 % 100003;
        Record& node = make.node(i == 0 ? "synthetic" : type, "name " + std::to_string(i % 50), 2 * i + 1, size);
        node["detachedness"] = i % 3;
        node["trace_node_id"] = i % 11;
        for (uint32_t k = 0; k <= i % 3; ++k)
            make.edge(style.edgeTypes[(i + k) % style.edgeTypes.size()], std::to_string(i % 60), (i + 1 + k) % count);
        if (i % 2 == 1)
            make.place(i, i % 5, i % kPlaces, i % 3);
    }
    return toText(make.document());
}

std::string dump(const HeapSnapshot& snapshot)
{
    std::string text;
    const auto add = [&](auto&&... parts) {
        const auto one = [&](const auto& part) {
            if constexpr (std::is_integral_v<std::decay_t<decltype(part)>>)
                text += std::to_string(part);
            else
                text += part;
            text += ' ';
        };
        (one(parts), ...);
        text += '\n';
    };
    const SnapshotInfo& info = snapshot.info();
    add("root", snapshot.root().value, "native", info.extraNativeBytes, "complete", info.complete, "timeline",
        info.format == SnapshotFormat::HeapTimeline);
    for (uint32_t i = 0; i < snapshot.nodeCount(); ++i) {
        const NodeIndex node(i);
        add("node", i, snapshot.kindName(node), snapshot.id(node).value, snapshot.selfSize(node),
            static_cast<int>(snapshot.detachedness(node)), snapshot.traceNodeId(node), snapshot.name(node));
        if (const auto place = snapshot.places().find(node))
            add(" place", place->scriptId, place->line, place->column);
        const EdgeRange edges = snapshot.edges(node);
        for (uint32_t e = edges.begin; e < edges.end; ++e)
            add(" edge", snapshot.edgeKindText(EdgeIndex(e)), snapshot.labelText(EdgeIndex(e)), "->",
                snapshot.target(EdgeIndex(e)).value);
    }
    for (const TimelineSample& sample : info.samples)
        add("sample", sample.timestampUs, sample.lastAssignedId);
    for (const TraceFunction& function : info.traceFunctions)
        add("function", function.functionId, snapshot.strings().at(function.name),
            snapshot.strings().at(function.scriptName), function.scriptId, function.line, function.column);
    for (const TraceNode& trace : info.traceNodes)
        add("trace", trace.id, trace.function, trace.parent, trace.count, trace.size);
    return text;
}

} // namespace heapsight::test
