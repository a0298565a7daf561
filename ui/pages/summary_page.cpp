// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/summary_page.h"

#include "analysis/object_count.h"
#include "models/fact_model.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

namespace heapsight {

namespace {

const QString kOriginKey = QStringLiteral("origin");
constexpr int kTextLimit = 400;

Fact bytesFact(const QString& name, uint64_t bytes)
{
    return {name, bytesText(bytes), exactBytesText(bytes)};
}

Fact countFact(const QString& name, uint64_t count, const QString& toolTip = {})
{
    return {name, countText(count), toolTip};
}

QString secondsText(double seconds)
{
    return SummaryPage::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 1));
}

Fact fileFacts(const Document& document)
{
    const QFileInfo file(document.path());
    const SnapshotInfo& info = document.analysis()->snapshot().info();
    Fact section{SummaryPage::tr("File")};
    section.facts.push_back({SummaryPage::tr("Path"), file.absoluteFilePath()});
    if (file.exists()) {
        section.facts.push_back(bytesFact(SummaryPage::tr("Size on disk"), static_cast<uint64_t>(file.size())));
        section.facts.push_back(
            {SummaryPage::tr("Last changed"), QLocale().toString(file.lastModified(), QLocale::LongFormat)});
    }
    section.facts.push_back(bytesFact(SummaryPage::tr("Size of the document"), info.fileBytes));
    section.facts.push_back({SummaryPage::tr("Format"), info.format == SnapshotFormat::HeapTimeline
                                                            ? SummaryPage::tr("allocation timeline")
                                                            : SummaryPage::tr("heap snapshot")});
    section.facts.push_back({SummaryPage::tr("Complete"),
                             info.complete ? SummaryPage::tr("yes") : SummaryPage::tr("no, the file was cut")});
    return section;
}

Fact originFacts(const SnapshotOrigin& origin)
{
    Fact section{SummaryPage::tr("Written by")};
    const auto add = [&section](const QString& name, const std::string& value) {
        if (!value.empty())
            section.facts.push_back({name, displayText(value, kTextLimit)});
    };
    switch (origin.kind) {
    case SnapshotOrigin::Kind::Node:
        section.facts.push_back(
            {SummaryPage::tr("Program"), SummaryPage::tr("Node.js %1").arg(displayText(origin.version, kTextLimit))});
        break;
    case SnapshotOrigin::Kind::Browser:
        section.facts.push_back({SummaryPage::tr("Program"), SummaryPage::tr("Chrome, or a browser made from it")});
        break;
    case SnapshotOrigin::Kind::Unknown:
        section.facts.push_back({SummaryPage::tr("Program"), SummaryPage::tr("unknown: the heap does not tell")});
        break;
    }
    add(SummaryPage::tr("V8"), origin.engine);
    add(SummaryPage::tr("Platform"), origin.platform);
    add(origin.kind == SnapshotOrigin::Kind::Browser ? SummaryPage::tr("Page") : SummaryPage::tr("Script"),
        origin.program);
    return section;
}

Fact heapFacts(const SnapshotAnalysis& analysis)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    Fact section{SummaryPage::tr("Heap")};
    section.facts = {
        bytesFact(SummaryPage::tr("Total size"), analysis.totalSize()),
        countFact(SummaryPage::tr("Objects"), objectCount(analysis),
                  SummaryPage::tr("Nodes that take room, as the classes count them")),
        countFact(SummaryPage::tr("Classes"), analysis.classRows().size()),
        countFact(SummaryPage::tr("Nodes"), snapshot.nodeCount(),
                  SummaryPage::tr("Objects and V8's own parts of them")),
        countFact(SummaryPage::tr("Edges"), snapshot.edgeCount(), SummaryPage::tr("References between nodes")),
        countFact(SummaryPage::tr("Strings in the file's table"), snapshot.strings().size(),
                  SummaryPage::tr("Names of objects and properties, and the strings")),
    };
    if (snapshot.info().extraNativeBytes > 0)
        section.facts.push_back(bytesFact(SummaryPage::tr("Extra native memory"), snapshot.info().extraNativeBytes));
    section.facts.push_back({SummaryPage::tr("Says what is detached"),
                             snapshot.info().hasDetachedness ? SummaryPage::tr("yes") : SummaryPage::tr("no")});
    section.facts.push_back({SummaryPage::tr("Allocation stacks"),
                             snapshot.info().hasTraces ? SummaryPage::tr("yes") : SummaryPage::tr("no")});
    return section;
}

Fact costFacts(const Document& document)
{
    const SnapshotAnalysis& analysis = *document.analysis();
    const AnalysisTimings& timings = analysis.timings();
    Fact section{SummaryPage::tr("In heapsight")};
    section.facts = {
        bytesFact(SummaryPage::tr("Memory used for it"), analysis.memoryBytes()),
        {SummaryPage::tr("Time to load"), secondsText(double(document.loadMilliseconds()) / 1000)},
        {SummaryPage::tr("… dominators"), secondsText(timings.dominators)},
        {SummaryPage::tr("… everything after reading"), secondsText(timings.total)},
    };
    return section;
}

Fact warningFacts(const SnapshotInfo& info)
{
    Fact section{SummaryPage::tr("Warnings")};
    for (const SnapshotWarning& warning : info.warnings) {
        const QString text = warningText(warning);
        section.facts.push_back({countText(section.facts.size() + 1), text, text});
    }
    if (section.facts.empty())
        section.value = SummaryPage::tr("none");
    return section;
}

} // namespace

SummaryPage::SummaryPage(const Workspace& workspace, QWidget* parent)
    : SnapshotPage(workspace, parent),
      m_model(new FactModel(this)),
      m_table(new CopyableTreeView(QStringLiteral("summary"), this))
{
    m_table->setSortingEnabled(false); // sections in their order
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Summary of the file"));
    content()->addWidget(m_table, 1);
    start(m_table);
}

QString SummaryPage::statusText() const
{
    if (!analysis())
        return {};
    const size_t warnings = analysis()->snapshot().info().warnings.size();
    if (warnings == 0)
        return tr("No warnings");
    return (warnings == 1 ? tr("%1 warning") : tr("%1 warnings")).arg(countText(warnings));
}

void SummaryPage::focusFilter()
{
    m_table->setFocus(Qt::ShortcutFocusReason); // there is too little to filter
}

void SummaryPage::showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& shown)
{
    workspace().jobs.drop(this, kOriginKey);
    m_model->setFacts({});
    if (!shown)
        return;
    workspace().jobs.run<SnapshotOrigin>(
        this, kOriginKey, {},
        [shown](const JobContext&) -> Result<SnapshotOrigin> { return snapshotOrigin(shown->snapshot()); },
        [this](Result<SnapshotOrigin> origin) { showFacts(origin ? *origin : SnapshotOrigin()); });
}

void SummaryPage::showFacts(const SnapshotOrigin& origin)
{
    const Document* current = document();
    if (!current || !current->isReady() || current->analysis() != analysis())
        return;
    m_model->setFacts({fileFacts(*current), originFacts(origin), heapFacts(*analysis()),
                       warningFacts(analysis()->snapshot().info()), costFacts(*current)});
    m_table->expandAll();
}

} // namespace heapsight
