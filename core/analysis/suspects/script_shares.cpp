// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/script_shares.h"

#include "analysis/path_basis.h"
#include "analysis/path_node_role.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr size_t kMostRows = 200;

std::vector<ScriptShare> rowsOf(const BytesByScript& first, const BytesByScript& last)
{
    std::unordered_map<std::string, ScriptShare> rows;
    const auto add = [&](const BytesByScript& shares, size_t side) {
        for (const auto& [name, bytes] : shares) {
            ScriptShare& row = rows[name];
            row.name = name;
            row.bytes.resize(2);
            row.bytes[side] = bytes;
        }
    };
    add(first, 0);
    add(last, 1);
    std::vector<ScriptShare> sorted;
    for (auto& [name, row] : rows)
        sorted.push_back(std::move(row));
    std::sort(sorted.begin(), sorted.end(), [](const ScriptShare& a, const ScriptShare& b) {
        const auto growth = [](const ScriptShare& s) { return static_cast<int64_t>(s.bytes[1] - s.bytes[0]); };
        return std::tuple(growth(b), b.bytes[1], a.name) < std::tuple(growth(a), a.bytes[1], b.name);
    });
    if (sorted.size() > kMostRows)
        sorted.resize(kMostRows);
    return sorted;
}

BytesByScript packaged(const BytesByScript& scripts)
{
    BytesByScript result;
    for (const auto& [script, bytes] : scripts) {
        const std::string_view package = packageOf(script);
        result[script.empty() || script == kNodeScripts ? script
               : package.empty()                        ? std::string(kThisProgram)
                                                        : std::string(package)] += bytes;
    }
    return result;
}

} // namespace

Result<BytesByScript> bytesByScript(const SnapshotAnalysis& analysis, const JobContext& job)
{
    constexpr uint32_t kNone = 0;
    constexpr uint32_t kNode = 1;
    auto basis = analysis.pathBasis(job);
    if (!basis)
        return tl::unexpected(basis.error());
    const HeapSnapshot& snapshot = analysis.snapshot();
    const ScriptNames& names = analysis.scriptNames();
    std::vector<std::string> scripts{"", std::string(kNodeScripts)};
    std::unordered_map<uint32_t, uint32_t> numberOf; // script id → index in scripts
    std::unordered_map<std::string_view, uint32_t> numberOfName;
    const auto numberOfScript = [&](uint32_t scriptId) {
        const auto [known, isNew] = numberOf.try_emplace(scriptId, kNone);
        if (isNew) {
            const std::string_view name = names.name(scriptId);
            if (isOwnScript(name)) {
                const auto [number, isFirst] = numberOfName.try_emplace(name, static_cast<uint32_t>(scripts.size()));
                if (isFirst)
                    scripts.emplace_back(name);
                known->second = number->second;
            } else if (!name.empty()) {
                known->second = kNode;
            }
        }
        return known->second;
    };
    Column<uint32_t> scriptOf(snapshot.nodeCount());
    const SourcePlaces& places = snapshot.places();
    for (size_t i = 0; i < places.nodes().size(); ++i)
        scriptOf[places.nodes()[i]] = numberOfScript(places.place(PlaceId(places.placeIds()[i])).scriptId);
    for (const uint32_t context : (*basis)->sortedModuleScopes())
        scriptOf[context] = numberOfScript((*basis)->moduleScope(context)->scriptId);
    std::vector<uint64_t> bytes(scripts.size());
    uint32_t untilCheck = kItemsPerCheck;
    for (const uint32_t node : analysis.dominators().preorder()) {
        if (--untilCheck == 0) {
            untilCheck = kItemsPerCheck;
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "suspects");
        }
        // What Node's classes make for a program is the program's, unless nothing of it is around them.
        const uint32_t above = scriptOf[analysis.dominators().immediateDominator(NodeIndex(node)).value];
        if (scriptOf[node] == kNone || (scriptOf[node] == kNode && above > kNode))
            scriptOf[node] = above;
        bytes[scriptOf[node]] += analysis.shallow(NodeIndex(node));
    }
    BytesByScript result;
    for (size_t i = 0; i < scripts.size(); ++i)
        if (bytes[i] != 0)
            result.emplace(scripts[i], bytes[i]);
    return result;
}

std::string_view packageOf(std::string_view script)
{
    constexpr std::string_view kFolder = "node_modules";
    size_t at = script.rfind(kFolder);
    while (at != std::string_view::npos) {
        const size_t begin = at + kFolder.size() + 1;
        const bool isFolder = (at == 0 || script[at - 1] == '/' || script[at - 1] == '\\') && begin < script.size() &&
                              (script[begin - 1] == '/' || script[begin - 1] == '\\');
        if (isFolder) {
            const std::string_view rest = script.substr(begin);
            size_t end = rest.find_first_of("/\\");
            if (rest.starts_with('@') && end != std::string_view::npos)
                end = rest.find_first_of("/\\", end + 1);
            return rest.substr(0, end);
        }
        at = at == 0 ? std::string_view::npos : script.rfind(kFolder, at - 1);
    }
    return {};
}

std::vector<ScriptShare> sharesByFile(const BytesByScript& first, const BytesByScript& last)
{
    return rowsOf(first, last);
}

std::vector<ScriptShare> sharesByPackage(const BytesByScript& first, const BytesByScript& last)
{
    return rowsOf(packaged(first), packaged(last));
}

} // namespace heapsight
