// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace heapsight {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setLeastCharacters(int count)
{
    m_leastCharacters = count;
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QString least(m_leastCharacters, m_leastCharacters > 2 ? QLatin1Char('n') : QLatin1Char('m'));
    const QMargins margins = contentsMargins();
    const int width = fontMetrics().horizontalAdvance(least + QStringLiteral("…")) + margins.left() + margins.right();
    return QLabel::minimumSizeHint().boundedTo({width, QWIDGETSIZE_MAX}); // a shorter text needs no more
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    if (shown == text()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    style()->drawItemText(&painter, area, static_cast<int>(alignment()) | Qt::TextSingleLine, palette(), isEnabled(),
                          shown, foregroundRole());
}

} // namespace heapsight
