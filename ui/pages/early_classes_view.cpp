// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/early_classes_view.h"

#include "models/early_class_model.h"
#include "text/error_text.h"
#include "widgets/copyable_tree_view.h"
#include "workspace/document.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace heapsight {

namespace {
constexpr int kBarWidth = 160;
constexpr int kBarSteps = 1000;
} // namespace

EarlyClassesView::EarlyClassesView(QWidget* parent)
    : QWidget(parent),
      m_model(new EarlyClassModel(this)),
      m_text(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      // Not the key of the page's own table: two headers with one memory would forget what was changed.
      m_table(new CopyableTreeView(QStringLiteral("early-classes"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kBarSteps);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setAccessibleName(tr("Progress"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Classes"));

    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 6, 8, 6);
    line->addWidget(m_text, 1);
    line->addWidget(m_bar);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
}

bool EarlyClassesView::follow(const Document* document)
{
    const auto classes = document ? document->earlyClasses() : nullptr;
    if (m_model->classes() != classes)
        m_model->setClasses(classes);
    if (!classes)
        return false;
    m_text->setText(tr("Retained sizes and distances are still being computed: %1").arg(phaseText(document->phase())));
    m_bar->setValue(static_cast<int>(document->fraction() * kBarSteps));
    return true;
}

} // namespace heapsight
