// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/snapshot_layout.h"

#include "graph/edge_word.h"

#include <simdjson.h>

#include <cmath>

namespace heapsight {

namespace {

namespace dom = simdjson::dom;

using Names = std::vector<std::string_view>;

class HeaderParser {
public:
    explicit HeaderParser(uint64_t offset) : m_offset(offset) {}

    Result<SnapshotLayout> parse(std::string_view json)
    {
        dom::parser parser;
        dom::object snapshot;
        if (const auto error = parser.parse(json.data(), json.size()).get_object().get(snapshot))
            return refuse(std::string("\"snapshot\": ") + simdjson::error_message(error));
        dom::object meta;
        if (snapshot["meta"].get_object().get(meta))
            return refuse("\"snapshot\" has no object \"meta\"");
        readNodes(meta);
        readEdges(meta);
        readOptionalFields(meta);
        readCounts(snapshot);
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        return std::move(m_layout);
    }

private:
    tl::unexpected<Error> refuse(std::string detail) const
    {
        return fail(ErrorCode::BadLayout, std::move(detail), m_offset);
    }
    void note(ErrorCode code, std::string detail)
    {
        if (!m_error)
            m_error = Error{code, std::move(detail), m_offset, {}};
    }

    // Names of a list of fields; empty if it is absent.
    Names fieldNames(const dom::object& meta, std::string_view key)
    {
        Names names;
        dom::array list;
        if (meta[key].get_array().get(list))
            return names;
        for (const dom::element item : list) {
            std::string_view name;
            if (item.get_string().get(name)) {
                note(ErrorCode::BadLayout, std::string(key) + ": a field without a name");
                return {};
            }
            names.push_back(name);
        }
        if (names.size() > kMaxFields) {
            note(ErrorCode::BadLayout, std::string(key) + ": too many fields");
            return {};
        }
        return names;
    }

    static uint32_t optionalField(const Names& names, std::string_view field)
    {
        for (size_t i = 0; i < names.size(); ++i)
            if (names[i] == field)
                return static_cast<uint32_t>(i);
        return kNoField;
    }

    uint32_t field(const Names& names, std::string_view key, std::string_view name)
    {
        const uint32_t at = optionalField(names, name);
        if (at == kNoField)
            note(ErrorCode::BadLayout, "meta." + std::string(key) + " lacks \"" + std::string(name) + '"');
        return at;
    }

    // The list of type names that stands at the position of the field "type". The lists of fields and of
    // types need not be equally long (Node 24 writes one more).
    Names typeNames(const dom::object& meta, std::string_view key, uint32_t typeField)
    {
        Names names;
        dom::array types;
        dom::array list;
        if (typeField == kNoField || meta[key].get_array().get(types) || types.at(typeField).get_array().get(list)) {
            note(ErrorCode::BadLayout, "meta." + std::string(key) + " has no list of type names");
            return names;
        }
        for (const dom::element item : list) {
            std::string_view name;
            if (item.get_string().get(name)) {
                note(ErrorCode::BadLayout, "meta." + std::string(key) + ": a type without a name");
                return names;
            }
            names.push_back(name);
        }
        return names;
    }

    // Kinds this program does not know get numbers from FirstOther on.
    template <class Kind, class FromName>
    std::vector<Kind> kindsOf(const Names& names, std::string_view key, std::vector<std::string>& others,
                              FromName&& fromName)
    {
        std::vector<Kind> kinds;
        for (const std::string_view name : names) {
            if (const auto known = fromName(name)) {
                kinds.push_back(*known);
                continue;
            }
            const size_t number = static_cast<size_t>(Kind::FirstOther) + others.size();
            if (number >= kMaxNodeKinds) {
                note(ErrorCode::BadLayout, "meta." + std::string(key) + ": too many types");
                break;
            }
            kinds.push_back(static_cast<Kind>(number));
            others.emplace_back(name);
        }
        return kinds;
    }

    void readNodes(const dom::object& meta)
    {
        constexpr std::string_view kKey = "node_fields";
        const Names names = fieldNames(meta, kKey);
        NodeLayout& node = m_layout.node;
        node.fields = static_cast<uint32_t>(names.size());
        node.type = field(names, kKey, "type");
        node.name = field(names, kKey, "name");
        node.id = field(names, kKey, "id");
        node.selfSize = field(names, kKey, "self_size");
        node.edgeCount = field(names, kKey, "edge_count");
        node.traceNodeId = optionalField(names, "trace_node_id");
        node.detachedness = optionalField(names, "detachedness");
        node.kinds = kindsOf<NodeKind>(typeNames(meta, "node_types", node.type), "node_types", m_layout.otherNodeKinds,
                                       nodeKindFromName);
    }

    void readEdges(const dom::object& meta)
    {
        constexpr std::string_view kKey = "edge_fields";
        const Names names = fieldNames(meta, kKey);
        EdgeLayout& edge = m_layout.edge;
        edge.fields = static_cast<uint32_t>(names.size());
        edge.type = field(names, kKey, "type");
        edge.label = field(names, kKey, "name_or_index");
        edge.target = field(names, kKey, "to_node");
        edge.kinds = kindsOf<EdgeKind>(typeNames(meta, "edge_types", edge.type), "edge_types", m_layout.otherEdgeKinds,
                                       edgeKindFromName);
    }

    // Sections without which the graph can be shown: a list that lacks a field means no such section.
    void readOptionalFields(const dom::object& meta)
    {
        const Names locations = fieldNames(meta, "location_fields");
        LocationLayout location;
        location.node = optionalField(locations, "object_index");
        location.scriptId = optionalField(locations, "script_id");
        location.line = optionalField(locations, "line");
        location.column = optionalField(locations, "column");
        if (location.node != kNoField && location.scriptId != kNoField && location.line != kNoField &&
            location.column != kNoField)
            location.fields = static_cast<uint32_t>(locations.size());
        m_layout.location = location;

        const Names samples = fieldNames(meta, "sample_fields");
        SampleLayout sample;
        sample.timestamp = optionalField(samples, "timestamp_us");
        sample.lastId = optionalField(samples, "last_assigned_id");
        if (sample.timestamp != kNoField && sample.lastId != kNoField)
            sample.fields = static_cast<uint32_t>(samples.size());
        m_layout.sample = sample;

        readTraceFields(meta);
    }

    void readTraceFields(const dom::object& meta)
    {
        const Names functions = fieldNames(meta, "trace_function_info_fields");
        TraceFunctionLayout function;
        function.functionId = optionalField(functions, "function_id");
        function.name = optionalField(functions, "name");
        function.scriptName = optionalField(functions, "script_name");
        function.scriptId = optionalField(functions, "script_id");
        function.line = optionalField(functions, "line");
        function.column = optionalField(functions, "column");
        if (function.name != kNoField)
            function.fields = static_cast<uint32_t>(functions.size());
        m_layout.traceFunction = function;

        const Names nodes = fieldNames(meta, "trace_node_fields");
        TraceNodeLayout node;
        node.id = optionalField(nodes, "id");
        node.function = optionalField(nodes, "function_info_index");
        node.count = optionalField(nodes, "count");
        node.size = optionalField(nodes, "size");
        node.children = optionalField(nodes, "children");
        if (node.id != kNoField && node.function != kNoField && node.children != kNoField)
            node.fields = static_cast<uint32_t>(nodes.size());
        m_layout.traceNode = node;
    }

    // Any notation of a whole number is welcome: 1000, 1e3, 1000.0.
    std::optional<uint64_t> number(const dom::object& object, std::string_view key)
    {
        dom::element value;
        if (object[key].get(value))
            return std::nullopt;
        uint64_t whole = 0;
        if (!value.get_uint64().get(whole))
            return whole;
        double real = 0;
        if (!value.get_double().get(real) && real >= 0 && real <= 9007199254740992.0 && real == std::floor(real))
            return static_cast<uint64_t>(real);
        note(ErrorCode::BadNumber, "snapshot." + std::string(key) + " is no count");
        return std::nullopt;
    }

    void readCounts(const dom::object& snapshot)
    {
        m_layout.nodeCount = number(snapshot, "node_count");
        m_layout.edgeCount = number(snapshot, "edge_count");
        m_layout.traceFunctionCount = number(snapshot, "trace_function_count").value_or(0);
        m_layout.extraNativeBytes = number(snapshot, "extra_native_bytes").value_or(0);
        const uint64_t rootIndex = number(snapshot, "root_index").value_or(0);
        if (m_layout.nodeCount.value_or(0) > kMaxNodes)
            note(ErrorCode::TooLarge,
                 std::to_string(*m_layout.nodeCount) + " nodes, at most " + std::to_string(kMaxNodes));
        if (m_layout.edgeCount.value_or(0) > UINT32_MAX)
            note(ErrorCode::TooLarge, std::to_string(*m_layout.edgeCount) + " edges, at most 2^32 - 1");
        if (m_error || rootIndex == 0)
            return;
        if (rootIndex % m_layout.node.fields != 0 || rootIndex / m_layout.node.fields >= kMaxNodes)
            note(ErrorCode::IndexOutOfRange, "root_index points at no node");
        m_layout.root = rootIndex / m_layout.node.fields;
    }

    uint64_t m_offset;
    SnapshotLayout m_layout;
    std::optional<Error> m_error;
};

} // namespace

Result<SnapshotLayout> parseSnapshotLayout(std::string_view json, uint64_t offset)
{
    return HeaderParser(offset).parse(json);
}

} // namespace heapsight
