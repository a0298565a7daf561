// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/recording.h"

#include "inspector/cdp_message.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <optional>

namespace heapsight {

namespace {

struct EventName {
    TargetEventKind kind;
    std::string_view name;
};
constexpr std::array<EventName, 8> kEvents{{{TargetEventKind::GarbageCollection, "gc"},
                                            {TargetEventKind::Blocked, "blocked"},
                                            {TargetEventKind::Lost, "lost"},
                                            {TargetEventKind::Back, "back"},
                                            {TargetEventKind::Exit, "exit"},
                                            {TargetEventKind::Snapshot, "snapshot"},
                                            {TargetEventKind::Note, "note"},
                                            {TargetEventKind::Alert, "alert"}}};

std::optional<int64_t> timeOf(const std::string& text)
{
    std::tm parts{};
    int milliseconds = 0;
    char zone = '\0';
    const int read = std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d.%3d%c", &parts.tm_year, &parts.tm_mon,
                                 &parts.tm_mday, &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &milliseconds, &zone);
    if (read != 8 || zone != 'Z')
        return std::nullopt;
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    return int64_t{timegm(&parts)} * 1000 + milliseconds;
}

constexpr size_t kLongestLine = size_t{1024} * 1024;

} // namespace

std::string isoTime(int64_t timeMs)
{
    const std::time_t seconds = timeMs / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 40> text{};
    const size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(timeMs % 1000));
    return std::string(text.data(), length) + fraction.data();
}

std::string_view eventName(TargetEventKind kind)
{
    for (const EventName& event : kEvents) {
        if (event.kind == kind)
            return event.name;
    }
    return {};
}

void writeSampleLine(TextWriter& out, const HeapSample& sample)
{
    JsonWriter json(out);
    json.beginObject();
    json.field("time", isoTime(sample.timeMs));
    for (size_t field = 0; field < kMemoryFields; ++field) {
        if (sample.bytes[field] != HeapSample::kUnknown)
            json.field(kMemoryFieldNames[field], sample.bytes[field]);
    }
    constexpr int kDecimals = 4;
    if (sample.cpu >= 0) {
        json.key("cpu");
        json.real(sample.cpu, kDecimals);
    }
    if (sample.loopBusy >= 0) {
        json.key("eventLoop");
        json.real(sample.loopBusy, kDecimals);
    }
    if (sample.domNodes >= 0)
        json.field("domNodes", sample.domNodes);
    if (sample.domListeners >= 0)
        json.field("domListeners", sample.domListeners);
    if (!sample.spaces.empty()) {
        json.key("spaces");
        json.beginObject();
        for (const HeapSpace& space : sample.spaces)
            json.field(space.name, space.used);
        json.endObject();
    }
    if (sample.startsAnew)
        json.field("gap", true);
    json.endObject();
    json.endDocument();
}

void writeEventLine(TextWriter& out, const TargetEvent& event)
{
    JsonWriter json(out);
    json.beginObject();
    json.field("time", isoTime(event.timeMs));
    json.field("event", eventName(event.kind));
    if (event.kind == TargetEventKind::GarbageCollection)
        json.field("freed", event.bytes);
    if (event.seconds > 0) {
        json.key("seconds");
        json.real(event.seconds, 3);
    }
    if (!event.text.empty())
        json.field("detail", event.text);
    json.endObject();
    json.endDocument();
}

void writeRecordingCsvHeader(CsvWriter& csv)
{
    csv.header({"time", "rss", "heapTotal", "heapUsed", "external", "arrayBuffers", "event", "detail"});
}

void writeSampleRow(CsvWriter& csv, const HeapSample& sample)
{
    csv.text(isoTime(sample.timeMs));
    for (const int64_t bytes : sample.bytes)
        bytes == HeapSample::kUnknown ? csv.empty() : csv.number(bytes);
    csv.empty();
    csv.empty();
    csv.endRow();
}

void writeEventRow(CsvWriter& csv, const TargetEvent& event)
{
    csv.text(isoTime(event.timeMs));
    for (size_t field = 0; field < kMemoryFields; ++field)
        csv.empty();
    csv.text(eventName(event.kind));
    if (event.kind == TargetEventKind::GarbageCollection)
        csv.number(event.bytes);
    else if (event.kind == TargetEventKind::Blocked)
        csv.real(event.seconds, 3);
    else
        csv.text(event.text);
    csv.endRow();
}

Result<Recording> readRecording(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    const auto failed = [&](ErrorCode code, std::string detail, uint64_t offset) {
        return tl::unexpected<Error>(Error{code, std::move(detail), offset, path});
    };
    if (!file)
        return failed(ErrorCode::CannotOpen, {}, kNoOffset);
    Recording recording;
    std::string line;
    uint64_t offset = 0;
    while (std::getline(file, line)) {
        const uint64_t start = offset;
        offset += line.size() + 1;
        if (line.find_first_not_of(" \r\t") == std::string::npos)
            continue;
        const auto body =
            line.size() <= kLongestLine ? JsonBody::parse(line) : fail(ErrorCode::TooLarge, "a line without an end");
        const auto time = body ? timeOf(body->text("/time")) : std::nullopt;
        if (!time) {
            if (body || !file.eof() || (recording.samples.empty() && recording.events.empty()))
                return failed(ErrorCode::BadNumber, "no line of a recording", start);
            recording.isCut = true; // without its line end: interrupted while it was written
            break;
        }
        if (const std::string name = body->text("/event"); !name.empty()) {
            for (const EventName& known : kEvents) {
                if (known.name == name)
                    recording.events.push_back({*time, known.kind, body->text("/detail"),
                                                body->real("/seconds").value_or(0),
                                                body->integer("/freed").value_or(0)});
            }
            continue;
        }
        HeapSample sample;
        sample.timeMs = *time;
        bool hasAny = false;
        for (size_t field = 0; field < kMemoryFields; ++field) {
            const auto bytes = body->integer("/" + std::string(kMemoryFieldNames[field]));
            if (bytes && *bytes >= 0) {
                sample.bytes[field] = *bytes;
                hasAny = true;
            }
        }
        sample.domNodes = body->integer("/domNodes").value_or(HeapSample::kUnknown);
        sample.domListeners = body->integer("/domListeners").value_or(HeapSample::kUnknown);
        for (const std::string& name : body->keys("/spaces", kMostHeapSpaces)) {
            if (const auto used = body->integer("/spaces/" + name); used && *used >= 0 && isHeapSpaceName(name))
                sample.spaces.push_back({name, *used});
        }
        sample.cpu = body->real("/cpu").value_or(-1);
        sample.loopBusy = body->real("/eventLoop").value_or(-1);
        sample.startsAnew = body->boolean("/gap").value_or(false);
        if (hasAny)
            recording.samples.push_back(sample);
    }
    if (recording.samples.empty() && recording.events.empty())
        return failed(ErrorCode::CannotRead, "there is no sample in it", kNoOffset);
    return recording;
}

} // namespace heapsight
