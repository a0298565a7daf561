// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/profile_samples.h"

#include "io/element_windows.h"

#include <simdjson.h>

#include <cmath>

namespace heapsight {

namespace {

namespace ondemand = simdjson::ondemand;

// A list, element by element; `take(value)` returns null, or what is wrong with it.
template <class Take>
Result<void> readList(TextCursor& cursor, size_t windowBytes, ProfileParts& parts, const char* name, Take&& take)
{
    ElementWindows windows(cursor, windowBytes);
    ondemand::parser parser;
    ondemand::document document;
    for (;;) {
        const auto hasMore = windows.next();
        if (!hasMore)
            return tl::unexpected(hasMore.error());
        if (!*hasMore)
            break;
        const std::string_view window = windows.window();
        const auto wrong = [&](const char* what, ErrorCode code) {
            const char* at = nullptr;
            size_t position = 0;
            if (!document.current_location().get(at) && at != nullptr)
                position = static_cast<size_t>(at - window.data());
            return fail(code, std::string("\"") + name + "\": " + what, windows.offsetOf(position));
        };
        const simdjson::padded_string_view view(window.data(), window.size(), window.size() + ElementWindows::kPadding);
        ondemand::array list;
        if (parser.iterate(view).get(document) || document.get_array().get(list))
            return fail(ErrorCode::NotAProfile, std::string("\"") + name + "\": damaged JSON", windows.offsetOf(0));
        for (auto item : list) {
            ondemand::value value;
            if (item.get(value))
                return wrong("damaged JSON", ErrorCode::NotAProfile);
            if (const char* what = take(value))
                return wrong(what, ErrorCode::BadNumber);
        }
    }
    if (windows.isCut())
        parts.isCut = true;
    return {};
}

// Numbers with a fraction are rounded.
bool readWhole(ondemand::value& value, int64_t& number)
{
    if (!value.get_int64().get(number))
        return true;
    double real = 0;
    if (value.get_double().get(real) || !(std::abs(real) < 9e18))
        return false;
    number = std::llround(real);
    return true;
}

const char* takeAllocation(ondemand::value& value, ProfileParts& parts)
{
    ondemand::object sample;
    if (value.get_object().get(sample))
        return "a sample is no object";
    int64_t node = -1;
    int64_t size = 0;
    int64_t ordinal = 0;
    for (auto field : sample) {
        ondemand::raw_json_string key;
        ondemand::value number;
        if (field.key().get(key) || field.value().get(number))
            return "damaged JSON";
        int64_t* const into = key == "nodeId" ? &node : key == "size" ? &size : key == "ordinal" ? &ordinal : nullptr;
        if (into && !readWhole(number, *into))
            return "a field of a sample is no number";
    }
    if (node < 0 || node >= kNoParent || size < 0 || ordinal < 0)
        return "a field of a sample is negative or too large";
    appendGuarded(parts.allocationNodes, static_cast<uint32_t>(node));
    appendGuarded(parts.allocationSizes, static_cast<uint64_t>(size));
    appendGuarded(parts.allocationOrdinals, static_cast<uint64_t>(ordinal));
    return nullptr;
}

} // namespace

Result<void> readSamples(TextCursor& cursor, size_t windowBytes, ProfileParts& parts)
{
    parts.hasSamples = true;
    return readList(cursor, windowBytes, parts, "samples", [&](ondemand::value& value) -> const char* {
        uint64_t id = 0;
        if (!value.get_uint64().get(id) && id < kNoParent) {
            parts.samples.push_back(static_cast<uint32_t>(id));
            return nullptr;
        }
        ondemand::json_type type = ondemand::json_type::null;
        if (!value.type().get(type) && type == ondemand::json_type::object)
            return takeAllocation(value, parts);
        return "a sample is neither the id of a node nor an object";
    });
}

Result<void> readTimeDeltas(TextCursor& cursor, size_t windowBytes, ProfileParts& parts)
{
    return readList(cursor, windowBytes, parts, "timeDeltas", [&](ondemand::value& value) -> const char* {
        int64_t delta = 0;
        constexpr int64_t kLargest = int64_t{1} << 52U; // microseconds: 140 years
        if (!readWhole(value, delta) || delta > kLargest || delta < -kLargest)
            return "a time is no number, or too large";
        parts.deltas.push_back(delta);
        return nullptr;
    });
}

Result<void> readTimeStamps(TextCursor& cursor, size_t windowBytes, ProfileParts& parts)
{
    return readList(cursor, windowBytes, parts, "timestamps", [&](ondemand::value& value) -> const char* {
        double stamp = 0;
        if (value.get_double().get(stamp) || !(std::abs(stamp) < 4.5e15))
            return "a time is no number, or too large";
        appendGuarded(parts.stamps, stamp);
        return nullptr;
    });
}

} // namespace heapsight
