// SPDX-License-Identifier: GPL-3.0-or-later
// One suspect, in words and numbers, with the ways to its evidence. All names are plain text.
#pragma once

#include "analysis/suspects/leak_report.h"

#include <QFrame>

namespace heapsight {

class SuspectCard : public QFrame {
    Q_OBJECT
public:
    explicit SuspectCard(const Suspect& suspect, QWidget* parent = nullptr);

Q_SIGNALS:
    void objectsWanted();
    void holderWanted();
    void nodeWanted(heapsight::NodeIndex node);

private:
    [[nodiscard]] QWidget* makeHead(const Suspect& suspect);
    [[nodiscard]] QWidget* makePath(const Suspect& suspect);
    [[nodiscard]] QWidget* makeButtons(const Suspect& suspect);
};

} // namespace heapsight
