// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrapped_label.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace heapsight {

namespace {

// The ascent is rounded, and the letters are fitted to whole pixels: one too many at most.
int roomForAccents(const QFontMetrics& metrics)
{
    return -metrics.tightBoundingRect(QStringLiteral("ÄÖÜ")).top() > metrics.ascent() ? 1 : 0;
}

} // namespace

WrappedLabel::WrappedLabel(QWidget* parent) : WrappedLabel(QString(), parent) {}

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    leaveRoomForAccents();
}

void WrappedLabel::leaveRoomForAccents()
{
    setContentsMargins(0, roomForAccents(fontMetrics()), 0, 0);
}

void WrappedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        leaveRoomForAccents();
}

// Text that can be selected is a document, and QLabel cuts that at its upper edge whatever the room: what stands
// above is painted here.
void WrappedLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    const auto* document = findChild<const QTextDocument*>();
    if (!document)
        return;
    const QRect area = contentsRect();
    const double below = alignment().testFlag(Qt::AlignVCenter) ? (area.height() - document->size().height()) / 2 : 0;
    const int top = area.top() + static_cast<int>(std::max(0.0, below));
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    if (isEnabled())
        context.palette.setColor(QPalette::Text, context.palette.color(foregroundRole()));
    QPainter painter(this);
    painter.setClipRect(0, 0, width(), top);
    painter.translate(area.left(), top);
    document->documentLayout()->draw(&painter, context);
}

} // namespace heapsight
