// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/kind_text.h"

#include <QCoreApplication>

namespace heapsight {

namespace {

struct Kinds {
    Q_DECLARE_TR_FUNCTIONS(heapsight::Kinds)
};

QString ofName(std::string_view name)
{
    if (name == "(object elements)")
        return Kinds::tr("The elements of an array or object, by number");
    if (name == "(object properties)")
        return Kinds::tr("Properties of an object that did not fit into it");
    if (name.starts_with("system / Context"))
        return Kinds::tr("Variables of a function that inner functions use: they live as long as one of those does");
    if (name.starts_with("system / Map") || name.starts_with("system / DescriptorArray"))
        return Kinds::tr("How V8 lays out objects of one shape; shared by all of them");
    return {};
}

} // namespace

QString kindExplanation(const HeapSnapshot& snapshot, NodeIndex node)
{
    if (QString text = ofName(snapshot.name(node)); !text.isEmpty())
        return text;
    switch (snapshot.kind(node)) {
    case NodeKind::Array:
        return Kinds::tr("An array of V8 itself: elements, properties, or the table behind a Map or Set");
    case NodeKind::Code:
        return Kinds::tr("Code that V8 made of functions, and what belongs to it");
    case NodeKind::ConcatenatedString:
        return Kinds::tr("Two texts joined with +: V8 keeps both until somebody needs the whole");
    case NodeKind::SlicedString:
        return Kinds::tr("A part of a longer text, which it keeps alive");
    case NodeKind::ObjectShape:
        return Kinds::tr("How V8 lays out objects of one shape; shared by all of them");
    case NodeKind::Native:
        return Kinds::tr("An object of the program around V8: Node.js or the browser");
    case NodeKind::Synthetic:
        return Kinds::tr("No object: a group of roots, made for the snapshot");
    case NodeKind::Hidden:
        return Kinds::tr("Something of V8 itself");
    default:
        return {};
    }
}

} // namespace heapsight
