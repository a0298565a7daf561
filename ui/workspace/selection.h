// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected: one class or one object of one open snapshot, for the whole window. Every view
// asks for a selection, the panes below the views follow it. Light to copy: it keeps no snapshot
// alive, so closing one leaves an empty selection behind, never a dangling one.
// Thread rule: GUI thread.
#pragma once

#include "workspace/document.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace heapsight {

class SnapshotDiff;

struct Selection {
    enum class Kind : uint8_t { None, Class, Object };
    // Which instances of a class are meant. Gone: classId is of diff->baseClasses(), document the base.
    enum class Scope : uint8_t { All, New, Grown, Gone };

    Kind kind = Kind::None;
    Scope scope = Scope::All;
    QPointer<Document> document;            // the snapshot classId and node belong to
    std::weak_ptr<const SnapshotDiff> diff; // set if it was selected in a comparison
    ClassId classId;
    NodeIndex node;
    std::shared_ptr<const BitColumn> among; // of a class, only these; null: all

    [[nodiscard]] bool isValid() const { return kind == Kind::None || (document && document->analysis()); }
    friend bool operator==(const Selection& a, const Selection& b)
    {
        return a.kind == b.kind && a.scope == b.scope && a.document == b.document && a.classId == b.classId &&
               a.node == b.node && a.among == b.among;
    }

    [[nodiscard]] static Selection ofClass(Document* document, ClassId id, Scope scope = Scope::All,
                                           std::weak_ptr<const SnapshotDiff> diff = {});
    [[nodiscard]] static Selection ofObject(Document* document, NodeIndex node,
                                            std::weak_ptr<const SnapshotDiff> diff = {});
};

// The selection and the way that led to it.
class SelectionHistory : public QObject {
    Q_OBJECT
public:
    static constexpr size_t kLimit = 200;

    using QObject::QObject;
    [[nodiscard]] const Selection& current() const { return m_current; }
    [[nodiscard]] bool canGoBack() const { return m_position > 0; }
    [[nodiscard]] bool canGoForward() const { return m_position + 1 < m_entries.size(); }
    void select(const Selection& selection); // forgets what lay ahead
    void back();
    void forward();
    void forget(const Document* document); // drops its entries; clears the selection if it was there

Q_SIGNALS:
    void changed(const heapsight::Selection& selection);
    void availabilityChanged();

private:
    void show(size_t position);

    std::vector<Selection> m_entries;
    size_t m_position = 0; // of m_current in m_entries, if any
    Selection m_current;
};

} // namespace heapsight
