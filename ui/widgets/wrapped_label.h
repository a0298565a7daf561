// SPDX-License-Identifier: GPL-3.0-or-later
// A plain text label in as many lines as its width needs. The first has room for what is taller than the font
// says: the dots of an "Ö", which a label as high as its lines would cut.
#pragma once

#include <QLabel>

namespace heapsight {

class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget* parent = nullptr);
    explicit WrappedLabel(const QString& text, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void leaveRoomForAccents();
};

} // namespace heapsight
