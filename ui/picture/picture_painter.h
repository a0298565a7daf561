// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a picture of retainers: on the screen, into a PNG, into an SVG.
#pragma once

#include "painting/picture_file.h"
#include "picture/picture_layout.h"

#include <QFont>
#include <QPalette>
#include <QString>

class QPainter;

namespace heapsight {

struct PictureStyle {
    QPalette palette;
    QFont font;
    int current = -1; // box with the focus frame
    int hovered = -1;
};

// Box and gap sizes that leave room for the text of `font`.
[[nodiscard]] PictureMetrics pictureMetrics(const QFont& font);
// In the picture's own coordinates; the background is the caller's. Boxes outside the clip are left out.
void paintPicture(QPainter& painter, const Picture& picture, const PictureStyle& style);

// The whole picture with its background, for savePictureAs(); `picture` must outlive it.
[[nodiscard]] PaintPicture picturePainting(const Picture& picture, const PictureStyle& style);
// False if the file cannot be written. See writePicture().
[[nodiscard]] bool savePicture(const QString& path, const Picture& picture, const PictureStyle& style);

} // namespace heapsight
