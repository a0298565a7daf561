// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/retainers_pane.h"

#include "pages/message_view.h"
#include "pages/pane_title.h"
#include "pages/path_search.h"
#include "pages/paths_tab.h"
#include "pages/picture_tab.h"
#include "pages/retainer_tree_tab.h"
#include "text/format.h"
#include "widgets/elided_label.h"

#include <QButtonGroup>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

RetainersPane::RetainersPane(JobRunner& jobs, QWidget* parent)
    : QFrame(parent),
      m_search(new PathSearch(jobs, this)),
      m_title(paneTitle(this)),
      m_detail(new ElidedLabel(this)),
      m_buttons(new QButtonGroup(this)),
      m_message(new MessageView(this)),
      m_paths(new PathsTab(*m_search, jobs, this)),
      m_retainers(new RetainerTreeTab(jobs, this)),
      m_picture(new PictureTab(*m_search, jobs, this)),
      m_stack(new QStackedLayout)
{
    m_detail->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // yields before the title
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_message);
    addTab(Tab::Paths, m_paths, tr("&Paths to GC roots"), tr("One tree from the roots to all selected objects"));
    addTab(Tab::Retainers, m_retainers, tr("&Retainers"), tr("What holds the object, upwards to the roots"));
    addTab(Tab::Picture, m_picture, tr("P&icture"), tr("The paths, or the object's neighbourhood, as a drawing"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(titleBar(m_title, {m_detail, m_tabs[0].button, m_tabs[1].button, m_tabs[2].button}, this));
    column->addLayout(m_stack, 1);
    show({});
}

void RetainersPane::addTab(Tab tab, RetainersTab* content, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttons->addButton(button);
    m_stack->addWidget(content);
    m_tabs.push_back({tab, content, button});
    connect(button, &QToolButton::clicked, this, [this, tab] { chooseTab(tab); });
    connect(content, &RetainersTab::cutWanted, this, [this](const Cut& cut) {
        std::vector<Cut> cuts = m_search->cuts();
        cuts.push_back(cut);
        m_search->setCuts(std::move(cuts));
        chooseTab(Tab::Paths);
    });
    connect(content, &RetainersTab::detailChanged, this, &RetainersPane::updateTitle);
    connect(content, &RetainersTab::objectPointedAt, this, &RetainersPane::objectPointedAt);
    connect(content, &RetainersTab::objectActivated, this, &RetainersPane::objectActivated);
}

CopyableTreeView* RetainersPane::pathTree() const
{
    return m_paths->tree();
}

CopyableTreeView* RetainersPane::retainerTree() const
{
    return m_retainers->tree();
}

const RetainersPane::Entry& RetainersPane::current() const
{
    return *std::find_if(m_tabs.begin(), m_tabs.end(), [this](const Entry& entry) { return entry.tab == m_tab; });
}

QWidget* RetainersPane::currentView() const
{
    return current().content->view();
}

void RetainersPane::show(const SelectedObjects& objects)
{
    m_objects = objects;
    m_search->setObjects(objects);
    if (!objects.isEmpty())
        m_tab = objects.kind == Selection::Kind::Class ? m_classTab : m_objectTab;
    for (const Entry& entry : m_tabs)
        entry.content->setObjects(objects);
    refresh();
}

void RetainersPane::setTab(Tab tab)
{
    m_tab = tab;
    refresh();
}

void RetainersPane::chooseTab(Tab tab)
{
    if (m_objects.kind == Selection::Kind::Object)
        m_objectTab = tab;
    else if (tab != Tab::Retainers) // classes have none to show
        m_classTab = tab;
    setTab(tab);
}

void RetainersPane::refresh()
{
    const Entry& entry = current();
    entry.button->setChecked(true);
    setFocusProxy(entry.button);
    for (const Entry& each : m_tabs)
        each.button->setEnabled(!m_objects.isEmpty());
    if (m_objects.isEmpty()) {
        m_message->showMessage(tr("Nothing is selected"),
                               tr("Choose a class to see what keeps its objects in memory."));
        m_stack->setCurrentWidget(m_message);
    } else {
        entry.content->lookAt();
        m_stack->setCurrentWidget(entry.content);
    }
    updateTitle();
}

void RetainersPane::updateTitle()
{
    QString title = tr("Retainers");
    if (m_objects.kind == Selection::Kind::Class)
        title = tr("Retainers of %1").arg(m_objects.className());
    else if (m_objects.kind == Selection::Kind::Object)
        title = tr("Retainers of %1").arg(objectTitle({m_objects.analysis, m_objects.node}));
    m_title->setText(title);
    m_detail->setText(m_objects.isEmpty() ? QString() : current().content->detail());
    m_detail->setToolTip(toolTipText(m_detail->text()));
    setAccessibleName(title);
    fitDetail();
}

void RetainersPane::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitDetail();
}

// Cut to a few letters it would say nothing, and take what room the title has.
void RetainersPane::fitDetail()
{
    const QLayout& row = *m_title->parentWidget()->layout();
    int room = contentsRect().width() - row.contentsMargins().left() - row.contentsMargins().right();
    for (const Entry& entry : m_tabs)
        room -= entry.button->sizeHint().width() + row.spacing();
    const int wanted = m_title->minimumSizeHint().width() + row.spacing() + m_detail->sizeHint().width();
    m_detail->setVisible(!m_detail->text().isEmpty() && wanted <= room);
}

} // namespace heapsight
