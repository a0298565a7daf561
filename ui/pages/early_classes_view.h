// SPDX-License-Identifier: GPL-3.0-or-later
// The table of classes while a snapshot is still loading: what is known already, and how far the rest is.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace heapsight {

class CopyableTreeView;
class Document;
class EarlyClassModel;

class EarlyClassesView : public QWidget {
    Q_OBJECT
public:
    explicit EarlyClassesView(QWidget* parent = nullptr);

    // True if there is something to show of the document (may be null); shows how far it is, too.
    bool follow(const Document* document);
    [[nodiscard]] EarlyClassModel* model() const { return m_model; }

private:
    EarlyClassModel* m_model;
    QLabel* m_text;
    QProgressBar* m_bar;
    CopyableTreeView* m_table;
};

} // namespace heapsight
