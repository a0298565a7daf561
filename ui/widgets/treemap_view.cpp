// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/treemap_view.h"

#include "painting/palette_colors.h"
#include "painting/treemap_changes.h"
#include "text/format.h"
#include "widgets/save_picture.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <limits>
#include <utility>

namespace heapsight {

namespace {

constexpr int kDelayMs = 30; // while the window is being resized
const QString kLayoutKey = QStringLiteral("treemap");

// The nearest tile with the same parent in the direction of an arrow key: what lies straight ahead first.
int nextTile(const TreemapLayout& layout, int current, int key)
{
    const auto& tiles = layout.tiles;
    const TreemapTile& from = tiles[size_t(current)];
    const TreemapTile& parent = tiles[from.parent];
    const QPointF start = from.rect.center();
    int best = current;
    double least = std::numeric_limits<double>::max();
    for (uint32_t i = parent.firstChild; i < parent.firstChild + parent.childCount; ++i) {
        const QPointF step = tiles[i].rect.center() - start;
        double ahead = 0;
        double aside = 0;
        switch (key) {
        case Qt::Key_Left:
            ahead = -step.x(), aside = step.y();
            break;
        case Qt::Key_Right:
            ahead = step.x(), aside = step.y();
            break;
        case Qt::Key_Up:
            ahead = -step.y(), aside = step.x();
            break;
        default:
            ahead = step.y(), aside = step.x();
        }
        const double distance = ahead + 2 * std::abs(aside);
        if (ahead > 0.5 && distance < least) {
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

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

void TreemapView::goIn(int tile)
{
    if (tile <= 0)
        return;
    const TreemapTile& chosen = m_picture.layout.tiles[size_t(tile)];
    if (chosen.node != m_top && m_analysis->dominators().subtreeSize(chosen.node) > 1)
        Q_EMIT topRequested(chosen.node);
}

void TreemapView::goOut()
{
    if (!m_analysis || m_top == m_analysis->snapshot().root())
        return;
    m_wanted = m_top; // where one came from
    m_wantedClass.reset();
    Q_EMIT topRequested(m_analysis->dominators().immediateDominator(m_top));
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
    painter.setPen(QPen(semanticColors(palette()).accent, width));
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

// --- Mouse ----------------------------------------------------------------------------------------

bool TreemapView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int tile = m_picture.layout.tileAt(help->pos());
        if (tile > 0)
            QToolTip::showText(help->globalPos(), toolTipText(tileDescription(m_picture, uint32_t(tile))), this,
                               tileRect(tile));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Show && m_isStale)
        m_delay.start();
    return QWidget::event(event);
}

void TreemapView::setHovered(int tile)
{
    if (tile == m_hovered)
        return;
    m_hovered = tile;
    update();
}

void TreemapView::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(m_picture.layout.tileAt(event->position()));
}

void TreemapView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setHovered(-1);
}

void TreemapView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        setCurrent(m_picture.layout.tileAt(event->position()), true);
    else if (event->button() == Qt::BackButton)
        event->ignore(); // the window's history
}

void TreemapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        goIn(m_picture.layout.tileAt(event->position()));
}

void TreemapView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* in = menu.addAction(tr("Go &Into This Object"));
    QAction* out = menu.addAction(tr("Go &Out to Its Dominator"));
    menu.addSeparator();
    QAction* save = menu.addAction(tr("&Save Picture…"));
    in->setEnabled(m_current > 0);
    out->setEnabled(m_analysis && m_top != m_analysis->snapshot().root());
    save->setEnabled(m_picture.layout.tiles.size() > 1);
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard && m_current >= 0;
    const QAction* chosen = menu.exec(isKey ? mapToGlobal(tileRect(m_current).center()) : event->globalPos());
    if (chosen == in)
        goIn(m_current);
    else if (chosen == out)
        goOut();
    else if (chosen == save)
        savePicture();
}

// --- Keyboard -------------------------------------------------------------------------------------

void TreemapView::keyPressEvent(QKeyEvent* event)
{
    const auto& tiles = m_picture.layout.tiles;
    if (m_current < 0 || tiles.size() <= 1) {
        QWidget::keyPressEvent(event);
        return;
    }
    const TreemapTile& from = tiles[size_t(m_current)];
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event->key();
    if (isControl && key == Qt::Key_Down && from.childCount > 0)
        setCurrent(int(from.firstChild), true);
    else if (isControl && key == Qt::Key_Up && from.parent > 0)
        setCurrent(int(from.parent), true);
    else if (isPlain && (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down))
        setCurrent(nextTile(m_picture.layout, m_current, key), true);
    else if (isPlain && (key == Qt::Key_Return || key == Qt::Key_Enter))
        goIn(m_current);
    else if (isPlain && key == Qt::Key_Backspace)
        goOut();
    else if (isPlain && key == Qt::Key_Home)
        Q_EMIT topRequested(m_analysis->snapshot().root());
    else
        QWidget::keyPressEvent(event);
}

void TreemapView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announce();
}

} // namespace heapsight
