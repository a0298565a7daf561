// SPDX-License-Identifier: GPL-3.0-or-later
// The commands above the chart of a running program: its snapshot, its garbage, how often it is asked and
// how much of the past is shown. It knows nothing of the chart; the page wires it.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QMenu;
class QPushButton;
class QToolButton;

namespace heapsight {

class FlowLayout;
class LiveSession;

class LiveBar : public QWidget {
    Q_OBJECT
public:
    LiveBar(QAction* takeSnapshot, QMenu* more, QWidget* parent = nullptr);

    void showState(const LiveSession* session); // may be null
    void showRange(bool follows, qint64 span);  // marks the span that is shown, if it is one of those offered
    [[nodiscard]] bool isPaused() const;
    void endPause();
    // A further command, right of those there are.
    QPushButton* addCommand(const QString& text, const QString& toolTip);

Q_SIGNALS:
    void cancelWanted();
    void collectionWanted();
    void pauseEnded();
    void huntWanted();
    void intervalChosen(int milliseconds);
    void spanChosen(qint64 milliseconds); // 0: all

private:
    void addInterval();
    void addSpans();
    QWidget* addGroup(); // stays together where the bar takes several lines

    FlowLayout* m_flow;
    qsizetype m_commandCount = 0;
    QPushButton* m_take;
    QPushButton* m_cancel;
    QPushButton* m_collect;
    QToolButton* m_pause;
    QComboBox* m_interval = nullptr;
    QList<QToolButton*> m_spans;
};

} // namespace heapsight
