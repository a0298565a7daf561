// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark. "System" keeps the platform's style and palette; Light and Dark are Fusion with a
// palette of our own. Qt 6.4 cannot ask the platform for its colour scheme, so views tell light from
// dark by the palette they are painted with (painting/palette_colors.h).
// Thread rule: GUI thread.
#pragma once

#include <QString>

namespace heapsight {

enum class Theme : uint8_t { System, Light, Dark };

// Sets style and palette of the whole application.
void applyTheme(Theme theme);

// As kept in the settings: "system", "light", "dark"; anything else is System.
[[nodiscard]] Theme themeFromName(const QString& name);
[[nodiscard]] QString themeName(Theme theme);

} // namespace heapsight
