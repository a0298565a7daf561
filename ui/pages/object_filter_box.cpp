// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/object_filter_box.h"

#include "jobs/job_runner.h"
#include "pages/selected_objects.h"
#include "text/format.h"
#include "workspace/document_list.h"

#include <QSignalBlocker>

#include <algorithm>

namespace heapsight {

namespace {

const QString kContextsKey = QStringLiteral("contexts");
constexpr size_t kMostContexts = 30; // a browser may have many; the largest are of interest
constexpr int kShortestWidth = 18;   // characters
constexpr int kVisibleItems = 24;

bool isSame(const ObjectFilter& a, const ObjectFilter& b)
{
    return a.kind == b.kind && a.minId == b.minId && a.maxId == b.maxId && a.context == b.context && a.nodes == b.nodes;
}

ObjectFilter ofKind(FilterKind kind)
{
    ObjectFilter filter;
    filter.kind = kind;
    return filter;
}

} // namespace

ObjectFilterBox::ObjectFilterBox(JobRunner& jobs, const DocumentList& documents, QWidget* parent)
    : QComboBox(parent), m_jobs(jobs), m_documents(documents)
{
    setAccessibleName(tr("Objects to count"));
    setToolTip(tr("Which objects the classes count"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kShortestWidth);
    setMaxVisibleItems(kVisibleItems);
    connect(this, &QComboBox::activated, this, &ObjectFilterBox::choose);
    connect(&m_documents, &DocumentList::rowsInserted, this, &ObjectFilterBox::refresh);
    connect(&m_documents, &DocumentList::documentChanged, this, &ObjectFilterBox::refresh);
    connect(&m_documents, &DocumentList::documentClosing, this, &ObjectFilterBox::refresh);
    refresh();
}

void ObjectFilterBox::setAnalysis(std::shared_ptr<const SnapshotAnalysis> analysis)
{
    m_jobs.drop(this, kContextsKey);
    m_analysis = std::move(analysis);
    m_contexts.reset();
    m_filter = {};
    m_scope = {};
    refresh();
}

void ObjectFilterBox::setScope(const ObjectScope& scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    ObjectFilter filter = scope.nodes ? ofKind(FilterKind::Given) : ObjectFilter();
    filter.nodes = scope.nodes;
    const bool changes = scope.nodes ? !isSame(filter, m_filter) : m_filter.kind == FilterKind::Given;
    if (changes)
        m_filter = filter;
    refresh();
    if (changes)
        Q_EMIT filterChosen(m_filter);
}

void ObjectFilterBox::refresh()
{
    m_isStale = m_isOpen;
    if (m_isOpen)
        return;
    const QSignalBlocker blocker(this);
    clear();
    m_filters.clear();
    for (const Entry& entry : entries()) {
        if (entry.startsGroup) {
            insertSeparator(count());
            m_filters.push_back({});
        }
        addItem(entry.text);
        setItemData(count() - 1, toolTipText(entry.toolTip.isEmpty() ? entry.text : entry.toolTip), Qt::ToolTipRole);
        m_filters.push_back(entry.filter);
        if (isSame(entry.filter, m_filter))
            setCurrentIndex(count() - 1);
    }
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
}

std::vector<ObjectFilterBox::Entry> ObjectFilterBox::entries() const
{
    std::vector<Entry> entries{{tr("All objects"), {}, {}, false}};
    if (m_scope.nodes) {
        ObjectFilter given = ofKind(FilterKind::Given);
        given.nodes = m_scope.nodes;
        entries.push_back({m_scope.name, tr("Chosen on the Allocations page"), given, false});
    }
    appendIdRanges(entries);
    entries.push_back({tr("Duplicated strings"), tr("Strings whose text another string has too"),
                       ofKind(FilterKind::DuplicatedStrings), true});
    const auto retained = [&entries](FilterKind kind, const QString& text, const QString& tip) {
        entries.push_back({text, tip, ofKind(kind), false});
    };
    retained(FilterKind::RetainedByDetachedDom, tr("Objects retained by detached DOM nodes"),
             tr("What would be freed if no detached DOM node held anything"));
    retained(FilterKind::RetainedByContexts, tr("Objects retained by contexts"),
             tr("What would be freed if no function's scope held anything"));
    retained(FilterKind::RetainedByConsole, tr("Objects retained by the console"),
             tr("What is only there because it was printed to an attached console"));
    retained(FilterKind::RetainedByEventHandlers, tr("Objects retained by event handlers"),
             tr("What would be freed if no event handler of the page held anything"));
    appendContexts(entries);
    return entries;
}

// Ids are given in the order in which objects are made: what lies between the greatest of two snapshots
// was made between them.
void ObjectFilterBox::appendIdRanges(std::vector<Entry>& entries) const
{
    std::vector<const Document*> ready;
    for (int row = 0; row < m_documents.count(); ++row) {
        if (const Document* document = m_documents.at(row); document->isReady())
            ready.push_back(document);
    }
    if (!m_analysis || ready.size() < 2)
        return;
    const auto lastId = [](const Document* document) { return document->analysis()->snapshot().maxJsObjectId(); };
    std::stable_sort(ready.begin(), ready.end(),
                     [&](const Document* a, const Document* b) { return lastId(a) < lastId(b); });
    for (size_t i = 0; i < ready.size(); ++i) {
        ObjectFilter filter = ofKind(FilterKind::IdRange);
        filter.minId = i == 0 ? 0 : lastId(ready[i - 1]);
        filter.maxId = lastId(ready[i]);
        const QString name = m_documents.displayName(ready[i]);
        const QString text = i == 0
                                 ? tr("Allocated before %1").arg(name)
                                 : tr("Allocated between %1 and %2").arg(m_documents.displayName(ready[i - 1]), name);
        entries.push_back({text, {}, filter, i == 0});
    }
}

void ObjectFilterBox::appendContexts(std::vector<Entry>& entries) const
{
    if (!m_contexts || !m_analysis)
        return;
    const auto add = [&](const ObjectFilter& filter, const QString& name, uint64_t bytes, bool startsGroup) {
        entries.push_back({tr("%1 (%2)").arg(name, bytesText(bytes)), {}, filter, startsGroup});
    };
    for (size_t i = 0; i < std::min(m_contexts->contexts.size(), kMostContexts); ++i) {
        const NativeContexts::Row& row = m_contexts->contexts[i];
        ObjectFilter filter = ofKind(FilterKind::NativeContext);
        filter.context = row.node;
        add(filter, tr("Native context %1").arg(objectTitle({m_analysis, row.node})), row.attributed, i == 0);
    }
    add(ofKind(FilterKind::SharedContexts), tr("Shared between native contexts"), m_contexts->shared,
        m_contexts->contexts.empty());
    add(ofKind(FilterKind::NoContext), tr("Of no native context"), m_contexts->none, false);
}

void ObjectFilterBox::findContexts()
{
    if (!m_analysis || m_contexts || m_jobs.isRunning(this, kContextsKey))
        return;
    using Found = std::shared_ptr<const NativeContexts>;
    m_jobs.run<Found>(
        this, kContextsKey, {},
        [analysis = m_analysis](const JobContext& job) -> Result<Found> {
            auto contexts = nativeContexts(*analysis, job);
            if (!contexts)
                return tl::unexpected(std::move(contexts.error()));
            return std::make_shared<const NativeContexts>(std::move(*contexts));
        },
        [this](Result<Found> found) {
            if (!found)
                return;
            m_contexts = std::move(*found);
            refresh();
        });
}

void ObjectFilterBox::showPopup()
{
    findContexts();
    m_isOpen = true;
    QComboBox::showPopup();
}

void ObjectFilterBox::hidePopup()
{
    QComboBox::hidePopup();
    m_isOpen = false;
    if (m_isStale) // after the choice, which is by index
        QMetaObject::invokeMethod(this, &ObjectFilterBox::refresh, Qt::QueuedConnection);
}

void ObjectFilterBox::enterEvent(QEnterEvent* event)
{
    findContexts();
    QComboBox::enterEvent(event);
}

void ObjectFilterBox::focusInEvent(QFocusEvent* event)
{
    findContexts();
    QComboBox::focusInEvent(event);
}

void ObjectFilterBox::choose(int index)
{
    if (index < 0 || static_cast<size_t>(index) >= m_filters.size() ||
        isSame(m_filters[static_cast<size_t>(index)], m_filter))
        return;
    m_filter = m_filters[static_cast<size_t>(index)];
    Q_EMIT filterChosen(m_filter);
}

} // namespace heapsight
