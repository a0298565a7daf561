// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/path_bar.h"

#include "text/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <vector>

namespace heapsight {

namespace {
constexpr int kNameLimit = 32;
constexpr int kButtonMargin = 14;
} // namespace

PathBar::PathBar(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAccessibleName(tr("Path to what is shown"));
}

void PathBar::setSteps(const QStringList& names)
{
    m_names = names;
    arrange();
    updateGeometry();
}

int PathBar::widthOf(int step) const
{
    return fontMetrics().horizontalAdvance(elidedMiddle(m_names.at(step), kNameLimit) + QStringLiteral(" › ")) +
           kButtonMargin;
}

QSize PathBar::sizeHint() const
{
    int width = fontMetrics().horizontalAdvance(QStringLiteral(" … › ")); // as arrange() reckons
    for (int step = 0; step < m_names.size(); ++step)
        width += widthOf(step);
    return {width, QWidget::sizeHint().height()};
}

QSize PathBar::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void PathBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PathBar::arrange()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* const old = item->widget()) {
            old->hide();
            old->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    // The first step, then as many of the last ones as fit.
    const int count = static_cast<int>(m_names.size());
    int from = count - 1;
    int used =
        count > 0 ? widthOf(0) + widthOf(count - 1) + fontMetrics().horizontalAdvance(QStringLiteral(" … › ")) : 0;
    while (from > 1 && used + widthOf(from - 1) <= width())
        used += widthOf(--from);
    for (int step = 0; step < count; ++step) {
        if (step > 0 && step < from) {
            auto* dots = new QLabel(QStringLiteral(" … ›"), this);
            dots->setToolTip(toolTipText(m_names.mid(1, from - 1).join(QStringLiteral(" › "))));
            m_row->addWidget(dots);
            step = from;
        }
        const bool isLast = step == count - 1;
        if (isLast) {
            auto* here = new QLabel(elidedMiddle(m_names.at(step), kNameLimit), this);
            here->setTextFormat(Qt::PlainText);
            here->setContentsMargins(6, 0, 6, 0);
            QFont bold = here->font();
            bold.setBold(true);
            here->setFont(bold);
            m_row->addWidget(here);
            break;
        }
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setText(elidedMiddle(m_names.at(step), kNameLimit).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(toolTipText(m_names.at(step)));
        button->setAccessibleName(m_names.at(step));
        connect(button, &QToolButton::clicked, this, [this, step] { Q_EMIT activated(step); });
        m_row->addWidget(button);
        m_row->addWidget(new QLabel(QStringLiteral("›"), this));
    }
    m_row->addStretch(1);
}

} // namespace heapsight
