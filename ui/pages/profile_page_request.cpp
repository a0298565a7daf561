// SPDX-License-Identifier: GPL-3.0-or-later
// What the Profile page is to show: from the open profiles and what is chosen to a request.
#include "pages/banner.h"
#include "pages/function_pane.h"
#include "pages/message_view.h"
#include "pages/profile_page.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/profile_text.h"
#include "widgets/filter_bar.h"
#include "widgets/flame_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>

namespace heapsight {

namespace {

const QString kShowKey = QStringLiteral("show");

using ShownPointer = std::shared_ptr<const ShownProfile>;

bool isSame(const ProfileRequest& a, const ProfileRequest& b)
{
    return a.profile == b.profile && a.base == b.base && a.measure == b.measure && a.steps == b.steps &&
           a.order == b.order && a.inverted == b.inverted && a.normalises == b.normalises && a.title == b.title;
}

} // namespace

ProfileDocument* ProfilePage::base() const
{
    ProfileDocument* base = m_profiles.base();
    return base && base->profile() ? base : nullptr;
}

void ProfilePage::explain(const ProfileDocument* profile)
{
    if (!profile) {
        m_message->showMessage(
            tr("No profile is open"),
            tr("Open a .cpuprofile, a .heapprofile or folded stacks, or drop one here; or record one "
               "from a running program on the Live page."),
            m_open);
        return;
    }
    switch (profile->state()) {
    case ProfileDocument::State::Ready:
        m_message->showProgress(tr("Preparing %1").arg(profile->name()), -1);
        break;
    case ProfileDocument::State::Loading:
        m_message->showProgress(tr("Loading %1").arg(profile->fileName()), profile->fraction());
        break;
    case ProfileDocument::State::Cancelled:
        m_message->showMessage(tr("Loading %1 was cancelled").arg(profile->fileName()),
                               tr("Open it again with Reload in its menu in the side bar."));
        break;
    case ProfileDocument::State::Failed: {
        const ErrorText text = errorText(profile->error());
        QStringList lines{text.detail, text.advice, profile->path()};
        lines.removeAll(QString());
        m_message->showMessage(text.summary, lines.join(QLatin1Char('\n')));
        break;
    }
    }
}

void ProfilePage::refresh()
{
    const ProfileDocument* current = m_profiles.current();
    const auto profile = current ? current->profile() : nullptr;
    if (m_wanted.profile != profile) {
        m_steps.clear();
        fillMeasures();
    }
    fillOrders();
    fillBases();
    updateShown();
}

void ProfilePage::fillMeasures()
{
    const ProfileDocument* current = m_profiles.current();
    m_measures->clear();
    if (current && current->profile())
        for (const ProfileMeasure& measure : current->profile()->measures)
            m_measures->addItem(measureText(measure), static_cast<int>(measure.what));
    m_measures->setEnabled(m_measures->count() > 1);
}

void ProfilePage::fillOrders()
{
    const ProfileDocument* current = m_profiles.current();
    const auto before = m_orders->count() > 0 ? m_orders->currentData().toInt() : 0;
    m_orders->clear();
    m_orders->addItem(tr("Heaviest first"), static_cast<int>(FlameOrder::LeftHeavy));
    m_orders->addItem(tr("As recorded"), static_cast<int>(FlameOrder::File));
    if (current && current->profile() && current->profile()->cpu)
        m_orders->addItem(tr("In time order"), static_cast<int>(FlameOrder::Time));
    m_orders->setCurrentIndex(std::max(0, m_orders->findData(before)));
}

void ProfilePage::fillBases()
{
    const ProfileDocument* current = m_profiles.current();
    m_bases->clear();
    m_bases->addItem(tr("nothing"), -1);
    for (int row = 0; row < m_profiles.count(); ++row) {
        const ProfileDocument* other = m_profiles.at(row);
        if (other == current || !other->profile() || !current || !current->profile())
            continue;
        const ProfileUnit unit = current->profile()->measures.front().unit;
        const auto& measures = other->profile()->measures;
        if (std::none_of(measures.begin(), measures.end(),
                         [unit](const auto& measure) { return measure.unit == unit; }))
            continue; // time against bytes
        m_bases->addItem(m_profiles.displayName(other), row);
        if (other == m_profiles.base())
            m_bases->setCurrentIndex(m_bases->count() - 1);
    }
    m_bases->setEnabled(m_bases->count() > 1);
    const bool compares = m_bases->currentData().toInt() >= 0;
    m_normalises->setVisible(compares);
    m_orders->setEnabled(!compares);
    m_invert->setEnabled(!compares);
}

ProfileRequest ProfilePage::request() const
{
    ProfileRequest request;
    const ProfileDocument* current = m_profiles.current();
    if (!current || !current->profile())
        return request;
    request.profile = current->profile();
    request.measure = static_cast<ProfileMeasure::What>(m_measures->currentData().toInt());
    request.title = m_profiles.displayName(current);
    request.steps = m_steps;
    // Stacks cannot be filtered row by row: what is above and below a match belongs to it.
    if (const QString pattern = m_filter->text().trimmed();
        m_filter->currentChip() == QLatin1String("topDown") && !pattern.isEmpty() && !m_filter->hasError())
        request.steps.push_back({FlameStep::Kind::KeepMatching, {}, {}, 0, 0, pattern.toStdString()});
    if (const ProfileDocument* other = base(); other && m_bases->currentData().toInt() >= 0) {
        request.base = other->profile();
        request.normalises = m_normalises->isChecked();
        request.title = tr("%1 against %2").arg(request.title, m_profiles.displayName(other));
        return request;
    }
    request.inverted = m_invert->isChecked();
    request.order = request.inverted ? FlameOrder::LeftHeavy : static_cast<FlameOrder>(m_orders->currentData().toInt());
    if (request.order == FlameOrder::Time && !request.profile->cpu)
        request.order = FlameOrder::LeftHeavy;
    return request;
}

void ProfilePage::updateShown()
{
    const ProfileRequest wanted = request();
    if (!wanted.profile) {
        m_workspace.jobs.drop(this, kShowKey);
        m_wanted = {};
        m_shown.reset();
        m_flame->setContent(nullptr);
        m_model->setTrees({}, m_model->table());
        m_function->setFunction(nullptr, kNoFrame, false);
        m_frame = kNoFrame;
        m_stack->setCurrentIndex(0);
        explain(m_profiles.current());
        Q_EMIT statusTextChanged();
        return;
    }
    if (!isVisible() || isSame(wanted, m_wanted))
        return;
    if (m_wanted.profile != wanted.profile) {
        m_stack->setCurrentIndex(0);
        explain(m_profiles.current());
    }
    m_wanted = wanted;
    m_workspace.jobs.run<ShownPointer>(
        this, kShowKey, tr("Preparing %1").arg(wanted.title),
        [wanted](const JobContext& job) { return showProfile(wanted, job); },
        [this](const Result<ShownPointer>& result) { show(result); });
}

} // namespace heapsight
