// SPDX-License-Identifier: GPL-3.0-or-later
// What the Profile page shows of a profile: the tree a person narrowed it down to, in the order and with the
// colours of the flame graph, alone or against an earlier profile. Made in a job.
// Thread rule: plain data; made in any thread, immutable then.
#pragma once

#include "painting/flame_painting.h"
#include "profile/flame_tree_steps.h"
#include "profile/profile.h"
#include "profile/profile_diff.h"

#include <string>
#include <vector>

namespace heapsight {

// A step of narrowing down. Functions are kept by what the file says of them, since rows of frame tables
// differ between profiles.
struct ProfileStep {
    FlameStep::Kind kind = FlameStep::Kind::Focus;
    std::string name{}; // the function
    std::string script{};
    uint32_t line = 0;
    uint32_t column = 0;
    std::string text{}; // of the filters, or the package
    friend bool operator==(const ProfileStep&, const ProfileStep&) = default;

    [[nodiscard]] static ProfileStep ofFrame(FlameStep::Kind kind, const FrameTable& frames, uint32_t frame);
};
[[nodiscard]] QString stepText(const ProfileStep& step); // "only stacks through handler"

enum class FlameOrder : uint8_t { LeftHeavy, File, Time };

struct ProfileRequest {
    std::shared_ptr<const Profile> profile;
    std::shared_ptr<const Profile> base; // null: no comparison
    ProfileMeasure::What measure = ProfileMeasure::What::Weight;
    std::vector<ProfileStep> steps;
    FlameOrder order = FlameOrder::LeftHeavy; // Time: of CPU profiles, without comparison
    bool inverted = false;                    // functions first, their callers below
    bool normalises = false;                  // the base is scaled to the target's total
    QString title;
};

struct LegendEntry { // an origin of code and its part of the profile
    QString name;
    int color = 0;
    uint64_t self = 0;
    uint64_t total = 0;    // with all it calls
    QString search{};      // finds its functions
    std::string package{}; // of npm packages
};

struct ShownProfile {
    ProfileRequest request;
    FlameContentPointer content; // in the wanted order
    // Always merged stacks, not inverted: what the tables are made of.
    std::shared_ptr<const FlameTree> tree;
    std::shared_ptr<const FlameTree> baseTree; // same shape as `tree`; null: no comparison
    std::shared_ptr<const FlameTree> targetTree;
    std::vector<LegendEntry> legend; // by weight descending
    uint64_t wholeWeight = 0;        // of the profile before it was narrowed
    uint32_t functions = 0;          // with any weight in `tree`; the root is none
};

// O(nodes × steps + N log N). Errors: NotFound (the profile, or the base, has no such measure), BadArgument,
// Cancelled, OutOfMemory.
[[nodiscard]] Result<std::shared_ptr<const ShownProfile>> showProfile(const ProfileRequest& request,
                                                                      const JobContext& job);

} // namespace heapsight
