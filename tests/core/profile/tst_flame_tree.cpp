// SPDX-License-Identifier: GPL-3.0-or-later
// Trees of stacks, what is made of them, and where their rectangles are: small ones by hand, random ones
// against plain recursion.
#include "profile/flame_layout.h"
#include "profile/flame_tree_builder.h"
#include "profile/flame_tree_steps.h"
#include "support/flame_trees.h"

#include <QTest>

#include <map>
#include <numeric>

using namespace heapsight;
using namespace heapsight::test;

namespace {

uint32_t frameNamed(const FlameTree& tree, std::string_view name)
{
    for (uint32_t frame = 0; frame < tree.frames().size(); ++frame)
        if (tree.frames().name(frame) == name)
            return frame;
    return kNoFrame;
}

FlameTree step(const FlameTree& tree, FlameStep::Kind kind, std::string_view frame)
{
    const FlameStep one{kind, frameNamed(tree, frame), {}, {}};
    return narrowed(tree, std::span(&one, 1), {}).value();
}

// Weight of every stack, as text.
std::map<std::string, uint64_t> stacksOf(const FlameTree& tree)
{
    std::map<std::string, uint64_t> stacks;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
        std::string text;
        for (const uint32_t frame : tree.stack(node))
            text = std::string(tree.frames().shownName(frame)) + ";" + text;
        if (tree.self(node) > 0)
            stacks[text] += tree.self(node);
    }
    return stacks;
}

} // namespace

class TestFlameTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumsAndOrder();
    void linksAgreeWithRanges();
    void focus();
    void keepAndExclude();
    void mergeIntoCaller();
    void matching();
    void packages();
    void leftHeavyOrder();
    void inversion();
    void inversionIsComplete();
    void inversionThatIsCut();
    void stepsKeepWeight();
    void widthsAreWeights();
    void nothingIsLostBelowAPixel();
    void zoom();
    void rows();
    void deepTree();
    void emptyTree();
};

void TestFlameTree::sumsAndOrder()
{
    const FlameTree tree = treeOf("a;b 3\na 2\na;c 5\nd 1\na;b;b 4\n");
    QCOMPARE(QString::fromStdString(textOf(tree)), QStringLiteral("(root) 0/15\n"
                                                                  "  a 2/14\n"
                                                                  "    b 3/7\n"
                                                                  "      b 4/4\n"
                                                                  "    c 5/5\n"
                                                                  "  d 1/1\n"));
    QCOMPARE(tree.deepest(), 3U);
}

void TestFlameTree::linksAgreeWithRanges()
{
    for (uint32_t seed = 0; seed < 50; ++seed) {
        const FlameTree tree = randomTree(seed, 200, 7);
        uint64_t sum = 0;
        for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
            sum += tree.self(node);
            uint64_t below = tree.self(node);
            for (uint32_t child = tree.firstChild(node); child != kNoFlameNode; child = tree.nextSibling(child)) {
                QCOMPARE(tree.parent(child), node);
                QVERIFY(tree.contains(node, child));
                QCOMPARE(tree.depth(child), tree.depth(node) + 1);
                below += tree.total(child);
            }
            QCOMPARE(tree.total(node), below);
        }
        QCOMPARE(tree.total(0), sum);
    }
}

void TestFlameTree::focus()
{
    const FlameTree tree = treeOf("a;f;x 1\nb;f;y 2\nb;f;f;x 4\nc 8\nb 16\n");
    QCOMPARE(QString::fromStdString(textOf(step(tree, FlameStep::Kind::Focus, "f"))), QStringLiteral("(root) 0/7\n"
                                                                                                     "  f 0/7\n"
                                                                                                     "    x 1/1\n"
                                                                                                     "    y 2/2\n"
                                                                                                     "    f 0/4\n"
                                                                                                     "      x 4/4\n"));
}

void TestFlameTree::keepAndExclude()
{
    const FlameTree tree = treeOf("a;f;x 1\nb;f;y 2\nb;f;f;x 4\nc 8\nb 16\n");
    QCOMPARE(QString::fromStdString(textOf(step(tree, FlameStep::Kind::KeepStacks, "f"))),
             QStringLiteral("(root) 0/7\n"
                            "  a 0/1\n"
                            "    f 0/1\n"
                            "      x 1/1\n"
                            "  b 0/6\n"
                            "    f 0/6\n"
                            "      y 2/2\n"
                            "      f 0/4\n"
                            "        x 4/4\n"));
    QCOMPARE(QString::fromStdString(textOf(step(tree, FlameStep::Kind::Exclude, "f"))), QStringLiteral("(root) 0/24\n"
                                                                                                       "  b 16/16\n"
                                                                                                       "  c 8/8\n"));
}

void TestFlameTree::mergeIntoCaller()
{
    const FlameTree tree = treeOf("a;f;x 1\na;x 2\na;f 4\nf;y 8\n");
    QCOMPARE(QString::fromStdString(textOf(step(tree, FlameStep::Kind::MergeIntoCaller, "f"))),
             QStringLiteral("(root) 0/15\n"
                            "  a 4/7\n"
                            "    x 3/3\n"
                            "  y 8/8\n"));
}

void TestFlameTree::matching()
{
    const FlameTree tree = treeOf("main;readFile (node:fs:10:2) 5\nmain;parse (/app/x.js:3:1) 7\n");
    FlameStep keep{FlameStep::Kind::KeepMatching, kNoFrame, "/^read/", {}};
    QCOMPARE(narrowed(tree, std::span(&keep, 1), {})->total(0), 5U);
    keep.text = "x.JS";
    QCOMPARE(narrowed(tree, std::span(&keep, 1), {})->total(0), 7U);
    keep.kind = FlameStep::Kind::DropMatching;
    QCOMPARE(narrowed(tree, std::span(&keep, 1), {})->total(0), 5U);
    keep.text = "/(/";
    QCOMPARE(narrowed(tree, std::span(&keep, 1), {}).error().code, ErrorCode::BadArgument);
    const auto matches = findFrames(tree, "main");
    QCOMPARE(matches->weight, 12U);
    QCOMPARE(matches->nodes, 1U);
    QCOMPARE(findFrames(tree, "")->nodes, 0U);
}

void TestFlameTree::packages()
{
    const FlameTree tree = treeOf("run (/app/main.js:1:1);a (/app/node_modules/left/i.js:1:1);b (node:fs:1:1) 5\n"
                                  "run (/app/main.js:1:1) 7\n");
    FlameStep one{FlameStep::Kind::FocusPackage, kNoFrame, {}, "left"};
    QCOMPARE(narrowed(tree, std::span(&one, 1), {})->total(0), 5U);
    one.kind = FlameStep::Kind::ExcludePackage;
    QCOMPARE(narrowed(tree, std::span(&one, 1), {})->total(0), 7U);
    one.package = "(node)";
    QCOMPARE(narrowed(tree, std::span(&one, 1), {})->total(0), 7U);
}

void TestFlameTree::leftHeavyOrder()
{
    const FlameTree tree = treeOf("a 1\nb;x 2\nb;y 9\nc 5\n");
    QCOMPARE(QString::fromStdString(textOf(leftHeavy(tree, {}).value())), QStringLiteral("(root) 0/17\n"
                                                                                         "  b 0/11\n"
                                                                                         "    y 9/9\n"
                                                                                         "    x 2/2\n"
                                                                                         "  c 5/5\n"
                                                                                         "  a 1/1\n"));
}

void TestFlameTree::inversion()
{
    const FlameTree tree = treeOf("a;f 1\nb;f 2\nb;c;f 4\nb 8\nf;f 16\n");
    QCOMPARE(QString::fromStdString(textOf(leftHeavy(inverted(tree, {}, 1).value(), {}).value())),
             QStringLiteral("(root) 0/31\n"
                            "  f 0/23\n"
                            "    f 16/16\n"
                            "    c 0/4\n"
                            "      b 4/4\n"
                            "    b 2/2\n"
                            "    a 1/1\n"
                            "  b 8/8\n"));
}

void TestFlameTree::inversionIsComplete()
{
    for (uint32_t seed = 0; seed < 50; ++seed) {
        const FlameTree tree = randomTree(seed, 300, 9);
        const FlameTree upside = inverted(tree, {}, 1).value();
        QCOMPARE(upside.total(0), tree.total(0));
        // Turned round once more it is the same set of stacks.
        QVERIFY(stacksOf(inverted(upside, {}, 1).value()) == stacksOf(tree));
    }
}

void TestFlameTree::inversionThatIsCut()
{
    const FlameTree tree = randomTree(3, 5000, 40);
    const FlameTree cut = inverted(tree, {}, tree.total(0) / 50).value();
    QCOMPARE(cut.total(0), tree.total(0));
    QVERIFY(cut.nodeCount() < inverted(tree, {}, 1)->nodeCount());
    std::map<uint32_t, uint64_t> selfOf;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        selfOf[tree.frame(node)] += tree.self(node);
    for (uint32_t node = cut.firstChild(0); node != kNoFlameNode; node = cut.nextSibling(node))
        QCOMPARE(cut.total(node), selfOf[cut.frame(node)]);
}

void TestFlameTree::stepsKeepWeight()
{
    using Kind = FlameStep::Kind;
    for (uint32_t seed = 0; seed < 50; ++seed) {
        const FlameTree tree = randomTree(seed, 300, 9);
        const uint64_t all = tree.total(0);
        for (const char* name : {"f0", "f1", "f5"}) {
            const uint64_t kept = step(tree, Kind::KeepStacks, name).total(0);
            QCOMPARE(kept + step(tree, Kind::Exclude, name).total(0), all);
            QCOMPARE(step(tree, Kind::Focus, name).total(0), kept);
            QCOMPARE(step(tree, Kind::MergeIntoCaller, name).total(0), all);
        }
    }
}

void TestFlameTree::widthsAreWeights()
{
    for (uint32_t seed = 0; seed < 100; ++seed) {
        const FlameTree tree = randomTree(seed, 250, 8);
        if (tree.total(0) == 0)
            continue;
        const double scale = 1000.0 / static_cast<double>(tree.total(0));
        const auto rects = layoutFlame(tree, {1000, 0, {}, 0, 0xffffffffU});
        std::vector<bool> isDrawn(tree.nodeCount(), false);
        std::vector<double> endOfRow(tree.deepest() + 1, 0);
        for (const FlameRect& rect : rects) {
            QCOMPARE(rect.merged, 0U);
            QVERIFY(!isDrawn[rect.node]);
            isDrawn[rect.node] = true;
            QCOMPARE(rect.weight, tree.total(rect.node));
            QCOMPARE(rect.depth, tree.depth(rect.node));
            QVERIFY(std::abs(rect.width - static_cast<double>(rect.weight) * scale) < 1e-9);
            QVERIFY(std::abs(rect.x - static_cast<double>(tree.startOf(rect.node)) * scale) < 1e-9);
            QVERIFY(rect.x > endOfRow[rect.depth] - 1e-9); // none lies on another
            endOfRow[rect.depth] = rect.x + rect.width;
        }
        for (uint32_t node = 0; node < tree.nodeCount(); ++node)
            QCOMPARE(bool(isDrawn[node]), tree.total(node) > 0);
    }
}

void TestFlameTree::nothingIsLostBelowAPixel()
{
    for (uint32_t seed = 0; seed < 100; ++seed) {
        const FlameTree tree = randomTree(seed, 2000, 30);
        const auto rects = layoutFlame(tree, {300, 1, {}, 0, 0xffffffffU});
        // Children of every drawn node: their rectangles, "…" included, carry all of their weight.
        std::map<uint32_t, uint64_t> below;
        std::vector<bool> isOpen(tree.nodeCount(), false);
        for (const FlameRect& rect : rects) {
            if (rect.merged == 0) {
                QVERIFY(rect.width > 1 - 1e-9);
                isOpen[rect.node] = true;
            }
            if (rect.node != 0)
                below[tree.parent(rect.node)] += rect.weight;
        }
        for (uint32_t node = 0; node < tree.nodeCount(); ++node)
            if (isOpen[node])
                QCOMPARE(below[node], tree.total(node) - tree.self(node));
        QVERIFY(rects.size() <= (tree.deepest() + 1) * 2 * 300);
    }
}

void TestFlameTree::zoom()
{
    const FlameTree tree = treeOf("a;b 30\na;c 10\nd;e 60\n");
    const uint32_t c = 3;
    QCOMPARE(tree.frames().name(tree.frame(c)), "c");
    const FlameRange range = flameRangeOf(tree, c);
    QCOMPARE(range.from, 30.0);
    QCOMPARE(range.to, 40.0);
    const auto rects = layoutFlame(tree, {500, 1, range, 0, 0xffffffffU});
    QCOMPARE(rects.size(), size_t{3});
    for (size_t i = 0; i < 3; ++i) { // root, a, c: all as wide as the view
        QCOMPARE(rects[i].depth, static_cast<uint32_t>(i));
        QCOMPARE(rects[i].x, 0.0);
        QCOMPARE(rects[i].width, 500.0);
    }
    QCOMPARE(rects[0].weight, 100U); // weights are the whole node's
    QCOMPARE(flameRectAt(rects, 250, 2)->node, c);
    QVERIFY(!flameRectAt(rects, 250, 3));
}

void TestFlameTree::rows()
{
    const FlameTree tree = treeOf("a;b;c;d 4\na;b;e 4\n");
    const auto rects = layoutFlame(tree, {100, 1, {}, 2, 3});
    QCOMPARE(rects.size(), size_t{3});
    QCOMPARE(rects[0].depth, 2U);
    QCOMPARE(rects[1].depth, 3U);
    QCOMPARE(rects[2].x, 50.0);
}

void TestFlameTree::deepTree()
{
    constexpr uint32_t kDepth = 1'000'000;
    auto frames = std::make_shared<FrameTable>();
    FlameTreeBuilder builder(frames->add({"(root)", {}, 0, 0}));
    const uint32_t frame = frames->add({"f", {}, 0, 0});
    uint32_t node = 0;
    for (uint32_t i = 0; i < kDepth; ++i)
        node = builder.child(node, frame);
    const FlameTreeBuilder::Finished finished = builder.finish();
    std::vector<uint64_t> self(kDepth + 1, 0);
    self.back() = 7;
    const FlameTree tree(finished.shape, frames, std::move(self), ProfileUnit::Plain);
    QCOMPARE(tree.total(0), 7U);
    QCOMPARE(tree.deepest(), kDepth);
    QCOMPARE(layoutFlame(tree, {100, 1, {}, 0, 0xffffffffU}).size(), size_t{kDepth} + 1);
    QCOMPARE(leftHeavy(tree, {})->nodeCount(), kDepth + 1);
    QCOMPARE(inverted(tree, {})->total(0), 7U);
    QCOMPARE(step(tree, FlameStep::Kind::MergeIntoCaller, "f").self(0), 7U);
}

void TestFlameTree::emptyTree()
{
    const FlameTree tree;
    QCOMPARE(tree.nodeCount(), 1U);
    QVERIFY(layoutFlame(tree, {100, 1, {}, 0, 0xffffffffU}).empty());
    QCOMPARE(inverted(tree, {})->nodeCount(), 1U);
    QCOMPARE(leftHeavy(tree, {})->nodeCount(), 1U);
}

QTEST_GUILESS_MAIN(TestFlameTree)
#include "tst_flame_tree.moc"
