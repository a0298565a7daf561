// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leak_hunt_panel.h"

#include "text/format.h"
#include "text/live_text.h"
#include "widgets/wrapped_label.h"
#include "workspace/live_session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr const char* kStart = "leakHuntStart"; // of the session: how many snapshots it had then
constexpr int kEndMs = 500;

} // namespace

LeakHuntPanel::LeakHuntPanel(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_text(new WrappedLabel(this)),
      m_loadRow(new QWidget(this)),
      m_command(new QLineEdit(m_loadRow)),
      m_run(new QPushButton(m_loadRow)),
      m_loadState(new QLabel(m_loadRow)),
      m_take(new QPushButton(this)),
      m_compare(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel* label : {m_title, m_loadState})
        label->setTextFormat(Qt::PlainText);
    auto* again = new QPushButton(tr("Start Over"), this);
    auto* close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("The hunt goes on where it stands when it is opened again"));
    m_command->setPlaceholderText(tr("a command that makes load, e.g. autocannon http://localhost:3000"));
    m_command->setAccessibleName(tr("Command that makes load"));

    auto* load = new QHBoxLayout(m_loadRow);
    load->setContentsMargins(0, 0, 0, 0);
    load->addWidget(m_command, 1);
    load->addWidget(m_run);
    load->addWidget(m_loadState);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addWidget(m_compare);
    buttons->addStretch(1);
    buttons->addWidget(again);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_loadRow);
    column->addLayout(buttons);
    connect(m_take, &QPushButton::clicked, this, &LeakHuntPanel::snapshotWanted);
    connect(m_compare, &QPushButton::clicked, this, &LeakHuntPanel::compare);
    connect(again, &QPushButton::clicked, this, &LeakHuntPanel::begin);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_run, &QPushButton::clicked, this, &LeakHuntPanel::toggleLoad);
    connect(m_command, &QLineEdit::returnPressed, this, &LeakHuntPanel::toggleLoad);
    // What it prints is for nobody here, and must not fill a pipe.
    m_load.setStandardOutputFile(QProcess::nullDevice());
    m_load.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_load, &QProcess::stateChanged, this, &LeakHuntPanel::update);
    connect(&m_load, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        m_loadState->setText(how == QProcess::NormalExit ? tr("ended with status %1").arg(status) : tr("ended"));
    });
    connect(&m_load, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            m_loadState->setText(tr("cannot be started"));
    });
    hide();
}

LeakHuntPanel::~LeakHuntPanel()
{
    m_load.disconnect(this);
    m_load.terminate();
    if (!m_load.waitForFinished(kEndMs))
        m_load.kill();
}

void LeakHuntPanel::setSession(LiveSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &LiveSession::captureChanged, this, &LeakHuntPanel::update);
        connect(session, &LiveSession::statusChanged, this, &LeakHuntPanel::update);
    }
    setVisible(isVisible() && session && session->property(kStart).isValid());
    update();
}

void LeakHuntPanel::begin()
{
    if (!m_session)
        return;
    m_session->setProperty(kStart, static_cast<qulonglong>(m_session->snapshots().size()));
    show();
    update();
}

int LeakHuntPanel::taken() const
{
    if (!m_session || !m_session->property(kStart).isValid())
        return 0;
    return static_cast<int>(m_session->snapshots().size() - m_session->property(kStart).toULongLong());
}

QString LeakHuntPanel::text() const
{
    return m_title->text() + QLatin1Char('\n') + m_text->text();
}

void LeakHuntPanel::update()
{
    const int count = taken();
    const bool isLoading = m_load.state() != QProcess::NotRunning;
    m_loadRow->setVisible(count >= 1);
    m_compare->setVisible(count >= 2);
    m_run->setText(isLoading ? tr("Stop") : tr("R&un"));
    m_command->setEnabled(!isLoading);
    if (isLoading)
        m_loadState->setText(tr("running"));
    const bool isTaking = m_session && m_session->isTakingSnapshot();
    m_take->setEnabled(m_session && m_session->isAttached() && !isTaking);
    if (count == 0) {
        m_title->setText(tr("Leak hunt, step 1 of 3: warm up"));
        m_text->setText(tr("Let the program do everything once that it will do under load, so that its caches are "
                           "filled and its code is compiled. Then take the first snapshot."));
        m_take->setText(tr("Take the F&irst Snapshot…"));
    } else if (count == 1) {
        m_title->setText(tr("Leak hunt, step 2 of 3: load"));
        m_text->setText(tr("Now make it do the same thing many times: run a command here, or do it yourself. An odd "
                           "number of times, say 107, is easy to recognise later. Let it come to rest, then take the "
                           "second snapshot."));
        m_take->setText(tr("Take the Seco&nd Snapshot…"));
    } else {
        m_title->setText(tr("Leak hunt, step 3 of 3: compare"));
        m_text->setText(tr("What is new between the snapshots, as often as the load was repeated, is the leak. Another "
                           "round of load and a third snapshot tell what grows each time from what grew once."));
        m_take->setText(tr("Take A&nother Snapshot…"));
    }
    if (isTaking)
        m_text->setText(captureProgressText(m_session->captureProgress()));
}

void LeakHuntPanel::toggleLoad()
{
    if (m_load.state() != QProcess::NotRunning) {
        m_load.terminate();
        return;
    }
    QStringList words = QProcess::splitCommand(m_command->text()); // no shell
    if (words.isEmpty())
        return;
    m_loadState->clear();
    const QString program = words.takeFirst();
    m_load.start(program, words, QIODevice::NotOpen);
}

void LeakHuntPanel::compare()
{
    const auto& snapshots = m_session->snapshots();
    const size_t first = m_session->property(kStart).toULongLong();
    Q_EMIT compareWanted({snapshots[first].file, snapshots.back().file});
}

} // namespace heapsight
