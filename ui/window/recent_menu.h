// SPDX-License-Identifier: GPL-3.0-or-later
// File > Open Recent: the files opened and the pairs compared lately.
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
    void addPair(const RecentPairs::Pair& pair);
    [[nodiscard]] QStringList paths() const { return RecentFiles(*m_settings).paths(); }
    [[nodiscard]] QList<RecentPairs::Pair> pairs() const { return RecentPairs(*m_settings).pairs(); }

Q_SIGNALS:
    void fileChosen(const QString& path);
    void pairChosen(const QString& base, const QString& target);
    void listChanged();

private:
    void rebuild();

    QSettings* m_settings = nullptr;
};

} // namespace heapsight
