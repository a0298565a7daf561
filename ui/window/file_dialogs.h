// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about files, in the platform's dialogs. Empty answers: the person changed their mind.
#pragma once

#include "base/result.h"

#include <QStringList>

class QMimeData;
class QSettings;
class QWidget;

namespace heapsight {

[[nodiscard]] QStringList chooseSnapshots(QWidget* parent, QSettings& settings);
// Two files at once, or the base first and then the target.
[[nodiscard]] QStringList chooseBaseAndTarget(QWidget* parent, QSettings& settings);
[[nodiscard]] QStringList droppedFiles(const QMimeData* data); // local files only
// Where to write; suggests `name` in the folder used last. `filter` as QFileDialog has it.
[[nodiscard]] QString chooseSaveFile(QWidget* parent, QSettings& settings, const QString& title, const QString& name,
                                     const QString& filter);
[[nodiscard]] QString chooseFolder(QWidget* parent, QSettings& settings, const QString& title);
[[nodiscard]] QString snapshotFilter();
// A box with plain text: what went wrong and what to do.
void showError(QWidget* parent, const QString& title, const Error& error);
void showAbout(QWidget* parent);

} // namespace heapsight
