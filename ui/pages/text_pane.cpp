// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/text_pane.h"

#include "analysis/object_names.h"
#include "text/format.h"
#include "widgets/wrapped_label.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

QString asText(const std::string& utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString noteOf(const WholeText& whole)
{
    QStringList parts{whole.isCut ? TextPane::tr("the first %1 characters").arg(countText(whole.units))
                                  : TextPane::tr("%1 characters").arg(countText(whole.units))};
    if (whole.isOfParent)
        parts << TextPane::tr("the text this is a part of; the file does not say which part");
    if (whole.isCutInFile)
        parts << TextPane::tr("the file probably has only the beginning: V8 writes no more by default");
    return parts.join(QStringLiteral("; "));
}

} // namespace

TextPane::TextPane(QWidget* parent)
    : QWidget(parent), m_note(new WrappedLabel(this)), m_copy(new QToolButton(this)), m_edit(new QPlainTextEdit(this))
{
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setText(tr("Copy Text"));
    m_copy->setToolTip(tr("Copy the whole text, as far as the file has it"));
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_edit->setReadOnly(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setWordWrapMode(QTextOption::WrapAnywhere);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setAccessibleName(tr("Text of the string"));
    m_edit->setPlaceholderText(tr("Choose a string to read it here."));
    m_edit->setTabChangesFocus(true);
    m_edit->setFrameShape(QFrame::NoFrame);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 3, 8, 3);
    row->addWidget(m_note, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    connect(m_copy, &QToolButton::clicked, this, &TextPane::copyWhole);
    setObject({});
}

bool TextPane::hasText(const ObjectRef& object)
{
    return object.isValid() && !wholeText(object.analysis->snapshot(), object.node, 1).text.empty();
}

void TextPane::setObject(const ObjectRef& object)
{
    m_object = object;
    const WholeText whole =
        object.isValid() ? wholeText(object.analysis->snapshot(), object.node, kShownUnits) : WholeText();
    m_edit->setPlainText(asText(whole.text));
    m_copy->setEnabled(!whole.text.empty());
    m_note->setText(whole.text.empty() ? QString() : noteOf(whole));
}

QString TextPane::text() const
{
    return m_edit->toPlainText();
}

QString TextPane::note() const
{
    return m_note->text();
}

void TextPane::copyWhole() const
{
    if (!m_object.isValid())
        return;
    const WholeText whole = wholeText(m_object.analysis->snapshot(), m_object.node, kCopiedUnits);
    QGuiApplication::clipboard()->setText(asText(whole.text));
}

} // namespace heapsight
