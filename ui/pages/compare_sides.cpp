// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/compare_sides.h"

#include "workspace/document_list.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace heapsight {

namespace {

constexpr int kNameCharacters = 18;

QComboBox* sideBox(const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kNameCharacters);
    return box;
}

QToolButton* formButton(const QString& text, const QString& tip, QButtonGroup* group, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    group->addButton(button);
    return button;
}

} // namespace

CompareSides::CompareSides(DocumentList& documents, QAction* swap, QWidget* parent)
    : QWidget(parent), m_documents(documents), m_base(sideBox(tr("Base"), this)), m_target(sideBox(tr("Target"), this))
{
    auto* forms = new QButtonGroup(this);
    m_table = formButton(tr("&One table"), tr("Base, target and change as columns"), forms, this);
    m_trees =
        formButton(tr("T&wo trees"), tr("Base on the left, target on the right; both move together"), forms, this);
    m_table->setChecked(true);
    auto* baseLabel = new QLabel(tr("&Base (A)"), this);
    auto* targetLabel = new QLabel(tr("&Target (B)"), this);
    baseLabel->setBuddy(m_base);
    targetLabel->setBuddy(m_target);
    auto* swapButton = new QToolButton(this);
    swapButton->setDefaultAction(swap);
    swapButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    swapButton->setAutoRaise(true);
    swapButton->setFocusPolicy(Qt::StrongFocus);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 0);
    for (QWidget* widget : std::initializer_list<QWidget*>{baseLabel, m_base, swapButton, targetLabel, m_target})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_table);
    row->addWidget(m_trees);

    connect(m_base, &QComboBox::activated, this, [this](int at) { m_documents.setBase(m_documents.at(at)); });
    connect(m_target, &QComboBox::activated, this, [this](int at) { m_documents.setTarget(m_documents.at(at)); });
    connect(m_trees, &QToolButton::toggled, this, &CompareSides::formChanged);
    connect(&m_documents, &DocumentList::sidesChanged, this, &CompareSides::refresh);
    connect(&m_documents, &DocumentList::rowsInserted, this, &CompareSides::refresh);
    connect(&m_documents, &DocumentList::rowsRemoved, this, &CompareSides::refresh);
    connect(&m_documents, &DocumentList::dataChanged, this, &CompareSides::refresh);
    refresh();
}

bool CompareSides::showsTrees() const
{
    return m_trees->isChecked();
}

void CompareSides::setShowsTrees(bool trees)
{
    (trees ? m_trees : m_table)->setChecked(true);
}

void CompareSides::refresh()
{
    for (QComboBox* box : {m_base, m_target}) {
        const QSignalBlocker blocker(box);
        box->clear();
        for (int row = 0; row < m_documents.count(); ++row)
            box->addItem(m_documents.displayName(m_documents.at(row)));
        box->setCurrentIndex(m_documents.rowOf(box == m_base ? m_documents.base() : m_documents.target()));
    }
}

} // namespace heapsight
