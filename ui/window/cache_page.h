// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the settings on the indexes that make large snapshots open at once: whether they are kept,
// how much they may take, how much they take now, and away with them.
// Thread rule: GUI thread; removing files happens elsewhere.
#pragma once

#include "index/index_cache.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace heapsight {

class CachePage : public QWidget {
    Q_OBJECT
public:
    explicit CachePage(QWidget* parent = nullptr);

    // Keeps what was chosen; the command line follows it too. False if it could not be written.
    bool save() const;
    [[nodiscard]] QString usageText() const; // as shown

private:
    void showUsage();
    void clear();

    QCheckBox* m_keep;
    QSpinBox* m_most;  // GB
    QSpinBox* m_least; // MB
    QLabel* m_usage;
    QPushButton* m_clear;
};

} // namespace heapsight
