// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/graph_sinks.h"

#include "base/memory_guard.h"

#include <algorithm>
#include <array>
#include <bit>

namespace heapsight {

namespace {

constexpr uint64_t kMax32 = UINT32_MAX;
constexpr uint32_t kSpecialBits = EdgeWord::make(0, EdgeCode::Special).bits;
constexpr uint32_t kInternalBits = EdgeWord::make(0, EdgeCode::Internal).bits;
constexpr uint32_t kPiece = 2048; // edges that are looked at once more while they are in the nearest cache

// Where the fields of an edge stand, of how many; and those of every V8 so far, as constants, which leaves the
// loop over them registers enough.
struct FieldsAt {
    uint32_t fields = 0;
    uint32_t type = 0;
    uint32_t label = 0;
    uint32_t target = 0;
    bool operator==(const FieldsAt&) const = default;
};
struct UsualFieldsAt {
    static constexpr uint32_t fields = 3;
    static constexpr uint32_t type = 0;
    static constexpr uint32_t label = 1;
    static constexpr uint32_t target = 2;
};

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

// Numbers first, first + 1, … of a section: the rest of a record that an earlier window began and the begin of one
// that a later window ends go to onField(record, field, number, item), what is between to onRecords(record, numbers,
// item of the first). Returns the first error.
template <class OnField, class OnRecords>
std::optional<NumberError> splitAtRecords(uint32_t fields, uint64_t first, std::span<const uint64_t> numbers,
                                          const OnField& onField, const OnRecords& onRecords)
{
    auto record = static_cast<uint32_t>(first / fields);
    auto field = static_cast<uint32_t>(first % fields);
    size_t i = 0;
    if (field != 0) {
        for (; field < fields && i < numbers.size(); ++field, ++i)
            if (auto error = onField(record, field, numbers[i], i))
                return error;
        ++record;
    }
    const size_t whole = (numbers.size() - i) / fields;
    if (auto error = onRecords(record, numbers.subspan(i, whole * fields), i))
        return error;
    i += whole * fields;
    record += static_cast<uint32_t>(whole);
    for (field = 0; i < numbers.size(); ++field, ++i)
        if (auto error = onField(record, field, numbers[i], i))
            return error;
    return std::nullopt;
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
    const auto onField = [this](auto... all) { return takeField(all...); };
    const auto onRecords = [this](auto... all) { return takeRecords(all...); };
    return splitAtRecords(m_layout.fields, first, numbers, onField, onRecords);
}

// Records that lie in this window as a whole: no other thread writes to them.
std::optional<NumberError> NodeSink::takeRecords(uint32_t node, std::span<const uint64_t> numbers, size_t begin)
{
    const NodeLayout at = m_layout; // copied: see EdgeSink::takeRecords()
    const uint64_t types = at.kinds.size();
    uint8_t* const kinds = m_columns.kinds.data();
    uint32_t* const names = m_columns.names.data();
    uint32_t* const ids = m_columns.ids.data();
    uint32_t* const sizes = m_columns.selfSizes.small();
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
        sizes[node] = static_cast<uint32_t>(r[at.selfSize]);
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
                   SnapshotColumns& columns, std::optional<SpecialNames> names)
    : m_layout(layout), m_columns(columns), m_nodeFields(nodeFields), m_nodes(nodes), m_division(nodeFields)
{
    columns.edges.resize(edges);
    columns.edgeLabels.resize(edges);
    for (const EdgeKind kind : layout.kinds) {
        const EdgeCode code = kind < EdgeKind::FirstOther ? static_cast<EdgeCode>(kind) : EdgeCode::Special;
        m_types.push_back({EdgeWord::make(0, code).bits, hasNumericLabel(kind) ? 0 : ~uint32_t{0}});
    }
    if (names)
        m_findings = EdgeFindings{std::move(*names), {}};
}

std::optional<NumberError> EdgeSink::take(uint64_t first, std::span<const uint64_t> numbers)
{
    if (first % m_layout.fields != 0)
        noteUnread(static_cast<uint32_t>(first / m_layout.fields));
    const auto onField = [this](auto... all) { return takeField(all...); };
    const auto onRecords = [this](auto... all) { return takeRecords(all...); };
    return splitAtRecords(m_layout.fields, first, numbers, onField, onRecords);
}

// Records that lie in this window as a whole: no other thread writes to them.
std::optional<NumberError> EdgeSink::takeRecords(uint32_t edge, std::span<const uint64_t> numbers, size_t begin)
{
    const FieldsAt at{m_layout.fields, m_layout.type, m_layout.label, m_layout.target};
    const bool isUsual =
        at == FieldsAt{UsualFieldsAt::fields, UsualFieldsAt::type, UsualFieldsAt::label, UsualFieldsAt::target};
    EdgeFindings found;
    const size_t piece = size_t{kPiece} * at.fields;
    for (size_t i = 0; i < numbers.size(); i += piece, edge += kPiece) {
        const auto records = numbers.subspan(i, std::min(piece, numbers.size() - i));
        if (auto error = isUsual ? takePiece(UsualFieldsAt{}, edge, records, begin + i, found)
                                 : takePiece(at, edge, records, begin + i, found))
            return error;
    }
    if (m_findings) {
        const std::lock_guard lock(m_specialMutex);
        m_findings->greatestName = std::max(m_findings->greatestName, found.greatestName);
        for (const uint32_t e : found.weakMapEdges)
            appendGuarded(m_findings->weakMapEdges, e);
    }
    return std::nullopt;
}

// What the loop needs is copied: for all the compiler knows the columns it writes to are this object (measured: a
// third of the loop's time).
template <class At>
std::optional<NumberError> EdgeSink::takePiece(At at, uint32_t edge, std::span<const uint64_t> numbers, size_t begin,
                                               EdgeFindings& found)
{
    const NodeDivision division = m_division;
    const uint32_t nodes = m_nodes;
    const uint64_t typeCount = m_types.size();
    const Type* const types = m_types.data();
    EdgeWord* const words = m_columns.edges.data();
    uint32_t* const labels = m_columns.edgeLabels.data();
    uint32_t greatestName = 0;
    // A third of all edges, in no order that a processor could guess, so the list is made without a branch.
    std::array<uint32_t, kPiece> internal;
    uint32_t* nextInternal = internal.data();
    const uint64_t* const end = numbers.data() + numbers.size();
    for (const uint64_t* r = numbers.data(); r != end; r += at.fields, ++edge) {
        const uint64_t label = r[at.label];
        const uint64_t target = division.ordinal(r[at.target]);
        const Type type = r[at.type] < typeCount ? types[r[at.type]] : Type{kSpecialBits, 0};
        if (label > kMax32 || target >= nodes || type.code == kSpecialBits) {
            const auto item = begin + static_cast<size_t>(r - numbers.data());
            if (auto error = takeUnusual(edge, {r, at.fields}, item))
                return error;
            continue;
        }
        words[edge] = EdgeWord{static_cast<uint32_t>(target) | type.code};
        labels[edge] = static_cast<uint32_t>(label);
        greatestName = std::max(greatestName, static_cast<uint32_t>(label) & type.nameMask);
        *nextInternal = edge;
        nextInternal += type.code == kInternalBits;
    }
    found.greatestName = std::max(found.greatestName, greatestName);
    if (!m_findings || greatestName >= m_findings->names.weakMap.size()) // a name beyond all has no bit
        return std::nullopt;
    const BitColumn& weakMap = m_findings->names.weakMap;
    for (const uint32_t e : std::span(internal.data(), nextInternal))
        if (weakMap.test(labels[e]))
            appendGuarded(found.weakMapEdges, e);
    return std::nullopt;
}

std::optional<NumberError> EdgeSink::takeField(uint32_t edge, uint32_t field, uint64_t number, size_t item)
{
    if (field == m_layout.type) {
        if (number >= m_types.size())
            return badType("edge", edge, number, item);
        orAtomically(m_columns.edges[edge].bits, m_types[number].code);
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

// Apart from the loop that takes all others, which needs the registers.
[[gnu::noinline]] std::optional<NumberError> EdgeSink::takeUnusual(uint32_t edge, std::span<const uint64_t> record,
                                                                   size_t item)
{
    noteUnread(edge);
    for (uint32_t field = 0; field < record.size(); ++field)
        if (auto error = takeField(edge, field, record[field], item + field))
            return error;
    return std::nullopt;
}

// It lies across the border of two windows, or is unusual.
void EdgeSink::noteUnread(uint32_t edge)
{
    if (!m_findings)
        return;
    const std::lock_guard lock(m_specialMutex);
    appendGuarded(m_unread, edge);
}

std::optional<EdgeFindings> EdgeSink::finish()
{
    std::sort(m_columns.specialEdges.begin(), m_columns.specialEdges.end(),
              [](const SpecialEdge& a, const SpecialEdge& b) { return a.edge < b.edge; });
    if (!m_findings)
        return std::nullopt;
    for (const uint32_t edge : m_unread) {
        const EdgeCode code = m_columns.edges[edge].code();
        const uint32_t name = m_columns.edgeLabels[edge];
        if (code == EdgeCode::Element || code == EdgeCode::Hidden)
            continue;
        m_findings->greatestName = std::max(m_findings->greatestName, name);
        const BitColumn& weakMap = m_findings->names.weakMap;
        if (code == EdgeCode::Internal && name < weakMap.size() && weakMap.test(name))
            appendGuarded(m_findings->weakMapEdges, edge);
    }
    std::sort(m_findings->weakMapEdges.begin(), m_findings->weakMapEdges.end());
    return std::move(m_findings);
}

} // namespace heapsight
