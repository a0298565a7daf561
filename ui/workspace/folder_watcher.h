// SPDX-License-Identifier: GPL-3.0-or-later
// A folder in which snapshots appear (--heapsnapshot-signal, --heapsnapshot-near-heap-limit): says so
// once each is written to its end. What lay there before is left alone. Looks at names, sizes and the
// last bytes only.
// Thread rule: GUI thread.
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace heapsight {

class FolderWatcher : public QObject {
    Q_OBJECT
public:
    explicit FolderWatcher(QObject* parent = nullptr);

    // False if there is no such folder. An empty path stops watching.
    bool watch(const QString& folder);
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] bool isWatching() const { return !m_folder.isEmpty(); }
    [[nodiscard]] int pending() const { return static_cast<int>(m_growing.size()); } // being written now

    // How often files that are being written are looked at, and how long one without a proper end may
    // stand still until its writer is taken for dead.
    void setPatience(int pollMs, int deadMs);

Q_SIGNALS:
    void fileReady(const QString& path);
    void changed(); // folder or pending()

private:
    struct Growing {
        qint64 size = -1;
        int still = 0; // polls without growth
    };

    void scan();
    void poll();
    [[nodiscard]] QStringList snapshots() const;

    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_poll;
    QSet<QString> m_known; // seen before, or reported
    QHash<QString, Growing> m_growing;
    int m_deadMs;
};

// True for names like "Heap.20260101.heapsnapshot", ".heaptimeline", and either with ".gz" or ".zst".
[[nodiscard]] bool isSnapshotName(const QString& fileName);

} // namespace heapsight
