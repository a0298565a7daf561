// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is in a tree: a button per step, the last one is here. Steps that do not fit are left out in
// the middle. Texts are plain.
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace heapsight {

class PathBar : public QWidget {
    Q_OBJECT
public:
    explicit PathBar(QWidget* parent = nullptr);

    void setSteps(const QStringList& names); // outermost first
    [[nodiscard]] QStringList steps() const { return m_names; }
    [[nodiscard]] QSize sizeHint() const override; // of all steps
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(int step);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    [[nodiscard]] int widthOf(int step) const;

    QStringList m_names;
    QHBoxLayout* m_row;
};

} // namespace heapsight
