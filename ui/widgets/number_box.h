// SPDX-License-Identifier: GPL-3.0-or-later
// A spin box that writes its numbers as the rest of the window does (countText()), and reads them with and
// without their groups.
#pragma once

#include <QSpinBox>

namespace heapsight {

class NumberBox : public QSpinBox {
    Q_OBJECT
public:
    using QSpinBox::QSpinBox;

    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;

protected:
    [[nodiscard]] QString textFromValue(int value) const override;
    [[nodiscard]] int valueFromText(const QString& text) const override;

private:
    [[nodiscard]] QString withoutGroups(const QString& text) const;
};

} // namespace heapsight
