// SPDX-License-Identifier: GPL-3.0-or-later
// Columns are large and copied by nobody by accident; here is how to do it on purpose.
#pragma once

#include "base/column.h"

namespace heapsight {

template <class T> [[nodiscard]] Column<T> copyOf(const Column<T>& column)
{
    Column<T> copy(column.size());
    if (!column.empty())
        std::memcpy(copy.data(), column.data(), column.byteCount());
    return copy;
}

} // namespace heapsight
