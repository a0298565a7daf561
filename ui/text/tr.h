// SPDX-License-Identifier: GPL-3.0-or-later
// tr() for functions outside of any class: their texts are filed under the namespace, where no class's tr() looks.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace heapsight {

[[nodiscard]] inline QString tr(const char* text)
{
    return QCoreApplication::translate("heapsight", text);
}

} // namespace heapsight
