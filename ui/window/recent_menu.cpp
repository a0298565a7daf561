// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/recent_menu.h"

#include "text/format.h"

#include <QDir>

namespace heapsight {

RecentMenu::RecentMenu(const QString& title, QWidget* parent) : QMenu(title, parent) {}

void RecentMenu::setSettings(QSettings& settings)
{
    m_settings = &settings;
    rebuild();
}

void RecentMenu::add(const QString& path)
{
    RecentFiles(*m_settings).add(path);
    rebuild();
}

void RecentMenu::addPair(const RecentPairs::Pair& pair)
{
    RecentPairs(*m_settings).add(pair);
    rebuild();
}

void RecentMenu::rebuild()
{
    clear();
    const QStringList files = paths();
    setEnabled(!files.isEmpty() || !pairs().isEmpty());
    for (const QString& path : files) {
        QString text = QDir::toNativeSeparators(path);
        addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                  [this, path] { Q_EMIT fileChosen(path); });
    }
    if (!pairs().isEmpty())
        addSeparator();
    for (const RecentPairs::Pair& pair : pairs()) {
        QString text = pairText(pair.base, pair.target);
        addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                  [this, pair] { Q_EMIT pairChosen(pair.base, pair.target); });
    }
    addSeparator();
    addAction(tr("&Clear List"), this, [this] {
        RecentFiles(*m_settings).clear();
        RecentPairs(*m_settings).clear();
        rebuild();
    });
    Q_EMIT listChanged();
}

} // namespace heapsight
