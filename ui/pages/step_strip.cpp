// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/step_strip.h"

#include "text/format.h"
#include "widgets/flow_layout.h"

#include <QLabel>
#include <QToolButton>

namespace heapsight {

StepStrip::StepStrip(QWidget* parent) : QFrame(parent), m_flow(new FlowLayout(6, this))
{
    m_flow->setContentsMargins(8, 3, 8, 3);
    setAccessibleName(tr("What the profile is narrowed down to"));
    hide();
}

void StepStrip::setSteps(const QStringList& steps)
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    setVisible(!steps.isEmpty());
    if (steps.isEmpty())
        return;
    const auto addButton = [this](const QString& text, const QString& tip) {
        auto* button = new QToolButton(this);
        button->setText(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(toolTipText(tip));
        button->setFocusPolicy(Qt::StrongFocus);
        m_flow->addWidget(button);
        return button;
    };
    m_flow->addWidget(new QLabel(tr("Shown:"), this));
    for (int step = 0; step < steps.size(); ++step) {
        QToolButton* button = addButton(steps[step] + QStringLiteral("  ✕"), tr("Take back: %1").arg(steps[step]));
        button->setAccessibleName(tr("Take back: %1").arg(steps[step]));
        connect(button, &QToolButton::clicked, this, [this, step] { Q_EMIT stepClosed(step); });
    }
    connect(addButton(tr("Restore All"), tr("Show the whole profile again")), &QToolButton::clicked, this,
            &StepStrip::allClosed);
    updateGeometry();
}

} // namespace heapsight
