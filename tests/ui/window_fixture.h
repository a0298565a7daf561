// SPDX-License-Identifier: GPL-3.0-or-later
// A real main window on a settings folder of its own, and ways to wait for it and to find rows.
#pragma once

#include "index/index_cache.h"
#include "models/roles.h"
#include "models/tree_window_model.h"
#include "pages/classes_page.h"
#include "pages/compare_page.h"
#include "pages/detail_pane.h"
#include "pages/message_view.h"
#include "pages/object_pane.h"
#include "pages/retainers_pane.h"
#include "support/lab.h"
#include "widgets/copyable_tree_view.h"
#include "window/actions.h"
#include "window/main_window.h"
#include "window/page_tabs.h"

#include <QAction>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace heapsight::test {

inline constexpr int kLongWaitMs = 120'000; // for sanitizer builds on slow machines

inline void useSettingsIn(const QTemporaryDir& folder)
{
    QCoreApplication::setOrganizationName(QStringLiteral("heapsight"));
    QCoreApplication::setApplicationName(QStringLiteral("heapsight-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    // No index of the run before, and none for the next one.
    qputenv("XDG_CACHE_HOME", folder.filePath(QStringLiteral("cache")).toUtf8());
    qputenv("XDG_CONFIG_HOME", folder.filePath(QStringLiteral("config")).toUtf8());
    IndexCacheSettings settings;
    settings.isEnabled = false;
    QVERIFY(writeCacheSettings(settings));
}

inline QString labFile(const char* name)
{
    return QString::fromStdString(lab::folder()) + QLatin1Char('/') + QLatin1String(name);
}

inline bool waitFor(const std::function<bool()>& condition, int timeoutMs = kLongWaitMs)
{
    return QTest::qWaitFor(condition, timeoutMs);
}

inline bool waitUntilReady(MainWindow& window)
{
    return waitFor([&window] {
        for (int row = 0; row < window.documents().count(); ++row) {
            if (window.documents().at(row)->state() == Document::State::Loading)
                return false;
        }
        return window.jobs().jobs().empty();
    });
}

// The row of `parent` whose name cell begins with `text` after its edge.
inline QModelIndex findRow(const QAbstractItemModel& model, const QString& name, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(NamePartsRole).value<NameParts>().name == name)
            return index;
    }
    return {};
}

// Depth first through what is expanded already or opens at once; null if none.
inline QModelIndex findBelow(const QAbstractItemModel& model, const std::function<bool(const QModelIndex&)>& accept,
                             const QModelIndex& parent = {}, int depth = 20)
{
    for (int row = 0; depth > 0 && row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (accept(index))
            return index;
        if (const QModelIndex found = findBelow(model, accept, index, depth - 1); found.isValid())
            return found;
    }
    return {};
}

inline qint64 number(const QModelIndex& row, int column)
{
    return row.siblingAtColumn(column).data(SortRole).toLongLong();
}

inline void clickRow(CopyableTreeView& view, const QModelIndex& index)
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

// The message a page or pane shows instead of its table, "" if it shows its table.
inline QString shownMessage(const QWidget& page)
{
    for (const MessageView* view : page.findChildren<MessageView*>()) {
        if (view->isVisible())
            return view->title() + QLatin1Char('\n') + view->text();
    }
    return {};
}

// A valid snapshot of `nodes` objects in one long chain; 100 000 nodes are about 4.5 MB.
inline bool writeChain(const QString& path, int nodes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QByteArrayLiteral(
        "{\"snapshot\":{\"meta\":{\"node_fields\":[\"type\",\"name\",\"id\",\"self_size\",\"edge_count\","
        "\"trace_node_id\",\"detachedness\"],\"node_types\":[[\"hidden\",\"array\",\"string\",\"object\",\"code\","
        "\"closure\",\"regexp\",\"number\",\"native\",\"synthetic\",\"concatenated string\",\"sliced string\","
        "\"symbol\",\"bigint\",\"object shape\"],\"string\",\"number\",\"number\",\"number\",\"number\",\"number\"],"
        "\"edge_fields\":[\"type\",\"name_or_index\",\"to_node\"],\"edge_types\":[[\"context\",\"element\","
        "\"property\","
        "\"internal\",\"hidden\",\"shortcut\",\"weak\"],\"string_or_number\",\"node\"]},\"node_count\":"));
    file.write(QByteArray::number(nodes) + ",\"edge_count\":" + QByteArray::number(nodes - 1) +
               ",\"trace_function_count\":0},\n\"nodes\":[9,0,1,0,1,0,0\n");
    for (int node = 1; node < nodes; ++node)
        file.write(",3,1," + QByteArray::number(2 * node + 1) + ",32," + (node + 1 < nodes ? "1" : "0") + ",0,0\n");
    file.write("],\n\"edges\":[");
    for (int node = 1; node < nodes; ++node)
        file.write((node > 1 ? ",2,2," : "2,2,") + QByteArray::number(node * 7) + "\n");
    file.write("],\n\"trace_function_infos\":[],\"trace_tree\":[],\"samples\":[],\"locations\":[],\n"
               "\"strings\":[\"\",\"Link\",\"next\"]}");
    return file.error() == QFile::NoError;
}

} // namespace heapsight::test

#define HEAPSIGHT_NEED_LAB()                                                                                           \
    do {                                                                                                               \
        if (heapsight::lab::folder().empty())                                                                          \
            QSKIP("the lab (HEAPSIGHT_LAB) is not here");                                                              \
    } while (false)
