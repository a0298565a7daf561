// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts are contents is known once nodes and edges have been read; then the document is copied
// around its "strings", which are written anew. Replacements come from SipHash-2-4 (Aumasson, Bernstein:
// "SipHash: a fast short-input PRF", 2012): fast, and without the key it tells nothing of the text.
#include "redacted_copy.h"

#include "analysis/text_cuts.h"
#include "graph/snapshot_builder.h"
#include "io/byte_source.h"
#include "io/document_walk.h"
#include "io/json_report.h"
#include "io/output_file.h"
#include "io/snapshot_reader.h"

#include <algorithm>
#include <bit>
#include <random>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace heapsight {

namespace {

constexpr size_t kCopyBytes = size_t{1} << 20;
constexpr size_t kMaxKeyBytes = size_t{64} << 10;
constexpr uint32_t kStringsPerProgress = 4096;

// --- Replacements ---------------------------------------------------------------------------------

class SipHash {
public:
    explicit SipHash(const RedactionKey& key)
        : m_v{key.words[0] ^ 0x736f6d6570736575, key.words[1] ^ 0x646f72616e646f6d, key.words[0] ^ 0x6c7967656e657261,
              key.words[1] ^ 0x7465646279746573}
    {}

    uint64_t operator()(std::string_view text)
    {
        const size_t whole = text.size() / 8 * 8;
        for (size_t i = 0; i < whole; i += 8)
            add(word(text.substr(i, 8)));
        add(word(text.substr(whole)) | (uint64_t{text.size() & 0xff} << 56));
        m_v[2] ^= 0xff;
        for (int i = 0; i < 4; ++i)
            round();
        return m_v[0] ^ m_v[1] ^ m_v[2] ^ m_v[3];
    }

private:
    static uint64_t word(std::string_view bytes)
    {
        uint64_t value = 0;
        for (size_t i = 0; i < bytes.size(); ++i)
            value |= uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        return value;
    }
    void add(uint64_t value)
    {
        m_v[3] ^= value;
        round();
        round();
        m_v[0] ^= value;
    }
    void round()
    {
        m_v[0] += m_v[1];
        m_v[1] = std::rotl(m_v[1], 13) ^ m_v[0];
        m_v[0] = std::rotl(m_v[0], 32);
        m_v[2] += m_v[3];
        m_v[3] = std::rotl(m_v[3], 16) ^ m_v[2];
        m_v[0] += m_v[3];
        m_v[3] = std::rotl(m_v[3], 21) ^ m_v[0];
        m_v[2] += m_v[1];
        m_v[1] = std::rotl(m_v[1], 17) ^ m_v[2];
        m_v[2] = std::rotl(m_v[2], 32);
    }

    std::array<uint64_t, 4> m_v;
};

// Code units a JavaScript engine would count.
size_t unitsOf(std::string_view text)
{
    size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xc0) != 0x80 ? 1 : 0;
        units += byte >= 0xf0 ? 1 : 0;
    }
    return units;
}

class Replacements {
public:
    explicit Replacements(const RedactionKey& key) : m_key(key) {}

    // Valid until the next call.
    std::string_view of(std::string_view text)
    {
        const size_t units = unitsOf(text);
        const uint64_t hash = SipHash(m_key)(text);
        // Short texts could meet by chance, and two texts must not become one.
        constexpr uint64_t kAttempts = 1000;
        for (uint64_t attempt = 0; attempt < kAttempts; ++attempt) {
            write(hash + attempt, units);
            if (units > kShort || m_taken.try_emplace(m_text, hash).first->second == hash)
                break;
        }
        return m_text;
    }

private:
    static constexpr size_t kShort = 10;
    static constexpr size_t kFewUnits = 3; // 62 letters would not do
    static constexpr uint32_t kManyFirst = 0x4e00;
    static constexpr uint64_t kMany = 0x9fff - kManyFirst + 1; // CJK ideographs: one unit each

    void write(uint64_t seed, size_t units)
    {
        constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        m_text.clear();
        for (size_t i = 0; i < units; ++i) {
            // SplitMix64 (Steele, Lea, Flood 2014)
            seed += 0x9e3779b97f4a7c15;
            uint64_t value = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9;
            value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
            value ^= value >> 31;
            if (units > kFewUnits) {
                m_text.push_back(kLetters[value % kLetters.size()]);
                continue;
            }
            const auto code = static_cast<uint32_t>(kManyFirst + value % kMany);
            for (const uint32_t byte : {0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)})
                m_text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
        }
    }

    RedactionKey m_key;
    std::string m_text;
    std::unordered_map<std::string, uint64_t> m_taken; // replacement → hash of the text it stands for
};

// --- Contents -------------------------------------------------------------------------------------

// Strings that hold what the program worked with, and that name nothing.
Result<BitColumn> contentStrings(const SnapshotColumns& columns, const JobContext& job)
{
    const uint32_t count = columns.strings.size();
    BitColumn contents(count);
    BitColumn names(count);
    for (size_t n = 0; n < columns.names.size(); ++n) {
        if (n % kItemsPerCheck == 0 && job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        const uint32_t string = columns.names[n];
        if (string >= count)
            return fail(ErrorCode::IndexOutOfRange, "node " + std::to_string(n) + ": there is no such name");
        const auto kind = static_cast<NodeKind>(columns.kinds[n] & 0x3f);
        (kind == NodeKind::String || kind == NodeKind::RegExp ? contents : names).set(string);
    }
    for (size_t e = 0; e < columns.edges.size(); ++e) {
        if (e % kItemsPerCheck == 0 && job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        const EdgeCode code = columns.edges[e].code();
        if (code == EdgeCode::Element || code == EdgeCode::Hidden)
            continue;
        if (columns.edgeLabels[e] < count) // of edges of unknown types it may be a number
            names.set(columns.edgeLabels[e]);
    }
    for (const TraceFunction& function : columns.info.traceFunctions)
        for (const uint32_t string : {function.name, function.scriptName})
            if (string < count)
                names.set(string);
    // A text may stand in the file twice, once as a name: then it stays in both places.
    std::unordered_set<std::string_view> nameTexts;
    for (uint32_t i = 0; i < count; ++i)
        if (names.test(i))
            nameTexts.insert(columns.strings.at(i));
    for (uint32_t i = 0; i < count; ++i)
        if (contents.test(i) && nameTexts.contains(columns.strings.at(i)))
            contents.reset(i);
    return contents;
}

// --- The document ---------------------------------------------------------------------------------

struct Span {
    uint64_t begin = 0;
    uint64_t end = 0;
};

// Where the value of "strings" stands.
Result<Span> findStrings(ByteSource& source, const JobContext& job)
{
    TextCursor cursor(source, job, kCopyBytes);
    const auto failure = [&] {
        return cursor.failure() ? tl::unexpected(*cursor.failure())
                                : fail(ErrorCode::Truncated, "there is no whole section \"strings\"", cursor.offset());
    };
    // The walk before this one has found the document to be in order.
    while (cursor.peek() != '{' && cursor.peek() != TextCursor::kEnd)
        cursor.advance();
    if (cursor.peek() == TextCursor::kEnd)
        return failure();
    cursor.advance();
    for (;;) {
        if (cursor.skipSpace() == ',')
            cursor.advance();
        if (cursor.skipSpace() != '"')
            return failure();
        const auto key = cursor.rawString(kMaxKeyBytes);
        if (!key || cursor.skipSpace() != ':')
            return failure();
        cursor.advance();
        cursor.skipSpace();
        Span value;
        value.begin = cursor.offset();
        if (!cursor.skipValue())
            return failure();
        value.end = cursor.offset();
        if (*key == "strings")
            return value;
    }
}

class Copier {
public:
    Copier(ByteSource& source, TextWriter& out, const JobContext& job)
        : m_source(source), m_out(out), m_job(job), m_block(kCopyBytes)
    {}

    // Until the end of the document or `end`.
    Result<void> copy(uint64_t begin, uint64_t end)
    {
        while (begin < end) {
            if (m_job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            const auto wanted = static_cast<size_t>(std::min<uint64_t>(m_block.size(), end - begin));
            const auto got = m_source.read(begin, m_block.data(), wanted);
            if (!got)
                return tl::unexpected(got.error());
            m_out.append({m_block.data(), *got});
            m_job.advance(kWritePhase, *got);
            begin += *got;
            if (*got < wanted || m_out.failed())
                break;
        }
        return {};
    }

private:
    ByteSource& m_source;
    TextWriter& m_out;
    const JobContext& m_job;
    std::vector<char> m_block;
};

// `text` with every piece replaced that does not keep its letters.
void writePieces(std::string_view text, const TextCuts& cuts, Replacements& replacements, JsonWriter& json)
{
    const std::vector<uint32_t>& borders = cuts.of(text);
    std::string written;
    uint32_t from = 0;
    for (size_t i = 0; i <= borders.size(); ++i) {
        const size_t to = i < borders.size() ? borders[i] : text.size();
        const std::string_view piece = text.substr(from, to - from);
        written += cuts.keeps(piece) ? piece : replacements.of(piece);
        from = static_cast<uint32_t>(to);
    }
    json.text(written);
}

// `contents`: one bit for every string of the file.
Result<RedactionReport> writeStrings(const StringTable& strings, const BitColumn& contents, const TextCuts& cuts,
                                     const RedactionKey& key, TextWriter& out, const JobContext& job)
{
    Replacements replacements(key);
    RedactionReport report;
    JsonWriter json(out);
    json.beginArray();
    for (uint32_t i = 0; i < contents.size(); ++i) {
        if (i % kStringsPerProgress == 0 && (job.cancelled() || out.failed()))
            break;
        const std::string_view text = strings.at(i);
        ++report.strings;
        if (contents.test(i) && !text.empty()) {
            writePieces(text, cuts, replacements, json);
            ++report.replaced;
        } else {
            json.text(text);
        }
        job.advance(kWritePhase, text.size());
    }
    json.endArray();
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "cancelled");
    return report;
}

Result<RedactionReport> redact(const std::string& from, const std::string& to, const RedactionKey& key,
                               const JobContext& job)
{
    auto source = openByteSource(from, job);
    if (!source)
        return tl::unexpected(std::move(source.error()));
    auto columns = DocumentWalk(**source, job, ReaderOptions{}.windowBytes).run();
    if (!columns)
        return tl::unexpected(std::move(columns.error()));
    if (!columns->info.complete || (*source)->isCut())
        return fail(ErrorCode::Truncated, "the snapshot is cut", columns->info.fileBytes);
    auto contents = contentStrings(*columns, job);
    if (!contents)
        return tl::unexpected(std::move(contents.error()));
    const uint64_t fileBytes = columns->info.fileBytes;
    auto snapshot = buildSnapshot(std::move(*columns), job);
    if (!snapshot)
        return tl::unexpected(std::move(snapshot.error()));
    auto cuts = TextCuts::find(**snapshot, *contents, job);
    if (!cuts)
        return tl::unexpected(std::move(cuts.error()));

    job.begin(kWritePhase, fileBytes);
    const auto place = findStrings(**source, job);
    if (!place)
        return tl::unexpected(place.error());
    auto output = OutputFile::create(to);
    if (!output)
        return tl::unexpected(std::move(output.error()));
    TextWriter out(output->sink());
    Copier copier(**source, out, job);
    if (auto head = copier.copy(0, place->begin); !head)
        return tl::unexpected(std::move(head.error()));
    auto report = writeStrings((*snapshot)->strings(), *contents, *cuts, key, out, job);
    if (!report)
        return report;
    if (auto tail = copier.copy(place->end, UINT64_MAX); !tail)
        return tl::unexpected(std::move(tail.error()));
    out.flush();
    if (auto done = output->commit(); !done)
        return tl::unexpected(std::move(done.error()));
    job.finish(kWritePhase);
    return report;
}

} // namespace

RedactionKey RedactionKey::random()
{
    std::random_device device;
    RedactionKey key;
    for (uint64_t& word : key.words)
        word = (uint64_t{device()} << 32) | device();
    return key;
}

RedactionKey RedactionKey::fromText(std::string_view text)
{
    RedactionKey key;
    key.words[0] = SipHash(RedactionKey{{1, 0}})(text);
    key.words[1] = SipHash(RedactionKey{{2, 0}})(text);
    return key;
}

Result<RedactionReport> writeRedactedCopy(const std::string& from, const std::string& to, const RedactionKey& key,
                                          const JobContext& job)
{
    auto report = guarded([&] { return redact(from, to, key, job); });
    if (!report && job.cancelled())
        report = fail(ErrorCode::Cancelled, "cancelled");
    if (!report && report.error().source.empty())
        report.error().source = from;
    return report;
}

} // namespace heapsight
