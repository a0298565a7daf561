// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/live_page.h"

#include "pages/banner.h"
#include "pages/leak_hunt_panel.h"
#include "pages/limits_dialog.h"
#include "pages/live_export.h"
#include "pages/message_view.h"
#include "pages/snapshot_dialog.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/live_text.h"
#include "widgets/growth_bar.h"
#include "widgets/memory_chart.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

const QString kIntervalKey = QStringLiteral("live/intervalMs");

QIcon lineIcon(const QPen& pen)
{
    QPixmap picture(22, 12);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen wide = pen;
    wide.setWidthF(pen.widthF() + 1);
    painter.setPen(wide);
    painter.drawLine(1, 6, 21, 6);
    return QIcon(picture);
}

} // namespace

LivePage::LivePage(LiveList& live, QSettings& settings, QAction* attach, QAction* takeSnapshot, QWidget* parent)
    : Page(parent),
      m_live(live),
      m_settings(settings),
      m_empty(new MessageView(this)),
      m_content(new QWidget(this)),
      m_banner(new Banner(this)),
      m_growth(new GrowthBar(this)),
      m_hunt(new LeakHuntPanel(this)),
      m_chart(new MemoryChart(this))
{
    m_empty->showMessage(tr("No program is attached"),
                         tr("Attach to a running Node.js program to watch its memory and take snapshots of it."),
                         attach);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(10, 8, 10, 8);
    content->setSpacing(8);
    content->addWidget(makeBar(attach, takeSnapshot));
    content->addWidget(m_banner);
    content->addWidget(m_hunt);
    content->addWidget(m_growth);
    content->addWidget(m_chart, 1);
    content->addWidget(makeLegend());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_content, 1);

    connect(&m_live, &LiveList::currentChanged, this, &LivePage::showSession);
    connect(m_chart, &MemoryChart::hovered, this, &LivePage::updateLegend);
    connect(m_chart, &MemoryChart::snapshotClicked, this, [this](int number) {
        if (number < m_snapshotButtons.size())
            m_snapshotButtons[number]->toggle();
    });
    connect(m_chart, &MemoryChart::rangeChanged, this, [this] {
        for (QPushButton* button : m_spans)
            button->setChecked(m_chart->isFollowing() && button->property("span").toLongLong() == m_chart->span());
    });
    connect(m_hunt, &LeakHuntPanel::snapshotWanted, this, &LivePage::takeSnapshot);
    connect(m_hunt, &LeakHuntPanel::compareWanted, this, &LivePage::compareWanted);
    connect(m_banner, &Banner::buttonClicked, this, [this] { Q_EMIT classesWanted(m_offered); });
    setFocusProxy(m_chart);
    showSession();
}

QWidget* LivePage::makeBar(QAction* attach, QAction* takeSnapshot)
{
    Q_UNUSED(attach);
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString& text, const QString& tip) {
        auto* made = new QPushButton(text, bar);
        made->setToolTip(tip);
        row->addWidget(made);
        return made;
    };
    m_take = button(tr("&Take Snapshot…"), takeSnapshot->toolTip());
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, takeSnapshot, &QAction::trigger);
    m_cancel =
        button(tr("Cancel Snapshot"), tr("The process goes on building it until it is done; nothing stops that"));
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session->cancelSnapshot(); });
    m_collect = button(tr("Collect &Garbage"), tr("Lets V8 collect all garbage now"));
    connect(m_collect, &QPushButton::clicked, this, [this] { m_session->collectGarbage(); });
    m_pause = button(tr("&Pause"), tr("The chart stands still; samples are still taken"));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        if (!paused)
            refresh();
    });
    QPushButton* hunt = button(tr("Guided &Leak Hunt"), tr("Leads through two snapshots with load between them"));
    connect(hunt, &QPushButton::clicked, this, [this] {
        if (m_hunt->taken() > 0)
            m_hunt->show(); // where it was left
        else
            m_hunt->begin();
    });
    auto* more = new QToolButton(bar);
    more->setText(tr("&More"));
    more->setPopupMode(QToolButton::InstantPopup);
    addRecordingMenu(more);
    row->addWidget(more);
    row->addStretch(1);

    auto* intervalLabel = new QLabel(tr("&every"), bar);
    m_interval = new QComboBox(bar);
    intervalLabel->setBuddy(m_interval);
    for (const int ms : {100, 200, 500, 1000, 2000, 5000, 10'000, 30'000, 60'000})
        m_interval->addItem(durationText(ms / 1000.0), ms);
    m_interval->setAccessibleName(tr("Time between two samples"));
    row->addWidget(intervalLabel);
    row->addWidget(m_interval);
    connect(m_interval, &QComboBox::activated, this, [this] {
        const int ms = m_interval->currentData().toInt();
        m_settings.setValue(kIntervalKey, ms);
        if (m_session)
            m_session->setIntervalMs(ms);
    });
    auto* lastLabel = new QLabel(tr("last"), bar);
    row->addSpacing(8);
    row->addWidget(lastLabel);
    constexpr qint64 kMinute = 60'000;
    const std::pair<QString, qint64> spans[] = {{tr("1 min"), kMinute},
                                                {tr("15 min"), 15 * kMinute},
                                                {tr("1 h"), 60 * kMinute},
                                                {tr("6 h"), 360 * kMinute},
                                                {tr("all"), 0}};
    for (const auto& [text, span] : spans) {
        auto* made = new QPushButton(text, bar);
        made->setCheckable(true);
        made->setProperty("span", span);
        made->setAccessibleName(span > 0 ? tr("Show the last %1").arg(text) : tr("Show all samples"));
        connect(made, &QPushButton::clicked, this, [this, span = span] { m_chart->setSpan(span); });
        made->setMinimumWidth(fontMetrics().horizontalAdvance(text) + 22);
        row->addWidget(made);
        m_spans << made;
    }
    return bar;
}

void LivePage::addRecordingMenu(QToolButton* button)
{
    auto* menu = new QMenu(button);
    connect(menu->addAction(tr("Add a &Note…")), &QAction::triggered, this, &LivePage::addNote);
    connect(menu->addAction(tr("&Alerts…")), &QAction::triggered, this, &LivePage::editLimits);
    QMenu* workers = menu->addMenu(tr("&Worker Threads"));
    connect(workers, &QMenu::aboutToShow, this, [this, workers] { listWorkers(workers); });
    menu->addSeparator();
    connect(menu->addAction(tr("&Save Recording…")), &QAction::triggered, this, [this] { saveRecording(false); });
    connect(menu->addAction(tr("&Export as CSV…")), &QAction::triggered, this, [this] { saveRecording(true); });
    connect(menu->addAction(tr("Save &Picture…")), &QAction::triggered, this, &LivePage::savePicture);
    menu->addSeparator();
    connect(menu->addAction(tr("&Detach")), &QAction::triggered, this, [this] { m_live.detach(m_session); });
    button->setMenu(menu);
}

QWidget* LivePage::makeLegend()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    // The field that people ask for first stands first.
    m_fields.resize(kMemoryFields);
    for (const MemoryField field : {MemoryField::HeapUsed, MemoryField::HeapTotal, MemoryField::Rss,
                                    MemoryField::External, MemoryField::ArrayBuffers}) {
        auto* check = new QCheckBox(box);
        check->setChecked(true);
        check->setIconSize({22, 12});
        check->setToolTip(toolTipText(memoryFieldToolTip(field)));
        connect(check, &QCheckBox::toggled, this, [this, field](bool on) { m_chart->setFieldVisible(field, on); });
        row->addWidget(check);
        m_fields[static_cast<int>(field)] = check;
    }
    row->addStretch(1);
    m_when = new QLabel(box);
    m_when->setTextFormat(Qt::PlainText);
    m_when->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_when);
    m_snapshotRow = new QHBoxLayout;
    m_snapshotRow->setSpacing(6);
    m_state = new QLabel(box);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAccessibleName(tr("Connection"));
    m_compare = new QPushButton(tr("&Compare These Snapshots"), box);
    m_snapshotRow->addWidget(m_state);
    m_snapshotRow->addStretch(1);
    m_snapshotRow->addWidget(m_compare);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_selected.size() != 2)
            return;
        const auto& snapshots = m_session->snapshots();
        const auto [first, second] = std::minmax(m_selected[0], m_selected[1]);
        Q_EMIT compareWanted({snapshots[static_cast<size_t>(first)].file, snapshots[static_cast<size_t>(second)].file});
    });
    column->addLayout(row);
    column->addLayout(m_snapshotRow);
    return box;
}

void LivePage::showSession()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = m_live.current();
    m_empty->setVisible(!m_session);
    m_content->setVisible(m_session);
    m_banner->setMessage({});
    m_selected.clear();
    m_pause->setChecked(false);
    m_chart->setSession(m_session);
    m_hunt->setSession(m_session);
    if (m_session) {
        if (!m_session->isRecording() && m_session->samples().isEmpty() && m_settings.contains(kIntervalKey))
            m_session->setIntervalMs(m_settings.value(kIntervalKey).toInt());
        m_interval->setCurrentIndex(m_interval->findData(m_session->intervalMs()));
        connect(m_session, &LiveSession::sampled, this, [this] {
            if (!m_pause->isChecked() && isVisible())
                refresh();
        });
        connect(m_session, &LiveSession::happened, this, [this](const TargetEvent& event) {
            if (event.kind == TargetEventKind::Alert) {
                m_offered.clear();
                m_banner->setMessage(eventText(event));
                QApplication::alert(window());
            }
            if (!m_pause->isChecked())
                m_chart->refresh();
        });
        connect(m_session, &LiveSession::statusChanged, this, &LivePage::updateState);
        connect(m_session, &LiveSession::captureChanged, this, &LivePage::updateState);
        connect(m_session, &LiveSession::captureFinished, this, &LivePage::finishCapture);
    }
    updateSnapshots();
    refresh();
}

void LivePage::refresh()
{
    updateState();
    if (!m_session)
        return;
    m_chart->refresh();
    const SampleSeries& samples = m_session->samples();
    // Of the last hours: what happened yesterday is no growth of today. O(samples) and done at most
    // twice a second, which is enough for numbers to be read.
    constexpr qint64 kSixHours = 6 * 3'600'000LL;
    m_growth->setGrowth(growthOf(samples, samples.lastTime() - kSixHours, samples.lastTime()), m_session->heapLimit());
    updateLegend(std::nullopt);
}

void LivePage::updateState()
{
    const bool canAct = m_session && m_session->isAttached();
    const bool isTaking = m_session && m_session->isTakingSnapshot();
    m_take->setEnabled(canAct && !isTaking);
    m_take->setVisible(!isTaking);
    m_cancel->setVisible(isTaking);
    m_collect->setEnabled(canAct && !isTaking);
    m_interval->setEnabled(m_session && !m_session->isRecording());
    if (m_session)
        m_state->setText(isTaking ? captureProgressText(m_session->captureProgress()) : liveStateText(*m_session));
    if (m_session && m_session->samples().isEmpty())
        m_chart->refresh(); // it says what is waited for
    Q_EMIT statusTextChanged();
}

void LivePage::updateLegend(std::optional<qint64> sample)
{
    if (!m_session)
        return;
    const SampleSeries& samples = m_session->samples();
    const bool hasAny = !samples.isEmpty();
    const HeapSample shown =
        hasAny ? samples.at(sample ? static_cast<size_t>(*sample) : samples.size() - 1) : HeapSample{};
    for (size_t f = 0; f < kMemoryFields; ++f) {
        const auto field = static_cast<MemoryField>(f);
        QCheckBox* check = m_fields[static_cast<int>(f)];
        check->setIcon(lineIcon(memoryFieldPen(field, palette())));
        const QString name =
            QString::fromLatin1(kMemoryFieldNames[f].data(), static_cast<qsizetype>(kMemoryFieldNames[f].size()));
        const QString value = shown.bytes[f] < 0 ? QString()
                              : sample           ? exactBytesText(static_cast<uint64_t>(shown.bytes[f]))
                                                 : bytesText(static_cast<uint64_t>(shown.bytes[f]));
        check->setText(value.isEmpty() ? name : name + QLatin1Char(' ') + value);
        check->setVisible(!hasAny || samples.has(field));
    }
    QString when;
    if (hasAny && sample)
        when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(shown.timeMs), QStringLiteral("d MMM HH:mm:ss.zzz"));
    if (shown.loopBusy >= 0)
        when +=
            (when.isEmpty() ? QString() : QStringLiteral("  ·  ")) +
            tr("event loop %1 busy, CPU %2").arg(percentText(shown.loopBusy), percentText(std::max(0.0, shown.cpu)));
    m_when->setText(when);
}

void LivePage::updateSnapshots()
{
    qDeleteAll(m_snapshotButtons);
    m_snapshotButtons.clear();
    const int count = m_session ? static_cast<int>(m_session->snapshots().size()) : 0;
    for (int i = 0; i < count; ++i) {
        const QString file = m_session->snapshots()[static_cast<size_t>(i)].file;
        auto* button = new QPushButton(QString::number(i + 1), m_content);
        button->setCheckable(true);
        button->setChecked(m_selected.contains(i));
        button->setMaximumWidth(44);
        button->setToolTip(toolTipText(file));
        button->setAccessibleName(tr("Snapshot %1, %2").arg(i + 1).arg(QFileInfo(file).fileName()));
        connect(button, &QPushButton::toggled, this, [this, i](bool on) { selectSnapshot(i, on); });
        m_snapshotRow->insertWidget(m_snapshotRow->count() - 1, button);
        m_snapshotButtons << button;
    }
    m_compare->setVisible(count >= 2);
    m_compare->setEnabled(m_selected.size() == 2);
    m_compare->setText(m_selected.size() == 2 ? tr("&Compare %1 and %2")
                                                    .arg(std::min(m_selected[0], m_selected[1]) + 1)
                                                    .arg(std::max(m_selected[0], m_selected[1]) + 1)
                                              : tr("Select two snapshots to compare them"));
    m_chart->setSelectedSnapshots(m_selected);
}

void LivePage::selectSnapshot(int number, bool selected)
{
    m_selected.removeAll(number);
    if (selected)
        m_selected << number;
    if (m_selected.size() > 2)
        m_selected.removeFirst(); // the one chosen longest ago
    for (int i = 0; i < m_snapshotButtons.size(); ++i) {
        const QSignalBlocker blocker(m_snapshotButtons[i]);
        m_snapshotButtons[i]->setChecked(m_selected.contains(i));
    }
    m_compare->setEnabled(m_selected.size() == 2);
    m_compare->setText(m_selected.size() == 2 ? tr("&Compare %1 and %2")
                                                    .arg(std::min(m_selected[0], m_selected[1]) + 1)
                                                    .arg(std::max(m_selected[0], m_selected[1]) + 1)
                                              : tr("Select two snapshots to compare them"));
    m_chart->setSelectedSnapshots(m_selected);
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
        const int count = static_cast<int>(m_session->snapshots().size());
        m_offered = m_session->snapshots().back().file;
        if (count >= 2) // what two snapshots are taken for
            m_selected = {count - 2, count - 1};
        updateSnapshots();
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

void LivePage::listWorkers(QMenu* menu)
{
    menu->clear();
    if (!m_session || m_session->workers().empty()) {
        menu->addAction(tr("This program has none"))->setEnabled(false);
        return;
    }
    for (const WorkerThread& worker : m_session->workers()) {
        const QString title = displayText(worker.title.empty() ? worker.url : worker.title, 80);
        connect(menu->addAction(tr("Watch %1").arg(QString(title).replace(QLatin1Char('&'), QLatin1String("&&")))),
                &QAction::triggered, this, [this, worker] { m_live.attach(m_session->target(), worker); });
    }
}

void LivePage::addNote()
{
    bool isOk = false;
    const QString text =
        QInputDialog::getText(this, tr("Note"), tr("A mark on the chart:"), QLineEdit::Normal, {}, &isOk);
    if (isOk && !text.trimmed().isEmpty() && m_session)
        m_session->addNote(text.trimmed());
}

void LivePage::editLimits()
{
    LimitsDialog dialog(m_session->alertLimits(), m_session->heapLimit(), this);
    if (dialog.exec() != QDialog::Accepted || !m_session)
        return;
    m_session->setAlertLimits(dialog.limits());
    m_chart->setThreshold(static_cast<qint64>(dialog.limits().heapUsed));
}

void LivePage::saveRecording(bool asCsv)
{
    const QString problem = saveRecordingOf(*m_session, this, m_settings, asCsv);
    if (!problem.isEmpty())
        m_banner->setMessage(problem);
}

void LivePage::savePicture()
{
    const QString problem = savePictureOf(*m_chart, m_session->title(), this, m_settings);
    if (!problem.isEmpty())
        m_banner->setMessage(problem);
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
    return text + tr("%n samples", nullptr, static_cast<int>(m_session->samples().size()));
}

} // namespace heapsight
