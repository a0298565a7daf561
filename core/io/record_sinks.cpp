// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/record_sinks.h"

#include "base/memory_guard.h"

#include <random>

namespace heapsight {

namespace {

constexpr uint64_t kMax32 = UINT32_MAX;
constexpr size_t kFirstSlots = 1024;

// Bijective (MurmurHash3's finaliser).
uint64_t mixed(uint64_t x)
{
    x = (x ^ (x >> 33)) * 0xff51afd7ed558ccd;
    x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53;
    return x ^ (x >> 33);
}

} // namespace

std::optional<NumberError> RecordSink::take(uint64_t, std::span<const uint64_t> numbers)
{
    constexpr const char* kTooWide = "a number does not fit 32 bits";
    size_t i = 0;
    while (!m_partial.empty() && i < numbers.size()) {
        m_partial.push_back(numbers[i++]);
        if (m_partial.size() < m_fields)
            continue;
        const bool good = onRecord(m_partial.data());
        m_partial.clear();
        if (!good)
            return NumberError{i - 1, ErrorCode::BadNumber, kTooWide};
    }
    for (; i + m_fields <= numbers.size(); i += m_fields)
        if (!onRecord(numbers.data() + i))
            return NumberError{i, ErrorCode::BadNumber, kTooWide};
    m_partial.insert(m_partial.end(), numbers.begin() + static_cast<ptrdiff_t>(i), numbers.end());
    return std::nullopt;
}

PlaceSink::PlaceSink(const LocationLayout& layout, uint32_t nodeFields, uint32_t nodes)
    : RecordSink(layout.fields),
      m_layout(layout),
      m_nodeFields(nodeFields),
      m_placeOfNode(nodes),
      m_slots(kFirstSlots),
      m_seed((uint64_t{std::random_device()()} << 32) | std::random_device()())
{}

bool PlaceSink::onRecord(const uint64_t* record)
{
    const uint64_t index = record[m_layout.node];
    const uint64_t script = record[m_layout.scriptId];
    const uint64_t line = record[m_layout.line];
    const uint64_t column = record[m_layout.column];
    if ((script | line | column) > kMax32)
        return false;
    const uint64_t node = index / m_nodeFields;
    if (node * m_nodeFields != index || node >= m_placeOfNode.size()) {
        ++m_dropped;
        return true;
    }
    const SourcePlace place{static_cast<uint32_t>(script), static_cast<uint32_t>(line), static_cast<uint32_t>(column)};
    m_placeOfNode[node] = intern(place) + 1; // of two locations of one node the later one counts
    return true;
}

// The seed keeps a crafted file from making every place collide.
size_t PlaceSink::hashOf(const SourcePlace& place) const
{
    const uint64_t scriptAndLine = (uint64_t{place.scriptId} << 32) | place.line;
    return static_cast<size_t>(mixed(mixed(scriptAndLine ^ m_seed) + place.column));
}

uint32_t PlaceSink::intern(const SourcePlace& place)
{
    if (m_places.size() * 2 >= m_slots.size())
        grow();
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = hashOf(place) & mask;; slot = (slot + 1) & mask) {
        if (m_slots[slot] == 0) {
            appendGuarded(m_places, place);
            m_slots[slot] = static_cast<uint32_t>(m_places.size());
        }
        if (m_places[m_slots[slot] - 1] == place)
            return m_slots[slot] - 1;
    }
}

void PlaceSink::grow()
{
    requireMemory(m_slots.size() * 2 * sizeof(uint32_t));
    std::vector<uint32_t> slots(m_slots.size() * 2);
    const size_t mask = slots.size() - 1;
    for (size_t i = 0; i < m_places.size(); ++i) {
        size_t slot = hashOf(m_places[i]) & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        slots[slot] = static_cast<uint32_t>(i + 1);
    }
    m_slots = std::move(slots);
}

bool SampleSink::onRecord(const uint64_t* record)
{
    if (record[m_layout.lastId] > kMax32)
        return false;
    appendGuarded(m_samples, {record[m_layout.timestamp], static_cast<uint32_t>(record[m_layout.lastId])});
    return true;
}

bool TraceFunctionSink::onRecord(const uint64_t* record)
{
    bool fits = true;
    const auto value = [&](uint32_t field) {
        const uint64_t number = field == kNoField ? 0 : record[field];
        fits = fits && number <= kMax32;
        return static_cast<uint32_t>(number);
    };
    TraceFunction function;
    function.functionId = value(m_layout.functionId);
    function.name = value(m_layout.name);
    function.scriptName = value(m_layout.scriptName);
    function.scriptId = value(m_layout.scriptId);
    function.line = value(m_layout.line);
    function.column = value(m_layout.column);
    if (fits)
        appendGuarded(m_functions, function);
    return fits;
}

} // namespace heapsight
