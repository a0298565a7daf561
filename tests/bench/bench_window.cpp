// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for in the window: from opening a file to the first table that is painted, and to
// all figures. One JSON object.
//   QT_QPA_PLATFORM=offscreen bench_window FILE
#include "pages/classes_page.h"
#include "pages/early_classes_view.h"
#include "widgets/copyable_tree_view.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace heapsight;

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_window FILE\n");
        return 2;
    }
    const QTemporaryDir folder; // nobody's settings
    QCoreApplication::setOrganizationName(QStringLiteral("heapsight"));
    QCoreApplication::setApplicationName(QStringLiteral("heapsight-bench"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());

    MainWindow window;
    window.resize(1200, 800);
    window.show();
    QCoreApplication::processEvents();
    const auto* early = window.classesPage()->findChild<EarlyClassesView*>();
    QElapsedTimer clock;
    clock.start();
    window.openFiles({QString::fromLocal8Bit(argv[1])});
    qint64 firstTable = 0;
    const Document* document = window.documents().current();
    while (document && document->state() == Document::State::Loading) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (firstTable == 0 && early->isVisible()) {
            window.repaint();
            firstTable = clock.elapsed();
        }
    }
    if (!document || !document->isReady())
        return 3;
    window.classesPage()->table()->viewport()->repaint();
    const qint64 all = clock.elapsed();
    std::printf("{\"firstTableSeconds\":%.3f,\"allSeconds\":%.3f}\n",
                static_cast<double>(firstTable == 0 ? all : firstTable) / 1000, static_cast<double>(all) / 1000);
    return 0;
}
