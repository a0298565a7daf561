// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/call_frames.h"
#include "io/profile_nodes.h"

#include <charconv>
#include <cmath>

namespace heapsight {

namespace {

constexpr size_t kMaxKeyBytes = 256;
constexpr size_t kMaxFrameBytes = size_t{64} << 20U;

class NodeTreeReader {
public:
    NodeTreeReader(TextCursor& cursor, ProfileParts& parts) : m_cursor(cursor), m_parts(parts), m_frames(*parts.frames)
    {}

    Result<void> run()
    {
        m_parts.isTree = true;
        m_parts.isCut = !walk() && !m_error && !m_cursor.failure();
        if (m_cursor.failure())
            return tl::unexpected(*m_cursor.failure());
        if (m_error)
            return tl::unexpected(*m_error);
        while (!m_levels.empty()) // of a text that ended early
            closeNode();
        if (m_error)
            return tl::unexpected(*m_error);
        if (m_frames.replaced() > 0)
            m_parts.warn(ProfileWarning::Code::TextReplaced, "names with bytes that are no UTF-8", kNoOffset);
        return {};
    }

private:
    struct Level { // a node whose fields are being read
        uint32_t node = 0;
        bool isInChildren = false;
        std::string inlineFrame{}; // fields of very old files, which have no call frames
    };

    bool refuse(const char* what, ErrorCode code = ErrorCode::NotAProfile)
    {
        if (!m_error && m_cursor.peek() != TextCursor::kEnd)
            m_error = Error{code, std::string("\"head\": ") + what, m_cursor.offset(), {}};
        return false;
    }

    // False: the text ended, or an error was kept.
    bool walk()
    {
        if (!openNode())
            return false;
        while (!m_levels.empty()) {
            const int c = m_cursor.skipSpace();
            if (c == TextCursor::kEnd)
                return false;
            Level& level = m_levels.back();
            if (c == ',') {
                m_cursor.advance();
            } else if (level.isInChildren) {
                if (c == ']') {
                    m_cursor.advance();
                    level.isInChildren = false;
                } else if (c != '{') {
                    return refuse("a child is no object");
                } else if (!openNode()) {
                    return false;
                }
            } else if (c == '}') {
                m_cursor.advance();
                if (!closeNode())
                    return false;
            } else if (c != '"') {
                return refuse("a key is expected");
            } else if (!readField()) {
                return false;
            }
        }
        return true;
    }

    bool openNode()
    {
        if (m_parts.nodeCount() >= kNoParent - 1)
            return refuse("more nodes than this program supports", ErrorCode::TooLarge);
        m_cursor.advance();
        const auto node = static_cast<uint32_t>(m_parts.nodeCount());
        appendGuarded(m_parts.parents, m_levels.empty() ? kNoParent : m_levels.back().node);
        appendGuarded(m_parts.ids, kNoParent);
        appendGuarded(m_parts.frameOf, kNoFrame);
        appendGuarded(m_parts.weights, uint64_t{0});
        appendGuarded(m_levels, Level{node, false, {}});
        return true;
    }

    bool closeNode()
    {
        const Level& level = m_levels.back();
        if (m_parts.frameOf[level.node] == kNoFrame && !setFrame("{" + level.inlineFrame + "}", true))
            return false;
        m_levels.pop_back();
        return true;
    }

    bool setFrame(std::string_view json, bool isOneBased)
    {
        const auto frame = m_frames.frame(json, isOneBased);
        if (!frame) {
            if (!m_error)
                m_error = Error{frame.error().code, "\"head\": " + frame.error().detail, m_cursor.offset(), {}};
            return false;
        }
        m_parts.frameOf[m_levels.back().node] = *frame;
        return true;
    }

    bool readField()
    {
        const auto key = m_cursor.rawString(kMaxKeyBytes);
        if (!key)
            return refuse("a key is too long");
        if (m_cursor.skipSpace() != ':')
            return refuse("a colon is expected");
        m_cursor.advance();
        const int c = m_cursor.skipSpace();
        const uint32_t node = m_levels.back().node;
        if (*key == "children" && c == '[') {
            m_cursor.advance();
            m_levels.back().isInChildren = true;
            return true;
        }
        if (*key == "callFrame" && c == '{')
            return readRaw() && setFrame(m_raw, false);
        if (*key == "id")
            return readId(node);
        if (*key == "selfSize" || *key == "hitCount")
            return readWeight(node, *key == "selfSize");
        if (*key == "functionName" || *key == "url" || *key == "lineNumber" || *key == "columnNumber") {
            if (!readRaw())
                return false;
            std::string& text = m_levels.back().inlineFrame;
            text.append(text.empty() ? "\"" : ",\"").append(*key).append("\":").append(m_raw);
            return true;
        }
        return m_cursor.skipValue();
    }

    bool readId(uint32_t node)
    {
        uint32_t id = 0;
        if (!readRaw())
            return false;
        const auto [end, error] = std::from_chars(m_raw.data(), m_raw.data() + m_raw.size(), id);
        if (error != std::errc() || end != m_raw.data() + m_raw.size() || id == kNoParent)
            return refuse("the id of a node is no number below 2^32 - 1", ErrorCode::BadNumber);
        m_parts.ids[node] = id;
        return true;
    }

    bool readWeight(uint32_t node, bool isSize)
    {
        (isSize ? m_parts.hasSizes : m_parts.hasHits) = true;
        const uint64_t offset = m_cursor.offset();
        if (!readRaw())
            return false;
        double real = 0;
        const auto [end, error] = std::from_chars(m_raw.data(), m_raw.data() + m_raw.size(), real);
        if (error != std::errc() || end != m_raw.data() + m_raw.size() || !(real >= 0) || real > 9e18) {
            m_parts.warn(ProfileWarning::Code::BadValue, "a weight that is no positive number", offset);
            return true;
        }
        uint64_t whole = 0;
        const auto exact = std::from_chars(m_raw.data(), m_raw.data() + m_raw.size(), whole);
        m_parts.weights[node] = exact.ptr == end ? whole : static_cast<uint64_t>(real);
        return true;
    }

    // One value of any kind as it stands in the text → m_raw. False at the end of the text.
    bool readRaw()
    {
        m_raw.clear();
        uint64_t depth = 0;
        bool inString = false;
        bool isEscaped = false;
        for (int c = m_cursor.peek(); c != TextCursor::kEnd; c = m_cursor.peek()) {
            if (inString) {
                inString = isEscaped || c != '"';
                isEscaped = !isEscaped && c == '\\';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    return true; // behind a number
                --depth;
            } else if (depth == 0 && (c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t')) {
                return true;
            }
            m_raw.push_back(static_cast<char>(c));
            m_cursor.advance();
            if (depth == 0 && !inString && (c == '"' || c == '}' || c == ']'))
                return true;
            if (m_raw.size() > kMaxFrameBytes)
                return refuse("a value is larger than this program supports", ErrorCode::TooLarge);
        }
        return false;
    }

    TextCursor& m_cursor;
    ProfileParts& m_parts;
    CallFrames m_frames;
    std::vector<Level> m_levels;
    std::string m_raw;
    std::optional<Error> m_error;
};

} // namespace

Result<void> readNodeTree(TextCursor& cursor, ProfileParts& parts)
{
    return NodeTreeReader(cursor, parts).run();
}

} // namespace heapsight
