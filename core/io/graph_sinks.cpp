// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/graph_sinks.h"

#include "base/memory_guard.h"

#include <algorithm>
#include <bit>

namespace heapsight {

namespace {

constexpr uint64_t kMax32 = UINT32_MAX;

NumberError tooWide(std::string_view record, uint64_t index, std::string_view field, uint64_t number, size_t item)
{
    return {item, ErrorCode::BadNumber,
            std::string(record) + ' ' + std::to_string(index) + ": " + std::string(field) + ' ' +
                std::to_string(number) + " does not fit 32 bits"};
}

NumberError badType(std::string_view record, uint64_t index, uint64_t number, size_t item)
{
    return {item, ErrorCode::IndexOutOfRange,
            std::string(record) + ' ' + std::to_string(index) + ": type " + std::to_string(number) +
                " is not in the file's list"};
}

template <class T> void orAtomically(T& target, T bits)
{
    std::atomic_ref<T>(target).fetch_or(bits, std::memory_order_relaxed);
}

} // namespace

NodeSink::NodeSink(const NodeLayout& layout, uint32_t nodes, SnapshotColumns& columns)
    : m_layout(layout), m_columns(columns)
{
    columns.kinds.resize(nodes);
    columns.names.resize(nodes);
    columns.ids.resize(nodes);
    columns.selfSizes = SizeColumn(nodes);
    columns.firstEdges.resize(size_t{nodes} + 1);
    if (layout.traceNodeId != kNoField)
        columns.traceNodeIds.resize(nodes);
}

std::optional<NumberError> NodeSink::take(uint64_t first, std::span<const uint64_t> numbers)
{
    const uint32_t fields = m_layout.fields;
    auto node = static_cast<uint32_t>(first / fields);
    auto field = static_cast<uint32_t>(first % fields);
    size_t i = 0;
    if (field != 0) {
        for (; field < fields && i < numbers.size(); ++field, ++i)
            if (auto error = takeField(node, field, numbers[i], i))
                return error;
        ++node;
    }
    const size_t whole = (numbers.size() - i) / fields;
    if (auto error = takeRecords(node, numbers.subspan(i, whole * fields), i))
        return error;
    i += whole * fields;
    node += static_cast<uint32_t>(whole);
    for (field = 0; i < numbers.size(); ++field, ++i)
        if (auto error = takeField(node, field, numbers[i], i))
            return error;
    return std::nullopt;
}

// Records that lie in this window as a whole: no other thread writes to them.
std::optional<NumberError> NodeSink::takeRecords(uint32_t node, std::span<const uint64_t> numbers, size_t begin)
{
    const NodeLayout at = m_layout; // copied: see EdgeSink::takeRecords()
    const uint64_t types = at.kinds.size();
    uint8_t* const kinds = m_columns.kinds.data();
    uint32_t* const names = m_columns.names.data();
    uint32_t* const ids = m_columns.ids.data();
    uint32_t* const firstEdges = m_columns.firstEdges.data();
    const uint64_t* const end = numbers.data() + numbers.size();
    for (const uint64_t* r = numbers.data(); r != end; r += at.fields, ++node) {
        const uint64_t trace = at.traceNodeId != kNoField ? r[at.traceNodeId] : 0;
        const uint64_t detached = at.detachedness != kNoField ? r[at.detachedness] : 0;
        const bool plain = r[at.type] < types && (r[at.name] | r[at.id] | r[at.edgeCount] | trace) <= kMax32;
        if (!plain || r[at.selfSize] >= SizeColumn::kLarge) {
            const auto item = begin + static_cast<size_t>(r - numbers.data());
            for (uint32_t field = 0; field < at.fields; ++field)
                if (auto error = takeField(node, field, r[field], item + field))
                    return error;
            continue;
        }
        kinds[node] = static_cast<uint8_t>(static_cast<uint8_t>(at.kinds[r[at.type]]) |
                                           (detached != 0 ? detachedBits(detached) : 0));
        names[node] = static_cast<uint32_t>(r[at.name]);
        ids[node] = static_cast<uint32_t>(r[at.id]);
        m_columns.selfSizes.set(node, r[at.selfSize]);
        firstEdges[node] = static_cast<uint32_t>(r[at.edgeCount]);
        if (trace != 0) {
            // Only what is not zero is written: most files have the field and no traces, and pages
            // that nobody writes to cost nothing.
            m_columns.traceNodeIds[node] = static_cast<uint32_t>(trace);
            m_hasTraces.store(true, std::memory_order_relaxed);
        }
    }
    return std::nullopt;
}

std::optional<NumberError> NodeSink::takeField(uint32_t node, uint32_t field, uint64_t number, size_t item)
{
    const auto narrow = [&](std::string_view name, uint32_t& target) -> std::optional<NumberError> {
        if (number > kMax32)
            return tooWide("node", node, name, number, item);
        target = static_cast<uint32_t>(number);
        return std::nullopt;
    };
    if (field == m_layout.type) {
        if (number >= m_layout.kinds.size())
            return badType("node", node, number, item);
        orAtomically(m_columns.kinds[node], kindBits(number));
    } else if (field == m_layout.detachedness) {
        orAtomically(m_columns.kinds[node], detachedBits(number));
    } else if (field == m_layout.selfSize) {
        setSize(node, number);
    } else if (field == m_layout.name) {
        return narrow("name", m_columns.names[node]);
    } else if (field == m_layout.id) {
        return narrow("id", m_columns.ids[node]);
    } else if (field == m_layout.edgeCount) {
        return narrow("edge_count", m_columns.firstEdges[node]);
    } else if (field == m_layout.traceNodeId && number != 0) {
        m_hasTraces.store(true, std::memory_order_relaxed);
        return narrow("trace_node_id", m_columns.traceNodeIds[node]);
    }
    return std::nullopt;
}

uint8_t NodeSink::detachedBits(uint64_t number)
{
    if (number > static_cast<uint64_t>(Detachedness::Detached)) {
        m_oddDetachedness.store(true, std::memory_order_relaxed);
        return 0;
    }
    return static_cast<uint8_t>(number << 6);
}

void NodeSink::setSize(uint32_t node, uint64_t size)
{
    if (size < SizeColumn::kLarge) {
        m_columns.selfSizes.set(node, size);
        return;
    }
    const std::lock_guard lock(m_largeMutex);
    appendGuarded(m_large, {node, size});
}

void NodeSink::finish()
{
    for (const auto& [node, size] : m_large)
        m_columns.selfSizes.set(node, size);
    if (!m_hasTraces)
        m_columns.traceNodeIds.release();
}

NodeDivision::NodeDivision(uint32_t nodeFields) : m_shift(std::countr_zero(nodeFields))
{
    const uint64_t odd = nodeFields >> m_shift;
    for (int step = 0; step < 6; ++step) // Newton: each step doubles the number of right bits
        m_inverse *= 2 - odd * m_inverse;
}

EdgeSink::EdgeSink(const EdgeLayout& layout, uint32_t nodeFields, uint32_t nodes, uint32_t edges,
                   SnapshotColumns& columns)
    : m_layout(layout), m_columns(columns), m_nodeFields(nodeFields), m_nodes(nodes), m_division(nodeFields)
{
    columns.edges.resize(edges);
    columns.edgeLabels.resize(edges);
    for (const EdgeKind kind : layout.kinds) {
        const EdgeCode code = kind < EdgeKind::FirstOther ? static_cast<EdgeCode>(kind) : EdgeCode::Special;
        m_codes.push_back(EdgeWord::make(0, code).bits);
    }
}

std::optional<NumberError> EdgeSink::take(uint64_t first, std::span<const uint64_t> numbers)
{
    const uint32_t fields = m_layout.fields;
    auto edge = static_cast<uint32_t>(first / fields);
    auto field = static_cast<uint32_t>(first % fields);
    size_t i = 0;
    if (field != 0) {
        for (; field < fields && i < numbers.size(); ++field, ++i)
            if (auto error = takeField(edge, field, numbers[i], i))
                return error;
        ++edge;
    }
    const size_t whole = (numbers.size() - i) / fields;
    if (auto error = takeRecords(edge, numbers.subspan(i, whole * fields), i))
        return error;
    i += whole * fields;
    edge += static_cast<uint32_t>(whole);
    for (field = 0; i < numbers.size(); ++field, ++i)
        if (auto error = takeField(edge, field, numbers[i], i))
            return error;
    return std::nullopt;
}

// Records that lie in this window as a whole: no other thread writes to them. What the loop needs is copied:
// for all the compiler knows the columns it writes to are this object (measured: a third of the loop's time).
std::optional<NumberError> EdgeSink::takeRecords(uint32_t edge, std::span<const uint64_t> numbers, size_t begin)
{
    const uint32_t fields = m_layout.fields;
    const uint32_t typeAt = m_layout.type;
    const uint32_t labelAt = m_layout.label;
    const uint32_t targetAt = m_layout.target;
    const NodeDivision division = m_division;
    const uint32_t nodes = m_nodes;
    const uint64_t types = m_codes.size();
    const uint32_t* const codes = m_codes.data();
    const uint32_t specialBits = EdgeWord::make(0, EdgeCode::Special).bits;
    EdgeWord* const words = m_columns.edges.data();
    uint32_t* const labels = m_columns.edgeLabels.data();
    const uint64_t* const end = numbers.data() + numbers.size();
    for (const uint64_t* r = numbers.data(); r != end; r += fields, ++edge) {
        const uint64_t type = r[typeAt];
        const uint64_t label = r[labelAt];
        const uint64_t target = division.ordinal(r[targetAt]);
        if (type >= types || label > kMax32 || target >= nodes || codes[type] == specialBits) {
            const auto item = begin + static_cast<size_t>(r - numbers.data());
            for (uint32_t field = 0; field < fields; ++field)
                if (auto error = takeField(edge, field, r[field], item + field))
                    return error;
            continue;
        }
        words[edge] = EdgeWord{static_cast<uint32_t>(target) | codes[type]};
        labels[edge] = static_cast<uint32_t>(label);
    }
    return std::nullopt;
}

std::optional<NumberError> EdgeSink::takeField(uint32_t edge, uint32_t field, uint64_t number, size_t item)
{
    if (field == m_layout.type) {
        if (number >= m_codes.size())
            return badType("edge", edge, number, item);
        orAtomically(m_columns.edges[edge].bits, m_codes[number]);
        const EdgeKind kind = m_layout.kinds[number];
        if (kind >= EdgeKind::FirstOther)
            noteSpecial(edge, kind);
    } else if (field == m_layout.target) {
        const uint64_t target = m_division.ordinal(number);
        if (target >= m_nodes) {
            const bool divides = number % m_nodeFields == 0;
            return NumberError{
                item, ErrorCode::IndexOutOfRange,
                "edge " + std::to_string(edge) + ": to_node " + std::to_string(number) +
                    (divides ? " is behind the last node" : " is no multiple of " + std::to_string(m_nodeFields))};
        }
        orAtomically(m_columns.edges[edge].bits, static_cast<uint32_t>(target));
    } else if (field == m_layout.label) {
        if (number > kMax32)
            return tooWide("edge", edge, "name_or_index", number, item);
        m_columns.edgeLabels[edge] = static_cast<uint32_t>(number);
    }
    return std::nullopt;
}

void EdgeSink::noteSpecial(uint32_t edge, EdgeKind kind)
{
    const std::lock_guard lock(m_specialMutex);
    appendGuarded(m_columns.specialEdges, {edge, kind, SpecialRole::None, 0});
}

void EdgeSink::finish()
{
    std::sort(m_columns.specialEdges.begin(), m_columns.specialEdges.end(),
              [](const SpecialEdge& a, const SpecialEdge& b) { return a.edge < b.edge; });
}

} // namespace heapsight
