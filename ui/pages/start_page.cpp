// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start_page.h"

#include "painting/row_delegate.h"
#include "text/format.h"
#include "widgets/tall_area.h"
#include "widgets/wrapped_label.h"

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
    auto* label = new WrappedLabel(text, parent);
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

StartPage::StartPage(const QList<Choice>& choices, QWidget* parent)
    : QWidget(parent),
      m_column(nullptr),
      m_notice(textLabel({}, QPalette::WindowText, this)),
      m_recentTitle(titleLabel(tr("Recent files"), 1.0, this)),
      m_recent(new QListWidget(this))
{
    auto* content = new QWidget(this);
    content->setMaximumWidth(kColumnWidth);
    m_column = new QVBoxLayout(content);
    m_column->setSpacing(10);
    m_column->addWidget(m_notice);
    m_column->addWidget(titleLabel(tr("Find what holds the memory"), 1.5, this));
    m_column->addWidget(textLabel(
        tr("Open heap snapshots of Node.js, Chrome or any other V8 program "
           "(.heapsnapshot, .heaptimeline, plain or compressed), or profiles (.cpuprofile, .heapprofile, folded "
           "stacks), or drop them anywhere on this window."),
        QPalette::PlaceholderText, this));
    m_column->addSpacing(10);
    for (const Choice& choice : choices)
        addChoice(m_column, choice.action, choice.text, this);
    m_column->addSpacing(14);
    m_column->addWidget(m_recentTitle);
    m_recentTitle->setBuddy(m_recent);
    m_recent->setAccessibleName(tr("Recent files"));
    m_recent->setUniformItemSizes(true);
    m_recent->setItemDelegate(new RowDelegate(m_recent));
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_column->addWidget(m_recent, 1);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const QStringList paths = item->data(kPathRole).toStringList();
        if (paths.size() == 2)
            Q_EMIT pairChosen(paths[0], paths[1]);
        else
            Q_EMIT fileChosen(paths.value(0));
    });

    auto* all = new QWidget(this);
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(24, 36, 24, 24);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new TallArea(all, this)); // a low window shows a part of it
    setNotice({});
    setRecent({}, {});
}

void StartPage::setRecent(const QList<QStringList>& pairs, const QStringList& paths)
{
    m_recent->clear();
    const auto add = [this](const QString& text, const QStringList& files) {
        auto* item = new QListWidgetItem(tr("%1    %2").arg(text, shortFolder(files.front())), m_recent);
        item->setData(kPathRole, files);
        item->setToolTip(toolTipText(files.join(QLatin1Char('\n'))));
        item->setData(Qt::AccessibleTextRole, files.join(QStringLiteral(", ")));
    };
    for (const QStringList& pair : pairs)
        add(pairText(pair.value(0), pair.value(1)), pair);
    for (const QString& path : paths)
        add(QFileInfo(path).fileName(), {path});
    const bool isEmpty = m_recent->count() == 0;
    // The list keeps its place while it is empty, so that the buttons above do not move.
    m_recentTitle->setText(isEmpty           ? tr("Files you open will be listed here.")
                           : pairs.isEmpty() ? tr("Recent files")
                                             : tr("Recent comparisons and files"));
    m_recent->setVisible(!isEmpty);
    QSizePolicy policy = m_recent->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_recent->setSizePolicy(policy);
}

void StartPage::addSection(QWidget* section)
{
    m_column->insertWidget(m_column->indexOf(m_recentTitle), section);
    m_column->insertSpacing(m_column->indexOf(m_recentTitle), 14);
}

void StartPage::setNotice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

QString StartPage::notice() const
{
    return m_notice->text();
}

} // namespace heapsight
