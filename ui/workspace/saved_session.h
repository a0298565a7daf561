// SPDX-License-Identifier: GPL-3.0-or-later
// What is open, kept in the settings at every change, so that the next start can open it again. A file
// counts as open once it is loaded: one that was being loaded when the program died is not opened
// again by itself, for it may be what the program died of.
// Thread rule: GUI thread.
#pragma once

#include <QSettings>
#include <QStringList>

namespace heapsight {

class DocumentList;

class SavedSession {
public:
    struct Entry {
        QString path;
        QString label; // empty: not renamed
    };
    struct Content {
        QList<Entry> files; // in order; those that exist
        QString base;       // paths, may be empty
        QString target;
        QString current;
        QStringList leftOut; // files that were being loaded when the program ended
        [[nodiscard]] bool isEmpty() const { return files.isEmpty(); }
    };

    explicit SavedSession(QSettings& settings) : m_settings(settings) {}

    [[nodiscard]] bool isEnabled() const; // a person may turn it off; on at first
    void setEnabled(bool enabled);
    // `isLast`: the program ends in good order, so what is still loading counts as open.
    void save(const DocumentList& documents, bool isLast = false);
    [[nodiscard]] Content load() const;

private:
    QSettings& m_settings;
};

} // namespace heapsight
