// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/live_menu.h"

#include "pages/limits_dialog.h"
#include "pages/live_export.h"
#include "pages/snapshot_dialog.h"
#include "text/format.h"
#include "widgets/memory_chart.h"

#include <QInputDialog>
#include <QSettings>

namespace heapsight {

LiveMenu::LiveMenu(LiveList& live, QSettings& settings, MemoryChart* chart, QWidget* parent)
    : QMenu(parent), m_live(live), m_settings(settings), m_chart(chart)
{
    connect(addAction(tr("Add a &Note…")), &QAction::triggered, this, &LiveMenu::addNote);
    connect(addAction(tr("&Alerts…")), &QAction::triggered, this, &LiveMenu::editLimits);
    QMenu* workers = addMenu(tr("&Worker Threads"));
    connect(workers, &QMenu::aboutToShow, this, [this, workers] { listWorkers(workers); });
    addSeparator();
    connect(addAction(tr("&Save Recording…")), &QAction::triggered, this,
            [this] { report(saveRecordingOf(*m_session, parentWidget(), m_settings, false)); });
    connect(addAction(tr("&Export as CSV…")), &QAction::triggered, this,
            [this] { report(saveRecordingOf(*m_session, parentWidget(), m_settings, true)); });
    connect(addAction(tr("Save &Picture…")), &QAction::triggered, this,
            [this] { report(savePictureOf(*m_chart, m_session->title(), parentWidget(), m_settings)); });
    addSeparator();
    connect(addAction(tr("&Detach")), &QAction::triggered, this, [this] { m_live.detach(m_session); });
}

void LiveMenu::setSession(LiveSession* session)
{
    m_session = session;
}

void LiveMenu::report(const QString& problem)
{
    if (!problem.isEmpty())
        Q_EMIT failed(problem);
}

void LiveMenu::addNote()
{
    bool isOk = false;
    const QString text =
        QInputDialog::getText(parentWidget(), tr("Note"), tr("A mark on the chart:"), QLineEdit::Normal, {}, &isOk);
    if (isOk && !text.trimmed().isEmpty() && m_session)
        m_session->addNote(text.trimmed());
}

void LiveMenu::editLimits()
{
    const int pid = m_session->target().pid();
    const uint64_t container = pid > 0 ? memoryRoom(pid).containerLimit.value_or(0) : 0;
    const QString folder = SnapshotDialog::defaultFolder(m_settings);
    LimitsDialog dialog(m_session->alertLimits(), m_session->heapLimit(), container, folder, parentWidget());
    if (dialog.exec() != QDialog::Accepted || !m_session)
        return;
    AlertLimits limits = dialog.limits();
    limits.save(m_settings);
    limits.folder = folder;
    if (limits.takesSnapshot && !SnapshotDialog::makeFolder(folder))
        report(tr("%1 cannot be made.").arg(folder));
    m_session->setAlertLimits(limits);
    Q_EMIT limitsChanged();
}

void LiveMenu::listWorkers(QMenu* menu)
{
    menu->clear();
    if (!m_session || m_session->workers().empty()) {
        menu->addAction(tr("This program has none"))->setEnabled(false);
        return;
    }
    for (const WorkerThread& worker : m_session->workers()) {
        const QString title = displayText(worker.title.empty() ? worker.url : worker.title, 80);
        connect(menu->addAction(tr("Watch %1").arg(QString(title).replace(QLatin1Char('&'), QLatin1String("&&")))),
                &QAction::triggered, this, [this, worker] {
                    if (m_session)
                        m_live.attach(m_session->target(), worker);
                });
    }
}

} // namespace heapsight
