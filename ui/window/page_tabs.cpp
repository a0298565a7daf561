// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/page_tabs.h"

#include "widgets/copyable_tree_view.h"

#include <QAction>
#include <QActionGroup>

namespace heapsight {

namespace {
constexpr int kLastDigit = 10; // Ctrl+1 to Ctrl+9, then Ctrl+0

// Of a page without a number: its first letter is the mnemonic, where it is one of the keyboard, else that of its keys.
QString withMnemonic(const QString& title, const QKeySequence& shortcut)
{
    if (!title.isEmpty() && title.front().unicode() < 0x80)
        return QLatin1Char('&') + title;
    const QString keys = shortcut.toString(QKeySequence::PortableText);
    return keys.isEmpty() ? title : title + QStringLiteral("(&%1)").arg(keys.back());
}
} // namespace

PageTabs::PageTabs(QWidget* parent) : QTabWidget(parent), m_group(new QActionGroup(this))
{
    setDocumentMode(true);
    connect(this, &QTabWidget::currentChanged, this, [this](int index) {
        if (index >= 0 && index < pageActions().size())
            pageActions()[index]->setChecked(true);
        Q_EMIT statusTextChanged();
    });
}

void PageTabs::add(Page* page, const QString& title, const QKeySequence& shortcut)
{
    const int number = count() + 1;
    const int digit = number % kLastDigit;
    auto* action =
        new QAction(number <= kLastDigit ? tr("&%1 %2").arg(digit).arg(title) : withMnemonic(title, shortcut), this);
    action->setShortcut(number <= kLastDigit ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit))
                                             : shortcut);
    action->setCheckable(true);
    action->setChecked(number == 1);
    m_group->addAction(action);
    addTab(page, title);
    setTabToolTip(number - 1, action->shortcut().toString(QKeySequence::NativeText));
    connect(action, &QAction::triggered, this, [this, page] {
        setCurrentWidget(page);
        if (QWidget* view = currentView())
            view->setFocus(Qt::ShortcutFocusReason);
    });
    connect(page, &Page::statusTextChanged, this, &PageTabs::statusTextChanged);
}

QList<QAction*> PageTabs::pageActions() const
{
    return m_group->actions();
}

QWidget* PageTabs::currentView() const
{
    const Page* const page = currentPage();
    if (!page)
        return nullptr;
    QWidget* const other = page->focusProxy();
    return other && (!page->table() || page->table()->isHidden()) ? other : page->table();
}

} // namespace heapsight
