// SPDX-License-Identifier: GPL-3.0-or-later
// The edge names by which V8 writes the entries of a WeakMap:
// "<n> / part of key (<name> @<id>) -> value (<name> @<id>) pair in WeakMap (table @<id>)".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace heapsight {

struct WeakMapName {
    struct End {
        std::string_view name;
        uint64_t id = 0; // saturated: no node has such an id
    };
    std::string_view pairText; // what follows the leading digits; the same for both halves of an entry
    End key;
    End value;
    uint64_t tableId = 0; // saturated, too
};

// Matches the whole text. Names inside may contain anything, ") -> value (" too, but no line break:
// DevTools' pattern does not match across lines, and numbers have to agree. O(length).
[[nodiscard]] std::optional<WeakMapName> parseWeakMapName(std::string_view text);

} // namespace heapsight
