// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/recent_files.h"

namespace heapsight {

namespace {
const QString kKey = QStringLiteral("recentFiles");
}

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

} // namespace heapsight
