// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of merged paths: equal steps from the roots down to a set of objects made one, plumbing of the
// engine and linked runs folded away. Numbers only; path_text.h makes words of them.
#pragma once

#include "analysis/explanation_tree.h"

#include <vector>

namespace heapsight {

// How one thing holds another, general enough that the entries of a collection agree.
enum class HoldKind : uint8_t {
    None,
    Name,         // property, variable
    Elements,     // of an array
    Key,          // of an object used as a dictionary
    MapKey,       // object used as key of a Map
    MapValue,     // value of a Map, member of a Set
    WeakMapValue, // kept by its key
    Internal,     // a field of the engine, by name
    Local,        // local variable of a suspended function
    Awaited,      // goes on when the promise settles
    List,         // linked both ways: whichever way the path went
};

struct Hold {
    static constexpr uint32_t kNoName = 0xffffffffU;
    HoldKind kind = HoldKind::None;
    uint32_t name = kNoName;   // StringId value for Name and Internal
    uint32_t second = kNoName; // "_events" holds "change": both names
    friend bool operator==(const Hold&, const Hold&) = default;
};

struct PathRow {
    static constexpr uint32_t kNone = 0xffffffffU;
    uint32_t parent = kNone; // rows come after their parents
    Hold hold;
    uint64_t group = 0;       // what is merged: class, function by place, …
    uint32_t node = 0;        // first member
    uint32_t edge = kNone;    // the edge into it
    uint32_t from = kNone;    // the member of the parent row that holds it; between them it is folded
    uint32_t depth = 0;       // rows above
    uint64_t objects = 0;     // members
    uint64_t entries = 0;     // members held by the parent row; the others are linked behind them
    uint64_t targets = 0;     // members that belong to the set
    uint64_t older = 0;       // members that were there before any of the set
    uint32_t runEdge = kNone; // an edge that links one member to the next
    uint64_t count = 0;       // objects of the set here and below
    uint64_t retained = 0;    // bytes they retain, here and below
    bool isMixed = false;     // members of several classes
    bool isModule = false;    // scope of a module
    bool isUnheld = false;    // nothing essential holds these
    std::vector<uint32_t> children;
};

class PathRowBuilder {
public:
    PathRowBuilder(const SnapshotAnalysis& analysis, const PathBasis& basis, ExplanationTree& tree);

    // Rows for the set, [0] the root. `weights` runs beside `nodes`: bytes a node is to add. Linear in the
    // edges of the nodes on the paths. Errors: Cancelled.
    [[nodiscard]] Result<std::vector<PathRow>> build(const std::vector<uint32_t>& nodes,
                                                     const std::vector<uint64_t>& weights, const JobContext& job);
    // The edge by which a node on the paths is held; PathRow::kNone where there is none.
    [[nodiscard]] uint32_t edgeInto(uint32_t node) const { return m_edgeInto[node] - 1; }

private:
    struct Item { // a node whose children are to be placed
        uint32_t node = 0;
        uint32_t row = 0;
        uint32_t from = 0; // last node on the way that is a member of a row
        Hold carried;      // from there to here
    };
    struct RowKey {
        uint32_t parent = 0;
        Hold hold;
        uint64_t group = 0;
        friend bool operator==(const RowKey&, const RowKey&) = default;
    };
    struct RowKeyHash {
        size_t operator()(const RowKey& key) const noexcept;
    };
    struct TableLayout { // of a Map's or Set's backing store
        uint64_t first = 0;
        uint64_t width = 0; // 0 = not told
    };

    void expand(const Item& item);
    [[nodiscard]] bool chooseEdges(uint32_t node);
    void place(const Item& item, uint32_t child, uint32_t edge, const Hold& hold);
    [[nodiscard]] Hold holdOf(const Item& item, uint32_t edge, bool isDictionary, const TableLayout& table) const;
    [[nodiscard]] Hold combine(const Hold& carried, const Hold& hold, uint32_t node) const;
    [[nodiscard]] TableLayout tableLayout(const Item& item) const;
    [[nodiscard]] bool isFolded(uint32_t child, uint32_t edge, const Hold& hold) const;
    [[nodiscard]] uint64_t groupOf(uint32_t node) const;
    [[nodiscard]] bool isChainGroup(uint64_t group) const;
    [[nodiscard]] uint32_t rowFor(uint32_t parent, const Hold& hold, uint64_t group, bool& isRun);
    [[nodiscard]] uint32_t childRow(uint32_t parent, const Hold& hold, uint64_t group);
    void addMember(uint32_t row, const Item& item, uint32_t child, uint32_t edge, bool isRun);
    void placeUnheld(uint32_t node, uint64_t weight);

    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    const PathBasis& m_basis;
    ExplanationTree& m_tree;
    std::vector<PathRow> m_rows;
    std::vector<Item> m_stack;
    std::unordered_map<RowKey, uint32_t, RowKeyHash> m_rowOf;
    RowKey m_lastKey; // entries of a collection follow each other
    uint32_t m_lastRow = PathRow::kNone;
    Column<uint32_t> m_edgeInto; // node → edge + 1 that its parent holds it by
    BitColumn m_isTarget;
    Column<uint64_t> m_weight;             // by node of the set
    uint32_t m_oldestTarget = 0xffffffffU; // id
};

} // namespace heapsight
