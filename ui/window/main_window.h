// SPDX-License-Identifier: GPL-3.0-or-later
// The window: wires documents, pages, panes and commands together; what they do is in their own files.
// Closing it at any moment is safe: jobs are stopped and waited for.
#pragma once

#include "jobs/job_runner.h"
#include "pages/page.h"

#include <QMainWindow>
#include <QSettings>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace heapsight {

struct Actions;
class ClassesPage;
class AllocationsPage;
struct Peeker;
class BookmarksView;
class ComparePage;
class ObjectNotes;
class DetailPane;
class DocumentCommands;
class ExportCommands;
class LiveController;
class ObjectCommands;
class PageTabs;
class ProfileController;
class RecordPanel;
class SearchBox;
class StartPage;
class StatusLine;
class SuspectsPage;
class WorkspaceView;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // `demoFiles`: snapshots of the demo leak, empty if there are none on this machine.
    explicit MainWindow(QStringList demoFiles = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    // The first of them becomes current; where that makes the first pair, the comparison opens.
    void openFiles(const QStringList& paths);
    void openPair(const QStringList& baseAndTarget); // compares just these two
    // What was open when the program ended last, for a start without files.
    void restoreSession();

    [[nodiscard]] DocumentList& documents() { return m_documents; }
    [[nodiscard]] SelectionHistory& selection() { return m_selection; }
    [[nodiscard]] JobRunner& jobs() { return m_jobs; }
    [[nodiscard]] const Actions& actions() const { return *m_actions; }
    [[nodiscard]] PageTabs* pages() const { return m_pages; }
    [[nodiscard]] ClassesPage* classesPage() const { return m_classes; }
    [[nodiscard]] ComparePage* comparePage() const { return m_compare; }
    [[nodiscard]] SuspectsPage* suspectsPage() const { return m_suspects; }
    [[nodiscard]] DetailPane* details() const { return m_details; }
    [[nodiscard]] LiveController& live() const { return *m_live; }
    [[nodiscard]] ProfileController& profiles() const { return *m_profiles; }
    [[nodiscard]] AllocationsPage* allocationsPage() const { return m_allocations; }
    [[nodiscard]] RecordPanel* recordPanel() const { return m_record; }
    [[nodiscard]] ObjectCommands& objectCommands() const { return *m_objects; }
    [[nodiscard]] SearchBox* searchBox() const { return m_search; }
    [[nodiscard]] StartPage* startPage() const { return m_start; }
    [[nodiscard]] WorkspaceView* workspaceView() const { return m_side; }
    [[nodiscard]] DocumentCommands* documentCommands() const { return m_commands.get(); }
    [[nodiscard]] ExportCommands* exportCommands() const { return m_exports.get(); }
    [[nodiscard]] BookmarksView* bookmarks() const { return m_bookmarks; }
    [[nodiscard]] ObjectNotes* notes() const { return m_notes.get(); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildLayout();
    void addPages();
    void addSearch();
    void connectCommands();
    void connectDocuments();
    void connectLive();
    void connectProfiles();
    void connectRecording();
    [[nodiscard]] bool showsProfile() const;
    [[nodiscard]] Peeker makePeeker();
    void updateCenter(); // the start page, while nothing is open
    [[nodiscard]] CopyableTreeView* tableInUse() const;
    void clearSelection();
    void focusNextPane();
    void updateStatus();
    void updateActions();
    void restoreLayout();

    QSettings m_settings;
    JobRunner m_jobs;
    DocumentList m_documents{m_jobs};
    SelectionHistory m_selection;
    Workspace m_workspace{m_jobs, m_documents, m_selection};
    const QStringList m_demoFiles;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<DocumentCommands> m_commands;
    std::unique_ptr<ExportCommands> m_exports;
    std::unique_ptr<ObjectNotes> m_notes;
    std::unique_ptr<ObjectCommands> m_objects;
    BookmarksView* m_bookmarks = nullptr;
    std::unique_ptr<LiveController> m_live;
    std::unique_ptr<ProfileController> m_profiles;
    QStackedWidget* m_center = nullptr;
    StartPage* m_start = nullptr;
    QSplitter* m_columns = nullptr; // side bar | pages and panes
    QSplitter* m_rows = nullptr;    // page above, panes below
    WorkspaceView* m_side = nullptr;
    PageTabs* m_pages = nullptr;
    DetailPane* m_details = nullptr;
    ClassesPage* m_classes = nullptr;
    ComparePage* m_compare = nullptr;
    SuspectsPage* m_suspects = nullptr;
    AllocationsPage* m_allocations = nullptr;
    RecordPanel* m_record = nullptr;
    SearchBox* m_search = nullptr;
    StatusLine* m_status = nullptr;
};

} // namespace heapsight
