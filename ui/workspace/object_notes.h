// SPDX-License-Identifier: GPL-3.0-or-later
// Bookmarks and notes on objects of the open snapshots, by object id. Kept beside each snapshot as
// "<file>.heapsight-notes.json", or in the application's data folder if the snapshot's cannot be
// written; never in the snapshot. What a notes file says is untrusted: it is read within bounds and
// shown as plain text.
// Thread rule: GUI thread (the files are small).
#pragma once

#include "base/result.h"
#include "workspace/document_list.h"

#include <QHash>
#include <QObject>

namespace heapsight {

struct ObjectNote {
    uint32_t id = 0; // of the object
    QString name;    // what it was called when the note was made: "Session @91823"
    QString text;    // may be empty: a bookmark only
    friend bool operator==(const ObjectNote&, const ObjectNote&) = default;
};

class ObjectNotes : public QObject {
    Q_OBJECT
public:
    static constexpr int kLongestText = 20'000;
    static constexpr int kMostNotes = 10'000; // of one snapshot

    explicit ObjectNotes(DocumentList& documents, QObject* parent = nullptr);

    [[nodiscard]] QList<ObjectNote> notes(const Document* document) const; // in the order they were made
    [[nodiscard]] const ObjectNote* find(const Document* document, uint32_t id) const;
    // Adds or replaces. Errors: CannotWrite (the note is kept until the program ends).
    [[nodiscard]] Result<void> set(const Document* document, const ObjectNote& note);
    [[nodiscard]] Result<void> remove(const Document* document, uint32_t id);

    [[nodiscard]] static QString fileBeside(const QString& snapshot);
    [[nodiscard]] static QString fileInDataFolder(const QString& snapshot);

Q_SIGNALS:
    void changed();

private:
    void load(const Document* document);
    [[nodiscard]] Result<void> save(const QString& snapshot) const;

    QHash<QString, QList<ObjectNote>> m_notes; // by the snapshot's path
};

} // namespace heapsight
