// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion, whose fields, buttons, check boxes and tabs have an outline on dark palettes, too: its own is a shade
// of the window's colour, which on black nobody sees. What has the focus and the selected tab have a colour there,
// and in high contrast frames, headers and scroll bars have edges. Where lines meet there is one.
#pragma once

#include <QProxyStyle>

namespace heapsight {

class OutlinedStyle : public QProxyStyle {
    Q_OBJECT
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace heapsight
