// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what changes often only as often as it can be read and as the machine can draw it. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace heapsight {

class PacedRefresh : public QObject {
    Q_OBJECT
public:
    // `refresh` is called from the event loop, never from request().
    PacedRefresh(std::function<void()> refresh, QObject* parent);

    // The next refresh follows at once if the last was long ago. However many ask meanwhile, there is one.
    void request();
    [[nodiscard]] bool isPending() const { return m_isWanted; }
    // Between the end of a refresh and the next: half a second, and at least twice as long as it took with
    // the painting that followed, so that two thirds of the time are left for everything else.
    [[nodiscard]] int pauseMs() const { return m_pauseMs; }

private:
    void step();

    enum class Step { Idle, Due, Painting, Pausing };

    std::function<void()> m_refresh;
    QTimer m_timer;
    QElapsedTimer m_took;
    Step m_step = Step::Idle;
    int m_pauseMs;
    bool m_isWanted = false;
};

} // namespace heapsight
