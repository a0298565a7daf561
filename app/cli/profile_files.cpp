// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_files.h"

#include "io/profile_reader.h"
#include "profile/cpu_profile.h"

#include <filesystem>

namespace heapsight::cli {

namespace {

// Throws CommandFailure; warnings go to standard error.
OpenedProfile openFile(Session& session, const std::string& file)
{
    const std::string label = "reading " + std::filesystem::path(file).filename().string();
    const auto kind = file == "-" ? Result<ProfileFileKind>(ProfileFileKind::Unknown)
                                  : detectProfileFile(file, {session.stopToken(), nullptr});
    const bool isSnapshot = kind && *kind == ProfileFileKind::Snapshot;
    const JobContext job = isSnapshot ? session.startJob(label) : session.startJob(label, {Phase::ReadNodes});
    auto result = openProfile(file, job);
    session.finishJobs();
    if (!result && result.error().code == ErrorCode::NotFound)
        throw CommandFailure{ExitStatus::BadFile, fileText(file) + ": " + result.error().detail + ".",
                             "\"heapsight-cli record --timeline --stacks\" records who allocates."};
    OpenedProfile opened = valueOrFail(std::move(result));
    if (!opened.profile)
        throw CommandFailure{ExitStatus::BadFile, fileText(file) + ": recorded without allocation stacks.",
                             "\"heapsight-cli record --timeline --stacks\" records who allocates."};
    for (const ProfileWarning& warning : opened.profile->warnings) {
        std::string text = fileText(file) + ": " + profileWarningText(warning);
        if (warning.offset != kNoOffset)
            text += ", at byte " + std::to_string(warning.offset);
        session.warn(text);
    }
    return opened;
}

const ProfileMeasure& chosenMeasure(const Profile& profile, const std::string& key, const std::string& file)
{
    std::string known;
    for (const ProfileMeasure& measure : profile.measures) {
        if (key.empty() || measureKey(measure.what) == key)
            return measure;
        known.append(known.empty() ? "" : ", ").append(measureKey(measure.what));
    }
    failUsage("--measure " + key + ": " + fileText(file) + " has only " + known + ".");
}

} // namespace

std::string profileWarningText(const ProfileWarning& warning)
{
    using Code = ProfileWarning::Code;
    switch (warning.code) {
    case Code::Truncated:
        return "the file ends early; what came before is shown";
    case Code::NodeCycle:
        return "some nodes are their own ancestors; they were put below the root";
    case Code::UnknownNode:
        return "nodes are named that the file does not have (" + warning.detail + ")";
    case Code::TwoParents:
        return warning.detail + "; the first counts";
    case Code::DuplicateIds:
        return "two nodes have one id; the first counts";
    case Code::TimesDisordered:
        return "time stamps go backwards; the samples were sorted";
    case Code::NoTimes:
        return "the samples have no times; the time was shared out by their number";
    case Code::CountMismatch:
        return warning.detail + "; the shorter list counts";
    case Code::BadLine:
        return warning.detail + " were left out";
    case Code::BadValue:
        return warning.detail + "; it counts as 0";
    case Code::TextReplaced:
        return "bytes that are no UTF-8 are shown as \ufffd";
    case Code::TrailingData:
        break;
    }
    return "something follows the end of the profile";
}

void ProfileOptions::add(OptionSet& options)
{
    options.text(
        "--measure", measure, "NAME",
        "What counts: time, samples (CPU); size, samples\n(sampling); allocatedSize, allocatedCount, liveSize,\n"
        "liveCount (timeline). Default: the first of these");
    options.list("--focus", focus, "TEXT",
                 "Only stacks with a function, script or package\nthat contains TEXT, or matches /TEXT/");
    options.list("--exclude", exclude, "TEXT", "Without such functions and what they call, e.g.\n\"(idle)\"");
}

FlameTree ProfileOptions::read(Session& session, const std::string& file)
{
    const OpenedProfile opened = openFile(session, file);
    const ProfileMeasure& chosen = chosenMeasure(*opened.profile, measure, file);
    shownMeasure = measureKey(chosen.what);
    shownKind = profileKindKey(opened.profile->kind);
    return valueOrFail(narrowed(opened.profile->tree(chosen), steps(), {session.stopToken(), nullptr}));
}

std::vector<FlameStep> ProfileOptions::steps() const
{
    std::vector<FlameStep> steps;
    for (const std::string& text : focus)
        steps.push_back({FlameStep::Kind::KeepMatching, kNoFrame, text, {}});
    for (const std::string& text : exclude)
        steps.push_back({FlameStep::Kind::DropMatching, kNoFrame, text, {}});
    return steps;
}

FlameTree ProfileOptions::readInTimeOrder(Session& session, const std::string& file)
{
    if (!measure.empty())
        failUsage("--time-order shows the time: it takes no --measure.");
    const OpenedProfile opened = openFile(session, file);
    shownMeasure = "time";
    shownKind = profileKindKey(opened.profile->kind);
    const JobContext job{session.stopToken(), nullptr};
    std::optional<NarrowedTree> kept;
    if (const ProfileMeasure* time = opened.profile->find(ProfileMeasure::What::Time); time && !steps().empty())
        kept = valueOrFail(narrowedWithNodes(opened.profile->tree(*time), steps(), job));
    auto tree = timeOrderTree(*opened.profile, job, {}, kMostTimedNodes, kept ? &*kept : nullptr);
    if (!tree && tree.error().code == ErrorCode::NotFound)
        throw CommandFailure{ExitStatus::BadFile, fileText(file) + ": " + tree.error().detail + "."};
    return valueOrFail(std::move(tree));
}

} // namespace heapsight::cli
