<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>SelectedObjects</name>
    <message>
        <source>%1 objects</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>%1 object</source>
        <translation>%1 Objekt</translation>
    </message>
    <message>
        <source>%1 new object</source>
        <translation>%1 neues Objekt</translation>
    </message>
    <message>
        <source>%1 new objects</source>
        <translation>%1 neue Objekte</translation>
    </message>
    <message>
        <source>%1 object that grew</source>
        <translation>%1 gewachsenes Objekt</translation>
    </message>
    <message>
        <source>%1 objects that grew</source>
        <translation>%1 gewachsene Objekte</translation>
    </message>
    <message>
        <source>%1 object, gone in the target</source>
        <translation>%1 Objekt, im Ziel nicht mehr da</translation>
    </message>
    <message>
        <source>%1 objects, gone in the target</source>
        <translation>%1 Objekte, im Ziel nicht mehr da</translation>
    </message>
</context>
<context>
    <name>heapsight::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open one or more snapshots</source>
        <translation>Einen oder mehrere Schnappschüsse öffnen</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Vergleichen …</translation>
    </message>
    <message>
        <source>Open two snapshots side by side: base and target</source>
        <translation>Zwei Schnappschüsse nebeneinander öffnen: Basis und Ziel</translation>
    </message>
    <message>
        <source>Try the &amp;demo leak</source>
        <translation>Das Leck der &amp;Demo ansehen</translation>
    </message>
    <message>
        <source>&amp;Watch a Folder…</source>
        <translation>Ordner be&amp;obachten …</translation>
    </message>
    <message>
        <source>Open snapshots as they appear in a folder</source>
        <translation>Schnappschüsse öffnen, sobald sie in einem Ordner erscheinen</translation>
    </message>
    <message>
        <source>&amp;Export Table as CSV…</source>
        <translation>Tabelle als CSV &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export All &amp;Nodes as CSV…</source>
        <translation>Alle &amp;Knoten als CSV exportieren …</translation>
    </message>
    <message>
        <source>Cop&amp;y heapsight-cli Command</source>
        <translation>Befehl für heapsight-cli kop&amp;ieren</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Einstell&amp;ungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find any command by typing its name</source>
        <translation>Jeden Befehl durch Tippen seines Namens finden</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>C&amp;lear Selection</source>
        <translation>Auswah&amp;l aufheben</translation>
    </message>
    <message>
        <source>Open Source &amp;Line</source>
        <translation>Quell&amp;zeile öffnen</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Arbeitsbereich</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The selection before this one</source>
        <translation>Die Auswahl vor dieser</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>The selection after this one</source>
        <translation>Die Auswahl nach dieser</translation>
    </message>
    <message>
        <source>&amp;Search Snapshot</source>
        <translation>&amp;Schnappschuss durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Object by Id…</source>
        <translation>&amp;Objekt nach Nummer …</translation>
    </message>
    <message>
        <source>&amp;Next Result</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>&amp;Previous Result</source>
        <translation>V&amp;origer Treffer</translation>
    </message>
    <message>
        <source>Use as &amp;Base (A)</source>
        <translation>Als &amp;Basis (A) nehmen</translation>
    </message>
    <message>
        <source>Use as &amp;Target (B)</source>
        <translation>Als &amp;Ziel (B) nehmen</translation>
    </message>
    <message>
        <source>&amp;Swap Base and Target</source>
        <translation>Basis und Ziel &amp;tauschen</translation>
    </message>
    <message>
        <source>Exchange base and target of the comparison</source>
        <translation>Basis und Ziel des Vergleichs tauschen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>C&amp;lose Snapshot</source>
        <translation>Schnappschuss sch&amp;ließen</translation>
    </message>
    <message>
        <source>Cancel &amp;Loading</source>
        <translation>&amp;Laden abbrechen</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>Benutzer&amp;handbuch</translation>
    </message>
    <message>
        <source>&amp;About heapsight</source>
        <translation>&amp;Über heapsight</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>&amp;Schnappschuss</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>Kopie &amp;speichern …</translation>
    </message>
    <message>
        <source>Save a Redacted Co&amp;py…</source>
        <translation>Geschwär&amp;zte Kopie speichern …</translation>
    </message>
    <message>
        <source>Book&amp;mark or Note…</source>
        <translation>&amp;Lesezeichen oder Notiz …</translation>
    </message>
</context>
<context>
    <name>heapsight::BookmarksView</name>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Edit Note…</source>
        <translation>Notiz &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove Bookmark</source>
        <translation>Lesezeichen &amp;entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Note on %1 (may be empty):</source>
        <translation>Notiz zu %1 (kann leer sein):</translation>
    </message>
</context>
<context>
    <name>heapsight::Cells</name>
    <message>
        <source>detached</source>
        <translation>losgelöst</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1, %2 von allem</translation>
    </message>
    <message>
        <source>Cut off by ignored retainers</source>
        <translation>Durch übergangene Halter abgeschnitten</translation>
    </message>
    <message>
        <source>Reached through roots of the engine only</source>
        <translation>Nur über Wurzeln der Engine erreichbar</translation>
    </message>
    <message>
        <source>No root reaches this</source>
        <translation>Von keiner Wurzel erreichbar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>new, gone …: the object</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>heapsight::ClassModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Constructor, or kind of object</source>
        <translation>Konstruktor, oder Art des Objekts</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Steps from the roots to the nearest instance</source>
        <translation>Schritte von den Wurzeln zur nächsten Instanz</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Bytes of the objects themselves</source>
        <translation>Bytes der Objekte selbst</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>Gehaltene Größe</translation>
    </message>
    <message>
        <source>Bytes that would be free if these objects were gone</source>
        <translation>Bytes, die ohne diese Objekte frei wären</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>%1 objects (%2)</source>
        <translation>%1 Objekte (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 classes: %3 objects (%4)</source>
        <translation>%1 von %2 Klassen: %3 Objekte (%4)</translation>
    </message>
</context>
<context>
    <name>heapsight::ClassesPage</name>
    <message>
        <source>Filter classes</source>
        <translation>Klassen filtern</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>%1 of %2 classes</source>
        <translation>%1 von %2 Klassen</translation>
    </message>
    <message>
        <source>No object matches the filters.</source>
        <translation>Kein Objekt passt zu den Filtern.</translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>Wird gefiltert …</translation>
    </message>
    <message>
        <source>Filtering objects</source>
        <translation>Objekte werden gefiltert</translation>
    </message>
    <message>
        <source>Filtering was cancelled</source>
        <translation>Das Filtern wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>heapsight::ColumnHeaderView</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group of columns: column</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>heapsight::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eintippen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>%1    (%2)</source>
        <comment>command, shortcut</comment>
        <translation>%1    (%2)</translation>
    </message>
</context>
<context>
    <name>heapsight::CompareModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Constructor, or kind of object</source>
        <translation>Konstruktor, oder Art des Objekts</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Objects in the base</source>
        <translation>Objekte in der Basis</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Bytes of the objects themselves, in the base</source>
        <translation>Bytes der Objekte selbst, in der Basis</translation>
    </message>
    <message>
        <source>Objects in the target</source>
        <translation>Objekte im Ziel</translation>
    </message>
    <message>
        <source>Bytes of the objects themselves, in the target</source>
        <translation>Bytes der Objekte selbst, im Ziel</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Bytes that would be free if these objects were gone</source>
        <translation>Bytes, die ohne diese Objekte frei wären</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Objects of the target that are not in the base</source>
        <translation>Objekte des Ziels, die nicht in der Basis sind</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Objects of the base that are not in the target</source>
        <translation>Objekte der Basis, die nicht im Ziel sind</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>New minus deleted</source>
        <translation>Neu minus gelöscht</translation>
    </message>
    <message>
        <source>Alloc. size</source>
        <translation>Neue Bytes</translation>
    </message>
    <message>
        <source>Bytes of the new objects</source>
        <translation>Bytes der neuen Objekte</translation>
    </message>
    <message>
        <source>Freed size</source>
        <translation>Freie Bytes</translation>
    </message>
    <message>
        <source>Bytes of the deleted objects</source>
        <translation>Bytes der gelöschten Objekte</translation>
    </message>
    <message>
        <source>Size delta</source>
        <translation>Größendifferenz</translation>
    </message>
    <message>
        <source>Allocated minus freed</source>
        <translation>Neue minus freie Bytes</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>Gewachsen</translation>
    </message>
    <message>
        <source>Change of the objects that are in both</source>
        <translation>Änderung der Objekte, die in beiden sind</translation>
    </message>
    <message>
        <source>Retained delta</source>
        <translation>Gehalten, Differenz</translation>
    </message>
    <message>
        <source>Retained size in the target minus in the base</source>
        <translation>Gehaltene Größe im Ziel minus in der Basis</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1: %2 new objects</source>
        <translation>%1: %2 neue Objekte</translation>
    </message>
    <message>
        <source>%1: %2 objects that grew</source>
        <translation>%1: %2 gewachsene Objekte</translation>
    </message>
    <message>
        <source>%1: all %2 objects</source>
        <translation>%1: alle %2 Objekte</translation>
    </message>
    <message>
        <source>%1 of %2 classes · %3 %4 objects · %5</source>
        <translation>%1 von %2 Klassen · %3 %4 Objekte · %5</translation>
    </message>
    <message>
        <source>%1 in objects that are in both; %2 of them grew</source>
        <translation>%1 in Objekten, die in beiden sind; %2 von ihnen sind gewachsen</translation>
    </message>
</context>
<context>
    <name>heapsight::ComparePage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every class that changed</source>
        <translation>Jede Klasse, die sich geändert hat</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Classes with objects that only the target has</source>
        <translation>Klassen mit Objekten, die nur das Ziel hat</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>Classes with objects that only the base has</source>
        <translation>Klassen mit Objekten, die nur die Basis hat</translation>
    </message>
    <message>
        <source>Survived and grew</source>
        <translation>Geblieben und gewachsen</translation>
    </message>
    <message>
        <source>Classes with objects that both have and that are larger in the target</source>
        <translation>Klassen mit Objekten, die in beiden sind und im Ziel größer</translation>
    </message>
    <message>
        <source>Filter classes</source>
        <translation>Klassen filtern</translation>
    </message>
    <message>
        <source>Comparison by class</source>
        <translation>Vergleich nach Klassen</translation>
    </message>
    <message>
        <source>No class matches the filter.</source>
        <translation>Keine Klasse passt zum Filter.</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>%1 wird mit %2 verglichen</translation>
    </message>
    <message>
        <source>The comparison was cancelled.
Swap the sides twice, or choose another, to make it again.</source>
        <translation>Der Vergleich wurde abgebrochen.
Tauschen Sie die Seiten zweimal oder wählen Sie eine andere, um ihn zu wiederholen.</translation>
    </message>
    <message>
        <source>A  %1</source>
        <translation>A  %1</translation>
    </message>
    <message>
        <source>B  %1</source>
        <translation>B  %1</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Open a second snapshot of the same process: one taken before and one after it grew.</source>
        <translation>Öffnen Sie einen zweiten Schnappschuss desselben Prozesses: einen, bevor er wuchs, und einen danach.</translation>
    </message>
    <message>
        <source>The snapshots could not be compared</source>
        <translation>Die Schnappschüsse konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>Loading %1 and %2</source>
        <translation>%1 und %2 werden geladen</translation>
    </message>
    <message>
        <source>These snapshots are of different processes: objects cannot be followed from one to the other, so classes are compared by their totals.</source>
        <translation>Diese Schnappschüsse sind von verschiedenen Prozessen: Objekte lassen sich nicht vom einen zum anderen verfolgen, daher werden die Summen der Klassen verglichen.</translation>
    </message>
    <message>
        <source>The base %1 was taken after the target %2: what is called new here was there before.</source>
        <translation>Die Basis %1 ist später entstanden als das Ziel %2: was hier neu heißt, war vorher schon da.</translation>
    </message>
</context>
<context>
    <name>heapsight::Document</name>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
</context>
<context>
    <name>heapsight::DocumentCommands</name>
    <message>
        <source>Save a Copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>%1 was written and is being opened</source>
        <translation>%1 wurde geschrieben und wird geöffnet</translation>
    </message>
    <message>
        <source>This is the file itself</source>
        <translation>Das ist die Datei selbst</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 wurde gespeichert</translation>
    </message>
    <message>
        <source>Watch a Folder for New Snapshots</source>
        <translation>Ordner auf neue Schnappschüsse beobachten</translation>
    </message>
    <message>
        <source>Snapshots written to %1 are opened once they are complete</source>
        <translation>Schnappschüsse in %1 werden geöffnet, sobald sie vollständig sind</translation>
    </message>
    <message>
        <source>%1 cannot be watched</source>
        <translation>%1 kann nicht beobachtet werden</translation>
    </message>
</context>
<context>
    <name>heapsight::DocumentList</name>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>, base of the comparison</source>
        <translation>, Basis des Vergleichs</translation>
    </message>
    <message>
        <source>, target of the comparison</source>
        <translation>, Ziel des Vergleichs</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 objects</source>
        <translation>%1 · %2 Objekte</translation>
    </message>
    <message>
        <source>%1 · incomplete</source>
        <translation>%1 · unvollständig</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>loading was cancelled</source>
        <translation>Laden wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>heapsight::ErrorText</name>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Die Standardeingabe</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end.</source>
        <translation>%1 ließ sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 is not a heap snapshot.</source>
        <translation>%1 ist kein Heap-Schnappschuss.</translation>
    </message>
    <message>
        <source>%1 describes its own format in a way that makes no sense.</source>
        <translation>%1 beschreibt sein eigenes Format auf sinnlose Weise.</translation>
    </message>
    <message>
        <source>%1 contains a number that cannot be right.</source>
        <translation>%1 enthält eine Zahl, die nicht stimmen kann.</translation>
    </message>
    <message>
        <source>%1 refers to something that it does not contain.</source>
        <translation>%1 verweist auf etwas, das nicht darin ist.</translation>
    </message>
    <message>
        <source>%1 does not contain as much as it announces.</source>
        <translation>%1 enthält weniger, als angekündigt ist.</translation>
    </message>
    <message>
        <source>%1 ends before the objects are complete.</source>
        <translation>%1 endet, bevor die Objekte vollständig sind.</translation>
    </message>
    <message>
        <source>%1 is larger than is supported.</source>
        <translation>%1 ist größer, als unterstützt wird.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for %1.</source>
        <translation>Für %1 reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Nicht gefunden.</translation>
    </message>
    <message>
        <source>This pattern or value is not understood.</source>
        <translation>Dieses Muster oder dieser Wert ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The process answered something unexpected.</source>
        <translation>Der Prozess hat etwas Unerwartetes geantwortet.</translation>
    </message>
    <message>
        <source>The process did not answer in time.</source>
        <translation>Der Prozess hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the process was closed.</source>
        <translation>Die Verbindung zum Prozess wurde geschlossen.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es die Datei gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Snapshots end in .heapsnapshot or .heaptimeline; Node.js writes them with v8.writeHeapSnapshot(), Chrome in the Memory panel.</source>
        <translation>Schnappschüsse enden auf .heapsnapshot oder .heaptimeline; Node.js schreibt sie mit v8.writeHeapSnapshot(), Chrome im Memory-Panel.</translation>
    </message>
    <message>
        <source>The file is probably damaged or was not written to its end: copy it again, or take a new snapshot.</source>
        <translation>Die Datei ist vermutlich beschädigt oder wurde nicht zu Ende geschrieben: kopieren Sie sie neu oder nehmen Sie einen neuen Schnappschuss auf.</translation>
    </message>
    <message>
        <source>Close other snapshots or programs, then try again.</source>
        <translation>Schließen Sie andere Schnappschüsse oder Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the folder's permissions and the free space.</source>
        <translation>Prüfen Sie die Rechte des Ordners und den freien Platz.</translation>
    </message>
    <message>
        <source>Check that the process still runs, then attach again.</source>
        <translation>Prüfen Sie, ob der Prozess noch läuft, und verbinden Sie sich dann neu.</translation>
    </message>
    <message>
        <source>at byte %1</source>
        <translation>bei Byte %1</translation>
    </message>
    <message>
        <source>The file is cut inside its strings: some names are missing.</source>
        <translation>Die Datei bricht in ihren Zeichenketten ab: einige Namen fehlen.</translation>
    </message>
    <message>
        <source>The file is cut: objects are complete, what follows them is not.</source>
        <translation>Die Datei bricht ab: die Objekte sind vollständig, was danach kommt nicht.</translation>
    </message>
    <message>
        <source>A section that the file announces is absent.</source>
        <translation>Ein angekündigter Abschnitt fehlt.</translation>
    </message>
    <message>
        <source>Some source locations point nowhere and are left out.</source>
        <translation>Einige Quellorte zeigen ins Leere und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The allocation traces contradict themselves and are left out.</source>
        <translation>Die Allokationsspuren widersprechen sich und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Some text is not valid and is shown with replacement characters.</source>
        <translation>Mancher Text ist ungültig und wird mit Ersatzzeichen gezeigt.</translation>
    </message>
    <message>
        <source>The file has more trace functions than it announces; all were read.</source>
        <translation>Die Datei hat mehr Funktionen in den Spuren als angekündigt; alle wurden gelesen.</translation>
    </message>
    <message>
        <source>Several objects share an id: looking one up finds the first.</source>
        <translation>Mehrere Objekte haben dieselbe Nummer: gesucht wird das erste gefunden.</translation>
    </message>
    <message>
        <source>The file has types of objects or edges that are not known here.</source>
        <translation>Die Datei hat Arten von Objekten oder Verweisen, die hier nicht bekannt sind.</translation>
    </message>
    <message>
        <source>Something follows the end of the snapshot and was ignored.</source>
        <translation>Hinter dem Schnappschuss folgt noch etwas; es wurde übergangen.</translation>
    </message>
    <message>
        <source>The file was written in an older format: some facts are not known.</source>
        <translation>Die Datei ist in einem älteren Format: manches ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The snapshot was taken with internals exposed: distances and sizes are not those of user code.</source>
        <translation>Der Schnappschuss zeigt das Innere der Engine: Abstände und Größen sind nicht die des Benutzercodes.</translation>
    </message>
    <message>
        <source>The file was read with a warning.</source>
        <translation>Die Datei wurde mit einer Warnung gelesen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>reading objects</source>
        <translation>Objekte lesen</translation>
    </message>
    <message>
        <source>reading references</source>
        <translation>Verweise lesen</translation>
    </message>
    <message>
        <source>reading strings</source>
        <translation>Zeichenketten lesen</translation>
    </message>
    <message>
        <source>reading locations</source>
        <translation>Quellorte lesen</translation>
    </message>
    <message>
        <source>linking objects</source>
        <translation>Objekte verknüpfen</translation>
    </message>
    <message>
        <source>dominators</source>
        <translation>Dominatoren</translation>
    </message>
    <message>
        <source>distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>shallow sizes</source>
        <translation>eigene Größen</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>retained sizes</source>
        <translation>gehaltene Größen</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>vergleichen</translation>
    </message>
    <message>
        <source>finding paths</source>
        <translation>Pfade suchen</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>working</source>
        <translation>arbeiten</translation>
    </message>
</context>
<context>
    <name>heapsight::ExportCommands</name>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Export All Nodes</source>
        <translation>Alle Knoten exportieren</translation>
    </message>
    <message>
        <source>Save a Redacted Copy: Texts Are Replaced, Names Stay</source>
        <translation>Geschwärzte Kopie speichern: Texte werden ersetzt, Namen bleiben</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>%1 rows were written</source>
        <translation>%1 Zeilen wurden geschrieben</translation>
    </message>
    <message>
        <source>Exporting the nodes of %1</source>
        <translation>Die Knoten von %1 werden exportiert</translation>
    </message>
    <message>
        <source>%1 nodes were written</source>
        <translation>%1 Knoten wurden geschrieben</translation>
    </message>
    <message>
        <source>A redacted copy needs a name of its own</source>
        <translation>Eine geschwärzte Kopie braucht einen eigenen Namen</translation>
    </message>
    <message>
        <source>Redacting %1</source>
        <translation>%1 wird geschwärzt</translation>
    </message>
    <message>
        <source>%1 of %2 texts were replaced</source>
        <translation>%1 von %2 Texten wurden ersetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>heapsight-cli has no table like this one</source>
        <translation>heapsight-cli hat keine Tabelle wie diese</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>heapsight::FieldsModel</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Field and the object it holds</source>
        <translation>Feld und das Objekt, das es hält</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Steps from the roots</source>
        <translation>Schritte von den Wurzeln</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Bytes of the object itself</source>
        <translation>Bytes des Objekts selbst</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>Gehaltene Größe</translation>
    </message>
    <message>
        <source>Bytes that would be free if the object were gone</source>
        <translation>Bytes, die ohne das Objekt frei wären</translation>
    </message>
</context>
<context>
    <name>heapsight::FileDialogs</name>
    <message>
        <source>Heap snapshots (*.heapsnapshot *.heapsnapshot.gz *.heapsnapshot.zst *.heaptimeline *.heaptimeline.gz *.heaptimeline.zst);;All files (*)</source>
        <translation>Heap-Schnappschüsse (*.heapsnapshot *.heapsnapshot.gz *.heapsnapshot.zst *.heaptimeline *.heaptimeline.gz *.heaptimeline.zst);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open Snapshots</source>
        <translation>Schnappschüsse öffnen</translation>
    </message>
    <message>
        <source>Compare: Choose the Base (Earlier), or Both Snapshots</source>
        <translation>Vergleichen: Basis (früher) oder beide Schnappschüsse wählen</translation>
    </message>
    <message>
        <source>Compare: Choose the Target (Later)</source>
        <translation>Vergleichen: Ziel (später) wählen</translation>
    </message>
    <message>
        <source>About heapsight</source>
        <translation>Über heapsight</translation>
    </message>
    <message>
        <source>Explorer for heap snapshots of Node.js, Chrome and other V8 programs.
It reads the files you open and connects to nothing.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Zeigt Heap-Schnappschüsse von Node.js, Chrome und anderen V8-Programmen.
Es liest die Dateien, die Sie öffnen, und verbindet sich mit nichts.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>heapsight::FilterBar</name>
    <message>
        <source>Text, in any case, or /regular expression/</source>
        <translation>Text, groß oder klein, oder /regulärer Ausdruck/</translation>
    </message>
    <message>
        <source>This pattern is not understood: %1</source>
        <translation>Dieses Muster ist nicht zu verstehen: %1</translation>
    </message>
</context>
<context>
    <name>heapsight::Format</name>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>heapsight::GuideBrowser</name>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
</context>
<context>
    <name>heapsight::GuideWindow</name>
    <message>
        <source>heapsight user guide</source>
        <translation>heapsight-Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>heapsight::ImageExport</name>
    <message>
        <source>Image (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Image (*.png);;Vector graphics (*.svg)</source>
        <translation>Bild (*.png);;Vektorgrafik (*.svg)</translation>
    </message>
</context>
<context>
    <name>heapsight::JobStatusWidget</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Abbrechen, was gerade läuft</translation>
    </message>
    <message>
        <source>%1: stopping</source>
        <translation>%1: wird angehalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform> (und %n weitere)</numerusform>
        <numerusform> (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1: %2, %3 %</translation>
    </message>
</context>
<context>
    <name>heapsight::MainWindow</name>
    <message>
        <source>One file shows its classes, sizes and what retains them.</source>
        <translation>Eine Datei zeigt ihre Klassen, Größen und was sie hält.</translation>
    </message>
    <message>
        <source>Two snapshots of one process, side by side: what is new, what is gone, what grew.</source>
        <translation>Zwei Schnappschüsse eines Prozesses nebeneinander: was neu ist, was weg ist, was gewachsen ist.</translation>
    </message>
    <message>
        <source>Snapshots open by themselves once a process has written them there.</source>
        <translation>Schnappschüsse öffnen sich von selbst, sobald ein Prozess sie dort geschrieben hat.</translation>
    </message>
    <message>
        <source>Two snapshots of a small server that leaks its sessions.</source>
        <translation>Zwei Schnappschüsse eines kleinen Servers, der seine Sitzungen nie freigibt.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>Choose an object to bookmark it</source>
        <translation>Wählen Sie ein Objekt, um ein Lesezeichen zu setzen</translation>
    </message>
    <message>
        <source>The snapshot does not tell where this comes from</source>
        <translation>Der Schnappschuss sagt nicht, woher das kommt</translation>
    </message>
    <message>
        <source>Not opened again, because the program ended while loading it: %1.</source>
        <translation>Nicht wieder geöffnet, weil das Programm endete, während es lud: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 in %2 objects</source>
        <translation>%1 in %2 Objekten</translation>
    </message>
    <message>
        <source>%1 – heapsight</source>
        <translation>%1 – heapsight</translation>
    </message>
</context>
<context>
    <name>heapsight::Marks</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>grew</source>
        <translation>gewachsen</translation>
    </message>
    <message>
        <source>shrank</source>
        <translation>geschrumpft</translation>
    </message>
</context>
<context>
    <name>heapsight::MessageView</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>heapsight::ObjectFilterBox</name>
    <message>
        <source>Objects to count</source>
        <translation>Gezählte Objekte</translation>
    </message>
    <message>
        <source>Which objects the classes count</source>
        <translation>Welche Objekte die Klassen zählen</translation>
    </message>
    <message>
        <source>All objects</source>
        <translation>Alle Objekte</translation>
    </message>
    <message>
        <source>Duplicated strings</source>
        <translation>Doppelte Zeichenketten</translation>
    </message>
    <message>
        <source>Strings whose text another string has too</source>
        <translation>Zeichenketten, deren Text auch eine andere hat</translation>
    </message>
    <message>
        <source>Objects retained by detached DOM nodes</source>
        <translation>Von losgelösten DOM-Knoten gehaltene Objekte</translation>
    </message>
    <message>
        <source>What would be freed if no detached DOM node held anything</source>
        <translation>Was frei wäre, hielte kein losgelöster DOM-Knoten etwas</translation>
    </message>
    <message>
        <source>Objects retained by contexts</source>
        <translation>Von Kontexten gehaltene Objekte</translation>
    </message>
    <message>
        <source>What would be freed if no function's scope held anything</source>
        <translation>Was frei wäre, hielte kein Gültigkeitsbereich einer Funktion etwas</translation>
    </message>
    <message>
        <source>Objects retained by the console</source>
        <translation>Von der Konsole gehaltene Objekte</translation>
    </message>
    <message>
        <source>What is only there because it was printed to an attached console</source>
        <translation>Was nur da ist, weil es an einer Konsole ausgegeben wurde</translation>
    </message>
    <message>
        <source>Objects retained by event handlers</source>
        <translation>Von Ereignisbehandlern gehaltene Objekte</translation>
    </message>
    <message>
        <source>What would be freed if no event handler of the page held anything</source>
        <translation>Was frei wäre, hielte kein Ereignisbehandler der Seite etwas</translation>
    </message>
    <message>
        <source>Allocated before %1</source>
        <translation>Angelegt vor %1</translation>
    </message>
    <message>
        <source>Allocated between %1 and %2</source>
        <translation>Angelegt zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Native context %1</source>
        <translation>Nativer Kontext %1</translation>
    </message>
    <message>
        <source>Shared between native contexts</source>
        <translation>Von nativen Kontexten geteilt</translation>
    </message>
    <message>
        <source>Of no native context</source>
        <translation>Ohne nativen Kontext</translation>
    </message>
</context>
<context>
    <name>heapsight::ObjectPane</name>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>attached to the document</source>
        <translation>am Dokument</translation>
    </message>
    <message>
        <source>detached from the document</source>
        <translation>vom Dokument losgelöst</translation>
    </message>
    <message>
        <source>%1, %2 of the heap</source>
        <translation>%1, %2 des Heaps</translation>
    </message>
    <message>
        <source>%1  (%2 since A)</source>
        <translation>%1  (%2 seit A)</translation>
    </message>
    <message>
        <source>Fields of the object</source>
        <translation>Felder des Objekts</translation>
    </message>
    <message>
        <source>This object holds nothing else.</source>
        <translation>Dieses Objekt hält sonst nichts.</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>No object is selected</source>
        <translation>Kein Objekt ist ausgewählt</translation>
    </message>
    <message>
        <source>Open a class and choose one of its objects to see its sizes and fields.</source>
        <translation>Öffnen Sie eine Klasse und wählen Sie eines ihrer Objekte, um seine Größen und Felder zu sehen.</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Constructor</source>
        <translation>Konstruktor</translation>
    </message>
    <message>
        <source>Held as</source>
        <translation>Gehalten als</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Steps on the shortest way from a root of the user's code</source>
        <translation>Schritte auf dem kürzesten Weg von einer Wurzel des Benutzercodes</translation>
    </message>
    <message>
        <source>Dominated by</source>
        <translation>Dominiert von</translation>
    </message>
    <message>
        <source>Without any of these, nearest first, the object would be freed</source>
        <translation>Ohne eines davon, das nächste zuerst, wäre das Objekt frei</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Deklariert</translation>
    </message>
    <message>
        <source>In the page</source>
        <translation>In der Seite</translation>
    </message>
    <message>
        <source>new since A</source>
        <translation>neu seit A</translation>
    </message>
    <message>
        <source>gone in B</source>
        <translation>in B nicht mehr da</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
</context>
<context>
    <name>heapsight::ObjectRows</name>
    <message>
        <source>already on this path</source>
        <translation>schon auf diesem Pfad</translation>
    </message>
    <message>
        <source>in</source>
        <comment>a field in an object</comment>
        <translation>in</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>no longer leads to a root</source>
        <translation>führt nicht mehr zu einer Wurzel</translation>
    </message>
    <message>
        <source>leads to no root</source>
        <translation>führt zu keiner Wurzel</translation>
    </message>
</context>
<context>
    <name>heapsight::Page</name>
    <message>
        <source>No snapshot is open</source>
        <translation>Kein Schnappschuss ist offen</translation>
    </message>
    <message>
        <source>Open one with File &gt; Open, or drop it here.</source>
        <translation>Öffnen Sie einen mit Datei &gt; Öffnen oder lassen Sie ihn hier fallen.</translation>
    </message>
    <message>
        <source>Loading %1: %2</source>
        <translation>%1 wird geladen: %2</translation>
    </message>
    <message>
        <source>Loading %1 was cancelled</source>
        <translation>Das Laden von %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>Open it again with Snapshot &gt; Reload.</source>
        <translation>Öffnen Sie ihn wieder mit Schnappschuss &gt; Neu laden.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
        <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heapsight::PathModel</name>
    <message>
        <source>through %1</source>
        <comment>steps that were folded</comment>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>only while the snapshot was taken</source>
        <translation>nur während der Aufnahme des Schnappschusses</translation>
    </message>
    <message>
        <source>accumulates here</source>
        <translation>sammelt sich hier</translation>
    </message>
    <message>
        <source>%1 also held elsewhere</source>
        <translation>%1 auch anderswo gehalten</translation>
    </message>
    <message>
        <source>Without it %1 of these %2 objects would be freed</source>
        <translation>Ohne es wären %1 dieser %2 Objekte frei</translation>
    </message>
    <message>
        <source>Path from the GC roots</source>
        <translation>Pfad von den GC-Wurzeln</translation>
    </message>
    <message>
        <source>What holds the objects; steps of the engine are folded</source>
        <translation>Was die Objekte hält; Schritte der Engine sind zusammengefasst</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Objects of the selection below this row</source>
        <translation>Objekte der Auswahl unter dieser Zeile</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>Gehaltene Größe</translation>
    </message>
    <message>
        <source>Bytes those objects retain together</source>
        <translation>Bytes, die diese Objekte zusammen halten</translation>
    </message>
</context>
<context>
    <name>heapsight::PathSearch</name>
    <message>
        <source>Finding paths to %1</source>
        <translation>Pfade zu %1 werden gesucht</translation>
    </message>
</context>
<context>
    <name>heapsight::PathsTab</name>
    <message>
        <source>Paths to GC roots</source>
        <translation>Pfade zu den GC-Wurzeln</translation>
    </message>
    <message>
        <source>Show &amp;Retainers of This Object</source>
        <translation>&amp;Halter dieses Objekts zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Finding paths…</source>
        <translation>Pfade werden gesucht …</translation>
    </message>
    <message>
        <source>The search for paths was cancelled</source>
        <translation>Die Suche nach Pfaden wurde abgebrochen</translation>
    </message>
    <message>
        <source>Choose “Paths to GC roots” again to repeat it.</source>
        <translation>Wählen Sie noch einmal „Pfade zu den GC-Wurzeln“, um sie zu wiederholen.</translation>
    </message>
    <message>
        <source>No paths could be found</source>
        <translation>Es ließen sich keine Pfade finden</translation>
    </message>
    <message>
        <source> · %1 held by nothing</source>
        <translation> · %1 von nichts gehalten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 of the %2 objects below %3 are also held elsewhere%4: without it they would stay.</source>
        <translation>%1 der %2 Objekte unter %3 werden auch anderswo gehalten%4: ohne dieses blieben sie.</translation>
    </message>
</context>
<context>
    <name>heapsight::Picture</name>
    <message>
        <source>… %1 more</source>
        <translation>… %1 weitere</translation>
    </message>
    <message>
        <source>Click to show some of them</source>
        <translation>Klicken zeigt einige davon</translation>
    </message>
    <message>
        <source>There is no room for more in this picture</source>
        <translation>In diesem Bild ist kein Platz für mehr</translation>
    </message>
    <message>
        <source>1 object, %1</source>
        <translation>1 Objekt, %1</translation>
    </message>
    <message>
        <source>%1 objects, %2</source>
        <translation>%1 Objekte, %2</translation>
    </message>
    <message>
        <source>%1 objects below, retaining %2</source>
        <translation>%1 Objekte darunter, halten %2</translation>
    </message>
    <message>
        <source>The objects accumulate here</source>
        <translation>Hier sammeln sich die Objekte</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>retains %1</source>
        <translation>hält %1</translation>
    </message>
    <message>
        <source>Stands in this picture already</source>
        <translation>Steht schon in diesem Bild</translation>
    </message>
    <message>
        <source>retainers</source>
        <translation>Halter</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>accumulates here</source>
        <translation>sammelt sich hier</translation>
    </message>
</context>
<context>
    <name>heapsight::PictureTab</name>
    <message>
        <source>&amp;Select This Object</source>
        <translation>Dieses Objekt &amp;auswählen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>retains %1</source>
        <translation>hält %1</translation>
    </message>
    <message>
        <source>Finding paths…</source>
        <translation>Pfade werden gesucht …</translation>
    </message>
    <message>
        <source>There is no picture</source>
        <translation>Es gibt kein Bild</translation>
    </message>
    <message>
        <source>The search for paths was cancelled. Choose “Picture” to repeat it.</source>
        <translation>Die Suche nach Pfaden wurde abgebrochen. „Bild“ wiederholt sie.</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG image (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>heapsight::PictureView</name>
    <message>
        <source>Picture of what holds the selection</source>
        <translation>Bild dessen, was die Auswahl hält</translation>
    </message>
</context>
<context>
    <name>heapsight::RecentMenu</name>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Liste leeren</translation>
    </message>
</context>
<context>
    <name>heapsight::RetainerTreeTab</name>
    <message>
        <source>Show the largest object</source>
        <translation>Das größte Objekt zeigen</translation>
    </message>
    <message>
        <source>Retainers</source>
        <translation>Halter</translation>
    </message>
    <message>
        <source>Nothing holds this object but a root, or a weak reference.</source>
        <translation>Dieses Objekt wird nur von einer Wurzel oder einem schwachen Verweis gehalten.</translation>
    </message>
    <message>
        <source>&amp;Select This Object</source>
        <translation>Dieses Objekt &amp;auswählen</translation>
    </message>
    <message>
        <source>Restore Ignored &amp;Retainers</source>
        <translation>Übergangene &amp;Halter wieder beachten</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Looks for the way to the roots as if this object did not hold anything</source>
        <translation>Sucht den Weg zu den Wurzeln, als hielte dieses Objekt nichts</translation>
    </message>
    <message>
        <source>retains %1</source>
        <translation>hält %1</translation>
    </message>
    <message>
        <source>Retainers are shown for one object</source>
        <translation>Halter werden für ein einzelnes Objekt gezeigt</translation>
    </message>
    <message>
        <source>Choose one of the class in the table above, or look at the paths to GC roots of all.</source>
        <translation>Wählen Sie eines der Klasse in der Tabelle oben oder sehen Sie sich die Pfade aller zu den GC-Wurzeln an.</translation>
    </message>
    <message>
        <source>Finding the way round ignored retainers</source>
        <translation>Der Weg um übergangene Halter wird gesucht</translation>
    </message>
    <message>
        <source>Stop &amp;Ignoring This Retainer</source>
        <translation>Diesen Halter wieder &amp;beachten</translation>
    </message>
    <message>
        <source>&amp;Ignore This Retainer</source>
        <translation>Diesen Halter ü&amp;bergehen</translation>
    </message>
    <message>
        <source>Ignored: %1 and %2 more.</source>
        <translation>Übergangen: %1 und %2 weitere.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Ignored: %1.</source>
        <translation>Übergangen: %1.</translation>
    </message>
    <message>
        <source> Looking for another way to the roots…</source>
        <translation> Ein anderer Weg zu den Wurzeln wird gesucht …</translation>
    </message>
    <message>
        <source> There is no other way to the roots: without what is ignored, this object would be freed.</source>
        <translation> Es gibt keinen anderen Weg zu den Wurzeln: ohne das Übergangene wäre dieses Objekt frei.</translation>
    </message>
    <message>
        <source>Restore Ignored Retainers</source>
        <translation>Übergangene Halter wieder beachten</translation>
    </message>
</context>
<context>
    <name>heapsight::RetainersModel</name>
    <message>
        <source>Retainer</source>
        <translation>Halter</translation>
    </message>
    <message>
        <source>Field and the object that holds the row above</source>
        <translation>Feld und das Objekt, das die Zeile darüber hält</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Steps from the roots</source>
        <translation>Schritte von den Wurzeln</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Bytes of the object itself</source>
        <translation>Bytes des Objekts selbst</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>Gehaltene Größe</translation>
    </message>
    <message>
        <source>Bytes that would be free if the object were gone</source>
        <translation>Bytes, die ohne das Objekt frei wären</translation>
    </message>
</context>
<context>
    <name>heapsight::RetainersPane</name>
    <message>
        <source>&amp;Paths to GC roots</source>
        <translation>&amp;Pfade zu den GC-Wurzeln</translation>
    </message>
    <message>
        <source>One tree from the roots to all selected objects</source>
        <translation>Ein Baum von den Wurzeln zu allen ausgewählten Objekten</translation>
    </message>
    <message>
        <source>&amp;Retainers</source>
        <translation>&amp;Halter</translation>
    </message>
    <message>
        <source>What holds the object, upwards to the roots</source>
        <translation>Was das Objekt hält, hinauf bis zu den Wurzeln</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Choose a class to see what keeps its objects in memory.</source>
        <translation>Wählen Sie eine Klasse, um zu sehen, was ihre Objekte im Speicher hält.</translation>
    </message>
    <message>
        <source>Retainers</source>
        <translation>Halter</translation>
    </message>
    <message>
        <source>Retainers of %1</source>
        <translation>Halter von %1</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>The paths, or the object's neighbourhood, as a drawing</source>
        <translation>Die Pfade oder die Umgebung des Objekts als Zeichnung</translation>
    </message>
</context>
<context>
    <name>heapsight::SearchBox</name>
    <message>
        <source>Search: class, property, text, @id, /regex/</source>
        <translation>Suchen: Klasse, Eigenschaft, Text, @Nummer, /Regex/</translation>
    </message>
    <message>
        <source>Search the snapshot</source>
        <translation>Schnappschuss durchsuchen</translation>
    </message>
    <message>
        <source>Classes, objects, properties and texts of strings in the current snapshot.
Text in any case, /regular expression/, @id of an object</source>
        <translation>Klassen, Objekte, Eigenschaften und Texte von Zeichenketten im aktuellen Schnappschuss.
Text in beliebiger Schreibung, /regulärer Ausdruck/, @Nummer eines Objekts</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>The snapshot is not loaded yet.</source>
        <translation>Der Schnappschuss ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Searching %1…</source>
        <translation>%1 wird durchsucht …</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Searching for %1</source>
        <translation>Suche nach %1</translation>
    </message>
    <message>
        <source>The search was cancelled. Press Enter to repeat it.</source>
        <translation>Die Suche wurde abgebrochen. Enter wiederholt sie.</translation>
    </message>
    <message>
        <source>No object of this snapshot has the id %1.</source>
        <translation>Kein Objekt dieses Schnappschusses hat die Nummer %1.</translation>
    </message>
    <message>
        <source>This pattern is not understood: %1</source>
        <translation>Dieses Muster ist nicht zu verstehen: %1</translation>
    </message>
    <message>
        <source>Nothing in this snapshot matches.</source>
        <translation>Nichts in diesem Schnappschuss passt.</translation>
    </message>
    <message>
        <source>Nothing of this kind matches.</source>
        <translation>Nichts von dieser Art passt.</translation>
    </message>
    <message>
        <source>%1 found, of each kind the %2 largest are listed</source>
        <translation>%1 gefunden, von jeder Art stehen die %2 größten hier</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Classes 12</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>heapsight::SearchModel</name>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>string</source>
        <translation>Zeichenkette</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>of</source>
        <comment>property of object</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Zeichenketten</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Class, object, property and its owner, or text of a string</source>
        <translation>Klasse, Objekt, Eigenschaft und ihr Besitzer, oder Text einer Zeichenkette</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What the name belongs to</source>
        <translation>Wozu der Name gehört</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class of the object</source>
        <translation>Klasse des Objekts</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Bytes of the object itself, or of all of the class</source>
        <translation>Bytes des Objekts selbst, oder aller der Klasse</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>Gehaltene Größe</translation>
    </message>
    <message>
        <source>Bytes that would be free if it were gone</source>
        <translation>Bytes, die ohne es frei wären</translation>
    </message>
</context>
<context>
    <name>heapsight::SettingsDialog</name>
    <message>
        <source>&amp;Open again what was open at the end</source>
        <translation>&amp;Wieder öffnen, was zuletzt offen war</translation>
    </message>
    <message>
        <source>V8's &amp;own sizes, nothing counted to the owner</source>
        <translation>Größen &amp;von V8 selbst, nichts dem Besitzer zugerechnet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Source Lines</source>
        <translation>&amp;Quellzeilen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>At the start:</source>
        <translation>Beim Start:</translation>
    </message>
    <message>
        <source>Shallow sizes:</source>
        <translation>Eigene Größen:</translation>
    </message>
    <message>
        <source>Otherwise sizes are those of Chrome DevTools: the backing store of an array or a map counts to its owner. A change loads the open snapshots again.</source>
        <translation>Sonst gelten die Größen von Chrome DevTools: der Speicher hinter einem Array oder einer Map zählt zum Besitzer. Eine Änderung lädt die offenen Schnappschüsse neu.</translation>
    </message>
    <message>
        <source>one per processor</source>
        <translation>einer je Prozessor</translation>
    </message>
    <message>
        <source>T&amp;hreads:</source>
        <translation>&amp;Threads:</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Anderer …</translation>
    </message>
    <message>
        <source>program %f:%l:%c</source>
        <translation>programm %f:%l:%c</translation>
    </message>
    <message>
        <source>%f: the file, %l: the line, %c: the column.
Started as it is, without a shell.</source>
        <translation>%f: die Datei, %l: die Zeile, %c: die Spalte.
Wird so gestartet, wie es da steht, ohne Shell.</translation>
    </message>
    <message>
        <source>&amp;Editor:</source>
        <translation>&amp;Editor:</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>&amp;Befehl:</translation>
    </message>
    <message>
        <source>Where the sources of a server are on this machine. The first row that fits is used.</source>
        <translation>Wo die Quellen eines Servers auf diesem Rechner liegen. Die erste passende Zeile gilt.</translation>
    </message>
    <message>
        <source>Path mappings</source>
        <translation>Pfadzuordnungen</translation>
    </message>
    <message>
        <source>In the snapshot</source>
        <translation>Im Schnappschuss</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>heapsight::SourceOpener</name>
    <message>
        <source>The snapshot does not tell which file this is.</source>
        <translation>Der Schnappschuss sagt nicht, welche Datei das ist.</translation>
    </message>
    <message>
        <source>%1 is no file on this machine. If you have it, add a path mapping in the settings.</source>
        <translation>%1 ist keine Datei auf diesem Rechner. Wenn Sie sie haben, fügen Sie in den Einstellungen eine Pfadzuordnung hinzu.</translation>
    </message>
    <message>
        <source>There is no file %1. If it is elsewhere on this machine, add a path mapping in the settings.</source>
        <translation>Eine Datei %1 gibt es nicht. Liegt sie woanders auf diesem Rechner, fügen Sie in den Einstellungen eine Pfadzuordnung hinzu.</translation>
    </message>
    <message>
        <source>No editor was found. Choose one in the settings.</source>
        <translation>Kein Editor wurde gefunden. Wählen Sie einen in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 could not be started. Choose another editor in the settings.</source>
        <translation>%1 ließ sich nicht starten. Wählen Sie in den Einstellungen einen anderen Editor.</translation>
    </message>
</context>
<context>
    <name>heapsight::StartPage</name>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Find what holds the memory</source>
        <translation>Finden, was den Speicher hält</translation>
    </message>
    <message>
        <source>Open heap snapshots of Node.js, Chrome or any other V8 program (.heapsnapshot, .heaptimeline, plain or compressed), or drop them anywhere on this window.</source>
        <translation>Öffnen Sie Heap-Schnappschüsse von Node.js, Chrome oder einem anderen V8-Programm (.heapsnapshot, .heaptimeline, auch gepackt) oder lassen Sie sie irgendwo auf dieses Fenster fallen.</translation>
    </message>
    <message>
        <source>%1    %2</source>
        <translation>%1    %2</translation>
    </message>
    <message>
        <source>Files you open will be listed here.</source>
        <translation>Hier stehen die Dateien, die Sie öffnen.</translation>
    </message>
    <message>
        <source>Recent comparisons and files</source>
        <translation>Zuletzt verglichen und geöffnet</translation>
    </message>
</context>
<context>
    <name>heapsight::TreeWindowModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… %1 weitere</translation>
    </message>
    <message>
        <source>Press Enter or click to show the next %1 rows</source>
        <translation>Enter oder Klick zeigt die nächsten %1 Zeilen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>group of columns, column</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>heapsight::WorkspaceView</name>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>Open snapshots</source>
        <translation>Offene Schnappschüsse</translation>
    </message>
    <message>
        <source>%1 of memory in use</source>
        <translation>%1 Speicher in Gebrauch</translation>
    </message>
    <message numerus="yes">
        <source>Watching %1: %n being written</source>
        <translation>
            <numerusform>%1 wird beobachtet: %n wird geschrieben</numerusform>
        <numerusform>%1 wird beobachtet: %n werden geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>%1 wird beobachtet</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Explorer for heap snapshots of Node.js, Chrome and other V8 programs.
One file opens its classes, two files open their comparison.</source>
        <translation>Zeigt Heap-Schnappschüsse von Node.js, Chrome und anderen V8-Programmen.
Eine Datei öffnet ihre Klassen, zwei Dateien ihren Vergleich.</translation>
    </message>
    <message>
        <source>.heapsnapshot or .heaptimeline files, plain, .gz or .zst</source>
        <translation>Dateien .heapsnapshot oder .heaptimeline, auch .gz oder .zst</translation>
    </message>
</context>
</TS>
