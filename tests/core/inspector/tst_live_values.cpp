// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses, messages, series, growth, recordings: what needs no process.
#include "inspector/cdp_message.h"
#include "inspector/growth.h"
#include "inspector/loss_cause.h"
#include "inspector/part_file.h"
#include "inspector/pre_flight.h"
#include "inspector/recording.h"
#include "inspector/sample_series.h"
#include "inspector/target_address.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;

namespace {

constexpr int64_t kStart = 1'700'000'000'000;
constexpr int64_t kHourMs = 3'600'000;

HeapSample sampleAt(int64_t timeMs, int64_t used, int64_t rss = 100'000'000)
{
    HeapSample sample;
    sample.timeMs = timeMs;
    sample.bytes = {rss, used * 2, used, 1'000'000, 10'000};
    return sample;
}

} // namespace

class TestLiveValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void targetNames_data();
    void targetNames();
    void loopback();
    void webSocketPaths();
    void messages();
    void hostileMessages();
    void decimationKeepsPeaksAndGaps();
    void nearestSample();
    void slope();
    void growthVerdicts();
    void growthUnderLoad();
    void growthOfBuffers();
    void heapSpaces();
    void losses();
    void recordingLines();
    void damagedRecordings();
    void partFiles();
    void estimates();
};

void TestLiveValues::targetNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // "pid 7", "host:port path", empty: an error
    QTest::newRow("pid") << "4711"
                         << "pid 4711";
    QTest::newRow("host and port") << "example.com:9229"
                                   << "example.com:9229 ";
    QTest::newRow("port of this machine") << ":9229"
                                          << "127.0.0.1:9229 ";
    QTest::newRow("web socket") << "ws://127.0.0.1:9229/ab-12"
                                << "127.0.0.1:9229 /ab-12";
    QTest::newRow("page") << "http://localhost:9222/json"
                          << "localhost:9222 ";
    QTest::newRow("IPv6") << "[::1]:9229"
                          << "[::1]:9229 ";
    QTest::newRow("devtools path") << "ws://h:1/devtools/page/AB12"
                                   << "h:1 /devtools/page/AB12";
    for (const char* bad : {"", "0", "99999999999", "host", "host:", "host:0", "host:65536", "host:12x", "[::1:9229",
                            "wss://h:1/x", "ftp://h:1", "ho st:1", "h\nx:1", "ws://h:1/a b", "user@h:1"})
        QTest::newRow(bad) << bad << "";
}

void TestLiveValues::targetNames()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto name = parseTargetName(text.toStdString());
    QString found;
    if (name && name->pid != 0)
        found = "pid " + QString::number(name->pid);
    else if (name)
        found = QString::fromStdString(name->address.hostAndPort() + " " + name->address.path);
    QCOMPARE(found, expected);
    if (!name)
        QVERIFY(!name.error().detail.empty());
}

void TestLiveValues::loopback()
{
    for (const char* host : {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
        QVERIFY2((TargetAddress{host, 1}.isLoopback()), host);
    for (const char* host : {"127.0.0.1.example.com", "example.com", "10.0.0.1", "localhost.example.com", "128.0.0.1"})
        QVERIFY2((!TargetAddress{host, 1}.isLoopback()), host);
}

void TestLiveValues::webSocketPaths()
{
    // A target names another host: only the path is used.
    QCOMPARE(webSocketPath("ws://evil.example:1/ab-cd"), std::string("/ab-cd"));
    for (const char* bad : {"", "/x", "ws://h:1", "ws://h:1/", "ws://h:1/a b", "ws://h:1/a\r\nX: y", "ws://h:1/a?b"})
        QCOMPARE(webSocketPath(bad), std::string());
    QCOMPARE(webSocketPath("ws://h/" + std::string(600, 'a')), std::string());
}

void TestLiveValues::messages()
{
    CdpParser parser;
    auto message = parser.parse(R"({"id":7,"result":{"a":[1,{"b":"}"}]}})");
    QVERIFY(message);
    QCOMPARE(message->kind, CdpMessage::Kind::Result);
    QCOMPARE(message->id, int64_t{7});
    QCOMPARE(message->body, std::string_view(R"({"a":[1,{"b":"}"}]})"));
    message = parser.parse(R"({"error":{"code":-1,"message":"no"},"id":8})");
    QVERIFY(message);
    QCOMPARE(message->kind, CdpMessage::Kind::Failure);
    message = parser.parse(R"({"params":{"chunk":"a\n\"b\u00e9"},"method":"X.y","more":[[[]]]})");
    QVERIFY(message);
    QCOMPARE(message->kind, CdpMessage::Kind::Event);
    QCOMPARE(message->method, std::string_view("X.y"));
    CdpTextField field;
    QCOMPARE(field.read(message->body, "chunk").value(), std::string_view("a\n\"b\xc3\xa9"));
    QVERIFY(!field.read(message->body, "none"));
    QVERIFY(!field.read(R"({"chunk":7})", "chunk"));
    const auto body = JsonBody::parse(R"({"a":{"n":12,"r":1.5,"t":"x","list":[1,2,3],"big":1.8e19}})");
    QVERIFY(body);
    QCOMPARE(body->integer("/a/n"), std::optional<int64_t>(12));
    QCOMPARE(body->integer("/a/r"), std::optional<int64_t>(1));
    QCOMPARE(body->integer("/a/big"), std::optional<int64_t>()); // "none", of process.constrainedMemory()
    QCOMPARE(body->text("/a/t"), std::string("x"));
    QCOMPARE(body->text("/a/n"), std::string());
    QCOMPARE(body->count("/a/list"), size_t{3});
}

void TestLiveValues::hostileMessages()
{
    CdpParser parser;
    const std::string deep = "{\"id\":1,\"result\":" + std::string(100'000, '[');
    for (const std::string& bad :
         {std::string(), std::string("null"), std::string("[]"), std::string("{}"), std::string("{\"id\":1}"),
          std::string("{\"id\":\"1\",\"result\":{}}"), std::string("{\"id\":1,\"result\":[]}"),
          std::string("{\"id\":99999999999999999999,\"result\":{}}"), std::string("{\"method\":7}"),
          std::string("{\"id\":1,\"result\":{"), std::string("\xff\xfe"), std::string("{\"id\":1,\"method\":\"x\"}"),
          deep})
        QVERIFY2(!parser.parse(bad), bad.substr(0, 60).c_str());
    QVERIFY(!JsonBody::parse(std::string(5000, '[') + std::string(5000, ']')));
    QVERIFY(parser.parse(R"({"id":1,"result":{}})")); // and it still works
}

void TestLiveValues::decimationKeepsPeaksAndGaps()
{
    SampleSeries series;
    for (int64_t i = 0; i < 100'000; ++i) {
        HeapSample sample = sampleAt(kStart + i * 1000, 1000 + i % 7);
        if (i == 54'321)
            sample = sampleAt(sample.timeMs, 1'000'000);
        if (i == 70'000)
            sample = sampleAt(sample.timeMs, 1);
        sample.startsAnew = i == 20'000;
        series.append(sample);
    }
    const auto points = series.decimated(MemoryField::HeapUsed, series.firstTime(), series.lastTime(), 500);
    QVERIFY(points.size() <= 4 * 502);
    QVERIFY(points.size() >= 1000);
    const auto byBytes = [](const SeriesPoint& a, const SeriesPoint& b) { return a.bytes < b.bytes; };
    QCOMPARE(std::max_element(points.begin(), points.end(), byBytes)->timeMs, kStart + 54'321'000);
    QCOMPARE(std::min_element(points.begin(), points.end(), byBytes)->timeMs, kStart + 70'000'000);
    QVERIFY(std::is_sorted(points.begin(), points.end(),
                           [](const SeriesPoint& a, const SeriesPoint& b) { return a.timeMs < b.timeMs; }));
    QCOMPARE(points.front().timeMs, series.firstTime());
    QCOMPARE(points.back().timeMs, series.lastTime());
    const auto gaps = std::count_if(points.begin(), points.end(), [](const SeriesPoint& p) { return p.startsAnew; });
    QCOMPARE(gaps, 1);
    // Few samples are drawn as they are, with one beyond each edge so that lines reach it.
    const auto few = series.decimated(MemoryField::HeapUsed, kStart + 10'500, kStart + 15'500, 500);
    QCOMPARE(few.size(), size_t{7});
    QCOMPARE(few.front().timeMs, kStart + 10'000);
    QCOMPARE(few.back().timeMs, kStart + 16'000);
    QVERIFY(series.decimated(MemoryField::HeapUsed, 5, 5, 100).empty());
    // Fields that the target cannot tell break the line.
    SampleSeries holes;
    for (int64_t i = 0; i < 10; ++i) {
        HeapSample sample = sampleAt(kStart + i * 1000, 5);
        if (i == 4)
            sample.bytes.fill(HeapSample::kUnknown);
        holes.append(sample);
    }
    const auto broken = holes.decimated(MemoryField::Rss, kStart, kStart + 9000, 100);
    QCOMPARE(broken.size(), size_t{9});
    QVERIFY(broken[4].startsAnew);
}

void TestLiveValues::nearestSample()
{
    SampleSeries series;
    QCOMPARE(series.nearest(5), size_t{0});
    for (const int64_t time : {1000, 2000, 5000})
        series.append(sampleAt(time, 1));
    QCOMPARE(series.nearest(-1), size_t{0});
    QCOMPARE(series.nearest(1400), size_t{0});
    QCOMPARE(series.nearest(1600), size_t{1});
    QCOMPARE(series.nearest(4000), size_t{2});
    QCOMPARE(series.nearest(99'000), size_t{2});
    series.append(sampleAt(4000, 1)); // a clock that was set back
    QCOMPARE(series.lastTime(), int64_t{5000});
}

void TestLiveValues::slope()
{
    std::vector<SeriesPoint> line;
    for (int64_t i = 0; i < 10; ++i)
        line.push_back({kStart + i * kHourMs, 100 + 38 * i, false});
    const auto exact = slopeOf(line);
    QVERIFY(exact);
    QVERIFY(std::abs(exact->perHour - 38) < 1e-6);
    QVERIFY(exact->halfWidth < 1e-3);
    QVERIFY(exact->isRising());
    // By hand: y = 1 3 2 5 4 6 at x = 0…5 has slope 15.5 / 17.5, residual sum 3.771, standard error
    // 0.2321, t(4) = 2.776: ± 0.6444.
    const int64_t ys[] = {1, 3, 2, 5, 4, 6};
    std::vector<SeriesPoint> noisy;
    for (int64_t i = 0; i < 6; ++i)
        noisy.push_back({kStart + i * kHourMs, ys[i], false});
    const auto known = slopeOf(noisy);
    QVERIFY(known);
    QVERIFY(std::abs(known->perHour - 0.885714) < 1e-5);
    QVERIFY(std::abs(known->halfWidth - 0.6444) < 0.02); // t by a series
    QVERIFY(!slopeOf(std::span(noisy).first(3)));
    QVERIFY(!slopeOf(std::vector<SeriesPoint>(9, SeriesPoint{kStart, 5, false})));
}

void TestLiveValues::growthVerdicts()
{
    // A saw-tooth: 20 samples up by 1 MB each, then a collection.
    const auto sawTooth = [](double growthPerHour, double rssPerHour) {
        SampleSeries series;
        for (int64_t i = 0; i < 7200; ++i) {
            const double hours = static_cast<double>(i) / 3600;
            const auto used = static_cast<int64_t>(50e6 + growthPerHour * hours) + (i % 20) * 1'000'000;
            series.append(sampleAt(kStart + i * 1000, used, static_cast<int64_t>(200e6 + rssPerHour * hours)));
        }
        return growthOf(series, series.firstTime(), series.lastTime());
    };
    const Growth growing = sawTooth(38e6, 38e6);
    QCOMPARE(growing.verdict, GrowthVerdict::Growing);
    QVERIFY(std::abs(growing.heapUsed->perHour - 38e6) < 1e5);
    QVERIFY(growing.heapUsed->points > 300);
    QCOMPARE(sawTooth(0, 0).verdict, GrowthVerdict::Flat);
    QCOMPARE(sawTooth(0, 50e6).verdict, GrowthVerdict::OutsideHeap);
    QCOMPARE(sawTooth(-20e6, 0).verdict, GrowthVerdict::Shrinking);
    SampleSeries early;
    for (int64_t i = 0; i < 100; ++i)
        early.append(sampleAt(kStart + i * 1000, 50'000'000 + i * 1'000'000));
    QCOMPARE(growthOf(early, early.firstTime(), early.lastTime()).verdict, GrowthVerdict::TooEarly);
    // Ten seconds of a program that starts are multiplied by no hour; a minute and a half are.
    const auto starting = [](int64_t seconds) {
        SampleSeries series;
        for (int64_t i = 0; i < 10 * seconds; ++i)
            series.append(sampleAt(kStart + i * 100, 20'000'000 + i * 200'000 + i % 10 * 3'000'000));
        return growthOf(series, series.firstTime(), series.lastTime());
    };
    QCOMPARE(starting(10).verdict, GrowthVerdict::TooEarly);
    QVERIFY(!starting(10).heapUsed);
    QVERIFY(starting(10).afterGc);
    QCOMPARE(starting(90).verdict, GrowthVerdict::Growing);
    // What a collection of young objects leaves is no floor: every tenth one takes the old ones, too.
    SampleSeries young;
    for (int64_t i = 0; i < 205; ++i)
        young.append(sampleAt(kStart + i * 1000, 20'000'000 + i % 20 * 1'000'000 + i % 2 * 3'000'000 + i * 1000));
    const Growth withYoung = growthOf(young, young.firstTime(), young.lastTime());
    QCOMPARE(withYoung.afterGc, std::optional<int64_t>(20'200'000)); // at 200 s: 204 s is the last collection
    // A restart begins with less memory: no garbage collection.
    SampleSeries restarted;
    for (int64_t i = 0; i < 10; ++i) {
        HeapSample sample = sampleAt(kStart + i * 1000, i % 2 == 0 ? 90'000'000 : 10'000'000);
        sample.startsAnew = i % 2 == 1;
        restarted.append(sample);
    }
    QCOMPARE(growthOf(restarted, kStart, restarted.lastTime()).afterGc, std::optional<int64_t>());
}

void TestLiveValues::growthUnderLoad()
{
    // Ten minutes of work, ten of rest, six times. Collections come every 20 s of work and every 100 s of
    // rest; what survives them grows by `whenBusy` and `whenIdle` bytes an hour.
    const auto run = [](double whenBusy, double whenIdle, double idleShare) {
        SampleSeries series;
        double level = 50e6;
        for (int64_t i = 0; i < 7200; ++i) {
            const bool isBusy = i % 1200 < 600;
            level += (isBusy ? whenBusy : whenIdle) / 3600;
            const int64_t period = isBusy ? 20 : 100;
            HeapSample sample = sampleAt(kStart + i * 1000, static_cast<int64_t>(level) + i % period * 500'000);
            sample.loopBusy = isBusy ? 0.6 : idleShare;
            series.append(sample);
        }
        return growthOf(series, series.firstTime(), series.lastTime());
    };
    const Growth underLoad = run(60e6, 0, 0.01);
    QCOMPARE(underLoad.verdict, GrowthVerdict::UnderLoad);
    QVERIFY(std::abs(underLoad.byLoad->perBusyHour - 60e6) < 6e6);
    QVERIFY(underLoad.byLoad->idleAtMost < 2e6);
    QVERIFY(std::abs(underLoad.byLoad->idleShare - 0.5) < 0.05);
    QCOMPARE(run(60e6, 60e6, 0.01).verdict, GrowthVerdict::Growing); // rest changes nothing
    QCOMPARE(run(60e6, 0, 0.4).verdict, GrowthVerdict::Growing);     // it never rests: nobody knows
    QCOMPARE(run(0, 0, 0.01).verdict, GrowthVerdict::Flat);
}

void TestLiveValues::growthOfBuffers()
{
    // Buffers pile up; the JavaScript heap hardly moves, so V8 does not collect.
    SampleSeries series;
    for (int64_t i = 0; i < 600; ++i) {
        HeapSample sample = sampleAt(kStart + i * 1000, 10'000'000 + i * 100, 100'000'000 + i * 100'000);
        sample.bytes[static_cast<size_t>(MemoryField::HeapTotal)] = 20'000'000;
        sample.bytes[static_cast<size_t>(MemoryField::External)] = 1'000'000 + i * 100'000;
        sample.bytes[static_cast<size_t>(MemoryField::ArrayBuffers)] = i * 100'000;
        series.append(sample);
    }
    const Growth growth = growthOf(series, series.firstTime(), series.lastTime());
    QCOMPARE(growth.verdict, GrowthVerdict::OutsideHeap);
    QVERIFY(std::abs(growth.offHeap->perHour - 360e6) < 1e3);
    QVERIFY(std::abs(growth.rest->perHour) < 1e3);
    const MemoryLedger ledger = ledgerOf(series.at(100));
    QCOMPARE(ledger.heap, int64_t{20'000'000});
    QCOMPARE(ledger.buffers, int64_t{10'000'000});
    QCOMPARE(ledger.external, int64_t{1'000'000});
    QCOMPARE(ledger.rest, int64_t{110'000'000 - 20'000'000 - 11'000'000});
    QCOMPARE(ledgerOf(HeapSample{}).rest, int64_t{-1});
}

void TestLiveValues::heapSpaces()
{
    SampleSeries series;
    series.append(sampleAt(kStart, 1));
    HeapSample sample = sampleAt(kStart + 1000, 2);
    sample.spaces = {{"old_space", 10}, {"new_space", 5}};
    series.append(sample);
    series.append(sampleAt(kStart + 2000, 3)); // no longer asked for
    sample = sampleAt(kStart + 3000, 4);
    sample.spaces = {{"new_space", 7}, {"code_space", 1}};
    sample.domNodes = 12;
    series.append(sample);
    QCOMPARE(series.spaceNames().size(), size_t{3});
    QCOMPARE(series.spaceValue(0, 0), HeapSample::kUnknown);
    QCOMPARE(series.spaceValue(0, 1), int64_t{10});
    QCOMPARE(series.spaceValue(0, 2), HeapSample::kUnknown);
    QCOMPARE(series.spaceValue(0, 3), HeapSample::kUnknown);
    QCOMPARE(series.spaceValue(1, 3), int64_t{7});
    QCOMPARE(series.spaceValue(2, 3), int64_t{1});
    QCOMPARE(series.at(1).spaces.size(), size_t{2});
    QCOMPARE(series.at(0).domNodes, HeapSample::kUnknown);
    QCOMPARE(series.at(3).domNodes, int64_t{12});
    for (int i = 0; i < 40; ++i) { // a target that invents names
        sample.spaces = {{"space_" + std::to_string(i), 1}};
        series.append(sample);
    }
    QCOMPARE(series.spaceNames().size(), kMostHeapSpaces);
    QVERIFY(isHeapSpaceName("new_large_object_space"));
    QVERIFY(!isHeapSpaceName("<b>") && !isHeapSpaceName("") && !isHeapSpaceName(std::string(41, 'a')));
}

void TestLiveValues::losses()
{
    HeapSample last = sampleAt(kStart, 58'000'000);
    ProcessWatch gone = watchProcess(2'000'000'000, 1, 64'000'000);
    QCOMPARE(lossCause(gone, last, false), LossCause::HeapLimit);
    QCOMPARE(lossText(LossCause::HeapLimit, gone, last),
             std::string("out of memory: V8 had used 58.0 MB of its limit of 64.0 MB"));
    last = sampleAt(kStart, 40'000'000);
    QCOMPARE(lossCause(gone, last, false), LossCause::Ended);
    QCOMPARE(lossCause(gone, last, true), LossCause::HeapLimit); // it was collecting garbage until the end
    QCOMPARE(lossCause(gone, std::nullopt, true), LossCause::Ended);
    gone.heapLimit = 0;
    QCOMPARE(lossCause(gone, last, true), LossCause::Ended);
    // What is not of this machine, or alive, has lost its connection only.
    QCOMPARE(lossCause(watchProcess(0, 0, 64'000'000), last, true), LossCause::Connection);
    const ProcessWatch self = watchProcess(static_cast<int>(QCoreApplication::applicationPid()), 0, 1);
    QCOMPARE(lossCause(self, last, true), LossCause::Connection);
    // The control group counts what the kernel killed in it.
    QTemporaryDir folder;
    const auto writeEvents = [&](const char* text) {
        QFile file(folder.filePath("memory.events"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(text);
    };
    writeEvents("low 0\noom 1\noom_kill 3\n");
    ProcessWatch contained = gone;
    contained.groupFolder = folder.path().toStdString();
    contained.oomKills = 3;
    QCOMPARE(lossCause(contained, last, false), LossCause::Ended);
    writeEvents("low 0\noom 2\noom_kill 4\n");
    QCOMPARE(lossCause(contained, last, false), LossCause::KilledForGroup);
}

void TestLiveValues::recordingLines()
{
    QCOMPARE(isoTime(1'700'000'000'007), std::string("2023-11-14T22:13:20.007Z"));
    QTemporaryDir folder;
    const std::string path = folder.filePath("r.jsonl").toStdString();
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    std::string text;
    {
        TextWriter out([&](std::string_view block) {
            text += block;
            return true;
        });
        HeapSample sample = sampleAt(kStart, 7);
        sample.bytes[static_cast<size_t>(MemoryField::External)] = HeapSample::kUnknown;
        sample.startsAnew = true;
        writeSampleLine(out, sample);
        writeEventLine(out, {kStart + 5, TargetEventKind::GarbageCollection, {}, 0, 123});
        writeEventLine(out, {kStart + 6, TargetEventKind::Note, "line\nbreak \x1b \"q\"", 0, 0});
        writeEventLine(out, {kStart + 7, TargetEventKind::Blocked, "no answer", 1.25, 0});
    }
    QCOMPARE(text.substr(0, text.find('\n')),
             std::string(R"({"time":"2023-11-14T22:13:20.000Z","rss":100000000,"heapTotal":14,"heapUsed":7,)"
                         R"("arrayBuffers":10000,"gap":true})"));
    file.write(text.data(), static_cast<qint64>(text.size()));
    file.close();
    const auto recording = readRecording(path);
    QVERIFY(recording);
    QCOMPARE(recording->samples.size(), size_t{1});
    QCOMPARE(recording->samples[0].at(MemoryField::External), HeapSample::kUnknown);
    QVERIFY(recording->samples[0].startsAnew);
    QCOMPARE(recording->events.size(), size_t{3});
    QCOMPARE(recording->events[0].bytes, int64_t{123});
    QCOMPARE(recording->events[1].text, std::string("line\nbreak \x1b \"q\""));
    QCOMPARE(recording->events[2].seconds, 1.25);
}

void TestLiveValues::damagedRecordings()
{
    QTemporaryDir folder;
    const auto read = [&](const char* text) {
        const QString path = folder.filePath("d.jsonl");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(text);
        file.close();
        return readRecording(path.toStdString());
    };
    const char* const good = R"({"time":"2023-11-14T22:13:20.000Z","rss":1})";
    QVERIFY(!readRecording(folder.filePath("none").toStdString()));
    QVERIFY(!read(""));
    QVERIFY(!read("{\"snapshot\":{}}\n"));
    QVERIFY(!read("no json\n"));
    const auto cut = read((std::string(good) + "\n{\"time\":\"2023").c_str());
    QVERIFY(cut);
    QVERIFY(cut->isCut);
    QCOMPARE(cut->samples.size(), size_t{1});
    const auto inside = read((std::string(good) + "\ngarbage\n" + good + "\n").c_str());
    QVERIFY(!inside);
    QCOMPARE(inside.error().offset, uint64_t{44});
    QCOMPARE(read((std::string(good) + "\n{\"time\":\"2023-11-14T22:13:20.000Z\",\"event\":\"new kind\"}\n").c_str())
                 ->events.size(),
             size_t{0});
}

void TestLiveValues::partFiles()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath("a.heapsnapshot").toStdString();
    {
        auto file = PartFile::create(path, false);
        QVERIFY(file);
        QVERIFY(file->write("{}\n"));
        QCOMPARE(file->lastByte(), '}');
        auto second = PartFile::create(path, false); // an unfinished one is left alone
        QVERIFY(second);
        QVERIFY(second->partPath() != file->partPath());
        second->discard();
        QVERIFY(file->finish());
    }
    QVERIFY(QFile::exists(QString::fromStdString(path)));
    QCOMPARE(QFile(QString::fromStdString(path)).size(), 3);
    QVERIFY(!PartFile::create(path, false)); // not over an older one unless told
    auto over = PartFile::create(path, true);
    QVERIFY(over);
    QVERIFY(over->write("1234"));
    QVERIFY(over->finish());
    QCOMPARE(QFile(QString::fromStdString(path)).size(), 4);
    QVERIFY(!PartFile::create("/nowhere/x", false));
    QVERIFY(!PartFile::create(folder.path().toStdString(), true)); // a folder
    auto full = PartFile::create("/dev/shm/../full", false);       // a name that is taken by something else
    QVERIFY(!full);
}

void TestLiveValues::estimates()
{
    PreFlight flight = preFlight(500'000'000, 0, "/tmp/x");
    QVERIFY(flight.secondsLow < 44 && flight.secondsHigh > 59); // measured: 44 to 59 s
    QVERIFY(flight.processBytes > 4'280'000'000U);              // measured: 4.28 GB
    QVERIFY(flight.fileBytes > 918'000'000U);                   // measured: 918 MB
    QVERIFY(!flight.memoryRoom);                                // another machine's is not ours to know
    QVERIFY(flight.diskRoom);
    flight.memoryRoom = 1'000'000;
    QVERIFY(!flight.fitsMemory());
    QVERIFY(preFlight(1000, static_cast<int>(QCoreApplication::applicationPid()), "x").memoryRoom.value_or(0) > 0);
}

QTEST_GUILESS_MAIN(TestLiveValues)
#include "tst_live_values.moc"
