// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/leak_text.h"

#include "analysis/suspects/leak_words.h"

#include <algorithm>
#include <cctype>

namespace heapsight {

namespace {

// "1 leak found", "2 leaks found".
Phrase counted(uint64_t count, const char* one, const char* many)
{
    return words(count == 1 ? one : many, {countOf(count)});
}

} // namespace

std::string englishSentence(const Phrase& phrase)
{
    std::string text = english(phrase);
    if (!text.empty() && beginsWithWords(phrase))
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

std::vector<SuspectGroup> suspectGroups(const LeakReport& report)
{
    std::vector<SuspectGroup> groups;
    for (size_t i = 0; i < report.suspects.size(); ++i) {
        const Suspect& suspect = report.suspects[i];
        const std::string owner = suspect.holderName.substr(0, suspect.holderName.find_first_of(".["));
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const SuspectGroup& group) {
            return !owner.empty() && group.owner == owner && group.script == suspect.scriptOfHolder;
        });
        if (known != groups.end())
            known->suspects.push_back(i);
        else
            groups.push_back({owner, suspect.scriptOfHolder, {i}});
    }
    return groups;
}

Phrase groupText(const LeakReport& report, const SuspectGroup& group)
{
    uint64_t bytes = 0;
    for (const size_t i : group.suspects)
        bytes += report.suspects[i].newBytes.empty() ? report.suspects[i].share : total(report.suspects[i].newBytes);
    const std::string file = group.script.substr(group.script.find_last_of("/\\") + 1);
    std::vector<Phrase> parts{nameOf(group.owner), countOf(group.suspects.size()), bytesOf(bytes), nameOf(file)};
    return file.empty() ? words(TRANSLATABLE("LeakText", "“%1”: %2 suspects, %3"), std::move(parts))
                        : words(TRANSLATABLE("LeakText", "“%1” in %4: %2 suspects, %3"), std::move(parts));
}

Phrase holderText(const Suspect& s)
{
    std::string text = s.holderName.empty()       ? s.holderClass
                       : s.holderClass == "scope" ? s.holderName
                                                  : s.holderName + " (" + s.holderClass + ")";
    if (s.holders > 1)
        return joined(" × ", {nameOf(std::move(text)), countOf(s.holders)});
    return nameOf(std::move(text));
}

Phrase suspectTitle(const Suspect& s)
{
    if (s.pattern == LeakPattern::EngineData)
        return words(TRANSLATABLE("LeakText", "%1 grew"), {nameOf(s.className)});
    const Phrase what = s.isOwnStorage     ? words(TRANSLATABLE("LeakText", "plain values"))
                        : s.isAboutMixed() ? words(TRANSLATABLE("LeakText", "%1 and others"), {itemsOf(s.className)})
                        : s.pattern == LeakPattern::Realms ? words(TRANSLATABLE("LeakText", "vm contexts"))
                                                           : itemsOf(s.className);
    if (s.pattern == LeakPattern::NativeHandles)
        return words(TRANSLATABLE("LeakText", "%1 stay because their handles are open"), {what});
    const bool isOne = s.population.size() == 1;
    const Phrase holder = nameOf(s.holderName);
    const Phrase kind = nameOf(s.holderClass);
    if (s.holderClass == "scope" && s.holderName.empty())
        return words(isOne ? TRANSLATABLE("LeakText", "%1 held by a variable of a function")
                           : TRANSLATABLE("LeakText", "%1 pile up in a variable of a function"),
                     {what});
    if (s.holderClass == "scope")
        return words(isOne ? TRANSLATABLE("LeakText", "%1 held by %2") : TRANSLATABLE("LeakText", "%1 pile up in %2"),
                     {what, holder});
    if (s.holderName.empty())
        return words(isOne ? TRANSLATABLE("LeakText", "%1 held by one %2")
                           : TRANSLATABLE("LeakText", "%1 pile up in one %2"),
                     {what, kind});
    return words(isOne ? TRANSLATABLE("LeakText", "%1 held by the %2 %3")
                       : TRANSLATABLE("LeakText", "%1 pile up in the %2 %3"),
                 {what, kind, holder});
}

Phrase suspectNumbers(const Suspect& s)
{
    if (s.population.size() == 1)
        return joined(TRANSLATABLE("LeakText", ", "),
                      {counted(s.population.front(), TRANSLATABLE("LeakText", "%1 object"),
                               TRANSLATABLE("LeakText", "%1 objects in all")),
                       bytesOf(s.share)});
    const Phrase held = arrows(s.heldBytes, bytesOf);
    if (s.isOwnStorage)
        return held;
    const uint64_t gone = total(s.goneItems);
    return joined(TRANSLATABLE("LeakText", "; "),
                  {arrows(s.population, countOf),
                   gone == 0 ? words(TRANSLATABLE("LeakText", "none gone"))
                             : words(TRANSLATABLE("LeakText", "%1 gone"), {countOf(gone)}),
                   held});
}

Phrase suspectGrowth(const Suspect& s)
{
    if (s.population.size() == 1)
        return bytesOf(s.share);
    const std::vector<uint64_t>& counts = total(s.newCount) != 0 ? s.newCount : s.newItems;
    const Phrase bytes = bytesOf(total(s.newBytes));
    if (s.isOwnStorage || total(counts) == 0)
        return joined("", {nameOf("+"), bytes});
    if (counts.size() == 1)
        return joined("", {nameOf("+"), perStep(counts), nameOf(" · "), bytes});
    return words(TRANSLATABLE("LeakText", "+%1 per step · %2"), {perStep(counts), bytes});
}

Phrase suspectRate(const LeakReport& report, const Suspect& suspect)
{
    const double hours = report.times.hours();
    if (hours <= 0 || suspect.newBytes.empty())
        return {};
    const auto bytes = static_cast<uint64_t>(static_cast<double>(total(suspect.newBytes)) / hours);
    return words(TRANSLATABLE("LeakText", "+%1 an hour"), {bytesOf(bytes)});
}

Phrase timesText(const LeakReport& report)
{
    const double hours = report.times.hours();
    if (hours <= 0)
        return {};
    const Phrase over =
        hours * 60 < 2
            ? words(TRANSLATABLE("LeakText", "%1 seconds"), {countOf(static_cast<uint64_t>(hours * 3600 + 0.5))})
        : hours < 2  ? words(TRANSLATABLE("LeakText", "%1 minutes"), {countOf(static_cast<uint64_t>(hours * 60 + 0.5))})
        : hours < 48 ? words(TRANSLATABLE("LeakText", "%1 hours"), {countOf(static_cast<uint64_t>(hours + 0.5))})
                     : words(TRANSLATABLE("LeakText", "%1 days"), {countOf(static_cast<uint64_t>(hours / 24 + 0.5))});
    return report.times.source == SnapshotTimes::Source::Names
               ? words(TRANSLATABLE("LeakText", "taken over %1, by the times in the names of the files"), {over})
               : words(TRANSLATABLE("LeakText", "taken over %1, by when the files were last changed"), {over});
}

Phrase verdictText(const LeakReport& report)
{
    const size_t leaks = report.count(Confidence::High) + report.count(Confidence::Medium);
    const size_t doubtful = report.count(Confidence::Low);
    switch (report.verdict) {
    case LeakVerdict::Leak: {
        const Phrase found =
            counted(leaks, TRANSLATABLE("LeakText", "%1 leak found"), TRANSLATABLE("LeakText", "%1 leaks found"));
        return doubtful == 0 ? found : words(TRANSLATABLE("LeakText", "%1, %2 to look at"), {found, countOf(doubtful)});
    }
    case LeakVerdict::Maybe:
        return words(TRANSLATABLE("LeakText", "no leak found, %1 to look at"), {countOf(doubtful)});
    case LeakVerdict::Clean:
        return words(TRANSLATABLE("LeakText", "no leak found"));
    case LeakVerdict::OneSnapshot:
        return report.suspects.empty()
                   ? words(TRANSLATABLE("LeakText", "nothing dominates this heap"))
                   : counted(report.suspects.size(), TRANSLATABLE("LeakText", "%1 holder dominates this heap"),
                             TRANSLATABLE("LeakText", "%1 holders dominate this heap"));
    case LeakVerdict::CannotTell:
        break;
    }
    return words(TRANSLATABLE("LeakText", "cannot tell: the snapshots are not of one process"));
}

Phrase coverageText(const LeakReport& report)
{
    const Phrase classes = counted(report.classesChecked, TRANSLATABLE("LeakText", "%1 class name"),
                                   TRANSLATABLE("LeakText", "%1 class names"));
    if (report.snapshots.size() == 1)
        return words(TRANSLATABLE("LeakText", "1 snapshot; %1 and %2 checked"),
                     {classes, counted(report.holdersChecked, TRANSLATABLE("LeakText", "%1 large holder"),
                                       TRANSLATABLE("LeakText", "%1 large holders"))});
    const Phrase holders = counted(report.holdersChecked, TRANSLATABLE("LeakText", "%1 holder that gained objects"),
                                   TRANSLATABLE("LeakText", "%1 holders that gained objects"));
    return words(TRANSLATABLE("LeakText", "%1 snapshots; %2 and %3 checked"),
                 {countOf(report.snapshots.size()), classes, holders});
}

Phrase adviceText(const LeakReport& report)
{
    switch (report.verdict) {
    case LeakVerdict::CannotTell:
        return words(TRANSLATABLE("LeakText", "Object ids mean the same object only within one process. Take all "
                                              "snapshots in one run of the program."));
    case LeakVerdict::OneSnapshot:
        return words(TRANSLATABLE("LeakText", "One snapshot shows what is large, not what grows. Take a second one "
                                              "after the same load, and a third to be sure."));
    default:
        break;
    }
    if (report.snapshots.size() == 2 && !report.suspects.empty())
        return words(TRANSLATABLE("LeakText", "Two snapshots cannot tell a leak from something loaded once or a "
                                              "cache that still fills: a third, after the same load, can."));
    if (report.verdict == LeakVerdict::Leak)
        return words(TRANSLATABLE("LeakText",
                                  "A larger --max-old-space-size or a restart at a limit buys time; neither "
                                  "ends a leak."));
    return {};
}

Phrase checkedText(const CheckedHolder& checked)
{
    const Phrase counts = arrows(checked.population, countOf);
    switch (checked.reason) {
    case CheckedHolder::Reason::Bounded:
        return words(TRANSLATABLE("LeakText", "%1: old ones leave as new ones come"), {counts});
    case CheckedHolder::Reason::Once:
        return words(TRANSLATABLE("LeakText", "%1: grew once"), {counts});
    case CheckedHolder::Reason::Small:
        break;
    }
    return words(TRANSLATABLE("LeakText", "%1: did not grow in every step, or hardly"), {counts});
}

Phrase shareName(const ScriptShare& share)
{
    if (share.name.empty())
        return words(TRANSLATABLE("LeakText", "(cannot be attributed)"));
    if (share.name == kNodeScripts)
        return words(TRANSLATABLE("LeakText", "(Node.js itself)"));
    if (share.name == kThisProgram)
        return words(TRANSLATABLE("LeakText", "(this program)"));
    return nameOf(share.name);
}

} // namespace heapsight
