// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/selection.h"

#include "analysis/snapshot_diff.h"

#include <algorithm>
#include <functional>

namespace heapsight {

Selection Selection::ofClass(Document* document, ClassId id, Scope scope, std::weak_ptr<const SnapshotDiff> diff)
{
    Selection selection;
    selection.kind = Kind::Class;
    selection.scope = scope;
    selection.document = document;
    selection.diff = std::move(diff);
    selection.classId = id;
    return selection;
}

Selection Selection::ofObject(Document* document, NodeIndex node, std::weak_ptr<const SnapshotDiff> diff)
{
    Selection selection;
    selection.kind = Kind::Object;
    selection.document = document;
    selection.diff = std::move(diff);
    selection.node = node;
    return selection;
}

void SelectionHistory::select(const Selection& selection)
{
    if (selection == m_current)
        return;
    if (!m_entries.empty())
        m_entries.resize(m_position + 1);
    m_entries.push_back(selection);
    if (m_entries.size() > kLimit)
        m_entries.erase(m_entries.begin());
    show(m_entries.size() - 1);
}

void SelectionHistory::back()
{
    if (canGoBack())
        show(m_position - 1);
}

void SelectionHistory::forward()
{
    if (canGoForward())
        show(m_position + 1);
}

void SelectionHistory::forget(const Document* document)
{
    const auto isGone = [document](const Selection& entry) {
        if (entry.kind == Selection::Kind::None)
            return false;
        const auto diff = entry.diff.lock();
        return !entry.document || entry.document == document ||
               (diff && (diff->basePointer() == document->analysis() || diff->targetPointer() == document->analysis()));
    };
    const size_t before = m_entries.size();
    const auto current = m_entries.begin() + static_cast<ptrdiff_t>(std::min(m_position, before));
    const auto kept = static_cast<size_t>(std::count_if(m_entries.begin(), current, std::not_fn(isGone)));
    const bool lostCurrent = isGone(m_current);
    std::erase_if(m_entries, isGone);
    if (m_entries.size() == before)
        return;
    m_position = kept;
    if (lostCurrent) {
        // Not the neighbour: nobody asked for that one. What lay ahead goes with it.
        m_current = Selection();
        m_entries.resize(kept);
        m_entries.push_back(m_current);
        Q_EMIT changed(m_current);
    }
    Q_EMIT availabilityChanged();
}

void SelectionHistory::show(size_t position)
{
    m_position = position;
    m_current = m_entries[position];
    Q_EMIT changed(m_current);
    Q_EMIT availabilityChanged();
}

} // namespace heapsight
