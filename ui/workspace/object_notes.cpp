// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/object_notes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace heapsight {

namespace {

constexpr qint64 kLargestFile = qint64{64} * 1024 * 1024;
constexpr int kLongestName = 300;
constexpr int kVersion = 1;
const QString kVersionKey = QStringLiteral("version");
const QString kNotesKey = QStringLiteral("notes");
const QString kIdKey = QStringLiteral("id");
const QString kNameKey = QStringLiteral("name");
const QString kTextKey = QStringLiteral("text");

QList<ObjectNote> read(const QString& path)
{
    QFile file(path);
    if (file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
        return {};
    QList<ObjectNote> notes;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).object()[kNotesKey].toArray();
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = value.toObject();
        const double id = entry[kIdKey].toDouble(-1);
        const bool isKnown =
            std::any_of(notes.cbegin(), notes.cend(), [id](const ObjectNote& note) { return note.id == id; });
        if (id < 0 || id > UINT32_MAX || id != static_cast<uint32_t>(id) || isKnown)
            continue;
        notes.append({static_cast<uint32_t>(id), entry[kNameKey].toString().left(kLongestName),
                      entry[kTextKey].toString().left(ObjectNotes::kLongestText)});
        if (notes.size() == ObjectNotes::kMostNotes)
            break;
    }
    return notes;
}

bool write(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

} // namespace

QString ObjectNotes::fileBeside(const QString& snapshot)
{
    return snapshot + QStringLiteral(".heapsight-notes.json");
}

QString ObjectNotes::fileInDataFolder(const QString& snapshot)
{
    const QByteArray hash = QCryptographicHash::hash(snapshot.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/notes/") +
           QFileInfo(snapshot).fileName() + QLatin1Char('-') + QLatin1String(hash) + QStringLiteral(".json");
}

ObjectNotes::ObjectNotes(DocumentList& documents, QObject* parent) : QObject(parent)
{
    connect(&documents, &DocumentList::documentChanged, this, [this](const Document* document) {
        if (document->isReady() && !m_notes.contains(document->path()))
            load(document);
        Q_EMIT changed();
    });
    connect(&documents, &DocumentList::documentClosing, this, [this](const Document* document) {
        m_notes.remove(document->path());
        Q_EMIT changed();
    });
}

void ObjectNotes::load(const Document* document)
{
    QList<ObjectNote> notes = read(fileBeside(document->path()));
    if (notes.isEmpty())
        notes = read(fileInDataFolder(document->path()));
    m_notes.insert(document->path(), notes);
}

QList<ObjectNote> ObjectNotes::notes(const Document* document) const
{
    return document ? m_notes.value(document->path()) : QList<ObjectNote>();
}

const ObjectNote* ObjectNotes::find(const Document* document, uint32_t id) const
{
    const auto notes = document ? m_notes.constFind(document->path()) : m_notes.constEnd();
    if (notes == m_notes.constEnd())
        return nullptr;
    const auto note =
        std::find_if(notes->cbegin(), notes->cend(), [id](const ObjectNote& entry) { return entry.id == id; });
    return note == notes->cend() ? nullptr : &*note;
}

Result<void> ObjectNotes::set(const Document* document, const ObjectNote& note)
{
    QList<ObjectNote>& notes = m_notes[document->path()];
    ObjectNote kept = note;
    kept.name.truncate(kLongestName);
    kept.text.truncate(kLongestText);
    const auto known =
        std::find_if(notes.begin(), notes.end(), [&note](const ObjectNote& entry) { return entry.id == note.id; });
    if (known != notes.end())
        *known = kept;
    else if (notes.size() < kMostNotes)
        notes.append(kept);
    Q_EMIT changed();
    return save(document->path());
}

Result<void> ObjectNotes::remove(const Document* document, uint32_t id)
{
    QList<ObjectNote>& notes = m_notes[document->path()];
    notes.removeIf([id](const ObjectNote& note) { return note.id == id; });
    Q_EMIT changed();
    return save(document->path());
}

Result<void> ObjectNotes::save(const QString& snapshot) const
{
    const QList<ObjectNote> notes = m_notes.value(snapshot);
    const QString beside = fileBeside(snapshot);
    const QString elsewhere = fileInDataFolder(snapshot);
    if (notes.isEmpty()) {
        QFile::remove(beside);
        QFile::remove(elsewhere);
        return {};
    }
    QJsonArray entries;
    for (const ObjectNote& note : notes)
        entries.append(
            QJsonObject{{kIdKey, static_cast<qint64>(note.id)}, {kNameKey, note.name}, {kTextKey, note.text}});
    const QByteArray content =
        QJsonDocument(QJsonObject{{kVersionKey, kVersion}, {kNotesKey, entries}}).toJson(QJsonDocument::Indented);
    if (write(beside, content)) {
        QFile::remove(elsewhere);
        return {};
    }
    QDir().mkpath(QFileInfo(elsewhere).absolutePath());
    if (write(elsewhere, content))
        return {};
    return tl::unexpected<Error>(
        Error{ErrorCode::CannotWrite, "notes can be kept in neither place", kNoOffset, elsewhere.toStdString()});
}

} // namespace heapsight
