// SPDX-License-Identifier: GPL-3.0-or-later
// How sure it is that a candidate leaks, and in which order they are told. The thresholds were measured on several
// dozen small programs with and without leaks: noise in the poorest step is practically nothing, leaks are orders of
// magnitude above. They guard real services.
#include "analysis/path_node_role.h"
#include "analysis/suspects/candidates.h"
#include "analysis/suspects/leak_words.h"
#include "analysis/suspects/script_shares.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

constexpr double kManyLost = 0.3; // of what came, or was there: entries leave again

constexpr uint64_t lowest(const std::vector<uint64_t>& steps)
{
    return steps.empty() ? 0 : *std::min_element(steps.begin(), steps.end());
}

// What nearly every step reaches: the least of few steps, the lower quartile of many.
uint64_t reliably(std::vector<uint64_t> steps)
{
    if (steps.size() < 4)
        return lowest(steps);
    const auto quartile = steps.begin() + static_cast<ptrdiff_t>(steps.size() / 4);
    std::nth_element(steps.begin(), quartile, steps.end());
    return *quartile;
}

double steadiness(const std::vector<uint64_t>& steps)
{
    const uint64_t most = steps.empty() ? 0 : *std::max_element(steps.begin(), steps.end());
    return most == 0 ? 0 : static_cast<double>(reliably(steps)) / static_cast<double>(most);
}

// "process" and functions of Node's own, "require" and "Module" among them, which every module sees.
bool isGivenByNode(const SnapshotAnalysis& analysis, uint32_t node)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    if (snapshot.kind(NodeIndex(node)) != NodeKind::Closure)
        return snapshot.name(NodeIndex(node)) == "process" && snapshot.kind(NodeIndex(node)) == NodeKind::Object;
    const PlaceId place = snapshot.places().placeOf(NodeIndex(node));
    const std::string_view script =
        place.isValid() ? analysis.scriptNames().name(snapshot.places().place(place).scriptId) : std::string_view();
    return !script.empty() && !isOwnScript(script);
}

} // namespace

// Neither held by a variable of the program's nor made of anything its scripts made.
Result<void> Candidates::findForeign(const JobContext& job)
{
    const SnapshotAnalysis& last = m_populations->last();
    const HeapSnapshot& snapshot = last.snapshot();
    const auto basis = last.pathBasis(job);
    if (!basis)
        return tl::unexpected(basis.error());
    const HolderTree& tree = m_populations->tree();
    for (Candidate& candidate : m_list) {
        candidate.isForeign = true;
        uint32_t position = tree.position(candidate.holder);
        for (uint32_t step = 0; step < kLongestPath && position != 0 && position != HolderTree::kNowhere; ++step) {
            const uint32_t node = tree.node(position);
            const ModuleScope* scope = (*basis)->moduleScope(node);
            if (!scope)
                candidate.isNodes = candidate.isNodes || isGivenByNode(last, node);
            if (scope || snapshot.name(NodeIndex(node)).starts_with("global")) {
                candidate.isForeign = scope && !scope->isOwn;
                candidate.isInNode = candidate.isForeign;
                break;
            }
            position = tree.parent(m_populations->representative(position));
        }
    }
    const SourcePlaces& places = snapshot.places();
    for (size_t i = 0; i < places.nodes().size(); ++i) {
        const uint32_t node = places.nodes()[i];
        const uint32_t position = tree.position(node);
        if (position == HolderTree::kNowhere || m_populations->birth(node) == 0 || of(position) == kNone ||
            !m_list[of(position)].isForeign)
            continue;
        const uint32_t script = places.place(PlaceId(places.placeIds()[i])).scriptId;
        if (isOwnScript(last.scriptNames().name(script)))
            m_list[of(position)].isForeign = false;
    }
    findLoading(**basis);
    return {};
}

// Modules of packages are loaded when they are first needed, which may be in any step; and the scopes of modules
// are the shadow of the modules.
void Candidates::findLoading(const PathBasis& basis)
{
    const SnapshotAnalysis& last = m_populations->last();
    const HeapSnapshot& snapshot = last.snapshot();
    const HolderTree& tree = m_populations->tree();
    std::vector<uint64_t> ofPackages(m_list.size());
    std::vector<uint64_t> scopes(m_list.size());
    const auto isItem = [&](const Candidate& c, std::string_view name) {
        return !c.isOwnStorage && m_populations->className(c.itemGroup) == name;
    };
    for (uint32_t p = 1; p < tree.size(); ++p) {
        const uint32_t node = tree.node(p);
        if (m_populations->birth(node) == 0 || of(p) == kNone)
            continue;
        const Candidate& candidate = m_list[of(p)];
        if (const ModuleScope* scope = basis.moduleScope(node)) {
            ++scopes[of(p)];
            const std::string_view script = last.scriptNames().name(scope->scriptId);
            ofPackages[of(p)] += isOwnScript(script) && packageOf(script).empty() ? 0U : 1U;
        } else if (isItem(candidate, "Module") && m_populations->groupOf(p) == candidate.itemGroup) {
            ofPackages[of(p)] += packageOf(moduleName(snapshot, NodeIndex(node))).empty() ? 0U : 1U;
        }
    }
    for (size_t i = 0; i < m_list.size(); ++i) {
        Candidate& c = m_list[i];
        const bool areScopes = isItem(c, "system / Context") && scopes[i] * 2 >= total(c.newItems) && scopes[i] != 0;
        if (areScopes)
            c.isForeign = c.isInNode = c.isModules = true;
        if (areScopes || isItem(c, "Module"))
            c.isLoading = ofPackages[i] * 2 >= total(c.newItems);
    }
}

// Caches of V8 that belong to no object. Synthetic nodes are Node's handles, and somebody's business.
bool Candidates::isEngineHolder(uint32_t node) const
{
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    const NodeKind kind = snapshot.kind(NodeIndex(node));
    if (isSourceTextModule(snapshot, NodeIndex(node))) // by the variables it exports
        return false;
    return kind == NodeKind::Array || kind == NodeKind::Hidden || kind == NodeKind::Code ||
           kind == NodeKind::ObjectShape;
}

// Methods of a class that was loaded meanwhile.
bool Candidates::isNewPrototype(const Candidate& c) const
{
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    const uint32_t node = m_populations->tree().node(m_populations->group(c.itemGroup).example);
    return m_populations->birth(c.holder) != 0 && snapshot.kind(NodeIndex(node)) == NodeKind::Closure &&
           snapshot.name(NodeIndex(c.holder)) != "Array" &&
           !internalTarget(snapshot, NodeIndex(c.holder), "table").isValid();
}

bool Candidates::hasEnginePath(uint32_t node) const
{
    const HolderTree& tree = m_populations->tree();
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    uint32_t position = tree.position(node);
    for (uint32_t step = 0; step < kLongestPath && position != 0 && position != HolderTree::kNowhere; ++step) {
        const uint32_t label = tree.label(position);
        if (label < HoldLabel::kFirstSpecial) {
            const std::string_view text = snapshot.strings().at(label);
            if (text == "native_context" || text == "fast_template_instantiations")
                return true;
        }
        position = tree.parent(m_populations->representative(position));
    }
    return false;
}

void Candidates::judge(Candidate& c) const
{
    const size_t steps = c.newBytes.size();
    const bool isPair = steps == 1;
    std::vector<uint64_t> items(steps);
    c.growth.resize(steps);
    for (size_t s = 0; s < steps; ++s) {
        const uint64_t gained = c.items[s + 1] > c.items[s] ? c.items[s + 1] - c.items[s] : 0;
        items[s] = std::min(gained, c.newItems[s]);
        const uint64_t more = c.held[s + 1] > c.held[s] ? c.held[s + 1] - c.held[s] : 0;
        c.growth[s] = std::min(more + (c.isOwnStorage ? 0 : c.ownGrowth[s]), c.newBytes[s] + c.ownGrowth[s]);
        if (!c.isOwnStorage && items[s] == 0)
            c.growth[s] = 0; // as many as before: what they hold was exchanged
    }
    const uint64_t lost = total(c.gone);
    const uint64_t came = total(c.newItems);
    c.churn = lost + came == 0 ? 0 : static_cast<double>(lost) / static_cast<double>(lost + came);
    const auto ratio = [](uint64_t a, uint64_t b) {
        return b == 0 ? (a == 0 ? 0.0 : 1.0) : static_cast<double>(a) / static_cast<double>(b);
    };
    const double evicted = c.isOwnStorage ? 0 : ratio(c.gone.back(), c.newItems.back());
    c.evicts = evicted >= kManyLost;
    const uint64_t beforeLast = c.items[steps - 1];
    c.losesOld = beforeLast >= 10 && ratio(c.gone.back(), beforeLast) >= kManyLost;
    const uint64_t mostGrowth = *std::max_element(c.growth.begin(), c.growth.end());
    // Less each time, and at most half as much in the end: what fills a pool or a cache does that.
    const bool fills =
        !c.isOwnStorage && std::is_sorted(items.rbegin(), items.rend()) && items.back() * 2 <= items.front();
    c.levelsOff = steps >= 2 && (fills || c.growth.back() * 4 <= mostGrowth);
    if (hasEnginePath(c.holder) || isEngineHolder(c.holder))
        c.isEngine = true;

    const uint64_t poorItems = reliably(items);
    const uint64_t poorBytes = reliably(c.growth);
    const double mean = static_cast<double>(total(c.growth)) / static_cast<double>(steps);
    c.score = isPair ? mean : static_cast<double>(poorBytes) + 0.02 * mean;
    // One of something, and then twenty of it: that is how things are loaded.
    const bool wasEmpty = !c.isOwnStorage && c.items.front() < 5 && c.items.front() * 20 <= c.items.back();
    const bool engineGoesOn = c.isEngine && (isPair ? poorItems >= 200 : poorItems >= 50 && steadiness(items) >= 0.5);
    if (c.isEngine)
        c.score *= engineGoesOn ? 0.5 : 0.02;
    if (!c.isOwnStorage)
        c.score *= poorItems < 3 ? 0.05 : poorItems < 10 ? 0.3 : 1;
    c.score *= c.churn > 0.5 ? 0.2 : c.churn > 0.2 ? 0.6 : 1;
    c.score *= c.evicts ? 0.2 : 1;
    c.score *= c.losesOld ? 0.2 : 1;
    c.score *= isPair && (wasEmpty || c.isInner) ? 0.3 : 1;

    const uint64_t allBytes = total(c.growth);
    c.isSuspect = allBytes >= 1024;
    c.confidence = Confidence::Low;
    if (isPair) {
        const bool many = (poorItems >= 50 && allBytes >= 4096) || (poorItems >= 10 && allBytes >= 65536);
        if (many && c.churn <= 0.1 && !wasEmpty && !c.isInner)
            c.confidence = Confidence::Medium;
        // Node loads parts of itself when they are first used.
        if (c.isForeign) {
            c.confidence = Confidence::Low;
            c.isSuspect = poorItems >= 50 && allBytes >= 4096;
        }
        if (!c.isOwnStorage && wasEmpty && ((poorItems < 3 && allBytes < 262144) || isNewPrototype(c)))
            c.isSuspect = false;
        // Once is enough to fill something: without items there is nothing to tell growth from filling.
        if (c.isOwnStorage)
            c.isSuspect = allBytes >= 4096;
    } else if (c.isOwnStorage) {
        if (poorBytes >= 4096 && steadiness(c.growth) >= 0.1)
            c.confidence = Confidence::High;
        else if (allBytes >= 4096 && poorBytes > 0)
            c.confidence = Confidence::Medium;
    } else if (poorItems >= 10 && poorBytes >= 1024 && steadiness(items) >= 0.25 && c.churn <= 0.2) {
        c.confidence = Confidence::High;
    } else if (((poorItems >= 5 && poorBytes >= 256) || (poorItems >= 2 && poorBytes >= 65536)) && c.churn <= 0.5) {
        c.confidence = Confidence::Medium;
    }
    if ((!isPair && poorBytes == 0) || c.isPart) // some step brought nothing: it came once
        c.isSuspect = false;
    if (evicted >= 0.1)
        c.confidence = std::min(c.confidence, Confidence::Medium);
    if (c.levelsOff)
        c.confidence = std::min(c.confidence, Confidence::Medium);
    if (c.evicts || c.losesOld)
        c.confidence = Confidence::Low;
    if (c.isEngine) // more code, whatever the program does
        c.confidence = Confidence::Low;
    if (c.isEngine && !engineGoesOn)
        c.isSuspect = false;
    // Texts that Node keeps for itself, and packages that are loaded, are the shadow of something else.
    const bool isText = !c.isOwnStorage && m_populations->className(c.itemGroup) == "(string)";
    if (c.isLoading || ((c.isForeign || c.isNodes) && isText))
        c.confidence = Confidence::Low;
}

void Candidates::rank()
{
    const bool isPair = m_populations->snapshotCount() == 2;
    // What grows within Node's own modules is mostly the shadow of what the program does, or loads.
    const bool hasOwn = std::any_of(m_list.begin(), m_list.end(), [](const Candidate& c) {
        return c.isSuspect && !c.isForeign && !c.isEngine && c.confidence != Confidence::Low;
    });
    const bool isLoading = std::any_of(m_list.begin(), m_list.end(), [](const Candidate& c) { return c.isLoading; });
    for (Candidate& candidate : m_list)
        if (candidate.isForeign && candidate.isInNode && (hasOwn || isLoading))
            candidate.confidence = Confidence::Low;
    const auto tier = [](const Candidate& c) { return !c.isSuspect ? 2 : c.confidence == Confidence::Low ? 1 : 0; };
    const auto weight = [&](const Candidate& c) {
        return c.confidence == Confidence::Medium && !isPair ? c.score * 0.5 : c.score;
    };
    std::vector<uint32_t> order(m_list.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
        const Candidate& x = m_list[a];
        const Candidate& y = m_list[b];
        return std::tuple(tier(x), -weight(x), a) < std::tuple(tier(y), -weight(y), b);
    });
    std::vector<uint32_t> place(m_list.size());
    std::vector<Candidate> sorted;
    sorted.reserve(m_list.size());
    for (uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        sorted.push_back(std::move(m_list[order[i]]));
    }
    m_list = std::move(sorted);
    for (uint32_t& candidate : m_ofGroup)
        if (candidate != kNone)
            candidate = place[candidate];
}

} // namespace heapsight
