// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/live_bar.h"

#include "text/live_text.h"
#include "widgets/flow_layout.h"
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
constexpr int kGap = 6;

// Raised and bold when on: seen in light, dark and high contrast.
QToolButton* choice(const QString& text, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setText(text);
    made->setAutoRaise(true);
    made->setCheckable(true);
    made->setFocusPolicy(Qt::StrongFocus);
    QFont bold = made->font();
    bold.setBold(true);
    made->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + 2 * kGap);
    QObject::connect(made, &QToolButton::toggled, made, [made](bool on) {
        QFont font = made->font();
        font.setBold(on);
        made->setFont(font);
    });
    return made;
}

} // namespace

LiveBar::LiveBar(QAction* takeSnapshot, QMenu* more, QWidget* parent)
    : QWidget(parent), m_flow(new FlowLayout(kGap, this))
{
    m_take = addCommand(tr("&Take Snapshot…"), takeSnapshot->toolTip());
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, takeSnapshot, &QAction::trigger);
    m_cancel =
        addCommand(tr("Cancel Snapshot"), tr("The process goes on building it until it is done; nothing stops that"));
    connect(m_cancel, &QPushButton::clicked, this, &LiveBar::cancelWanted);
    m_collect = addCommand(tr("C&ollect Garbage"), tr("Lets V8 collect all garbage now"));
    connect(m_collect, &QPushButton::clicked, this, &LiveBar::collectionWanted);
    m_pause = choice(tr("&Pause"), this);
    m_pause->setToolTip(tr("The chart stands still; samples are still taken"));
    m_flow->insertWidget(static_cast<int>(m_commandCount++), m_pause);
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        if (!paused)
            Q_EMIT pauseEnded();
    });
    QPushButton* hunt = addCommand(tr("Guided Lea&k Hunt"), tr("Leads through two snapshots with load between them"));
    connect(hunt, &QPushButton::clicked, this, &LiveBar::huntWanted);
    auto* button = new QToolButton(this);
    button->setText(tr("&More"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(more);
    m_flow->addWidget(button);
    addInterval();
    addSpans();
}

QPushButton* LiveBar::addCommand(const QString& text, const QString& toolTip)
{
    auto* made = new QPushButton(text, this);
    made->setToolTip(toolTip);
    m_flow->insertWidget(static_cast<int>(m_commandCount++), made);
    return made;
}

QWidget* LiveBar::addGroup()
{
    auto* group = new QWidget(this);
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(2 * kGap, 0, 0, 0);
    row->setSpacing(kGap / 2);
    m_flow->addWidget(group);
    return group;
}

void LiveBar::addInterval()
{
    QWidget* group = addGroup();
    auto* label = new QLabel(tr("&every"), group);
    m_interval = new QComboBox(group);
    label->setBuddy(m_interval);
    for (const int ms : {100, 200, 500, 1000, 2000, 5000, 10'000, 30'000, 60'000})
        m_interval->addItem(durationText(ms / 1000.0), ms);
    m_interval->setAccessibleName(tr("Time between two samples"));
    group->layout()->addWidget(label);
    group->layout()->addWidget(m_interval);
    connect(m_interval, &QComboBox::activated, this,
            [this] { Q_EMIT intervalChosen(m_interval->currentData().toInt()); });
}

void LiveBar::addSpans()
{
    QWidget* group = addGroup();
    group->layout()->addWidget(new QLabel(tr("last"), group));
    const std::pair<QString, qint64> spans[] = {{tr("1 min"), kMinute},
                                                {tr("15 min"), 15 * kMinute},
                                                {tr("1 h"), 60 * kMinute},
                                                {tr("6 h"), 360 * kMinute},
                                                {tr("all"), 0}};
    for (const auto& [text, span] : spans) {
        QToolButton* made = choice(text, group);
        made->setProperty("span", span);
        made->setAccessibleName(span > 0 ? tr("Show the last %1").arg(text) : tr("Show all samples"));
        connect(made, &QToolButton::clicked, this, [this, span = span] { Q_EMIT spanChosen(span); });
        group->layout()->addWidget(made);
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
    for (QToolButton* button : m_spans)
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
