// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/bookmarks_view.h"

#include "models/roles.h"
#include "pages/selected_objects.h"
#include "text/format.h"
#include "window/file_dialogs.h"

#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heapsight {

namespace {
constexpr int kRowRole = Qt::UserRole;    // of the document
constexpr int kIdRole = Qt::UserRole + 1; // of the object
} // namespace

BookmarksView::BookmarksView(const Workspace& workspace, ObjectNotes& notes, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_notes(notes), m_list(new QListWidget(this))
{
    auto* heading = new QLabel(tr("Bookmarks"), this);
    QFont font = heading->font();
    font.setBold(true);
    font.setCapitalization(QFont::AllUppercase);
    font.setPointSizeF(font.pointSizeF() * 0.86);
    heading->setFont(font);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setContentsMargins(12, 8, 12, 4);
    heading->setBuddy(m_list);
    m_list->setAccessibleName(tr("Bookmarks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(text, m_list);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_list->addAction(action);
    };
    // F2 is the window's, which comes here: two commands with one key would both stay undone.
    add(tr("&Edit Note…") + QLatin1Char('\t') + QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText), {},
        &BookmarksView::editCurrent);
    add(tr("&Remove Bookmark"), QKeySequence::Delete, &BookmarksView::removeCurrent);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemActivated, this, &BookmarksView::choose);
    connect(m_list, &QListWidget::itemClicked, this, &BookmarksView::choose);
    connect(&m_notes, &ObjectNotes::changed, this, &BookmarksView::refresh);
    refresh();
}

void BookmarksView::refresh()
{
    const int current = m_list->currentRow();
    m_list->clear();
    const DocumentList& documents = m_workspace.documents;
    for (int row = 0; row < documents.count(); ++row) {
        const Document* document = documents.at(row);
        for (const ObjectNote& note : m_notes.notes(document)) {
            const QString text = note.text.simplified();
            auto* item = new QListWidgetItem(text.isEmpty() ? note.name : tr("%1: %2").arg(note.name, text), m_list);
            item->setToolTip(toolTipText(note.name + QLatin1Char('\n') + documents.displayName(document) +
                                         QLatin1Char('\n') + note.text));
            item->setData(kRowRole, row);
            item->setData(kIdRole, note.id);
        }
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    setVisible(m_list->count() > 0);
}

ObjectRef BookmarksView::currentObject() const
{
    const QListWidgetItem* item = m_list->currentItem();
    const Document* document = item ? m_workspace.documents.at(item->data(kRowRole).toInt()) : nullptr;
    if (!document || !document->isReady())
        return {};
    const auto node = document->analysis()->snapshot().find(ObjectId(item->data(kIdRole).toUInt()));
    return node ? ObjectRef{document->analysis(), *node} : ObjectRef{};
}

void BookmarksView::choose()
{
    const ObjectRef object = currentObject();
    Document* document = m_workspace.documents.findByAnalysis(object.analysis.get());
    if (!object.isValid() || !document)
        return;
    m_workspace.documents.setCurrent(document);
    m_workspace.selection.select(Selection::ofObject(document, object.node));
}

void BookmarksView::edit(const ObjectRef& object)
{
    const Document* document = m_workspace.documents.findByAnalysis(object.analysis.get());
    if (!object.isValid() || !document)
        return;
    const ObjectNote* known = m_notes.find(document, object.analysis->snapshot().id(object.node).value);
    QInputDialog dialog(window());
    dialog.setWindowTitle(tr("Bookmark"));
    dialog.setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog.setLabelText(tr("Note on %1 (may be empty):").arg(objectTitle(object)));
    for (QLabel* label : dialog.findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText); // the name is the snapshot's
    dialog.setTextValue(known ? known->text : QString());
    if (dialog.exec() == QDialog::Accepted)
        setNote(object, dialog.textValue());
}

void BookmarksView::setNote(const ObjectRef& object, const QString& text)
{
    if (const Document* document = m_workspace.documents.findByAnalysis(object.analysis.get()))
        report(m_notes.set(document,
                           {object.analysis->snapshot().id(object.node).value, objectTitle(object), text.trimmed()}));
}

void BookmarksView::editCurrent()
{
    if (const ObjectRef object = currentObject(); object.isValid())
        edit(object);
}

void BookmarksView::removeCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (const Document* document = item ? m_workspace.documents.at(item->data(kRowRole).toInt()) : nullptr)
        report(m_notes.remove(document, item->data(kIdRole).toUInt()));
}

void BookmarksView::report(const Result<void>& written)
{
    if (!written)
        showError(window(), tr("Bookmark"), written.error());
}

} // namespace heapsight
