// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/guide_window.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QIcon>
#include <QImage>
#include <QToolBar>

namespace heapsight {

namespace {

const QString kFolder = QStringLiteral(":/guide/");
constexpr QSize kSize{860, 720};
constexpr int kMargin = 24;

// The file of a link, within the guide; links may not lead out of it.
QString fileOf(const QUrl& url)
{
    if (!url.scheme().isEmpty() && url.scheme() != QLatin1String("qrc"))
        return {};
    const QString name = QFileInfo(url.path()).fileName();
    const QString path = kFolder + name;
    return !name.isEmpty() && QFile::exists(path) ? path : QString();
}

} // namespace

GuideBrowser::GuideBrowser(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(true);
    setOpenExternalLinks(false);
    setAccessibleName(tr("User guide"));
    document()->setDocumentMargin(kMargin);
}

QVariant GuideBrowser::loadResource(int type, const QUrl& name)
{
    QFile file(fileOf(name));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray content = file.readAll();
    if (type != QTextDocument::ImageResource)
        return QString::fromUtf8(content);
    // Pictures of a window are wider than this one: as wide as the text, and sharp on any screen.
    const qreal ratio = devicePixelRatioF();
    const int room = qRound((viewport()->width() - 2 * document()->documentMargin()) * ratio);
    QImage image = QImage::fromData(content);
    if (image.width() > room && room > 0)
        image = image.scaledToWidth(room, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

void GuideBrowser::doSetSource(const QUrl& url, QTextDocument::ResourceType type)
{
    if (!fileOf(url).isEmpty())
        QTextBrowser::doSetSource(url, type == QTextDocument::UnknownResource ? QTextDocument::MarkdownResource : type);
}

GuideWindow::GuideWindow(QWidget* parent) : QMainWindow(parent), m_browser(new GuideBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("heapsight user guide"));
    resize(kSize);
    setCentralWidget(m_browser);
    QToolBar* bar = addToolBar(tr("Guide"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto add = [this, bar](const char* icon, const QString& text, const QKeySequence& keys, auto slot) {
        QAction* action =
            bar->addAction(QIcon(QStringLiteral(":/icons/") + QLatin1String(icon) + QStringLiteral(".svg")), text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, m_browser, slot);
        return action;
    };
    QAction* back = add("back", tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), &QTextBrowser::backward);
    QAction* forward = add("forward", tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), &QTextBrowser::forward);
    bar->addAction(tr("Contents"), m_browser, &QTextBrowser::home);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    back->setEnabled(false);
    forward->setEnabled(false);
    auto* close = new QAction(tr("Close"), this);
    close->setShortcuts({QKeySequence(Qt::Key_Escape), QKeySequence::Close});
    connect(close, &QAction::triggered, this, &QWidget::close);
    addAction(close);
    m_browser->setSource(QUrl(QStringLiteral("README.md")));
}

} // namespace heapsight
