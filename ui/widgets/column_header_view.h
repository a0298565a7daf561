// SPDX-License-Identifier: GPL-3.0-or-later
// Header of every table: two rows when columns have groups, first column stretches, a menu to show and
// hide columns and to reset them; remembers widths, order, visibility and sorting under a key.
#pragma once

#include <QHeaderView>
#include <QTimer>

#include <vector>

namespace heapsight {

class ColumnHeaderView : public QHeaderView {
    Q_OBJECT

public:
    explicit ColumnHeaderView(QWidget* parent = nullptr);
    ~ColumnHeaderView() override;

    void setModel(QAbstractItemModel* model) override;
    // Where the state is kept: QSettings group "columns/<key>". Restores at once if a model is set, saves
    // when something changed. Columns are kept by id, so a later version may add some.
    void setStateKey(const QString& key);
    void saveState();
    void saveChanges(); // those that still wait to be saved, now
    void restoreState();
    void resetColumns(); // default widths, order and visibility

    [[nodiscard]] bool hasGroups() const;
    struct GroupTitle {
        int section = 0; // the first of the group
        int last = 0;    // of those in sight
        QRect rect;      // in the viewport
        QString text;
        int wanted = 0; // width it has room in
        QString shown;  // as much of it as fits
    };
    [[nodiscard]] std::vector<GroupTitle> groupTitles() const; // of the groups in sight, from the left
    [[nodiscard]] QMenu* createMenu();                         // the caller owns it
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] QString columnText(int logicalIndex, int role) const;
    [[nodiscard]] QString group(int logicalIndex) const;
    [[nodiscard]] int defaultWidth(int logicalIndex) const;
    void paintGroups(QPainter& painter) const;
    void applyDefaults();
    void fitGroups(); // so that their titles are seen whole
    void stretchFirstColumn();
    void setColumnVisible(int logicalIndex, bool visible);
    void changed(); // state to be saved soon

    QString m_stateKey;
    QTimer m_saveDelay;
    bool m_updating = false; // own changes are not the user's
};

} // namespace heapsight
