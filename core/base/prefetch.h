// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a cache line some steps before it is needed. Functions that do nothing else must be inlined
// by force: to the compiler they have no effect, and it removes calls to them.
#pragma once

namespace heapsight {

[[gnu::always_inline]] inline void prefetchForReading(const void* address)
{
    __builtin_prefetch(address, 0);
}

[[gnu::always_inline]] inline void prefetchForWriting(const void* address)
{
    __builtin_prefetch(address, 1);
}

} // namespace heapsight
