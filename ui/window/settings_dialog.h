// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can choose for good: theme, what comes back at the start, how sizes are counted, how many
// threads work, what is kept of large snapshots, the editor for source lines and where the sources are on
// this machine.
// Thread rule: GUI thread.
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSettings;
class QSpinBox;
class QTableWidget;

namespace heapsight {

class CachePage;

inline const QString kRawSizesKey = QStringLiteral("analysis/rawSizes");
inline const QString kThreadsKey = QStringLiteral("analysis/threads"); // 0: one per processor

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    // `themeKey`: where the window keeps its theme. Writes to `settings` when accepted.
    SettingsDialog(QSettings& settings, const QString& themeKey, QWidget* parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QWidget* generalPage();
    [[nodiscard]] QWidget* sourcePage();
    void addMapping(const QString& from, const QString& to);
    void showEditor();

    QSettings& m_settings;
    QString m_themeKey;
    QComboBox* m_theme;
    QCheckBox* m_restore;
    QCheckBox* m_rawSizes;
    QSpinBox* m_threads;
    QComboBox* m_editor;
    QLineEdit* m_command;
    QTableWidget* m_mappings;
    CachePage* m_cache;
};

} // namespace heapsight
