// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup.h"

#include "common_options.h"
#include "error_text.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr size_t kSuggestions = 5;

std::vector<std::string> classNames(const SnapshotAnalysis& analysis)
{
    std::vector<ClassRow> rows = analysis.classRows();
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ClassRow& a, const ClassRow& b) { return a.retained > b.retained; });
    std::vector<std::string> names;
    names.reserve(rows.size());
    for (const ClassRow& row : rows)
        names.push_back(analysis.classes().at(row.id).name);
    return names;
}

} // namespace

std::vector<ClassId> classesNamed(const SnapshotAnalysis& analysis, const std::string& name)
{
    std::vector<ClassId> found = analysis.classes().findByName(name);
    if (!found.empty())
        return found;
    std::string message =
        fileText(analysis.snapshot().info().source) + " has no class \"" + name + "\" (names must match exactly).";
    const std::vector<std::string> names = classNames(analysis);
    const std::vector<std::string> similar = similarTo(name, names, kSuggestions);
    if (!similar.empty()) {
        message += " Did you mean";
        for (size_t i = 0; i < similar.size(); ++i)
            message += (i == 0 ? " \"" : i + 1 == similar.size() ? " or \"" : ", \"") + similar[i] + "\"";
        message += "?";
    } else {
        message += " \"heapsight-cli classes\" lists the classes.";
    }
    failUsage(message);
}

void checkObjectId(const std::string& id)
{
    if (!parseObjectId(id))
        failUsage("\"" + id + "\" is no object id: ids are the numbers behind the @, for example @4711.");
}

NodeIndex objectWithId(const SnapshotAnalysis& analysis, const std::string& id)
{
    checkObjectId(id);
    const auto node = analysis.snapshot().find(ObjectId(*parseObjectId(id)));
    if (!node)
        failUsage(fileText(analysis.snapshot().info().source) + " has no object @" +
                  std::to_string(*parseObjectId(id)) +
                  ". \"heapsight-cli objects --class NAME\" lists the objects of a class with their ids.");
    return *node;
}

} // namespace heapsight::cli
