// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/palette_colors.h"

#include <array>
#include <cmath>

namespace heapsight {

namespace {

constexpr double kReadable = 3.0; // WCAG 2.1 for large or bold text and for graphics
constexpr double kHighContrast = 18;

struct Scheme { // one column of the design's palette
    QRgb window, panel, line, text, dim, accent, selection, growing, growingBackground, gone, bar, leak, good,
        alternate, header;
};

constexpr Scheme kLight{0xfff6f7f9, 0xffffffff, 0xffdfe3e8, 0xff1d232b, 0xff68727e, 0xff2563c9, 0xffdce8fb, 0xffb4540a,
                        0xfffdf1e4, 0xff3d6b86, 0xffc9d9f2, 0xffc0342b, 0xff2d7a46, 0xfffafbfc, 0xffeef1f4};
constexpr Scheme kDark{0xff1b1e23, 0xff22262c, 0xff353b43, 0xffe3e7ec, 0xff98a2ae, 0xff7aa7f5, 0xff2b3d5c, 0xfff0a35c,
                       0xff3a2d1f, 0xff86b6d4, 0xff33496d, 0xfff0786e, 0xff7cc492, 0xff252a30, 0xff292e35};

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QPalette paletteOf(const Scheme& scheme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, scheme.window);
    palette.setColor(QPalette::WindowText, scheme.text);
    palette.setColor(QPalette::Base, scheme.panel);
    palette.setColor(QPalette::AlternateBase, scheme.alternate);
    palette.setColor(QPalette::Text, scheme.text);
    palette.setColor(QPalette::PlaceholderText, scheme.dim);
    palette.setColor(QPalette::Button, scheme.header);
    palette.setColor(QPalette::ButtonText, scheme.text);
    palette.setColor(QPalette::BrightText, scheme.leak);
    palette.setColor(QPalette::ToolTipBase, scheme.panel);
    palette.setColor(QPalette::ToolTipText, scheme.text);
    palette.setColor(QPalette::Highlight, scheme.selection);
    palette.setColor(QPalette::HighlightedText, scheme.text);
    palette.setColor(QPalette::Link, scheme.accent);
    palette.setColor(QPalette::LinkVisited, scheme.accent);
    palette.setColor(QPalette::Mid, scheme.line);
    palette.setColor(QPalette::Midlight, scheme.alternate);
    palette.setColor(QPalette::Light, scheme.panel);
    palette.setColor(QPalette::Dark, scheme.dim);
    palette.setColor(QPalette::Shadow, QColor(scheme.window).darker());
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, scheme.dim);
    return palette;
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

bool isHighContrast(const QPalette& palette)
{
    return contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= kHighContrast;
}

QColor focusColor(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor accent = readable(palette.color(QPalette::Link), base, palette.color(QPalette::Text));
    return isHighContrast(palette) ? readable(palette.color(QPalette::Highlight), base, accent) : accent;
}

QColor readable(const QColor& wanted, const QColor& background, const QColor& fallback)
{
    return contrast(wanted, background) >= kReadable ? wanted : fallback;
}

SemanticColors semanticColors(const QPalette& palette)
{
    SemanticColors colors;
    colors.dark = isDark(palette);
    const Scheme& scheme = colors.dark ? kDark : kLight;
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const auto onBase = [&](QRgb wanted) { return readable(QColor(wanted), base, text); };
    // What lies behind text must leave it readable.
    const auto behindText = [&](QRgb wanted) {
        return contrast(QColor(wanted), text) >= kReadable ? QColor(wanted) : base;
    };
    colors.growing = onBase(scheme.growing);
    colors.growingBackground = contrast(QColor(scheme.growingBackground), colors.growing) >= kReadable
                                   ? QColor(scheme.growingBackground)
                                   : base;
    colors.gone = onBase(scheme.gone);
    colors.bar = behindText(scheme.bar);
    colors.dim = onBase(scheme.dim);
    colors.accent = onBase(scheme.accent);
    colors.leak = onBase(scheme.leak);
    colors.good = onBase(scheme.good);
    colors.line = scheme.line;
    colors.header = behindText(scheme.header);
    return colors;
}

QPalette lightPalette()
{
    return paletteOf(kLight);
}

QPalette darkPalette()
{
    return paletteOf(kDark);
}

} // namespace heapsight
