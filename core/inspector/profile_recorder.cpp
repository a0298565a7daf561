// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/profile_recorder.h"

#include "profile/allocation_record.h"

#include <simdjson.h>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kTickMs = 500;
constexpr size_t kMostFragments = 10'000'000; // of a timeline; V8 makes some twenty a second

// The text of the field "profile" of a reply.
Result<std::string_view> profileText(simdjson::ondemand::parser& parser, simdjson::padded_string& padded)
{
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    std::string_view text;
    if (parser.iterate(padded).get(document) || document["profile"].get_object().get(object) ||
        object.raw_json().get(text))
        return fail(ErrorCode::Protocol, "a reply without a profile");
    return text;
}

QString named(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace

ProfileRecorder::ProfileRecorder(RecordRequest request, QObject* parent)
    : TargetDownload(request, parent), m_request(std::move(request)), m_ticker(this), m_limit(this)
{
    m_ticker.setInterval(kTickMs);
    connect(&m_ticker, &QTimer::timeout, this, &ProfileRecorder::tick);
    m_limit.setSingleShot(true);
    m_limit.setTimerType(Qt::PreciseTimer);
    connect(&m_limit, &QTimer::timeout, this, &ProfileRecorder::stop);
}

ProfileRecorder::~ProfileRecorder() = default;

void ProfileRecorder::enter(RecordProgress::Stage stage)
{
    m_progress.stage = stage;
    Q_EMIT progressed(m_progress);
}

void ProfileRecorder::letGo()
{
    m_targetEnds = true;
    stop();
}

bool ProfileRecorder::abandon()
{
    using Stage = RecordProgress::Stage;
    if (m_request.kind == RecordKind::AllocationTimeline) // stopping it would take a snapshot
        return m_progress.stage != Stage::Starting && m_progress.stage != Stage::Recording;
    tryCall(m_request.kind == RecordKind::Cpu ? "Profiler.disable" : "HeapProfiler.stopSampling", {}, nullptr);
    return true;
}

void ProfileRecorder::begin()
{
    enter(RecordProgress::Stage::Starting);
    if (m_request.kind != RecordKind::Cpu) {
        call("HeapProfiler.enable", {}, [this](std::string_view) { record(); });
        return;
    }
    call("Profiler.enable", {}, [this](std::string_view) {
        const uint32_t interval = m_request.interval > 0 ? m_request.interval : RecordRequest::kDefaultCpuIntervalUs;
        call("Profiler.setSamplingInterval", {{named("interval"), static_cast<qint64>(interval)}},
             [this](std::string_view) { record(); });
    });
}

void ProfileRecorder::record()
{
    const auto hasBegun = [this](std::string_view) {
        m_clock.start();
        m_ticker.start();
        if (m_request.durationMs > 0)
            m_limit.start(m_request.durationMs);
        enter(RecordProgress::Stage::Recording);
        Q_EMIT started();
        if (m_targetEnds)
            stop();
    };
    switch (m_request.kind) {
    case RecordKind::Cpu:
        call("Profiler.start", {}, hasBegun);
        break;
    case RecordKind::AllocationSampling: {
        const uint32_t interval =
            m_request.interval > 0 ? m_request.interval : RecordRequest::kDefaultAllocationInterval;
        call("HeapProfiler.startSampling",
             {{named("samplingInterval"), static_cast<qint64>(interval)},
              {named("includeObjectsCollectedByMajorGC"), m_request.includesDead},
              {named("includeObjectsCollectedByMinorGC"), m_request.includesDead}},
             hasBegun);
        break;
    }
    case RecordKind::AllocationTimeline:
        call("HeapProfiler.startTrackingHeapObjects", {{named("trackAllocations"), m_request.withStacks}}, hasBegun,
             true);
        break;
    }
}

void ProfileRecorder::tick()
{
    m_progress.seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    Q_EMIT progressed(m_progress);
}

void ProfileRecorder::stop()
{
    if (m_progress.stage != RecordProgress::Stage::Recording || hasEnded())
        return;
    m_ticker.stop();
    m_limit.stop();
    m_progress.seconds = m_recorded = static_cast<double>(m_clock.elapsed()) / 1000;
    enter(RecordProgress::Stage::Stopping);
    switch (m_request.kind) {
    case RecordKind::Cpu:
        call(
            "Profiler.stop", {}, [this](std::string_view body) { saveProfile(body); }, true);
        break;
    case RecordKind::AllocationSampling:
        call(
            "HeapProfiler.stopSampling", {}, [this](std::string_view body) { saveProfile(body); }, true);
        break;
    case RecordKind::AllocationTimeline:
        call(
            "HeapProfiler.stopTrackingHeapObjects", {{named("reportProgress"), true}},
            [this](std::string_view) { complete(); }, true);
        break;
    }
}

void ProfileRecorder::take(std::string_view method, std::string_view params)
{
    if (m_request.kind != RecordKind::AllocationTimeline)
        return;
    if (method == "HeapProfiler.heapStatsUpdate") {
        takeStatistics(params);
    } else if (takeSnapshotEvent(method, params, m_progress) && !hasEnded()) {
        if (m_progress.bytes > 0)
            m_progress.stage = RecordProgress::Stage::Receiving;
        Q_EMIT progressed(m_progress);
    }
}

// Triples of bucket, objects, bytes: what is alive now of what a bucket allocated. The first that comes of a
// bucket is what it allocated.
void ProfileRecorder::takeStatistics(std::string_view params)
{
    simdjson::dom::parser parser;
    simdjson::dom::array list;
    if (parser.parse(params.data(), params.size())["statsUpdate"].get_array().get(list))
        return;
    std::vector<uint64_t> numbers;
    for (const simdjson::dom::element item : list) {
        uint64_t number = 0;
        if (item.get_uint64().get(number))
            return;
        numbers.push_back(number);
    }
    for (size_t i = 0; i + 2 < numbers.size(); i += 3) {
        const uint64_t bucket = numbers[i];
        if (bucket >= kMostFragments)
            continue;
        if (bucket >= m_fragments.size())
            m_fragments.resize(bucket + 1);
        Fragment& fragment = m_fragments[bucket];
        const Fragment now{numbers[i + 1], numbers[i + 2], 0};
        if (bucket == 0) { // everything older than the recording
            fragment = now;
            continue;
        }
        m_progress.allocatedBytes += now.size > fragment.largest ? now.size - fragment.largest : 0;
        m_progress.liveBytes += now.size - fragment.size;
        m_progress.liveCount += now.count - fragment.count;
        fragment = {now.count, now.size, std::max(fragment.largest, now.size)};
    }
}

void ProfileRecorder::saveProfile(std::string_view body)
{
    enter(RecordProgress::Stage::Receiving);
    simdjson::ondemand::parser parser;
    simdjson::padded_string padded(body);
    const auto text = profileText(parser, padded);
    if (!text) {
        fail(text.error());
        return;
    }
    if (!write(*text))
        return;
    // With a connection that is kept the profiler is let go; V8's heap profiler must not be: that would give
    // all objects new ids.
    if (m_request.kind == RecordKind::Cpu && m_request.keepsConnection)
        tryCall("Profiler.disable", {}, nullptr);
    complete();
}

// Beside the timeline, for those who look for it; without it the timeline is still whole.
void ProfileRecorder::keepAllocatedSizes(const std::string& file)
{
    if (m_request.kind != RecordKind::AllocationTimeline)
        return;
    std::vector<uint64_t> sizes;
    for (const Fragment& fragment : m_fragments)
        sizes.push_back(std::max(fragment.largest, fragment.size));
    auto record = PartFile::create(allocationRecordPath(file), m_request.replacesFile);
    if (!record)
        return;
    if (!record->write(allocationRecordText(sizes)) || !record->finish())
        record->discard();
}

void ProfileRecorder::deliver(DownloadOutcome outcome)
{
    m_ticker.stop();
    m_limit.stop();
    if (!outcome.error)
        keepAllocatedSizes(outcome.file);
    Q_EMIT finished({std::move(outcome), m_recorded, m_targetEnds});
}

} // namespace heapsight
