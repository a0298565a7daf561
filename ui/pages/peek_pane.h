// SPDX-License-Identifier: GPL-3.0-or-later
// An object of a snapshot as it is now in the process the snapshot was taken of, while that still runs.
// Asked for with a button: V8 searches its whole heap for it. All texts are plain: they are the program's.
// Thread rule: GUI thread.
#pragma once

#include "inspector/object_peek.h"
#include "models/roles.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace heapsight {

// The way to running processes, given by the window.
struct Peeker {
    // The name of the process; empty if there is none to look into.
    std::function<QString(const ObjectRef& object)> process{};
    // `done` once, unless `owner` is gone by then.
    std::function<void(QObject* owner, const ObjectRef& object, std::function<void(const PeekOutcome&)> done)> peek{};
};

class PeekPane : public QWidget {
    Q_OBJECT
public:
    explicit PeekPane(QWidget* parent = nullptr);

    void setPeeker(const Peeker& peeker) { m_peeker = peeker; }
    // Whether it makes sense to offer a look at it: V8 hands out objects and functions, no texts and numbers.
    [[nodiscard]] bool canPeek(const ObjectRef& object) const;
    void setObject(const ObjectRef& object); // forgets what it showed of another one
    [[nodiscard]] QPushButton* button() const { return m_look; }
    [[nodiscard]] QTreeWidget* properties() const { return m_properties; }
    [[nodiscard]] QString state() const; // in words

private:
    void look();
    void showOutcome(const PeekOutcome& outcome);

    Peeker m_peeker;
    ObjectRef m_object;
    QLabel* m_state;
    QPushButton* m_look;
    QTreeWidget* m_properties;
    int m_asked = 0; // questions so far: an answer to an older one is dropped
};

} // namespace heapsight
