// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/picture_file.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace heapsight {

namespace {

constexpr int kScale = 2; // of PNGs: sharp on screens with many dots, and in print

QByteArray svgOf(QSize size, const QString& title, const PaintPicture& paint)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setTitle(title.toHtmlEscaped()); // written as it is
    QPainter painter(&svg);
    paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(QSize size, const QString& title, const PaintPicture& paint)
{
    QImage image(size * kScale, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(kScale);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    image.setText(QStringLiteral("Title"), title);
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

Result<bool> writePicture(const QString& path, QSize size, const QString& title, const PaintPicture& paint)
{
    const bool isSvg = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const QByteArray data = isSvg ? svgOf(size, title, paint) : pngOf(size, title, paint);
    QSaveFile file(path);
    if (data.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(data) != data.size() || !file.commit())
        return tl::unexpected<Error>(
            Error{ErrorCode::CannotWrite, file.errorString().toStdString(), kNoOffset, path.toStdString()});
    return true;
}

} // namespace heapsight
