// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of heapsight-cli that prints what a table of the window shows. Quoted for a POSIX
// shell: file and class names are untrusted.
// Thread rule: GUI thread.
#pragma once

#include "analysis/object_filter.h"
#include "workspace/document_list.h"
#include "workspace/selection.h"

#include <QString>
#include <QStringList>

namespace heapsight {

struct TableQuery {
    QString table;  // the table's key: "classes", "compare", "paths", "retainers", "fields" …
    QString filter; // of its page; may be empty
    QString sortColumn;
    bool descending = true;
    ObjectFilter objects;        // of "classes", and of a class chosen there
    bool duplicatesOnly = false; // of "strings"
};

// Empty if the command line has nothing like the table, or nothing is open or selected for it.
[[nodiscard]] QString cliCommand(const TableQuery& query, const DocumentList& documents, const Selection& selection);

// 'it'\''s': one word for a POSIX shell, unquoted where that is safe.
[[nodiscard]] QString shellWord(const QString& text);
[[nodiscard]] QString commandLine(const QStringList& words); // "heapsight-cli" and these

} // namespace heapsight
