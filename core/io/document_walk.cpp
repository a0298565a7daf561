// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/document_walk.h"

#include "io/foreign_document.h"
#include "io/graph_sinks.h"
#include "io/record_sinks.h"
#include "io/string_section.h"
#include "io/trace_tree.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace heapsight {

namespace {

constexpr size_t kCursorBytes = size_t{128} << 10;
constexpr size_t kMaxKeyBytes = size_t{64} << 10;
constexpr std::array<std::string_view, 8> kSectionNames{"snapshot",   "nodes",   "edges",     "trace_function_infos",
                                                        "trace_tree", "samples", "locations", "strings"};

std::string quoted(std::string_view name)
{
    return '"' + std::string(name) + '"';
}

} // namespace

DocumentWalk::DocumentWalk(ByteSource& source, const JobContext& job, size_t windowBytes)
    : m_source(source),
      m_job(job),
      m_windowBytes(windowBytes),
      m_cursor(source, job, std::min(kCursorBytes, windowBytes * 2))
{}

DocumentWalk::Section DocumentWalk::sectionOf(std::string_view key)
{
    const auto* found = std::find(kSectionNames.begin(), kSectionNames.end(), key);
    return static_cast<Section>(found - kSectionNames.begin());
}

std::string_view DocumentWalk::nameOf(Section section)
{
    return kSectionNames[section];
}

Result<SnapshotColumns> DocumentWalk::run()
{
    return begin()
        .and_then([&] { return walk(); })
        .and_then([&] { return readPostponed(); })
        .and_then([&] { return finish(); })
        .map([&] { return std::move(m_columns); });
}

// ---- keys ----

DocumentWalk::Status DocumentWalk::begin()
{
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (m_cursor.ahead().substr(0, kByteOrderMark.size()) == kByteOrderMark)
        m_cursor.advance(kByteOrderMark.size());
    const int c = m_cursor.skipSpace();
    if (c == TextCursor::kEnd)
        return readFailureOr(ErrorCode::NotASnapshot, "the file is empty");
    if (c != '{')
        return fail(ErrorCode::NotASnapshot, foreignByStart(m_cursor.ahead()), m_cursor.offset());
    m_cursor.advance();
    return {};
}

DocumentWalk::Status DocumentWalk::walk()
{
    int c = m_cursor.skipSpace();
    for (bool first = true; c != '}' || !first; first = false) {
        if (c == TextCursor::kEnd) {
            m_isCut = true;
            break;
        }
        if (c != '"')
            return fail(ErrorCode::NotASnapshot, "no JSON: a key is expected", m_cursor.offset());
        if (auto pair = walkPair(); !pair || m_isCut)
            return pair;
        c = m_cursor.skipSpace();
        if (c == TextCursor::kEnd || c == '}')
            break;
        if (c != ',')
            return fail(ErrorCode::NotASnapshot, "no JSON: a comma or the end of the object is expected",
                        m_cursor.offset());
        m_cursor.advance();
        c = m_cursor.skipSpace();
    }
    if (m_cursor.peek() == TextCursor::kEnd) {
        m_isCut = true;
        m_end = m_cursor.offset();
        return m_cursor.failure() ? readFailureOr(ErrorCode::CannotRead, {}) : Status();
    }
    m_cursor.advance();
    m_end = m_cursor.offset();
    if (m_cursor.skipSpace() != TextCursor::kEnd)
        warn(WarningCode::TrailingData, "something follows the end of the document", m_cursor.offset());
    return m_cursor.failure() ? readFailureOr(ErrorCode::CannotRead, {}) : Status();
}

DocumentWalk::Status DocumentWalk::walkPair()
{
    const uint64_t keyOffset = m_cursor.offset();
    const auto key = m_cursor.rawString(kMaxKeyBytes);
    if (!key && m_cursor.peek() != TextCursor::kEnd)
        return fail(ErrorCode::NotASnapshot, "a key is too long", keyOffset);
    const int colon = key ? m_cursor.skipSpace() : TextCursor::kEnd;
    if (colon != TextCursor::kEnd && colon != ':')
        return fail(ErrorCode::NotASnapshot, "no JSON: a colon is expected", m_cursor.offset());
    if (colon == ':')
        m_cursor.advance();
    if (m_cursor.skipSpace() == TextCursor::kEnd) {
        m_isCut = true;
        m_end = m_cursor.offset();
        return m_cursor.failure() ? readFailureOr(ErrorCode::CannotRead, {}) : Status();
    }
    noteForeignKey(*key, m_foreign);
    const Section section = sectionOf(*key);
    if (section == Unknown)
        return skipCurrent(Unknown);
    Place& place = m_places[section];
    if (place.seen)
        return fail(ErrorCode::BadLayout, quoted(*key) + " appears twice", keyOffset);
    place.seen = true;
    place.offset = m_cursor.offset();
    return readOrPostpone(section);
}

bool DocumentWalk::isReady(Section section) const
{
    switch (section) {
    case Header:
    case Strings:
        return true;
    case Edges:
    case Locations:
        return m_layout && m_nodeCount;
    case TraceTree:
        return m_layout.has_value();
    default:
        return m_layout.has_value();
    }
}

DocumentWalk::Status DocumentWalk::readOrPostpone(Section section)
{
    if (!isReady(section))
        return skipCurrent(section);
    m_places[section].read = true;
    return readSection(section);
}

DocumentWalk::Status DocumentWalk::readPostponed()
{
    if (!m_layout)
        return foreignDocument();
    for (const Section section : {Nodes, Edges, TraceFunctions, TraceTree, Samples, Locations}) {
        Place& place = m_places[section];
        if (!place.seen || place.read)
            continue;
        if (!isReady(section)) // no nodes: finish() says so
            continue;
        m_cursor.seek(place.offset);
        place.read = true;
        if (auto status = readSection(section); !status)
            return status;
    }
    return {};
}

DocumentWalk::Status DocumentWalk::readSection(Section section)
{
    switch (section) {
    case Header:
        return readHeader();
    case Nodes:
        return readNodes();
    case Edges:
        return readEdges();
    case TraceFunctions:
        return readTraceFunctions();
    case TraceTree:
        return readTraces();
    case Samples:
        return readSamples();
    case Locations:
        return readLocations();
    case Strings:
        return readStringSection();
    case Unknown:
        break;
    }
    return skipCurrent(section);
}

DocumentWalk::Status DocumentWalk::skipCurrent(Section section)
{
    const uint64_t begin = m_cursor.offset();
    const bool whole = m_cursor.skipValue();
    if (m_cursor.failure())
        return readFailureOr(ErrorCode::CannotRead, {});
    if (whole && m_cursor.offset() == begin)
        return fail(ErrorCode::NotASnapshot, "no JSON: a value is expected", begin);
    if (!whole)
        noteCut(section);
    return {};
}

// ---- sections ----

DocumentWalk::Status DocumentWalk::readHeader()
{
    const uint64_t begin = m_cursor.offset();
    if (m_cursor.peek() != '{')
        return fail(ErrorCode::NotASnapshot, "\"snapshot\" is no object", begin);
    if (!m_cursor.skipValue())
        return m_cursor.failure() ? readFailureOr(ErrorCode::CannotRead, {}) : cutError("the header");
    const uint64_t size = m_cursor.offset() - begin;
    if (size > kMaxHeaderBytes)
        return fail(ErrorCode::TooLarge, "\"snapshot\" is larger than this program supports", begin);
    std::string json(static_cast<size_t>(size), '\0');
    const auto got = m_source.read(begin, json.data(), json.size());
    if (!got)
        return tl::unexpected(got.error());
    json.resize(*got);
    auto layout = parseSnapshotLayout(json, begin);
    if (!layout)
        return tl::unexpected(std::move(layout.error()));
    m_layout = std::move(*layout);
    if (m_layout->nodeCount)
        m_nodeCount = static_cast<uint32_t>(*m_layout->nodeCount);
    return {};
}

bool DocumentWalk::enterArray()
{
    if (m_cursor.skipSpace() != '[')
        return false;
    m_cursor.advance();
    return true;
}

IntegerSection DocumentWalk::section(Section which, uint64_t maxNumbers, Phase phase) const
{
    IntegerSection section;
    section.name = nameOf(which);
    section.begin = m_cursor.offset();
    section.maxNumbers = maxNumbers;
    section.phase = phase;
    section.windowBytes = m_windowBytes;
    return section;
}

Result<uint64_t> DocumentWalk::countNumbers(Section which, uint64_t perRecord, uint64_t maxRecords)
{
    CountSink sink;
    auto counted = readIntegerSection(m_source, section(which, maxRecords * perRecord, Phase::ReadRest), sink, m_job);
    if (!counted && counted.error().code == ErrorCode::CountMismatch)
        counted.error().code = ErrorCode::TooLarge;
    if (!counted)
        return tl::unexpected(std::move(counted.error()));
    if (counted->isCut) {
        m_end = counted->offset;
        return tl::unexpected(cutError(quoted(nameOf(which))).error());
    }
    return counted->numbers;
}

// How many records to make room for. A count that the rest of the document cannot hold is not believed:
// the section is counted before memory is spent on it.
Result<uint32_t> DocumentWalk::recordCount(Section which, std::optional<uint64_t> declared, uint64_t perRecord,
                                           uint64_t maxRecords)
{
    const uint64_t rest = m_source.sizeLimit() - std::min(m_source.sizeLimit(), m_cursor.offset());
    if (declared && *declared * perRecord <= rest / 2 + 1)
        return static_cast<uint32_t>(*declared);
    const auto numbers = countNumbers(which, perRecord, maxRecords);
    if (!numbers)
        return tl::unexpected(numbers.error());
    if (*numbers % perRecord != 0 || (declared && *numbers / perRecord != *declared))
        return fail(ErrorCode::CountMismatch,
                    quoted(nameOf(which)) + ": " + std::to_string(*numbers) + " numbers, " + std::to_string(perRecord) +
                        " per record" + (declared ? ", " + std::to_string(*declared) + " records declared" : ""),
                    m_cursor.offset());
    return static_cast<uint32_t>(*numbers / perRecord);
}

DocumentWalk::Status DocumentWalk::readGraphSection(Section which, uint64_t numbers, Phase phase, NumberSink& sink)
{
    m_job.begin(phase, numbers);
    const auto end = readIntegerSection(m_source, section(which, numbers, phase), sink, m_job);
    if (!end)
        return tl::unexpected(end.error());
    if (end->isCut) {
        m_end = end->offset;
        return cutError(quoted(nameOf(which)));
    }
    if (end->numbers != numbers)
        return fail(ErrorCode::CountMismatch,
                    quoted(nameOf(which)) + " has " + std::to_string(end->numbers) + " numbers, the header declares " +
                        std::to_string(numbers),
                    end->offset - 1);
    m_job.finish(phase);
    m_cursor.seek(end->offset);
    return {};
}

DocumentWalk::Status DocumentWalk::readNodes()
{
    if (!enterArray())
        return fail(ErrorCode::NotASnapshot, "\"nodes\" is no array", m_cursor.offset());
    const uint32_t fields = m_layout->node.fields;
    const auto count = recordCount(Nodes, m_layout->nodeCount, fields, kMaxNodes);
    if (!count)
        return tl::unexpected(count.error());
    m_nodeCount = *count;
    NodeSink sink(m_layout->node, *count, m_columns);
    if (auto status = readGraphSection(Nodes, uint64_t{*count} * fields, Phase::ReadNodes, sink); !status)
        return status;
    sink.finish();
    if (sink.sawUnknownDetachedness())
        warn(WarningCode::UnknownTypes, "values of detachedness this program does not know");
    return {};
}

DocumentWalk::Status DocumentWalk::readEdges()
{
    if (!enterArray())
        return fail(ErrorCode::NotASnapshot, "\"edges\" is no array", m_cursor.offset());
    const uint32_t fields = m_layout->edge.fields;
    const auto count = recordCount(Edges, m_layout->edgeCount, fields, std::numeric_limits<uint32_t>::max());
    if (!count)
        return tl::unexpected(count.error());
    EdgeSink sink(m_layout->edge, m_layout->node.fields, *m_nodeCount, *count, m_columns);
    if (auto status = readGraphSection(Edges, uint64_t{*count} * fields, Phase::ReadEdges, sink); !status)
        return status;
    sink.finish();
    return {};
}

DocumentWalk::Status DocumentWalk::readExtra(Section which, uint32_t fields, WarningCode damage, NumberSink& sink,
                                             bool& complete)
{
    complete = false;
    const uint64_t begin = m_cursor.offset();
    if (fields == 0 || !enterArray())
        return skipCurrent(which);
    IntegerSection extra = section(which, std::numeric_limits<uint64_t>::max(), Phase::ReadRest);
    extra.workers = 1; // records are put together in order
    const auto end = readIntegerSection(m_source, extra, sink, m_job);
    if (!end) {
        if (end.error().code != ErrorCode::BadNumber)
            return tl::unexpected(end.error());
        warn(damage, end.error().detail, end.error().offset);
        m_cursor.seek(begin);
        return skipCurrent(which);
    }
    complete = true;
    m_cursor.seek(end->offset);
    if (end->isCut)
        noteCut(which);
    return {};
}

DocumentWalk::Status DocumentWalk::readLocations()
{
    const LocationLayout& layout = m_layout->location;
    if (layout.fields == 0)
        return skipCurrent(Locations);
    PlaceSink sink(layout, m_layout->node.fields, *m_nodeCount);
    bool complete = false;
    auto status = readExtra(Locations, layout.fields, WarningCode::BadLocations, sink, complete);
    if (!status || !complete)
        return status;
    if (sink.dropped() > 0)
        warn(WarningCode::BadLocations, std::to_string(sink.dropped()) + " locations point at no node",
             m_places[Locations].offset);
    m_columns.places = sink.finish();
    return {};
}

DocumentWalk::Status DocumentWalk::readSamples()
{
    SampleSink sink(m_layout->sample, m_columns.info.samples);
    bool complete = false;
    auto status = readExtra(Samples, m_layout->sample.fields, WarningCode::BadTraces, sink, complete);
    if (!complete)
        m_columns.info.samples.clear();
    return status;
}

DocumentWalk::Status DocumentWalk::readTraceFunctions()
{
    auto& functions = m_columns.info.traceFunctions;
    TraceFunctionSink sink(m_layout->traceFunction, functions);
    bool complete = false;
    auto status = readExtra(TraceFunctions, m_layout->traceFunction.fields, WarningCode::BadTraces, sink, complete);
    if (!complete)
        functions.clear();
    if (status && complete && !m_isCut && functions.size() != m_layout->traceFunctionCount)
        warn(WarningCode::TraceCountMismatch,
             std::to_string(functions.size()) + " trace functions, the header declares " +
                 std::to_string(m_layout->traceFunctionCount),
             m_places[TraceFunctions].offset);
    return status;
}

DocumentWalk::Status DocumentWalk::readTraces()
{
    const uint64_t begin = m_cursor.offset();
    if (m_layout->traceNode.fields == 0)
        return skipCurrent(TraceTree);
    const auto end = readTraceTree(m_cursor, m_layout->traceNode, m_columns.info.traceNodes);
    if (!end)
        return tl::unexpected(end.error());
    if (*end == TraceTreeEnd::Complete)
        return {};
    m_columns.info.traceNodes.clear();
    if (*end == TraceTreeEnd::Cut) {
        noteCut(TraceTree);
        return {};
    }
    warn(WarningCode::BadTraces, "the trace tree is malformed", m_cursor.offset());
    m_cursor.seek(begin);
    return skipCurrent(TraceTree);
}

DocumentWalk::Status DocumentWalk::readStringSection()
{
    if (!enterArray())
        return fail(ErrorCode::NotASnapshot, "\"strings\" is no array", m_cursor.offset());
    if (m_source.isRandomAccess())
        m_job.begin(Phase::ReadStrings, m_source.sizeLimit() - std::min(m_source.sizeLimit(), m_cursor.offset()));
    const auto end = readStrings(m_cursor, m_columns.strings, m_job);
    if (!end)
        return tl::unexpected(end.error());
    m_job.finish(Phase::ReadStrings);
    if (end->replaced > 0)
        warn(WarningCode::TextReplaced, std::to_string(end->replaced) + " places are no valid text",
             end->firstReplaced);
    if (end->isCut)
        noteCut(Strings);
    return {};
}

// ---- end ----

DocumentWalk::Status DocumentWalk::finish()
{
    for (const Section section : {Nodes, Edges}) {
        if (m_places[section].read)
            continue;
        if (m_isCut)
            return cutError(quoted(nameOf(section)));
        return m_places[section].seen || m_foreign.empty()
                   ? fail(ErrorCode::NotASnapshot, "there is no section " + quoted(nameOf(section)))
                   : foreignDocument();
    }
    if (!m_places[Strings].seen && m_isCut)
        warn(WarningCode::TruncatedStrings, "the file ends before \"strings\"", m_end);
    else if (!m_places[Strings].seen)
        warn(WarningCode::MissingSection, "there is no section \"strings\"");
    else if (m_isCut && m_columns.info.warnings.empty())
        warn(WarningCode::TruncatedSection, "the file ends before the end of the document", m_end);
    SnapshotInfo& info = m_columns.info;
    info.complete = !m_isCut && m_places[Strings].seen;
    finishTraces();
    info.format = info.samples.empty() ? SnapshotFormat::HeapSnapshot : SnapshotFormat::HeapTimeline;
    info.fileBytes = m_source.isRandomAccess() ? m_source.sizeLimit() : m_cursor.offset();
    info.extraNativeBytes = m_layout->extraNativeBytes;
    info.hasDetachedness = m_layout->node.detachedness != kNoField;
    info.otherNodeKinds = std::move(m_layout->otherNodeKinds);
    info.otherEdgeKinds = std::move(m_layout->otherEdgeKinds);
    m_columns.root = static_cast<uint32_t>(m_layout->root);
    m_job.finish(Phase::ReadRest);
    return {};
}

void DocumentWalk::finishTraces()
{
    SnapshotInfo& info = m_columns.info;
    if (info.traceNodes.empty())
        return;
    const std::string fault = traceTreeFault(info.traceNodes, info.traceFunctions.size());
    info.hasTraces = fault.empty();
    if (info.hasTraces)
        return;
    warn(WarningCode::BadTraces, fault, m_places[TraceTree].offset);
    info.traceNodes.clear();
    info.traceFunctions.clear();
}

void DocumentWalk::noteCut(Section section)
{
    m_isCut = true;
    m_end = m_cursor.offset();
    if (section == Strings)
        warn(WarningCode::TruncatedStrings, "the file ends inside \"strings\"", m_end);
    else if (section != Header && section != Nodes && section != Edges)
        warn(WarningCode::TruncatedSection,
             "the file ends inside " + (section == Unknown ? "an unknown section" : quoted(nameOf(section))), m_end);
}

void DocumentWalk::warn(WarningCode code, std::string detail, uint64_t offset)
{
    m_columns.info.warnings.push_back({code, std::move(detail), offset});
}

DocumentWalk::Status DocumentWalk::readFailureOr(ErrorCode code, std::string detail) const
{
    if (m_cursor.failure())
        return tl::unexpected(*m_cursor.failure());
    return fail(code, std::move(detail), m_cursor.offset());
}

DocumentWalk::Status DocumentWalk::cutError(std::string_view where) const
{
    return fail(ErrorCode::Truncated, "the file ends before the end of " + std::string(where),
                std::max(m_end, m_cursor.offset()));
}

DocumentWalk::Status DocumentWalk::foreignDocument() const
{
    if (!m_foreign.empty())
        return fail(ErrorCode::NotASnapshot, m_foreign);
    if (m_isCut)
        return cutError("the header");
    return fail(ErrorCode::NotASnapshot, "there is no section \"snapshot\"");
}

} // namespace heapsight
