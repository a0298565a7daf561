// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/profile_text.h"

#include "text/format.h"
#include "text/live_text.h"

#include <QCoreApplication>

#include <cmath>

namespace heapsight {

namespace {

constexpr int kNameLength = 300;
constexpr double kThousand = 1000;
constexpr double kLongTime = 100 * 1e6; // µs: above, minutes are of interest
constexpr QChar kNoBreakSpace(0x00a0);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::ProfileText)
};

QString withUnit(double value, const QString& unit)
{
    return QLocale().toString(value, 'f', value < 99.95 && value != std::floor(value) ? 1 : 0) + kNoBreakSpace + unit;
}

uint64_t magnitude(int64_t value)
{
    return value < 0 ? ~static_cast<uint64_t>(value) + 1 : static_cast<uint64_t>(value);
}

} // namespace

QString shortTimeText(double microseconds)
{
    if (microseconds == 0) // stands beside milliseconds as a rule
        return withUnit(0, QStringLiteral("ms"));
    if (microseconds < kThousand - 0.5)
        return withUnit(std::round(microseconds), QStringLiteral("µs"));
    if (microseconds < kThousand * (kThousand - 0.5))
        return withUnit(microseconds / kThousand, QStringLiteral("ms"));
    if (microseconds < kLongTime)
        return withUnit(microseconds / kThousand / kThousand, QStringLiteral("s"));
    return durationText(microseconds / kThousand / kThousand);
}

QString weightText(uint64_t weight, ProfileUnit unit)
{
    switch (unit) {
    case ProfileUnit::Microseconds:
        return shortTimeText(static_cast<double>(weight));
    case ProfileUnit::Bytes:
        return bytesText(weight);
    case ProfileUnit::Samples:
        return weight == 1 ? Words::tr("1 sample") : Words::tr("%1 samples").arg(countText(weight));
    case ProfileUnit::Objects:
        return weight == 1 ? Words::tr("1 object") : Words::tr("%1 objects").arg(countText(weight));
    case ProfileUnit::Plain:
        break;
    }
    return countText(weight);
}

QString exactWeightText(uint64_t weight, ProfileUnit unit)
{
    switch (unit) {
    case ProfileUnit::Microseconds:
        return countText(weight) + kNoBreakSpace + QStringLiteral("µs");
    case ProfileUnit::Bytes:
        return exactBytesText(weight);
    default:
        return weightText(weight, unit);
    }
}

QString weightDeltaText(int64_t delta, ProfileUnit unit)
{
    const QString text = weightText(magnitude(delta), unit);
    if (delta == 0)
        return text;
    return (delta < 0 ? QChar(0x2212) : QChar(QLatin1Char('+'))) + text;
}

QString shareText(uint64_t part, uint64_t whole)
{
    return whole == 0 ? QString() : percentText(static_cast<double>(part) / static_cast<double>(whole));
}

QString unitName(ProfileUnit unit)
{
    switch (unit) {
    case ProfileUnit::Microseconds:
        return Words::tr("time");
    case ProfileUnit::Bytes:
        return Words::tr("bytes");
    case ProfileUnit::Samples:
        return Words::tr("samples");
    case ProfileUnit::Objects:
        return Words::tr("objects");
    case ProfileUnit::Plain:
        break;
    }
    return Words::tr("weight");
}

QString profileKindText(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::Cpu:
        return Words::tr("CPU profile");
    case ProfileKind::AllocationSampling:
        return Words::tr("allocation sampling");
    case ProfileKind::AllocationTimeline:
        return Words::tr("allocation stacks");
    case ProfileKind::Folded:
        break;
    }
    return Words::tr("folded stacks");
}

QString profileSummary(const Profile& profile)
{
    uint64_t total = 0;
    for (const uint64_t self : profile.measures.front().self)
        total += self;
    return Words::tr("%1 · %2", "kind and weight of a profile")
        .arg(profileKindText(profile.kind), weightText(total, profile.measures.front().unit));
}

QString measureText(const ProfileMeasure& measure)
{
    using What = ProfileMeasure::What;
    const QString estimated = measure.isEstimated ? Words::tr(" (estimated)") : QString();
    switch (measure.what) {
    case What::Time:
        return Words::tr("Time") + estimated;
    case What::Samples:
        return Words::tr("Samples") + estimated;
    case What::Size:
        return Words::tr("Bytes") + estimated;
    case What::AllocatedSize:
        return Words::tr("Allocated bytes") + estimated;
    case What::AllocatedCount:
        return Words::tr("Allocated objects") + estimated;
    case What::LiveSize:
        return Words::tr("Live bytes") + estimated;
    case What::LiveCount:
        return Words::tr("Live objects") + estimated;
    case What::Weight:
        break;
    }
    return Words::tr("Weight") + estimated;
}

QString profileWarningText(const ProfileWarning& warning)
{
    using Code = ProfileWarning::Code;
    switch (warning.code) {
    case Code::Truncated:
        return Words::tr("The file is cut: what came before is shown.");
    case Code::NodeCycle:
        return Words::tr("Functions call themselves in a circle that cannot be: they were put below the root.");
    case Code::UnknownNode:
        return Words::tr("Some samples are of functions that the file does not name; they were left out.");
    case Code::TwoParents:
        return Words::tr("Some functions have two callers in the tree; the first counts.");
    case Code::DuplicateIds:
        return Words::tr("Some numbers of functions are used twice; the first counts.");
    case Code::TimesDisordered:
        return Words::tr("Some times go backwards; the samples were sorted.");
    case Code::NoTimes:
        return Words::tr("The file has no times: the time was shared out by samples.");
    case Code::CountMismatch:
        return Words::tr("There are not as many times as samples; the shorter list counts.");
    case Code::BadLine:
        return Words::tr("Some lines are no stacks; they were left out.");
    case Code::BadValue:
        return Words::tr("Some numbers are none; they count as 0.");
    case Code::TextReplaced:
        return Words::tr("Some names are no proper text; signs were replaced.");
    case Code::TrailingData:
        return Words::tr("Something follows the end of the profile; it was left out.");
    }
    return {};
}

QString originText(FrameOrigin origin)
{
    switch (origin) {
    case FrameOrigin::OwnCode:
        return Words::tr("own code");
    case FrameOrigin::Package:
        return Words::tr("npm packages");
    case FrameOrigin::NodeCore:
        return Words::tr("Node.js");
    case FrameOrigin::Native:
        return Words::tr("native");
    case FrameOrigin::Engine:
        return Words::tr("engine");
    case FrameOrigin::WebAssembly:
        return Words::tr("WebAssembly");
    case FrameOrigin::Count_:
        break;
    }
    return {};
}

QString frameName(const FrameTable& frames, uint32_t frame)
{
    return displayText(frames.shownName(frame), kNameLength);
}

QString andOutsideText(const QString& functions)
{
    return Words::tr("%1 and what is outside of any", "6 functions").arg(functions);
}

QString framePlace(const FrameTable& frames, uint32_t frame)
{
    const std::string_view script = frames.script(frame);
    if (script.empty())
        return {};
    const size_t slash = script.find_last_of("/\\");
    const bool isWhole = slash == std::string_view::npos || slash + 1 == script.size();
    QString place = displayText(isWhole ? script : script.substr(slash + 1), kNameLength);
    if (frames.line(frame) > 0)
        place += QLatin1Char(':') + QString::number(frames.line(frame));
    return place;
}

QString wholeFramePlace(const FrameTable& frames, uint32_t frame)
{
    return displayText(frames.place(frame), 2 * kNameLength);
}

QString packageText(const FrameTable& frames, uint32_t frame)
{
    const FrameOrigin origin = frames.origin(frame);
    return origin == FrameOrigin::Package ? displayText(frames.package(frame), kNameLength) : originText(origin);
}

} // namespace heapsight
