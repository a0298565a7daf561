// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/live_export.h"

#include "inspector/recording.h"
#include "widgets/memory_chart.h"
#include "workspace/live_session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QPainter>
#include <QSaveFile>
#include <QSettings>
#include <QSvgGenerator>

namespace heapsight {

namespace {

const QString kFolderKey = QStringLiteral("live/exportFolder");

struct LiveExport {
    Q_DECLARE_TR_FUNCTIONS(heapsight)
};

QString chooseFile(QWidget* parent, QSettings& settings, const QString& title, const QString& name,
                   const QString& filter)
{
    QString stem = name;
    for (QChar& c : stem) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('.') && c != QLatin1Char('-'))
            c = QLatin1Char('-');
    }
    const QString folder = settings.value(kFolderKey, QDir::homePath()).toString();
    const QString path = QFileDialog::getSaveFileName(parent, title, QDir(folder).filePath(stem), filter);
    if (!path.isEmpty())
        settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    return path;
}

} // namespace

bool writeRecordingFile(const LiveSession& session, const QString& path, bool asCsv)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    {
        TextWriter out([&file](std::string_view block) {
            return file.write(block.data(), static_cast<qint64>(block.size())) == static_cast<qint64>(block.size());
        });
        CsvWriter csv(out);
        if (asCsv)
            writeRecordingCsvHeader(csv);
        // Two lists in the order of time become one.
        const SampleSeries& samples = session.samples();
        auto event = session.events().begin();
        for (size_t i = 0; i <= samples.size(); ++i) {
            const bool isEnd = i == samples.size();
            while (event != session.events().end() && (isEnd || event->timeMs <= samples.times()[i])) {
                asCsv ? writeEventRow(csv, *event) : writeEventLine(out, *event);
                ++event;
            }
            if (!isEnd)
                asCsv ? writeSampleRow(csv, samples.at(i)) : writeSampleLine(out, samples.at(i));
        }
        out.flush();
    }
    return file.commit();
}

bool writePictureFile(MemoryChart& chart, const QString& path)
{
    if (!path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return chart.grab().save(path, "PNG");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(chart.size());
    generator.setViewBox(chart.rect());
    QPainter painter(&generator);
    chart.render(&painter);
    painter.end();
    return file.error() == QFile::NoError;
}

QString saveRecordingOf(const LiveSession& session, QWidget* parent, QSettings& settings, bool asCsv)
{
    const QString path =
        asCsv ? chooseFile(parent, settings, LiveExport::tr("Export samples"), session.title() + QStringLiteral(".csv"),
                           LiveExport::tr("Comma separated values (*.csv)"))
              : chooseFile(parent, settings, LiveExport::tr("Save recording"),
                           session.title() + QStringLiteral(".heaprecording"),
                           LiveExport::tr("Recordings (*.heaprecording *.jsonl)"));
    return path.isEmpty() || writeRecordingFile(session, path, asCsv)
               ? QString()
               : LiveExport::tr("%1 could not be written.").arg(path);
}

QString savePictureOf(MemoryChart& chart, const QString& title, QWidget* parent, QSettings& settings)
{
    const QString path = chooseFile(parent, settings, LiveExport::tr("Save picture"), title + QStringLiteral(".png"),
                                    LiveExport::tr("PNG picture (*.png);;SVG drawing (*.svg)"));
    return path.isEmpty() || writePictureFile(chart, path) ? QString()
                                                           : LiveExport::tr("%1 could not be written.").arg(path);
}

} // namespace heapsight
