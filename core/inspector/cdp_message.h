// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of the inspector protocol, taken apart. What arrives is untrusted: sizes are bounded by the
// connection, nesting by the parser, and nothing is looked at beyond the fields asked for.
// One thread at a time per object; O(bytes).
#pragma once

#include "base/result.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

struct CdpMessage {
    enum class Kind : uint8_t { Result, Failure, Event };
    Kind kind = Kind::Event;
    int64_t id = 0;            // of Result and Failure
    std::string_view method{}; // of Event
    std::string_view body{};   // JSON object: result, error or params; "{}" if there was none
};

class CdpParser {
public:
    CdpParser();
    ~CdpParser();
    CdpParser(const CdpParser&) = delete;
    CdpParser& operator=(const CdpParser&) = delete;

    // Views hold until the next call. Protocol if it is no message.
    [[nodiscard]] Result<CdpMessage> parse(std::string_view text);

private:
    struct Buffers;
    std::unique_ptr<Buffers> m_buffers;
};

// A value of any size, for small replies: fields by JSON pointer ("/result/value/rss").
class JsonBody {
public:
    [[nodiscard]] static Result<JsonBody> parse(std::string_view text);
    ~JsonBody();
    JsonBody(JsonBody&&) noexcept;
    JsonBody& operator=(JsonBody&&) noexcept;

    [[nodiscard]] std::optional<int64_t> integer(std::string_view pointer) const; // rounds fractions down
    [[nodiscard]] std::optional<double> real(std::string_view pointer) const;
    [[nodiscard]] std::optional<bool> boolean(std::string_view pointer) const;
    [[nodiscard]] std::string text(std::string_view pointer) const;                           // empty if there is none
    [[nodiscard]] size_t count(std::string_view pointer) const;                               // items of an array
    [[nodiscard]] std::vector<std::string> keys(std::string_view pointer, size_t most) const; // of an object
    [[nodiscard]] bool has(std::string_view pointer) const;

private:
    struct Document;
    explicit JsonBody(std::unique_ptr<Document> document);
    std::unique_ptr<Document> m_document;
};

// The text of one string field of an object. `scratch` holds it; for the many chunks of a snapshot.
class CdpTextField {
public:
    CdpTextField();
    ~CdpTextField();
    [[nodiscard]] Result<std::string_view> read(std::string_view object, std::string_view field);

private:
    struct Buffers;
    std::unique_ptr<Buffers> m_buffers;
};

} // namespace heapsight
