// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_writer.h"

#include <QtTest/QtTest>

#include <functional>

using namespace heapsight;

namespace {

std::string written(const std::function<void(HtmlWriter&)>& write)
{
    std::string page;
    TextWriter out([&](std::string_view block) {
        page += block;
        return true;
    });
    HtmlWriter html(out);
    write(html);
    return out.flush() ? page : "not written";
}

class TestHtmlWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsEscaped();
    void whatCannotBeSeenIsReplaced();
    void longTextIsCut();
    void tablesAndPicturesAreClosed();
};

void TestHtmlWriter::textIsEscaped()
{
    QCOMPARE(written([](HtmlWriter& html) { html.text("<a href=\"x\" b='y'>&amp;"); }),
             std::string("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;"));
    QCOMPARE(written([](HtmlWriter& html) { html.paragraph("größer", "dim"); }),
             std::string("<p class=\"dim\">größer</p>\n"));
}

void TestHtmlWriter::whatCannotBeSeenIsReplaced()
{
    const std::string mark = "\xEF\xBF\xBD";
    QCOMPARE(written([](HtmlWriter& html) { html.text(std::string_view("a\0b\x1b", 4)); }), "a" + mark + "b" + mark);
    QCOMPARE(written([](HtmlWriter& html) {
                 html.text("a\xE2\x80\xAE"
                           "b");
             }),
             "a" + mark + "b");                                                  // right to left
    QCOMPARE(written([](HtmlWriter& html) { html.text("a\xFF"); }), "a" + mark); // no UTF-8
}

void TestHtmlWriter::longTextIsCut()
{
    const std::string name(HtmlWriter::kLongestText, 'n');
    QCOMPARE(written([&](HtmlWriter& html) { html.text(name); }), name);
    QCOMPARE(written([&](HtmlWriter& html) { html.text(name + name + name); }), name + "…");
}

void TestHtmlWriter::tablesAndPicturesAreClosed()
{
    QCOMPARE(written([](HtmlWriter& html) {
                 html.openTable({"<File>", "Size"}, "texts");
                 html.row({"a", "1"});
                 html.closeTable();
             }),
             std::string("<div class=\"scroll\"><table class=\"texts\"><tr><th>&lt;File&gt;</th><th>Size</th></tr>\n"
                         "<tr><td>a</td><td>1</td></tr>\n</table></div>\n"));
    QCOMPARE(written([](HtmlWriter& html) {
                 html.openPicture("\"growth\"", 20, 10);
                 html.rectangle(1, 2, 3, 4, "part");
             }),
             std::string("<svg role=\"img\" aria-label=\"&quot;growth&quot;\" height=\"10\" width=\"20\">"
                         "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" class=\"part\"/>"));
}

} // namespace

QTEST_GUILESS_MAIN(TestHtmlWriter)
#include "tst_html_writer.moc"
