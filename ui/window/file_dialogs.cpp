// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/file_dialogs.h"

#include "text/error_text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

namespace heapsight {

namespace {

const QString kFolderKey = QStringLiteral("window/folder");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::FileDialogs)
};

void rememberFolder(QSettings& settings, const QString& file)
{
    settings.setValue(kFolderKey, QFileInfo(file).absolutePath());
}

QStringList ask(QWidget* parent, QSettings& settings, const QString& title)
{
    const QStringList files =
        QFileDialog::getOpenFileNames(parent, title, settings.value(kFolderKey).toString(), snapshotFilter());
    if (!files.isEmpty())
        rememberFolder(settings, files.front());
    return files;
}

void showPlain(QWidget* parent, QMessageBox::Icon icon, const QString& title, const QString& text, const QString& more)
{
    QMessageBox box(icon, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(more);
    box.exec();
}

} // namespace

QString snapshotFilter()
{
    return Words::tr(
        "Heap snapshots (*.heapsnapshot *.heapsnapshot.gz *.heapsnapshot.zst *.heaptimeline *.heaptimeline.gz "
        "*.heaptimeline.zst);;All files (*)");
}

QStringList chooseSnapshots(QWidget* parent, QSettings& settings)
{
    return ask(parent, settings, Words::tr("Open Snapshots"));
}

QStringList chooseBaseAndTarget(QWidget* parent, QSettings& settings)
{
    QStringList files = ask(parent, settings, Words::tr("Compare: Choose the Base (Earlier), or Both Snapshots"));
    if (files.size() == 1)
        files += ask(parent, settings, Words::tr("Compare: Choose the Target (Later)"));
    return files.size() >= 2 ? files.mid(0, 2) : QStringList();
}

QStringList droppedFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

QString chooseSaveFile(QWidget* parent, QSettings& settings, const QString& title, const QString& name,
                       const QString& filter)
{
    const QString folder = settings.value(kFolderKey).toString();
    const QString file =
        QFileDialog::getSaveFileName(parent, title, folder.isEmpty() ? name : folder + QLatin1Char('/') + name, filter);
    if (!file.isEmpty())
        rememberFolder(settings, file);
    return file;
}

QString chooseFolder(QWidget* parent, QSettings& settings, const QString& title)
{
    return QFileDialog::getExistingDirectory(parent, title, settings.value(kFolderKey).toString());
}

void showError(QWidget* parent, const QString& title, const Error& error)
{
    const ErrorText text = errorText(error);
    showPlain(parent, QMessageBox::Warning, title, text.summary, text.detail + QLatin1Char('\n') + text.advice);
}

void showAbout(QWidget* parent)
{
    showPlain(parent, QMessageBox::NoIcon, Words::tr("About heapsight"),
              QStringLiteral("heapsight ") + QCoreApplication::applicationVersion(),
              Words::tr("Explorer for heap snapshots of Node.js, Chrome and other V8 programs.\n"
                        "It reads the files you open and connects to nothing.\n\n"
                        "Free software under the GNU General Public License, version 3 or later."));
}

} // namespace heapsight
