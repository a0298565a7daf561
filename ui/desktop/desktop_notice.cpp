// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QVariantMap>

#include <unistd.h>

namespace heapsight {

namespace {

bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(QStringLiteral("/run/user/%1/bus").arg(getuid()));
}

} // namespace

void showDesktopNotice(const QString& title, const QString& text)
{
    if (!hasBus()) // asking for one would start one
        return;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    constexpr uint kNew = 0;
    constexpr int kAsTheDesktopLikes = -1;
    // The body may be read as markup.
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.heapsight.Heapsight")}};
    call.setArguments({QStringLiteral("heapsight"), kNew, QStringLiteral("org.heapsight.Heapsight"), title,
                       text.toHtmlEscaped(), QStringList(), hints, kAsTheDesktopLikes});
    bus.call(call, QDBus::NoBlock);
}

} // namespace heapsight
