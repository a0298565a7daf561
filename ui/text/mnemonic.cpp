// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/mnemonic.h"

namespace heapsight {

QString withoutMnemonic(QString text)
{
    constexpr QLatin1Char kMark('&');
    for (qsizetype at = text.indexOf(kMark); at >= 0; at = text.indexOf(kMark, at)) {
        const bool isSign = text.mid(at + 1, 1) == kMark;
        const bool isAppended =
            at > 0 && text.at(at - 1) == QLatin1Char('(') && text.mid(at + 2, 1) == QLatin1Char(')');
        if (isSign)
            at += 2;
        else if (isAppended)
            text.remove(--at, 4); // "(&S)"
        else
            text.remove(at, 1);
    }
    return text;
}

} // namespace heapsight
