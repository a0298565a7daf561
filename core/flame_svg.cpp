// SPDX-License-Identifier: GPL-3.0-or-later
#include "flame_svg.h"

#include "base/byte_count.h"
#include "profile/flame_layout.h"
#include "profile/weight_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace heapsight {

namespace {

constexpr double kRow = 18; // pixels
constexpr double kHeader = 34;
constexpr double kMargin = 10;
constexpr double kCharacter = 6.7; // width of one, at most, in 11 px monospace
constexpr double kLeastWidth = 0.3;

constexpr std::string_view kStyle =
    "svg{background:#fff}text{font:11px ui-monospace,DejaVu Sans Mono,monospace;fill:#1f2328}"
    ".t{font:600 15px system-ui,sans-serif}.d{font:12px system-ui,sans-serif;fill:#656d76;text-anchor:end}"
    "rect{stroke:#fff;stroke-width:.5}rect:hover{stroke:#1f2328;stroke-width:1}"
    "@media(prefers-color-scheme:dark){svg{background:#1c1e22}.t{fill:#e3e5e8}.d{fill:#9aa1aa}rect{stroke:#1c1e22}"
    "rect:hover{stroke:#fff}}";

struct Colour {
    int red, green, blue;
};

// One hue per origin; functions of one origin differ a little, so that neighbours can be told apart.
Colour colourOf(const FrameTable& frames, uint32_t frame)
{
    static constexpr Colour kOrigins[] = {
        {242, 166, 90},  // own code
        {126, 178, 221}, // package
        {148, 199, 136}, // Node
        {196, 183, 203}, // native
        {190, 190, 190}, // engine
        {214, 158, 172}, // WebAssembly
    };
    const Colour base = kOrigins[std::min<size_t>(static_cast<size_t>(frames.origin(frame)), std::size(kOrigins) - 1)];
    uint32_t hash = 2166136261U;
    for (const char c : frames.name(frame))
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    const int shift = static_cast<int>((hash >> 8U) % 25U) - 12;
    const auto moved = [shift](int part) { return std::clamp(part + shift, 0, 255); };
    return {moved(base.red), moved(base.green), moved(base.blue)};
}

// The window's colours. Grey: equal; orange: more, blue-grey: less, from a tint that can be told from equal.
Colour colourOfChange(double change)
{
    constexpr int kEqual = 224;
    const double amount = change == 0 ? 0 : 0.3 + 0.7 * std::sqrt(std::min(1.0, std::abs(change)));
    const auto mixed = [amount](int strong) {
        return static_cast<int>(std::lround(kEqual + (strong - kEqual) * amount));
    };
    return change >= 0 ? Colour{mixed(249), mixed(174), mixed(108)} : Colour{mixed(144), mixed(185), mixed(213)};
}

class FlameSvg {
public:
    FlameSvg(const FlameTree& tree, const FlameSvgOptions& options, TextWriter& out)
        : m_tree(tree), m_options(options), m_out(out)
    {}

    void write()
    {
        FlameLayoutOptions layout;
        layout.width = std::max(m_options.width - 2 * kMargin, 1.0);
        layout.leastWidth = kLeastWidth;
        const std::vector<FlameRect> rects = layoutFlame(m_tree, layout);
        for (const FlameRect& rect : rects)
            m_rows = std::max(m_rows, rect.depth + 1);
        const double height = kHeader + m_rows * kRow + 2 * kMargin;
        m_out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        real(m_options.width);
        m_out.append("\" height=\"");
        real(height);
        m_out.append("\" viewBox=\"0 0 ");
        real(m_options.width);
        m_out.put(' ');
        real(height);
        m_out.append("\" role=\"img\">\n<title>");
        text(m_options.title);
        m_out.append("</title>\n<style>");
        m_out.append(kStyle);
        m_out.append("</style>\n");
        writeText("t", kMargin, 22, m_options.title);
        writeText("d", m_options.width - kMargin, 22,
                  weightText(m_tree.total(0), m_tree.unit()) + " in all" +
                      (m_options.diff ? ", orange: more, blue-grey: less" : ""));
        for (const FlameRect& rect : rects)
            writeRect(rect);
        m_out.append("</svg>\n");
    }

private:
    void real(double value) { m_out.appendReal(value, 2); }

    void text(std::string_view raw)
    {
        for (size_t i = 0; i < raw.size();) {
            const DecodedCharacter c = decodeUtf8(raw, i);
            const std::string_view bytes = raw.substr(i, c.length);
            i += c.length;
            if (c.codePoint == '<')
                m_out.append("&lt;");
            else if (c.codePoint == '>')
                m_out.append("&gt;");
            else if (c.codePoint == '&')
                m_out.append("&amp;");
            else if (c.codePoint == '"')
                m_out.append("&quot;");
            else if (c.codePoint == kInvalidCodePoint || (c.codePoint < 0x20 && c.codePoint != '\n') ||
                     c.codePoint == 0xfffe || c.codePoint == 0xffff) // no XML
                m_out.append("\xef\xbf\xbd");
            else
                m_out.append(bytes);
        }
    }

    void writeText(const char* style, double x, double y, std::string_view content)
    {
        m_out.append("<text");
        if (*style) {
            m_out.append(" class=\"");
            m_out.append(style);
            m_out.append("\"");
        }
        m_out.append(" x=\"");
        real(x);
        m_out.append("\" y=\"");
        real(y);
        m_out.append("\">");
        text(content);
        m_out.append("</text>\n");
    }

    void writeRect(const FlameRect& rect)
    {
        const double x = kMargin + rect.x;
        const uint32_t row = m_options.isIcicle ? rect.depth : m_rows - 1 - rect.depth;
        const double y = kHeader + kMargin + row * kRow;
        m_out.append("<g><title>");
        text(titleOf(rect));
        m_out.append("</title><rect x=\"");
        real(x);
        m_out.append("\" y=\"");
        real(y);
        m_out.append("\" width=\"");
        real(std::max(rect.width, kLeastWidth));
        m_out.append("\" height=\"");
        real(kRow - 1);
        m_out.append("\" rx=\"1\" fill=\"");
        writeColour(rect);
        m_out.append("\"/>");
        if (const std::string label = labelOf(rect); !label.empty())
            writeText("", x + 3, y + 13, label);
        m_out.append("</g>\n");
    }

    void writeColour(const FlameRect& rect)
    {
        const uint32_t frame = m_tree.frame(rect.node);
        const Colour colour = rect.merged > 0  ? Colour{205, 205, 205}
                              : m_options.diff ? colourOfChange(m_options.diff->change(rect.node))
                                               : colourOf(m_tree.frames(), frame);
        char hex[8];
        std::snprintf(hex, sizeof hex, "#%02x%02x%02x", colour.red & 0xff, colour.green & 0xff, colour.blue & 0xff);
        m_out.append(hex);
    }

    std::string titleOf(const FlameRect& rect) const
    {
        const uint64_t all = m_tree.total(0);
        if (rect.merged > 0)
            return formatCount(rect.merged) + " more, too narrow to draw\n" + weightText(rect.weight, m_tree.unit()) +
                   ", " + weightShareText(rect.weight, all);
        const FrameTable& frames = m_tree.frames();
        const uint32_t frame = m_tree.frame(rect.node);
        std::string title(frames.shownName(frame));
        if (const std::string place = frames.place(frame); !place.empty())
            title += "\n" + place;
        title += "\n" + std::string(frames.package(frame));
        title += "\ntotal " + weightText(rect.weight, m_tree.unit()) + ", " + weightShareText(rect.weight, all);
        title += "\nself " + weightText(m_tree.self(rect.node), m_tree.unit());
        if (m_options.diff)
            title += "\nchange " + weightDeltaText(m_options.diff->totalDelta(rect.node), m_tree.unit());
        return title;
    }

    // As much of the name as fits, at least three characters.
    std::string labelOf(const FlameRect& rect) const
    {
        const auto fits = static_cast<size_t>(std::max(0.0, (rect.width - 6) / kCharacter));
        if (fits < 3 || rect.merged > 0)
            return {};
        const std::string_view name = m_tree.frames().shownName(m_tree.frame(rect.node));
        size_t count = 0;
        size_t end = 0;
        size_t cut = 0; // where there is still room for the ellipsis
        while (end < name.size() && count < fits) {
            end += decodeUtf8(name, end).length;
            if (++count == fits - 1)
                cut = end;
        }
        return end == name.size() ? std::string(name) : std::string(name.substr(0, cut)) + "\u2026";
    }

    const FlameTree& m_tree;
    const FlameSvgOptions& m_options;
    TextWriter& m_out;
    uint32_t m_rows = 1;
};

} // namespace

void writeFlameSvg(const FlameTree& tree, const FlameSvgOptions& options, TextWriter& out)
{
    FlameSvg(tree, options, out).write();
}

} // namespace heapsight
