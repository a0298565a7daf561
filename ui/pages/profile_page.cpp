// SPDX-License-Identifier: GPL-3.0-or-later
// The page's parts and how they are wired; what they show is in profile_page_content.cpp.
#include "pages/profile_page.h"

#include "pages/banner.h"
#include "pages/function_pane.h"
#include "pages/message_view.h"
#include "pages/profile_command.h"
#include "pages/step_strip.h"
#include "text/format.h"
#include "text/profile_text.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"
#include "widgets/flame_legend.h"
#include "widgets/flame_view.h"
#include "widgets/flow_layout.h"
#include "widgets/path_bar.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

const QString kSplitterKey = QStringLiteral("profile/splitter");
const QString kFlipKey = QStringLiteral("profile/rootBelow");
constexpr int kViewsWidth = 820;
constexpr int kFunctionWidth = 400;
constexpr int kLeastFunctionWidth = 240;

QToolButton* toolButton(const QString& text, const QString& tip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTipText(tip));
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    return button;
}

QComboBox* choices(const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

ProfilePage::ProfilePage(const Workspace& workspace, ProfileList& profiles, QAction* open, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_profiles(profiles),
      m_open(open),
      m_banner(new Banner(this)),
      m_filter(new FilterBar(tr("Search functions, files, packages"), this)),
      m_measures(choices(tr("What is counted"), this)),
      m_orders(choices(tr("Order of the functions"), this)),
      m_bases(choices(tr("Earlier profile to compare with"), this)),
      m_normalises(new QCheckBox(tr("sa&me length"), this)),
      m_flip(toolButton(tr("Root Below"), tr("The root at the bottom, stacks grow upwards"), this)),
      m_invert(toolButton(tr("Callers Below"), tr("Functions with weight of their own first, below each its callers"),
                          this)),
      m_back(toolButton(QStringLiteral("◀"), tr("What was shown before (Alt+Left)"), this)),
      m_forward(toolButton(QStringLiteral("▶"), tr("What was shown after this (Alt+Right)"), this)),
      m_save(toolButton(tr("Save Picture…"), tr("Save the flame graph as PNG or SVG"), this)),
      m_path(new PathBar(this)),
      m_strip(new StepStrip(this)),
      m_flame(new FlameView(this)),
      m_legend(new FlameLegend(this)),
      m_model(new ProfileModel(&workspace.jobs, this)),
      m_table(new CopyableTreeView(QStringLiteral("profile"), this)),
      m_function(new FunctionPane(workspace.jobs, this)),
      m_views(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_message(new MessageView(this)),
      m_stack(new QStackedLayout)
{
    makeActions();
    m_filter->setContentsMargins(8, 6, 8, 2);
    m_filter->addChip(QStringLiteral("flame"), tr("Flame graph"), tr("Stacks as rectangles, as wide as they weigh"));
    m_filter->addChip(QStringLiteral("bottomUp"), tr("Bottom up"),
                      tr("Functions by their own weight; below each its callers"));
    m_filter->addChip(QStringLiteral("topDown"), tr("Top down"), tr("From the outermost functions to what they call"));
    m_filter->addChip(QStringLiteral("files"), tr("Files"), tr("By file"));
    m_filter->addChip(QStringLiteral("packages"), tr("Packages"),
                      tr("By npm package, and Node.js, the engine, own code"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Profile"));
    m_table->setEmptyText(tr("Nothing matches."));
    m_table->addActions(functionActions());
    m_flip->setCheckable(true);
    m_flip->setChecked(QSettings().value(kFlipKey).toBool());
    m_flame->setFlame(m_flip->isChecked());
    m_invert->setCheckable(true);
    m_normalises->setToolTip(
        toolTipText(tr("Scale the earlier profile to the weight of this one: for recordings of different length")));

    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(makeViews(), 1);
    m_splitter->addWidget(left);
    m_function->setMinimumWidth(kLeastFunctionWidth);
    m_splitter->addWidget(m_function);
    m_splitter->setSizes({kViewsWidth, kFunctionWidth});
    m_splitter->setStretchFactor(0, 2); // in a narrow window both give way
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    auto* content = new QWidget(this);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_filter);
    rows->addWidget(makeTools()); // as wide as the page: in one line in every language
    rows->addWidget(m_splitter, 1);
    m_stack->addWidget(m_message);
    m_stack->addWidget(content);
    setLayout(m_stack);
    setFocusProxy(m_flame);
    connectParts();
    refresh();
}

ProfilePage::~ProfilePage()
{
    m_workspace.jobs.dropAll(this);
    QSettings().setValue(kSplitterKey, m_splitter->saveState());
    saveSort();
}

QWidget* ProfilePage::makeTools()
{
    auto* tools = new QWidget(this);
    auto* flow = new FlowLayout(6, tools);
    flow->setContentsMargins(8, 2, 8, 4);
    flow->addWidget(m_measures);
    auto* against = new QLabel(tr("&against"), tools);
    against->setBuddy(m_bases);
    flow->addWidget(against);
    flow->addWidget(m_bases);
    flow->addWidget(m_normalises);
    m_flameTools = {m_orders, m_flip, m_invert, m_back, m_forward, m_save};
    for (QWidget* tool : m_flameTools)
        flow->addWidget(tool);
    m_path->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // a line of its own if it is long
    flow->addWidget(m_path);
    return tools;
}

QWidget* ProfilePage::makeViews()
{
    m_flameArea = new QWidget(this);
    auto* column = new QVBoxLayout(m_flameArea);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_flame, 1);
    m_legend->setContentsMargins(4, 2, 4, 2);
    column->addWidget(m_legend);
    m_views->addWidget(m_flameArea);
    m_views->addWidget(m_table);
    return m_views;
}

void ProfilePage::makeActions()
{
    const auto make = [this](const QString& text, auto&& slot) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    using Kind = FlameStep::Kind;
    m_zoomIn = make(tr("&Zoom Into This Function"), [this] { m_flame->zoomTo(m_flame->current()); });
    m_zoomOut = make(tr("Zoom O&ut"), [this] { m_flame->zoomOut(); });
    m_focus = make(tr("&Focus on This Function"), [this] { narrow(Kind::Focus); });
    m_keep = make(tr("Only &Stacks Through It"), [this] { narrow(Kind::KeepStacks); });
    m_exclude = make(tr("E&xclude It and What It Calls"), [this] { narrow(Kind::Exclude); });
    m_merge = make(tr("Cou&nt It for Its Callers"), [this] { narrow(Kind::MergeIntoCaller); });
    m_focusPackage = make(tr("Focus on Its &Package"), [this] { narrow(Kind::FocusPackage); });
    m_excludePackage = make(tr("Exclude Its P&ackage"), [this] { narrow(Kind::ExcludePackage); });
    m_restore = make(tr("&Restore All"), [this] { restoreAll(); });
    m_objects = make(tr("Live &Objects It Allocated"), [this] {
        if (m_frame != kNoFrame)
            Q_EMIT objectsWanted(m_profiles.current(), m_frame);
    });
    m_copyStack = make(tr("Copy S&tack"), [this] {
        if (!m_flame->content() || m_flame->current() == kNoFlameNode)
            return;
        const FlameTree& tree = m_flame->content()->tree;
        QStringList lines;
        for (const uint32_t frame : tree.stack(m_flame->current())) {
            const QString place = wholeFramePlace(tree.frames(), frame);
            lines << frameName(tree.frames(), frame) +
                         (place.isEmpty() ? QString() : QStringLiteral(" (") + place + QLatin1Char(')'));
        }
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    m_savePicture = make(tr("Save P&icture…"), [this] { m_flame->savePicture(); });
}

QList<QAction*> ProfilePage::functionActions() const
{
    return {m_focus, m_keep, m_exclude, m_merge, m_focusPackage, m_excludePackage, m_restore, m_objects};
}

void ProfilePage::connectParts()
{
    connect(&m_profiles, &ProfileList::currentChanged, this, &ProfilePage::refresh);
    connect(&m_profiles, &ProfileList::baseChanged, this, &ProfilePage::refresh);
    connect(&m_profiles, &ProfileList::profileChanged, this, &ProfilePage::refresh);
    connect(&m_profiles, &ProfileList::profileClosing, this, &ProfilePage::refresh);
    connect(&m_workspace.jobs, &JobRunner::progressed, this, [this] {
        if (isVisible() && m_stack->currentWidget() == m_message)
            explain(m_profiles.current());
    });
    connect(m_filter, &FilterBar::chipChanged, this, &ProfilePage::showTable);
    connect(m_filter, &FilterBar::filterChanged, this, &ProfilePage::search);
    connect(m_filter, &FilterBar::returnPressed, this, [this] {
        if (showsFlame())
            m_flame->goToNextMatch(1);
        else
            m_table->setFocus();
    });
    connect(m_measures, &QComboBox::activated, this, &ProfilePage::updateShown);
    connect(m_orders, &QComboBox::activated, this, &ProfilePage::updateShown);
    connect(m_bases, &QComboBox::activated, this,
            [this](int row) { m_profiles.setBase(m_profiles.at(m_bases->itemData(row).toInt())); });
    connect(m_normalises, &QCheckBox::toggled, this, &ProfilePage::updateShown);
    connect(m_invert, &QToolButton::toggled, this, &ProfilePage::updateShown);
    connect(m_flip, &QToolButton::toggled, this, [this](bool on) {
        QSettings().setValue(kFlipKey, on);
        m_flame->setFlame(on);
    });
    connect(m_back, &QToolButton::clicked, m_flame, &FlameView::back);
    connect(m_forward, &QToolButton::clicked, m_flame, &FlameView::forward);
    connect(m_save, &QToolButton::clicked, m_flame, &FlameView::savePicture);
    connect(m_path, &PathBar::activated, this, [this](int step) {
        const FlameTree& tree = m_flame->content()->tree;
        uint32_t node = m_flame->zoomed();
        for (int above = static_cast<int>(m_path->steps().size()) - 1; above > step; --above)
            node = tree.parent(node);
        m_flame->zoomTo(node);
    });
    connect(m_flame, &FlameView::zoomChanged, this, &ProfilePage::showZoom);
    connect(m_flame, &FlameView::currentChanged, this, [this](uint32_t node) {
        if (!m_shown || m_isFollowing)
            return;
        m_isFollowing = true;
        chooseFunction(treeFrame(m_flame->content()->tree.frame(node)));
        m_isFollowing = false;
    });
    connect(m_flame, &FlameView::contextMenuWanted, this, &ProfilePage::showMenu);
    connect(m_model, &TreeWindowModel::topRowsChanged, this, &ProfilePage::markRow);
    connect(m_table, &CopyableTreeView::currentRowChanged, this, [this](const QModelIndex& index) {
        if (const uint32_t frame = m_model->frameAt(index); m_shown && frame != kNoFrame)
            chooseFunction(frame);
    });
    connect(m_legend, &FlameLegend::chosen, this, [this](int entry) {
        if (m_shown && !m_shown->baseTree && static_cast<size_t>(entry) < m_shown->legend.size())
            m_filter->setText(m_shown->legend[static_cast<size_t>(entry)].search);
    });
    connect(m_function, &FunctionPane::functionChosen, this, &ProfilePage::chooseFunction);
    connect(m_function, &FunctionPane::objectsWanted, m_objects, &QAction::trigger);
    connect(m_strip, &StepStrip::allClosed, this, &ProfilePage::restoreAll);
    connect(m_strip, &StepStrip::stepClosed, this, [this](int step) {
        m_steps.erase(m_steps.begin() + step);
        updateShown();
    });
}

void ProfilePage::setView(const QString& id)
{
    m_filter->setCurrentChip(id);
}

bool ProfilePage::showsFlame() const
{
    return m_filter->currentChip() == QLatin1String("flame");
}

void ProfilePage::focusFilter()
{
    m_filter->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->lineEdit()->selectAll();
}

QString ProfilePage::statusText() const
{
    if (!m_shown)
        return {};
    const FlameTree& tree = *m_shown->tree;
    const auto wholeOf = [](const FlameTree& of) { return weightText(of.total(FlameTree::root()), of.unit()); };
    if (m_shown->baseTree) // whose stacks and functions are counted together
        return (m_shown->functions == 1 ? tr("%1 → %2, %3 function in all") : tr("%1 → %2, %3 functions in all"))
            .arg(wholeOf(*m_shown->baseTree), wholeOf(*m_shown->targetTree), countText(m_shown->functions));
    const QString pattern = m_shown->functions == 1     ? tr("%1 in %2 stacks of %3 function")
                            : tree.nodeCount() - 1 == 1 ? tr("%1 in %2 stack of %3 functions")
                                                        : tr("%1 in %2 stacks of %3 functions");
    QString text = pattern.arg(wholeOf(tree), countText(tree.nodeCount() - 1), countText(m_shown->functions));
    if (tree.total(FlameTree::root()) < m_shown->wholeWeight)
        text += tr(", %1 of the whole profile").arg(shareText(tree.total(FlameTree::root()), m_shown->wholeWeight));
    return text;
}

QString ProfilePage::command() const
{
    const ProfileDocument* current = m_profiles.current();
    if (!m_shown || !current)
        return {};
    ProfileView view;
    view.isIcicle = !m_flip->isChecked();
    if (!showsFlame()) {
        view.table = m_model->table();
        if (view.table != ProfileModel::Table::TopDown)
            view.filter = m_filter->text().trimmed();
        const ColumnHeaderView* header = m_table->columnHeader();
        if (const int section = header->sortIndicatorSection(); section >= 0)
            view.sortColumn = m_model->headerData(section, Qt::Horizontal, ColumnIdRole).toString();
        view.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    }
    const QString base = m_shown->request.base && m_profiles.base() ? m_profiles.base()->path() : QString();
    return profileCommand(m_shown->request, view, current->path(), base);
}

std::optional<SourceLocation> ProfilePage::sourceInUse() const
{
    if (!m_shown || m_frame == kNoFrame)
        return std::nullopt;
    const FrameTable& frames = m_shown->tree->frames();
    if (frames.script(m_frame).empty())
        return std::nullopt;
    return SourceLocation{0, frames.line(m_frame), frames.column(m_frame), std::string(frames.script(m_frame))};
}

void ProfilePage::showMenu(const QPoint& globalPosition)
{
    QMenu menu(this);
    menu.addActions({m_zoomIn, m_zoomOut});
    menu.addSeparator();
    menu.addActions(functionActions());
    menu.addSeparator();
    menu.addActions({m_copyStack, m_savePicture});
    menu.exec(globalPosition);
}

void ProfilePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    updateShown();
}

} // namespace heapsight
