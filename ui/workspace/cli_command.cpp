// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/cli_command.h"

#include "analysis/snapshot_diff.h"

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
        {"strings", "text", "value"},
        {"strings", "count", "count"},
        {"strings", "shallow", "shallow"},
        {"strings", "retained", "retained"},
        {"containment", "shallow", "shallow"},
        {"containment", "retained", "retained"},
        {"dominators", "shallow", "shallow"},
        {"dominators", "retained", "retained"},
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

QString idOf(const Document& document, NodeIndex node)
{
    return QLatin1Char('@') + QString::number(document.analysis()->snapshot().id(node).value);
}

QString idOf(const Selection& selection)
{
    return idOf(*selection.document, selection.node);
}

// A snapshot stands for the greatest id in it; where none that is open has this one, the id itself.
QString snapshotWithId(uint32_t id, const DocumentList& documents)
{
    for (int row = 0; row < documents.count(); ++row) {
        const Document* document = documents.at(row);
        if (document->isReady() && document->analysis()->snapshot().maxJsObjectId() == id)
            return document->path();
    }
    return QLatin1Char('@') + QString::number(id);
}

QStringList objectOptions(const ObjectFilter& filter, const Document& current, const DocumentList& documents)
{
    const auto only = [](const char* word) { return QStringList{QStringLiteral("--only"), QLatin1String(word)}; };
    switch (filter.kind) {
    case FilterKind::All:
    case FilterKind::Given: // has no command line: cliCommand() says so
        return {};
    case FilterKind::IdRange: {
        QStringList words;
        if (filter.minId != ObjectFilter().minId)
            words << QStringLiteral("--allocated-after") << snapshotWithId(filter.minId, documents);
        if (filter.maxId != ObjectFilter().maxId)
            words << QStringLiteral("--allocated-before") << snapshotWithId(filter.maxId, documents);
        return words;
    }
    case FilterKind::DuplicatedStrings:
        return only("duplicated-strings");
    case FilterKind::RetainedByDetachedDom:
        return only("detached-dom");
    case FilterKind::RetainedByContexts:
        return only("contexts");
    case FilterKind::RetainedByConsole:
        return only("console");
    case FilterKind::RetainedByEventHandlers:
        return only("event-handlers");
    case FilterKind::NativeContext:
        return {QStringLiteral("--only"), idOf(current, filter.context)};
    case FilterKind::SharedContexts:
        return only("shared");
    case FilterKind::NoContext:
        return only("unattributed");
    }
    return {};
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

QString commandLine(const QStringList& words)
{
    QString line = QStringLiteral("heapsight-cli");
    for (const QString& word : words)
        line += QLatin1Char(' ') + shellWord(word);
    return line;
}

QString cliCommand(const TableQuery& query, const DocumentList& documents, const Selection& selection)
{
    const Document* current = documents.current();
    const bool hasObject = selection.kind == Selection::Kind::Object && selection.isValid();
    QStringList words;
    const bool isReady = current && current->isReady();
    const auto is = [&query](const char* table) { return query.table == QLatin1String(table); };
    // Objects chosen in the window, such as those of a moment of the timeline, have no name outside it.
    const bool isOfGiven = is("classes") || (is("paths") && selection.among);
    if (isOfGiven && query.objects.kind == FilterKind::Given)
        return {};
    if (is("classes") && current) {
        words << QStringLiteral("classes") << current->path();
        if (isReady)
            words << objectOptions(query.objects, *current, documents);
    } else if (is("compare") && documents.target()) {
        words << QStringLiteral("compare") << documents.base()->path() << documents.target()->path()
              << QStringLiteral("--grown");
    } else if (is("paths") && selection.kind != Selection::Kind::None && selection.isValid()) {
        words = pathsCommand(selection, documents);
        if (selection.among)
            words << objectOptions(query.objects, *selection.document, documents);
    } else if (is("retainers") && hasObject) {
        words << QStringLiteral("retainers") << selection.document->path() << idOf(selection);
    } else if (is("fields") && hasObject) {
        words << QStringLiteral("object") << selection.document->path() << idOf(selection);
    } else if (is("containment") && isReady) {
        words << QStringLiteral("object") << current->path() << idOf(*current, current->analysis()->snapshot().root());
    } else if (is("dominators") && current) {
        words << QStringLiteral("dominators") << current->path();
    } else if (is("strings") && current) {
        words << QStringLiteral("strings") << current->path();
        if (query.duplicatesOnly)
            words << QStringLiteral("--duplicates");
    } else if ((is("summary") || is("statistics")) && current) {
        words << QStringLiteral("summary") << current->path();
    } else {
        return {};
    }
    const bool isTree = is("paths") || is("dominators");
    if (!query.filter.isEmpty() && !isTree)
        words << QStringLiteral("--filter") << query.filter;
    if (const QString key = sortKey(query.table, query.sortColumn); !key.isEmpty())
        words << QStringLiteral("--sort")
              << key + (query.descending ? QStringLiteral(":desc") : QStringLiteral(":asc"));
    return commandLine(words);
}

} // namespace heapsight
