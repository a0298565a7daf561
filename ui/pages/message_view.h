// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a page or pane that has nothing to show: why, what to do about it, and while it is
// being worked out, how far it is. All text is plain: it may hold names from a snapshot.
#pragma once

#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace heapsight {

class MessageView : public QWidget {
    Q_OBJECT
public:
    explicit MessageView(QWidget* parent = nullptr);

    // `action` may be null; its text is on the button, and it says whether the button works.
    void showMessage(const QString& title, const QString& text, QAction* action = nullptr);
    // fraction < 0: not known; `text` stands below the title
    void showProgress(const QString& title, double fraction, const QString& text = {});
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

private:
    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_button;
    QAction* m_action = nullptr;
};

} // namespace heapsight
