// SPDX-License-Identifier: GPL-3.0-or-later
// Files opened lately, newest first, kept in the settings.
#pragma once

#include <QSettings>
#include <QStringList>

namespace heapsight {

class RecentFiles {
public:
    static constexpr int kLimit = 10;

    explicit RecentFiles(QSettings& settings) : m_settings(settings) {}
    [[nodiscard]] QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

private:
    QSettings& m_settings;
};

} // namespace heapsight
