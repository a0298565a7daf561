// SPDX-License-Identifier: GPL-3.0-or-later
// When to warn about a running program, and whether that is now. GUI thread.
#pragma once

#include "inspector/sample_series.h"

#include <QString>
#include <QStringList>

class QSettings;

namespace heapsight {

// 0: never.
struct AlertLimits {
    uint64_t heapUsed = 0;
    uint64_t growthPerHour = 50'000'000;
    int percentOfLimit = 90;     // heapUsed of V8's heap limit
    int percentOfContainer = 90; // memory of its control group of that group's limit
    bool takesSnapshot = false;  // if there is room for it
    QString folder{};            // for that snapshot

    // What the user chose for all programs.
    [[nodiscard]] static AlertLimits load(const QSettings& settings);
    void save(QSettings& settings) const;
};

class LiveAlerts {
public:
    void setLimits(const AlertLimits& limits);
    [[nodiscard]] const AlertLimits& limits() const { return m_limits; }
    // What is passed since the last call, in words; each is told once, and again after it did not hold for a
    // while. `heapLimit` and `pid` 0: not known. Cheap; all samples are read once a minute.
    [[nodiscard]] QStringList check(const SampleSeries& samples, uint64_t heapLimit, int pid);

private:
    void take(const char* key, bool holds, bool isOver, const QString& text, QStringList& raised);
    void checkContainer(qint64 time, int pid, QStringList& raised);
    void checkGrowth(const SampleSeries& samples, QStringList& raised);

    AlertLimits m_limits;
    QStringList m_raised;     // that hold now
    qint64 m_containerAt = 0; // when it was looked at last
    qint64 m_growthAt = 0;
};

} // namespace heapsight
