// SPDX-License-Identifier: GPL-3.0-or-later
// What an inspector sends: a line is one message. No crash, no hang, nothing of unbounded size.
#include "inspector/cdp_message.h"
#include "inspector/memory_sampler.h"
#include "inspector/object_peek.h"
#include "inspector/target_json.h"
#include "inspector/worker_sessions.h"

#include <cstdlib>
#include <string_view>

using namespace heapsight;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readBody(std::string_view text, WorkerSessions& workers, CdpTextField& field)
{
    RisingCounters counters;
    if (const auto sample = parseNodeSample(text, 1, counters); sample && *sample) {
        require((*sample)->spaces.size() <= kMostHeapSpaces);
        for (const HeapSpace& space : (*sample)->spaces)
            require(space.used >= 0 && isHeapSpaceName(space.name));
        for (const int64_t bytes : (*sample)->bytes)
            require(bytes >= HeapSample::kUnknown);
    }
    if (const auto peek = parsePeekedProperties(text)) {
        require(peek->properties.size() <= kMostPeeked);
        for (const PeekedProperty& property : peek->properties)
            require(property.name.size() <= kLongestPeekText + 8 && property.value.size() <= kLongestPeekText + 8);
    }
    if (const auto targets = parseTargetList({"127.0.0.1", 9229, {}}, text, "node.js/v20.0.0")) {
        require(!targets->empty() && targets->size() <= 500);
        for (const InspectorTarget& target : *targets)
            require(target.address.host == "127.0.0.1" && target.address.port == 9229);
    }
    (void)workers.take("NodeWorker.attachedToWorker", text);
    (void)workers.take("NodeWorker.detachedFromWorker", text);
    if (const auto chunk = field.read(text, "chunk"))
        require(chunk->size() <= 3 * text.size()); // an escape of six bytes makes three at most
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    CdpParser parser;
    CdpTextField field;
    WorkerSessions workers;
    while (!rest.empty()) {
        const size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        readBody(line, workers, field);
        const auto message = parser.parse(line);
        if (!message)
            continue;
        require(message->kind != CdpMessage::Kind::Event || message->method.size() <= line.size() * 3);
        readBody(message->body, workers, field);
        // Messages of worker threads are texts inside messages.
        if (const auto body = JsonBody::parse(message->body))
            (void)CdpParser().parse(body->text("/message"));
    }
    (void)parseTargetName({reinterpret_cast<const char*>(data), size});
    const std::string path = webSocketPath({reinterpret_cast<const char*>(data), size});
    require(path.empty() || (path.front() == '/' && path.find_first_of("\r\n \"<") == std::string::npos));
    return 0;
}
