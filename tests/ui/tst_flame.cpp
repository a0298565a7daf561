// SPDX-License-Identifier: GPL-3.0-or-later
// The flame graph: rectangles in proportion, nothing lost, what is painted is what is hit; zoom with history,
// keyboard, search, comparison, pictures on disk, light, dark and high contrast; and the tables beside it.
#include "models/call_model.h"
#include "models/profile_model.h"
#include "pages/shown_profile.h"
#include "painting/palette_colors.h"
#include "painting/picture_file.h"
#include "profile/profile_tables.h"
#include "support/flame_trees.h"
#include "text/profile_text.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/flame_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace heapsight;

namespace {

constexpr QSize kSize{800, 400};
constexpr std::string_view kStacks = "main;load;parse 40\nmain;load;read 10\nmain;serve 30\nmain 5\nidle 15\n";

QPalette contrastPalette()
{
    QPalette palette;
    for (const auto role : {QPalette::Base, QPalette::Window, QPalette::Button})
        palette.setColor(role, Qt::black);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, Qt::white);
    return palette;
}

FlameContentPointer contentOf(FlameTree tree)
{
    auto content = std::make_shared<FlameContent>();
    content->colors.assign(tree.frames().size(), static_cast<uint8_t>(FrameColor::Own));
    content->tree = std::move(tree);
    content->title = QStringLiteral("all");
    return content;
}

std::shared_ptr<const ShownProfile> shown(std::string_view stacks, std::string_view base = {},
                                          std::vector<ProfileStep> steps = {})
{
    ProfileRequest request;
    request.profile = test::profileOf(stacks);
    if (!base.empty())
        request.base = test::profileOf(base);
    request.measure = request.profile->measures.front().what;
    request.steps = std::move(steps);
    request.title = QStringLiteral("test");
    auto made = showProfile(request, {});
    return made ? *made : nullptr;
}

uint32_t nodeOf(const FlameTree& tree, const char* name)
{
    for (uint32_t node = 1; node < tree.nodeCount(); ++node)
        if (frameName(tree.frames(), tree.frame(node)) == QLatin1String(name))
            return node;
    return kNoFlameNode;
}

QString nameAt(const FlameView& view)
{
    const FlameTree& tree = view.content()->tree;
    return view.current() == kNoFlameNode ? QString() : frameName(tree.frames(), tree.frame(view.current()));
}

struct Shown {
    FlameView view;
    explicit Shown(FlameContentPointer content, QSize size = kSize)
    {
        view.setPalette(lightPalette());
        view.resize(size);
        view.setContent(std::move(content));
        view.show();
        QCoreApplication::processEvents();
    }
};

int rowsOf(QAbstractItemModel& model, const QModelIndex& parent)
{
    if (model.canFetchMore(parent))
        model.fetchMore(parent); // as a view does that opens a row
    return model.rowCount(parent);
}

QModelIndex rowOf(QAbstractItemModel& model, const char* name, const QModelIndex& parent = {})
{
    rowsOf(model, parent);
    for (int row = 0; row < model.rowCount(parent); ++row)
        if (model.index(row, 0, parent).data(NamePartsRole).value<NameParts>().name == QLatin1String(name))
            return model.index(row, 0, parent);
    return {};
}

qint64 number(const QModelIndex& row, int column)
{
    return row.siblingAtColumn(column).data(SortRole).toLongLong();
}

} // namespace

class TestFlame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rectanglesHaveTheWidthOfTheirWeight_data();
    void rectanglesHaveTheWidthOfTheirWeight();
    void whatIsPaintedIsWhatIsHit();
    void zoomHasAHistory();
    void keyboardWalks();
    void theFlameGrowsUpwards();
    void searchDimsTheRest();
    void narrowFramesKeepTheirWeight();
    void deepStacksScroll();
    void theFocusedFrameHasAName();
    void differencesHaveSigns();
    void numbersThatDoNotFitLeaveTheName();
    void everyColourCanBeRead();
    void packagesHaveTheirColours();
    void picturesOnDisk();
    void newContentKeepsThePlace();
    void timeOrderKeepsTheFunction();
    void tables();
    void comparedTables();
    void stepsNarrow();
    void calls();
};

void TestFlame::rectanglesHaveTheWidthOfTheirWeight_data()
{
    QTest::addColumn<uint32_t>("seed");
    for (uint32_t seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestFlame::rectanglesHaveTheWidthOfTheirWeight()
{
    QFETCH(const uint32_t, seed);
    const FlameTree tree = test::randomTree(seed, 40 * seed * seed, 5 + seed);
    const double whole = static_cast<double>(tree.total(FlameTree::root()));
    Shown shown(contentOf(tree), {797, 30'000}); // tall enough for every row
    std::map<uint32_t, uint64_t> drawn;
    for (const FlameRect& rect : shown.view.rects()) {
        const double width = shown.view.viewport()->width();
        QVERIFY(std::abs(rect.width - static_cast<double>(rect.weight) / whole * width) < 1e-6 * width);
        QVERIFY(rect.x >= -1e-9 && rect.x + rect.width <= width + 1e-6);
        if (rect.merged == 0)
            QCOMPARE(rect.weight, tree.total(rect.node));
        drawn[rect.depth] += rect.weight;
    }
    // What is below "…" is in it. So a row weighs what its functions do, less what is inside of "…" above.
    std::map<uint32_t, uint64_t> weighed;
    std::map<uint32_t, uint64_t> inside; // of "…", by the row it would stand in
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        weighed[tree.depth(node)] += tree.total(node);
    for (const FlameRect& rect : shown.view.rects()) {
        if (rect.merged == 0)
            continue;
        uint32_t node = rect.node;
        uint64_t left = rect.weight;
        while (left > 0) { // the merged neighbours and all they call
            for (uint32_t below = node + 1; below < tree.end(node); ++below)
                inside[tree.depth(below)] += tree.total(below);
            left -= tree.total(node);
            node = tree.nextSibling(node);
        }
    }
    for (const auto& [depth, weight] : weighed)
        QCOMPARE(drawn[depth], weight - inside[depth]);
}

void TestFlame::whatIsPaintedIsWhatIsHit()
{
    const FlameTree tree = test::randomTree(99, 3000, 40);
    auto content = std::make_shared<FlameContent>(*contentOf(tree));
    for (size_t frame = 0; frame < content->colors.size(); ++frame)
        content->colors[frame] =
            static_cast<uint8_t>(frame % (static_cast<size_t>(FrameColor::FirstPackage) + kPackageHues));
    Shown shown(content, {901, 2000});
    const QImage image = shown.view.viewport()->grab().toImage();
    int checked = 0;
    for (const FlameRect& rect : shown.view.rects()) {
        const QRectF area = shown.view.rectOf(rect);
        const FlameRect* hit = shown.view.rectAt(area.center());
        QVERIFY(hit);
        QCOMPARE(hit->node, rect.node);
        if (rect.width < 6 || rect.merged > 0)
            continue;
        const QColor painted = image.pixelColor(static_cast<int>(area.left()) + 2, static_cast<int>(area.top()) + 1);
        QCOMPARE(painted.name(), frameFill(content->colors[tree.frame(rect.node)], lightPalette()).name());
        ++checked;
    }
    QVERIFY(checked > 30);
    QCOMPARE(shown.view.rectAt({10, 1'999}), nullptr); // below the last row
}

void TestFlame::zoomHasAHistory()
{
    const auto profile = shown(kStacks);
    Shown shown(profile->content);
    FlameView& view = shown.view;
    const FlameTree& tree = view.content()->tree;
    QSignalSpy zoomed(&view, &FlameView::zoomChanged);
    QVERIFY(!view.canGoBack());
    view.zoomTo(nodeOf(tree, "load"));
    QCOMPARE(view.rectOfNode(nodeOf(tree, "load"))->width, double(view.viewport()->width()));
    QCOMPARE(view.rectOfNode(nodeOf(tree, "parse"))->width, view.viewport()->width() * 0.8);
    QCOMPARE(view.rectOfNode(nodeOf(tree, "main"))->width, double(view.viewport()->width())); // its caller
    QVERIFY(!view.rectOfNode(nodeOf(tree, "idle")));                                          // out of sight
    view.zoomTo(nodeOf(tree, "parse"));
    view.back();
    QCOMPARE(view.zoomed(), nodeOf(tree, "load"));
    view.back();
    QCOMPARE(view.zoomed(), FlameTree::root());
    QVERIFY(!view.canGoBack());
    view.forward();
    view.forward();
    QCOMPARE(view.zoomed(), nodeOf(tree, "parse"));
    QVERIFY(!view.canGoForward());
    view.back();
    view.zoomTo(nodeOf(tree, "idle")); // forgets what lay ahead
    QVERIFY(!view.canGoForward());
    QCOMPARE(zoomed.count(), 8);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(5, 3));
    QCOMPARE(view.zoomed(), FlameTree::root()); // the root's row
}

void TestFlame::keyboardWalks()
{
    const auto profile = shown(kStacks);
    Shown shown(profile->content);
    FlameView& view = shown.view;
    QSignalSpy chosen(&view, &FlameView::currentChanged);
    const auto press = [&view](Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(&view, key, with); };
    press(Qt::Key_Down); // nothing was chosen: the root
    QCOMPARE(view.current(), FlameTree::root());
    press(Qt::Key_Down);
    QCOMPARE(nameAt(view), QStringLiteral("main")); // heaviest first
    press(Qt::Key_Right);
    QCOMPARE(nameAt(view), QStringLiteral("idle"));
    press(Qt::Key_Right); // the last one
    QCOMPARE(nameAt(view), QStringLiteral("idle"));
    press(Qt::Key_Left);
    press(Qt::Key_Down);
    QCOMPARE(nameAt(view), QStringLiteral("load"));
    press(Qt::Key_Return);
    QCOMPARE(nameAt(view), QStringLiteral("load"));
    QCOMPARE(view.zoomed(), view.current());
    press(Qt::Key_Down);
    QCOMPARE(nameAt(view), QStringLiteral("parse"));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(nameAt(view), QStringLiteral("main"));
    press(Qt::Key_Down); // the way back to what fills the view
    QCOMPARE(nameAt(view), QStringLiteral("load"));
    press(Qt::Key_Backspace);
    QCOMPARE(view.zoomed(), nodeOf(view.content()->tree, "main"));
    press(Qt::Key_Escape);
    QCOMPARE(view.zoomed(), FlameTree::root());
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(view.zoomed(), nodeOf(view.content()->tree, "main"));
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(view.zoomed(), FlameTree::root());
    press(Qt::Key_Home);
    QCOMPARE(view.current(), FlameTree::root());
    QVERIFY(chosen.count() > 8);
}

void TestFlame::theFlameGrowsUpwards()
{
    const auto profile = shown(kStacks);
    Shown shown(profile->content);
    FlameView& view = shown.view;
    const auto top = [&view](const char* name) {
        const FlameRect* rect = view.rectOfNode(nodeOf(view.content()->tree, name));
        return rect ? view.rectOf(*rect).top() : -1;
    };
    QVERIFY(top("main") < top("load") && top("load") < top("parse"));
    view.setFlame(true);
    QVERIFY(top("main") > top("load") && top("load") > top("parse"));
    const QRectF root = view.rectOf(view.rects().front());
    QVERIFY(std::abs(root.bottom() - view.viewport()->height()) < 1.5); // stands on the ground
    view.setCurrent(nodeOf(view.content()->tree, "main"));
    QTest::keyClick(&view, Qt::Key_Up); // up is to what it calls now
    QCOMPARE(nameAt(view), QStringLiteral("load"));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(nameAt(view), QStringLiteral("main"));
    QCOMPARE(view.rectAt(root.center())->node, FlameTree::root());
}

void TestFlame::searchDimsTheRest()
{
    const auto profile = shown(kStacks);
    Shown shown(profile->content);
    FlameView& view = shown.view;
    const FlameTree& tree = view.content()->tree;
    const auto matches = findFrames(tree, "pars");
    QVERIFY(matches);
    QCOMPARE(matches->weight, uint64_t(40));
    QCOMPARE(matches->nodes, 1U);
    const auto colorOf = [&](const char* name) {
        const QImage image = view.viewport()->grab().toImage();
        const QRectF area = view.rectOf(*view.rectOfNode(nodeOf(tree, name)));
        return image.pixelColor(static_cast<int>(area.left()) + 2, static_cast<int>(area.top()) + 2).name();
    };
    const QString plain = colorOf("serve");
    QCOMPARE(colorOf("parse"), plain);
    std::vector<uint8_t> frames(tree.frames().size());
    for (size_t i = 0; i < frames.size(); ++i)
        frames[i] = matches->frames[i] ? 1 : 0;
    view.setMatches(frames);
    QCOMPARE(colorOf("parse"), plain);
    QCOMPARE(colorOf("serve"), dimmedFill(QColor(plain), lightPalette()).name());
    view.goToNextMatch(1);
    QCOMPARE(nameAt(view), QStringLiteral("parse"));
    view.setMatches({});
    QCOMPARE(colorOf("serve"), plain);
}

void TestFlame::narrowFramesKeepTheirWeight()
{
    std::string stacks = "main;big 1000000\n";
    for (int i = 0; i < 500; ++i)
        stacks += "main;tiny" + std::to_string(i) + " 2\n";
    const auto profile = shown(stacks);
    Shown shown(profile->content);
    const auto merged = std::find_if(shown.view.rects().begin(), shown.view.rects().end(),
                                     [](const FlameRect& rect) { return rect.merged > 0; });
    QVERIFY(merged != shown.view.rects().end());
    QCOMPARE(merged->merged, 500U);
    QCOMPARE(merged->weight, uint64_t(1000));
    QVERIFY(flameDescription(*shown.view.content(), *merged).contains(QStringLiteral("500")));
}

void TestFlame::deepStacksScroll()
{
    std::string stack = "f0";
    for (int i = 1; i < 5000; ++i)
        stack += ";f" + std::to_string(i % 7);
    const auto profile = shown(stack + " 10\n");
    Shown shown(profile->content);
    FlameView& view = shown.view;
    QVERIFY(view.rects().size() < 100); // only rows in sight
    QTest::keyClick(&view, Qt::Key_Down);
    for (int i = 0; i < 300; ++i)
        QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.content()->tree.depth(view.current()), 300U);
    QVERIFY(view.rectOfNode(view.current())); // scrolled into sight
    QVERIFY(view.verticalScrollBar()->value() > 0);
    view.setFlame(true);
    QTest::keyClick(&view, Qt::Key_Up);
    QVERIFY(view.rectOfNode(view.current()));
}

void TestFlame::theFocusedFrameHasAName()
{
    const auto profile = shown(kStacks);
    Shown shown(profile->content);
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(access);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Flame graph"));
    shown.view.setCurrent(nodeOf(shown.view.content()->tree, "load"));
    const QString name = access->text(QAccessible::Name);
    QVERIFY2(name.startsWith(QStringLiteral("load, ")), qPrintable(name));
    QVERIFY2(name.contains(QStringLiteral("50")), qPrintable(name)); // total, and half of all
    QVERIFY(!access->text(QAccessible::Description).isEmpty());
}

void TestFlame::differencesHaveSigns()
{
    const auto profile = shown("main;load;parse 60\nmain;serve 10\nmain;fresh 7\n", kStacks);
    QVERIFY(profile);
    const FlameContent& content = *profile->content;
    QVERIFY(content.isDifference());
    const auto rect = [&](const char* name) {
        FlameRect made;
        made.node = nodeOf(content.tree, name);
        made.weight = content.tree.total(made.node);
        return made;
    };
    QCOMPARE(content.change(rect("parse").node), 20);
    QCOMPARE(content.change(rect("serve").node), -20);
    QCOMPARE(content.change(rect("read").node), -10); // gone
    QCOMPARE(content.change(rect("fresh").node), 7);  // new
    QVERIFY(flameLabel(content, rect("parse")).startsWith(QStringLiteral("+20")));
    QVERIFY(flameLabel(content, rect("serve")).startsWith(QStringLiteral("−20")));
    QVERIFY(flameDescription(content, rect("serve")).contains(QStringLiteral("before: 30")));
    const SemanticColors colors = semanticColors(lightPalette());
    const auto distance = [](const QColor& a, const QColor& b) { return std::abs(a.hslHue() - b.hslHue()); };
    QVERIFY(distance(changeFill(1, lightPalette()), colors.growing) < 20);
    QVERIFY(distance(changeFill(-1, lightPalette()), colors.gone) < 20);
    Shown shown(profile->content);
    QVERIFY(!shown.view.viewport()->grab().isNull());
}

void TestFlame::numbersThatDoNotFitLeaveTheName()
{
    // A tenth of the width, and a number of 14 digits.
    const auto profile = shown("a 900000000000000\nfn 100000000000000\n", "a 100\nfn 1\n");
    QVERIFY(profile);
    Shown shown(profile->content);
    const QTemporaryDir folder;
    const QString svg = folder.filePath(QStringLiteral("flame.svg"));
    QVERIFY(writePicture(svg, shown.view.pictureSize(), QStringLiteral("flame"),
                         [&](QPainter& painter) { shown.view.paintPicture(painter); }));
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("+ fn"), text.constData());
}

void TestFlame::everyColourCanBeRead()
{
    for (const QPalette& palette : {lightPalette(), darkPalette(), contrastPalette()}) {
        for (int color = 0; color < static_cast<int>(FrameColor::FirstPackage) + kPackageHues; ++color) {
            const QColor fill = frameFill(color, palette);
            QVERIFY(contrast(fill, textOn(fill, palette)) >= 4.5);
            const QColor dim = dimmedFill(fill, palette);
            QVERIFY(contrast(dim, textOn(dim, palette)) >= 4.5);
        }
        for (const double share : {-1.0, -0.1, 0.0, 0.1, 1.0}) {
            const QColor fill = changeFill(share, palette);
            QVERIFY(contrast(fill, textOn(fill, palette)) >= 4.5);
        }
        QVERIFY(changeFill(0.01, palette) != changeFill(0, palette));
    }
    QVERIFY(isHighContrast(contrastPalette()));
    QVERIFY(!isHighContrast(lightPalette()) && !isHighContrast(darkPalette()));
    // Painted, dark: another fill, text in it.
    const auto profile = shown(kStacks);
    Shown shown(profile->content);
    const QImage light = shown.view.viewport()->grab().toImage();
    shown.view.setPalette(darkPalette());
    QCoreApplication::processEvents();
    const QImage dark = shown.view.viewport()->grab().toImage();
    QVERIFY(light.pixelColor(3, 3).lightness() > 150);
    QVERIFY(dark.pixelColor(3, 3).lightness() < 120);
}

void TestFlame::packagesHaveTheirColours()
{
    const std::vector<std::string_view> names{"express", "lodash", "@scope/thing"};
    const std::vector<int> colors = packageColors(names);
    QCOMPARE(colors.size(), size_t(3));
    QVERIFY(colors[0] != colors[1] && colors[1] != colors[2] && colors[0] != colors[2]);
    QCOMPARE(packageColors(std::vector<std::string_view>{"express"}).front(), colors[0]); // the same everywhere
    std::vector<std::string> many;
    for (int i = 0; i < 40; ++i)
        many.push_back("p" + std::to_string(i));
    std::vector<std::string_view> views(many.begin(), many.end());
    const std::vector<int> all = packageColors(views);
    QCOMPARE(std::set<int>(all.begin(), all.begin() + kPackageHues).size(), size_t(kPackageHues));
    QCOMPARE(all.back(), static_cast<int>(FrameColor::Package));
}

void TestFlame::picturesOnDisk()
{
    const auto profile = shown(kStacks);
    Shown shown(profile->content);
    const QTemporaryDir folder;
    const QSize size = shown.view.pictureSize();
    QCOMPARE(size.width(), shown.view.viewport()->width());
    const auto paint = [&](QPainter& painter) { shown.view.paintPicture(painter); };
    const QString png = folder.filePath(QStringLiteral("flame.png"));
    const QString svg = folder.filePath(QStringLiteral("flame.svg"));
    QVERIFY(writePicture(png, size, QStringLiteral("flame"), paint));
    QVERIFY(writePicture(svg, size, QStringLiteral("<flame>"), paint));
    const QImage image(png);
    QCOMPARE(image.size(), size * 2);
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("parse") && text.contains("&lt;flame&gt;"));
}

void TestFlame::newContentKeepsThePlace()
{
    const auto before = shown(kStacks);
    Shown shownView(before->content);
    FlameView& view = shownView.view;
    view.zoomTo(nodeOf(view.content()->tree, "load"));
    view.setCurrent(nodeOf(view.content()->tree, "parse"));
    // Other weights, other order: the same stacks.
    const auto after = shown("idle 500\nmain;load;read 100\nmain;load;parse 1\n");
    view.setContent(after->content);
    QCOMPARE(view.zoomed(), nodeOf(after->content->tree, "load"));
    QCOMPARE(nameAt(view), QStringLiteral("parse"));
    view.setContent(nullptr, QStringLiteral("why"));
    QCOMPARE(view.zoomed(), FlameTree::root());
    QVERIFY(view.rects().empty());
}

void TestFlame::timeOrderKeepsTheFunction()
{
    const auto merged = shown("a;b 5\na;c;d 9\ne 1\n");
    const auto& frames = merged->tree->framesPointer();
    const auto frame = [&](const char* name) { return merged->tree->frame(nodeOf(*merged->tree, name)); };
    // The same in time order: a calls b, c, e runs, then a calls c again, which calls d for longer.
    auto shape = std::make_shared<FlameShape>();
    shape->parent = {0, 0, 1, 1, 3, 0, 0, 6, 7};
    shape->frame = {merged->tree->frame(0),
                    frame("a"),
                    frame("b"),
                    frame("c"),
                    frame("d"),
                    frame("e"),
                    frame("a"),
                    frame("c"),
                    frame("d")};
    shape->complete();
    const FlameContentPointer timed =
        contentOf(FlameTree(shape, frames, {0, 0, 5, 0, 2, 1, 0, 0, 7}, ProfileUnit::Plain));
    Shown shownView(merged->content);
    FlameView& view = shownView.view;
    view.setCurrent(nodeOf(view.content()->tree, "d"));
    view.setContent(timed);
    QCOMPARE(view.current(), 8U); // the first "a" has it too, but for less
    view.setContent(merged->content);
    QCOMPARE(nameAt(view), QStringLiteral("d"));
    view.setCurrent(nodeOf(view.content()->tree, "b"));
    view.setContent(timed);
    QCOMPARE(view.current(), 2U); // not in the heavier "a"
    // A function that is there no more has no outline; its caller is another function.
    view.setContent(contentOf(test::treeOf("a;c 3\n")));
    QCOMPARE(view.current(), kNoFlameNode);
}

void TestFlame::tables()
{
    const auto profile = shown("main;load;parse 40\nmain;load;read 10\nmain;serve;parse 30\nmain 5\nidle 15\n");
    ProfileModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTrees({profile->tree, nullptr}, ProfileModel::Table::BottomUp);
    qint64 self = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        self += number(model.index(row, 0), ProfileModel::Self);
    QCOMPARE(self, 100);
    QCOMPARE(model.headerData(ProfileModel::Name, Qt::Horizontal).toString(), QStringLiteral("Function"));
    QCOMPARE(model.topRowsTotal(), profile->functions); // without the root
    QCOMPARE(model.totalsText(), QStringLiteral("6 functions"));
    const QModelIndex parse = rowOf(model, "parse");
    QCOMPARE(parse.row(), 0); // heaviest first
    QCOMPARE(number(parse, ProfileModel::Self), 70);
    QCOMPARE(rowsOf(model, parse), 2);
    QCOMPARE(number(rowOf(model, "load", parse), ProfileModel::Self), 40);
    QCOMPARE(number(rowOf(model, "serve", parse), ProfileModel::Self), 30);
    const QModelIndex serve = rowOf(model, "serve", parse);
    QCOMPARE(number(rowOf(model, "main", serve), ProfileModel::Self), 30);
    for (int column = 0; column < model.columnCount(); ++column)
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
            model.sort(column, order);
    model.sort(ProfileModel::Name, Qt::AscendingOrder);
    QCOMPARE(model.index(0, 0).data(NamePartsRole).value<NameParts>().name, QStringLiteral("idle"));
    QCOMPARE(model.frameAt(rowOf(model, "parse")), profile->tree->frame(nodeOf(*profile->tree, "parse")));
    model.setTextFilter(*TextFilter::parse("/^pa|idle/"));
    QCOMPARE(model.rowCount(), 2);
    model.setTextFilter({});
    // What was recorded outside of all functions has a row, and is no function.
    Profile outside(*profile->request.profile);
    outside.measures.front().self[FlameTree::root()] = 7;
    ProfileRequest request = profile->request;
    request.profile = std::make_shared<const Profile>(outside);
    const auto withOutside = showProfile(request, {}).value();
    QCOMPARE(withOutside->functions, profile->functions);
    model.setTrees({withOutside->tree, nullptr}, ProfileModel::Table::BottomUp);
    QCOMPARE(model.topRowsTotal(), profile->functions + 1);
    QCOMPARE(model.totalsText(), QStringLiteral("6 functions and what is outside of any"));
    QCOMPARE(number(rowOf(model, "(outside of any function)"), ProfileModel::Self), 7);
    model.setTextFilter(*TextFilter::parse("outside"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.totalsText(), QStringLiteral("0 of 6 functions and what is outside of any"));
    model.setTextFilter(*TextFilter::parse("parse"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.totalsText(), QStringLiteral("1 of 6 functions"));
    model.setTextFilter({});

    model.setTrees({profile->tree, nullptr}, ProfileModel::Table::TopDown);
    const QModelIndex main = rowOf(model, "main");
    QCOMPARE(number(main, ProfileModel::Total), 85);
    QCOMPARE(number(main, ProfileModel::Self), 5);
    const QModelIndex load = rowOf(model, "load", main);
    QCOMPARE(number(load, ProfileModel::Total), 50);
    QCOMPARE(number(rowOf(model, "read", load), ProfileModel::Self), 10);
    QVERIFY(!model.hasChildren(rowOf(model, "read", load)));
    for (const auto table : {ProfileModel::Table::Files, ProfileModel::Table::Packages}) {
        model.setTrees({profile->tree, nullptr}, table);
        self = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            self += number(model.index(row, 0), ProfileModel::Self);
            QCOMPARE(model.frameAt(model.index(row, 0)), kNoFrame);
            QVERIFY(rowsOf(model, model.index(row, 0)) > 0);
        }
        QCOMPARE(self, 100);
    }
    CopyableTreeView view;
    view.setModel(&model);
    model.setTrees({profile->tree, nullptr}, ProfileModel::Table::BottomUp);
    view.setCurrentIndex(rowOf(model, "parse"));
    QVERIFY2(view.selectionText().startsWith(QStringLiteral("parse\t")) &&
                 view.selectionText().contains(QStringLiteral("\t70\t")),
             qPrintable(view.selectionText()));
}

void TestFlame::comparedTables()
{
    const auto profile = shown("main;load;parse 60\nmain;serve 10\nmain;fresh 7\n", kStacks);
    ProfileModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTrees({profile->targetTree, profile->baseTree}, ProfileModel::Table::BottomUp);
    const QModelIndex parse = rowOf(model, "parse");
    QCOMPARE(number(parse, ProfileModel::Self), 60);
    QCOMPARE(number(parse, ProfileModel::BaseSelf), 40);
    QCOMPARE(number(parse, ProfileModel::SelfChange), 20);
    QCOMPARE(parse.siblingAtColumn(ProfileModel::SelfChange).data().toString(), QStringLiteral("+20"));
    // The longest bar is that of the greatest change; all are in proportion.
    QCOMPARE(parse.siblingAtColumn(ProfileModel::SelfChange).data(FractionRole).toDouble(), 1.0);
    QCOMPARE(rowOf(model, "fresh").siblingAtColumn(ProfileModel::SelfChange).data(FractionRole).toDouble(), 7 / 20.0);
    const QModelIndex gone = rowOf(model, "idle");
    QVERIFY(gone.isValid());
    QCOMPARE(number(gone, ProfileModel::Self), 0);
    QCOMPARE(number(gone, ProfileModel::SelfChange), -15);
    QVERIFY(!model.hasChildren(gone));
    QCOMPARE(number(rowOf(model, "fresh"), ProfileModel::BaseTotal), 0);
    model.setTrees({profile->targetTree, profile->baseTree}, ProfileModel::Table::TopDown);
    const QModelIndex main = rowOf(model, "main");
    QCOMPARE(number(main, ProfileModel::TotalChange), 77 - 85);
    QCOMPARE(number(rowOf(model, "serve", main), ProfileModel::TotalChange), -20);
}

void TestFlame::stepsNarrow()
{
    const auto whole = shown(kStacks);
    const FrameTable& frames = whole->tree->frames();
    const auto step = [&](FlameStep::Kind kind, const char* name) {
        return ProfileStep::ofFrame(kind, frames, whole->tree->frame(nodeOf(*whole->tree, name)));
    };
    const auto focused = shown(kStacks, {}, {step(FlameStep::Kind::Focus, "load")});
    QCOMPARE(focused->tree->total(FlameTree::root()), uint64_t(50));
    QCOMPARE(focused->tree->depth(nodeOf(*focused->tree, "load")), 1U);
    QCOMPARE(focused->wholeWeight, uint64_t(100));
    const auto without = shown(kStacks, {}, {step(FlameStep::Kind::Exclude, "load")});
    QCOMPARE(without->tree->total(FlameTree::root()), uint64_t(50));
    QCOMPARE(nodeOf(*without->tree, "parse"), kNoFlameNode);
    const auto both =
        shown(kStacks, {}, {step(FlameStep::Kind::Focus, "load"), step(FlameStep::Kind::Exclude, "read")});
    QCOMPARE(both->tree->total(FlameTree::root()), uint64_t(40));
    // Against another profile the same functions are meant.
    const auto compared = shown("main;load;parse 60\nmain;serve 10\n", kStacks, {step(FlameStep::Kind::Focus, "load")});
    QCOMPARE(compared->targetTree->total(FlameTree::root()), uint64_t(60));
    QCOMPARE(compared->baseTree->total(FlameTree::root()), uint64_t(50));
    QVERIFY(stepText(step(FlameStep::Kind::Focus, "load")).contains(QStringLiteral("load")));
}

void TestFlame::calls()
{
    const auto profile = shown(kStacks);
    const auto found = callersAndCallees(*profile->tree, profile->tree->frame(nodeOf(*profile->tree, "load")), {});
    QVERIFY(found);
    CallModel callers(QStringLiteral("Callers"));
    CallModel callees(QStringLiteral("Calls"));
    const QAbstractItemModelTester tester(&callees, QAbstractItemModelTester::FailureReportingMode::Fatal);
    callers.setCalls(profile->tree, found->callers, found->total);
    callees.setCalls(profile->tree, found->callees, found->total);
    QCOMPARE(callers.rowCount(), 1);
    QCOMPARE(number(rowOf(callers, "main"), CallModel::Weight), 50);
    QCOMPARE(number(rowOf(callees, "parse"), CallModel::Weight), 40);
    QCOMPARE(number(rowOf(callees, "read"), CallModel::Weight), 10);
    callees.sort(CallModel::Name, Qt::AscendingOrder);
    callees.setCalls(nullptr, {}, 0);
    QCOMPARE(callees.rowCount(), 0);
}

QTEST_MAIN(TestFlame)
#include "tst_flame.moc"
