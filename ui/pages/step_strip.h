// SPDX-License-Identifier: GPL-3.0-or-later
// What a profile is narrowed down to: one button per step, which takes it back, and one for all.
// Takes no room while there is no step. Thread rule: GUI thread. All text is plain.
#pragma once

#include <QFrame>
#include <QStringList>

namespace heapsight {

class FlowLayout;

class StepStrip : public QFrame {
    Q_OBJECT
public:
    explicit StepStrip(QWidget* parent = nullptr);
    // `note`: what to know about them, may be empty.
    void setSteps(const QStringList& steps);

Q_SIGNALS:
    void stepClosed(int step);
    void allClosed();

private:
    FlowLayout* m_flow;
};

} // namespace heapsight
