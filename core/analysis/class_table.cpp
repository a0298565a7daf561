// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_table.h"

#include "analysis/plain_objects.h"
#include "base/column_copy.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace heapsight {

namespace {

// Class of an object by its raw name: "<div id=…>" → "<div>", "Detached <div id=…>" → "Detached <div>".
std::string classNameOf(std::string_view name)
{
    constexpr std::string_view kDetachedTag = "Detached <";
    size_t tag = std::string_view::npos;
    if (name.starts_with('<'))
        tag = 0;
    else if (name.starts_with(kDetachedTag))
        tag = kDetachedTag.size();
    if (tag == std::string_view::npos)
        return std::string(name);
    const size_t space = name.find(' ', tag);
    if (space == std::string_view::npos)
        return std::string(name);
    return std::string(name.substr(0, space)) + '>';
}

std::string classNameOfKind(std::string_view kindName, NodeKind kind)
{
    switch (kind) {
    case NodeKind::Hidden:
        return "(system)";
    case NodeKind::Code:
        return "(compiled code)";
    case NodeKind::Closure:
        return "Function";
    case NodeKind::RegExp:
        return "RegExp";
    default:
        return '(' + std::string(kindName) + ')';
    }
}

} // namespace

// Gives out class ids in order of first use. Per node only integers are compared: names and places
// are numbered, equal texts and equal places get equal numbers.
class ClassTableBuilder {
public:
    ClassTableBuilder(const HeapSnapshot& snapshot, std::vector<ClassInfo>& classes)
        : m_snapshot(snapshot),
          m_classes(classes),
          m_nameOfString(snapshot.strings().size()),
          m_placeOf(snapshot.places().placeCount())
    {
        const SourcePlaces& places = snapshot.places();
        std::vector<uint32_t> order(m_placeOf.size());
        for (uint32_t i = 0; i < order.size(); ++i)
            order[i] = i;
        const auto placeAt = [&](uint32_t i) { return places.place(PlaceId(i)); };
        std::ranges::stable_sort(order, {}, placeAt);
        for (size_t i = 0; i < order.size(); ++i) {
            const bool repeats = i > 0 && placeAt(order[i]) == placeAt(order[i - 1]);
            m_placeOf[order[i]] = repeats ? m_placeOf[order[i - 1]] : order[i];
        }
    }

    // Number of a class name, the same for equal texts.
    uint32_t nameNumber(std::string&& text)
    {
        const auto [entry, isNew] = m_numberOfName.try_emplace(std::move(text), m_names.size());
        if (isNew) {
            m_names.push_back(&entry->first);
            m_classWithoutPlace.push_back(kNone);
        }
        return entry->second;
    }
    uint32_t nameOfObject(uint32_t stringId)
    {
        if (m_nameOfString[stringId] == 0)
            m_nameOfString[stringId] = nameNumber(classNameOf(m_snapshot.strings().at(stringId))) + 1;
        return m_nameOfString[stringId] - 1;
    }
    uint32_t nameOfKind(NodeIndex n)
    {
        const NodeKind kind = m_snapshot.kind(n);
        uint32_t& name = m_nameOfKind[static_cast<size_t>(kind)];
        if (name == 0)
            name = nameNumber(classNameOfKind(m_snapshot.kindName(n), kind)) + 1;
        return name - 1;
    }

    uint32_t classOf(uint32_t name)
    {
        uint32_t& known = m_classWithoutPlace[name];
        if (known == kNone)
            known = addClass(name, PlaceId::none());
        return known;
    }
    uint32_t classOf(uint32_t name, uint32_t placeId)
    {
        const uint32_t place = m_placeOf[placeId];
        const auto [entry, isNew] = m_classWithPlace.try_emplace((uint64_t{name} << 32) | place, kNone);
        if (isNew)
            entry->second = addClass(name, PlaceId(place));
        return entry->second;
    }

private:
    static constexpr uint32_t kNone = 0xffffffffU;

    uint32_t addClass(uint32_t name, PlaceId place)
    {
        m_classes.push_back({*m_names[name], place});
        return static_cast<uint32_t>(m_classes.size() - 1);
    }

    const HeapSnapshot& m_snapshot;
    std::vector<ClassInfo>& m_classes;
    Column<uint32_t> m_nameOfString; // string → name number + 1, 0 = not asked for yet
    std::array<uint32_t, kMaxNodeKinds> m_nameOfKind{};
    std::vector<uint32_t> m_placeOf; // place → first place with the same numbers
    std::unordered_map<std::string, uint32_t> m_numberOfName;
    std::vector<const std::string*> m_names;
    std::vector<uint32_t> m_classWithoutPlace; // by name number
    std::unordered_map<uint64_t, uint32_t> m_classWithPlace;
};

Result<std::vector<InterfaceShape>> inferInterfaces(const HeapSnapshot& snapshot, const JobContext& job)
{
    auto plain = PlainObjects::scan(snapshot, job);
    if (!plain)
        return tl::unexpected(std::move(plain.error()));
    return plain->inferShapes(job);
}

Result<ClassTable> ClassTable::compute(const HeapSnapshot& snapshot, const std::vector<InterfaceShape>& shapes,
                                       const JobContext& job)
{
    auto plain = PlainObjects::scan(snapshot, job);
    if (!plain)
        return tl::unexpected(std::move(plain.error()));
    return compute(snapshot, shapes, *plain, job);
}

Result<ClassTable> ClassTable::compute(const HeapSnapshot& snapshot, const std::vector<InterfaceShape>& shapes,
                                       const PlainObjects& plain, const JobContext& job)
{
    ClassTable table;
    table.m_classOf.resize(snapshot.nodeCount());
    ClassTableBuilder builder(snapshot, table.m_classes);

    std::vector<uint32_t> nameOfShape;
    for (const InterfaceShape& shape : shapes)
        nameOfShape.push_back(builder.nameNumber(std::string(shape.name)));
    const auto matches = plain.matchShapes(shapes, job);
    if (!matches)
        return tl::unexpected(matches.error());
    const std::vector<uint32_t>& shapeOfList = *matches;

    const auto names = snapshot.nameColumn();
    const auto plainNodes = plain.nodes();
    const auto placedNodes = snapshot.places().nodes();
    size_t nextPlain = 0;
    size_t nextPlaced = 0;
    for (uint32_t n = 0; n < snapshot.nodeCount(); ++n) {
        if (n % kItemsPerCheck == 0) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "classes");
            job.advance(Phase::Classes, kItemsPerCheck);
        }
        const NodeKind kind = snapshot.kind(NodeIndex(n));
        if (kind == NodeKind::Native) {
            table.m_classOf[n] = builder.classOf(builder.nameOfObject(names[n]));
            continue;
        }
        if (kind != NodeKind::Object) {
            table.m_classOf[n] = builder.classOf(builder.nameOfKind(NodeIndex(n)));
            continue;
        }
        uint32_t shape = kNoShape;
        if (nextPlain < plainNodes.size() && plainNodes[nextPlain] == n)
            shape = shapeOfList[plain.lists()[nextPlain++]];
        const uint32_t name = shape == kNoShape ? builder.nameOfObject(names[n]) : nameOfShape[shape];
        while (nextPlaced < placedNodes.size() && placedNodes[nextPlaced] < n)
            ++nextPlaced;
        const bool isPlaced = nextPlaced < placedNodes.size() && placedNodes[nextPlaced] == n;
        table.m_classOf[n] =
            isPlaced ? builder.classOf(name, snapshot.places().placeIds()[nextPlaced]) : builder.classOf(name);
    }
    return table;
}

std::string ClassTable::key(const HeapSnapshot& snapshot, ClassId id) const
{
    const ClassInfo& info = at(id);
    if (!info.place.isValid())
        return ',' + info.name;
    const SourcePlace& place = snapshot.places().place(info.place);
    return std::to_string(place.scriptId) + ',' + std::to_string(place.line) + ',' + std::to_string(place.column) +
           ',' + info.name;
}

std::vector<ClassId> ClassTable::findByName(std::string_view name) const
{
    std::vector<ClassId> found;
    for (uint32_t i = 0; i < size(); ++i)
        if (m_classes[i].name == name)
            found.push_back(ClassId(i));
    return found;
}

uint64_t ClassTable::memoryBytes() const
{
    uint64_t bytes = m_classOf.byteCount() + m_classes.size() * sizeof(ClassInfo);
    for (const ClassInfo& info : m_classes)
        bytes += info.name.capacity();
    return bytes;
}

ClassTable ClassTable::clone() const
{
    ClassTable copy;
    copy.m_classes = m_classes;
    copy.m_classOf = copyOf(m_classOf);
    return copy;
}

} // namespace heapsight
