// SPDX-License-Identifier: GPL-3.0-or-later
// One suspect, in words and numbers, with the ways to its evidence. All names are plain text.
#pragma once

#include "analysis/suspects/leak_report.h"

#include <QFrame>

namespace heapsight {

class SuspectCard : public QFrame {
    Q_OBJECT
public:
    SuspectCard(const LeakReport& report, const Suspect& suspect, QWidget* parent = nullptr);

Q_SIGNALS:
    void objectsWanted();
    void holderWanted();
    void nodeWanted(heapsight::NodeIndex node);
    void sourceWanted(const heapsight::SourceLocation& location);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leadsToObjects(QWidget* widget);
    [[nodiscard]] QWidget* makeHead(const LeakReport& report, const Suspect& suspect);
    [[nodiscard]] QLayout* makePath(const Suspect& suspect);
    [[nodiscard]] QWidget* makeButtons(const Suspect& suspect);
};

} // namespace heapsight
