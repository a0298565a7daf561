// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/section_reader.h"

#include "io/graph_sinks.h"
#include "io/record_sinks.h"
#include "io/string_section.h"
#include "io/trace_tree.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace heapsight {

namespace {

constexpr size_t kCursorBytes = size_t{128} << 10;
constexpr uint64_t kNoLimit = std::numeric_limits<uint64_t>::max();
constexpr std::array<std::string_view, kSectionCount + 1> kSectionNames{
    "snapshot", "nodes", "edges", "trace_function_infos", "trace_tree", "samples", "locations", "strings", ""};

std::string quoted(Section section)
{
    return '"' + std::string(sectionName(section)) + '"';
}

std::string droppedText(uint64_t locations)
{
    return std::to_string(locations) + " locations point at no node";
}

// Finds where one number stands: the section runner turns its complaint into an offset.
class LocateSink : public NumberSink {
public:
    explicit LocateSink(uint64_t number) : m_number(number) {}
    std::optional<NumberError> take(uint64_t first, std::span<const uint64_t> numbers) override
    {
        if (m_number < first || m_number - first >= numbers.size())
            return std::nullopt;
        return NumberError{static_cast<size_t>(m_number - first), ErrorCode::NotFound, {}};
    }

private:
    uint64_t m_number;
};

} // namespace

std::string_view sectionName(Section section)
{
    return kSectionNames[static_cast<size_t>(section)];
}

SectionReader::SectionReader(ByteSource& source, const JobContext& job, size_t windowBytes, bool placesLater)
    : m_source(source),
      m_job(job),
      m_windowBytes(windowBytes),
      m_cursor(source, job, std::min(kCursorBytes, windowBytes * 2)),
      m_placesLater(placesLater)
{}

bool SectionReader::isReady(Section section) const
{
    switch (section) {
    case Section::Header:
    case Section::Strings:
    case Section::Unknown:
        return true;
    case Section::Edges:
    case Section::Locations:
        return m_layout && m_nodeCount;
    default:
        return m_layout.has_value();
    }
}

SectionReader::Status SectionReader::read(Section section)
{
    switch (section) {
    case Section::Header:
        return readHeader();
    case Section::Nodes:
        return readNodes();
    case Section::Edges:
        return readEdges();
    case Section::TraceFunctions:
        return readTraceFunctions();
    case Section::TraceTree:
        return readTraceTree();
    case Section::Samples:
        return readSamples();
    case Section::Locations:
        return readLocations();
    case Section::Strings:
        return readStrings();
    case Section::Unknown:
        break;
    }
    return skip(section);
}

SectionReader::Status SectionReader::readHeader()
{
    const uint64_t begin = m_cursor.offset();
    if (m_cursor.peek() != '{')
        return fail(ErrorCode::NotASnapshot, "\"snapshot\" is no object", begin);
    if (!m_cursor.skipValue())
        return m_cursor.failure() ? failure() : cutError("the header");
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

bool SectionReader::enterArray()
{
    if (m_cursor.skipSpace() != '[')
        return false;
    m_cursor.advance();
    return true;
}

IntegerSection SectionReader::integers(Section section, uint64_t maxNumbers, Phase phase) const
{
    IntegerSection integers;
    integers.name = sectionName(section);
    integers.begin = m_cursor.offset();
    integers.maxNumbers = maxNumbers;
    integers.phase = phase;
    integers.windowBytes = m_windowBytes;
    return integers;
}

Result<uint64_t> SectionReader::countNumbers(Section section, uint64_t maxNumbers)
{
    CountSink sink;
    const auto counted = readIntegerSection(m_source, integers(section, maxNumbers, Phase::ReadRest), sink, m_job);
    if (!counted && counted.error().code == ErrorCode::CountMismatch)
        return fail(ErrorCode::TooLarge, quoted(section) + " is larger than this program supports",
                    counted.error().offset);
    if (!counted)
        return tl::unexpected(counted.error());
    if (counted->isCut) {
        m_end = counted->offset;
        return tl::unexpected(cutError(quoted(section)).error());
    }
    return counted->numbers;
}

// How many records to make room for. A count that the rest of the document cannot hold is not believed:
// the section is counted before memory is spent on it.
Result<uint32_t> SectionReader::recordCount(Section section, std::optional<uint64_t> declared, uint64_t perRecord,
                                            uint64_t maxRecords)
{
    const uint64_t rest = m_source.sizeLimit() - std::min(m_source.sizeLimit(), m_cursor.offset());
    if (declared && *declared * perRecord <= rest / 2 + 1)
        return static_cast<uint32_t>(*declared);
    const auto numbers = countNumbers(section, maxRecords * perRecord);
    if (!numbers)
        return tl::unexpected(numbers.error());
    if (*numbers % perRecord != 0 || (declared && *numbers / perRecord != *declared))
        return fail(ErrorCode::CountMismatch,
                    quoted(section) + ": " + std::to_string(*numbers) + " numbers, " + std::to_string(perRecord) +
                        " per record" + (declared ? ", " + std::to_string(*declared) + " records declared" : ""),
                    m_cursor.offset());
    return static_cast<uint32_t>(*numbers / perRecord);
}

SectionReader::Status SectionReader::readGraphSection(Section section, uint64_t numbers, Phase phase, NumberSink& sink)
{
    m_job.begin(phase, numbers);
    IntegerSection graph = integers(section, numbers, phase);
    // One thread's work, so it is done while the others are at the numbers (measured: 0.1 s of 1.2 GB).
    if (section == Section::Nodes && m_source.isRandomAccess())
        graph.errand = [this] { m_stringsAhead.read(m_source, m_job); };
    const auto end = readIntegerSection(m_source, graph, sink, m_job);
    if (!end)
        return tl::unexpected(end.error());
    if (end->isCut) {
        m_end = end->offset;
        return cutError(quoted(section));
    }
    if (end->numbers != numbers)
        return fail(ErrorCode::CountMismatch,
                    quoted(section) + " has " + std::to_string(end->numbers) + " numbers, the header declares " +
                        std::to_string(numbers),
                    end->offset - 1);
    m_job.finish(phase);
    m_cursor.seek(end->offset);
    return {};
}

SectionReader::Status SectionReader::readNodes()
{
    if (!enterArray())
        return fail(ErrorCode::NotASnapshot, "\"nodes\" is no array", m_cursor.offset());
    const uint32_t fields = m_layout->node.fields;
    const auto count = recordCount(Section::Nodes, m_layout->nodeCount, fields, kMaxNodes);
    if (!count)
        return tl::unexpected(count.error());
    m_nodeCount = *count;
    NodeSink sink(m_layout->node, *count, m_columns);
    if (auto status = readGraphSection(Section::Nodes, uint64_t{*count} * fields, Phase::ReadNodes, sink); !status)
        return status;
    sink.finish();
    if (sink.sawUnknownDetachedness())
        warn(WarningCode::UnknownTypes, "values of detachedness this program does not know");
    return {};
}

SectionReader::Status SectionReader::readEdges()
{
    if (!enterArray())
        return fail(ErrorCode::NotASnapshot, "\"edges\" is no array", m_cursor.offset());
    const uint32_t fields = m_layout->edge.fields;
    const auto count = recordCount(Section::Edges, m_layout->edgeCount, fields, std::numeric_limits<uint32_t>::max());
    if (!count)
        return tl::unexpected(count.error());
    EdgeSink sink(m_layout->edge, m_layout->node.fields, *m_nodeCount, *count, m_columns, m_stringsAhead.takeNames());
    if (auto status = readGraphSection(Section::Edges, uint64_t{*count} * fields, Phase::ReadEdges, sink); !status)
        return status;
    m_findings = sink.finish();
    return {};
}

SectionReader::Status SectionReader::readExtra(Section section, uint32_t fields, WarningCode damage, NumberSink& sink,
                                               bool& complete)
{
    complete = false;
    const uint64_t begin = m_cursor.offset();
    if (fields == 0 || !enterArray())
        return skip(section);
    IntegerSection extra = integers(section, kNoLimit, Phase::ReadRest);
    extra.inOrder = true; // records are put together one after the other
    const auto end = readIntegerSection(m_source, extra, sink, m_job);
    if (!end) {
        if (end.error().code != ErrorCode::BadNumber)
            return tl::unexpected(end.error());
        warn(damage, end.error().detail, end.error().offset);
        m_cursor.seek(begin);
        return skip(section);
    }
    complete = true;
    m_cursor.seek(end->offset);
    if (end->isCut)
        noteCut(section);
    return {};
}

SectionReader::Status SectionReader::readLocations()
{
    const LocationLayout& layout = m_layout->location;
    if (layout.fields == 0)
        return skip(Section::Locations);
    if (m_placesLater && passLocations())
        return {};
    const uint64_t begin = m_cursor.offset();
    PlaceSink sink(layout, m_layout->node.fields, *m_nodeCount);
    bool complete = false;
    auto status = readExtra(Section::Locations, layout.fields, WarningCode::BadLocations, sink, complete);
    if (!status || !complete)
        return status;
    if (sink.dropped() > 0)
        warn(WarningCode::BadLocations, droppedText(sink.dropped()), begin);
    m_columns.places = sink.finish();
    return {};
}

// Where the section ends is known without reading it if nothing but the strings, which are found, follows.
// readPlaces() finds out whether that is so; what the graph needs must not be passed over.
bool SectionReader::passLocations()
{
    constexpr size_t kMostBetween = 64;
    const uint64_t begin = m_cursor.offset();
    const uint64_t strings = m_stringsAhead.offset();
    if (m_columns.edges.empty() || strings == kNoOffset || strings <= begin || !enterArray())
        return false;
    const size_t size = std::min<uint64_t>(kMostBetween, strings - m_cursor.offset());
    char buffer[kMostBetween];
    const auto got = m_source.read(strings - size, buffer, size);
    std::string_view text(buffer, got.value_or(0));
    const auto drop = [&text](std::string_view behind) {
        text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
        const bool isThere = text.ends_with(behind);
        text.remove_suffix(isThere ? behind.size() : 0);
        return isThere;
    };
    if (drop("\"strings\":") && drop(",") && drop("]")) {
        m_passed = integers(Section::Locations, kNoLimit, Phase::ReadRest);
        m_passed.inOrder = true;
        m_passedEnd = strings - size + text.size() + 1;
        m_cursor.seek(m_passedEnd);
        return true;
    }
    m_cursor.seek(begin);
    return false;
}

Result<std::optional<SourcePlaces>> SectionReader::readPlaces(std::vector<SnapshotWarning>& warnings) const
{
    if (m_passed.begin == 0)
        return SourcePlaces();
    PlaceSink sink(m_layout->location, m_layout->node.fields, *m_nodeCount);
    const auto end = readIntegerSection(m_source, m_passed, sink, m_job);
    if (!end && end.error().code != ErrorCode::BadNumber)
        return tl::unexpected(end.error());
    if (!end || end->offset != m_passedEnd)
        return std::nullopt;
    if (sink.dropped() > 0)
        warnings.push_back({WarningCode::BadLocations, droppedText(sink.dropped()), m_passed.begin - 1});
    return sink.finish();
}

SectionReader::Status SectionReader::readSamples()
{
    SampleSink sink(m_layout->sample, m_columns.info.samples);
    bool complete = false;
    auto status = readExtra(Section::Samples, m_layout->sample.fields, WarningCode::BadTraces, sink, complete);
    if (!complete)
        m_columns.info.samples.clear();
    return status;
}

SectionReader::Status SectionReader::readTraceFunctions()
{
    const uint64_t begin = m_cursor.offset();
    auto& functions = m_columns.info.traceFunctions;
    TraceFunctionSink sink(m_layout->traceFunction, functions);
    bool complete = false;
    auto status =
        readExtra(Section::TraceFunctions, m_layout->traceFunction.fields, WarningCode::BadTraces, sink, complete);
    if (!complete)
        functions.clear();
    if (status && complete && !m_isCut && functions.size() != m_layout->traceFunctionCount)
        warn(WarningCode::TraceCountMismatch,
             std::to_string(functions.size()) + " trace functions, the header declares " +
                 std::to_string(m_layout->traceFunctionCount),
             begin);
    return status;
}

SectionReader::Status SectionReader::readTraceTree()
{
    const uint64_t begin = m_cursor.offset();
    if (m_layout->traceNode.fields == 0)
        return skip(Section::TraceTree);
    m_traceTreeOffset = begin;
    const auto end = heapsight::readTraceTree(m_cursor, m_layout->traceNode, m_columns.info.traceNodes);
    if (!end)
        return tl::unexpected(end.error());
    if (*end == TraceTreeEnd::Complete)
        return {};
    m_columns.info.traceNodes.clear();
    if (*end == TraceTreeEnd::Cut) {
        noteCut(Section::TraceTree);
        return {};
    }
    warn(WarningCode::BadTraces, "the trace tree is malformed", m_cursor.offset());
    m_cursor.seek(begin);
    return skip(Section::TraceTree);
}

SectionReader::Status SectionReader::readStrings()
{
    if (!enterArray())
        return fail(ErrorCode::NotASnapshot, "\"strings\" is no array", m_cursor.offset());
    if (m_source.isRandomAccess())
        m_job.begin(Phase::ReadStrings, m_source.sizeLimit() - std::min(m_source.sizeLimit(), m_cursor.offset()));
    const auto end = readStringsHere();
    if (!end)
        return tl::unexpected(end.error());
    m_cursor.seek(end->offset);
    m_job.finish(Phase::ReadStrings);
    if (end->replaced > 0)
        warn(WarningCode::TextReplaced, std::to_string(end->replaced) + " places are no valid text",
             end->firstReplaced);
    if (end->isCut)
        noteCut(Section::Strings);
    return {};
}

// Behind '['. Those read ahead are what stands here only if they were found at this very place.
Result<StringsEnd> SectionReader::readStringsHere()
{
    m_areAheadTaken = m_stringsAhead.offset() == m_cursor.offset() - 1;
    if (m_areAheadTaken)
        return m_stringsAhead.take(m_columns.strings);
    m_stringsAhead = {};
    return heapsight::readStrings(m_cursor, m_columns.strings, m_job);
}

void SectionReader::checkTraces()
{
    SnapshotInfo& info = m_columns.info;
    if (info.traceNodes.empty())
        return;
    const std::string fault = traceTreeFault(info.traceNodes, info.traceFunctions.size());
    info.hasTraces = fault.empty();
    if (info.hasTraces)
        return;
    warn(WarningCode::BadTraces, fault, m_traceTreeOffset);
    info.traceNodes.clear();
    info.traceFunctions.clear();
}

SectionReader::Status SectionReader::skip(Section section)
{
    const uint64_t begin = m_cursor.offset();
    const bool whole = m_cursor.skipValue();
    if (m_cursor.failure())
        return failure();
    if (whole && m_cursor.offset() == begin)
        return fail(ErrorCode::NotASnapshot, "no JSON: a value is expected", begin);
    if (!whole)
        noteCut(section);
    return {};
}

void SectionReader::noteCut(std::optional<Section> section)
{
    m_isCut = true;
    m_end = m_cursor.offset();
    if (!section || *section == Section::Header || *section == Section::Nodes || *section == Section::Edges)
        return; // an error, or told by finish()
    if (*section == Section::Strings)
        warn(WarningCode::TruncatedStrings, "the file ends inside \"strings\"", m_end);
    else
        warn(WarningCode::TruncatedSection,
             "the file ends inside " + (*section == Section::Unknown ? "an unknown section" : quoted(*section)), m_end);
}

void SectionReader::warn(WarningCode code, std::string detail, uint64_t offset)
{
    m_columns.info.warnings.push_back({code, std::move(detail), offset});
}

SectionReader::Status SectionReader::failure() const
{
    return m_cursor.failure() ? Status(tl::unexpected(*m_cursor.failure())) : Status();
}

SectionReader::Status SectionReader::cutError(std::string_view where) const
{
    return fail(ErrorCode::Truncated, "the file ends before the end of " + std::string(where),
                std::max(m_end, m_cursor.offset()));
}

uint64_t SectionReader::offsetOfNumber(uint64_t offset, uint64_t number)
{
    m_cursor.seek(offset);
    if (!enterArray())
        return kNoOffset;
    LocateSink sink(number);
    const auto found = readIntegerSection(m_source, integers(Section::Unknown, kNoLimit, Phase::ReadRest), sink, m_job);
    return found ? kNoOffset : found.error().offset;
}

std::optional<EdgeFindings> SectionReader::takeFindings()
{
    return m_areAheadTaken ? std::exchange(m_findings, std::nullopt) : std::nullopt;
}

SnapshotColumns SectionReader::finish(bool hasStrings)
{
    if (!hasStrings && m_isCut)
        warn(WarningCode::TruncatedStrings, "the file ends before \"strings\"", m_end);
    else if (!hasStrings)
        warn(WarningCode::MissingSection, "there is no section \"strings\"");
    else if (m_isCut && m_columns.info.warnings.empty())
        warn(WarningCode::TruncatedSection, "the file ends before the end of the document", m_end);
    checkTraces();
    SnapshotInfo& info = m_columns.info;
    info.complete = !m_isCut && hasStrings;
    info.format = info.samples.empty() ? SnapshotFormat::HeapSnapshot : SnapshotFormat::HeapTimeline;
    info.extraNativeBytes = m_layout->extraNativeBytes;
    info.hasDetachedness = m_layout->node.detachedness != kNoField;
    info.otherNodeKinds = m_layout->otherNodeKinds;
    info.otherEdgeKinds = m_layout->otherEdgeKinds;
    m_columns.root = static_cast<uint32_t>(m_layout->root);
    m_job.finish(Phase::ReadRest);
    return std::move(m_columns);
}

} // namespace heapsight
