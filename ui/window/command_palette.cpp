// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/command_palette.h"

#include "text/mnemonic.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

constexpr QSize kSize{560, 420};
constexpr int kCommandRole = Qt::UserRole;
constexpr int kNoMatch = 1000;
constexpr int kRowGap = 4;

// Rows of the height of the text alone would cut the dots of an "Ö".
class CommandRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kRowGap);
    }
};

QString plainText(const QString& text)
{
    return withoutMnemonic(text).replace(QLatin1String("&&"), QLatin1String("&"));
}

// All words must occur; a command whose own name begins with the text comes first.
int rank(const QString& command, const QString& typed)
{
    const QString name = command.section(QStringLiteral(" › "), -1);
    if (name.startsWith(typed, Qt::CaseInsensitive))
        return 0;
    if (name.contains(typed, Qt::CaseInsensitive))
        return 1;
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool all = std::all_of(words.begin(), words.end(),
                                 [&](const QString& word) { return command.contains(word, Qt::CaseInsensitive); });
    return all ? 2 : kNoMatch;
}

} // namespace

CommandPalette::CommandPalette(const QMenuBar* menus, QWidget* parent)
    : QDialog(parent), m_edit(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    m_edit->setPlaceholderText(tr("Type a command"));
    m_edit->setAccessibleName(tr("Command"));
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new CommandRow(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // arrow keys in the line move through the list
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);

    collect(menus->actions(), {});
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    refresh();
}

void CommandPalette::collect(const QList<QAction*>& actions, const QString& path)
{
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
            continue;
        const QString text = path + plainText(action->text());
        if (const QMenu* menu = action->menu())
            collect(menu->actions(), text + QStringLiteral(" › "));
        else
            m_commands.push_back({text, action});
    }
}

void CommandPalette::refresh()
{
    const QString typed = m_edit->text().trimmed();
    std::vector<std::pair<int, const Command*>> found;
    for (const Command& command : m_commands) {
        if (const int place = rank(command.text, typed); place != kNoMatch)
            found.emplace_back(place, &command);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    m_list->clear();
    for (const auto& [place, command] : found) {
        const QString keys = command->action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(
            keys.isEmpty() ? command->text : tr("%1    (%2)", "command, shortcut").arg(command->text, keys), m_list);
        item->setData(kCommandRole, static_cast<int>(command - m_commands.data()));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QPointer<QAction> action = m_commands[static_cast<size_t>(item->data(kCommandRole).toInt())].action;
    accept();
    // Once this dialog is gone: the command may open one of its own.
    if (action)
        QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            QKeyEvent copy(key->type(), key->key(), key->modifiers());
            QCoreApplication::sendEvent(m_list, &copy);
            return true;
        }
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace heapsight
