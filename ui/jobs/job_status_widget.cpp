// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_status_widget.h"

#include "text/error_text.h"
#include "text/format.h"
#include "widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace heapsight {

namespace {
constexpr int kBarSteps = 1000;
constexpr int kBarWidth = 160;
} // namespace

JobStatusWidget::JobStatusWidget(JobRunner* runner, QWidget* parent)
    : QWidget(parent),
      m_runner(runner),
      m_text(new ElidedLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // file names never widen the window
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setMaximumHeight(m_text->sizeHint().height());
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setAccessibleName(tr("Cancel what is running"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_runner)
            m_runner->cancel(m_shown);
    });
    connect(runner, &JobRunner::jobsChanged, this, &JobStatusWidget::refresh);
    connect(runner, &JobRunner::progressed, this, &JobStatusWidget::refresh);
    refresh();
}

// Loading has many phases; of other work the title says it all.
QString JobStatusWidget::progressText(const RunningJob& job)
{
    return job.phase <= Phase::Retained ? tr("%1: %2").arg(job.title, phaseText(job.phase)) : job.title;
}

void JobStatusWidget::refresh()
{
    const std::vector<RunningJob> jobs = m_runner ? m_runner->jobs() : std::vector<RunningJob>();
    setVisible(!jobs.empty());
    if (jobs.empty()) {
        m_shown = 0;
        return;
    }
    const RunningJob& job = jobs.front();
    m_shown = job.id;
    QString text = job.stopping ? tr("%1: stopping").arg(job.title) : progressText(job);
    if (jobs.size() > 1)
        text += QLatin1Char(' ') + tr("(and %n more)", nullptr, static_cast<int>(jobs.size() - 1));
    m_text->setText(text);
    m_bar->setValue(static_cast<int>(job.fraction * kBarSteps));
    m_bar->setAccessibleDescription(text);
    m_cancel->setEnabled(!job.stopping);

    QStringList lines;
    for (const RunningJob& each : jobs)
        lines << tr("%1, %2 %").arg(progressText(each)).arg(static_cast<int>(each.fraction * 100));
    m_text->setToolTip(toolTipText(lines.join(QLatin1Char('\n'))));
}

} // namespace heapsight
