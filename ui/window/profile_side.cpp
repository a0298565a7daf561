// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/profile_side.h"

#include "window/document_delegate.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {
constexpr int kMostShown = 5;
constexpr double kSmallScale = 0.86;
} // namespace

ProfileSide::ProfileSide(ProfileList& profiles, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), m_profiles(profiles), m_list(new QListView(this))
{
    auto* heading = new QLabel(tr("Profiles"), this);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * kSmallScale);
    font.setBold(true);
    font.setCapitalization(QFont::AllUppercase);
    heading->setFont(font);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setContentsMargins(12, 12, 12, 4);
    heading->setBuddy(m_list);
    heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the snapshots above take what is left
    m_list->setModel(&profiles);
    m_list->setItemDelegate(new DocumentDelegate(m_list));
    m_list->setAccessibleName(tr("Open profiles"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions(actions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (ProfileDocument* profile = m_profiles.at(index.row()))
            m_profiles.setCurrent(profile);
    });
    connect(m_list, &QListView::clicked, this, &ProfileSide::chosen);
    connect(m_list, &QListView::activated, this, &ProfileSide::chosen);
    connect(&profiles, &ProfileList::currentChanged, this, &ProfileSide::showCurrent);
    connect(&profiles, &ProfileList::rowsInserted, this, &ProfileSide::fit);
    connect(&profiles, &ProfileList::rowsRemoved, this, &ProfileSide::fit);
    fit();
}

void ProfileSide::rename()
{
    if (m_list->currentIndex().isValid())
        m_list->edit(m_list->currentIndex());
}

void ProfileSide::setPageShown(bool isShown)
{
    m_list->setSelectionMode(isShown ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    m_list->clearSelection();
    showCurrent();
}

void ProfileSide::showCurrent()
{
    m_list->setCurrentIndex(m_profiles.index(m_profiles.rowOf(m_profiles.current())));
}

void ProfileSide::fit()
{
    setVisible(m_profiles.count() > 0);
    m_list->setFixedHeight(std::max(0, m_list->sizeHintForRow(0)) * std::min(m_profiles.count(), kMostShown) + 4);
    showCurrent();
}

} // namespace heapsight
