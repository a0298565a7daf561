// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_cuts.h"

#include "analysis/name_reader.h"

#include <algorithm>
#include <deque>
#include <iterator>

namespace heapsight {

class CutFinder {
public:
    CutFinder(const HeapSnapshot& snapshot, const BitColumn& replaced, const JobContext& job)
        : m_snapshot(snapshot), m_replaced(replaced), m_job(job), m_reader(snapshot)
    {}

    Result<TextCuts> run()
    {
        if (!countTexts() || !collectJoins() || !spread())
            return fail(ErrorCode::Cancelled, {});
        return result();
    }

private:
    struct Entry { // a text that is joined somewhere, or a part of one
        std::vector<uint32_t> cuts;
        std::vector<uint32_t> joins; // that it is the whole or a part of
        bool isWaiting = false;
    };
    using Texts = std::unordered_map<std::string, Entry>;
    using Item = Texts::value_type;
    struct Part {
        Item* text;
        uint32_t offset; // in the whole
    };
    struct Join {
        Item* whole;
        std::vector<Part> parts;
    };
    static constexpr uint32_t kWholeToo = 0x80000000U; // in m_seen: stands in one piece, too

    [[nodiscard]] bool isStopped(size_t step) const { return step % kItemsPerCheck == 0 && m_job.cancelled(); }
    static size_t hashOf(std::string_view text) { return std::hash<std::string_view>()(text); }

    // How often each text is joined, and whether it stands in one piece as well; by hash, as texts are many.
    bool countTexts()
    {
        for (uint32_t n = 0; n < m_snapshot.nodeCount(); ++n) {
            if (isStopped(n))
                return false;
            if (m_reader.isJoined(NodeIndex(n)) && m_joined.insert(m_reader.textNumber(NodeIndex(n))).second)
                ++m_seen[hashOf(m_reader.read(NodeIndex(n)))];
        }
        if (m_seen.empty())
            return true;
        for (uint32_t i = 0; i < m_replaced.size(); ++i) {
            if (isStopped(i))
                return false;
            if (const auto found = m_seen.find(hashOf(m_snapshot.strings().at(i))); found != m_seen.end())
                found->second |= kWholeToo;
        }
        return true;
    }

    bool collectJoins()
    {
        m_joined.clear();
        std::vector<uint32_t> leaves;
        for (uint32_t n = 0; n < m_snapshot.nodeCount(); ++n) {
            if (isStopped(n))
                return false;
            if (m_seen.empty() || !m_reader.isJoined(NodeIndex(n)) ||
                !m_joined.insert(m_reader.textNumber(NodeIndex(n))).second)
                continue;
            const std::string text(m_reader.read(NodeIndex(n)));
            if (m_seen[hashOf(text)] < 2) // joined once, and nowhere in one piece
                continue;
            m_reader.pieces(NodeIndex(n), leaves);
            Join join{&*m_texts.try_emplace(text).first, {}};
            uint32_t offset = 0;
            for (const uint32_t leaf : leaves) {
                const std::string_view part = m_snapshot.name(NodeIndex(leaf));
                if (!part.empty())
                    join.parts.push_back({&*m_texts.try_emplace(std::string(part)).first, offset});
                offset += static_cast<uint32_t>(part.size());
            }
            if (join.parts.size() < 2)
                continue;
            const auto number = static_cast<uint32_t>(m_joins.size());
            join.whole->second.joins.push_back(number);
            for (const Part& part : join.parts)
                part.text->second.joins.push_back(number);
            m_joins.push_back(std::move(join));
        }
        return true;
    }

    // Cuts only ever come to a text, so this ends.
    bool spread()
    {
        for (const Join& join : m_joins) {
            std::vector<uint32_t> borders;
            for (const Part& part : join.parts)
                borders.push_back(part.offset);
            add(*join.whole, borders);
        }
        size_t step = 0;
        while (!m_waiting.empty()) {
            Item& text = *m_waiting.front();
            m_waiting.pop_front();
            text.second.isWaiting = false;
            for (const uint32_t number : text.second.joins) {
                if (isStopped(step++))
                    return false;
                hand(m_joins[number]);
            }
        }
        return !m_job.cancelled();
    }

    // What the whole knows to its parts, and what they know to the whole.
    void hand(const Join& join)
    {
        std::vector<uint32_t> up;
        for (const Part& part : join.parts) {
            for (const uint32_t cut : part.text->second.cuts)
                up.push_back(part.offset + cut);
        }
        add(*join.whole, up);
        const std::vector<uint32_t>& cuts = join.whole->second.cuts;
        for (const Part& part : join.parts) {
            const auto begin = std::upper_bound(cuts.begin(), cuts.end(), part.offset);
            const auto end = std::lower_bound(begin, cuts.end(), part.offset + part.text->first.size());
            std::vector<uint32_t> down;
            for (auto cut = begin; cut != end; ++cut)
                down.push_back(*cut - part.offset);
            add(*part.text, down);
        }
    }

    void add(Item& text, const std::vector<uint32_t>& cuts)
    {
        std::vector<uint32_t>& known = text.second.cuts;
        std::vector<uint32_t> all = known;
        std::copy_if(cuts.begin(), cuts.end(), std::back_inserter(all),
                     [&](uint32_t cut) { return cut > 0 && cut < text.first.size(); });
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        if (all.size() == known.size())
            return;
        known = std::move(all);
        if (!text.second.isWaiting) {
            text.second.isWaiting = true;
            m_waiting.push_back(&text);
        }
    }

    TextCuts result()
    {
        TextCuts result;
        for (uint32_t i = 0; i < m_replaced.size() && !m_texts.empty(); ++i) {
            if (m_replaced.test(i))
                continue;
            const auto found = m_texts.find(std::string(m_snapshot.strings().at(i)));
            if (found == m_texts.end())
                continue;
            uint32_t from = 0;
            for (const uint32_t cut : found->second.cuts) {
                result.m_kept.insert(found->first.substr(from, cut - from));
                from = cut;
            }
            result.m_kept.insert(found->first.substr(from));
        }
        for (auto& [text, entry] : m_texts)
            if (!entry.cuts.empty() || result.m_kept.contains(text))
                result.m_cuts.emplace(text, std::move(entry.cuts));
        return result;
    }

    const HeapSnapshot& m_snapshot;
    const BitColumn& m_replaced;
    const JobContext& m_job;
    NameReader m_reader;
    std::unordered_set<uint32_t> m_joined;       // numbers of the joined texts that were met
    std::unordered_map<size_t, uint32_t> m_seen; // by hash of the text
    Texts m_texts;
    std::vector<Join> m_joins;
    std::deque<Item*> m_waiting; // whose cuts have changed
};

Result<TextCuts> TextCuts::find(const HeapSnapshot& snapshot, const BitColumn& replaced, const JobContext& job)
{
    return CutFinder(snapshot, replaced, job).run();
}

const std::vector<uint32_t>& TextCuts::of(std::string_view text) const
{
    static const std::vector<uint32_t> kNone;
    const auto found = m_cuts.find(std::string(text));
    return found == m_cuts.end() ? kNone : found->second;
}

} // namespace heapsight
