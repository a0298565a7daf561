// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of retainers: what is in it, where it stands, how it is walked, how it looks.
#include "pages/picture_tab.h"
#include "painting/palette_colors.h"
#include "picture/picture_view.h"
#include "support/graph_text.h"
#include "text/format.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace heapsight;
using namespace heapsight::test;

class TestPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void showsTheHeaviestAndFoldsTheRest();
    void neverHasMoreThanThereIsRoomFor();
    void showsBothSidesOfAnObject();
    void marksWhatStandsThereAlready();
    void boxesNeverOverlap();
    void looksRightInLightAndDark();
    void drawsTheLeakOfTheLab();
    void savesPictures();

private:
    QTemporaryDir m_settings;
};

namespace {

std::unique_ptr<PathNode> row(const char* label, uint64_t retained, PathNode* parent)
{
    auto node = std::make_unique<PathNode>();
    node->label = label;
    node->objects = node->count = node->heldOnlyHere = 1;
    node->retained = retained;
    node->parent = parent;
    return node;
}

// (GC roots) with `width` branches of `depth` rows each, the heaviest first.
MergedPaths bush(uint64_t width, int depth)
{
    MergedPaths paths;
    paths.retained = 0;
    paths.root = row("(GC roots)", 0, nullptr);
    for (uint64_t i = 0; i < width; ++i) {
        PathNode* at = paths.root.get();
        for (int level = 0; level < depth; ++level) {
            at->children.push_back(row(qPrintable(QStringLiteral("b%1.%2").arg(i).arg(level)), 1000 - i, at));
            at = at->children.back().get();
        }
        paths.retained += 1000 - i;
    }
    paths.root->retained = paths.retained;
    return paths;
}

std::shared_ptr<const SnapshotAnalysis> analyse(const TextGraph& graph)
{
    auto analysis = SnapshotAnalysis::compute(graph.snapshot, {}, {});
    return analysis ? *analysis : nullptr;
}

std::shared_ptr<const Picture> pictureOf(PictureGraph graph, std::shared_ptr<const SnapshotAnalysis> analysis = nullptr)
{
    auto picture = std::make_shared<Picture>();
    picture->graph = std::move(graph);
    picture->layout = layOutPicture(picture->graph, picture->metrics);
    picture->analysis = std::move(analysis);
    return picture;
}

int nodeTitled(const PictureGraph& graph, const QString& start)
{
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        if (graph.nodes[i].title.startsWith(start))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

void TestPicture::showsTheHeaviestAndFoldsTheRest()
{
    const MergedPaths paths = bush(12, 2);
    PictureGraph graph = pathsPicture(paths, {});
    // root, five branches of two, and "… 7 more"
    QCOMPARE(graph.nodes.size(), size_t{1 + 10 + 1});
    QVERIFY(nodeTitled(graph, QStringLiteral("b0.1")) > 0);
    QCOMPARE(nodeTitled(graph, QStringLiteral("b5.0")), -1);
    const PictureNode more = graph.nodes[static_cast<size_t>(nodeTitled(graph, QStringLiteral("…")))];
    QCOMPARE(more.title, QStringLiteral("… 7 more"));
    QCOMPARE(more.kind, PictureNode::Kind::More);
    QVERIFY(more.expandKey != 0);
    QCOMPARE(more.detail, QStringLiteral("7 objects, %1").arg(bytesText(6944))); // 995 + … + 989

    // Numbers in the engine's labels are grouped as the language does it.
    const QLocale language;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const MergedPaths one = bush(1, 1);
    one.root->children.front()->label = "Session × 2\u202f000";
    const QString german = pathsPicture(one, {}).nodes.back().title;
    QLocale::setDefault(language);
    QCOMPARE(german, QStringLiteral("Session × 2.000"));

    graph = pathsPicture(paths, {{more.expandKey, 5 + kPictureStep}});
    QVERIFY(nodeTitled(graph, QStringLiteral("b10.0")) > 0);
    QVERIFY(nodeTitled(graph, QStringLiteral("b11.0")) > 0); // the last one needs no "… 1 more"
    QCOMPARE(nodeTitled(graph, QStringLiteral("…")), -1);
}

void TestPicture::neverHasMoreThanThereIsRoomFor()
{
    const MergedPaths paths = bush(500, 3);
    PictureExpansion expansion;
    for (int clicks = 0; clicks < 40; ++clicks) {
        const PictureGraph graph = pathsPicture(paths, expansion);
        QVERIFY(graph.nodes.size() <= 2 * kMostPictureNodes); // "… more" boxes come on top
        for (const PictureNode& node : graph.nodes) {
            if (node.kind == PictureNode::Kind::More && node.expandKey != 0)
                expansion[node.expandKey] += kPictureStep;
        }
    }
    for (size_t i = 1; i < 20; ++i) { // parents come first: the layout relies on it
        const PictureGraph graph = pathsPicture(bush(i, static_cast<int>(i)), {});
        for (size_t n = 1; n < graph.nodes.size(); ++n)
            QVERIFY(graph.nodes[n].parent >= 0 && static_cast<size_t>(graph.nodes[n].parent) < n);
    }
}

void TestPicture::showsBothSidesOfAnObject()
{
    const TextGraph text = graphFromText("root > global > app > cache; cache > a; cache > b; app: size=5; b > c");
    const auto analysis = analyse(text);
    const PictureGraph graph = neighbourhoodPicture(*analysis, text.node("cache"), {});
    const auto at = [&](const char* name) {
        const int index = nodeTitled(graph, QLatin1String(name) + QLatin1Char(' '));
        return index < 0 ? PictureNode() : graph.nodes[static_cast<size_t>(index)];
    };
    QCOMPARE(graph.nodes[0].kind, PictureNode::Kind::Center);
    QCOMPARE(graph.nodes[0].object, text.node("cache"));
    QVERIFY(at("app").isAbove);
    QCOMPARE(at("app").edge, QStringLiteral("cache"));
    QVERIFY(at("global").isAbove); // the way up goes on to the root
    QVERIFY(!at("a").isAbove);
    QVERIFY(!at("b").isAbove);
    QVERIFY(!at("c").object.isValid()); // not opened
    const PictureLayout layout = layOutPicture(graph, {});
    for (size_t i = 1; i < graph.nodes.size(); ++i) {
        const double from = layout.boxes[static_cast<size_t>(graph.nodes[i].parent)].center().x();
        QCOMPARE(layout.boxes[i].center().x() < from, graph.nodes[i].isAbove);
    }
}

void TestPicture::marksWhatStandsThereAlready()
{
    const TextGraph text = graphFromText("root > global > A > B; B > A; B > B");
    const auto analysis = analyse(text);
    const PictureGraph graph = neighbourhoodPicture(*analysis, text.node("B"), {});
    size_t repeats = 0;
    for (const PictureNode& node : graph.nodes)
        repeats += node.isRepeat ? 1 : 0;
    QVERIFY(repeats >= 2); // itself, and A on one of the sides
}

void TestPicture::boxesNeverOverlap()
{
    for (uint64_t width = 1; width < 14; ++width) {
        for (int depth = 1; depth < 5; ++depth) {
            const PictureGraph graph = pathsPicture(bush(width, depth), {});
            const PictureLayout layout = layOutPicture(graph, {});
            QCOMPARE(layout.boxes.size(), graph.nodes.size());
            const QRectF all(QPointF(), layout.size);
            for (size_t i = 0; i < layout.boxes.size(); ++i) {
                QVERIFY(all.contains(layout.boxes[i]));
                for (size_t j = i + 1; j < layout.boxes.size(); ++j)
                    QVERIFY(!layout.boxes[i].intersects(layout.boxes[j]));
            }
        }
    }
}

void TestPicture::looksRightInLightAndDark()
{
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        MergedPaths paths = bush(2, 2);
        paths.root->children[0]->accumulates = true;
        const auto picture = pictureOf(pathsPicture(paths, {}));
        QCOMPARE(picture->graph.nodes[static_cast<size_t>(picture->graph.focus)].title, QStringLiteral("b0.0"));
        QImage image(picture->layout.size.toSize(), QImage::Format_RGB32);
        image.fill(palette.color(QPalette::Base));
        QPainter painter(&image);
        paintPicture(painter, *picture, {palette, QFont(), -1, -1});
        painter.end();
        const auto inside = [&](int node) {
            const QRectF& box = picture->layout.boxes[static_cast<size_t>(node)];
            return QColor(image.pixel(qRound(box.right()) - 4, qRound(box.center().y())));
        };
        QCOMPARE(inside(picture->graph.focus), semanticColors(palette).growingBackground);
        QCOMPARE(inside(nodeTitled(picture->graph, QStringLiteral("b1.0"))), palette.color(QPalette::Base));
        QVERIFY(QColor(image.pixel(image.width() - 2, image.height() - 2)) == palette.color(QPalette::Base));
    }
}

void TestPicture::drawsTheLeakOfTheLab()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(
        {labFile("programs/listeners/1.heapsnapshot.gz"), labFile("programs/listeners/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    QAbstractItemModel& classes = *window.comparePage()->table()->model();
    clickRow(*window.comparePage()->table(), findRow(classes, QStringLiteral("Connection")));
    RetainersPane& pane = *window.details()->retainers();
    QVERIFY(waitFor([&] { return pane.pathTree()->currentIndex().isValid(); }));
    pane.setTab(RetainersPane::Tab::Picture);
    PictureView& view = *pane.pictureTab()->picture();
    QVERIFY(waitFor([&] { return view.picture() != nullptr; }));
    const PictureGraph& graph = view.picture()->graph;
    const PictureNode& focus = graph.nodes[static_cast<size_t>(view.current())];
    QCOMPARE(focus.kind, PictureNode::Kind::Accumulation);
    QCOMPARE(focus.edge, QStringLiteral("_events.change"));
    QVERIFY(view.viewport()->rect().contains(view.boxRect(view.current())));
    for (int box = 0; box < static_cast<int>(graph.nodes.size()); ++box) // none is cut where one begins to read
        QVERIFY(view.boxRect(box).left() >= 0 || view.boxRect(box).right() < 0);
    for (const QString& text : {QStringLiteral("Show All"), QStringLiteral("Save Picture…")}) {
        const auto buttons = pane.pictureTab()->findChildren<QToolButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [&](const QToolButton* button) { return button->isVisible() && button->text() == text; }));
    }

    // Left along the path to the root, with the keyboard; the object pane shows where one stands.
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Left);
    const PictureNode& bus = graph.nodes[static_cast<size_t>(view.current())];
    QVERIFY2(bus.title.startsWith(QStringLiteral("ConfigBus @")), qPrintable(bus.title));
    QCOMPARE(bus.place, QStringLiteral("program.js:7"));
    QVERIFY(waitFor([&] { return window.details()->object()->object().node == bus.object; }));
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.current(), 0);

    // Screen readers find every box by name.
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(access);
    QCOMPARE(access->childCount(), static_cast<int>(graph.nodes.size()));
    QVERIFY(access->child(1)->text(QAccessible::Name).contains(QStringLiteral("module scope of program.js")));
    QVERIFY(!access->child(access->childCount()));

    // Enter selects the object; its picture has it in the middle.
    const auto at = std::find_if(graph.nodes.begin(), graph.nodes.end(),
                                 [](const PictureNode& node) { return node.kind == PictureNode::Kind::Accumulation; });
    const NodeIndex array = at->object;
    view.setCurrent(static_cast<int>(at - graph.nodes.begin()));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(window.selection().current().node, array);
    pane.setTab(RetainersPane::Tab::Picture);
    QVERIFY(waitFor([&] { return view.picture() && view.picture()->graph.nodes[0].object == array; }));
    QCOMPARE(view.picture()->graph.nodes[0].kind, PictureNode::Kind::Center);
    // "… more" fields: a click shows some of them.
    const size_t before = view.picture()->graph.nodes.size();
    int more = -1;
    for (size_t i = 0; i < before; ++i) {
        const PictureNode& node = view.picture()->graph.nodes[i];
        more = node.kind == PictureNode::Kind::More && !node.isAbove ? static_cast<int>(i) : more;
    }
    QVERIFY(more > 0);
    view.setCurrent(more);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.boxRect(more).center());
    QVERIFY(waitFor([&] { return view.picture()->graph.nodes.size() == before + kPictureStep; }));
}

void TestPicture::savesPictures()
{
    const auto picture = pictureOf(pathsPicture(bush(3, 2), {}));
    const PictureStyle style{lightPalette(), QFont(), -1, -1};
    const QString png = m_settings.filePath(QStringLiteral("picture.png"));
    const QString svg = m_settings.filePath(QStringLiteral("picture.svg"));
    QVERIFY(savePicture(png, *picture, style));
    QVERIFY(savePicture(svg, *picture, style));
    QVERIFY(!savePicture(m_settings.filePath(QStringLiteral("no/such/folder.png")), *picture, style));
    QCOMPARE(QImage(png).size(), picture->layout.size.toSize() * 2);
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("<?xml"));
    QVERIFY(text.contains("b2.1"));
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
