// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"

#include <QStringList>

namespace heapsight {

QString NameParts::plainText() const
{
    QStringList parts;
    for (const QString& part : {edge, separator, name, id, detail, badge, location})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QLatin1Char(' '));
}

} // namespace heapsight
