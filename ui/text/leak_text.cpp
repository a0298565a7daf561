// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/leak_text.h"

#include "text/format.h"

#include <QCoreApplication>

namespace heapsight {

QString phraseText(const Phrase& phrase, int longestName)
{
    return QString::fromStdString(putTogether(
        phrase, [](const char* words) { return QCoreApplication::translate("LeakText", words).toStdString(); },
        [longestName](const Phrase& part) {
            switch (part.kind) {
            case Phrase::Kind::Count:
                return countText(part.number).toStdString();
            case Phrase::Kind::Bytes:
                return bytesText(part.number).toStdString();
            case Phrase::Kind::Percent:
                return percentText(static_cast<double>(part.number) / 100).toStdString();
            default:
                return displayText(part.name, longestName).toStdString();
            }
        }));
}

QString phraseText(const Phrase& phrase, const std::string& otherwise, int longestName)
{
    return phrase.isEmpty() ? displayText(otherwise, longestName) : phraseText(phrase, longestName);
}

QString sentenceText(const Phrase& phrase, int longestName)
{
    QString text = phraseText(phrase, longestName);
    if (!text.isEmpty() && beginsWithWords(phrase))
        text[0] = text[0].toUpper();
    return text;
}

} // namespace heapsight
