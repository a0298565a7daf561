// SPDX-License-Identifier: GPL-3.0-or-later
// One snapshot that is open, or being opened, or could not be: its file, how far it is, its analysis.
// Loads in the background; destroying it at any moment stops that.
// Thread rule: GUI thread.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "io/quick_totals.h"
#include "jobs/job_runner.h"
#include "open_estimate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>
#include <optional>

class QAction;

namespace heapsight {

class AllocationTimeline;
struct OpenedSnapshot;

// Some of a snapshot's objects, and what they have in common in words: "allocated 1.2 s – 3.4 s". Views that
// count or list objects show only these.
struct ObjectScope {
    QString name;
    std::shared_ptr<const BitColumn> nodes; // null: all
    friend bool operator==(const ObjectScope& a, const ObjectScope& b) { return a.nodes == b.nodes; }
};

class Document : public QObject {
    Q_OBJECT
public:
    enum class State : uint8_t { Loading, Ready, Failed, Cancelled };

    Document(const QString& path, JobRunner& jobs, QObject* parent = nullptr);
    ~Document() override;

    // V8's own sizes instead of DevTools'; takes effect with the next load().
    void setOptions(const AnalysisOptions& options) { m_options = options; }
    void load();   // again after Failed or Cancelled; nothing while it is loading
    void reload(); // whatever it is doing
    // Again, with its columns in files: for a snapshot that does not fit in memory.
    void loadOnDisk();
    // Does that; null where it would not help.
    [[nodiscard]] QAction* loadOnDiskAction() const;
    void cancel();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString fileName() const;
    // What a person calls it; the file name unless it was renamed. The file keeps its name.
    [[nodiscard]] QString name() const { return m_label.isEmpty() ? fileName() : m_label; }
    [[nodiscard]] const QString& label() const { return m_label; } // empty: not renamed
    void setLabel(const QString& label);
    // Without ".heapsnapshot", ".gz" and the like, and short: for column titles.
    [[nodiscard]] QString shortName() const;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& analysis() const { return m_analysis; } // null
    // What was allocated when and by whom; null: not ready, or the file does not tell.
    [[nodiscard]] const std::shared_ptr<const AllocationTimeline>& timeline() const { return m_timeline; }
    // While it is loading: the classes without what hangs on the dominators; null before that and after.
    [[nodiscard]] const std::shared_ptr<const EarlyClasses>& earlyClasses() const { return m_earlyClasses; }
    [[nodiscard]] const Error& error() const { return m_error; } // of Failed
    [[nodiscard]] double fraction() const;                       // 0..1, of Loading
    [[nodiscard]] Phase phase() const;
    // What loading takes, as far as the file's header tells; soon after load().
    [[nodiscard]] const std::optional<OpenEstimate>& estimate() const { return m_estimate; }
    // What can be said of one that does not fit in memory; a while after it failed.
    [[nodiscard]] const std::optional<QuickTotals>& totals() const { return m_totals; }
    [[nodiscard]] uint64_t memoryBytes() const;                        // 0 unless ready
    [[nodiscard]] const ObjectScope& scope() const { return m_scope; } // all of them, unless somebody chose
    void setScope(const ObjectScope& scope);
    [[nodiscard]] qint64 loadMilliseconds() const { return m_loadMilliseconds; }

Q_SIGNALS:
    void stateChanged();
    void labelChanged();
    void scopeChanged();

private:
    struct Loaded;
    void finish(Result<Loaded> result);
    void showEarly(int load, std::shared_ptr<const EarlyClasses> classes);
    void keepIndex(const OpenedSnapshot& opened);
    void sumUp();
    void setState(State state);

    const QString m_path;
    QString m_label;
    AnalysisOptions m_options;
    QAction* m_loadOnDisk;
    bool m_isOnDisk = false;
    QPointer<JobRunner> m_jobs;
    JobId m_job = 0;
    State m_state = State::Loading;
    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const AllocationTimeline> m_timeline;
    ObjectScope m_scope;
    std::shared_ptr<const EarlyClasses> m_earlyClasses;
    int m_load = 0; // counts loads: what comes of an earlier one is not shown
    Error m_error;
    std::optional<OpenEstimate> m_estimate;
    std::optional<QuickTotals> m_totals;
    QElapsedTimer m_clock;
    qint64 m_loadMilliseconds = 0;
};

} // namespace heapsight
