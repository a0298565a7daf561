// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/theme.h"

#include "painting/palette_colors.h"
#include "window/outlined_style.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <memory>

namespace heapsight {

namespace {

struct Platform { // what the program was started with
    QString style;
    QPalette palette;
    bool hasOpinion = true; // false: nobody set a palette, these are the toolkit's own greys
};

const Platform& platform()
{
    static const Platform atStart = [] {
        Platform found{QApplication::style()->name(), QApplication::palette(), true};
        const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
        found.hasOpinion = found.style.compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0 || !fusion ||
                           found.palette.color(QPalette::Window) != fusion->standardPalette().color(QPalette::Window);
        return found;
    }();
    return atStart;
}

// The selection is pale so that coloured numbers stay readable on it; a bar must be seen.
void setPalettes(const QPalette& palette)
{
    QApplication::setPalette(palette);
    QPalette bars = palette;
    bars.setColor(QPalette::Highlight, palette.color(QPalette::Link));
    QApplication::setPalette(bars, "QProgressBar");
}

// A palette of the system may have one colour for all hints in empty fields, which is that of text in those for high
// contrast: where nothing can be typed it looks as if it could.
QPalette withDimHints(QPalette palette)
{
    if (palette.color(QPalette::Disabled, QPalette::PlaceholderText) == palette.color(QPalette::Active, QPalette::Text))
        palette.setColor(QPalette::Disabled, QPalette::PlaceholderText,
                         palette.color(QPalette::Disabled, QPalette::Text));
    return palette;
}

void useStyle(const QString& name)
{
    if (name.compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0) {
        if (!dynamic_cast<OutlinedStyle*>(QApplication::style()))
            QApplication::setStyle(new OutlinedStyle);
    } else if (QApplication::style()->name() != name) {
        QApplication::setStyle(name);
    }
}

} // namespace

void applyTheme(Theme theme)
{
    const Platform& start = platform();
    if (theme == Theme::System) {
        useStyle(start.style);
        if (start.hasOpinion)
            QApplication::setPalette(withDimHints(start.palette));
        else
            setPalettes(lightPalette());
        return;
    }
    useStyle(QStringLiteral("fusion"));
    setPalettes(theme == Theme::Dark ? darkPalette() : lightPalette());
}

Theme themeFromName(const QString& name)
{
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace heapsight
