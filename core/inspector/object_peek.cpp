// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/object_peek.h"

#include <utility>

namespace heapsight {

namespace {

constexpr int kPatienceMs = 60'000; // a heap of some GB takes V8 that long to search
const QString kGroup = QStringLiteral("heapsight-peek");

std::string cut(std::string text)
{
    if (text.size() <= kLongestPeekText)
        return text;
    size_t end = kLongestPeekText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) // inside a character
        --end;
    return text.substr(0, end) + "…";
}

// A RemoteObject in words. Strings keep quotes, so that "1" and 1 differ.
std::string valueText(const JsonBody& body, const std::string& at)
{
    const std::string type = body.text(at + "/type");
    if (type == "string")
        return '"' + cut(body.text(at + "/value")) + '"';
    if (type == "undefined" || body.text(at + "/subtype") == "null")
        return type == "undefined" ? type : "null";
    if (const auto truth = body.boolean(at + "/value"))
        return *truth ? "true" : "false";
    if (const std::string unusual = body.text(at + "/unserializableValue"); !unusual.empty())
        return cut(unusual); // NaN, -0, 12n
    if (const std::string description = body.text(at + "/description"); !description.empty())
        return cut(description);
    return type;
}

void addProperties(const JsonBody& body, const std::string& list, bool isInternal, PeekOutcome& outcome)
{
    const size_t count = body.count(list);
    for (size_t i = 0; i < count; ++i) {
        if (outcome.properties.size() >= kMostPeeked) {
            outcome.isCut = true;
            return;
        }
        const std::string at = list + "/" + std::to_string(i);
        PeekedProperty property;
        property.name = cut(body.text(at + "/name"));
        property.isInternal = isInternal;
        if (body.has(at + "/value")) {
            property.type = body.text(at + "/value/type");
            property.value = valueText(body, at + "/value");
        } else {
            property.type = "accessor";
        }
        outcome.properties.push_back(std::move(property));
    }
}

} // namespace

Result<PeekOutcome> parsePeekedProperties(std::string_view reply)
{
    const auto body = JsonBody::parse(reply);
    if (!body)
        return tl::unexpected<Error>(body.error());
    if (!body->has("/result"))
        return fail(ErrorCode::Protocol, "a list of properties is missing");
    PeekOutcome outcome;
    addProperties(*body, "/result", false, outcome);
    addProperties(*body, "/privateProperties", false, outcome);
    addProperties(*body, "/internalProperties", true, outcome);
    return outcome;
}

ObjectPeek::ObjectPeek(PeekRequest request, QObject* parent)
    : QObject(parent),
      m_request(std::move(request)),
      m_connection({[this] { begin(); },
                    [this](std::string_view method, std::string_view params, std::string_view worker) {
                        if (!worker.empty())
                            return;
                        if (method != "NodeRuntime.waitingForDisconnect") {
                            (void)m_workers.take(method, params);
                            return;
                        }
                        end({Error{ErrorCode::Disconnected, "the process has ended", kNoOffset,
                                   m_request.address.hostAndPort()}});
                        m_connection.close(); // it is not held for this
                    },
                    [this](const Error& error) { end({error}); }},
                   this)
{}

ObjectPeek::~ObjectPeek() = default;

void ObjectPeek::start()
{
    m_connection.open(m_request.address);
}

void ObjectPeek::begin()
{
    m_connection.call("NodeRuntime.notifyWhenWaitingForDisconnect", {{QStringLiteral("enabled"), true}}, nullptr, 0);
    if (!m_request.worker) {
        search();
        return;
    }
    WorkerSessions::enable(m_connection, [this] {
        const WorkerThread* worker = m_workers.find(*m_request.worker);
        if (!worker) {
            end({Error{ErrorCode::NotFound, "the worker thread has ended", kNoOffset, m_request.worker->title}});
            return;
        }
        m_session = worker->session;
        search();
    });
}

void ObjectPeek::search()
{
    m_connection.call(
        "HeapProfiler.getObjectByHeapObjectId",
        {{QStringLiteral("objectId"), QString::number(m_request.objectId)}, {QStringLiteral("objectGroup"), kGroup}},
        [this](const Result<std::string_view>& reply) {
            if (m_hasEnded)
                return;
            // V8 has one answer for objects that are gone and for what it does not hand out.
            if (!reply && reply.error().code == ErrorCode::Protocol) {
                PeekOutcome gone;
                gone.isGone = true;
                end(std::move(gone));
                return;
            }
            const auto body = reply ? JsonBody::parse(*reply) : tl::unexpected<Error>(reply.error());
            if (!body) {
                end({body.error()});
                return;
            }
            m_outcome.description = valueText(*body, "/result");
            if (const std::string handle = body->text("/result/objectId"); !handle.empty())
                listProperties(handle);
            else
                end(std::move(m_outcome)); // a value without properties
        },
        kPatienceMs, m_session);
}

void ObjectPeek::listProperties(const std::string& handle)
{
    m_connection.call(
        "Runtime.getProperties",
        {{QStringLiteral("objectId"), QString::fromStdString(handle)}, {QStringLiteral("ownProperties"), true}},
        [this](const Result<std::string_view>& reply) {
            auto listed = reply ? parsePeekedProperties(*reply) : tl::unexpected<Error>(reply.error());
            if (listed) {
                listed->description = std::move(m_outcome.description);
                m_outcome = std::move(*listed);
            } else {
                m_outcome.error = listed.error();
            }
            release();
        },
        kPatienceMs, m_session);
}

// The handles of getProperties are in the same group.
void ObjectPeek::release()
{
    if (m_hasEnded)
        return;
    m_connection.call(
        "Runtime.releaseObjectGroup", {{QStringLiteral("objectGroup"), kGroup}},
        [this](const Result<std::string_view>&) { end(std::move(m_outcome)); }, kPatienceMs, m_session);
}

void ObjectPeek::end(PeekOutcome outcome)
{
    if (std::exchange(m_hasEnded, true))
        return;
    if (outcome.error || !m_request.keepsConnection)
        m_connection.close();
    Q_EMIT finished(outcome);
}

} // namespace heapsight
