// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/live_alerts.h"

#include "inspector/growth.h"
#include "inspector/node_process.h"
#include "text/format.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

namespace heapsight {

namespace {

const QString kUsedKey = QStringLiteral("live/alerts/heapUsed");
const QString kGrowthKey = QStringLiteral("live/alerts/growthPerHour");
const QString kLimitKey = QStringLiteral("live/alerts/percentOfLimit");
const QString kContainerKey = QStringLiteral("live/alerts/percentOfContainer");
const QString kSnapshotKey = QStringLiteral("live/alerts/takesSnapshot");
constexpr qint64 kContainerEveryMs = 5000;
constexpr qint64 kGrowthEveryMs = 60'000;
constexpr qint64 kHourMs = 3'600'000;

struct AlertText {
    Q_DECLARE_TR_FUNCTIONS(heapsight::AlertText)
};

} // namespace

AlertLimits AlertLimits::load(const QSettings& settings)
{
    AlertLimits limits;
    limits.heapUsed = settings.value(kUsedKey, static_cast<qulonglong>(limits.heapUsed)).toULongLong();
    limits.growthPerHour = settings.value(kGrowthKey, static_cast<qulonglong>(limits.growthPerHour)).toULongLong();
    limits.percentOfLimit = std::clamp(settings.value(kLimitKey, limits.percentOfLimit).toInt(), 0, 100);
    limits.percentOfContainer = std::clamp(settings.value(kContainerKey, limits.percentOfContainer).toInt(), 0, 100);
    limits.takesSnapshot = settings.value(kSnapshotKey, limits.takesSnapshot).toBool();
    return limits;
}

void AlertLimits::save(QSettings& settings) const
{
    settings.setValue(kUsedKey, static_cast<qulonglong>(heapUsed));
    settings.setValue(kGrowthKey, static_cast<qulonglong>(growthPerHour));
    settings.setValue(kLimitKey, percentOfLimit);
    settings.setValue(kContainerKey, percentOfContainer);
    settings.setValue(kSnapshotKey, takesSnapshot);
}

void LiveAlerts::setLimits(const AlertLimits& limits)
{
    m_limits = limits;
    m_raised.clear();
    m_containerAt = 0;
    m_growthAt = 0;
}

QStringList LiveAlerts::check(const SampleSeries& samples, uint64_t heapLimit, int pid)
{
    QStringList raised;
    if (samples.isEmpty())
        return raised;
    const auto used =
        static_cast<uint64_t>(std::max<int64_t>(0, samples.values(MemoryField::HeapUsed)[samples.size() - 1]));
    if (m_limits.heapUsed > 0)
        take("used", used > m_limits.heapUsed, used < m_limits.heapUsed / 10 * 9,
             AlertText::tr("heapUsed is above %1").arg(bytesText(m_limits.heapUsed)), raised);
    if (m_limits.percentOfLimit > 0 && heapLimit > 0) {
        const uint64_t least = heapLimit / 100 * static_cast<uint64_t>(m_limits.percentOfLimit);
        take("limit", used > least, used < least / 10 * 9,
             AlertText::tr("heapUsed is above %1 % of V8's limit of %2")
                 .arg(m_limits.percentOfLimit)
                 .arg(bytesText(heapLimit)),
             raised);
    }
    checkContainer(samples.lastTime(), pid, raised);
    checkGrowth(samples, raised);
    return raised;
}

void LiveAlerts::take(const char* key, bool holds, bool isOver, const QString& text, QStringList& raised)
{
    const QLatin1String name(key);
    if (holds && !m_raised.contains(name)) {
        m_raised << name;
        raised << text;
    } else if (!holds && isOver) {
        m_raised.removeAll(name);
    }
}

void LiveAlerts::checkContainer(qint64 time, int pid, QStringList& raised)
{
    if (m_limits.percentOfContainer <= 0 || pid <= 0 || time - m_containerAt < kContainerEveryMs)
        return;
    m_containerAt = time;
    const MemoryRoom room = memoryRoom(pid);
    if (!room.containerLimit)
        return;
    const uint64_t least = *room.containerLimit / 100 * static_cast<uint64_t>(m_limits.percentOfContainer);
    take("container", room.containerUsed > least, room.containerUsed < least / 10 * 9,
         AlertText::tr("its container has used %1 of its limit of %2")
             .arg(bytesText(room.containerUsed), bytesText(*room.containerLimit)),
         raised);
}

void LiveAlerts::checkGrowth(const SampleSeries& samples, QStringList& raised)
{
    // It does not change faster than once a minute.
    const qint64 now = samples.lastTime();
    if (m_limits.growthPerHour == 0 || now - m_growthAt < kGrowthEveryMs || now - samples.firstTime() < kHourMs / 6)
        return;
    m_growthAt = now;
    const Growth growth = growthOf(samples, now - kHourMs, now);
    const auto limit = static_cast<double>(m_limits.growthPerHour);
    const bool holds = growth.heapUsed && growth.heapUsed->perHour - growth.heapUsed->halfWidth > limit;
    take("growth", holds, growth.heapUsed && growth.heapUsed->perHour < limit,
         AlertText::tr("memory grows by more than %1 per hour").arg(bytesText(m_limits.growthPerHour)), raised);
}

} // namespace heapsight
