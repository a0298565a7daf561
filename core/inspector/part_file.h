// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is written while it arrives, under a name ending in ".part", and gets its own name when it
// is complete. Private to the user (0600): a snapshot holds every text the program had in memory.
// One thread at a time.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace heapsight {

class PartFile {
public:
    // The finished file's name. `replaces`: an older file of this name is overwritten, at the end.
    static Result<PartFile> create(const std::string& path, bool replaces);
    ~PartFile(); // closes; the part stays
    PartFile(PartFile&& other) noexcept;
    PartFile& operator=(PartFile&&) = delete;

    // CannotWrite; the part is kept. A disk with less than 64 MB left counts as full.
    Result<void> write(std::string_view bytes);
    Result<void> finish(); // gives it its name
    void discard();        // removes the part
    // Closes what arrived; removes it if that is nothing. Returns whether there is a part.
    bool keep();

    [[nodiscard]] uint64_t size() const { return m_size; }
    [[nodiscard]] char lastByte() const { return m_lastByte; } // that is neither blank nor line end
    [[nodiscard]] const std::string& partPath() const { return m_partPath; }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    PartFile(std::string path, std::string partPath, int file, bool replaces);
    Result<void> flush();
    Result<void> checkRoom();
    void close();

    std::string m_path;
    std::string m_partPath;
    int m_file = -1;
    bool m_replaces = false;
    std::string m_buffer;
    uint64_t m_size = 0;
    uint64_t m_checkedAt = 0; // the size at which the disk was looked at last
    char m_lastByte = '\0';
};

} // namespace heapsight
