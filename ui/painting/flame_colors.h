// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of frames: one for each origin of code, for light, dark and high contrast. Own code stands out,
// the engine and Node itself step back; packages get hues of their own, the same in every profile as far as
// there are enough.
// Thread rule: pure functions.
#pragma once

#include <QColor>
#include <QPalette>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace heapsight {

// The first ones in the order of FrameOrigin.
enum class FrameColor : uint8_t { Own, Package, NodeCore, Native, Engine, WebAssembly, FirstPackage };
inline constexpr int kPackageHues = 12;

// Of FrameColor and above: FirstPackage + n is the n-th hue.
[[nodiscard]] QColor frameFill(int color, const QPalette& palette);
// Of a frame that grew (share > 0) or shrank (share < 0) by that part of the greatest change, -1..1.
[[nodiscard]] QColor changeFill(double share, const QPalette& palette);
// What is not meant steps back, towards the background.
[[nodiscard]] QColor dimmedFill(const QColor& fill, const QPalette& palette);
// The palette's text colour where it can be read on `fill`, else black or white.
[[nodiscard]] QColor textOn(const QColor& fill, const QPalette& palette);
// A hue for each name, most important name first: a name has its hue of choice unless one before it took it;
// names beyond kPackageHues get Package. The result is a colour for frameFill().
[[nodiscard]] std::vector<int> packageColors(std::span<const std::string_view> names);

} // namespace heapsight
