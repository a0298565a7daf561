// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/status_line.h"

#include "jobs/job_status_widget.h"
#include "text/format.h"

#include <QLabel>

namespace heapsight {

namespace {
constexpr int kMessageMs = 12'000;
constexpr int kMargin = 8;
} // namespace

StatusLine::StatusLine(JobRunner& jobs, QWidget* parent)
    : QStatusBar(parent), m_page(new QLabel(this)), m_heap(new QLabel(this))
{
    for (QLabel* label : {m_page, m_heap}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(kMargin, 0, kMargin, 0);
        addWidget(label);
    }
    addPermanentWidget(new JobStatusWidget(&jobs, this));
}

void StatusLine::setTexts(const QString& page, const DocumentList& documents, const Document* shown)
{
    m_page->setText(page);
    QString text;
    if (shown && shown->isReady()) {
        const QString tag = documents.tagOf(shown);
        text =
            tr("%1 in %2 objects")
                .arg(bytesText(shown->analysis()->totalSize()), countText(shown->analysis()->snapshot().nodeCount()));
        if (!tag.isEmpty())
            text.prepend(tag + QStringLiteral(": "));
    }
    m_heap->setText(text);
}

void StatusLine::say(const QString& text)
{
    if (!text.isEmpty())
        showMessage(text, kMessageMs);
}

} // namespace heapsight
