// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/memory_sampler.h"

#include <algorithm>
#include <chrono>

namespace heapsight {

namespace {

// The only expressions that are ever evaluated in a target. No promises: a paused target would never
// answer them. getBuiltinModule is not in older versions; the limit is then not known.
constexpr const char* kSample =
    "typeof process==='object'&&process&&process.memoryUsage?{m:process.memoryUsage(),c:process.cpuUsage(),"
    "e:typeof performance==='object'&&performance.eventLoopUtilization?performance.eventLoopUtilization():null}:null";
constexpr const char* kIdentify =
    "typeof process==='object'&&process&&process.version?{pid:process.pid,version:process.version,"
    "title:process.title,script:String(process.argv&&process.argv[1]||''),"
    "limit:process.getBuiltinModule?process.getBuiltinModule('v8').getHeapStatistics().heap_size_limit:0}:null";

QJsonObject evaluation(const char* expression)
{
    return {{QStringLiteral("expression"), QLatin1String(expression)},
            {QStringLiteral("returnByValue"), true},
            {QStringLiteral("silent"), true}}; // an error of ours does not stop in a debugger of theirs
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
}

void MemorySampler::identify(const std::string& worker, std::function<void(Result<TargetIdentity>)> done)
{
    m_connection.call(
        "Runtime.evaluate", evaluation(kIdentify),
        [done = std::move(done)](const Result<std::string_view>& reply) {
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
        "Runtime.evaluate", evaluation(kSample),
        [this, worker, done = std::move(done)](const Result<std::string_view>& reply) {
            const auto body = reply ? JsonBody::parse(*reply) : tl::unexpected<Error>(reply.error());
            if (!body) {
                done(tl::unexpected<Error>(body.error()));
                return;
            }
            const std::string value = "/result/value";
            if (!body->has(value + "/m")) {
                m_isBrowser = true;
                sampleBrowser(worker, done);
                return;
            }
            HeapSample sample;
            sample.timeMs = nowMs();
            for (size_t field = 0; field < kMemoryFields; ++field) {
                const auto bytes = body->integer(value + "/m/" + std::string(kMemoryFieldNames[field]));
                sample.bytes[field] = bytes && *bytes >= 0 ? *bytes : HeapSample::kUnknown;
            }
            Counters now;
            now.timeMs = sample.timeMs;
            now.cpuMicroseconds =
                body->real(value + "/c/user").value_or(0) + body->real(value + "/c/system").value_or(0);
            now.idle = body->real(value + "/e/idle").value_or(0);
            now.active = body->real(value + "/e/active").value_or(0);
            if (m_last && now.timeMs > m_last->timeMs) {
                const double microseconds = static_cast<double>(now.timeMs - m_last->timeMs) * 1000;
                sample.cpu = std::max(0.0, (now.cpuMicroseconds - m_last->cpuMicroseconds) / microseconds);
                const double active = now.active - m_last->active;
                const double both = active + now.idle - m_last->idle;
                if (both > 0)
                    sample.loopBusy = std::clamp(active / both, 0.0, 1.0);
            }
            m_last = now;
            done(sample);
        },
        0, worker);
}

void MemorySampler::sampleBrowser(const std::string& worker, std::function<void(Result<HeapSample>)> done)
{
    m_connection.call(
        "Runtime.getHeapUsage", {},
        [done = std::move(done)](const Result<std::string_view>& reply) {
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
            done(sample);
        },
        0, worker);
}

} // namespace heapsight
