// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/phrase.h"

#include "base/byte_count.h"

namespace heapsight {

namespace {

Phrase numberOf(Phrase::Kind kind, uint64_t number)
{
    Phrase phrase;
    phrase.kind = kind;
    phrase.number = number;
    return phrase;
}

} // namespace

Phrase words(const char* text, std::vector<Phrase> parts)
{
    Phrase phrase;
    phrase.words = text;
    phrase.parts = std::move(parts);
    return phrase;
}

Phrase nameOf(std::string name)
{
    Phrase phrase;
    phrase.kind = Phrase::Kind::Name;
    phrase.name = std::move(name);
    return phrase;
}

Phrase countOf(uint64_t number)
{
    return numberOf(Phrase::Kind::Count, number);
}

Phrase bytesOf(uint64_t number)
{
    return numberOf(Phrase::Kind::Bytes, number);
}

Phrase percentOf(uint64_t number)
{
    return numberOf(Phrase::Kind::Percent, number);
}

Phrase joined(const char* separator, std::vector<Phrase> parts)
{
    Phrase phrase = words(separator, std::move(parts));
    phrase.kind = Phrase::Kind::Joined;
    return phrase;
}

std::string putTogether(const Phrase& phrase, const std::function<std::string(const char* words)>& translate,
                        const std::function<std::string(const Phrase& part)>& show)
{
    std::string to;
    if (phrase.kind == Phrase::Kind::Joined) {
        const std::string separator = *phrase.words == '\0' ? std::string() : translate(phrase.words);
        for (const Phrase& part : phrase.parts)
            if (!part.isEmpty())
                to += (to.empty() ? std::string() : separator) + putTogether(part, translate, show);
        return to;
    }
    if (phrase.kind != Phrase::Kind::Words)
        return show(phrase);
    const std::string text = translate(phrase.words);
    for (size_t i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        if (!isPlace) {
            to += text[i];
            continue;
        }
        const auto place = static_cast<size_t>(text[++i] - '1');
        if (place < phrase.parts.size())
            to += putTogether(phrase.parts[place], translate, show);
    }
    return to;
}

std::string english(const Phrase& phrase)
{
    return putTogether(
        phrase, [](const char* words) { return std::string(words); },
        [](const Phrase& part) {
            switch (part.kind) {
            case Phrase::Kind::Count:
                return formatCount(part.number);
            case Phrase::Kind::Bytes:
                return formatBytes(part.number);
            case Phrase::Kind::Percent:
                return std::to_string(part.number) + " %";
            default:
                return part.name;
            }
        });
}

bool beginsWithWords(const Phrase& phrase)
{
    switch (phrase.kind) {
    case Phrase::Kind::Words: {
        const bool isPart = phrase.words[0] == '%' && phrase.words[1] >= '1' && phrase.words[1] <= '9';
        const auto place = static_cast<size_t>(isPart ? phrase.words[1] - '1' : 0);
        return !isPart || (place < phrase.parts.size() && beginsWithWords(phrase.parts[place]));
    }
    case Phrase::Kind::Joined:
        for (const Phrase& part : phrase.parts)
            if (!part.isEmpty())
                return beginsWithWords(part);
        return false;
    default:
        return false;
    }
}

} // namespace heapsight
