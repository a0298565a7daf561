// SPDX-License-Identifier: GPL-3.0-or-later
// One line above a table about what is shown: an incomplete file, two files of different processes.
// It takes no room while it has nothing to say. Text is plain. Wears the sign of a warning unless told otherwise.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace heapsight {

class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind : uint8_t { Warning, Advice };

    explicit Banner(QWidget* parent = nullptr);
    void setKind(Kind kind); // the sign before the text

    // An empty text hides the banner; without `buttonText` there is no button.
    void setMessage(const QString& text, const QString& buttonText = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void buttonClicked();

private:
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace heapsight
