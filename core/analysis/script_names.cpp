// SPDX-License-Identifier: GPL-3.0-or-later
// closure –shared→ shared function info –script→ script, whose node is named by its path or URL. Which
// edge leads to the script, and how its node is named, differs between V8 versions; all are handled
// here. Linear in the edges of the closures that have a place and of their function infos.
#include "analysis/script_names.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr std::string_view kScriptPrefix = "system / Script / "; // newer V8 puts it before the name
constexpr std::string_view kEnginePrefix = "system / ";

// Path or URL of a script from the name of its node, "" if that tells none.
std::string_view scriptNameOf(std::string_view nodeName)
{
    if (nodeName.starts_with(kScriptPrefix))
        return nodeName.substr(kScriptPrefix.size());
    return nodeName.starts_with(kEnginePrefix) ? std::string_view() : nodeName;
}

bool hasText(const HeapSnapshot& snapshot, uint32_t edge)
{
    switch (snapshot.edgeColumn()[edge].code()) {
    case EdgeCode::Element:
    case EdgeCode::Hidden:
    case EdgeCode::Special:
        return false;
    default:
        return true;
    }
}

NodeIndex followInternal(const HeapSnapshot& snapshot, NodeIndex node, std::string_view name)
{
    const EdgeRange range = snapshot.edges(node);
    for (uint32_t e = range.begin; e < range.end; ++e)
        if (snapshot.edgeColumn()[e].code() == EdgeCode::Internal &&
            snapshot.strings().at(snapshot.edgeLabels()[e]) == name)
            return NodeIndex(snapshot.edgeColumn()[e].target());
    return NodeIndex::none();
}

// While a function is debugged or covered, a DebugInfo stands between it and the script.
NodeIndex scriptBehindDebugInfo(const HeapSnapshot& snapshot, NodeIndex debugInfo, NodeIndex functionInfo)
{
    if (const NodeIndex named = followInternal(snapshot, debugInfo, "script"); named.isValid())
        return named;
    const EdgeRange range = snapshot.edges(debugInfo);
    for (uint32_t e = range.begin; e < range.end; ++e) {
        const NodeIndex target(snapshot.edgeColumn()[e].target());
        if (!hasText(snapshot, e) && target != functionInfo && snapshot.kind(target) == NodeKind::Code &&
            !scriptNameOf(snapshot.name(target)).empty())
            return target;
    }
    return NodeIndex::none();
}

NodeIndex scriptOfFunctionInfo(const HeapSnapshot& snapshot, NodeIndex functionInfo)
{
    NodeIndex script = followInternal(snapshot, functionInfo, "script");
    if (!script.isValid())
        script = followInternal(snapshot, functionInfo, "script_or_debug_info");
    if (script.isValid() && snapshot.name(script).starts_with("system / DebugInfo"))
        return scriptBehindDebugInfo(snapshot, script, functionInfo);
    return script;
}

// Closures of one script agree but for rare strays, so every script id takes the name most of its
// closures give; on a tie the name that comes first in the file's strings.
class Vote {
public:
    void add(uint32_t scriptId, uint32_t nameId) { ++m_votes[(uint64_t{scriptId} << 32) | nameId]; }
    [[nodiscard]] std::unordered_map<uint32_t, std::string> result(const StringTable& strings) const
    {
        struct Best {
            uint32_t votes = 0;
            uint32_t nameId = 0;
        };
        std::unordered_map<uint32_t, Best> best;
        for (const auto& [key, votes] : m_votes) {
            const auto nameId = static_cast<uint32_t>(key);
            Best& b = best[static_cast<uint32_t>(key >> 32)];
            if (votes > b.votes || (votes == b.votes && nameId < b.nameId))
                b = {votes, nameId};
        }
        std::unordered_map<uint32_t, std::string> names;
        for (const auto& [scriptId, b] : best)
            names.emplace(scriptId, scriptNameOf(strings.at(b.nameId)));
        return names;
    }

private:
    std::unordered_map<uint64_t, uint32_t> m_votes;
};

} // namespace

Result<ScriptNames> ScriptNames::infer(const HeapSnapshot& snapshot, const JobContext& job)
{
    const SourcePlaces& places = snapshot.places();
    Vote vote;
    std::unordered_map<uint32_t, NodeIndex> scriptOf; // by function info: many closures share one
    uint32_t untilCheck = kItemsPerCheck;
    for (size_t i = 0; i < places.nodes().size(); ++i) {
        if (--untilCheck == 0) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "script names");
            untilCheck = kItemsPerCheck;
        }
        const NodeIndex closure(places.nodes()[i]);
        if (snapshot.kind(closure) != NodeKind::Closure)
            continue;
        const NodeIndex functionInfo = followInternal(snapshot, closure, "shared");
        if (!functionInfo.isValid())
            continue;
        const auto [known, isNew] = scriptOf.try_emplace(functionInfo.value);
        if (isNew)
            known->second = scriptOfFunctionInfo(snapshot, functionInfo);
        if (known->second.isValid() && !scriptNameOf(snapshot.name(known->second)).empty())
            vote.add(places.place(PlaceId(places.placeIds()[i])).scriptId, snapshot.nameId(known->second).value);
    }
    ScriptNames names;
    names.m_names = vote.result(snapshot.strings());
    return names;
}

std::string_view ScriptNames::name(uint32_t scriptId) const
{
    const auto found = m_names.find(scriptId);
    return found != m_names.end() ? std::string_view(found->second) : std::string_view();
}

SourceLocation ScriptNames::locate(const SourcePlace& place) const
{
    return {place.scriptId, place.line + 1, place.column + 1, std::string(name(place.scriptId))};
}

std::string shortLocation(const SourceLocation& location, bool withColumn)
{
    std::string text;
    if (location.script.empty()) {
        text = "script " + std::to_string(location.scriptId);
    } else {
        std::string_view script = location.script;
        if (!script.starts_with("node:")) { // node:internal/timers is a name, not a path
            if (script.find("://") != std::string_view::npos)
                script = script.substr(0, script.find_first_of("?#"));
            while (script.size() > 1 && script.back() == '/')
                script.remove_suffix(1);
            if (const size_t slash = script.find_last_of("/\\"); slash != std::string_view::npos)
                script.remove_prefix(slash + 1);
        }
        text = script.empty() ? location.script : std::string(script);
    }
    text += ':' + std::to_string(location.line);
    if (withColumn)
        text += ':' + std::to_string(location.column);
    return text;
}

} // namespace heapsight
