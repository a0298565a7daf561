// SPDX-License-Identifier: GPL-3.0-or-later
// One object: its sizes, where it stands, its fields, its text if it is a string, and what dominates it; or
// what a selected class amounts to.
// Thread rule: GUI thread. All text is plain.
#pragma once

#include "pages/selected_objects.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace heapsight {

class AllocatedByPane;
class AllocationTimeline;
class ChainModel;
class CopyableTreeView;
class FieldsModel;
class JobRunner;
class MessageView;
class PeekPane;
class TallArea;
class TextPane;

class ObjectPane : public QFrame {
    Q_OBJECT
public:
    enum class Tab : uint8_t { Fields, Text, Dominators, AllocatedBy, Now };

    explicit ObjectPane(JobRunner& jobs, QWidget* parent = nullptr);

    void clear();
    // Of the snapshot whose objects are shown from now on; null: it does not tell who allocated them.
    void setTimeline(std::shared_ptr<const AllocationTimeline> timeline) { m_timeline = std::move(timeline); }
    void showClass(const SelectedObjects& objects);
    // `diff` may be null; `heldAs`: name under which the row it was picked from holds it, may be empty.
    void showObject(const ObjectRef& object, const std::shared_ptr<const SnapshotDiff>& diff,
                    const QString& heldAs = {});
    [[nodiscard]] const ObjectRef& object() const { return m_object; }
    [[nodiscard]] CopyableTreeView* fields() const { return m_fields; }
    [[nodiscard]] CopyableTreeView* dominators() const { return m_chain; }
    [[nodiscard]] AllocatedByPane* allocatedBy() const { return m_allocatedBy; }
    [[nodiscard]] TextPane* text() const { return m_text; }
    [[nodiscard]] PeekPane* peek() const { return m_peek; }
    [[nodiscard]] Tab tab() const { return m_tab; }
    void setTab(Tab tab); // of an object; Text only for what has one, Now while its process runs

Q_SIGNALS:
    void objectActivated(const heapsight::ObjectRef& object);
    void sourceWanted(const heapsight::SourceLocation& location);

private:
    void setTitle(const QString& title);
    void clearFacts();
    void addFact(const QString& name, const QString& value, const QString& toolTip = {});
    void addSourceLink(const QString& name, const SourceLocation& location);
    void addSizes(const ObjectRef& object, const SnapshotDiff* diff);
    QToolButton* addTab(Tab tab, QWidget* content, const QString& text, const QString& toolTip);
    void showTab();
    void setObjectVisible(bool visible);
    [[nodiscard]] bool knowsAllocations() const;

    ObjectRef m_object;
    std::shared_ptr<const AllocationTimeline> m_timeline;
    SelectedObjects m_class; // instead of an object; empty: none
    QLabel* m_title;
    QWidget* m_factsArea;
    QFormLayout* m_facts;
    TallArea* m_factsScroll;
    MessageView* m_message;
    FieldsModel* m_model;
    CopyableTreeView* m_fields;
    TextPane* m_text;
    ChainModel* m_chainModel;
    CopyableTreeView* m_chain;
    AllocatedByPane* m_allocatedBy;
    PeekPane* m_peek;
    QStackedWidget* m_stack;
    std::vector<QToolButton*> m_tabs; // by Tab
    Tab m_tab = Tab::Fields;
    bool m_hasText = false;
    bool m_canPeek = false;
};

} // namespace heapsight
