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
    : QObject(parent),
      m_request(std::move(request)),
      m_connection({[this] { begin(); },
                    [this](std::string_view method, std::string_view params, std::string_view worker) {
                        if (worker.empty() && m_workers.take(method, params))
                            return;
                        if (worker.empty() && method == "NodeRuntime.waitingForDisconnect") {
                            m_targetEnds = true;
                            stop();
                        } else if (worker == m_session) {
                            take(method, params);
                        }
                    },
                    [this](const Error& error) { fail(error); }},
                   this),
      m_ticker(this),
      m_limit(this)
{
    m_ticker.setInterval(kTickMs);
    connect(&m_ticker, &QTimer::timeout, this, &ProfileRecorder::tick);
    m_limit.setSingleShot(true);
    m_limit.setTimerType(Qt::PreciseTimer);
    connect(&m_limit, &QTimer::timeout, this, &ProfileRecorder::stop);
}

ProfileRecorder::~ProfileRecorder() = default;

void ProfileRecorder::start()
{
    auto file = PartFile::create(m_request.file, m_request.replacesFile);
    if (!file) {
        fail(file.error());
        return;
    }
    m_file.emplace(std::move(*file));
    m_connection.open(m_request.address);
}

void ProfileRecorder::cancel()
{
    fail({ErrorCode::Cancelled, {}, kNoOffset, {}}, false);
}

void ProfileRecorder::enter(RecordProgress::Stage stage)
{
    m_progress.stage = stage;
    Q_EMIT progressed(m_progress);
}

// Continues with the reply's body; an error ends the recording.
void ProfileRecorder::call(const char* method, const QJsonObject& params, std::function<void(std::string_view)> done,
                           bool mayTakeLong)
{
    m_connection.call(
        method, params,
        [this, done = std::move(done)](const Result<std::string_view>& reply) {
            if (m_hasEnded)
                return;
            if (reply)
                done(*reply);
            else if (reply.error().code != ErrorCode::Disconnected) // closed() tells that one
                fail(reply.error());
        },
        mayTakeLong ? 0 : CdpConnection::kCallTimeoutMs, m_session);
}

void ProfileRecorder::begin()
{
    enter(RecordProgress::Stage::Starting);
    // Only Node knows this; others end without waiting.
    m_connection.call("NodeRuntime.notifyWhenWaitingForDisconnect", {{named("enabled"), true}}, nullptr);
    if (!m_request.worker) {
        prepare();
        return;
    }
    WorkerSessions::enable(m_connection, [this] {
        const WorkerThread* worker = m_workers.find(*m_request.worker);
        if (!worker) {
            fail({ErrorCode::NotFound, "the worker thread has ended", kNoOffset, m_request.worker->title});
            return;
        }
        m_session = worker->session;
        prepare();
    });
}

void ProfileRecorder::prepare()
{
    if (m_hasEnded)
        return;
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
    if (m_progress.stage != RecordProgress::Stage::Recording || m_hasEnded)
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
    if (m_hasEnded || m_request.kind != RecordKind::AllocationTimeline)
        return;
    if (method == "HeapProfiler.addHeapSnapshotChunk") {
        const auto chunk = m_chunk.read(params, "chunk");
        const auto written = chunk ? m_file->write(*chunk) : tl::unexpected<Error>(chunk.error());
        if (!written) {
            fail(written.error());
            return;
        }
        m_progress.bytes = m_file->size();
        enter(RecordProgress::Stage::Receiving);
    } else if (method == "HeapProfiler.reportHeapSnapshotProgress") {
        const auto body = JsonBody::parse(params);
        if (!body)
            return;
        m_progress.objectsTotal = static_cast<uint64_t>(std::max<int64_t>(0, body->integer("/total").value_or(0)));
        m_progress.objectsDone = std::min(
            m_progress.objectsTotal, static_cast<uint64_t>(std::max<int64_t>(0, body->integer("/done").value_or(0))));
        Q_EMIT progressed(m_progress);
    } else if (method == "HeapProfiler.heapStatsUpdate") {
        takeStatistics(params);
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
    const auto written = text ? m_file->write(*text) : tl::unexpected<Error>(text.error());
    if (!written) {
        fail(written.error());
        return;
    }
    complete();
}

void ProfileRecorder::complete()
{
    if (m_file->lastByte() != '}') {
        fail({ErrorCode::Protocol, "the target said it was done before the profile was complete", kNoOffset,
              m_request.address.hostAndPort()});
        return;
    }
    if (const auto finished = m_file->finish(); !finished) {
        fail(finished.error());
        return;
    }
    keepAllocatedSizes();
    end({std::nullopt, m_file->path(), m_file->size(), m_recorded, m_targetEnds});
}

// Beside the timeline, for those who look for it; without it the timeline is still whole.
void ProfileRecorder::keepAllocatedSizes()
{
    if (m_request.kind != RecordKind::AllocationTimeline)
        return;
    std::vector<uint64_t> sizes;
    for (const Fragment& fragment : m_fragments)
        sizes.push_back(std::max(fragment.largest, fragment.size));
    auto record = PartFile::create(allocationRecordPath(m_file->path()), m_request.replacesFile);
    if (!record)
        return;
    if (!record->write(allocationRecordText(sizes)) || !record->finish())
        record->discard();
}

void ProfileRecorder::fail(Error error, bool keepsPart)
{
    if (m_hasEnded)
        return;
    RecordOutcome outcome;
    outcome.error = std::move(error);
    outcome.seconds = m_recorded;
    outcome.targetEnds = m_targetEnds;
    if (m_file && !keepsPart) {
        m_file->discard();
    } else if (m_file && m_file->keep()) {
        outcome.file = m_file->partPath();
        outcome.bytes = m_file->size();
    }
    end(std::move(outcome));
}

void ProfileRecorder::end(RecordOutcome outcome)
{
    m_hasEnded = true;
    m_ticker.stop();
    m_limit.stop();
    m_connection.close();
    Q_EMIT finished(outcome);
}

} // namespace heapsight
