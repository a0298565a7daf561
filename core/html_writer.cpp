// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_writer.h"

namespace heapsight {

namespace {

// Control characters, and those that turn the direction of what follows.
bool isInvisible(char32_t c)
{
    return c == kInvalidCodePoint || c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0xfeff;
}

} // namespace

void HtmlWriter::text(std::string_view words)
{
    // A name in a hostile file may be as long as the file.
    const bool isLong = words.size() > kLongestText;
    for (size_t i = 0; i < words.size();) {
        if (isLong && i >= kLongestText) {
            m_out.append("…");
            break;
        }
        const DecodedCharacter c = decodeUtf8(words, i);
        if (c.codePoint == '<')
            m_out.append("&lt;");
        else if (c.codePoint == '>')
            m_out.append("&gt;");
        else if (c.codePoint == '&')
            m_out.append("&amp;");
        else if (c.codePoint == '"')
            m_out.append("&quot;");
        else if (c.codePoint == '\'')
            m_out.append("&#39;");
        else if (isInvisible(c.codePoint))
            m_out.append("\xEF\xBF\xBD");
        else
            m_out.append(words.substr(i, c.length));
        i += c.length;
    }
}
void HtmlWriter::paragraph(std::string_view words, std::string_view cssClass)
{
    m_out.append(cssClass.empty() ? "<p>" : "<p class=\"");
    if (!cssClass.empty()) {
        m_out.append(cssClass);
        m_out.append("\">");
    }
    text(words);
    m_out.append("</p>\n");
}

void HtmlWriter::rectangle(uint64_t x, uint64_t y, uint64_t width, uint64_t height, std::string_view cssClass)
{
    m_out.append("<rect x=\"");
    m_out.appendNumber(x);
    m_out.append("\" y=\"");
    m_out.appendNumber(y);
    m_out.append("\" width=\"");
    m_out.appendNumber(width);
    m_out.append("\" height=\"");
    m_out.appendNumber(height);
    if (!cssClass.empty()) {
        m_out.append("\" class=\"");
        m_out.append(cssClass);
    }
    m_out.append("\"/>");
}

void HtmlWriter::openPicture(std::string_view label, uint64_t width, uint64_t height)
{
    m_out.append("<svg role=\"img\" aria-label=\"");
    text(label);
    m_out.append("\" height=\"");
    m_out.appendNumber(height);
    m_out.append("\" width=\"");
    m_out.appendNumber(width);
    m_out.append("\">");
}

void HtmlWriter::heading(std::string_view words)
{
    m_out.append("<h2>");
    text(words);
    m_out.append("</h2>\n");
}

void HtmlWriter::openTable(const std::vector<std::string>& head, std::string_view cssClass)
{
    m_out.append("<div class=\"scroll\"><table class=\"");
    m_out.append(cssClass);
    m_out.append("\">");
    if (!head.empty())
        row(head, true);
}

void HtmlWriter::closeTable()
{
    m_out.append("</table></div>\n");
}

void HtmlWriter::row(const std::vector<std::string>& cells, bool isHead)
{
    m_out.append("<tr>");
    for (const std::string& cell : cells) {
        m_out.append(isHead ? "<th>" : "<td>");
        text(cell);
        m_out.append(isHead ? "</th>" : "</td>");
    }
    m_out.append("</tr>\n");
}

} // namespace heapsight
