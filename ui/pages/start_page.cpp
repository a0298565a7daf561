// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start_page.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr int kColumnWidth = 620;
constexpr int kButtonWidth = 190;
constexpr int kPathRole = Qt::UserRole;

QLabel* textLabel(const QString& text, QPalette::ColorRole role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    return label;
}

QLabel* titleLabel(const QString& text, double scale, QWidget* parent)
{
    QLabel* label = textLabel(text, QPalette::WindowText, parent);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

void addChoice(QVBoxLayout* column, QAction* action, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(action->text(), parent);
    button->setIcon(action->icon());
    button->setFixedWidth(kButtonWidth);
    button->setAccessibleDescription(text);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(button);
    row->addWidget(textLabel(text, QPalette::PlaceholderText, parent), 1);
    column->addLayout(row);
}

QString shortFolder(const QString& path)
{
    QString folder = QFileInfo(path).absolutePath();
    if (folder.startsWith(QDir::homePath()))
        folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    return folder;
}

} // namespace

StartPage::StartPage(QAction* open, QAction* compare, QAction* demo, QWidget* parent)
    : QWidget(parent), m_recentTitle(titleLabel(tr("Recent files"), 1.0, this)), m_recent(new QListWidget(this))
{
    auto* content = new QWidget(this);
    content->setMaximumWidth(kColumnWidth);
    auto* column = new QVBoxLayout(content);
    m_column = column;
    column->setSpacing(10);
    column->addWidget(titleLabel(tr("Find what holds the memory"), 1.5, this));
    column->addWidget(
        textLabel(tr("Open heap snapshots of Node.js, Chrome or any other V8 program "
                     "(.heapsnapshot, .heaptimeline, plain or compressed), or drop them anywhere on this window."),
                  QPalette::PlaceholderText, this));
    column->addSpacing(10);
    addChoice(column, open, tr("One file shows its classes, sizes and what retains them."), this);
    addChoice(column, compare, tr("Two snapshots of one process, side by side: what is new, what is gone, what grew."),
              this);
    if (demo)
        addChoice(column, demo, tr("Two snapshots of a small server that leaks its sessions."), this);
    column->addSpacing(14);
    column->addWidget(m_recentTitle);
    m_recentTitle->setBuddy(m_recent);
    m_recent->setAccessibleName(tr("Recent files"));
    m_recent->setUniformItemSizes(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    column->addWidget(m_recent, 1);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT fileChosen(item->data(kPathRole).toString()); });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 36, 24, 24);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    setRecentFiles({});
}

void StartPage::addSection(QWidget* section)
{
    m_column->insertWidget(m_column->indexOf(m_recentTitle), section);
    m_column->insertSpacing(m_column->indexOf(m_recentTitle), 14);
}

void StartPage::setRecentFiles(const QStringList& paths)
{
    m_recent->clear();
    for (const QString& path : paths) {
        auto* item = new QListWidgetItem(tr("%1    %2").arg(QFileInfo(path).fileName(), shortFolder(path)), m_recent);
        item->setData(kPathRole, path);
        item->setData(Qt::AccessibleTextRole, path);
    }
    // The list keeps its place while it is empty, so that the buttons above do not move.
    m_recentTitle->setText(paths.isEmpty() ? tr("Files you open will be listed here.") : tr("Recent files"));
    m_recent->setVisible(!paths.isEmpty());
    QSizePolicy policy = m_recent->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_recent->setSizePolicy(policy);
}

} // namespace heapsight
