// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/picture_tab.h"

#include "pages/path_search.h"
#include "pages/table_selection.h"
#include "picture/picture_view.h"
#include "text/error_text.h"
#include "text/format.h"
#include "text/mnemonic.h"
#include "widgets/save_picture.h"

#include <QAction>
#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

namespace heapsight {

namespace {
const QString kPictureKey = QStringLiteral("picture");
}

PictureTab::PictureTab(PathSearch& search, JobRunner& jobs, QWidget* parent)
    : RetainersTab(parent), m_search(search), m_jobs(jobs), m_view(new PictureView(this))
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 2, 6, 2);
    row->addStretch(1);
    column->addLayout(row);
    setContent(content);
    const auto action = [this](const QString& text, const QKeySequence& shortcut, auto&& slot) {
        auto* command = new QAction(text, m_view);
        command->setShortcut(shortcut);
        command->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(command);
        connect(command, &QAction::triggered, this, slot);
        return command;
    };
    action(tr("&Select This Object"), {}, [this] { m_view->activate(m_view->current()); });
    action(tr("Zoom &In"), QKeySequence(QKeySequence::ZoomIn),
           [this] { m_view->setZoom(m_view->zoom() * 1.25, m_view->viewport()->rect().center()); });
    action(tr("Zoom &Out"), QKeySequence(QKeySequence::ZoomOut),
           [this] { m_view->setZoom(m_view->zoom() / 1.25, m_view->viewport()->rect().center()); });
    QAction* all = action(tr("Show &All"), QKeySequence(Qt::Key_0), [this] { m_view->showAll(); });
    QAction* toFile = action(tr("Save &Picture…"), {}, [this] { save(); });
    for (QAction* command : {all, toFile}) {
        auto* button = new QToolButton(content);
        button->setText(withoutMnemonic(command->text())); // the letters are those of the menu
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, command, &QAction::trigger);
        row->addWidget(button);
    }
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    QTimer* soon = selectionTimer(this);
    connect(m_view, &PictureView::currentChanged, soon, qOverload<>(&QTimer::start));
    connect(soon, &QTimer::timeout, this, [this] {
        if (const NodeIndex object = objectAt(m_view->current()); object.isValid() && m_view->isVisible())
            Q_EMIT objectPointedAt({m_view->picture()->analysis, object},
                                   m_view->picture()->graph.nodes[static_cast<size_t>(m_view->current())].edge);
    });
    connect(m_view, &PictureView::objectActivated, this, [this](NodeIndex object) {
        Q_EMIT objectActivated({m_view->picture()->analysis, object});
    });
    connect(m_view, &PictureView::expansionWanted, this, &PictureTab::expand);
    connect(&m_search, &PathSearch::stateChanged, this, &PictureTab::follow);
}

QWidget* PictureTab::view() const
{
    return m_view;
}

QString PictureTab::detail() const
{
    if (m_objects.kind == Selection::Kind::Object)
        return tr("retains %1").arg(bytesText(m_objects.analysis->retained(m_objects.node)));
    if (!m_search.paths())
        return {};
    return objectsText(m_objects.scope, m_search.paths()->objects) + QStringLiteral(" · ") +
           bytesText(m_search.paths()->retained);
}

NodeIndex PictureTab::objectAt(int node) const
{
    if (!m_view->picture() || node < 0)
        return {};
    const PictureNode& at = m_view->picture()->graph.nodes[static_cast<size_t>(node)];
    return at.kind == PictureNode::Kind::More ? NodeIndex() : at.object;
}

void PictureTab::setObjects(const SelectedObjects& objects)
{
    m_jobs.drop(this, kPictureKey);
    m_objects = objects;
    m_expansion.clear();
    m_isLookedAt = m_isMade = false;
    m_view->setPicture(nullptr);
}

void PictureTab::lookAt()
{
    m_isLookedAt = true;
    if (m_objects.kind == Selection::Kind::Class)
        m_search.want();
    follow();
}

void PictureTab::follow()
{
    if (m_objects.kind == Selection::Kind::Class && m_search.state() == PathSearch::State::Idle)
        m_isMade = false; // other paths are on their way: a reference was cut
    if (!m_isLookedAt || m_isMade)
        return;
    if (m_objects.kind == Selection::Kind::Object) {
        make();
        return;
    }
    switch (m_search.state()) {
    case PathSearch::State::Idle:
        break;
    case PathSearch::State::Running:
        sayProgress(tr("Finding paths…"));
        break;
    case PathSearch::State::Failed:
        say(tr("There is no picture"), m_search.error().code == ErrorCode::Cancelled
                                           ? tr("The search for paths was cancelled. Choose “Picture” to repeat it.")
                                           : errorText(m_search.error()).all());
        break;
    case PathSearch::State::Ready:
        make();
        Q_EMIT detailChanged();
        break;
    }
}

void PictureTab::expand(quint64 key)
{
    uint32_t shown = 0;
    const auto& nodes = m_view->picture()->graph.nodes;
    for (const PictureNode& more : nodes) {
        if (more.expandKey != key || more.kind != PictureNode::Kind::More)
            continue;
        for (const PictureNode& sibling : nodes)
            shown += sibling.parent == more.parent && sibling.isAbove == more.isAbove && &sibling != &more ? 1 : 0;
    }
    m_expansion[key] = shown + kPictureStep;
    make();
}

void PictureTab::make()
{
    m_isMade = true;
    using Made = std::shared_ptr<const Picture>;
    const bool isObject = m_objects.kind == Selection::Kind::Object;
    auto analysis = m_objects.analysis;
    m_jobs.run<Made>(
        this, kPictureKey, {},
        [analysis, paths = isObject ? nullptr : m_search.paths(), node = m_objects.node, expansion = m_expansion,
         metrics = pictureMetrics(m_view->font())](const JobContext&) -> Result<Made> {
            auto picture = std::make_shared<Picture>();
            picture->analysis = analysis;
            picture->graph = paths ? pathsPicture(*paths, expansion) : neighbourhoodPicture(*analysis, node, expansion);
            picture->metrics = metrics;
            picture->layout = layOutPicture(picture->graph, metrics);
            return picture;
        },
        [this](Result<Made> picture) {
            if (!picture) {
                m_isMade = false;
                say(tr("There is no picture"), errorText(picture.error()).all());
                return;
            }
            showContent();
            m_view->setPicture(std::move(*picture));
        });
}

void PictureTab::save()
{
    if (!m_view->picture())
        return;
    const Picture& picture = *m_view->picture();
    savePictureAs(window(), tr("Retainers"), picture.layout.size.toSize(),
                  picturePainting(picture, m_view->style(true)));
}

} // namespace heapsight
