// SPDX-License-Identifier: GPL-3.0-or-later
// Before a snapshot of a running process: what it will cost it, and where it goes.
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QSettings;

namespace heapsight {

class LiveSession;

class SnapshotDialog : public QDialog {
    Q_OBJECT
public:
    SnapshotDialog(const LiveSession& session, QSettings& settings, QWidget* parent = nullptr);

    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool collectsGarbage() const;
    void accept() override;

    // Where snapshots go unless told: a folder of the user's, made when it is needed.
    [[nodiscard]] static QString defaultFolder(const QSettings& settings);
    // The folder exists now, private to the user; false if it cannot be made.
    [[nodiscard]] static bool makeFolder(const QString& folder);

private:
    QSettings& m_settings;
    QLineEdit* m_folder;
    QCheckBox* m_collects;
};

} // namespace heapsight
