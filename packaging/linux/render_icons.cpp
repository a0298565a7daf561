// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the program's icon in the sizes that desktops ask for and cannot scale themselves.
//   render_icons ICON.svg FOLDER SIZE…    writes FOLDER/SIZE.png
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QSvgRenderer icon(arguments.value(1));
    if (!icon.isValid() || arguments.size() < 4 || !QDir().mkpath(arguments[2])) {
        std::fprintf(stderr, "usage: render_icons ICON.svg FOLDER SIZE...\n");
        return 2;
    }
    for (const QString& size : arguments.mid(3)) {
        QImage image(size.toInt(), size.toInt(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        icon.render(&painter);
        painter.end();
        if (!image.save(arguments[2] + QLatin1Char('/') + size + QStringLiteral(".png")))
            return 1;
    }
    return 0;
}
