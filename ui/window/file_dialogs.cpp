// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/file_dialogs.h"

#include "text/error_text.h"
#include "widgets/copyable_tree_view.h"

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

QString tr(const char* text)
{
    return QCoreApplication::translate("FileDialogs", text);
}

QString snapshotFilter()
{
    return tr("Heap snapshots (*.heapsnapshot *.heapsnapshot.gz *.heapsnapshot.zst *.heaptimeline *.heaptimeline.gz "
              "*.heaptimeline.zst);;All files (*)");
}

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

QStringList chooseSnapshots(QWidget* parent, QSettings& settings)
{
    return ask(parent, settings, tr("Open Snapshots"));
}

QStringList chooseBaseAndTarget(QWidget* parent, QSettings& settings)
{
    QStringList files = ask(parent, settings, tr("Compare: Choose the Base (Earlier), or Both Snapshots"));
    if (files.size() == 1)
        files += ask(parent, settings, tr("Compare: Choose the Target (Later)"));
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

void exportTable(QWidget* parent, QSettings& settings, const CopyableTreeView* table)
{
    const QString file = QFileDialog::getSaveFileName(parent, tr("Export Table"), settings.value(kFolderKey).toString(),
                                                      tr("Comma-separated values (*.csv)"));
    if (file.isEmpty())
        return;
    if (const auto written = table->exportCsvFile(file); !written) {
        const ErrorText text = errorText(written.error());
        showPlain(parent, QMessageBox::Warning, tr("Export Table"), text.summary,
                  text.detail + QLatin1Char('\n') + text.advice);
    }
}

void showAbout(QWidget* parent)
{
    showPlain(parent, QMessageBox::NoIcon, tr("About heapsight"),
              QStringLiteral("heapsight ") + QCoreApplication::applicationVersion(),
              tr("Explorer for heap snapshots of Node.js, Chrome and other V8 programs.\n"
                 "It reads the files you open and connects to nothing.\n\n"
                 "Free software under the GNU General Public License, version 3 or later."));
}

} // namespace heapsight
