// SPDX-License-Identifier: GPL-3.0-or-later
// RetainersModel: what holds an object, upwards to the roots, in DevTools' order. A retainer that already
// stands on the way is marked and cannot be opened again.
#pragma once

#include "analysis/object_edges.h"
#include "models/tree_window_model.h"

namespace heapsight {

class RetainersModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Distance, Shallow, Retained, ColumnCount_ };
    static constexpr int kChainLevels = 20; // as DevTools opens by itself

    explicit RetainersModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    // An invalid object: empty. `ignored`: see setIgnored().
    void setObject(const ObjectRef& object, std::shared_ptr<const IgnoredRetainers> ignored = nullptr);
    [[nodiscard]] const ObjectRef& object() const { return m_object; }
    // Retainers to leave out of distances (IgnoredRetainers::compute); null: none.
    void setIgnored(std::shared_ptr<const IgnoredRetainers> ignored);

    // Opens the first retainer of the first retainer … up to the roots and returns the rows to expand,
    // parents first. Ends at rows that are still loading: call again on childrenReady().
    [[nodiscard]] QModelIndexList openChain();

private:
    void rebuild();

    ObjectRef m_object;
    std::shared_ptr<const IgnoredRetainers> m_ignored;
};

} // namespace heapsight
