// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of CompareModel: classes of a comparison, and the objects of one class that are new, gone or changed.
#pragma once

#include "analysis/class_trends.h"
#include "analysis/snapshot_diff.h"
#include "models/object_rows.h"

namespace heapsight {

// Shared by all rows of one comparison; immutable.
struct CompareTable {
    std::shared_ptr<const SnapshotDiff> diff;
    ObjectTablePointer base; // fields of gone objects stand in the columns of the base …
    ObjectTablePointer target;
    uint64_t sizeScale = 0; // length 1 of the bars: the greatest change of any class
    uint64_t grownScale = 0;
    uint64_t retainedScale = 0;
    std::shared_ptr<const ClassTrends> trends; // null: fewer than three snapshots, or not known yet
    std::vector<const ClassTrend*> trendOfRow; // beside diff->rows(); null where there is none

    [[nodiscard]] static std::shared_ptr<const CompareTable> make(std::shared_ptr<const SnapshotDiff> diff,
                                                                  std::shared_ptr<const ClassTrends> trends = nullptr);
};
using CompareTablePointer = std::shared_ptr<const CompareTable>;

// Row i is diff->rows()[i]: ascending by key.
class CompareClassRows final : public RowList {
public:
    explicit CompareClassRows(CompareTablePointer table);

    [[nodiscard]] const DiffRow& at(uint32_t row) const { return m_table->diff->rows()[row]; }
    [[nodiscard]] const ClassTrend* trend(uint32_t row) const
    {
        return m_table->trendOfRow.empty() ? nullptr : m_table->trendOfRow[row];
    }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_table->diff->rows().size()); }
    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override;
    void sortEntries(int column, Qt::SortOrder order, std::span<SortEntry> entries,
                     const JobContext& job) const override;
    [[nodiscard]] bool canOpen(uint32_t row) const override;
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;
    [[nodiscard]] uint64_t openCost(uint32_t row) const override;

private:
    [[nodiscard]] QVariant nameCell(const DiffRow& row, int role) const;
    [[nodiscard]] QVariant trendCell(uint32_t row, int role) const;

    CompareTablePointer m_table;
    std::vector<uint32_t> m_nameRanks;
};

class CompareObjectRows : public RowList {
public:
    CompareObjectRows(CompareTablePointer table, std::vector<DiffObject> objects)
        : m_table(std::move(table)), m_objects(std::move(objects))
    {}

    [[nodiscard]] const DiffObject& at(uint32_t row) const { return m_objects[row]; }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_objects.size()); }
    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override;
    void sortEntries(int column, Qt::SortOrder order, std::span<SortEntry> entries,
                     const JobContext& job) const override;
    [[nodiscard]] bool canOpen(uint32_t row) const override;
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;
    [[nodiscard]] uint64_t openCost(uint32_t row) const override;

protected:
    [[nodiscard]] virtual NameParts parts(uint32_t row) const; // without the mark
    [[nodiscard]] virtual RowMark mark(uint32_t row) const;
    [[nodiscard]] virtual RowKind kind() const { return RowKind::Object; }
    [[nodiscard]] const SnapshotDiff& diff() const { return *m_table->diff; }
    [[nodiscard]] const CompareTablePointer& tablePointer() const { return m_table; }
    [[nodiscard]] std::shared_ptr<const RowList> openOneSide(uint32_t row, ObjectPathPointer above) const;

private:
    // Sizes of one object on both sides, 0 where it is not.
    struct Sizes {
        uint64_t baseShallow = 0;
        uint64_t targetShallow = 0;
        uint64_t baseRetained = 0;
        uint64_t targetRetained = 0;
    };
    [[nodiscard]] Sizes sizes(const DiffObject& object) const;
    [[nodiscard]] int64_t key(const DiffObject& object, int column) const;
    [[nodiscard]] ObjectRef reference(const DiffObject& object) const; // gone ones in the base
    [[nodiscard]] const ObjectTablePointer& side(const DiffObject& object) const;
    [[nodiscard]] QVariant nameCell(uint32_t row, int role) const;
    [[nodiscard]] QVariant presenceCell(bool isThere, int sign, int role) const;

    CompareTablePointer m_table;
    std::vector<DiffObject> m_objects;
};

} // namespace heapsight
