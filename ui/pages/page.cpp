// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include "pages/message_view.h"
#include "text/error_text.h"

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
                          document->fraction());
        break;
    case Document::State::Cancelled:
        view.showMessage(Page::tr("Loading %1 was cancelled").arg(document->fileName()),
                         Page::tr("Open it again with Snapshot > Reload."));
        break;
    case Document::State::Failed:
        view.showMessage(errorText(document->error()).summary, failureText(*document));
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
    for (const QString& line : {text.detail, text.advice, document.path()}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace heapsight
