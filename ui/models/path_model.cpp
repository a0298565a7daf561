// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/path_model.h"

#include "models/object_rows.h"
#include "text/format.h"
#include "text/leak_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace heapsight {

namespace {

using MergedPathsPointer = std::shared_ptr<const MergedPaths>;

struct PathTable {
    MergedPathsPointer paths;
    std::shared_ptr<const SnapshotAnalysis> analysis;
};

constexpr QChar kGroupSeparator(0x202f); // in numbers of the engine's texts

QString joined(const QString& a, const QString& b)
{
    return a.isEmpty() ? b : a + PathModel::tr(", ") + b;
}

NameParts pathParts(const PathNode& node)
{
    NameParts parts;
    parts.edge = phraseText(node.edgePhrase, node.edge);
    splitPathLabel(phraseText(node.labelPhrase, node.label), parts);
    parts.bold = !node.artefact;
    parts.folded = node.artefact;
    if (!node.foldedText.empty())
        parts.note =
            PathModel::tr("through %1", "steps that were folded").arg(phraseText(node.foldedPhrase, node.foldedText));
    if (node.artefact)
        parts.note = PathModel::tr("only while the snapshot was taken");
    if (node.accumulates) {
        parts.badge = PathModel::tr("accumulates here");
        if (node.heldElsewhere() > 0)
            parts.note =
                joined(parts.note, PathModel::tr("%1 also held elsewhere").arg(countText(node.heldElsewhere())));
    }
    parts.location = locationText(node.location);
    return parts;
}

class PathRows final : public RowList {
public:
    PathRows(PathTable table, std::vector<const PathNode*> nodes) : m_table(std::move(table)), m_nodes(std::move(nodes))
    {}

    [[nodiscard]] const PathNode& at(uint32_t row) const { return *m_nodes[row]; }
    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_nodes.size()); }

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override
    {
        const PathNode& node = at(row);
        if (role == KindRole)
            return static_cast<int>(RowKind::Path);
        if (role == NodeRole)
            return node.node.isValid() ? QVariant::fromValue(ObjectRef{m_table.analysis, node.node}) : QVariant();
        switch (column) {
        case PathModel::Name:
            return nameCell(node, role);
        case PathModel::Objects:
            return countCell(node.count, role);
        case PathModel::Retained:
            if (role == FractionRole) // of what the set retains, not of the heap
                return bytesCell(node.retained, m_table.paths->retained, role);
            return bytesCell(node.retained, m_table.analysis ? m_table.analysis->totalSize() : 0, role);
        default:
            return {};
        }
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        std::vector<uint32_t> rank(column == PathModel::Name ? size() : 0);
        if (!rank.empty()) {
            std::vector<std::pair<QString, QString>> names; // as they are shown
            std::vector<uint32_t> byName(size());
            for (uint32_t i = 0; i < size(); ++i) {
                names.emplace_back(phraseText(at(i).edgePhrase, at(i).edge),
                                   phraseText(at(i).labelPhrase, at(i).label));
                byName[i] = i;
            }
            std::stable_sort(byName.begin(), byName.end(),
                             [&names](uint32_t a, uint32_t b) { return names[a] < names[b]; });
            for (uint32_t i = 0; i < size(); ++i)
                rank[byName[i]] = i;
        }
        for (SortEntry& entry : entries) {
            entry.tie = entry.row;
            entry.key = column == PathModel::Name      ? int64_t{rank[entry.row]}
                        : column == PathModel::Objects ? static_cast<int64_t>(at(entry.row).count)
                                                       : static_cast<int64_t>(at(entry.row).retained);
        }
    }

    [[nodiscard]] bool canOpen(uint32_t row) const override { return !at(row).children.empty(); }
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext&) const override
    {
        std::vector<const PathNode*> nodes;
        for (const std::unique_ptr<PathNode>& child : at(row).children)
            nodes.push_back(child.get());
        return std::make_shared<PathRows>(m_table, std::move(nodes));
    }

private:
    [[nodiscard]] QVariant nameCell(const PathNode& node, int role) const
    {
        if (role == Qt::ToolTipRole) {
            QString text = pathParts(node).plainText();
            if (node.objects == 1 && node.node.isValid() && m_table.analysis) {
                text += QLatin1Char('\n') + objectDescription(*m_table.analysis, node.node);
                if (node.parent && !node.isTarget)
                    text += QLatin1Char('\n') + PathModel::tr("Without it %1 of these %2 objects would be freed")
                                                    .arg(countText(node.heldOnlyHere), countText(node.count));
            }
            return toolTipText(text);
        }
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role > Qt::UserRole
                   ? partsCell(pathParts(node), role)
                   : QVariant();
    }

    PathTable m_table;
    std::vector<const PathNode*> m_nodes;
};

ColumnSpecs pathColumns()
{
    return {
        {QStringLiteral("path"), PathModel::tr("Path from the GC roots"),
         PathModel::tr("What holds the objects; steps of the engine are folded"), ColumnKind::Text},
        {QStringLiteral("objects"),
         PathModel::tr("Objects"),
         PathModel::tr("Objects of the selection below this row"),
         ColumnKind::Count,
         {},
         false,
         10},
        {QStringLiteral("retained"),
         PathModel::tr("Retained size"),
         PathModel::tr("Bytes those objects retain together"),
         ColumnKind::Bytes,
         {},
         false,
         10},
    };
}

} // namespace

void splitPathLabel(const QString& label, NameParts& parts)
{
    static const QRegularExpression tail(QStringLiteral("^(.*) (@\\d+|× [\\d\\x{202f}]+)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = tail.match(label);
    parts.name = match.hasMatch() ? match.captured(1) : label;
    if (!match.hasMatch())
        return;
    QString rest = match.captured(2);
    if (rest.startsWith(QLatin1Char('@')))
        parts.id = rest;
    else // grouped as the language does it
        parts.detail = QStringLiteral("× ") + countText(rest.remove(kGroupSeparator).mid(2).toULongLong());
}

PathModel::PathModel(JobRunner* jobs, QObject* parent) : TreeWindowModel(pathColumns(), jobs, parent) {}

void PathModel::setPaths(std::shared_ptr<const MergedPaths> paths, std::shared_ptr<const SnapshotAnalysis> analysis)
{
    m_paths = std::move(paths);
    if (!m_paths || !m_paths->root) {
        setTopRows(nullptr);
        return;
    }
    setTopRows(std::make_shared<PathRows>(PathTable{m_paths, std::move(analysis)},
                                          std::vector<const PathNode*>{m_paths->root.get()}));
}

const PathNode* PathModel::nodeAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    return at.rows ? &static_cast<const PathRows&>(*at.rows).at(at.row) : nullptr;
}

QModelIndexList PathModel::heaviestBranch()
{
    QModelIndexList branch;
    for (QModelIndex at = index(0, 0); at.isValid();) {
        branch << at;
        const RowPosition here = position(at);
        const PathNode* const node = here.rows ? &static_cast<const PathRows&>(*here.rows).at(here.row) : nullptr;
        if (!node || node->accumulates || node->children.empty() || !childrenOf(at))
            break;
        // Children come by retained size; one that holds the objects for real goes before an artefact.
        const auto real = std::find_if(node->children.begin(), node->children.end(),
                                       [](const auto& child) { return !child->artefact; });
        const auto best = real == node->children.end() ? node->children.begin() : real;
        at = reveal(at, static_cast<uint32_t>(best - node->children.begin()));
    }
    return branch;
}

} // namespace heapsight
