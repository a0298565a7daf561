// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of heapsight-cli that prints or draws what the Profile page shows.
// Thread rule: GUI thread.
#pragma once

#include "models/profile_model.h"
#include "pages/shown_profile.h"

#include <QString>

#include <optional>

namespace heapsight {

struct ProfileView {
    std::optional<ProfileModel::Table> table; // none: the flame graph
    QString filter;                           // of the rows; not top down, whose filter is a step of the request
    QString sortColumn;
    bool descending = true;
    bool isIcicle = false;
};

// `base` may be empty. Empty if the command line cannot narrow a profile down like that: it knows texts and
// packages, not single functions.
[[nodiscard]] QString profileCommand(const ProfileRequest& request, const ProfileView& view, const QString& file,
                                     const QString& base);

} // namespace heapsight
