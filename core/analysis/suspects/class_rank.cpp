// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/class_rank.h"

#include "analysis/path_node_role.h"
#include "analysis/suspects/populations.h"
#include "analysis/suspects/script_shares.h"

namespace heapsight {

namespace {

// kOwnRank, kPackageRank; 0: Node's, the engine's or nobody's.
int placeRank(const SnapshotAnalysis& analysis, PlaceId place)
{
    if (!place.isValid())
        return 0;
    const std::string_view script = analysis.scriptNames().name(analysis.snapshot().places().place(place).scriptId);
    return !isOwnScript(script) ? 0 : !packageOf(script).empty() ? kPackageRank : kOwnRank;
}

} // namespace

bool isWrapperClass(std::string_view name)
{
    for (const std::string_view wrapper : {"Timeout", "TimersList", "Immediate", "Promise", "Listener", "Generator",
                                           "AsyncResource", "AsyncGenerator", "Map", "Set", "WeakRef", "Proxy"})
        if (name == wrapper)
            return true;
    return false;
}

int classRank(const SnapshotAnalysis& analysis, ClassId id)
{
    const ClassInfo& info = analysis.classes().at(id);
    if (Populations::isEngineClass(info.name) || info.name.starts_with("system / "))
        return 0;
    for (const std::string_view suspended : {"Generator", "AsyncGenerator", "AsyncFunctionObject"})
        if (info.name == suspended) // it has the place of its function, but is none of the program's classes
            return kBuiltInRank;
    if (const int rank = placeRank(analysis, info.place); rank != 0)
        return rank;
    if (info.name.starts_with('{'))
        return kPlainRank;
    for (const std::string_view plain : {"(string)", "(concatenated string)", "(sliced string)", "(number)", "(bigint)",
                                         "Array", "Function", "(closure)", "(regexp)", "ArrayBuffer", "(symbol)"})
        if (info.name == plain)
            return 1;
    return info.name == "Object" ? 2 : kBuiltInRank;
}

} // namespace heapsight
