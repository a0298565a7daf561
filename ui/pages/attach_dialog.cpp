// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/attach_dialog.h"

#include "text/format.h"
#include "widgets/target_list.h"
#include "widgets/wrapped_label.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr QSize kSize{760, 460};

QString reasonOf(const Error& error)
{
    const QString source = error.source.empty() ? QString() : displayText(error.source, 100) + QStringLiteral(": ");
    QString detail = displayText(error.detail, 400);
    switch (error.code) {
    case ErrorCode::Disconnected:
        detail = AttachDialog::tr("nothing answers there (%1)").arg(detail);
        break;
    case ErrorCode::Timeout:
        detail = AttachDialog::tr("it does not answer");
        break;
    case ErrorCode::Protocol:
        detail = AttachDialog::tr("what answers is no inspector (%1)").arg(detail);
        break;
    default:
        break;
    }
    return source + detail + QLatin1Char('.');
}

bool isAgreed(QWidget* owner, const TargetAddress& address)
{
    if (address.isLoopback())
        return true;
    QMessageBox box(
        QMessageBox::Question, AttachDialog::tr("Another machine"),
        AttachDialog::tr("Connect to %1, which is not this machine?").arg(displayText(address.hostAndPort(), 200)),
        QMessageBox::Yes | QMessageBox::Cancel, owner);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(AttachDialog::tr("The inspector's protocol is not encrypted: whoever sees the traffic sees "
                                            "the program's memory. A tunnel (ssh -L 9229:localhost:9229 host) keeps "
                                            "it private."));
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() == QMessageBox::Yes;
}

} // namespace

void attachTo(LiveList& live, QWidget* owner, const InspectorTarget& target, const std::optional<WorkerThread>& worker,
              std::function<void(const QString&)> done)
{
    if (target.access == TargetAccess::Open) {
        live.attach(target, worker);
        done({});
        return;
    }
    if (target.access != TargetAccess::Closed || !target.process) {
        done(attachExplanation(target));
        return;
    }
    live.openInspectorOf(owner, target.pid(), [&live, done = std::move(done)](const Result<InspectorTarget>& opened) {
        if (opened)
            live.attach(*opened);
        done(opened ? QString() : reasonOf(opened.error()));
    });
}

void attachByName(LiveList& live, QWidget* owner, const QString& text, std::function<void(const QString&)> done)
{
    const auto name = parseTargetName(text.trimmed().toStdString());
    if (!name) {
        done(displayText(name.error().detail, 200) + QLatin1Char('.'));
        return;
    }
    if (name->pid == 0 && !isAgreed(owner, name->address)) {
        done(AttachDialog::tr("Not connected."));
        return;
    }
    live.resolve(owner, *name, [&live, done = std::move(done)](const Result<InspectorTarget>& target) {
        if (target)
            live.attach(*target);
        done(target ? QString() : reasonOf(target.error()));
    });
}

AttachDialog::AttachDialog(LiveList& live, QWidget* parent)
    : QDialog(parent),
      m_live(live),
      m_list(new TargetList(live, this)),
      m_address(new QLineEdit(this)),
      m_explanation(new WrappedLabel(this))
{
    setWindowTitle(tr("Attach to a running program"));
    resize(kSize);
    m_list->setAsksForWorkers(true);
    auto* listLabel = new QLabel(tr("&Programs on this machine"), this);
    listLabel->setBuddy(m_list);
    auto* addressLabel = new QLabel(tr("Or an &address:"), this);
    addressLabel->setBuddy(m_address);
    m_address->setPlaceholderText(tr("localhost:9229, ws://host:port/…, or a process number"));
    m_address->setClearButtonEnabled(true);
    m_explanation->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_attach = buttons->addButton(tr("Attach"), QDialogButtonBox::AcceptRole);
    m_attach->setDefault(true);
    auto* addressRow = new QHBoxLayout;
    addressRow->addWidget(addressLabel);
    addressRow->addWidget(m_address, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(listLabel);
    column->addWidget(m_list, 1);
    column->addLayout(addressRow);
    column->addWidget(m_explanation);
    column->addWidget(buttons);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (m_list->currentTarget())
            m_address->clear();
        update();
    });
    connect(m_list, &TargetList::refreshed, this, [this] {
        if (!m_tellsProblem)
            update();
    });
    connect(m_list, &TargetList::chosen, this, &AttachDialog::attach);
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty())
            m_list->clearSelection();
        update();
    });
    connect(m_attach, &QPushButton::clicked, this, &AttachDialog::attach);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setFocus();
    update();
}

QString AttachDialog::message() const
{
    return m_explanation->text();
}

void AttachDialog::update()
{
    if (m_isBusy)
        return;
    m_tellsProblem = false;
    const InspectorTarget* target = m_address->text().trimmed().isEmpty() ? m_list->currentTarget() : nullptr;
    m_attach->setText(target && target->access == TargetAccess::Closed ? tr("Open its inspector and attach")
                                                                       : tr("Attach"));
    const bool canOpen = target && (target->access == TargetAccess::Open ||
                                    (target->access == TargetAccess::Closed && !attachExplanation(*target).isEmpty()));
    m_attach->setEnabled(canOpen || !m_address->text().trimmed().isEmpty());
    if (target)
        m_explanation->setText(attachExplanation(*target));
    else if (!m_address->text().trimmed().isEmpty())
        m_explanation->setText(tr("Only this address is connected to, whatever the target says of itself: tunnels "
                                  "(ssh -L, kubectl port-forward) work."));
    else if (m_list->targets().empty())
        m_explanation->setText(tr("No Node.js program runs on this machine. Start one with: node --inspect server.js"));
    else
        m_explanation->setText(tr("Choose a program of this machine, or write an address."));
}

void AttachDialog::attach()
{
    const auto done = [this](const QString& problem) {
        m_isBusy = false;
        m_attach->setEnabled(true);
        if (problem.isEmpty()) {
            Q_EMIT attached();
            accept();
            return;
        }
        m_tellsProblem = true;
        m_explanation->setText(problem);
    };
    m_isBusy = true;
    m_attach->setEnabled(false);
    const QString text = m_address->text().trimmed();
    if (!text.isEmpty()) {
        m_explanation->setText(tr("Connecting…"));
        attachByName(m_live, this, text, done);
    } else if (const InspectorTarget* target = m_list->currentTarget()) {
        m_explanation->setText(tr("Connecting…"));
        attachTo(m_live, this, InspectorTarget(*target), m_list->currentWorker(), done);
    } else {
        m_isBusy = false;
        update();
    }
}

} // namespace heapsight
