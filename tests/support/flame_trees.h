// SPDX-License-Identifier: GPL-3.0-or-later
// Trees of stacks for tests: out of folded lines ("a;b;c 12"), or at random.
#pragma once

#include "profile/profile.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace heapsight::test {

// Throws std::runtime_error if the lines are no folded stacks.
[[nodiscard]] std::shared_ptr<const Profile> profileOf(std::string_view foldedLines);
[[nodiscard]] FlameTree treeOf(std::string_view foldedLines);

// `nodes` at most, frames drawn from "f0"…, siblings distinct, about a third of the nodes without weight.
[[nodiscard]] FlameTree randomTree(uint32_t seed, uint32_t nodes, uint32_t frames);

// "a 12/30\n  b 18/18\n": name, self/total, children indented, in their order.
[[nodiscard]] std::string textOf(const FlameTree& tree);

} // namespace heapsight::test
