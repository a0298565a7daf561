// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/recent_list.h"

#include "pages/start_page.h"
#include "window/recent_menu.h"

namespace heapsight {

RecentList::RecentList(DocumentList& documents, QSettings& settings, RecentMenu& menu, StartPage& start,
                       QObject* parent)
    : QObject(parent), m_documents(documents), m_menu(menu), m_start(start)
{
    connect(&m_menu, &RecentMenu::fileChosen, this, &RecentList::fileChosen);
    connect(&m_menu, &RecentMenu::pairChosen, this, &RecentList::pairChosen);
    connect(&m_menu, &RecentMenu::listChanged, this, &RecentList::show);
    connect(&m_start, &StartPage::fileChosen, this, &RecentList::fileChosen);
    connect(&m_start, &StartPage::pairChosen, this, &RecentList::pairChosen);
    connect(&m_documents, &DocumentList::documentChanged, this, &RecentList::note);
    m_menu.setSettings(settings);
}

void RecentList::note(const Document* document)
{
    if (!document->isReady())
        return;
    m_menu.add(document->path());
    // Two that were really compared, not two that were asked for.
    const Document* base = m_documents.base();
    const Document* target = m_documents.target();
    if (base && target && base->isReady() && target->isReady())
        m_menu.addPair({base->path(), target->path()});
}

void RecentList::show()
{
    QList<QStringList> pairs;
    for (const RecentPairs::Pair& pair : m_menu.pairs())
        pairs.append({pair.base, pair.target});
    m_start.setRecent(pairs, m_menu.paths());
}

} // namespace heapsight
