// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/target_json.h"

#include "inspector/cdp_message.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr size_t kMostTargets = 500;

} // namespace

Result<TargetDiscovery::Targets> parseTargetList(const TargetAddress& address, std::string_view list,
                                                 const std::string& version)
{
    auto body = JsonBody::parse(list);
    if (!body)
        return tl::unexpected<Error>(body.error());
    TargetDiscovery::Targets targets;
    const size_t count = std::min(body->count(""), kMostTargets);
    for (size_t i = 0; i < count; ++i) {
        const std::string at = "/" + std::to_string(i) + "/";
        InspectorTarget target;
        target.address = address;
        target.address.path = webSocketPath(body->text(at + "webSocketDebuggerUrl"));
        if (target.address.path.empty())
            continue; // Chrome leaves it out while DevTools is attached
        target.id = body->text(at + "id");
        target.type = body->text(at + "type");
        target.title = body->text(at + "title");
        target.url = body->text(at + "url");
        target.version = version;
        targets.push_back(std::move(target));
    }
    if (targets.empty())
        return fail(ErrorCode::Protocol, "there is no target to attach to");
    return targets;
}

} // namespace heapsight
