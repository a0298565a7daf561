// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/cdp_message.h"

#include <simdjson.h>

#include <cstring>

namespace heapsight {

namespace {

constexpr std::string_view kEmptyObject = "{}";

tl::unexpected<Error> protocolError(const char* what)
{
    return fail(ErrorCode::Protocol, what);
}

// A copy with the room behind it that the parser needs. Grows only.
class PaddedText {
public:
    simdjson::padded_string_view assign(std::string_view text)
    {
        if (m_bytes.size() < text.size() + simdjson::SIMDJSON_PADDING)
            m_bytes.resize(text.size() + simdjson::SIMDJSON_PADDING);
        std::memcpy(m_bytes.data(), text.data(), text.size());
        std::memset(m_bytes.data() + text.size(), 0, simdjson::SIMDJSON_PADDING);
        return simdjson::padded_string_view(m_bytes.data(), text.size(), m_bytes.size());
    }

private:
    std::string m_bytes;
};

} // namespace

struct CdpParser::Buffers {
    simdjson::ondemand::parser parser;
    PaddedText text;
    std::string method;
};

CdpParser::CdpParser() : m_buffers(std::make_unique<Buffers>()) {}
CdpParser::~CdpParser() = default;

Result<CdpMessage> CdpParser::parse(std::string_view text)
{
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (m_buffers->parser.iterate(m_buffers->text.assign(text)).get(document) || document.get_object().get(object))
        return protocolError("no JSON object");
    CdpMessage message;
    message.body = kEmptyObject;
    bool hasId = false;
    bool hasMethod = false;
    for (auto item : object) {
        std::string_view key;
        simdjson::ondemand::value value;
        if (item.unescaped_key().get(key) || item.value().get(value))
            return protocolError("damaged JSON");
        if (key == "id") {
            if (value.get_int64().get(message.id))
                return protocolError("an id that is no integer");
            hasId = true;
        } else if (key == "method") {
            std::string_view method;
            if (value.get_string().get(method))
                return protocolError("a method that is no text");
            m_buffers->method = method;
            hasMethod = true;
        } else if (key == "result" || key == "params" || key == "error") {
            simdjson::ondemand::object body;
            std::string_view raw;
            if (value.get_object().get(body) || body.raw_json().get(raw))
                return protocolError("a result that is no object");
            message.body = raw;
            if (key == "error")
                message.kind = CdpMessage::Kind::Failure;
            else if (key == "result")
                message.kind = CdpMessage::Kind::Result;
        } // what else there may be is skipped by the loop
    }
    if (hasMethod && !hasId) {
        message.kind = CdpMessage::Kind::Event;
        message.method = m_buffers->method;
    } else if (!hasId || hasMethod || message.kind == CdpMessage::Kind::Event) {
        return protocolError("neither a reply nor an event");
    }
    return message;
}

struct JsonBody::Document {
    simdjson::dom::parser parser;
    simdjson::dom::element root;

    std::optional<simdjson::dom::element> at(std::string_view pointer) const
    {
        simdjson::dom::element found;
        return root.at_pointer(pointer).get(found) ? std::nullopt : std::optional(found);
    }
};

JsonBody::JsonBody(std::unique_ptr<Document> document) : m_document(std::move(document)) {}
JsonBody::~JsonBody() = default;
JsonBody::JsonBody(JsonBody&&) noexcept = default;
JsonBody& JsonBody::operator=(JsonBody&&) noexcept = default;

Result<JsonBody> JsonBody::parse(std::string_view text)
{
    auto document = std::make_unique<Document>();
    if (document->parser.parse(text.data(), text.size()).get(document->root))
        return protocolError("no JSON");
    return JsonBody(std::move(document));
}

std::optional<int64_t> JsonBody::integer(std::string_view pointer) const
{
    const auto found = m_document->at(pointer);
    int64_t whole = 0;
    double real = 0;
    if (found && !found->get_int64().get(whole))
        return whole;
    constexpr double kLargest = 9e15; // what a JavaScript number holds exactly
    if (found && !found->get_double().get(real) && real > -kLargest && real < kLargest)
        return static_cast<int64_t>(real);
    return std::nullopt;
}

std::optional<double> JsonBody::real(std::string_view pointer) const
{
    const auto found = m_document->at(pointer);
    double real = 0;
    return found && !found->get_double().get(real) ? std::optional(real) : std::nullopt;
}

std::optional<bool> JsonBody::boolean(std::string_view pointer) const
{
    const auto found = m_document->at(pointer);
    bool value = false;
    return found && !found->get_bool().get(value) ? std::optional(value) : std::nullopt;
}

std::string JsonBody::text(std::string_view pointer) const
{
    const auto found = m_document->at(pointer);
    std::string_view text;
    return found && !found->get_string().get(text) ? std::string(text) : std::string();
}

size_t JsonBody::count(std::string_view pointer) const
{
    const auto found = m_document->at(pointer);
    simdjson::dom::array array;
    return found && !found->get_array().get(array) ? array.size() : 0;
}

std::vector<std::string> JsonBody::keys(std::string_view pointer, size_t most) const
{
    std::vector<std::string> keys;
    const auto found = m_document->at(pointer);
    simdjson::dom::object object;
    if (!found || found->get_object().get(object))
        return keys;
    for (const auto field : object) {
        if (keys.size() >= most)
            break;
        keys.emplace_back(field.key);
    }
    return keys;
}

bool JsonBody::has(std::string_view pointer) const
{
    return m_document->at(pointer).has_value();
}

struct CdpTextField::Buffers {
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    PaddedText text;
};

CdpTextField::CdpTextField() : m_buffers(std::make_unique<Buffers>()) {}
CdpTextField::~CdpTextField() = default;

Result<std::string_view> CdpTextField::read(std::string_view object, std::string_view field)
{
    std::string_view text;
    if (m_buffers->parser.iterate(m_buffers->text.assign(object)).get(m_buffers->document) ||
        m_buffers->document[field].get_string().get(text))
        return protocolError("a text is missing");
    return text;
}

} // namespace heapsight
