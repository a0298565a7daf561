// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/limits_dialog.h"

#include "text/format.h"
#include "widgets/number_box.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr uint64_t kMegabyte = 1'000'000;

QSpinBox* numberBox(uint64_t value, int most, const QString& unit, QWidget* parent)
{
    auto* box = new NumberBox(parent);
    box->setRange(0, most);
    box->setSuffix(unit);
    box->setSpecialValueText(LimitsDialog::tr("never"));
    box->setValue(static_cast<int>(std::min<uint64_t>(value, static_cast<uint64_t>(most))));
    return box;
}

} // namespace

LimitsDialog::LimitsDialog(const AlertLimits& limits, uint64_t heapLimit, uint64_t containerLimit,
                           const QString& folder, QWidget* parent)
    : QDialog(parent),
      m_used(numberBox(limits.heapUsed / kMegabyte, 1'000'000, tr(" MB"), this)),
      m_growth(numberBox(limits.growthPerHour / kMegabyte, 1'000'000, tr(" MB per hour"), this)),
      m_percent(numberBox(static_cast<uint64_t>(limits.percentOfLimit), 100, tr(" %"), this)),
      m_container(numberBox(static_cast<uint64_t>(limits.percentOfContainer), 100, tr(" %"), this)),
      m_takes(new QCheckBox(tr("Take a &snapshot then, if there is room for it"), this))
{
    setWindowTitle(tr("Alerts"));
    m_takes->setChecked(limits.takesSnapshot);
    auto* form = new QFormLayout;
    form->addRow(new QLabel(tr("heapsight warns when:"), this));
    form->addRow(tr("heap&Used above"), m_used);
    form->addRow(tr("&Growth above"), m_growth);
    form->addRow(heapLimit > 0 ? tr("heapUsed above this &part of V8's limit (%1)").arg(bytesText(heapLimit))
                               : tr("heapUsed above this &part of V8's limit"),
                 m_percent);
    form->addRow(containerLimit > 0
                     ? tr("Memory above this part of the &container's limit (%1)").arg(bytesText(containerLimit))
                     : tr("Memory above this part of the &container's limit"),
                 m_container);
    m_takes->setToolTip(
        toolTipText(tr("Into %1. The program stands still for it, and needs a multiple of its heap: what would not "
                       "fit is not taken.")
                        .arg(folder)));
    form->addRow(m_takes);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

AlertLimits LimitsDialog::limits() const
{
    AlertLimits limits;
    limits.heapUsed = static_cast<uint64_t>(m_used->value()) * kMegabyte;
    limits.growthPerHour = static_cast<uint64_t>(m_growth->value()) * kMegabyte;
    limits.percentOfLimit = m_percent->value();
    limits.percentOfContainer = m_container->value();
    limits.takesSnapshot = m_takes->isChecked();
    return limits;
}

} // namespace heapsight
