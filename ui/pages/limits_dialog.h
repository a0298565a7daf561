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
    // `heapLimit`, `containerLimit`: of the program, 0 if there is none or it is not known. `folder`: where a
    // snapshot would go.
    LimitsDialog(const AlertLimits& limits, uint64_t heapLimit, uint64_t containerLimit, const QString& folder,
                 QWidget* parent = nullptr);
    [[nodiscard]] AlertLimits limits() const;

private:
    QSpinBox* m_used;
    QSpinBox* m_growth;
    QSpinBox* m_percent;
    QSpinBox* m_container;
    QCheckBox* m_takes;
};

} // namespace heapsight
