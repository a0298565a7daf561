// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pane_title.h"

#include "widgets/elided_label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace heapsight {

namespace {
constexpr int kBarHeight = 34;
constexpr int kLeastTitle = 14; // characters: "Retainers of S…"
} // namespace

QLabel* paneTitle(QWidget* parent)
{
    auto* label = new ElidedLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setLeastCharacters(kLeastTitle);
    return label;
}

QWidget* titleBar(QLabel* title, std::initializer_list<QWidget*> right, QWidget* parent)
{
    auto* bar = new QWidget(parent);
    bar->setMinimumHeight(kBarHeight);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 2, 8, 2);
    row->setSpacing(8);
    row->addWidget(title, 1);
    for (QWidget* widget : right)
        row->addWidget(widget);
    return bar;
}

} // namespace heapsight
