// SPDX-License-Identifier: GPL-3.0-or-later
// The suspects of a report as cards, those of one owner under a heading, and what was checked below them.
#pragma once

#include "analysis/suspects/leak_report.h"

#include <QScrollArea>

namespace heapsight {

struct ObjectScope;

class SuspectList : public QScrollArea {
    Q_OBJECT
public:
    explicit SuspectList(QWidget* parent = nullptr);

    // Shows the suspects with objects of the scope. Returns how many were left out.
    size_t setReport(const LeakReport& report, const ObjectScope& scope);

Q_SIGNALS:
    void objectsWanted(size_t suspect); // index into the report's
    void nodeWanted(heapsight::NodeIndex node);
    void sourceWanted(const heapsight::SourceLocation& location);

private:
    [[nodiscard]] QWidget* makeCard(const LeakReport& report, size_t suspect, QWidget* parent);
    [[nodiscard]] QWidget* makeChecked(const LeakReport& report, QWidget* parent);
};

} // namespace heapsight
