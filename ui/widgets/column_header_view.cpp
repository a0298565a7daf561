// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/column_header_view.h"

#include "models/roles.h"
#include "models/tree_window_model.h"
#include "text/format.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QToolTip>

#include <algorithm>
#include <memory>

namespace heapsight {

namespace {

constexpr int kSaveDelayMs = 400;
constexpr int kFirstColumnDigits = 24; // at least; then the view scrolls
constexpr int kCellPadding = 12;
constexpr qsizetype kTellingLetters = 3; // letters and digits; a name of fewer, "1", says nothing without its folder

QString settingsGroup(const QString& key)
{
    return QStringLiteral("columns/") + key;
}

// "A  folder/name": a mark, two spaces, the name of a snapshot. What does not fit loses its folder, unless the name
// says little without it, then its name; other titles are cut.
QString fittingTitle(const QString& title, const QFontMetrics& metrics, int width)
{
    const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= width; };
    const qsizetype space = title.indexOf(QStringLiteral("  "));
    if (fits(title))
        return title; // elidedText() rounds in another way, and may cut what just fits
    if (space <= 0)
        return metrics.elidedText(title, Qt::ElideMiddle, width);
    const QString mark = title.left(space);
    const QString file = title.mid(std::max(space + 2, title.lastIndexOf(QLatin1Char('/')) + 1));
    const QString shorter = mark + QStringLiteral("  ") + file;
    const auto letters = std::count_if(file.begin(), file.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return letters >= kTellingLetters && fits(shorter) ? shorter : metrics.elidedText(mark, Qt::ElideRight, width);
}

} // namespace

ColumnHeaderView::ColumnHeaderView(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false); // it carries the tree
    setHighlightSections(false);
    setStretchLastSection(false);
    setSortIndicatorClearable(true); // third click: the order the rows come in
    setSectionResizeMode(QHeaderView::Interactive);
    setAccessibleName(tr("Columns"));
    m_saveDelay.setSingleShot(true);
    m_saveDelay.setInterval(kSaveDelayMs);
    connect(&m_saveDelay, &QTimer::timeout, this, &ColumnHeaderView::saveState);
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != 0)
            stretchFirstColumn();
        changed();
    });
    connect(this, &QHeaderView::sectionMoved, this, [this] {
        viewport()->update(); // groups span other sections now
        changed();
    });
    connect(this, &QHeaderView::sortIndicatorChanged, this, &ColumnHeaderView::changed);
}

ColumnHeaderView::~ColumnHeaderView()
{
    saveChanges();
}

void ColumnHeaderView::setModel(QAbstractItemModel* model)
{
    if (model == this->model())
        return;
    if (m_saveDelay.isActive())
        saveState();
    m_updating = true;
    QHeaderView::setModel(model);
    if (const auto* tree = qobject_cast<TreeWindowModel*>(model))
        setSortIndicator(tree->sortColumn(), tree->sortOrder());
    m_updating = false;
    applyDefaults();
    restoreState();
}

// --- State ----------------------------------------------------------------------------------------

void ColumnHeaderView::changed()
{
    if (!m_updating && !m_stateKey.isEmpty())
        m_saveDelay.start();
}

void ColumnHeaderView::setStateKey(const QString& key)
{
    m_stateKey = key;
    restoreState();
}

void ColumnHeaderView::saveState()
{
    m_saveDelay.stop();
    if (m_stateKey.isEmpty() || !model() || count() == 0)
        return;
    QSettings settings;
    settings.beginGroup(settingsGroup(m_stateKey));
    for (int i = 0; i < count(); ++i) {
        const QString id = columnText(i, ColumnIdRole);
        if (id.isEmpty())
            continue;
        settings.beginGroup(id);
        if (!isSectionHidden(i)) // a hidden section has no width of its own
            settings.setValue(QStringLiteral("width"), sectionSize(i));
        settings.setValue(QStringLiteral("visible"), !isSectionHidden(i));
        settings.setValue(QStringLiteral("position"), visualIndex(i));
        settings.endGroup();
    }
    settings.setValue(QStringLiteral("sort"), columnText(sortIndicatorSection(), ColumnIdRole));
    settings.setValue(QStringLiteral("descending"), sortIndicatorOrder() == Qt::DescendingOrder);
}

void ColumnHeaderView::saveChanges()
{
    if (m_saveDelay.isActive())
        saveState();
}

void ColumnHeaderView::restoreState()
{
    if (m_stateKey.isEmpty() || !model() || count() == 0)
        return;
    QSettings settings;
    settings.beginGroup(settingsGroup(m_stateKey));
    if (!settings.contains(QStringLiteral("sort")))
        return; // never saved
    m_updating = true;
    std::vector<std::pair<int, int>> positions;
    for (int i = 0; i < count(); ++i) {
        const QString id = columnText(i, ColumnIdRole);
        if (id.isEmpty() || !settings.childGroups().contains(id))
            continue;
        settings.beginGroup(id);
        if (const int width = settings.value(QStringLiteral("width")).toInt(); width > 0)
            resizeSection(i, std::max(width, minimumSectionSize()));
        if (i != 0) {
            setSectionHidden(i, !settings.value(QStringLiteral("visible"), true).toBool());
            positions.emplace_back(settings.value(QStringLiteral("position"), i).toInt(), i);
        }
        settings.endGroup();
    }
    std::sort(positions.begin(), positions.end());
    for (const auto& [position, section] : positions)
        if (position > 0 && position < count())
            moveSection(visualIndex(section), position);
    const QString sorted = settings.value(QStringLiteral("sort")).toString();
    const auto order = settings.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    int section = -1;
    for (int i = 0; i < count() && !sorted.isEmpty(); ++i)
        if (columnText(i, ColumnIdRole) == sorted)
            section = i;
    setSortIndicator(section, order);
    m_updating = false;
    stretchFirstColumn();
}

void ColumnHeaderView::applyDefaults()
{
    m_updating = true;
    for (int i = 0; i < count(); ++i) {
        setSectionHidden(i, model()->headerData(i, Qt::Horizontal, ColumnHiddenRole).toBool());
        if (!isSectionHidden(i))
            resizeSection(i, defaultWidth(i));
        moveSection(visualIndex(i), i);
    }
    fitGroups();
    m_updating = false;
    stretchFirstColumn();
}

void ColumnHeaderView::resetColumns()
{
    applyDefaults();
    viewport()->update();
    changed();
}

void ColumnHeaderView::setColumnVisible(int logicalIndex, bool visible)
{
    setSectionHidden(logicalIndex, !visible);
    if (visible && sectionSize(logicalIndex) <= minimumSectionSize())
        resizeSection(logicalIndex, defaultWidth(logicalIndex));
    stretchFirstColumn();
    viewport()->update();
    changed();
}

// --- Widths ---------------------------------------------------------------------------------------

int ColumnHeaderView::defaultWidth(int logicalIndex) const
{
    const int digits = model()->headerData(logicalIndex, Qt::Horizontal, ColumnWidthRole).toInt();
    const int wanted = digits * fontMetrics().horizontalAdvance(QLatin1Char('0')) + kCellPadding;
    return std::max(wanted, sectionSizeFromContents(logicalIndex).width());
}

// The last column takes what a title needs. One with the name of a snapshot can be long, and is shortened instead.
void ColumnHeaderView::fitGroups()
{
    for (const GroupTitle& title : groupTitles())
        if (title.wanted > title.rect.width() && !title.text.contains(QStringLiteral("  ")))
            resizeSection(title.last, sectionSize(title.last) + title.wanted - title.rect.width());
}

void ColumnHeaderView::stretchFirstColumn()
{
    if (m_updating || count() == 0 || isSectionHidden(0))
        return;
    m_updating = true;
    const int others = length() - sectionSize(0);
    const int least = kFirstColumnDigits * fontMetrics().horizontalAdvance(QLatin1Char('0'));
    resizeSection(0, std::max(viewport()->width() - others, least));
    m_updating = false;
}

void ColumnHeaderView::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    stretchFirstColumn();
}

void ColumnHeaderView::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    if (event->type() != QEvent::FontChange || !model() || m_updating)
        return;
    saveChanges();
    applyDefaults();
    restoreState(); // what the user chose outlives a change of the font
}

QSize ColumnHeaderView::sizeHint() const
{
    QSize hint = QHeaderView::sizeHint();
    if (hasGroups())
        hint.setHeight(2 * hint.height());
    return hint;
}

// --- Two rows -------------------------------------------------------------------------------------

QString ColumnHeaderView::columnText(int logicalIndex, int role) const
{
    return model() && logicalIndex >= 0 ? model()->headerData(logicalIndex, Qt::Horizontal, role).toString()
                                        : QString();
}

QString ColumnHeaderView::group(int logicalIndex) const
{
    return columnText(logicalIndex, ColumnGroupRole);
}

bool ColumnHeaderView::hasGroups() const
{
    for (int i = 0; i < count(); ++i)
        if (!group(i).isEmpty())
            return true;
    return false;
}

// The arrow points down where the greatest is on top, as in DevTools. Qt's points the way the values grow.
void ColumnHeaderView::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (option->sortIndicator == QStyleOptionHeader::SortUp)
        option->sortIndicator = QStyleOptionHeader::SortDown;
    else if (option->sortIndicator == QStyleOptionHeader::SortDown)
        option->sortIndicator = QStyleOptionHeader::SortUp;
}

void ColumnHeaderView::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    QRect lower = rect;
    if (!group(logicalIndex).isEmpty())
        lower.setTop(rect.top() + rect.height() / 2);
    QHeaderView::paintSection(painter, lower, logicalIndex);
}

void ColumnHeaderView::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    if (!hasGroups())
        return;
    QPainter painter(viewport());
    paintGroups(painter);
}

std::vector<ColumnHeaderView::GroupTitle> ColumnHeaderView::groupTitles() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    std::vector<GroupTitle> titles;
    for (int visual = 0; visual < count();) {
        const int first = logicalIndex(visual);
        const QString title = group(first);
        int left = 0;
        int right = 0; // of the visible sections of the run
        int last = first;
        int end = visual;
        for (; end < count() && group(logicalIndex(end)) == title; ++end) {
            const int section = logicalIndex(end);
            if (isSectionHidden(section))
                continue;
            if (right == left)
                left = right = sectionViewportPosition(section);
            right = sectionViewportPosition(section) + sectionSize(section);
            last = section;
        }
        visual = end;
        if (title.isEmpty() || left == right)
            continue;
        titles.push_back({first, last, QRect(left, 0, right - left, height() / 2), title,
                          metrics.horizontalAdvance(title) + kCellPadding,
                          fittingTitle(title, metrics, right - left - kCellPadding)});
    }
    return titles;
}

void ColumnHeaderView::paintGroups(QPainter& painter) const
{
    painter.save();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    for (const GroupTitle& title : groupTitles()) {
        QStyleOptionHeader option;
        initStyleOption(&option);
        option.rect = title.rect;
        option.text = title.shown;
        option.textAlignment = Qt::AlignCenter;
        option.section = title.section;
        option.position = QStyleOptionHeader::Middle;
        style()->drawControl(QStyle::CE_Header, &option, &painter, this);
    }
    painter.restore();
}

bool ColumnHeaderView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && hasGroups()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const GroupTitle& title : groupTitles()) {
            if (!title.rect.contains(help->pos()))
                continue;
            QToolTip::showText(help->globalPos(), toolTipText(title.text), viewport(), title.rect);
            return true;
        }
    }
    return QHeaderView::viewportEvent(event);
}

// --- Menu -----------------------------------------------------------------------------------------

QMenu* ColumnHeaderView::createMenu()
{
    auto* menu = new QMenu(this);
    for (int visual = 1; visual < count(); ++visual) {
        const int section = logicalIndex(visual);
        const QString title = columnText(section, Qt::DisplayRole);
        QAction* const action = menu->addAction(
            group(section).isEmpty() ? title : tr("%1: %2", "group of columns: column").arg(group(section), title));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(section));
        connect(action, &QAction::toggled, this, [this, section](bool on) { setColumnVisible(section, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset Columns")), &QAction::triggered, this, &ColumnHeaderView::resetColumns);
    return menu;
}

void ColumnHeaderView::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(createMenu());
    menu->exec(event->globalPos());
}

} // namespace heapsight
