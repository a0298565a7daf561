// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suspect_list.h"

#include "analysis/suspects/leak_text.h"
#include "pages/suspect_card.h"
#include "text/format.h"
#include "text/leak_text.h"
#include "widgets/wrapped_label.h"
#include "workspace/document.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {

// True if objects of a suspect are among those that are meant; the holder counts where it lists none.
bool isInScope(const Suspect& suspect, const ObjectScope& scope)
{
    if (!scope.nodes)
        return true;
    if (suspect.objects.empty())
        return suspect.holder.isValid() && scope.nodes->test(suspect.holder.value);
    return std::any_of(suspect.objects.begin(), suspect.objects.end(),
                       [&scope](uint32_t node) { return scope.nodes->test(node); });
}

void makeBold(QLabel& label)
{
    QFont bold = label.font();
    bold.setBold(true);
    label.setFont(bold);
}

} // namespace

SuspectList::SuspectList(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
}

size_t SuspectList::setReport(const LeakReport& report, const ObjectScope& scope)
{
    size_t hidden = 0;
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(12);
    for (const SuspectGroup& group : suspectGroups(report)) {
        // Cards of a group stand in from its heading, so that one that follows is not read as part of it.
        auto* members = new QVBoxLayout;
        members->setSpacing(column->spacing());
        if (group.suspects.size() > 1)
            members->setContentsMargins(16, 0, 0, 0);
        for (const size_t i : group.suspects) {
            if (isInScope(report.suspects[i], scope))
                members->addWidget(makeCard(report, i, cards));
            else
                ++hidden;
        }
        if (group.suspects.size() > 1 && !members->isEmpty()) {
            auto* heading = new WrappedLabel(phraseText(groupText(report, group)), cards);
            makeBold(*heading);
            column->addWidget(heading);
        }
        column->addLayout(members);
    }
    column->addWidget(makeChecked(report, cards));
    column->addStretch(1);
    setWidget(cards);
    return hidden;
}

QWidget* SuspectList::makeCard(const LeakReport& report, size_t suspect, QWidget* parent)
{
    auto* card = new SuspectCard(report, report.suspects[suspect], parent);
    connect(card, &SuspectCard::objectsWanted, this, [this, suspect] { Q_EMIT objectsWanted(suspect); });
    connect(card, &SuspectCard::holderWanted, this,
            [this, holder = report.suspects[suspect].holder] { Q_EMIT nodeWanted(holder); });
    connect(card, &SuspectCard::nodeWanted, this, &SuspectList::nodeWanted);
    connect(card, &SuspectCard::sourceWanted, this, &SuspectList::sourceWanted);
    return card;
}

QWidget* SuspectList::makeChecked(const LeakReport& report, QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    auto* rows = new QFormLayout(card);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setHorizontalSpacing(24);
    const bool tellsGrowth = report.snapshots.size() > 1;
    auto* title = new QLabel(tellsGrowth ? tr("Not leaking, checked") : tr("Also checked"), card);
    makeBold(*title);
    rows->addRow(title);
    const auto add = [&](const QString& name, const QString& why) {
        auto* label = new WrappedLabel(name, card); // as high above its text as that beside it
        label->setWordWrap(false);
        label->setForegroundRole(QPalette::PlaceholderText);
        rows->addRow(label, new WrappedLabel(why, card));
    };
    for (const CheckedHolder& checked : report.checked)
        add(tr("%1: %2").arg(displayText(checked.name, 60), displayText(checked.className, 40)),
            phraseText(checkedText(checked)));
    if (report.checked.empty())
        add(tr("Everything else"), tellsGrowth ? tr("no other holder gained objects worth naming")
                                               : tr("no other holder keeps many objects of one kind"));
    return card;
}

} // namespace heapsight
