// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of a flame graph mean, with the share of each; a click on an entry asks for it.
// Thread rule: GUI thread. All text is plain.
#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

namespace heapsight {

class FlowLayout;

class FlameLegend : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString text; // "express 12 %"
        QString toolTip{};
        int color = 0;        // for frameFill()
        int change = 0;       // instead: 1 grew, -1 shrank, 2 no change
        bool isButton = true; // chosen() with its number
    };

    explicit FlameLegend(QWidget* parent = nullptr);
    void setEntries(const std::vector<Entry>& entries);

Q_SIGNALS:
    void chosen(int entry);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<Entry> m_entries;
    FlowLayout* m_flow;
};

} // namespace heapsight
