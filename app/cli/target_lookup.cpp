// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_lookup.h"

#include "inspector/inspector_opener.h"
#include "inspector/memory_sampler.h"
#include "inspector/worker_sessions.h"
#include "terminal_text.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace heapsight::cli {

namespace {

InspectorTarget resolved(Session& session, EventLoop& loop, const TargetName& name, bool opens)
{
    TargetDiscovery discovery;
    std::optional<Result<InspectorTarget>> answer;
    const auto take = [&](Result<InspectorTarget> result) {
        answer.emplace(std::move(result));
        loop.quit();
    };
    discovery.resolve(name, [&](Result<InspectorTarget> result) {
        bool isNode = false;
        const bool isClosed = !result && name.pid != 0 && result.error().code == ErrorCode::BadArgument &&
                              nodeProcess(name.pid, &isNode) && isNode;
        if (isClosed && opens)
            openInspector(discovery, name.pid, take);
        else
            take(std::move(result));
    });
    if (!answer)
        loop.run();
    if (!*answer) {
        CommandFailure failure = targetFailure(answer->error());
        bool isNode = false;
        const auto process = name.pid != 0 ? nodeProcess(name.pid, &isNode) : std::nullopt;
        if (process && isNode && !opens && !obstacleToOpening(*process))
            failure.hint = "--open opens it with SIGUSR1; it then listens on 127.0.0.1 until the process ends.";
        else if (name.pid == 0)
            failure.hint = "\"heapsight-cli targets\" lists what can be attached to on this machine.";
        throw failure;
    }
    if (opens && name.pid != 0 && (*answer)->access == TargetAccess::Open)
        session.note("the inspector of process " + std::to_string(name.pid) + " listens on " +
                     (*answer)->address.hostAndPort() + ".");
    return std::move(**answer);
}

} // namespace

void TargetOptions::add(OptionSet& options)
{
    options.required("TARGET", target, "Process number, host:port or ws:// URL");
    options.text(
        "--worker", worker, "NAME",
        "This worker thread instead of the main thread,\ne.g. \"Worker 1\"; a wrong name lists those there are");
    options.flag("--open", opens, "Open the inspector of a process that has none\n(SIGUSR1)");
    options.flag("--yes", yes, "Ask nothing");
}

double secondsOf(const std::string& text, const char* option, double least, double most)
{
    double seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || !(seconds >= least && seconds <= most)) {
        char range[64];
        std::snprintf(range, sizeof range, "write seconds from %g to %g.", least, most);
        failUsage(std::string(option) + " " + text + ": " + range);
    }
    return seconds;
}

CommandFailure targetFailure(const Error& error)
{
    CommandFailure failure = failureOf(error);
    if (error.code == ErrorCode::Cancelled)
        return failure;
    failure.status = error.code == ErrorCode::CannotWrite ? ExitStatus::BadFile : ExitStatus::Target;
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::BadArgument)
        failure.message = (error.source.empty() ? "" : error.source + ": ") + error.detail + ".";
    return failure;
}

bool confirm(const std::string& question)
{
    if (isatty(STDIN_FILENO) != 1 || isatty(STDERR_FILENO) != 1)
        return false;
    std::fprintf(stderr, "%s [y/N] ", question.c_str());
    char line[16] = "";
    return std::fgets(line, sizeof line, stdin) && (line[0] == 'y' || line[0] == 'Y');
}

FoundTarget findTarget(Session& session, EventLoop& loop, const TargetOptions& options)
{
    const auto name = parseTargetName(options.target);
    if (!name)
        failUsage("TARGET \"" + options.target + "\": " + name.error().detail + ".", kTargetText);
    if (name->pid == 0 && !name->address.isLoopback() && !options.yes &&
        !confirm("Connect to " + name->address.hostAndPort() + ", which is not this machine?"))
        throw CommandFailure{ExitStatus::Target, name->address.hostAndPort() + " is not this machine: not connected.",
                             "Add --yes if that is meant; an ssh tunnel (ssh -L) keeps the connection private."};

    FoundTarget found;
    found.target = resolved(session, loop, *name, options.opens);
    // One sample: is it an inspector that answers, and how large is the heap?
    std::optional<Error> error;
    WorkerSessions workers;
    CdpConnection connection({[&] {
                                  const auto sample = [&](const std::string& worker) {
                                      auto sampler = std::make_shared<MemorySampler>(connection);
                                      sampler->sample(worker, [&, sampler](const Result<HeapSample>& result) {
                                          if (result)
                                              found.sample = *result;
                                          else
                                              error = result.error();
                                          loop.quit();
                                      });
                                  };
                                  if (options.worker.empty()) {
                                      sample({});
                                      return;
                                  }
                                  WorkerSessions::enable(connection, [&, sample] {
                                      const auto& all = workers.workers();
                                      const auto worker =
                                          std::find_if(all.begin(), all.end(), [&](const WorkerThread& candidate) {
                                              return candidate.title == options.worker ||
                                                     candidate.url == options.worker || candidate.id == options.worker;
                                          });
                                      if (worker == all.end()) {
                                          std::string known;
                                          for (const WorkerThread& candidate : all)
                                              known += (known.empty() ? "" : ", ") + candidate.title;
                                          error = Error{ErrorCode::NotFound,
                                                        "there is no worker thread \"" + options.worker + "\"" +
                                                            (known.empty() ? "" : "; there are: " + known),
                                                        kNoOffset, options.target};
                                          loop.quit();
                                          return;
                                      }
                                      found.worker = *worker;
                                      sample(worker->session);
                                  });
                              },
                              [&](std::string_view method, std::string_view params, std::string_view) {
                                  (void)workers.take(method, params);
                              },
                              [&](const Error& lost) {
                                  error = lost;
                                  loop.quit();
                              }});
    connection.open(found.target.address);
    loop.run();
    if (error)
        throw targetFailure(*error);
    return found;
}

} // namespace heapsight::cli
