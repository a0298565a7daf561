// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow_layout.h"

#include <QWidget>

namespace heapsight {

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent), m_gap(spacing), m_lineGap(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setLineSpacing(int spacing)
{
    m_lineGap = spacing;
    invalidate();
}

void FlowLayout::setHanging(int width)
{
    m_hanging = width;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

void FlowLayout::insertWidget(int index, QWidget* widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return place(QRect(0, 0, width, 0).marginsRemoved(margins).adjusted(-m_hanging, 0, 0, 0), false) + margins.top() +
           margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect.marginsRemoved(contentsMargins()).adjusted(-m_hanging, 0, 0, 0), true);
}

int FlowLayout::place(const QRect& rect, bool isReal) const
{
    QList<QLayoutItem*> items;
    for (QLayoutItem* item : m_items)
        if (!item->isEmpty())
            items.append(item);
    int y = rect.y();
    for (qsizetype begin = 0; begin < items.size();) {
        int width = 0;
        int height = 0;
        qsizetype end = begin;
        for (; end < items.size(); ++end) { // as many as fit, one at least
            const QSize size = items[end]->sizeHint();
            if (end > begin && width + size.width() > rect.width())
                break;
            width += size.width() + m_gap;
            height = qMax(height, size.height());
        }
        int x = rect.x();
        for (; begin < end; ++begin) {
            const QSize size = items[begin]->sizeHint().boundedTo({qMax(rect.width(), 1), height});
            if (isReal)
                items[begin]->setGeometry({{x, y + (height - size.height()) / 2}, size});
            x += size.width() + m_gap;
        }
        y += height + (end < items.size() ? m_lineGap : 0);
    }
    return y - rect.y();
}

} // namespace heapsight
