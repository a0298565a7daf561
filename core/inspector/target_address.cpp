// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/target_address.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace heapsight {

namespace {

constexpr size_t kLongestPath = 512;

template <class Number> std::optional<Number> numberOf(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                     : std::nullopt;
}

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || c == ':';
}

bool isPathCharacter(char c)
{
    return isHostCharacter(c) || c == '/' || c == '~';
}

} // namespace

std::string TargetAddress::hostAndPort() const
{
    const bool isIpv6 = host.find(':') != std::string::npos;
    return (isIpv6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::string TargetAddress::webSocketUrl() const
{
    return "ws://" + hostAndPort() + path;
}

bool TargetAddress::isLoopback() const
{
    // 127.0.0.1.example.com is a name like any other.
    const bool isIpv4 = host.find_first_not_of("0123456789.") == std::string::npos;
    return host == "localhost" || host == "::1" || (isIpv4 && host.starts_with("127."));
}

std::string webSocketPath(std::string_view url)
{
    const size_t scheme = url.find("://");
    if (scheme == std::string_view::npos)
        return {};
    const size_t slash = url.find('/', scheme + 3);
    if (slash == std::string_view::npos || url.size() - slash > kLongestPath)
        return {};
    const std::string_view path = url.substr(slash);
    return path.size() > 1 && std::all_of(path.begin(), path.end(), isPathCharacter) ? std::string(path)
                                                                                     : std::string();
}

Result<TargetName> parseTargetName(std::string_view text)
{
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos) {
        const auto pid = numberOf<int>(text);
        if (!pid || *pid <= 0)
            return fail(ErrorCode::BadArgument, "there is no process with such a number");
        return TargetName{*pid};
    }
    std::string_view rest = text;
    TargetName name;
    if (const size_t scheme = rest.find("://"); scheme != std::string_view::npos) {
        const std::string_view word = rest.substr(0, scheme);
        if (word == "wss" || word == "https")
            return fail(ErrorCode::BadArgument, "inspectors speak plain ws:// and http://; use a tunnel for the rest");
        if (word != "ws" && word != "http")
            return fail(ErrorCode::BadArgument, "only ws:// and http:// lead to an inspector");
        const size_t slash = rest.find('/', scheme + 3);
        if (word == "ws" && slash != std::string_view::npos) {
            name.address.path = webSocketPath(rest);
            if (name.address.path.empty() && rest.size() > slash + 1)
                return fail(ErrorCode::BadArgument, "the path is no inspector's");
        }
        rest = rest.substr(scheme + 3, slash == std::string_view::npos ? slash : slash - scheme - 3);
    }
    std::string_view host;
    if (rest.starts_with('[')) {
        const size_t bracket = rest.find(']');
        if (bracket == std::string_view::npos)
            return fail(ErrorCode::BadArgument, "a bracket is open");
        host = rest.substr(1, bracket - 1);
        rest.remove_prefix(bracket + 1);
    } else {
        const size_t colon = rest.find(':');
        host = rest.substr(0, colon);
        rest.remove_prefix(std::min(colon, rest.size()));
    }
    if (!rest.starts_with(':'))
        return fail(ErrorCode::BadArgument, "a port is missing: write host:port");
    const auto port = numberOf<uint16_t>(rest.substr(1));
    if (!port || *port == 0)
        return fail(ErrorCode::BadArgument, "the port must be a number from 1 to 65535");
    if (!std::all_of(host.begin(), host.end(), isHostCharacter))
        return fail(ErrorCode::BadArgument, "the host's name has characters that no name has");
    name.address.host = host.empty() ? "127.0.0.1" : std::string(host);
    name.address.port = *port;
    return name;
}

} // namespace heapsight
