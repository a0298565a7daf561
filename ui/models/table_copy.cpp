// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_copy.h"

#include "io/csv_writer.h"
#include "io/output_file.h"
#include "models/roles.h"

namespace heapsight {

namespace {

constexpr uint32_t kRowsPerCheck = 1024;

// As CopyableTreeView copies: numbers to compute with, without units.
void writeCell(CsvWriter& csv, const RowList& rows, uint32_t row, int column)
{
    const QVariant shown = rows.cell(row, column, Qt::DisplayRole);
    const QVariant exact = rows.cell(row, column, SortRole);
    if (exact.userType() == QMetaType::LongLong && shown.isValid()) {
        csv.number(exact.toLongLong());
        return;
    }
    const QByteArray text = shown.toString().toUtf8();
    csv.text({text.constData(), static_cast<size_t>(text.size())});
}

class TableWriter {
public:
    TableWriter(TableCopy& table, TextWriter& out, const JobContext& job)
        : m_table(table), m_out(out), m_csv(out), m_job(job)
    {}

    Result<uint64_t> write()
    {
        m_csv.text("level");
        for (const QString& id : m_table.columnIds)
            m_csv.text(id.toStdString());
        m_csv.endRow();
        m_job.begin(kWritePhase, m_table.rowCount());
        // Branches that are open, from the top to where the writing is: no recursion over a deep tree.
        std::vector<Place> places;
        if (!m_table.branches.empty())
            places.push_back({0, 0});
        while (!places.empty()) {
            Place& place = places.back();
            TableCopy::Branch& branch = m_table.branches[place.branch];
            if (place.next == 0 && branch.rows)
                extendOrder(*branch.rows, branch.order, branch.sortColumn, branch.sortOrder,
                            static_cast<uint32_t>(branch.order.rows.size()));
            if (!branch.rows || place.next == branch.order.rows.size()) {
                places.pop_back();
                continue;
            }
            const uint32_t child = branch.order.rows[place.next++];
            m_csv.number(places.size() - 1);
            for (const int column : m_table.columns)
                writeCell(m_csv, *branch.rows, child, column);
            m_csv.endRow();
            if (++m_rows % kRowsPerCheck == 0) {
                m_job.advance(kWritePhase, kRowsPerCheck);
                if (m_job.cancelled())
                    return fail(ErrorCode::Cancelled, "cancelled");
                if (m_out.failed())
                    break;
            }
            if (const auto below = branch.opened.find(child); below != branch.opened.end())
                places.push_back({below->second, 0});
        }
        m_job.finish(kWritePhase);
        return m_rows;
    }

private:
    struct Place {
        size_t branch = 0;
        size_t next = 0; // position in its order
    };

    TableCopy& m_table;
    TextWriter& m_out;
    CsvWriter m_csv;
    const JobContext& m_job;
    uint64_t m_rows = 0;
};

} // namespace

uint64_t TableCopy::rowCount() const
{
    uint64_t rows = 0;
    for (const Branch& branch : branches)
        rows += branch.order.rows.size();
    return rows;
}

Result<uint64_t> writeCsv(TableCopy table, const std::string& path, const JobContext& job)
{
    return guarded([&]() -> Result<uint64_t> {
        if (job.progress)
            job.progress->expectOnly({kWritePhase});
        auto output = OutputFile::create(path);
        if (!output)
            return tl::unexpected(std::move(output.error()));
        TextWriter out(output->sink());
        auto rows = TableWriter(table, out, job).write();
        if (!rows)
            return rows;
        out.flush();
        if (auto done = output->commit(); !done)
            return tl::unexpected(std::move(done.error()));
        return rows;
    });
}

} // namespace heapsight
