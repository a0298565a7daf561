// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/live_page.h"

#include "pages/banner.h"
#include "pages/leak_hunt_panel.h"
#include "pages/live_bar.h"
#include "pages/live_marks.h"
#include "pages/live_menu.h"
#include "pages/message_view.h"
#include "pages/snapshot_dialog.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/live_text.h"
#include "widgets/growth_bar.h"
#include "widgets/load_chart.h"
#include "widgets/memory_chart.h"
#include "widgets/memory_legend.h"
#include "widgets/tall_area.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

namespace heapsight {

namespace {

const QString kIntervalKey = QStringLiteral("live/intervalMs");

} // namespace

LivePage::LivePage(LiveList& live, QSettings& settings, QAction* attach, QAction* takeSnapshot, QWidget* parent)
    : Page(parent),
      m_live(live),
      m_settings(settings),
      m_empty(new MessageView(this)),
      m_content(new QWidget(this)),
      m_area(new TallArea(m_content, this)),
      m_column(new QVBoxLayout(m_content)),
      m_banner(new Banner(this)),
      m_growth(new GrowthBar(this)),
      m_hunt(new LeakHuntPanel(this)),
      m_chart(new MemoryChart(this)),
      m_load(new LoadChart(this)),
      m_legend(new MemoryLegend(this)),
      m_menu(new LiveMenu(live, settings, m_chart, this)),
      m_bar(new LiveBar(takeSnapshot, m_menu, this)),
      m_state(new QLabel(this)),
      m_marks(new LiveMarks(this))
{
    m_empty->showMessage(tr("No program is attached"),
                         tr("Attach to a running Node.js program to watch its memory and take snapshots of it."),
                         attach);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAccessibleName(tr("Connection"));
    m_column->setContentsMargins(10, 8, 10, 8);
    m_column->setSpacing(8);
    m_column->addWidget(m_bar);
    m_column->addWidget(m_banner);
    m_column->addWidget(m_hunt);
    m_column->addWidget(m_growth);
    m_column->addWidget(m_chart, 1);
    m_column->addWidget(m_load);
    m_column->addWidget(m_legend);
    auto* last = new QHBoxLayout;
    last->addWidget(m_state);
    last->addStretch(1);
    last->addWidget(m_marks);
    m_column->addLayout(last);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_area, 1);
    connectParts();
    setFocusProxy(m_chart);
    showSession();
}

void LivePage::connectParts()
{
    connect(&m_live, &LiveList::currentChanged, this, &LivePage::showSession);
    connect(m_bar, &LiveBar::cancelWanted, this, [this] { m_session->cancelSnapshot(); });
    connect(m_bar, &LiveBar::collectionWanted, this, [this] { m_session->collectGarbage(); });
    connect(m_bar, &LiveBar::pauseEnded, this, &LivePage::refresh);
    connect(m_bar, &LiveBar::huntWanted, this, &LivePage::showHunt);
    connect(m_bar, &LiveBar::spanChosen, m_chart, &MemoryChart::setSpan);
    connect(m_bar, &LiveBar::intervalChosen, this, [this](int ms) {
        m_settings.setValue(kIntervalKey, ms);
        m_session->setIntervalMs(ms);
    });
    connect(m_chart, &MemoryChart::rangeChanged, this, [this] {
        m_bar->showRange(m_chart->isFollowing(), m_chart->span());
        m_load->showRange(m_chart->from(), m_chart->to(), m_chart->plotLeft());
    });
    connect(m_chart, &MemoryChart::hovered, this, [this](std::optional<qint64> sample) {
        m_hovered = sample;
        m_load->setHovered(sample);
        if (m_session)
            m_legend->showValues(m_session->samples(), sample);
    });
    connect(m_chart, &MemoryChart::snapshotClicked, m_marks, &LiveMarks::toggle);
    connect(m_legend, &MemoryLegend::fieldToggled, m_chart, &MemoryChart::setFieldVisible);
    connect(m_legend, &MemoryLegend::loadToggled, m_load, &QWidget::setVisible);
    connect(m_legend, &MemoryLegend::spacesToggled, this, [this](bool shows) {
        if (m_session)
            m_session->setAsksSpaces(shows);
        m_chart->setSpacesVisible(shows);
    });
    connect(m_menu, &LiveMenu::limitsChanged, this, &LivePage::refresh);
    connect(m_marks, &LiveMarks::selectionChanged, m_chart, &MemoryChart::setSelectedSnapshots);
    connect(m_marks, &LiveMarks::compareWanted, this, &LivePage::compareWanted);
    connect(m_menu, &LiveMenu::failed, this, [this](const QString& problem) {
        m_offered.clear();
        m_banner->setMessage(problem);
    });
    connect(m_hunt, &LeakHuntPanel::snapshotWanted, this, &LivePage::takeSnapshot);
    connect(m_hunt, &LeakHuntPanel::compareWanted, this, &LivePage::compareWanted);
    connect(m_banner, &Banner::buttonClicked, this, [this] { Q_EMIT classesWanted(m_offered); });
}

void LivePage::addPanel(QWidget* panel)
{
    m_column->insertWidget(m_column->indexOf(m_growth), panel);
}

void LivePage::showSession()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = m_live.current();
    m_empty->setVisible(!m_session);
    m_area->setVisible(m_session);
    m_hovered.reset();
    m_banner->setMessage({});
    m_bar->endPause();
    const bool showsSpaces = m_session && (m_session->asksSpaces() || !m_session->samples().spaceNames().empty());
    m_legend->setShowsSpaces(showsSpaces);
    m_load->setSession(m_session);
    m_chart->setSession(m_session);
    m_chart->setSpacesVisible(showsSpaces);
    m_hunt->setSession(m_session);
    m_menu->setSession(m_session);
    m_marks->setSession(m_session);
    if (m_session)
        connectSession();
    refresh();
}

void LivePage::connectSession()
{
    if (!m_session->isRecording() && m_session->samples().isEmpty() && m_settings.contains(kIntervalKey))
        m_session->setIntervalMs(m_settings.value(kIntervalKey).toInt());
    if (!m_session->isRecording() && m_session->samples().isEmpty()) {
        AlertLimits limits = AlertLimits::load(m_settings);
        limits.folder = SnapshotDialog::defaultFolder(m_settings);
        if (limits.takesSnapshot)
            (void)SnapshotDialog::makeFolder(limits.folder); // if it fails the snapshot says so
        m_session->setAlertLimits(limits);
    }
    connect(m_session, &LiveSession::refreshed, this, &LivePage::refreshIfSeen);
    connect(m_session, &LiveSession::happened, this, [this](const TargetEvent& event) {
        if (event.kind == TargetEventKind::Alert) {
            m_offered.clear();
            m_banner->setMessage(eventText(event));
            QApplication::alert(window());
        }
    });
    connect(m_session, &LiveSession::statusChanged, this, &LivePage::updateState);
    connect(m_session, &LiveSession::captureChanged, this, &LivePage::updateState);
    connect(m_session, &LiveSession::captureFinished, this, &LivePage::finishCapture);
}

void LivePage::refreshIfSeen()
{
    if (!m_bar->isPaused() && isVisible())
        refresh();
}

void LivePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refreshIfSeen(); // samples came meanwhile
}

void LivePage::refresh()
{
    updateState();
    if (!m_session)
        return;
    m_chart->setThresholds(static_cast<qint64>(m_session->alertLimits().heapUsed),
                           static_cast<qint64>(m_session->heapLimit()));
    m_chart->refresh();
    const SampleSeries& samples = m_session->samples();
    // Of the last hours: what happened yesterday is no growth of today. O(samples), and paced.
    constexpr qint64 kSixHours = qint64{6} * 3'600'000LL;
    m_growth->setGrowth(growthOf(samples, samples.lastTime() - kSixHours, samples.lastTime()), m_session->heapLimit());
    m_growth->setLedger(samples.isEmpty() ? MemoryLedger() : ledgerOf(samples.at(samples.size() - 1)));
    m_legend->showValues(samples, m_hovered);
}

void LivePage::updateState()
{
    m_bar->showState(m_session);
    if (m_session) {
        m_state->setText(m_session->isTakingSnapshot() ? captureProgressText(m_session->captureProgress())
                                                       : liveStateText(*m_session));
        m_state->setVisible(m_session->isTakingSnapshot() ||
                            m_session->status().state != MonitorState::Attached); // else the status line says it
    }
    if (m_session && m_session->samples().isEmpty())
        m_chart->refresh(); // it says what is waited for
    Q_EMIT statusTextChanged();
}

void LivePage::showHunt()
{
    if (m_hunt->taken() > 0)
        m_hunt->show(); // where it was left
    else
        m_hunt->begin();
}

void LivePage::takeSnapshot()
{
    if (!m_session || !m_session->isAttached() || m_session->isTakingSnapshot())
        return;
    auto* dialog = new SnapshotDialog(*m_session, m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_session,
            [dialog, session = m_session] { session->takeSnapshot(dialog->folder(), dialog->collectsGarbage()); });
    connect(m_session, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void LivePage::finishCapture(const CaptureOutcome& outcome)
{
    if (!outcome.error) {
        const auto count = m_session->snapshots().size();
        m_offered = m_session->snapshots().back().file;
        m_marks->refresh();
        m_marks->selectLatestPair();
        m_chart->refresh();
        m_banner->setMessage(tr("Snapshot %1: %2, the process stood still for about %3.")
                                 .arg(count)
                                 .arg(bytesText(outcome.bytes), durationText(outcome.seconds)),
                             tr("Show Its Classes"));
        Q_EMIT snapshotTaken(m_offered);
        return;
    }
    m_offered.clear();
    if (outcome.error->code == ErrorCode::Cancelled) {
        m_banner->setMessage(tr("The snapshot was cancelled. The process stands still until V8 is done with it."));
        return;
    }
    const ErrorText text = errorText(*outcome.error);
    QString message = tr("No snapshot: %1").arg(text.summary);
    if (!text.detail.isEmpty())
        message += QLatin1Char(' ') + text.detail;
    if (!outcome.file.empty())
        message += QLatin1Char('\n') +
                   tr("What arrived, %1, is kept in %2; it is incomplete.")
                       .arg(bytesText(outcome.bytes), QFile::decodeName(QByteArray::fromStdString(outcome.file)));
    m_banner->setMessage(message);
}

void LivePage::focusFilter()
{
    m_chart->setFocus(Qt::ShortcutFocusReason);
}

QString LivePage::statusText() const
{
    if (!m_session)
        return {};
    QString text = m_session->title() + QStringLiteral(" · ") + m_session->detail() + QStringLiteral(" · ");
    if (!m_session->isRecording())
        text += liveStateText(*m_session) + QStringLiteral(" · ");
    const size_t samples = m_session->samples().size();
    return text + (samples == 1 ? tr("%1 sample") : tr("%1 samples")).arg(countText(samples));
}

} // namespace heapsight
