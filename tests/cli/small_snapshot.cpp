// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_snapshot.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heapsight::test {

namespace {

constexpr int kStringNode = 2;
constexpr int kObjectNode = 3;
constexpr int kSyntheticNode = 9;
constexpr int kPropertyEdge = 2;
constexpr int kShortcutEdge = 5;
constexpr int kNodeFields = 7;

constexpr const char* kMeta =
    R"({"node_fields":["type","name","id","self_size","edge_count","trace_node_id","detachedness"],)"
    R"("node_types":[["hidden","array","string","object","code","closure","regexp","number","native","synthetic",)"
    R"("concatenated string","sliced string","symbol","bigint","object shape"],"string","number","number","number",)"
    R"("number","number"],"edge_fields":["type","name_or_index","to_node"],"edge_types":[["context","element",)"
    R"("property","internal","hidden","shortcut","weak"],"string_or_number","node"],)"
    R"("trace_function_info_fields":["function_id","name","script_name","script_id","line","column"],)"
    R"("trace_node_fields":["id","function_info_index","count","size","children"],)"
    R"("sample_fields":["timestamp_us","last_assigned_id"],)"
    R"("location_fields":["object_index","script_id","line","column"]})";

} // namespace

SmallSnapshot::SmallSnapshot()
{
    addNode(kSyntheticNode, "", 0);
    addNode(kObjectNode, "global", 32);
    m_nodes[0].edges.append({kShortcutEdge, intern("global"), 1});
}

int SmallSnapshot::intern(const QByteArray& text)
{
    qsizetype index = m_strings.indexOf(text);
    if (index < 0) {
        index = m_strings.size();
        m_strings.append(text);
    }
    return static_cast<int>(index);
}

int SmallSnapshot::addNode(int type, const QByteArray& name, int size)
{
    m_nodes.append({type, intern(name), size, {}});
    return static_cast<int>(m_nodes.size()) - 1;
}

int SmallSnapshot::addObject(const QByteArray& name, int size)
{
    const int node = addNode(kObjectNode, name, size);
    addProperty(1, node, "p" + QByteArray::number(node));
    return node;
}

int SmallSnapshot::addString(const QByteArray& text, int size)
{
    const int node = addNode(kStringNode, text, size);
    addProperty(1, node, "p" + QByteArray::number(node));
    return node;
}

void SmallSnapshot::addProperty(int from, int to, const QByteArray& name)
{
    m_nodes[from].edges.append({kPropertyEdge, intern(name), to});
}

QByteArray SmallSnapshot::document() const
{
    QByteArrayList nodes;
    QByteArrayList edges;
    for (int n = 0; n < m_nodes.size(); ++n) {
        const Node& node = m_nodes[n];
        for (const int field : {node.type, node.name, idOf(n), node.size, static_cast<int>(node.edges.size()), 0, 0})
            nodes << QByteArray::number(field);
        for (const Edge& edge : node.edges)
            for (const int field : {edge.type, edge.name, edge.to * kNodeFields})
                edges << QByteArray::number(field);
    }
    QJsonArray strings;
    for (const QByteArray& text : m_strings)
        strings.append(QString::fromUtf8(text));
    return QByteArray("{\"snapshot\":{\"meta\":") + kMeta + ",\"node_count\":" + QByteArray::number(m_nodes.size()) +
           ",\"edge_count\":" + QByteArray::number(edges.size() / 3) + ",\"trace_function_count\":0},\n\"nodes\":[" +
           nodes.join(',') + "],\n\"edges\":[" + edges.join(',') +
           "],\n\"trace_function_infos\":[],\n\"trace_tree\":[],\n\"samples\":[],\n\"locations\":[],\n\"strings\":" +
           QJsonDocument(strings).toJson(QJsonDocument::Compact) + "}";
}

} // namespace heapsight::test
