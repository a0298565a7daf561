// SPDX-License-Identifier: GPL-3.0-or-later
// Growth without new items: objects that grew themselves, and things replaced by larger ones.
#include "analysis/suspects/candidates.h"
#include "analysis/suspects/leak_words.h"

#include <algorithm>
#include <map>

namespace heapsight {

namespace {

constexpr uint64_t kCoHeld = 10;         // that many new items in a table make it a second holder
constexpr uint64_t kOwnStorage = 1024;   // bytes an object must grow by to be a suspect by itself
constexpr uint64_t kBytesPerEntry = 512; // a backing store may have grown per new item
constexpr uint64_t kFewReplaced = 3;     // more items of which as many go as come are churn
constexpr uint64_t kReplacedStep = 4096; // bytes by which they must be larger each time

} // namespace

// A text or typed array that is made anew, larger each time, grows although nothing is added anywhere.
void Candidates::noteReplaced(Candidate& candidate) const
{
    const uint64_t items = candidate.items.back();
    const bool isSame =
        std::all_of(candidate.items.begin(), candidate.items.end(), [items](uint64_t count) { return count == items; });
    if (!isSame || items == 0 || items > kFewReplaced || candidate.isEngine || candidate.isChain)
        return;
    std::vector<uint64_t> growth;
    for (size_t s = 1; s < candidate.held.size(); ++s) {
        if (candidate.held[s] < candidate.held[s - 1] + kReplacedStep)
            return;
        growth.push_back(candidate.held[s] - candidate.held[s - 1]);
    }
    // What is new in it must be the size, not many new objects: those are counted where they are held.
    const uint32_t example = m_populations->group(candidate.itemGroup).example;
    const std::string_view name = m_populations->className(candidate.itemGroup);
    const bool isPlain = name == "(string)" || name.ends_with("Array") || name == "Buffer" || name == "ArrayBuffer" ||
                         name == "DataView";
    const uint64_t own = m_populations->last().shallow(NodeIndex(m_populations->tree().node(example)));
    if (!isPlain || (name == "Array" && own * 2 < candidate.held.back()))
        return;
    candidate.isOwnStorage = true;
    candidate.isReplaced = true;
    candidate.holder = m_populations->tree().node(example);
    candidate.newBytes = std::move(growth);
    std::fill(candidate.newItems.begin(), candidate.newItems.end(), 0);
    std::fill(candidate.gone.begin(), candidate.gone.end(), 0);
}

// Objects that grew themselves: their bytes go to what they hold, or make a suspect of their own.
void Candidates::addOwnStorage()
{
    const HolderTree& tree = m_populations->tree();
    const SnapshotAnalysis& last = m_populations->last();
    const HeapSnapshot& snapshot = last.snapshot();
    std::unordered_map<uint32_t, uint32_t> candidateOfHolder; // node → candidate with most bytes
    for (uint32_t c = 0; c < m_list.size(); ++c)
        for (const uint32_t g : m_list[c].groups) {
            const uint32_t holder = tree.node(tree.parent(m_populations->group(g).example));
            const auto [known, isNew] = candidateOfHolder.try_emplace(holder, c);
            if (!isNew && total(m_list[c].newBytes) > total(m_list[known->second].newBytes))
                known->second = c;
        }
    std::map<uint64_t, uint32_t> ownByPath;
    const uint32_t steps = m_populations->snapshotCount() - 1;
    for (const Populations::Grown& grown : m_populations->grown()) {
        const uint32_t position = tree.position(grown.node);
        if (position == HolderTree::kNowhere)
            continue;
        const auto growthIn = [&](uint32_t step) {
            return grown.bytes[step + 1] > grown.bytes[step] ? grown.bytes[step + 1] - grown.bytes[step] : 0;
        };
        // A table that grew much more than its new entries need keeps plain values, too.
        const auto held = candidateOfHolder.find(grown.node);
        if (held != candidateOfHolder.end() &&
            total(m_list[held->second].newItems) * kBytesPerEntry >= grown.bytes.back() - grown.bytes.front()) {
            for (uint32_t s = 0; s < steps; ++s)
                m_list[held->second].ownGrowth[s] += growthIn(s);
            continue;
        }
        if (grown.bytes.back() < grown.bytes.front() + kOwnStorage)
            continue;
        std::map<uint32_t, uint64_t> targets;
        const auto countTargets = [&](uint32_t node, auto&& self, int depth) -> void {
            const EdgeRange range = snapshot.edges(NodeIndex(node));
            for (uint32_t e = range.begin; e < range.end; ++e) {
                const uint32_t target = snapshot.edgeColumn()[e].target();
                const uint32_t at = tree.position(target);
                if (at == HolderTree::kNowhere && depth > 0)
                    self(target, self, depth - 1);
                else if (at != HolderTree::kNowhere && m_populations->birth(target) != 0 && of(at) != kNone)
                    ++targets[of(at)];
            }
        };
        countTargets(grown.node, countTargets, 2); // the object, its backing store, a table within
        const auto most = std::max_element(targets.begin(), targets.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != targets.end() && most->second >= kCoHeld) {
            m_list[most->first].coHolders.push_back(grown.node);
            continue;
        }
        const auto [known, isNew] =
            ownByPath.try_emplace(holderPath(position, false), static_cast<uint32_t>(m_list.size()));
        if (isNew) {
            Candidate& made = m_list.emplace_back();
            made.isOwnStorage = true;
            made.holder = grown.node;
            made.itemClass = m_populations->classNumber(position);
            made.isEngine = Populations::isEngineClass(last.className(NodeIndex(grown.node)));
            made.held.resize(steps + 1);
            made.items.resize(steps + 1);
            made.newBytes.resize(steps);
            made.ownGrowth.resize(steps);
            made.newItems.resize(steps);
            made.gone.resize(steps);
        }
        Candidate& candidate = m_list[known->second];
        ++candidate.holders;
        for (uint32_t s = 0; s <= steps; ++s) {
            candidate.held[s] += grown.bytes[s];
            if (s != 0)
                candidate.newBytes[s - 1] += growthIn(s - 1);
        }
    }
}

} // namespace heapsight
