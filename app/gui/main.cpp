// SPDX-License-Identifier: GPL-3.0-or-later
// heapsight [FILE…]: the window. Looks at the command line and at the display before Qt does, because
// Qt aborts where a sentence would help.
#include "text/translations.h"
#include "window/live_controller.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace {

constexpr int kExitNoDisplay = 1;
constexpr int kExitUsage = 2;

bool isSet(const char* name)
{
    const char* value = std::getenv(name);
    return value && *value;
}

bool hasDisplay(int argc, char** argv)
{
    const bool choosesPlatform =
        std::any_of(argv + 1, argv + argc, [](const char* word) { return std::strcmp(word, "-platform") == 0; });
    return choosesPlatform || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

// --version and --help answer without a display.
bool wantsAnswerOnly(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view word) {
        return word == "--version" || word == "-v" || word == "--help" || word == "-h" || word == "--help-all";
    });
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Explorer for heap snapshots of Node.js, Chrome and other V8 programs.\n"
                "One file opens its classes, two files open their comparison; profiles open as "
                "flame graphs."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("attach"),
                      QCoreApplication::translate("main", "Watch the memory of a running program: a process number, "
                                                          "host:port or a ws:// URL. May be repeated."),
                      QStringLiteral("TARGET")});
    parser.addPositionalArgument(
        QStringLiteral("files"),
        QCoreApplication::translate("main",
                                    ".heapsnapshot, .heaptimeline, .cpuprofile, .heapprofile or folded stacks, plain, "
                                    ".gz or .zst"),
        QStringLiteral("[FILE…]"));
}

// The two snapshots of the demo leak, beside an installed program or in the build folder it stands in.
QStringList demoFiles()
{
    for (const char* folder : {"../share/heapsight/demo", "../../demo"}) {
        const QDir dir(QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(folder));
        const QStringList files{QDir::cleanPath(dir.absoluteFilePath(QStringLiteral("before.heapsnapshot"))),
                                QDir::cleanPath(dir.absoluteFilePath(QStringLiteral("after.heapsnapshot")))};
        if (std::all_of(files.begin(), files.end(), [](const QString& file) { return QFileInfo::exists(file); }))
            return files;
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("heapsight"));
    QCoreApplication::setOrganizationName(QStringLiteral("heapsight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HEAPSIGHT_VERSION));

    if (wantsAnswerOnly(argc, argv)) {
        const QCoreApplication app(argc, argv);
        QCommandLineParser parser;
        describe(parser);
        parser.process(app); // prints and exits
        return EXIT_SUCCESS;
    }
    if (!hasDisplay(argc, argv)) {
        std::fputs("heapsight: no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
                   "Without one, heapsight-cli answers the same questions: heapsight-cli --help\n",
                   stderr);
        return kExitNoDisplay;
    }

    QApplication app(argc, argv);
    heapsight::installTranslations(app);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.heapsight.Heapsight"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("heapsight"));

    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "heapsight: %s\n", qUtf8Printable(parser.errorText()));
        return kExitUsage;
    }

    heapsight::MainWindow window(demoFiles());
    window.show();
    const QStringList files = parser.positionalArguments();
    const QStringList targets = parser.values(QStringLiteral("attach"));
    if (files.isEmpty() && targets.isEmpty())
        window.restoreSession();
    window.openFiles(files);
    for (const QString& target : targets)
        window.live().attach(target);
    return QApplication::exec();
}
