// SPDX-License-Identifier: GPL-3.0-or-later
// What is running, for the status bar: "Loading after.heapsnapshot: dominators", a bar, Cancel.
// With several jobs it shows the oldest and how many more wait behind it; Cancel stops the one shown.
#pragma once

#include "jobs/job_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace heapsight {

class JobStatusWidget : public QWidget {
    Q_OBJECT

public:
    // `runner` must outlive the widget or be destroyed in the same QObject tree.
    explicit JobStatusWidget(JobRunner* runner, QWidget* parent = nullptr);

private:
    void refresh();
    [[nodiscard]] static QString progressText(const RunningJob& job);

    QPointer<JobRunner> m_runner;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    JobId m_shown = 0;
};

} // namespace heapsight
