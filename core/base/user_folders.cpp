// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/user_folders.h"

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace heapsight {

namespace fs = std::filesystem;

namespace {

// Absolute or nothing, as the specification of these variables asks.
std::string folderIn(const char* variable, const char* belowHome)
{
    const char* named = std::getenv(variable);
    if (named && *named == '/')
        return std::string(named) + "/heapsight";
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? std::string(home) + belowHome + "/heapsight" : std::string();
}

std::string errorText(int error)
{
    return std::error_code(error, std::generic_category()).message();
}

} // namespace

std::string userCacheFolder()
{
    return folderIn("XDG_CACHE_HOME", "/.cache");
}

std::string userConfigFolder()
{
    return folderIn("XDG_CONFIG_HOME", "/.config");
}

Result<void> makePrivateFolder(const std::string& path)
{
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return fail(ErrorCode::CannotWrite, errorText(errno));
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != geteuid())
        return fail(ErrorCode::CannotWrite, "no folder of this user");
    if ((status.st_mode & 077) != 0 && chmod(path.c_str(), 0700) != 0)
        return fail(ErrorCode::CannotWrite, errorText(errno));
    return {};
}

uint64_t freeDiskBytes(const std::string& folder)
{
    fs::path existing = folder;
    std::error_code error;
    while (!fs::exists(existing, error) && existing.has_relative_path())
        existing = existing.parent_path();
    struct statvfs disk {};
    if (statvfs(existing.c_str(), &disk) != 0)
        return 0;
    return uint64_t{disk.f_bavail} * disk.f_frsize;
}

} // namespace heapsight
