// SPDX-License-Identifier: GPL-3.0-or-later
// Regular expressions run in RE2: pattern and text may both come from strangers, and RE2 needs time
// linear in the text and bounded memory, where std::regex recurses once per character.
#include "analysis/object_search.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>

namespace heapsight {

namespace {

constexpr size_t kMaxText = size_t{1024} * 1024; // bytes a regular expression sees; V8 cuts names long before

constexpr char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isAscii(std::string_view text)
{
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool containsIgnoringAsciiCase(std::string_view text, std::string_view lowerNeedle)
{
    return std::search(text.begin(), text.end(), lowerNeedle.begin(), lowerNeedle.end(),
                       [](char c, char wanted) { return lowerAscii(c) == wanted; }) != text.end();
}

bool isExpression(std::string_view pattern)
{
    return pattern.size() > 2 && pattern.front() == '/' && pattern.back() == '/';
}

// JavaScript's \uXXXX is \x{XXXX} here.
std::string translated(std::string_view expression)
{
    std::string text;
    for (size_t i = 0; i < expression.size(); ++i) {
        if (expression[i] != '\\' || i + 1 == expression.size()) {
            text += expression[i];
            continue;
        }
        const std::string_view digits = expression.substr(std::min(i + 2, expression.size()), 4);
        if (expression[i + 1] == 'u' && digits.size() == 4 &&
            digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos) {
            text.append("\\x{").append(digits).append("}");
            i += 5;
        } else {
            text.append(expression.substr(i, 2));
            i += 1;
        }
    }
    return text;
}

Result<std::shared_ptr<const RE2>> compile(const std::string& expression, bool matchCase)
{
    RE2::Options options;
    options.set_case_sensitive(matchCase);
    options.set_log_errors(false);
    auto compiled = std::make_shared<const RE2>(expression, options);
    if (!compiled->ok())
        return fail(ErrorCode::BadArgument, "regular expression: " + compiled->error());
    return compiled;
}

bool matchesExpression(const RE2& expression, std::string_view text)
{
    return RE2::PartialMatch(re2::StringPiece(text.data(), std::min(text.size(), kMaxText)), expression);
}

} // namespace

Result<TextFilter> TextFilter::parse(std::string_view pattern, bool matchCase)
{
    TextFilter filter;
    if (pattern.empty())
        return filter;
    filter.m_isEmpty = false;
    if (isExpression(pattern)) {
        auto expression = compile(translated(pattern.substr(1, pattern.size() - 2)), matchCase);
        if (!expression)
            return tl::unexpected(std::move(expression.error()));
        filter.m_matches = [re = std::move(*expression)](std::string_view text) {
            return matchesExpression(*re, text);
        };
        return filter;
    }
    if (!matchCase && isAscii(pattern)) {
        std::string lower(pattern);
        std::ranges::transform(lower, lower.begin(), lowerAscii);
        filter.m_matches = [lower](std::string_view text) { return containsIgnoringAsciiCase(text, lower); };
        return filter;
    }
    if (!matchCase) // the quoted text as an expression: folds the case of all of Unicode
        if (auto quoted = compile(RE2::QuoteMeta(re2::StringPiece(pattern.data(), pattern.size())), false)) {
            filter.m_matches = [re = std::move(*quoted)](std::string_view text) {
                return matchesExpression(*re, text);
            };
            return filter;
        }
    filter.m_matches = [needle = std::string(pattern)](std::string_view text) {
        return text.find(needle) != std::string_view::npos;
    };
    return filter;
}

bool TextFilter::matches(std::string_view text) const
{
    return m_isEmpty || m_matches(text);
}

} // namespace heapsight
