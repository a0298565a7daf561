// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/peek_pane.h"

#include "painting/row_delegate.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/wrapped_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTime>
#include <QTreeWidget>

namespace heapsight {

namespace {

constexpr int kTextLimit = 300;

QString kindText(const PeekedProperty& property)
{
    if (property.type == "accessor")
        return PeekPane::tr("accessor");
    return displayText(property.type, 20);
}

} // namespace

PeekPane::PeekPane(QWidget* parent)
    : QWidget(parent),
      m_state(new WrappedLabel(this)),
      m_look(new QPushButton(tr("Loo&k at It Now"), this)),
      m_properties(new QTreeWidget(this))
{
    m_look->setToolTip(toolTipText(tr("Asks the running process. V8 searches its whole heap for the object: about "
                                      "0.3 s for 50 MB, in which the program stands still. No getter is called, and "
                                      "nothing is left behind.")));
    m_properties->setHeaderLabels({tr("Property"), tr("Value now"), tr("Type")});
    m_properties->setRootIsDecorated(false);
    m_properties->setUniformRowHeights(true);
    m_properties->setItemDelegate(new RowDelegate(m_properties));
    m_properties->setAllColumnsShowFocus(true);
    m_properties->setAlternatingRowColors(true);
    m_properties->setAccessibleName(tr("Properties the object has now"));
    m_properties->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what the facts above leave
    m_properties->header()->setStretchLastSection(false);
    m_properties->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_properties->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_properties->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_state, 1);
    row->addWidget(m_look);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_properties, 1);
    connect(m_look, &QPushButton::clicked, this, &PeekPane::look);
}

bool PeekPane::canPeek(const ObjectRef& object) const
{
    if (!object.isValid() || !m_peeker.process)
        return false;
    const NodeKind kind = object.analysis->snapshot().kind(object.node);
    return (kind == NodeKind::Object || kind == NodeKind::Closure || kind == NodeKind::RegExp) &&
           !m_peeker.process(object).isEmpty();
}

void PeekPane::setObject(const ObjectRef& object)
{
    if (object == m_object)
        return;
    m_object = object;
    ++m_asked;
    m_properties->clear();
    m_properties->hide();
    m_look->setEnabled(true);
    m_state->setText(object.isValid() && m_peeker.process
                         ? tr("What it is now in %1, or whether it is gone.").arg(m_peeker.process(object))
                         : QString());
}

QString PeekPane::state() const
{
    return m_state->text();
}

void PeekPane::look()
{
    if (!m_object.isValid() || !m_peeker.peek)
        return;
    m_look->setEnabled(false);
    m_state->setText(tr("V8 searches its heap for it…"));
    m_peeker.peek(this, m_object, [this, asked = ++m_asked](const PeekOutcome& outcome) {
        if (asked == m_asked)
            showOutcome(outcome);
    });
}

void PeekPane::showOutcome(const PeekOutcome& outcome)
{
    m_look->setEnabled(true);
    m_properties->clear();
    m_properties->setVisible(!outcome.properties.empty());
    const QString time = QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"));
    if (outcome.error) {
        const ErrorText text = errorText(*outcome.error);
        m_state->setText(QString(text.summary + QLatin1Char(' ') + text.detail).trimmed());
        return;
    }
    if (outcome.isGone) {
        m_state->setText(tr("Gone since: at %1 the process has no such object any more.").arg(time));
        return;
    }
    QString text = tr("Still there at %1: %2").arg(time, displayText(outcome.description, kTextLimit));
    if (outcome.isCut)
        text += QLatin1Char('\n') + tr("The first %1 properties:").arg(outcome.properties.size());
    m_state->setText(text);
    for (const PeekedProperty& property : outcome.properties) {
        auto* item = new QTreeWidgetItem(m_properties);
        item->setText(0, displayText(property.name, kTextLimit));
        item->setText(1, property.type == "accessor" ? tr("(not called)") : displayText(property.value, kTextLimit));
        item->setText(2, kindText(property));
        item->setToolTip(1, toolTipText(displayText(property.value, 2000)));
        if (property.isInternal)
            item->setForeground(0, palette().color(QPalette::PlaceholderText));
    }
}

} // namespace heapsight
