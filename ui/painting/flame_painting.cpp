// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/flame_painting.h"

#include "painting/palette_colors.h"
#include "text/format.h"
#include "text/profile_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>

namespace heapsight {

namespace {

constexpr double kPadding = 4;
constexpr double kGapFrom = 3; // wider rectangles have a gap to their right, narrow ones cannot spare it
constexpr int kLeastLetters = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::Flame)
};

struct Ink {
    QColor fill;
    QColor text;
};

// Of one palette: a picture has some dozen colours and thousands of rectangles.
class Inks {
public:
    explicit Inks(const QPalette& palette) : m_palette(palette)
    {
        for (int color = 0; color < static_cast<int>(m_full.size()); ++color) {
            m_full[static_cast<size_t>(color)] = ink(frameFill(color, palette));
            m_dim[static_cast<size_t>(color)] = dimmed(m_full[static_cast<size_t>(color)].fill);
        }
        m_merged = ink(dimmedFill(frameFill(static_cast<int>(FrameColor::Engine), palette), palette));
    }

    [[nodiscard]] const Ink& merged() const { return m_merged; }
    [[nodiscard]] const Ink& ofColor(int color, bool isDim) const
    {
        return (isDim ? m_dim : m_full)[static_cast<size_t>(color)];
    }
    [[nodiscard]] Ink ofChange(double share, bool isDim) const
    {
        const QColor fill = changeFill(share, m_palette);
        return isDim ? dimmed(fill) : ink(fill);
    }

private:
    [[nodiscard]] Ink ink(const QColor& fill) const { return {fill, textOn(fill, m_palette)}; }
    [[nodiscard]] Ink dimmed(const QColor& fill) const
    {
        const QColor dim = dimmedFill(fill, m_palette);
        return {dim, readable(semanticColors(m_palette).dim, dim, textOn(dim, m_palette))};
    }

    QPalette m_palette;
    std::array<Ink, static_cast<size_t>(FrameColor::FirstPackage) + kPackageHues> m_full;
    std::array<Ink, static_cast<size_t>(FrameColor::FirstPackage) + kPackageHues> m_dim;
    Ink m_merged;
};

QString nameOf(const FlameContent& content, uint32_t node)
{
    return node == FlameTree::root() ? content.title : frameName(content.tree.frames(), content.tree.frame(node));
}

// Cuts texts to a width. Qt's elidedText() shapes the text anew for every try, which is most of the time of
// a picture with thousands of labels; widths of single letters are near enough.
class Cutter {
public:
    explicit Cutter(const QFont& font) : m_metrics(font), m_ellipsis(m_metrics.horizontalAdvance(QChar(0x2026)))
    {
        for (size_t c = 0; c < m_widths.size(); ++c)
            m_widths[c] = m_metrics.horizontalAdvance(QChar(static_cast<char16_t>(c)));
        m_least = kLeastLetters * m_metrics.averageCharWidth();
    }

    [[nodiscard]] double least() const { return m_least; }
    [[nodiscard]] QString cut(const QString& text, double width) const
    {
        double used = 0;
        qsizetype fits = 0; // letters that leave room for an ellipsis
        for (qsizetype i = 0; i < text.size(); ++i) {
            used += widthOf(text[i]);
            if (used + m_ellipsis <= width)
                fits = i + 1;
            if (used > width)
                return fits < kLeastLetters - 1 ? QString() : text.left(fits) + QChar(0x2026);
        }
        return text;
    }

private:
    [[nodiscard]] double widthOf(QChar c) const
    {
        return c.unicode() < m_widths.size() ? m_widths[c.unicode()] : m_metrics.horizontalAdvance(c);
    }

    QFontMetricsF m_metrics;
    double m_ellipsis;
    double m_least = 0;
    std::array<double, 0x180> m_widths{};
};

// A number that is cut would be another one: its sign is left, before as much of the name as fits.
QString labelIn(const FlameContent& content, const FlameRect& rect, const Cutter& cutter, double room)
{
    QString label = cutter.cut(flameLabel(content, rect), room);
    if (rect.merged > 0 || !content.isDifference() || content.change(rect.node) == 0)
        return label;
    const QString number = weightDeltaText(content.change(rect.node), content.tree.unit());
    if (!label.isEmpty() && (!label.endsWith(QChar(0x2026)) || label.size() > number.size()))
        return label;
    const QString sign = number.left(1) + QLatin1Char(' ');
    label = cutter.cut(sign + nameOf(content, rect.node), room);
    return label.size() > sign.size() && label != sign + QChar(0x2026) ? label : number.left(1);
}

} // namespace

double flameRowHeight(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height()) + 6; // room for a frame around the letters
}

QString flameLabel(const FlameContent& content, const FlameRect& rect)
{
    if (rect.merged > 0)
        return QStringLiteral("…");
    const FlameTree& tree = content.tree;
    const QString name = nameOf(content, rect.node);
    if (rect.node == FlameTree::root() && !content.isDifference())
        return name + QStringLiteral("  ") + weightText(rect.weight, tree.unit());
    if (!content.isDifference() || content.change(rect.node) == 0)
        return name;
    return weightDeltaText(content.change(rect.node), tree.unit()) + QStringLiteral("  ") + name;
}

QString flameDescription(const FlameContent& content, const FlameRect& rect)
{
    const FlameTree& tree = content.tree;
    const uint64_t whole = tree.total(FlameTree::root());
    const auto weight = [&](uint64_t value) {
        QString text = weightText(value, tree.unit());
        if (const QString exact = exactWeightText(value, tree.unit()); exact != text)
            text += QStringLiteral(" (") + exact + QLatin1Char(')');
        return text;
    };
    if (rect.merged > 0)
        return (rect.merged == 1 ? Words::tr("1 function too narrow to be drawn, with all it calls")
                                 : Words::tr("%n functions too narrow to be drawn, with all they call", nullptr,
                                             static_cast<int>(std::min<uint32_t>(rect.merged, 1'000'000)))) +
               QLatin1Char('\n') +
               Words::tr("total: %1, %2 of all").arg(weight(rect.weight), shareText(rect.weight, whole));
    const bool isRoot = rect.node == FlameTree::root();
    const uint32_t frame = tree.frame(rect.node);
    QStringList lines{nameOf(content, rect.node)};
    if (!isRoot) {
        if (const QString place = wholeFramePlace(tree.frames(), frame); !place.isEmpty())
            lines << place;
        lines << packageText(tree.frames(), frame);
    }
    if (content.isDifference()) {
        const uint64_t before = content.before[rect.node];
        const uint64_t after = content.after[rect.node];
        lines << Words::tr("change: %1").arg(weightDeltaText(content.change(rect.node), tree.unit()));
        lines << Words::tr("before: %1, %2 of all").arg(weight(before), shareText(before, content.before.front()));
        lines << Words::tr("after: %1, %2 of all").arg(weight(after), shareText(after, content.after.front()));
        return lines.join(QLatin1Char('\n'));
    }
    const uint64_t total = tree.total(rect.node);
    const uint64_t self = tree.self(rect.node);
    lines << Words::tr("total: %1, %2 of all").arg(weight(total), shareText(total, whole));
    lines << Words::tr("self: %1, %2 of all").arg(weight(self), shareText(self, whole));
    return lines.join(QLatin1Char('\n'));
}

void paintFlame(QPainter& painter, const FlamePicture& picture, const QPalette& palette, const QFont& font)
{
    if (!picture.content)
        return;
    const FlameContent& content = *picture.content;
    const FlameTree& tree = content.tree;
    const Inks inks(palette);
    const Cutter cutter(font);
    const SemanticColors colors = semanticColors(palette);
    const bool hasOutlines = isHighContrast(palette);
    const bool isSearched = !picture.frameMatches.empty();
    QFont bold = font; // matches differ by more than colour
    bold.setBold(true);
    painter.setFont(font);
    bool isBold = false;
    const double scale = content.greatestChange > 0 ? 1.0 / static_cast<double>(content.greatestChange) : 0;
    for (const FlameRect& rect : picture.rects) {
        const uint32_t frame = tree.frame(rect.node);
        const bool isMatch = isSearched && rect.merged == 0 && picture.frameMatches[frame] != 0;
        const bool isDim = isSearched && !isMatch;
        const Ink ink = rect.merged > 0 ? inks.merged()
                        : content.isDifference()
                            ? inks.ofChange(static_cast<double>(content.change(rect.node)) * scale, isDim)
                            : inks.ofColor(content.colors[frame], isDim);
        const double top = picture.rowTop(rect.depth);
        const double width = rect.width > kGapFrom ? rect.width - 1 : rect.width;
        const QRectF cell(rect.x, top, width, picture.rowHeight - 1);
        painter.fillRect(cell, ink.fill);
        if ((hasOutlines || isMatch) && rect.width > kGapFrom) {
            painter.setPen(isMatch ? colors.accent : isDim ? colors.dim : palette.color(QPalette::Text));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        const double room = width - 2 * kPadding;
        if (room < cutter.least())
            continue;
        const QString label = labelIn(content, rect, cutter, isMatch ? room * 0.9 : room); // bold is wider
        if (label.isEmpty())
            continue;
        if (isMatch != isBold) {
            isBold = isMatch;
            painter.setFont(isBold ? bold : font);
        }
        painter.setPen(ink.text);
        painter.drawText(QRectF(rect.x + kPadding, top, room + kPadding, picture.rowHeight - 1),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label);
    }
}

} // namespace heapsight
