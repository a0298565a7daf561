// SPDX-License-Identifier: GPL-3.0-or-later
// leaks FILE FILE…: what leaks, where it is held, what kind of leak it looks like.
#include "analysis/suspects/leak_text.h"
#include "command.h"
#include "leak_report_html.h"
#include "leaks_report.h"
#include "snapshot_files.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "leaks",
    "what leaks: ranked suspects with holder, path, kind and usual fix",
    "Finds what accumulates between two or more snapshots of one process (oldest first) and\n"
    "says where it is held, how fast it grows, what kind of leak it looks like and what the\n"
    "usual fix is. With one file it says what dominates the heap.",
    "Examples:\n"
    "  heapsight-cli leaks 1.heapsnapshot 2.heapsnapshot 3.heapsnapshot\n"
    "  heapsight-cli leaks snapshots/          a folder, in the order of the file names\n"
    "  heapsight-cli leaks before.heapsnapshot after.heapsnapshot --fail-on high\n"
    "                                          exit status 1 on a leak: for CI\n"
    "  heapsight-cli leaks 1.heapsnapshot 2.heapsnapshot --html report.html\n"
    "                                          one file to attach to a ticket\n"
    "\n"
    "Take the snapshots after the same load each time, and let the program warm up before the\n"
    "first. Three tell more than two: what grows in every step leaks, what came once does not.\n"
    "\n"
    "Confidence: high, it grew in every step and nothing left; medium, it grew, with fewer\n"
    "objects or only two snapshots; low, worth a look.\n"
    "\n"
    "--sort takes rank, confidence, pattern, class, holder, newCount and retained.",
};

enum class FailOn : uint8_t { Nothing, High, Medium };

class LeaksCommand : public Command {
public:
    LeaksCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return LeaksReport::sortColumns(); }

    ExitStatus run(Session& session) override;

protected:
    void addOptions(OptionSet& options) override
    {
        options.requiredList("FILE", m_files, "Snapshots of one process, oldest first, or folders\nof them");
        options.text("--fail-on", m_failOn, "CONFIDENCE",
                     "high or medium: exit status 1 if there is a suspect\nof at least that confidence");
        options.text("--html", m_html, "FILE", "Also write a report that needs nothing else");
    }

private:
    [[nodiscard]] FailOn failOn() const;
    [[nodiscard]] std::shared_ptr<const LeakReport> search(Session& session,
                                                           const std::vector<std::string>& files) const;

    std::vector<std::string> m_files;
    std::string m_failOn;
    std::string m_html;
};

FailOn LeaksCommand::failOn() const
{
    if (m_failOn.empty())
        return FailOn::Nothing;
    if (m_failOn == "high")
        return FailOn::High;
    if (m_failOn == "medium")
        return FailOn::Medium;
    failUsage("--fail-on " + m_failOn + ": write high or medium.");
}

// Few snapshots are read first, so that progress tells of the search; of many only two are held at a time.
std::shared_ptr<const LeakReport> LeaksCommand::search(Session& session, const std::vector<std::string>& files) const
{
    constexpr size_t kFew = 3;
    std::vector<std::shared_ptr<const SnapshotAnalysis>> opened;
    if (files.size() <= kFew) {
        if (files.size() > 1) {
            auto ends = session.openBoth(files.front(), files.back());
            opened = {std::move(ends.first.analysis), std::move(ends.second.analysis)};
        } else {
            opened = {session.open(files.front()).analysis};
        }
        if (files.size() == kFew)
            opened.insert(opened.begin() + 1, session.open(files[1]).analysis);
        const JobContext job = session.startJob("looking for leaks", {Phase::Paths, Phase::Compare});
        return valueOrFail(findLeaks(opened, job));
    }
    const SnapshotSource source = [&](size_t index) -> Result<std::shared_ptr<const SnapshotAnalysis>> {
        auto analysis = session.open(files[index]).analysis;
        session.finishJobs();
        return analysis;
    };
    JobContext job = session.startJob("looking for leaks", {Phase::Compare});
    job.progress = nullptr; // the files show theirs
    return valueOrFail(findLeaks(files.size(), source, job));
}

ExitStatus LeaksCommand::run(Session& session)
{
    const FailOn check = failOn();
    const std::vector<std::string> files = snapshotFiles(m_files);
    const auto report = search(session, files);
    session.finishJobs();
    if (!m_html.empty())
        (void)valueOrFail(writeLeakReportFile(*report, m_html));
    LeaksReport leaks(session, report);
    leaks.arrange();
    switch (session.options().format()) {
    case OutputFormat::Json:
        leaks.writeJson();
        break;
    case OutputFormat::Csv:
        leaks.writeCsv();
        break;
    case OutputFormat::Table:
        leaks.print();
        break;
    }
    session.out().flush(); // the result stands before the verdict
    if (report->verdict == LeakVerdict::CannotTell)
        session.warn(english(verdictText(*report)) + ". " + english(adviceText(*report)));
    const size_t found =
        report->count(Confidence::High) + (check == FailOn::Medium ? report->count(Confidence::Medium) : 0);
    if (check == FailOn::Nothing || found == 0)
        return ExitStatus::Done;
    printMessage(english(verdictText(*report)) + ": " + englishSentence(suspectTitle(report->suspects.front())) + ".");
    return ExitStatus::CheckFailed;
}

} // namespace

std::unique_ptr<Command> makeLeaksCommand()
{
    return std::make_unique<LeaksCommand>();
}

} // namespace heapsight::cli
