// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/cli_command.h"

#include "analysis/snapshot_diff.h"

#include <QStringList>

#include <algorithm>

namespace heapsight {

namespace {

// Columns of the window that the command line sorts by, under its names.
QString sortKey(const QString& table, const QString& column)
{
    struct Key {
        const char* table;
        const char* column;
        const char* key;
    };
    static constexpr Key kKeys[] = {
        {"classes", "class", "name"},
        {"classes", "count", "count"},
        {"classes", "shallow", "shallow"},
        {"classes", "retained", "retained"},
        {"classes", "distance", "distance"},
        {"compare", "class", "name"},
        {"compare", "new", "newCount"},
        {"compare", "deleted", "deletedCount"},
        {"compare", "delta", "countDelta"},
        {"compare", "alloc-size", "allocSize"},
        {"compare", "freed-size", "freedSize"},
        {"compare", "size-delta", "sizeDelta"},
        {"compare", "retained-delta", "retainedDelta"},
        {"compare", "grown", "grownSize"},
        {"fields", "shallow", "shallow"},
        {"fields", "retained", "retained"},
        {"retainers", "retained", "retained"},
        {"retainers", "shallow", "shallow"},
        {"retainers", "distance", "distance"},
    };
    for (const Key& entry : kKeys) {
        if (table == QLatin1String(entry.table) && column == QLatin1String(entry.column))
            return QLatin1String(entry.key);
    }
    return {};
}

QString idOf(const Selection& selection)
{
    return QLatin1Char('@') + QString::number(selection.document->analysis()->snapshot().id(selection.node).value);
}

QString classNameOf(const Selection& selection)
{
    const auto diff = selection.diff.lock();
    const bool isGone = selection.scope == Selection::Scope::Gone && diff;
    const ClassTable& classes = isGone ? diff->baseClasses() : selection.document->analysis()->classes();
    return QString::fromStdString(classes.at(selection.classId).name);
}

QStringList pathsCommand(const Selection& selection, const DocumentList& documents)
{
    QStringList words{QStringLiteral("paths"), selection.document->path()};
    if (selection.kind == Selection::Kind::Class)
        words << QStringLiteral("--class") << classNameOf(selection);
    else
        words << QStringLiteral("--id") << idOf(selection);
    if (selection.scope == Selection::Scope::New && documents.base())
        words << QStringLiteral("--base") << documents.base()->path();
    return words;
}

} // namespace

QString shellWord(const QString& text)
{
    const bool isSafe = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringLiteral("@%+=:,./-_").contains(c);
    });
    if (isSafe)
        return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QString cliCommand(const TableQuery& query, const DocumentList& documents, const Selection& selection)
{
    const Document* current = documents.current();
    const bool hasObject = selection.kind == Selection::Kind::Object && selection.isValid();
    QStringList words;
    if (query.table == QLatin1String("classes") && current) {
        words << QStringLiteral("classes") << current->path();
    } else if (query.table == QLatin1String("compare") && documents.target()) {
        words << QStringLiteral("compare") << documents.base()->path() << documents.target()->path();
    } else if (query.table == QLatin1String("paths") && selection.kind != Selection::Kind::None &&
               selection.isValid()) {
        words = pathsCommand(selection, documents);
    } else if (query.table == QLatin1String("retainers") && hasObject) {
        words << QStringLiteral("retainers") << selection.document->path() << idOf(selection);
    } else if (query.table == QLatin1String("fields") && hasObject) {
        words << QStringLiteral("object") << selection.document->path() << idOf(selection);
    } else if (query.table == QLatin1String("dominators") && current) {
        words << QStringLiteral("dominators") << current->path();
    } else if (query.table == QLatin1String("strings") && current) {
        words << QStringLiteral("strings") << current->path();
    } else {
        return {};
    }
    const bool isTree = query.table == QLatin1String("paths") || query.table == QLatin1String("dominators");
    if (!query.filter.isEmpty() && !isTree)
        words << QStringLiteral("--filter") << query.filter;
    if (const QString key = sortKey(query.table, query.sortColumn); !key.isEmpty())
        words << QStringLiteral("--sort")
              << key + (query.descending ? QStringLiteral(":desc") : QStringLiteral(":asc"));
    QString line = QStringLiteral("heapsight-cli");
    for (const QString& word : words)
        line += QLatin1Char(' ') + shellWord(word);
    return line;
}

} // namespace heapsight
