// SPDX-License-Identifier: GPL-3.0-or-later
// One object: its sizes, where it stands, and its fields; or what a selected class amounts to.
// Thread rule: GUI thread. All text is plain.
#pragma once

#include "pages/selected_objects.h"

#include <QFrame>

class QFormLayout;
class QLabel;

namespace heapsight {

class CopyableTreeView;
class FieldsModel;
class JobRunner;
class MessageView;

class ObjectPane : public QFrame {
    Q_OBJECT
public:
    explicit ObjectPane(JobRunner& jobs, QWidget* parent = nullptr);

    void clear();
    void showClass(const SelectedObjects& objects);
    // `diff` may be null; `heldAs`: name under which the row it was picked from holds it, may be empty.
    void showObject(const ObjectRef& object, const std::shared_ptr<const SnapshotDiff>& diff,
                    const QString& heldAs = {});
    [[nodiscard]] const ObjectRef& object() const { return m_object; }
    [[nodiscard]] CopyableTreeView* fields() const { return m_fields; }

Q_SIGNALS:
    void objectActivated(const heapsight::ObjectRef& object);

private:
    void setTitle(const QString& title);
    void clearFacts();
    void addFact(const QString& name, const QString& value, const QString& toolTip = {});
    void addSizes(const ObjectRef& object, const SnapshotDiff* diff);
    void setFieldsVisible(bool visible);

    ObjectRef m_object;
    QLabel* m_title;
    QWidget* m_factsArea;
    QFormLayout* m_facts;
    MessageView* m_message;
    FieldsModel* m_model;
    CopyableTreeView* m_fields;
};

} // namespace heapsight
