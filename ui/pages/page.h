// SPDX-License-Identifier: GPL-3.0-or-later
// One tab of the window. A page shows what is open (DocumentList), asks for selections and follows
// them; it knows nothing of the window or of other pages. To add a page: derive, and list it in
// MainWindow::addPages().
#pragma once

#include "workspace/document_list.h"
#include "workspace/selection.h"

#include <QWidget>

#include <optional>

namespace heapsight {

class CopyableTreeView;
class MessageView;

// What pages and panes work with; all of it outlives them.
struct Workspace {
    JobRunner& jobs;
    DocumentList& documents;
    SelectionHistory& selection;
};

class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString statusText() const = 0; // left in the status bar
    [[nodiscard]] virtual CopyableTreeView* table() const = 0;
    virtual void focusFilter() = 0;
    // The place in the source that what has the focus here stands for, if it is no table.
    [[nodiscard]] virtual std::optional<SourceLocation> sourceInUse() const { return std::nullopt; }

Q_SIGNALS:
    void statusTextChanged();
};

// Says in `view` why `document` (may be null) cannot be shown yet; false if it can.
bool explainDocument(MessageView& view, const Document* document);
// What the reader had to say about a snapshot that a person should know; empty if nothing.
[[nodiscard]] QString warningsText(const Document& document);
// "new.heapsnapshot: cut inside …": summary, detail and advice of the error as lines.
[[nodiscard]] QString failureText(const Document& document);

} // namespace heapsight
