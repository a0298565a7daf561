// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/call_frames.h"
#include "io/element_windows.h"
#include "io/profile_nodes.h"
#include "io/string_section.h"

#include <simdjson.h>

namespace heapsight {

namespace {

namespace ondemand = simdjson::ondemand;

class NodeListReader {
public:
    NodeListReader(TextCursor& cursor, size_t windowBytes, ProfileParts& parts)
        : m_windows(cursor, windowBytes), m_parts(parts), m_frames(*parts.frames)
    {}

    Result<void> run()
    {
        for (;;) {
            const auto hasMore = m_windows.next();
            if (!hasMore)
                return tl::unexpected(hasMore.error());
            if (!*hasMore)
                break;
            if (const auto read = readWindow(); !read)
                return read;
        }
        if (m_windows.isCut())
            m_parts.isCut = true;
        if (m_frames.replaced() > 0)
            m_parts.warn(ProfileWarning::Code::TextReplaced, "names with bytes that are no UTF-8", kNoOffset);
        return {};
    }

private:
    // Where the parser stands, which it must have begun to read.
    tl::unexpected<Error> damaged(const char* what, ErrorCode code = ErrorCode::NotAProfile)
    {
        const char* at = nullptr;
        size_t position = 0;
        if (m_text.empty() && !m_document.current_location().get(at) && at != nullptr)
            position = static_cast<size_t>(at - m_windows.window().data());
        return damagedAt(position, what, code);
    }

    tl::unexpected<Error> damagedAt(size_t position, const char* what, ErrorCode code = ErrorCode::NotAProfile) const
    {
        return fail(code, std::string("\"nodes\": ") + what, m_windows.offsetOf(position));
    }

    Result<void> readWindow()
    {
        const std::string_view window = m_windows.window();
        m_text.clear();
        simdjson::padded_string_view view(window.data(), window.size(), window.size() + ElementWindows::kPadding);
        auto error = m_parser.iterate(view).get(m_document);
        if (error == simdjson::UTF8_ERROR) { // names as they come from a disk need not be UTF-8
            m_text = window;
            replaceInvalidUtf8(m_text);
            m_parts.warn(ProfileWarning::Code::TextReplaced, "bytes that are no UTF-8", m_windows.offsetOf(0));
            m_text.reserve(m_text.size() + ElementWindows::kPadding);
            view = simdjson::padded_string_view(m_text.data(), m_text.size(), m_text.capacity());
            error = m_parser.iterate(view).get(m_document);
        }
        if (error) // of the whole window: the document is still the one before, or none
            return damagedAt(0, "damaged JSON");
        ondemand::array list;
        if (m_document.get_array().get(list))
            return damaged("damaged JSON");
        for (auto item : list) {
            ondemand::object node;
            if (item.get_object().get(node))
                return damaged("a node is no object");
            if (const auto read = readNode(node); !read)
                return read;
        }
        return {};
    }

    Result<void> readNode(ondemand::object& node)
    {
        if (m_parts.nodeCount() >= kNoParent - 1)
            return damaged("more nodes than this program supports", ErrorCode::TooLarge);
        uint32_t id = 0;
        uint64_t weight = 0;
        uint32_t frame = kNoFrame;
        uint32_t parentId = kNoParent;
        m_inline.clear();
        for (auto field : node) {
            ondemand::raw_json_string key;
            ondemand::value value;
            if (field.key().get(key) || field.value().get(value))
                return damaged("damaged JSON in a node");
            if (key == "id" || key == "parent") {
                uint64_t number = 0;
                if (value.get_uint64().get(number) || number >= kNoParent)
                    return damaged("the id of a node is no number below 2^32 - 1", ErrorCode::BadNumber);
                (key == "id" ? id : parentId) = static_cast<uint32_t>(number);
            } else if (key == "hitCount" || key == "selfSize") {
                (key == "hitCount" ? m_parts.hasHits : m_parts.hasSizes) = true;
                weight = weightOf(value);
            } else if (key == "callFrame") {
                const auto read = readFrame(value);
                if (!read)
                    return tl::unexpected(read.error());
                frame = *read;
            } else if (key == "children") {
                if (const auto read = readChildren(value); !read)
                    return read;
            } else if (key == "functionName" || key == "url" || key == "lineNumber" || key == "columnNumber") {
                if (const auto read = keepInline(key, value); !read)
                    return read;
            }
        }
        if (frame == kNoFrame) {
            const auto made = m_frames.frame("{" + m_inline + "}", true);
            if (!made)
                return damaged("a node without a readable function");
            frame = *made;
        }
        append(id, frame, weight, parentId);
        return {};
    }

    uint64_t weightOf(ondemand::value value)
    {
        uint64_t whole = 0;
        if (!value.get_uint64().get(whole))
            return whole;
        double real = 0;
        if (!value.get_double().get(real) && real >= 0 && real < 9e18)
            return static_cast<uint64_t>(real);
        m_parts.warn(ProfileWarning::Code::BadValue, "a weight that is no positive number", m_windows.offsetOf(0));
        return 0;
    }

    Result<uint32_t> readFrame(ondemand::value& value)
    {
        ondemand::object object;
        std::string_view json;
        if (value.get_object().get(object) || object.raw_json().get(json))
            return damaged("a call frame is no object");
        auto frame = m_frames.frame(json, false);
        if (!frame)
            return damaged(frame.error().detail.c_str());
        return frame;
    }

    Result<void> readChildren(ondemand::value& value)
    {
        ondemand::array list;
        if (value.get_array().get(list))
            return value.is_null() ? Result<void>{} : Result<void>(damaged("the children of a node are no list"));
        for (auto item : list) {
            uint64_t number = 0;
            if (item.get_uint64().get(number) || number >= kNoParent)
                return damaged("the id of a child is no number below 2^32 - 1", ErrorCode::BadNumber);
            appendGuarded(m_parts.children, static_cast<uint32_t>(number));
        }
        return {};
    }

    // Fields of very old files, which have no call frames: kept as the text of one.
    Result<void> keepInline(ondemand::raw_json_string key, ondemand::value& value)
    {
        ondemand::json_type type = ondemand::json_type::null;
        if (value.type().get(type))
            return damaged("damaged JSON in a node");
        if (type != ondemand::json_type::string && type != ondemand::json_type::number)
            return {};
        const std::string_view token = value.raw_json_token();
        for (const char* name : {"functionName", "url", "lineNumber", "columnNumber"})
            if (key == name)
                m_inline.append(m_inline.empty() ? "\"" : ",\"").append(name).append("\":").append(token);
        return {};
    }

    void append(uint32_t id, uint32_t frame, uint64_t weight, uint32_t parentId)
    {
        if (parentId != kNoParent)
            m_parts.parentIds.resize(m_parts.nodeCount(), kNoParent);
        if (parentId != kNoParent || !m_parts.parentIds.empty())
            appendGuarded(m_parts.parentIds, parentId);
        appendGuarded(m_parts.ids, id);
        appendGuarded(m_parts.frameOf, frame);
        appendGuarded(m_parts.weights, weight);
        appendGuarded(m_parts.childEnds, static_cast<uint32_t>(m_parts.children.size()));
    }

    ElementWindows m_windows;
    ProfileParts& m_parts;
    CallFrames m_frames;
    ondemand::parser m_parser;
    ondemand::document m_document;
    std::string m_text;   // a window that had to be mended
    std::string m_inline; // see keepInline()
};

} // namespace

Result<void> readNodeList(TextCursor& cursor, size_t windowBytes, ProfileParts& parts)
{
    return NodeListReader(cursor, windowBytes, parts).run();
}

} // namespace heapsight
