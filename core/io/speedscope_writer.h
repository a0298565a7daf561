// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of stacks in speedscope's file format (its public JSON schema): as weighted samples, or, for trees
// in time order, as functions that are entered and left. Names are data: escaped, whatever they hold.
// One thread; O(sum of the depths of nodes with weight), or O(nodes) in time order.
#pragma once

#include "io/text_writer.h"
#include "profile/flame_tree.h"

#include <string_view>

namespace heapsight {

void writeSpeedscope(const FlameTree& tree, std::string_view name, TextWriter& out);

} // namespace heapsight
