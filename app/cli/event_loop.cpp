// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_loop.h"

#include <cstdlib>

namespace heapsight::cli {

namespace {

// Qt takes the locale from the environment and complains of one that is not UTF-8.
int& withUtf8Locale(int& count)
{
    setenv("LC_ALL", "C.UTF-8", 1);
    return count;
}

} // namespace

EventLoop::Application::Application() : application(withUtf8Locale(count), arguments) {}

EventLoop::EventLoop(Session& session) : m_session(session) {}

void EventLoop::run()
{
    const std::stop_callback interrupted(
        m_session.stopToken(), [this] { QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); });
    if (!m_session.interrupted())
        m_loop.exec();
    m_session.checkInterrupted();
}

} // namespace heapsight::cli
