// SPDX-License-Identifier: GPL-3.0-or-later
// The open profiles in the order they were opened, which of them is looked at, and with which earlier one it
// is compared. A list model for the side bar, with the roles of DocumentList.
// Thread rule: GUI thread.
#pragma once

#include "workspace/profile_document.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace heapsight {

class ProfileList : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ProfileList(JobRunner& jobs, QObject* parent = nullptr);
    ~ProfileList() override;

    // Starts loading it, or returns the one that is open already. Does not change current().
    ProfileDocument* open(const QString& path);
    // One that comes from a snapshot; the same profile is not added twice.
    ProfileDocument* add(const QString& path, const ProfileDocument::ProfilePointer& profile, const QString& label);
    void close(ProfileDocument* profile);

    [[nodiscard]] int count() const { return static_cast<int>(m_profiles.size()); }
    [[nodiscard]] ProfileDocument* at(int row) const;
    [[nodiscard]] int rowOf(const ProfileDocument* profile) const; // -1: not here
    [[nodiscard]] QString displayName(const ProfileDocument* profile) const;

    [[nodiscard]] ProfileDocument* current() const { return m_current; }
    void setCurrent(ProfileDocument* profile);
    // What the current one is compared with; null: with nothing.
    [[nodiscard]] ProfileDocument* base() const { return m_base == m_current ? nullptr : m_base; }
    void setBase(ProfileDocument* profile);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override; // renames

Q_SIGNALS:
    void currentChanged();
    void baseChanged();
    void profileChanged(heapsight::ProfileDocument* profile); // its state or name
    void profileClosing(heapsight::ProfileDocument* profile); // still alive, no longer in the list

private:
    ProfileDocument* insert(std::unique_ptr<ProfileDocument> profile);
    void refreshRows();
    [[nodiscard]] QString detail(const ProfileDocument& profile) const;

    JobRunner& m_jobs;
    std::vector<std::unique_ptr<ProfileDocument>> m_profiles;
    ProfileDocument* m_current = nullptr;
    ProfileDocument* m_base = nullptr;
};

} // namespace heapsight
