// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/folder_watcher.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kPollMs = 500;
constexpr int kDeadMs = 15'000;
constexpr int kStillPolls = 2;       // an end that stays the end
constexpr int kStillPollsPacked = 6; // of a compressed file the end cannot be told

bool isPacked(const QString& path)
{
    return path.endsWith(QLatin1String(".gz")) || path.endsWith(QLatin1String(".zst"));
}

// A snapshot is one JSON object: it is whole when its last sign is the closing brace.
bool endsAsJson(const QString& path)
{
    constexpr qint64 kTail = 64;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    file.seek(std::max<qint64>(0, file.size() - kTail));
    return file.read(kTail).trimmed().endsWith('}');
}

} // namespace

bool isSnapshotName(const QString& fileName)
{
    QString name = fileName;
    for (const char* ending : {".gz", ".zst"}) {
        if (name.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            name.chop(static_cast<qsizetype>(qstrlen(ending)));
    }
    return name.endsWith(QLatin1String(".heapsnapshot"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".heaptimeline"), Qt::CaseInsensitive);
}

FolderWatcher::FolderWatcher(QObject* parent) : QObject(parent)
{
    setPatience(kPollMs, kDeadMs);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::scan);
    connect(&m_poll, &QTimer::timeout, this, &FolderWatcher::poll);
}

void FolderWatcher::setPatience(int pollMs, int deadMs)
{
    m_poll.setInterval(std::max(1, pollMs));
    m_deadMs = deadMs;
}

bool FolderWatcher::watch(const QString& folder)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_poll.stop();
    m_growing.clear();
    m_known.clear();
    m_folder.clear();
    const QString path = folder.isEmpty() ? QString() : QFileInfo(folder).absoluteFilePath();
    const bool isThere = !path.isEmpty() && QFileInfo(path).isDir() && m_watcher.addPath(path);
    if (isThere) {
        m_folder = path;
        const QStringList files = snapshots();
        m_known = QSet<QString>(files.begin(), files.end());
    }
    Q_EMIT changed();
    return isThere;
}

QStringList FolderWatcher::snapshots() const
{
    QStringList files;
    for (const QFileInfo& file : QDir(m_folder).entryInfoList(QDir::Files | QDir::NoDotAndDotDot, QDir::Time)) {
        if (isSnapshotName(file.fileName()))
            files.prepend(file.absoluteFilePath()); // oldest first
    }
    return files;
}

void FolderWatcher::scan()
{
    const QStringList files = snapshots();
    m_known.intersect(QSet<QString>(files.begin(), files.end())); // one that was deleted may come again
    for (const QString& file : files) {
        if (m_known.contains(file) || m_growing.contains(file))
            continue;
        m_growing.insert(file, {});
        Q_EMIT changed();
    }
    if (!m_growing.isEmpty() && !m_poll.isActive())
        m_poll.start();
}

void FolderWatcher::poll()
{
    QStringList ready;
    QStringList gone;
    for (auto it = m_growing.begin(); it != m_growing.end(); ++it) {
        const QFileInfo file(it.key());
        if (!file.exists()) {
            gone.append(it.key());
            continue;
        }
        if (file.size() != it->size) {
            *it = {file.size(), 0};
            continue;
        }
        ++it->still;
        const bool isOver =
            isPacked(it.key()) ? it->still >= kStillPollsPacked : it->still >= kStillPolls && endsAsJson(it.key());
        const bool isDead = it->still * m_poll.interval() >= m_deadMs; // opens as far as it goes
        if (it->size > 0 && (isOver || isDead))
            ready.append(it.key());
    }
    std::sort(ready.begin(), ready.end(), [](const QString& a, const QString& b) {
        return QFileInfo(a).lastModified() < QFileInfo(b).lastModified();
    });
    for (const QString& path : gone + ready)
        m_growing.remove(path);
    if (m_growing.isEmpty())
        m_poll.stop();
    for (const QString& path : ready) {
        m_known.insert(path);
        Q_EMIT fileReady(path);
    }
    if (!ready.isEmpty() || !gone.isEmpty())
        Q_EMIT changed();
}

} // namespace heapsight
