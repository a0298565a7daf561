// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/save_picture.h"

#include "text/error_text.h"
#include "text/tr.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSettings>

namespace heapsight {

namespace {

const QString kFolderKey = QStringLiteral("window/pictures");

} // namespace

void savePictureAs(QWidget* parent, const QString& title, QSize size, const PaintPicture& paint)
{
    QSettings settings;
    QString name = title;
    name.replace(QRegularExpression(QStringLiteral("[^\\w.-]+")), QStringLiteral("-")); // titles hold names of objects
    const QString png = tr("PNG image (*.png)");
    QString chosen = png;
    QString path = QFileDialog::getSaveFileName(
        parent, tr("Save Picture"), QDir(settings.value(kFolderKey).toString()).filePath(name + QStringLiteral(".png")),
        png + QStringLiteral(";;") + tr("SVG drawing (*.svg)"), &chosen);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += chosen == png ? QStringLiteral(".png") : QStringLiteral(".svg");
    settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    if (const auto written = writePicture(path, size, title, paint); !written) {
        const ErrorText text = errorText(written.error());
        QMessageBox box(QMessageBox::Warning, tr("Save Picture"), text.summary, QMessageBox::Ok, parent);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(text.detail + QLatin1Char('\n') + text.advice);
        box.exec();
    }
}

} // namespace heapsight
