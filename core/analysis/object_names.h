// SPDX-License-Identifier: GPL-3.0-or-later
// Names of objects as DevTools shows them (devtools-semantics §7): plain objects by their properties,
// joined strings by their text.
#pragma once

#include "graph/heap_snapshot.h"

#include <string>
#include <string_view>

namespace heapsight {

// Display name: "{a, b, … z}" for plain objects, the joined text (from 1024 characters on cut) for
// concatenated strings, else the raw name. O(length) for strings, O(properties) for plain objects.
[[nodiscard]] std::string displayName(const HeapSnapshot& snapshot, NodeIndex node);

inline constexpr size_t kWrittenUnits = 1024; // UTF-16 units of a string that V8 writes unless told otherwise

// The text of a string as far as the file has it, not cut for display.
struct WholeText {
    std::string text;         // UTF-8; empty for objects that are no texts
    size_t units = 0;         // UTF-16 units of it: its length in JavaScript
    bool isCut = false;       // there is more, beyond `limit`
    bool isCutInFile = false; // it is as long as V8 writes texts by default: the rest is probably not in the file
    bool isOfParent = false;  // a slice: this is the text it was taken from, the file does not say which part
};
// Strings, joined ones put together again, slices by what they were cut from, regular expressions by their
// source. At most `limit` UTF-16 units. O(length).
[[nodiscard]] WholeText wholeText(const HeapSnapshot& snapshot, NodeIndex node, size_t limit);

// The value of a number or the description of a symbol, where the snapshot was taken with values; else "".
[[nodiscard]] std::string_view storedValue(const HeapSnapshot& snapshot, NodeIndex node);

// The display name dressed for a table cell: strings in quotes, /regexp/, closure() or "(anonymous function)",
// internal arrays name[] or "(internal array)[]"; without the id. Empty for what has no name, the root for one.
[[nodiscard]] std::string decoratedName(const HeapSnapshot& snapshot, NodeIndex node);

// Without blanks at the end: V8 writes "global / " for a realm that has no address.
[[nodiscard]] std::string_view withoutEndBlanks(std::string_view name);

// Property names containing , ' " { } are written as JSON string literals.
[[nodiscard]] std::string formatPropertyName(std::string_view name);

// Length of a JavaScript string, in UTF-16 units. The text is UTF-8.
[[nodiscard]] size_t utf16Length(std::string_view text);

// Order of JavaScript strings: by UTF-16 code units. <0, 0, >0. Both are UTF-8.
[[nodiscard]] int compareAsUtf16(std::string_view a, std::string_view b);

} // namespace heapsight
