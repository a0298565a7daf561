// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/classes_page.h"

#include "models/class_model.h"
#include "pages/banner.h"
#include "pages/early_classes_view.h"
#include "pages/message_view.h"
#include "pages/object_filter_box.h"
#include "pages/table_selection.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"

#include <QLineEdit>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace heapsight {

namespace {
const QString kFilterKey = QStringLiteral("filter");
}

ClassesPage::ClassesPage(const Workspace& workspace, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_model(new ClassModel(&workspace.jobs, this)),
      m_banner(new Banner(this)),
      m_filter(new FilterBar(tr("Filter classes"), this)),
      m_objects(new ObjectFilterBox(workspace.jobs, workspace.documents, this)),
      m_message(new MessageView(this)),
      m_early(new EarlyClassesView(this)),
      m_table(new CopyableTreeView(QStringLiteral("classes"), this)),
      m_stack(new QStackedLayout),
      m_selectSoon(selectionTimer(this))
{
    m_filter->setContentsMargins(8, 6, 8, 6);
    m_filter->addLeading(m_objects);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Classes"));
    m_table->setEmptyText(tr("No object matches the filters."));

    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    m_stack->addWidget(m_message);
    m_stack->addWidget(content);
    m_stack->addWidget(m_early);
    setLayout(m_stack);

    connect(m_filter, &FilterBar::filterChanged, m_model, &ClassModel::setTextFilter);
    connect(m_objects, &ObjectFilterBox::filterChosen, this, &ClassesPage::filterObjects);
    connect(m_filter, &FilterBar::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &TreeWindowModel::topRowsChanged, this, [this] {
        m_filter->setStatus(m_model->totalsText());
        narrowSelection();
        Q_EMIT statusTextChanged();
    });
    connect(m_model, &TreeWindowModel::childrenReady, this, &ClassesPage::continueReveal);
    connect(m_table, &CopyableTreeView::currentRowChanged, m_selectSoon, qOverload<>(&QTimer::start));
    connect(m_selectSoon, &QTimer::timeout, this, &ClassesPage::requestSelection);
    DocumentList& documents = m_workspace.documents;
    connect(&documents, &DocumentList::currentChanged, this, &ClassesPage::refresh);
    connect(&documents, &DocumentList::documentChanged, this, [this](const Document* document) {
        if (document == m_workspace.documents.current())
            refresh();
    });
    connect(&documents, &DocumentList::scopeChanged, this, [this](const Document* document) {
        if (document == m_workspace.documents.current() && document->analysis() == m_model->analysis())
            m_objects->setScope(document->scope());
    });
    connect(&m_workspace.jobs, &JobRunner::progressed, this, [this] {
        const Document* document = m_workspace.documents.current();
        if (m_stack->currentWidget() == m_message)
            explainDocument(*m_message, document);
        else if (m_stack->currentWidget() == m_early)
            m_early->follow(document);
    });
    connect(&m_workspace.selection, &SelectionHistory::changed, this, &ClassesPage::follow);
    refresh();
}

QString ClassesPage::statusText() const
{
    const Document* document = m_workspace.documents.current();
    if (!document || !document->isReady())
        return {};
    const ClassModel::Totals totals = m_model->totals();
    return tr("%1 of %2 classes").arg(countText(totals.classes), countText(totals.allClasses));
}

void ClassesPage::focusFilter()
{
    m_filter->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->lineEdit()->selectAll();
}

void ClassesPage::refresh()
{
    const Document* document = m_workspace.documents.current();
    const auto analysis = document ? document->analysis() : nullptr;
    const bool isNew = m_model->analysis() != analysis;
    if (isNew) {
        m_selectSoon->stop();
        m_workspace.jobs.drop(this, kFilterKey);
        m_model->setAnalysis(analysis);
        m_objects->setAnalysis(analysis);
        if (analysis)
            m_objects->setScope(document->scope());
    }
    const bool explained = explainDocument(*m_message, document);
    m_banner->setMessage(explained ? QString() : warningsText(*document));
    // What is known half-way is worth more than a bar alone.
    m_stack->setCurrentIndex(m_early->follow(document) ? 2 : explained ? 0 : 1);
    if (isNew && analysis)
        follow(m_workspace.selection.current());
    Q_EMIT statusTextChanged();
}

void ClassesPage::filterObjects(const ObjectFilter& filter)
{
    const auto analysis = m_model->analysis();
    m_workspace.jobs.drop(this, kFilterKey);
    Document* document = m_workspace.documents.current();
    if (document && filter.kind != FilterKind::Given)
        document->setScope({}); // another choice was made here
    if (!analysis)
        return;
    if (filter.kind == FilterKind::All) {
        m_model->setNodeFilter(nullptr);
        return;
    }
    m_filter->setStatus(tr("Filtering…"));
    using Nodes = std::shared_ptr<const BitColumn>;
    m_workspace.jobs.run<Nodes>(
        this, kFilterKey, tr("Filtering objects"),
        [analysis, filter](const JobContext& job) -> Result<Nodes> {
            auto nodes = matchingNodes(*analysis, filter, job);
            if (!nodes)
                return tl::unexpected(std::move(nodes.error()));
            return std::make_shared<const BitColumn>(std::move(*nodes));
        },
        [this](Result<Nodes> nodes) {
            if (nodes) {
                m_model->setNodeFilter(std::move(*nodes));
                return;
            }
            m_filter->setStatus(nodes.error().code == ErrorCode::Cancelled ? tr("Filtering was cancelled")
                                                                           : errorText(nodes.error()).summary);
        });
}

void ClassesPage::requestSelection()
{
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(0);
    Document* document = m_workspace.documents.current();
    if (!index.isValid() || !document)
        return;
    if (const auto classId = m_model->classAt(index)) {
        Selection selection = Selection::ofClass(document, *classId);
        selection.among = m_model->nodeFilter();
        m_workspace.selection.select(selection);
    } else if (const ObjectRef object = objectAt(index); object.isValid()) {
        m_workspace.selection.select(Selection::ofObject(document, object.node));
    }
}

// A class that was selected before a filter was chosen means the objects that are listed now.
void ClassesPage::narrowSelection()
{
    Selection selection = m_workspace.selection.current();
    const bool isOfThisTable = selection.kind == Selection::Kind::Class && selection.scope == Selection::Scope::All &&
                               selection.document == m_workspace.documents.current() && selection.diff.expired();
    if (!isOfThisTable || !m_model->analysis() || selection.among == m_model->nodeFilter())
        return;
    selection.among = m_model->nodeFilter();
    m_workspace.selection.select(selection);
}

void ClassesPage::follow(const Selection& selection)
{
    m_selectSoon->stop(); // what was chosen last counts
    if (selection.kind == Selection::Kind::None)
        clearCurrent(*m_table);
    if (selection.kind != Selection::Kind::Class || selection.scope == Selection::Scope::Gone ||
        selection.document != m_workspace.documents.current())
        return;
    const std::optional<ClassId> shown =
        m_table->currentIndex().isValid() ? m_model->classAt(m_table->currentIndex().siblingAtColumn(0)) : std::nullopt;
    if (shown != selection.classId)
        makeCurrent(*m_table, m_model->indexOf(selection.classId));
}

void ClassesPage::reveal(const ObjectRef& object)
{
    Document* document = m_workspace.documents.findByAnalysis(object.analysis.get());
    if (!document)
        return;
    m_workspace.documents.setCurrent(document);
    m_filter->setText({});
    if (m_objects->filter().kind != FilterKind::All) {
        m_objects->setAnalysis(object.analysis);
        m_model->setNodeFilter(nullptr);
    }
    m_revealing = object.node;
    continueReveal();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ClassesPage::continueReveal()
{
    if (!m_revealing.isValid())
        return;
    const QModelIndex index = m_model->revealObject(m_revealing);
    if (!index.isValid() || objectAt(index).isValid() || m_model->rowCount(index) == 0)
        m_revealing = {};
    if (!index.isValid())
        return;
    m_table->expand(index.parent());
    makeCurrent(*m_table, index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

} // namespace heapsight
