// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"

#include <QCoreApplication>
#include <QStringList>

namespace heapsight {

QString markSign(RowMark mark)
{
    switch (mark) {
    case RowMark::New:
        return QStringLiteral("+");
    case RowMark::Gone:
        return QString(QChar(0x2212));
    case RowMark::Grew:
        return QString(QChar(0x25b2));
    case RowMark::Shrank:
        return QString(QChar(0x25bc));
    case RowMark::None:
        break;
    }
    return {};
}

QString markWord(RowMark mark)
{
    switch (mark) {
    case RowMark::New:
        return QCoreApplication::translate("heapsight::Marks", "new");
    case RowMark::Gone:
        return QCoreApplication::translate("heapsight::Marks", "gone");
    case RowMark::Grew:
        return QCoreApplication::translate("heapsight::Marks", "grew");
    case RowMark::Shrank:
        return QCoreApplication::translate("heapsight::Marks", "shrank");
    case RowMark::None:
        break;
    }
    return {};
}

QString NameParts::plainText() const
{
    QStringList parts;
    for (const QString& part : {edge, separator, name, id, detail, note, badge, location})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QLatin1Char(' '));
}

} // namespace heapsight
