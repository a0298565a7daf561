// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/folded_stacks.h"

#include "base/memory_guard.h"
#include "io/string_section.h"
#include "profile/flame_tree_builder.h"

#include <charconv>
#include <cmath>

namespace heapsight {

namespace {

constexpr size_t kMaxLineBytes = size_t{64} << 20U;
constexpr uint64_t kLinesThatDecide = 20; // no stack among them: this is something else

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    return text;
}

struct FoldedLine {
    std::string_view stack;
    uint64_t weight = 0;
};

std::optional<FoldedLine> parseLine(std::string_view line)
{
    line = trimmed(line);
    const size_t blank = line.find_last_of(" \t");
    if (blank == std::string_view::npos)
        return std::nullopt;
    const std::string_view number = line.substr(blank + 1);
    double weight = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), weight);
    if (error != std::errc() || end != number.data() + number.size() || !(weight >= 0) || weight > 9e18)
        return std::nullopt;
    FoldedLine result{trimmed(line.substr(0, blank)), 0};
    if (std::from_chars(number.data(), end, result.weight).ptr != end) // a fraction
        result.weight = static_cast<uint64_t>(std::llround(weight));
    return result.stack.empty() ? std::nullopt : std::optional(result);
}

// Takes ":digits" from the end of `text`.
std::optional<uint32_t> takeNumber(std::string_view& text)
{
    const size_t colon = text.rfind(':');
    uint32_t number = 0;
    if (colon == std::string_view::npos || colon + 1 == text.size())
        return std::nullopt;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + colon + 1, end, number);
    if (read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    text = text.substr(0, colon);
    return number;
}

FrameKey keyOf(std::string_view frame)
{
    const bool hasBrackets = frame.ends_with(')');
    const size_t begin = hasBrackets ? frame.rfind('(') : frame.find_last_of(' ');
    // A name of its own has neither; "(idle)" is one, too.
    if (begin == std::string_view::npos || (hasBrackets && begin > 0 && frame[begin - 1] != ' '))
        return {frame, {}, 0, 0};
    std::string_view place = frame.substr(begin + 1);
    if (hasBrackets)
        place.remove_suffix(1);
    const std::optional<uint32_t> last = takeNumber(place);
    if (!last || place.empty())
        return {frame, {}, 0, 0};
    const std::optional<uint32_t> line = takeNumber(place);
    const bool hasColumn = line && !place.empty();
    std::string_view name = trimmed(frame.substr(0, begin));
    if (name == "(anonymous)")
        name = {};
    return {name, place, hasColumn ? *line : *last, hasColumn ? *last : 0};
}

class FoldedReader {
public:
    FoldedReader(TextCursor& cursor, const JobContext& job)
        : m_cursor(cursor),
          m_job(job),
          m_frames(std::make_shared<FrameTable>()),
          m_builder(m_frames->add({"(root)", {}, 0, 0})),
          m_self{0}
    {}

    Result<std::shared_ptr<Profile>> run()
    {
        m_offset = m_cursor.offset();
        for (std::string_view text = m_cursor.ahead(); !text.empty(); text = m_cursor.ahead()) {
            const size_t lineEnd = text.find('\n');
            const size_t length = std::min(lineEnd, text.size());
            if (m_line.size() + length > kMaxLineBytes)
                return fail(ErrorCode::TooLarge, "a line is larger than this program supports", m_offset);
            m_line.append(text.substr(0, length));
            m_cursor.advance(lineEnd == std::string_view::npos ? length : length + 1);
            if (lineEnd != std::string_view::npos && !take())
                return refusal();
        }
        if (m_cursor.failure())
            return tl::unexpected(*m_cursor.failure());
        if (!take() || m_stacks == 0)
            return refusal();
        return finished();
    }

private:
    tl::unexpected<Error> refusal() const
    {
        return fail(ErrorCode::NotAProfile, "neither JSON nor folded stacks", m_firstBad);
    }

    // The collected line. False if this is clearly no list of stacks.
    bool take()
    {
        const std::string_view line = trimmed(m_line);
        const uint64_t offset = std::exchange(m_offset, m_cursor.offset());
        if (!line.empty() && !line.starts_with('#')) {
            if (replaceInvalidUtf8(m_line) > 0)
                warn(ProfileWarning::Code::TextReplaced, "bytes that are no UTF-8", offset);
            if (const auto folded = parseLine(m_line)) {
                add(*folded);
                ++m_stacks;
            } else {
                m_firstBad = m_bad++ == 0 ? offset : m_firstBad;
            }
        }
        m_line.clear();
        return m_stacks > 0 || m_bad < kLinesThatDecide;
    }

    void add(const FoldedLine& folded)
    {
        uint32_t node = FlameTree::root();
        for (size_t begin = 0; begin <= folded.stack.size();) {
            const size_t end = std::min(folded.stack.find(';', begin), folded.stack.size());
            const std::string_view frame = trimmed(folded.stack.substr(begin, end - begin));
            if (!(node == FlameTree::root() && (frame == "(root)" || frame.empty())))
                node = m_builder.child(node, m_frames->add(keyOf(frame)));
            begin = end + 1;
        }
        while (m_self.size() < m_builder.nodeCount())
            appendGuarded(m_self, uint64_t{0});
        m_self[node] += folded.weight;
    }

    void warn(ProfileWarning::Code code, std::string detail, uint64_t offset)
    {
        for (const ProfileWarning& known : m_warnings)
            if (known.code == code)
                return;
        m_warnings.push_back({code, std::move(detail), offset});
    }

    std::shared_ptr<Profile> finished()
    {
        if (m_bad > 0)
            warn(ProfileWarning::Code::BadLine, std::to_string(m_bad) + " lines that are no stacks", m_firstBad);
        auto profile = std::make_shared<Profile>();
        const FlameTreeBuilder::Finished tree = m_builder.finish();
        std::vector<uint64_t> self(m_self.size());
        for (size_t i = 0; i < m_self.size(); ++i)
            self[tree.nodeOf[i]] = m_self[i];
        profile->kind = ProfileKind::Folded;
        profile->shape = tree.shape;
        profile->frames = std::move(m_frames);
        profile->measures.push_back({ProfileMeasure::What::Weight, ProfileUnit::Plain, false, std::move(self)});
        profile->warnings = std::move(m_warnings);
        return profile;
    }

    TextCursor& m_cursor;
    const JobContext& m_job;
    std::shared_ptr<FrameTable> m_frames;
    FlameTreeBuilder m_builder;
    std::vector<uint64_t> m_self; // per node of the builder
    std::vector<ProfileWarning> m_warnings;
    std::string m_line;
    uint64_t m_offset = 0; // of m_line
    uint64_t m_stacks = 0;
    uint64_t m_bad = 0;
    uint64_t m_firstBad = 0; // offset
};

void writeFrame(const FrameTable& frames, uint32_t frame, TextWriter& out)
{
    std::string text(frames.shownName(frame));
    if (const std::string place = frames.place(frame); !place.empty())
        text.append(" (").append(place).append(")");
    for (char& c : text) {
        if (c == ';')
            c = ':';
        else if (c == '\n' || c == '\r')
            c = ' ';
    }
    out.append(text);
}

} // namespace

bool isFoldedStack(std::string_view line)
{
    return parseLine(line).has_value();
}

Result<std::shared_ptr<Profile>> readFoldedStacks(TextCursor& cursor, const JobContext& job)
{
    return FoldedReader(cursor, job).run();
}

void writeFoldedStacks(const FlameTree& tree, TextWriter& out)
{
    for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
        if (tree.self(node) == 0)
            continue;
        std::vector<uint32_t> stack = tree.stack(node);
        if (stack.empty())
            stack.push_back(tree.frame(node));
        for (size_t i = stack.size(); i-- > 0;) {
            writeFrame(tree.frames(), stack[i], out);
            out.put(i > 0 ? ';' : ' ');
        }
        out.appendNumber(tree.self(node));
        out.put('\n');
    }
}

} // namespace heapsight
