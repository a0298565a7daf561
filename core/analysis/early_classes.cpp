// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/early_classes.h"

namespace heapsight {

EarlyClasses countEarly(const HeapSnapshot& snapshot, const ClassTable& classes, const SizeColumn& shallow)
{
    std::vector<EarlyClass> all(classes.size());
    const auto classOf = classes.classColumn();
    EarlyClasses early;
    early.totalSize = snapshot.info().extraNativeBytes;
    for (uint32_t n = 0; n < classOf.size(); ++n) {
        if (shallow.isZero(n))
            continue;
        const uint64_t size = shallow.at(n);
        EarlyClass& row = all[classOf[n]];
        row.shallow += size;
        ++row.count;
        early.totalSize += size;
    }
    for (uint32_t i = 0; i < all.size(); ++i) {
        if (all[i].count == 0)
            continue;
        all[i].name = classes.at(ClassId(i)).name;
        early.classes.push_back(std::move(all[i]));
    }
    return early;
}

} // namespace heapsight
