// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/source_opener.h"

#include "text/format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace heapsight {

namespace {

const QString kEditorKey = QStringLiteral("source/editor");
const QString kCommandKey = QStringLiteral("source/command");
const QString kMappingsKey = QStringLiteral("source/mappings"); // from, to, from, to …

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::SourceOpener)
};

bool isBelow(const QString& path, const QString& folder)
{
    return path.startsWith(folder) && (path.size() == folder.size() || folder.endsWith(QLatin1Char('/')) ||
                                       path[folder.size()] == QLatin1Char('/'));
}

} // namespace

const QList<Editor>& knownEditors()
{
    static const QList<Editor> editors{
        {QStringLiteral("vscode"), QStringLiteral("Visual Studio Code"), QStringLiteral("code --goto %f:%l:%c")},
        {QStringLiteral("vscodium"), QStringLiteral("VSCodium"), QStringLiteral("codium --goto %f:%l:%c")},
        {QStringLiteral("webstorm"), QStringLiteral("WebStorm"), QStringLiteral("webstorm --line %l --column %c %f")},
        {QStringLiteral("idea"), QStringLiteral("IntelliJ IDEA"), QStringLiteral("idea --line %l --column %c %f")},
        {QStringLiteral("sublime"), QStringLiteral("Sublime Text"), QStringLiteral("subl %f:%l:%c")},
        {QStringLiteral("kate"), QStringLiteral("Kate"), QStringLiteral("kate --line %l --column %c %f")},
        {QStringLiteral("emacs"), QStringLiteral("Emacs (server)"),
         QStringLiteral("emacsclient --no-wait --alternate-editor=emacs +%l:%c %f")},
        {QStringLiteral("vim"), QStringLiteral("Vim (in a terminal)"),
         QStringLiteral("x-terminal-emulator -e vim \"+call cursor(%l,%c)\" %f")},
        {QStringLiteral("gvim"), QStringLiteral("GVim"),
         QStringLiteral("gvim --remote-silent \"+call cursor(%l,%c)\" %f")},
    };
    return editors;
}

QString SourceOpener::editorId() const
{
    if (const QString chosen = m_settings.value(kEditorKey).toString(); !chosen.isEmpty())
        return chosen;
    for (const Editor& editor : knownEditors()) {
        if (!QStandardPaths::findExecutable(QProcess::splitCommand(editor.command).value(0)).isEmpty())
            return editor.id;
    }
    return kCustomEditor;
}

QString SourceOpener::customCommand() const
{
    return m_settings.value(kCommandKey).toString();
}

void SourceOpener::setEditor(const QString& id, const QString& customCommand)
{
    m_settings.setValue(kEditorKey, id);
    m_settings.setValue(kCommandKey, customCommand);
}

QList<PathMapping> SourceOpener::mappings() const
{
    const QStringList paths = m_settings.value(kMappingsKey).toStringList();
    QList<PathMapping> mappings;
    for (qsizetype i = 0; i + 1 < paths.size(); i += 2)
        mappings.append({paths[i], paths[i + 1]});
    return mappings;
}

void SourceOpener::setMappings(const QList<PathMapping>& mappings)
{
    QStringList paths;
    for (const PathMapping& mapping : mappings) {
        if (!mapping.from.isEmpty())
            paths << mapping.from << mapping.to;
    }
    m_settings.setValue(kMappingsKey, paths);
}

QString SourceOpener::localPath(const QString& script) const
{
    for (const PathMapping& mapping : mappings()) { // of URLs as well: "https://shop.example/js" may be a folder here
        if (isBelow(script, mapping.from))
            return mapping.to + script.mid(mapping.from.size());
    }
    QString path = script;
    if (script.startsWith(QLatin1String("file:"))) {
        path = QUrl(script).toLocalFile();
        for (const PathMapping& mapping : mappings()) {
            if (isBelow(path, mapping.from))
                return mapping.to + path.mid(mapping.from.size());
        }
    }
    return path.startsWith(QLatin1Char('/')) ? path : QString();
}

QStringList SourceOpener::commandLine(const QString& command, const QString& file, uint32_t line, uint32_t column)
{
    QStringList words = QProcess::splitCommand(command);
    bool hasFile = false;
    for (qsizetype i = 1; i < words.size(); ++i) {
        // One pass, so that a path with "%l" in it stays what it is.
        QString word;
        for (qsizetype at = 0; at < words[i].size(); ++at) {
            const QChar sign = words[i][at];
            const QChar kind = at + 1 < words[i].size() ? words[i][at + 1] : QChar();
            if (sign != QLatin1Char('%') || !QStringLiteral("flc%").contains(kind)) {
                word += sign;
                continue;
            }
            ++at;
            if (kind == QLatin1Char('f')) {
                word += file;
                hasFile = true;
            } else if (kind == QLatin1Char('l')) {
                word += QString::number(std::max(line, 1U));
            } else if (kind == QLatin1Char('c')) {
                word += QString::number(std::max(column, 1U));
            } else {
                word += QLatin1Char('%');
            }
        }
        words[i] = word;
    }
    if (!words.isEmpty() && !hasFile)
        words.append(file);
    return words;
}

QString SourceOpener::open(const SourceLocation& location) const
{
    const QString script = QString::fromStdString(location.script);
    if (script.isEmpty())
        return Words::tr("The snapshot does not tell which file this is.");
    const QString path = localPath(script);
    if (path.isEmpty())
        return Words::tr("%1 is no file on this machine. If you have it, add a path mapping in the settings.")
            .arg(displayText(location.script));
    if (!QFileInfo(path).isFile())
        return Words::tr("There is no file %1. If it is elsewhere on this machine, add a path mapping in the settings.")
            .arg(displayText(path.toStdString()));
    QString command = customCommand();
    const QString id = editorId();
    for (const Editor& editor : knownEditors()) {
        if (editor.id == id)
            command = editor.command;
    }
    QStringList words = commandLine(command, path, location.line, location.column);
    if (words.isEmpty())
        return Words::tr("No editor was found. Choose one in the settings.");
    const QString program = words.takeFirst();
    if (!QProcess::startDetached(program, words))
        return Words::tr("%1 could not be started. Choose another editor in the settings.").arg(program);
    return {};
}

} // namespace heapsight
