// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/path_copy.h"

#include "models/roles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QModelIndex>
#include <QStringList>

namespace heapsight {

QString pathAsText(const QModelIndex& index, const QString& title)
{
    QStringList lines;
    for (QModelIndex row = index.siblingAtColumn(0); row.isValid(); row = row.parent()) {
        QStringList figures;
        for (int column = 1; column < row.model()->columnCount(); ++column) {
            const QString text = row.siblingAtColumn(column).data().toString();
            const QString name = row.model()->headerData(column, Qt::Horizontal).toString();
            if (!text.isEmpty())
                figures << name.toLower() + QLatin1Char(' ') + text;
        }
        lines.prepend(row.data().toString() + (figures.isEmpty()
                                                   ? QString()
                                                   : QStringLiteral("  [%1]").arg(figures.join(QStringLiteral(", ")))));
    }
    QString text;
    if (!title.isEmpty())
        text = title + QLatin1Char('\n');
    const qsizetype first = title.isEmpty() ? 0 : 1;
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += QString(2 * (i + first), QLatin1Char(' ')) + lines[i] + QLatin1Char('\n');
    return text;
}

void copyPath(const QModelIndex& index, const QString& title)
{
    if (index.isValid())
        QGuiApplication::clipboard()->setText(pathAsText(index, title));
}

} // namespace heapsight
