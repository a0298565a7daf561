// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicate_groups.h"

#include "analysis/name_reader.h"

#include <cstring>
#include <random>
#include <string>

namespace heapsight {

namespace {

// What strings must share to be the same. Newer V8 marks texts that it cut, with the length and the hash
// of the whole; two such are the same if those are, too.
struct TextKey {
    bool isCut = false;
    std::string_view text;
    std::string_view length;
    std::string_view hash;
    friend bool operator==(const TextKey&, const TextKey&) = default;
};

// Unpredictable, so that no file can be made whose texts all collide. Results do not depend on it.
class TextHash {
public:
    TextHash()
    {
        std::random_device device;
        m_multiplier = ((uint64_t{device()} << 32) | device()) | 1;
    }

    [[nodiscard]] uint64_t operator()(const TextKey& key) const
    {
        uint64_t state = key.isCut ? 1 : 0;
        for (const std::string_view part : {key.text, key.length, key.hash})
            state = add(state, part);
        return state;
    }

private:
    [[nodiscard]] uint64_t add(uint64_t state, std::string_view text) const
    {
        state = mix(state ^ text.size());
        for (; text.size() >= sizeof(uint64_t); text.remove_prefix(sizeof(uint64_t))) {
            uint64_t word = 0;
            std::memcpy(&word, text.data(), sizeof word);
            state = mix(state ^ word);
        }
        uint64_t rest = 0;
        if (!text.empty())
            std::memcpy(&rest, text.data(), text.size());
        return mix(state ^ rest);
    }
    [[nodiscard]] uint64_t mix(uint64_t state) const
    {
        state *= m_multiplier;
        return state ^ state >> 32;
    }

    uint64_t m_multiplier = 1;
};

// Name of the node at the end of internal edges with these labels, "" if there is none.
std::string_view nameBehind(const HeapSnapshot& snapshot, NodeIndex node, std::string_view label)
{
    const EdgeRange range = snapshot.edges(node);
    for (uint32_t e = range.begin; e < range.end; ++e)
        if (snapshot.edgeColumn()[e].code() == EdgeCode::Internal &&
            snapshot.strings().at(snapshot.edgeLabels()[e]) == label)
            return snapshot.name(NodeIndex(snapshot.edgeColumn()[e].target()));
    return {};
}

// Numbers and truth values are nodes "int" and "bool" with an edge "value" to the text.
std::string_view valueOf(const HeapSnapshot& snapshot, NodeIndex node, std::string_view label)
{
    const EdgeRange range = snapshot.edges(node);
    for (uint32_t e = range.begin; e < range.end; ++e)
        if (snapshot.edgeColumn()[e].code() == EdgeCode::Internal &&
            snapshot.strings().at(snapshot.edgeLabels()[e]) == label)
            return nameBehind(snapshot, NodeIndex(snapshot.edgeColumn()[e].target()), "value");
    return {};
}

} // namespace

class DuplicateFinder {
public:
    explicit DuplicateFinder(const SnapshotAnalysis& analysis)
        : m_analysis(analysis),
          m_snapshot(analysis.snapshot()),
          m_hasCutStrings(m_snapshot.strings().find("truncated").has_value()),
          m_groupOfString(m_snapshot.strings().size()),
          m_slots(1024),
          m_reader(m_snapshot),
          m_otherReader(m_snapshot)
    {
        m_groups.m_groupOf.resize(m_snapshot.nodeCount());
    }

    Result<DuplicateGroups> run(const JobContext& job)
    {
        for (uint32_t node = 0; node < m_snapshot.nodeCount(); ++node) {
            if (node % kItemsPerCheck == 0 && job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            if (isString(node))
                add(node);
        }
        return std::move(m_groups);
    }

private:
    struct Group {
        uint64_t hash = 0;
        uint32_t example = 0; // node
    };

    [[nodiscard]] bool isString(uint32_t node)
    {
        if (m_analysis.shallowSizes().isZero(node))
            return false;
        const NodeKind kind = m_snapshot.kind(NodeIndex(node));
        return kind == NodeKind::String || (kind == NodeKind::ConcatenatedString && !isFlat(NodeIndex(node)));
    }

    // A joined string that V8 has flattened: one half holds the whole text, the other none.
    [[nodiscard]] bool isFlat(NodeIndex joined)
    {
        const EdgeRange range = m_snapshot.edges(joined);
        for (uint32_t e = range.begin; e < range.end; ++e) {
            if (m_snapshot.edgeColumn()[e].code() != EdgeCode::Internal)
                continue;
            const std::string_view label = m_snapshot.strings().at(m_snapshot.edgeLabels()[e]);
            if ((label == "first" || label == "second") &&
                m_reader.read(NodeIndex(m_snapshot.edgeColumn()[e].target())).empty())
                return true;
        }
        return false;
    }

    void add(uint32_t node)
    {
        const bool isFlat = m_snapshot.kind(NodeIndex(node)) == NodeKind::String;
        const TextKey cut = m_hasCutStrings ? cutOf(NodeIndex(node)) : TextKey();
        if (isFlat && !cut.isCut) { // a string of the file has one group, whoever asks first
            uint32_t& group = m_groupOfString[m_snapshot.nameColumn()[node]];
            if (group == 0)
                group = groupOfText(node, {false, m_snapshot.name(NodeIndex(node)), {}, {}}) + 1;
            enter(node, group - 1);
            return;
        }
        TextKey key = cut;
        key.text = m_reader.read(NodeIndex(node));
        enter(node, groupOfText(node, key));
    }

    void enter(uint32_t node, uint32_t group)
    {
        m_groups.m_groupOf[node] = group + 1;
        ++m_groups.m_counts[group];
    }

    [[nodiscard]] TextKey cutOf(NodeIndex node) const
    {
        if (valueOf(m_snapshot, node, "truncated") != "true")
            return {};
        return {true, {}, valueOf(m_snapshot, node, "length"), valueOf(m_snapshot, node, "hash")};
    }

    [[nodiscard]] TextKey keyOfExample(uint32_t group)
    {
        const NodeIndex node(m_examples[group].example);
        TextKey key = m_hasCutStrings ? cutOf(node) : TextKey();
        key.text = m_otherReader.read(node);
        return key;
    }

    uint32_t groupOfText(uint32_t node, const TextKey& key)
    {
        const uint64_t hash = m_hash(key);
        const size_t mask = m_slots.size() - 1;
        size_t slot = hash & mask;
        for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
            const uint32_t known = m_slots[slot] - 1;
            if (m_examples[known].hash == hash && keyOfExample(known) == key)
                return known;
        }
        const auto group = static_cast<uint32_t>(m_examples.size());
        m_slots[slot] = group + 1;
        m_examples.push_back({hash, node});
        m_groups.m_counts.push_back(0);
        if (m_examples.size() * 2 > m_slots.size())
            grow();
        return group;
    }

    void grow()
    {
        Column<uint32_t> slots(m_slots.size() * 2);
        const size_t mask = slots.size() - 1;
        for (uint32_t group = 0; group < m_examples.size(); ++group) {
            size_t slot = m_examples[group].hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = group + 1;
        }
        m_slots = std::move(slots);
    }

    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    bool m_hasCutStrings;
    TextHash m_hash;
    Column<uint32_t> m_groupOfString; // string → group + 1 of flat strings with this text, 0 = not met
    Column<uint32_t> m_slots;         // group + 1, 0 = free; a power of two, at most half full
    std::vector<Group> m_examples;
    DuplicateGroups m_groups;
    NameReader m_reader;
    NameReader m_otherReader; // for what is compared against
};

Result<DuplicateGroups> DuplicateGroups::find(const SnapshotAnalysis& analysis, const JobContext& job)
{
    return DuplicateFinder(analysis).run(job);
}

} // namespace heapsight
