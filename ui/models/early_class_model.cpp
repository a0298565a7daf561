// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/early_class_model.h"

#include "analysis/object_names.h"
#include "models/class_model.h"
#include "models/object_rows.h"
#include "text/format.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

class EarlyClassRows final : public RowList {
public:
    explicit EarlyClassRows(std::shared_ptr<const EarlyClasses> classes)
        : m_classes(std::move(classes)), m_nameRanks(m_classes->classes.size())
    {
        std::vector<uint32_t> byName(m_nameRanks.size());
        std::iota(byName.begin(), byName.end(), 0U);
        std::stable_sort(byName.begin(), byName.end(), [this](uint32_t a, uint32_t b) {
            return compareAsUtf16(m_classes->classes[a].name, m_classes->classes[b].name) < 0;
        });
        for (uint32_t rank = 0; rank < byName.size(); ++rank)
            m_nameRanks[byName[rank]] = rank;
    }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_classes->classes.size()); }

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override
    {
        const EarlyClass& entry = m_classes->classes[row];
        if (role == KindRole)
            return static_cast<int>(RowKind::Class);
        switch (column) {
        case ClassModel::Name:
            return nameCell(entry, role);
        case ClassModel::Count:
            return countCell(entry.count, role);
        case ClassModel::Shallow:
            return bytesCell(entry.shallow, m_classes->totalSize, role);
        default:
            break;
        }
        if (role == Qt::DisplayRole)
            return QStringLiteral("…");
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return EarlyClassModel::tr("Still being computed");
        return {};
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        for (SortEntry& entry : entries) {
            const EarlyClass& of = m_classes->classes[entry.row];
            entry.tie = m_nameRanks[entry.row];
            if (column == ClassModel::Name)
                entry.key = m_nameRanks[entry.row];
            else if (column == ClassModel::Count)
                entry.key = of.count;
            else // also where there is nothing to go by yet: the large ones are likely to retain much
                entry.key = static_cast<int64_t>(of.shallow);
        }
    }

private:
    static QVariant nameCell(const EarlyClass& of, int role)
    {
        if (role == Qt::ToolTipRole)
            return toolTipText(displayText(of.name, 2000));
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role < Qt::UserRole)
            return {};
        NameParts parts;
        parts.name = displayText(of.name);
        parts.bold = true;
        if (of.count > 1)
            parts.detail = QStringLiteral("× ") + countText(of.count);
        return role == SortRole ? QVariant(parts.name) : partsCell(parts, role);
    }

    std::shared_ptr<const EarlyClasses> m_classes;
    std::vector<uint32_t> m_nameRanks;
};

} // namespace

EarlyClassModel::EarlyClassModel(QObject* parent) : TreeWindowModel(classColumns(), nullptr, parent)
{
    setInitialSort(ClassModel::Shallow, Qt::DescendingOrder);
}

void EarlyClassModel::setClasses(std::shared_ptr<const EarlyClasses> classes)
{
    m_classes = std::move(classes);
    setTopRows(m_classes ? std::make_shared<EarlyClassRows>(m_classes) : nullptr);
}

} // namespace heapsight
