// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/search_box.h"

#include "pages/table_selection.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/copyable_tree_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace heapsight {

namespace {

const QString kSearchKey = QStringLiteral("search");
constexpr int kDelayMs = 250;
constexpr int kEditWidth = 380;

} // namespace

SearchBox::SearchBox(const Workspace& workspace, QWidget* parent)
    : QLineEdit(parent),
      m_workspace(workspace),
      m_model(new SearchModel(&workspace.jobs, this)),
      m_panel(new SearchPanel(m_model)),
      m_list(m_panel->list()),
      m_searchSoon(new QTimer(this)),
      m_selectSoon(selectionTimer(this))
{
    setPlaceholderText(tr("Search: class, property, text, @id, /regex/"));
    setAccessibleName(tr("Search the snapshot"));
    setToolTip(toolTipText(tr("Classes, objects, properties and texts of strings in the current snapshot.\n"
                              "Text in any case, /regular expression/, @id of an object")));
    setClearButtonEnabled(true);
    setMaximumWidth(kEditWidth);
    setMinimumWidth(kEditWidth / 2);
    connect(m_panel, &SearchPanel::closeWanted, this, &SearchBox::hidePanel);
    connect(m_panel, &SearchPanel::leftUpwards, this, [this] { setFocus(); });
    connect(m_panel, &SearchPanel::matchCaseChanged, this, &SearchBox::search);
    connect(m_list, &CopyableTreeView::currentRowChanged, m_selectSoon, qOverload<>(&QTimer::start));
    connect(m_list, &QTreeView::activated, this, &SearchBox::choose);

    m_searchSoon->setSingleShot(true);
    m_searchSoon->setInterval(kDelayMs);
    connect(this, &QLineEdit::textChanged, m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_searchSoon, &QTimer::timeout, this, &SearchBox::search);
    connect(m_selectSoon, &QTimer::timeout, this, &SearchBox::selectCurrent);
    DocumentList& documents = m_workspace.documents;
    connect(&documents, &DocumentList::documentClosing, this, &SearchBox::forget);
    setEnabled(documents.current() != nullptr);
    connect(&documents, &DocumentList::currentChanged, this, [this] {
        setEnabled(m_workspace.documents.current() != nullptr);
        clearResults();
        if (m_panel->isVisible())
            search();
    });
    connect(&documents, &DocumentList::documentChanged, this, [this](const Document* document) {
        if (document == m_workspace.documents.current() && m_model->analysis() != document->analysis())
            clearResults();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        if (now && now != this && !m_panel->isAncestorOf(now) && now->window() == window())
            hidePanel();
    });
}

SearchBox::~SearchBox()
{
    delete m_panel; // its list shows a model of ours
}

QWidget* SearchBox::panel() const
{
    return m_panel;
}

QString SearchBox::statusText() const
{
    return m_panel->statusText();
}

bool SearchBox::hasHits() const
{
    return m_model->rowCount() > 0;
}

// --- Searching ------------------------------------------------------------------------------------

void SearchBox::startSearch()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::startWithId()
{
    setText(QStringLiteral("@"));
    setFocus(Qt::ShortcutFocusReason);
    end(false);
}

void SearchBox::search()
{
    m_searchSoon->stop();
    const QString query = text().trimmed();
    m_searched = query;
    const Document* document = m_workspace.documents.current();
    if (query.isEmpty() || query == QLatin1String("@") || !document) {
        clearResults();
        hidePanel();
        return;
    }
    if (hasFocus() || m_panel->isVisible())
        showPanel();
    if (!document->isReady()) {
        clearResults();
        m_list->setEmptyText(tr("The snapshot is not loaded yet."));
        return;
    }
    m_panel->setStatus(tr("Searching %1…").arg(document->fileName()), tr("Searching…"));
    const auto analysis = document->analysis();
    m_workspace.jobs.run<SearchResults>(
        this, kSearchKey, tr("Searching for %1").arg(elidedMiddle(query, 40)),
        [analysis, query = query.toStdString(), matchCase = m_panel->matchesCase()](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Search});
            return searchSnapshot(*analysis, query, matchCase, kLimit, job);
        },
        [this, analysis](Result<SearchResults> result) { show(analysis, std::move(result)); });
}

void SearchBox::show(const std::shared_ptr<const SnapshotAnalysis>& analysis, Result<SearchResults> result)
{
    const bool steps = std::exchange(m_stepsWhenReady, false);
    if (!result) {
        m_model->setResults(nullptr, {});
        const Error& error = result.error();
        QString text = errorText(error).all();
        if (error.code == ErrorCode::Cancelled)
            text = tr("The search was cancelled. Press Enter to repeat it.");
        else if (error.code == ErrorCode::NotFound)
            text = tr("No object of this snapshot has the id %1.").arg(m_searched);
        else if (error.code == ErrorCode::BadArgument)
            text = tr("This pattern is not understood: %1").arg(heapsight::displayText(error.detail));
        if (error.code == ErrorCode::Cancelled)
            m_searched.clear();
        m_panel->setStatus({}, text);
        m_panel->updateKinds();
        Q_EMIT resultsChanged();
        return;
    }
    const bool isCut = result->total() > result->hits.size();
    const uint64_t total = result->total();
    m_model->setResults(analysis, std::move(*result));
    m_panel->setStatus(
        isCut ? tr("%1 found, of each kind the %2 largest are listed").arg(countText(total), countText(kLimit))
              : tr("%1 found").arg(countText(total)),
        total == 0 ? tr("Nothing in this snapshot matches.") : tr("Nothing of this kind matches."));
    m_panel->updateKinds();
    if (m_panel->isVisible())
        m_panel->placeBelow(*this); // the counts take room
    Q_EMIT resultsChanged();
    if (steps)
        step(1);
}

void SearchBox::clearResults()
{
    m_workspace.jobs.drop(this, kSearchKey);
    m_selectSoon->stop();
    m_stepsWhenReady = false;
    m_searched.clear();
    m_panel->setStatus({});
    m_model->setResults(nullptr, {});
    m_panel->updateKinds();
    Q_EMIT resultsChanged();
}

void SearchBox::forget(const Document* document)
{
    if (!m_model->analysis() || m_model->analysis() == document->analysis())
        clearResults();
}

// --- Choosing -------------------------------------------------------------------------------------

void SearchBox::step(int direction)
{
    if (text().trimmed() != m_searched) {
        search();
        m_stepsWhenReady = !m_searched.isEmpty();
        return;
    }
    if (m_workspace.jobs.isRunning(this, kSearchKey)) {
        m_stepsWhenReady = true;
        return;
    }
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_list->currentIndex();
    const int first = direction > 0 ? 0 : rows - 1;
    int row = current.isValid() ? current.row() + direction : first;
    if (row >= rows && m_model->canFetchMore({}))
        m_model->fetchMore({});
    if (row < 0 || row >= m_model->rowCount())
        row = row < 0 ? m_model->rowCount() - 1 : 0;
    m_list->setCurrentIndex(m_model->index(row, 0));
    selectCurrent();
    Q_EMIT said(tr("Result %1 of %2: %3")
                    .arg(countText(static_cast<uint64_t>(row) + 1), countText(m_model->topRowsShown()),
                         m_model->index(row, 0).data().toString()));
}

void SearchBox::selectCurrent()
{
    m_selectSoon->stop();
    const SearchHit* hit = m_model->hitAt(m_list->currentIndex());
    Document* document = m_workspace.documents.findByAnalysis(m_model->analysis().get());
    if (!hit || !document)
        return;
    m_workspace.selection.select(hit->kind == HitKind::Class ? Selection::ofClass(document, hit->classId)
                                                             : Selection::ofObject(document, hit->node));
}

void SearchBox::choose(const QModelIndex& index)
{
    if (!m_model->hitAt(index))
        return;
    selectCurrent();
    hidePanel();
    Q_EMIT chosen();
}

// --- The panel ------------------------------------------------------------------------------------

void SearchBox::showPanel()
{
    if (m_panel->parent() != window()) {
        m_panel->setParent(window());
        window()->installEventFilter(this);
    }
    m_panel->placeBelow(*this);
    m_panel->show();
    m_panel->raise();
}

void SearchBox::hidePanel()
{
    if (m_panel->isHidden())
        return;
    if (m_panel->isAncestorOf(QApplication::focusWidget()))
        setFocus();
    m_panel->hide();
}

void SearchBox::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason &&
        !m_searched.isEmpty() && event->reason() != Qt::OtherFocusReason)
        showPanel();
}

bool SearchBox::event(QEvent* event)
{
    // Escape closes the list before it is anybody else's shortcut.
    if (event->type() == QEvent::ShortcutOverride && m_panel->isVisible() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        hidePanel();
        return;
    case Qt::Key_Down:
        if (m_panel->isHidden() && !m_searched.isEmpty())
            showPanel();
        if (m_panel->isVisible() && hasHits()) {
            m_list->setFocus();
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0, 0));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (text().trimmed() == m_searched && m_list->currentIndex().isValid())
            choose(m_list->currentIndex());
        else
            step(1);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_panel->parent() && m_panel->isVisible())
        m_panel->placeBelow(*this);
    return QLineEdit::eventFilter(watched, event);
}

} // namespace heapsight
