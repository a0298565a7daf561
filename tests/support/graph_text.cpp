// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/graph_text.h"

#include <charconv>
#include <stdexcept>

namespace heapsight::test {

namespace {

using Words = std::map<std::string, uint32_t, std::less<>>;

class Parser {
public:
    Parser(std::string_view text, GraphSketch& sketch, Words& words) : m_text(text), m_sketch(sketch), m_words(words)
    {
        m_words.emplace("root", 0);
    }

    void run()
    {
        while (m_at < m_text.size()) {
            m_statement = m_at;
            if (isEnd()) {
                endStatement();
                continue;
            }
            const uint32_t node = takeNode();
            if (take(":"))
                attributes(node);
            else
                chain(node);
            if (!isEnd())
                error();
        }
    }

private:
    [[noreturn]] void error() const
    {
        const size_t end = m_text.find_first_of(";\n", m_statement);
        throw std::invalid_argument("graph text: " + std::string(m_text.substr(m_statement, end - m_statement)));
    }

    static bool isWordCharacter(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
               c == '$';
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }

    bool isEnd()
    {
        skipBlanks();
        return m_at == m_text.size() || m_text[m_at] == ';' || m_text[m_at] == '\n' || m_text[m_at] == '#';
    }

    void endStatement()
    {
        if (m_at < m_text.size() && m_text[m_at] == '#')
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        if (m_at < m_text.size())
            ++m_at;
    }

    bool take(std::string_view token)
    {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(token))
            return false;
        m_at += token.size();
        return true;
    }

    std::string takeWord()
    {
        skipBlanks();
        const size_t begin = m_at;
        while (m_at < m_text.size() && isWordCharacter(m_text[m_at]))
            ++m_at;
        if (m_at == begin)
            error();
        return std::string(m_text.substr(begin, m_at - begin));
    }

    std::string takeQuoted()
    {
        std::string value;
        for (; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value.push_back(m_text[m_at]);
        }
        if (m_at == m_text.size())
            error();
        ++m_at;
        return value;
    }

    uint32_t takeNode()
    {
        const std::string word = takeWord();
        const auto known = m_words.find(word);
        if (known != m_words.end())
            return known->second;
        return m_words.emplace(word, m_sketch.addNode(word)).first->second;
    }

    [[nodiscard]] std::string wordOf(uint32_t node) const
    {
        for (const auto& [word, number] : m_words)
            if (number == node)
                return word;
        error();
    }

    void chain(uint32_t from)
    {
        while (!isEnd()) {
            std::string kind = "property";
            std::string label;
            bool hasLabel = false;
            if (!take(">")) {
                if (!take("-"))
                    error();
                kind = takeKind();
                hasLabel = take(":");
                if (hasLabel)
                    label = takeLabel();
                if (!take("->"))
                    error();
            }
            const uint32_t to = takeNode();
            if (!hasLabel) {
                const auto known = edgeKindFromName(kind);
                label = known && hasNumericLabel(*known) ? std::to_string(m_sketch.outDegree(from)) : wordOf(to);
            }
            m_sketch.addEdge(from, to, kind, label);
            from = to;
        }
    }

    std::string takeKind()
    {
        const size_t end = m_text.find_first_of("-:;\n", m_at);
        if (end == m_text.npos || end == m_at)
            error();
        const std::string kind(m_text.substr(m_at, end - m_at));
        m_at = end;
        return kind;
    }

    std::string takeLabel()
    {
        if (take("\""))
            return takeQuoted();
        const size_t end = m_text.find("->", m_at);
        if (end == m_text.npos || m_text.substr(m_at, end - m_at).find_first_of(";\n") != m_text.npos)
            error();
        const std::string label(m_text.substr(m_at, end - m_at));
        m_at = end;
        return label;
    }

    template <class Number> Number toNumber(std::string_view text) const
    {
        Number number{};
        const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
        if (result.ec != std::errc() || result.ptr != text.data() + text.size())
            error();
        return number;
    }

    void attributes(uint32_t node)
    {
        while (!isEnd()) {
            const std::string key = takeWord();
            if (!take("="))
                error();
            const std::string value = take("\"") ? takeQuoted() : takeBare();
            setAttribute(node, key, value);
        }
    }

    std::string takeBare()
    {
        const size_t end = std::min(m_text.find_first_of(" \t;\n#", m_at), m_text.size());
        const std::string value(m_text.substr(m_at, end - m_at));
        m_at = end;
        return value;
    }

    void setAttribute(uint32_t node, const std::string& key, const std::string& value)
    {
        if (key == "type")
            m_sketch.setKind(node, value);
        else if (key == "name")
            m_sketch.setName(node, value);
        else if (key == "size")
            m_sketch.setSize(node, toNumber<uint64_t>(value));
        else if (key == "id")
            m_sketch.setId(node, toNumber<uint32_t>(value));
        else if (key == "detachedness")
            m_sketch.setDetachedness(node, static_cast<Detachedness>(toNumber<uint8_t>(value) & 3));
        else if (key == "trace")
            m_sketch.setTrace(node, toNumber<uint32_t>(value));
        else if (key == "place")
            m_sketch.setPlace(node, toPlace(value));
        else
            error();
    }

    [[nodiscard]] SourcePlace toPlace(std::string_view value) const
    {
        const size_t first = value.find(':');
        const size_t second = value.find(':', first + 1);
        if (first == value.npos || second == value.npos)
            error();
        return {toNumber<uint32_t>(value.substr(0, first)),
                toNumber<uint32_t>(value.substr(first + 1, second - first - 1)),
                toNumber<uint32_t>(value.substr(second + 1))};
    }

    std::string_view m_text;
    GraphSketch& m_sketch;
    Words& m_words;
    size_t m_at = 0;
    size_t m_statement = 0;
};

} // namespace

NodeIndex TextGraph::node(std::string_view word) const
{
    const auto found = words.find(word);
    if (found == words.end())
        throw std::invalid_argument("graph text has no node " + std::string(word));
    return NodeIndex(found->second);
}

std::string TextGraph::word(NodeIndex node) const
{
    for (const auto& [word, number] : words)
        if (number == node.value)
            return word;
    throw std::invalid_argument("graph text has no node number " + std::to_string(node.value));
}

GraphSketch sketchFromText(std::string_view text, Words* words)
{
    GraphSketch sketch;
    Words own;
    Parser(text, sketch, words ? *words : own).run();
    return sketch;
}

TextGraph graphFromText(std::string_view text)
{
    TextGraph graph;
    graph.snapshot = sketchFromText(text, &graph.words).build();
    return graph;
}

} // namespace heapsight::test
