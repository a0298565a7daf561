// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/live_marks.h"

#include "text/format.h"
#include "workspace/live_session.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kButtonWidth = 44;

} // namespace

LiveMarks::LiveMarks(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_compare(new QPushButton(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addWidget(m_compare);
    connect(m_compare, &QPushButton::clicked, this, &LiveMarks::compare);
}

void LiveMarks::setSession(const LiveSession* session)
{
    m_session = session;
    m_selected.clear();
    refresh();
}

void LiveMarks::refresh()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    const int count = m_session ? static_cast<int>(m_session->snapshots().size()) : 0;
    for (int i = 0; i < count; ++i) {
        const QString file = m_session->snapshots()[static_cast<size_t>(i)].file;
        auto* button = new QPushButton(QString::number(i + 1), this);
        button->setCheckable(true);
        button->setMaximumWidth(kButtonWidth);
        button->setToolTip(toolTipText(file));
        button->setAccessibleName(tr("Snapshot %1, %2").arg(i + 1).arg(QFileInfo(file).fileName()));
        connect(button, &QPushButton::toggled, this, [this, i](bool on) { select(i, on); });
        m_row->insertWidget(m_row->count() - 1, button);
        m_buttons << button;
    }
    m_compare->setVisible(count >= 2);
    showSelection();
}

void LiveMarks::selectLatestPair()
{
    const int count = static_cast<int>(m_buttons.size());
    if (count < 2)
        return;
    m_selected = {count - 2, count - 1};
    showSelection();
}

void LiveMarks::toggle(int number)
{
    if (number >= 0 && number < m_buttons.size())
        m_buttons[number]->toggle();
}

void LiveMarks::select(int number, bool selected)
{
    m_selected.removeAll(number);
    if (selected)
        m_selected << number;
    if (m_selected.size() > 2)
        m_selected.removeFirst(); // the one chosen longest ago
    showSelection();
}

void LiveMarks::showSelection()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        const QSignalBlocker blocker(m_buttons[i]);
        m_buttons[i]->setChecked(m_selected.contains(i));
    }
    const bool isPair = m_selected.size() == 2;
    m_compare->setEnabled(isPair);
    m_compare->setText(isPair ? tr("&Compare %1 and %2")
                                    .arg(std::min(m_selected[0], m_selected[1]) + 1)
                                    .arg(std::max(m_selected[0], m_selected[1]) + 1)
                              : tr("Select two snapshots to compare them"));
    Q_EMIT selectionChanged(m_selected);
}

void LiveMarks::compare()
{
    if (m_selected.size() != 2)
        return;
    const auto& snapshots = m_session->snapshots();
    const auto [first, second] = std::minmax(m_selected[0], m_selected[1]);
    Q_EMIT compareWanted({snapshots[static_cast<size_t>(first)].file, snapshots[static_cast<size_t>(second)].file});
}

} // namespace heapsight
