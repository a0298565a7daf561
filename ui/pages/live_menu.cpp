// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/live_menu.h"

#include "pages/limits_dialog.h"
#include "pages/live_export.h"
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
    LimitsDialog dialog(m_session->alertLimits(), m_session->heapLimit(), parentWidget());
    if (dialog.exec() != QDialog::Accepted || !m_session)
        return;
    m_session->setAlertLimits(dialog.limits());
    m_chart->setThreshold(static_cast<qint64>(dialog.limits().heapUsed));
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
