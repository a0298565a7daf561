// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suspect_card.h"

#include "analysis/suspects/leak_text.h"
#include "painting/palette_colors.h"
#include "text/format.h"
#include "text/leak_text.h"
#include "widgets/flow_layout.h"
#include "widgets/step_bars.h"
#include "widgets/wrapped_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr int kLongestStep = 48;
constexpr int kPathGap = 2;
constexpr int kBadgeGap = 4; // and the gap of the path, after a badge

QLabel* plainLabel(const QString& words, QWidget* parent)
{
    auto* label = new WrappedLabel(words, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString confidenceWord(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return SuspectCard::tr("high");
    case Confidence::Medium:
        return SuspectCard::tr("medium");
    case Confidence::Low:
        break;
    }
    return SuspectCard::tr("low");
}

void setColors(QWidget* widget, QPalette::ColorRole role, const QColor& color)
{
    QPalette palette = widget->palette();
    palette.setColor(role, color);
    widget->setPalette(palette);
}

// `wanted`: the colour of the word, where it can be read; invalid: black or white.
QLabel* makeBadge(const QString& word, const QColor& background, const QColor& wanted, QWidget* parent)
{
    auto* badge = new QLabel(word, parent);
    badge->setTextFormat(Qt::PlainText);
    badge->setContentsMargins(8, 1, 8, 1);
    badge->setAutoFillBackground(true);
    badge->setBackgroundRole(QPalette::Window); // else the card's
    badge->setForegroundRole(QPalette::WindowText);
    setColors(badge, QPalette::Window, background);
    const QColor light(Qt::white);
    const QColor dark(Qt::black);
    const QColor plain = contrast(light, background) >= contrast(dark, background) ? light : dark;
    setColors(badge, QPalette::WindowText, wanted.isValid() ? readable(wanted, background, plain) : plain);
    QFont font = badge->font();
    font.setBold(true);
    badge->setFont(font);
    badge->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return badge;
}

// Button texts take & as a mnemonic.
QString asButtonText(QString words)
{
    return words.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

int textInset(const QToolButton& button)
{
    return (button.sizeHint().width() - button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width()) / 2;
}

} // namespace

SuspectCard::SuspectCard(const LeakReport& report, const Suspect& suspect, QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(
        tr("%1 confidence: %2").arg(confidenceWord(suspect.confidence), sentenceText(suspectTitle(suspect))));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(makeHead(report, suspect));
    if (suspect.path.size() > 1)
        column->addLayout(makePath(suspect));
    column->addWidget(plainLabel(sentenceText(suspectExplanation(suspect, true)), this));
    QLabel* numbers = plainLabel(
        sentenceText(joined(TRANSLATABLE("LeakText", ": "), {patternName(suspect.pattern), suspectNumbers(suspect)})),
        this);
    numbers->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(numbers);
    auto* fixRow = new QHBoxLayout;
    auto* fixTitle = new WrappedLabel(tr("Usual fix"), this); // as high above its text as that beside it
    fixTitle->setWordWrap(false);
    QFont bold = fixTitle->font();
    bold.setBold(true);
    fixTitle->setFont(bold);
    fixTitle->setAlignment(Qt::AlignTop);
    fixRow->addWidget(fixTitle);
    fixRow->addWidget(plainLabel(sentenceText(suspectFix(suspect)), this), 1);
    column->addLayout(fixRow);
    column->addWidget(makeButtons(suspect));
}

QWidget* SuspectCard::makeHead(const LeakReport& report, const Suspect& suspect)
{
    const SemanticColors colors = semanticColors(palette());
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    const QColor badge = suspect.confidence == Confidence::High     ? colors.leak
                         : suspect.confidence == Confidence::Medium ? colors.growing
                                                                    : colors.dim;
    row->addWidget(makeBadge(confidenceWord(suspect.confidence), badge, {}, head));
    auto* title = plainLabel(sentenceText(suspectTitle(suspect)), head);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    title->setFont(font);
    leadsToObjects(title);
    row->addWidget(title, 1);
    const bool showsItems = !suspect.isOwnStorage && suspect.population.size() > 1;
    const std::vector<uint64_t>& values = showsItems ? suspect.population : suspect.heldBytes;
    if (values.size() > 1) {
        auto* bars = new StepBars(values, head);
        bars->setToolTip(toolTipText(phraseText(suspectNumbers(suspect))));
        bars->setAccessibleName(tr("Trend"));
        bars->setAccessibleDescription(phraseText(suspectNumbers(suspect)));
        leadsToObjects(bars);
        row->addWidget(bars);
    }
    auto* growth = plainLabel(phraseText(joined(" · ", {suspectGrowth(suspect), suspectRate(report, suspect)})), head);
    leadsToObjects(growth);
    growth->setWordWrap(false);
    growth->setFont(font);
    growth->setForegroundRole(QPalette::WindowText);
    setColors(growth, QPalette::WindowText,
              readable(colors.growing, palette().color(QPalette::Base), palette().color(QPalette::WindowText)));
    row->addWidget(growth);
    return head;
}

QLayout* SuspectCard::makePath(const Suspect& suspect)
{
    const SemanticColors colors = semanticColors(palette());
    auto* flow = new FlowLayout(kPathGap);
    bool isAfterBadge = false; // which has no room of its own, as the buttons have
    for (const PathStep& step : suspect.path) {
        if (flow->count() > 0) {
            auto* arrow = new QLabel(QStringLiteral("›"), this);
            arrow->setContentsMargins(isAfterBadge ? kBadgeGap : 0, 0, 0, 0);
            arrow->setForegroundRole(QPalette::PlaceholderText);
            flow->addWidget(arrow);
        }
        QString words = phraseText(step.edgePhrase, step.edge, kLongestStep);
        if (!words.isEmpty())
            words += QStringLiteral(": ");
        words += phraseText(step.namePhrase, step.name, kLongestStep);
        if (step.objects > 1)
            words += QStringLiteral(" × ") + countText(step.objects);
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setText(asButtonText(words));
        QString tip = tr("Select %1").arg(words);
        if (!step.folded.empty())
            tip += QLatin1Char('\n') + phraseText(step.foldedPhrase, step.folded);
        if (step.location)
            tip += QLatin1Char('\n') + displayText(step.location->script) + QLatin1Char(':') +
                   QString::number(step.location->line);
        button->setToolTip(toolTipText(tip));
        QFont font = button->font();
        font.setBold(step.isHolder || step.isLeaked);
        button->setFont(font);
        connect(button, &QToolButton::clicked, this, [this, node = step.node] { Q_EMIT nodeWanted(node); });
        if (flow->count() == 0)
            flow->setHanging(textInset(*button));
        flow->addWidget(button);
        isAfterBadge = step.isHolder;
        if (step.isHolder)
            flow->addWidget(makeBadge(suspect.population.size() == 1 ? tr("holds them") : tr("accumulates here"),
                                      colors.growingBackground, colors.growing, this));
    }
    return flow;
}

QWidget* SuspectCard::makeButtons(const Suspect& suspect)
{
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(6, buttons);
    const auto add = [&](const QString& words, const QString& tip) {
        auto* button = new QPushButton(asButtonText(words), buttons);
        button->setToolTip(toolTipText(tip));
        flow->addWidget(button);
        return button;
    };
    auto* objects = add(tr("Show the Objects"), tr("Selects what accumulates; what holds it is shown below"));
    connect(objects, &QPushButton::clicked, this, &SuspectCard::objectsWanted);
    auto* holder = add(tr("Show the Holder"), tr("Selects the object in which they accumulate"));
    connect(holder, &QPushButton::clicked, this, &SuspectCard::holderWanted);
    const auto addPlace = [&](const SourceLocation& location) {
        const QString place = displayText(location.script) + QLatin1Char(':') + QString::number(location.line);
        auto* open = add(tr("Open %1").arg(displayText(shortLocation(location), kLongestStep)),
                         tr("%1\nOpens the line in the editor").arg(place));
        connect(open, &QPushButton::clicked, this, [this, location] { Q_EMIT sourceWanted(location); });
    };
    if (suspect.location)
        addPlace(*suspect.location);
    for (const SourceLocation& location : suspect.locations)
        addPlace(location);
    return buttons;
}

// Clicking what is said leads to what it is said of; the buttons below do the same for the keyboard.
void SuspectCard::leadsToObjects(QWidget* widget)
{
    widget->setCursor(Qt::PointingHandCursor);
    widget->installEventFilter(this);
}

bool SuspectCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
        const auto* label = qobject_cast<QLabel*>(watched);
        if (!label || !label->hasSelectedText()) // a drag selects the words
            Q_EMIT objectsWanted();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace heapsight
