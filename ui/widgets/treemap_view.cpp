// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/treemap_view.h"

#include "painting/palette_colors.h"
#include "painting/treemap_changes.h"
#include "widgets/save_picture.h"

#include <QAccessible>
#include <QPainter>

#include <utility>

namespace heapsight {

namespace {

constexpr int kDelayMs = 30; // while the window is being resized
const QString kLayoutKey = QStringLiteral("treemap");

} // namespace

TreemapView::TreemapView(JobRunner& jobs, QWidget* parent) : QWidget(parent), m_jobs(jobs)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Treemap"));
    setAccessibleDescription(tr("Arrow keys choose a tile, Enter goes into it, Backspace goes out."));
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &TreemapView::layOut);
}

TreemapView::~TreemapView()
{
    m_jobs.dropAll(this);
}

// --- What is shown --------------------------------------------------------------------------------

void TreemapView::setAnalysis(std::shared_ptr<const SnapshotAnalysis> analysis, NodeIndex top)
{
    if (analysis != m_analysis) {
        m_jobs.dropAll(this);
        m_picture = {};
        m_pixmap = {};
        m_current = m_hovered = -1;
        m_wanted = {};
        m_wantedClass.reset();
        m_isChosen = false;
        m_diff.reset();
        m_analysis = std::move(analysis);
        m_top = {};
    }
    if (m_analysis)
        setTop(top);
    update();
}

void TreemapView::setDiff(std::shared_ptr<const SnapshotDiff> diff)
{
    if (diff == m_diff || (diff && diff->targetPointer() != m_analysis))
        return;
    m_diff = std::move(diff);
    layOutSoon();
}

void TreemapView::setTop(NodeIndex top)
{
    if (top == m_top)
        return;
    m_top = top;
    layOutSoon();
}

bool TreemapView::isReady() const
{
    return !m_isStale && m_analysis != nullptr;
}

void TreemapView::layOutSoon()
{
    m_isStale = true;
    m_delay.start();
}

void TreemapView::layOut()
{
    if (!m_analysis || !m_top.isValid() || !isVisible())
        return;
    TreemapMetrics metrics;
    metrics.titleHeight = fontMetrics().height() + 3;
    metrics.leastInside = 2.0 * fontMetrics().height();
    m_jobs.run<TreemapPicture>(
        this, kLayoutKey, {},
        [analysis = m_analysis, diff = m_diff, top = m_top, size = QSizeF(this->size()),
         metrics](const JobContext& job) -> Result<TreemapPicture> {
            auto layout = treemapLayout(*analysis, top, size, metrics, job);
            if (!layout)
                return tl::unexpected<Error>(std::move(layout.error()));
            TreemapPicture picture{analysis, std::move(*layout), {}};
            if (diff)
                picture.changes = treemapChanges(*diff, picture.layout);
            return picture;
        },
        [this, top = m_top](Result<TreemapPicture> picture) {
            if (!picture)
                return;
            wantCurrent();
            const NodeIndex chosen = std::exchange(m_wanted, {});
            const std::optional<ClassId> chosenClass = std::exchange(m_wantedClass, {});
            m_picture = std::move(*picture);
            m_pictureTop = top;
            m_pixmap = {};
            m_current = m_hovered = -1;
            m_isStale = m_isChosen = false;
            if (chosenClass)
                showClass(*chosenClass);
            else if (chosen.isValid())
                showNode(chosen);
            if (m_current < 0 && m_picture.layout.tiles.size() > 1) {
                setCurrent(1, false);
                m_isChosen = false;
            }
            update();
            Q_EMIT pictureChanged();
        });
}

void TreemapView::wantCurrent()
{
    if (m_wanted.isValid() || m_wantedClass || m_current < 0 || !m_isChosen)
        return;
    const TreemapTile& tile = m_picture.layout.tiles[size_t(m_current)];
    if (tile.kind == TreemapTile::Kind::Class)
        m_wantedClass = tile.classId;
    else
        m_wanted = tile.node;
}

void TreemapView::showClass(ClassId id)
{
    if (!m_analysis)
        return;
    if (m_isStale) {
        m_wanted = {};
        m_wantedClass = id;
        return;
    }
    const auto& tiles = m_picture.layout.tiles;
    int best = -1;
    for (size_t i = 1; i < tiles.size(); ++i) {
        const bool isOfClass = tiles[i].kind == TreemapTile::Kind::Class ? tiles[i].classId == id
                                                                         : tiles[i].kind == TreemapTile::Kind::Object &&
                                                                               m_analysis->classOf(tiles[i].node) == id;
        if (isOfClass && (best < 0 || tiles[i].weight > tiles[size_t(best)].weight))
            best = static_cast<int>(i);
    }
    setCurrent(best, false);
}

void TreemapView::showNode(NodeIndex node)
{
    if (!m_analysis || node.value >= m_analysis->snapshot().nodeCount())
        return;
    if (m_isStale) {
        m_wanted = node;
        m_wantedClass.reset();
        return;
    }
    int best = -1;
    for (size_t i = 1; i < m_picture.layout.tiles.size(); ++i) { // parents first: the last is the innermost
        const TreemapTile& tile = m_picture.layout.tiles[i];
        if (tile.kind == TreemapTile::Kind::Object && m_analysis->dominators().dominates(tile.node, node))
            best = static_cast<int>(i);
    }
    if (best >= 0)
        setCurrent(best, false);
}

QRect TreemapView::tileRect(int tile) const
{
    return tile < 0 ? QRect() : m_picture.layout.tiles[size_t(tile)].rect.toAlignedRect();
}

void TreemapView::setCurrent(int tile, bool isRequest)
{
    if (tile < 0)
        return;
    if (tile != m_current || !m_isChosen) {
        m_current = tile;
        m_isChosen = true;
        update();
        announce();
    }
    const TreemapTile& chosen = m_picture.layout.tiles[size_t(tile)];
    if (isRequest && chosen.kind == TreemapTile::Kind::Class)
        Q_EMIT classChosen(chosen.classId);
    else if (isRequest)
        Q_EMIT currentChanged({m_analysis, chosen.node});
}

void TreemapView::announce()
{
    if (m_current < 0)
        return;
    setAccessibleName(tileDescription(m_picture, uint32_t(m_current)).replace(QLatin1Char('\n'), QStringLiteral(", ")));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void TreemapView::savePicture()
{
    if (m_picture.layout.tiles.empty())
        return;
    savePictureAs(window(), tr("Treemap of %1").arg(tileName(m_picture, 0)), m_picture.layout.size.toSize(),
                  [this](QPainter& painter) { paintTreemap(painter, m_picture, palette(), font()); });
}

// --- Painting -------------------------------------------------------------------------------------

void TreemapView::paintFrame(QPainter& painter, int tile, int width) const
{
    const QRectF rect = m_picture.layout.tiles[size_t(tile)].rect;
    const qreal inset = width / 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(focusColor(palette()), width));
    painter.drawRect(rect.adjusted(inset, inset, -inset, -inset));
}

void TreemapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (m_picture.layout.tiles.size() <= 1) {
        painter.setPen(semanticColors(palette()).dim);
        const bool isBusy = m_analysis && m_isStale;
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         isBusy ? tr("Laying out…") : tr("This object dominates nothing."));
        return;
    }
    if (m_pixmap.isNull()) {
        const qreal ratio = devicePixelRatioF();
        m_pixmap = QPixmap((m_picture.layout.size * ratio).toSize());
        m_pixmap.setDevicePixelRatio(ratio);
        QPainter picture(&m_pixmap);
        paintTreemap(picture, m_picture, palette(), font());
    }
    painter.drawPixmap(0, 0, m_pixmap);
    if (m_hovered > 0 && m_hovered != m_current)
        paintFrame(painter, m_hovered, 1);
    if (m_current > 0 && (m_isChosen || hasFocus()))
        paintFrame(painter, m_current, hasFocus() ? 3 : 2);
}

void TreemapView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOutSoon();
}

void TreemapView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_pixmap = {};
    else if (event->type() == QEvent::FontChange)
        layOutSoon();
}

} // namespace heapsight
