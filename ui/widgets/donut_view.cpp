// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/donut_view.h"

#include "painting/palette_colors.h"
#include "text/format.h"

#include <QEvent>
#include <QToolTip>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QPieSeries>
#include <QtCharts/QPieSlice>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace heapsight {

namespace {

constexpr double kHole = 0.56;
constexpr double kSize = 0.74;
constexpr double kLeastLabelled = 0.07; // the share of smaller slices stands in the tool tip and in the table
constexpr double kExploded = 0.06;

// Apart in hue and in lightness; names stand beside them, so nothing depends on telling them apart.
constexpr std::array<QRgb, 7> kLight{0xff3b6fb6, 0xffd98a3d, 0xff5a9a68, 0xff8a8f98,
                                     0xff8b6bb1, 0xffc25b56, 0xff4aa3a8};
constexpr std::array<QRgb, 7> kDark{0xff7aa7f5, 0xfff0a35c, 0xff7cc492, 0xffa9b2bd, 0xffb79be0, 0xfff0786e, 0xff74c7cb};

} // namespace

DonutView::DonutView(QWidget* parent) : QChartView(parent), m_series(new QPieSeries(this))
{
    m_series->setHoleSize(kHole * kSize);
    m_series->setPieSize(kSize);
    chart()->addSeries(m_series);
    chart()->legend()->hide(); // it cuts names; see LegendView
    chart()->setMargins({});
    chart()->setBackgroundRoundness(0);
    setRenderHint(QPainter::Antialiasing);
    setMinimumSize(220, 120);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the table beside it says the same to the keyboard
    connect(m_series, &QPieSeries::clicked, this,
            [this](QPieSlice* slice) { Q_EMIT partClicked(m_partOf[size_t(m_series->slices().indexOf(slice))]); });
    connect(m_series, &QPieSeries::hovered, this, [this](const QPieSlice* slice, bool on) {
        if (on)
            QToolTip::showText(QCursor::pos(), toolTipText(slice->objectName()), this);
        else
            QToolTip::hideText();
    });
    connect(chart(), &QChart::plotAreaChanged, this, &DonutView::chooseLabels, Qt::QueuedConnection);
    applyColors();
}

void DonutView::setParts(const QString& title, const std::vector<Part>& parts)
{
    m_parts = parts;
    m_partOf.clear();
    m_series->clear();
    chart()->setTitle(title.toHtmlEscaped()); // titles are read as markup
    uint64_t total = 0;
    for (const Part& part : parts)
        total += part.bytes;
    QStringList said{title};
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].bytes == 0)
            continue;
        const double share = double(parts[i].bytes) / double(total);
        const QString text = tr("%1: %2, %3").arg(parts[i].name, bytesText(parts[i].bytes), percentText(share));
        auto* slice = m_series->append(percentText(share), double(parts[i].bytes));
        slice->setObjectName(text);
        slice->setLabelPosition(QPieSlice::LabelInsideHorizontal); // outside they are cut where it is narrow
        m_partOf.push_back(static_cast<int>(i));
        said << text;
    }
    setAccessibleName(said.join(QStringLiteral("; ")));
    applyColors();
    chooseLabels();
}

// A label that is larger than its piece of the ring would lie on its neighbours'.
void DonutView::chooseLabels()
{
    constexpr double kPi = 3.141592653589793;
    constexpr double kTurn = 2 * kPi;
    const QFontMetricsF metrics(font());
    const double radius = kSize * std::min(chart()->plotArea().width(), chart()->plotArea().height()) / 2;
    const double ring = radius * (1 - kHole);
    const double middle = radius - ring / 2;
    double before = 0;
    for (QPieSlice* slice : m_series->slices()) {
        const double share = slice->percentage();
        const double angle = (before + share / 2) * kTurn; // from the top
        before += share;
        const QSizeF text(metrics.horizontalAdvance(slice->label()), metrics.height());
        const double across = std::abs(std::sin(angle)) * text.width() + std::abs(std::cos(angle)) * text.height();
        const double along = std::abs(std::cos(angle)) * text.width() + std::abs(std::sin(angle)) * text.height();
        slice->setLabelVisible(share >= kLeastLabelled && across <= ring && along <= share * kTurn * middle);
    }
}

int DonutView::labelCount() const
{
    const auto slices = m_series->slices();
    return static_cast<int>(
        std::count_if(slices.begin(), slices.end(), [](const QPieSlice* slice) { return slice->isLabelVisible(); }));
}

void DonutView::setCurrentPart(int part)
{
    const auto slices = m_series->slices();
    for (qsizetype i = 0; i < slices.size(); ++i) {
        slices[i]->setExploded(m_partOf[size_t(i)] == part);
        slices[i]->setExplodeDistanceFactor(kExploded);
    }
}

QColor DonutView::partColor(int part) const
{
    const auto& hues = isDark(palette()) ? kDark : kLight;
    return hues[size_t(part) % hues.size()];
}

void DonutView::applyColors()
{
    const QColor text = palette().color(QPalette::Text);
    chart()->setBackgroundBrush(palette().color(QPalette::Base));
    chart()->setTitleBrush(text);
    QFont bold = font();
    bold.setBold(true);
    chart()->setTitleFont(bold);
    setBackgroundBrush(palette().color(QPalette::Base));
    const auto slices = m_series->slices();
    for (qsizetype i = 0; i < slices.size(); ++i) {
        const QColor color = partColor(m_partOf[size_t(i)]);
        slices[i]->setBrush(color);
        slices[i]->setPen(QPen(palette().color(QPalette::Base), 1.5));
        slices[i]->setLabelBrush(contrast(Qt::white, color) >= contrast(Qt::black, color) ? Qt::white : Qt::black);
        slices[i]->setLabelFont(font());
    }
}

void DonutView::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyColors();
        chooseLabels();
    }
}

void DonutView::paintPicture(QPainter& painter, QSize size)
{
    render(&painter, QRectF(QPointF(), QSizeF(size)), rect(), Qt::KeepAspectRatio);
}

} // namespace heapsight
