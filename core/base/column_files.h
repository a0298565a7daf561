// SPDX-License-Identifier: GPL-3.0-or-later
// Out of core: while a ColumnFiles lives, large columns are made in files instead of memory, so that a
// snapshot opens that is larger than memory. The system writes pages out and reads them back as it needs
// room: slower, but it goes on. The files have no name; their room is free again when the columns are
// gone, however the program ends.
// Process-wide: columns that other threads make meanwhile are in files, too. Columns stay what they are
// when it ends.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace heapsight {

class ColumnFiles {
public:
    // `folder` must exist, on a real disk. Errors: CannotWrite (no file can be made there).
    [[nodiscard]] static Result<ColumnFiles> in(const std::string& folder);
    ColumnFiles(ColumnFiles&& other) noexcept;
    ColumnFiles& operator=(ColumnFiles&&) = delete;
    ~ColumnFiles();

private:
    ColumnFiles() = default;
    bool m_isActive = true;
};

// Bytes of all columns that are in files now; they do not count to columnBytesInUse().
[[nodiscard]] uint64_t columnFileBytes();

namespace detail {
// nullptr: no ColumnFiles is active. Throws std::bad_alloc where the disk is full: the room is taken
// before it is used, for a full disk under a mapping would end the program.
[[nodiscard]] void* mapColumnFile(size_t length);
// Whether the block is one of them; it is forgotten then, the caller unmaps it.
[[nodiscard]] bool forgetColumnFile(void* block) noexcept;
// The block at the same place is shorter now. False: none of ours.
bool shrinkColumnFile(void* block, size_t length) noexcept;
} // namespace detail

} // namespace heapsight
