// SPDX-License-Identifier: GPL-3.0-or-later
// File > Open Recent: the files opened lately.
#pragma once

#include "workspace/recent_files.h"

#include <QMenu>

namespace heapsight {

class RecentMenu : public QMenu {
    Q_OBJECT
public:
    explicit RecentMenu(const QString& title, QWidget* parent);

    // Must be called before the menu is of use; `settings` outlives it.
    void setSettings(QSettings& settings);
    void add(const QString& path);
    [[nodiscard]] QStringList paths() const { return RecentFiles(*m_settings).paths(); }

Q_SIGNALS:
    void fileChosen(const QString& path);
    void listChanged();

private:
    void rebuild();

    QSettings* m_settings = nullptr;
};

} // namespace heapsight
