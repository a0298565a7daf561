// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles of every form, plain or compressed: no crash, no hang, no memory beyond the limit, the same profile
// or the same error whatever the size of the windows, and no weight lost on the way to tables and rectangles.
#include "base/column.h"
#include "base/parallel.h"
#include "io/folded_stacks.h"
#include "io/profile_reader.h"
#include "profile/cpu_profile.h"
#include "profile/flame_layout.h"
#include "profile/flame_tree_steps.h"
#include "profile/profile_tables.h"

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace heapsight;

namespace {

constexpr uint64_t kMemoryLimit = uint64_t{64} << 20U;
constexpr uint64_t kLargestSum = uint64_t{1} << 60U; // beyond it sums may wrap, which is allowed

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

std::string written(const FlameTree& tree)
{
    std::string text;
    TextWriter out([&](std::string_view block) { return text.append(block), true; });
    writeFoldedStacks(tree, out);
    out.flush();
    return text;
}

void checkTree(const FlameTree& tree)
{
    long double sum = 0;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        sum += static_cast<long double>(tree.self(node));
    if (sum > static_cast<long double>(kLargestSum))
        return;
    uint64_t rows = 0;
    const auto functions = profileRows(tree, ProfileGrouping::Function, {});
    for (const ProfileRow& row : *functions)
        rows += row.self;
    require(rows == tree.total(0), "rows do not add up");
    require(inverted(tree, {})->total(0) == tree.total(0), "the inverted tree does not add up");
    const auto rects = layoutFlame(tree, {1000, 1, {}, 0, 0xffffffffU});
    require(rects.empty() == (tree.total(0) == 0), "the root has no rectangle");
    for (const FlameRect& rect : rects)
        require(rect.x >= 0 && rect.x + rect.width < 1000.001, "a rectangle is outside");
}

std::string outcome(std::string_view document, size_t window)
{
    const auto result = readProfileFromMemory(document, {}, {window});
    if (!result) {
        const Error& error = result.error();
        if (error.code == ErrorCode::OutOfMemory) // how much is needed depends on the windows
            return "out of memory";
        return "error " + std::to_string(static_cast<int>(error.code));
    }
    const Profile& profile = **result;
    std::string text = "profile " + std::to_string(profile.complete);
    for (const ProfileMeasure& measure : profile.measures) {
        checkTree(profile.tree(measure));
        text += written(profile.tree(measure));
    }
    if (profile.cpu) {
        const auto tree = timeOrderTree(profile, {}, {}, 10'000);
        require(!tree || tree->total(0) == profile.cpu->totalUs(), "time was lost");
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    setThreadLimit(1);
    setMemoryLimit(kMemoryLimit);
    const std::string_view document(reinterpret_cast<const char*>(data), size);
    const std::string wide = outcome(document, 65536);
    const std::string narrow = outcome(document, 16);
    if (wide != narrow && wide != "out of memory" && narrow != "out of memory") {
        std::fprintf(stderr, "wide windows: %.300s\nnarrow windows: %.300s\n", wide.c_str(), narrow.c_str());
        std::abort();
    }
    return 0;
}
