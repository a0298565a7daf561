// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/integer_section.h"

#include "base/parallel.h"
#include "io/integer_window.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <vector>

namespace heapsight {

namespace {

constexpr size_t kMinWindow = 16;
constexpr uint64_t kNoTicket = UINT64_MAX;

class SectionRun {
public:
    SectionRun(ByteSource& source, const IntegerSection& section, NumberSink& sink, const JobContext& job)
        : m_source(source),
          m_section(section),
          m_sink(sink),
          m_job(job),
          m_windowBytes(std::max(section.windowBytes, kMinWindow))
    {}

    void work()
    {
        IntegerConverter converter;
        std::vector<char> buffer(kFrontPadding + 1 + m_windowBytes + kTokenLimit + kBackPadding);
        WindowText text;
        text.data = buffer.data() + kFrontPadding;
        for (;;) {
            const uint64_t ticket = takeWindow(text);
            if (ticket == kNoTicket)
                return;
            const TurnPass pass(*this, ticket); // others wait for this ticket even if memory runs out
            const WindowResult window = converter.convert(text);
            const auto first = takeTurn(ticket, text, window, converter.numbers());
            if (first && !m_section.inOrder)
                handOver(*first, ticket, text, converter.numbers());
            m_job.advance(m_section.phase, converter.numbers().size());
        }
    }

    Result<SectionEnd> result()
    {
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        if (!m_closed && m_job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        return SectionEnd{m_count, m_endOffset, !m_closed};
    }

private:
    // Lets the next ticket have its turn at the latest when this window's work is over.
    class TurnPass {
    public:
        TurnPass(SectionRun& run, uint64_t ticket) : m_run(run), m_ticket(ticket) {}
        TurnPass(const TurnPass&) = delete;
        TurnPass& operator=(const TurnPass&) = delete;
        ~TurnPass()
        {
            if (m_run.m_turn.load(std::memory_order_acquire) > m_ticket)
                return;
            m_run.waitForTurn(m_ticket);
            m_run.m_ended = true;
            m_run.passTurn(m_ticket);
        }

    private:
        SectionRun& m_run;
        uint64_t m_ticket;
    };

    uint64_t windowOffset(uint64_t ticket) const { return m_section.begin + ticket * m_windowBytes; }

    // Takes the next piece of the file and reads it; kNoTicket when there is nothing left to do.
    uint64_t takeWindow(WindowText& text)
    {
        std::unique_lock lock(m_takeMutex);
        if (m_stop.load(std::memory_order_relaxed) || m_job.cancelled())
            return kNoTicket;
        const uint64_t ticket = m_nextTicket++;
        // Sources that stream must be read in order and not beyond the section.
        if (m_source.isRandomAccess())
            lock.unlock();
        readWindow(ticket, text);
        return ticket;
    }

    void readWindow(uint64_t ticket, WindowText& text)
    {
        // One byte before the window tells whether a number began there.
        const uint64_t offset = windowOffset(ticket);
        const size_t wanted = 1 + m_windowBytes + kTokenLimit;
        // The ticket is taken: whatever happens, the workers behind must get their turn.
        auto got = guarded([&] { return m_source.read(offset - 1, text.data, wanted); });
        if (!got) {
            noteError(std::move(got.error()), offset);
            got = size_t{0};
        }
        text.size = *got;
        text.begin = std::min<size_t>(1, text.size);
        text.end = std::min(text.size, 1 + m_windowBytes);
        text.atTextEnd = text.size < wanted;
        const char before = text.size > 0 ? text.data[0] : ',';
        text.startsInside =
            ticket > 0 && before != ',' && before != ' ' && before != '\n' && before != '\r' && before != '\t';
        if (text.end < 1 + m_windowBytes || std::memchr(text.data + text.begin, ']', text.end - text.begin))
            m_stop.store(true, std::memory_order_relaxed);
    }

    void waitForTurn(uint64_t ticket)
    {
        for (uint64_t turn = m_turn.load(std::memory_order_acquire); turn != ticket;
             turn = m_turn.load(std::memory_order_acquire))
            m_turn.wait(turn, std::memory_order_acquire);
    }

    void passTurn(uint64_t ticket)
    {
        m_turn.store(ticket + 1, std::memory_order_release);
        m_turn.notify_all();
    }

    // Checks how the window continues the one before it; number index of its first number, or nullopt
    // if the section ended before.
    std::optional<uint64_t> takeTurn(uint64_t ticket, const WindowText& text, const WindowResult& window,
                                     std::span<const uint64_t> numbers)
    {
        waitForTurn(ticket);
        std::optional<uint64_t> first;
        if (!m_ended) {
            first = m_count;
            join(ticket, text, window, numbers.size());
            if (m_section.inOrder && !handOver(*first, ticket, text, numbers))
                m_ended = true;
        }
        passTurn(ticket);
        return first;
    }

    void join(uint64_t ticket, const WindowText& text, const WindowResult& window, size_t numbers)
    {
        const auto offsetOf = [&](size_t position) { return windowOffset(ticket) + position - text.begin; };
        if (window.first == Item::Number && m_last == Item::Number)
            return stopWith(ErrorCode::BadNumber, "a comma is missing", offsetOf(window.firstAt));
        if (window.first == Item::Comma && m_last != Item::Number)
            return stopWith(ErrorCode::BadNumber, "an empty item", offsetOf(window.firstAt));
        if (window.last != Item::None)
            m_last = window.last;
        const uint64_t room = m_section.maxNumbers - m_count;
        m_count += numbers;
        if (numbers > room)
            return stopWith(ErrorCode::CountMismatch, "more numbers than the header declares",
                            offsetOf(positionOfNumber(text, static_cast<size_t>(room))));
        if (window.failed)
            return stopWith(ErrorCode::BadNumber, window.error, offsetOf(window.errorAt));
        if (window.closed) {
            if (m_last == Item::Comma)
                return stopWith(ErrorCode::BadNumber, "an empty item", offsetOf(window.closedAt));
            m_closed = m_ended = true;
            m_endOffset = offsetOf(window.closedAt) + 1;
        } else if (text.end < 1 + m_windowBytes) {
            m_ended = true;
            m_endOffset = offsetOf(text.size);
        }
    }

    void stopWith(ErrorCode code, std::string detail, uint64_t offset)
    {
        m_ended = true;
        noteError(Error{code, message(std::move(detail)), offset, {}}, offset);
    }

    std::string message(std::string detail) const { return std::string(m_section.name) + ": " + detail; }

    bool handOver(uint64_t first, uint64_t ticket, const WindowText& text, std::span<const uint64_t> numbers)
    {
        if (first >= m_section.maxNumbers)
            return true;
        const auto count = static_cast<size_t>(std::min<uint64_t>(numbers.size(), m_section.maxNumbers - first));
        auto error = m_sink.take(first, numbers.first(count));
        if (!error)
            return true;
        const uint64_t offset = windowOffset(ticket) + positionOfNumber(text, error->item) - text.begin;
        noteError(Error{error->code, message(std::move(error->detail)), offset, {}}, offset);
        return false;
    }

    // Windows are taken in file order and every taken window is finished, so the first error of the
    // file is among those noted, however many workers there are.
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

    std::mutex m_takeMutex;
    uint64_t m_nextTicket = 0;
    std::atomic<bool> m_stop{false};

    // Written only by the worker whose turn it is.
    std::atomic<uint64_t> m_turn{0};
    uint64_t m_count = 0;
    Item m_last = Item::None;
    bool m_ended = false;
    bool m_closed = false;
    uint64_t m_endOffset = 0;

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
    parallelWorkers(static_cast<unsigned>(std::min<uint64_t>(threadLimit(), windows)), [&](unsigned) { run.work(); });
    return run.result();
}

} // namespace heapsight
