// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace heapsight {

void installTranslations(QCoreApplication& application)
{
    const QLocale locale;
    auto* toolkit = new QTranslator(&application);
    if (toolkit->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(toolkit);
    auto* own = new QTranslator(&application);
    if (own->load(locale, QStringLiteral("heapsight"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(own);
}

} // namespace heapsight
