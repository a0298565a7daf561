// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/containment_page.h"

#include "models/fields_model.h"
#include "text/format.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace heapsight {

ContainmentPage::ContainmentPage(const Workspace& workspace, QWidget* parent)
    : SnapshotPage(workspace, parent),
      m_model(new FieldsModel(&workspace.jobs, this, true)),
      m_filter(new FilterBar(tr("Filter the root's edges by name or object"), this)),
      m_table(new CopyableTreeView(QStringLiteral("containment"), this))
{
    m_filter->setContentsMargins(8, 6, 8, 6);
    m_model->sort(FieldsModel::Retained, Qt::DescendingOrder); // as DevTools; then by edge
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Containment"));
    m_table->setEmptyText(tr("Nothing matches the filter."));
    content()->addWidget(m_filter);
    content()->addWidget(m_table, 1);

    connect(m_filter, &FilterBar::filterChanged, m_model, &FieldsModel::setTextFilter);
    connect(m_filter, &FilterBar::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &TreeWindowModel::topRowsChanged, this, [this] {
        m_filter->setStatus(statusText());
        Q_EMIT statusTextChanged();
    });
    start(m_table);
}

QString ContainmentPage::statusText() const
{
    if (!analysis())
        return {};
    const uint32_t all = m_model->topRowsTotal();
    const uint32_t shown = m_model->topRowsShown();
    if (shown != all)
        return tr("%1 of %2 edges of the root").arg(countText(shown), countText(all));
    return (all == 1 ? tr("%1 edge of the root") : tr("%1 edges of the root")).arg(countText(all));
}

void ContainmentPage::focusFilter()
{
    m_filter->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->lineEdit()->selectAll();
}

void ContainmentPage::showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& shown)
{
    m_model->setObject(shown ? ObjectRef{shown, shown->snapshot().root()} : ObjectRef());
}

} // namespace heapsight
