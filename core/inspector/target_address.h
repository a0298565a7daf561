// SPDX-License-Identifier: GPL-3.0-or-later
// What a person writes to name a target, and the address it comes to. Pure functions, any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace heapsight {

// Where an inspector listens. The host is the one the user gave: what a target says of itself may be
// another machine's view of it (ssh -L, kubectl port-forward).
struct TargetAddress {
    std::string host; // without brackets
    uint16_t port = 0;
    std::string path{}; // "/UUID" of one target, empty: not chosen yet

    [[nodiscard]] std::string hostAndPort() const; // "127.0.0.1:9229", "[::1]:9229"
    [[nodiscard]] std::string webSocketUrl() const;
    [[nodiscard]] bool isLoopback() const;
    friend bool operator==(const TargetAddress&, const TargetAddress&) = default;
};

struct TargetName {
    int pid = 0; // 0: an address
    TargetAddress address{};
};

// "4711" (a process), "host:9229", ":9229", "http://host:9229", "ws://host:9229/UUID", also IPv6 in
// brackets. BadArgument with what is wrong.
[[nodiscard]] Result<TargetName> parseTargetName(std::string_view text);

// The path of a webSocketDebuggerUrl that a target gave, empty if it is none that can be used.
[[nodiscard]] std::string webSocketPath(std::string_view url);

} // namespace heapsight
