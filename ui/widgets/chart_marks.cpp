// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_marks.h"

#include "painting/palette_colors.h"
#include "text/live_text.h"
#include "workspace/live_session.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

constexpr double kTagSide = 20;
constexpr double kLabelPixels = 18;

struct ChartMarks {
    Q_DECLARE_TR_FUNCTIONS(heapsight)
};

void paintCollection(QPainter& painter, double x, double bottom, const SemanticColors& colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.dim);
    const double y = bottom - 1;
    painter.drawPolygon(QPolygonF({{x - 3.5, y}, {x + 3.5, y}, {x, y - 6}}));
}

void paintGap(QPainter& painter, const ChartScale& scale, const TargetEvent& event, const SemanticColors& colors)
{
    const double x = std::min(scale.plot.right(), scale.x(event.timeMs));
    const double begin = std::max(scale.plot.left(), scale.x(event.timeMs - static_cast<qint64>(event.seconds * 1000)));
    painter.fillRect(QRectF(QPointF(begin, scale.plot.top()), QPointF(x, scale.plot.bottom())),
                     QBrush(colors.line, Qt::BDiagPattern));
    constexpr double kRoomForText = 40;
    if (x - begin < kRoomForText)
        return;
    painter.setPen(colors.dim);
    painter.drawText(QRectF(begin, scale.plot.top() + 26, x - begin, 40), Qt::AlignHCenter | Qt::TextWordWrap,
                     event.text.starts_with("a snapshot") ? ChartMarks::tr("snapshot") : ChartMarks::tr("no answer"));
}

void paintLabel(QPainter& painter, const ChartScale& scale, double x, const QString& text)
{
    painter.save();
    painter.translate(x - 3, scale.plot.top() + 30);
    painter.rotate(90);
    painter.drawText(QPointF(0, 0), painter.fontMetrics().elidedText(text, Qt::ElideRight,
                                                                     static_cast<int>(scale.plot.height() - 40)));
    painter.restore();
}

} // namespace

qint64 ChartScale::timeAt(double x) const
{
    return from + static_cast<qint64>((x - plot.left()) / std::max(plot.width(), 1.0) * static_cast<double>(to - from));
}

void paintEvents(QPainter& painter, const ChartScale& scale, const std::vector<TargetEvent>& events,
                 const QPalette& palette)
{
    const SemanticColors colors = semanticColors(palette);
    double lastCollection = -100;
    double lastLabel = -100;
    for (const TargetEvent& event : events) {
        const auto begin = event.timeMs - static_cast<qint64>(event.seconds * 1000);
        if (event.timeMs < scale.from || begin > scale.to || event.kind == TargetEventKind::Snapshot)
            continue;
        const double x = scale.x(event.timeMs);
        if (event.kind == TargetEventKind::Blocked) {
            paintGap(painter, scale, event, colors);
            continue;
        }
        if (event.timeMs > scale.to)
            continue;
        if (event.kind == TargetEventKind::GarbageCollection) {
            if (x - lastCollection < 3) // as many as can be seen
                continue;
            lastCollection = x;
            paintCollection(painter, x, scale.plot.bottom(), colors);
            continue;
        }
        const bool isBad = event.kind == TargetEventKind::Alert || event.kind == TargetEventKind::Lost;
        painter.setPen(QPen(isBad ? colors.leak : colors.dim, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, scale.plot.top() + 24), QPointF(x, scale.plot.bottom()));
        if (x - lastLabel >= kLabelPixels) { // the others are in the tool tip
            paintLabel(painter, scale, x, eventText(event));
            lastLabel = x;
        }
    }
}

QRectF snapshotTag(const ChartScale& scale, const TakenSnapshot& snapshot)
{
    return {scale.x(snapshot.timeMs) - kTagSide / 2, scale.plot.top(), kTagSide, kTagSide};
}

void paintSnapshots(QPainter& painter, const ChartScale& scale, const std::vector<TakenSnapshot>& snapshots,
                    const QList<int>& selected, const QPalette& palette)
{
    const SemanticColors colors = semanticColors(palette);
    if (selected.size() == 2) {
        QColor band = focusColor(palette);
        band.setAlphaF(0.08F);
        const double first = scale.x(snapshots[static_cast<size_t>(selected[0])].timeMs);
        const double second = scale.x(snapshots[static_cast<size_t>(selected[1])].timeMs);
        const QRectF between(QPointF(first, scale.plot.top()), QPointF(second, scale.plot.bottom()));
        painter.fillRect(between.normalized().intersected(scale.plot), band);
    }
    for (int i = 0; i < static_cast<int>(snapshots.size()); ++i) {
        const TakenSnapshot& snapshot = snapshots[static_cast<size_t>(i)];
        if (!scale.contains(snapshot.timeMs))
            continue;
        const QRectF tag = snapshotTag(scale, snapshot);
        const bool isSelected = selected.contains(i);
        const QColor color = isSelected ? focusColor(palette) : colors.accent;
        painter.setPen(QPen(color, isSelected ? 1.6 : 1, Qt::DashLine));
        painter.drawLine(QPointF(tag.center().x(), tag.bottom()), QPointF(tag.center().x(), scale.plot.bottom()));
        painter.setPen(QPen(color, 1.4));
        painter.setBrush(isSelected ? color : palette.color(QPalette::Base));
        painter.drawRoundedRect(tag, 4, 4);
        painter.setPen(isSelected ? palette.color(QPalette::Base) : color);
        painter.drawText(tag, Qt::AlignCenter, QString::number(i + 1));
    }
}

void paintThreshold(QPainter& painter, const ChartScale& scale, double y, const QString& text, const QPalette& palette)
{
    if (y < scale.plot.top() || y > scale.plot.bottom())
        return;
    painter.setPen(QPen(semanticColors(palette).leak, 1, Qt::DashLine));
    painter.drawLine(QPointF(scale.plot.left(), y), QPointF(scale.plot.right(), y));
    painter.drawText(QPointF(scale.plot.left() + 4, y - 4), text);
}

void paintTime(QPainter& painter, const ChartScale& scale, qint64 timeMs, const QPalette& palette)
{
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(timeMs), QStringLiteral("HH:mm:ss"));
    const double width = painter.fontMetrics().horizontalAdvance(time) + 8;
    const QRectF box(std::clamp(scale.x(timeMs) - width / 2, scale.plot.left(), scale.plot.right() - width),
                     scale.plot.bottom() - 20, width, 18);
    painter.fillRect(box, palette.color(QPalette::Base));
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, time);
}

QString eventNear(const ChartScale& scale, double x, const std::vector<TargetEvent>& events)
{
    constexpr double kReach = 4;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const bool isMoment = event->kind != TargetEventKind::Blocked;
        const double end = scale.x(event->timeMs);
        const double begin = scale.x(event->timeMs - static_cast<qint64>(event->seconds * 1000));
        const bool isNear = isMoment ? std::abs(end - x) < kReach : x > begin - kReach && x < end + kReach;
        if (event->kind != TargetEventKind::Snapshot && scale.contains(event->timeMs) && isNear)
            return eventText(*event);
    }
    return {};
}

} // namespace heapsight
