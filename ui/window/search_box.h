// SPDX-License-Identifier: GPL-3.0-or-later
// The search line of the tool bar and the list of what it found, which opens below it. Searches the
// current snapshot in a job; the next key stops the search before. Moving through the list selects, so
// the panes of the window show each hit; Enter closes the list. All text is plain.
// Thread rule: GUI thread.
#pragma once

#include "models/search_model.h"
#include "pages/page.h"
#include "window/search_panel.h"

#include <QLineEdit>
#include <QPointer>

class QTimer;

namespace heapsight {

class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    static constexpr size_t kLimit = 500; // hits listed of each kind

    explicit SearchBox(const Workspace& workspace, QWidget* parent = nullptr);
    ~SearchBox() override;

    void startSearch(); // takes the focus, the old text selected
    void startWithId(); // the same with "@": the object with an id
    // Selects the hit after or before the current one, around the ends.
    void next() { step(1); }
    void previous() { step(-1); }
    [[nodiscard]] bool hasHits() const;

    [[nodiscard]] SearchModel* model() const { return m_model; }
    [[nodiscard]] CopyableTreeView* list() const { return m_list; }
    [[nodiscard]] QWidget* panel() const;
    [[nodiscard]] QString statusText() const;

Q_SIGNALS:
    void chosen(); // a hit was selected and the list closed
    void resultsChanged();
    void said(const QString& message); // which hit this is, for the status bar

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void search();
    void show(const std::shared_ptr<const SnapshotAnalysis>& analysis, Result<SearchResults> result);
    void clearResults();
    void forget(const Document* document);
    void showPanel();
    void hidePanel();
    void step(int direction);
    void selectCurrent();
    void choose(const QModelIndex& index);

    Workspace m_workspace;
    SearchModel* m_model;
    QPointer<SearchPanel> m_panel; // a child of the window: it lies over the pages
    CopyableTreeView* m_list;
    QTimer* m_searchSoon;
    QTimer* m_selectSoon;
    QString m_searched;            // what the results are of
    bool m_stepsWhenReady = false; // a hit was asked for while the search ran
};

} // namespace heapsight
