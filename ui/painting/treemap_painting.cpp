// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/treemap_painting.h"

#include "models/object_rows.h"
#include "painting/palette_colors.h"
#include "text/format.h"
#include "text/tr.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace heapsight {

namespace {

constexpr int kNameLimit = 80;
constexpr qreal kLeastLabelWidth = 40;
constexpr qreal kTextMargin = 4;
constexpr qsizetype kLeastLetters = 4; // of a name that is cut
constexpr qreal kFirstTint = 0.22;     // of the bar's colour at depth 1
constexpr qreal kTintStep = 0.13;      // more for every level inside

QColor mixed(const QColor& a, const QColor& b, qreal share)
{
    const auto mix = [share](float from, float to) { return from + (to - from) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

double fractionOf(uint64_t part, uint64_t whole)
{
    return whole == 0 ? 0 : double(part) / double(whole);
}

struct TileColors {
    QColor fill;
    QColor text;
    QColor line;
};

class Painting {
public:
    Painting(QPainter& painter, const TreemapPicture& picture, const QPalette& palette, const QFont& font)
        : m_painter(painter),
          m_picture(picture),
          m_colors(semanticColors(palette)),
          m_base(palette.color(QPalette::Base)),
          m_text(palette.color(QPalette::Text)),
          m_font(font),
          m_bold(font),
          m_lineHeight(QFontMetricsF(font).height())
    {
        m_bold.setBold(true);
    }

    void paint()
    {
        m_painter.fillRect(QRectF(QPointF(), m_picture.layout.size), m_base);
        for (uint32_t tile = 1; tile < m_picture.layout.tiles.size(); ++tile) // the top is what they fill
            paintTile(tile);
    }

private:
    [[nodiscard]] RowMark mark(uint32_t tile) const
    {
        return m_picture.changes.empty() ? RowMark::None : m_picture.changes[tile].mark;
    }

    [[nodiscard]] TileColors colorsOf(uint32_t index) const
    {
        const TreemapTile& tile = m_picture.layout.tiles[index];
        const qreal tint = std::min(kFirstTint + kTintStep * (tile.depth - 1), 1.0);
        TileColors colors{mixed(m_base, m_colors.bar, tint), m_text, mixed(m_base, m_colors.dim, 0.45)};
        switch (mark(index)) {
        case RowMark::New:
            colors.fill = mixed(m_colors.growingBackground, m_colors.growing, 0.18);
            colors.line = mixed(colors.fill, m_colors.growing, 0.6);
            break;
        case RowMark::Grew:
            colors.fill = m_colors.growingBackground;
            colors.line = mixed(colors.fill, m_colors.growing, 0.6);
            break;
        case RowMark::Shrank:
            colors.fill = mixed(m_base, m_colors.gone, 0.22);
            colors.line = mixed(colors.fill, m_colors.gone, 0.6);
            break;
        case RowMark::Gone:
        case RowMark::None:
            break;
        }
        if (tile.kind != TreemapTile::Kind::Object)
            colors.fill = mixed(colors.fill, m_base, 0.6);
        colors.text = readable(m_text, colors.fill, m_colors.dark ? Qt::white : Qt::black);
        return colors;
    }

    void paintTile(uint32_t index)
    {
        const TreemapTile& tile = m_picture.layout.tiles[index];
        const TileColors colors = colorsOf(index);
        const QRectF rect = tile.rect.adjusted(0.5, 0.5, -0.5, -0.5);
        if (rect.width() < 3 || rect.height() < 3) {
            m_painter.fillRect(tile.rect, colors.fill);
            return;
        }
        m_painter.setPen(QPen(colors.line, 1));
        m_painter.setBrush(colors.fill);
        m_painter.drawRect(rect);
        if (tile.kind == TreemapTile::Kind::Rest || tile.kind == TreemapTile::Kind::Class) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(QBrush(colors.line, Qt::BDiagPattern));
            m_painter.setOpacity(0.35);
            m_painter.drawRect(rect);
            m_painter.setOpacity(1);
        }
        if (rect.width() >= kLeastLabelWidth && rect.height() >= m_lineHeight)
            paintLabel(index, colors);
    }

    // Name and size on one line where something lies inside, else on two if there is room.
    void paintLabel(uint32_t index, const TileColors& colors)
    {
        const TreemapTile& tile = m_picture.layout.tiles[index];
        const QRectF room = tile.rect.adjusted(kTextMargin, 1, -kTextMargin, -1);
        const QString sign = markSign(mark(index));
        const QString size = bytesText(tile.weight);
        const bool isObject = tile.kind == TreemapTile::Kind::Object;
        const QFont& font = isObject && (tile.childCount > 0 || mark(index) == RowMark::New) ? m_bold : m_font;
        const QFontMetricsF metrics(font);
        const QString name = labelThatFits(sign, tileName(m_picture, index), metrics, room.width());
        m_painter.setPen(colors.text);
        if (tile.childCount == 0 && room.height() >= 2 * m_lineHeight) {
            drawLine(QRectF(room.left(), room.top(), room.width(), m_lineHeight), name, font, Qt::AlignLeft);
            if (QFontMetricsF(m_font).horizontalAdvance(size) <= room.width()) // half a number misleads
                drawLine(QRectF(room.left(), room.top() + m_lineHeight, room.width(), m_lineHeight), size, m_font,
                         Qt::AlignLeft);
            return;
        }
        const QRectF line(room.left(), room.top(), room.width(), m_lineHeight);
        const qreal sizeWidth = QFontMetricsF(m_font).horizontalAdvance(size) + 2 * kTextMargin;
        const bool hasSize = room.width() > sizeWidth + metrics.horizontalAdvance(name);
        drawLine(hasSize ? line.adjusted(0, 0, -sizeWidth, 0) : line, name, font, Qt::AlignLeft);
        if (hasSize)
            drawLine(line, size, m_font, Qt::AlignRight);
    }

    // Two letters of a name tell nothing: then the sign alone, or nothing, is more.
    [[nodiscard]] static QString labelThatFits(const QString& sign, const QString& name, const QFontMetricsF& metrics,
                                               qreal width)
    {
        const QString label = sign.isEmpty() ? name : sign + QLatin1Char(' ') + name;
        const QString shown = metrics.elidedText(label, Qt::ElideRight, width);
        const qsizetype letters = shown.size() - (label.size() - name.size()) - 1; // without the ellipsis
        return shown == label || letters >= kLeastLetters ? label : sign;
    }

    void drawLine(const QRectF& rect, const QString& text, const QFont& font, Qt::Alignment side)
    {
        m_painter.setFont(font);
        m_painter.drawText(rect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                           QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
    }

    QPainter& m_painter;
    const TreemapPicture& m_picture;
    const SemanticColors m_colors;
    const QColor m_base;
    const QColor m_text;
    const QFont m_font;
    QFont m_bold;
    const qreal m_lineHeight;
};

} // namespace

QString tileName(const TreemapPicture& picture, uint32_t index)
{
    const TreemapTile& tile = picture.layout.tiles[index];
    const SnapshotAnalysis& analysis = *picture.analysis;
    switch (tile.kind) {
    case TreemapTile::Kind::Object:
        return tile.node == analysis.snapshot().root() ? tr("whole heap") : nameText(analysis, tile.node, kNameLimit);
    case TreemapTile::Kind::Itself:
        return tr("itself");
    case TreemapTile::Kind::Class:
        return displayText(analysis.classes().at(tile.classId).name, kNameLimit) + QStringLiteral(" × ") +
               countText(tile.objects);
    case TreemapTile::Kind::Rest:
        break;
    }
    return tr("%1 smaller").arg(countText(tile.objects));
}

QString tileDescription(const TreemapPicture& picture, uint32_t index)
{
    const TreemapTile& tile = picture.layout.tiles[index];
    const SnapshotAnalysis& analysis = *picture.analysis;
    const QString owner = nameText(analysis, tile.node, kNameLimit) + QStringLiteral(" @") +
                          QString::number(analysis.snapshot().id(tile.node).value);
    const QString share = percentText(fractionOf(tile.weight, analysis.totalSize()));
    QStringList lines;
    switch (tile.kind) {
    case TreemapTile::Kind::Object:
        lines << (tile.node == analysis.snapshot().root() ? tr("whole heap") : owner);
        lines << tr("%1 retained, %2 of the heap").arg(bytesText(tile.weight), share);
        lines << tr("%1 shallow, class %2")
                     .arg(bytesText(analysis.shallow(tile.node)),
                          displayText(analysis.className(tile.node), kNameLimit));
        break;
    case TreemapTile::Kind::Itself:
        lines << tr("%1 itself, without what it dominates").arg(owner);
        lines << tr("%1 shallow, %2 of the heap").arg(bytesText(tile.weight), share);
        break;
    case TreemapTile::Kind::Class:
        lines << tileName(picture, index);
        lines << tr("%1 retained together, %2 of the heap").arg(bytesText(tile.weight), share);
        lines << tr("small objects of one class in %1").arg(owner);
        break;
    case TreemapTile::Kind::Rest:
        lines << (tile.objects == 1 ? tr("%1 smaller object in %2") : tr("%1 smaller objects in %2"))
                     .arg(countText(tile.objects), owner);
        lines << tr("%1 retained together, %2 of the heap").arg(bytesText(tile.weight), share);
        break;
    }
    if (tile.hidden > 0 && tile.childCount > 0)
        lines << tr("%1 of it are too small to draw").arg(bytesText(tile.hidden));
    if (!picture.changes.empty() && tile.kind == TreemapTile::Kind::Object) {
        const TileChange& change = picture.changes[index];
        if (change.mark == RowMark::New)
            lines << tr("new since the base");
        else if (change.mark != RowMark::None)
            lines << tr("%1 since the base").arg(byteDeltaText(change.bytes));
    }
    if (!picture.changes.empty() && picture.changes[index].newObjects > 0)
        lines << tr("%1 of them new since the base").arg(countText(picture.changes[index].newObjects));
    if (const auto location = analysis.location(tile.node); location && tile.kind == TreemapTile::Kind::Object)
        lines << displayText(shortLocation(*location));
    return lines.join(QLatin1Char('\n'));
}

void paintTreemap(QPainter& painter, const TreemapPicture& picture, const QPalette& palette, const QFont& font)
{
    if (picture.layout.tiles.empty())
        return;
    painter.save();
    Painting(painter, picture, palette, font).paint();
    painter.restore();
}

} // namespace heapsight
