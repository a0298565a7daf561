// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/growth_bar.h"

#include "painting/palette_colors.h"
#include "text/format.h"
#include "text/live_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace heapsight {

namespace {

QLabel* plainLabel(QWidget* parent, double scale, bool isBold)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(isBold);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

GrowthBar::GrowthBar(QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(32);
    m_afterGc = addCell(tr("heapUsed after garbage collection"));
    m_rate = addCell(tr("growth"), nullptr, &m_certainty);
    m_reach = addCell(tr("limit"), &m_reachTitle);
    row->addStretch(1);
    m_where = addCell(tr("where the growth is"));
    m_where->setWordWrap(false);
    setGrowth({}, 0);
}

QLabel* GrowthBar::addCell(const QString& title, QLabel** titleLabel, QLabel** note)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    QLabel* head = plainLabel(this, 0.86, false);
    head->setText(title);
    head->setForegroundRole(QPalette::PlaceholderText);
    QLabel* value = plainLabel(this, 1.3, true);
    value->setAccessibleName(title);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(value);
    if (note) {
        *note = plainLabel(this, 0.86, false);
        (*note)->setForegroundRole(QPalette::PlaceholderText);
        line->addWidget(*note);
    }
    line->addStretch(1);
    column->addWidget(head);
    column->addLayout(line);
    qobject_cast<QHBoxLayout*>(layout())->addLayout(column);
    if (titleLabel)
        *titleLabel = head;
    return value;
}

void GrowthBar::setGrowth(const Growth& growth, uint64_t limit)
{
    const QString nothing = QStringLiteral("–");
    m_afterGc->setText(growth.afterGc ? bytesText(static_cast<uint64_t>(*growth.afterGc)) : nothing);
    const bool isGrowing = growth.verdict == GrowthVerdict::Growing;
    const bool isOutside = growth.verdict == GrowthVerdict::OutsideHeap;
    const auto& slope = isOutside ? growth.rss : growth.heapUsed;
    m_rate->setText(slope ? slopeText(slope->perHour) : nothing);
    QPalette colors = palette();
    if (isGrowing || isOutside)
        colors.setColor(QPalette::WindowText, semanticColors(palette()).growing);
    m_rate->setPalette(colors);
    QString certainty = verdictText(growth);
    if (slope)
        certainty = tr("± %1, %2").arg(bytesText(static_cast<uint64_t>(slope->halfWidth)), certainty);
    if (isGrowing && growth.spanMs > 0)
        certainty += tr(" for %1").arg(durationText(static_cast<double>(growth.spanMs) / 1000));
    m_certainty->setText(certainty);
    m_certainty->setToolTip(toolTipText(
        tr("A straight line through heapUsed after each garbage collection seen, by least squares, with its 95 % "
           "confidence interval. Collections are seen where heapUsed falls between two samples.")));

    m_reachTitle->setText(limit > 0 ? tr("at this rate the limit of %1 is reached in").arg(bytesText(limit))
                                    : tr("limit"));
    QString reach = nothing;
    if (isGrowing && limit > 0 && growth.afterGc && static_cast<uint64_t>(*growth.afterGc) < limit) {
        const double hours =
            static_cast<double>(limit - static_cast<uint64_t>(*growth.afterGc)) / growth.heapUsed->perHour;
        reach = durationText(hours * 3600);
    } else if (limit > 0 && growth.verdict == GrowthVerdict::Flat) {
        reach = tr("never");
    }
    m_reach->setText(reach);

    QString where = nothing;
    if (isGrowing) {
        const bool mostlyOff = growth.offHeap && growth.offHeap->perHour > growth.heapUsed->perHour;
        where = mostlyOff ? tr("JavaScript heap and, more of it, buffers") : tr("JavaScript heap");
    } else if (isOutside) {
        const bool isExternal = growth.offHeap && growth.rss && growth.offHeap->perHour > growth.rss->perHour / 2;
        where = isExternal ? tr("buffers (external)") : tr("outside V8: native code, or fragmentation");
    }
    m_where->setText(where);
}

QString GrowthBar::verdict() const
{
    return m_certainty->text();
}

QString GrowthBar::rate() const
{
    return m_rate->text();
}

} // namespace heapsight
