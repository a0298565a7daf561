// SPDX-License-Identifier: GPL-3.0-or-later
// The user's folder of indexes: $XDG_CACHE_HOME/heapsight/index, private to the user, never beside the
// snapshots. Every failure here means "there is no index": the snapshot is read then.
// Any number of processes may use the folder at once: an index appears under its name when it is
// complete and never changes afterwards; one that is removed lives on for those that have it open.
// Functions may be called from any thread.
#pragma once

#include "index/index_key.h"
#include "index/snapshot_index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace heapsight {

// What a person chooses, for the window and the command line alike; kept in
// $XDG_CONFIG_HOME/heapsight/cache.conf.
struct IndexCacheSettings {
    bool isEnabled = true;
    uint64_t mostBytes = 10'000'000'000; // of all indexes together; the longest unused goes first
    uint64_t leastDocument = 20'000'000; // smaller snapshots are read as fast
    friend bool operator==(const IndexCacheSettings&, const IndexCacheSettings&) = default;
};
[[nodiscard]] IndexCacheSettings readCacheSettings(); // the defaults where nothing sensible is kept
[[nodiscard]] Result<void> writeCacheSettings(const IndexCacheSettings& settings); // CannotWrite

class IndexCache {
public:
    struct Usage {
        uint64_t entries = 0;
        uint64_t bytes = 0;
    };

    // `folder` empty: the user's. Nothing is created before something is stored.
    explicit IndexCache(const IndexCacheSettings& settings = readCacheSettings(), std::string folder = {});

    [[nodiscard]] const std::string& folder() const { return m_folder; } // "": there is no home to put it in
    [[nodiscard]] const IndexCacheSettings& settings() const { return m_settings; }

    // null: none that can be used; one that is damaged is removed. Touches the entry's time.
    [[nodiscard]] std::shared_ptr<const SnapshotAnalysis> find(const IndexKey& key, IndexScope scope,
                                                               const std::string& source, const JobContext& job) const;
    // Whether storing it pays: the document is large enough, and the index has room in the cache and on
    // the disk. O(1).
    [[nodiscard]] bool wants(const SnapshotAnalysis& analysis) const;
    // Then makes room. Errors: CannotWrite, Cancelled; they leave nothing behind.
    [[nodiscard]] Result<void> store(const IndexKey& key, const SnapshotAnalysis& analysis,
                                     const JobContext& job) const;

    [[nodiscard]] Usage usage() const;
    // Removes all entries. Errors: CannotWrite.
    [[nodiscard]] Result<void> clear() const;

private:
    struct Entry {
        std::string path;
        uint64_t bytes = 0;
        int64_t usedNs = 0;
    };
    [[nodiscard]] std::vector<Entry> entries() const;
    void makeRoom(const std::string& newest) const;

    IndexCacheSettings m_settings;
    std::string m_folder;
};

} // namespace heapsight
