// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/detail_pane.h"

#include "pages/object_pane.h"
#include "pages/retainers_pane.h"

#include <QApplication>

namespace heapsight {

namespace {
constexpr int kFirstRetainersWidth = 760;
constexpr int kFirstObjectWidth = 480;
} // namespace

DetailPane::DetailPane(const Workspace& workspace, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      m_workspace(workspace),
      m_retainers(new RetainersPane(workspace.jobs, this)),
      m_object(new ObjectPane(workspace.jobs, this))
{
    setObjectName(QStringLiteral("detailPane"));
    addWidget(m_retainers);
    addWidget(m_object);
    setSizes({kFirstRetainersWidth, kFirstObjectWidth});
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setChildrenCollapsible(false);

    connect(&m_workspace.selection, &SelectionHistory::changed, this, &DetailPane::follow);
    connect(m_retainers, &RetainersPane::objectPointedAt, this, [this](const ObjectRef& object, const QString& heldAs) {
        m_object->showObject(object, m_workspace.selection.current().diff.lock(), heldAs);
    });
    connect(m_retainers, &RetainersPane::objectActivated, this, &DetailPane::select);
    connect(m_object, &ObjectPane::objectActivated, this, &DetailPane::select);
}

void DetailPane::follow(const Selection& selection)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const SelectedObjects objects = SelectedObjects::of(selection);
    m_object->setTimeline(objects.isEmpty() || !selection.document ? nullptr : selection.document->timeline());
    if (objects.kind == Selection::Kind::Object)
        m_object->showObject({objects.analysis, objects.node}, objects.diff);
    else
        m_object->showClass(objects);
    m_retainers->show(objects);
    if (hadFocus && !isAncestorOf(QApplication::focusWidget()))
        m_retainers->setFocus(); // what had it is hidden now: stay here, not wherever Tab leads
}

void DetailPane::select(const ObjectRef& object)
{
    if (Document* document = m_workspace.documents.findByAnalysis(object.analysis.get()))
        m_workspace.selection.select(Selection::ofObject(document, object.node, m_workspace.selection.current().diff));
}

} // namespace heapsight
