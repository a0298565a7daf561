// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/record_panel.h"

#include "pages/snapshot_dialog.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/live_text.h"
#include "widgets/number_box.h"
#include "widgets/wrapped_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace heapsight {

namespace {

const QString kKindKey = QStringLiteral("record/kind");
constexpr int kLeastKb = 1;
constexpr int kMostKb = 4096;
constexpr int kDefaultKb = 32;
constexpr int kLeastUs = 50;
constexpr int kMostUs = 100'000;
constexpr int kBytesPerKb = 1024;

} // namespace

RecordPanel::RecordPanel(LiveList& live, QSettings& settings, QWidget* parent)
    : QFrame(parent),
      m_live(live),
      m_settings(settings),
      m_kind(new QComboBox(this)),
      m_intervalLabel(new QLabel(tr("a sample ever&y"), this)),
      m_interval(new NumberBox(this)),
      m_dead(new QCheckBox(tr("include dead o&bjects"), this)),
      m_stacks(new QCheckBox(tr("&with stacks"), this)),
      m_start(new QPushButton(this)),
      m_cancel(new QPushButton(tr("C&ancel"), this)),
      m_cost(new WrappedLabel(this)),
      m_state(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Record a profile"));
    for (const RecordKind kind : {RecordKind::AllocationSampling, RecordKind::AllocationTimeline, RecordKind::Cpu})
        m_kind->addItem(recordKindText(kind), static_cast<int>(kind));
    m_kind->setAccessibleName(tr("What to record"));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_settings.value(kKindKey))));
    m_intervalLabel->setBuddy(m_interval);
    m_dead->setToolTip(toolTipText(tr("Also count what was collected while recording: all that was allocated, not only "
                                      "what stayed")));
    m_stacks->setToolTip(toolTipText(tr("Remember for every object which functions allocated it")));
    m_cancel->setToolTip(tr("Nothing is saved"));
    m_state->setTextFormat(Qt::PlainText);
    m_cost->setForegroundRole(QPalette::PlaceholderText);
    m_cost->setAccessibleName(tr("What it costs"));
    m_state->setAccessibleName(tr("Recording"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_kind);
    row->addWidget(m_intervalLabel);
    row->addWidget(m_interval);
    row->addWidget(m_dead);
    row->addWidget(m_stacks);
    row->addWidget(m_start);
    row->addWidget(m_cancel);
    row->addWidget(m_state, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addLayout(row);
    column->addWidget(m_cost);
    setFocusProxy(m_kind);

    connect(m_kind, &QComboBox::activated, this, [this] {
        m_settings.setValue(kKindKey, m_kind->currentData());
        showChoice();
    });
    connect(m_stacks, &QCheckBox::toggled, this, [this] { m_cost->setText(costText()); });
    connect(m_dead, &QCheckBox::toggled, this, [this] { m_cost->setText(costText()); });
    connect(m_start, &QPushButton::clicked, this, [this] { m_recording ? stop() : start(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_recording)
            m_recording->cancel();
    });
    connect(&m_live, &LiveList::currentChanged, this, &RecordPanel::showSession);
    showChoice();
    showSession();
    hide();
}

void RecordPanel::setKind(RecordKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    showChoice();
}

RecordRequest RecordPanel::request() const
{
    RecordRequest request;
    request.kind = static_cast<RecordKind>(m_kind->currentData().toInt());
    const auto interval = static_cast<uint32_t>(m_interval->value());
    if (request.kind == RecordKind::Cpu)
        request.interval = interval;
    if (request.kind == RecordKind::AllocationSampling) {
        request.interval = interval * kBytesPerKb;
        request.includesDead = m_dead->isChecked();
    }
    request.withStacks = request.kind == RecordKind::AllocationTimeline && m_stacks->isChecked();
    return request;
}

QString RecordPanel::costText() const
{
    const RecordRequest chosen = request();
    switch (chosen.kind) {
    case RecordKind::Cpu:
        return tr("Shows where time goes. Costs the process little; the file grows with the time.");
    case RecordKind::AllocationSampling:
        return chosen.includesDead
                   ? tr("Shows who allocates, also what was collected again. Costs the process little.")
                   : tr("Shows who allocated what is still there at the end. Costs the process little.");
    case RecordKind::AllocationTimeline:
        break;
    }
    return m_stacks->isChecked()
               ? tr("Shows when and by whom every object was allocated. Expensive: an allocation loop took some 40 "
                    "times as long. At the end the process stands still for a snapshot.")
               : tr("Shows when the objects that are still there were allocated. Costs little (an allocation loop up "
                    "to "
                    "twice as long). At the end the process stands still for a snapshot.");
}

void RecordPanel::showChoice()
{
    const auto kind = static_cast<RecordKind>(m_kind->currentData().toInt());
    const bool isCpu = kind == RecordKind::Cpu;
    const bool isTimeline = kind == RecordKind::AllocationTimeline;
    m_interval->setVisible(!isTimeline);
    m_intervalLabel->setVisible(!isTimeline);
    m_interval->setRange(isCpu ? kLeastUs : kLeastKb, isCpu ? kMostUs : kMostKb);
    m_interval->setValue(isCpu ? static_cast<int>(RecordRequest::kDefaultCpuIntervalUs) : kDefaultKb);
    m_interval->setSingleStep(isCpu ? 100 : 8);
    m_interval->setSuffix(isCpu ? tr(" µs") : tr(" KiB"));
    m_interval->setToolTip(isCpu ? tr("Time between two looks at what runs")
                                 : tr("Bytes allocated, on average, between two samples"));
    m_dead->setVisible(kind == RecordKind::AllocationSampling);
    m_stacks->setVisible(isTimeline);
    m_cost->setText(costText());
}

void RecordPanel::showSession()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = m_live.current();
    m_recording = m_session ? m_session->findChild<ProfileRecording*>() : nullptr;
    if (m_session)
        connect(m_session, &LiveSession::statusChanged, this, &RecordPanel::showState);
    m_state->clear();
    showState();
}

void RecordPanel::showState()
{
    const bool isRunning = m_recording && m_recording->isRunning();
    const bool canStart = m_session && m_session->isAttached();
    const bool isRecording = isRunning && m_recording->progress().stage == RecordProgress::Stage::Recording;
    m_start->setText(isRunning ? tr("Stop an&d Open") : tr("Start Recor&ding"));
    m_start->setEnabled(isRunning ? isRecording : canStart);
    m_cancel->setVisible(isRunning);
    for (QWidget* choice : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_interval),
                            static_cast<QWidget*>(m_dead), static_cast<QWidget*>(m_stacks)})
        choice->setEnabled(!isRunning);
    if (isRunning)
        m_state->setText(recordProgressText(m_recording->kind(), m_recording->progress()));
}

QString RecordPanel::stateText() const
{
    return m_state->text();
}

void RecordPanel::start()
{
    if (!m_session || !m_session->isAttached() || m_recording)
        return;
    const QString folder = SnapshotDialog::defaultFolder(m_settings);
    if (!SnapshotDialog::makeFolder(folder)) {
        m_state->setText(tr("The folder %1 cannot be made").arg(folder));
        return;
    }
    m_recording = new ProfileRecording(*m_session, folder, request());
    connect(m_recording, &ProfileRecording::changed, this, [this] {
        if (sender() == m_recording)
            showState();
    });
    connect(m_recording, &ProfileRecording::finished, this, &RecordPanel::finish);
    showState();
}

void RecordPanel::stop()
{
    if (m_recording)
        m_recording->stop();
}

void RecordPanel::finish(const RecordOutcome& outcome)
{
    auto* ended = qobject_cast<ProfileRecording*>(sender());
    const bool isShown = ended == m_recording;
    if (ended)
        ended->deleteLater();
    if (isShown)
        m_recording = nullptr;
    QString text;
    if (!outcome.error) {
        text = tr("%1 of %2 recorded%3")
                   .arg(bytesText(outcome.bytes), durationText(outcome.seconds),
                        outcome.targetEnds ? tr(", then the process ended") : QString());
    } else if (outcome.error->code == ErrorCode::Cancelled) {
        text = tr("Cancelled; nothing was saved");
    } else {
        const ErrorText words = errorText(*outcome.error);
        text = words.summary + QLatin1Char(' ') + words.detail;
    }
    if (isShown) {
        showState();
        m_state->setText(text);
    }
    if (!outcome.error)
        Q_EMIT recorded(QFile::decodeName(QByteArray::fromStdString(outcome.file)));
}

} // namespace heapsight
