// SPDX-License-Identifier: GPL-3.0-or-later
// The whole text of a string, as far as the file has it: to read, to search with the eye, to copy.
#pragma once

#include "models/roles.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace heapsight {

class TextPane : public QWidget {
    Q_OBJECT
public:
    explicit TextPane(QWidget* parent = nullptr);

    // Invalid or no text: empty. Up to kShownUnits are shown; copying takes up to kCopiedUnits.
    void setObject(const ObjectRef& object);
    [[nodiscard]] const ObjectRef& object() const { return m_object; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString note() const;
    void copyWhole() const;
    // True for what has a text to show: strings, symbols, numbers …
    [[nodiscard]] static bool hasText(const ObjectRef& object);

    static constexpr size_t kShownUnits = 100'000;
    static constexpr size_t kCopiedUnits = 64'000'000;

private:
    ObjectRef m_object;
    QLabel* m_note;
    QToolButton* m_copy;
    QPlainTextEdit* m_edit;
};

} // namespace heapsight
