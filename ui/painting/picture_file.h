// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window's own drawing as files: PNG at twice the size of the screen, or SVG.
#pragma once

#include "base/result.h"

#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace heapsight {

using PaintPicture = std::function<void(QPainter& painter)>; // in coordinates of a picture of the given size

// SVG if the name ends in ".svg", else PNG. A file that is half written never replaces one that was there.
// Errors: CannotWrite. GUI thread, or any if `paint` may.
[[nodiscard]] Result<bool> writePicture(const QString& path, QSize size, const QString& title,
                                        const PaintPicture& paint);

} // namespace heapsight
