// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/workspace_view.h"

#include "jobs/job_runner.h"
#include "text/format.h"
#include "widgets/elided_label.h"
#include "window/document_delegate.h"
#include "workspace/folder_watcher.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace heapsight {

namespace {

QLabel* footLabel(QWidget* parent)
{
    auto* label = new ElidedLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.86);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(12, 2, 12, 4);
    label->hide();
    return label;
}

} // namespace

WorkspaceView::WorkspaceView(DocumentList& documents, const FolderWatcher& watcher, const JobRunner& jobs,
                             const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent),
      m_documents(documents),
      m_watcher(watcher),
      m_list(new QListView(this)),
      m_column(new QVBoxLayout(this)),
      m_none(footLabel(this)),
      m_memory(footLabel(this)),
      m_watched(footLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* heading = new QLabel(tr("Snapshots"), this);
    QFont font = heading->font();
    font.setBold(true);
    font.setCapitalization(QFont::AllUppercase);
    font.setPointSizeF(font.pointSizeF() * 0.86);
    heading->setFont(font);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setContentsMargins(12, 12, 12, 4);
    heading->setBuddy(m_list);

    m_list->setModel(&documents);
    auto* delegate = new DocumentDelegate(m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &DocumentDelegate::sideClicked, this, [this](const QModelIndex& index, bool isBase) {
        Document* document = m_documents.at(index.row());
        isBase ? m_documents.setBase(document) : m_documents.setTarget(document);
        m_isSideClick = true;
    });
    m_list->setMouseTracking(true); // the letters of a row appear under the mouse
    m_list->setAccessibleName(tr("Open snapshots"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions(actions);

    m_column->setContentsMargins(0, 0, 0, 4);
    m_column->setSpacing(0);
    m_column->addWidget(heading);
    m_none->setText(tr("None open: File › Open"));
    m_none->show();
    m_column->addWidget(m_none);
    m_column->addWidget(m_list, 1);
    m_column->addWidget(m_watched);
    m_column->addWidget(m_memory);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (Document* document = m_documents.at(index.row()))
            m_documents.setCurrent(document);
    });
    connect(m_list, &QListView::clicked, this, [this] {
        if (!std::exchange(m_isSideClick, false))
            Q_EMIT chosen();
    });
    connect(m_list, &QListView::activated, this, &WorkspaceView::activated);
    connect(&documents, &DocumentList::currentChanged, this, &WorkspaceView::showCurrent);
    connect(&documents, &DocumentList::dataChanged, this, &WorkspaceView::showFoot);
    connect(&documents, &DocumentList::rowsInserted, this, &WorkspaceView::showFoot);
    connect(&documents, &DocumentList::rowsRemoved, this, &WorkspaceView::showFoot);
    connect(&watcher, &FolderWatcher::changed, this, &WorkspaceView::showFoot);
    connect(&jobs, &JobRunner::idle, this, [this] {
        m_list->viewport()->update();
        showFoot();
    });
    showCurrent();
}

void WorkspaceView::addSection(QWidget* section)
{
    m_column->insertWidget(m_column->indexOf(m_watched), section, 1);
}

void WorkspaceView::rename()
{
    if (m_list->currentIndex().isValid())
        m_list->edit(m_list->currentIndex());
}

void WorkspaceView::showFoot()
{
    m_none->setVisible(m_documents.count() == 0);
    const uint64_t bytes = m_documents.memoryBytes();
    m_memory->setVisible(bytes > 0);
    m_memory->setText(tr("heapsight uses %1 in all").arg(bytesText(bytes)));
    m_watched->setVisible(m_watcher.isWatching());
    const int pending = m_watcher.pending();
    m_watched->setText(
        pending > 0
            ? tr("Watching %1: %n being written", nullptr, pending).arg(QFileInfo(m_watcher.folder()).fileName())
            : tr("Watching %1").arg(QFileInfo(m_watcher.folder()).fileName()));
    m_watched->setToolTip(toolTipText(m_watcher.folder()));
}

void WorkspaceView::setPageShown(bool isShown)
{
    m_list->setSelectionMode(isShown ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    m_list->clearSelection();
    showCurrent();
}

void WorkspaceView::showCurrent()
{
    m_list->setCurrentIndex(m_documents.index(m_documents.rowOf(m_documents.current())));
}

} // namespace heapsight
