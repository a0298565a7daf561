// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/memory_sampler.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace heapsight {

namespace {

// The only expressions that are ever evaluated in a target. No promises: a paused target would never
// answer them. No declarations: they would stay.
constexpr const char* kSample =
    "typeof process==='object'&&process&&process.memoryUsage?{m:process.memoryUsage(),c:process.cpuUsage(),"
    "e:typeof performance==='object'&&performance.eventLoopUtilization?performance.eventLoopUtilization():null}:null";
// The same and V8's heap spaces. `require` is there with the command line API only.
constexpr const char* kSampleWithSpaces =
    "typeof process==='object'&&process&&process.memoryUsage?{m:process.memoryUsage(),c:process.cpuUsage(),"
    "e:typeof performance==='object'&&performance.eventLoopUtilization?performance.eventLoopUtilization():null,"
    "s:(v=>v?v.getHeapSpaceStatistics().map(s=>[s.space_name,s.space_used_size]):null)"
    "(process.getBuiltinModule?process.getBuiltinModule('v8'):typeof require==='function'?require('v8'):null)}:null";
constexpr const char* kIdentify =
    "typeof process==='object'&&process&&process.version?{pid:process.pid,version:process.version,"
    "title:process.title,script:String(process.argv&&process.argv[1]||''),"
    "builtins:!!process.getBuiltinModule,"
    "limit:(v=>v?v.getHeapStatistics().heap_size_limit:0)"
    "(process.getBuiltinModule?process.getBuiltinModule('v8'):typeof require==='function'?require('v8'):null)}:null";

QJsonObject evaluation(const char* expression, bool needsRequire = false)
{
    QJsonObject params{{QStringLiteral("expression"), QLatin1String(expression)},
                       {QStringLiteral("returnByValue"), true},
                       {QStringLiteral("silent"), true}}; // an error of ours does not stop in a debugger of theirs
    if (needsRequire)
        params.insert(QStringLiteral("includeCommandLineAPI"), true);
    return params;
}

std::vector<HeapSpace> spacesOf(const JsonBody& body, const std::string& list)
{
    std::vector<HeapSpace> spaces;
    const size_t count = std::min(body.count(list), kMostHeapSpaces);
    for (size_t i = 0; i < count; ++i) {
        const std::string at = list + "/" + std::to_string(i);
        HeapSpace space{body.text(at + "/0"), body.integer(at + "/1").value_or(-1)};
        if (isHeapSpaceName(space.name) && space.used >= 0)
            spaces.push_back(std::move(space));
    }
    return spaces;
}

// The metrics of Performance.getMetrics by name; -1 if it is not there.
double metric(const JsonBody& body, std::string_view name)
{
    constexpr size_t kMost = 200;
    const size_t count = std::min(body.count("/metrics"), kMost);
    for (size_t i = 0; i < count; ++i) {
        const std::string at = "/metrics/" + std::to_string(i);
        if (body.text(at + "/name") == name)
            return body.real(at + "/value").value_or(-1);
    }
    return -1;
}

} // namespace

int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void MemorySampler::reset()
{
    m_last.reset();
    m_isBrowser = false;
    m_hasBuiltins = true;
    m_hasPerformance = false;
    m_lacksPerformance = false;
}

void MemorySampler::identify(const std::string& worker, std::function<void(Result<TargetIdentity>)> done)
{
    m_connection.call(
        "Runtime.evaluate", evaluation(kIdentify, true),
        [this, done = std::move(done)](const Result<std::string_view>& reply) {
            const auto body = reply ? JsonBody::parse(*reply) : tl::unexpected<Error>(reply.error());
            if (!body) {
                done(tl::unexpected<Error>(body.error()));
                return;
            }
            TargetIdentity identity;
            const std::string at = "/result/value/";
            identity.isNode = body->has(at + "version");
            identity.pid = static_cast<int>(std::clamp<int64_t>(body->integer(at + "pid").value_or(0), 0, 1 << 30));
            identity.version = body->text(at + "version");
            identity.title = body->text(at + "title");
            identity.script = body->text(at + "script");
            identity.hasBuiltins = body->boolean(at + "builtins").value_or(false);
            m_hasBuiltins = identity.hasBuiltins || !identity.isNode;
            identity.heapLimit = static_cast<uint64_t>(std::max<int64_t>(0, body->integer(at + "limit").value_or(0)));
            done(std::move(identity));
        },
        0, worker);
}

void MemorySampler::sample(const std::string& worker, std::function<void(Result<HeapSample>)> done)
{
    if (m_isBrowser) {
        sampleBrowser(worker, std::move(done));
        return;
    }
    m_connection.call(
        "Runtime.evaluate", m_asksSpaces ? evaluation(kSampleWithSpaces, !m_hasBuiltins) : evaluation(kSample),
        [this, worker, done = std::move(done)](const Result<std::string_view>& reply) {
            if (!reply) {
                done(tl::unexpected<Error>(reply.error()));
                return;
            }
            RisingCounters now;
            auto sample = parseNodeSample(*reply, nowMs(), now);
            if (!sample) {
                done(tl::unexpected<Error>(sample.error()));
            } else if (!*sample) {
                m_isBrowser = true;
                sampleBrowser(worker, done);
            } else {
                addShares(**sample, now);
                done(std::move(**sample));
            }
        },
        0, worker);
}

Result<std::optional<HeapSample>> parseNodeSample(std::string_view reply, int64_t timeMs, RisingCounters& counters)
{
    const auto body = JsonBody::parse(reply);
    if (!body)
        return tl::unexpected<Error>(body.error());
    const std::string value = "/result/value";
    if (!body->has(value + "/m"))
        return std::optional<HeapSample>();
    HeapSample sample;
    sample.timeMs = timeMs;
    for (size_t field = 0; field < kMemoryFields; ++field) {
        const auto bytes = body->integer(value + "/m/" + std::string(kMemoryFieldNames[field]));
        sample.bytes[field] = bytes && *bytes >= 0 ? *bytes : HeapSample::kUnknown;
    }
    sample.spaces = spacesOf(*body, value + "/s");
    counters.timeMs = timeMs;
    counters.cpuMicroseconds = body->real(value + "/c/user").value_or(0) + body->real(value + "/c/system").value_or(0);
    counters.idle = body->real(value + "/e/idle").value_or(0);
    counters.active = body->real(value + "/e/active").value_or(0);
    return std::optional(std::move(sample));
}

void MemorySampler::addShares(HeapSample& sample, const RisingCounters& now)
{
    if (m_last && now.timeMs > m_last->timeMs) {
        const double microseconds = static_cast<double>(now.timeMs - m_last->timeMs) * 1000;
        sample.cpu = std::max(0.0, (now.cpuMicroseconds - m_last->cpuMicroseconds) / microseconds);
        const double active = now.active - m_last->active;
        const double both = active + now.idle - m_last->idle;
        if (both > 0)
            sample.loopBusy = std::clamp(active / both, 0.0, 1.0);
    }
    m_last = now;
}

void MemorySampler::sampleBrowser(const std::string& worker, std::function<void(Result<HeapSample>)> done)
{
    m_connection.call(
        "Runtime.getHeapUsage", {},
        [this, worker, done = std::move(done)](const Result<std::string_view>& reply) {
            const auto body = reply ? JsonBody::parse(*reply) : tl::unexpected<Error>(reply.error());
            if (!body) {
                done(tl::unexpected<Error>(body.error()));
                return;
            }
            HeapSample sample;
            sample.timeMs = nowMs();
            const auto set = [&](MemoryField field, const char* pointer) {
                const auto bytes = body->integer(pointer);
                sample.bytes[static_cast<size_t>(field)] = bytes && *bytes >= 0 ? *bytes : HeapSample::kUnknown;
            };
            set(MemoryField::HeapTotal, "/totalSize");
            set(MemoryField::HeapUsed, "/usedSize");
            set(MemoryField::External, "/embedderHeapUsedSize");
            set(MemoryField::ArrayBuffers, "/backingStorageSize");
            if (m_lacksPerformance)
                done(std::move(sample));
            else
                samplePage(worker, std::move(sample), done);
        },
        0, worker);
}

// What a page tells beside its heap: how busy its main thread is, and its DOM.
void MemorySampler::samplePage(const std::string& worker, HeapSample sample,
                               std::function<void(Result<HeapSample>)> done)
{
    if (!std::exchange(m_hasPerformance, true))
        m_connection.call("Performance.enable", {}, nullptr, 0, worker);
    m_connection.call(
        "Performance.getMetrics", {},
        [this, sample = std::move(sample), done = std::move(done)](const Result<std::string_view>& reply) mutable {
            if (!reply && reply.error().code != ErrorCode::Protocol) {
                done(tl::unexpected<Error>(reply.error()));
                return;
            }
            if (const auto body = reply ? JsonBody::parse(*reply) : tl::unexpected<Error>(reply.error())) {
                RisingCounters now;
                now.timeMs = sample.timeMs;
                const double taskMs = metric(*body, "TaskDuration") * 1000;
                const double clockMs = metric(*body, "Timestamp") * 1000;
                now.active = taskMs;
                now.idle = clockMs - taskMs;
                now.cpuMicroseconds = metric(*body, "ProcessTime") * 1e6;
                addShares(sample, now);
                sample.domNodes = static_cast<int64_t>(std::clamp(metric(*body, "Nodes"), -1.0, 1e15));
                sample.domListeners = static_cast<int64_t>(std::clamp(metric(*body, "JSEventListeners"), -1.0, 1e15));
            } else {
                m_lacksPerformance = true;
            }
            done(std::move(sample));
        },
        0, worker);
}

} // namespace heapsight
