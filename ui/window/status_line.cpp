// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/status_line.h"

#include "analysis/object_count.h"
#include "jobs/job_status_widget.h"
#include "text/format.h"
#include "widgets/elided_label.h"

#include <QLabel>

namespace heapsight {

namespace {
constexpr int kMessageMs = 12'000;
constexpr int kMargin = 8;

void setPart(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setToolTip(toolTipText(text));
}
} // namespace

StatusLine::StatusLine(JobRunner& jobs, QWidget* parent)
    : QStatusBar(parent), m_page(new ElidedLabel(this)), m_heap(new ElidedLabel(this))
{
    for (QLabel* label : {m_page, m_heap}) {
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // never widens the window
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(kMargin, 0, kMargin, 0);
        addWidget(label);
    }
    addPermanentWidget(new JobStatusWidget(&jobs, this));
    connect(this, &QStatusBar::messageChanged, this, &StatusLine::showParts);
    showParts();
}

void StatusLine::setTexts(const QString& page, const DocumentList& documents, const Document* shown)
{
    setPart(*m_page, page);
    QString text;
    if (shown && shown->isReady()) {
        const QString tag = documents.tagOf(shown);
        const uint64_t objects = objectCount(*shown->analysis());
        text = (objects == 1 ? tr("%1 in %2 object") : tr("%1 in %2 objects"))
                   .arg(bytesText(shown->analysis()->totalSize()), countText(objects));
        if (!tag.isEmpty())
            text.prepend(tag + QStringLiteral(": "));
    }
    setPart(*m_heap, text);
    showParts();
}

// What is empty would indent the rest. Under a message the bar itself hides them.
void StatusLine::showParts()
{
    if (!currentMessage().isEmpty())
        return;
    for (QLabel* label : {m_page, m_heap})
        label->setVisible(!label->text().isEmpty());
}

void StatusLine::say(const QString& text)
{
    if (!text.isEmpty())
        showMessage(text, kMessageMs);
}

} // namespace heapsight
