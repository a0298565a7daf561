// SPDX-License-Identifier: GPL-3.0-or-later
// One function of a profile: where it is, what it weighs, who calls it and whom it calls.
// Thread rule: GUI thread. All text is plain.
#pragma once

#include "pages/shown_profile.h"
#include "profile/profile_tables.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QToolButton;

namespace heapsight {

class CallModel;
class CopyableTreeView;
class JobRunner;
class MessageView;

class FunctionPane : public QFrame {
    Q_OBJECT
public:
    explicit FunctionPane(JobRunner& jobs, QWidget* parent = nullptr);
    ~FunctionPane() override;

    // `frame`: of shown->tree; kNoFrame or null: nothing. `hasObjects`: the profile comes from a snapshot.
    void setFunction(std::shared_ptr<const ShownProfile> shown, uint32_t frame, bool hasObjects);
    [[nodiscard]] uint32_t frame() const { return m_frame; }
    [[nodiscard]] CopyableTreeView* callers() const { return m_callers; }
    [[nodiscard]] CopyableTreeView* callees() const { return m_callees; }

Q_SIGNALS:
    void functionChosen(uint32_t frame); // another one: a caller or callee was activated
    void objectsWanted(uint32_t frame);

private:
    void addFact(const QString& name, const QString& value, const QString& toolTip = {});
    void showFacts(const CallerCallee* now);
    void showCalls(const Result<CallerCallee>& calls);

    JobRunner& m_jobs;
    std::shared_ptr<const ShownProfile> m_shown;
    uint32_t m_frame = kNoFrame;
    QLabel* m_title;
    QWidget* m_factsArea;
    QFormLayout* m_facts;
    QToolButton* m_objects;
    MessageView* m_message;
    QWidget* m_content;
    CallModel* m_callerModel;
    CallModel* m_calleeModel;
    CopyableTreeView* m_callers;
    CopyableTreeView* m_callees;
};

} // namespace heapsight
