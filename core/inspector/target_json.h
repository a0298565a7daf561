// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of an inspector to /json/list. Everything in it is untrusted text. Pure, any thread.
#pragma once

#include "inspector/target_discovery.h"

namespace heapsight {

// The targets at `address`: its host and port, with the path of each; at most 500. Their own host and port
// are not used: behind a tunnel they lead elsewhere. Protocol: no list, or none that can be attached to.
[[nodiscard]] Result<TargetDiscovery::Targets> parseTargetList(const TargetAddress& address, std::string_view list,
                                                               const std::string& version);

} // namespace heapsight
