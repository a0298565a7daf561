// SPDX-License-Identifier: GPL-3.0-or-later
// References that are taken as cut: what if this object did not hold that one? Immutable once made.
#pragma once

#include "base/column.h"
#include "base/strong_index.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace heapsight {

struct Cut {
    NodeIndex from; // none(): nothing at all refers to `to`
    NodeIndex to;
    friend bool operator==(const Cut&, const Cut&) = default;
};

class CutReferences {
public:
    CutReferences(uint32_t nodes, std::vector<Cut> cuts) : m_cuts(std::move(cuts)), m_targets(nodes)
    {
        std::sort(m_cuts.begin(), m_cuts.end(), [](const Cut& a, const Cut& b) { return key(a) < key(b); });
        for (const Cut& cut : m_cuts)
            m_targets.set(cut.to.value);
    }

    // O(1) for nodes that nothing was cut from.
    [[nodiscard]] bool contains(uint32_t source, uint32_t target) const
    {
        return m_targets.test(target) &&
               (has({NodeIndex(source), NodeIndex(target)}) || has({NodeIndex::none(), NodeIndex(target)}));
    }
    [[nodiscard]] const std::vector<Cut>& all() const { return m_cuts; } // by target, then source

private:
    [[nodiscard]] static std::pair<uint32_t, uint32_t> key(const Cut& cut) { return {cut.to.value, cut.from.value}; }
    [[nodiscard]] bool has(const Cut& cut) const
    {
        const auto at = std::lower_bound(m_cuts.begin(), m_cuts.end(), cut,
                                         [](const Cut& a, const Cut& b) { return key(a) < key(b); });
        return at != m_cuts.end() && *at == cut;
    }

    std::vector<Cut> m_cuts;
    BitColumn m_targets;
};

} // namespace heapsight
