// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a flat array of non-negative integers, "nodes" for instance, in windows that several workers
// read and convert at the same time. The commas of a window are counted before it is converted, which
// tells the index of the next one's first number; nothing is read twice and no line structure is assumed.
// O(bytes); memory: one window and its numbers per worker. Results and errors (the first in the file)
// do not depend on the number of workers.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "io/byte_source.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heapsight {

struct NumberError { // number `item` of those handed over is not acceptable
    size_t item = 0;
    ErrorCode code = ErrorCode::BadNumber;
    std::string detail;
};

class NumberSink {
public:
    NumberSink() = default;
    NumberSink(const NumberSink&) = delete;
    NumberSink& operator=(const NumberSink&) = delete;
    virtual ~NumberSink() = default;
    // Numbers first, first + 1, … of the section. Called by several threads at once with different
    // numbers, or by one in order, as the section says.
    [[nodiscard]] virtual std::optional<NumberError> take(uint64_t first, std::span<const uint64_t> numbers) = 0;
};

struct IntegerSection {
    std::string_view name;         // for messages
    uint64_t begin = 0;            // offset behind '['
    uint64_t maxNumbers = 0;       // more are a CountMismatch
    Phase phase = Phase::ReadRest; // advanced by numbers read
    size_t windowBytes = 0;
    bool inOrder = false; // one worker: the sink gets the numbers in order
    // Something else that needs doing and fills no thread for long: one worker does it first.
    std::function<void()> errand{};
};

struct SectionEnd {
    uint64_t numbers = 0;
    uint64_t offset = 0; // behind ']', or the end of the text
    bool isCut = false;  // the text ended before ']'
};

[[nodiscard]] Result<SectionEnd> readIntegerSection(ByteSource& source, const IntegerSection& section, NumberSink& sink,
                                                    const JobContext& job);

} // namespace heapsight
