// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/growth_bar.h"

#include "painting/palette_colors.h"
#include "text/format.h"
#include "text/live_text.h"
#include "widgets/elided_label.h"
#include "widgets/flow_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace heapsight {

namespace {

constexpr int kCellGap = 32;

QLabel* plain(QLabel* label, double scale, bool isBold)
{
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(isBold);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// The parts that grow, the largest first, as shares of their sum.
QString whereText(const Growth& growth)
{
    struct Part {
        QString name;
        double perHour;
    };
    std::vector<Part> parts;
    const auto add = [&](const QString& name, const std::optional<Slope>& slope) {
        if (slope && slope->isRising())
            parts.push_back({name, slope->perHour});
    };
    add(GrowthBar::tr("JavaScript heap"),
        growth.verdict == GrowthVerdict::OutsideHeap ? growth.heapTotal : growth.heapUsed);
    add(GrowthBar::tr("buffers (external)"), growth.offHeap);
    if (growth.verdict == GrowthVerdict::OutsideHeap)
        add(GrowthBar::tr("outside the heap"), growth.rest);
    double sum = 0;
    for (const Part& part : parts)
        sum += part.perHour;
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.perHour > b.perHour; });
    QStringList words;
    constexpr double kLeastShare = 0.05;
    for (const Part& part : parts) {
        if (part.perHour >= kLeastShare * sum)
            words << (parts.size() == 1 ? part.name
                                        : GrowthBar::tr("%1 %2").arg(part.name, percentText(part.perHour / sum)));
    }
    return words.isEmpty() ? GrowthBar::tr("nothing that stands out") : words.join(GrowthBar::tr(", "));
}

} // namespace

GrowthBar::GrowthBar(QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* row = new FlowLayout(kCellGap, this);
    row->setContentsMargins(14, 8, 14, 8);
    m_afterGc = addCell(tr("heapUsed after garbage collection"));
    m_rate = addCell(tr("growth"), nullptr, &m_certainty);
    m_reach = addCell(tr("limit"), &m_reachTitle);
    m_where = addCell(tr("where the growth is"));
    setGrowth({}, 0);
}

QLabel* GrowthBar::addCell(const QString& title, QLabel** titleLabel, QLabel** note)
{
    auto* cell = new QWidget(this);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QLabel* head = plain(new ElidedLabel(cell), 0.86, false);
    head->setText(title);
    head->setForegroundRole(QPalette::PlaceholderText);
    QLabel* value = plain(new ElidedLabel(cell), 1.3, true);
    value->setAccessibleName(title);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(value);
    if (note) {
        *note = plain(new ElidedLabel(cell), 0.86, false);
        (*note)->setForegroundRole(QPalette::PlaceholderText);
        line->addWidget(*note);
    }
    for (QLabel* label : cell->findChildren<QLabel*>()) // all of it wherever the bar is wide enough
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    line->addStretch(1);
    column->addWidget(head);
    column->addLayout(line);
    layout()->addWidget(cell);
    if (titleLabel)
        *titleLabel = head;
    return value;
}

void GrowthBar::setGrowth(const Growth& growth, uint64_t limit)
{
    const QString nothing = QStringLiteral("–");
    m_afterGc->setText(growth.afterGc ? bytesText(static_cast<uint64_t>(*growth.afterGc)) : nothing);
    const bool isUnderLoad = growth.verdict == GrowthVerdict::UnderLoad;
    const bool isGrowing = growth.verdict == GrowthVerdict::Growing || isUnderLoad;
    const bool isOutside = growth.verdict == GrowthVerdict::OutsideHeap;
    const auto& slope = isOutside ? growth.rss : growth.heapUsed; // per hour of time, idle or not
    m_rate->setText(slope ? slopeText(slope->perHour) : nothing);
    QPalette colors = palette();
    if (isGrowing || isOutside)
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text}) // a label on Base paints Text
            colors.setColor(role, semanticColors(palette()).growing);
    m_rate->setPalette(colors);
    QString certainty = verdictText(growth);
    if (slope)
        certainty = tr("± %1, %2").arg(bytesText(static_cast<uint64_t>(slope->halfWidth)), certainty);
    if (isUnderLoad)
        certainty += tr(": %1 of work").arg(slopeText(growth.byLoad->perBusyHour));
    else if (isGrowing && growth.spanMs > 0)
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

    m_where->setText(isGrowing || isOutside ? whereText(growth) : nothing);
    showWhereTip();
}

void GrowthBar::setLedger(const MemoryLedger& ledger)
{
    QStringList lines{tr("Outside the heap are worker threads, native memory and fragmentation."),
                      tr("rss now, by what it is:")};
    const auto add = [&](const QString& name, int64_t bytes) {
        if (bytes >= 0)
            lines << tr("%1: %2").arg(name, bytesText(static_cast<uint64_t>(bytes)));
    };
    add(tr("JavaScript heap (heapTotal)"), ledger.heap);
    add(tr("buffers (arrayBuffers)"), ledger.buffers);
    add(tr("other memory of JavaScript objects (external)"), ledger.external);
    add(tr("code, stacks, libraries, native memory"), ledger.rest);
    m_ledger = lines.size() > 2 ? lines.join(QLatin1Char('\n')) : QString();
    showWhereTip();
}

void GrowthBar::showWhereTip()
{
    QStringList lines{m_where->text()};
    if (!m_ledger.isEmpty())
        lines << m_ledger;
    m_where->setToolTip(toolTipText(lines.join(QLatin1Char('\n'))));
}

QString GrowthBar::where() const
{
    return m_where->text();
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
