// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/plain_objects.h"

#include "analysis/object_names.h"

#include <algorithm>
#include <random>
#include <string>
#include <unordered_map>

namespace heapsight {

namespace {

constexpr std::string_view kPlainName = "Object";
constexpr std::string_view kPrototype = "__proto__";
constexpr size_t kMaxShapeName = 120;     // UTF-16 units, as DevTools counts
constexpr uint32_t kListsPerCheck = 1024; // a list may take microseconds

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, "classes");
}

// A property name as it stands in the name of a shape.
struct FormattedName {
    std::string text;
    size_t length = 0; // in UTF-16 units
    bool isPrototype = false;
};

std::vector<FormattedName> formatAll(const TextNumbers& texts)
{
    std::vector<FormattedName> names(texts.count());
    for (uint32_t i = 0; i < texts.count(); ++i) {
        names[i].text = formatPropertyName(texts.text(i));
        names[i].length = utf16Length(names[i].text);
        names[i].isPrototype = texts.text(i) == kPrototype;
    }
    return names;
}

// The properties that make it into the name of a shape, and the name.
std::vector<uint32_t> shapeOf(std::span<const uint32_t> properties, const std::vector<FormattedName>& names,
                              std::string& text)
{
    std::vector<uint32_t> used;
    text.assign(1, '{');
    size_t length = 1;
    for (const uint32_t property : properties) {
        const FormattedName& name = names[property];
        if (name.isPrototype)
            continue;
        if (length > 1 && length + name.length > kMaxShapeName)
            break;
        if (length > 1) {
            text += ", ";
            length += 2;
        }
        text += name.text;
        length += name.length;
        used.push_back(property);
    }
    text += '}';
    return used;
}

} // namespace

SequenceTable::SequenceTable() : m_slots(64)
{
    // Unpredictable, so that no file can be made whose lists all collide. Results do not depend on it.
    std::random_device device;
    m_multiplier = ((uint64_t{device()} << 32) | device()) | 1;
}

uint64_t SequenceTable::hash(std::span<const uint32_t> sequence) const
{
    uint64_t h = sequence.size();
    for (const uint32_t item : sequence) {
        h = (h ^ item) * m_multiplier;
        h ^= h >> 32;
    }
    return h;
}

uint32_t SequenceTable::insert(std::span<const uint32_t> sequence)
{
    const uint64_t h = hash(sequence);
    const size_t mask = m_slots.size() - 1;
    size_t slot = h & mask;
    while (m_slots[slot] != 0) {
        const uint32_t known = m_slots[slot] - 1;
        if (m_hashes[known] == h && std::ranges::equal(at(known), sequence))
            return known;
        slot = (slot + 1) & mask;
    }
    const uint32_t added = size();
    m_items.insert(m_items.end(), sequence.begin(), sequence.end());
    m_begins.push_back(m_items.size());
    m_hashes.push_back(h);
    m_slots[slot] = added + 1;
    if (size_t{size()} * 2 > m_slots.size())
        grow();
    return added;
}

void SequenceTable::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    const size_t mask = m_slots.size() - 1;
    for (uint32_t i = 0; i < size(); ++i) {
        size_t slot = m_hashes[i] & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = i + 1;
    }
}

Result<PlainObjects> PlainObjects::scan(const HeapSnapshot& snapshot, const JobContext& job)
{
    PlainObjects plain;
    plain.m_texts = TextNumbers(snapshot.strings());
    const BitColumn isPlainName = stringsWithText(snapshot.strings(), kPlainName);
    const auto names = snapshot.nameColumn();
    const auto firstEdges = snapshot.firstEdges();
    const auto edges = snapshot.edgeColumn();
    const auto labels = snapshot.edgeLabels();
    std::vector<uint32_t> properties;
    uint64_t edgesSinceCheck = 0;
    for (uint32_t n = 0; n < snapshot.nodeCount(); ++n) {
        if (n % kItemsPerCheck == 0 || edgesSinceCheck >= kItemsPerCheck) {
            if (job.cancelled())
                return cancelled();
            edgesSinceCheck = 0;
        }
        if (n % kItemsPerCheck == 0)
            job.advance(Phase::Classes, kItemsPerCheck);
        if (snapshot.kind(NodeIndex(n)) != NodeKind::Object || !isPlainName.test(names[n]))
            continue;
        properties.clear();
        for (uint32_t e = firstEdges[n]; e < firstEdges[n + 1]; ++e)
            if (edges[e].code() == EdgeCode::Property)
                properties.push_back(plain.m_texts.of(labels[e]));
        edgesSinceCheck += firstEdges[n + 1] - firstEdges[n];
        plain.m_nodes.push_back(n);
        plain.m_lists.push_back(plain.m_properties.insert(properties));
    }
    return plain;
}

Result<std::vector<InterfaceShape>> PlainObjects::inferShapes(const JobContext& job) const
{
    struct Candidate {
        std::string name;
        std::vector<uint32_t> properties;
        uint64_t count = 0;
    };
    std::vector<uint64_t> users(m_properties.size());
    for (const uint32_t list : m_lists)
        ++users[list];

    // Lists are numbered as they were first seen, hence candidates are too.
    const std::vector<FormattedName> names = formatAll(m_texts);
    std::vector<Candidate> candidates;
    std::unordered_map<std::string, size_t> candidateOf;
    std::string text;
    for (uint32_t list = 0; list < m_properties.size(); ++list) {
        if (list % kListsPerCheck == 0 && job.cancelled())
            return cancelled();
        std::vector<uint32_t> properties = shapeOf(m_properties.at(list), names, text);
        if (properties.empty())
            continue;
        const auto [entry, isNew] = candidateOf.try_emplace(text, candidates.size());
        if (isNew)
            candidates.push_back({text, std::move(properties), 0});
        candidates[entry->second].count += users[list];
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::count);

    std::vector<InterfaceShape> shapes;
    for (const Candidate& candidate : candidates) {
        if (candidate.count < 2 || candidate.count * 1000 < m_nodes.size())
            break;
        InterfaceShape& shape = shapes.emplace_back();
        shape.name = candidate.name;
        for (const uint32_t property : candidate.properties)
            shape.properties.emplace_back(m_texts.text(property));
    }
    return shapes;
}

Result<std::vector<uint32_t>> PlainObjects::matchShapes(const std::vector<InterfaceShape>& shapes,
                                                        const JobContext& job) const
{
    // Shapes in order of preference: more properties first, then as they come.
    struct Wanted {
        uint32_t shape = 0;
        std::vector<uint32_t> properties;
    };
    std::vector<Wanted> wanted;
    for (uint32_t i = 0; i < shapes.size(); ++i) {
        Wanted entry{i, {}};
        for (const std::string& property : shapes[i].properties)
            if (const auto number = m_texts.find(property))
                entry.properties.push_back(*number);
        // A name that no plain object here has: the shape fits none.
        if (!entry.properties.empty() && entry.properties.size() == shapes[i].properties.size())
            wanted.push_back(std::move(entry));
    }
    std::ranges::stable_sort(wanted, std::ranges::greater(), [](const Wanted& w) { return w.properties.size(); });

    // Each shape is tried only for lists that have the rarest of its properties.
    std::vector<uint32_t> frequency(m_texts.count());
    for (const Wanted& entry : wanted)
        for (const uint32_t property : entry.properties)
            ++frequency[property];
    std::vector<std::vector<uint32_t>> triedFor(m_texts.count()); // property → ranks, ascending
    for (uint32_t rank = 0; rank < wanted.size(); ++rank) {
        const auto rarest = std::ranges::min(wanted[rank].properties, {}, [&](uint32_t p) { return frequency[p]; });
        triedFor[rarest].push_back(rank);
    }

    std::vector<uint32_t> shapeOfList(m_properties.size(), kNoShape);
    std::vector<uint32_t> seenIn(m_texts.count()); // property → list + 1 that has it
    for (uint32_t list = 0; list < m_properties.size(); ++list) {
        if (list % kListsPerCheck == 0 && job.cancelled())
            return cancelled();
        const auto properties = m_properties.at(list);
        for (const uint32_t property : properties)
            seenIn[property] = list + 1;
        uint32_t best = kNoShape;
        for (const uint32_t property : properties) {
            for (const uint32_t rank : triedFor[property]) {
                if (rank >= best)
                    break;
                if (std::ranges::all_of(wanted[rank].properties, [&](uint32_t p) { return seenIn[p] == list + 1; }))
                    best = rank;
            }
        }
        if (best != kNoShape)
            shapeOfList[list] = wanted[best].shape;
    }
    return shapeOfList;
}

} // namespace heapsight
