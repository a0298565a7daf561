// SPDX-License-Identifier: GPL-3.0-or-later
// "Save Picture…" for every drawing of the window: asks for a name, writes PNG or SVG, says what failed.
#pragma once

#include "painting/picture_file.h"

class QWidget;

namespace heapsight {

// `title`: of the picture, and the name that is proposed. Blocks while the dialog is open.
void savePictureAs(QWidget* parent, const QString& title, QSize size, const PaintPicture& paint);

} // namespace heapsight
