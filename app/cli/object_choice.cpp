// SPDX-License-Identifier: GPL-3.0-or-later
#include "object_choice.h"

#include "error_text.h"
#include "lookup.h"

#include <algorithm>
#include <array>

namespace heapsight::cli {

namespace {

struct Word {
    std::string_view word;
    FilterKind kind;
};
constexpr std::array<Word, 7> kWords{{{"duplicated-strings", FilterKind::DuplicatedStrings},
                                      {"detached-dom", FilterKind::RetainedByDetachedDom},
                                      {"contexts", FilterKind::RetainedByContexts},
                                      {"console", FilterKind::RetainedByConsole},
                                      {"event-handlers", FilterKind::RetainedByEventHandlers},
                                      {"shared", FilterKind::SharedContexts},
                                      {"unattributed", FilterKind::NoContext}}};

const Word* findWord(std::string_view text)
{
    const auto found = std::find_if(kWords.begin(), kWords.end(), [text](const Word& w) { return w.word == text; });
    return found == kWords.end() ? nullptr : &*found;
}

// A snapshot stands for the greatest id in it: what is made later has a greater one.
uint32_t idOf(Session& session, const std::string& text)
{
    if (text.starts_with('@'))
        return *parseObjectId(text);
    return session.open(text).analysis->snapshot().maxJsObjectId();
}

} // namespace

void ObjectChoice::addOptions(OptionSet& options)
{
    options.text("--only", m_only, "WHICH",
                 "Only these objects: duplicated-strings; what would\n"
                 "go with detached-dom, contexts, console or\n"
                 "event-handlers; what belongs to the native context\n"
                 "@ID, to several (shared) or to none (unattributed)");
    options.text("--allocated-after", m_after, "FILE",
                 "Only objects made after that snapshot of the same\n"
                 "process, or after the object @ID");
    options.text("--allocated-before", m_before, "FILE",
                 "Only objects made before that snapshot was complete,\n"
                 "or before the object @ID");
}

void ObjectChoice::check() const
{
    if (!m_only.empty() && !(m_after.empty() && m_before.empty()))
        failUsage("--only and --allocated-after or --allocated-before exclude each other.");
    if (m_only.starts_with('@')) {
        checkObjectId(m_only);
    } else if (!m_only.empty() && !findWord(m_only)) {
        std::string known;
        for (const Word& word : kWords)
            known += std::string(word.word) + ", ";
        failUsage("--only " + m_only + ": the choices are " + known + "or the @ID of a native context.");
    }
    for (const std::string* id : {&m_after, &m_before})
        if (id->starts_with('@'))
            checkObjectId(*id);
}

ObjectFilter ObjectChoice::filter(Session& session, const SnapshotAnalysis& analysis) const
{
    ObjectFilter filter;
    if (m_only.starts_with('@')) {
        filter.kind = FilterKind::NativeContext;
        filter.context = objectWithId(analysis, m_only);
    } else if (!m_only.empty()) {
        filter.kind = findWord(m_only)->kind;
    } else if (!m_after.empty() || !m_before.empty()) {
        filter.kind = FilterKind::IdRange;
        if (!m_after.empty())
            filter.minId = idOf(session, m_after);
        if (!m_before.empty())
            filter.maxId = idOf(session, m_before);
    }
    return filter;
}

std::optional<BitColumn> ObjectChoice::nodes(Session& session, const SnapshotAnalysis& analysis) const
{
    const ObjectFilter chosen = filter(session, analysis);
    if (chosen.kind == FilterKind::All)
        return std::nullopt;
    const JobContext job = session.startJob("filtering", {Phase::Search});
    if (chosen.kind == FilterKind::NativeContext) {
        const NativeContexts contexts = valueOrFail(nativeContexts(analysis, job));
        const auto isChosen = [&](const NativeContexts::Row& row) { return row.node == chosen.context; };
        if (std::none_of(contexts.contexts.begin(), contexts.contexts.end(), isChosen))
            failUsage("--only " + m_only + ": this object is no native context.");
    }
    return valueOrFail(matchingNodes(analysis, chosen, job));
}

} // namespace heapsight::cli
