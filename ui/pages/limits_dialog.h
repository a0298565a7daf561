// SPDX-License-Identifier: GPL-3.0-or-later
// When to warn about a running program.
#pragma once

#include "workspace/live_session.h"

#include <QDialog>

class QCheckBox;
class QSpinBox;

namespace heapsight {

class LimitsDialog : public QDialog {
    Q_OBJECT
public:
    LimitsDialog(const AlertLimits& limits, uint64_t heapLimit, QWidget* parent = nullptr);
    [[nodiscard]] AlertLimits limits() const;

private:
    QSpinBox* m_used;
    QSpinBox* m_growth;
    QSpinBox* m_percent;
    QCheckBox* m_takes;
};

} // namespace heapsight
