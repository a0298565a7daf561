// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/retainer_tree_tab.h"

#include "models/retainers_model.h"
#include "pages/banner.h"
#include "pages/path_copy.h"
#include "pages/table_selection.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/copyable_tree_view.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kIndentation = 12; // ways to the roots are long
const QString kIgnoreKey = QStringLiteral("ignore");
const QString kLargestKey = QStringLiteral("largest");
constexpr size_t kNamedIgnored = 3;
} // namespace

RetainerTreeTab::RetainerTreeTab(JobRunner& jobs, QWidget* parent)
    : RetainersTab(parent),
      m_jobs(jobs),
      m_model(new RetainersModel(&jobs, this)),
      m_tree(new CopyableTreeView(QStringLiteral("retainers"), this)),
      m_banner(new Banner(this)),
      m_showLargest(new QAction(tr("Show the Largest Object"), this))
{
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Retainers"));
    m_tree->setIndentation(kIndentation);
    m_tree->setEmptyText(tr("Nothing holds this object but a root, or a weak reference."));
    followCursor(m_tree);
    QAction* select = addTreeAction(m_tree, tr("&Select This Object"));
    m_ignore = addTreeAction(m_tree, {}, QKeySequence(QKeySequence::Delete));
    m_restore = addTreeAction(m_tree, tr("Restore Ignored &Retainers"), QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    m_cut = addTreeAction(m_tree, tr("What If This Reference Were C&ut"));
    connect(m_cut, &QAction::triggered, this, [this] {
        const QModelIndex row = m_tree->currentIndex().siblingAtColumn(0);
        const ObjectRef held = row.parent().isValid() ? objectAt(row.parent()) : m_model->object();
        if (const ObjectRef holder = objectAt(row); holder.isValid() && held.isValid())
            Q_EMIT cutWanted({holder.node, held.node});
    });
    QAction* copy = addTreeAction(m_tree, tr("Copy &Path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_ignore->setToolTip(tr("Looks for the way to the roots as if this object did not hold anything"));
    connect(select, &QAction::triggered, this, [this] {
        if (const ObjectRef object = objectAt(m_tree->currentIndex()); object.isValid())
            Q_EMIT objectActivated(object);
    });
    connect(m_ignore, &QAction::triggered, this, &RetainerTreeTab::toggleIgnored);
    connect(m_restore, &QAction::triggered, this, [this] { setIgnored({}); });
    connect(copy, &QAction::triggered, this,
            [this] { copyPath(m_tree->currentIndex(), objectTitle(m_model->object())); });
    connect(m_tree, &CopyableTreeView::currentRowChanged, this, &RetainerTreeTab::updateActions);
    connect(m_banner, &Banner::buttonClicked, this, [this] { setIgnored({}); });
    connect(m_model, &TreeWindowModel::childrenReady, this, &RetainerTreeTab::openChain);
    connect(m_showLargest, &QAction::triggered, this, &RetainerTreeTab::findLargest);

    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_tree, 1);
    setContent(content);
    updateActions();
}

QWidget* RetainerTreeTab::view() const
{
    return m_tree;
}

QString RetainerTreeTab::detail() const
{
    return m_objects.kind == Selection::Kind::Object
               ? tr("retains %1").arg(bytesText(m_objects.analysis->retained(m_objects.node)))
               : QString();
}

void RetainerTreeTab::setObjects(const SelectedObjects& objects)
{
    m_objects = objects;
    m_jobs.drop(this, kLargestKey);
    m_model->setObject({});
    std::erase_if(m_ignored, [](const Ignored& entry) { return entry.analysis.expired(); });
}

void RetainerTreeTab::lookAt()
{
    if (m_objects.kind != Selection::Kind::Object) {
        say(tr("Retainers are shown for one object"),
            tr("Choose one of the class in the table above, or look at the paths to GC roots of all."), m_showLargest);
        return;
    }
    const ObjectRef object{m_objects.analysis, m_objects.node};
    if (!(m_model->object() == object)) {
        const Ignored* ignored = ignoredHere();
        m_model->setObject(object, ignored ? ignored->distances : nullptr);
        openChain();
    }
    updateBanner();
    updateActions();
    showContent();
}

void RetainerTreeTab::openChain()
{
    for (const QModelIndex& index : m_model->openChain())
        m_tree->expand(index);
}

const RetainerTreeTab::Ignored* RetainerTreeTab::ignoredHere() const
{
    const auto at = std::find_if(m_ignored.begin(), m_ignored.end(),
                                 [this](const Ignored& entry) { return entry.analysis.lock() == m_objects.analysis; });
    return at == m_ignored.end() || at->nodes.empty() ? nullptr : &*at;
}

std::vector<NodeIndex> RetainerTreeTab::ignored() const
{
    const Ignored* const here = ignoredHere();
    return here ? here->nodes : std::vector<NodeIndex>();
}

void RetainerTreeTab::toggleIgnored()
{
    const ObjectRef object = objectAt(m_tree->currentIndex());
    if (!object.isValid())
        return;
    std::vector<NodeIndex> nodes = ignored();
    if (std::erase(nodes, object.node) == 0)
        nodes.push_back(object.node);
    setIgnored(std::move(nodes));
}

void RetainerTreeTab::setIgnored(std::vector<NodeIndex> nodes)
{
    const auto analysis = m_objects.analysis;
    if (!analysis)
        return;
    std::erase_if(m_ignored, [&](const Ignored& entry) { return entry.analysis.lock() == analysis; });
    m_jobs.drop(this, kIgnoreKey);
    const auto apply = [this](std::shared_ptr<const IgnoredRetainers> distances) {
        m_model->setIgnored(std::move(distances));
        openChain();
        if (m_tree->hasFocus())
            m_tree->setCurrentIndex(m_model->index(0, 0));
        updateBanner();
        updateActions();
    };
    if (nodes.empty()) {
        apply(nullptr);
        return;
    }
    m_ignored.push_back({analysis, nodes, nullptr});
    using Distances = std::shared_ptr<const IgnoredRetainers>;
    m_jobs.run<Distances>(
        this, kIgnoreKey, tr("Finding the way round ignored retainers"),
        [analysis, nodes](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Distances});
            return IgnoredRetainers::compute(*analysis, nodes, job);
        },
        [this, analysis, apply](Result<Distances> distances) {
            const auto at = std::find_if(m_ignored.begin(), m_ignored.end(),
                                         [&](const Ignored& entry) { return entry.analysis.lock() == analysis; });
            if (at == m_ignored.end())
                return;
            if (!distances) {
                m_ignored.erase(at);
                updateBanner();
                return;
            }
            at->distances = *distances;
            if (analysis == m_objects.analysis)
                apply(std::move(*distances));
        });
    updateBanner();
}

void RetainerTreeTab::updateActions()
{
    const ObjectRef object = objectAt(m_tree->currentIndex());
    const std::vector<NodeIndex> nodes = ignored();
    const bool isIgnored = object.isValid() && std::find(nodes.begin(), nodes.end(), object.node) != nodes.end();
    m_ignore->setText(isIgnored ? tr("Stop &Ignoring This Retainer") : tr("&Ignore This Retainer"));
    m_ignore->setEnabled(object.isValid());
    m_cut->setEnabled(object.isValid());
    m_restore->setEnabled(!nodes.empty());
}

void RetainerTreeTab::updateBanner()
{
    const Ignored* const here = ignoredHere();
    if (!here || m_objects.kind != Selection::Kind::Object) {
        m_banner->setMessage({});
        return;
    }
    QStringList names;
    for (const NodeIndex node : here->nodes)
        if (static_cast<size_t>(names.size()) < kNamedIgnored)
            names << objectTitle({m_objects.analysis, node});
    const auto more = static_cast<int>(here->nodes.size()) - static_cast<int>(names.size());
    QString text =
        more > 0 ? tr("Ignored: %1 and %2 more.").arg(names.join(tr(", ")), countText(static_cast<uint64_t>(more)))
                 : tr("Ignored: %1.").arg(names.join(tr(", ")));
    const SnapshotAnalysis& analysis = *m_objects.analysis;
    if (!here->distances)
        text += tr(" Looking for another way to the roots…");
    else if (analysis.distance(m_objects.node) >= 0 &&
             here->distances->distance(analysis, {EdgeIndex(), m_objects.node}) >= kUnreachableDistance)
        text += tr(" There is no other way to the roots: without what is ignored, this object would be freed.");
    m_banner->setMessage(text, tr("Restore Ignored Retainers"));
}

void RetainerTreeTab::findLargest()
{
    using Found = NodeIndex;
    m_jobs.run<Found>(
        this, kLargestKey, {},
        [objects = m_objects](const JobContext&) -> Result<Found> {
            NodeIndex best;
            for (const uint32_t node : objects.nodes())
                if (!best.isValid() || objects.analysis->retained(NodeIndex(node)) > objects.analysis->retained(best))
                    best = NodeIndex(node);
            return best;
        },
        [this](Result<Found> node) {
            if (node && node->isValid())
                Q_EMIT objectActivated({m_objects.analysis, *node});
        });
}

} // namespace heapsight
