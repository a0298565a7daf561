// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/profile.h"

#include "profile/allocation_profile.h"
#include "profile/cpu_profile.h"

namespace heapsight {

std::string_view profileKindKey(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::Cpu:
        return "cpu";
    case ProfileKind::AllocationSampling:
        return "heap";
    case ProfileKind::AllocationTimeline:
        return "timeline";
    case ProfileKind::Folded:
        break;
    }
    return "folded";
}

std::string_view measureKey(ProfileMeasure::What what)
{
    using What = ProfileMeasure::What;
    switch (what) {
    case What::Time:
        return "time";
    case What::Samples:
        return "samples";
    case What::Size:
        return "size";
    case What::AllocatedSize:
        return "allocatedSize";
    case What::AllocatedCount:
        return "allocatedCount";
    case What::LiveSize:
        return "liveSize";
    case What::LiveCount:
        return "liveCount";
    case What::Weight:
        break;
    }
    return "weight";
}

std::string_view profileWarningKey(ProfileWarning::Code code)
{
    using Code = ProfileWarning::Code;
    switch (code) {
    case Code::Truncated:
        return "truncated";
    case Code::NodeCycle:
        return "node-cycle";
    case Code::UnknownNode:
        return "unknown-node";
    case Code::TwoParents:
        return "two-parents";
    case Code::DuplicateIds:
        return "duplicate-ids";
    case Code::TimesDisordered:
        return "times-disordered";
    case Code::NoTimes:
        return "no-times";
    case Code::CountMismatch:
        return "count-mismatch";
    case Code::BadLine:
        return "bad-line";
    case Code::BadValue:
        return "bad-value";
    case Code::TextReplaced:
        return "text-replaced";
    case Code::TrailingData:
        break;
    }
    return "trailing-data";
}

const ProfileMeasure* Profile::find(ProfileMeasure::What what) const
{
    for (const ProfileMeasure& measure : measures)
        if (measure.what == what)
            return &measure;
    return nullptr;
}

FlameTree Profile::tree(const ProfileMeasure& measure) const
{
    return FlameTree(shape, frames, measure.self, measure.unit);
}

uint64_t Profile::memoryBytes() const
{
    uint64_t bytes = shape->nodeCount() * uint64_t{16} + frames->memoryBytes();
    for (const ProfileMeasure& measure : measures)
        bytes += measure.self.size() * sizeof(uint64_t);
    if (cpu)
        bytes += cpu->nodes.size() * uint64_t{8};
    if (allocations)
        bytes += allocations->nodes.size() * uint64_t{20};
    return bytes;
}

} // namespace heapsight
