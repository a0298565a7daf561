// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/snapshot_index.h"

#include "index/index_access.h"
#include "index/index_blob.h"
#include "index/index_check.h"

namespace heapsight {

namespace {

// Hands out the sections of a file as columns, in the order in which they were written.
class ColumnReader {
public:
    explicit ColumnReader(std::shared_ptr<const IndexFile> index) : m_index(std::move(index)) {}

    template <class T> void column(Column<T>& items)
    {
        if (m_next == m_index->sections().size()) {
            m_failed = true;
            return;
        }
        const IndexSection& section = m_index->sections()[m_next++];
        if (section.itemBytes != sizeof(T)) {
            m_failed = true;
            return;
        }
        const std::string_view bytes = m_index->bytesOf(section);
        items = Column<T>::borrowed({reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)}, m_index);
    }
    [[nodiscard]] bool isComplete() const { return !m_failed && m_next == m_index->sections().size(); }

private:
    std::shared_ptr<const IndexFile> m_index;
    size_t m_next = 0;
    bool m_failed = false;
};

} // namespace

Result<void> writeIndex(int file, const IndexKey& key, const SnapshotAnalysis& analysis, const JobContext& job)
{
    return guarded([&]() -> Result<void> {
        const SnapshotColumns& columns = IndexAccess::columns(analysis.snapshot());
        IndexWriter writer(file, job);
        IndexAccess::snapshotColumns(writer, columns);
        IndexAccess::analysisColumns(writer, analysis);
        BlobWriter blob;
        IndexAccess::snapshotRest(blob, columns);
        IndexAccess::analysisRest(blob, analysis);
        blob.value(analysis.snapshot().maxJsObjectId());
        const auto scripts = IndexAccess::namedScripts(analysis.scriptNames());
        IndexAccess::scripts(blob, scripts);
        return writer.finish(key, blob.bytes());
    });
}

Result<std::shared_ptr<const SnapshotAnalysis>> readIndex(std::shared_ptr<const IndexFile> index, IndexScope scope,
                                                          const std::string& source, const JobContext& job)
{
    return guarded([&]() -> Result<std::shared_ptr<const SnapshotAnalysis>> {
        auto intact = scope == IndexScope::Everything ? index->verifyAll(job) : index->verifyBlob();
        if (!intact)
            return tl::unexpected(std::move(intact.error()));
        SnapshotColumns columns;
        const std::shared_ptr<SnapshotAnalysis> analysis = IndexAccess::makeAnalysis();
        ColumnReader reader(index);
        IndexAccess::snapshotColumns(reader, columns);
        IndexAccess::analysisColumns(reader, *analysis);
        BlobReader blob(index->blob());
        IndexAccess::snapshotRest(blob, columns);
        IndexAccess::analysisRest(blob, *analysis);
        uint32_t maxJsObjectId = 0;
        blob.value(maxJsObjectId);
        IndexAccess::NamedScripts scripts;
        IndexAccess::scripts(blob, scripts);
        if (!reader.isComplete() || blob.failed() || !blob.isAtEnd())
            return fail(ErrorCode::BadLayout, "index: not of the shape this program writes");
        columns.info.source = source;
        IndexAccess::setScripts(*analysis, std::move(scripts));
        IndexAccess::setSnapshot(*analysis, IndexAccess::makeSnapshot(std::move(columns), maxJsObjectId));
        if (auto shape = checkIndexShape(*analysis); !shape)
            return tl::unexpected(std::move(shape.error()));
        if (scope == IndexScope::Everything)
            if (auto contents = checkIndexContents(*analysis, job); !contents)
                return tl::unexpected(std::move(contents.error()));
        return analysis;
    });
}

} // namespace heapsight
