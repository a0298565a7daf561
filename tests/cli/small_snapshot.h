// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshot files of a few objects, written as V8 writes them. Node 0 is the root; it holds everything
// that is added without a holder, through "global" (node 1, the user root).
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace heapsight::test {

class SmallSnapshot {
public:
    SmallSnapshot();

    // Returns the node's ordinal; its id is 2 * ordinal + 1.
    int addObject(const QByteArray& name, int size = 16);
    int addString(const QByteArray& text, int size = 16);
    void addProperty(int from, int to, const QByteArray& name);
    [[nodiscard]] static int idOf(int ordinal) { return 2 * ordinal + 1; }

    [[nodiscard]] QByteArray document() const;

private:
    struct Edge {
        int type;
        int name;
        int to;
    };
    struct Node {
        int type;
        int name;
        int size;
        QList<Edge> edges;
    };
    int addNode(int type, const QByteArray& name, int size);
    int intern(const QByteArray& text);

    QList<Node> m_nodes;
    QByteArrayList m_strings;
};

} // namespace heapsight::test
