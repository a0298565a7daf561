// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/snapshot_dialog.h"

#include "text/live_text.h"
#include "widgets/wrapped_label.h"
#include "workspace/live_session.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <sys/stat.h>

namespace heapsight {

namespace {

const QString kFolderKey = QStringLiteral("live/folder");
const QString kCollectsKey = QStringLiteral("live/collectGarbage");
constexpr int kWidth = 520;

} // namespace

QString SnapshotDialog::defaultFolder(const QSettings& settings)
{
    const QString chosen = settings.value(kFolderKey).toString();
    return chosen.isEmpty() ? QDir::home().filePath(QStringLiteral("heapsight-snapshots")) : chosen;
}

bool SnapshotDialog::makeFolder(const QString& folder)
{
    if (QDir(folder).exists())
        return true;
    QDir().mkpath(QFileInfo(folder).absolutePath());
    return mkdir(QFile::encodeName(folder).constData(), S_IRWXU) == 0;
}

SnapshotDialog::SnapshotDialog(const LiveSession& session, QSettings& settings, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_folder(new QLineEdit(defaultFolder(settings), this)),
      m_collects(new QCheckBox(tr("Collect &garbage first"), this))
{
    setWindowTitle(tr("Take a snapshot of %1").arg(session.title()));
    setMinimumWidth(kWidth);
    const QString folder = m_folder->text();
    const QString existing = QDir(folder).exists() ? folder : QDir::homePath();
    const PreFlight flight = preFlight(session.heapUsed(), session.target().pid(),
                                       QFile::encodeName(existing + QStringLiteral("/x")).toStdString());
    auto* cost = new WrappedLabel(preFlightText(flight, session.heapUsed()), this);
    cost->setAccessibleName(tr("What it will cost"));
    if (!flight.fitsMemory() || !flight.fitsDisk()) {
        QFont bold = cost->font();
        bold.setBold(true);
        cost->setFont(bold);
    }
    auto* folderLabel = new QLabel(tr("&Folder:"), this);
    folderLabel->setBuddy(m_folder);
    auto* browse = new QPushButton(tr("&Choose…"), this);
    m_collects->setChecked(settings.value(kCollectsKey, true).toBool());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* take = buttons->addButton(flight.fitsMemory() ? tr("&Take Snapshot") : tr("&Take It All the Same"),
                                    QDialogButtonBox::AcceptRole);
    take->setDefault(flight.fitsMemory());
    buttons->button(QDialogButtonBox::Cancel)->setDefault(!flight.fitsMemory());
    auto* row = new QHBoxLayout;
    row->addWidget(folderLabel);
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    auto* column = new QVBoxLayout(this);
    column->addWidget(cost);
    column->addSpacing(8);
    column->addWidget(m_collects);
    column->addLayout(row);
    column->addSpacing(8);
    column->addWidget(buttons);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder for snapshots"), m_folder->text());
        if (!chosen.isEmpty())
            m_folder->setText(chosen);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &SnapshotDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString SnapshotDialog::folder() const
{
    return m_folder->text();
}

bool SnapshotDialog::collectsGarbage() const
{
    return m_collects->isChecked();
}

void SnapshotDialog::accept()
{
    if (!makeFolder(folder())) {
        QMessageBox box(QMessageBox::Warning, windowTitle(), tr("The folder %1 cannot be made.").arg(folder()),
                        QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
        return;
    }
    m_settings.setValue(kFolderKey, folder());
    m_settings.setValue(kCollectsKey, collectsGarbage());
    QDialog::accept();
}

} // namespace heapsight
