// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/selected_objects.h"

#include "models/object_rows.h"
#include "text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kTitleLimit = 60;

QString tr(const char* text)
{
    return QCoreApplication::translate("SelectedObjects", text);
}

bool hasGrown(const SnapshotDiff& diff, NodeIndex target)
{
    const NodeIndex base = diff.inBase(target);
    return base.isValid() && diff.target().shallow(target) > diff.base().shallow(base);
}

} // namespace

SelectedObjects SelectedObjects::of(const Selection& selection)
{
    SelectedObjects objects;
    if (selection.kind == Selection::Kind::None || !selection.isValid())
        return objects;
    objects.diff = selection.diff.lock();
    if (selection.kind == Selection::Kind::Class && selection.scope != Selection::Scope::All && !objects.diff)
        return objects; // the comparison it came from is closed
    objects.kind = selection.kind;
    objects.scope = selection.scope;
    objects.analysis = selection.document->analysis();
    objects.classId = selection.classId;
    objects.node = selection.node;
    objects.among = selection.among;
    return objects;
}

std::vector<uint32_t> SelectedObjects::nodes() const
{
    switch (kind) {
    case Selection::Kind::None:
        return {};
    case Selection::Kind::Object:
        return {node.value};
    case Selection::Kind::Class:
        break;
    }
    const bool isGone = scope == Selection::Scope::Gone;
    const ClassTable& classes = isGone ? diff->baseClasses() : analysis->classes();
    const BitColumn* filter = scope == Selection::Scope::New ? &diff->newNodes() : nullptr;
    std::vector<uint32_t> found = classInstances(classes, analysis->shallowSizes(), classId, filter);
    if (among)
        std::erase_if(found, [this](uint32_t entry) { return !among->test(entry); });
    if (scope == Selection::Scope::Grown)
        std::erase_if(found, [this](uint32_t entry) { return !hasGrown(*diff, NodeIndex(entry)); });
    return found;
}

QString SelectedObjects::className() const
{
    if (isEmpty())
        return {};
    if (kind == Selection::Kind::Object)
        return displayText(analysis->className(node), kTitleLimit);
    const ClassTable& classes = scope == Selection::Scope::Gone ? diff->baseClasses() : analysis->classes();
    return displayText(classes.at(classId).name, kTitleLimit);
}

std::optional<SourceLocation> SelectedObjects::location() const
{
    if (isEmpty() || scope == Selection::Scope::Gone)
        return std::nullopt;
    return kind == Selection::Kind::Object ? analysis->location(node) : analysis->location(classId);
}

QString objectsText(Selection::Scope scope, uint64_t count)
{
    const char* text = QT_TRANSLATE_NOOP("SelectedObjects", "%1 objects");
    switch (scope) {
    case Selection::Scope::All:
        text = count == 1 ? QT_TRANSLATE_NOOP("SelectedObjects", "%1 object") : text;
        break;
    case Selection::Scope::New:
        text = count == 1 ? QT_TRANSLATE_NOOP("SelectedObjects", "%1 new object")
                          : QT_TRANSLATE_NOOP("SelectedObjects", "%1 new objects");
        break;
    case Selection::Scope::Grown:
        text = count == 1 ? QT_TRANSLATE_NOOP("SelectedObjects", "%1 object that grew")
                          : QT_TRANSLATE_NOOP("SelectedObjects", "%1 objects that grew");
        break;
    case Selection::Scope::Gone:
        text = count == 1 ? QT_TRANSLATE_NOOP("SelectedObjects", "%1 object, gone in the target")
                          : QT_TRANSLATE_NOOP("SelectedObjects", "%1 objects, gone in the target");
        break;
    }
    return tr(text).arg(countText(count));
}

QString objectTitle(const ObjectRef& object)
{
    if (!object.isValid())
        return {};
    return nameText(*object.analysis, object.node, kTitleLimit) + QStringLiteral(" @") +
           QString::number(object.analysis->snapshot().id(object.node).value);
}

} // namespace heapsight
