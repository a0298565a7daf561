// SPDX-License-Identifier: GPL-3.0-or-later
// A line to filter a table: text (case is ignored) or /regular expression/, chips for kinds of rows, and
// how much is shown. A pattern that does not compile is explained below the line; the rows stay as they were.
#pragma once

#include "analysis/object_search.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace heapsight {

class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(const QString& placeholder, QWidget* parent = nullptr);

    // Chips exclude one another; the first one added is on. `id` is stable and untranslated.
    void addChip(const QString& id, const QString& text, const QString& toolTip = {});
    [[nodiscard]] QString currentChip() const;
    void setCurrentChip(const QString& id);

    void addLeading(QWidget* widget); // before the chips
    void setChipVisible(const QString& id, bool visible);
    void setStatus(const QString& text); // "8 of 161 classes"
    void setText(const QString& pattern);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const TextFilter& filter() const { return m_filter; }
    [[nodiscard]] QLineEdit* lineEdit() const { return m_edit; }
    [[nodiscard]] bool hasError() const;

Q_SIGNALS:
    void filterChanged(const heapsight::TextFilter& filter); // 100 ms after the last key
    void chipChanged(const QString& id);
    void returnPressed(); // the table should take the focus

private:
    void apply();

    QLineEdit* m_edit;
    QLabel* m_status;
    QLabel* m_error;
    QHBoxLayout* m_chipRow;
    QButtonGroup* m_chips;
    QTimer m_delay;
    TextFilter m_filter;
};

} // namespace heapsight
