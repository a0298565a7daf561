// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/cache_page.h"

#include "text/format.h"
#include "widgets/number_box.h"
#include "widgets/wrapped_label.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QtConcurrentRun>

namespace heapsight {

namespace {

constexpr uint64_t kGigabyte = 1'000'000'000;
constexpr uint64_t kMegabyte = 1'000'000;
constexpr int kMostGigabytes = 10'000;
constexpr int kMostMegabytes = 100'000;

int inUnits(uint64_t bytes, uint64_t unit, int most)
{
    return static_cast<int>(std::min<uint64_t>((bytes + unit / 2) / unit, static_cast<uint64_t>(most)));
}

QLabel* note(const QString& text, QWidget* parent)
{
    auto* label = new WrappedLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    QSizePolicy policy = label->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Ignored); // what it needs at its width: a form would take the larger hint
    label->setSizePolicy(policy);
    return label;
}

} // namespace

CachePage::CachePage(QWidget* parent)
    : QWidget(parent),
      m_keep(new QCheckBox(tr("&Keep an index of large snapshots"), this)),
      m_most(new NumberBox(this)),
      m_least(new NumberBox(this)),
      m_usage(new WrappedLabel(this)),
      m_clear(new QPushButton(tr("&Remove All"), this))
{
    const IndexCacheSettings settings = readCacheSettings();
    m_keep->setObjectName(QStringLiteral("keepIndexes"));
    m_keep->setChecked(settings.isEnabled);
    m_most->setObjectName(QStringLiteral("mostGigabytes"));
    m_most->setRange(1, kMostGigabytes);
    m_most->setSuffix(tr(" GB"));
    m_most->setValue(inUnits(settings.mostBytes, kGigabyte, kMostGigabytes));
    m_least->setObjectName(QStringLiteral("leastMegabytes"));
    m_least->setRange(0, kMostMegabytes);
    m_least->setSuffix(tr(" MB"));
    m_least->setValue(inUnits(settings.leastDocument, kMegabyte, kMostMegabytes));
    m_usage->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_clear->setObjectName(QStringLiteral("clearIndexes"));

    auto* form = new QFormLayout(this);
    form->addRow(tr("Opening again:"), m_keep);
    form->addRow(QString(), note(tr("A snapshot that was opened once opens at once the next time. The index holds what "
                                    "the snapshot holds, stays in your cache folder, and only you can read it."),
                                 this));
    form->addRow(tr("&All together at most:"), m_most);
    form->addRow(QString(), note(tr("The one that was not used for the longest time goes first."), this));
    form->addRow(tr("Snapshots &from:"), m_least);
    auto* now = new QHBoxLayout;
    now->addWidget(m_usage, 1);
    now->addWidget(m_clear, 0, Qt::AlignTop);
    form->addRow(tr("Now:"), now);
    for (QSpinBox* box : {m_most, m_least}) {
        box->setEnabled(settings.isEnabled);
        connect(m_keep, &QCheckBox::toggled, box, &QSpinBox::setEnabled);
    }
    connect(m_clear, &QPushButton::clicked, this, &CachePage::clear);
    showUsage();
}

void CachePage::showUsage()
{
    const IndexCache cache;
    const IndexCache::Usage usage = cache.usage();
    const QString folder = QDir::toNativeSeparators(QFile::decodeName(QByteArray::fromStdString(cache.folder())));
    m_usage->setText(usage.entries == 0 ? tr("No index is kept.")
                                        : (usage.entries == 1 ? tr("%1 index, %2, in %3") : tr("%1 indexes, %2, in %3"))
                                              .arg(countText(usage.entries), bytesText(usage.bytes), folder));
    m_clear->setEnabled(usage.entries > 0);
}

// Files of gigabytes take their time to go.
void CachePage::clear()
{
    m_clear->setEnabled(false);
    QtConcurrent::run([] { static_cast<void>(IndexCache().clear()); }).then(this, [this] { showUsage(); });
}

QString CachePage::usageText() const
{
    return m_usage->text();
}

bool CachePage::save() const
{
    IndexCacheSettings settings = readCacheSettings();
    settings.isEnabled = m_keep->isChecked();
    // What was not changed stays as exact as it is.
    if (m_most->value() != inUnits(settings.mostBytes, kGigabyte, kMostGigabytes))
        settings.mostBytes = static_cast<uint64_t>(m_most->value()) * kGigabyte;
    if (m_least->value() != inUnits(settings.leastDocument, kMegabyte, kMostMegabytes))
        settings.leastDocument = static_cast<uint64_t>(m_least->value()) * kMegabyte;
    return settings == readCacheSettings() || writeCacheSettings(settings).has_value();
}

} // namespace heapsight
