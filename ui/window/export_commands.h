// SPDX-License-Identifier: GPL-3.0-or-later
// Getting things out: a table or all nodes as CSV, a redacted copy of a snapshot, the command line that
// prints a table. Writing runs in jobs.
// Thread rule: GUI thread.
#pragma once

#include "io/output_file.h"
#include "pages/page.h"
#include "redacted_copy.h"

#include <QObject>

#include <functional>

class QSettings;

namespace heapsight {

struct Actions;

class ExportCommands : public QObject {
    Q_OBJECT
public:
    using TableInUse = std::function<CopyableTreeView*()>; // null: none

    // Connects the actions. All arguments outlive this; `window` is what dialogs belong to.
    ExportCommands(const Workspace& workspace, QSettings& settings, const Actions& actions, TableInUse table,
                   QWidget* window);

    void exportTable(const CopyableTreeView& table, const QString& path);
    void exportNodes(const Document& document, const QString& path);
    // Copies made in one run of the program can be compared with each other.
    void saveRedacted(const Document& document, const QString& path);
    [[nodiscard]] QString commandFor(const CopyableTreeView& table) const; // of heapsight-cli; may be empty

Q_SIGNALS:
    void said(const QString& message); // for the status bar

private:
    void write(const QString& path, const QString& title, std::function<Result<QString>(const JobContext&)> work);
    void copyCommand();

    Workspace m_workspace;
    QSettings& m_settings;
    TableInUse m_table;
    QWidget* m_window;
    RedactionKey m_key = RedactionKey::random();
};

} // namespace heapsight
