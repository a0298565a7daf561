// SPDX-License-Identifier: GPL-3.0-or-later
// Sections of small records that are read in order: locations, samples, trace functions.
#pragma once

#include "graph/heap_snapshot.h"
#include "io/integer_section.h"
#include "io/snapshot_layout.h"

#include <cstdint>
#include <vector>

namespace heapsight {

// Puts records together whose numbers arrive in pieces.
class RecordSink : public NumberSink {
public:
    explicit RecordSink(uint32_t fields) : m_fields(fields) { m_partial.reserve(fields); }
    std::optional<NumberError> take(uint64_t first, std::span<const uint64_t> numbers) final;

protected:
    // False: a number does not fit its field.
    virtual bool onRecord(const uint64_t* record) = 0;

private:
    uint32_t m_fields;
    std::vector<uint64_t> m_partial;
};

// Only counts (the section runner does): for files whose header lacks a count.
class CountSink : public NumberSink {
public:
    std::optional<NumberError> take(uint64_t, std::span<const uint64_t>) override { return std::nullopt; }
};

class PlaceSink : public RecordSink {
public:
    PlaceSink(const LocationLayout& layout, uint32_t nodeFields, uint32_t nodes);
    [[nodiscard]] SourcePlaces finish() { return {std::move(m_places), m_placeOfNode}; }
    [[nodiscard]] uint64_t dropped() const { return m_dropped; } // records that point at no node

private:
    bool onRecord(const uint64_t* record) override;
    [[nodiscard]] size_t hashOf(const SourcePlace& place) const;
    uint32_t intern(const SourcePlace& place);
    void grow();

    const LocationLayout& m_layout;
    uint32_t m_nodeFields;
    Column<uint32_t> m_placeOfNode; // PlaceId value + 1
    std::vector<SourcePlace> m_places;
    std::vector<uint32_t> m_slots; // open addressing: index into m_places + 1
    uint64_t m_seed;
    uint64_t m_dropped = 0;
};

class SampleSink : public RecordSink {
public:
    SampleSink(const SampleLayout& layout, std::vector<TimelineSample>& samples)
        : RecordSink(layout.fields), m_layout(layout), m_samples(samples)
    {}

private:
    bool onRecord(const uint64_t* record) override;
    const SampleLayout& m_layout;
    std::vector<TimelineSample>& m_samples;
};

class TraceFunctionSink : public RecordSink {
public:
    TraceFunctionSink(const TraceFunctionLayout& layout, std::vector<TraceFunction>& functions)
        : RecordSink(layout.fields), m_layout(layout), m_functions(functions)
    {}

private:
    bool onRecord(const uint64_t* record) override;
    const TraceFunctionLayout& m_layout;
    std::vector<TraceFunction>& m_functions;
};

} // namespace heapsight
