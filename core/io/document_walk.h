// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through a snapshot document key by key. Sections that come before what they depend on (the
// header, the number of nodes) are passed over and read when that is known, so keys may stand in any
// order; unknown keys are skipped.
#pragma once

#include "io/section_reader.h"

#include <array>
#include <string>
#include <string_view>

namespace heapsight {

class DocumentWalk {
public:
    DocumentWalk(ByteSource& source, const JobContext& job, size_t windowBytes, bool placesLater = false);

    // The columns with everything the document has, indices unchecked.
    [[nodiscard]] Result<SnapshotColumns> run();
    [[nodiscard]] std::optional<EdgeFindings> takeFindings() { return m_sections.takeFindings(); }
    // What it passed over if it was allowed to; see SectionReader::readPlaces().
    [[nodiscard]] Result<std::optional<SourcePlaces>> readPlaces(std::vector<SnapshotWarning>& warnings) const
    {
        return m_sections.readPlaces(warnings);
    }
    // Where the first name in `columns` (made by run()) stands that points beyond the strings; kNoOffset
    // if there is none. Reads the section again: for error messages.
    [[nodiscard]] uint64_t offsetOfBadName(const SnapshotColumns& columns);

private:
    using Status = Result<void>;
    struct Place {
        bool seen = false;
        bool read = false;
        uint64_t offset = 0; // of the value
    };

    Status begin();
    Status walk();
    Status end();
    Status walkPair();
    Status cutHere();
    Status readPostponed();
    [[nodiscard]] Status checkSections() const;
    [[nodiscard]] Status foreignDocument() const;
    Place& place(Section section) { return m_places[static_cast<size_t>(section)]; }
    [[nodiscard]] const Place& place(Section section) const { return m_places[static_cast<size_t>(section)]; }

    ByteSource& m_source;
    SectionReader m_sections;
    TextCursor& m_cursor;
    std::array<Place, kSectionCount> m_places{};
    std::string m_foreign; // what the keys say this document is, if it is no snapshot
    uint64_t m_bytes = 0;  // of the document
};

} // namespace heapsight
