// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about files, in the platform's dialogs. Empty answers: the person changed their mind.
#pragma once

#include <QStringList>

class QMimeData;
class QSettings;
class QWidget;

namespace heapsight {

class CopyableTreeView;

[[nodiscard]] QStringList chooseSnapshots(QWidget* parent, QSettings& settings);
// Two files at once, or the base first and then the target.
[[nodiscard]] QStringList chooseBaseAndTarget(QWidget* parent, QSettings& settings);
[[nodiscard]] QStringList droppedFiles(const QMimeData* data); // local files only
// Asks for a name and writes the table; says so if it could not be written.
void exportTable(QWidget* parent, QSettings& settings, const CopyableTreeView* table);
void showAbout(QWidget* parent);

} // namespace heapsight
