// SPDX-License-Identifier: GPL-3.0-or-later
// What screen readers see of a picture: a group with one child per box.
#include "picture/picture_access.h"

#include "picture/picture_view.h"

#include <QAccessibleWidget>

#include <map>
#include <memory>

namespace heapsight {

namespace {

class BoxAccess final : public QAccessibleInterface {
public:
    BoxAccess(PictureView* view, int node) : m_view(view), m_node(node) {}

    [[nodiscard]] bool isValid() const override { return node() != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const PictureNode* const at = node();
        if (!at)
            return {};
        switch (kind) {
        case QAccessible::Name:
            return at->edge.isEmpty() ? at->title : at->edge + QLatin1Char(' ') + at->title;
        case QAccessible::Description:
            return at->toolTip;
        case QAccessible::Value:
            return at->detail;
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        const QRect box = m_view->boxRect(m_node);
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Button; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_view->hasFocus() && m_view->current() == m_node;
        return state;
    }

private:
    [[nodiscard]] const PictureNode* node() const
    {
        const auto& picture = m_view->picture();
        return picture && static_cast<size_t>(m_node) < picture->graph.nodes.size()
                   ? &picture->graph.nodes[static_cast<size_t>(m_node)]
                   : nullptr;
    }

    PictureView* m_view;
    int m_node;
};

class PictureAccess final : public QAccessibleWidget {
public:
    explicit PictureAccess(PictureView* view) : QAccessibleWidget(view, QAccessible::Grouping) {}
    ~PictureAccess() override
    {
        for (const auto& [node, id] : m_boxes)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override
    {
        return view()->picture() ? static_cast<int>(view()->picture()->graph.nodes.size()) : 0;
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_boxes.find(index);
        if (known != m_boxes.end())
            return QAccessible::accessibleInterface(known->second);
        auto* box = new BoxAccess(view(), index);
        m_boxes.emplace(index, QAccessible::registerAccessibleInterface(box));
        return box;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child)
                return i;
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(view()->nodeAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return view()->hasFocus() ? child(view()->current()) : nullptr;
    }

private:
    [[nodiscard]] PictureView* view() const { return static_cast<PictureView*>(widget()); }
    mutable std::map<int, QAccessible::Id> m_boxes;
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* const view = qobject_cast<PictureView*>(object);
    return view ? new PictureAccess(view) : nullptr;
}

} // namespace

void installPictureAccess()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    static_cast<void>(isInstalled);
}

} // namespace heapsight
