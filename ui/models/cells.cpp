// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that all object tables share: sizes, counts, distances, names.
#include "analysis/edge_names.h"
#include "analysis/object_names.h"
#include "models/object_rows.h"
#include "text/format.h"
#include "text/kind_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kNameLength = 512;     // characters of a name in a cell
constexpr int kEdgeLength = 4096;    // those of a WeakMap's entry name two objects and end in their ids
constexpr int kToolTipLength = 2000; // and in its tool tip
constexpr int kValueLength = 60;
constexpr int kTipLineLength = 120; // long paths are cut in the middle

double shareOf(uint64_t part, uint64_t whole)
{
    return whole == 0 ? 0 : std::clamp(static_cast<double>(part) / static_cast<double>(whole), 0.0, 1.0);
}

bool isNamedLikeAClass(NodeKind kind)
{
    switch (kind) {
    case NodeKind::String:
    case NodeKind::ConcatenatedString:
    case NodeKind::SlicedString:
    case NodeKind::Number:
    case NodeKind::BigInt:
    case NodeKind::Symbol:
        return false;
    default:
        return true;
    }
}

} // namespace

bool ObjectPath::contains(const ObjectPath* path, NodeIndex node)
{
    for (; path; path = path->above.get())
        if (path->node == node)
            return true;
    return false;
}

QString locationText(const std::optional<SourceLocation>& location)
{
    return location ? displayText(shortLocation(*location)) : QString();
}

QString edgeText(const HeapSnapshot& snapshot, EdgeIndex edge)
{
    const EdgeKind kind = snapshot.edgeKind(edge);
    const EdgeName name = edgeName(snapshot, edge);
    if (kind == EdgeKind::Element || kind == EdgeKind::Hidden || name.isNumber)
        return QLatin1Char('[') + QString::number(name.number) + QLatin1Char(']');
    return name.text.empty() ? QStringLiteral("(empty)") : displayText(name.text, kEdgeLength);
}

QString nameText(const SnapshotAnalysis& analysis, NodeIndex node, int limit)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    if (node == snapshot.root())
        return QCoreApplication::translate("heapsight::Cells", "(root)");
    if (snapshot.kind(node) == NodeKind::Closure && snapshot.name(node).empty())
        return QCoreApplication::translate("LeakText", "(anonymous function)");
    std::string name = decoratedName(snapshot, node);
    if (name.empty())
        name = analysis.className(node);
    return displayText(name.empty() ? '(' + std::string(snapshot.kindName(node)) + ')' : name, limit);
}

NameParts objectParts(const SnapshotAnalysis& analysis, NodeIndex node)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    NameParts parts;
    parts.name = nameText(analysis, node, kNameLength);
    parts.id = QLatin1Char('@') + QString::number(snapshot.id(node).value);
    parts.bold = isNamedLikeAClass(snapshot.kind(node));
    if (snapshot.kind(node) == NodeKind::Closure) // elsewhere the class row above says it once
        parts.location = locationText(analysis.location(node));
    if (const std::string_view value = storedValue(snapshot, node); !value.empty())
        parts.detail = QStringLiteral("= ") + displayText(value, kValueLength);
    if (snapshot.detachedness(node) == Detachedness::Detached)
        parts.detail = QCoreApplication::translate("heapsight::Cells", "detached");
    return parts;
}

QString objectDescription(const SnapshotAnalysis& analysis, NodeIndex node)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    QStringList lines;
    lines << nameText(analysis, node, kToolTipLength) + QStringLiteral(" @") + QString::number(snapshot.id(node).value);
    lines << QCoreApplication::translate("heapsight::Cells", "Type: %1").arg(displayText(snapshot.kindName(node)));
    if (const auto location = analysis.location(node)) {
        const QString script = elidedMiddle(displayText(location->script, kToolTipLength), kTipLineLength);
        lines << QStringLiteral("%1:%2:%3").arg(script).arg(location->line).arg(location->column);
    }
    if (const QString explanation = kindExplanation(snapshot, node); !explanation.isEmpty())
        lines << explanation;
    return lines.join(QLatin1Char('\n'));
}

QVariant bytesCell(uint64_t bytes, uint64_t share, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return bytesText(bytes);
    case Qt::ToolTipRole: {
        const QString exact = exactBytesText(bytes);
        return toolTipText(share == 0 ? exact
                                      : QCoreApplication::translate("heapsight::Cells", "%1, %2 of all")
                                            .arg(exact, percentText(shareOf(bytes, share))));
    }
    case SortRole:
        return static_cast<qint64>(bytes);
    case FractionRole:
        return share == 0 ? QVariant() : QVariant(shareOf(bytes, share));
    default:
        return {};
    }
}

QVariant countCell(uint64_t count, int role)
{
    if (role == Qt::DisplayRole)
        return countText(count);
    return role == SortRole ? QVariant(static_cast<qint64>(count)) : QVariant();
}

QVariant shareCell(uint64_t bytes, uint64_t total, int role)
{
    if (total == 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return percentText(shareOf(bytes, total));
    case Qt::ToolTipRole:
        return toolTipText(exactBytesText(bytes));
    case SortRole:
        return static_cast<qint64>(bytes);
    case FractionRole:
        return shareOf(bytes, total);
    default:
        return {};
    }
}

QVariant kindCell(const HeapSnapshot& snapshot, NodeIndex node, int role)
{
    return role == Qt::DisplayRole || role == SortRole || role == Qt::AccessibleTextRole
               ? QVariant(displayText(snapshot.kindName(node)))
               : QVariant();
}

int64_t kindRank(const HeapSnapshot& snapshot, NodeIndex node)
{
    const auto kind = static_cast<uint8_t>(snapshot.kind(node));
    constexpr auto kKnown = static_cast<uint8_t>(NodeKind::FirstOther);
    if (kind >= kKnown) // types this program does not know come last
        return kind;
    const std::string_view name = snapshot.kindName(node);
    int64_t rank = 0;
    for (uint8_t other = 0; other < kKnown; ++other)
        rank += nodeKindName(static_cast<NodeKind>(other)) < name ? 1 : 0;
    return rank;
}

QVariant distanceCell(int32_t distance, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return distanceText(distance);
    case Qt::ToolTipRole:
        if (distance >= kUnreachableDistance)
            return toolTipText(QCoreApplication::translate("heapsight::Cells", "Cut off by ignored retainers"));
        if (distance >= kSystemDistance)
            return toolTipText(
                QCoreApplication::translate("heapsight::Cells", "Reached through roots of the engine only"));
        if (distance < 0)
            return toolTipText(QCoreApplication::translate("heapsight::Cells", "No root reaches this"));
        return {};
    case SortRole:
        return static_cast<qint64>(distance);
    default:
        return {};
    }
}

QVariant byteDeltaCell(int64_t bytes, uint64_t scale, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return byteDeltaText(bytes);
    case Qt::ToolTipRole:
        return toolTipText(exactByteDeltaText(bytes));
    case SortRole:
        return static_cast<qint64>(bytes);
    case FractionRole:
        if (scale == 0)
            return {};
        return std::clamp(static_cast<double>(bytes) / static_cast<double>(scale), -1.0, 1.0);
    case MarkRole:
        return static_cast<int>(bytes > 0 ? RowMark::Grew : bytes < 0 ? RowMark::Shrank : RowMark::None);
    default:
        return {};
    }
}

QVariant countDeltaCell(int64_t count, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return countDeltaText(count);
    case SortRole:
        return static_cast<qint64>(count);
    case MarkRole:
        return static_cast<int>(count > 0 ? RowMark::New : count < 0 ? RowMark::Gone : RowMark::None);
    default:
        return {};
    }
}

QVariant partsCell(const NameParts& parts, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return parts.plainText();
    case Qt::AccessibleTextRole:
        return parts.mark == RowMark::None
                   ? parts.plainText()
                   : QCoreApplication::translate("heapsight::Cells", "%1: %2", "new, gone …: the object")
                         .arg(markWord(parts.mark), parts.plainText());
    case EdgeRole:
        return parts.edge;
    case LocationRole:
        return parts.location;
    case MarkRole:
        return static_cast<int>(parts.mark);
    case NamePartsRole:
        return QVariant::fromValue(parts);
    default:
        return {};
    }
}

} // namespace heapsight
