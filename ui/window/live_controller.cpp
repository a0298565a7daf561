// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/live_controller.h"

#include "desktop/desktop_notice.h"
#include "inspector/recording.h"
#include "pages/attach_dialog.h"
#include "pages/live_page.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/mnemonic.h"
#include "widgets/target_list.h"
#include "widgets/wrapped_label.h"
#include "window/live_side.h"

#include <QAction>
#include <QIcon>
#include <QLabel>
#include <QMessageBox>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr int kStartRows = 5;

bool isRecording(const QString& path)
{
    return path.endsWith(QLatin1String(".heaprecording")) || path.endsWith(QLatin1String(".jsonl"));
}

} // namespace

LiveController::LiveController(QWidget* window, QSettings& settings)
    : QObject(window),
      m_window(window),
      m_attach(new QAction(tr("&Attach…"), window)),
      m_takeSnapshot(new QAction(tr("&Take Snapshot…"), window)),
      m_detach(new QAction(tr("&Detach"), window))
{
    m_attach->setIcon(QIcon(QStringLiteral(":/icons/attach.svg")));
    m_attach->setIconText(withoutMnemonic(m_attach->text())); // of the tool bar
    m_attach->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_attach->setToolTip(tr("Attach to a running program (Ctrl+T)"));
    m_takeSnapshot->setShortcut(QKeySequence(Qt::Key_F5));
    m_takeSnapshot->setToolTip(tr("Take a heap snapshot of the running program (F5)"));
    m_page = new LivePage(m_list, settings, m_attach, m_takeSnapshot);
    m_side = new LiveSide(m_list, {m_takeSnapshot, m_detach});
    m_start = makeStartSection();
    connect(m_attach, &QAction::triggered, this, &LiveController::showDialog);
    connect(m_takeSnapshot, &QAction::triggered, this, [this] {
        Q_EMIT shown();
        m_page->takeSnapshot();
    });
    connect(m_detach, &QAction::triggered, this, [this] { m_list.detach(m_list.current()); });
    connect(m_side, &LiveSide::chosen, this, &LiveController::shown);
    for (const auto signal : {&LiveList::sessionAdded, &LiveList::sessionClosing})
        connect(&m_list, signal, this, [this] {
            updateActions();
            Q_EMIT changed();
        });
    connect(&m_list, &LiveList::sessionAdded, this, &LiveController::shown);
    connect(&m_list, &LiveList::sessionAdded, this, &LiveController::watchAlerts);
    connect(&m_list, &LiveList::currentChanged, this, &LiveController::updateActions);
    updateActions();
}

void LiveController::watchAlerts(LiveSession* session)
{
    connect(session, &LiveSession::happened, this, [this, session](const TargetEvent& event) {
        const bool isInSight = m_window->isActiveWindow() && m_page->isVisible() && m_list.current() == session;
        if (event.kind == TargetEventKind::Alert && !isInSight)
            showDesktopNotice(session->title(), displayText(event.text, 300));
    });
}

void LiveController::updateActions()
{
    m_takeSnapshot->setEnabled(m_list.current() && !m_list.current()->isRecording());
    m_detach->setEnabled(m_list.current());
}

QWidget* LiveController::makeStartSection()
{
    auto* section = new QWidget;
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* title = new WrappedLabel(section);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* list = new TargetList(m_list, section);
    title->setBuddy(list);
    const int row = list->fontMetrics().height() + 6;
    list->setFixedHeight((kStartRows + 1) * row);
    column->addWidget(title);
    column->addWidget(list);
    const auto refresh = [title, list] {
        const bool isEmpty = list->targets().empty();
        list->setVisible(true);
        title->setText(isEmpty ? tr("Node.js programs that run on this machine will be listed here.\nStart one with: "
                                    "node --inspect server.js")
                               : tr("Running on this machine: double click or Enter attaches"));
    };
    refresh();
    connect(list, &TargetList::refreshed, section, refresh);
    connect(list, &TargetList::chosen, this,
            [this](const InspectorTarget& target, const std::optional<WorkerThread>& worker) {
                if (target.access != TargetAccess::Open) { // it says first what opening one means
                    showDialog();
                    return;
                }
                m_list.attach(target, worker);
            });
    return section;
}

void LiveController::showDialog()
{
    auto* dialog = new AttachDialog(m_list, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AttachDialog::attached, this, &LiveController::shown);
    dialog->open();
}

void LiveController::attach(const QString& target)
{
    attachByName(m_list, m_window, target, [this](const QString& problem) {
        if (problem.isEmpty())
            Q_EMIT shown();
        else
            showProblem(problem);
    });
}

void LiveController::showProblem(const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Attach"), text, QMessageBox::Ok, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

QStringList LiveController::takeRecordings(const QStringList& paths)
{
    QStringList others;
    for (const QString& path : paths) {
        if (!isRecording(path)) {
            others << path;
            continue;
        }
        // A week of samples is 100 MB of text, which takes about a second.
        auto recording = readRecording(QFile::encodeName(path).toStdString());
        if (recording)
            m_list.open(std::move(*recording), path);
        else
            showProblem(errorText(recording.error()).all());
    }
    return others;
}

} // namespace heapsight
