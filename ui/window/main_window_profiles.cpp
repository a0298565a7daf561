// SPDX-License-Identifier: GPL-3.0-or-later
// The window's wiring of profiles and allocations.
#include "pages/allocations_page.h"
#include "pages/classes_page.h"
#include "pages/detail_pane.h"
#include "pages/live_bar.h"
#include "pages/live_page.h"
#include "pages/profile_page.h"
#include "pages/record_panel.h"
#include "window/actions.h"
#include "window/live_controller.h"
#include "window/main_window.h"
#include "window/page_tabs.h"
#include "window/profile_controller.h"
#include "window/recent_menu.h"
#include "window/status_line.h"

#include <QAction>
#include <QPushButton>

namespace heapsight {

void MainWindow::connectProfiles()
{
    connect(m_profiles.get(), &ProfileController::shown, this, [this] {
        updateCenter();
        m_pages->setCurrentWidget(m_profiles->page());
        if (QWidget* view = m_profiles->page()->focusProxy())
            view->setFocus();
    });
    connect(m_profiles.get(), &ProfileController::changed, this, [this] {
        updateCenter();
        updateActions();
        updateStatus();
    });
    connect(m_profiles.get(), &ProfileController::opened, m_actions->recentMenu, &RecentMenu::add);
    connect(m_pages, &QTabWidget::currentChanged, this, [this] { updateActions(); });
    connectRecording();
    connect(m_allocations, &AllocationsPage::classesWanted, this, [this] { m_pages->setCurrentWidget(m_classes); });
    connect(m_allocations, &AllocationsPage::profileWanted, this,
            [this](const Document* document) { m_profiles->show(*document); });
    connect(m_profiles->page(), &ProfilePage::objectsWanted, this,
            [this](const ProfileDocument* profile, uint32_t frame) {
                Document* document = profile ? m_documents.find(profile->path()) : nullptr;
                if (!document || !document->timeline() || document->timeline()->profile() != profile->profile()) {
                    m_status->say(tr("The snapshot that these stacks are of is not open any more"));
                    return;
                }
                m_documents.setCurrent(document);
                m_allocations->showObjectsOf(*document, frame);
            });
}

void MainWindow::connectRecording()
{
    m_record = new RecordPanel(m_live->list(), m_settings);
    m_live->page()->addPanel(m_record);
    QPushButton* command = m_live->page()->bar()->addCommand(
        tr("&Record Profile…"), tr("Record who allocates, when, or where time goes; ends as a flame graph"));
    command->setCheckable(true);
    connect(command, &QPushButton::toggled, m_record, &QWidget::setVisible);
    connect(m_record, &RecordPanel::recorded, this, [this](const QString& file) {
        openFiles({file});
        const Document* timeline = m_documents.find(file);
        if (!timeline)
            return;
        m_documents.setCurrent(m_documents.open(file));
        m_pages->setCurrentWidget(m_allocations);
    });
}

void MainWindow::updateActions()
{
    m_actions->enableFor(m_documents, m_selection);
    if (!showsProfile() || !m_profiles->list().current())
        return;
    for (QAction* action : {m_actions->close, m_actions->openSource, m_actions->filter, m_actions->exportTable,
                            m_actions->copyCommand, m_actions->nextPane})
        action->setEnabled(true);
}

bool MainWindow::showsProfile() const
{
    return m_pages->currentWidget() == m_profiles->page();
}

} // namespace heapsight
