// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/evidence.h"

#include "analysis/path_node_role.h"
#include "analysis/suspects/class_rank.h"
#include "analysis/suspects/leak_words.h"
#include "analysis/suspects/names.h"
#include "base/parallel.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr uint32_t kLongestWalk = 96;
constexpr size_t kShownContents = 6;

// A promise that waits leads to its reactions or to nothing.
bool isSettledPromise(const HeapSnapshot& snapshot, NodeIndex node)
{
    if (snapshot.kind(node) != NodeKind::Object || snapshot.name(node) != "Promise")
        return false;
    const NodeIndex value = internalTarget(snapshot, node, "reactions_or_result");
    return value.isValid() && snapshot.name(value) != "system / PromiseReaction";
}

class Describer {
public:
    Describer(const Populations& populations, const Candidates& candidates, size_t limit, const JobContext& job)
        : m_populations(populations),
          m_candidates(candidates),
          m_tree(populations.tree()),
          m_analysis(populations.last()),
          m_snapshot(m_analysis.snapshot()),
          m_job(job)
    {
        for (const Candidate& candidate : candidates.list())
            if (candidate.isSuspect && m_suspects.size() < limit)
                m_suspects.emplace_back();
        m_tallies.resize(m_suspects.size());
        m_closures.resize(m_suspects.size());
        m_settled.resize(m_suspects.size());
        m_samples.resize(m_suspects.size());
        m_mainClass.resize(m_suspects.size());
        m_isItemGroup.resize(populations.groupCount());
    }

    Result<std::vector<Suspect>> describe()
    {
        auto basis = m_analysis.pathBasis(m_job);
        if (!basis)
            return tl::unexpected(basis.error());
        m_basis = *basis;
        tallyContents();
        for (uint32_t i = 0; i < m_suspects.size(); ++i)
            fill(i);
        collectObjects();
        std::vector<Result<void>> made(m_suspects.size());
        parallelChunks(m_suspects.size(), 1, [&](size_t begin, size_t end) {
            for (size_t i = begin; i < end; ++i)
                made[i] = m_job.cancelled() ? fail(ErrorCode::Cancelled, "suspects") : addPath(m_suspects[i]);
        });
        for (const Result<void>& one : made)
            if (!one)
                return tl::unexpected(one.error());
        return std::move(m_suspects);
    }

private:
    template <class Visit> void forEachNew(Visit&& visit)
    {
        for (uint32_t p = 1; p < m_tree.size(); ++p) {
            const uint32_t node = m_tree.node(p);
            if (m_populations.birth(node) == 0)
                continue;
            const uint32_t candidate = m_candidates.of(p);
            if (candidate < m_suspects.size())
                visit(candidate, p, node);
        }
    }

    void tallyContents()
    {
        std::vector<uint64_t> every; // by suspect: of its items one is sampled
        std::vector<uint32_t> seen(m_suspects.size());
        for (size_t i = 0; i < m_suspects.size(); ++i) {
            const Candidate& c = m_candidates.list()[i];
            every.push_back(std::max<uint64_t>(1, total(c.newItems) / kSampledItems));
            if (!c.isOwnStorage)
                for (const uint32_t g : c.itemGroups)
                    m_isItemGroup[g] = 1;
        }
        forEachNew([&](uint32_t candidate, uint32_t position, uint32_t node) {
            Tally& tally = m_tallies[candidate][m_analysis.classOf(NodeIndex(node)).value];
            ++tally.count;
            tally.bytes += m_analysis.shallow(NodeIndex(node));
            if (tally.example == HolderTree::kNowhere)
                tally.example = position;
            if (m_isItemGroup[m_populations.groupOf(position)] != 0 && seen[candidate]++ % every[candidate] == 0 &&
                m_samples[candidate].size() < kSampledItems)
                m_samples[candidate].push_back(position);
            if (m_snapshot.kind(NodeIndex(node)) == NodeKind::Closure)
                if (const PlaceId place = m_snapshot.places().placeOf(NodeIndex(node)); place.isValid())
                    ++m_closures[candidate][place.value];
            if (isSettledPromise(m_snapshot, NodeIndex(node)))
                ++m_settled[candidate];
        });
    }

    void fill(uint32_t index)
    {
        const Candidate& c = m_candidates.list()[index];
        Suspect& s = m_suspects[index];
        s.confidence = c.confidence;
        s.score = c.score;
        s.population = c.items;
        s.newItems = c.newItems;
        s.goneItems = c.gone;
        s.newBytes = c.newBytes;
        for (size_t i = 0; i < c.ownGrowth.size(); ++i)
            s.newBytes[i] += c.ownGrowth[i];
        s.heldBytes = c.held;
        uint64_t grown = 0; // what the holders themselves grew by counts as much as what they hold
        for (size_t i = 0; i < c.ownGrowth.size(); ++i)
            s.heldBytes[i + 1] += grown += c.ownGrowth[i];
        s.newCount.assign(c.newBytes.size(), 0);
        s.holders = c.holders;
        s.evicts = c.evicts || c.losesOld;
        s.levelsOff = c.levelsOff;
        s.isEngine = c.isEngine;
        s.isOwnStorage = c.isOwnStorage;
        s.mayBeOnce = c.newBytes.size() == 1;
        SuspectFacts facts = collectFacts(index);
        chooseMainClass(index, facts);
        s.pattern = patternOf(m_analysis, facts);
        const bool isAboutItem = s.pattern == LeakPattern::NativeHandles || s.pattern == LeakPattern::CompiledFunctions;
        if (isAboutItem && !facts.isMainOwn)
            choose(index, facts, m_analysis.classOf(NodeIndex(m_tree.node(facts.item))));
        else if (s.pattern == LeakPattern::Buffers && !facts.isMainOwn)
            preferClass(index, facts, {"Buffer", "FastBuffer", "Uint8Array", "ArrayBuffer"});
        else if (s.pattern == LeakPattern::SlicedStrings)
            preferClass(index, facts, {"(sliced string)"});
        else if (s.pattern == LeakPattern::ModuleCache)
            preferClass(index, facts, {"Module"});
        nameHolder(m_populations, *m_basis, facts, s);
        if (c.isModules) { // the root holds their scopes
            s.className = s.itemClass = "Module";
            s.holderName = "module cache";
            s.holderClass = "scope";
        }
        addContents(index, facts);
        addCoHolders(m_populations, *m_basis, m_candidates, index, m_samples[index], m_tallies[index], s);
        addPlaces(m_populations, facts, m_tallies[index], m_closures[index], m_mainClass[index], s);
    }

    SuspectFacts collectFacts(uint32_t index)
    {
        const Candidate& c = m_candidates.list()[index];
        SuspectFacts facts;
        facts.candidate = &c;
        facts.holder = c.holder;
        facts.items = total(c.newItems);
        uint32_t position = m_tree.position(c.holder);
        facts.isHandle = isHandle(position) || isHandle(m_tree.parent(position));
        if (c.isOwnStorage) {
            facts.itemClass = m_analysis.className(NodeIndex(c.holder));
        } else {
            facts.item = m_populations.group(c.itemGroup).example;
            facts.itemClass = m_populations.className(c.itemGroup);
            facts.label = holdLabelText(m_snapshot, m_tree.label(facts.item));
            position = m_tree.parent(facts.item);
        }
        for (uint32_t step = 0; step < kLongestWalk && position != 0; ++step) {
            const NodeIndex node(m_tree.node(position));
            facts.labelsAbove.push_back(holdLabelText(m_snapshot, m_tree.label(position)));
            facts.classesAbove.push_back(m_analysis.className(node));
            position = m_tree.parent(position);
        }
        facts.settledPromises = m_settled[index];
        uint64_t detached = 0;
        for (const auto& [id, tally] : m_tallies[index]) {
            const ClassInfo& info = m_analysis.classes().at(ClassId(id));
            ClassShare& share = facts.contents[info.name];
            share.count += tally.count;
            share.bytes += tally.bytes;
            facts.bytes += tally.bytes;
            if (info.name.starts_with("Detached ") && !info.name.starts_with("Detached Node / "))
                detached += tally.count;
        }
        facts.isDetached = detached * 2 >= facts.items && detached != 0;
        return facts;
    }

    void chooseMainClass(uint32_t index, SuspectFacts& facts)
    {
        Suspect& s = m_suspects[index];
        s.itemClass = facts.itemClass;
        s.itemClasses = m_candidates.list()[index].itemClasses;
        if (m_candidates.list()[index].isOwnStorage) {
            s.className = facts.itemClass;
            return;
        }
        const double least = kPerItem * static_cast<double>(facts.items);
        const ClassId itemId = m_analysis.classOf(NodeIndex(m_tree.node(facts.item)));
        std::tuple<int, bool, uint64_t> best{-1, false, 0};
        ClassId chosen = itemId;
        for (const auto& [id, tally] : m_tallies[index]) {
            const std::string_view name = m_analysis.classes().at(ClassId(id)).name;
            const bool isMixedItem = s.itemClasses > 1 && ClassId(id) == itemId; // it stands for all of them
            if (static_cast<double>(tally.count) < least && !isMixedItem)
                continue;
            if (isPrototype(tally.example))
                continue; // of a class made at run time: the class itself is what is kept
            int rank = classRank(m_analysis, ClassId(id));
            if (rank == kBuiltInRank && ClassId(id) == itemId && !isWrapperClass(name))
                rank = kPlainRank; // a socket is the thing itself, whatever it carries
            // Among equals what is held itself, then what weighs most; of plain things what weighs most.
            const bool isItem =
                rank >= 3 && (ClassId(id) == itemId ||
                              (rank == kPlainRank && facts.itemClass == "Object" && tally.example == facts.item));
            const std::tuple merit(rank, isItem, tally.bytes);
            if (merit > best && name != "(array)") {
                best = merit;
                chosen = ClassId(id);
            }
        }
        choose(index, facts, chosen);
        facts.isMainOwn = classRank(m_analysis, chosen) >= kPackageRank;
    }

    // Something of Node's C++ side, or what stands for it.
    [[nodiscard]] bool isHandle(uint32_t position) const
    {
        const NodeIndex node(m_tree.node(position));
        return position != 0 && m_snapshot.kind(node) == NodeKind::Synthetic && !m_snapshot.name(node).starts_with('(');
    }

    [[nodiscard]] bool isPrototype(uint32_t position) const
    {
        return m_snapshot.kind(NodeIndex(m_tree.node(m_tree.parent(position)))) == NodeKind::Closure &&
               holdLabelText(m_snapshot, m_tree.label(position)) == "prototype";
    }

    void choose(uint32_t index, SuspectFacts& facts, ClassId id)
    {
        m_mainClass[index] = id;
        m_suspects[index].className = m_analysis.classes().at(id).name;
        if (facts.itemClass == "Object")
            m_suspects[index].itemClass = m_analysis.className(NodeIndex(m_tree.node(facts.item)));
        facts.labelsInside.clear();
        const auto tally = m_tallies[index].find(id.value);
        if (tally == m_tallies[index].end())
            return;
        uint32_t position = tally->second.example;
        for (uint32_t step = 0; step < kLongestWalk && position != 0; ++step) {
            const uint32_t parent = m_tree.parent(position);
            if (m_tree.node(parent) == facts.holder || parent == m_tree.parent(facts.item))
                break;
            facts.labelsInside.push_back(holdLabelText(m_snapshot, m_tree.label(position)));
            position = parent;
        }
    }

    void preferClass(uint32_t index, SuspectFacts& facts, std::initializer_list<std::string_view> names)
    {
        for (const std::string_view name : names)
            for (const auto& [id, tally] : m_tallies[index])
                if (m_analysis.classes().at(ClassId(id)).name == name &&
                    static_cast<double>(tally.count) >= kPerItem * static_cast<double>(facts.items)) {
                    choose(index, facts, ClassId(id));
                    return;
                }
    }

    // Plain objects named by fields that are keys, and tell nothing.
    [[nodiscard]] bool areDictionaries(uint32_t index, std::string_view className) const
    {
        return std::any_of(m_tallies[index].begin(), m_tallies[index].end(), [&](const auto& entry) {
            return m_analysis.classes().at(ClassId(entry.first)).name == className &&
                   m_populations.isDictionary(m_tree.node(entry.second.example));
        });
    }

    void addContents(uint32_t index, const SuspectFacts& facts)
    {
        Suspect& s = m_suspects[index];
        for (const auto& [name, share] : facts.contents)
            s.contents.push_back({std::string(name), share.count, share.bytes});
        std::sort(s.contents.begin(), s.contents.end(), [](const ClassShare& a, const ClassShare& b) {
            return std::tuple(b.bytes, a.name) < std::tuple(a.bytes, b.name);
        });
        if (s.contents.size() > kShownContents)
            s.contents.resize(kShownContents);
        if (s.contents.empty() || s.contents.front().bytes * 2 < facts.bytes)
            return;
        const std::string& name = s.contents.front().name;
        if (name != s.className && (name == "(array)" || !Populations::isEngineClass(name)))
            s.mostlyOf = name.starts_with('{') && areDictionaries(index, name) ? "Object" : name;
    }

    void collectObjects()
    {
        forEachNew([&](uint32_t candidate, uint32_t position, uint32_t node) {
            Suspect& s = m_suspects[candidate];
            const bool isMain = s.isAboutMixed() ? m_isItemGroup[m_populations.groupOf(position)] != 0
                                                 : m_analysis.classOf(NodeIndex(node)) == m_mainClass[candidate];
            if (s.isOwnStorage || !isMain ||
                (m_populations.isFolded(position) && m_populations.isTexts(m_populations.groupOf(position))))
                return;
            s.objects.push_back(node);
            ++s.newCount[m_populations.birth(node) - 1];
        });
        for (Suspect& s : m_suspects)
            if (s.objects.empty())
                s.objects.push_back(s.holder.value);
    }

    Result<void> addPath(Suspect& s) const
    {
        auto path = pathTo(m_analysis, s.holder.value, s.holderClass, s.objects, m_job);
        if (!path)
            return tl::unexpected(path.error());
        s.path = std::move(*path);
        for (PathStep& step : s.path) // the fields of a dictionary are keys, and tell nothing
            if (m_populations.isDictionary(step.node.value) && step.className.starts_with('{'))
                step.name = step.className = "Object";
        return {};
    }

    const Populations& m_populations;
    const Candidates& m_candidates;
    const HolderTree& m_tree;
    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    const JobContext& m_job;
    std::shared_ptr<const PathBasis> m_basis;
    std::vector<Suspect> m_suspects;
    std::vector<Tallies> m_tallies;
    std::vector<PlaceCounts> m_closures;
    std::vector<std::vector<uint32_t>> m_samples; // positions of some new items
    std::vector<uint64_t> m_settled;              // new promises that have a value
    std::vector<ClassId> m_mainClass;
    std::vector<uint8_t> m_isItemGroup;
};

} // namespace

Result<std::vector<Suspect>> describeCandidates(const Populations& populations, const Candidates& candidates,
                                                size_t limit, const JobContext& job)
{
    return Describer(populations, candidates, limit, job).describe();
}

} // namespace heapsight
