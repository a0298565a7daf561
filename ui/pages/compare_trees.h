// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison as two trees, base on the left, target on the right. Both show the same rows, so that
// selection, expansion and scrolling go together; what a side does not have is said there.
// Thread rule: GUI thread.
#pragma once

#include <QSplitter>

namespace heapsight {

class CompareModel;
class CopyableTreeView;

class CompareTrees : public QSplitter {
    Q_OBJECT
public:
    explicit CompareTrees(CompareModel* model, QWidget* parent = nullptr);

    [[nodiscard]] CopyableTreeView* base() const { return m_base; }
    [[nodiscard]] CopyableTreeView* target() const { return m_target; }
    void showColumns(); // each side's own

private:
    void link(CopyableTreeView* from, CopyableTreeView* to);

    CopyableTreeView* m_base;
    CopyableTreeView* m_target;
    bool m_isFollowing = false;
};

} // namespace heapsight
