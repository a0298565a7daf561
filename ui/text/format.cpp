// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/format.h"

#include "analysis/root_distances.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <array>
#include <cmath>

namespace heapsight {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kNoBreakSpace(0x00a0);
constexpr QChar kNarrowSpace(0x202f);
constexpr QChar kEllipsis(0x2026);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::Format)
};

uint64_t magnitude(int64_t value)
{
    return value < 0 ? ~static_cast<uint64_t>(value) + 1 : static_cast<uint64_t>(value);
}

QString withSign(int64_t value, const QString& text)
{
    if (value == 0)
        return text;
    return (value < 0 ? kMinus : QChar(QLatin1Char('+'))) + text;
}

bool isHiddenCharacter(char32_t c)
{
    const bool isC1 = c >= 0x7f && c < 0xa0;
    const bool isZeroWidth = c >= 0x200b && c <= 0x200f;
    const bool isOverride = (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f);
    return isC1 || isZeroWidth || isOverride || c == 0x61c || c == 0xfeff || c == 0xad;
}

QChar standIn(QChar c)
{
    if (c == QLatin1Char('\n'))
        return QChar(0x21b5); // "↵": nearly every font has arrows
    if (c == QLatin1Char('\t'))
        return QChar(0x21e5); // "⇥"
    if (c.unicode() < 0x20)
        return QChar(0x2400 + c.unicode()); // the control pictures: "␛"
    if (c.unicode() == 0x2028 || c.unicode() == 0x2029)
        return QChar(0x21b5);
    return isHiddenCharacter(c.unicode()) ? QChar(QChar::ReplacementCharacter) : c;
}

} // namespace

QString bytesText(uint64_t bytes, const QLocale& locale)
{
    return byteTickText(bytes, 1, locale);
}

QString byteTickText(uint64_t bytes, uint64_t step, const QLocale& locale)
{
    static constexpr std::array kUnits{"kB", "MB", "GB", "TB", "PB", "EB"};
    if (bytes < 1000)
        return locale.toString(static_cast<qulonglong>(bytes)) + kNoBreakSpace + QLatin1Char('B');
    double value = static_cast<double>(bytes) / 1000;
    double stepInUnit = static_cast<double>(step) / 1000;
    size_t unit = 0;
    while (value >= 999.5 && unit + 1 < kUnits.size()) { // where rounding would show 1000
        value /= 1000;
        stepInUnit /= 1000;
        ++unit;
    }
    return locale.toString(value, 'f', value < 99.95 && stepInUnit < 1 ? 1 : 0) + kNoBreakSpace +
           QLatin1String(kUnits[unit]);
}

QString byteDeltaText(int64_t bytes, const QLocale& locale)
{
    return withSign(bytes, bytesText(magnitude(bytes), locale));
}

QString countText(uint64_t count, const QLocale& locale)
{
    QLocale grouped = locale;
    grouped.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    QString text = grouped.toString(static_cast<qulonglong>(count));
    if (locale.language() == QLocale::C)
        text.replace(QLatin1Char(','), kNarrowSpace);
    return text;
}

QString countDeltaText(int64_t count, const QLocale& locale)
{
    return withSign(count, countText(magnitude(count), locale));
}

QString exactBytesText(uint64_t bytes, const QLocale& locale)
{
    return bytes == 1 ? Words::tr("1 byte") : Words::tr("%1 bytes").arg(countText(bytes, locale));
}

QString exactByteDeltaText(int64_t bytes, const QLocale& locale)
{
    return withSign(bytes, exactBytesText(magnitude(bytes), locale));
}

QString percentText(double fraction, const QLocale& locale)
{
    if (std::isnan(fraction))
        return {};
    const double percent = fraction * 100;
    const QString unit = QString(kNoBreakSpace) + locale.percent();
    if (percent == 0)
        return locale.toString(0) + unit;
    if (std::abs(percent) < 0.1)
        return (percent < 0 ? QStringLiteral("> ") + kMinus : QStringLiteral("< ")) + locale.toString(0.1, 'f', 1) +
               unit;
    const QString digits = locale.toString(std::abs(percent), 'f', std::abs(percent) < 9.95 ? 1 : 0);
    return (percent < 0 ? QString(kMinus) : QString()) + digits + unit;
}

QString distanceText(int32_t distance, const QLocale& locale)
{
    if (isShownDistance(distance))
        return countText(static_cast<uint64_t>(distance), locale);
    if (distance >= kSystemDistance && distance < kUnreachableDistance)
        return Words::tr("system");
    return QString(QChar(0x2013));
}

QString displayText(std::string_view utf8, int limit)
{
    const auto wanted = static_cast<size_t>(qMax(limit, 1));
    // Four bytes a character at most: what is cut here is cut below anyway.
    const std::string_view head = utf8.substr(0, (wanted + 2) * 4);
    QString text = QString::fromUtf8(head.data(), static_cast<qsizetype>(head.size()));
    if (text.size() > qMax(limit, 1)) {
        qsizetype end = qMax(limit, 1) - 1;
        if (end > 0 && text.at(end - 1).isHighSurrogate())
            --end;
        text.truncate(end);
        text += kEllipsis;
    }
    for (QChar& c : text)
        c = standIn(c);
    return text;
}

QString toolTipText(const QString& plain)
{
    if (plain.isEmpty())
        return {};
    QString text = plain.toHtmlEscaped();
    text.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return QStringLiteral("<qt>") + text + QStringLiteral("</qt>");
}

QString elidedMiddle(const QString& text, int limit)
{
    if (text.size() <= limit)
        return text;
    const qsizetype kept = qMax(limit, 1) - 1;
    qsizetype head = (kept + 1) / 2;
    qsizetype tail = kept - head;
    if (head > 0 && text.at(head - 1).isHighSurrogate())
        --head;
    if (tail > 0 && text.at(text.size() - tail).isLowSurrogate())
        --tail;
    return text.left(head) + kEllipsis + text.right(tail);
}

QString pairText(const QString& basePath, const QString& targetPath)
{
    const QFileInfo base(basePath);
    const QFileInfo target(targetPath);
    const auto name = [&](const QFileInfo& file) {
        return base.fileName() == target.fileName() ? file.dir().dirName() + QLatin1Char('/') + file.fileName()
                                                    : file.fileName();
    };
    return name(base) + QStringLiteral(" → ") + name(target);
}

} // namespace heapsight
