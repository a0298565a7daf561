// SPDX-License-Identifier: GPL-3.0-or-later
// Every digraph of five nodes without self loops: about a million graphs.
#include "base/parallel.h"
#include "support/digraphs.h"
#include "support/dominators.h"
#include "support/reference_dominators.h"

#include <QTest>

using namespace heapsight;
using namespace heapsight::test;

class TestDominatorTreeSlow : public QObject {
    Q_OBJECT

private slots:
    void everyDigraphOfFive()
    {
        setThreadLimit(1); // starting a thread costs more than five nodes do; others compare thread counts
        constexpr uint32_t kNodes = 5;
        for (uint64_t number = 0; number < uint64_t{1} << (kNodes * (kNodes - 1)); ++number) {
            const auto snapshot = digraph(kNodes, false, number).build();
            const DominatorTree tree = dominatorsOf(*snapshot);
            if (!findTreeError(tree, 0).empty() || immediateDominators(tree) != referenceDominators(*snapshot))
                QFAIL(qPrintable(QStringLiteral("digraph %1").arg(number)));
        }
    }
};

QTEST_GUILESS_MAIN(TestDominatorTreeSlow)
#include "tst_dominator_tree_slow.moc"
