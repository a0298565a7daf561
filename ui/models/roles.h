// SPDX-License-Identifier: GPL-3.0-or-later
// Roles that models answer beside Qt's own. Delegates and pages read these and never the model's type.
#pragma once

#include "analysis/script_names.h"
#include "analysis/snapshot_analysis.h"

#include <QMetaType>
#include <QString>

#include <memory>

namespace heapsight {

enum Role : int {
    SortRole = Qt::UserRole + 1, // qint64: what numeric columns sort by; QString for text columns
    FractionRole,     // double: length of the bar behind a number, -1..1 (negative: shrinking); invalid: none
    NodeRole,         // ObjectRef: the object of the row; invalid for rows that stand for no single one
    KindRole,         // int(RowKind)
    LocationRole,     // QString "server.js:41", where known
    EdgeRole,         // QString: how the parent row holds this one ("cache", "[3]")
    MarkRole,         // int(RowMark): new, gone, grew
    NamePartsRole,    // NameParts: first column in pieces, for ObjectDelegate
    LoadingRole,      // bool: the row stands for children that are still being computed
    SourceRole,       // SourceLocation: of rows that are places in the source and no objects
    TrendRole,        // QList<double>: values over time, for TrendDelegate
    ColumnKindRole,   // header: int(ColumnKind)
    ColumnIdRole,     // header: QString ColumnSpec::id
    ColumnGroupRole,  // header: QString ColumnSpec::group
    ColumnHiddenRole, // header: bool ColumnSpec::hiddenByDefault
    ColumnWidthRole,  // header: int ColumnSpec::widthInDigits
};

enum class RowKind : uint8_t {
    Class,
    Object, // an instance of a class
    Field,  // an outgoing edge and its target
    Retainer,
    Path, // a row of merged paths
    More, // "… 41 200 more": activating it loads them
    Loading,
};

enum class RowMark : uint8_t { None, New, Gone, Grew, Shrank };

// The sign beside a marked row: "+", "−", "▲", "▼", "" for none; and the word for it, translated.
[[nodiscard]] QString markSign(RowMark mark);
[[nodiscard]] QString markWord(RowMark mark);

// An object and the snapshot it belongs to; keeps the snapshot alive.
struct ObjectRef {
    std::shared_ptr<const SnapshotAnalysis> analysis;
    NodeIndex node;

    [[nodiscard]] bool isValid() const { return analysis && node.isValid(); }
    friend bool operator==(const ObjectRef&, const ObjectRef&) = default;
};

// The name cell in the order in which it is read: mark, edge, separator, name, id, detail, note, badge, location.
// All plain text from displayText(); nothing here is ever interpreted as markup.
struct NameParts {
    QString edge;     // accent colour; "cache"
    QString name;     // bold for classes and objects
    QString id;       // dim; "@91823"
    QString detail;   // dim; "× 1 500", "detached"
    QString location; // dim; "server.js:5"
    QString badge;    // "accumulates here"
    RowMark mark = RowMark::None;
    bool bold = false;
    bool folded = false;        // italic and dim: a row that sums up steps
    bool dimEdge = false;       // weak, hidden and internal edges
    QString note{};             // dim and italic: "through table → entries", "already on this path"
    QString separator{};        // between edge and name: "in", "::", "of"; dim
    bool keepsMarkRoom = false; // rows beside this one have a mark: their names stand below each other

    [[nodiscard]] QString plainText() const; // what DisplayRole, copying and screen readers get
};

} // namespace heapsight

Q_DECLARE_METATYPE(heapsight::ObjectRef)
Q_DECLARE_METATYPE(heapsight::NameParts)
Q_DECLARE_METATYPE(heapsight::SourceLocation)
