// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/profile_command.h"

#include "workspace/cli_command.h"

#include <QStringList>

namespace heapsight {

namespace {

// False: the command line has no such step.
bool addSteps(const std::vector<ProfileStep>& steps, QStringList& words)
{
    using Kind = FlameStep::Kind;
    for (const ProfileStep& step : steps) {
        if (step.kind != Kind::KeepMatching && step.kind != Kind::DropMatching)
            return false;
        words << (step.kind == Kind::KeepMatching ? QStringLiteral("--focus") : QStringLiteral("--exclude"))
              << QString::fromStdString(step.text);
    }
    return true;
}

QString sortKey(const QString& column)
{
    struct Key {
        const char* column;
        const char* key;
    };
    static constexpr Key kKeys[] = {
        {"name", "name"},           {"package", "package"},       {"self", "self"},         {"selfShare", "self"},
        {"total", "total"},         {"totalShare", "total"},      {"baseSelf", "baseSelf"}, {"selfChange", "selfDelta"},
        {"baseTotal", "baseTotal"}, {"totalChange", "totalDelta"}};
    for (const Key& entry : kKeys)
        if (column == QLatin1String(entry.column))
            return QLatin1String(entry.key);
    return {};
}

const char* grouping(ProfileModel::Table table)
{
    switch (table) {
    case ProfileModel::Table::BottomUp:
        return "function";
    case ProfileModel::Table::TopDown:
        return "stack";
    case ProfileModel::Table::Files:
        return "file";
    case ProfileModel::Table::Packages:
        break;
    }
    return "package";
}

void addFlameWords(const ProfileRequest& request, const ProfileView& view, QStringList& words)
{
    if (request.inverted)
        words << QStringLiteral("--inverted");
    if (request.order == FlameOrder::Time)
        words << QStringLiteral("--time-order");
    if (view.isIcicle)
        words << QStringLiteral("--icicle");
    words << QStringLiteral("--svg") << QStringLiteral("flame.svg");
}

void addTableWords(const ProfileView& view, QStringList& words)
{
    words << QStringLiteral("--by") << QLatin1String(grouping(*view.table));
    if (!view.filter.isEmpty())
        words << QStringLiteral("--filter") << view.filter;
    if (const QString key = sortKey(view.sortColumn); !key.isEmpty())
        words << QStringLiteral("--sort") << key + (view.descending ? QStringLiteral(":desc") : QStringLiteral(":asc"));
}

} // namespace

QString profileCommand(const ProfileRequest& request, const ProfileView& view, const QString& file, const QString& base)
{
    QStringList words{view.table ? QStringLiteral("profile") : QStringLiteral("flame"), file};
    if (!base.isEmpty())
        words << QStringLiteral("--base") << base;
    if (request.normalises && !base.isEmpty())
        words << QStringLiteral("--normalize");
    const bool isTimed = !view.table && request.order == FlameOrder::Time;
    if (!isTimed && request.profile && !request.profile->measures.empty() &&
        request.measure != request.profile->measures.front().what) {
        const std::string_view key = measureKey(request.measure);
        words << QStringLiteral("--measure") << QString::fromUtf8(key.data(), static_cast<int>(key.size()));
    }
    if (!addSteps(request.steps, words))
        return {};
    if (view.table)
        addTableWords(view, words);
    else
        addFlameWords(request, view, words);
    return commandLine(words);
}

} // namespace heapsight
