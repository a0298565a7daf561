// SPDX-License-Identifier: GPL-3.0-or-later
// A message of the desktop (org.freedesktop.Notifications): seen while the window is not. Where nothing
// shows such messages nothing happens. GUI thread; does not wait.
#pragma once

#include <QString>

namespace heapsight {

// Plain texts; they are the programs'.
void showDesktopNotice(const QString& title, const QString& text);

} // namespace heapsight
