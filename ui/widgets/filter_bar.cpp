// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filter_bar.h"

#include "painting/palette_colors.h"
#include "text/format.h"
#include "widgets/elided_label.h"
#include "widgets/wrapped_label.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {
constexpr int kDelayMs = 100;
constexpr int kLeastCharacters = 12; // of a pattern in sight
constexpr int kClearButton = 30;
constexpr char kChipId[] = "chipId";
} // namespace

FilterBar::FilterBar(const QString& placeholder, QWidget* parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_status(new ElidedLabel(this)),
      m_error(new WrappedLabel(this)),
      m_chipRow(new QHBoxLayout),
      m_chips(new QButtonGroup(this))
{
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(placeholder);
    m_edit->setClearButtonEnabled(true);
    m_edit->setToolTip(tr("Text, in any case, or /regular expression/"));
    m_edit->setMinimumWidth(kLeastCharacters * fontMetrics().averageCharWidth() + kClearButton);
    m_status->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // yields before the field
    m_error->hide();
    m_chips->setExclusive(true);

    auto* row = new QHBoxLayout;
    row->addLayout(m_chipRow);
    row->addStretch(1);
    row->addWidget(m_status);
    row->addWidget(m_edit, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(row);
    rows->addWidget(m_error);
    setFocusProxy(m_edit);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_edit, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        apply();
        Q_EMIT returnPressed();
    });
    connect(m_chips, &QButtonGroup::buttonToggled, this, [this](QAbstractButton*, bool on) {
        if (on)
            Q_EMIT chipChanged(currentChip());
    });
}

void FilterBar::addChip(const QString& id, const QString& text, const QString& toolTip)
{
    auto* chip = new QToolButton(this); // raised when on: seen in light and dark
    chip->setText(text);
    chip->setAutoRaise(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setCheckable(true);
    chip->setProperty(kChipId, id);
    if (!toolTip.isEmpty())
        chip->setToolTip(toolTipText(toolTip));
    chip->setChecked(m_chips->buttons().isEmpty());
    m_chips->addButton(chip);
    m_chipRow->addWidget(chip);
}

QString FilterBar::currentChip() const
{
    const QAbstractButton* const chip = m_chips->checkedButton();
    return chip ? chip->property(kChipId).toString() : QString();
}

void FilterBar::setCurrentChip(const QString& id)
{
    for (QAbstractButton* chip : m_chips->buttons())
        if (chip->property(kChipId).toString() == id)
            chip->setChecked(true);
}

void FilterBar::setChipVisible(const QString& id, bool visible)
{
    for (QAbstractButton* chip : m_chips->buttons())
        if (chip->property(kChipId).toString() == id)
            chip->setVisible(visible);
}

void FilterBar::addLeading(QWidget* widget)
{
    m_chipRow->insertWidget(0, widget);
}

void FilterBar::setStatus(const QString& text)
{
    m_status->setText(text);
    m_status->setToolTip(toolTipText(text));
}

void FilterBar::setText(const QString& pattern)
{
    m_edit->setText(pattern);
    apply();
}

QString FilterBar::text() const
{
    return m_edit->text();
}

bool FilterBar::hasError() const
{
    return !m_error->isHidden();
}

void FilterBar::apply()
{
    m_delay.stop();
    Result<TextFilter> filter = TextFilter::parse(m_edit->text().trimmed().toStdString());
    if (filter) {
        m_error->hide();
        m_edit->setAccessibleDescription({});
        m_filter = std::move(*filter);
    } else {
        // While a pattern is being typed it is wrong half of the time: the rows stay as they are.
        QPalette palette = m_error->palette();
        palette.setColor(QPalette::WindowText, semanticColors(palette).leak);
        m_error->setPalette(palette);
        m_error->setText(tr("This pattern is not understood: %1").arg(displayText(filter.error().detail)));
        m_edit->setAccessibleDescription(m_error->text());
        m_error->show();
        return;
    }
    Q_EMIT filterChanged(m_filter);
}

} // namespace heapsight
