// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heapsight {

void installPictureAccess(); // for every PictureView; any number of times

} // namespace heapsight
