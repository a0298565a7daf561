// SPDX-License-Identifier: GPL-3.0-or-later
// The growth of a target in words and numbers: what is left after garbage collections, how fast that
// grows, when the limit is reached, where the growth is.
#pragma once

#include "inspector/growth.h"

#include <QFrame>

class QLabel;

namespace heapsight {

class GrowthBar : public QFrame {
    Q_OBJECT
public:
    explicit GrowthBar(QWidget* parent = nullptr);

    // `limit`: V8's heap limit in bytes, 0 if it is not known.
    void setGrowth(const Growth& growth, uint64_t limit);
    void setLedger(const MemoryLedger& ledger); // what rss is made of now: the tool tip of the last cell
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString where() const;
    [[nodiscard]] QString rate() const;
    [[nodiscard]] QLabel* rateLabel() const { return m_rate; }

private:
    QLabel* addCell(const QString& title, QLabel** titleLabel = nullptr, QLabel** note = nullptr);
    void showWhereTip();

    QLabel* m_afterGc;
    QLabel* m_rate;
    QLabel* m_certainty = nullptr;
    QLabel* m_reachTitle = nullptr;
    QLabel* m_reach;
    QLabel* m_where;
    QString m_ledger;
};

} // namespace heapsight
