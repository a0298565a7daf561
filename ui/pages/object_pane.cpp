// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/object_pane.h"

#include "analysis/object_edges.h"
#include "analysis/object_names.h"
#include "jobs/job_runner.h"
#include "models/chain_model.h"
#include "models/fields_model.h"
#include "models/object_rows.h"
#include "pages/allocated_by_pane.h"
#include "pages/message_view.h"
#include "pages/pane_title.h"
#include "pages/peek_pane.h"
#include "pages/table_selection.h"
#include "pages/text_pane.h"
#include "profile/allocation_timeline.h"
#include "text/format.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/elided_label.h"
#include "widgets/tall_area.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr int kChainSteps = 5; // dominators named before "…": the chain of a long list has millions
constexpr int kNameLimit = 40;
constexpr int kLeastLines = 5;

// "system / Context › handler() › … › (root)": nearest dominator first.
QString dominatorText(const SnapshotAnalysis& analysis, NodeIndex node)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    QStringList names;
    NodeIndex step = node;
    while (step != snapshot.root() && names.size() < kChainSteps) {
        step = analysis.dominators().immediateDominator(step);
        names.append(nameText(analysis, step, kNameLimit));
    }
    if (step != snapshot.root())
        names.append(ObjectPane::tr("…"));
    return names.join(QStringLiteral(" › "));
}

QString detachednessText(Detachedness detachedness)
{
    switch (detachedness) {
    case Detachedness::Attached:
        return ObjectPane::tr("attached to the document");
    case Detachedness::Detached:
        return ObjectPane::tr("detached from the document");
    case Detachedness::Unknown:
        break;
    }
    return {};
}

QString shareOfHeap(const SnapshotAnalysis& analysis, uint64_t bytes)
{
    const uint64_t total = analysis.totalSize();
    if (total == 0)
        return bytesText(bytes);
    return ObjectPane::tr("%1, %2 of the heap")
        .arg(bytesText(bytes), percentText(static_cast<double>(bytes) / static_cast<double>(total)));
}

QString withChange(const QString& text, int64_t change)
{
    return change == 0 ? text : ObjectPane::tr("%1  (%2 since A)").arg(text, byteDeltaText(change));
}

} // namespace

ObjectPane::ObjectPane(JobRunner& jobs, QWidget* parent)
    : QFrame(parent),
      m_title(paneTitle(this)),
      m_factsArea(new QWidget(this)),
      m_facts(new QFormLayout(m_factsArea)),
      m_factsScroll(new TallArea(m_factsArea, this)),
      m_message(new MessageView(this)),
      m_model(new FieldsModel(&jobs, this)),
      m_fields(new CopyableTreeView(QStringLiteral("fields"), this)),
      m_text(new TextPane(this)),
      m_chainModel(new ChainModel(&jobs, this)),
      m_chain(new CopyableTreeView(QStringLiteral("dominator-chain"), this)),
      m_allocatedBy(new AllocatedByPane(jobs, this)),
      m_peek(new PeekPane(this)),
      m_stack(new QStackedWidget(this))
{
    m_fields->setModel(m_model);
    m_fields->setAccessibleName(tr("Fields of the object"));
    m_fields->setEmptyText(tr("This object holds nothing else."));
    m_chain->setModel(m_chainModel);
    m_chain->setRootIsDecorated(false);
    m_chain->setAccessibleName(tr("Dominators of the object"));
    m_chain->setEmptyText(tr("This is the root."));
    m_facts->setContentsMargins(12, 6, 12, 6);
    m_facts->setHorizontalSpacing(18);
    m_facts->setVerticalSpacing(3);
    m_facts->setLabelAlignment(Qt::AlignLeft);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* buttons = new QButtonGroup(this);
    for (QToolButton* button :
         {addTab(Tab::Fields, m_fields, tr("Fi&elds"), tr("What the object holds")),
          addTab(Tab::Text, m_text, tr("Te&xt"), tr("The whole text, as far as the file has it")),
          addTab(Tab::Dominators, m_chain, tr("Do&minators"), tr("Without these the object would be freed")),
          addTab(Tab::AllocatedBy, m_allocatedBy, tr("Allocated b&y"), tr("Functions that made these objects")),
          addTab(Tab::Now, m_peek, tr("&Now"), tr("What it is now in the running process"))})
        buttons->addButton(button);
    column->addWidget(titleBar(m_title, {m_tabs[0], m_tabs[1], m_tabs[2], m_tabs[3], m_tabs[4]}, this));
    m_factsScroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_factsScroll->setBackgroundRole(QPalette::Base);
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the facts have all they want first,
    m_stack->setMinimumHeight(kLeastLines * fontMetrics().height());      // but for a header and some rows
    column->addWidget(m_factsScroll);
    column->addWidget(m_stack, 1);
    column->addWidget(m_message, 1);
    m_factsArea->setAutoFillBackground(true);
    m_factsArea->setBackgroundRole(QPalette::Base);
    for (const CopyableTreeView* tree : {m_fields, m_chain})
        connect(tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
            if (const ObjectRef object = objectAt(index); object.isValid())
                Q_EMIT objectActivated(object);
        });
    clear();
}

// --- Tabs -----------------------------------------------------------------------------------------

QToolButton* ObjectPane::addTab(Tab tab, QWidget* content, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(content);
    m_tabs.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, tab] { setTab(tab); });
    return button;
}

void ObjectPane::setTab(Tab tab)
{
    m_tab = tab;
    showTab();
}

// What a tab shows is made when it is looked at. An object without a text shows its fields instead.
void ObjectPane::showTab()
{
    const bool isObject = m_object.isValid();
    const bool isClass = !isObject && !m_class.isEmpty();
    const bool knows = knowsAllocations() && (isObject || isClass);
    const bool isMissing = (m_tab == Tab::Text && !m_hasText) || (m_tab == Tab::AllocatedBy && !knows) ||
                           (m_tab == Tab::Now && !m_canPeek);
    const Tab shown = isClass ? Tab::AllocatedBy : isMissing ? Tab::Fields : m_tab;
    m_tabs[size_t(Tab::AllocatedBy)]->setVisible(knows);
    m_tabs[size_t(Tab::Text)]->setVisible(m_hasText);
    m_tabs[size_t(Tab::Now)]->setVisible(m_canPeek);
    m_tabs[size_t(shown)]->setChecked(true);
    m_stack->setCurrentIndex(static_cast<int>(shown));
    m_text->setObject(isObject && shown == Tab::Text ? m_object : ObjectRef());
    m_peek->setObject(m_canPeek ? m_object : ObjectRef());
    m_chainModel->setObject(isObject && shown == Tab::Dominators ? m_object : ObjectRef());
    if (!knows || shown != Tab::AllocatedBy)
        m_allocatedBy->clear();
    else if (isObject)
        m_allocatedBy->showObject(m_timeline, m_object.node);
    else
        m_allocatedBy->showObjects(m_timeline, m_class);
}

// --- What is shown --------------------------------------------------------------------------------

bool ObjectPane::knowsAllocations() const
{
    return m_timeline && m_timeline->hasStacks();
}

void ObjectPane::clear()
{
    m_object = {};
    m_class = {};
    clearFacts();
    setTitle(tr("Object"));
    setObjectVisible(false);
    m_message->showMessage(tr("No object is selected"),
                           tr("Open a class and choose one of its objects to see its sizes and fields."));
}

void ObjectPane::showClass(const SelectedObjects& objects)
{
    clear();
    if (objects.kind != Selection::Kind::Class)
        return;
    setTitle(tr("Class %1").arg(objects.className()));
    if (objects.scope != Selection::Scope::Gone) {
        const auto& rows = objects.analysis->classRows();
        const auto row = std::lower_bound(rows.begin(), rows.end(), objects.classId,
                                          [](const ClassRow& entry, ClassId id) { return entry.id < id; });
        if (row != rows.end() && row->id == objects.classId) {
            addFact(tr("Objects"), countText(row->count));
            addFact(tr("Shallow"), bytesText(row->shallow), exactBytesText(row->shallow));
            addFact(tr("Retained"), shareOfHeap(*objects.analysis, row->retained), exactBytesText(row->retained));
        }
    }
    if (const auto location = objects.location())
        addFact(tr("Constructor"), displayText(shortLocation(*location, true)), displayText(location->script));
    const bool hasStacks = knowsAllocations() && &m_timeline->analysis() == objects.analysis.get() &&
                           objects.scope != Selection::Scope::Gone;
    if (hasStacks) {
        m_class = objects;
        m_message->hide();
        m_stack->show();
        showTab();
    }
}

void ObjectPane::showObject(const ObjectRef& object, const std::shared_ptr<const SnapshotDiff>& diff,
                            const QString& heldAs)
{
    if (!object.isValid()) {
        clear();
        return;
    }
    m_object = object;
    m_class = {};
    if (m_timeline && &m_timeline->analysis() != object.analysis.get())
        m_timeline.reset();
    clearFacts();
    setTitle(objectTitle(object));
    const SnapshotAnalysis& analysis = *object.analysis;
    if (!heldAs.isEmpty())
        addFact(tr("Held as"), heldAs);
    addFact(tr("Class"), displayText(analysis.className(object.node)));
    addFact(tr("Value"), displayText(storedValue(analysis.snapshot(), object.node)));
    addSizes(object, diff.get());
    addFact(tr("Distance"), distanceText(analysis.distance(object.node)),
            tr("Steps on the shortest way from a root of the user's code"));
    addFact(tr("Dominated by"), dominatorText(analysis, object.node),
            tr("Without any of these, nearest first, the object would be freed"));
    addFact(tr("Kind"), displayText(analysis.snapshot().kindName(object.node)), tr("What V8 calls its type"));
    if (const auto location = analysis.location(object.node))
        addSourceLink(tr("Declared"), *location);
    addFact(tr("In the page"), detachednessText(analysis.snapshot().detachedness(object.node)));
    setObjectVisible(true);
}

void ObjectPane::addSizes(const ObjectRef& object, const SnapshotDiff* diff)
{
    const SnapshotAnalysis& analysis = *object.analysis;
    const uint64_t shallow = analysis.shallow(object.node);
    const uint64_t retained = analysis.retained(object.node);
    int64_t shallowChange = 0;
    int64_t retainedChange = 0;
    QString since;
    if (diff && diff->sameProcess() && &diff->target() == &analysis) {
        const NodeIndex before = diff->inBase(object.node);
        since = before.isValid() ? QString() : tr("new since A");
        if (before.isValid()) {
            shallowChange = static_cast<int64_t>(shallow - diff->base().shallow(before));
            retainedChange = static_cast<int64_t>(retained - diff->base().retained(before));
        }
    } else if (diff && diff->sameProcess() && &diff->base() == &analysis) {
        since = diff->inTarget(object.node).isValid() ? QString() : tr("gone in B");
    }
    addFact(tr("Compared"), since);
    addFact(tr("Shallow"), withChange(bytesText(shallow), shallowChange), exactBytesText(shallow));
    addFact(tr("Retained"), withChange(shareOfHeap(analysis, retained), retainedChange), exactBytesText(retained));
}

void ObjectPane::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void ObjectPane::clearFacts()
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_factsScroll->hide();
}

void ObjectPane::addFact(const QString& name, const QString& value, const QString& toolTip)
{
    if (value.isEmpty())
        return;
    auto* label = new QLabel(name, m_factsArea);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* field = new ElidedLabel(m_factsArea);
    field->setText(value);
    field->setTextInteractionFlags(Qt::TextSelectableByMouse);
    field->setToolTip(toolTipText(toolTip.isEmpty() ? value : toolTip + QLatin1Char('\n') + value));
    field->setAccessibleName(name + QStringLiteral(": ") + value);
    m_facts->addRow(label, field);
    m_factsScroll->show();
}

// Its text is that of a file: no markup, whatever it holds.
void ObjectPane::addSourceLink(const QString& name, const SourceLocation& location)
{
    const QString place = displayText(shortLocation(location, true));
    auto* label = new QLabel(name, m_factsArea);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* link = new QLabel(m_factsArea);
    link->setTextFormat(Qt::RichText);
    link->setText(QStringLiteral("<a href=\"source\">") + place.toHtmlEscaped() + QStringLiteral("</a>"));
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    link->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    link->setToolTip(toolTipText(tr("Open this line of %1").arg(displayText(location.script))));
    link->setAccessibleName(name + QStringLiteral(": ") + place);
    connect(link, &QLabel::linkActivated, this, [this, location] { Q_EMIT sourceWanted(location); });
    m_facts->addRow(label, link);
    m_factsScroll->show();
}

void ObjectPane::setObjectVisible(bool visible)
{
    m_stack->setVisible(visible);
    m_message->setVisible(!visible);
    for (QToolButton* button : m_tabs)
        button->setVisible(visible);
    m_hasText = visible && TextPane::hasText(m_object);
    m_canPeek = visible && m_peek->canPeek(m_object);
    m_model->setObject(visible ? m_object : ObjectRef());
    if (m_hasText && m_tab == Tab::Fields && m_model->rowCount() <= 1) // nothing but its map
        m_tab = Tab::Text;
    showTab();
}

} // namespace heapsight
