// SPDX-License-Identifier: GPL-3.0-or-later
// Which objects the classes count: all, or one of DevTools' filters. The choices follow what is open:
// other snapshots give "allocated before" and "between", the snapshot itself its native contexts, which
// are looked for when somebody is about to choose.
// Thread rule: GUI thread.
#pragma once

#include "analysis/object_filter.h"
#include "workspace/document.h"

#include <QComboBox>

#include <memory>

namespace heapsight {

class DocumentList;

class ObjectFilterBox : public QComboBox {
    Q_OBJECT
public:
    ObjectFilterBox(JobRunner& jobs, const DocumentList& documents, QWidget* parent = nullptr);

    void setAnalysis(std::shared_ptr<const SnapshotAnalysis> analysis); // all objects are counted again
    [[nodiscard]] const ObjectFilter& filter() const { return m_filter; }
    // Objects that were chosen elsewhere: a further choice, and at once the one in force. Without nodes: none.
    // Emits filterChosen() if that changes what is counted.
    void setScope(const ObjectScope& scope);
    void refresh(); // other snapshots have come or gone
    void findContexts();
    void showPopup() override;
    void hidePopup() override;

Q_SIGNALS:
    void filterChosen(const heapsight::ObjectFilter& filter); // another than before

protected:
    void focusInEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;

private:
    struct Entry {
        QString text;
        QString toolTip;
        ObjectFilter filter;
        bool startsGroup = false;
    };
    [[nodiscard]] std::vector<Entry> entries() const;
    void appendIdRanges(std::vector<Entry>& entries) const;
    void appendContexts(std::vector<Entry>& entries) const;
    void choose(int index);

    JobRunner& m_jobs;
    const DocumentList& m_documents;
    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const NativeContexts> m_contexts; // null until they were looked for
    ObjectFilter m_filter;
    ObjectScope m_scope;
    bool m_isOpen = false;               // the list must not change under the mouse
    bool m_isStale = false;              // it is to be made again when it closes
    std::vector<ObjectFilter> m_filters; // of the items; separators have one too
};

} // namespace heapsight
