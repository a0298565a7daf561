// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/document_walk.h"

#include "io/foreign_document.h"

namespace heapsight {

namespace {

constexpr size_t kMaxKeyBytes = size_t{64} << 10;

Section sectionOf(std::string_view key)
{
    for (size_t i = 0; i < kSectionCount; ++i)
        if (key == sectionName(static_cast<Section>(i)))
            return static_cast<Section>(i);
    return Section::Unknown;
}

} // namespace

DocumentWalk::DocumentWalk(ByteSource& source, const JobContext& job, size_t windowBytes, bool placesLater)
    : m_source(source), m_sections(source, job, windowBytes, placesLater), m_cursor(m_sections.cursor())
{}

Result<SnapshotColumns> DocumentWalk::run()
{
    return begin()
        .and_then([&] { return walk(); })
        .and_then([&] { return readPostponed(); })
        .and_then([&] { return checkSections(); })
        .map([&] {
            SnapshotColumns columns = m_sections.finish(place(Section::Strings).seen);
            columns.info.fileBytes = m_source.isRandomAccess() ? m_source.sizeLimit() : m_bytes;
            return columns;
        });
}

DocumentWalk::Status DocumentWalk::begin()
{
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (m_cursor.ahead().substr(0, kByteOrderMark.size()) == kByteOrderMark)
        m_cursor.advance(kByteOrderMark.size());
    const int c = m_cursor.skipSpace();
    if (m_cursor.failure())
        return m_sections.failure();
    if (c == TextCursor::kEnd)
        return fail(ErrorCode::NotASnapshot, "the file is empty", m_cursor.offset());
    if (c != '{')
        return fail(ErrorCode::NotASnapshot, foreignByStart(m_cursor.ahead()), m_cursor.offset());
    m_cursor.advance();
    return {};
}

DocumentWalk::Status DocumentWalk::walk()
{
    int c = m_cursor.skipSpace();
    if (c == '}')
        return end();
    for (;;) {
        if (c == TextCursor::kEnd)
            return cutHere();
        if (c != '"')
            return fail(ErrorCode::NotASnapshot, "no JSON: a key is expected", m_cursor.offset());
        if (auto pair = walkPair(); !pair || m_sections.isCut())
            return pair;
        c = m_cursor.skipSpace();
        if (c == '}')
            return end();
        if (c == TextCursor::kEnd)
            return cutHere();
        if (c != ',')
            return fail(ErrorCode::NotASnapshot, "no JSON: a comma or the end of the object is expected",
                        m_cursor.offset());
        m_cursor.advance();
        c = m_cursor.skipSpace();
    }
}

DocumentWalk::Status DocumentWalk::end()
{
    m_cursor.advance();
    if (m_cursor.skipSpace() != TextCursor::kEnd)
        m_sections.warn(WarningCode::TrailingData, "something follows the end of the document", m_cursor.offset());
    m_bytes = m_cursor.offset();
    return m_sections.failure();
}

DocumentWalk::Status DocumentWalk::cutHere()
{
    m_sections.noteCut(std::nullopt);
    m_bytes = m_cursor.offset();
    return m_sections.failure();
}

DocumentWalk::Status DocumentWalk::walkPair()
{
    const uint64_t keyOffset = m_cursor.offset();
    const auto key = m_cursor.rawString(kMaxKeyBytes);
    if (!key && m_cursor.peek() != TextCursor::kEnd)
        return fail(ErrorCode::NotASnapshot, "a key is too long", keyOffset);
    const int colon = key ? m_cursor.skipSpace() : TextCursor::kEnd;
    if (colon == TextCursor::kEnd)
        return cutHere();
    if (colon != ':')
        return fail(ErrorCode::NotASnapshot, "no JSON: a colon is expected", m_cursor.offset());
    m_cursor.advance();
    if (m_cursor.skipSpace() == TextCursor::kEnd)
        return cutHere();
    noteForeignKey(*key, m_foreign);
    const Section section = sectionOf(*key);
    if (section == Section::Unknown)
        return m_sections.skip(section);
    Place& here = place(section);
    if (here.seen)
        return fail(ErrorCode::BadLayout, '"' + *key + "\" appears twice", keyOffset);
    here.seen = true;
    here.offset = m_cursor.offset();
    here.read = m_sections.isReady(section);
    return here.read ? m_sections.read(section) : m_sections.skip(section);
}

DocumentWalk::Status DocumentWalk::readPostponed()
{
    if (m_bytes == 0)
        m_bytes = m_cursor.offset();
    if (!m_sections.layout())
        return foreignDocument();
    for (const Section section : {Section::Nodes, Section::Edges, Section::TraceFunctions, Section::TraceTree,
                                  Section::Samples, Section::Locations}) {
        Place& here = place(section);
        // Without nodes some never become ready: checkSections() tells.
        if (!here.seen || here.read || !m_sections.isReady(section))
            continue;
        m_cursor.seek(here.offset);
        here.read = true;
        if (auto status = m_sections.read(section); !status)
            return status;
    }
    return {};
}

DocumentWalk::Status DocumentWalk::checkSections() const
{
    for (const Section section : {Section::Nodes, Section::Edges}) {
        if (place(section).read)
            continue;
        const std::string name = '"' + std::string(sectionName(section)) + '"';
        if (m_sections.isCut())
            return m_sections.cutError(name);
        return fail(ErrorCode::NotASnapshot, "there is no section " + name);
    }
    return {};
}

DocumentWalk::Status DocumentWalk::foreignDocument() const
{
    if (!m_foreign.empty())
        return fail(ErrorCode::NotASnapshot, m_foreign);
    if (m_sections.isCut())
        return m_sections.cutError("the header");
    return fail(ErrorCode::NotASnapshot, "there is no section \"snapshot\"");
}

uint64_t DocumentWalk::offsetOfBadName(const SnapshotColumns& columns)
{
    const uint32_t strings = columns.strings.size();
    const SnapshotLayout& layout = *m_sections.layout();
    for (size_t node = 0; node < columns.names.size(); ++node)
        if (columns.names[node] >= strings)
            return m_sections.offsetOfNumber(place(Section::Nodes).offset,
                                             node * layout.node.fields + layout.node.name);
    for (size_t edge = 0; edge < columns.edges.size(); ++edge) {
        const EdgeCode code = columns.edges[edge].code();
        const bool isNumber = code == EdgeCode::Element || code == EdgeCode::Hidden;
        if (!isNumber && columns.edgeLabels[edge] >= strings)
            return m_sections.offsetOfNumber(place(Section::Edges).offset,
                                             edge * layout.edge.fields + layout.edge.label);
    }
    return kNoOffset;
}

} // namespace heapsight
