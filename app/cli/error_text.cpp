// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_text.h"

#include "base/column.h"

namespace heapsight::cli {

namespace {

struct ErrorPhrase {
    const char* what; // follows "FILE: "
    const char* todo; // a sentence of its own, may be empty
};

ErrorPhrase phraseOf(ErrorCode code)
{
    constexpr const char* kKinds =
        "heapsight-cli reads .heapsnapshot and .heaptimeline files, plain or compressed with gzip or zstd.";
    constexpr const char* kDamaged = "The file is damaged or was changed; take the snapshot again.";
    switch (code) {
    case ErrorCode::CannotOpen:
        return {"cannot be opened", "Check the path and its permissions."};
    case ErrorCode::CannotRead:
        return {"could not be read to the end", "The disk or the compression is damaged; copy the file again."};
    case ErrorCode::CannotWrite:
        return {"cannot be written", "Check the path, its permissions and the free space."};
    case ErrorCode::NotASnapshot:
        return {"is no V8 heap snapshot", kKinds};
    case ErrorCode::NotAProfile:
        return {"is no profile", "heapsight-cli reads .cpuprofile, .heapprofile and .heaptimeline files and folded "
                                 "stacks, plain or compressed with gzip or zstd."};
    case ErrorCode::BadLayout:
        return {"describes its own layout in a way that cannot be understood", kDamaged};
    case ErrorCode::BadNumber:
        return {"has a malformed number", kDamaged};
    case ErrorCode::IndexOutOfRange:
        return {"has an index that points outside its table", kDamaged};
    case ErrorCode::CountMismatch:
        return {"does not contain as much as its header says", kDamaged};
    case ErrorCode::Truncated:
        return {"is cut off before the object graph is complete",
                "Wait until the program has finished writing it, or copy it again."};
    case ErrorCode::TooLarge:
        return {"is too large", memoryLimit() != 0 ? "Raise --max-memory." : ""};
    case ErrorCode::OutOfMemory:
        return {"does not fit in memory",
                memoryLimit() != 0 ? "Raise --max-memory." : "Close other programs or use a machine with more memory."};
    case ErrorCode::Cancelled:
        return {"was not read to the end: interrupted", ""};
    case ErrorCode::NotFound:
        return {"has no such thing", ""};
    case ErrorCode::BadArgument:
        return {"bad argument", ""};
    case ErrorCode::Protocol:
        return {"answered something unexpected", ""};
    case ErrorCode::Timeout:
        return {"did not answer in time", ""};
    case ErrorCode::Disconnected:
        return {"closed the connection", ""};
    }
    return {"failed", ""};
}

const char* warningPhrase(WarningCode code)
{
    switch (code) {
    case WarningCode::TruncatedStrings:
        return "the file is cut off inside its strings: some names are missing, the numbers are right";
    case WarningCode::TruncatedSection:
        return "the file is cut off behind its object graph: places or allocation stacks are missing";
    case WarningCode::MissingSection:
        return "a section that the header announces is missing";
    case WarningCode::BadLocations:
        return "source locations that belong to no object were left out";
    case WarningCode::BadTraces:
        return "the allocation stacks contradict themselves and were left out";
    case WarningCode::TextReplaced:
        return "text that is no valid Unicode was replaced by U+FFFD";
    case WarningCode::TraceCountMismatch:
        return "there are more trace functions than the header says; all were read";
    case WarningCode::DuplicateIds:
        return "several objects have the same id; looking one up finds the first";
    case WarningCode::UnknownTypes:
        return "object or reference types unknown to this program are shown by their name";
    case WarningCode::TrailingData:
        return "something follows the end of the snapshot and was ignored";
    case WarningCode::OldFormat:
        return "an old format that lacks some fields";
    case WarningCode::NoUserRoots:
        return "taken with internals exposed: distances and sizes count from V8's roots, not from your program's";
    }
    return "unknown warning";
}

} // namespace

std::string fileText(const std::string& path)
{
    return path == "-" ? "standard input" : path;
}

ExitStatus exitStatusOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::OutOfMemory:
        return ExitStatus::Memory;
    case ErrorCode::TooLarge:
        return memoryLimit() != 0 ? ExitStatus::Memory : ExitStatus::BadFile;
    case ErrorCode::Cancelled:
        return ExitStatus::Interrupted;
    case ErrorCode::NotFound:
    case ErrorCode::BadArgument:
        return ExitStatus::Usage;
    default:
        return ExitStatus::BadFile;
    }
}

std::string errorText(const Error& error)
{
    const ErrorPhrase phrase = phraseOf(error.code);
    std::string text;
    if (!error.source.empty())
        text = fileText(error.source) + " ";
    text += phrase.what;
    if (!error.detail.empty())
        text += ": " + error.detail;
    if (error.offset != kNoOffset)
        text += ", at byte " + std::to_string(error.offset);
    if (text.back() != '.')
        text += '.';
    if (*phrase.todo != '\0')
        text += std::string(" ") + phrase.todo;
    return text;
}

CommandFailure failureOf(const Error& error)
{
    CommandFailure failure;
    failure.status = exitStatusOf(error);
    failure.message = errorText(error);
    return failure;
}

std::string warningText(const SnapshotWarning& warning)
{
    std::string text = warningPhrase(warning.code);
    if (!warning.detail.empty())
        text += " (" + warning.detail + ")";
    return text;
}

} // namespace heapsight::cli
