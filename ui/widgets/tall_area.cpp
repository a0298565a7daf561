// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tall_area.h"

#include <QEvent>
#include <QScrollBar>

namespace heapsight {

namespace {
constexpr int kLeastLines = 3;
}

TallArea::TallArea(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // scrolls to what has it
    viewport()->setAutoFillBackground(false);
    const bool fills = content->autoFillBackground();
    setWidget(content);
    content->setAutoFillBackground(fills);
}

QSize TallArea::sizeHint() const
{
    const int width = viewport()->width();
    const QSize hint = widget()->sizeHint();
    return {hint.width(), widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : hint.height()};
}

QSize TallArea::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    const int lines = kLeastLines * fontMetrics().height();
    return {least.width() + (least.height() > lines ? verticalScrollBar()->sizeHint().width() : 0),
            std::min(least.height(), lines)};
}

bool TallArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace heapsight
