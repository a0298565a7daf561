// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/object_delegate.h"

#include "painting/cell_painting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <vector>

namespace heapsight {

namespace {

constexpr int kGap = 5; // between parts
constexpr int kBadgePadding = 5;
constexpr qreal kBadgeRadius = 4;
constexpr int kLeastNameDigits = 20; // below that, what stands beside the name gives way
constexpr int kLeastDigits = 8;      // of anything that is shortened
constexpr qreal kSmall = 0.87;       // size of secondary text

enum class PartKind : uint8_t { Mark, Edge, Separator, Name, Id, Detail, Note, Badge, Location };

struct Part {
    QString text;
    QFont font;
    QColor color;
    PartKind kind = PartKind::Name;
    int width = 0;
};

int widthOf(const Part& part)
{
    const int text = QFontMetrics(part.font).horizontalAdvance(part.text);
    return part.kind == PartKind::Badge ? text + 2 * kBadgePadding : text;
}

QColor markColor(RowMark mark, const SemanticColors& colors)
{
    return mark == RowMark::New || mark == RowMark::Grew ? colors.growing : colors.gone;
}

int widestMark(const QFont& font)
{
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const RowMark mark : {RowMark::New, RowMark::Gone, RowMark::Grew, RowMark::Shrank})
        widest = std::max(widest, metrics.horizontalAdvance(markSign(mark)));
    return widest;
}

std::vector<Part> partsOf(const NameParts& name, const QFont& font, const CellColors& colors)
{
    QFont bold = font;
    bold.setBold(true);
    QFont italic = font;
    italic.setItalic(true);
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * kSmall);
    QFont badge = small;
    badge.setBold(true);
    QFont smallItalic = small;
    smallItalic.setItalic(true);

    const SemanticColors& semantic = colors.semantic;
    std::vector<Part> parts;
    const auto add = [&parts](PartKind kind, const QString& text, const QFont& in, const QColor& color) {
        if (text.isEmpty())
            return;
        Part part{text, in, color, kind, 0};
        part.width = widthOf(part);
        parts.push_back(std::move(part));
    };
    if (name.keepsMarkRoom)
        parts.push_back({markSign(name.mark), bold, markColor(name.mark, semantic), PartKind::Mark, widestMark(bold)});
    else
        add(PartKind::Mark, markSign(name.mark), bold, markColor(name.mark, semantic));
    add(PartKind::Edge, name.edge, font, name.dimEdge ? semantic.dim : semantic.accent);
    add(PartKind::Separator, name.separator, font, semantic.dim);
    if (name.folded)
        add(PartKind::Name, name.name, italic, semantic.dim);
    else
        add(PartKind::Name, name.name, name.bold ? bold : font, colors.text);
    add(PartKind::Id, name.id, font, semantic.dim);
    add(PartKind::Detail, name.detail, font, semantic.dim);
    add(PartKind::Note, name.note, smallItalic, semantic.dim);
    add(PartKind::Badge, name.badge, badge, semantic.growing);
    add(PartKind::Location, name.location, small, semantic.dim);
    return parts;
}

int totalWidth(const std::vector<Part>& parts)
{
    int width = parts.empty() ? 0 : kGap * static_cast<int>(parts.size() - 1);
    for (const Part& part : parts)
        width += part.width;
    return width;
}

int digitsWidth(const QFont& font, int digits)
{
    return digits * QFontMetrics(font).horizontalAdvance(QLatin1Char('0'));
}

void shorten(Part& part, Qt::TextElideMode mode, int room)
{
    if (room >= part.width) // widths are rounded: the toolkit might cut what fits
        return;
    const int padding = part.kind == PartKind::Badge ? 2 * kBadgePadding : 0;
    part.text = QFontMetrics(part.font).elidedText(part.text, mode, std::max(room - padding, 0));
    part.width = widthOf(part);
}

std::vector<Part>::iterator find(std::vector<Part>& parts, PartKind kind)
{
    return std::find_if(parts.begin(), parts.end(), [kind](const Part& part) { return part.kind == kind; });
}

// The note becomes shorter first. Until the name has room what can be read elsewhere goes, one after the other;
// half an id or place would be a wrong one. Then the badge is cut, edge and name in their middle, a name that is a list
// of fields ("{id, user}") at its end: V8 may have cut it there already. True if anything was lost.
bool fit(std::vector<Part>& parts, int available)
{
    if (totalWidth(parts) <= available)
        return false;
    const auto name = find(parts, PartKind::Name);
    const int full = name == parts.end() ? 0 : name->width;
    const int least = name == parts.end() ? 0 : std::min(full, digitsWidth(name->font, kLeastNameDigits));
    const auto lacking = [&] { return totalWidth(parts) - full + least - available; };
    if (const auto note = find(parts, PartKind::Note); note != parts.end()) {
        const int leastNote = std::min(note->width, digitsWidth(note->font, kLeastDigits));
        shorten(*note, Qt::ElideRight, std::max(note->width - (totalWidth(parts) - available), leastNote));
    }
    for (const PartKind kind : {PartKind::Note, PartKind::Id, PartKind::Location, PartKind::Detail})
        if (const auto part = find(parts, kind); part != parts.end() && lacking() > 0)
            parts.erase(part);
    if (const auto badge = find(parts, PartKind::Badge); badge != parts.end() && lacking() > 0)
        shorten(*badge, Qt::ElideRight,
                std::max(badge->width - lacking(), digitsWidth(badge->font, kLeastDigits) + 2 * kBadgePadding));
    if (const auto edge = find(parts, PartKind::Edge); edge != parts.end() && lacking() > 0)
        shorten(*edge, Qt::ElideMiddle, std::max(edge->width - lacking(), digitsWidth(edge->font, kLeastDigits)));
    if (const auto kept = find(parts, PartKind::Name); kept != parts.end())
        shorten(*kept, kept->text.startsWith(QLatin1Char('{')) ? Qt::ElideRight : Qt::ElideMiddle, // a list of fields
                available - (totalWidth(parts) - full));
    return true;
}

void paintPart(QPainter* painter, const Part& part, const QRect& rect, const CellColors& colors)
{
    painter->setFont(part.font);
    if (part.kind == PartKind::Badge) {
        const int height = std::min(rect.height() - 2, QFontMetrics(part.font).height() + 2);
        const QRectF box(rect.left() + 0.5, rect.center().y() - height / 2 + 0.5, part.width - 1, height - 1);
        painter->setPen(part.color);
        painter->setBrush(colors.semantic.growingBackground);
        painter->drawRoundedRect(box, kBadgeRadius, kBadgeRadius);
    }
    painter->setPen(part.kind == PartKind::Badge ? readable(part.color, colors.semantic.growingBackground, colors.text)
                                                 : part.color);
    const int padding = part.kind == PartKind::Badge ? kBadgePadding : 0;
    painter->drawText(rect.adjusted(padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      part.text);
}

} // namespace

ObjectDelegate::ObjectDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

NameParts ObjectDelegate::nameParts(const QModelIndex& index) const
{
    const QVariant value = index.data(NamePartsRole);
    if (value.canConvert<NameParts>())
        return value.value<NameParts>();
    NameParts parts;
    parts.name = index.data(Qt::DisplayRole).toString();
    return parts;
}

void ObjectDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    paintCellBackground(painter, cell);
    const CellColors colors = cellColors(cell);
    QRect rest = cellTextRect(cell);
    std::vector<Part> parts = partsOf(nameParts(index), cell.font, colors);
    fit(parts, rest.width());
    for (const Part& part : parts) {
        paintPart(painter, part, rest, colors);
        rest.setLeft(rest.left() + part.width + kGap);
    }
    painter->restore();
}

QSize ObjectDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int width = totalWidth(partsOf(nameParts(index), cell.font, cellColors(cell)));
    const int margins = option.rect.width() - cellTextRect(option).width();
    return {width + margins, rowHeight(option.fontMetrics)};
}

// What was cut can be read in the tool tip even where the model has none of its own.
bool ObjectDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event && event->type() == QEvent::ToolTip && view && index.isValid() &&
        !index.data(Qt::ToolTipRole).isValid()) {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const NameParts name = nameParts(index);
        if (totalWidth(partsOf(name, cell.font, cellColors(cell))) > cellTextRect(option).width()) {
            const QString text = QStringLiteral("<qt>") + name.plainText().toHtmlEscaped() + QStringLiteral("</qt>");
            QToolTip::showText(event->globalPos(), text, view->viewport(), option.rect);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace heapsight
