// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/live_side.h"

#include "painting/palette_colors.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kMargin = 12;
constexpr int kPadding = 6;
constexpr int kTrendHeight = 22;
constexpr int kMostShown = 6;
constexpr double kSmallScale = 0.86;

QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * kSmallScale);
    return small;
}

class LiveDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, QFontMetrics(option.font).height() + 2 * QFontMetrics(smallFont(option.font)).height() +
                       kTrendHeight + 2 * kPadding + 4};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString title = item.text;
        item.text.clear();
        const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const bool isSelected = item.state.testFlag(QStyle::State_Selected);
        SemanticColors colors = semanticColors(item.palette);
        if (isSelected)
            for (QColor SemanticColors::*color :
                 {&SemanticColors::dim, &SemanticColors::leak, &SemanticColors::growing})
                colors.*color = readable(colors.*color, item.palette.color(QPalette::Highlight),
                                         item.palette.color(QPalette::HighlightedText));
        const QFont small = smallFont(item.font);
        const QFontMetrics smallMetrics(small);
        QRect area = item.rect.adjusted(kMargin, kPadding, -kMargin, -kPadding);
        painter->save();
        painter->setFont(item.font);
        painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        const QFontMetrics metrics(item.font);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(title, Qt::ElideMiddle, area.width()));
        area.setTop(area.top() + metrics.height());
        painter->setFont(small);
        painter->setPen(colors.dim);
        const auto line = [&](int role) {
            painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
                              smallMetrics.elidedText(index.data(role).toString(), Qt::ElideRight, area.width()));
            area.setTop(area.top() + smallMetrics.height());
        };
        line(LiveList::DetailRole);
        paintTrend(*painter, QRectF(area.left(), area.top() + 2, area.width(), kTrendHeight - 4),
                   index.data(LiveList::TrendRole).value<QList<double>>(), colors);
        area.setTop(area.top() + kTrendHeight);
        painter->setPen(index.data(LiveList::IsTroubleRole).toBool() ? colors.leak : colors.dim);
        line(LiveList::StatusRole);
        painter->restore();
    }

private:
    static void paintTrend(QPainter& painter, const QRectF& rect, const QList<double>& trend,
                           const SemanticColors& colors)
    {
        if (trend.size() < 2)
            return;
        QPolygonF line;
        for (qsizetype i = 0; i < trend.size(); ++i)
            line << QPointF(rect.left() + rect.width() * static_cast<double>(i) / static_cast<double>(trend.size() - 1),
                            rect.bottom() - rect.height() * trend[i]);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.growing, 1.5));
        painter.drawPolyline(line);
        painter.restore();
    }
};

} // namespace

LiveSide::LiveSide(LiveList& live, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), m_live(live), m_list(new QListView(this))
{
    auto* heading = new QLabel(tr("Live"), this);
    QFont font = smallFont(heading->font());
    font.setBold(true);
    font.setCapitalization(QFont::AllUppercase);
    heading->setFont(font);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setContentsMargins(12, 12, 12, 4);
    heading->setBuddy(m_list);
    heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the snapshots above take what is left
    m_list->setModel(&live);
    m_list->setItemDelegate(new LiveDelegate(m_list));
    m_list->setAccessibleName(tr("Watched programs"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions(actions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (LiveSession* session = m_live.at(index.row()))
            m_live.setCurrent(session);
    });
    connect(m_list, &QListView::clicked, this, &LiveSide::chosen);
    connect(m_list, &QListView::activated, this, &LiveSide::chosen);
    connect(&live, &LiveList::currentChanged, this, &LiveSide::showCurrent);
    connect(&live, &LiveList::rowsInserted, this, &LiveSide::fit);
    connect(&live, &LiveList::rowsRemoved, this, &LiveSide::fit);
    fit();
}

void LiveSide::setPageShown(bool isShown)
{
    m_list->setSelectionMode(isShown ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    m_list->clearSelection();
    showCurrent();
}

void LiveSide::showCurrent()
{
    m_list->setCurrentIndex(m_live.index(m_live.rowOf(m_live.current())));
}

void LiveSide::fit()
{
    setVisible(m_live.count() > 0);
    const int row = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(std::max(0, row) * std::min(m_live.count(), kMostShown) + 4);
    showCurrent();
}

} // namespace heapsight
