// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/profile_controller.h"

#include "pages/profile_page.h"
#include "profile/allocation_timeline.h"
#include "window/profile_side.h"
#include "workspace/saved_session.h"

#include <QAction>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <algorithm>
#include <array>

namespace heapsight {

namespace {

const QString kFilesKey = QStringLiteral("session/profiles");

bool isNamedLikeAProfile(const QString& path)
{
    QString name = path.toLower();
    for (const char* packed : {".gz", ".zst"})
        if (name.endsWith(QLatin1String(packed)))
            name.chop(static_cast<qsizetype>(qstrlen(packed)));
    constexpr std::array kEndings{".cpuprofile", ".heapprofile", ".folded", ".collapsed", ".stacks"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&name](const char* ending) { return name.endsWith(QLatin1String(ending)); });
}

bool isProfile(const QString& path)
{
    const auto kind = detectProfileFile(QFile::encodeName(path).toStdString(), {});
    if (!kind || *kind == ProfileFileKind::Unknown)
        return isNamedLikeAProfile(path); // whoever opens it then says what is wrong with it
    return *kind != ProfileFileKind::Snapshot;
}

} // namespace

ProfileController::ProfileController(const Workspace& workspace, QSettings& settings, QAction* open, QWidget* window)
    : QObject(window),
      m_window(window),
      m_settings(settings),
      m_list(workspace.jobs),
      m_page(new ProfilePage(workspace, m_list, open))
{
    const auto make = [this](const QString& text, auto&& slot) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    QAction* rename = make(tr("Re&name"), [this] { m_side->rename(); });
    QAction* reveal = make(tr("Show in &Folder"), [this] {
        if (const ProfileDocument* profile = m_list.current())
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(profile->path()).absolutePath()));
    });
    QAction* reload = make(tr("&Reload"), [this] {
        if (m_list.current())
            m_list.current()->reload();
    });
    QAction* cancel = make(tr("Cancel &Loading"), [this] {
        if (m_list.current())
            m_list.current()->cancel();
    });
    QAction* close = make(tr("&Close Profile"), [this] { closeCurrent(); });
    m_side = new ProfileSide(m_list, {rename, reveal, reload, cancel, close});
    connect(m_side, &ProfileSide::chosen, this, &ProfileController::shown);
    connect(&m_list, &ProfileList::currentChanged, this, &ProfileController::changed);
    connect(&m_list, &ProfileList::rowsInserted, this, &ProfileController::changed);
    connect(&m_list, &ProfileList::profileClosing, this, [this] {
        saveSession();
        Q_EMIT changed();
    });
    connect(&m_list, &ProfileList::profileChanged, this, [this](const ProfileDocument* profile) {
        if (profile->profile() && profile->isFile()) {
            saveSession();
            Q_EMIT opened(profile->path());
        }
        Q_EMIT changed();
    });
}

QStringList ProfileController::takeProfiles(const QStringList& paths)
{
    QStringList others;
    QList<ProfileDocument*> taken;
    for (const QString& path : paths) {
        if (isProfile(path))
            taken << m_list.open(path);
        else
            others << path;
    }
    if (taken.isEmpty())
        return others;
    m_list.setCurrent(taken.back());
    if (taken.size() == 2 && taken.front() != taken.back())
        m_list.setBase(taken.front());
    Q_EMIT shown();
    return others;
}

void ProfileController::show(const Document& document)
{
    const auto timeline = document.timeline();
    if (!timeline || !timeline->hasStacks())
        return;
    m_list.setCurrent(m_list.add(document.path(), timeline->profile(), tr("%1 (allocations)").arg(document.name())));
    Q_EMIT shown();
}

void ProfileController::closeCurrent()
{
    m_list.close(m_list.current());
}

void ProfileController::saveSession() const
{
    QStringList files;
    for (int row = 0; row < m_list.count(); ++row)
        if (const ProfileDocument* profile = m_list.at(row); profile->isFile() && profile->profile())
            files << profile->path();
    m_settings.setValue(kFilesKey, files);
}

void ProfileController::restoreSession()
{
    if (!SavedSession(m_settings).isEnabled())
        return;
    const QStringList files = m_settings.value(kFilesKey).toStringList();
    for (const QString& path : files)
        if (QFileInfo(path).isReadable())
            static_cast<void>(m_list.open(path));
}

} // namespace heapsight
