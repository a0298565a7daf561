// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_join.h"

#include <algorithm>
#include <unordered_map>

namespace heapsight {

namespace {

class ClassJoiner {
public:
    ClassJoiner(const SnapshotAnalysis& base, const ClassTable& baseClasses, const SnapshotAnalysis& target)
        : m_base(base),
          m_baseClasses(baseClasses),
          m_target(target),
          m_targetOf(baseClasses.size()),
          m_isTaken(target.classes().size())
    {}

    // Pairs classes not yet paired that `describe` gives the same text, the k-th with the k-th in order of place.
    template <class Describe> void pairBy(Describe&& describe)
    {
        std::unordered_map<std::string, std::vector<ClassId>> free; // last one first
        const std::vector<ClassId> targets = byPlace(m_target.snapshot(), m_target.classes());
        for (auto id = targets.rbegin(); id != targets.rend(); ++id)
            if (!m_isTaken[id->value])
                free[describe(m_target, m_target.classes(), *id)].push_back(*id);
        for (const ClassId id : byPlace(m_base.snapshot(), m_baseClasses)) {
            if (m_targetOf[id.value].isValid())
                continue;
            const auto found = free.find(describe(m_base, m_baseClasses, id));
            if (found == free.end() || found->second.empty())
                continue;
            m_targetOf[id.value] = found->second.back();
            m_isTaken[found->second.back().value] = true;
            found->second.pop_back();
        }
    }

    [[nodiscard]] std::vector<JoinedClass> rows() const
    {
        std::vector<JoinedClass> rows;
        for (uint32_t i = 0; i < m_targetOf.size(); ++i) {
            const ClassId target = m_targetOf[i];
            rows.push_back({target.isValid() ? m_target.classes().key(m_target.snapshot(), target)
                                             : m_baseClasses.key(m_base.snapshot(), ClassId(i)),
                            ClassId(i), target});
        }
        for (uint32_t i = 0; i < m_isTaken.size(); ++i)
            if (!m_isTaken[i])
                rows.push_back({m_target.classes().key(m_target.snapshot(), ClassId(i)), ClassId::none(), ClassId(i)});
        std::stable_sort(rows.begin(), rows.end(),
                         [](const JoinedClass& a, const JoinedClass& b) { return a.key < b.key; });
        return rows;
    }

private:
    static std::vector<ClassId> byPlace(const HeapSnapshot& snapshot, const ClassTable& classes)
    {
        std::vector<ClassId> ids;
        for (uint32_t i = 0; i < classes.size(); ++i)
            ids.emplace_back(i);
        const auto placeOf = [&](ClassId id) {
            const PlaceId place = classes.at(id).place;
            return place.isValid() ? snapshot.places().place(place) : SourcePlace();
        };
        std::ranges::stable_sort(ids, {}, placeOf);
        return ids;
    }

    const SnapshotAnalysis& m_base;
    const ClassTable& m_baseClasses;
    const SnapshotAnalysis& m_target;
    std::vector<ClassId> m_targetOf; // by base class
    std::vector<bool> m_isTaken;     // by target class
};

std::string keyOf(const SnapshotAnalysis& analysis, const ClassTable& classes, ClassId id)
{
    return classes.key(analysis.snapshot(), id);
}

// The key with the script's name in place of its id; unnamed scripts are told apart by nothing.
std::string portableKey(const SnapshotAnalysis& analysis, const ClassTable& classes, ClassId id)
{
    const ClassInfo& info = classes.at(id);
    if (!info.place.isValid())
        return ',' + info.name;
    const SourcePlace& place = analysis.snapshot().places().place(info.place);
    return std::string(analysis.scriptNames().name(place.scriptId)) + '\n' + std::to_string(place.line) + ',' +
           std::to_string(place.column) + ',' + info.name;
}

std::string nameOf(const SnapshotAnalysis&, const ClassTable& classes, ClassId id)
{
    return classes.at(id).name;
}

} // namespace

std::vector<JoinedClass> joinClasses(const SnapshotAnalysis& base, const ClassTable& baseClasses,
                                     const SnapshotAnalysis& target, bool isOneProcess)
{
    ClassJoiner joiner(base, baseClasses, target);
    if (isOneProcess) {
        joiner.pairBy(keyOf);
    } else {
        joiner.pairBy(portableKey);
        joiner.pairBy(nameOf);
    }
    return joiner.rows();
}

} // namespace heapsight
