// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of indexes: private, bounded, and never in doubt about which file an index belongs to.
#include "index/index_cache.h"
#include "open_snapshot.h"
#include "support/analysis_text.h"
#include "support/snapshot_text.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace heapsight;
using namespace heapsight::test;

namespace {

class TestIndexCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondTimeFromTheIndex();
    void classesOfAnIndexComeFirst();
    void keyFollowsTheFile();
    void stalePiecesAreFound();
    void anythingButFilesHasNoKey();
    void onlyWhatPays();
    void switchedOff();
    void privateToTheUser();
    void othersFilesAreNotTrusted();
    void damagedIsRemovedAndMadeAgain();
    void longestUnusedGoesFirst();
    void whatWasLeftBehindGoes();
    void failedWriteLeavesNothing();
    void twoAtOnce();
    void manyWritersAtOnce();
    void clearing();
    void foldersFollowTheEnvironment();
    void settingsAreKept();

private:
    [[nodiscard]] QString write(const QString& name, const std::string& text) const;
    [[nodiscard]] IndexCache cache() const { return IndexCache(m_settings, indexFolder().toStdString()); }
    [[nodiscard]] QString indexFolder() const { return m_folder->filePath("cache/index"); }
    [[nodiscard]] QStringList indexes() const { return QDir(indexFolder()).entryList(QDir::Files); }
    // Opens and, if that is wanted, stores; true if it came from the index.
    bool open(const QString& path, std::string* text = nullptr) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    IndexCacheSettings m_settings;
};

void setModified(const QString& path, int64_t seconds)
{
    const timespec times[2]{{seconds, 0}, {seconds, 0}};
    ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0);
}

mode_t modeOf(const QString& path)
{
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

void TestIndexCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = {};
    m_settings.leastDocument = 0;
}

QString TestIndexCache::write(const QString& name, const std::string& text) const
{
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.data(), static_cast<qint64>(text.size()));
    return file.fileName();
}

bool TestIndexCache::open(const QString& path, std::string* text) const
{
    const IndexCache used = cache();
    const auto opened = openSnapshot(path.toStdString(), {}, {}, {&used}).value();
    if (text)
        *text = textOf(*opened.analysis);
    if (opened.indexKey && !storeIndex(opened, used, {}))
        return false;
    return opened.isFromIndex;
}

void TestIndexCache::classesOfAnIndexComeFirst()
{
    const QString file = write("a", smallText());
    const IndexCache used = cache();
    std::vector<std::map<std::string, std::pair<uint32_t, uint64_t>>> tables; // name → count, shallow
    OpenWays ways{&used};
    ways.onClasses = [&](const std::shared_ptr<const EarlyClasses>& early) {
        auto& table = tables.emplace_back();
        for (const EarlyClass& row : early->classes)
            table[row.name] = {row.count, row.shallow};
        QVERIFY(early->totalSize > 0);
    };
    const auto first = openSnapshot(file.toStdString(), {}, {}, ways).value();
    QVERIFY(!first.isFromIndex);
    QVERIFY(storeIndex(first, used, {}));
    const auto second = openSnapshot(file.toStdString(), {}, {}, ways).value();
    QVERIFY(second.isFromIndex);
    QCOMPARE(tables.size(), size_t{2});
    QVERIFY(!tables[0].empty());
    QCOMPARE(tables[1], tables[0]);
}

void TestIndexCache::secondTimeFromTheIndex()
{
    const QString file = write("a", smallText());
    std::string first;
    std::string second;
    QVERIFY(!open(file, &first));
    QCOMPARE(indexes().size(), 1);
    QVERIFY(open(file, &second));
    QCOMPARE(second, first);
    // Nothing beside the snapshot.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"a"});
    const QString moved = m_folder->filePath("moved");
    QVERIFY(QFile::rename(file, moved));
    QVERIFY(open(moved));
}

void TestIndexCache::keyFollowsTheFile()
{
    const QString file = write("a", smallText());
    setModified(file, 1'700'000'000);
    const auto key = IndexKey::of(file.toStdString(), {});
    QVERIFY(key);
    QCOMPARE(key->fileBytes, uint64_t{smallText().size()});
    QCOMPARE(key->modifiedNs, int64_t{1'700'000'000'000'000'000});
    QCOMPARE(IndexKey::of(file.toStdString(), {}), key);
    const auto raw = IndexKey::of(file.toStdString(), {true});
    QVERIFY(raw != key && raw->fileName() != key->fileName());
    setModified(file, 1'700'000'001);
    QVERIFY(IndexKey::of(file.toStdString(), {}) != key);
    // The same size and time, another content.
    std::string other = smallText();
    other[other.rfind("leak")] = 'p';
    setModified(write("a", other), 1'700'000'000);
    const auto changed = IndexKey::of(file.toStdString(), {});
    QVERIFY(changed != key && changed->fileBytes == key->fileBytes && changed->modifiedNs == key->modifiedNs);
}

void TestIndexCache::stalePiecesAreFound()
{
    // Beyond a MiB only pieces are read: the first and the last 64 KiB are among them.
    std::string text(5'000'000, 'x');
    const auto keyOf = [&] {
        const QString file = write("big", text);
        setModified(file, 1'700'000'000);
        return IndexKey::of(file.toStdString(), {});
    };
    const auto key = keyOf();
    for (const size_t at : {size_t{0}, size_t{65'535}, text.size() - 65'536, text.size() - 1}) {
        text[at] = 'y';
        QVERIFY2(keyOf() != key, qPrintable(QString::number(at)));
        text[at] = 'x';
    }
    QCOMPARE(keyOf(), key);
}

void TestIndexCache::anythingButFilesHasNoKey()
{
    QVERIFY(!IndexKey::of(m_folder->path().toStdString(), {}));
    QVERIFY(!IndexKey::of(m_folder->filePath("none").toStdString(), {}));
    QVERIFY(!IndexKey::of("/dev/null", {}));
    const QString empty = write("empty", "");
    QVERIFY(IndexKey::of(empty.toStdString(), {}));
    const IndexCache used = cache();
    QVERIFY(!openSnapshot(empty.toStdString(), {}, {}, {&used}));
}

void TestIndexCache::onlyWhatPays()
{
    const QString file = write("a", smallText());
    m_settings.leastDocument = smallText().size() + 1;
    QVERIFY(!open(file));
    QVERIFY(indexes().isEmpty());
    m_settings.leastDocument = smallText().size();
    m_settings.mostBytes = 100; // smaller than any index
    QVERIFY(!open(file));
    QVERIFY(indexes().isEmpty());
    m_settings.mostBytes = 1'000'000;
    QVERIFY(!open(file));
    QCOMPARE(indexes().size(), 1);
}

void TestIndexCache::switchedOff()
{
    const QString file = write("a", smallText());
    QVERIFY(!open(file));
    m_settings.isEnabled = false;
    QVERIFY(!open(file)); // there is an index, and it is not used
    const auto plain = openSnapshot(file.toStdString(), {}, {});
    QVERIFY(plain && !plain->isFromIndex && !plain->indexKey);
}

void TestIndexCache::privateToTheUser()
{
    const mode_t old = ::umask(0);
    QVERIFY(!open(write("a", smallText())));
    ::umask(old);
    QCOMPARE(modeOf(indexFolder()), mode_t{0700});
    QCOMPARE(modeOf(indexFolder() + '/' + indexes().constFirst()), mode_t{0600});
    // A folder that others could read is closed to them.
    QVERIFY(cache().clear());
    QCOMPARE(::chmod(QFile::encodeName(indexFolder()).constData(), 0755), 0);
    QVERIFY(!open(write("b", smallText() + ' ')));
    QCOMPARE(modeOf(indexFolder()), mode_t{0700});
}

void TestIndexCache::othersFilesAreNotTrusted()
{
    const QString file = write("a", smallText());
    QVERIFY(!open(file));
    const QString index = indexFolder() + '/' + indexes().constFirst();
    QCOMPARE(::chmod(QFile::encodeName(index).constData(), 0666), 0);
    QVERIFY(!open(file)); // anybody could have written it; it is written anew
    QCOMPARE(modeOf(index), mode_t{0600});
    QVERIFY(open(file));
    QVERIFY(QFile::rename(index, m_folder->filePath("elsewhere")));
    QVERIFY(QFile::link(m_folder->filePath("elsewhere"), index));
    QVERIFY(!open(file));
    QVERIFY(!QFileInfo(index).isSymLink());
}

void TestIndexCache::damagedIsRemovedAndMadeAgain()
{
    const QString file = write("a", smallText());
    std::string expected;
    QVERIFY(!open(file, &expected));
    const QString index = indexFolder() + '/' + indexes().constFirst();
    QFile bytes(index);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const QByteArray whole = bytes.readAll();
    bytes.close();
    for (const qsizetype size :
         {qsizetype{0}, qsizetype{1}, qsizetype{4095}, qsizetype{4096}, whole.size() / 2, whole.size() - 1}) {
        QFile cut(index);
        QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
        cut.write(whole.first(size));
        cut.close();
        std::string text;
        QVERIFY2(!open(file, &text), qPrintable(QString::number(size)));
        QCOMPARE(text, expected);
        QVERIFY(open(file, &text)); // whole again
        QCOMPARE(text, expected);
    }
}

void TestIndexCache::longestUnusedGoesFirst()
{
    const QString a = write("a", smallText());
    const QString b = write("b", smallText() + ' ');
    const QString c = write("c", smallText() + "  ");
    QVERIFY(!open(a));
    const uint64_t one = cache().usage().bytes;
    m_settings.mostBytes = one * 2 + one / 2;
    QVERIFY(!open(b));
    const auto age = [&](const QString& file, int64_t time) {
        setModified(indexFolder() + '/' + QString::fromStdString(IndexKey::of(file.toStdString(), {})->fileName()),
                    time);
    };
    age(a, 1'600'000'000);
    age(b, 1'700'000'000);
    QVERIFY(open(a)); // used now: b is the one that goes
    QVERIFY(!open(c));
    QCOMPARE(cache().usage().entries, uint64_t{2});
    QVERIFY(open(a));
    QVERIFY(open(c));
    QVERIFY(!open(b));
}

void TestIndexCache::whatWasLeftBehindGoes()
{
    QVERIFY(!open(write("a", smallText())));
    const QString left = indexFolder() + "/leftov.part";
    const QString busy = indexFolder() + "/inwork.part";
    for (const QString& path : {left, busy}) {
        QFile part(path);
        QVERIFY(part.open(QIODevice::WriteOnly));
    }
    const int lock = ::open(QFile::encodeName(busy).constData(), O_RDWR | O_CLOEXEC);
    QCOMPARE(::flock(lock, LOCK_EX), 0);
    QVERIFY(!open(write("b", smallText() + ' ')));
    QVERIFY(!QFile::exists(left));
    QVERIFY(QFile::exists(busy));
    ::close(lock);
    QVERIFY(cache().clear());
    QVERIFY(indexes().isEmpty());
}

void TestIndexCache::failedWriteLeavesNothing()
{
    const IndexCache used = cache();
    const auto opened = openSnapshot(write("a", smallText()).toStdString(), {}, {}, {&used}).value();
    std::stop_source stop;
    stop.request_stop();
    const auto stored = storeIndex(opened, used, JobContext{stop.get_token()});
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::Cancelled);
    QVERIFY(indexes().isEmpty());
    const IndexCache nowhere(m_settings, "/proc/heapsight");
    QVERIFY(!storeIndex(opened, nowhere, {}));
}

void TestIndexCache::twoAtOnce()
{
    const QString file = write("a", ringText(20'000));
    const IndexCache used = cache();
    const auto opened = openSnapshot(file.toStdString(), {}, {}, {&used}).value();
    std::atomic<bool> stored{true};
    std::atomic<int> wrong{0};
    const std::string expected = textOf(*opened.analysis);
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < 2; ++writer)
            threads.emplace_back([&] {
                for (int i = 0; i < 5; ++i)
                    if (!storeIndex(opened, used, {}))
                        stored = false;
            });
        for (int reader = 0; reader < 2; ++reader)
            threads.emplace_back([&] {
                for (int i = 0; i < 5; ++i) {
                    const auto found = used.find(*opened.indexKey, IndexScope::Everything, file.toStdString(), {});
                    if (found && textOf(*found) != expected)
                        ++wrong;
                }
            });
    }
    QVERIFY(stored);
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(indexes().size(), 1);
    QVERIFY(open(file));
}

// A writer that has just made its file and not yet locked it: another one takes that for abandoned.
void TestIndexCache::manyWritersAtOnce()
{
    const IndexCache used = cache();
    std::vector<OpenedSnapshot> opened;
    for (int i = 0; i < 8; ++i) {
        const QString file = write(QString::number(i), ringText(10 + i));
        opened.push_back(openSnapshot(file.toStdString(), {}, {}, {&used}).value());
    }
    std::atomic<int> failures{0};
    {
        std::vector<std::jthread> threads;
        for (const OpenedSnapshot& snapshot : opened)
            threads.emplace_back([&] {
                for (int i = 0; i < 100; ++i)
                    failures += storeIndex(snapshot, used, {}) ? 0 : 1;
            });
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(indexes().size(), 8);
}

void TestIndexCache::clearing()
{
    QCOMPARE(cache().usage().entries, uint64_t{0});
    QVERIFY(cache().clear()); // no folder yet
    QVERIFY(!open(write("a", smallText())));
    QVERIFY(!open(write("b", smallText() + ' ')));
    // What is open stays usable.
    const IndexCache used = cache();
    const auto opened = openSnapshot(m_folder->filePath("a").toStdString(), {}, {}, {&used}).value();
    QVERIFY(opened.isFromIndex);
    QCOMPARE(used.usage().entries, uint64_t{2});
    QVERIFY(used.usage().bytes > 8192);
    QVERIFY(used.clear());
    QCOMPARE(used.usage().entries, uint64_t{0});
    QCOMPARE(used.usage().bytes, uint64_t{0});
    QVERIFY(textOf(*opened.analysis).size() > 100);
}

void TestIndexCache::foldersFollowTheEnvironment()
{
    const QByteArray home = qgetenv("HOME");
    qputenv("XDG_CACHE_HOME", "/somewhere/cache");
    QCOMPARE(IndexCache().folder(), std::string("/somewhere/cache/heapsight/index"));
    qputenv("XDG_CACHE_HOME", "relative"); // to be ignored
    qputenv("HOME", "/home/somebody");
    QCOMPARE(IndexCache().folder(), std::string("/home/somebody/.cache/heapsight/index"));
    qunsetenv("XDG_CACHE_HOME");
    QCOMPARE(IndexCache().folder(), std::string("/home/somebody/.cache/heapsight/index"));
    qunsetenv("HOME");
    QCOMPARE(IndexCache().folder(), std::string());
    const IndexCache nowhere;
    QVERIFY(!nowhere.find({}, IndexScope::Everything, "x", {}));
    QCOMPARE(nowhere.usage().entries, uint64_t{0});
    qputenv("HOME", home);
}

void TestIndexCache::settingsAreKept()
{
    qputenv("XDG_CONFIG_HOME", m_folder->filePath("config").toUtf8());
    QCOMPARE(readCacheSettings(), IndexCacheSettings());
    const IndexCacheSettings settings{false, 123, 456};
    QVERIFY(writeCacheSettings(settings));
    QCOMPARE(readCacheSettings(), settings);
    QVERIFY(QDir().mkpath(m_folder->filePath("config/heapsight")));
    QVERIFY(
        !write("config/heapsight/cache.conf", "nonsense\nenabled=perhaps\nmost-bytes=\n=3\nleast-document-bytes=77\n")
             .isEmpty());
    QCOMPARE(readCacheSettings(), (IndexCacheSettings{true, IndexCacheSettings().mostBytes, 77}));
    qputenv("XDG_CONFIG_HOME", "/proc");
    QVERIFY(!writeCacheSettings(settings));
    qunsetenv("XDG_CONFIG_HOME");
}

} // namespace

QTEST_GUILESS_MAIN(TestIndexCache)
#include "tst_index_cache.moc"
