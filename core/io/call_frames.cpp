// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/call_frames.h"

#include "io/byte_source.h"
#include "io/string_section.h"
#include "io/text_cursor.h"

#include <simdjson.h>

#include <cmath>
#include <cstring>
#include <string>
#include <unordered_map>

namespace heapsight {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr size_t kMaxCachedBytes = size_t{64} << 20U; // of texts kept for look-up

// A JSON string with lone surrogates, which simdjson refuses: decoded with U+FFFD in their place.
std::string decodedLoosely(std::string_view quoted)
{
    const std::string list = "[" + std::string(quoted) + "]";
    const JobContext job;
    auto source = openByteSource(std::string_view(list), job);
    if (!source)
        return {};
    TextCursor cursor(**source, job, list.size());
    if (cursor.peek() == '[')
        cursor.advance();
    StringTable texts;
    if (!readStrings(cursor, texts, job) || texts.size() == 0)
        return {};
    return std::string(texts.at(0U));
}

// 0-based as V8 counts, -1 = none → 1-based, 0 = none.
uint32_t lineOf(ondemand::value value, bool isOneBased)
{
    double number = 0;
    if (value.get_double().get(number) || !(number >= 0) || number > 4294967293.0)
        return 0;
    return static_cast<uint32_t>(number) + (isOneBased ? 0U : 1U);
}

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

} // namespace

struct CallFrames::Buffers {
    ondemand::parser parser;
    std::string padded;
    std::string name;
    std::string script;
    std::unordered_map<std::string, uint32_t, TextHash, std::equal_to<>> rowOf[2]; // by isOneBased
    size_t cachedBytes = 0;

    // False if `value` is no string.
    bool read(ondemand::value value, std::string& into, uint64_t& replaced)
    {
        ondemand::json_type type = ondemand::json_type::null;
        if (value.type().get(type) || type != ondemand::json_type::string)
            return false;
        const std::string_view token = value.raw_json_token();
        std::string_view text;
        if (!value.get_string().get(text)) {
            into = text;
            return true;
        }
        into = decodedLoosely(token);
        ++replaced;
        return true;
    }
};

CallFrames::CallFrames(FrameTable& frames) : m_frames(frames), m_buffers(std::make_unique<Buffers>()) {}
CallFrames::~CallFrames() = default;

Result<uint32_t> CallFrames::frame(std::string_view json, bool isOneBased)
{
    auto& rowOf = m_buffers->rowOf[isOneBased ? 1 : 0];
    if (const auto known = rowOf.find(json); known != rowOf.end())
        return known->second;

    std::string& padded = m_buffers->padded;
    padded.assign(json);
    if (const uint64_t replaced = replaceInvalidUtf8(padded))
        m_replaced += replaced;
    padded.reserve(padded.size() + simdjson::SIMDJSON_PADDING);
    const simdjson::padded_string_view view(padded.data(), padded.size(), padded.capacity());
    ondemand::document document;
    ondemand::object object;
    if (m_buffers->parser.iterate(view).get(document) || document.get_object().get(object))
        return fail(ErrorCode::NotAProfile, "a call frame is no JSON object");
    m_buffers->name.clear();
    m_buffers->script.clear();
    FrameKey key;
    for (auto field : object) {
        ondemand::raw_json_string name;
        ondemand::value value;
        if (field.key().get(name) || field.value().get(value))
            return fail(ErrorCode::NotAProfile, "damaged JSON in a call frame");
        if (name == "functionName")
            m_buffers->read(value, m_buffers->name, m_replaced);
        else if (name == "url")
            m_buffers->read(value, m_buffers->script, m_replaced);
        else if (name == "lineNumber")
            key.line = lineOf(value, isOneBased);
        else if (name == "columnNumber")
            key.column = lineOf(value, isOneBased);
    }
    key.name = m_buffers->name;
    key.script = m_buffers->script;
    const uint32_t row = m_frames.add(key);
    if (m_buffers->cachedBytes + json.size() < kMaxCachedBytes) {
        m_buffers->cachedBytes += json.size();
        rowOf.emplace(json, row);
    }
    return row;
}

} // namespace heapsight
