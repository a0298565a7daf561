// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/paced_refresh.h"

#include <algorithm>

namespace heapsight {

namespace {
constexpr int kLeastPauseMs = 500; // numbers are to be read
constexpr int kPauseFactor = 2;
} // namespace

PacedRefresh::PacedRefresh(std::function<void()> refresh, QObject* parent)
    : QObject(parent), m_refresh(std::move(refresh)), m_pauseMs(kLeastPauseMs)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PacedRefresh::step);
}

void PacedRefresh::request()
{
    m_isWanted = true;
    if (m_step != Step::Idle)
        return;
    m_step = Step::Due;
    m_timer.start(0);
}

void PacedRefresh::step()
{
    switch (m_step) {
    case Step::Due:
        m_isWanted = false;
        m_took.start();
        m_refresh();
        m_step = Step::Painting;
        m_timer.start(0); // after the layout and the painting that were asked for
        return;
    case Step::Painting:
        m_pauseMs = std::max(kLeastPauseMs, kPauseFactor * static_cast<int>(m_took.elapsed()));
        m_step = Step::Pausing;
        m_timer.start(m_pauseMs);
        return;
    case Step::Pausing:
    case Step::Idle:
        break;
    }
    m_step = Step::Idle;
    if (m_isWanted)
        request();
}

} // namespace heapsight
