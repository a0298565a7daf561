// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/memory_legend.h"

#include "text/format.h"
#include "widgets/memory_chart.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace heapsight {

namespace {

constexpr QSize kIconSize{22, 12};

QIcon lineIcon(const QPen& pen)
{
    QPixmap picture(kIconSize);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen wide = pen;
    wide.setWidthF(pen.widthF() + 1);
    painter.setPen(wide);
    painter.drawLine(1, 6, 21, 6);
    return QIcon(picture);
}

} // namespace

MemoryLegend::MemoryLegend(QWidget* parent) : QWidget(parent), m_when(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    // The field that people ask for first stands first.
    for (const MemoryField field : {MemoryField::HeapUsed, MemoryField::HeapTotal, MemoryField::Rss,
                                    MemoryField::External, MemoryField::ArrayBuffers}) {
        auto* check = new QCheckBox(this);
        check->setChecked(true);
        check->setIconSize(kIconSize);
        check->setToolTip(toolTipText(memoryFieldToolTip(field)));
        connect(check, &QCheckBox::toggled, this, [this, field](bool on) { Q_EMIT fieldToggled(field, on); });
        row->addWidget(check);
        m_fields[static_cast<size_t>(field)] = check;
    }
    row->addStretch(1);
    m_when->setTextFormat(Qt::PlainText);
    m_when->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_when);
}

void MemoryLegend::showValues(const SampleSeries& samples, std::optional<qint64> sample)
{
    const bool hasAny = !samples.isEmpty();
    if (sample && static_cast<size_t>(*sample) >= samples.size())
        sample.reset();
    const HeapSample shown =
        hasAny ? samples.at(sample ? static_cast<size_t>(*sample) : samples.size() - 1) : HeapSample{};
    for (size_t f = 0; f < kMemoryFields; ++f) {
        const auto field = static_cast<MemoryField>(f);
        QCheckBox* check = m_fields[f];
        check->setIcon(lineIcon(memoryFieldPen(field, palette())));
        const QString name =
            QString::fromLatin1(kMemoryFieldNames[f].data(), static_cast<qsizetype>(kMemoryFieldNames[f].size()));
        const QString value = shown.bytes[f] < 0 ? QString()
                              : sample           ? exactBytesText(static_cast<uint64_t>(shown.bytes[f]))
                                                 : bytesText(static_cast<uint64_t>(shown.bytes[f]));
        check->setText(value.isEmpty() ? name : name + QLatin1Char(' ') + value);
        check->setVisible(!hasAny || samples.has(field));
    }
    QString when;
    if (hasAny && sample)
        when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(shown.timeMs), QStringLiteral("d MMM HH:mm:ss.zzz"));
    if (shown.loopBusy >= 0)
        when +=
            (when.isEmpty() ? QString() : QStringLiteral("  ·  ")) +
            tr("event loop %1 busy, CPU %2").arg(percentText(shown.loopBusy), percentText(std::max(0.0, shown.cpu)));
    m_when->setText(when);
}

} // namespace heapsight
