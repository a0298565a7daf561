// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame_view.h"

#include "painting/palette_colors.h"
#include "widgets/save_picture.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

constexpr double kLeastWidth = 1; // pixels; narrower ones become one "…" with their neighbours
constexpr int kMostPictureRows = 2000;

// Deepest row of the subtree.
uint32_t deepestBelow(const FlameTree& tree, uint32_t node)
{
    if (node == FlameTree::root())
        return tree.deepest();
    const auto& depths = tree.shape().depth;
    return *std::max_element(depths.begin() + node, depths.begin() + tree.end(node));
}

// The node of `tree` with the stack that `node` has in `other`, the heaviest where there are several (in time order);
// without such a stack the deepest that it has of it, again the heaviest of these. O(nodes).
uint32_t sameStack(const FlameTree& tree, const FlameTree& other, uint32_t node)
{
    const std::vector<uint32_t> path = other.stack(node); // from the node outwards
    std::vector<uint32_t> wanted;                         // the same functions in `tree`; kNoFrame: it has none
    for (auto frame = path.rbegin(); frame != path.rend(); ++frame)
        wanted.push_back(tree.frames().find(other.frames().key(*frame)));
    uint32_t best = FlameTree::root();
    for (uint32_t at = 1; at < tree.nodeCount();) {
        const uint32_t depth = tree.depth(at); // its callers fit: what does not is skipped with all below it
        if (depth > wanted.size() || tree.frame(at) != wanted[depth - 1]) {
            at = tree.end(at);
            continue;
        }
        if (depth > tree.depth(best) || (depth == tree.depth(best) && tree.total(at) > tree.total(best)))
            best = at;
        ++at;
    }
    return best;
}

} // namespace

FlameView::FlameView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleDescription(tr("Arrow keys choose a function, Enter makes it as wide as the view, Backspace goes "
                                "out, Home shows everything."));
    m_picture.rowHeight = flameRowHeight(font());
    announce();
}

// --- What is shown --------------------------------------------------------------------------------

void FlameView::setContent(FlameContentPointer content, const QString& emptyText)
{
    m_emptyText = emptyText;
    const FlameContentPointer before = std::exchange(m_picture.content, std::move(content));
    m_picture.frameMatches.clear();
    m_hovered = kNoFlameNode;
    const FlameContent* now = m_picture.content.get();
    if (now && before && now != before.get()) {
        const auto moved = [&](uint32_t node) { return sameStack(now->tree, before->tree, node); };
        const uint32_t shown = moved(zoomed());
        m_zooms.assign(1, FlameTree::root());
        if (shown != FlameTree::root())
            m_zooms.push_back(shown);
        m_zoom = m_zooms.size() - 1;
        if (m_current != kNoFlameNode) { // a caller of the chosen one is not the chosen one
            const uint32_t chosen = now->tree.frames().find(before->tree.frames().key(before->tree.frame(m_current)));
            m_current = moved(m_current);
            if (now->tree.frame(m_current) != chosen)
                m_current = kNoFlameNode;
        }
    } else if (!now || !before) {
        m_zooms.assign(1, FlameTree::root());
        m_zoom = 0;
        m_current = kNoFlameNode;
    }
    showZoom();
    announce();
}

void FlameView::setFlame(bool isFlame)
{
    if (isFlame == m_picture.isFlame)
        return;
    m_picture.isFlame = isFlame;
    updateScrollBar();
    verticalScrollBar()->setValue(isFlame ? verticalScrollBar()->maximum() : 0);
    layOut();
}

void FlameView::setMatches(std::vector<uint8_t> frames)
{
    m_picture.frameMatches = std::move(frames);
    viewport()->update();
}

void FlameView::setCurrent(uint32_t node)
{
    choose(node, false);
}

void FlameView::choose(uint32_t node, bool isRequest)
{
    if (!m_picture.content || (node != kNoFlameNode && node >= m_picture.content->tree.nodeCount()))
        return;
    if (node != m_current) {
        m_current = node;
        if (node != kNoFlameNode)
            makeVisible(node);
        viewport()->update();
        announce();
    }
    if (isRequest && node != kNoFlameNode)
        Q_EMIT currentChanged(node);
}

QString FlameView::currentText() const
{
    if (!m_picture.content || m_current == kNoFlameNode)
        return {};
    return flameDescription(*m_picture.content, nodeRect(m_current));
}

void FlameView::announce()
{
    const QString text = currentText().replace(QLatin1Char('\n'), QStringLiteral(", "));
    setAccessibleName(text.isEmpty() ? tr("Flame graph") : text);
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

// --- Zoom -----------------------------------------------------------------------------------------

void FlameView::zoomTo(uint32_t node)
{
    if (!m_picture.content || node == zoomed() || node >= m_picture.content->tree.nodeCount() ||
        m_picture.content->tree.total(node) == 0)
        return;
    m_zooms.resize(m_zoom + 1);
    m_zooms.push_back(node);
    ++m_zoom;
    showZoom();
}

void FlameView::zoomOut()
{
    if (m_picture.content && zoomed() != FlameTree::root())
        zoomTo(m_picture.content->tree.parent(zoomed()));
}

void FlameView::back()
{
    if (!canGoBack())
        return;
    --m_zoom;
    showZoom();
}

void FlameView::forward()
{
    if (!canGoForward())
        return;
    ++m_zoom;
    showZoom();
}

void FlameView::showZoom()
{
    m_isMoving = true; // the scroll bar's changes: laid out once, at the end
    m_range = m_picture.content ? flameRangeOf(m_picture.content->tree, zoomed()) : FlameRange();
    m_deepest = m_picture.content ? deepestBelow(m_picture.content->tree, zoomed()) : 0;
    updateScrollBar();
    if (m_picture.content)
        makeVisible(zoomed());
    m_isMoving = false;
    layOut();
    Q_EMIT zoomChanged();
}

void FlameView::goToNextMatch(int step)
{
    if (!m_picture.content || m_picture.frameMatches.empty())
        return;
    const FlameTree& tree = m_picture.content->tree;
    const uint32_t from = zoomed();
    const int64_t count = int64_t(tree.end(from)) - from;
    const int64_t start = m_current != kNoFlameNode && tree.contains(from, m_current) ? int64_t(m_current) - from : 0;
    for (int64_t i = 1; i <= count; ++i) {
        const auto at = static_cast<uint32_t>(from + ((start + step * i) % count + count) % count);
        if (m_picture.frameMatches[tree.frame(at)] != 0 && tree.total(at) > 0) {
            choose(at, true);
            return;
        }
    }
}

// --- Geometry -------------------------------------------------------------------------------------

double FlameView::offset() const
{
    const double room = viewport()->height() - m_picture.height;
    if (room > 0)
        return m_picture.isFlame ? room : 0; // a flame stands on the ground
    return -verticalScrollBar()->value();
}

QRectF FlameView::rectOf(const FlameRect& rect) const
{
    return m_picture.rectOf(rect).translated(0, offset());
}

void FlameView::updateScrollBar()
{
    m_picture.height = m_picture.content ? (m_deepest + 1) * m_picture.rowHeight : 0;
    QScrollBar* bar = verticalScrollBar();
    const int before = bar->maximum() - bar->value();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(static_cast<int>(m_picture.rowHeight));
    bar->setRange(0, std::max(0, static_cast<int>(std::ceil(m_picture.height)) - viewport()->height()));
    if (m_picture.isFlame)
        bar->setValue(bar->maximum() - before);
}

// Only rows that are in sight: scrolling lays out anew, which is cheaper than rectangles nobody sees.
void FlameView::layOut()
{
    m_picture.rects.clear();
    viewport()->update();
    if (!m_picture.content || viewport()->width() <= 0)
        return;
    const double top = -offset();
    const double bottom = top + viewport()->height();
    const auto rowAt = [&](double y) {
        return static_cast<uint32_t>(std::clamp(std::floor(y / m_picture.rowHeight), 0.0, double(m_deepest)));
    };
    FlameLayoutOptions options;
    options.width = viewport()->width();
    options.leastWidth = kLeastWidth;
    options.range = m_range;
    options.firstDepth = m_picture.isFlame ? rowAt(m_picture.height - bottom) : rowAt(top);
    options.lastDepth = m_picture.isFlame ? rowAt(m_picture.height - top) : rowAt(bottom);
    m_picture.rects = layoutFlame(m_picture.content->tree, options);
}

FlamePicture FlameView::layOutAll(double width) const
{
    FlamePicture whole = m_picture;
    FlameLayoutOptions options;
    options.width = width;
    options.leastWidth = kLeastWidth;
    options.range = m_range;
    options.lastDepth = std::min<uint32_t>(m_deepest, kMostPictureRows);
    whole.height = (options.lastDepth + 1) * m_picture.rowHeight;
    whole.rects = layoutFlame(m_picture.content->tree, options);
    return whole;
}

const FlameRect* FlameView::rectAt(const QPointF& point) const
{
    const double y = point.y() - offset();
    if (!m_picture.content || y < 0 || y >= m_picture.height)
        return nullptr;
    const auto row = static_cast<uint32_t>(y / m_picture.rowHeight);
    return flameRectAt(m_picture.rects, point.x(), m_picture.isFlame ? m_deepest - row : row);
}

const FlameRect* FlameView::rectOfNode(uint32_t node) const
{
    const auto found = std::find_if(m_picture.rects.begin(), m_picture.rects.end(),
                                    [node](const FlameRect& rect) { return rect.node == node && rect.merged == 0; });
    return found == m_picture.rects.end() ? nullptr : &*found;
}

// Also for one that is not laid out: for its words, not for its place.
FlameRect FlameView::nodeRect(uint32_t node) const
{
    const FlameTree& tree = m_picture.content->tree;
    FlameRect rect;
    rect.node = node;
    rect.depth = tree.depth(node);
    rect.weight = tree.total(node);
    return rect;
}

void FlameView::makeVisible(uint32_t node)
{
    if (!m_picture.content)
        return;
    const double top = m_picture.rowTop(m_picture.content->tree.depth(node));
    QScrollBar* bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(static_cast<int>(top));
    else if (top + m_picture.rowHeight > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(std::ceil(top + m_picture.rowHeight)) - viewport()->height());
}

// --- Painting -------------------------------------------------------------------------------------

void FlameView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    const SemanticColors colors = semanticColors(palette());
    if (!m_picture.content || m_picture.rects.empty()) {
        painter.setPen(colors.dim);
        painter.drawText(viewport()->rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    painter.translate(0, offset());
    paintFlame(painter, m_picture, palette(), font());
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](uint32_t node, const QColor& color, double width) {
        for (const FlameRect& rect : m_picture.rects) {
            if (rect.node != node)
                continue;
            const double inset = width / 2;
            painter.setPen(QPen(color, width));
            painter.drawRect(m_picture.rectOf(rect).adjusted(inset, inset, -inset - 1, -inset - 1));
            return;
        }
    };
    if (m_hovered != kNoFlameNode && m_hovered != m_current)
        frame(m_hovered, palette().color(QPalette::Text), 1);
    if (m_current != kNoFlameNode) {
        const bool haveOutlines = isHighContrast(palette()); // all of them
        frame(m_current, haveOutlines ? focusColor(palette()) : palette().color(QPalette::Text), hasFocus() ? 3 : 2);
    }
}

QSize FlameView::pictureSize() const
{
    if (!m_picture.content)
        return {};
    const uint32_t rows = std::min<uint32_t>(m_deepest, kMostPictureRows) + 1;
    return {viewport()->width(), static_cast<int>(std::ceil(rows * m_picture.rowHeight))};
}

void FlameView::paintPicture(QPainter& painter) const
{
    if (!m_picture.content)
        return;
    painter.fillRect(QRect(QPoint(), pictureSize()), palette().base());
    paintFlame(painter, layOutAll(pictureSize().width()), palette(), font());
}

void FlameView::savePicture()
{
    if (m_picture.content)
        savePictureAs(window(), m_picture.content->title, pictureSize(),
                      [this](QPainter& painter) { paintPicture(painter); });
}

// --- Events ---------------------------------------------------------------------------------------

void FlameView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_isMoving = true;
    updateScrollBar();
    m_isMoving = false;
    layOut();
}

void FlameView::scrollContentsBy(int, int)
{
    if (!m_isMoving)
        layOut();
}

void FlameView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_picture.rowHeight = flameRowHeight(font());
        updateScrollBar();
        layOut();
    } else if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

} // namespace heapsight
