// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/detachedness.h"

#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

namespace heapsight {

namespace {

constexpr std::string_view kPrefix = "Detached ";
constexpr uint8_t kKindBits = 0x3f;
constexpr uint8_t kNative = static_cast<uint8_t>(NodeKind::Native);

Detachedness stateOf(uint8_t kindByte)
{
    return static_cast<Detachedness>(kindByte >> 6);
}

uint8_t withState(uint8_t kindByte, Detachedness state)
{
    return static_cast<uint8_t>((kindByte & kKindBits) | (static_cast<unsigned>(state) << 6));
}

// Of eight nodes: hardly any has one outside of a browser.
bool haveNoState(const uint8_t* kindBytes)
{
    constexpr uint64_t kStates = 0xc0c0c0c0c0c0c0c0;
    uint64_t eight = 0;
    std::memcpy(&eight, kindBytes, sizeof eight);
    return (eight & kStates) == 0;
}

class Propagation {
public:
    Propagation(SnapshotColumns& columns, const JobContext& job) : m(columns), m_job(job) {}

    bool run()
    {
        const auto nodes = static_cast<uint32_t>(m.kinds.size());
        for (uint32_t node = 0; node < nodes; ++node) {
            if (node % kItemsPerCheck == 0 && m_job.cancelled())
                return false;
            if (nodes - node > sizeof(uint64_t) && haveNoState(&m.kinds[node])) {
                node += sizeof(uint64_t) - 1;
                continue;
            }
            const Detachedness state = stateOf(m.kinds[node]);
            if (state == Detachedness::Unknown)
                continue;
            if (state > Detachedness::Detached) { // no such state
                m.kinds[node] = withState(m.kinds[node], Detachedness::Unknown);
                continue;
            }
            if (m_visited.empty())
                m_visited = BitColumn(nodes);
            visit(node, state);
        }
        // Attached first: what a document holds is attached, whatever else points at it.
        return spread(m_attached, Detachedness::Attached) && spread(m_detached, Detachedness::Detached);
    }

private:
    void visit(uint32_t node, Detachedness state)
    {
        if (m_visited.test(node))
            return;
        m_visited.set(node);
        uint8_t& kind = m.kinds[node];
        if ((kind & kKindBits) != kNative)
            return; // keeps its own state, passes nothing on
        kind = withState(kind, state);
        if (state == Detachedness::Attached) {
            m_attached.push_back(node);
        } else if (state == Detachedness::Detached) {
            rename(node);
            m_detached.push_back(node);
        }
    }

    void rename(uint32_t node)
    {
        const uint32_t name = m.names[node];
        auto renamed = m_renamed.find(name);
        if (renamed == m_renamed.end()) {
            const std::string text = std::string(kPrefix).append(m.strings.at(name)); // append() moves the arena
            renamed = m_renamed.emplace(name, m.strings.append(text).value).first;
        }
        m.names[node] = renamed->second;
    }

    bool spread(std::vector<uint32_t>& stack, Detachedness state)
    {
        uint32_t untilCheck = kItemsPerCheck;
        while (!stack.empty()) {
            const uint32_t node = stack.back();
            stack.pop_back();
            for (uint32_t e = m.firstEdges[node]; e < m.firstEdges[node + 1]; ++e) {
                if (--untilCheck == 0) {
                    untilCheck = kItemsPerCheck;
                    if (m_job.cancelled())
                        return false;
                }
                const EdgeCode code = m.edges[e].code();
                if (code != EdgeCode::Hidden && code != EdgeCode::Weak)
                    visit(m.edges[e].target(), state);
            }
        }
        return true;
    }

    SnapshotColumns& m;
    const JobContext& m_job;
    BitColumn m_visited; // made with the first node that has a state
    std::vector<uint32_t> m_attached;
    std::vector<uint32_t> m_detached;
    std::unordered_map<uint32_t, uint32_t> m_renamed; // name → "Detached " + name
};

bool markByName(SnapshotColumns& columns, const JobContext& job)
{
    for (uint32_t node = 0; node < columns.kinds.size(); ++node) {
        if (node % kItemsPerCheck == 0 && job.cancelled())
            return false;
        uint8_t& kind = columns.kinds[node];
        const bool detached =
            (kind & kKindBits) == kNative && columns.strings.at(columns.names[node]).starts_with(kPrefix);
        kind = withState(kind, detached ? Detachedness::Detached : Detachedness::Unknown);
    }
    return true;
}

} // namespace

bool resolveDetachedness(SnapshotColumns& columns, const JobContext& job)
{
    return columns.info.hasDetachedness ? Propagation(columns, job).run() : markByName(columns, job);
}

} // namespace heapsight
