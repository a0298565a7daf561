// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error. Input errors travel as values because they cross threads and
// carry a byte offset; std::bad_alloc is turned into OutOfMemory at the job boundary (guarded()).
// core makes no sentences: front ends turn code + detail into text for people.
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <limits>
#include <new>
#include <string>
#include <utility>

namespace heapsight {

enum class ErrorCode : uint8_t {
    CannotOpen,      // the file does not exist, is a folder, may not be read
    CannotRead,      // reading failed half-way (I/O error, damaged compression)
    CannotWrite,     // an output file could not be written
    NotASnapshot,    // not JSON, or JSON without the sections of a heap snapshot
    NotAProfile,     // neither a CPU profile nor an allocation profile nor folded stacks, or damaged JSON
    BadLayout,       // snapshot.meta lacks a field, or is contradictory
    BadNumber,       // a number is malformed, negative, fractional or too large for its field
    IndexOutOfRange, // a string, node, type index points outside its table
    CountMismatch,   // declared and found counts differ
    Truncated,       // the file ends where the graph cannot be shown any more
    TooLarge,        // more than the program supports, or than the user's limit
    OutOfMemory,
    Cancelled,
    NotFound,    // no such object id, class, …
    BadArgument, // e.g. a regular expression that does not compile
    Protocol,    // the inspector answered something unexpected
    Timeout,
    Disconnected,
};

inline constexpr uint64_t kNoOffset = std::numeric_limits<uint64_t>::max();

struct Error {
    ErrorCode code = ErrorCode::CannotRead;
    std::string detail;          // technical, short, English: "edge 12: to_node 77 is no multiple of 7"
    uint64_t offset = kNoOffset; // byte offset in the (uncompressed) file, or kNoOffset
    std::string source;          // file name or target the error belongs to, may be empty
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail, uint64_t offset = kNoOffset)
{
    return tl::unexpected<Error>(Error{code, std::move(detail), offset, {}});
}

// Runs `work` (returning some Result<T>) and turns std::bad_alloc into ErrorCode::OutOfMemory.
template <class Work> [[nodiscard]] auto guarded(Work&& work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "memory for the snapshot could not be had");
    }
}

} // namespace heapsight
