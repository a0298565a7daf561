// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a line of source in the user's editor. Paths in a snapshot are those of the machine it was taken
// on: a mapping says where they are here. A program is started with a list of arguments, never through a
// shell, and only with a file that exists: paths in a snapshot are untrusted.
// Thread rule: GUI thread.
#pragma once

#include "analysis/script_names.h"

#include <QSettings>
#include <QStringList>

namespace heapsight {

struct Editor {
    QString id;      // kept in the settings
    QString name;    // for people
    QString command; // %f file, %l line, %c column
};
[[nodiscard]] const QList<Editor>& knownEditors();
inline const QString kCustomEditor = QStringLiteral("custom");

struct PathMapping {
    QString from; // "/srv/app"
    QString to;   // "/home/me/app"
    friend bool operator==(const PathMapping&, const PathMapping&) = default;
};

class SourceOpener {
public:
    explicit SourceOpener(QSettings& settings) : m_settings(settings) {}

    [[nodiscard]] QString editorId() const; // the first of knownEditors() that is installed, unless chosen
    void setEditor(const QString& id, const QString& customCommand);
    [[nodiscard]] QString customCommand() const;
    [[nodiscard]] QList<PathMapping> mappings() const; // the first that fits is used
    void setMappings(const QList<PathMapping>& mappings);

    // Where a script of a snapshot is on this machine; empty for what is no file ("node:fs", "evalmachine").
    [[nodiscard]] QString localPath(const QString& script) const;
    // Program and arguments. Empty if the command is.
    [[nodiscard]] static QStringList commandLine(const QString& command, const QString& file, uint32_t line,
                                                 uint32_t column);
    // Starts the editor. Returns what went wrong, for people; empty: it was started.
    [[nodiscard]] QString open(const SourceLocation& location) const;

private:
    QSettings& m_settings;
};

} // namespace heapsight
