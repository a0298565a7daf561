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
const QString kSnapshotNames =
    QStringLiteral("*.heapsnapshot *.heapsnapshot.gz *.heapsnapshot.zst *.heaptimeline *.heaptimeline.gz "
                   "*.heaptimeline.zst");
const QString kProfileNames =
    QStringLiteral("*.cpuprofile *.cpuprofile.gz *.cpuprofile.zst *.heapprofile *.heapprofile.gz *.heapprofile.zst "
                   "*.folded *.folded.gz *.folded.zst");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::FileDialogs)
};

void rememberFolder(QSettings& settings, const QString& file)
{
    settings.setValue(kFolderKey, QFileInfo(file).absolutePath());
}

QStringList ask(QWidget* parent, QSettings& settings, const QString& title, const QString& filter)
{
    const QStringList files =
        QFileDialog::getOpenFileNames(parent, title, settings.value(kFolderKey).toString(), filter);
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
    const QString profiles = Words::tr("Profiles (%1)").arg(kProfileNames);
    const QString all = Words::tr("Snapshots and profiles (%1 %2)").arg(kSnapshotNames, kProfileNames);
    return ask(parent, settings, Words::tr("Open Snapshots or Profiles"),
               all + QStringLiteral(";;") + profiles + QStringLiteral(";;") + snapshotFilter());
}

QStringList chooseBaseAndTarget(QWidget* parent, QSettings& settings)
{
    QStringList files =
        ask(parent, settings, Words::tr("Compare: Choose the Base (Earlier), or Both Snapshots"), snapshotFilter());
    if (files.size() == 1)
        files += ask(parent, settings, Words::tr("Compare: Choose the Target (Later)"), snapshotFilter());
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
