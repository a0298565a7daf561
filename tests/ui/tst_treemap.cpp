// SPDX-License-Identifier: GPL-3.0-or-later
// The treemap: areas in proportion, nothing lost, nothing outside, nothing invisible; mouse, keyboard,
// pictures on disk, light and dark.
#include "models/dominator_model.h"
#include "painting/palette_colors.h"
#include "painting/picture_file.h"
#include "painting/squarify.h"
#include "support/graph_text.h"
#include "widgets/path_bar.h"
#include "widgets/treemap_view.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <numeric>
#include <random>

using namespace heapsight;

namespace {

using Analysis = std::shared_ptr<const SnapshotAnalysis>;

struct Sample {
    test::TextGraph graph;
    Analysis analysis;
    [[nodiscard]] NodeIndex node(std::string_view word) const { return graph.node(word); }
};

Sample sample(std::string_view text)
{
    Sample result;
    result.graph = test::graphFromText(text);
    if (auto analysis = SnapshotAnalysis::compute(result.graph.snapshot, {}, JobContext{}))
        result.analysis = *analysis;
    return result;
}

constexpr std::string_view kShop = R"(
    root > app; root > other
    app > cache; cache -element:1-> u1; cache -element:2-> u2; cache -element:3-> u3; u3 > deep
    app: name=App size=100; cache: name=Cache size=500; other: name=Other size=1000
    u1: name=User size=1000; u2: name=User size=2000; u3: name=User size=2500; deep: name="<b>Deep</b>" size=500
)";

// `children` under one object, sizes falling: many are far below a pixel.
Analysis wide(uint32_t children)
{
    test::GraphSketch sketch;
    const uint32_t top = sketch.addNode("Top");
    sketch.addEdge(0, top);
    for (uint32_t i = 0; i < children; ++i)
        sketch.addEdge(top, sketch.addNode("Item", NodeKind::Object, 1 + 4'000'000 / (i + 1)));
    auto analysis = SnapshotAnalysis::compute(sketch.build(), {}, JobContext{});
    return analysis ? *analysis : nullptr;
}

void checkLayout(const TreemapLayout& layout)
{
    for (uint32_t i = 0; i < layout.tiles.size(); ++i) {
        const TreemapTile& tile = layout.tiles[i];
        QVERIFY(tile.rect.width() >= 1 && tile.rect.height() >= 1);
        QVERIFY(tile.weight > 0);
        if (i > 0) {
            const QRectF around = layout.tiles[tile.parent].rect;
            QVERIFY(around.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(tile.rect));
            QCOMPARE(int(tile.depth), layout.tiles[tile.parent].depth + 1);
        }
        if (tile.childCount == 0)
            continue;
        uint64_t weight = tile.hidden;
        double area = 0;
        for (uint32_t child = tile.firstChild; child < tile.firstChild + tile.childCount; ++child) {
            QCOMPARE(layout.tiles[child].parent, i);
            weight += layout.tiles[child].weight;
            area += layout.tiles[child].rect.width() * layout.tiles[child].rect.height();
            for (uint32_t other = child + 1; other < std::min(child + 20, tile.firstChild + tile.childCount); ++other) {
                const QRectF common = layout.tiles[child].rect.intersected(layout.tiles[other].rect);
                QVERIFY(common.width() * common.height() < 1e-6);
            }
        }
        QCOMPARE(weight, tile.weight);
        QVERIFY(area <= tile.rect.width() * tile.rect.height() + 1e-3);
        for (uint32_t child = tile.firstChild; child < tile.firstChild + tile.childCount; ++child) {
            const TreemapTile& part = layout.tiles[child];
            const double share = double(part.weight) / double(tile.weight - tile.hidden);
            QVERIFY(std::abs(part.rect.width() * part.rect.height() - share * area) < 1e-3 * area);
        }
    }
}

struct View {
    JobRunner jobs;
    TreemapView view{jobs};

    void show(const Analysis& analysis, NodeIndex top)
    {
        view.resize(800, 500);
        view.show();
        view.setAnalysis(analysis, top);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        wait();
    }
    void wait()
    {
        QVERIFY(QTest::qWaitFor([this] { return view.isReady(); }, 60'000));
    }
    [[nodiscard]] int tileOf(NodeIndex node) const
    {
        const auto& tiles = view.picture().layout.tiles;
        for (size_t i = 0; i < tiles.size(); ++i)
            if (tiles[i].node == node && tiles[i].kind == TreemapTile::Kind::Object)
                return int(i);
        return -1;
    }
    [[nodiscard]] NodeIndex current() const
    {
        return view.currentTile() < 0 ? NodeIndex() : view.picture().layout.tiles[size_t(view.currentTile())].node;
    }
};

} // namespace

class TestTreemap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void squarifiesInProportion()
    {
        // The example of the paper: 6 × 4, areas 6 6 4 3 2 2 1.
        const std::vector<double> weights{6, 6, 4, 3, 2, 2, 1};
        const auto rects = squarified(weights, QRectF(0, 0, 6, 4));
        QCOMPARE(rects.size(), weights.size());
        QCOMPARE(rects[0], QRectF(0, 0, 3, 2));
        QCOMPARE(rects[1], QRectF(0, 2, 3, 2));
        for (size_t i = 0; i < rects.size(); ++i)
            QVERIFY(std::abs(rects[i].width() * rects[i].height() - weights[i]) < 1e-9);
        QVERIFY(squarified({}, QRectF(0, 0, 6, 4)).empty());
        const std::vector<double> one{5};
        QCOMPARE(squarified(one, QRectF(1, 2, 30, 4)).front(), QRectF(1, 2, 30, 4));
    }

    void squarifiesAnything()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<double> weights(1 + random() % 60);
            for (double& weight : weights)
                weight = std::pow(10.0, double(random() % 6000) / 1000);
            std::sort(weights.rbegin(), weights.rend());
            const QRectF area(random() % 50, random() % 50, 1 + random() % 900, 1 + random() % 900);
            const double scale = area.width() * area.height() / std::accumulate(weights.begin(), weights.end(), 0.0);
            const auto rects = squarified(weights, area);
            for (size_t i = 0; i < rects.size(); ++i) {
                QVERIFY(area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(rects[i]));
                const double wanted = weights[i] * scale;
                QVERIFY(std::abs(rects[i].width() * rects[i].height() - wanted) < 1e-6 * area.width() * area.height());
            }
        }
    }

    void layoutKeepsEveryByte()
    {
        const Sample shop = sample(kShop);
        const auto layout =
            treemapLayout(*shop.analysis, shop.analysis->snapshot().root(), QSizeF(800, 500), {}, JobContext{});
        QVERIFY(layout);
        checkLayout(*layout);
        QCOMPARE(layout->tiles.front().weight, uint64_t{7600});
        QCOMPARE(layout->tiles.front().childCount, 2U);
        QCOMPARE(layout->tiles[1].node, shop.node("app"));
        QCOMPARE(layout->tiles[1].weight, uint64_t{6600});
        QCOMPARE(layout->tileAt(QPointF(-1, 3)), -1);
        QCOMPARE(layout->tileAt(QPointF(800, 501)), -1);
    }

    void tooSmallIsPutTogether_data()
    {
        QTest::addColumn<int>("children");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("some") << 50 << QSizeF(640, 400);
        QTest::newRow("many") << 5000 << QSizeF(640, 400);
        QTest::newRow("very many") << 200'000 << QSizeF(1200, 700);
        QTest::newRow("in a sliver") << 5000 << QSizeF(900, 3);
        QTest::newRow("in a dot") << 5000 << QSizeF(2, 2);
    }

    void tooSmallIsPutTogether()
    {
        QFETCH(int, children);
        QFETCH(QSizeF, size);
        const Analysis analysis = wide(uint32_t(children));
        QVERIFY(analysis);
        const auto layout = treemapLayout(*analysis, analysis->snapshot().root(), size, {}, JobContext{});
        QVERIFY(layout);
        checkLayout(*layout);
        if (size.height() >= 400 && children >= 5000) { // the many small ones stand for their class
            const auto small = std::find_if(layout->tiles.begin(), layout->tiles.end(), [](const TreemapTile& tile) {
                return tile.kind == TreemapTile::Kind::Class;
            });
            QVERIFY(small != layout->tiles.end());
            QCOMPARE(analysis->classes().at(small->classId).name, std::string("Item"));
            const TreemapPicture picture{analysis, *layout, {}};
            const QString name = tileName(picture, uint32_t(small - layout->tiles.begin()));
            QVERIFY(name.startsWith(QStringLiteral("Item × ")));
            const auto drawn = std::count_if(layout->tiles.begin(), layout->tiles.end(), [](const TreemapTile& tile) {
                return tile.kind == TreemapTile::Kind::Object && tile.depth == 2;
            });
            QCOMPARE(int64_t(small->objects) + drawn, int64_t(children));
        }
        QVERIFY(layout->tiles.size() <= 25'000);
        QVERIFY(double(layout->tiles.size()) <= 2 + size.width() * size.height() / 30 + 2);
    }

    void nothingToShow()
    {
        const Sample shop = sample(kShop);
        const NodeIndex root = shop.analysis->snapshot().root();
        QVERIFY(treemapLayout(*shop.analysis, root, QSizeF(0, 0), {}, {})->tiles.empty());
        const auto leaf = treemapLayout(*shop.analysis, shop.node("u1"), QSizeF(100, 100), {}, {});
        QCOMPARE(leaf->tiles.size(), size_t{1});
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = treemapLayout(*shop.analysis, root, QSizeF(9, 9), {}, JobContext{stop.get_token()});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    }

    void mouseChoosesAndGoesIn()
    {
        const Sample shop = sample(kShop);
        View it;
        QSignalSpy current(&it.view, &TreemapView::currentChanged);
        QSignalSpy top(&it.view, &TreemapView::topRequested);
        it.show(shop.analysis, shop.analysis->snapshot().root());
        const int u2 = it.tileOf(shop.node("u2"));
        QVERIFY(u2 > 0);
        QTest::mouseClick(&it.view, Qt::LeftButton, {}, it.view.tileRect(u2).center());
        QCOMPARE(current.size(), 1);
        QCOMPARE(current.front().front().value<ObjectRef>(), (ObjectRef{shop.analysis, shop.node("u2")}));
        QVERIFY(it.view.accessibleName().contains(QStringLiteral("User")));
        QVERIFY(it.view.accessibleName().contains(QStringLiteral("2.0")));
        QTest::mouseDClick(&it.view, Qt::LeftButton, {}, it.view.tileRect(u2).center());
        QVERIFY(top.isEmpty()); // it dominates nothing
        const QRect app = it.view.tileRect(it.tileOf(shop.node("app")));
        QTest::mouseDClick(&it.view, Qt::LeftButton, {}, app.topLeft() + QPoint(8, 6));
        QCOMPARE(top.size(), 1);
        QCOMPARE(top.front().front().value<NodeIndex>(), shop.node("app"));
        QVERIFY(!tileDescription(it.view.picture(), uint32_t(it.tileOf(shop.node("u3")))).isEmpty());
    }

    void keyboardReachesEverything()
    {
        const Sample shop = sample(kShop);
        View it;
        it.show(shop.analysis, shop.analysis->snapshot().root());
        connect(&it.view, &TreemapView::topRequested, &it.view, &TreemapView::setTop);
        QCOMPARE(it.current(), shop.node("app")); // the largest to start with
        QTest::keyClick(&it.view, Qt::Key_Right);
        QCOMPARE(it.current(), shop.node("other"));
        QTest::keyClick(&it.view, Qt::Key_Left);
        QCOMPARE(it.current(), shop.node("app"));
        QTest::keyClick(&it.view, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(it.current(), shop.node("cache"));
        QTest::keyClick(&it.view, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(it.current(), shop.node("app"));
        QTest::keyClick(&it.view, Qt::Key_Return);
        it.wait();
        QCOMPARE(it.view.top(), shop.node("app"));
        QCOMPARE(it.current(), shop.node("cache"));
        QTest::keyClick(&it.view, Qt::Key_Return);
        it.wait();
        QCOMPARE(it.view.top(), shop.node("cache"));
        QTest::keyClick(&it.view, Qt::Key_Backspace);
        it.wait();
        QCOMPARE(it.view.top(), shop.node("app"));
        QCOMPARE(it.current(), shop.node("cache")); // where one came from
        QTest::keyClick(&it.view, Qt::Key_Home);
        it.wait();
        QCOMPARE(it.view.top(), shop.analysis->snapshot().root());
        QTest::keyClick(&it.view, Qt::Key_Backspace); // no further
        QCOMPARE(it.view.top(), shop.analysis->snapshot().root());
        it.view.setAnalysis(nullptr, {});
        QTest::keyClick(&it.view, Qt::Key_Right);
        QCOMPARE(it.view.currentTile(), -1);
    }

    void theChosenTileHasTheColourOfTheFocus()
    {
        const Sample shop = sample(kShop);
        QPalette yellow = darkPalette();
        yellow.setColor(QPalette::Base, Qt::black);
        yellow.setColor(QPalette::Text, Qt::white);
        yellow.setColor(QPalette::Highlight, Qt::yellow); // as systems of high contrast select
        for (const QPalette& palette : {lightPalette(), darkPalette(), yellow}) {
            View it;
            it.view.setPalette(palette);
            it.show(shop.analysis, shop.analysis->snapshot().root());
            QTest::keyClick(&it.view, Qt::Key_Right);
            const QRect tile = it.view.tileRect(it.view.currentTile());
            const QImage image = it.view.grab().toImage();
            int found = 0;
            for (int y = tile.top(); y < tile.top() + 4; ++y)
                found += image.pixelColor(tile.center().x(), y) == focusColor(palette) ? 1 : 0;
            QVERIFY(found >= 1 && found <= 3);
        }
        QCOMPARE(focusColor(yellow), QColor(Qt::yellow));
    }

    void changesHaveSignAndColour()
    {
        const Sample before = sample("root > a; root > b; root > c; a: size=1000; b: size=1000; c: size=3000");
        const Sample after = sample("root > a; root > b; root > c; root > d; a: size=4000; b: size=1000; c: size=1500;"
                                    "d: size=900");
        auto diff = SnapshotDiff::compute(before.analysis, after.analysis, JobContext{});
        QVERIFY(diff);
        if (!(*diff)->sameProcess())
            QSKIP("graphs this small do not tell whether they are of one process");
        View it;
        it.show(after.analysis, after.analysis->snapshot().root());
        QVERIFY(it.view.picture().changes.empty());
        it.view.setDiff(*diff);
        it.wait();
        const auto mark = [&](const char* word) {
            return it.view.picture().changes[size_t(it.tileOf(after.node(word)))].mark;
        };
        QVERIFY(mark("a") == RowMark::Grew);
        QVERIFY(mark("b") == RowMark::None);
        QVERIFY(mark("c") == RowMark::Shrank);
        QVERIFY(mark("d") == RowMark::New);
        const QString text = tileDescription(it.view.picture(), uint32_t(it.tileOf(after.node("a"))));
        QVERIFY(text.contains(QStringLiteral("+3.0")));
        const QImage image = it.view.grab().toImage();
        const auto colorAt = [&](const char* word) {
            return image.pixelColor(it.view.tileRect(it.tileOf(after.node(word))).center() + QPoint(0, 20));
        };
        QVERIFY(colorAt("a") != colorAt("b"));
        QVERIFY(colorAt("c") != colorAt("b"));
    }

    void picturesAreWritten()
    {
        const Sample shop = sample(kShop);
        QTemporaryDir folder;
        for (const QPalette& palette : {lightPalette(), darkPalette()}) {
            View it;
            it.view.setPalette(palette);
            it.show(shop.analysis, shop.analysis->snapshot().root());
            const auto paint = [&](QPainter& painter) {
                paintTreemap(painter, it.view.picture(), palette, it.view.font());
            };
            const QString png = folder.filePath(QStringLiteral("map.png"));
            QVERIFY(writePicture(png, {800, 500}, QStringLiteral("Map"), paint));
            const QImage image(png);
            QCOMPARE(image.size(), QSize(1600, 1000));
            const QRect app = it.view.tileRect(it.tileOf(shop.node("u2")));
            const QColor fill = image.pixelColor(app.center() * 2 + QPoint(0, 40));
            QVERIFY(contrast(fill, palette.color(QPalette::Text)) >= 4.5);
            const QString svg = folder.filePath(QStringLiteral("map.SVG"));
            QVERIFY(writePicture(svg, {800, 500}, QStringLiteral("<Map>"), paint));
            QFile file(svg);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY(text.contains("<svg") && text.contains("&lt;Map&gt;"));
            QVERIFY(text.contains("Cache"));
            QVERIFY(!text.contains("<b>")); // names are text
        }
        const auto failed = writePicture(folder.filePath(QStringLiteral("no/where.png")), {8, 8}, {}, [](QPainter&) {});
        QVERIFY(!failed && failed.error().code == ErrorCode::CannotWrite);
    }

    void dominatorModel()
    {
        const Sample shop = sample(kShop);
        DominatorModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto figure = [](const QModelIndex& row, int column) {
            return row.siblingAtColumn(column).data(SortRole).toLongLong();
        };
        model.setAnalysis(shop.analysis);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex app = model.index(0, 0);
        QCOMPARE(app.data(NodeRole).value<ObjectRef>().node, shop.node("app"));
        QCOMPARE(figure(app, DominatorModel::Retained), 6600);
        QCOMPARE(figure(app, DominatorModel::Shallow), 100);
        QCOMPARE(app.siblingAtColumn(DominatorModel::Share).data(FractionRole).toDouble(), 6600.0 / 7600.0);
        QCOMPARE(app.siblingAtColumn(DominatorModel::Kind).data().toString(), QStringLiteral("object"));
        const QModelIndex deep = model.revealObject(shop.node("deep"));
        QCOMPARE(deep.data(NodeRole).value<ObjectRef>().node, shop.node("deep"));
        QCOMPARE(deep.parent().data(NodeRole).value<ObjectRef>().node, shop.node("u3"));
        QVERIFY(!model.hasChildren(deep));
        for (const int column : {int(DominatorModel::Kind), int(DominatorModel::Share), int(DominatorModel::Name)})
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                model.sort(column, order);
        QVERIFY(!model.revealObject(NodeIndex(99)).isValid());
        QVERIFY(!model.index(model.rowCount(), 0).isValid());
        QVERIFY(!model.headerData(DominatorModel::ColumnCount_, Qt::Horizontal).isValid());

        model.setTop(shop.node("cache"));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.revealObject(shop.node("other")).isValid()); // outside
        model.setTextFilter(TextFilter::parse("/^Us/").value());
        QCOMPARE(model.rowCount(), 3);
        model.setTextFilter(TextFilter::parse("cache").value());
        QCOMPARE(model.rowCount(), 0);
        model.setTextFilter({});

        model.setGrouped(true);
        model.sort(DominatorModel::Retained, Qt::DescendingOrder);
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex users = model.index(0, 0);
        QCOMPARE(users.data().toString(), QStringLiteral("User × 3"));
        QCOMPARE(figure(users, DominatorModel::Retained), 6000);
        QVERIFY(model.classAt(users));
        QVERIFY(!users.data(NodeRole).isValid());
        model.fetchMore(users);
        const QModelIndex inside = model.index(0, 0, users); // one of its class: stands as itself
        QCOMPARE(inside.data(NodeRole).value<ObjectRef>().node, shop.node("deep"));
        QVERIFY(!model.classAt(inside));
        QVERIFY(!inside.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
        QVERIFY(!model.revealObject(shop.node("deep")).isValid());
        for (const int column : {int(DominatorModel::Kind), int(DominatorModel::Share), int(DominatorModel::Name)})
            model.sort(column, Qt::AscendingOrder);
        model.setAnalysis(sample("root > x").analysis); // another snapshot
        QCOMPARE(model.rowCount(), 1);
        model.setAnalysis(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void pathBar()
    {
        PathBar bar;
        bar.resize(2000, 30);
        bar.setSteps({QStringLiteral("Whole heap"), QStringLiteral("<b>A</b> & B"), QStringLiteral("C")});
        QSignalSpy activated(&bar, &PathBar::activated);
        const auto buttons = [&bar] {
            QList<QToolButton*> found;
            for (QToolButton* button : bar.findChildren<QToolButton*>())
                if (!button->isHidden())
                    found << button;
            return found;
        };
        bar.show();
        QTRY_COMPARE(buttons().size(), 2);
        QCOMPARE(buttons().at(1)->text(), QStringLiteral("<b>A</b> && B"));
        buttons().at(1)->click();
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().toInt(), 1);
        QStringList many;
        for (int i = 0; i < 60; ++i)
            many << QStringLiteral("a rather long name %1").arg(i);
        bar.setSteps(many);
        bar.resize(600, 30);
        QTRY_VERIFY(!buttons().isEmpty() && buttons().size() < 10);
        QCOMPARE(buttons().front()->text(), many.front());
    }
};

QTEST_MAIN(TestTreemap)
#include "tst_treemap.moc"
