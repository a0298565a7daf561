// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the sections of a snapshot document, one at a time, into columns. Knows what each section
// needs and what its damage costs, not in which order sections come (document_walk.h).
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"
#include "io/byte_source.h"
#include "io/integer_section.h"
#include "io/snapshot_layout.h"
#include "io/strings_ahead.h"
#include "io/text_cursor.h"

#include <optional>
#include <string>
#include <string_view>

namespace heapsight {

enum class Section : uint8_t { Header, Nodes, Edges, TraceFunctions, TraceTree, Samples, Locations, Strings, Unknown };
inline constexpr size_t kSectionCount = static_cast<size_t>(Section::Unknown);

[[nodiscard]] std::string_view sectionName(Section section); // the key: "nodes"; "" for Unknown

class SectionReader {
public:
    using Status = Result<void>;

    // With `placesLater` a section "locations" that stands in front of the strings, as V8 writes it, is
    // passed over; readPlaces() reads it.
    SectionReader(ByteSource& source, const JobContext& job, size_t windowBytes, bool placesLater);

    [[nodiscard]] TextCursor& cursor() { return m_cursor; }
    // Whether everything the section depends on has been read.
    [[nodiscard]] bool isReady(Section section) const;
    // The cursor stands at the section's value, and behind it afterwards.
    [[nodiscard]] Status read(Section section);
    [[nodiscard]] Status skip(Section section);
    // The text ends where the cursor stands; `section` is what is incomplete.
    void noteCut(std::optional<Section> section);
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] Status cutError(std::string_view where) const;
    // The cursor's read error if there is one.
    [[nodiscard]] Status failure() const;
    void warn(WarningCode code, std::string detail, uint64_t offset = kNoOffset);
    // The locations that were passed over, if any; any thread, when finish() has been called. Not places but
    // nothing: they do not end where the strings begin, so the document has to be read again without passing
    // over them.
    [[nodiscard]] Result<std::optional<SourcePlaces>> readPlaces(std::vector<SnapshotWarning>& warnings) const;
    // Once, when all sections have been read; `hasStrings`: there was such a section.
    [[nodiscard]] SnapshotColumns finish(bool hasStrings);
    // What was looked for in the edges, if the strings were known then; once.
    [[nodiscard]] std::optional<EdgeFindings> takeFindings();

    // Where number `number` of the array whose value begins at `offset` stands; kNoOffset if nowhere.
    [[nodiscard]] uint64_t offsetOfNumber(uint64_t offset, uint64_t number);
    [[nodiscard]] const std::optional<SnapshotLayout>& layout() const { return m_layout; }

private:
    Status readHeader();
    Status readNodes();
    Status readEdges();
    Status readLocations();
    bool passLocations();
    Status readSamples();
    Status readTraceFunctions();
    Status readTraceTree();
    Status readStrings();
    Result<StringsEnd> readStringsHere();
    void checkTraces();

    // Passes '['; false (with the cursor unmoved) if the value is something else.
    bool enterArray();
    [[nodiscard]] IntegerSection integers(Section section, uint64_t maxNumbers, Phase phase) const;
    Result<uint64_t> countNumbers(Section section, uint64_t maxNumbers);
    Result<uint32_t> recordCount(Section section, std::optional<uint64_t> declared, uint64_t perRecord,
                                 uint64_t maxRecords);
    Status readGraphSection(Section section, uint64_t numbers, Phase phase, NumberSink& sink);
    // A section the graph does not need: damage costs the section, not the snapshot.
    Status readExtra(Section section, uint32_t fields, WarningCode damage, NumberSink& sink, bool& complete);

    ByteSource& m_source;
    const JobContext& m_job;
    const size_t m_windowBytes;
    TextCursor m_cursor;
    std::optional<SnapshotLayout> m_layout;
    std::optional<uint32_t> m_nodeCount;
    SnapshotColumns m_columns;
    StringsAhead m_stringsAhead;
    bool m_areAheadTaken = false;
    std::optional<EdgeFindings> m_findings; // in the names of m_stringsAhead
    bool m_placesLater;
    IntegerSection m_passed; // locations not read yet; none if it begins at 0
    uint64_t m_passedEnd = 0;
    uint64_t m_traceTreeOffset = kNoOffset;
    bool m_isCut = false;
    uint64_t m_end = 0; // of the text, if it is cut
};

} // namespace heapsight
