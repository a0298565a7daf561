// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/profile_list.h"

#include "text/format.h"
#include "text/profile_text.h"
#include "workspace/document_list.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace heapsight {

namespace {

QString functionsText(const Profile& profile)
{
    const uint32_t functions = std::max(1U, profile.frames->size()) - 1; // the root is none
    return (functions == 1 ? ProfileList::tr("%1 function") : ProfileList::tr("%1 functions"))
        .arg(countText(functions));
}

} // namespace

ProfileList::ProfileList(JobRunner& jobs, QObject* parent) : QAbstractListModel(parent), m_jobs(jobs)
{
    connect(&jobs, &JobRunner::progressed, this, [this] {
        for (int row = 0; row < count(); ++row) {
            if (at(row)->state() == ProfileDocument::State::Loading)
                Q_EMIT dataChanged(index(row), index(row));
        }
    });
}

ProfileList::~ProfileList() = default;

ProfileDocument* ProfileList::open(const QString& path)
{
    const QString file = canonicalFilePath(path);
    for (const auto& known : m_profiles) {
        if (!known->isFile() || known->path() != file)
            continue;
        if (known->state() == ProfileDocument::State::Failed || known->state() == ProfileDocument::State::Cancelled)
            known->load();
        return known.get();
    }
    ProfileDocument* profile = insert(std::make_unique<ProfileDocument>(file, m_jobs));
    profile->load();
    return profile;
}

ProfileDocument* ProfileList::add(const QString& path, const ProfileDocument::ProfilePointer& profile,
                                  const QString& label)
{
    for (const auto& known : m_profiles)
        if (known->profile() == profile)
            return known.get();
    return insert(std::make_unique<ProfileDocument>(path, profile, label));
}

ProfileDocument* ProfileList::insert(std::unique_ptr<ProfileDocument> made)
{
    beginInsertRows({}, count(), count());
    m_profiles.push_back(std::move(made));
    endInsertRows();
    ProfileDocument* profile = m_profiles.back().get();
    for (const auto signal : {&ProfileDocument::stateChanged, &ProfileDocument::labelChanged})
        connect(profile, signal, this, [this, profile] {
            refreshRows();
            Q_EMIT profileChanged(profile);
        });
    if (!m_current)
        setCurrent(profile);
    refreshRows(); // a second file of the same name changes what the first is called
    return profile;
}

void ProfileList::close(ProfileDocument* profile)
{
    const int row = rowOf(profile);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    const std::unique_ptr<ProfileDocument> closing = std::move(m_profiles[static_cast<size_t>(row)]);
    m_profiles.erase(m_profiles.begin() + row);
    endRemoveRows();
    closing->disconnect(this);
    const bool wasBase = m_base == profile;
    if (wasBase)
        m_base = nullptr;
    if (m_current == profile) {
        m_current = m_profiles.empty() ? nullptr : at(std::min(row, count() - 1));
        Q_EMIT currentChanged();
    }
    if (wasBase)
        Q_EMIT baseChanged();
    refreshRows();
    Q_EMIT profileClosing(profile);
}

ProfileDocument* ProfileList::at(int row) const
{
    return row >= 0 && row < count() ? m_profiles[static_cast<size_t>(row)].get() : nullptr;
}

int ProfileList::rowOf(const ProfileDocument* profile) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [profile](const auto& entry) { return entry.get() == profile; });
    return found == m_profiles.end() ? -1 : static_cast<int>(found - m_profiles.begin());
}

QString ProfileList::displayName(const ProfileDocument* profile) const
{
    const QString name = profile->name();
    const bool isAmbiguous = std::any_of(m_profiles.begin(), m_profiles.end(), [&](const auto& entry) {
        return entry.get() != profile && entry->name() == name;
    });
    return isAmbiguous ? QFileInfo(profile->path()).dir().dirName() + QLatin1Char('/') + name : name;
}

void ProfileList::setCurrent(ProfileDocument* profile)
{
    if (profile == m_current)
        return;
    m_current = profile;
    Q_EMIT currentChanged();
}

void ProfileList::setBase(ProfileDocument* profile)
{
    if (profile == m_base)
        return;
    m_base = profile;
    Q_EMIT baseChanged();
}

// --- Model ----------------------------------------------------------------------------------------

int ProfileList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ProfileList::data(const QModelIndex& index, int role) const
{
    const ProfileDocument* profile = index.isValid() && index.model() == this ? at(index.row()) : nullptr;
    if (!profile)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayName(profile);
    case Qt::EditRole:
        return profile->name();
    case Qt::ToolTipRole: {
        QStringList lines{profile->path(), detail(*profile)};
        if (profile->profile())
            lines << functionsText(*profile->profile())
                  << tr("heapsight uses %1").arg(bytesText(profile->profile()->memoryBytes()));
        return toolTipText(lines.join(QLatin1Char('\n')));
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(displayName(profile), detail(*profile));
    case DocumentList::DetailRole:
        return detail(*profile);
    case DocumentList::MemoryRole:
        return profile->profile() ? functionsText(*profile->profile()) : QString();
    case DocumentList::ProgressRole:
        return profile->state() == ProfileDocument::State::Loading ? QVariant(profile->fraction()) : QVariant();
    case DocumentList::FailedRole:
        return profile->state() == ProfileDocument::State::Failed;
    default:
        return {};
    }
}

Qt::ItemFlags ProfileList::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool ProfileList::setData(const QModelIndex& index, const QVariant& value, int role)
{
    ProfileDocument* profile = role == Qt::EditRole && index.model() == this ? at(index.row()) : nullptr;
    if (!profile)
        return false;
    profile->setLabel(value.toString());
    return true;
}

QString ProfileList::detail(const ProfileDocument& profile) const
{
    switch (profile.state()) {
    case ProfileDocument::State::Loading:
        return tr("reading · %1").arg(percentText(profile.fraction()));
    case ProfileDocument::State::Ready: {
        const QString text = profileSummary(*profile.profile());
        return profile.profile()->complete ? text : tr("%1 · incomplete").arg(text);
    }
    case ProfileDocument::State::Failed:
        return tr("could not be opened");
    case ProfileDocument::State::Cancelled:
        return tr("loading was cancelled");
    }
    return {};
}

void ProfileList::refreshRows()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

} // namespace heapsight
