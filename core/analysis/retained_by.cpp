// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/retained_by.h"

#include "analysis/edge_names.h"
#include "analysis/text_numbers.h"

#include <vector>

namespace heapsight {

namespace {

constexpr std::string_view kContext = "system / Context";
constexpr std::string_view kContextPrefix = "system / Context / "; // with the name of its function
constexpr std::string_view kConsoleSuffix = " / DevTools console";

BitColumn nodesNamed(const HeapSnapshot& snapshot, const BitColumn& strings)
{
    BitColumn nodes(snapshot.nodeCount());
    const auto names = snapshot.nameColumn();
    for (uint32_t node = 0; node < names.size(); ++node)
        if (strings.test(names[node]))
            nodes.set(node);
    return nodes;
}

BitColumn contextNodes(const HeapSnapshot& snapshot)
{
    const StringTable& strings = snapshot.strings();
    BitColumn isContext(strings.size());
    for (uint32_t id = 0; id < strings.size(); ++id)
        if (const std::string_view text = strings.at(id); text == kContext || text.starts_with(kContextPrefix))
            isContext.set(id);
    return nodesNamed(snapshot, isContext);
}

BitColumn detachedNodes(const HeapSnapshot& snapshot)
{
    BitColumn nodes(snapshot.nodeCount());
    for (uint32_t node = 0; node < snapshot.nodeCount(); ++node)
        if (snapshot.detachedness(NodeIndex(node)) == Detachedness::Detached)
            nodes.set(node);
    return nodes;
}

bool isNamed(const HeapSnapshot& snapshot, uint32_t edge, uint64_t number, std::string_view text)
{
    const EdgeName name = edgeName(snapshot, EdgeIndex(edge));
    return name.isNumber ? name.number == number : name.text == text;
}

class HandlerFinder {
public:
    explicit HandlerFinder(const HeapSnapshot& snapshot)
        : m_snapshot(snapshot),
          m_asked(snapshot.nodeCount()),
          m_hasCode(snapshot.nodeCount()),
          m_isDone(snapshot.nodeCount()),
          m_handlers(snapshot.nodeCount())
    {}

    BitColumn run()
    {
        const BitColumn isListener = stringsWithText(m_snapshot.strings(), "V8EventListener");
        for (uint32_t node = 0; node < m_snapshot.nodeCount(); ++node)
            if (isListener.test(m_snapshot.nameColumn()[node]))
                addHandlerOf(NodeIndex(node));
        return std::move(m_handlers);
    }

private:
    void addHandlerOf(NodeIndex listener)
    {
        const EdgeRange range = m_snapshot.edges(listener);
        for (uint32_t e = range.begin; e < range.end; ++e) {
            if (!isNamed(m_snapshot, e, 1, "1"))
                continue;
            const NodeIndex callback = m_snapshot.target(EdgeIndex(e));
            if (!m_isDone.test(callback.value))
                m_handlers.set(functionBehind(callback).value);
            m_isDone.set(callback.value);
            return;
        }
    }

    // The callback itself, or, if that is an object with a handler method, its first child that is a function.
    NodeIndex functionBehind(NodeIndex callback)
    {
        if (hasCode(callback))
            return callback;
        const EdgeRange range = m_snapshot.edges(callback);
        for (uint32_t e = range.begin; e < range.end; ++e)
            if (const NodeIndex child = m_snapshot.target(EdgeIndex(e)); hasCode(child))
                return child;
        return callback;
    }

    bool hasCode(NodeIndex node)
    {
        if (m_asked.test(node.value))
            return m_hasCode.test(node.value);
        m_asked.set(node.value);
        const EdgeRange range = m_snapshot.edges(node);
        for (uint32_t e = range.begin; e < range.end; ++e) {
            if (!isNamed(m_snapshot, e, UINT64_MAX, "code"))
                continue;
            m_hasCode.set(node.value);
            return true;
        }
        return false;
    }

    const HeapSnapshot& m_snapshot;
    BitColumn m_asked; // many callbacks may share a large object: each is looked at once
    BitColumn m_hasCode;
    BitColumn m_isDone;
    BitColumn m_handlers;
};

bool isConsoleEdge(const HeapSnapshot& snapshot, uint32_t edge)
{
    const EdgeName name = edgeName(snapshot, EdgeIndex(edge));
    return !name.isNumber && name.text.ends_with(kConsoleSuffix);
}

// Nodes that the root reaches over edges that are not weak, without entering a node of `barred` and, if
// so asked, without following the console's handles.
Result<BitColumn> reachedWithout(const HeapSnapshot& snapshot, const BitColumn& barred, bool withoutConsole,
                                 const JobContext& job)
{
    BitColumn reached(snapshot.nodeCount());
    std::vector<uint32_t> stack{snapshot.root().value};
    reached.set(snapshot.root().value);
    const auto firstEdges = snapshot.firstEdges();
    const auto edges = snapshot.edgeColumn();
    uint32_t untilCheck = kItemsPerCheck;
    while (!stack.empty()) {
        const uint32_t node = stack.back();
        stack.pop_back();
        if (--untilCheck == 0) {
            untilCheck = kItemsPerCheck;
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
        }
        const bool isHandleTable = withoutConsole && snapshot.kind(NodeIndex(node)) == NodeKind::Synthetic;
        for (uint32_t e = firstEdges[node]; e < firstEdges[node + 1]; ++e) {
            const uint32_t target = edges[e].target();
            if (edges[e].code() == EdgeCode::Weak || reached.test(target) || barred.test(target))
                continue;
            if (isHandleTable && isConsoleEdge(snapshot, e))
                continue;
            reached.set(target);
            stack.push_back(target);
        }
    }
    return reached;
}

BitColumn barredNodes(const HeapSnapshot& snapshot, FilterKind kind)
{
    switch (kind) {
    case FilterKind::RetainedByDetachedDom:
        return detachedNodes(snapshot);
    case FilterKind::RetainedByContexts:
        return contextNodes(snapshot);
    case FilterKind::RetainedByEventHandlers:
        return HandlerFinder(snapshot).run();
    default:
        return BitColumn(snapshot.nodeCount());
    }
}

} // namespace

Result<BitColumn> retainedBy(const SnapshotAnalysis& analysis, FilterKind kind, const JobContext& job)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    auto reached = reachedWithout(snapshot, barredNodes(snapshot, kind), kind == FilterKind::RetainedByConsole, job);
    if (!reached)
        return reached;
    // What nothing reaches in the first place is retained by nothing in particular.
    BitColumn members(snapshot.nodeCount());
    const auto distances = analysis.distanceColumn();
    for (uint32_t node = 0; node < snapshot.nodeCount(); ++node)
        if (!reached->test(node) && distances[node] != kNoDistance)
            members.set(node);
    return members;
}

} // namespace heapsight
