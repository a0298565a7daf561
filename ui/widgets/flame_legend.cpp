// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame_legend.h"

#include "painting/flame_colors.h"
#include "text/format.h"
#include "widgets/flow_layout.h"

#include <QPainter>
#include <QToolButton>

namespace heapsight {

namespace {

constexpr int kSwatch = 12;
constexpr int kNoChange = 2;

QIcon swatch(const FlameLegend::Entry& entry, const QPalette& palette)
{
    QPixmap picture(kSwatch, kSwatch);
    picture.fill(entry.change == 0 ? frameFill(entry.color, palette)
                                   : changeFill(entry.change == kNoChange ? 0 : entry.change, palette));
    QPainter painter(&picture);
    painter.setPen(palette.color(QPalette::Mid));
    painter.drawRect(0, 0, kSwatch - 1, kSwatch - 1);
    painter.end();
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Disabled);
    return icon;
}

} // namespace

FlameLegend::FlameLegend(QWidget* parent) : QWidget(parent), m_flow(new FlowLayout(2, this))
{
    setAccessibleName(tr("Colours"));
}

void FlameLegend::setEntries(const std::vector<Entry>& entries)
{
    m_entries = entries;
    rebuild();
}

void FlameLegend::rebuild()
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({kSwatch, kSwatch});
        button->setIcon(swatch(entry, palette()));
        button->setText(QString(entry.text).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(toolTipText(entry.toolTip.isEmpty() ? entry.text : entry.toolTip));
        button->setFocusPolicy(entry.isButton ? Qt::TabFocus : Qt::NoFocus);
        button->setAttribute(Qt::WA_TransparentForMouseEvents, !entry.isButton);
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT chosen(static_cast<int>(i)); });
        m_flow->addWidget(button);
    }
    updateGeometry();
}

void FlameLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace heapsight
