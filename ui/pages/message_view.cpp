// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/message_view.h"

#include "widgets/wrapped_label.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr int kTextWidth = 520;
constexpr int kBarWidth = 240;
constexpr int kBarSteps = 1000;

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new WrappedLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    label->setMaximumWidth(kTextWidth);
    return label;
}

} // namespace

MessageView::MessageView(QWidget* parent)
    : QWidget(parent),
      m_title(plainLabel(this)),
      m_text(plainLabel(this)),
      m_bar(new QProgressBar(this)),
      m_button(new QPushButton(this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setAccessibleName(tr("Progress"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_text, m_bar, m_button}) {
        auto* row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(widget, widget == m_title || widget == m_text ? 1000 : 0);
        row->addStretch();
        column->addLayout(row);
    }
    column->addStretch();
    showMessage({}, {});
}

void MessageView::showMessage(const QString& title, const QString& text, QAction* action)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_bar->hide();
    if (m_action != action) {
        if (m_action)
            m_button->disconnect(m_action);
        m_action = action;
        if (action)
            connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
    }
    m_button->setVisible(action != nullptr);
    if (action)
        m_button->setText(action->text());
}

void MessageView::showProgress(const QString& title, double fraction, const QString& text)
{
    showMessage(title, text);
    m_bar->show();
    m_bar->setRange(0, fraction < 0 ? 0 : kBarSteps);
    if (fraction >= 0)
        m_bar->setValue(static_cast<int>(fraction * kBarSteps));
}

QString MessageView::title() const
{
    return m_title->text();
}

QString MessageView::text() const
{
    return m_text->text();
}

} // namespace heapsight
