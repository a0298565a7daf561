// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through a snapshot document key by key and fills the columns. Sections that come before what
// they depend on (the header, the number of nodes) are passed over and read when that is known, so keys
// may stand in any order; unknown keys are skipped.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"
#include "io/byte_source.h"
#include "io/integer_section.h"
#include "io/snapshot_layout.h"
#include "io/text_cursor.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace heapsight {

class DocumentWalk {
public:
    DocumentWalk(ByteSource& source, const JobContext& job, size_t windowBytes);

    // The columns with everything the document has, indices unchecked.
    [[nodiscard]] Result<SnapshotColumns> run();

private:
    using Status = Result<void>;
    enum Section : uint8_t { Header, Nodes, Edges, TraceFunctions, TraceTree, Samples, Locations, Strings, Unknown };
    struct Place {
        bool seen = false;
        bool read = false;
        uint64_t offset = 0; // of the value
    };

    static Section sectionOf(std::string_view key);
    static std::string_view nameOf(Section section);

    Status walk();
    Status walkPair();
    Status begin();
    Status readOrPostpone(Section section);
    Status readPostponed();
    [[nodiscard]] bool isReady(Section section) const;
    Status readSection(Section section);
    Status readHeader();
    Status readNodes();
    Status readEdges();
    Status readLocations();
    Status readSamples();
    Status readTraceFunctions();
    Status readTraces();
    Status readStringSection();
    Status finish();
    void finishTraces();

    // Passes '['; false (with the cursor unmoved) if the value is something else.
    bool enterArray();
    [[nodiscard]] IntegerSection section(Section which, uint64_t maxNumbers, Phase phase) const;
    // Reads a section of records whose number the header gave or which are counted first.
    Result<uint64_t> countNumbers(Section which, uint64_t perRecord, uint64_t maxRecords);
    Result<uint32_t> recordCount(Section which, std::optional<uint64_t> declared, uint64_t perRecord,
                                 uint64_t maxRecords);
    Status readGraphSection(Section which, uint64_t numbers, Phase phase, NumberSink& sink);
    // A section the graph does not need: damage costs the section, not the snapshot.
    Status readExtra(Section which, uint32_t fields, WarningCode damage, NumberSink& sink, bool& complete);
    Status skipCurrent(Section section);
    void noteCut(Section section);
    void warn(WarningCode code, std::string detail, uint64_t offset = kNoOffset);
    [[nodiscard]] Status readFailureOr(ErrorCode code, std::string detail) const;
    [[nodiscard]] Status cutError(std::string_view where) const;
    [[nodiscard]] Status foreignDocument() const;

    ByteSource& m_source;
    const JobContext& m_job;
    const size_t m_windowBytes;
    TextCursor m_cursor;
    std::array<Place, Unknown> m_places{};
    std::optional<SnapshotLayout> m_layout;
    std::optional<uint32_t> m_nodeCount;
    SnapshotColumns m_columns;
    std::string m_foreign; // what the keys say this document is, if it is no snapshot
    bool m_isCut = false;
    uint64_t m_end = 0;
};

} // namespace heapsight
