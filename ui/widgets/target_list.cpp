// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/target_list.h"

#include "inspector/inspector_opener.h"
#include "painting/row_delegate.h"
#include "text/format.h"

#include <QHeaderView>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kRefreshMs = 2000;
constexpr int kIndexRole = Qt::UserRole;
constexpr int kKeyRole = Qt::UserRole + 1;
constexpr int kWorkerRole = Qt::UserRole + 2; // its place in workersOf()

QString keyOf(const InspectorTarget& target)
{
    return QStringLiteral("%1 %2 %3")
        .arg(target.pid())
        .arg(QString::fromStdString(target.address.hostAndPort()), QString::fromStdString(target.address.path));
}

QString stateOf(const InspectorTarget& target)
{
    switch (target.access) {
    case TargetAccess::Open:
        return TargetList::tr("inspector on %1").arg(QString::fromStdString(target.address.hostAndPort()));
    case TargetAccess::Closed:
        return TargetList::tr("no inspector open");
    case TargetAccess::OtherUser:
        return TargetList::tr("another user's");
    case TargetAccess::Elsewhere:
        return TargetList::tr("in a container");
    }
    return {};
}

// The same programs with the same threads, in the same order.
bool hasSameRows(const QTreeWidgetItem& a, const QTreeWidgetItem& b)
{
    if (a.childCount() != b.childCount())
        return false;
    for (int row = 0; row < a.childCount(); ++row)
        if (a.child(row)->data(0, kKeyRole) != b.child(row)->data(0, kKeyRole) ||
            !hasSameRows(*a.child(row), *b.child(row)))
            return false;
    return true;
}

void copyRows(QTreeWidgetItem& to, const QTreeWidgetItem& from)
{
    for (int row = 0; row < from.childCount(); ++row) {
        const QTreeWidgetItem& source = *from.child(row);
        QTreeWidgetItem& item = *to.child(row);
        for (int column = 0; column < source.columnCount(); ++column)
            item.setText(column, source.text(column));
        item.setToolTip(0, source.toolTip(0));
        item.setForeground(0, source.foreground(0));
        item.setData(0, kIndexRole, source.data(0, kIndexRole));
        copyRows(item, source);
    }
}

} // namespace

QString attachExplanation(const InspectorTarget& target)
{
    switch (target.access) {
    case TargetAccess::Open:
        return TargetList::tr("Its inspector listens on %1. Watching costs it about 0.2 ms a sample, and never keeps "
                              "it from ending.")
            .arg(QString::fromStdString(target.address.hostAndPort()));
    case TargetAccess::Closed:
        if (const auto obstacle = obstacleToOpening(*target.process))
            return TargetList::tr("Its inspector cannot be opened: %1.").arg(displayText(obstacle->detail, 300));
        return TargetList::tr("It has no inspector. Opening it sends SIGUSR1: Node.js then listens on %1 until the "
                              "process ends, and every program of this machine can connect there.")
            .arg(target.address.port == 0 ? TargetList::tr("a free port of 127.0.0.1")
                                          : QString::fromStdString(target.address.hostAndPort()));
    case TargetAccess::OtherUser:
        return TargetList::tr("It belongs to another user. Start heapsight as that user, or start the program with "
                              "--inspect and attach to its port.");
    case TargetAccess::Elsewhere:
        return TargetList::tr("It runs in a container. Start it with --inspect=0.0.0.0:9229, publish that port to "
                              "127.0.0.1 (docker run -p 127.0.0.1:9229:9229), and attach to 127.0.0.1:9229.");
    }
    return {};
}

TargetList::TargetList(LiveList& live, QWidget* parent) : QTreeWidget(parent), m_live(live)
{
    setHeaderLabels({tr("Program"), tr("Process"), tr("Node.js"), tr("Memory"), tr("Inspector")});
    setAccessibleName(tr("Running programs"));
    setUniformRowHeights(true);
    setItemDelegate(new RowDelegate(this));
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &TargetList::refresh);
    connect(this, &QTreeWidget::itemActivated, this, [this] {
        if (const InspectorTarget* target = currentTarget())
            Q_EMIT chosen(InspectorTarget(*target), currentWorker()); // a copy: the list may be refreshed meanwhile
    });
    connect(this, &QTreeWidget::itemSelectionChanged, this, &TargetList::askForWorkers);
}

const InspectorTarget* TargetList::currentTarget() const
{
    const QTreeWidgetItem* item = currentItem();
    if (!item || !item->isSelected())
        return nullptr;
    const auto index = item->data(0, kIndexRole).toULongLong();
    return index < m_targets.size() ? &m_targets[index] : nullptr;
}

std::optional<WorkerThread> TargetList::currentWorker() const
{
    const InspectorTarget* target = currentTarget();
    const QVariant number = target ? currentItem()->data(0, kWorkerRole) : QVariant();
    if (!number.isValid())
        return std::nullopt;
    const std::vector<WorkerThread> workers = workersOf(*target);
    const auto index = static_cast<size_t>(number.toULongLong());
    return index < workers.size() ? std::optional(workers[index]) : std::nullopt;
}

std::vector<WorkerThread> TargetList::workersOf(const InspectorTarget& target) const
{
    for (int row = 0; row < m_live.count(); ++row) {
        const LiveSession* session = m_live.at(row);
        if (!session->isRecording() && !session->worker() && session->target().address == target.address)
            return session->workers();
    }
    const auto asked = m_workers.find(target.address.webSocketUrl());
    return asked == m_workers.end() ? std::vector<WorkerThread>() : asked->second;
}

void TargetList::askForWorkers()
{
    const InspectorTarget* target = currentTarget();
    if (!m_asksForWorkers || !target || target->access != TargetAccess::Open || target->type != "node" ||
        !target->address.isLoopback())
        return;
    for (int row = 0; row < m_live.count(); ++row) {
        // It is watched: its threads are known, and another connection's end would give its objects new ids.
        if (!m_live.at(row)->isRecording() && m_live.at(row)->target().address == target->address)
            return;
    }
    const std::string run = target->address.webSocketUrl();
    if (!m_workers.try_emplace(run).second)
        return;
    m_live.findWorkers(this, target->address, [this, run](const std::vector<WorkerThread>& workers) {
        m_workers[run] = workers;
        if (!workers.empty())
            fill(LiveList::Targets(m_targets));
    });
}

void TargetList::addWorkers(QTreeWidgetItem* item, const InspectorTarget& target)
{
    const std::vector<WorkerThread> workers = workersOf(target);
    for (size_t i = 0; i < workers.size(); ++i) {
        auto* child = new QTreeWidgetItem(item);
        child->setText(0, displayText(workers[i].title.empty() ? workers[i].url : workers[i].title, 200));
        child->setText(4, tr("worker thread"));
        child->setToolTip(0, toolTipText(displayText(workers[i].url, 300)));
        child->setData(0, kIndexRole, item->data(0, kIndexRole));
        child->setData(0, kKeyRole,
                       QString(item->data(0, kKeyRole).toString() + QStringLiteral(" worker ") +
                               QString::fromStdString(workers[i].id)));
        child->setData(0, kWorkerRole, static_cast<qulonglong>(i));
    }
}

void TargetList::showEvent(QShowEvent* event)
{
    QTreeWidget::showEvent(event);
    refresh();
    m_timer.start();
}

void TargetList::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QTreeWidget::hideEvent(event);
}

void TargetList::refresh()
{
    m_live.findAll(this, [this](const LiveList::Targets& targets) { fill(targets); });
}

void TargetList::fill(const LiveList::Targets& targets)
{
    const QString chosenKey =
        currentItem() && currentItem()->isSelected() ? currentItem()->data(0, kKeyRole).toString() : QString();
    m_targets = targets;
    QTreeWidgetItem rows;
    std::map<int, QTreeWidgetItem*> byProcess;
    for (size_t i = 0; i < targets.size(); ++i) {
        const InspectorTarget& target = targets[i];
        const auto parent = target.process ? byProcess.find(target.process->parentPid) : byProcess.end();
        auto* item = parent == byProcess.end() ? new QTreeWidgetItem(&rows) : new QTreeWidgetItem(parent->second);
        const QString name = displayText(target.name(), 200);
        item->setText(0, target.isNode() ? name : tr("%1 (%2)").arg(name, displayText(target.type, 20)));
        item->setText(1, target.pid() > 0 ? QString::number(target.pid()) : QString());
        item->setText(2, displayText(target.nodeVersion(), 20));
        item->setText(3, target.process && target.process->rss > 0 ? bytesText(target.process->rss) : QString());
        item->setText(4, stateOf(target));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        QString tip = displayText(target.title, 200) + QLatin1Char('\n') + displayText(target.url, 300);
        if (target.process)
            tip += QLatin1Char('\n') + displayText(target.process->folder, 300);
        item->setToolTip(0, toolTipText(tip.trimmed()));
        item->setData(0, kIndexRole, static_cast<qulonglong>(i));
        item->setData(0, kKeyRole, keyOf(target));
        if (target.access == TargetAccess::OtherUser || target.access == TargetAccess::Elsewhere)
            item->setForeground(0, palette().color(QPalette::PlaceholderText));
        if (target.pid() > 0)
            byProcess.emplace(target.pid(), item);
        addWorkers(item, target);
    }
    const bool wasBlocked = blockSignals(true);    // it is the same selection as before
    if (hasSameRows(*invisibleRootItem(), rows)) { // of new rows a double click could miss its second half
        copyRows(*invisibleRootItem(), rows);
    } else {
        clear();
        const QList<QTreeWidgetItem*> programs = rows.takeChildren();
        addTopLevelItems(programs);
        setRootIsDecorated(std::any_of(programs.begin(), programs.end(), [](const QTreeWidgetItem* program) {
            return program->childCount() > 0; // else names stand below their title
        }));
        expandAll();
        QTreeWidgetItem* toSelect = nullptr;
        for (QTreeWidgetItemIterator item(this); *item && !chosenKey.isEmpty(); ++item) {
            if ((*item)->data(0, kKeyRole).toString() == chosenKey)
                toSelect = *item;
        }
        if (toSelect)
            setCurrentItem(toSelect);
    }
    blockSignals(wasBlocked);
    Q_EMIT refreshed();
}

} // namespace heapsight
