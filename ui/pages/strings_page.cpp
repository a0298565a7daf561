// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/strings_page.h"

#include "models/string_model.h"
#include "text/error_text.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace heapsight {

namespace {
const QString kAllChip = QStringLiteral("all");
const QString kDuplicatesChip = QStringLiteral("duplicates");
const QString kTextsKey = QStringLiteral("texts");
} // namespace

StringsPage::StringsPage(const Workspace& workspace, QWidget* parent)
    : SnapshotPage(workspace, parent),
      m_model(new StringModel(&workspace.jobs, this)),
      m_filter(new FilterBar(tr("Find in texts"), this)),
      m_table(new CopyableTreeView(QStringLiteral("strings"), this))
{
    m_filter->setContentsMargins(8, 6, 8, 6);
    m_filter->addChip(kAllChip, tr("All"));
    m_filter->addChip(kDuplicatesChip, tr("Duplicates"), tr("Texts that several strings hold"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Strings"));
    content()->addWidget(m_filter);
    content()->addWidget(m_table, 1);

    connect(m_filter, &FilterBar::filterChanged, this, &StringsPage::applyFilter);
    connect(m_filter, &FilterBar::chipChanged, this, &StringsPage::applyFilter);
    connect(m_filter, &FilterBar::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &TreeWindowModel::topRowsChanged, this, [this] {
        m_filter->setStatus(m_model->totalsText());
        Q_EMIT statusTextChanged();
    });
    start(m_table);
}

QString StringsPage::statusText() const
{
    return m_model->totalsText();
}

void StringsPage::focusFilter()
{
    m_filter->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->lineEdit()->selectAll();
}

void StringsPage::showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& shown)
{
    workspace().jobs.drop(this, kTextsKey);
    m_model->setTexts(nullptr, nullptr);
    if (!shown)
        return;
    m_table->setEmptyText(tr("Grouping strings by their text…"));
    using Texts = std::shared_ptr<const StringTexts>;
    workspace().jobs.run<Texts>(
        this, kTextsKey, tr("Grouping strings"),
        [shown](const JobContext& job) { return StringTexts::compute(*shown, job); },
        [this, shown](Result<Texts> texts) {
            if (!texts) {
                m_table->setEmptyText(errorText(texts.error()).all());
                return;
            }
            m_table->setEmptyText(tr("No text matches."));
            m_model->setTexts(shown, std::move(*texts));
        });
}

bool StringsPage::showsDuplicatesOnly() const
{
    return m_filter->currentChip() == kDuplicatesChip;
}

void StringsPage::applyFilter()
{
    m_model->setFilter(m_filter->filter(), showsDuplicatesOnly());
}

Selection StringsPage::selectionAt(const QModelIndex& index) const
{
    const ObjectRef string = m_model->stringAt(index);
    return string.isValid() ? Selection::ofObject(document(), string.node) : Selection();
}

} // namespace heapsight
