// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/file_descriptor.h"

#include <unistd.h>

#include <system_error>

namespace heapsight {

void FileDescriptor::close() noexcept
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

std::string systemErrorText(int error)
{
    return std::error_code(error, std::generic_category()).message();
}

} // namespace heapsight
