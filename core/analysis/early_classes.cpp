// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/early_classes.h"

#include "base/parallel.h"

#include <algorithm>
#include <mutex>

namespace heapsight {

namespace {

constexpr size_t kSmallestPiece = size_t{1} << 20; // nodes; each piece has sums of its own

struct Sum {
    uint64_t shallow = 0;
    uint32_t count = 0;
};

} // namespace

EarlyClasses countEarly(const HeapSnapshot& snapshot, const ClassTable& classes, const SizeColumn& shallow)
{
    const auto classOf = classes.classColumn();
    std::vector<Sum> all(classes.size());
    std::mutex mutex; // of the sums of all
    const size_t share = (classOf.size() + threadLimit() - 1) / threadLimit();
    parallelChunks(classOf.size(), std::max(kSmallestPiece, share), [&](size_t begin, size_t end) {
        std::vector<Sum> sums(classes.size());
        for (auto n = static_cast<uint32_t>(begin); n < end; ++n) {
            const uint64_t size = shallow.at(n);
            sums[classOf[n]].shallow += size;
            sums[classOf[n]].count += size != 0 ? 1 : 0;
        }
        const std::lock_guard lock(mutex);
        for (size_t i = 0; i < all.size(); ++i) {
            all[i].shallow += sums[i].shallow;
            all[i].count += sums[i].count;
        }
    });
    EarlyClasses early;
    early.totalSize = snapshot.info().extraNativeBytes;
    for (uint32_t i = 0; i < all.size(); ++i) {
        if (all[i].count == 0)
            continue;
        early.totalSize += all[i].shallow;
        early.classes.push_back({classes.at(ClassId(i)).name, all[i].count, all[i].shallow});
    }
    return early;
}

} // namespace heapsight
