// SPDX-License-Identifier: GPL-3.0-or-later
// .gz (RFC 1952) and .zst (RFC 8878) as a source that is unpacked while it is read. Concatenated
// members and frames form one document. Memory: the decompressor's window and two blocks; going back
// beyond them starts again at the first byte.
#pragma once

#include "io/byte_source.h"

#include <memory>

namespace heapsight {

// `packed` itself if it is not compressed, else a source that unpacks it.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> unpacked(std::unique_ptr<ByteSource> packed, const JobContext& job);

} // namespace heapsight
