// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what may be higher than the room there is: as high as it wants to be, scrolled where that is too much.
#pragma once

#include <QScrollArea>

namespace heapsight {

class TallArea : public QScrollArea {
    Q_OBJECT
public:
    // Takes `content`, which is never narrower than it can be.
    explicit TallArea(QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;        // the content's
    [[nodiscard]] QSize minimumSizeHint() const override; // some lines

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace heapsight
