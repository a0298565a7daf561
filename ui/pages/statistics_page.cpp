// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/statistics_page.h"

#include "models/statistics_model.h"
#include "text/format.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/donut_view.h"
#include "widgets/legend_view.h"
#include "widgets/save_picture.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace heapsight {

namespace {

const QString kSplitterKey = QStringLiteral("statistics/splitter");
constexpr int kChartsWidth = 680;
constexpr int kTableWidth = 520;

std::vector<DonutView::Part> partsOf(const MemoryStatistics& statistics)
{
    std::vector<DonutView::Part> parts;
    for (const StatisticsKind& kind : statisticsKinds())
        parts.push_back({kind.name, kind.shortName, kind.bytes(statistics)});
    return parts;
}

} // namespace

StatisticsPage::StatisticsPage(const Workspace& workspace, QWidget* parent)
    : SnapshotPage(workspace, parent),
      m_model(new StatisticsModel(this)),
      m_baseChart(new DonutView(this)),
      m_chart(new DonutView(this)),
      m_legend(new LegendView(this)),
      m_table(new CopyableTreeView(QStringLiteral("statistics"), this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Statistics"));
    auto* save = new QToolButton(this);
    save->setText(tr("Save Picture…"));
    save->setToolTip(tr("Save the chart as PNG or SVG"));
    save->setFocusPolicy(Qt::StrongFocus);

    auto* charts = new QWidget(this);
    charts->setBackgroundRole(QPalette::Base);
    charts->setAutoFillBackground(true);
    auto* pair = new QHBoxLayout;
    pair->addWidget(m_baseChart, 1);
    pair->addWidget(m_chart, 1);
    auto* column = new QVBoxLayout(charts);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(pair, 1);
    column->addWidget(m_legend);
    column->addWidget(save, 0, Qt::AlignRight);
    m_splitter->addWidget(charts);
    m_splitter->addWidget(m_table);
    m_splitter->setSizes({kChartsWidth, kTableWidth});
    m_splitter->setChildrenCollapsible(false);
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    content()->addWidget(m_splitter, 1);

    const auto choose = [this](int part) {
        m_chart->setCurrentPart(part);
        m_baseChart->setCurrentPart(part);
    };
    connect(save, &QToolButton::clicked, this, &StatisticsPage::savePicture);
    connect(m_table, &CopyableTreeView::currentRowChanged, this, [choose](const QModelIndex& index) {
        const QString name = index.data(NamePartsRole).value<NameParts>().name;
        const auto& kinds = statisticsKinds();
        int part = -1;
        for (size_t i = 0; i < kinds.size(); ++i)
            if (kinds[i].name == name)
                part = static_cast<int>(i);
        choose(part);
    });
    for (DonutView* chart : {m_baseChart, m_chart})
        connect(chart, &DonutView::partClicked, this, [this](int part) {
            const QString& name = statisticsKinds()[size_t(part)].name;
            const auto found =
                m_model->match(m_model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
            if (!found.isEmpty())
                m_table->setCurrentIndex(found.front());
        });
    start(m_table);
}

StatisticsPage::~StatisticsPage()
{
    QSettings().setValue(kSplitterKey, m_splitter->saveState());
}

QString StatisticsPage::statusText() const
{
    return analysis() ? tr("%1 in all").arg(bytesText(analysis()->totalSize())) : QString();
}

void StatisticsPage::focusFilter()
{
    m_table->setFocus(Qt::ShortcutFocusReason); // nothing to filter in seven kinds
}

const Document* StatisticsPage::base() const
{
    const DocumentList& documents = workspace().documents;
    const Document* other = documents.current() == documents.target() ? documents.base()
                            : documents.current() == documents.base() ? documents.target()
                                                                      : nullptr;
    return other && other->isReady() ? other : nullptr;
}

void StatisticsPage::showAnalysis(const std::shared_ptr<const SnapshotAnalysis>&)
{
    showStatistics();
}

void StatisticsPage::sidesChanged()
{
    if (analysis())
        showStatistics();
}

// Base to the left whichever of the two is looked at.
void StatisticsPage::showStatistics()
{
    const DocumentList& documents = workspace().documents;
    const Document* other = analysis() ? base() : nullptr;
    const Document* left = other ? documents.base() : nullptr;
    const Document* right = other ? documents.target() : documents.current();
    for (const int column : {int(StatisticsModel::Base), int(StatisticsModel::Change)})
        m_table->columnHeader()->setSectionHidden(column, other == nullptr);
    m_baseChart->setVisible(other != nullptr);
    if (!analysis() || !right || !right->isReady()) {
        m_model->clear();
        m_chart->setParts({}, {});
        m_baseChart->setParts({}, {});
        return;
    }
    const auto title = [&documents](const Document* of) -> QString {
        const QString tag = documents.tagOf(of);
        return (tag.isEmpty() ? QString() : tag + QStringLiteral(": ")) + documents.titleOf(of) + QStringLiteral(", ") +
               bytesText(of->analysis()->totalSize());
    };
    m_chart->setParts(title(right), partsOf(right->analysis()->statistics()));
    std::optional<MemoryStatistics> baseStatistics;
    if (left) {
        baseStatistics = left->analysis()->statistics();
        m_baseChart->setParts(title(left), partsOf(*baseStatistics));
    }
    m_model->setStatistics(right->analysis()->statistics(), baseStatistics);
    m_table->expandAll();
    updateLegend();
    Q_EMIT statusTextChanged();
}

void StatisticsPage::updateLegend()
{
    std::vector<LegendView::Entry> entries;
    const auto& kinds = statisticsKinds();
    for (size_t i = 0; i < kinds.size(); ++i)
        entries.push_back({kinds[i].name, m_chart->partColor(static_cast<int>(i))});
    m_legend->setEntries(std::move(entries));
}

void StatisticsPage::changeEvent(QEvent* event)
{
    SnapshotPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_legend)
        QMetaObject::invokeMethod(this, &StatisticsPage::updateLegend, Qt::QueuedConnection); // after the chart's own
}

void StatisticsPage::savePicture()
{
    const bool isPair = m_baseChart->isVisible();
    const QSize one = m_chart->size();
    const int width = isPair ? 2 * one.width() : one.width();
    const QSize whole(width, one.height() + m_legend->heightForWidth(width));
    savePictureAs(window(), tr("Statistics"), whole, [this, isPair, one, width](QPainter& painter) {
        m_legend->paint(painter, one.height(), width);
        if (isPair) {
            m_baseChart->paintPicture(painter, one);
            painter.translate(one.width(), 0);
        }
        m_chart->paintPicture(painter, one);
    });
}

} // namespace heapsight
