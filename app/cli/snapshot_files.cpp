// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot_files.h"

#include "error_text.h"
#include "exit_status.h"

#include <algorithm>
#include <filesystem>

namespace heapsight::cli {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBefore(const std::string& a, const std::string& b)
{
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!isDigit(a[i]) || !isDigit(b[j])) {
            if (a[i] != b[j])
                return a[i] < b[j];
            ++i;
            ++j;
            continue;
        }
        const auto runOf = [](const std::string& text, size_t& at) {
            while (at < text.size() && text[at] == '0')
                ++at;
            const size_t begin = at;
            while (at < text.size() && isDigit(text[at]))
                ++at;
            return std::string_view(text).substr(begin, at - begin);
        };
        const std::string_view x = runOf(a, i);
        const std::string_view y = runOf(b, j);
        if (x.size() != y.size())
            return x.size() < y.size();
        if (x != y)
            return x < y;
    }
    return a.size() - i < b.size() - j;
}

bool isSnapshotName(std::string name)
{
    for (const std::string_view packed : {".gz", ".zst"})
        if (name.ends_with(packed))
            name.resize(name.size() - packed.size());
    return name.ends_with(".heapsnapshot") || name.ends_with(".heaptimeline");
}

std::vector<std::string> filesIn(const std::string& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (isSnapshotName(entry.path().filename().string()))
            names.push_back(entry.path().filename().string());
    if (error)
        throw CommandFailure{ExitStatus::BadFile, fileText(folder) + " cannot be read: " + error.message() + "."};
    if (names.empty())
        throw CommandFailure{ExitStatus::BadFile, "there are no snapshots in " + fileText(folder) +
                                                      " (*.heapsnapshot, *.heaptimeline, also .gz and .zst)."};
    std::sort(names.begin(), names.end(), isBefore);
    for (std::string& name : names)
        name = (std::filesystem::path(folder) / name).string();
    return names;
}

} // namespace

std::vector<std::string> snapshotFiles(const std::vector<std::string>& named)
{
    std::vector<std::string> files;
    for (const std::string& name : named) {
        std::error_code error;
        if (name == "-" || !std::filesystem::is_directory(name, error)) {
            files.push_back(name);
            continue;
        }
        const std::vector<std::string> inside = filesIn(name);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    if (std::count(files.begin(), files.end(), "-") > 1)
        failUsage("Only one of the files can be standard input.");
    return files;
}

} // namespace heapsight::cli
