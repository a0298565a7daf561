// SPDX-License-Identifier: GPL-3.0-or-later
// Items side by side, on the next line where the width ends: for paths and rows of buttons. What is hidden
// takes no room.
#pragma once

#include <QLayout>
#include <QList>

namespace heapsight {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;
    void setLineSpacing(int spacing); // between lines; as between items, unless it is set
    // Lines begin so far left of the layout: the words of a first button stand below words, not its border.
    void setHanging(int width);

    void addItem(QLayoutItem* item) override;
    void insertWidget(int index, QWidget* widget);
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool isReal) const; // returns the height

    QList<QLayoutItem*> m_items;
    int m_gap;
    int m_lineGap;
    int m_hanging = 0;
};

} // namespace heapsight
