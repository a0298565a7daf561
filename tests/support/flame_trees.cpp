// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/flame_trees.h"

#include "io/profile_reader.h"
#include "profile/flame_tree_builder.h"

#include <random>
#include <stdexcept>

namespace heapsight::test {

std::shared_ptr<const Profile> profileOf(std::string_view foldedLines)
{
    auto profile = readProfileFromMemory(foldedLines, {});
    if (!profile)
        throw std::runtime_error(profile.error().detail);
    return *profile;
}

FlameTree treeOf(std::string_view foldedLines)
{
    return profileOf(foldedLines)->tree();
}

FlameTree randomTree(uint32_t seed, uint32_t nodes, uint32_t frames)
{
    std::mt19937 generator(seed);
    const auto random = [&] { return static_cast<uint32_t>(generator()); };
    auto table = std::make_shared<FrameTable>();
    FlameTreeBuilder builder(table->add({"(root)", {}, 0, 0}));
    std::vector<uint32_t> rows;
    for (uint32_t i = 0; i < frames; ++i)
        rows.push_back(table->add({"f" + std::to_string(i), i % 3 == 0 ? "" : "file" + std::to_string(i % 5), i, 0}));
    for (uint32_t i = 1; i < nodes; ++i) {
        // Half of them go on at the last node, so that there are deep stacks as well as wide levels.
        const uint32_t parent = random() % 2 == 0 ? builder.nodeCount() - 1 : random() % builder.nodeCount();
        builder.child(parent, rows[random() % frames]);
    }
    const FlameTreeBuilder::Finished finished = builder.finish();
    std::vector<uint64_t> self(finished.shape->nodeCount());
    for (uint64_t& weight : self)
        weight = random() % 3 == 0 ? 0 : random() % 1000;
    return FlameTree(finished.shape, std::move(table), std::move(self), ProfileUnit::Plain);
}

std::string textOf(const FlameTree& tree)
{
    std::string text;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        text.append(tree.depth(node) * 2, ' ')
            .append(tree.frames().shownName(tree.frame(node)))
            .append(" " + std::to_string(tree.self(node)) + "/" + std::to_string(tree.total(node)) + "\n");
    return text;
}

} // namespace heapsight::test
