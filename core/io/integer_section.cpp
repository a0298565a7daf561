// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/integer_section.h"

#include "base/parallel.h"
#include "io/integer_window.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace heapsight {

namespace {

constexpr size_t kMinWindow = 16;

// A window that is this worker's: its place in the file and in the sequence of numbers.
struct Window {
    enum class State : uint8_t { Waiting, Joined, Dropped }; // dropped: it lies behind the section's end

    WindowText text;
    WindowEdges edges;
    uint64_t index = 0;  // counted in file order
    uint64_t offset = 0; // of text.data[0]
    uint64_t first = 0;  // index of its first number, once it is joined
    State state = State::Waiting;
    std::optional<Error> error; // it could not be read
};

class SectionRun {
public:
    SectionRun(ByteSource& source, const IntegerSection& section, NumberSink& sink, const JobContext& job)
        : m_source(source),
          m_section(section),
          m_sink(sink),
          m_job(job),
          m_windowBytes(std::max(section.windowBytes, kMinWindow)),
          m_isRandomAccess(source.isRandomAccess())
    {}

    void work()
    {
        IntegerConverter converter;
        std::vector<char> buffer(kFrontPadding + 1 + m_windowBytes + kTokenLimit + kBackPadding);
        Window window;
        while (takeWindow(window, buffer.data() + kFrontPadding)) {
            const WindowResult result = converter.convert(window.text, window.edges);
            if (!isJoined(window))
                continue;
            if (result.failed)
                note(ErrorCode::BadNumber, result.error, window.offset + result.errorAt);
            handOver(window, converter.numbers());
            m_numbers.fetch_add(converter.numbers().size(), std::memory_order_relaxed);
            m_job.advance(m_section.phase, converter.numbers().size());
        }
    }

    Result<SectionEnd> result()
    {
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        if (!m_ended)
            return fail(ErrorCode::Cancelled, "cancelled");
        return SectionEnd{m_numbers.load(), m_endOffset, !m_closed};
    }

private:
    // The next piece of the file; false if there is none. Files are read by all workers at once; other
    // sources in turns.
    bool takeWindow(Window& window, char* buffer)
    {
        std::unique_lock reading(m_readMutex, std::defer_lock);
        if (!m_isRandomAccess)
            reading.lock();
        if (m_stop.load(std::memory_order_relaxed) || m_job.cancelled())
            return false;
        window.index = m_taken.fetch_add(1, std::memory_order_relaxed);
        const uint64_t begin = m_section.begin + window.index * m_windowBytes;
        window.offset = begin - 1; // one byte before the window tells whether a number began there
        WindowText& text = window.text;
        text.data = buffer;
        const size_t wanted = 1 + m_windowBytes + kTokenLimit;
        auto got = m_source.read(window.offset, text.data, wanted);
        if (!got)
            window.error = std::move(got.error());
        text.size = got.value_or(0);
        text.begin = std::min<size_t>(1, text.size);
        text.end = std::min(text.size, 1 + m_windowBytes);
        text.atTextEnd = text.size < wanted;
        const char before = text.size > 0 ? text.data[0] : ',';
        text.startsInside =
            window.index != 0 && before != ',' && before != ' ' && before != '\n' && before != '\r' && before != '\t';
        window.edges = findEdges(text);
        announce(window); // before the next one is read: sources that cannot go back are not read too far
        return true;
    }

    // Numbers of the windows before it tell where a window's own ones belong, and counting their commas is
    // enough to know how many they are. So a worker counts first, says so, and converts while the others
    // count; it has to wait only if one of them is not running.
    void announce(Window& window)
    {
        const std::lock_guard lock(m_mutex);
        window.state = Window::State::Waiting;
        m_counted.push_back(&window);
        const auto isNext = [this](const Window* w) { return w->index == m_joined; };
        for (auto next = std::ranges::find_if(m_counted, isNext); next != m_counted.end();
             next = std::ranges::find_if(m_counted, isNext)) {
            (*next)->state = !m_ended && join(**next) ? Window::State::Joined : Window::State::Dropped;
            m_counted.erase(next);
            ++m_joined;
        }
        m_stop.store(m_stop.load(std::memory_order_relaxed) || m_ended, std::memory_order_relaxed);
        m_joinedMore.notify_all();
    }

    // Waits until all windows before it are counted.
    bool isJoined(const Window& window)
    {
        std::unique_lock lock(m_mutex);
        m_joinedMore.wait(lock, [&] { return window.state != Window::State::Waiting; });
        return window.state == Window::State::Joined;
    }

    // Checks how the window continues the text before it. False if nothing in it counts.
    bool join(Window& window)
    {
        if (window.error) {
            noteError(std::move(*window.error), window.offset + 1);
            m_ended = true;
            return false;
        }
        const WindowEdges& edges = window.edges;
        window.first = m_commas + (edges.first == Item::Comma ? 1 : 0);
        m_commas += edges.commas;
        const bool isMissing = edges.first == Item::Number && m_last == Item::Number;
        const bool isEmpty = edges.first == Item::Comma && m_last != Item::Number;
        if (isMissing || isEmpty) {
            note(ErrorCode::BadNumber, isMissing ? "a comma is missing" : "an empty item",
                 window.offset + edges.firstAt);
            m_ended = true;
            return false;
        }
        if (edges.last != Item::None)
            m_last = edges.last;
        if (edges.closed) {
            m_ended = m_closed = true;
            m_endOffset = window.offset + edges.closedAt + 1;
            if (m_last == Item::Comma)
                note(ErrorCode::BadNumber, "an empty item", window.offset + edges.closedAt);
        } else if (window.text.end < 1 + m_windowBytes) {
            m_ended = true;
            m_endOffset = window.offset + window.text.size;
        }
        return true;
    }

    void handOver(const Window& window, std::span<const uint64_t> numbers)
    {
        const uint64_t room = m_section.maxNumbers - std::min(m_section.maxNumbers, window.first);
        if (numbers.size() > room) {
            note(ErrorCode::CountMismatch, "more numbers than the header declares",
                 window.offset + positionOfNumber(window.text, static_cast<size_t>(room)));
            numbers = numbers.first(static_cast<size_t>(room));
        }
        if (numbers.empty())
            return;
        if (auto error = m_sink.take(window.first, numbers))
            note(error->code, std::move(error->detail), window.offset + positionOfNumber(window.text, error->item));
    }

    void note(ErrorCode code, std::string detail, uint64_t offset)
    {
        noteError(Error{code, std::string(m_section.name) + ": " + detail, offset, {}}, offset);
    }

    // Windows are taken in file order and every taken window of the section is finished, so the first
    // error of the file is among those noted, however many workers there are.
    void noteError(Error error, uint64_t offset)
    {
        const std::lock_guard lock(m_errorMutex);
        if (!m_error || offset < m_errorOffset) {
            m_error = std::move(error);
            m_errorOffset = offset;
        }
        m_stop.store(true, std::memory_order_relaxed);
    }

    ByteSource& m_source;
    const IntegerSection& m_section;
    NumberSink& m_sink;
    const JobContext& m_job;
    const size_t m_windowBytes;
    const bool m_isRandomAccess;

    std::mutex m_readMutex; // of sources that are read from the front to the end
    std::atomic<uint64_t> m_taken{0};

    std::mutex m_mutex; // of what follows, to m_endOffset
    std::condition_variable m_joinedMore;
    std::vector<Window*> m_counted; // not joined yet: a window before them is not counted
    uint64_t m_joined = 0;          // windows
    uint64_t m_commas = 0;
    Item m_last = Item::None;
    bool m_ended = false;
    bool m_closed = false;
    uint64_t m_endOffset = 0;

    std::atomic<uint64_t> m_numbers{0};
    std::atomic<bool> m_stop{false};
    std::mutex m_errorMutex;
    std::optional<Error> m_error;
    uint64_t m_errorOffset = 0;
};

} // namespace

Result<SectionEnd> readIntegerSection(ByteSource& source, const IntegerSection& section, NumberSink& sink,
                                      const JobContext& job)
{
    SectionRun run(source, section, sink, job);
    const uint64_t rest = source.sizeLimit() - std::min(source.sizeLimit(), section.begin);
    const uint64_t windows = rest / std::max(section.windowBytes, kMinWindow) + 1;
    const uint64_t workers = section.inOrder ? 1 : std::min<uint64_t>(threadLimit(), windows);
    parallelWorkers(static_cast<unsigned>(workers), [&](unsigned worker) {
        if (section.errand && worker == workers - 1)
            section.errand();
        run.work();
    });
    return run.result();
}

} // namespace heapsight
