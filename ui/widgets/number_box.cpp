// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_box.h"

#include "text/format.h"

#include <algorithm>

namespace heapsight {

QString NumberBox::textFromValue(int value) const
{
    return value < 0 ? QSpinBox::textFromValue(value) : countText(static_cast<uint64_t>(value), locale());
}

int NumberBox::valueFromText(const QString& text) const
{
    return QSpinBox::valueFromText(withoutGroups(text));
}

QValidator::State NumberBox::validate(QString& text, int& position) const
{
    QString plain = withoutGroups(text); // what is written stays as it is
    int place = std::min(position, static_cast<int>(plain.size()));
    return QSpinBox::validate(plain, place);
}

// Blanks of any width count too: one of them is what the window writes, another what a keyboard has.
QString NumberBox::withoutGroups(const QString& text) const
{
    const QString separator = locale().groupSeparator();
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isInside = i > 0 && i + 1 < text.size() && text[i - 1].isDigit() && text[i + 1].isDigit();
        if (!isInside || (!text[i].isSpace() && text[i] != separator))
            plain += text[i];
    }
    return plain;
}

} // namespace heapsight
