// SPDX-License-Identifier: GPL-3.0-or-later
// What a search found: the list, a button per kind of result, and how many there are. Lies over the pages,
// below the search line. All text is plain.
// Thread rule: GUI thread.
#pragma once

#include "models/search_model.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace heapsight {

class CopyableTreeView;

class SearchPanel : public QFrame {
    Q_OBJECT
public:
    // `model` outlives this.
    explicit SearchPanel(SearchModel* model, QWidget* parent = nullptr);

    [[nodiscard]] CopyableTreeView* list() const { return m_list; }
    [[nodiscard]] QString statusText() const;
    void setStatus(const QString& status);
    void setStatus(const QString& status, const QString& emptyText); // and why the list is empty
    void updateKinds();                                              // after the model's results changed
    [[nodiscard]] bool matchesCase() const;                          // large and small letters are told apart
    // In the window of both, wide enough for the whole status where the window is.
    void placeBelow(const QWidget& box);

Q_SIGNALS:
    void closeWanted(); // Escape
    void matchCaseChanged();
    void leftUpwards(); // the cursor went up from the first row

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    SearchModel* m_model;
    QLabel* m_status;
    QButtonGroup* m_kinds;
    QToolButton* m_matchCase;
    CopyableTreeView* m_list;
};

} // namespace heapsight
