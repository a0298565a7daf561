// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/error_text.h"

#include "text/format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace heapsight {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::ErrorText)
};

QString subject(const Error& error)
{
    if (error.source.empty())
        return Words::tr("The file");
    if (error.source == "-")
        return Words::tr("Standard input");
    const QString path = QString::fromStdString(error.source);
    const QString name = QFileInfo(path).fileName();
    return displayText((name.isEmpty() ? path : name).toStdString(), 120);
}

QString summaryOf(const Error& error)
{
    const QString what = subject(error);
    switch (error.code) {
    case ErrorCode::CannotOpen:
        return Words::tr("%1 cannot be opened.").arg(what);
    case ErrorCode::CannotRead:
        return Words::tr("%1 could not be read to its end.").arg(what);
    case ErrorCode::CannotWrite:
        return Words::tr("%1 could not be written.").arg(what);
    case ErrorCode::NotASnapshot:
        return Words::tr("%1 is not a heap snapshot.").arg(what);
    case ErrorCode::NotAProfile:
        return Words::tr("%1 is not a profile.").arg(what);
    case ErrorCode::BadLayout:
        return Words::tr("%1 describes its own format in a way that makes no sense.").arg(what);
    case ErrorCode::BadNumber:
        return Words::tr("%1 contains a number that cannot be right.").arg(what);
    case ErrorCode::IndexOutOfRange:
        return Words::tr("%1 refers to something that it does not contain.").arg(what);
    case ErrorCode::CountMismatch:
        return Words::tr("%1 does not contain as much as it announces.").arg(what);
    case ErrorCode::Truncated:
        return Words::tr("%1 ends before the objects are complete.").arg(what);
    case ErrorCode::TooLarge:
        return Words::tr("%1 is larger than is supported.").arg(what);
    case ErrorCode::OutOfMemory:
        return error.source.empty() ? Words::tr("There is not enough memory for this.")
                                    : Words::tr("There is not enough memory for %1.").arg(what);
    case ErrorCode::Cancelled:
        return Words::tr("Cancelled.");
    case ErrorCode::NotFound:
        return Words::tr("Not found.");
    case ErrorCode::BadArgument:
        return Words::tr("This pattern or value is not understood.");
    case ErrorCode::Protocol:
        return Words::tr("The process answered something unexpected.");
    case ErrorCode::Timeout:
        return Words::tr("The process did not answer in time.");
    case ErrorCode::Disconnected:
        return Words::tr("The connection to the process was closed.");
    }
    return Words::tr("Something went wrong.");
}

QString adviceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CannotOpen:
        return Words::tr("Check that the file exists and that you may read it.");
    case ErrorCode::NotASnapshot:
        return Words::tr("Snapshots end in .heapsnapshot or .heaptimeline; Node.js writes them with "
                         "v8.writeHeapSnapshot(), Chrome in the Memory panel.");
    case ErrorCode::NotAProfile:
        return Words::tr("Profiles end in .cpuprofile, .heapprofile or .heaptimeline; Node.js writes them with "
                         "--cpu-prof and --heap-prof.");
    case ErrorCode::CannotRead:
    case ErrorCode::BadLayout:
    case ErrorCode::BadNumber:
    case ErrorCode::IndexOutOfRange:
    case ErrorCode::CountMismatch:
    case ErrorCode::Truncated:
        return Words::tr("The file is probably damaged or was not written to its end: copy it again, or take "
                         "a new snapshot.");
    case ErrorCode::OutOfMemory:
        return Words::tr("Close other snapshots or programs, then try again.");
    case ErrorCode::CannotWrite:
        return Words::tr("Check the folder's permissions and the free space.");
    case ErrorCode::Timeout:
    case ErrorCode::Disconnected:
        return Words::tr("Check that the process still runs, then attach again.");
    default:
        return {};
    }
}

QString placeText(uint64_t offset)
{
    return offset == kNoOffset ? QString() : Words::tr("at byte %1").arg(countText(offset));
}

QString joinedDetail(const std::string& detail, uint64_t offset)
{
    QStringList parts;
    if (!detail.empty())
        parts << displayText(detail, 400);
    if (const QString place = placeText(offset); !place.isEmpty())
        parts << place;
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString ErrorText::all() const
{
    QStringList lines;
    for (const QString& line : {summary, detail, advice})
        if (!line.isEmpty())
            lines << line;
    return lines.join(QLatin1Char('\n'));
}

ErrorText errorText(const Error& error)
{
    return {summaryOf(error), joinedDetail(error.detail, error.offset), adviceFor(error.code)};
}

QString warningText(const SnapshotWarning& warning)
{
    const auto sentence = [&warning]() -> QString {
        switch (warning.code) {
        case WarningCode::TruncatedStrings:
            return Words::tr("The file is cut inside its strings: some names are missing.");
        case WarningCode::TruncatedSection:
            return Words::tr("The file is cut: objects are complete, what follows them is not.");
        case WarningCode::MissingSection:
            return Words::tr("A section that the file announces is absent.");
        case WarningCode::BadLocations:
            return Words::tr("Some source locations point nowhere and are left out.");
        case WarningCode::BadTraces:
            return Words::tr("The allocation traces contradict themselves and are left out.");
        case WarningCode::TextReplaced:
            return Words::tr("Some text is not valid and is shown with replacement characters.");
        case WarningCode::TraceCountMismatch:
            return Words::tr("The file has more trace functions than it announces; all were read.");
        case WarningCode::DuplicateIds:
            return Words::tr("Several objects share an id: looking one up finds the first.");
        case WarningCode::UnknownTypes:
            return Words::tr("The file has types of objects or edges that are not known here.");
        case WarningCode::TrailingData:
            return Words::tr("Something follows the end of the snapshot and was ignored.");
        case WarningCode::OldFormat:
            return Words::tr("The file was written in an older format: some facts are not known.");
        case WarningCode::NoUserRoots:
            return Words::tr("The snapshot was taken with internals exposed: distances and sizes are not "
                             "those of user code.");
        }
        return Words::tr("The file was read with a warning.");
    };
    const QString detail = joinedDetail(warning.detail, warning.offset);
    return detail.isEmpty() ? sentence() : Words::tr("%1 (%2)").arg(sentence(), detail);
}

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::ReadNodes:
        return Words::tr("reading objects");
    case Phase::ReadEdges:
        return Words::tr("reading references");
    case Phase::ReadStrings:
        return Words::tr("reading strings");
    case Phase::ReadRest:
        return Words::tr("reading locations");
    case Phase::Link:
        return Words::tr("linking objects");
    case Phase::Dominators:
        return Words::tr("dominators");
    case Phase::Distances:
        return Words::tr("distances");
    case Phase::Sizes:
        return Words::tr("shallow sizes");
    case Phase::Classes:
        return Words::tr("classes");
    case Phase::Retained:
        return Words::tr("retained sizes");
    case Phase::Compare:
        return Words::tr("comparing");
    case Phase::Paths:
        return Words::tr("finding paths");
    case Phase::Search:
        return Words::tr("searching");
    case Phase::Count_:
        break;
    }
    return Words::tr("working");
}

} // namespace heapsight
