// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a valid heap snapshot of any size, as fast as the disk takes it: make_snapshot OUT NODES [SEED].
// V8 needs more than a minute and several times the memory for 1 GB; this is for sizes V8 cannot write.
// The shape is that of a Node 20 heap: kinds of nodes and edges, references per node (about 3.7), sizes,
// 0.2 strings a node, every tenth node with a place; a tree of long and short branches that everything
// hangs in, most nodes holding a shared one ("map") as well, the rest of the references short-range or
// anywhere. The same NODES and SEED give the same bytes. Memory: a few MB, whatever the size.
//
// Section by section, each number follows from (seed, node) alone: nothing is kept.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

namespace {

constexpr uint64_t kNodeFields = 7;
constexpr uint32_t kFirstPlain = 2000; // root, global, and the shared nodes that others call their map
constexpr uint32_t kNames = 5000;      // strings that are names of classes and properties

enum Kind : uint8_t {
    Hidden,
    Array,
    String,
    Object,
    Code,
    Closure,
    RegExp,
    Number,
    Native,
    Synthetic,
    ObjectShape = 14
};
enum Edge : uint8_t { Context, Element, Property, Internal, HiddenEdge, Shortcut, Weak };

// SplitMix64: every node has a stream of its own.
class Random {
public:
    Random(uint64_t seed, uint64_t node) : m_state(seed * 0x9e3779b97f4a7c15ULL ^ (node * 0xd1342543de82ef95ULL)) {}
    uint64_t next()
    {
        uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    uint32_t below(uint32_t end) { return static_cast<uint32_t>(((next() >> 32) * end) >> 32); }
    uint32_t percent() { return below(100); }

private:
    uint64_t m_state;
};

class Output {
public:
    explicit Output(const char* path) : m_file(std::fopen(path, "wb")) {}
    ~Output()
    {
        if (m_file)
            std::fclose(m_file);
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void text(std::string_view text)
    {
        reserve(text.size());
        std::memcpy(m_buffer.data() + m_used, text.data(), text.size());
        m_used += text.size();
    }
    void number(uint64_t value, char after)
    {
        reserve(24);
        const auto end = std::to_chars(m_buffer.data() + m_used, m_buffer.data() + m_buffer.size(), value);
        m_used = static_cast<size_t>(end.ptr - m_buffer.data());
        m_buffer[m_used++] = after;
    }
    bool finish()
    {
        flush();
        const bool good = m_file && !m_failed && std::fclose(m_file) == 0;
        m_file = nullptr;
        return good;
    }
    [[nodiscard]] uint64_t bytes() const { return m_bytes + m_used; }

private:
    void reserve(size_t bytes)
    {
        if (m_used + bytes > m_buffer.size())
            flush();
    }
    void flush()
    {
        m_failed |= !m_file || std::fwrite(m_buffer.data(), 1, m_used, m_file) != m_used;
        m_bytes += m_used;
        m_used = 0;
    }

    std::FILE* m_file;
    std::vector<char> m_buffer = std::vector<char>(size_t{1} << 20);
    size_t m_used = 0;
    uint64_t m_bytes = 0;
    bool m_failed = false;
};

struct NodeShape {
    Kind kind = Object;
    uint32_t children = 0; // in the tree; fewer where the nodes run out
    uint32_t others = 0;   // further references
    bool hasMap = true;
};

class Snapshot {
public:
    Snapshot(uint32_t nodes, uint64_t seed) : m_nodes(nodes), m_seed(seed)
    {
        forEachNode([&](uint32_t, const NodeShape& shape, uint32_t, uint32_t children) {
            m_edges += children + shape.others + (shape.hasMap ? 1U : 0U);
            m_strings += shape.kind == String;
            m_places += hasPlace(shape.kind);
        });
        m_uniqueStrings = std::max<uint64_t>(1, m_strings * 7 / 10); // some texts are there twice
    }

    void write(Output& out) const
    {
        header(out);
        nodes(out);
        edges(out);
        out.text("\"trace_function_infos\":[],\n\"trace_tree\":[],\n\"samples\":[],\n");
        places(out);
        strings(out);
    }
    [[nodiscard]] uint64_t edgeCount() const { return m_edges; }

private:
    static bool hasPlace(Kind kind) { return kind == Closure; }

    // What a node is: decided by its number.
    [[nodiscard]] NodeShape shapeOf(uint32_t node) const
    {
        if (node == 0)
            return {Synthetic, 2, 0, false};
        if (node == 1)
            return {Object, kFirstPlain - 2, 0, false};
        if (node < kFirstPlain)
            return {node < 400 ? ObjectShape : Object, 12, 2, false};
        Random random(m_seed, node);
        constexpr std::array<std::pair<Kind, uint32_t>, 8> kKinds{{{Code, 26},
                                                                   {String, 26},
                                                                   {Object, 19},
                                                                   {Closure, 8},
                                                                   {ObjectShape, 7},
                                                                   {Array, 7},
                                                                   {Hidden, 6},
                                                                   {Number, 1}}};
        uint32_t at = random.percent();
        NodeShape shape;
        for (const auto& [kind, share] : kKinds) {
            shape.kind = kind;
            if (at < share)
                break;
            at -= share;
        }
        switch (shape.kind) {
        case String:
        case Number:
            return shape;
        case Object:
            shape.children = random.below(5);
            shape.others = random.below(6);
            break;
        case Array:
            shape.children = random.below(800) == 0 ? 400 + random.below(1200) : random.below(4);
            shape.others = random.below(3);
            break;
        default:
            shape.children = random.below(3);
            shape.others = random.below(6);
        }
        return shape;
    }

    // visit(node, shape, first child, children): children are the next nodes that have no parent yet.
    template <class Visit> void forEachNode(Visit&& visit) const
    {
        uint32_t next = 1;
        for (uint32_t node = 0; node < m_nodes; ++node) {
            const NodeShape shape = shapeOf(node);
            uint32_t wanted = shape.children;
            if (next == node + 1 && wanted == 0)
                wanted = 1; // the last one of the tree so far holds on
            const uint32_t children = std::min(wanted, m_nodes - next);
            visit(node, shape, next, children);
            next += children;
        }
    }

    void header(Output& out) const
    {
        out.text(
            R"({"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count","trace_node_id","detachedness"],)"
            R"("node_types":[["hidden","array","string","object","code","closure","regexp","number","native","synthetic",)"
            R"("concatenated string","sliced string","symbol","bigint","object shape"],"string","number","number","number","number","number"],)"
            R"("edge_fields":["type","name_or_index","to_node"],)"
            R"("edge_types":[["context","element","property","internal","hidden","shortcut","weak"],"string_or_number","node"],)"
            R"("trace_function_info_fields":["function_id","name","script_name","script_id","line","column"],)"
            R"("trace_node_fields":["id","function_info_index","count","size","children"],)"
            R"("sample_fields":["timestamp_us","last_assigned_id"],)"
            R"("location_fields":["object_index","script_id","line","column"]},"node_count":)");
        out.number(m_nodes, ',');
        out.text("\"edge_count\":");
        out.number(m_edges, ',');
        out.text("\"trace_function_count\":0,\"extra_native_bytes\":0},\n");
    }

    void nodes(Output& out) const
    {
        out.text("\"nodes\":[");
        uint64_t string = 0;
        forEachNode([&](uint32_t node, const NodeShape& shape, uint32_t, uint32_t children) {
            Random random(m_seed + 1, node);
            uint64_t name = 2 + random.below(400);
            uint64_t size = 8 * (2 + random.below(12));
            if (shape.kind == String) {
                name = kNames + string % m_uniqueStrings;
                ++string;
                size = 32;
            } else if (node <= 1) {
                name = node;
                size = 0;
            }
            if (node > 0)
                out.text("\n,");
            out.number(shape.kind, ',');
            out.number(name, ',');
            out.number(uint64_t{node} * 2 + 1, ',');
            out.number(size, ',');
            out.number(children + shape.others + (shape.hasMap ? 1U : 0U), ',');
            out.text("0,0");
        });
        out.text("],\n");
    }

    void edges(Output& out) const
    {
        out.text("\"edges\":[");
        bool isFirst = true;
        const auto edge = [&](Edge type, uint64_t label, uint64_t to) {
            if (!isFirst)
                out.text("\n,");
            isFirst = false;
            out.number(type, ',');
            out.number(label, ',');
            numberAtEnd(out, to * kNodeFields);
        };
        forEachNode([&](uint32_t node, const NodeShape& shape, uint32_t first, uint32_t children) {
            Random random(m_seed + 2, node);
            if (shape.hasMap)
                edge(Internal, 402, 2 + random.below(kFirstPlain - 2));
            for (uint32_t i = 0; i < children; ++i) {
                const bool isElement = shape.kind == Array || node == 0;
                const Edge type = isElement                                        ? Element
                                  : shape.kind == Object || node == 1              ? Property
                                  : shape.kind == Closure && random.percent() < 20 ? Context
                                                                                   : Internal;
                edge(type, isElement ? i + 1 : 403 + random.below(kNames - 403), first + i);
            }
            for (uint32_t i = 0; i < shape.others; ++i) {
                const uint32_t share = random.percent();
                const Edge type = share < 60 ? Internal : share < 75 ? Property : share < 90 ? HiddenEdge : Weak;
                // Most of what is held is near.
                const uint32_t reach = random.percent() < 80 ? std::min<uint32_t>(m_nodes, 20'000) : m_nodes;
                const uint64_t to = (uint64_t{node} + m_nodes - reach / 2 + random.below(reach)) % m_nodes;
                edge(type, type == HiddenEdge ? i + 1 : 403 + random.below(kNames - 403), std::max<uint64_t>(to, 2));
            }
        });
        out.text("],\n");
    }
    // The last number of a record has no comma behind it.
    static void numberAtEnd(Output& out, uint64_t number)
    {
        std::array<char, 24> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
        out.text({text.data(), static_cast<size_t>(end.ptr - text.data())});
    }

    void places(Output& out) const
    {
        out.text("\"locations\":[");
        bool isFirst = true;
        forEachNode([&](uint32_t node, const NodeShape& shape, uint32_t, uint32_t) {
            if (!hasPlace(shape.kind))
                return;
            Random random(m_seed + 3, node);
            if (!isFirst)
                out.text("\n,");
            isFirst = false;
            out.number(uint64_t{node} * kNodeFields, ',');
            out.number(1 + random.below(300), ',');
            out.number(random.below(2000), ',');
            numberAtEnd(out, random.below(80));
        });
        out.text("],\n");
    }

    void strings(Output& out) const
    {
        constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789_$ /.-";
        out.text("\"strings\":[\"\",\n\"global / \"");
        for (uint64_t i = 2; i < kNames + m_uniqueStrings; ++i) {
            Random random(m_seed + 4, i);
            std::array<char, 300> text{};
            size_t size = 0;
            const uint32_t length =
                random.percent() < 98 ? 3 + random.below(16) : 40 + random.below(200); // long texts are few
            text[size++] = ',';
            text[size++] = '\n';
            text[size++] = '"';
            if (i < kNames)
                text[size++] = static_cast<char>('A' + i % 26);
            for (uint32_t c = 0; c < length; ++c)
                text[size++] = kLetters[random.below(static_cast<uint32_t>(kLetters.size()))];
            text[size++] = '"';
            out.text({text.data(), size});
        }
        out.text("]}\n");
    }

    uint32_t m_nodes;
    uint64_t m_seed;
    uint64_t m_edges = 0;
    uint64_t m_strings = 0;
    uint64_t m_uniqueStrings = 0;
    uint64_t m_places = 0;
};

} // namespace

int main(int argc, char** argv)
{
    const uint64_t nodes = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
    if (nodes < 2 * kFirstPlain || nodes > (uint64_t{1} << 29)) {
        std::fprintf(stderr, "usage: make_snapshot OUT NODES [SEED], NODES from %u to 2^29\n", 2 * kFirstPlain);
        return 2;
    }
    const Snapshot snapshot(static_cast<uint32_t>(nodes), argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
    Output out(argv[1]);
    snapshot.write(out);
    const uint64_t bytes = out.bytes();
    if (!out.finish()) {
        std::perror(argv[1]);
        return 1;
    }
    std::printf("%s: %llu nodes, %llu edges, %llu bytes\n", argv[1], static_cast<unsigned long long>(nodes),
                static_cast<unsigned long long>(snapshot.edgeCount()), static_cast<unsigned long long>(bytes));
    return 0;
}
