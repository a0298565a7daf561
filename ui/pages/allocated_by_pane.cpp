// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/allocated_by_pane.h"

#include "jobs/job_runner.h"
#include "models/allocation_model.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"

#include <QLabel>
#include <QVBoxLayout>

namespace heapsight {

namespace {
const QString kFindKey = QStringLiteral("allocatedBy");
}

AllocatedByPane::AllocatedByPane(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_model(new AllocationModel(&jobs, this)),
      m_note(new QLabel(this)),
      m_table(new CopyableTreeView(QStringLiteral("allocated-by"), this))
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(10, 3, 10, 3);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Functions that allocated"));
    for (const int column :
         {int(AllocationModel::AllocatedCount), int(AllocationModel::Allocated), int(AllocationModel::Dead)})
        m_table->columnHeader()->setSectionHidden(column, true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_model, &TreeWindowModel::topRowsChanged, this, [this] {
        if (m_opensAll)
            m_table->expandAll();
    });
}

AllocatedByPane::~AllocatedByPane()
{
    m_jobs.dropAll(this);
}

void AllocatedByPane::clear()
{
    m_jobs.drop(this, kFindKey);
    m_model->setProfile(nullptr);
    m_note->clear();
}

QString AllocatedByPane::note() const
{
    return m_note->text();
}

void AllocatedByPane::showObject(const std::shared_ptr<const AllocationTimeline>& timeline, NodeIndex node)
{
    find(
        timeline, [node] { return std::vector<uint32_t>{node.value}; }, true);
}

void AllocatedByPane::showObjects(const std::shared_ptr<const AllocationTimeline>& timeline,
                                  const SelectedObjects& objects)
{
    find(
        timeline, [objects] { return objects.nodes(); }, false);
}

void AllocatedByPane::find(const std::shared_ptr<const AllocationTimeline>& timeline,
                           const std::function<std::vector<uint32_t>()>& nodes, bool isOne)
{
    clear();
    m_opensAll = isOne;
    m_table->setEmptyText(tr("Looking…"));
    using Found = AllocationTimeline::AllocatedBy;
    m_jobs.run<Found>(
        this, kFindKey, {},
        [timeline, nodes](const JobContext& job) {
            std::vector<NodeIndex> list;
            for (const uint32_t node : nodes())
                list.emplace_back(node);
            return timeline->allocatedBy(list, job);
        },
        [this, isOne](Result<Found> found) {
            if (!found) {
                m_table->setEmptyText(errorText(found.error()).summary);
                return;
            }
            m_table->setEmptyText(isOne
                                      ? tr("It was allocated before the recording began, or by the engine itself.")
                                      : tr("All were allocated before the recording began, or by the engine itself."));
            m_note->setText(found->unknownCount > 0 && !isOne
                                ? (found->unknownCount == 1
                                       ? tr("Not known of %1 object (%2): it is older than the recording.")
                                       : tr("Not known of %1 objects (%2): they are older than the recording."))
                                      .arg(countText(found->unknownCount), bytesText(found->unknownSize))
                                : QString());
            m_note->setVisible(!m_note->text().isEmpty());
            const bool isKnown = found->byCount.total(FlameTree::root()) > 0;
            m_model->setLive(isKnown ? std::make_shared<const FlameTree>(std::move(found->bySize)) : nullptr,
                             isKnown ? std::make_shared<const FlameTree>(std::move(found->byCount)) : nullptr);
        });
}

} // namespace heapsight
