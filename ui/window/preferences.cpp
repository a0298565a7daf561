// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/preferences.h"

#include "base/parallel.h"
#include "window/actions.h"
#include "window/settings_dialog.h"
#include "window/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QSettings>

namespace heapsight {

namespace {
const QString kThemeKey = QStringLiteral("window/theme");
}

Preferences::Preferences(DocumentList& documents, QSettings& settings, const Actions& actions, QWidget* window)
    : QObject(window), m_documents(documents), m_settings(settings), m_actions(actions), m_window(window)
{
    connect(m_actions.settings, &QAction::triggered, this, &Preferences::change);
    connect(m_actions.themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_settings.setValue(kThemeKey, action->data());
        chooseTheme(action->data().toString());
    });
    const QString forced = qEnvironmentVariable("HEAPSIGHT_THEME");
    chooseTheme(forced.isEmpty() ? m_settings.value(kThemeKey).toString() : forced);
    apply();
}

void Preferences::change()
{
    if (SettingsDialog(m_settings, kThemeKey, m_window).exec() != QDialog::Accepted)
        return;
    chooseTheme(m_settings.value(kThemeKey).toString());
    apply();
}

void Preferences::apply()
{
    setThreadLimit(m_settings.value(kThreadsKey).toUInt());
    AnalysisOptions options;
    options.rawSizes = m_settings.value(kRawSizesKey).toBool();
    m_documents.setOptions(options);
}

void Preferences::chooseTheme(const QString& name)
{
    const Theme theme = themeFromName(name);
    applyTheme(theme);
    for (QAction* action : m_actions.themes->actions())
        action->setChecked(action->data().toString() == themeName(theme));
}

} // namespace heapsight
