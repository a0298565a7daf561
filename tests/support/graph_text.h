// SPDX-License-Identifier: GPL-3.0-or-later
// Small snapshots as text:
//
//     root > A > B; root > C          edges of type property, named like their target
//     A -weak:3-> B                   type and label; types as in files, unknown ones too
//     A -element:7-> B -internal-> C  chains mix; without a label it is the target's word,
//                                     or the number of the edge in its source for element and hidden
//     A -internal:"x -> y"-> B        quotes around labels with "->"; \" and \\ inside them
//     A: type=native size=10 id=7 name="a b" detachedness=2 place=5:10:3 trace=4
//
// Statements end with ";" or the line; "#" starts a comment. Words for nodes are letters, digits and
// "_", "." or "$". Node 0 is always `root` (synthetic, no name, size 0, id 1). The others come in the
// order in which they are first mentioned, with type object, their word as name, size 1 and id
// 2 * ordinal + 1, so a retained size is a number of nodes. place= is script:line:column, 0-based.
#pragma once

#include "support/graph_sketch.h"

namespace heapsight::test {

struct TextGraph {
    std::shared_ptr<const HeapSnapshot> snapshot;
    std::map<std::string, uint32_t, std::less<>> words;

    [[nodiscard]] NodeIndex node(std::string_view word) const; // throws std::invalid_argument for others
    [[nodiscard]] std::string word(NodeIndex node) const;      // "root", "A", …
};

// Both throw std::invalid_argument that quotes the statement.
[[nodiscard]] GraphSketch sketchFromText(std::string_view text,
                                         std::map<std::string, uint32_t, std::less<>>* words = nullptr);
[[nodiscard]] TextGraph graphFromText(std::string_view text);

} // namespace heapsight::test
