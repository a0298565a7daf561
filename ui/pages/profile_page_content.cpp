// SPDX-License-Identifier: GPL-3.0-or-later
// What the Profile page shows: from trees to tables and words. What is to be shown is in profile_page_request.cpp.
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
#include <QSettings>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace heapsight {

namespace {

const QString kSearchKey = QStringLiteral("search");
const QString kSortsKey = QStringLiteral("profile/sorts/");
const QString kSortColumnKey = QStringLiteral("column");
const QString kAscendingKey = QStringLiteral("ascending");
constexpr size_t kLegendEntries = 12;
constexpr double kLeastLegendShare = 0.001;

using ShownPointer = std::shared_ptr<const ShownProfile>;

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
    markRectangle();
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
    for (QWidget* tool : m_flameTools)
        tool->setVisible(isFlame);
    m_path->setVisible(isFlame && m_path->steps().size() > 1);
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
    m_table->columnHeader()->setSectionHidden(ProfileModel::Package, compares || view == QLatin1String("packages"));
    sortTableOf(view);
    m_model->setTrees({compares ? m_shown->targetTree : m_shown->tree, m_shown->baseTree}, tableOf(view));
    markRow();
    search();
}

// Every table keeps its own order, alone and in a comparison, until the next start too. The first one: from the
// outermost functions down, the total is what one follows; of a comparison, what grew most.
void ProfilePage::sortTableOf(const QString& view)
{
    const bool compares = m_shown->baseTree != nullptr;
    const QString key = compares ? view + QStringLiteral("Difference") : view;
    if (key == m_sortedView)
        return;
    saveSort();
    m_sortedView = key;
    QSettings settings;
    settings.beginGroup(kSortsKey + key);
    int column = -1; // the order the rows come in
    if (!settings.contains(kSortColumnKey)) {
        if (view == QLatin1String("topDown"))
            column = compares ? ProfileModel::TotalChange : ProfileModel::Total;
        else
            column = compares ? ProfileModel::SelfChange : ProfileModel::Self;
    }
    const QString saved = settings.value(kSortColumnKey).toString();
    for (int i = 0; i < m_model->columnCount() && !saved.isEmpty(); ++i)
        if (m_model->headerData(i, Qt::Horizontal, ColumnIdRole).toString() == saved)
            column = i;
    const bool isAscending = settings.value(kAscendingKey).toBool();
    m_table->sortByColumn(column, isAscending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void ProfilePage::saveSort() const
{
    if (m_sortedView.isEmpty())
        return;
    const ColumnHeaderView* header = m_table->columnHeader();
    QSettings settings;
    settings.beginGroup(kSortsKey + m_sortedView);
    settings.setValue(kSortColumnKey,
                      m_model->headerData(header->sortIndicatorSection(), Qt::Horizontal, ColumnIdRole).toString());
    settings.setValue(kAscendingKey, header->sortIndicatorOrder() == Qt::AscendingOrder);
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
        const auto shareOf = [whole](uint64_t weight) {
            return whole > 0 ? static_cast<double>(weight) / static_cast<double>(whole) : 0;
        };
        const double share = shareOf(entry.self);
        if (entries.size() >= kLegendEntries)
            break; // heaviest first
        if (share < kLeastLegendShare && shareOf(entry.total) < kLeastLegendShare && !entries.empty())
            continue; // what has little of its own can still be wide, by what it calls
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
        steps.prepend(tr("Whole profile"));
    }
    m_path->setSteps(steps);
    m_path->setVisible(showsFlame() && steps.size() > 1); // all of it needs no path
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
    m_matchText = matches.nodes == 0
                      ? tr("no match")
                      : (matches.nodes == 1 ? tr("1 match: %1, %2") : tr("%n matches: %1, %2", nullptr, places))
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
    markRectangle();
    markRow();
    m_isFollowing = false;
}

void ProfilePage::markRectangle()
{
    if (!m_flame->content() || m_frame == kNoFrame)
        return;
    const FlameTree& tree = m_flame->content()->tree;
    const uint32_t wanted = contentFrame(m_frame);
    if (m_flame->current() != kNoFlameNode && tree.frame(m_flame->current()) == wanted)
        return; // one of them already
    uint32_t best = kNoFlameNode;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        if (tree.frame(node) == wanted && (best == kNoFlameNode || tree.total(node) > tree.total(best)))
            best = node;
    m_flame->setCurrent(best);
}

void ProfilePage::markRow()
{
    if (!m_shown || showsFlame() || m_frame == kNoFrame)
        return;
    const uint32_t marked = m_model->frameAt(m_table->currentIndex());
    if (marked == m_frame) // also where it stands below another one
        return;
    if (const QModelIndex row = m_model->indexOfFrame(m_frame); row.isValid())
        makeCurrent(*m_table, row);
    else if (marked != kNoFrame)
        clearCurrent(*m_table);
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
