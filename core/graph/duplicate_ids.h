// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace heapsight {

// An id that two nodes share, if any; which one is unspecified but always the same for the same ids.
// O(n): V8 hands ids out densely, so a bitmap answers it. Ids that are spread out (even ids made from
// addresses) are sorted, up to a million of them; beyond that the question is left open, as a warning is
// not worth a second of loading.
[[nodiscard]] std::optional<uint32_t> findDuplicateId(std::span<const uint32_t> ids);

} // namespace heapsight
