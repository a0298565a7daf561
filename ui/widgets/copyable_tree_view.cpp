// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/copyable_tree_view.h"

#include "models/table_copy.h"
#include "models/tree_window_model.h"
#include "painting/cost_bar_delegate.h"
#include "painting/object_delegate.h"
#include "painting/palette_colors.h"
#include "painting/trend_delegate.h"
#include "widgets/column_header_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace heapsight {

namespace {

constexpr int kEmptyTextMargin = 24;
constexpr int kMostOpened = 100; // rows that "*" opens: a heap is endless downwards

// Numbers as they are computed with, without units or grouping.
QString exactText(const QModelIndex& index)
{
    const QVariant value = index.data(SortRole);
    if (value.userType() == QMetaType::LongLong && index.data(Qt::DisplayRole).isValid())
        return QString::number(value.toLongLong());
    return index.data(Qt::DisplayRole).toString();
}

QString csvField(QString text)
{
    const bool needsQuotes = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
    });
    if (!needsQuotes)
        return text;
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString tsvField(QString text)
{
    for (QChar& c : text)
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    return text;
}

std::vector<int> visibleColumns(const QHeaderView& header)
{
    std::vector<int> columns;
    for (int visual = 0; visual < header.count(); ++visual)
        if (const int section = header.logicalIndex(visual); !header.isSectionHidden(section))
            columns.push_back(section);
    return columns;
}

bool isData(const QModelIndex& index)
{
    const auto kind = static_cast<RowKind>(index.data(KindRole).toInt());
    return kind != RowKind::More && kind != RowKind::Loading;
}

// What is written per row: its depth, then the visible columns.
class CsvExport {
public:
    CsvExport(const QAbstractItemModel& model, std::vector<int> columns, QIODevice& device)
        : m_model(model), m_columns(std::move(columns)), m_device(device)
    {}

    bool write()
    {
        QStringList fields{QStringLiteral("level")};
        for (const int column : m_columns) {
            const QVariant id = m_model.headerData(column, Qt::Horizontal, ColumnIdRole);
            fields << csvField(id.isValid() ? id.toString() : m_model.headerData(column, Qt::Horizontal).toString());
        }
        writeLine(fields);
        writeRows({}, 0);
        return m_isGood;
    }

private:
    // Depth is what a person opened by hand.
    void writeRows(const QModelIndex& parent, int level)
    {
        const int rows = m_model.rowCount(parent);
        for (int row = 0; row < rows && m_isGood; ++row) {
            const QModelIndex first = m_model.index(row, 0, parent);
            if (!isData(first))
                continue;
            QStringList fields{QString::number(level)};
            for (const int column : m_columns)
                fields << csvField(exactText(first.siblingAtColumn(column)));
            writeLine(fields);
            writeRows(first, level + 1);
        }
    }

    void writeLine(const QStringList& fields)
    {
        const QByteArray line = fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
        m_isGood = m_isGood && m_device.write(line) == line.size();
    }

    const QAbstractItemModel& m_model;
    std::vector<int> m_columns;
    QIODevice& m_device;
    bool m_isGood = true;
};

// Where the row "… more" stands, and only there.
void showMore(QTreeView& view, const QModelIndex& index, bool all)
{
    auto* const tree = qobject_cast<TreeWindowModel*>(view.model());
    if (!tree || !tree->isMoreRow(index))
        return;
    const QModelIndex parent = index.parent();
    const int firstNew = index.row();
    tree->loadMore(index, all ? std::numeric_limits<uint32_t>::max() : TreeWindowModel::kWindow);
    view.setCurrentIndex(tree->index(firstNew, 0, parent)); // reading goes on where it stopped
}

// The row and what is below it, the nearest first. Rows that take a job to open do so when they are ready.
void openBelow(QTreeView& view, const QModelIndex& row)
{
    const QAbstractItemModel& model = *view.model();
    QList<QModelIndex> next{row};
    for (int opened = 0; opened < kMostOpened && !next.isEmpty();) {
        const QModelIndex index = next.takeFirst();
        if (!model.hasChildren(index))
            continue;
        view.expand(index);
        ++opened;
        const int rows = std::min(model.rowCount(index), kMostOpened);
        for (int child = 0; child < rows; ++child)
            next.append(model.index(child, 0, index));
    }
}

} // namespace

CopyableTreeView::CopyableTreeView(const QString& stateKey, QWidget* parent)
    : QTreeView(parent), m_header(new ColumnHeaderView(this))
{
    setObjectName(stateKey);
    setHeader(m_header);
    m_header->setStateKey(stateKey);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideMiddle);
    setSortingEnabled(true);
    connect(this, &QAbstractItemView::clicked, this, &CopyableTreeView::loadMoreAt);
    connect(this, &QAbstractItemView::activated, this, &CopyableTreeView::loadMoreAt);
}

void CopyableTreeView::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    if (!model)
        return;
    // Delegates of the last model belong to this view too; a view has one model for its life, as a rule.
    auto* names = new ObjectDelegate(this);
    auto* numbers = new CostBarDelegate(this);
    auto* trends = new TrendDelegate(this);
    for (int column = 0; column < model->columnCount(); ++column) {
        const auto kind = static_cast<ColumnKind>(model->headerData(column, Qt::Horizontal, ColumnKindRole).toInt());
        if (kind == ColumnKind::Text)
            setItemDelegateForColumn(column, names);
        else if (kind == ColumnKind::Trend)
            setItemDelegateForColumn(column, trends);
        else
            setItemDelegateForColumn(column, numbers);
    }
}

void CopyableTreeView::loadMoreAt(const QModelIndex& index)
{
    showMore(*this, index, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
}

void CopyableTreeView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_isTakingFocus)
        return;
    if (current.row() != previous.row() || current.parent() != previous.parent())
        Q_EMIT currentRowChanged(current.siblingAtColumn(0));
}

// Qt makes the first row current when an untouched table gets the focus. Nobody chose that row, and the Down
// key goes to it without that.
void CopyableTreeView::focusInEvent(QFocusEvent* event)
{
    const bool isUntouched = !currentIndex().isValid();
    m_isTakingFocus = true;
    QTreeView::focusInEvent(event);
    if (isUntouched && selectionModel())
        selectionModel()->clearCurrentIndex();
    m_isTakingFocus = false;
}

void CopyableTreeView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Asterisk && currentIndex().isValid()) { // Qt's own would not end
        openBelow(*this, currentIndex().siblingAtColumn(0));
        event->accept();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto* const tree = qobject_cast<const TreeWindowModel*>(model());
    if (isEnter && event->modifiers().testFlag(Qt::ShiftModifier) && tree && tree->isMoreRow(currentIndex())) {
        showMore(*this, currentIndex(), true);
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

// --- Empty ----------------------------------------------------------------------------------------

void CopyableTreeView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void CopyableTreeView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(semanticColors(palette()).dim);
    const QRect rect = viewport()->rect().adjusted(kEmptyTextMargin, 0, -kEmptyTextMargin, 0);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

// --- Copy and export ------------------------------------------------------------------------------

QString CopyableTreeView::selectionText() const
{
    if (!selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() && currentIndex().isValid()) // the cursor stands there: that is what is meant
        rows << currentIndex().siblingAtColumn(0);
    // Top to bottom as seen; the selection comes in the order of clicks.
    std::vector<std::pair<int, QModelIndex>> ordered;
    for (const QModelIndex& row : rows)
        if (isData(row))
            ordered.emplace_back(visualRect(row).top(), row);
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const std::vector<int> columns = visibleColumns(*m_header);
    QString text;
    for (const auto& [top, row] : ordered) {
        QStringList fields;
        for (const int column : columns)
            fields << tsvField(exactText(row.siblingAtColumn(column)));
        text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

void CopyableTreeView::copySelection() const
{
    if (const QString text = selectionText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

TableCopy CopyableTreeView::tableCopy() const
{
    const auto* tree = qobject_cast<const TreeWindowModel*>(model());
    if (!tree)
        return {};
    TableCopy copy = tree->copyOpened();
    copy.columns = visibleColumns(*m_header);
    for (const int column : copy.columns)
        copy.columnIds.append(tree->headerData(column, Qt::Horizontal, ColumnIdRole).toString());
    return copy;
}

bool CopyableTreeView::exportCsv(QIODevice* device) const
{
    if (!model())
        return false;
    if (auto* tree = qobject_cast<TreeWindowModel*>(model())) // the whole table, not what was scrolled to
        tree->loadMore({}, tree->topRowsShown());
    return CsvExport(*model(), visibleColumns(*m_header), *device).write();
}

Result<bool> CopyableTreeView::exportCsvFile(const QString& path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !exportCsv(&file) || !file.commit())
        return tl::unexpected<Error>(
            Error{ErrorCode::CannotWrite, file.errorString().toStdString(), kNoOffset, path.toStdString()});
    return true;
}

// The style paints the expander in the colour of text, which a selection of high contrast swallows.
void CopyableTreeView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    m_drawsSelectedBranch = selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent());
    QTreeView::drawBranches(painter, rect, index);
    m_drawsSelectedBranch = false;
}

void CopyableTreeView::initViewItemOption(QStyleOptionViewItem* option) const
{
    QTreeView::initViewItemOption(option);
    if (!m_drawsSelectedBranch)
        return;
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        option->palette.setColor(role, palette().color(QPalette::HighlightedText));
}

} // namespace heapsight
