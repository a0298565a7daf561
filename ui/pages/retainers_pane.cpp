// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/retainers_pane.h"

#include "jobs/job_runner.h"
#include "models/path_model.h"
#include "models/retainers_model.h"
#include "pages/message_view.h"
#include "pages/pane_title.h"
#include "pages/table_selection.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/copyable_tree_view.h"

#include <QButtonGroup>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

const QString kPathsKey = QStringLiteral("paths");
using PathsPointer = std::shared_ptr<const MergedPaths>;

QToolButton* tabButton(const QString& text, const QString& toolTip, QButtonGroup* group, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    group->addButton(button);
    return button;
}

} // namespace

RetainersPane::RetainersPane(JobRunner& jobs, QWidget* parent)
    : QFrame(parent),
      m_jobs(jobs),
      m_title(paneTitle(this)),
      m_detail(new QLabel(this)),
      m_message(new MessageView(this)),
      m_pathModel(new PathModel(&jobs, this)),
      m_retainersModel(new RetainersModel(&jobs, this)),
      m_pathTree(new CopyableTreeView(QStringLiteral("paths"), this)),
      m_retainerTree(new CopyableTreeView(QStringLiteral("retainers"), this)),
      m_stack(new QStackedLayout),
      m_pointSoon(selectionTimer(this))
{
    auto* tabs = new QButtonGroup(this);
    m_pathsButton =
        tabButton(tr("&Paths to GC roots"), tr("One tree from the roots to all selected objects"), tabs, this);
    m_retainersButton = tabButton(tr("&Retainers"), tr("What holds the object, upwards to the roots"), tabs, this);
    connect(m_pathsButton, &QToolButton::clicked, this, [this] { chooseTab(Tab::Paths); });
    connect(m_retainersButton, &QToolButton::clicked, this, [this] { chooseTab(Tab::Retainers); });
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setForegroundRole(QPalette::PlaceholderText);

    m_pathTree->setModel(m_pathModel);
    m_pathTree->setAccessibleName(tr("Paths to GC roots"));
    m_retainerTree->setModel(m_retainersModel);
    m_retainerTree->setAccessibleName(tr("Retainers"));
    m_retainerTree->setEmptyText(tr("Nothing holds this object but a root, or a weak reference."));
    connectTree(m_pathTree);
    connectTree(m_retainerTree);
    connect(m_retainersModel, &TreeWindowModel::childrenReady, this, &RetainersPane::openRetainers);

    m_stack->addWidget(m_message);
    m_stack->addWidget(m_pathTree);
    m_stack->addWidget(m_retainerTree);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(titleBar(m_title, {m_detail, m_pathsButton, m_retainersButton}, this));
    column->addLayout(m_stack, 1);
    connect(m_pointSoon, &QTimer::timeout, this, [this] {
        const QModelIndex index = currentTree()->currentIndex();
        if (const ObjectRef object = objectAt(index); object.isValid())
            Q_EMIT objectPointedAt(object, index.siblingAtColumn(0).data(EdgeRole).toString());
    });
    show({});
}

void RetainersPane::connectTree(CopyableTreeView* tree)
{
    connect(tree, &CopyableTreeView::currentRowChanged, m_pointSoon, qOverload<>(&QTimer::start));
    connect(tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const ObjectRef object = objectAt(index); object.isValid())
            Q_EMIT objectActivated(object);
    });
}

void RetainersPane::show(const SelectedObjects& objects)
{
    m_objects = objects;
    m_pathsShown = false;
    m_pointSoon->stop();
    m_jobs.drop(this, kPathsKey);
    m_pathModel->setPaths(nullptr, nullptr);
    m_retainersModel->setObject({});
    if (!objects.isEmpty())
        m_tab = objects.kind == Selection::Kind::Class ? Tab::Paths : m_objectTab;
    refresh();
}

void RetainersPane::setTab(Tab tab)
{
    m_tab = tab;
    refresh();
}

CopyableTreeView* RetainersPane::currentTree() const
{
    return m_tab == Tab::Paths ? m_pathTree : m_retainerTree;
}

void RetainersPane::chooseTab(Tab tab)
{
    if (m_objects.kind == Selection::Kind::Object)
        m_objectTab = tab;
    setTab(tab);
}

void RetainersPane::refresh()
{
    QToolButton* chosen = m_tab == Tab::Paths ? m_pathsButton : m_retainersButton;
    chosen->setChecked(true);
    setFocusProxy(chosen);
    m_pathsButton->setEnabled(!m_objects.isEmpty());
    m_retainersButton->setEnabled(!m_objects.isEmpty());
    if (m_objects.isEmpty()) {
        setTitle({});
        say(tr("Nothing is selected"), tr("Choose a class to see what keeps its objects in memory."));
    } else if (m_tab == Tab::Paths) {
        if (m_pathsShown) {
            setTitle(m_pathsDetail);
            m_stack->setCurrentWidget(m_pathTree);
        } else {
            findPaths();
        }
    } else if (m_objects.kind == Selection::Kind::Class) {
        setTitle({});
        say(tr("Retainers are shown for one object"), tr("Open the class in the table above and choose one of its "
                                                         "objects, or look at the paths to GC roots of all."));
    } else {
        setTitle({});
        const ObjectRef object{m_objects.analysis, m_objects.node};
        if (!(m_retainersModel->object() == object)) {
            m_retainersModel->setObject(object);
            openRetainers();
        }
        m_stack->setCurrentWidget(m_retainerTree);
    }
}

void RetainersPane::findPaths()
{
    setTitle({});
    m_message->showProgress(tr("Finding paths…"), -1);
    m_stack->setCurrentWidget(m_message);
    if (m_jobs.isRunning(this, kPathsKey))
        return;
    const QString name = m_objects.kind == Selection::Kind::Class ? m_objects.className()
                                                                  : objectTitle({m_objects.analysis, m_objects.node});
    m_jobs.run<PathsPointer>(
        this, kPathsKey, tr("Finding paths to %1").arg(name),
        [objects = m_objects](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Paths});
            return mergedPaths(*objects.analysis, objects.nodes(), job);
        },
        [this](Result<PathsPointer> result) { showPaths(std::move(result)); });
}

void RetainersPane::showPaths(Result<PathsPointer> result)
{
    if (!result) {
        if (m_tab != Tab::Paths)
            return;
        if (result.error().code == ErrorCode::Cancelled)
            say(tr("The search for paths was cancelled"), tr("Choose “Paths to GC roots” again to repeat it."));
        else
            say(tr("No paths could be found"), errorText(result.error()).all());
        return;
    }
    const PathsPointer paths = std::move(*result);
    m_pathsShown = true;
    m_pathsDetail = m_objects.kind == Selection::Kind::Class ? objectsText(m_objects.scope, paths->objects) +
                                                                   QStringLiteral(" · ") + bytesText(paths->retained)
                                                             : bytesText(paths->retained);
    if (paths->unreachable > 0)
        m_pathsDetail += tr(" · %1 held by nothing").arg(countText(paths->unreachable));
    m_pathModel->setPaths(paths, m_objects.analysis);
    const QModelIndexList branch = m_pathModel->heaviestBranch();
    for (const QModelIndex& index : branch)
        m_pathTree->expand(index);
    if (m_tab != Tab::Paths)
        return;
    refresh();
    if (!branch.isEmpty()) {
        m_pathTree->setCurrentIndex(branch.last());
        m_pathTree->scrollTo(branch.last());
    }
}

void RetainersPane::openRetainers()
{
    for (const QModelIndex& index : m_retainersModel->openChain())
        m_retainerTree->expand(index);
}

void RetainersPane::setTitle(const QString& detail)
{
    QString title = tr("Retainers");
    if (m_objects.kind == Selection::Kind::Class)
        title = tr("Retainers of %1").arg(m_objects.className());
    else if (m_objects.kind == Selection::Kind::Object)
        title = tr("Retainers of %1").arg(objectTitle({m_objects.analysis, m_objects.node}));
    m_title->setText(title);
    m_detail->setText(detail);
    setAccessibleName(title);
}

void RetainersPane::say(const QString& title, const QString& text)
{
    m_message->showMessage(title, text);
    m_stack->setCurrentWidget(m_message);
}

} // namespace heapsight
