// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/memory_legend.h"

#include "painting/palette_colors.h"
#include "text/format.h"
#include "widgets/flow_layout.h"
#include "widgets/memory_chart.h"

#include <QCheckBox>
#include <QDateTime>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

constexpr QSize kIconSize{22, 12};
constexpr int kRowSpacing = 16;
constexpr int kLineSpacing = 4;

// The lines of a series, one below the other, as sharp as the screen is.
QIcon lineIcon(std::initializer_list<QPen> pens, double ratio)
{
    QPixmap picture(kIconSize * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double step = kIconSize.height() / static_cast<double>(pens.size() + 1);
    double y = 0;
    for (QPen pen : pens) {
        y += step;
        if (pens.size() == 1)
            pen.setWidthF(pen.widthF() + 1);
        painter.setPen(pen);
        painter.drawLine(QPointF(1, y), QPointF(kIconSize.width() - 1, y));
    }
    return QIcon(picture);
}

} // namespace

MemoryLegend::MemoryLegend(QWidget* parent)
    : QWidget(parent),
      m_spaces(new QCheckBox(tr("V8 spaces"), this)),
      m_load(new QCheckBox(this)),
      m_when(new QLabel(this)),
      m_spaceRow(new QWidget(this))
{
    auto* row = new FlowLayout(kRowSpacing);
    row->setLineSpacing(kLineSpacing);
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
    m_spaces->setToolTip(toolTipText(tr("What V8's heap spaces hold, on top of each other: old_space is what survived "
                                        "two garbage collections. Each sample costs the program twice as much.")));
    connect(m_spaces, &QCheckBox::toggled, this, [this](bool on) {
        m_spaceRow->setVisible(on);
        Q_EMIT spacesToggled(on);
    });
    row->addWidget(m_spaces);
    m_load->setChecked(true);
    m_load->setIconSize(kIconSize);
    m_load->setToolTip(toolTipText(tr("Event loop: the share of the time it had something to do. CPU: of one core, "
                                      "dashed.")));
    connect(m_load, &QCheckBox::toggled, this, &MemoryLegend::loadToggled);
    row->addWidget(m_load);
    auto* collections = new QLabel(tr("▲ garbage collection"), this);
    collections->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(collections);
    m_when->setTextFormat(Qt::PlainText);
    m_when->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_when);
    auto* spaces = new FlowLayout(kRowSpacing, m_spaceRow);
    spaces->setLineSpacing(kLineSpacing);
    m_spaceRow->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kLineSpacing);
    column->addLayout(row);
    column->addWidget(m_spaceRow);
}

void MemoryLegend::setShowsSpaces(bool shows)
{
    const QSignalBlocker blocker(m_spaces);
    m_spaces->setChecked(shows);
    m_spaceRow->setVisible(shows);
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
        check->setIcon(lineIcon({memoryFieldPen(field, palette())}, devicePixelRatioF()));
        const QString name =
            QString::fromLatin1(kMemoryFieldNames[f].data(), static_cast<qsizetype>(kMemoryFieldNames[f].size()));
        const QString value = shown.bytes[f] < 0 ? QString()
                              : sample           ? exactBytesText(static_cast<uint64_t>(shown.bytes[f]))
                                                 : bytesText(static_cast<uint64_t>(shown.bytes[f]));
        check->setText(value.isEmpty() ? name : name + QLatin1Char(' ') + value);
        check->setVisible(!hasAny || samples.has(field));
    }
    const SemanticColors colors = semanticColors(palette());
    m_load->setIcon(lineIcon({QPen(colors.accent, 1.4), QPen(colors.dim, 1.2, Qt::DashLine)}, devicePixelRatioF()));
    m_load->setText(
        shown.loopBusy < 0
            ? tr("event loop, CPU")
            : tr("event loop %1, CPU %2").arg(percentText(shown.loopBusy), percentText(std::max(0.0, shown.cpu))));
    showSpaces(samples, shown, sample.has_value());
    QStringList words;
    if (shown.domNodes >= 0)
        words << tr("%1 DOM nodes").arg(countText(static_cast<uint64_t>(shown.domNodes)));
    if (shown.domListeners >= 0)
        words << tr("%1 event listeners").arg(countText(static_cast<uint64_t>(shown.domListeners)));
    if (hasAny && sample)
        words << QLocale().toString(QDateTime::fromMSecsSinceEpoch(shown.timeMs), QStringLiteral("d MMM HH:mm:ss.zzz"));
    m_when->setText(words.join(QStringLiteral("  ·  ")));
    m_when->setVisible(!words.isEmpty());
}

void MemoryLegend::showSpaces(const SampleSeries& samples, const HeapSample& shown, bool isExact)
{
    if (!m_spaces->isChecked())
        return;
    const auto& names = samples.spaceNames();
    while (m_spaceLabels.size() < static_cast<qsizetype>(names.size())) {
        auto* label = new QLabel(m_spaceRow);
        label->setTextFormat(Qt::RichText);
        m_spaceRow->layout()->addWidget(label);
        m_spaceLabels << label;
    }
    for (qsizetype i = 0; i < m_spaceLabels.size(); ++i) {
        const auto space = static_cast<size_t>(i);
        const auto known = space < names.size()
                               ? std::find_if(shown.spaces.begin(), shown.spaces.end(),
                                              [&](const HeapSpace& one) { return one.name == names[space]; })
                               : shown.spaces.end();
        m_spaceLabels[i]->setVisible(known != shown.spaces.end() && known->used > 0);
        if (known == shown.spaces.end())
            continue;
        const auto bytes = static_cast<uint64_t>(known->used);
        // Letters, digits and underscores only: see isHeapSpaceName().
        m_spaceLabels[i]->setText(QStringLiteral("<span style=\"color:%1\">■</span> %2 %3")
                                      .arg(spaceColor(space, palette()).name(), QString::fromStdString(known->name),
                                           isExact ? exactBytesText(bytes) : bytesText(bytes)));
    }
}

} // namespace heapsight
