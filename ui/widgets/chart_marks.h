// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the memory chart beside its lines: garbage collections, gaps, losses and notes, snapshots,
// the sample under the pointer. Painting only. GUI thread.
#pragma once

#include "inspector/heap_sample.h"

#include <QList>
#include <QPalette>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace heapsight {

struct TakenSnapshot;

// Where times lie in the picture.
struct ChartScale {
    QRectF plot;
    qint64 from = 0;
    qint64 to = 1;

    [[nodiscard]] double x(qint64 timeMs) const
    {
        return plot.left() + plot.width() * static_cast<double>(timeMs - from) / static_cast<double>(to - from);
    }
    [[nodiscard]] qint64 timeAt(double x) const;
    [[nodiscard]] bool contains(qint64 timeMs) const { return timeMs >= from && timeMs <= to; }
};

void paintEvents(QPainter& painter, const ChartScale& scale, const std::vector<TargetEvent>& events,
                 const QPalette& palette);
// `selected`: two of them have the time between them shaded.
void paintSnapshots(QPainter& painter, const ChartScale& scale, const std::vector<TakenSnapshot>& snapshots,
                    const QList<int>& selected, const QPalette& palette);
[[nodiscard]] QRectF snapshotTag(const ChartScale& scale, const TakenSnapshot& snapshot);
// A line across at `y` with its name.
void paintThreshold(QPainter& painter, const ChartScale& scale, double y, const QString& text, const QPalette& palette);
// The time under the pointer, at the bottom.
void paintTime(QPainter& painter, const ChartScale& scale, qint64 timeMs, const QPalette& palette);
// The text of the event whose mark is near `x`; empty if there is none.
[[nodiscard]] QString eventNear(const ChartScale& scale, double x, const std::vector<TargetEvent>& events);

} // namespace heapsight
