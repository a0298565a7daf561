// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/search_panel.h"

#include "text/format.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/elided_label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr QSize kSize{840, 420};
constexpr int kMargin = 8;
constexpr int kAllChip = 0; // id of the chip for all kinds; those of the kinds follow

} // namespace

SearchPanel::SearchPanel(SearchModel* model, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_status(new ElidedLabel(this)),
      m_kinds(new QButtonGroup(this)),
      m_matchCase(new QToolButton(this)),
      m_list(new CopyableTreeView(QStringLiteral("search"), this))
{
    setObjectName(QStringLiteral("searchPanel"));
    setFrameStyle(QFrame::StyledPanel | QFrame::Raised); // above the pages: with an edge on dark ones too
    setAutoFillBackground(true);
    hide();
    setAccessibleName(tr("Search results"));
    m_status->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame); // the panel has one
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->columnHeader()->setSortIndicator(-1, Qt::DescendingOrder);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 4, kMargin, 4);
    row->setSpacing(2);
    const auto addChip = [this, row](int id) {
        auto* chip = new QToolButton(this);
        chip->setCheckable(true);
        chip->setAutoRaise(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        m_kinds->addButton(chip, id);
        row->addWidget(chip);
    };
    addChip(kAllChip);
    for (int kind = 0; kind < static_cast<int>(HitKind::Count_); ++kind)
        addChip(kind + 1);
    m_kinds->button(kAllChip)->setChecked(true);
    m_matchCase->setObjectName(QStringLiteral("matchCase"));
    m_matchCase->setText(tr("Match &case"));
    m_matchCase->setToolTip(tr("Tell large and small letters apart"));
    m_matchCase->setCheckable(true);
    m_matchCase->setAutoRaise(true);
    m_matchCase->setFocusPolicy(Qt::StrongFocus);
    row->addStretch(1);
    row->addWidget(m_status);
    row->addWidget(m_matchCase);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_list, 1);

    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) {
        m_model->showOnly(id == kAllChip ? std::nullopt : std::optional(static_cast<HitKind>(id - 1)));
    });
    connect(m_matchCase, &QToolButton::toggled, this, &SearchPanel::matchCaseChanged);
    m_list->installEventFilter(this);
    m_matchCase->installEventFilter(this);
    for (QAbstractButton* chip : m_kinds->buttons())
        chip->installEventFilter(this);
    updateKinds();
}

QString SearchPanel::statusText() const
{
    return m_status->text();
}

void SearchPanel::setStatus(const QString& status)
{
    m_status->setText(status);
    m_status->setToolTip(toolTipText(status));
}

void SearchPanel::setStatus(const QString& status, const QString& emptyText)
{
    m_status->setText(status);
    m_status->setToolTip(toolTipText(status));
    m_list->setEmptyText(emptyText);
}

void SearchPanel::updateKinds()
{
    const SearchResults& results = m_model->results();
    m_kinds->button(kAllChip)->setText(tr("All"));
    for (int kind = 0; kind < static_cast<int>(HitKind::Count_); ++kind) {
        const auto hitKind = static_cast<HitKind>(kind);
        QAbstractButton* chip = m_kinds->button(kind + 1);
        chip->setText(m_model->analysis()
                          ? tr("%1 %2", "Classes 12").arg(hitKindTitle(hitKind), countText(results.count(hitKind)))
                          : hitKindTitle(hitKind));
        chip->setEnabled(results.count(hitKind) > 0);
    }
    // A kind without hits would leave an empty list although there are others.
    if (const int id = m_kinds->checkedId(); id > kAllChip && !m_kinds->button(id)->isEnabled()) {
        m_kinds->button(kAllChip)->setChecked(true);
        m_model->showOnly(std::nullopt);
    }
}

bool SearchPanel::matchesCase() const
{
    return m_matchCase->isChecked();
}

void SearchPanel::placeBelow(const QWidget& box)
{
    const QRect area = box.window()->rect();
    const QPoint below = box.mapTo(box.window(), QPoint(0, box.height() + 2));
    layout()->activate(); // texts of the row above the list may have changed just now
    const QSize size(std::min(std::max(kSize.width(), sizeHint().width()), area.width() - 2 * kMargin),
                     std::min(kSize.height(), area.height() - below.y() - kMargin));
    const int left = std::clamp(below.x() + box.width() - size.width(), kMargin,
                                std::max(kMargin, area.width() - size.width() - kMargin));
    setGeometry(QRect(QPoint(left, below.y()), size));
}

bool SearchPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        if (event->type() == QEvent::ShortcutOverride)
            event->accept();
        else
            Q_EMIT closeWanted();
        return true;
    }
    if (watched == m_list && event->type() == QEvent::KeyPress && key->key() == Qt::Key_Up &&
        m_list->currentIndex().row() == 0) {
        Q_EMIT leftUpwards();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace heapsight
