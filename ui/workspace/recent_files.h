// SPDX-License-Identifier: GPL-3.0-or-later
// Files opened and pairs compared lately, newest first, kept in the settings.
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

class RecentPairs {
public:
    static constexpr int kLimit = 5;
    struct Pair {
        QString base;
        QString target;
        friend bool operator==(const Pair&, const Pair&) = default;
    };

    explicit RecentPairs(QSettings& settings) : m_settings(settings) {}
    [[nodiscard]] QList<Pair> pairs() const;
    void add(const Pair& pair);
    void clear();

private:
    QSettings& m_settings;
};

} // namespace heapsight
