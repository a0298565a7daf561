// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/saved_session.h"

#include "workspace/document_list.h"

#include <QFileInfo>

namespace heapsight {

namespace {

const QString kEnabledKey = QStringLiteral("session/restore");
const QString kFilesKey = QStringLiteral("session/files");
const QString kLabelsKey = QStringLiteral("session/labels"); // beside each file, may be empty
const QString kLoadingKey = QStringLiteral("session/loading");
const QString kBaseKey = QStringLiteral("session/base");
const QString kTargetKey = QStringLiteral("session/target");
const QString kCurrentKey = QStringLiteral("session/current");

QString pathOf(const Document* document)
{
    return document ? document->path() : QString();
}

} // namespace

bool SavedSession::isEnabled() const
{
    return m_settings.value(kEnabledKey, true).toBool();
}

void SavedSession::setEnabled(bool enabled)
{
    m_settings.setValue(kEnabledKey, enabled);
}

void SavedSession::save(const DocumentList& documents, bool isLast)
{
    QStringList files;
    QStringList labels;
    QStringList loading;
    for (int row = 0; row < documents.count(); ++row) {
        const Document* document = documents.at(row);
        const bool isLoading = document->state() == Document::State::Loading;
        if (isLoading && !isLast)
            loading.append(document->path());
        if (document->isReady() || (isLoading && isLast)) {
            files.append(document->path());
            labels.append(document->label());
        }
    }
    m_settings.setValue(kFilesKey, files);
    m_settings.setValue(kLabelsKey, labels);
    m_settings.setValue(kLoadingKey, loading);
    m_settings.setValue(kBaseKey, pathOf(documents.base()));
    m_settings.setValue(kTargetKey, pathOf(documents.target()));
    m_settings.setValue(kCurrentKey, pathOf(documents.current()));
    m_settings.sync(); // now: the next moment may be the program's last
}

SavedSession::Content SavedSession::load() const
{
    Content content;
    content.leftOut = m_settings.value(kLoadingKey).toStringList();
    const QStringList files = m_settings.value(kFilesKey).toStringList();
    const QStringList labels = m_settings.value(kLabelsKey).toStringList();
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (const QFileInfo file(files[i]); file.isFile() && file.isReadable())
            content.files.append({files[i], labels.value(i)});
    }
    content.base = m_settings.value(kBaseKey).toString();
    content.target = m_settings.value(kTargetKey).toString();
    content.current = m_settings.value(kCurrentKey).toString();
    return content;
}

} // namespace heapsight
