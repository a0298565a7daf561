// SPDX-License-Identifier: GPL-3.0-or-later
// Owner of a POSIX file descriptor.
#pragma once

#include <string>
#include <utility>

namespace heapsight {

class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        if (this != &other) {
            close();
            m_fd = std::exchange(other.m_fd, -1);
        }
        return *this;
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor() { close(); }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

private:
    void close() noexcept;
    int m_fd = -1;
};

[[nodiscard]] std::string systemErrorText(int error); // of an errno value: "No such file or directory"

} // namespace heapsight
