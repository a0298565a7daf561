// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_cache.h"

#include "base/user_folders.h"
#include "io/file_descriptor.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace heapsight {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".index";
constexpr std::string_view kPartEnding = ".part";
constexpr uint64_t kLeastFreeDisk = uint64_t{1} << 30; // stays free

std::string settingsFile()
{
    const std::string folder = userConfigFolder();
    return folder.empty() ? folder : folder + "/cache.conf";
}

// A file of this user that others cannot have written.
bool isOurs(const struct stat& status)
{
    return S_ISREG(status.st_mode) && status.st_uid == geteuid() && (status.st_mode & 022) == 0;
}

// Written under a name of its own, kept locked so that others can tell it from one that was left behind.
class PartialIndex {
public:
    explicit PartialIndex(const std::string& folder)
    {
        // Until it is locked, another writer may take it for abandoned and remove it: then it is made again.
        struct stat status {};
        do {
            m_path = folder + "/XXXXXX" + std::string(kPartEnding);
            m_file = FileDescriptor(mkostemps(m_path.data(), static_cast<int>(kPartEnding.size()), O_CLOEXEC)); // 0600
        } while (m_file.isOpen() && flock(m_file.get(), LOCK_EX) == 0 && fstat(m_file.get(), &status) == 0 &&
                 status.st_nlink == 0);
    }
    PartialIndex(const PartialIndex&) = delete;
    PartialIndex& operator=(const PartialIndex&) = delete;
    ~PartialIndex()
    {
        if (m_file.isOpen() && !m_isNamed)
            unlink(m_path.c_str());
    }
    [[nodiscard]] int descriptor() const { return m_file.get(); }
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    [[nodiscard]] Result<void> rename(const std::string& path)
    {
        if (std::rename(m_path.c_str(), path.c_str()) != 0)
            return fail(ErrorCode::CannotWrite, systemErrorText(errno));
        m_isNamed = true;
        return {};
    }

private:
    std::string m_path;
    FileDescriptor m_file;
    bool m_isNamed = false;
};

// What a process left behind that ended while it wrote: nobody holds its lock.
void removeIfAbandoned(const std::string& path)
{
    const FileDescriptor file(open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (file.isOpen() && flock(file.get(), LOCK_EX | LOCK_NB) == 0)
        unlink(path.c_str());
}

} // namespace

IndexCacheSettings readCacheSettings()
{
    IndexCacheSettings settings;
    std::ifstream file(settingsFile());
    for (std::string line; std::getline(file, line);) {
        const size_t equals = line.find('=');
        if (equals == std::string::npos)
            continue;
        const std::string name = line.substr(0, equals);
        char* end = nullptr;
        const uint64_t value = std::strtoull(line.c_str() + equals + 1, &end, 10);
        if (end == line.c_str() + equals + 1)
            continue;
        if (name == "enabled")
            settings.isEnabled = value != 0;
        else if (name == "most-bytes")
            settings.mostBytes = value;
        else if (name == "least-document-bytes")
            settings.leastDocument = value;
    }
    return settings;
}

Result<void> writeCacheSettings(const IndexCacheSettings& settings)
{
    const std::string path = settingsFile();
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    const std::string part = path + std::string(kPartEnding);
    std::ofstream file(part, std::ios::trunc);
    file << "enabled=" << (settings.isEnabled ? 1 : 0) << "\nmost-bytes=" << settings.mostBytes
         << "\nleast-document-bytes=" << settings.leastDocument << '\n';
    file.close();
    if (path.empty() || !file || std::rename(part.c_str(), path.c_str()) != 0)
        return fail(ErrorCode::CannotWrite, path);
    return {};
}

IndexCache::IndexCache(const IndexCacheSettings& settings, std::string folder)
    : m_settings(settings), m_folder(std::move(folder))
{
    if (m_folder.empty())
        if (const std::string cache = userCacheFolder(); !cache.empty())
            m_folder = cache + "/index";
}

std::shared_ptr<const SnapshotAnalysis> IndexCache::find(const IndexKey& key, IndexScope scope,
                                                         const std::string& source, const JobContext& job) const
{
    if (!m_settings.isEnabled || m_folder.empty())
        return nullptr;
    const std::string path = m_folder + '/' + key.fileName();
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat status {};
    if (!file.isOpen() || fstat(file.get(), &status) != 0 || !isOurs(status))
        return nullptr;
    const auto analysis = IndexFile::map(file.get(), key).and_then([&](std::shared_ptr<const IndexFile> index) {
        return readIndex(std::move(index), scope, source, job);
    });
    if (analysis) {
        futimens(file.get(), nullptr); // used now: eviction looks at this time
        return *analysis;
    }
    if (analysis.error().code == ErrorCode::BadLayout)
        unlink(path.c_str());
    return nullptr;
}

bool IndexCache::wants(const SnapshotAnalysis& analysis) const
{
    if (!m_settings.isEnabled || m_folder.empty() || analysis.snapshot().info().fileBytes < m_settings.leastDocument)
        return false;
    const uint64_t bytes = analysis.memoryBytes();
    return bytes <= m_settings.mostBytes && freeDiskBytes(m_folder) >= bytes + kLeastFreeDisk;
}

Result<void> IndexCache::store(const IndexKey& key, const SnapshotAnalysis& analysis, const JobContext& job) const
{
    if (auto made =
            makePrivateFolder(userCacheFolder().empty() || !m_folder.starts_with(userCacheFolder()) ? m_folder
                                                                                                    : userCacheFolder())
                .and_then([&] { return makePrivateFolder(m_folder); });
        !made)
        return made;
    PartialIndex part(m_folder);
    if (!part.isOpen())
        return fail(ErrorCode::CannotWrite, systemErrorText(errno));
    auto written = writeIndex(part.descriptor(), key, analysis, job);
    const std::string path = m_folder + '/' + key.fileName();
    if (written)
        written = part.rename(path);
    if (written)
        makeRoom(path);
    return written;
}

std::vector<IndexCache::Entry> IndexCache::entries() const
{
    std::vector<Entry> found;
    std::error_code error;
    for (fs::directory_iterator file(m_folder, error), end; !error && file != end; file.increment(error)) {
        const std::string path = file->path().string();
        struct stat status {};
        if (path.ends_with(kEnding) && lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode))
            found.push_back({path, static_cast<uint64_t>(status.st_size),
                             int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec});
    }
    return found;
}

void IndexCache::makeRoom(const std::string& newest) const
{
    std::error_code error;
    for (fs::directory_iterator file(m_folder, error), end; !error && file != end; file.increment(error))
        if (file->path().string().ends_with(kPartEnding))
            removeIfAbandoned(file->path().string());
    std::vector<Entry> all = entries();
    std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.usedNs < b.usedNs; });
    uint64_t total = 0;
    for (const Entry& entry : all)
        total += entry.bytes;
    for (const Entry& entry : all) {
        if (total <= m_settings.mostBytes)
            break;
        if (entry.path != newest && unlink(entry.path.c_str()) == 0)
            total -= entry.bytes;
    }
}

IndexCache::Usage IndexCache::usage() const
{
    Usage usage;
    for (const Entry& entry : entries()) {
        ++usage.entries;
        usage.bytes += entry.bytes;
    }
    return usage;
}

Result<void> IndexCache::clear() const
{
    for (const Entry& entry : entries())
        if (unlink(entry.path.c_str()) != 0 && errno != ENOENT)
            return fail(ErrorCode::CannotWrite, systemErrorText(errno));
    std::error_code error;
    for (fs::directory_iterator file(m_folder, error), end; !error && file != end; file.increment(error))
        if (file->path().string().ends_with(kPartEnding))
            removeIfAbandoned(file->path().string());
    return {};
}

} // namespace heapsight
