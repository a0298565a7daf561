// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/live_bar.h"

#include "text/live_text.h"
#include "workspace/live_session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace heapsight {

namespace {

constexpr qint64 kMinute = 60'000;

} // namespace

LiveBar::LiveBar(QAction* takeSnapshot, QMenu* more, QWidget* parent) : QWidget(parent), m_commands(new QHBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(m_commands);
    m_take = addCommand(tr("&Take Snapshot…"), takeSnapshot->toolTip());
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, takeSnapshot, &QAction::trigger);
    m_cancel =
        addCommand(tr("Cancel Snapshot"), tr("The process goes on building it until it is done; nothing stops that"));
    connect(m_cancel, &QPushButton::clicked, this, &LiveBar::cancelWanted);
    m_collect = addCommand(tr("C&ollect Garbage"), tr("Lets V8 collect all garbage now"));
    connect(m_collect, &QPushButton::clicked, this, &LiveBar::collectionWanted);
    m_pause = addCommand(tr("&Pause"), tr("The chart stands still; samples are still taken"));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        if (!paused)
            Q_EMIT pauseEnded();
    });
    QPushButton* hunt = addCommand(tr("Guided Lea&k Hunt"), tr("Leads through two snapshots with load between them"));
    connect(hunt, &QPushButton::clicked, this, &LiveBar::huntWanted);
    auto* button = new QToolButton(this);
    button->setText(tr("&More"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(more);
    row->addWidget(button);
    row->addStretch(1);
    addInterval();
    addSpans();
}

QPushButton* LiveBar::addCommand(const QString& text, const QString& toolTip)
{
    auto* made = new QPushButton(text, this);
    made->setToolTip(toolTip);
    m_commands->addWidget(made);
    return made;
}

void LiveBar::addInterval()
{
    auto* label = new QLabel(tr("&every"), this);
    m_interval = new QComboBox(this);
    label->setBuddy(m_interval);
    for (const int ms : {100, 200, 500, 1000, 2000, 5000, 10'000, 30'000, 60'000})
        m_interval->addItem(durationText(ms / 1000.0), ms);
    m_interval->setAccessibleName(tr("Time between two samples"));
    layout()->addWidget(label);
    layout()->addWidget(m_interval);
    connect(m_interval, &QComboBox::activated, this,
            [this] { Q_EMIT intervalChosen(m_interval->currentData().toInt()); });
}

void LiveBar::addSpans()
{
    auto* label = new QLabel(tr("last"), this);
    label->setContentsMargins(8, 0, 0, 0);
    layout()->addWidget(label);
    const std::pair<QString, qint64> spans[] = {{tr("1 min"), kMinute},
                                                {tr("15 min"), 15 * kMinute},
                                                {tr("1 h"), 60 * kMinute},
                                                {tr("6 h"), 360 * kMinute},
                                                {tr("all"), 0}};
    for (const auto& [text, span] : spans) {
        auto* made = new QPushButton(text, this);
        made->setCheckable(true);
        made->setProperty("span", span);
        made->setAccessibleName(span > 0 ? tr("Show the last %1").arg(text) : tr("Show all samples"));
        connect(made, &QPushButton::clicked, this, [this, span = span] { Q_EMIT spanChosen(span); });
        made->setMinimumWidth(fontMetrics().horizontalAdvance(text) + 22);
        layout()->addWidget(made);
        m_spans << made;
    }
}

void LiveBar::showState(const LiveSession* session)
{
    const bool canAct = session && session->isAttached();
    const bool isTaking = session && session->isTakingSnapshot();
    m_take->setEnabled(canAct && !isTaking);
    m_take->setVisible(!isTaking);
    m_cancel->setVisible(isTaking);
    m_collect->setEnabled(canAct && !isTaking);
    m_interval->setEnabled(session && !session->isRecording());
    if (session && !m_interval->view()->isVisible()) // somebody is choosing one
        m_interval->setCurrentIndex(m_interval->findData(session->intervalMs()));
}

void LiveBar::showRange(bool follows, qint64 span)
{
    for (QPushButton* button : m_spans)
        button->setChecked(follows && button->property("span").toLongLong() == span);
}

bool LiveBar::isPaused() const
{
    return m_pause->isChecked();
}

void LiveBar::endPause()
{
    m_pause->setChecked(false);
}

} // namespace heapsight
