// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/document_list.h"

#include "analysis/object_count.h"
#include "base/process_memory.h"
#include "text/error_text.h"
#include "text/format.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <thread>

namespace heapsight {

namespace {
constexpr qsizetype kTellingLetters = 3; // a name of fewer says little
}

QString canonicalFilePath(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : canonical;
}

DocumentList::DocumentList(JobRunner& jobs, QObject* parent) : QAbstractListModel(parent), m_jobs(jobs)
{
    connect(&jobs, &JobRunner::progressed, this, [this] {
        for (int row = 0; row < count(); ++row) {
            if (at(row)->state() == Document::State::Loading)
                Q_EMIT dataChanged(index(row), index(row), {DetailRole, ProgressRole, Qt::AccessibleTextRole});
        }
    });
}

DocumentList::~DocumentList() = default;

Document* DocumentList::open(const QString& path)
{
    const QString file = canonicalFilePath(path);
    if (Document* known = find(file)) {
        if (known->state() == Document::State::Failed || known->state() == Document::State::Cancelled)
            known->load();
        return known;
    }
    beginInsertRows({}, count(), count());
    m_documents.push_back(std::make_unique<Document>(file, m_jobs));
    endInsertRows();
    Document* document = m_documents.back().get();
    connect(document, &Document::stateChanged, this, [this, document] {
        const QModelIndex row = index(rowOf(document));
        Q_EMIT dataChanged(row, row);
        Q_EMIT documentChanged(document);
    });
    connect(document, &Document::labelChanged, this, [this, document] {
        refreshRows();
        Q_EMIT documentChanged(document);
    });
    connect(document, &Document::scopeChanged, this, [this, document] { Q_EMIT scopeChanged(document); });
    document->setOptions(m_options);
    document->load();
    fillSides(m_base, m_target);
    if (!m_current)
        setCurrent(document);
    refreshRows(); // a second file of the same name changes what the first is called
    return document;
}

void DocumentList::setOptions(const AnalysisOptions& options)
{
    if (options.rawSizes == m_options.rawSizes)
        return;
    m_options = options;
    for (const auto& entry : m_documents) {
        entry->setOptions(options);
        entry->reload();
    }
}

void DocumentList::close(Document* document)
{
    const int row = rowOf(document);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    const std::unique_ptr<Document> closing = std::move(m_documents[static_cast<size_t>(row)]);
    m_documents.erase(m_documents.begin() + row);
    endRemoveRows();
    closing->disconnect(this);

    if (m_current == document) {
        m_current = m_documents.empty() ? nullptr : at(std::min(row, count() - 1));
        Q_EMIT currentChanged();
    }
    fillSides(m_base == document ? nullptr : m_base, m_target == document ? nullptr : m_target);
    refreshRows();
    Q_EMIT documentClosing(document);
    releaseLater(*closing);
}

// Unmapping gigabytes takes its time, so the last one to hold the snapshot should be a job. What the
// heap keeps of the many small blocks is given back as well.
void DocumentList::releaseLater(Document& closing)
{
    if (!closing.analysis())
        return;
    auto last = std::make_shared<std::shared_ptr<const SnapshotAnalysis>>(closing.analysis());
    m_jobs.run<bool>(
        this, QStringLiteral("release/") + closing.path(), {},
        [last](const JobContext& job) -> Result<bool> {
            // Views let go of it when the events that are under way have been dealt with.
            for (int wait = 0; wait < 200 && last->use_count() > 1 && !job.cancelled(); ++wait)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            last->reset();
            returnFreeMemory();
            return true;
        },
        [](const Result<bool>&) {});
}

Document* DocumentList::at(int row) const
{
    return row >= 0 && row < count() ? m_documents[static_cast<size_t>(row)].get() : nullptr;
}

int DocumentList::rowOf(const Document* document) const
{
    const auto found = std::find_if(m_documents.begin(), m_documents.end(),
                                    [document](const auto& entry) { return entry.get() == document; });
    return found == m_documents.end() ? -1 : static_cast<int>(found - m_documents.begin());
}

Document* DocumentList::find(const QString& path) const
{
    const QString file = canonicalFilePath(path);
    const auto found = std::find_if(m_documents.begin(), m_documents.end(),
                                    [&file](const auto& entry) { return entry->path() == file; });
    return found == m_documents.end() ? nullptr : found->get();
}

Document* DocumentList::findByAnalysis(const SnapshotAnalysis* analysis) const
{
    const auto found = std::find_if(m_documents.begin(), m_documents.end(), [analysis](const auto& entry) {
        return analysis && entry->analysis().get() == analysis;
    });
    return found == m_documents.end() ? nullptr : found->get();
}

QString DocumentList::displayName(const Document* document) const
{
    const QString name = document->name();
    const bool isAmbiguous = std::any_of(m_documents.begin(), m_documents.end(), [&](const auto& entry) {
        return entry.get() != document && entry->name() == name;
    });
    return isAmbiguous ? QFileInfo(document->path()).dir().dirName() + QLatin1Char('/') + name : name;
}

QString DocumentList::titleOf(const Document* document) const
{
    const QString name = document->shortName();
    const auto letters = std::count_if(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    const bool isClear = !document->label().isEmpty() || letters >= kTellingLetters;
    return isClear ? name : QFileInfo(document->path()).dir().dirName() + QLatin1Char('/') + name;
}

void DocumentList::setCurrent(Document* document)
{
    if (m_current == document)
        return;
    m_current = document;
    Q_EMIT currentChanged();
}

void DocumentList::setBase(Document* document)
{
    setSides(document, m_target == document ? m_base : m_target);
}

void DocumentList::setTarget(Document* document)
{
    setSides(m_base == document ? m_target : m_base, document);
}

void DocumentList::swapSides()
{
    setSides(m_target, m_base);
}

QString DocumentList::tagOf(const Document* document) const
{
    if (!m_base || !m_target)
        return {};
    if (document == m_base)
        return QStringLiteral("A");
    return document == m_target ? QStringLiteral("B") : QString();
}

int DocumentList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DocumentList::data(const QModelIndex& index, int role) const
{
    const Document* document = index.isValid() && index.model() == this ? at(index.row()) : nullptr;
    if (!document)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayName(document);
    case Qt::ToolTipRole: {
        QStringList lines{document->path(), detail(*document)};
        if (const QString memory = data(index, MemoryRole).toString(); !memory.isEmpty())
            lines.append(memory);
        return toolTipText(lines.join(QLatin1Char('\n')));
    }
    case Qt::EditRole:
        return document->name();
    case MemoryRole:
        return document->isReady() ? tr("heapsight uses %1").arg(bytesText(document->memoryBytes())) : QString();
    case HasPairRole:
        return count() > 1;
    case DetailRole:
        return detail(*document);
    case TagRole:
        return tagOf(document);
    case ProgressRole:
        return document->state() == Document::State::Loading ? QVariant(document->fraction()) : QVariant();
    case FailedRole:
        return document->state() == Document::State::Failed;
    case Qt::AccessibleTextRole: {
        QString text = displayName(document) + QStringLiteral(", ") + detail(*document);
        if (document == m_base && m_target)
            text += tr(", base of the comparison");
        if (document == m_target && m_base)
            text += tr(", target of the comparison");
        return text;
    }
    default:
        return {};
    }
}

Qt::ItemFlags DocumentList::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool DocumentList::setData(const QModelIndex& index, const QVariant& value, int role)
{
    Document* document = role == Qt::EditRole && index.model() == this ? at(index.row()) : nullptr;
    if (!document)
        return false;
    document->setLabel(value.toString());
    return true;
}

uint64_t DocumentList::memoryBytes() const
{
    uint64_t bytes = 0;
    for (const auto& entry : m_documents)
        bytes += entry->memoryBytes();
    return bytes;
}

QString DocumentList::detail(const Document& document) const
{
    switch (document.state()) {
    case Document::State::Loading:
        return tr("%1 · %2").arg(phaseText(document.phase()), percentText(document.fraction()));
    case Document::State::Ready: {
        const SnapshotAnalysis& analysis = *document.analysis();
        const uint64_t objects = objectCount(analysis);
        const QString text = (objects == 1 ? tr("%1 · %2 object") : tr("%1 · %2 objects"))
                                 .arg(bytesText(analysis.totalSize()), countText(objects));
        return analysis.snapshot().info().complete ? text : tr("%1 · incomplete").arg(text);
    }
    case Document::State::Failed:
        return tr("could not be opened");
    case Document::State::Cancelled:
        return tr("loading was cancelled");
    }
    return {};
}

void DocumentList::refreshRows()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void DocumentList::setSides(Document* base, Document* target)
{
    if (m_base == base && m_target == target)
        return;
    m_base = base;
    m_target = target;
    refreshRows();
    Q_EMIT sidesChanged();
}

// With two snapshots or more there is always a comparison to look at: the free side takes the first
// document that is not on the other.
void DocumentList::fillSides(Document* base, Document* target)
{
    for (const auto& entry : m_documents) {
        if (!base && entry.get() != target)
            base = entry.get();
        else if (!target && entry.get() != base)
            target = entry.get();
    }
    const bool isPair = base && target;
    setSides(isPair ? base : nullptr, isPair ? target : nullptr);
}

} // namespace heapsight
