// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/snapshot_origin.h"

#include "analysis/text_numbers.h"

#include <optional>

namespace heapsight {

namespace {

constexpr std::string_view kWindowPrefix = "Window / ";

// Target of the node's named property or element, if it has one.
std::optional<NodeIndex> held(const HeapSnapshot& snapshot, NodeIndex node, EdgeKind kind, std::string_view label)
{
    const EdgeRange range = snapshot.edges(node);
    for (uint32_t e = range.begin; e < range.end; ++e)
        if (snapshot.edgeKind(EdgeIndex(e)) == kind && snapshot.labelText(EdgeIndex(e)) == label)
            return snapshot.target(EdgeIndex(e));
    return std::nullopt;
}

std::string heldText(const HeapSnapshot& snapshot, NodeIndex node, std::string_view property)
{
    const auto value = held(snapshot, node, EdgeKind::Property, property);
    return value && snapshot.kind(*value) == NodeKind::String ? std::string(snapshot.name(*value)) : std::string();
}

// Node's `process`: has a version, and versions of its parts. Others may bear the name, these have not.
std::optional<SnapshotOrigin> nodeOrigin(const HeapSnapshot& snapshot, NodeIndex process)
{
    const auto versions = held(snapshot, process, EdgeKind::Property, "versions");
    if (!versions)
        return std::nullopt;
    SnapshotOrigin origin;
    origin.version = heldText(snapshot, process, "version");
    origin.engine = heldText(snapshot, *versions, "v8");
    if (origin.version.empty() || origin.engine.empty())
        return std::nullopt;
    origin.kind = SnapshotOrigin::Kind::Node;
    origin.platform = heldText(snapshot, process, "platform");
    if (const std::string arch = heldText(snapshot, process, "arch"); !arch.empty())
        origin.platform += (origin.platform.empty() ? "" : " ") + arch;
    if (const auto arguments = held(snapshot, process, EdgeKind::Property, "argv"))
        if (const auto script = held(snapshot, *arguments, EdgeKind::Element, "1");
            script && snapshot.kind(*script) == NodeKind::String)
            origin.program = snapshot.name(*script);
    return origin;
}

} // namespace

SnapshotOrigin snapshotOrigin(const HeapSnapshot& snapshot)
{
    const BitColumn isProcess = stringsWithText(snapshot.strings(), "process");
    const BitColumn isDocument = stringsWithText(snapshot.strings(), "HTMLDocument");
    SnapshotOrigin origin;
    for (uint32_t n = 0; n < snapshot.nodeCount(); ++n) {
        const NodeKind kind = snapshot.kind(NodeIndex(n));
        const uint32_t name = snapshot.nameColumn()[n];
        if (kind == NodeKind::Object && isProcess.test(name)) {
            if (auto found = nodeOrigin(snapshot, NodeIndex(n)))
                return *found;
        } else if (kind == NodeKind::Object || kind == NodeKind::Native) {
            if (isDocument.test(name))
                origin.kind = SnapshotOrigin::Kind::Browser;
            if (origin.program.empty() && snapshot.strings().at(name).starts_with(kWindowPrefix)) {
                origin.kind = SnapshotOrigin::Kind::Browser;
                origin.program = snapshot.strings().at(name).substr(kWindowPrefix.size());
            }
        }
    }
    return origin;
}

} // namespace heapsight
