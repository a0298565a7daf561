// SPDX-License-Identifier: GPL-3.0-or-later
// Colours with a meaning, for light and dark, and the palettes they were made for. What a palette of the
// user's (high contrast, unusual themes) would make unreadable falls back to its own text colour.
#pragma once

#include <QColor>
#include <QPalette>

namespace heapsight {

struct SemanticColors {
    QColor growing;           // text: new, growing (orange)
    QColor growingBackground; // behind badges
    QColor gone;              // text: gone, shrinking (blue-grey)
    QColor bar;               // quiet bar behind a number
    QColor dim;               // secondary text
    QColor accent;            // edge names, links
    QColor leak;              // errors
    QColor good;
    QColor line;   // hairlines
    QColor header; // header background
    bool dark = false;
};

[[nodiscard]] bool isDark(const QPalette& palette);
// True for palettes made to be told apart at any price: frames get outlines then.
[[nodiscard]] bool isHighContrast(const QPalette& palette);
[[nodiscard]] SemanticColors semanticColors(const QPalette& palette);
// Around what has the focus, or is chosen. The selection's colour is pale in this program's own palettes, and the best
// there is in those for high contrast.
[[nodiscard]] QColor focusColor(const QPalette& palette);
// The application's own palettes; the window picks one by what the system asks for.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
// `wanted` if it can be read on `background`, else `fallback`.
[[nodiscard]] QColor readable(const QColor& wanted, const QColor& background, const QColor& fallback);
// WCAG contrast of two opaque colours, 1..21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace heapsight
