// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of commands, for where none of them is underlined: buttons of a tool bar, lists of commands.
// Thread rule: any thread; pure.
#pragma once

#include <QString>

namespace heapsight {

// "Save" of "&Save", and of "Save(&S)" as Chinese writes it: Qt takes the "&" away only, and "(S)" would be left.
// "&&", which stands for the sign itself, stays as it is. Linear.
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace heapsight
