// SPDX-License-Identifier: GPL-3.0-or-later
// The user guide, read inside the program: the pages of resources/guide, which are compiled in. Follows
// links between its own pages only; nothing is fetched from anywhere.
// Thread rule: GUI thread.
#pragma once

#include <QMainWindow>
#include <QTextBrowser>

namespace heapsight {

// Loads pages and pictures below ":/guide/" and nothing else.
class GuideBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit GuideBrowser(QWidget* parent = nullptr);
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

protected:
    void doSetSource(const QUrl& url, QTextDocument::ResourceType type) override;
};

class GuideWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit GuideWindow(QWidget* parent = nullptr);
    [[nodiscard]] GuideBrowser* browser() const { return m_browser; }

private:
    GuideBrowser* m_browser;
};

} // namespace heapsight
