// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/string_rows.h"

#include "analysis/name_reader.h"
#include "analysis/object_names.h"
#include "text/format.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kTipLength = 1000;
constexpr size_t kSortedText = 96;        // bytes of a joined text that count for the order
constexpr uint32_t kTextsPerCheck = 1024; // joined texts are made one by one
constexpr uint64_t kNodesPerOpenStep = 4; // copies are found by a scan over one column
constexpr size_t kJoinedUnits = 1024;     // joined texts are put together that far

} // namespace

StringRows::StringRows(ObjectTablePointer table, std::shared_ptr<const StringTexts> texts, std::vector<uint32_t> shown)
    : m_table(std::move(table)), m_texts(std::move(texts)), m_shown(std::move(shown))
{
    m_totals.texts = m_shown.size();
    for (const uint32_t each : m_shown) {
        const StringText& of = m_texts->rows()[each];
        m_totals.strings += of.count;
        m_totals.shallow += of.shallow;
        m_totals.wasted += of.wasted;
    }
}

std::shared_ptr<const RowList> StringRows::matching(const ObjectTablePointer& table,
                                                    const std::shared_ptr<const StringTexts>& texts,
                                                    const TextFilter& filter, bool duplicatesOnly,
                                                    const JobContext& job)
{
    std::vector<uint32_t> shown;
    NameReader reader(table->analysis->snapshot());
    const std::vector<StringText>& rows = texts->rows();
    for (uint32_t i = 0; i < rows.size(); ++i) {
        if (i % kTextsPerCheck == 0 && job.cancelled())
            return nullptr;
        if (duplicatesOnly && rows[i].count < 2)
            continue;
        if (filter.isEmpty() || filter.matches(reader.read(NodeIndex(rows[i].node))))
            shown.push_back(i);
    }
    return std::make_shared<StringRows>(table, texts, std::move(shown));
}

QVariant StringRows::textCell(const StringText& text, int role) const
{
    const NodeIndex node(text.node);
    if (role == Qt::ToolTipRole)
        return toolTipText(displayText(displayName(snapshot(), node), kTipLength));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role < Qt::UserRole)
        return {};
    NameParts parts = objectParts(*m_table->analysis, node);
    if (text.count > 1)
        parts.id.clear();
    return partsCell(parts, role);
}

QVariant StringRows::lengthCell(NodeIndex node, int role) const
{
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole)
        return {};
    const size_t units = utf16Length(displayName(snapshot(), node));
    const NodeKind kind = snapshot().kind(node);
    const bool isCutInFile = kind == NodeKind::String && units == kWrittenUnits;
    const bool isCutHere = kind == NodeKind::ConcatenatedString && units >= kJoinedUnits;
    if (role == Qt::ToolTipRole) {
        if (isCutHere)
            return toolTipText(StringModel::tr("Joined strings are counted to their first %1 characters")
                                   .arg(countText(kJoinedUnits)));
        if (isCutInFile)
            return toolTipText(
                StringModel::tr("V8 writes the first %1 characters of a string").arg(countText(kWrittenUnits)));
        return {};
    }
    const QVariant cell = countCell(units, role);
    return (isCutInFile || isCutHere) && role == Qt::DisplayRole ? QVariant(cell.toString() + QLatin1Char('+')) : cell;
}

QVariant StringRows::cell(uint32_t row, int column, int role) const
{
    const StringText& of = text(row);
    if (role == KindRole)
        return static_cast<int>(of.count > 1 ? RowKind::Class : RowKind::Object);
    if (role == NodeRole)
        return of.count > 1 ? QVariant() : QVariant::fromValue(ObjectRef{m_table->analysis, NodeIndex(of.node)});
    switch (column) {
    case StringModel::Text:
        return textCell(of, role);
    case StringModel::Count:
        return countCell(of.count, role);
    case StringModel::Length:
        return lengthCell(NodeIndex(of.node), role);
    case StringModel::Shallow:
        return bytesCell(of.shallow, m_table->analysis->totalSize(), role);
    case StringModel::Retained:
        return bytesCell(of.retained, m_table->analysis->totalSize(), role);
    case StringModel::Wasted:
        return of.wasted == 0 && role == Qt::DisplayRole ? QVariant(QString())
                                                         : bytesCell(of.wasted, m_texts->wasted(), role);
    default:
        return {};
    }
}

// By their display text, as JavaScript would sort them. Texts in the file are compared where they stand.
void StringRows::sortByText(std::span<SortEntry> entries, const JobContext& job) const
{
    struct Key {
        uint32_t entry = 0;
        uint32_t made = 0; // index + 1 into `joined`, 0: the text stands in the file
        uint32_t name = 0;
    };
    std::vector<Key> keys(entries.size());
    std::vector<std::string> joined;
    NameReader reader(snapshot());
    for (uint32_t i = 0; i < entries.size(); ++i) {
        if (i % kTextsPerCheck == 0 && job.cancelled())
            return;
        const NodeIndex node(text(entries[i].row).node);
        keys[i] = {i, 0, snapshot().nameId(node).value};
        if (!reader.isRaw(node)) {
            joined.emplace_back(reader.read(node).substr(0, kSortedText));
            keys[i].made = static_cast<uint32_t>(joined.size());
        }
    }
    const StringTable& strings = snapshot().strings();
    const auto textOf = [&](const Key& key) {
        return key.made != 0 ? std::string_view(joined[key.made - 1]) : strings.at(key.name);
    };
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        const int order = compareAsUtf16(textOf(a), textOf(b));
        return order != 0 ? order < 0 : entries[a.entry].row < entries[b.entry].row;
    });
    for (size_t rank = 0; rank < keys.size(); ++rank) {
        entries[keys[rank].entry].key = static_cast<int64_t>(rank);
        entries[keys[rank].entry].tie = entries[keys[rank].entry].row;
    }
}

void StringRows::sortByLength(std::span<SortEntry> entries, const JobContext& job) const
{
    NameReader reader(snapshot());
    for (size_t i = 0; i < entries.size(); ++i) {
        if (i % kTextsPerCheck == 0 && job.cancelled())
            return;
        entries[i].key = static_cast<int64_t>(utf16Length(reader.read(NodeIndex(text(entries[i].row).node))));
        entries[i].tie = entries[i].row;
    }
}

void StringRows::sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext& job) const
{
    if (column == StringModel::Text) {
        sortByText(entries, job);
        return;
    }
    if (column == StringModel::Length) {
        sortByLength(entries, job);
        return;
    }
    for (SortEntry& entry : entries) {
        const StringText& of = text(entry.row);
        entry.tie = entry.row;
        entry.key = static_cast<int64_t>(column == StringModel::Count     ? of.count
                                         : column == StringModel::Shallow ? of.shallow
                                         : column == StringModel::Wasted  ? of.wasted
                                                                          : of.retained);
    }
}

Result<std::shared_ptr<const RowList>> StringRows::open(uint32_t row, const JobContext&) const
{
    return std::make_shared<InstanceRows>(m_table, m_texts->members(text(row)));
}

uint64_t StringRows::openCost(uint32_t row) const
{
    return (snapshot().nodeCount() - text(row).node) / kNodesPerOpenStep;
}

} // namespace heapsight
