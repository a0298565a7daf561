// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/recent_files.h"

namespace heapsight {

namespace {
const QString kKey = QStringLiteral("recentFiles");
const QString kPairsKey = QStringLiteral("recentPairs"); // base, target, base, target …
} // namespace

QStringList RecentFiles::paths() const
{
    return m_settings.value(kKey).toStringList().mid(0, kLimit);
}

void RecentFiles::add(const QString& path)
{
    QStringList list = paths();
    list.removeAll(path);
    list.prepend(path);
    m_settings.setValue(kKey, list.mid(0, kLimit));
}

void RecentFiles::remove(const QString& path)
{
    QStringList list = paths();
    list.removeAll(path);
    m_settings.setValue(kKey, list);
}

void RecentFiles::clear()
{
    m_settings.remove(kKey);
}

QList<RecentPairs::Pair> RecentPairs::pairs() const
{
    const QStringList paths = m_settings.value(kPairsKey).toStringList();
    QList<Pair> list;
    for (qsizetype i = 0; i + 1 < paths.size() && list.size() < kLimit; i += 2)
        list.append({paths[i], paths[i + 1]});
    return list;
}

void RecentPairs::add(const Pair& pair)
{
    QList<Pair> list = pairs();
    list.removeAll(pair);
    list.prepend(pair);
    QStringList paths;
    for (const Pair& entry : list.mid(0, kLimit))
        paths << entry.base << entry.target;
    m_settings.setValue(kPairsKey, paths);
}

void RecentPairs::clear()
{
    m_settings.remove(kPairsKey);
}

} // namespace heapsight
