// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/workspace_view.h"

#include "window/document_delegate.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace heapsight {

WorkspaceView::WorkspaceView(DocumentList& documents, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), m_documents(documents), m_list(new QListView(this))
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
    m_list->setItemDelegate(new DocumentDelegate(m_list));
    m_list->setAccessibleName(tr("Open snapshots"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions(actions);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_list, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (Document* document = m_documents.at(index.row()))
            m_documents.setCurrent(document);
    });
    connect(m_list, &QListView::activated, this, &WorkspaceView::activated);
    connect(&documents, &DocumentList::currentChanged, this, &WorkspaceView::showCurrent);
    showCurrent();
}

void WorkspaceView::addSection(QWidget* section)
{
    layout()->addWidget(section);
}

void WorkspaceView::showCurrent()
{
    m_list->setCurrentIndex(m_documents.index(m_documents.rowOf(m_documents.current())));
}

} // namespace heapsight
