// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window goes through the translator: with a made-up language that puts each text in
// brackets and makes it longer, nothing without brackets is left but names and numbers.
#include "models/allocation_model.h"
#include "models/profile_model.h"
#include "pages/selected_objects.h"
#include "text/leak_text.h"
#include "text/live_text.h"
#include "text/translations.h"
#include "window/bookmarks_view.h"
#include "window/command_palette.h"
#include "window/search_box.h"
#include "window/settings_dialog.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

using namespace heapsight;
using namespace heapsight::test;

namespace {

const QChar kOpen(0x27e6);
const QChar kClose(0x27e7);

class PseudoTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (qstrcmp(context, "QShortcut") == 0) // names of keys
            return {};
        return kOpen + QString::fromUtf8(source) + QStringLiteral(" ẞůß") + kClose;
    }
};

// What is left when the translated parts are taken away.
QString untranslated(QString text)
{
    for (qsizetype open = text.lastIndexOf(kOpen); open >= 0; open = text.lastIndexOf(kOpen)) {
        const qsizetype close = text.indexOf(kClose, open);
        text.remove(open, close < 0 ? text.size() : close - open + 1);
    }
    return text;
}

bool hasWords(const QString& text)
{
    int letters = 0;
    for (const QChar c : text) {
        letters = c.isLetter() ? letters + 1 : 0;
        if (letters == 3)
            return true;
    }
    return false;
}

} // namespace

class TestTranslation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useSettingsIn(m_settings);
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_translator); }
    void everyTextIsTranslated();
    void countedTextsHaveTheirForms();
    void headersAreTranslated();
    void chineseHasItsOwnSigns();
    void theToolkitSpeaksTheLanguage();

private:
    // Texts of `widget` and below that are words and no names of the snapshot.
    void check(const QWidget& root)
    {
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            note(widget->accessibleName(), widget);
            note(widget->toolTip().remove(QRegularExpression(QStringLiteral("<[^>]*>"))), widget);
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                note(label->text(), widget);
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                note(button->text(), widget);
            if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
                note(edit->placeholderText(), widget);
            if (const auto* tabs = qobject_cast<const QTabWidget*>(widget)) {
                for (int i = 0; i < tabs->count(); ++i)
                    note(tabs->tabText(i), widget);
            }
            if (const auto* header = qobject_cast<const QHeaderView*>(widget); header && header->model()) {
                for (int section = 0; section < header->count(); ++section)
                    note(header->model()->headerData(section, header->orientation()).toString(), widget);
            }
            for (const QAction* action : widget->actions())
                note(action->text(), widget);
        }
    }
    void note(const QString& text, const QWidget* widget)
    {
        QString left = untranslated(text);
        // Files and objects of this test, and names of keys. "object" is the file's word for a node's type.
        for (const char* name : {"heapsight", "one.heapsnapshot", "two.heapsnapshot", "one", "two", "object", "Link",
                                 "Ctrl", "Shift", "Alt", "Left", "Right", "Return", "Esc"})
            left.remove(QLatin1String(name));
        left.remove(m_folder.path());
        if (hasWords(left))
            m_plain.insert(text + QStringLiteral("  in ") + QLatin1String(widget->metaObject()->className()));
    }

    PseudoTranslator m_translator;
    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    QSet<QString> m_plain;
};

void TestTranslation::everyTextIsTranslated()
{
    const QString one = m_folder.filePath(QStringLiteral("one.heapsnapshot"));
    const QString two = m_folder.filePath(QStringLiteral("two.heapsnapshot"));
    QVERIFY(writeChain(one, 40) && writeChain(two, 60));
    MainWindow window({one, two});
    window.show();
    check(window);
    window.openFiles({one, two});
    QVERIFY(waitUntilReady(window));
    window.bookmarks()->setNote({window.documents().current()->analysis(), NodeIndex(3)}, QString());
    for (int page = 0; page < window.pages()->count(); ++page) {
        window.pages()->setCurrentIndex(page);
        QVERIFY(waitUntilReady(window));
    }
    Document* document = window.documents().current();
    window.selection().select(Selection::ofObject(document, NodeIndex(5)));
    QVERIFY(waitUntilReady(window));
    check(window);
    for (QMenu* menu : window.findChildren<QMenu*>())
        note(menu->title(), menu);
    QSettings settings;
    const SettingsDialog dialog(settings, QStringLiteral("theme"));
    check(dialog);
    QVERIFY2(m_plain.isEmpty(), qPrintable(QStringList(m_plain.begin(), m_plain.end()).join(QLatin1Char('\n'))));
    // Placeholders survived: numbers stand in translated sentences.
    const QString detail = window.documents().index(0).data(DocumentList::DetailRole).toString();
    QVERIFY(detail.contains(QLatin1String("39"))); // objects: the root takes no room
}

void TestTranslation::countedTextsHaveTheirForms()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/heapsight_de.qm")));
    QVERIFY(QCoreApplication::installTranslator(&german));
    QCOMPARE(objectsText(Selection::Scope::New, 1), QStringLiteral("1 neues Objekt"));
    QCOMPARE(objectsText(Selection::Scope::New, 20), QStringLiteral("20 neue Objekte"));
    QCOMPARE(objectsText(Selection::Scope::All, 0), QStringLiteral("0 Objekte"));
    QCoreApplication::removeTranslator(&german);
}

// Those that are made outside of their class.
void TestTranslation::headersAreTranslated()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/heapsight_de.qm")));
    QVERIFY(QCoreApplication::installTranslator(&german));
    const auto headers = [](const QAbstractItemModel& model) {
        QStringList titles;
        for (int column = 0; column < model.columnCount(); ++column)
            titles << model.headerData(column, Qt::Horizontal).toString();
        return titles;
    };
    QVERIFY(headers(ProfileModel()).startsWith(QStringLiteral("Funktion")));
    QVERIFY(headers(AllocationModel()).startsWith(QStringLiteral("Funktion")));
    for (const QString& title : headers(ProfileModel()) + headers(AllocationModel()))
        QVERIFY2(!title.contains(kOpen), qPrintable(title)); // not left to the made-up language
    QCoreApplication::removeTranslator(&german);
}

// Letters that are appended to a command go where none is underlined, and sentences end as they do there.
void TestTranslation::chineseHasItsOwnSigns()
{
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral(":/i18n/heapsight_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&chinese));
    {
        const MainWindow window;
        QCOMPARE(window.actions().open->text(), QStringLiteral("打开(&O)…"));
        QCOMPARE(window.actions().open->iconText(), QStringLiteral("打开…"));
        const CommandPalette palette(window.menuBar());
        QVERIFY(palette.list()->item(0)->text().startsWith(QStringLiteral("文件 › 打开…")));
    }
    PreFlight flight;
    flight.memoryRoom = flight.diskRoom = 1'000'000;
    for (const QString& line : preFlightText(flight, 25'000'000).split(QLatin1Char('\n')))
        QVERIFY2(line.endsWith(QChar(0x3002)), qPrintable(line));
    QCOMPARE(phraseText(joined("; ", {nameOf("a"), nameOf("b")})), QStringLiteral("a；b"));
    QCoreApplication::removeTranslator(&chinese);
}

void TestTranslation::theToolkitSpeaksTheLanguage()
{
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm")))
        QSKIP("Qt's own translations are not installed");
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    installTranslations(*QCoreApplication::instance());
    const QDialogButtonBox german(QDialogButtonBox::Cancel);
    QCOMPARE(german.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Abbrechen"));
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>());
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    installTranslations(*QCoreApplication::instance());
    const QDialogButtonBox chinese(QDialogButtonBox::Cancel);
    QCOMPARE(chinese.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("取消"));
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>());
    QLocale::setDefault(before);
}

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
