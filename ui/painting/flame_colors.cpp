// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/flame_colors.h"

#include "painting/palette_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace heapsight {

namespace {

constexpr double kReadableText = 4.5; // WCAG 2.1 for text of any size
constexpr float kDimming = 0.62F;

// Hue in degrees, saturation and lightness for light and dark.
struct Tone {
    int hue;
    float lightSaturation, lightness;
    float darkSaturation, darkness;
};
constexpr std::array<Tone, 6> kTones{{
    {212, 0.78F, 0.80F, 0.48F, 0.33F}, // own code: the accent
    {300, 0.16F, 0.86F, 0.12F, 0.29F}, // packages beyond those with a hue
    {140, 0.24F, 0.84F, 0.16F, 0.26F}, // Node itself
    {210, 0.08F, 0.82F, 0.08F, 0.30F}, // native
    {40, 0.10F, 0.86F, 0.06F, 0.24F},  // the engine: garbage collection, idle
    {16, 0.34F, 0.82F, 0.24F, 0.29F},  // WebAssembly
}};
// Neighbours in the list lie far apart; orange (growing) and the accent's blue are left out.
constexpr std::array<int, kPackageHues> kHues{{282, 172, 330, 92, 248, 52, 192, 306, 120, 264, 72, 348}};

QColor toned(const Tone& tone, bool dark)
{
    return QColor::fromHslF(static_cast<float>(tone.hue) / 360.0F, dark ? tone.darkSaturation : tone.lightSaturation,
                            dark ? tone.darkness : tone.lightness);
}

QColor mixed(const QColor& a, const QColor& b, float share)
{
    const auto channel = [share](float from, float to) { return from + (to - from) * share; };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

} // namespace

QColor frameFill(int color, const QPalette& palette)
{
    const bool dark = isDark(palette);
    constexpr int kFirst = static_cast<int>(FrameColor::FirstPackage);
    if (color < kFirst)
        return toned(kTones[static_cast<size_t>(std::max(0, color))], dark);
    const int hue = kHues[static_cast<size_t>((color - kFirst) % kPackageHues)];
    return toned({hue, 0.55F, 0.83F, 0.32F, 0.32F}, dark);
}

QColor changeFill(double share, const QPalette& palette)
{
    const SemanticColors colors = semanticColors(palette);
    const QColor quiet = toned({0, 0.00F, 0.88F, 0.00F, 0.27F}, colors.dark);
    if (share == 0)
        return quiet;
    // From a tint that can be told from no change to one that still carries text.
    const QColor strong =
        toned(share > 0 ? Tone{28, 0.92F, 0.70F, 0.75F, 0.30F} : Tone{204, 0.45F, 0.70F, 0.45F, 0.34F}, colors.dark);
    return mixed(quiet, strong, static_cast<float>(0.3 + 0.7 * std::sqrt(std::min(1.0, std::abs(share)))));
}

QColor dimmedFill(const QColor& fill, const QPalette& palette)
{
    return mixed(fill, palette.color(QPalette::Base), kDimming);
}

QColor textOn(const QColor& fill, const QPalette& palette)
{
    const QColor text = palette.color(QPalette::Text);
    if (contrast(text, fill) >= kReadableText)
        return text;
    return contrast(Qt::black, fill) >= contrast(Qt::white, fill) ? QColor(Qt::black) : QColor(Qt::white);
}

std::vector<int> packageColors(std::span<const std::string_view> names)
{
    std::vector<int> colors(names.size(), static_cast<int>(FrameColor::Package));
    std::array<bool, kPackageHues> taken{};
    for (size_t i = 0; i < std::min<size_t>(names.size(), kPackageHues); ++i) {
        uint32_t hash = 2166136261U; // FNV-1a: the same on every machine and in every run
        for (const char c : names[i])
            hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        uint32_t slot = hash % kPackageHues;
        while (taken[slot])
            slot = (slot + 1) % kPackageHues;
        taken[slot] = true;
        colors[i] = static_cast<int>(FrameColor::FirstPackage) + static_cast<int>(slot);
    }
    return colors;
}

} // namespace heapsight
