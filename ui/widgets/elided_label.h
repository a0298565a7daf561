// SPDX-License-Identifier: GPL-3.0-or-later
// A plain text label that never makes its neighbours narrow: what does not fit ends in "…", and the
// tool tip has the whole.
#pragma once

#include <QLabel>

namespace heapsight {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    // So many average characters stay whatever the neighbours want; 2 if not set.
    void setLeastCharacters(int count);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_leastCharacters = 2;
};

} // namespace heapsight
