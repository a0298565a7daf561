// SPDX-License-Identifier: GPL-3.0-or-later
// The open snapshots in the order they were opened, which of them is looked at, and which two are
// compared. A list model for the side bar.
// Thread rule: GUI thread.
#pragma once

#include "workspace/document.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace heapsight {

// The one name of a file by which it is found again; also for one that is not there.
[[nodiscard]] QString canonicalFilePath(const QString& path);

class DocumentList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : int {
        DetailRole = Qt::UserRole + 1, // QString: "4.1 MB · 51 297 objects", "dominators, 40 %"
        TagRole,                       // QString: "A", "B" or empty
        ProgressRole,                  // double 0..1 while loading, else invalid
        FailedRole,                    // bool
        MemoryRole,                    // QString: "heapsight uses 18 MB", empty unless loaded
        HasPairRole,                   // bool: there are two snapshots, so each can be a side
    };

    explicit DocumentList(JobRunner& jobs, QObject* parent = nullptr);
    ~DocumentList() override;

    // Starts loading it, or returns the one that is open already. Does not change current().
    Document* open(const QString& path);
    // Its memory goes back to the system in the background.
    void close(Document* document);

    // For snapshots opened from now on; those that are open are loaded again if it changes their numbers.
    void setOptions(const AnalysisOptions& options);

    [[nodiscard]] int count() const { return static_cast<int>(m_documents.size()); }
    [[nodiscard]] Document* at(int row) const;
    [[nodiscard]] int rowOf(const Document* document) const; // -1: not here
    [[nodiscard]] Document* find(const QString& path) const;
    [[nodiscard]] Document* findByAnalysis(const SnapshotAnalysis* analysis) const;
    [[nodiscard]] uint64_t memoryBytes() const; // of all that are loaded
    // For titles: short, and with the folder where the name alone says little ("1", "b").
    [[nodiscard]] QString titleOf(const Document* document) const;
    // Its name; with its folder if another open file has the same name.
    [[nodiscard]] QString displayName(const Document* document) const;

    [[nodiscard]] Document* current() const { return m_current; }
    void setCurrent(Document* document);
    // The two sides of the comparison, null while there are not two. Given the other side's document
    // the two change places.
    [[nodiscard]] Document* base() const { return m_base; }
    [[nodiscard]] Document* target() const { return m_target; }
    void setSides(Document* base, Document* target);
    void setBase(Document* document);
    void setTarget(Document* document);
    void swapSides();
    [[nodiscard]] QString tagOf(const Document* document) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override; // renames

Q_SIGNALS:
    void currentChanged();
    void sidesChanged();
    void documentChanged(heapsight::Document* document); // its state
    void scopeChanged(heapsight::Document* document);    // which of its objects are meant
    void documentClosing(heapsight::Document* document); // still alive, no longer in the list

private:
    void refreshRows();
    void releaseLater(Document& closing);
    void fillSides(Document* base, Document* target);
    [[nodiscard]] QString detail(const Document& document) const;

    JobRunner& m_jobs;
    AnalysisOptions m_options;
    std::vector<std::unique_ptr<Document>> m_documents;
    Document* m_current = nullptr;
    Document* m_base = nullptr;
    Document* m_target = nullptr;
};

} // namespace heapsight
