// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/profile_reader.h"

#include "io/byte_source.h"
#include "io/folded_stacks.h"
#include "io/profile_assembly.h"
#include "io/profile_nodes.h"
#include "io/profile_samples.h"

#include <algorithm>
#include <charconv>

namespace heapsight {

namespace {

using ProfilePtr = std::shared_ptr<const Profile>;

constexpr size_t kMaxKeyBytes = size_t{64} * 1024;
constexpr uint64_t kDetectBytes = uint64_t{512} * 1024;
constexpr size_t kBufferBytes = size_t{256} * 1024;

bool skipByteOrderMark(TextCursor& cursor)
{
    const bool hasMark = cursor.ahead().starts_with("\xef\xbb\xbf");
    if (hasMark)
        cursor.advance(3);
    return hasMark;
}

// The JSON forms: keys in any order, unknown ones passed over. A profile inside a protocol reply
// ({"result": {"profile": {…}}}) is found, too.
class ProfileWalk {
public:
    ProfileWalk(TextCursor& cursor, const ProfileReaderOptions& options, const JobContext& job)
        : m_cursor(cursor), m_windowBytes(std::max<size_t>(options.windowBytes, 1)), m_job(job)
    {}

    Result<std::shared_ptr<Profile>> run()
    {
        if (auto walked = walk(); !walked)
            return tl::unexpected(std::move(walked.error()));
        if (m_cursor.failure())
            return tl::unexpected(*m_cursor.failure());
        if (m_parts.nodeCount() == 0)
            return noNodes();
        const bool isCut = m_parts.isCut;
        if (isCut)
            m_parts.warn(ProfileWarning::Code::Truncated, "the file ends early", m_cursor.offset());
        else if (m_cursor.skipSpace() != TextCursor::kEnd)
            m_parts.warn(ProfileWarning::Code::TrailingData, "something follows the profile", m_cursor.offset());
        auto profile = assembleProfile(m_parts, m_job);
        if (profile)
            (*profile)->complete = !isCut;
        return profile;
    }

private:
    tl::unexpected<Error> refuse(const char* what, ErrorCode code = ErrorCode::NotAProfile)
    {
        return fail(code, what, m_cursor.offset());
    }

    tl::unexpected<Error> noNodes()
    {
        if (m_parts.isCut)
            return refuse("the file ends before the first node", ErrorCode::Truncated);
        if (!m_foreign.empty())
            return fail(ErrorCode::NotAProfile, m_foreign);
        return fail(ErrorCode::NotAProfile, "there are no sections \"nodes\" or \"head\"");
    }

    Result<void> walk()
    {
        m_cursor.advance(); // the brace
        uint32_t open = 1;
        bool needsComma = false;
        while (open > 0) {
            const int c = m_cursor.skipSpace();
            if (c == TextCursor::kEnd) {
                m_parts.isCut = true;
                return {};
            }
            if (c == '}') {
                m_cursor.advance();
                --open;
                needsComma = true;
                continue;
            }
            if (c == ',' && needsComma) {
                m_cursor.advance();
                needsComma = false;
                continue;
            }
            if (c != '"' || needsComma)
                return refuse("no JSON: a key or the end of the object is expected");
            bool isInner = false;
            if (auto read = readEntry(isInner); !read)
                return read;
            if (m_parts.isCut)
                return {};
            open += isInner ? 1U : 0U;
            needsComma = !isInner;
        }
        return {};
    }

    // One key and its value; `isInner` if the value is an object to be walked, too.
    Result<void> readEntry(bool& isInner)
    {
        const auto key = m_cursor.rawString(kMaxKeyBytes);
        if (!key) {
            if (m_cursor.peek() != TextCursor::kEnd)
                return refuse("a key is too long");
            m_parts.isCut = true;
            return {};
        }
        if (m_cursor.skipSpace() == ':')
            m_cursor.advance();
        else if (m_cursor.peek() != TextCursor::kEnd)
            return refuse("no JSON: a colon is expected");
        const int c = m_cursor.skipSpace();
        if (c == TextCursor::kEnd) {
            m_parts.isCut = true;
            return {};
        }
        isInner = c == '{' && (*key == "profile" || *key == "result");
        if (isInner) {
            m_cursor.advance();
            return {};
        }
        return readSection(*key, c);
    }

    Result<void> readSection(const std::string& key, int c)
    {
        const bool isFirstNodes = m_parts.nodeCount() == 0;
        if (key == "snapshot" && c == '{')
            return refuse("this is a heap snapshot, not a profile");
        if (key == "nodes" && c == '[' && isFirstNodes)
            return readNodeList(m_cursor, m_windowBytes, m_parts);
        if (key == "head" && c == '{' && isFirstNodes)
            return readNodeTree(m_cursor, m_parts);
        if (key == "samples" && c == '[' && !m_parts.hasSamples)
            return readSamples(m_cursor, m_windowBytes, m_parts);
        if (key == "timeDeltas" && c == '[' && m_parts.deltas.size() == 0)
            return readTimeDeltas(m_cursor, m_windowBytes, m_parts);
        if (key == "timestamps" && c == '[' && m_parts.stamps.empty())
            return readTimeStamps(m_cursor, m_windowBytes, m_parts);
        if (key == "startTime" || key == "endTime")
            return readTime(key == "startTime" ? m_parts.startTime : m_parts.endTime);
        noteForeign(key);
        if (!m_cursor.skipValue())
            m_parts.isCut = true;
        return {};
    }

    void noteForeign(const std::string& key)
    {
        if (key == "traceEvents")
            m_foreign = "this is a performance trace, not a profile";
        else if (key == "$schema" || key == "shared")
            m_foreign = "this looks like a speedscope file, which can be written but not read";
    }

    Result<void> readTime(std::optional<double>& into)
    {
        const uint64_t offset = m_cursor.offset();
        std::string text;
        for (int c = m_cursor.peek(); c != TextCursor::kEnd && text.size() < 400; c = m_cursor.peek()) {
            if (!((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'))
                break;
            text.push_back(static_cast<char>(c));
            m_cursor.advance();
        }
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (!text.empty() && error == std::errc() && end == text.data() + text.size()) {
            into = number;
            return {};
        }
        m_parts.warn(ProfileWarning::Code::BadValue, "startTime or endTime is no number", offset);
        if (!m_cursor.skipValue())
            m_parts.isCut = true;
        return {};
    }

    TextCursor& m_cursor;
    size_t m_windowBytes;
    const JobContext& m_job;
    ProfileParts m_parts;
    std::string m_foreign;
};

// Passes progress on: bytes of the document as they are read.
class CountingSource final : public ByteSource {
public:
    CountingSource(std::unique_ptr<ByteSource> source, const JobContext& job) : m_source(std::move(source)), m_job(job)
    {
        m_job.begin(Phase::ReadNodes, m_source->sizeLimit());
    }
    Result<size_t> read(uint64_t offset, char* into, size_t size) override
    {
        auto got = m_source->read(offset, into, size);
        if (got && offset + *got > m_furthest) {
            m_job.advance(Phase::ReadNodes, offset + *got - m_furthest);
            m_furthest = offset + *got;
        }
        return got;
    }
    bool isRandomAccess() const override { return m_source->isRandomAccess(); }
    uint64_t sizeLimit() const override { return m_source->sizeLimit(); }
    bool isCut() const override { return m_source->isCut(); }
    uint64_t furthest() const { return m_furthest; }

private:
    std::unique_ptr<ByteSource> m_source;
    const JobContext& m_job;
    uint64_t m_furthest = 0;
};

Result<ProfilePtr> readDocument(std::unique_ptr<ByteSource> opened, const JobContext& job,
                                const ProfileReaderOptions& options, std::string_view name)
{
    CountingSource source(std::move(opened), job);
    TextCursor cursor(source, job, kBufferBytes);
    skipByteOrderMark(cursor);
    const int first = cursor.skipSpace();
    if (cursor.failure())
        return tl::unexpected(*cursor.failure());
    if (first == TextCursor::kEnd)
        return fail(ErrorCode::NotAProfile, "the file is empty", cursor.offset());
    auto profile = first == '{' ? ProfileWalk(cursor, options, job).run() : readFoldedStacks(cursor, job);
    if (!profile)
        return tl::unexpected(std::move(profile.error()));
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "cancelled");
    if (source.isCut() && (*profile)->complete) {
        (*profile)->complete = false;
        (*profile)->warnings.push_back(
            {ProfileWarning::Code::Truncated, "the compressed file ends early", source.furthest()});
    }
    (*profile)->source = name;
    (*profile)->fileBytes = source.furthest();
    job.finish(Phase::ReadNodes);
    return ProfilePtr(std::move(*profile));
}

template <class Open>
Result<ProfilePtr> readFrom(Open&& open, const JobContext& job, const ProfileReaderOptions& options,
                            std::string_view name)
{
    auto profile = guarded([&]() -> Result<ProfilePtr> {
        auto source = open();
        if (!source)
            return tl::unexpected(std::move(source.error()));
        return readDocument(std::move(*source), job, options, name);
    });
    if (!profile) {
        if (job.cancelled())
            profile.error() = Error{ErrorCode::Cancelled, "cancelled", kNoOffset, {}};
        profile.error().source = name;
    }
    return profile;
}

// Where a text in quotes stands as a key, not as a value (functions may have any name).
size_t findKey(std::string_view text, std::string_view key)
{
    for (size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const size_t next = text.find_first_not_of(" \t\r\n", at + key.size());
        if (next != std::string_view::npos && text[next] == ':')
            return at;
    }
    return std::string_view::npos;
}

// A JSON object by its first bytes: the earliest key that only one kind has.
ProfileFileKind kindOfJson(std::string_view text)
{
    struct Sign {
        std::string_view key;
        ProfileFileKind kind;
    };
    static constexpr Sign kSigns[] = {
        {"\"snapshot\"", ProfileFileKind::Snapshot},     {"\"selfSize\"", ProfileFileKind::HeapProfile},
        {"\"nodeId\"", ProfileFileKind::HeapProfile},    {"\"hitCount\"", ProfileFileKind::CpuProfile},
        {"\"timeDeltas\"", ProfileFileKind::CpuProfile}, {"\"timestamps\"", ProfileFileKind::CpuProfile},
        {"\"startTime\"", ProfileFileKind::CpuProfile},
    };
    size_t earliest = std::string_view::npos;
    ProfileFileKind kind = ProfileFileKind::Unknown;
    for (const Sign& sign : kSigns)
        if (const size_t at = findKey(text, sign.key); at < earliest) {
            earliest = at;
            kind = sign.kind;
        }
    if (kind == ProfileFileKind::Unknown && findKey(text, "\"callFrame\"") != std::string_view::npos)
        return findKey(text, "\"nodes\"") != std::string_view::npos ? ProfileFileKind::CpuProfile
                                                                    : ProfileFileKind::HeapProfile;
    return kind;
}

ProfileFileKind kindOfText(std::string_view text)
{
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos && !line.starts_with('#'))
            return isFoldedStack(line) ? ProfileFileKind::Folded : ProfileFileKind::Unknown;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return ProfileFileKind::Unknown;
}

} // namespace

Result<ProfileFileKind> detectProfileFile(const std::string& path, const JobContext& job)
{
    return guarded([&]() -> Result<ProfileFileKind> {
        auto source = openByteSource(path, job);
        if (!source)
            return tl::unexpected(std::move(source.error()));
        std::string text(kDetectBytes, '\0');
        size_t filled = 0;
        while (filled < text.size()) {
            auto got = (*source)->read(filled, text.data() + filled, text.size() - filled);
            if (!got)
                return tl::unexpected(std::move(got.error()));
            if (*got == 0)
                break;
            filled += *got;
        }
        std::string_view start = std::string_view(text).substr(0, filled);
        if (start.starts_with("\xef\xbb\xbf"))
            start.remove_prefix(3);
        start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
        return start.starts_with('{') ? kindOfJson(start) : kindOfText(start);
    });
}

Result<ProfilePtr> readProfile(const std::string& path, const JobContext& job, const ProfileReaderOptions& options)
{
    return readFrom([&] { return openByteSource(path, job); }, job, options, path);
}

Result<ProfilePtr> readProfileFromMemory(std::string_view document, const JobContext& job,
                                         const ProfileReaderOptions& options, std::string_view name)
{
    return readFrom([&] { return openByteSource(document, job); }, job, options, name);
}

} // namespace heapsight
