// SPDX-License-Identifier: GPL-3.0-or-later
// The current profile: its flame graph and tables, alone or against an earlier one, narrowed down to what is
// of interest; and the function that is chosen in any of them. What is shown is made in a job.
// Thread rule: GUI thread.
#pragma once

#include "models/profile_model.h"
#include "pages/page.h"
#include "pages/shown_profile.h"
#include "workspace/profile_list.h"

#include <QList>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedLayout;
class QStackedWidget;
class QToolButton;

namespace heapsight {

class Banner;
class FilterBar;
class FlameLegend;
class FlameView;
class FunctionPane;
class PathBar;
class StepStrip;

class ProfilePage : public Page {
    Q_OBJECT
public:
    ProfilePage(const Workspace& workspace, ProfileList& profiles, QAction* open, QWidget* parent = nullptr);
    ~ProfilePage() override;

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;
    [[nodiscard]] std::optional<SourceLocation> sourceInUse() const override;

    // "flame", "bottomUp", "topDown", "files", "packages"
    void setView(const QString& id);
    [[nodiscard]] FlameView* flame() const { return m_flame; }
    [[nodiscard]] FunctionPane* function() const { return m_function; }
    [[nodiscard]] FilterBar* filter() const { return m_filter; }
    [[nodiscard]] QComboBox* measures() const { return m_measures; }
    [[nodiscard]] QComboBox* orders() const { return m_orders; }
    [[nodiscard]] QComboBox* bases() const { return m_bases; }
    [[nodiscard]] QString matchText() const { return m_matchText; }
    [[nodiscard]] const std::shared_ptr<const ShownProfile>& shown() const { return m_shown; } // null: not yet
    [[nodiscard]] const std::vector<ProfileStep>& steps() const { return m_steps; }
    void addStep(const ProfileStep& step);
    void restoreAll();
    void chooseFunction(uint32_t frame); // of shown()->tree
    [[nodiscard]] QList<QAction*> functionActions() const;
    [[nodiscard]] QString command() const; // of heapsight-cli, for what is shown; empty: it has none like that

Q_SIGNALS:
    // The live objects that a function of a snapshot's allocation stacks allocated.
    void objectsWanted(const heapsight::ProfileDocument* profile, uint32_t frame);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeViews();
    void makeActions();
    void connectParts();
    void refresh();
    void explain(const ProfileDocument* profile);
    void fillMeasures();
    void fillOrders();
    void fillBases();
    [[nodiscard]] ProfileRequest request() const;
    void updateShown(); // makes what is shown, if it is to be anything else than now
    void show(const Result<std::shared_ptr<const ShownProfile>>& result);
    void showTable();
    void sortTableOf(const QString& view);
    void saveSort() const; // that of the table, for its view
    void showLegend();
    void showZoom();
    void showSteps();
    void search();
    void showMatches(const FlameMatches& matches);
    void showFunction();
    void markRectangle(); // the heaviest of the chosen function in the flame graph
    void markRow();       // that of the chosen function in the table
    void narrow(FlameStep::Kind kind);
    void showMenu(const QPoint& globalPosition);
    [[nodiscard]] uint32_t treeFrame(uint32_t contentFrame) const; // rows of the two tables may differ
    [[nodiscard]] uint32_t contentFrame(uint32_t treeFrame) const;
    [[nodiscard]] bool showsFlame() const;
    [[nodiscard]] ProfileDocument* base() const;

    Workspace m_workspace;
    ProfileList& m_profiles;
    QAction* m_open;
    std::shared_ptr<const ShownProfile> m_shown;
    ProfileRequest m_wanted; // what is shown or being made
    std::vector<ProfileStep> m_steps;
    uint32_t m_frame = kNoFrame; // chosen, of m_shown->tree
    QString m_matchText;
    QString m_sortedView;       // whose order the table has; empty: none was shown
    bool m_isFollowing = false; // one view follows another

    Banner* m_banner;
    FilterBar* m_filter;
    QComboBox* m_measures;
    QComboBox* m_orders;
    QComboBox* m_bases;
    QCheckBox* m_normalises;
    QToolButton* m_flip;
    QToolButton* m_invert;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_save;
    PathBar* m_path;
    StepStrip* m_strip;
    FlameView* m_flame;
    FlameLegend* m_legend;
    ProfileModel* m_model;
    CopyableTreeView* m_table;
    FunctionPane* m_function;
    QStackedWidget* m_views;
    QWidget* m_flameArea = nullptr;
    QList<QWidget*> m_flameTools;
    QSplitter* m_splitter;
    MessageView* m_message;
    QStackedLayout* m_stack;

    QAction* m_zoomIn;
    QAction* m_zoomOut;
    QAction* m_focus;
    QAction* m_keep;
    QAction* m_exclude;
    QAction* m_merge;
    QAction* m_focusPackage;
    QAction* m_excludePackage;
    QAction* m_restore;
    QAction* m_objects;
    QAction* m_copyStack;
    QAction* m_savePicture;
};

} // namespace heapsight
