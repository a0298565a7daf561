// SPDX-License-Identifier: GPL-3.0-or-later
// What the Profile page shows: from the profiles and the choices to trees, tables, words.
#include "pages/banner.h"
#include "pages/function_pane.h"
#include "pages/message_view.h"
#include "pages/profile_page.h"
#include "pages/step_strip.h"
#include "pages/table_selection.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/profile_text.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"
#include "widgets/flame_legend.h"
#include "widgets/flame_view.h"
#include "widgets/path_bar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace heapsight {

namespace {

const QString kShowKey = QStringLiteral("show");
const QString kSearchKey = QStringLiteral("search");
constexpr size_t kLegendEntries = 12;
constexpr double kLeastLegendShare = 0.001;

using ShownPointer = std::shared_ptr<const ShownProfile>;

bool isSame(const ProfileRequest& a, const ProfileRequest& b)
{
    return a.profile == b.profile && a.base == b.base && a.measure == b.measure && a.steps == b.steps &&
           a.order == b.order && a.inverted == b.inverted && a.normalises == b.normalises && a.title == b.title;
}

ProfileModel::Table tableOf(const QString& view)
{
    return view == QLatin1String("topDown")    ? ProfileModel::Table::TopDown
           : view == QLatin1String("files")    ? ProfileModel::Table::Files
           : view == QLatin1String("packages") ? ProfileModel::Table::Packages
                                               : ProfileModel::Table::BottomUp;
}

// Habits of writers, which change no number.
bool isWorthSaying(ProfileWarning::Code code)
{
    using Code = ProfileWarning::Code;
    return code != Code::TextReplaced && code != Code::TrailingData && code != Code::TimesDisordered;
}

QString warningsOf(const Profile& profile)
{
    QStringList lines;
    for (const ProfileWarning& warning : profile.warnings)
        if (const QString text = profileWarningText(warning); isWorthSaying(warning.code) && !lines.contains(text))
            lines << text;
    return lines.join(QLatin1Char('\n'));
}

// `from`'s row of a function in `to`.
uint32_t sameFrame(const FlameTree& from, const FlameTree& to, uint32_t frame)
{
    if (frame == kNoFrame || from.framesPointer() == to.framesPointer())
        return frame;
    return to.frames().find(from.frames().key(frame));
}

} // namespace

// --- What is to be shown --------------------------------------------------------------------------

ProfileDocument* ProfilePage::base() const
{
    ProfileDocument* base = m_profiles.base();
    return base && base->profile() ? base : nullptr;
}

void ProfilePage::explain(const ProfileDocument* profile)
{
    if (!profile) {
        m_message->showMessage(
            tr("No profile is open"),
            tr("Open a .cpuprofile, a .heapprofile or folded stacks, or drop one here; or record one "
               "from a running program on the page Live."),
            m_open);
        return;
    }
    switch (profile->state()) {
    case ProfileDocument::State::Ready:
        m_message->showProgress(tr("Preparing %1").arg(profile->name()), -1);
        break;
    case ProfileDocument::State::Loading:
        m_message->showProgress(tr("Loading %1").arg(profile->fileName()), profile->fraction());
        break;
    case ProfileDocument::State::Cancelled:
        m_message->showMessage(tr("Loading %1 was cancelled").arg(profile->fileName()),
                               tr("Open it again with Reload in its menu in the side bar."));
        break;
    case ProfileDocument::State::Failed: {
        const ErrorText text = errorText(profile->error());
        QStringList lines{text.detail, text.advice, profile->path()};
        lines.removeAll(QString());
        m_message->showMessage(text.summary, lines.join(QLatin1Char('\n')));
        break;
    }
    }
}

void ProfilePage::refresh()
{
    const ProfileDocument* current = m_profiles.current();
    const auto profile = current ? current->profile() : nullptr;
    if (m_wanted.profile != profile) {
        m_steps.clear();
        fillMeasures();
    }
    fillOrders();
    fillBases();
    updateShown();
}

void ProfilePage::fillMeasures()
{
    const ProfileDocument* current = m_profiles.current();
    m_measures->clear();
    if (current && current->profile())
        for (const ProfileMeasure& measure : current->profile()->measures)
            m_measures->addItem(measureText(measure), static_cast<int>(measure.what));
    m_measures->setEnabled(m_measures->count() > 1);
}

void ProfilePage::fillOrders()
{
    const ProfileDocument* current = m_profiles.current();
    const auto before = m_orders->count() > 0 ? m_orders->currentData().toInt() : 0;
    m_orders->clear();
    m_orders->addItem(tr("Heaviest first"), static_cast<int>(FlameOrder::LeftHeavy));
    m_orders->addItem(tr("As recorded"), static_cast<int>(FlameOrder::File));
    if (current && current->profile() && current->profile()->cpu)
        m_orders->addItem(tr("In time order"), static_cast<int>(FlameOrder::Time));
    m_orders->setCurrentIndex(std::max(0, m_orders->findData(before)));
}

void ProfilePage::fillBases()
{
    const ProfileDocument* current = m_profiles.current();
    m_bases->clear();
    m_bases->addItem(tr("nothing"), -1);
    for (int row = 0; row < m_profiles.count(); ++row) {
        const ProfileDocument* other = m_profiles.at(row);
        if (other == current || !other->profile() || !current || !current->profile())
            continue;
        const ProfileUnit unit = current->profile()->measures.front().unit;
        const auto& measures = other->profile()->measures;
        if (std::none_of(measures.begin(), measures.end(),
                         [unit](const auto& measure) { return measure.unit == unit; }))
            continue; // time against bytes
        m_bases->addItem(m_profiles.displayName(other), row);
        if (other == m_profiles.base())
            m_bases->setCurrentIndex(m_bases->count() - 1);
    }
    m_bases->setEnabled(m_bases->count() > 1);
    const bool compares = m_bases->currentData().toInt() >= 0;
    m_normalises->setVisible(compares);
    m_orders->setEnabled(!compares);
    m_invert->setEnabled(!compares);
}

ProfileRequest ProfilePage::request() const
{
    ProfileRequest request;
    const ProfileDocument* current = m_profiles.current();
    if (!current || !current->profile())
        return request;
    request.profile = current->profile();
    request.measure = static_cast<ProfileMeasure::What>(m_measures->currentData().toInt());
    request.title = m_profiles.displayName(current);
    request.steps = m_steps;
    // Stacks cannot be filtered row by row: what is above and below a match belongs to it.
    if (const QString pattern = m_filter->text().trimmed();
        m_filter->currentChip() == QLatin1String("topDown") && !pattern.isEmpty() && !m_filter->hasError())
        request.steps.push_back({FlameStep::Kind::KeepMatching, {}, {}, 0, 0, pattern.toStdString()});
    if (const ProfileDocument* other = base(); other && m_bases->currentData().toInt() >= 0) {
        request.base = other->profile();
        request.normalises = m_normalises->isChecked();
        request.title = tr("%1 against %2").arg(request.title, m_profiles.displayName(other));
        return request;
    }
    request.inverted = m_invert->isChecked();
    request.order = request.inverted ? FlameOrder::LeftHeavy : static_cast<FlameOrder>(m_orders->currentData().toInt());
    if (request.order == FlameOrder::Time && !request.profile->cpu)
        request.order = FlameOrder::LeftHeavy;
    return request;
}

void ProfilePage::updateShown()
{
    const ProfileRequest wanted = request();
    if (!wanted.profile) {
        m_workspace.jobs.drop(this, kShowKey);
        m_wanted = {};
        m_shown.reset();
        m_flame->setContent(nullptr);
        m_model->setTrees({}, m_model->table());
        m_function->setFunction(nullptr, kNoFrame, false);
        m_frame = kNoFrame;
        m_stack->setCurrentIndex(0);
        explain(m_profiles.current());
        Q_EMIT statusTextChanged();
        return;
    }
    if (!isVisible() || isSame(wanted, m_wanted))
        return;
    if (m_wanted.profile != wanted.profile) {
        m_stack->setCurrentIndex(0);
        explain(m_profiles.current());
    }
    m_wanted = wanted;
    m_workspace.jobs.run<ShownPointer>(
        this, kShowKey, tr("Preparing %1").arg(wanted.title),
        [wanted](const JobContext& job) { return showProfile(wanted, job); },
        [this](const Result<ShownPointer>& result) { show(result); });
}

// --- Showing it -----------------------------------------------------------------------------------

void ProfilePage::show(const Result<ShownPointer>& result)
{
    if (!result) {
        const bool wasCancelled = result.error().code == ErrorCode::Cancelled;
        QString text = wasCancelled ? tr("It was cancelled.") : errorText(result.error()).summary;
        if (result.error().code == ErrorCode::NotFound)
            text = tr("The earlier profile does not count %1.").arg(m_measures->currentText());
        if (m_shown && m_shown->request.profile == m_wanted.profile) {
            m_banner->setMessage(text);
        } else {
            m_stack->setCurrentIndex(0);
            m_message->showMessage(tr("The profile cannot be shown"), text);
        }
        m_wanted = m_shown ? m_shown->request : ProfileRequest();
        return;
    }
    const ShownPointer before = std::exchange(m_shown, *result);
    m_banner->setMessage(warningsOf(*m_shown->request.profile));
    m_stack->setCurrentIndex(1);
    const bool isSameProfile = before && before->request.profile == m_shown->request.profile;
    m_frame = isSameProfile ? sameFrame(*before->tree, *m_shown->tree, m_frame) : kNoFrame;
    if (!isSameProfile)
        m_flame->setContent(nullptr); // another profile begins with all of it
    const bool isNothing = m_shown->content->tree.total(FlameTree::root()) == 0;
    m_flame->setContent(isNothing ? nullptr : m_shown->content,
                        m_steps.empty() ? tr("Nothing was recorded.")
                                        : tr("Nothing is left of the profile. Take a step back above."));
    showSteps();
    showTable();
    showLegend();
    showZoom();
    showFunction();
    search();
    Q_EMIT statusTextChanged();
}

void ProfilePage::showTable()
{
    updateShown();
    const bool isFlame = showsFlame();
    m_views->setCurrentIndex(isFlame ? 0 : 1);
    m_flameTools->setVisible(isFlame);
    m_table->setVisible(!isFlame);
    setFocusProxy(isFlame ? static_cast<QWidget*>(m_flame) : m_table);
    if (!m_shown || isFlame) {
        search();
        return;
    }
    const bool compares = m_shown->baseTree != nullptr;
    for (const int column : {int(ProfileModel::BaseSelf), int(ProfileModel::SelfChange), int(ProfileModel::BaseTotal),
                             int(ProfileModel::TotalChange)})
        m_table->columnHeader()->setSectionHidden(column, !compares);
    for (const int column : {int(ProfileModel::SelfShare), int(ProfileModel::TotalShare)})
        m_table->columnHeader()->setSectionHidden(column, compares); // room for the changes
    const QString view = m_filter->currentChip();
    m_table->columnHeader()->setSectionHidden(ProfileModel::Package, view == QLatin1String("packages"));
    m_model->setTrees({compares ? m_shown->targetTree : m_shown->tree, m_shown->baseTree}, tableOf(view));
    search();
}

void ProfilePage::showLegend()
{
    std::vector<FlameLegend::Entry> entries;
    if (m_shown->baseTree) {
        entries.push_back({tr("+ grew"), {}, 0, 1, false});
        entries.push_back({tr("− shrank"), {}, 0, -1, false});
        entries.push_back({tr("no change"), {}, 0, 2, false});
        m_legend->setEntries(entries);
        return;
    }
    const uint64_t whole = m_shown->tree->total(FlameTree::root());
    for (const LegendEntry& entry : m_shown->legend) {
        const double share = whole > 0 ? static_cast<double>(entry.self) / static_cast<double>(whole) : 0;
        if (entries.size() >= kLegendEntries || (share < kLeastLegendShare && !entries.empty()))
            break; // heaviest first: what follows is less
        entries.push_back({tr("%1 %2").arg(entry.name, percentText(share)),
                           tr("%1: %2 of its own\nA click searches for it.")
                               .arg(entry.name, weightText(entry.self, m_shown->tree->unit())),
                           entry.color});
    }
    m_legend->setEntries(entries);
}

void ProfilePage::showZoom()
{
    m_back->setEnabled(m_flame->canGoBack());
    m_forward->setEnabled(m_flame->canGoForward());
    m_zoomOut->setEnabled(m_flame->zoomed() != FlameTree::root());
    QStringList steps;
    if (m_flame->content()) {
        const FlameTree& tree = m_flame->content()->tree;
        for (uint32_t node = m_flame->zoomed(); node != FlameTree::root(); node = tree.parent(node))
            steps.prepend(frameName(tree.frames(), tree.frame(node)));
        steps.prepend(tr("all"));
    }
    m_path->setSteps(steps);
}

void ProfilePage::showSteps()
{
    QStringList steps;
    for (const ProfileStep& step : m_steps)
        steps << stepText(step);
    m_strip->setSteps(steps);
}

// --- Search ---------------------------------------------------------------------------------------

void ProfilePage::search()
{
    updateShown();
    m_workspace.jobs.drop(this, kSearchKey);
    m_model->setTextFilter(m_filter->filter());
    const QString pattern = m_filter->text().trimmed();
    if (!m_shown || pattern.isEmpty() || !m_flame->content()) {
        m_matchText.clear();
        m_flame->setMatches({});
        m_filter->setStatus(m_shown && !showsFlame() ? m_model->totalsText() : QString());
        return;
    }
    m_workspace.jobs.run<FlameMatches>(
        this, kSearchKey, {},
        [content = m_flame->content(), text = pattern.toStdString()](const JobContext&) {
            return findFrames(content->tree, text);
        },
        [this, content = m_flame->content()](const Result<FlameMatches>& matches) {
            if (matches && content == m_flame->content())
                showMatches(*matches);
        });
}

void ProfilePage::showMatches(const FlameMatches& matches)
{
    const FlameTree& tree = m_flame->content()->tree;
    std::vector<uint8_t> frames(tree.frames().size());
    for (size_t frame = 0; frame < std::min(frames.size(), matches.frames.size()); ++frame)
        frames[frame] = matches.frames[frame] ? 1 : 0;
    m_flame->setMatches(std::move(frames));
    const auto places = static_cast<int>(std::min<uint32_t>(matches.nodes, 1'000'000'000));
    m_matchText = matches.nodes == 0 ? tr("no match")
                                     : tr("%n matches: %1, %2", nullptr, places)
                                           .arg(weightText(matches.weight, tree.unit()),
                                                shareText(matches.weight, tree.total(FlameTree::root())));
    m_filter->setStatus(m_matchText);
}

// --- The chosen function --------------------------------------------------------------------------

uint32_t ProfilePage::treeFrame(uint32_t contentFrame) const
{
    return sameFrame(m_shown->content->tree, *m_shown->tree, contentFrame);
}

uint32_t ProfilePage::contentFrame(uint32_t treeFrame) const
{
    return sameFrame(*m_shown->tree, m_shown->content->tree, treeFrame);
}

void ProfilePage::chooseFunction(uint32_t frame)
{
    if (!m_shown || frame == m_frame)
        return;
    m_frame = frame;
    showFunction();
    if (m_isFollowing || frame == kNoFrame)
        return;
    // The other view goes along: the heaviest of the function's rectangles, its row in the table.
    m_isFollowing = true;
    if (m_flame->content()) {
        const FlameTree& tree = m_flame->content()->tree;
        const uint32_t wanted = contentFrame(frame);
        uint32_t best = kNoFlameNode;
        for (uint32_t node = 0; node < tree.nodeCount(); ++node)
            if (tree.frame(node) == wanted && (best == kNoFlameNode || tree.total(node) > tree.total(best)))
                best = node;
        m_flame->setCurrent(best);
    }
    m_isFollowing = false;
}

void ProfilePage::showFunction()
{
    const bool hasObjects = m_shown && m_shown->request.profile->kind == ProfileKind::AllocationTimeline;
    m_function->setFunction(m_shown, m_frame, hasObjects);
    const bool isFunction = m_shown && m_frame != kNoFrame && m_frame != m_shown->tree->frame(FlameTree::root());
    for (QAction* action : {m_focus, m_keep, m_exclude, m_merge, m_focusPackage, m_excludePackage})
        action->setEnabled(isFunction);
    m_objects->setVisible(hasObjects);
    m_objects->setEnabled(isFunction);
    m_restore->setEnabled(!m_steps.empty());
    m_zoomIn->setEnabled(m_flame->current() != kNoFlameNode);
}

void ProfilePage::narrow(FlameStep::Kind kind)
{
    if (!m_shown || m_frame == kNoFrame)
        return;
    ProfileStep step = ProfileStep::ofFrame(kind, m_shown->tree->frames(), m_frame);
    if (kind == FlameStep::Kind::FocusPackage || kind == FlameStep::Kind::ExcludePackage)
        step = {kind, {}, {}, 0, 0, std::string(m_shown->tree->frames().package(m_frame))};
    addStep(step);
}

void ProfilePage::addStep(const ProfileStep& step)
{
    if (std::find(m_steps.begin(), m_steps.end(), step) != m_steps.end())
        return;
    m_steps.push_back(step);
    updateShown();
}

void ProfilePage::restoreAll()
{
    m_steps.clear();
    updateShown();
}

} // namespace heapsight
