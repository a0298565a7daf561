// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include "pages/message_view.h"
#include "text/error_text.h"
#include "text/format.h"

#include <QLocale>

namespace heapsight {

namespace {

// The rest are habits of writers, and change no number.
bool isWorthSaying(WarningCode code)
{
    switch (code) {
    case WarningCode::TextReplaced:
    case WarningCode::TraceCountMismatch:
    case WarningCode::TrailingData:
    case WarningCode::OldFormat:
        return false;
    default:
        return true;
    }
}

// What a large load takes; small ones are over before it is read.
QString estimateText(const Document& document)
{
    constexpr double kWorthSaying = 0.5; // seconds
    const auto& estimate = document.estimate();
    if (!estimate || estimate->seconds < kWorthSaying)
        return {};
    return Page::tr("It takes about %1 of memory and %2 s.")
        .arg(bytesText(estimate->peakBytes),
             QLocale().toString(estimate->seconds, 'f', estimate->seconds < 10 ? 1 : 0));
}

// All that is known of a snapshot that does not fit: nodes and their own bytes by type.
QString totalsText(const Document& document)
{
    constexpr size_t kShown = 6;
    const auto& totals = document.totals();
    if (!totals)
        return {};
    QStringList lines{
        QString(),
        Page::tr("Its %1 nodes have %2 of their own:").arg(countText(totals->nodes), bytesText(totals->bytes))};
    for (size_t i = 0; i < std::min(kShown, totals->rows.size()); ++i) {
        const QuickTotals::Row& row = totals->rows[i];
        lines.append(Page::tr("%1: %2 in %3").arg(displayText(row.kind), bytesText(row.bytes), countText(row.nodes)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

bool explainDocument(MessageView& view, const Document* document)
{
    if (!document) {
        view.showMessage(Page::tr("No snapshot is open"), Page::tr("Open one with File > Open, or drop it here."));
        return true;
    }
    switch (document->state()) {
    case Document::State::Ready:
        return false;
    case Document::State::Loading:
        view.showProgress(Page::tr("Loading %1: %2").arg(document->fileName(), phaseText(document->phase())),
                          document->fraction(), estimateText(*document));
        break;
    case Document::State::Cancelled:
        view.showMessage(Page::tr("Loading %1 was cancelled").arg(document->fileName()),
                         Page::tr("Open it again with Snapshot > Reload."));
        break;
    case Document::State::Failed:
        view.showMessage(errorText(document->error()).summary, failureText(*document), document->loadOnDiskAction());
        break;
    }
    return true;
}

QString warningsText(const Document& document)
{
    if (!document.isReady())
        return {};
    QStringList lines;
    for (const SnapshotWarning& warning : document.analysis()->snapshot().info().warnings) {
        if (isWorthSaying(warning.code))
            lines.append(warningText(warning));
    }
    constexpr qsizetype kShown = 3;
    if (lines.size() > kShown) {
        const auto rest = static_cast<int>(lines.size() - kShown);
        lines = lines.mid(0, kShown);
        lines.append(Page::tr("… and %n more", nullptr, rest));
    }
    return lines.isEmpty() ? QString() : document.fileName() + QStringLiteral(": ") + lines.join(QLatin1Char('\n'));
}

QString failureText(const Document& document)
{
    const ErrorText text = errorText(document.error());
    QStringList lines;
    const QString onDisk =
        document.loadOnDiskAction()
            ? Page::tr("Or work on the disk: slower, and it takes about as much room in the cache folder meanwhile.")
            : QString();
    for (const QString& line : {text.detail, text.advice, onDisk, document.path(), totalsText(document)}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace heapsight
