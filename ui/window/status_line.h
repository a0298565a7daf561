// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: what the page in use says, the size of the snapshot it shows, what happened, the jobs.
#pragma once

#include "pages/page.h"

#include <QStatusBar>

class QLabel;

namespace heapsight {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(JobRunner& jobs, QWidget* parent = nullptr);

    // `page`: what the page in use says. `shown`: the snapshot it shows; null: none.
    void setTexts(const QString& page, const DocumentList& documents, const Document* shown);
    void say(const QString& text); // for some seconds

private:
    void showParts();

    QLabel* m_page;
    QLabel* m_heap;
};

} // namespace heapsight
