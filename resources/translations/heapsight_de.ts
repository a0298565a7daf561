<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>LeakText</name>
    <message>
        <source>Each keeps text.</source>
        <translation>Jedes behält Text.</translation>
    </message>
    <message>
        <source>Each keeps a function.</source>
        <translation>Jedes behält eine Funktion.</translation>
    </message>
    <message>
        <source>Each keeps %1 %2.</source>
        <translation>Jedes behält %1 %2.</translation>
    </message>
    <message>
        <source>Each keeps one %1.</source>
        <translation>Jedes behält ein %1.</translation>
    </message>
    <message>
        <source>%1 together gained %2 %3 %4 and lost none.</source>
        <translation>%1 zusammen gewannen %4 %2 %3 und verloren keines.</translation>
    </message>
    <message>
        <source>%1 gained %2 %3 %4 and lost none.</source>
        <translation>%1 gewann %4 %2 %3 und verlor keines.</translation>
    </message>
    <message>
        <source>%1 together gained %2 %3 %4 and lost %5 in all.</source>
        <translation>%1 zusammen gewannen %4 %2 %3 und verloren insgesamt %5.</translation>
    </message>
    <message>
        <source>%1 gained %2 %3 %4 and lost %5 in all.</source>
        <translation>%1 gewann %4 %2 %3 und verlor insgesamt %5.</translation>
    </message>
    <message>
        <source>%1 listeners were added to %2 %3 and none was removed.</source>
        <translation>%1 Listener kamen %3 zu %2 hinzu, und keiner wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 listeners were added to %2 %3 and few were removed.</source>
        <translation>%1 Listener kamen %3 zu %2 hinzu, und wenige wurden entfernt.</translation>
    </message>
    <message>
        <source>%1 listeners for “%4” were added to %2 %3 and none was removed.</source>
        <translation>%1 Listener für „%4“ kamen %3 zu %2 hinzu, und keiner wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 listeners for “%4” were added to %2 %3 and few were removed.</source>
        <translation>%1 Listener für „%4“ kamen %3 zu %2 hinzu, und wenige wurden entfernt.</translation>
    </message>
    <message>
        <source>V8 keeps %1 more of its own objects (%2) %3.</source>
        <translation>V8 behält %3 %1 mehr eigene Objekte (%2).</translation>
    </message>
    <message>
        <source>%1 more handles (sockets, ports, files …) are open %2, and Node itself keeps what belongs to an open handle.</source>
        <translation>%1 weitere Handles (Sockets, Ports, Dateien …) sind %2 offen, und Node selbst behält, was zu einem offenen Handle gehört.</translation>
    </message>
    <message>
        <source>%1 more timers (of %3 ms) are still scheduled %2, and a scheduled timer keeps all that its callback can see.</source>
        <translation>%1 weitere Timer (von %3 ms) sind %2 noch geplant, und ein geplanter Timer behält alles, was sein Callback sehen kann.</translation>
    </message>
    <message>
        <source>%1 more timers are still scheduled %2, and a scheduled timer keeps all that its callback can see.</source>
        <translation>%1 weitere Timer sind %2 noch geplant, und ein geplanter Timer behält alles, was sein Callback sehen kann.</translation>
    </message>
    <message>
        <source>%1 listeners were added to a long-lived AbortSignal %2 and none was removed.</source>
        <translation>%1 Listener kamen %2 zu einem langlebigen AbortSignal hinzu, und keiner wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 modules were loaded %2 and stay in the module cache.</source>
        <translation>%1 Module wurden %2 geladen und bleiben im Modul-Cache.</translation>
    </message>
    <message>
        <source>%1 is appended to and never cut: %2 more text.</source>
        <translation>An %1 wird angehängt und nie gekürzt: %2 mehr Text.</translation>
    </message>
    <message>
        <source>%1 functions were compiled at run time %2 and are kept by %3.</source>
        <translation>%1 Funktionen wurden %2 zur Laufzeit übersetzt und werden von %3 behalten.</translation>
    </message>
    <message>
        <source>%1 registrations were added %2 and their targets are still alive.</source>
        <translation>%1 Registrierungen kamen %2 hinzu, und ihre Ziele leben noch.</translation>
    </message>
    <message>
        <source>%1 %2 were added to %3 %4, and each carries the async context it was created in.</source>
        <translation>%1 %2 kamen %4 zu %3 hinzu, und jedes trägt den asynchronen Kontext, in dem es entstand.</translation>
    </message>
    <message>
        <source>%1 whole JavaScript realms (vm contexts, each with its own globals) were added %2 and are kept by %3.</source>
        <translation>%1 ganze JavaScript-Realms (vm-Kontexte, jeder mit eigenen Globalen) kamen %2 hinzu und werden von %3 behalten.</translation>
    </message>
    <message>
        <source>%1 more callbacks %2 wait for %3, a promise that has not settled.</source>
        <translation>%1 weitere Callbacks warten %2 auf %3, ein Promise, das nicht erledigt ist.</translation>
    </message>
    <message>
        <source>%1 promises that have not settled were added to %2 %3; the functions that wait for them stay, with their local variables.</source>
        <translation>%1 nicht erledigte Promises kamen %3 zu %2 hinzu; die Funktionen, die auf sie warten, bleiben, mit ihren lokalen Variablen.</translation>
    </message>
    <message>
        <source>Buffers queue up in %1: %2 more %3, %4 in all.</source>
        <translation>Puffer stauen sich in %1: %2 mehr %3, insgesamt %4.</translation>
    </message>
    <message>
        <source>%1 short slices kept by %2 %3 hold on to %4 of the strings they were cut from.</source>
        <translation>%1 kurze Ausschnitte, von %2 %3 behalten, halten %4 der Zeichenketten fest, aus denen sie stammen.</translation>
    </message>
    <message>
        <source>%1 %2 are kept by %3 %4; their stacks hold functions and what those can see.</source>
        <translation>%1 %2 werden von %3 %4 behalten; ihre Aufrufstapel halten Funktionen und was diese sehen können.</translation>
    </message>
    <message>
        <source>%1 functions were added to %2 %3 and are kept, with the variables they can see.</source>
        <translation>%1 Funktionen kamen %3 zu %2 hinzu und werden behalten, mit den Variablen, die sie sehen können.</translation>
    </message>
    <message>
        <source>Each %1 keeps the previous one alive through a variable of a scope they share: %2 more %3.</source>
        <translation>Jedes %1 hält das vorige über eine Variable eines gemeinsamen Gültigkeitsbereichs am Leben: %2 mehr %3.</translation>
    </message>
    <message>
        <source>A list of %1 at %2 grew by %3 %4: each element keeps the next.</source>
        <translation>Eine Liste von %1 bei %2 wuchs %4 um %3: jedes Element hält das nächste.</translation>
    </message>
    <message>
        <source>%1 hold plain values (numbers, for example) and grew by %2.</source>
        <translation>%1 halten einfache Werte (zum Beispiel Zahlen) und wuchsen um %2.</translation>
    </message>
    <message>
        <source>%1 holds plain values (numbers, for example) and grew by %2.</source>
        <translation>%1 hält einfache Werte (zum Beispiel Zahlen) und wuchs um %2.</translation>
    </message>
    <message>
        <source>%1 %2 that are in no document any more were added %3 and are kept by %4.</source>
        <translation>%1 %2, die in keinem Dokument mehr sind, kamen %3 hinzu und werden von %4 behalten.</translation>
    </message>
    <message>
        <source>%1 %2 were added as values of a WeakMap %3, and their keys are alive.</source>
        <translation>%1 %2 kamen %3 als Werte einer WeakMap hinzu, und ihre Schlüssel leben noch.</translation>
    </message>
    <message>
        <source>So many alike in one place, and so much of the heap, look like something that accumulates.</source>
        <translation>So viele gleiche an einem Ort, und so viel vom Heap, sehen nach etwas aus, das sich ansammelt.</translation>
    </message>
    <message>
        <source>Many alike in one place may be a cache, a table that was loaded once, or the beginning of a leak.</source>
        <translation>Viele gleiche an einem Ort können ein Cache sein, eine einmal geladene Tabelle oder der Anfang eines Lecks.</translation>
    </message>
    <message>
        <source>Plain values without objects of the program look like a table that was loaded once rather than a leak.</source>
        <translation>Einfache Werte ohne Objekte des Programms sehen eher nach einer einmal geladenen Tabelle aus als nach einem Leck.</translation>
    </message>
    <message>
        <source>What is still scheduled, listening or waiting in such numbers is seldom meant.</source>
        <translation>Was in solchen Mengen noch geplant ist, lauscht oder wartet, ist selten gewollt.</translation>
    </message>
    <message>
        <source>%1 keeps %2 %3: %4, or %5 of the heap, with all that only they keep.</source>
        <translation>%1 behält %2 %3: %4, das sind %5 des Heaps, mit allem, was nur sie behalten.</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>weniger als 1 %</translation>
    </message>
    <message>
        <source>Whether it grows, one snapshot cannot tell.</source>
        <translation>Ob es wächst, kann ein Schnappschuss nicht sagen.</translation>
    </message>
    <message>
        <source>Most of the bytes are text.</source>
        <translation>Die meisten Bytes sind Text.</translation>
    </message>
    <message>
        <source>Most of the bytes are the arrays within them.</source>
        <translation>Die meisten Bytes sind die Arrays darin.</translation>
    </message>
    <message>
        <source>Most of the bytes are %1.</source>
        <translation>Die meisten Bytes sind %1.</translation>
    </message>
    <message>
        <source>Old entries leave again, so it may be a cache at its limit.</source>
        <translation>Alte Einträge gehen wieder, es könnte also ein Cache an seiner Grenze sein.</translation>
    </message>
    <message>
        <source>It grew less in the end, so it may level off: take one more snapshot later.</source>
        <translation>Zuletzt wuchs es weniger, es könnte sich also einpendeln: nehmen Sie später noch einen Schnappschuss auf.</translation>
    </message>
    <message>
        <source>Two snapshots cannot tell this from something loaded once.</source>
        <translation>Zwei Schnappschüsse können das nicht von einmal Geladenem unterscheiden.</translation>
    </message>
    <message>
        <source>They are keys of %1: while they live, so do its values.</source>
        <translation>Sie sind Schlüssel von %1: solange sie leben, leben auch dessen Werte.</translation>
    </message>
    <message>
        <source>Also held by %1: to free them, both must let go.</source>
        <translation>Auch von %1 gehalten: um sie freizugeben, müssen beide loslassen.</translation>
    </message>
    <message>
        <source>“%1”: %2 suspects, %3</source>
        <translation>„%1“: %2 Verdächtige, %3</translation>
    </message>
    <message>
        <source>“%1” in %4: %2 suspects, %3</source>
        <translation>„%1“ in %4: %2 Verdächtige, %3</translation>
    </message>
    <message>
        <source>%1 grew</source>
        <translation>%1 wuchs</translation>
    </message>
    <message>
        <source>plain values</source>
        <translation>einfache Werte</translation>
    </message>
    <message>
        <source>vm contexts</source>
        <translation>vm-Kontexte</translation>
    </message>
    <message>
        <source>%1 stay because their handles are open</source>
        <translation>%1 bleiben, weil ihre Handles offen sind</translation>
    </message>
    <message>
        <source>%1 held by a variable of a function</source>
        <translation>%1, gehalten von einer Variablen einer Funktion</translation>
    </message>
    <message>
        <source>%1 pile up in a variable of a function</source>
        <translation>%1 sammeln sich in einer Variablen einer Funktion</translation>
    </message>
    <message>
        <source>%1 held by %2</source>
        <translation>%1, gehalten von %2</translation>
    </message>
    <message>
        <source>%1 pile up in %2</source>
        <translation>%1 sammeln sich in %2</translation>
    </message>
    <message>
        <source>%1 held by one %2</source>
        <translation>%1, gehalten von einem %2</translation>
    </message>
    <message>
        <source>%1 pile up in one %2</source>
        <translation>%1 sammeln sich in einem %2</translation>
    </message>
    <message>
        <source>%1 held by the %2 %3</source>
        <translation>%1, gehalten von %3 (%2)</translation>
    </message>
    <message>
        <source>%1 pile up in the %2 %3</source>
        <translation>%1 sammeln sich in %3 (%2)</translation>
    </message>
    <message>
        <source>%1 object</source>
        <translation>%1 Objekt</translation>
    </message>
    <message>
        <source>%1 objects in all</source>
        <translation>%1 Objekte insgesamt</translation>
    </message>
    <message>
        <source>none gone</source>
        <translation>keines verschwunden</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 verschwunden</translation>
    </message>
    <message>
        <source>+%1 per step · %2</source>
        <translation>+%1 je Schritt · %2</translation>
    </message>
    <message>
        <source>+%1 an hour</source>
        <translation>+%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>taken over %1, by the times in the names of the files</source>
        <translation>aufgenommen über %1, nach den Zeiten in den Dateinamen</translation>
    </message>
    <message>
        <source>taken over %1, by when the files were last changed</source>
        <translation>aufgenommen über %1, nach der letzten Änderung der Dateien</translation>
    </message>
    <message>
        <source>%1 leak found</source>
        <translation>%1 Leck gefunden</translation>
    </message>
    <message>
        <source>%1 leaks found</source>
        <translation>%1 Lecks gefunden</translation>
    </message>
    <message>
        <source>%1, %2 to look at</source>
        <translation>%1, %2 anzusehen</translation>
    </message>
    <message>
        <source>no leak found, %1 to look at</source>
        <translation>kein Leck gefunden, %1 anzusehen</translation>
    </message>
    <message>
        <source>no leak found</source>
        <translation>kein Leck gefunden</translation>
    </message>
    <message>
        <source>nothing dominates this heap</source>
        <translation>nichts dominiert diesen Heap</translation>
    </message>
    <message>
        <source>%1 holder dominates this heap</source>
        <translation>%1 Halter dominiert diesen Heap</translation>
    </message>
    <message>
        <source>%1 holders dominate this heap</source>
        <translation>%1 Halter dominieren diesen Heap</translation>
    </message>
    <message>
        <source>cannot tell: the snapshots are not of one process</source>
        <translation>nicht zu sagen: die Schnappschüsse sind nicht von einem Prozess</translation>
    </message>
    <message>
        <source>1 snapshot; %1 and %2 checked</source>
        <translation>1 Schnappschuss; geprüft: %1 und %2</translation>
    </message>
    <message>
        <source>%1 large holder</source>
        <translation>%1 großer Halter</translation>
    </message>
    <message>
        <source>%1 large holders</source>
        <translation>%1 große Halter</translation>
    </message>
    <message>
        <source>%1 holder that gained objects</source>
        <translation>%1 Halter, der Objekte gewann</translation>
    </message>
    <message>
        <source>%1 holders that gained objects</source>
        <translation>%1 Halter, die Objekte gewannen</translation>
    </message>
    <message>
        <source>%1 snapshots; %2 and %3 checked</source>
        <translation>%1 Schnappschüsse; geprüft: %2 und %3</translation>
    </message>
    <message>
        <source>Object ids mean the same object only within one process. Take all snapshots in one run of the program.</source>
        <translation>Nummern bezeichnen nur innerhalb eines Prozesses dasselbe Objekt. Nehmen Sie alle Schnappschüsse in einem Lauf des Programms auf.</translation>
    </message>
    <message>
        <source>One snapshot shows what is large, not what grows. Take a second one after the same load, and a third to be sure.</source>
        <translation>Ein Schnappschuss zeigt, was groß ist, nicht, was wächst. Nehmen Sie nach derselben Last einen zweiten auf, und einen dritten, um sicher zu sein.</translation>
    </message>
    <message>
        <source>A larger --max-old-space-size or a restart at a limit buys time; neither ends a leak.</source>
        <translation>Ein größeres --max-old-space-size oder ein Neustart an einer Grenze verschafft Zeit; ein Leck beendet beides nicht.</translation>
    </message>
    <message>
        <source>%1: old ones leave as new ones come</source>
        <translation>%1: alte gehen, wie neue kommen</translation>
    </message>
    <message>
        <source>%1: grew once</source>
        <translation>%1: wuchs einmal</translation>
    </message>
    <message>
        <source>%1: did not grow in every step, or hardly</source>
        <translation>%1: wuchs nicht in jedem Schritt, oder kaum</translation>
    </message>
    <message>
        <source>(cannot be attributed)</source>
        <translation>(nicht zuzuordnen)</translation>
    </message>
    <message>
        <source>(Node.js itself)</source>
        <translation>(Node.js selbst)</translation>
    </message>
    <message>
        <source>(this program)</source>
        <translation>(dieses Programm)</translation>
    </message>
    <message>
        <source>growth of an unknown kind</source>
        <translation>Wachstum unbekannter Art</translation>
    </message>
    <message>
        <source>Look at the path: the first name of yours on it decides how long these live.</source>
        <translation>Sehen Sie sich den Pfad an: der erste eigene Name darauf entscheidet, wie lange diese leben.</translation>
    </message>
    <message>
        <source>growing Map</source>
        <translation>wachsende Map</translation>
    </message>
    <message>
        <source>Give the Map a limit (an LRU cache with a maximum and a time to live), or delete entries when they are done with.</source>
        <translation>Geben Sie der Map eine Grenze (einen LRU-Cache mit Höchstzahl und Lebensdauer), oder löschen Sie Einträge, wenn sie nicht mehr gebraucht werden.</translation>
    </message>
    <message>
        <source>growing Set</source>
        <translation>wachsendes Set</translation>
    </message>
    <message>
        <source>Delete members when they are done with, or give the Set a limit.</source>
        <translation>Löschen Sie Mitglieder, wenn sie nicht mehr gebraucht werden, oder geben Sie dem Set eine Grenze.</translation>
    </message>
    <message>
        <source>growing array</source>
        <translation>wachsendes Array</translation>
    </message>
    <message>
        <source>Remove what was handled (shift, splice, or a queue that frees its front), cap the length, or let producers wait.</source>
        <translation>Entfernen Sie Bearbeitetes (shift, splice oder eine Warteschlange, die vorn frei gibt), begrenzen Sie die Länge, oder lassen Sie Erzeuger warten.</translation>
    </message>
    <message>
        <source>object used as dictionary</source>
        <translation>als Wörterbuch benutztes Objekt</translation>
    </message>
    <message>
        <source>Delete keys when they are done with, or use a Map with a limit.</source>
        <translation>Löschen Sie Schlüssel, wenn sie nicht mehr gebraucht werden, oder nehmen Sie eine Map mit einer Grenze.</translation>
    </message>
    <message>
        <source>growing string</source>
        <translation>wachsende Zeichenkette</translation>
    </message>
    <message>
        <source>Write the text out piece by piece and start again, or cap its length.</source>
        <translation>Schreiben Sie den Text stückweise hinaus und beginnen Sie neu, oder begrenzen Sie seine Länge.</translation>
    </message>
    <message>
        <source>growing list of plain values</source>
        <translation>wachsende Liste einfacher Werte</translation>
    </message>
    <message>
        <source>Cap it, or keep totals instead of every value.</source>
        <translation>Begrenzen Sie es, oder behalten Sie Summen statt aller Werte.</translation>
    </message>
    <message>
        <source>growing linked list</source>
        <translation>wachsende verkettete Liste</translation>
    </message>
    <message>
        <source>Cut the list behind what is still needed, or cap its length.</source>
        <translation>Schneiden Sie die Liste hinter dem noch Gebrauchten ab, oder begrenzen Sie ihre Länge.</translation>
    </message>
    <message>
        <source>chain of closures through a shared scope</source>
        <translation>Kette von Closures über einen gemeinsamen Gültigkeitsbereich</translation>
    </message>
    <message>
        <source>Set the variable that points at the previous one to null, or create the inner functions outside that scope.</source>
        <translation>Setzen Sie die Variable, die auf das vorige zeigt, auf null, oder legen Sie die inneren Funktionen außerhalb dieses Gültigkeitsbereichs an.</translation>
    </message>
    <message>
        <source>event listeners</source>
        <translation>Ereignis-Listener</translation>
    </message>
    <message>
        <source>Remove the listener when its object is done with (removeListener), or use once() or an AbortSignal. Raising setMaxListeners only hides it.</source>
        <translation>Entfernen Sie den Listener, wenn sein Objekt nicht mehr gebraucht wird (removeListener), oder nehmen Sie once() oder ein AbortSignal. Ein höheres setMaxListeners verbirgt es nur.</translation>
    </message>
    <message>
        <source>listeners of an AbortSignal</source>
        <translation>Listener eines AbortSignals</translation>
    </message>
    <message>
        <source>Give each operation its own signal (AbortSignal.any with a fresh controller) or remove the listener when the operation ends.</source>
        <translation>Geben Sie jedem Vorgang ein eigenes Signal (AbortSignal.any mit einem neuen Controller), oder entfernen Sie den Listener, wenn der Vorgang endet.</translation>
    </message>
    <message>
        <source>kept callbacks</source>
        <translation>behaltene Callbacks</translation>
    </message>
    <message>
        <source>Drop callbacks after they ran or when their owner is done with (keep what subscribe() returns and call it); keep large values out of the scopes they share.</source>
        <translation>Lassen Sie Callbacks fallen, nachdem sie liefen oder wenn ihr Besitzer fertig ist (behalten Sie, was subscribe() zurückgibt, und rufen Sie es auf); halten Sie große Werte aus gemeinsamen Gültigkeitsbereichen heraus.</translation>
    </message>
    <message>
        <source>promises that never settle</source>
        <translation>nie erledigte Promises</translation>
    </message>
    <message>
        <source>Give every wait a timeout and settle it on errors and on shutdown; do not race against a promise that lives as long as the process.</source>
        <translation>Geben Sie jedem Warten eine Zeitgrenze und erledigen Sie es bei Fehlern und beim Beenden; lassen Sie nichts gegen ein Promise antreten, das so lange lebt wie der Prozess.</translation>
    </message>
    <message>
        <source>timers never cleared</source>
        <translation>nie gelöschte Timer</translation>
    </message>
    <message>
        <source>Call clearInterval or clearTimeout when the object they serve is done with.</source>
        <translation>Rufen Sie clearInterval oder clearTimeout auf, wenn das Objekt, dem sie dienen, nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>buffers not consumed</source>
        <translation>nicht verbrauchte Puffer</translation>
    </message>
    <message>
        <source>Consume or destroy the stream, respect what write() returns, and copy small parts out of large buffers (Buffer.from) before keeping them.</source>
        <translation>Lesen Sie den Stream aus oder zerstören Sie ihn, beachten Sie, was write() zurückgibt, und kopieren Sie kleine Teile aus großen Puffern (Buffer.from), bevor Sie sie behalten.</translation>
    </message>
    <message>
        <source>slices that keep large strings</source>
        <translation>Ausschnitte, die große Zeichenketten festhalten</translation>
    </message>
    <message>
        <source>Copy the slice before keeping it, for example Buffer.from(text).toString().</source>
        <translation>Kopieren Sie den Ausschnitt, bevor Sie ihn behalten, etwa mit Buffer.from(text).toString().</translation>
    </message>
    <message>
        <source>WeakMap whose keys live</source>
        <translation>WeakMap, deren Schlüssel leben</translation>
    </message>
    <message>
        <source>A WeakMap lets go of a value only with its key: drop the keys, or delete the entries.</source>
        <translation>Eine WeakMap lässt einen Wert nur mit seinem Schlüssel los: lassen Sie die Schlüssel fallen oder löschen Sie die Einträge.</translation>
    </message>
    <message>
        <source>context of AsyncLocalStorage</source>
        <translation>Kontext von AsyncLocalStorage</translation>
    </message>
    <message>
        <source>Create what is pooled or lives long outside run(), or leave the store with exit() before.</source>
        <translation>Legen Sie, was in einem Pool ist oder lange lebt, außerhalb von run() an, oder verlassen Sie vorher den Store mit exit().</translation>
    </message>
    <message>
        <source>FinalizationRegistry</source>
        <translation>FinalizationRegistry</translation>
    </message>
    <message>
        <source>Keep the held value small and without a reference to the target, and unregister what is done with.</source>
        <translation>Halten Sie den mitgegebenen Wert klein und ohne Verweis auf das Ziel, und melden Sie Erledigtes ab.</translation>
    </message>
    <message>
        <source>modules kept in the cache</source>
        <translation>im Cache behaltene Module</translation>
    </message>
    <message>
        <source>Do not load modules by generated paths; read data with fs and JSON.parse.</source>
        <translation>Laden Sie Module nicht über erzeugte Pfade; lesen Sie Daten mit fs und JSON.parse.</translation>
    </message>
    <message>
        <source>functions compiled at run time</source>
        <translation>zur Laufzeit übersetzte Funktionen</translation>
    </message>
    <message>
        <source>Cache compiled functions by their source, with a limit; avoid new Function and vm.Script per call.</source>
        <translation>Halten Sie übersetzte Funktionen nach ihrem Quelltext vor, mit einer Grenze; vermeiden Sie new Function und vm.Script je Aufruf.</translation>
    </message>
    <message>
        <source>compiled code and data of V8</source>
        <translation>übersetzter Code und Daten von V8</translation>
    </message>
    <message>
        <source>Usually nothing: it levels off when all code has run. If it goes on, look for new Function, vm or eval per call.</source>
        <translation>Meist nichts: es pendelt sich ein, wenn aller Code gelaufen ist. Geht es weiter, suchen Sie nach new Function, vm oder eval je Aufruf.</translation>
    </message>
    <message>
        <source>kept errors</source>
        <translation>behaltene Fehler</translation>
    </message>
    <message>
        <source>Keep message and code instead of the Error: its stack holds functions and what they see.</source>
        <translation>Behalten Sie Meldung und Code statt des Errors: sein Aufrufstapel hält Funktionen und was sie sehen.</translation>
    </message>
    <message>
        <source>open handles</source>
        <translation>offene Handles</translation>
    </message>
    <message>
        <source>Close or destroy what was opened (sockets, servers, ports, workers) when done; cap agents and pools.</source>
        <translation>Schließen oder zerstören Sie, was geöffnet wurde (Sockets, Server, Ports, Worker), wenn es fertig ist; begrenzen Sie Agents und Pools.</translation>
    </message>
    <message>
        <source>whole JavaScript realms</source>
        <translation>ganze JavaScript-Realms</translation>
    </message>
    <message>
        <source>Reuse vm contexts instead of making one per call.</source>
        <translation>Verwenden Sie vm-Kontexte wieder, statt je Aufruf einen anzulegen.</translation>
    </message>
    <message>
        <source>detached DOM nodes</source>
        <translation>losgelöste DOM-Knoten</translation>
    </message>
    <message>
        <source>Drop references to nodes that were removed from the document, and listeners on them.</source>
        <translation>Lassen Sie Verweise auf Knoten fallen, die aus dem Dokument entfernt wurden, und Listener daran.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>between the two snapshots</source>
        <translation>zwischen den beiden Schnappschüssen</translation>
    </message>
    <message>
        <source>in each step</source>
        <translation>in jedem Schritt</translation>
    </message>
    <message>
        <source>the %1 %2 objects at “%3”</source>
        <translation>den %1 Objekten %2 bei „%3“</translation>
    </message>
    <message>
        <source>%1 %2 objects</source>
        <translation>%1 Objekte %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>a variable of a function</source>
        <translation>einer Variablen einer Funktion</translation>
    </message>
    <message>
        <source>one %1</source>
        <translation>einem %1</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>Zeichenketten</translation>
    </message>
    <message>
        <source>objects of %1 classes (%2 and others)</source>
        <translation>Objekte aus %1 Klassen (%2 und andere)</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und andere</translation>
    </message>
    <message>
        <source>Most of the bytes are the contents of buffers.</source>
        <translation>Die meisten Bytes sind Inhalte von Puffern.</translation>
    </message>
    <message>
        <source>slices of strings</source>
        <translation>Ausschnitte von Zeichenketten</translation>
    </message>
    <message>
        <source>functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>arrays</source>
        <translation>Arrays</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1-Objekte</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>: </source>
        <translation>: </translation>
    </message>
    <message>
        <source>(anonymous function)</source>
        <translation>(anonyme Funktion)</translation>
    </message>
    <message>
        <source>Two snapshots cannot tell a leak from a cache that still fills: a third, after the same load, can.</source>
        <translation>Zwei Schnappschüsse können ein Leck nicht von einem Cache unterscheiden, der sich noch füllt: ein dritter, nach derselben Last, kann es.</translation>
    </message>
    <message>
        <source>%1 class name</source>
        <translation>%1 Klassenname</translation>
    </message>
    <message>
        <source>%1 class names</source>
        <translation>%1 Klassennamen</translation>
    </message>
    <message>
        <source>Two snapshots cannot tell a leak from something loaded once or a cache that still fills: a third, after the same load, can.</source>
        <translation>Zwei Schnappschüsse können ein Leck nicht von einmal Geladenem oder einem Cache unterscheiden, der sich noch füllt: ein dritter, nach derselben Last, kann es.</translation>
    </message>
    <message>
        <source>only weakly held: nothing keeps it alive</source>
        <translation>nur schwach gehalten: nichts hält es am Leben</translation>
    </message>
    <message>
        <source>%1 further branch</source>
        <translation>%1 weiterer Zweig</translation>
    </message>
    <message>
        <source>%1 further branches</source>
        <translation>%1 weitere Zweige</translation>
    </message>
    <message>
        <source>[key]</source>
        <translation>[Schlüssel]</translation>
    </message>
    <message>
        <source>[map key]</source>
        <translation>[Map-Schlüssel]</translation>
    </message>
    <message>
        <source>[value]</source>
        <translation>[Wert]</translation>
    </message>
    <message>
        <source>WeakMap value</source>
        <translation>Wert einer WeakMap</translation>
    </message>
    <message>
        <source>local variable</source>
        <translation>lokale Variable</translation>
    </message>
    <message>
        <source>awaited by</source>
        <translation>erwartet von</translation>
    </message>
    <message>
        <source>(list)</source>
        <translation>(Liste)</translation>
    </message>
    <message>
        <source>suspended %1</source>
        <translation>angehalten: %1</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>Gültigkeitsbereich</translation>
    </message>
    <message>
        <source>resolve function of a Promise</source>
        <translation>Resolve-Funktion eines Promise</translation>
    </message>
    <message>
        <source>module scope</source>
        <translation>Modulbereich</translation>
    </message>
    <message>
        <source>module scope of %1</source>
        <translation>Modulbereich von %1</translation>
    </message>
    <message>
        <source>bound function</source>
        <translation>gebundene Funktion</translation>
    </message>
    <message>
        <source>engine function</source>
        <translation>Funktion der Engine</translation>
    </message>
    <message>
        <source>compiled code</source>
        <translation>übersetzter Code</translation>
    </message>
    <message>
        <source>object shape</source>
        <translation>Objektform</translation>
    </message>
    <message>
        <source>internal array</source>
        <translation>internes Array</translation>
    </message>
    <message>
        <source>linked by %1</source>
        <translation>verkettet über %1</translation>
    </message>
    <message>
        <source>entry of %1</source>
        <translation>Eintrag von %1</translation>
    </message>
    <message>
        <source>entry of a WeakMap</source>
        <translation>Eintrag einer WeakMap</translation>
    </message>
</context>
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
    <name>heapsight</name>
    <message>
        <source>Export samples</source>
        <translation>Messwerte exportieren</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>Recordings (*.heaprecording *.jsonl)</source>
        <translation>Aufzeichnungen (*.heaprecording *.jsonl)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>whole heap</source>
        <translation>ganzer Heap</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>%1 smaller</source>
        <translation>%1 kleinere</translation>
    </message>
    <message>
        <source>%1 retained, %2 of the heap</source>
        <translation>%1 gehalten, %2 des Heaps</translation>
    </message>
    <message>
        <source>%1 shallow, class %2</source>
        <translation>%1 eigene Größe, Klasse %2</translation>
    </message>
    <message>
        <source>%1 itself, without what it dominates</source>
        <translation>%1 selbst, ohne das, was es dominiert</translation>
    </message>
    <message>
        <source>%1 shallow, %2 of the heap</source>
        <translation>%1 eigene Größe, %2 des Heaps</translation>
    </message>
    <message>
        <source>%1 retained together, %2 of the heap</source>
        <translation>%1 zusammen gehalten, %2 des Heaps</translation>
    </message>
    <message>
        <source>small objects of one class in %1</source>
        <translation>kleine Objekte einer Klasse in %1</translation>
    </message>
    <message>
        <source>%1 smaller objects in %2</source>
        <translation>%1 kleinere Objekte in %2</translation>
    </message>
    <message>
        <source>%1 of it are too small to draw</source>
        <translation>%1 davon sind zu klein zum Zeichnen</translation>
    </message>
    <message>
        <source>new since the base</source>
        <translation>neu seit der Basis</translation>
    </message>
    <message>
        <source>%1 since the base</source>
        <translation>%1 seit der Basis</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>zeichnet auf</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>verbindet …</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>no answer: its event loop is blocked, or the process is stopped</source>
        <translation>keine Antwort: die Ereignisschleife ist blockiert, oder der Prozess ist angehalten</translation>
    </message>
    <message>
        <source>connection lost: %1; looking for it again</source>
        <translation>Verbindung verloren: %1; wird wieder gesucht</translation>
    </message>
    <message>
        <source>the process has ended; waiting for it to start again</source>
        <translation>der Prozess ist beendet; wartet, dass er wieder startet</translation>
    </message>
    <message>
        <source>cannot attach: %1</source>
        <translation>Verbinden nicht möglich: %1</translation>
    </message>
    <message>
        <source>heapUsed %1</source>
        <translation>heapUsed %1</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>saw-tooth, flat</source>
        <translation>Sägezahn, gleichbleibend</translation>
    </message>
    <message>
        <source>growing steadily</source>
        <translation>wächst stetig</translation>
    </message>
    <message>
        <source>memory outside the JavaScript heap grows</source>
        <translation>Speicher außerhalb des JavaScript-Heaps wächst</translation>
    </message>
    <message>
        <source>shrinking</source>
        <translation>schrumpft</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>snapshot: connecting</source>
        <translation>Schnappschuss: verbindet</translation>
    </message>
    <message>
        <source>snapshot: collecting garbage</source>
        <translation>Schnappschuss: Speicher wird bereinigt</translation>
    </message>
    <message>
        <source>snapshot: the process walks its heap</source>
        <translation>Schnappschuss: der Prozess durchläuft seinen Heap</translation>
    </message>
    <message>
        <source>snapshot: the process builds it, %1</source>
        <translation>Schnappschuss: der Prozess stellt ihn her, %1</translation>
    </message>
    <message>
        <source>snapshot: receiving, %1</source>
        <translation>Schnappschuss: wird empfangen, %1</translation>
    </message>
    <message>
        <source>The heap has %1.</source>
        <translation>Der Heap hat %1.</translation>
    </message>
    <message>
        <source>The process will stand still for about %1 to %2.</source>
        <translation>Der Prozess steht etwa %1 bis %2 still.</translation>
    </message>
    <message>
        <source>It will need up to %1 more memory</source>
        <translation>Er braucht dafür bis zu %1 Speicher mehr</translation>
    </message>
    <message>
        <source> (%1 left in its container)</source>
        <translation> (%1 bleiben im Container)</translation>
    </message>
    <message>
        <source> (%1 are free)</source>
        <translation> (%1 sind frei)</translation>
    </message>
    <message>
        <source>The file will have up to %1</source>
        <translation>Die Datei wird bis zu %1 groß</translation>
    </message>
    <message>
        <source>This may not fit: the process could be killed for it.</source>
        <translation>Das passt vielleicht nicht: der Prozess könnte deswegen beendet werden.</translation>
    </message>
    <message>
        <source>The disk may be too full for it.</source>
        <translation>Dafür könnte der Datenträger zu voll sein.</translation>
    </message>
    <message>
        <source>garbage collection: heapUsed fell by %1</source>
        <translation>Speicherbereinigung: heapUsed fiel um %1</translation>
    </message>
    <message>
        <source>no answer for %1 (%2)</source>
        <translation>keine Antwort seit %1 (%2)</translation>
    </message>
    <message>
        <source>connection lost: %1</source>
        <translation>Verbindung verloren: %1</translation>
    </message>
    <message>
        <source>attached again: %1</source>
        <translation>wieder verbunden: %1</translation>
    </message>
    <message>
        <source>the process has ended</source>
        <translation>der Prozess ist beendet</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>Schnappschuss %1</translation>
    </message>
    <message>
        <source>alert: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Halter</translation>
    </message>
    <message>
        <source>Variable and fields that lead to it</source>
        <translation>Variable und Felder, die zu ihm führen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hält</translation>
    </message>
    <message>
        <source>Class of what it holds most of</source>
        <translation>Klasse dessen, was er am meisten hält</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What it holds in each snapshot, the first on the left</source>
        <translation>Was er in jedem Schnappschuss hält, der erste links</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>In the last snapshot</source>
        <translation>Im letzten Schnappschuss</translation>
    </message>
    <message>
        <source>Per step</source>
        <translation>Je Schritt</translation>
    </message>
    <message>
        <source>More objects from one snapshot to the next, on average</source>
        <translation>Mehr Objekte von einem Schnappschuss zum nächsten, im Mittel</translation>
    </message>
    <message>
        <source>Least per step</source>
        <translation>Mindestens je Schritt</translation>
    </message>
    <message>
        <source>What even the poorest step added</source>
        <translation>Was selbst der schwächste Schritt hinzufügte</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Of what it holds, in the last snapshot; what a holder below it gains counts there</source>
        <translation>Dessen, was er hält, im letzten Schnappschuss; was ein Halter darunter gewinnt, zählt dort</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>From the first snapshot to the last</source>
        <translation>Vom ersten Schnappschuss zum letzten</translation>
    </message>
    <message>
        <source>Growth per step</source>
        <translation>Wachstum je Schritt</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Im Mittel</translation>
    </message>
    <message>
        <source>Growth per hour</source>
        <translation>Wachstum je Stunde</translation>
    </message>
    <message>
        <source>By the times of the snapshots, where they are known</source>
        <translation>Nach den Zeiten der Schnappschüsse, wo sie bekannt sind</translation>
    </message>
    <message>
        <source>npm package</source>
        <translation>npm-Paket</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>Quelldatei</translation>
    </message>
    <message>
        <source>Of the constructor, else of the nearest function or module that dominates the object</source>
        <translation>Des Konstruktors, sonst der nächsten Funktion oder des Moduls, das das Objekt dominiert</translation>
    </message>
    <message>
        <source>Shallow sizes in the last snapshot</source>
        <translation>Eigene Größen im letzten Schnappschuss</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>That allocated; below each its callers</source>
        <translation>Die anlegten; darunter jeweils ihre Aufrufer</translation>
    </message>
    <message>
        <source>Objects allocated while recording</source>
        <translation>Während der Aufzeichnung angelegte Objekte</translation>
    </message>
    <message>
        <source>While recording</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Bytes allocated while recording</source>
        <translation>Während der Aufzeichnung angelegte Bytes</translation>
    </message>
    <message>
        <source>Objects that are still there</source>
        <translation>Objekte, die noch da sind</translation>
    </message>
    <message>
        <source>Still live</source>
        <translation>Noch am Leben</translation>
    </message>
    <message>
        <source>Bytes that were collected</source>
        <translation>Bytes, die bereinigt wurden</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Functions, files or packages</source>
        <translation>Funktionen, Dateien oder Pakete</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Whose code it is</source>
        <translation>Wessen Code es ist</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Selbst</translation>
    </message>
    <message>
        <source>Without what it calls</source>
        <translation>Ohne was sie aufruft</translation>
    </message>
    <message>
        <source>Self %</source>
        <translation>Selbst %</translation>
    </message>
    <message>
        <source>Self, of everything shown</source>
        <translation>Selbst, von allem Gezeigten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>With all it calls; recursion counts once</source>
        <translation>Mit allem, was sie aufruft; Rekursion zählt einmal</translation>
    </message>
    <message>
        <source>Total %</source>
        <translation>Gesamt %</translation>
    </message>
    <message>
        <source>Total, of everything shown</source>
        <translation>Gesamt, von allem Gezeigten</translation>
    </message>
    <message>
        <source>Self before</source>
        <translation>Selbst vorher</translation>
    </message>
    <message>
        <source>Self in the earlier profile</source>
        <translation>Selbst im früheren Profil</translation>
    </message>
    <message>
        <source>Self change</source>
        <translation>Selbst, Änderung</translation>
    </message>
    <message>
        <source>Self now, less what it was before</source>
        <translation>Selbst jetzt, minus was es vorher war</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>Gesamt vorher</translation>
    </message>
    <message>
        <source>Total in the earlier profile</source>
        <translation>Gesamt im früheren Profil</translation>
    </message>
    <message>
        <source>Total change</source>
        <translation>Gesamt, Änderung</translation>
    </message>
    <message>
        <source>Total now, less what it was before</source>
        <translation>Gesamt jetzt, minus was es vorher war</translation>
    </message>
    <message>
        <source>grows only under load</source>
        <translation>wächst nur unter Last</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Size now: arrays and maps that grew since can exceed what was allocated</source>
        <translation>Heutige Größe: Arrays und Maps, die seither gewachsen sind, können mehr belegen als damals allokiert wurde</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 smaller object in %2</source>
        <translation>%1 kleineres Objekt in %2</translation>
    </message>
    <message>
        <source>%1 of them new since the base</source>
        <translation>%1 davon neu seit der Basis</translation>
    </message>
    <message>
        <source>waiting for garbage collections over a minute</source>
        <translation>wartet auf Speicherbereinigungen über eine Minute</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>sentence</comment>
        <translation>%1.</translation>
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
        <translation>&amp;Quellzeile öffnen</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>Arbeitsbe&amp;reich</translation>
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
        <translation>Vori&amp;ger Treffer</translation>
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
        <source>S&amp;wap Base and Target</source>
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
        <translation>Farb&amp;en</translation>
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
        <translation>&amp;Geschwärzte Kopie speichern …</translation>
    </message>
    <message>
        <source>Book&amp;mark or Note…</source>
        <translation>&amp;Lesezeichen oder Notiz …</translation>
    </message>
    <message>
        <source>Show in &amp;Classes</source>
        <translation>Unter den &amp;Klassen zeigen</translation>
    </message>
    <message>
        <source>Close &amp;All Snapshots</source>
        <translation>&amp;Alle Schnappschüsse schließen</translation>
    </message>
    <message>
        <source>Go to &amp;WeakMap Entry</source>
        <translation>Zum &amp;WeakMap-Eintrag</translation>
    </message>
    <message>
        <source>Try the &amp;Demo Leak</source>
        <translation>Das Leck der De&amp;mo ansehen</translation>
    </message>
</context>
<context>
    <name>heapsight::AlertText</name>
    <message>
        <source>heapUsed is above %1</source>
        <translation>heapUsed liegt über %1</translation>
    </message>
    <message>
        <source>heapUsed is above %1 % of V8&apos;s limit of %2</source>
        <translation>heapUsed liegt über %1 % der Grenze von V8, %2</translation>
    </message>
    <message>
        <source>its container has used %1 of its limit of %2</source>
        <translation>sein Container hat %1 seiner Grenze von %2 belegt</translation>
    </message>
    <message>
        <source>memory grows by more than %1 per hour</source>
        <translation>der Speicher wächst um mehr als %1 je Stunde</translation>
    </message>
</context>
<context>
    <name>heapsight::AllocatedByPane</name>
    <message>
        <source>Functions that allocated</source>
        <translation>Funktionen, die anlegten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>It was allocated before the recording began, or by the engine itself.</source>
        <translation>Es wurde vor Beginn der Aufzeichnung angelegt, oder von der Engine selbst.</translation>
    </message>
    <message>
        <source>All were allocated before the recording began, or by the engine itself.</source>
        <translation>Alle wurden vor Beginn der Aufzeichnung angelegt, oder von der Engine selbst.</translation>
    </message>
    <message>
        <source>Not known of %1 objects (%2): they are older than the recording.</source>
        <translation>Von %1 Objekten (%2) nicht bekannt: sie sind älter als die Aufzeichnung.</translation>
    </message>
    <message>
        <source>Not known of %1 object (%2): it is older than the recording.</source>
        <translation>Von %1 Objekt (%2) nicht bekannt: Es ist älter als die Aufzeichnung.</translation>
    </message>
</context>
<context>
    <name>heapsight::AllocationBars</name>
    <message>
        <source>Left and Right move the chosen time, Shift+Right and Shift+Left make it longer and shorter, Escape chooses the whole recording.</source>
        <translation>Links und Rechts bewegen die gewählte Zeit, Umschalt+Rechts und Umschalt+Links machen sie länger und kürzer, Escape wählt die ganze Aufzeichnung.</translation>
    </message>
    <message>
        <source>%1 – %2: %3 still live</source>
        <translation>%1 – %2: %3 noch am Leben</translation>
    </message>
    <message>
        <source>Allocations over time</source>
        <translation>Allokationen über die Zeit</translation>
    </message>
    <message>
        <source>Allocations over time, %1</source>
        <translation>Allokationen über die Zeit, %1</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Nichts wurde aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 – %2
still live: %3</source>
        <translation>%1 – %2
noch am Leben: %3</translation>
    </message>
    <message>
        <source>allocated: %1</source>
        <translation>angelegt: %1</translation>
    </message>
</context>
<context>
    <name>heapsight::AllocationModel</name>
    <message>
        <source>(outside of any function)</source>
        <translation>(außerhalb jeder Funktion)</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 Funktionen</translation>
    </message>
    <message>
        <source>%1 of %2 functions</source>
        <translation>%1 von %2 Funktionen</translation>
    </message>
    <message>
        <source>%1 function</source>
        <translation>%1 Funktion</translation>
    </message>
</context>
<context>
    <name>heapsight::AllocationsPage</name>
    <message>
        <source>Nothing is left out any more, here and on the other pages</source>
        <translation>Nichts wird mehr ausgelassen, hier und auf den anderen Seiten</translation>
    </message>
    <message>
        <source>Classes of &amp;These</source>
        <translation>Klass&amp;en davon</translation>
    </message>
    <message>
        <source>Show the classes of the objects that are chosen</source>
        <translation>Die Klassen der gewählten Objekte zeigen</translation>
    </message>
    <message>
        <source>Live &amp;Objects of the Function</source>
        <translation>Lebende &amp;Objekte der Funktion</translation>
    </message>
    <message>
        <source>Choose the objects that the function of this row allocated and that are still there</source>
        <translation>Die Objekte wählen, die die Funktion dieser Zeile anlegte und die noch da sind</translation>
    </message>
    <message>
        <source>Filter functions, files, packages</source>
        <translation>Funktionen, Dateien, Pakete filtern</translation>
    </message>
    <message>
        <source>Functions that allocated</source>
        <translation>Funktionen, die anlegten</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>%1 aufgezeichnet</translation>
    </message>
    <message>
        <source>Bars: bytes allocated, and of these the bytes still live. Drag over them, or use the arrow keys, to choose a time: Classes, Suspects and paths then show what was allocated in it.</source>
        <translation>Balken: angelegte Bytes, und davon die noch lebenden. Ziehen Sie darüber oder nehmen Sie die Pfeiltasten, um eine Zeit zu wählen: Klassen, Verdächtige und Pfade zeigen dann, was darin angelegt wurde.</translation>
    </message>
    <message>
        <source>The file has allocation stacks, and no times.</source>
        <translation>Die Datei hat Aufrufstapel der Allokationen, aber keine Zeiten.</translation>
    </message>
    <message>
        <source>No function matches.</source>
        <translation>Keine Funktion passt.</translation>
    </message>
    <message>
        <source>The recording has no stacks: it cannot tell which function allocated.</source>
        <translation>Die Aufzeichnung hat keine Aufrufstapel: welche Funktion anlegte, sagt sie nicht.</translation>
    </message>
    <message>
        <source>Allocated %1 – %2</source>
        <translation>Angelegt %1 – %2</translation>
    </message>
    <message>
        <source>Allocated by %1</source>
        <translation>Angelegt von %1</translation>
    </message>
    <message>
        <source>Choosing objects</source>
        <translation>Objekte werden gewählt</translation>
    </message>
    <message>
        <source>Everything is shown</source>
        <translation>Alles wird gezeigt</translation>
    </message>
    <message>
        <source>Sho&amp;w Everything</source>
        <translation>Alles &amp;zeigen</translation>
    </message>
    <message>
        <source>Fl&amp;ame Graph</source>
        <translation>Flammeng&amp;raph</translation>
    </message>
    <message>
        <source>Nothing is known of its allocations</source>
        <translation>Über seine Allokationen ist nichts bekannt</translation>
    </message>
    <message>
        <source>%1: %2 object</source>
        <translation>%1: %2 Objekt</translation>
    </message>
    <message>
        <source>%1: %2 objects</source>
        <translation>%1: %2 Objekte</translation>
    </message>
    <message>
        <source>Show the allocation stacks on the Profile page</source>
        <translation>Die Allokations-Stapel auf der Seite „Profil“ zeigen</translation>
    </message>
    <message>
        <source>This snapshot does not tell when its objects were allocated, or by whom. Record allocations on the Live page, or with DevTools (Allocations on timeline), and open the .heaptimeline.</source>
        <translation>Dieser Schnappschuss sagt nicht, wann seine Objekte angelegt wurden oder von wem. Zeichnen Sie Allokationen auf der Seite Live auf, oder mit DevTools (Allocations on timeline), und öffnen Sie die .heaptimeline.</translation>
    </message>
    <message>
        <source>Bars: bytes still live, at the time they were allocated; the file does not tell what else was allocated then. Drag over them, or use the arrow keys, to choose a time: Classes, Suspects and paths then show what was allocated in it.</source>
        <translation>Balken: noch lebende Bytes nach der Zeit, zu der sie angelegt wurden; was sonst angelegt wurde, sagt die Datei nicht. Ziehen Sie darüber oder nehmen Sie die Pfeiltasten, um eine Zeit zu wählen: Klassen, Verdächtige und Pfade zeigen dann, was darin angelegt wurde.</translation>
    </message>
</context>
<context>
    <name>heapsight::AttachDialog</name>
    <message>
        <source>nothing answers there (%1)</source>
        <translation>dort antwortet nichts (%1)</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>what answers is no inspector (%1)</source>
        <translation>was dort antwortet, ist kein Inspektor (%1)</translation>
    </message>
    <message>
        <source>Another machine</source>
        <translation>Ein anderer Rechner</translation>
    </message>
    <message>
        <source>Connect to %1, which is not this machine?</source>
        <translation>Mit %1 verbinden? Das ist nicht dieser Rechner.</translation>
    </message>
    <message>
        <source>The inspector&apos;s protocol is not encrypted: whoever sees the traffic sees the program&apos;s memory. A tunnel (ssh -L 9229:localhost:9229 host) keeps it private.</source>
        <translation>Das Protokoll des Inspektors ist nicht verschlüsselt: wer den Verkehr sieht, sieht den Speicher des Programms. Ein Tunnel (ssh -L 9229:localhost:9229 host) hält ihn privat.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Attach to a running program</source>
        <translation>Mit einem laufenden Programm verbinden</translation>
    </message>
    <message>
        <source>&amp;Programs on this machine</source>
        <translation>&amp;Programme auf diesem Rechner</translation>
    </message>
    <message>
        <source>Or an &amp;address:</source>
        <translation>Oder eine &amp;Adresse:</translation>
    </message>
    <message>
        <source>localhost:9229, ws://host:port/…, or a process number</source>
        <translation>localhost:9229, ws://host:port/… oder eine Prozessnummer</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Open its inspector and attach</source>
        <translation>Seinen Inspektor öffnen und verbinden</translation>
    </message>
    <message>
        <source>Only this address is connected to, whatever the target says of itself: tunnels (ssh -L, kubectl port-forward) work.</source>
        <translation>Nur zu dieser Adresse wird verbunden, was auch immer das Ziel von sich sagt: Tunnel (ssh -L, kubectl port-forward) funktionieren.</translation>
    </message>
    <message>
        <source>No Node.js program runs on this machine. Start one with: node --inspect server.js</source>
        <translation>Auf diesem Rechner läuft kein Node.js-Programm. Starten Sie eines mit: node --inspect server.js</translation>
    </message>
    <message>
        <source>Choose a program of this machine, or write an address.</source>
        <translation>Wählen Sie ein Programm dieses Rechners oder geben Sie eine Adresse ein.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
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
    <name>heapsight::CachePage</name>
    <message>
        <source>&amp;Keep an index of large snapshots</source>
        <translation>Einen &amp;Index großer Schnappschüsse behalten</translation>
    </message>
    <message>
        <source>&amp;Remove All</source>
        <translation>Alle &amp;entfernen</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Opening again:</source>
        <translation>Erneutes Öffnen:</translation>
    </message>
    <message>
        <source>A snapshot that was opened once opens at once the next time. The index holds what the snapshot holds, stays in your cache folder, and only you can read it.</source>
        <translation>Ein einmal geöffneter Schnappschuss öffnet sich beim nächsten Mal sofort. Der Index enthält, was der Schnappschuss enthält, bleibt in Ihrem Cache-Ordner, und nur Sie können ihn lesen.</translation>
    </message>
    <message>
        <source>&amp;All together at most:</source>
        <translation>Alle &amp;zusammen höchstens:</translation>
    </message>
    <message>
        <source>The one that was not used for the longest time goes first.</source>
        <translation>Der am längsten nicht benutzte geht zuerst.</translation>
    </message>
    <message>
        <source>Snapshots &amp;from:</source>
        <translation>Schnappschüsse a&amp;b:</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Jetzt:</translation>
    </message>
    <message>
        <source>No index is kept.</source>
        <translation>Kein Index wird behalten.</translation>
    </message>
    <message>
        <source>%1 index, %2, in %3</source>
        <translation>%1 Index, %2, in %3</translation>
    </message>
    <message>
        <source>%1 indexes, %2, in %3</source>
        <translation>%1 Indexe, %2, in %3</translation>
    </message>
</context>
<context>
    <name>heapsight::CallModel</name>
    <message>
        <source>(called from outside)</source>
        <translation>(von außen aufgerufen)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What passes between the two</source>
        <translation>Was zwischen beiden fließt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of the function&apos;s total</source>
        <translation>Vom Gesamtwert der Funktion</translation>
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
    <message>
        <source>(root)</source>
        <translation>(Wurzel)</translation>
    </message>
</context>
<context>
    <name>heapsight::ChainModel</name>
    <message>
        <source>Dominator</source>
        <translation>Dominator</translation>
    </message>
    <message>
        <source>Without any of these the object would be freed; nearest first</source>
        <translation>Ohne eines davon wäre das Objekt frei; das nächste zuerst</translation>
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
        <translation>Bytes, die ohne dieses Objekt frei wären</translation>
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
    <message>
        <source>%1 object (%2)</source>
        <translation>%1 Objekt (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 classes: %3 object (%4)</source>
        <translation>%1 von %2 Klassen: %3 Objekt (%4)</translation>
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
        <source>Reset Columns</source>
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
        <translation>Δ Größe</translation>
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
        <translation>Δ Gehalten</translation>
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
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Bytes of the objects themselves, in all open snapshots of the process</source>
        <translation>Bytes der Objekte selbst, in allen offenen Schnappschüssen des Prozesses</translation>
    </message>
    <message>
        <source>was @%1</source>
        <translation>war @%1</translation>
    </message>
    <message>
        <source>already on this path</source>
        <translation>schon auf diesem Pfad</translation>
    </message>
    <message>
        <source>: grew at every step</source>
        <translation>: wuchs in jedem Schritt</translation>
    </message>
    <message>
        <source>%1: %2 new object</source>
        <translation>%1: %2 neues Objekt</translation>
    </message>
    <message>
        <source>%1: %2 object that grew</source>
        <translation>%1: %2 gewachsenes Objekt</translation>
    </message>
    <message>
        <source>%1: its %2 object</source>
        <translation>%1: sein %2 Objekt</translation>
    </message>
    <message>
        <source>%1 of %2 class · %3 %4 objects · %5</source>
        <translation>%1 von %2 Klasse · %3 %4 Objekte · %5</translation>
    </message>
    <message>
        <source> · %1 in survivors</source>
        <translation> · %1 in gebliebenen</translation>
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
    <message>
        <source>Grew at every step</source>
        <translation>Wuchs in jedem Schritt</translation>
    </message>
    <message>
        <source>Classes with more bytes in each open snapshot than in the one before</source>
        <translation>Klassen mit mehr Bytes in jedem offenen Schnappschuss als im vorigen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
</context>
<context>
    <name>heapsight::CompareSides</name>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;One table</source>
        <translation>&amp;Eine Tabelle</translation>
    </message>
    <message>
        <source>Base, target and change as columns</source>
        <translation>Basis, Ziel und Änderung als Spalten</translation>
    </message>
    <message>
        <source>T&amp;wo trees</source>
        <translation>Zwei Bä&amp;ume</translation>
    </message>
    <message>
        <source>Base on the left, target on the right; both move together</source>
        <translation>Basis links, Ziel rechts; beide bewegen sich zusammen</translation>
    </message>
    <message>
        <source>&amp;Base (A)</source>
        <translation>&amp;Basis (A)</translation>
    </message>
    <message>
        <source>&amp;Target (B)</source>
        <translation>&amp;Ziel (B)</translation>
    </message>
</context>
<context>
    <name>heapsight::CompareTrees</name>
    <message>
        <source>not there yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>No class matches the filter.</source>
        <translation>Keine Klasse passt zum Filter.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>heapsight::ContainmentPage</name>
    <message>
        <source>Filter the root&apos;s edges by name or object</source>
        <translation>Kanten der Wurzel nach Name oder Objekt filtern</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Enthaltensein</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>%1 edges of the root</source>
        <translation>%1 Kanten der Wurzel</translation>
    </message>
    <message>
        <source>%1 of %2 edges of the root</source>
        <translation>%1 von %2 Kanten der Wurzel</translation>
    </message>
    <message>
        <source>%1 edge of the root</source>
        <translation>%1 Kante der Wurzel</translation>
    </message>
</context>
<context>
    <name>heapsight::Document</name>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>Work on the &amp;Disk</source>
        <translation>A&amp;uf dem Datenträger arbeiten</translation>
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
    <message>
        <source>%1 · %2 object</source>
        <translation>%1 · %2 Objekt</translation>
    </message>
    <message>
        <source>heapsight uses %1</source>
        <translation>heapsight belegt %1</translation>
    </message>
</context>
<context>
    <name>heapsight::DominatorModel</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Without it, everything below it would be freed</source>
        <translation>Ohne es würde alles darunter frei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What V8 calls the type of the object</source>
        <translation>Wie V8 die Art des Objekts nennt</translation>
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
        <translation>Bytes, die ohne dieses Objekt frei wären</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Retained size as part of the whole heap</source>
        <translation>Gehaltene Größe als Teil des ganzen Heaps</translation>
    </message>
    <message>
        <source>%1 classes match</source>
        <translation>%1 Klassen passen</translation>
    </message>
    <message>
        <source>%1 objects match</source>
        <translation>%1 Objekte passen</translation>
    </message>
    <message>
        <source>%1 classes, %2 retained</source>
        <translation>%1 Klassen, %2 gehalten</translation>
    </message>
    <message>
        <source>%1 objects, %2 retained</source>
        <translation>%1 Objekte, %2 gehalten</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>%1 class matches</source>
        <translation>%1 Klasse passt</translation>
    </message>
    <message>
        <source>%1 object matches</source>
        <translation>%1 Objekt passt</translation>
    </message>
    <message>
        <source>%1 class, %2 retained</source>
        <translation>%1 Klasse, %2 gehalten</translation>
    </message>
    <message>
        <source>%1 object, %2 retained</source>
        <translation>%1 Objekt, %2 gehalten</translation>
    </message>
</context>
<context>
    <name>heapsight::DominatorsPage</name>
    <message>
        <source>Filter objects by class or name</source>
        <translation>Objekte nach Klasse oder Name filtern</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Objects below the object that dominates them</source>
        <translation>Objekte unter dem Objekt, das sie dominiert</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>Objects of one class together</source>
        <translation>Objekte einer Klasse zusammen</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>Kachelkarte</translation>
    </message>
    <message>
        <source>Every object as large as what it retains</source>
        <translation>Jedes Objekt so groß wie das, was es hält</translation>
    </message>
    <message>
        <source>Dominators</source>
        <translation>Dominatoren</translation>
    </message>
    <message>
        <source>Nothing here is dominated by this object, or nothing matches the filter.</source>
        <translation>Nichts hier wird von diesem Objekt dominiert, oder nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>Go to the next place where memory gathers: an object that retains much, though no single object below it does (%1)</source>
        <translation>Zur nächsten Stelle, an der sich Speicher sammelt: ein Objekt, das viel hält, obwohl kein einzelnes darunter es tut (%1)</translation>
    </message>
    <message>
        <source>Save the treemap as PNG or SVG</source>
        <translation>Die Kachelkarte als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>%1 new, %2 grew, %3 shrank since A</source>
        <translation>%1 neu, %2 gewachsen, %3 geschrumpft seit A</translation>
    </message>
    <message>
        <source>A is of another process: no changes are shown</source>
        <translation>A ist von einem anderen Prozess: Änderungen werden nicht gezeigt</translation>
    </message>
    <message>
        <source>Whole heap</source>
        <translation>Ganzer Heap</translation>
    </message>
    <message>
        <source>Looking for big drops</source>
        <translation>Sammelstellen werden gesucht</translation>
    </message>
    <message>
        <source>No single object gathers a hundredth of the heap</source>
        <translation>Kein einzelnes Objekt sammelt ein Hundertstel des Heaps</translation>
    </message>
    <message>
        <source>Big drop %1 of %2: %3 gather here</source>
        <translation>Sammelstelle %1 von %2: hier kommen %3 zusammen</translation>
    </message>
    <message>
        <source>Comparing for the treemap</source>
        <translation>Vergleich für die Kachelkarte</translation>
    </message>
    <message>
        <source>Next Big &amp;Drop</source>
        <translation>Nächste Sammelst&amp;elle</translation>
    </message>
    <message>
        <source>Previous Big Drop</source>
        <translation>Vorige Sammelstelle</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>hatched: many small objects</source>
        <translation>schraffiert: viele kleine Objekte</translation>
    </message>
</context>
<context>
    <name>heapsight::DonutView</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>heapsight::EarlyClassModel</name>
    <message>
        <source>Still being computed</source>
        <translation>Wird noch berechnet</translation>
    </message>
</context>
<context>
    <name>heapsight::EarlyClassesView</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Retained sizes and distances are still being computed: %1</source>
        <translation>Gehaltene Größen und Abstände werden noch berechnet: %1</translation>
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
        <source>Check the folder&apos;s permissions and the free space.</source>
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
        <source>working</source>
        <translation>arbeiten</translation>
    </message>
    <message>
        <source>%1 is not a profile.</source>
        <translation>%1 ist kein Profil.</translation>
    </message>
    <message>
        <source>Profiles end in .cpuprofile, .heapprofile or .heaptimeline; Node.js writes them with --cpu-prof and --heap-prof.</source>
        <translation>Profile enden auf .cpuprofile, .heapprofile oder .heaptimeline; Node.js schreibt sie mit --cpu-prof und --heap-prof.</translation>
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
    <name>heapsight::FactModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
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
    <message>
        <source>Profiles (%1)</source>
        <translation>Profile (%1)</translation>
    </message>
    <message>
        <source>Snapshots and profiles (%1 %2)</source>
        <translation>Schnappschüsse und Profile (%1 %2)</translation>
    </message>
    <message>
        <source>Open Snapshots or Profiles</source>
        <translation>Schnappschüsse oder Profile öffnen</translation>
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
    <name>heapsight::Flame</name>
    <message numerus="yes">
        <source>%n functions too narrow to be drawn, with all they call</source>
        <translation>
            <numerusform>%n Funktion, zu schmal zum Zeichnen, mit allem, was sie aufruft</numerusform>
            <numerusform>%n Funktionen, zu schmal zum Zeichnen, mit allem, was sie aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>total: %1, %2 of all</source>
        <translation>gesamt: %1, %2 von allem</translation>
    </message>
    <message>
        <source>change: %1</source>
        <translation>Änderung: %1</translation>
    </message>
    <message>
        <source>before: %1, %2 of all</source>
        <translation>vorher: %1, %2 von allem</translation>
    </message>
    <message>
        <source>after: %1, %2 of all</source>
        <translation>nachher: %1, %2 von allem</translation>
    </message>
    <message>
        <source>self: %1, %2 of all</source>
        <translation>selbst: %1, %2 von allem</translation>
    </message>
    <message>
        <source>1 function too narrow to be drawn, with all it calls</source>
        <translation>1 Funktion, zu schmal zum Zeichnen, mit allem, was sie aufruft</translation>
    </message>
</context>
<context>
    <name>heapsight::FlameLegend</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>heapsight::FlameView</name>
    <message>
        <source>Arrow keys choose a function, Enter makes it as wide as the view, Backspace goes out, Home shows everything.</source>
        <translation>Pfeiltasten wählen eine Funktion, Enter macht sie so breit wie die Ansicht, Rücktaste geht hinaus, Pos1 zeigt alles.</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>Flammengraph</translation>
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
    <name>heapsight::FunctionPane</name>
    <message>
        <source>Callers</source>
        <translation>Aufrufer</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Ruft auf</translation>
    </message>
    <message>
        <source>Live &amp;Objects</source>
        <translation>Lebende &amp;Objekte</translation>
    </message>
    <message>
        <source>Show the classes of the objects that this function allocated and that are still there</source>
        <translation>Die Klassen der Objekte zeigen, die diese Funktion anlegte und die noch da sind</translation>
    </message>
    <message>
        <source>Callers of the function</source>
        <translation>Aufrufer der Funktion</translation>
    </message>
    <message>
        <source>Nothing calls it.</source>
        <translation>Nichts ruft sie auf.</translation>
    </message>
    <message>
        <source>Functions it calls</source>
        <translation>Funktionen, die sie aufruft</translation>
    </message>
    <message>
        <source>It calls nothing that was seen.</source>
        <translation>Sie ruft nichts auf, das gesehen wurde.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>No function is chosen</source>
        <translation>Keine Funktion ist gewählt</translation>
    </message>
    <message>
        <source>Choose one to see who calls it and what it calls.</source>
        <translation>Wählen Sie eine, um zu sehen, wer sie aufruft und was sie aufruft.</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Deklariert</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1, %2 von allem</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Selbst</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Self before</source>
        <translation>Selbst vorher</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>Gesamt vorher</translation>
    </message>
</context>
<context>
    <name>heapsight::GrowthBar</name>
    <message>
        <source>heapUsed after garbage collection</source>
        <translation>heapUsed nach der Speicherbereinigung</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>where the growth is</source>
        <translation>wo das Wachstum ist</translation>
    </message>
    <message>
        <source>± %1, %2</source>
        <translation>± %1, %2</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> seit %1</translation>
    </message>
    <message>
        <source>A straight line through heapUsed after each garbage collection seen, by least squares, with its 95 % confidence interval. Collections are seen where heapUsed falls between two samples.</source>
        <translation>Eine Gerade durch heapUsed nach jeder bemerkten Speicherbereinigung, nach kleinsten Quadraten, mit ihrem 95-%-Vertrauensbereich. Bereinigungen werden bemerkt, wo heapUsed zwischen zwei Messwerten fällt.</translation>
    </message>
    <message>
        <source>at this rate the limit of %1 is reached in</source>
        <translation>bei diesem Tempo ist die Grenze von %1 erreicht in</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>JavaScript heap</source>
        <translation>JavaScript-Heap</translation>
    </message>
    <message>
        <source>buffers (external)</source>
        <translation>Puffer (external)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing that stands out</source>
        <translation>nichts, das heraussticht</translation>
    </message>
    <message>
        <source>: %1 of work</source>
        <translation>: %1 Arbeit</translation>
    </message>
    <message>
        <source>rss now, by what it is:</source>
        <translation>rss jetzt, nach Art:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>JavaScript heap (heapTotal)</source>
        <translation>JavaScript-Heap (heapTotal)</translation>
    </message>
    <message>
        <source>buffers (arrayBuffers)</source>
        <translation>Puffer (arrayBuffers)</translation>
    </message>
    <message>
        <source>other memory of JavaScript objects (external)</source>
        <translation>übriger Speicher von JavaScript-Objekten (external)</translation>
    </message>
    <message>
        <source>code, stacks, libraries, native memory</source>
        <translation>Code, Stapel, Bibliotheken, nativer Speicher</translation>
    </message>
    <message>
        <source>outside the heap</source>
        <translation>außerhalb des Heaps</translation>
    </message>
    <message>
        <source>Outside the heap are worker threads, native memory and fragmentation.</source>
        <translation>Außerhalb des Heaps liegen Worker-Threads, nativer Speicher und Zerstückelung.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
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
    <name>heapsight::HolderRows</name>
    <message>
        <source>grew in every step</source>
        <translation>wuchs in jedem Schritt</translation>
    </message>
    <message>
        <source>plain values</source>
        <translation>einfache Werte</translation>
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
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>heapsight::Kinds</name>
    <message>
        <source>The elements of an array or object, by number</source>
        <translation>Die nummerierten Elemente eines Arrays oder Objekts</translation>
    </message>
    <message>
        <source>Properties of an object that did not fit into it</source>
        <translation>Eigenschaften eines Objekts, die nicht in es hineinpassten</translation>
    </message>
    <message>
        <source>Variables of a function that inner functions use: they live as long as one of those does</source>
        <translation>Variablen einer Funktion, die innere Funktionen benutzen: sie leben so lange wie eine von diesen</translation>
    </message>
    <message>
        <source>How V8 lays out objects of one shape; shared by all of them</source>
        <translation>Wie V8 Objekte einer Form anlegt; allen gemeinsam</translation>
    </message>
    <message>
        <source>An array of V8 itself: elements, properties, or the table behind a Map or Set</source>
        <translation>Ein Array von V8 selbst: Elemente, Eigenschaften oder die Tabelle hinter einer Map oder einem Set</translation>
    </message>
    <message>
        <source>Code that V8 made of functions, and what belongs to it</source>
        <translation>Code, den V8 aus Funktionen machte, und was dazu gehört</translation>
    </message>
    <message>
        <source>Two texts joined with +: V8 keeps both until somebody needs the whole</source>
        <translation>Zwei mit + verkettete Texte: V8 behält beide, bis jemand das Ganze braucht</translation>
    </message>
    <message>
        <source>A part of a longer text, which it keeps alive</source>
        <translation>Ein Teil eines längeren Textes, den es am Leben hält</translation>
    </message>
    <message>
        <source>An object of the program around V8: Node.js or the browser</source>
        <translation>Ein Objekt des Programms um V8 herum: Node.js oder der Browser</translation>
    </message>
    <message>
        <source>No object: a group of roots, made for the snapshot</source>
        <translation>Kein Objekt: eine Gruppe von Wurzeln, für den Schnappschuss gebildet</translation>
    </message>
    <message>
        <source>Something of V8 itself</source>
        <translation>Etwas von V8 selbst</translation>
    </message>
</context>
<context>
    <name>heapsight::LeakHuntPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The hunt goes on where it stands when it is opened again</source>
        <translation>Die Suche geht dort weiter, wo sie steht, wenn sie wieder geöffnet wird</translation>
    </message>
    <message>
        <source>a command that makes load, e.g. autocannon http://localhost:3000</source>
        <translation>ein Befehl, der Last erzeugt, z. B. autocannon http://localhost:3000</translation>
    </message>
    <message>
        <source>Command that makes load</source>
        <translation>Befehl, der Last erzeugt</translation>
    </message>
    <message>
        <source>ended with status %1</source>
        <translation>beendet mit Status %1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>cannot be started</source>
        <translation>lässt sich nicht starten</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Leak hunt, step 1 of 3: warm up</source>
        <translation>Lecksuche, Schritt 1 von 3: aufwärmen</translation>
    </message>
    <message>
        <source>Let the program do everything once that it will do under load, so that its caches are filled and its code is compiled. Then take the first snapshot.</source>
        <translation>Lassen Sie das Programm alles einmal tun, was es unter Last tun wird, damit seine Zwischenspeicher gefüllt und sein Code übersetzt sind. Nehmen Sie dann den ersten Schnappschuss auf.</translation>
    </message>
    <message>
        <source>Leak hunt, step 2 of 3: load</source>
        <translation>Lecksuche, Schritt 2 von 3: Last</translation>
    </message>
    <message>
        <source>Now make it do the same thing many times: run a command here, or do it yourself. An odd number of times, say 107, is easy to recognise later. Let it come to rest, then take the second snapshot.</source>
        <translation>Lassen Sie es nun dasselbe viele Male tun: führen Sie hier einen Befehl aus oder tun Sie es selbst. Eine krumme Anzahl, etwa 107, ist später leicht wiederzuerkennen. Lassen Sie es zur Ruhe kommen und nehmen Sie dann den zweiten Schnappschuss auf.</translation>
    </message>
    <message>
        <source>Leak hunt, step 3 of 3: compare</source>
        <translation>Lecksuche, Schritt 3 von 3: vergleichen</translation>
    </message>
    <message>
        <source>What is new between the snapshots, as often as the load was repeated, is the leak. Another round of load and a third snapshot tell what grows each time from what grew once.</source>
        <translation>Was zwischen den Schnappschüssen neu ist, so oft wie die Last wiederholt wurde, ist das Leck. Eine weitere Runde Last und ein dritter Schnappschuss unterscheiden, was jedes Mal wächst, von dem, was einmal wuchs.</translation>
    </message>
    <message>
        <source>Take A&amp;nother Snapshot…</source>
        <translation>Noch e&amp;inen Schnappschuss aufnehmen …</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>Ausf&amp;ühren</translation>
    </message>
    <message>
        <source>Take the F&amp;irst Snapshot…</source>
        <translation>Ersten Schnappschuss a&amp;ufnehmen …</translation>
    </message>
    <message>
        <source>Take the Seco&amp;nd Snapshot…</source>
        <translation>&amp;Zweiten Schnappschuss aufnehmen …</translation>
    </message>
</context>
<context>
    <name>heapsight::LimitsDialog</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> MB per hour</source>
        <translation> MB je Stunde</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>heap&amp;Used above</source>
        <translation>heap&amp;Used über</translation>
    </message>
    <message>
        <source>&amp;Growth above</source>
        <translation>&amp;Wachstum über</translation>
    </message>
    <message>
        <source>heapUsed above this &amp;part of V8&apos;s limit (%1)</source>
        <translation>heapUsed über diesem Teil der &amp;Grenze von V8 (%1)</translation>
    </message>
    <message>
        <source>heapUsed above this &amp;part of V8&apos;s limit</source>
        <translation>heapUsed über diesem Teil der &amp;Grenze von V8</translation>
    </message>
    <message>
        <source>Take a &amp;snapshot then, if there is room for it</source>
        <translation>Dann einen &amp;Schnappschuss aufnehmen, wenn Platz dafür ist</translation>
    </message>
    <message>
        <source>Into %1. The program stands still for it, and needs a multiple of its heap: what would not fit is not taken.</source>
        <translation>Nach %1. Das Programm steht dafür still und braucht ein Mehrfaches seines Heaps: was nicht passte, wird nicht aufgenommen.</translation>
    </message>
    <message>
        <source>heapsight warns when:</source>
        <translation>heapsight warnt bei:</translation>
    </message>
    <message>
        <source>Memory above this part of the &amp;container&apos;s limit (%1)</source>
        <translation>Speicher über diesem Teil der Grenze des &amp;Containers (%1)</translation>
    </message>
    <message>
        <source>Memory above this part of the &amp;container&apos;s limit</source>
        <translation>Speicher über diesem Teil der Grenze des &amp;Containers</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveBar</name>
    <message>
        <source>&amp;Take Snapshot…</source>
        <translation>Schnappschuss au&amp;fnehmen …</translation>
    </message>
    <message>
        <source>Cancel Snapshot</source>
        <translation>Schnappschuss abbrechen</translation>
    </message>
    <message>
        <source>The process goes on building it until it is done; nothing stops that</source>
        <translation>Der Prozess stellt ihn fertig her; nichts hält das auf</translation>
    </message>
    <message>
        <source>Lets V8 collect all garbage now</source>
        <translation>Lässt V8 jetzt allen unbenutzten Speicher bereinigen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>The chart stands still; samples are still taken</source>
        <translation>Das Diagramm steht still; gemessen wird weiter</translation>
    </message>
    <message>
        <source>Leads through two snapshots with load between them</source>
        <translation>Führt durch zwei Schnappschüsse mit Last dazwischen</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;every</source>
        <translation>all&amp;e</translation>
    </message>
    <message>
        <source>Time between two samples</source>
        <translation>Zeit zwischen zwei Messwerten</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzte</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>Show all samples</source>
        <translation>Alle Messwerte zeigen</translation>
    </message>
    <message>
        <source>C&amp;ollect Garbage</source>
        <translation>Speicher be&amp;reinigen</translation>
    </message>
    <message>
        <source>Guided Lea&amp;k Hunt</source>
        <translation>Geführte Lec&amp;ksuche</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveController</name>
    <message>
        <source>&amp;Attach…</source>
        <translation>Ver&amp;binden …</translation>
    </message>
    <message>
        <source>&amp;Take Snapshot…</source>
        <translation>Schnappschuss au&amp;fnehmen …</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Take a heap snapshot of the running program (F5)</source>
        <translation>Einen Heap-Schnappschuss des laufenden Programms aufnehmen (F5)</translation>
    </message>
    <message>
        <source>Running on this machine: double click or Enter attaches</source>
        <translation>Auf diesem Rechner laufen: Doppelklick oder Enter verbindet</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Attach to a running program (Ctrl+T)</source>
        <translation>Mit einem laufenden Programm verbinden (Strg+T)</translation>
    </message>
    <message>
        <source>Node.js programs that run on this machine will be listed here.
Start one with: node --inspect server.js</source>
        <translation>Hier stehen die Node.js-Programme, die auf diesem Rechner laufen.
Starten Sie eines mit: node --inspect server.js</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveMarks</name>
    <message>
        <source>Snapshot %1, %2</source>
        <translation>Schnappschuss %1, %2</translation>
    </message>
    <message>
        <source>&amp;Compare %1 and %2</source>
        <translation>%1 und %2 &amp;vergleichen</translation>
    </message>
    <message>
        <source>Select two snapshots to compare them</source>
        <translation>Wählen Sie zwei Schnappschüsse, um sie zu vergleichen</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveMenu</name>
    <message>
        <source>Add a &amp;Note…</source>
        <translation>&amp;Notiz hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Alerts…</source>
        <translation>&amp;Warnungen …</translation>
    </message>
    <message>
        <source>&amp;Worker Threads</source>
        <translation>Wor&amp;ker-Threads</translation>
    </message>
    <message>
        <source>&amp;Save Recording…</source>
        <translation>Aufzeichnung &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren …</translation>
    </message>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>&amp;Bild speichern …</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A mark on the chart:</source>
        <translation>Eine Marke im Diagramm:</translation>
    </message>
    <message>
        <source>This program has none</source>
        <translation>Dieses Programm hat keine</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>%1 beobachten</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 lässt sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>heapsight::LivePage</name>
    <message>
        <source>No program is attached</source>
        <translation>Kein Programm ist verbunden</translation>
    </message>
    <message>
        <source>Attach to a running Node.js program to watch its memory and take snapshots of it.</source>
        <translation>Verbinden Sie sich mit einem laufenden Node.js-Programm, um seinen Speicher zu beobachten und Schnappschüsse aufzunehmen.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Snapshot %1: %2, the process stood still for about %3.</source>
        <translation>Schnappschuss %1: %2, der Prozess stand etwa %3 still.</translation>
    </message>
    <message>
        <source>Show Its Classes</source>
        <translation>Seine Klassen zeigen</translation>
    </message>
    <message>
        <source>The snapshot was cancelled. The process stands still until V8 is done with it.</source>
        <translation>Der Schnappschuss wurde abgebrochen. Der Prozess steht still, bis V8 damit fertig ist.</translation>
    </message>
    <message>
        <source>No snapshot: %1</source>
        <translation>Kein Schnappschuss: %1</translation>
    </message>
    <message>
        <source>What arrived, %1, is kept in %2; it is incomplete.</source>
        <translation>Was ankam, %1, bleibt in %2; es ist unvollständig.</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>%1 Messwert</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Messwerte</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveSession</name>
    <message>
        <source>recording</source>
        <translation>zeichnet auf</translation>
    </message>
    <message>
        <source>thread of %1</source>
        <translation>Thread von %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Node.js %1</source>
        <translation>Node.js %1</translation>
    </message>
    <message>
        <source>no snapshot by itself: the disk is too full</source>
        <translation>kein Schnappschuss von selbst: der Datenträger ist zu voll</translation>
    </message>
    <message>
        <source>no snapshot by itself: it could take more memory than there is</source>
        <translation>kein Schnappschuss von selbst: er könnte mehr Speicher brauchen, als da ist</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveSide</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Watched programs</source>
        <translation>Beobachtete Programme</translation>
    </message>
</context>
<context>
    <name>heapsight::LoadChart</name>
    <message>
        <source>Event loop and CPU over time</source>
        <translation>Ereignisschleife und CPU über die Zeit</translation>
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
        <source>Choose an object to bookmark it</source>
        <translation>Wählen Sie ein Objekt, um ein Lesezeichen zu setzen</translation>
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
        <source>%1 – heapsight</source>
        <translation>%1 – heapsight</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>Verdächtige</translation>
    </message>
    <message>
        <source>Dominators</source>
        <translation>Dominatoren</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Enthaltensein</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Zeichenketten</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>Allokationen</translation>
    </message>
    <message>
        <source>The snapshot that these stacks are of is not open any more</source>
        <translation>Der Schnappschuss, zu dem diese Aufrufstapel gehören, ist nicht mehr offen</translation>
    </message>
    <message>
        <source>&amp;Record Profile…</source>
        <translation>Profil aufzeich&amp;nen …</translation>
    </message>
    <message>
        <source>Record who allocates, when, or where time goes; ends as a flame graph</source>
        <translation>Aufzeichnen, wer anlegt, wann, oder wohin die Zeit geht; endet als Flammengraph</translation>
    </message>
    <message>
        <source>Watch the memory of a running program, and take snapshots of it.</source>
        <translation>Den Speicher eines laufenden Programms beobachten und Schnappschüsse davon machen.</translation>
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
    <name>heapsight::MemoryChart</name>
    <message>
        <source>rss: all memory of the process that is in RAM, with code, stacks and libraries</source>
        <translation>rss: aller Speicher des Prozesses im RAM, mit Code, Stapeln und Bibliotheken</translation>
    </message>
    <message>
        <source>heapTotal: what V8 has reserved for JavaScript objects</source>
        <translation>heapTotal: was V8 für JavaScript-Objekte reserviert hat</translation>
    </message>
    <message>
        <source>heapUsed: what JavaScript objects take, garbage that is not collected yet included</source>
        <translation>heapUsed: was JavaScript-Objekte belegen, noch nicht bereinigte eingeschlossen</translation>
    </message>
    <message>
        <source>external: memory outside the heap that belongs to JavaScript objects, Buffers included</source>
        <translation>external: Speicher außerhalb des Heaps, der zu JavaScript-Objekten gehört, auch Buffer</translation>
    </message>
    <message>
        <source>arrayBuffers: of external, what ArrayBuffers and Buffers take</source>
        <translation>arrayBuffers: von external das, was ArrayBuffer und Buffer belegen</translation>
    </message>
    <message>
        <source>Memory over time</source>
        <translation>Speicher über die Zeit</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, End follows the latest sample</source>
        <translation>Pfeiltasten bewegen, Plus und Minus vergrößern und verkleinern, Ende folgt dem neuesten Messwert</translation>
    </message>
    <message>
        <source>alert at %1</source>
        <translation>Warnung bei %1</translation>
    </message>
    <message>
        <source>Snapshot %1: %2
Click to select it; two are compared.</source>
        <translation>Schnappschuss %1: %2
Klicken wählt ihn aus; zwei werden verglichen.</translation>
    </message>
    <message>
        <source>V8&apos;s limit: %1</source>
        <translation>Grenze von V8: %1</translation>
    </message>
</context>
<context>
    <name>heapsight::MemoryLegend</name>
    <message>
        <source>V8 spaces</source>
        <translation>V8-Bereiche</translation>
    </message>
    <message>
        <source>What V8&apos;s heap spaces hold, on top of each other: old_space is what survived two garbage collections. Each sample costs the program twice as much.</source>
        <translation>Was die Bereiche des V8-Heaps enthalten, übereinander: old_space ist, was zwei Speicherbereinigungen überlebte. Jeder Messwert kostet das Programm doppelt so viel.</translation>
    </message>
    <message>
        <source>Event loop: the share of the time it had something to do. CPU: of one core, dashed.</source>
        <translation>Ereignisschleife: der Anteil der Zeit, in der sie etwas zu tun hatte. CPU: von einem Kern, gestrichelt.</translation>
    </message>
    <message>
        <source>event loop, CPU</source>
        <translation>Ereignisschleife, CPU</translation>
    </message>
    <message>
        <source>event loop %1, CPU %2</source>
        <translation>Ereignisschleife %1, CPU %2</translation>
    </message>
    <message>
        <source>%1 DOM nodes</source>
        <translation>%1 DOM-Knoten</translation>
    </message>
    <message>
        <source>%1 event listeners</source>
        <translation>%1 Ereignis-Listener</translation>
    </message>
    <message>
        <source>▲ garbage collection</source>
        <translation>▲ Speicherbereinigung</translation>
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
    <name>heapsight::ObjectCommands</name>
    <message>
        <source>The snapshot does not tell where this comes from</source>
        <translation>Der Schnappschuss sagt nicht, woher das kommt</translation>
    </message>
    <message>
        <source>Choose an object to see it among those of its class</source>
        <translation>Wählen Sie ein Objekt, um es unter denen seiner Klasse zu sehen</translation>
    </message>
    <message>
        <source>This object takes no room, so it is in no class</source>
        <translation>Dieses Objekt belegt keinen Platz, daher steht es in keiner Klasse</translation>
    </message>
    <message>
        <source>&amp;Key: %1</source>
        <translation>&amp;Schlüssel: %1</translation>
    </message>
    <message>
        <source>&amp;Value: %1</source>
        <translation>&amp;Wert: %1</translation>
    </message>
    <message>
        <source>&amp;Table of the WeakMap: %1</source>
        <translation>&amp;Tabelle der WeakMap: %1</translation>
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
        <source>What would be freed if no function&apos;s scope held anything</source>
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
    <message>
        <source>Chosen on the Allocations page</source>
        <translation>Auf der Seite „Allokationen“ gewählt</translation>
    </message>
</context>
<context>
    <name>heapsight::ObjectPane</name>
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
        <source>Steps on the shortest way from a root of the user&apos;s code</source>
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
    <message>
        <source>Dominators of the object</source>
        <translation>Dominatoren des Objekts</translation>
    </message>
    <message>
        <source>This is the root.</source>
        <translation>Das ist die Wurzel.</translation>
    </message>
    <message>
        <source>What the object holds</source>
        <translation>Was das Objekt hält</translation>
    </message>
    <message>
        <source>The whole text, as far as the file has it</source>
        <translation>Der ganze Text, soweit die Datei ihn hat</translation>
    </message>
    <message>
        <source>Without these the object would be freed</source>
        <translation>Ohne diese wäre das Objekt frei</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What V8 calls its type</source>
        <translation>Wie V8 seine Art nennt</translation>
    </message>
    <message>
        <source>Functions that made these objects</source>
        <translation>Funktionen, die diese Objekte anlegten</translation>
    </message>
    <message>
        <source>What it is now in the running process</source>
        <translation>Was es jetzt im laufenden Prozess ist</translation>
    </message>
    <message>
        <source>Fi&amp;elds</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Do&amp;minators</source>
        <translation>Do&amp;minatoren</translation>
    </message>
    <message>
        <source>Allocated b&amp;y</source>
        <translation>Angelegt &amp;von</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>Open this line of %1</source>
        <translation>Diese Zeile von %1 öffnen</translation>
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
    <message>
        <source>It takes about %1 of memory and %2 s.</source>
        <translation>Es braucht etwa %1 Speicher und %2 s.</translation>
    </message>
    <message>
        <source>Its %1 nodes have %2 of their own:</source>
        <translation>Seine %1 Knoten haben selbst %2:</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1: %2 in %3</translation>
    </message>
    <message>
        <source>Or work on the disk: slower, and it takes about as much room in the cache folder meanwhile.</source>
        <translation>Oder auf dem Datenträger arbeiten: langsamer, und solange belegt es etwa so viel Platz im Cache-Ordner.</translation>
    </message>
</context>
<context>
    <name>heapsight::PageTabs</name>
    <message>
        <source>&amp;%1 %2</source>
        <translation>&amp;%1 %2</translation>
    </message>
</context>
<context>
    <name>heapsight::PathBar</name>
    <message>
        <source>Path to what is shown</source>
        <translation>Pfad zum Gezeigten</translation>
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
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>heapsight::PathSearch</name>
    <message>
        <source>Finding paths to %1</source>
        <translation>Pfade zu %1 werden gesucht</translation>
    </message>
    <message>
        <source>Working out what would hold %1</source>
        <translation>Es wird ermittelt, was %1 hielte</translation>
    </message>
</context>
<context>
    <name>heapsight::PathsTab</name>
    <message>
        <source>Paths to GC roots</source>
        <translation>Pfade zu den GC-Wurzeln</translation>
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
    <message>
        <source>&amp;Show Retainers of This Object</source>
        <translation>Halter dieses Objekts &amp;zeigen</translation>
    </message>
    <message>
        <source>What If This Object Were &amp;Gone</source>
        <translation>Was wäre ohne dieses &amp;Objekt</translation>
    </message>
    <message>
        <source>What If This &amp;Reference Were Cut</source>
        <translation>Was wäre ohne diesen &amp;Verweis</translation>
    </message>
    <message>
        <source>&amp;Undo the Last Cut</source>
        <translation>Letzten Schnitt zu&amp;rücknehmen</translation>
    </message>
    <message>
        <source>Working out what would be freed…</source>
        <translation>Es wird ermittelt, was frei würde …</translation>
    </message>
    <message>
        <source>%1 did not hold %2</source>
        <translation>%1 nicht %2 hielte</translation>
    </message>
    <message>
        <source>%1 were gone</source>
        <translation>%1 nicht mehr da wäre</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>What if %1? </source>
        <translation>Was wäre, wenn %1? </translation>
    </message>
    <message>
        <source>, and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>and others</source>
        <translation>und andere</translation>
    </message>
    <message>
        <source>Nothing would be freed: all of it is held elsewhere too.</source>
        <translation>Nichts würde frei: alles wird auch anderswo gehalten.</translation>
    </message>
    <message>
        <source>%1 objects (%2) would be freed: %3.</source>
        <translation>%1 Objekte (%2) würden frei: %3.</translation>
    </message>
    <message>
        <source> The paths are those that would be left.</source>
        <translation> Die Pfade sind die, die übrig blieben.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>heapsight::PeekPane</name>
    <message>
        <source>accessor</source>
        <translation>Zugriffsfunktion</translation>
    </message>
    <message>
        <source>Loo&amp;k at It Now</source>
        <translation>Jetzt a&amp;nsehen</translation>
    </message>
    <message>
        <source>Asks the running process. V8 searches its whole heap for the object: about 0.3 s for 50 MB, in which the program stands still. No getter is called, and nothing is left behind.</source>
        <translation>Fragt den laufenden Prozess. V8 durchsucht seinen ganzen Heap nach dem Objekt: etwa 0,3 s für 50 MB, in denen das Programm stillsteht. Kein Getter wird aufgerufen, und nichts bleibt zurück.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Wert jetzt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Properties the object has now</source>
        <translation>Eigenschaften, die das Objekt jetzt hat</translation>
    </message>
    <message>
        <source>What it is now in %1, or whether it is gone.</source>
        <translation>Was es jetzt in %1 ist, oder ob es verschwunden ist.</translation>
    </message>
    <message>
        <source>V8 searches its heap for it…</source>
        <translation>V8 durchsucht seinen Heap danach …</translation>
    </message>
    <message>
        <source>Gone since: at %1 the process has no such object any more.</source>
        <translation>Seither verschwunden: um %1 hat der Prozess kein solches Objekt mehr.</translation>
    </message>
    <message>
        <source>Still there at %1: %2</source>
        <translation>Um %1 noch da: %2</translation>
    </message>
    <message>
        <source>The first %1 properties:</source>
        <translation>Die ersten %1 Eigenschaften:</translation>
    </message>
    <message>
        <source>(not called)</source>
        <translation>(nicht aufgerufen)</translation>
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
    <message>
        <source>%1 object below, retaining %2</source>
        <translation>%1 Objekt darunter, hält %2</translation>
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
        <translation>Alles &amp;zeigen</translation>
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
        <source>Retainers</source>
        <translation>Halter</translation>
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
    <name>heapsight::ProfileController</name>
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
        <source>Cancel &amp;Loading</source>
        <translation>&amp;Laden abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close Profile</source>
        <translation>Profil s&amp;chließen</translation>
    </message>
    <message>
        <source>%1 (allocations)</source>
        <translation>%1 (Allokationen)</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileDocument</name>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>reading · %1</source>
        <translation>lesen · %1</translation>
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
    <message>
        <source>%1 function</source>
        <translation>%1 Funktion</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 Funktionen</translation>
    </message>
    <message>
        <source>heapsight uses %1</source>
        <translation>heapsight belegt %1</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 Funktionen</translation>
    </message>
    <message>
        <source>%1 outermost functions</source>
        <translation>%1 äußerste Funktionen</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>%1 packages</source>
        <translation>%1 Pakete</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1, %2 von allem</translation>
    </message>
    <message>
        <source>%1 function</source>
        <translation>%1 Funktion</translation>
    </message>
    <message>
        <source>%1 outermost function</source>
        <translation>%1 äußerste Funktion</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1 Datei</translation>
    </message>
    <message>
        <source>%1 package</source>
        <translation>%1 Paket</translation>
    </message>
    <message>
        <source>(outside of any function)</source>
        <translation>(außerhalb jeder Funktion)</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfilePage</name>
    <message>
        <source>Search functions, files, packages</source>
        <translation>Funktionen, Dateien, Pakete suchen</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>Order of the functions</source>
        <translation>Reihenfolge der Funktionen</translation>
    </message>
    <message>
        <source>Earlier profile to compare with</source>
        <translation>Früheres Profil zum Vergleich</translation>
    </message>
    <message>
        <source>Root Below</source>
        <translation>Wurzel unten</translation>
    </message>
    <message>
        <source>The root at the bottom, stacks grow upwards</source>
        <translation>Die Wurzel unten, Stapel wachsen nach oben</translation>
    </message>
    <message>
        <source>Callers Below</source>
        <translation>Aufrufer darunter</translation>
    </message>
    <message>
        <source>Functions with weight of their own first, below each its callers</source>
        <translation>Funktionen mit eigenem Gewicht zuerst, darunter jeweils ihre Aufrufer</translation>
    </message>
    <message>
        <source>What was shown before (Alt+Left)</source>
        <translation>Was davor gezeigt wurde (Alt+Links)</translation>
    </message>
    <message>
        <source>What was shown after this (Alt+Right)</source>
        <translation>Was danach gezeigt wurde (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Save the flame graph as PNG or SVG</source>
        <translation>Den Flammengraphen als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>Flammengraph</translation>
    </message>
    <message>
        <source>Stacks as rectangles, as wide as they weigh</source>
        <translation>Stapel als Rechtecke, so breit wie ihr Gewicht</translation>
    </message>
    <message>
        <source>Bottom up</source>
        <translation>Von unten</translation>
    </message>
    <message>
        <source>Functions by their own weight; below each its callers</source>
        <translation>Funktionen nach eigenem Gewicht; darunter jeweils ihre Aufrufer</translation>
    </message>
    <message>
        <source>Top down</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>From the outermost functions to what they call</source>
        <translation>Von den äußersten Funktionen zu dem, was sie aufrufen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Nach Datei</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>By npm package, and Node.js, the engine, own code</source>
        <translation>Nach npm-Paket, und Node.js, die Engine, eigener Code</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Scale the earlier profile to the weight of this one: for recordings of different length</source>
        <translation>Das frühere Profil auf das Gewicht dieses Profils bringen: für Aufzeichnungen verschiedener Länge</translation>
    </message>
    <message>
        <source>&amp;against</source>
        <translation>g&amp;egen</translation>
    </message>
    <message>
        <source>&amp;Zoom Into This Function</source>
        <translation>In diese Funktion &amp;hinein</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Focus on This Function</source>
        <translation>Nur &amp;diese Funktion</translation>
    </message>
    <message>
        <source>Only &amp;Stacks Through It</source>
        <translation>Nur S&amp;tapel durch sie</translation>
    </message>
    <message>
        <source>E&amp;xclude It and What It Calls</source>
        <translation>Sie und was sie aufruft aus&amp;schließen</translation>
    </message>
    <message>
        <source>Cou&amp;nt It for Its Callers</source>
        <translation>Den Aufrufern &amp;zurechnen</translation>
    </message>
    <message>
        <source>Focus on Its &amp;Package</source>
        <translation>N&amp;ur ihr Paket</translation>
    </message>
    <message>
        <source>Exclude Its P&amp;ackage</source>
        <translation>Ihr &amp;Paket ausschließen</translation>
    </message>
    <message>
        <source>&amp;Restore All</source>
        <translation>&amp;Alles wiederherstellen</translation>
    </message>
    <message>
        <source>Live &amp;Objects It Allocated</source>
        <translation>Lebende &amp;Objekte, die sie anlegte</translation>
    </message>
    <message>
        <source>Copy S&amp;tack</source>
        <translation>Stapel kop&amp;ieren</translation>
    </message>
    <message>
        <source>%1 in %2 stacks of %3 functions</source>
        <translation>%1 in %2 Stapeln von %3 Funktionen</translation>
    </message>
    <message>
        <source>, %1 of the whole profile</source>
        <translation>, %1 des ganzen Profils</translation>
    </message>
    <message>
        <source>No profile is open</source>
        <translation>Kein Profil ist offen</translation>
    </message>
    <message>
        <source>Preparing %1</source>
        <translation>%1 wird vorbereitet</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>Loading %1 was cancelled</source>
        <translation>Das Laden von %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>Open it again with Reload in its menu in the side bar.</source>
        <translation>Öffnen Sie es wieder mit Neu laden in seinem Menü in der Seitenleiste.</translation>
    </message>
    <message>
        <source>Heaviest first</source>
        <translation>Schwerste zuerst</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Wie aufgezeichnet</translation>
    </message>
    <message>
        <source>In time order</source>
        <translation>Nach der Zeit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The earlier profile does not count %1.</source>
        <translation>Das frühere Profil zählt %1 nicht.</translation>
    </message>
    <message>
        <source>The profile cannot be shown</source>
        <translation>Das Profil lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Nichts wurde aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing is left of the profile. Take a step back above.</source>
        <translation>Vom Profil ist nichts übrig. Gehen Sie oben einen Schritt zurück.</translation>
    </message>
    <message>
        <source>+ grew</source>
        <translation>+ gewachsen</translation>
    </message>
    <message>
        <source>− shrank</source>
        <translation>− geschrumpft</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 of its own
A click searches for it.</source>
        <translation>%1: %2 eigenes Gewicht
Ein Klick sucht danach.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n matches: %1, %2</source>
        <translation>
            <numerusform>%n Treffer: %1, %2</numerusform>
            <numerusform>%n Treffer: %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>sa&amp;me length</source>
        <translation>gle&amp;iche Länge</translation>
    </message>
    <message>
        <source>Save P&amp;icture…</source>
        <translation>&amp;Bild speichern …</translation>
    </message>
    <message>
        <source>%1 in %2 stacks of %3 function</source>
        <translation>%1 in %2 Stapeln von %3 Funktion</translation>
    </message>
    <message>
        <source>%1 in %2 stack of %3 functions</source>
        <translation>%1 in %2 Stapel von %3 Funktionen</translation>
    </message>
    <message>
        <source>1 match: %1, %2</source>
        <translation>1 Treffer: %1, %2</translation>
    </message>
    <message>
        <source>%1 → %2, %3 function in all</source>
        <translation>%1 → %2, insgesamt %3 Funktion</translation>
    </message>
    <message>
        <source>%1 → %2, %3 functions in all</source>
        <translation>%1 → %2, insgesamt %3 Funktionen</translation>
    </message>
    <message>
        <source>Whole profile</source>
        <translation>Ganzes Profil</translation>
    </message>
    <message>
        <source>Open a .cpuprofile, a .heapprofile or folded stacks, or drop one here; or record one from a running program on the Live page.</source>
        <translation>Öffnen Sie ein .cpuprofile, ein .heapprofile oder gefaltete Stapel, oder lassen Sie eines hier fallen; oder zeichnen Sie auf der Seite Live eines von einem laufenden Programm auf.</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileRecording</name>
    <message>
        <source>%1 begins</source>
        <translation>%1 beginnt</translation>
    </message>
    <message>
        <source>%1 ends</source>
        <translation>%1 endet</translation>
    </message>
    <message>
        <source>CPU profile</source>
        <translation>CPU-Profil</translation>
    </message>
    <message>
        <source>Allocation sampling</source>
        <translation>Allokationsstichprobe</translation>
    </message>
    <message>
        <source>Allocation timeline</source>
        <translation>Zeitleiste der Allokationen</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>recording for %1</source>
        <translation>zeichnet seit %1 auf</translation>
    </message>
    <message>
        <source>, %1 new and still live in %2 objects</source>
        <translation>, %1 neu und noch am Leben in %2 Objekten</translation>
    </message>
    <message>
        <source>the process walks its heap: %1</source>
        <translation>der Prozess durchläuft seinen Heap: %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>saving, %1 so far</source>
        <translation>speichert, bisher %1</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileSide</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Open profiles</source>
        <translation>Offene Profile</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileText</name>
    <message>
        <source>1 sample</source>
        <translation>1 Stichprobe</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Stichproben</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 Objekt</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>CPU profile</source>
        <translation>CPU-Profil</translation>
    </message>
    <message>
        <source>allocation sampling</source>
        <translation>Allokationsstichprobe</translation>
    </message>
    <message>
        <source>allocation stacks</source>
        <translation>Aufrufstapel der Allokationen</translation>
    </message>
    <message>
        <source>folded stacks</source>
        <translation>gefaltete Stapel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind and weight of a profile</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> (estimated)</source>
        <translation> (geschätzt)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Allocated bytes</source>
        <translation>Angelegte Bytes</translation>
    </message>
    <message>
        <source>Allocated objects</source>
        <translation>Angelegte Objekte</translation>
    </message>
    <message>
        <source>Live bytes</source>
        <translation>Lebende Bytes</translation>
    </message>
    <message>
        <source>Live objects</source>
        <translation>Lebende Objekte</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>The file is cut: what came before is shown.</source>
        <translation>Die Datei bricht ab: gezeigt wird, was davor kam.</translation>
    </message>
    <message>
        <source>Functions call themselves in a circle that cannot be: they were put below the root.</source>
        <translation>Funktionen rufen sich in einem unmöglichen Kreis auf: sie wurden unter die Wurzel gesetzt.</translation>
    </message>
    <message>
        <source>Some samples are of functions that the file does not name; they were left out.</source>
        <translation>Einige Stichproben sind von Funktionen, die die Datei nicht nennt; sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Some functions have two callers in the tree; the first counts.</source>
        <translation>Einige Funktionen haben zwei Aufrufer im Baum; der erste zählt.</translation>
    </message>
    <message>
        <source>Some numbers of functions are used twice; the first counts.</source>
        <translation>Einige Nummern von Funktionen sind doppelt; die erste zählt.</translation>
    </message>
    <message>
        <source>Some times go backwards; the samples were sorted.</source>
        <translation>Einige Zeiten laufen rückwärts; die Stichproben wurden sortiert.</translation>
    </message>
    <message>
        <source>The file has no times: the time was shared out by samples.</source>
        <translation>Die Datei hat keine Zeiten: die Zeit wurde nach Stichproben verteilt.</translation>
    </message>
    <message>
        <source>There are not as many times as samples; the shorter list counts.</source>
        <translation>Es gibt nicht so viele Zeiten wie Stichproben; die kürzere Liste zählt.</translation>
    </message>
    <message>
        <source>Some lines are no stacks; they were left out.</source>
        <translation>Einige Zeilen sind keine Stapel; sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Some numbers are none; they count as 0.</source>
        <translation>Einige Zahlen sind keine; sie zählen als 0.</translation>
    </message>
    <message>
        <source>Some names are no proper text; signs were replaced.</source>
        <translation>Einige Namen sind kein richtiger Text; Zeichen wurden ersetzt.</translation>
    </message>
    <message>
        <source>Something follows the end of the profile; it was left out.</source>
        <translation>Hinter dem Profil folgt noch etwas; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>own code</source>
        <translation>eigener Code</translation>
    </message>
    <message>
        <source>npm packages</source>
        <translation>npm-Pakete</translation>
    </message>
    <message>
        <source>Node.js</source>
        <translation>Node.js</translation>
    </message>
    <message>
        <source>native</source>
        <translation>nativ</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>WebAssembly</source>
        <translation>WebAssembly</translation>
    </message>
    <message>
        <source>%1 and what is outside of any</source>
        <comment>6 functions</comment>
        <translation>%1 und was außerhalb liegt</translation>
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
    <name>heapsight::RecordPanel</name>
    <message>
        <source>a sample ever&amp;y</source>
        <translation>eine Sti&amp;chprobe alle</translation>
    </message>
    <message>
        <source>include dead o&amp;bjects</source>
        <translation>auch bereinigte &amp;Objekte</translation>
    </message>
    <message>
        <source>&amp;with stacks</source>
        <translation>mit Aufrufs&amp;tapeln</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>Record a profile</source>
        <translation>Ein Profil aufzeichnen</translation>
    </message>
    <message>
        <source>What to record</source>
        <translation>Was aufzuzeichnen ist</translation>
    </message>
    <message>
        <source>Also count what was collected while recording: all that was allocated, not only what stayed</source>
        <translation>Auch zählen, was während der Aufzeichnung bereinigt wurde: alles Angelegte, nicht nur das Gebliebene</translation>
    </message>
    <message>
        <source>Remember for every object which functions allocated it</source>
        <translation>Für jedes Objekt merken, welche Funktionen es anlegten</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>Nichts wird gespeichert</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Shows where time goes. Costs the process little; the file grows with the time.</source>
        <translation>Zeigt, wohin die Zeit geht. Kostet den Prozess wenig; die Datei wächst mit der Zeit.</translation>
    </message>
    <message>
        <source>Shows who allocates, also what was collected again. Costs the process little.</source>
        <translation>Zeigt, wer anlegt, auch was wieder bereinigt wurde. Kostet den Prozess wenig.</translation>
    </message>
    <message>
        <source>Shows who allocated what is still there at the end. Costs the process little.</source>
        <translation>Zeigt, wer anlegte, was am Ende noch da ist. Kostet den Prozess wenig.</translation>
    </message>
    <message>
        <source>Shows when and by whom every object was allocated. Expensive: an allocation loop took some 40 times as long. At the end the process stands still for a snapshot.</source>
        <translation>Zeigt, wann und von wem jedes Objekt angelegt wurde. Teuer: eine Schleife, die anlegt, dauerte etwa 40-mal so lang. Am Ende steht der Prozess für einen Schnappschuss still.</translation>
    </message>
    <message>
        <source> µs</source>
        <translation> µs</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>Time between two looks at what runs</source>
        <translation>Zeit zwischen zwei Blicken auf das, was läuft</translation>
    </message>
    <message>
        <source>Bytes allocated, on average, between two samples</source>
        <translation>Angelegte Bytes, im Mittel, zwischen zwei Stichproben</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 of %2 recorded%3</source>
        <translation>%1 von %2 aufgezeichnet%3</translation>
    </message>
    <message>
        <source>, then the process ended</source>
        <translation>, dann endete der Prozess</translation>
    </message>
    <message>
        <source>Cancelled; nothing was saved</source>
        <translation>Abgebrochen; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>Shows when the objects that are still there were allocated. Costs little (an allocation loop up to twice as long). At the end the process stands still for a snapshot.</source>
        <translation>Zeigt, wann die noch vorhandenen Objekte angelegt wurden. Kostet wenig (eine Schleife, die anlegt, bis doppelt so lang). Am Ende steht der Prozess für einen Schnappschuss still.</translation>
    </message>
    <message>
        <source>Stop an&amp;d Open</source>
        <translation>Anhalten und &amp;öffnen</translation>
    </message>
    <message>
        <source>Start Recor&amp;ding</source>
        <translation>Aufzeichnung &amp;beginnen</translation>
    </message>
</context>
<context>
    <name>heapsight::ReportSelection</name>
    <message>
        <source>Comparing the first snapshot with the last</source>
        <translation>Der erste Schnappschuss wird mit dem letzten verglichen</translation>
    </message>
</context>
<context>
    <name>heapsight::RetainerTreeTab</name>
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
    <message>
        <source>What If This Reference Were C&amp;ut</source>
        <translation>Was wäre ohne diesen &amp;Verweis</translation>
    </message>
    <message>
        <source>Show the Largest Object</source>
        <translation>Das größte Objekt zeigen</translation>
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
        <translation>Hal&amp;ter</translation>
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
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>The paths, or the object&apos;s neighbourhood, as a drawing</source>
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
        <translation>%1 gefunden, je Art die %2 größten</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>Result %1 of %2: %3</source>
        <translation>Treffer %1 von %2: %3</translation>
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
    <name>heapsight::SearchPanel</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
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
    <message>
        <source>Match &amp;case</source>
        <translation>Groß/&amp;klein</translation>
    </message>
    <message>
        <source>Tell large and small letters apart</source>
        <translation>Große und kleine Buchstaben unterscheiden</translation>
    </message>
</context>
<context>
    <name>heapsight::SettingsDialog</name>
    <message>
        <source>Open &amp;again what was open at the end</source>
        <translation>&amp;Wieder öffnen, was zuletzt offen war</translation>
    </message>
    <message>
        <source>V8&apos;s &amp;own sizes, nothing counted to the owner</source>
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
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;Large Snapshots</source>
        <translation>&amp;Große Schnappschüsse</translation>
    </message>
</context>
<context>
    <name>heapsight::ShownProfile</name>
    <message>
        <source>only %1 and what it calls</source>
        <translation>nur %1 und was es aufruft</translation>
    </message>
    <message>
        <source>only stacks through %1</source>
        <translation>nur Stapel durch %1</translation>
    </message>
    <message>
        <source>without %1 and what it calls</source>
        <translation>ohne %1 und was es aufruft</translation>
    </message>
    <message>
        <source>%1 counted for its callers</source>
        <translation>%1 den Aufrufern zugerechnet</translation>
    </message>
    <message>
        <source>only stacks with “%1”</source>
        <translation>nur Stapel mit „%1“</translation>
    </message>
    <message>
        <source>without stacks with “%1”</source>
        <translation>ohne Stapel mit „%1“</translation>
    </message>
    <message>
        <source>only package %1</source>
        <translation>nur Paket %1</translation>
    </message>
    <message>
        <source>without package %1</source>
        <translation>ohne Paket %1</translation>
    </message>
</context>
<context>
    <name>heapsight::SnapshotDialog</name>
    <message>
        <source>Collect &amp;garbage first</source>
        <translation>Vorher Speicher &amp;bereinigen</translation>
    </message>
    <message>
        <source>Take a snapshot of %1</source>
        <translation>Schnappschuss von %1 aufnehmen</translation>
    </message>
    <message>
        <source>What it will cost</source>
        <translation>Was es kosten wird</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;Take Snapshot</source>
        <translation>Schnappschuss &amp;aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Take It All the Same</source>
        <translation>&amp;Trotzdem aufnehmen</translation>
    </message>
    <message>
        <source>Folder for snapshots</source>
        <translation>Ordner für Schnappschüsse</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
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
    <message>
        <source>Open heap snapshots of Node.js, Chrome or any other V8 program (.heapsnapshot, .heaptimeline, plain or compressed), or profiles (.cpuprofile, .heapprofile, folded stacks), or drop them anywhere on this window.</source>
        <translation>Öffnen Sie Heap-Schnappschüsse von Node.js, Chrome oder einem anderen V8-Programm (.heapsnapshot, .heaptimeline, auch gepackt) oder Profile (.cpuprofile, .heapprofile, gefaltete Stapel), oder lassen Sie sie irgendwo auf dieses Fenster fallen.</translation>
    </message>
</context>
<context>
    <name>heapsight::StatisticsModel</name>
    <message>
        <source>V8 heap</source>
        <translation>V8-Heap</translation>
    </message>
    <message>
        <source>Memory that V8 manages</source>
        <translation>Speicher, den V8 verwaltet</translation>
    </message>
    <message>
        <source>Native memory</source>
        <translation>Nativer Speicher</translation>
    </message>
    <message>
        <source>Memory outside V8&apos;s heap</source>
        <translation>Speicher außerhalb des Heaps von V8</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>What DevTools writes beside a snapshot&apos;s name</source>
        <translation>Was DevTools neben den Namen eines Schnappschusses schreibt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Shallow sizes together</source>
        <translation>Eigene Größen zusammen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Part of the whole heap</source>
        <translation>Teil des ganzen Heaps</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>The same in the base snapshot</source>
        <translation>Dasselbe im Basis-Schnappschuss</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Size less that of the base</source>
        <translation>Größe minus die der Basis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Compiled code, and what belongs to it</source>
        <translation>Übersetzter Code und was dazu gehört</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Zeichenketten</translation>
    </message>
    <message>
        <source>Strings, joined and sliced ones too</source>
        <translation>Zeichenketten, auch verkettete und Ausschnitte</translation>
    </message>
    <message>
        <source>JS arrays</source>
        <translation>JS-Arrays</translation>
    </message>
    <message>
        <source>Elements of arrays</source>
        <translation>Elemente von Arrays</translation>
    </message>
    <message>
        <source>System objects</source>
        <translation>Systemobjekte</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>V8&apos;s own bookkeeping</source>
        <translation>Eigene Buchführung von V8</translation>
    </message>
    <message>
        <source>Other JS objects</source>
        <translation>Übrige JS-Objekte</translation>
    </message>
    <message>
        <source>Other JS</source>
        <translation>Übriges JS</translation>
    </message>
    <message>
        <source>Objects, functions and what else the program made</source>
        <translation>Objekte, Funktionen und was das Programm sonst anlegte</translation>
    </message>
    <message>
        <source>Typed arrays</source>
        <translation>Typisierte Arrays</translation>
    </message>
    <message>
        <source>Buffers behind typed arrays</source>
        <translation>Puffer hinter typisierten Arrays</translation>
    </message>
    <message>
        <source>Other native memory</source>
        <translation>Übriger nativer Speicher</translation>
    </message>
    <message>
        <source>Other native</source>
        <translation>Übriger nativer</translation>
    </message>
    <message>
        <source>Memory of the program around V8, as far as it is reported</source>
        <translation>Speicher des Programms um V8 herum, soweit gemeldet</translation>
    </message>
</context>
<context>
    <name>heapsight::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Save the chart as PNG or SVG</source>
        <translation>Das Diagramm als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>Bild speichern …</translation>
    </message>
</context>
<context>
    <name>heapsight::StatusLine</name>
    <message>
        <source>%1 in %2 objects</source>
        <translation>%1 in %2 Objekten</translation>
    </message>
    <message>
        <source>%1 in %2 object</source>
        <translation>%1 in %2 Objekt</translation>
    </message>
</context>
<context>
    <name>heapsight::StepStrip</name>
    <message>
        <source>What the profile is narrowed down to</source>
        <translation>Worauf das Profil eingeschränkt ist</translation>
    </message>
    <message>
        <source>Shown:</source>
        <translation>Gezeigt:</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Restore All</source>
        <translation>Alles wiederherstellen</translation>
    </message>
    <message>
        <source>Show the whole profile again</source>
        <translation>Wieder das ganze Profil zeigen</translation>
    </message>
</context>
<context>
    <name>heapsight::StringModel</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Strings of equal text are one row</source>
        <translation>Zeichenketten mit gleichem Text sind eine Zeile</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Strings with this text</source>
        <translation>Zeichenketten mit diesem Text</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Characters (UTF-16 units, as JavaScript counts), as far as the file has the text</source>
        <translation>Zeichen (UTF-16-Einheiten, wie JavaScript zählt), soweit die Datei den Text hat</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Bytes of the strings themselves</source>
        <translation>Bytes der Zeichenketten selbst</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>Gehaltene Größe</translation>
    </message>
    <message>
        <source>Bytes that would be free if the strings were gone</source>
        <translation>Bytes, die ohne die Zeichenketten frei wären</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>Verschwendet</translation>
    </message>
    <message>
        <source>Bytes of all copies but one</source>
        <translation>Bytes aller Kopien bis auf eine</translation>
    </message>
    <message>
        <source>%1 texts, %2 strings, %3; copies waste %4</source>
        <translation>%1 Texte, %2 Zeichenketten, %3; Kopien verschwenden %4</translation>
    </message>
    <message>
        <source>Joined strings are counted to their first %1 characters</source>
        <translation>Verkettete Zeichenketten werden bis zu ihren ersten %1 Zeichen gezählt</translation>
    </message>
    <message>
        <source>%1 text, %2 string, %3; copies waste %4</source>
        <translation>%1 Text, %2 Zeichenkette, %3; Kopien verschwenden %4</translation>
    </message>
    <message>
        <source>%1 text, %2 strings, %3; copies waste %4</source>
        <translation>%1 Text, %2 Zeichenketten, %3; Kopien verschwenden %4</translation>
    </message>
    <message>
        <source>V8 writes the first %1 characters of a string</source>
        <translation>V8 schreibt die ersten %1 Zeichen einer Zeichenkette</translation>
    </message>
</context>
<context>
    <name>heapsight::StringsPage</name>
    <message>
        <source>Find in texts</source>
        <translation>In Texten suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Texts that several strings hold</source>
        <translation>Texte, die mehrere Zeichenketten haben</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Zeichenketten</translation>
    </message>
    <message>
        <source>Grouping strings by their text…</source>
        <translation>Zeichenketten werden nach ihrem Text gruppiert …</translation>
    </message>
    <message>
        <source>Grouping strings</source>
        <translation>Zeichenketten werden gruppiert</translation>
    </message>
    <message>
        <source>No text matches.</source>
        <translation>Kein Text passt.</translation>
    </message>
</context>
<context>
    <name>heapsight::SummaryPage</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf dem Datenträger</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Size of the document</source>
        <translation>Größe des Dokuments</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>allocation timeline</source>
        <translation>Zeitleiste der Allokationen</translation>
    </message>
    <message>
        <source>heap snapshot</source>
        <translation>Heap-Schnappschuss</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, the file was cut</source>
        <translation>nein, die Datei bricht ab</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Node.js %1</source>
        <translation>Node.js %1</translation>
    </message>
    <message>
        <source>Chrome, or a browser made from it</source>
        <translation>Chrome oder ein Browser auf dessen Grundlage</translation>
    </message>
    <message>
        <source>unknown: the heap does not tell</source>
        <translation>unbekannt: der Heap sagt es nicht</translation>
    </message>
    <message>
        <source>V8</source>
        <translation>V8</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Heap</source>
        <translation>Heap</translation>
    </message>
    <message>
        <source>Total size</source>
        <translation>Gesamtgröße</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Nodes that take room, as the classes count them</source>
        <translation>Knoten, die Platz belegen, wie die Klassen sie zählen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Objects and V8&apos;s own parts of them</source>
        <translation>Objekte und die Teile, die V8 dazu anlegt</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>References between nodes</source>
        <translation>Verweise zwischen Knoten</translation>
    </message>
    <message>
        <source>Names of objects and properties, and the strings</source>
        <translation>Namen von Objekten und Eigenschaften und die Zeichenketten</translation>
    </message>
    <message>
        <source>Extra native memory</source>
        <translation>Zusätzlicher nativer Speicher</translation>
    </message>
    <message>
        <source>Says what is detached</source>
        <translation>Kennzeichnet Losgelöstes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Allocation stacks</source>
        <translation>Aufrufstapel der Allokationen</translation>
    </message>
    <message>
        <source>In heapsight</source>
        <translation>In heapsight</translation>
    </message>
    <message>
        <source>Memory used for it</source>
        <translation>Dafür belegter Speicher</translation>
    </message>
    <message>
        <source>Time to load</source>
        <translation>Zeit zum Laden</translation>
    </message>
    <message>
        <source>… dominators</source>
        <translation>… Dominatoren</translation>
    </message>
    <message>
        <source>… everything after reading</source>
        <translation>… alles nach dem Lesen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Summary of the file</source>
        <translation>Zusammenfassung der Datei</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>Keine Warnungen</translation>
    </message>
    <message>
        <source>Strings in the file&apos;s table</source>
        <translation>Zeichenketten in der Tabelle der Datei</translation>
    </message>
    <message>
        <source>%1 warning</source>
        <translation>%1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
</context>
<context>
    <name>heapsight::SuspectCard</name>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>%1 confidence: %2</source>
        <translation>Sicherheit %1: %2</translation>
    </message>
    <message>
        <source>Usual fix</source>
        <translation>Übliche Abhilfe</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>accumulates here</source>
        <translation>sammelt sich hier</translation>
    </message>
    <message>
        <source>Selects what accumulates; what holds it is shown below</source>
        <translation>Wählt aus, was sich sammelt; was es hält, steht darunter</translation>
    </message>
    <message>
        <source>Selects the object in which they accumulate</source>
        <translation>Wählt das Objekt aus, in dem sie sich sammeln</translation>
    </message>
    <message>
        <source>holds them</source>
        <translation>hält sie</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1
Opens the line in the editor</source>
        <translation>%1
Öffnet die Zeile im Editor</translation>
    </message>
    <message>
        <source>Show the Objects</source>
        <translation>Die Objekte zeigen</translation>
    </message>
    <message>
        <source>Show the Holder</source>
        <translation>Den Halter zeigen</translation>
    </message>
</context>
<context>
    <name>heapsight::SuspectList</name>
    <message>
        <source>Not leaking, checked</source>
        <translation>Kein Leck, geprüft</translation>
    </message>
    <message>
        <source>Also checked</source>
        <translation>Auch geprüft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>no other holder gained objects worth naming</source>
        <translation>kein anderer Halter gewann nennenswert Objekte</translation>
    </message>
    <message>
        <source>no other holder keeps many objects of one kind</source>
        <translation>kein anderer Halter hält viele Objekte einer Art</translation>
    </message>
</context>
<context>
    <name>heapsight::SuspectsPage</name>
    <message>
        <source>One file with the suspects, the tables and the facts, to attach to a ticket</source>
        <translation>Eine Datei mit den Verdächtigen, den Tabellen und den Fakten, zum Anhängen an ein Ticket</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>Verdächtige</translation>
    </message>
    <message>
        <source>Trend by class</source>
        <translation>Verlauf nach Klassen</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Teile des Berichts</translation>
    </message>
    <message>
        <source>Classes over all snapshots</source>
        <translation>Klassen über alle Schnappschüsse</translation>
    </message>
    <message>
        <source>No class grew.</source>
        <translation>Keine Klasse wuchs.</translation>
    </message>
    <message>
        <source>Confidence comes from repetition: growth in every step, none removed</source>
        <translation>Sicherheit kommt aus der Wiederholung: Wachstum in jedem Schritt, nichts entfernt</translation>
    </message>
    <message>
        <source>Looking for leaks</source>
        <translation>Lecks werden gesucht</translation>
    </message>
    <message>
        <source>The search was cancelled. Leave this page and come back to start it again.</source>
        <translation>Die Suche wurde abgebrochen. Verlassen Sie diese Seite und kommen Sie wieder, um sie neu zu starten.</translation>
    </message>
    <message>
        <source>Not all open snapshots are of one process: only the two that are compared were searched.</source>
        <translation>Nicht alle offenen Schnappschüsse sind von einem Prozess: nur die beiden verglichenen wurden durchsucht.</translation>
    </message>
    <message>
        <source>The search for leaks did not end</source>
        <translation>Die Suche nach Lecks kam nicht zum Ende</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web page in one file (*.html)</source>
        <translation>Webseite in einer Datei (*.html)</translation>
    </message>
    <message>
        <source>Holders over all snapshots</source>
        <translation>Halter über alle Schnappschüsse</translation>
    </message>
    <message>
        <source>No holder gained objects.</source>
        <translation>Kein Halter gewann Objekte.</translation>
    </message>
    <message>
        <source>Bytes by npm package</source>
        <translation>Bytes nach npm-Paket</translation>
    </message>
    <message>
        <source>Nothing can be attributed to a package.</source>
        <translation>Nichts lässt sich einem Paket zuordnen.</translation>
    </message>
    <message>
        <source>Bytes by source file</source>
        <translation>Bytes nach Quelldatei</translation>
    </message>
    <message>
        <source>Nothing can be attributed to a source file.</source>
        <translation>Nichts lässt sich einer Quelldatei zuordnen.</translation>
    </message>
    <message>
        <source>Trend by holder</source>
        <translation>Verlauf nach Haltern</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Source files</source>
        <translation>Quelldateien</translation>
    </message>
    <message>
        <source>Only suspects with objects of this choice: %1.</source>
        <translation>Nur Verdächtige mit Objekten dieser Auswahl: %1.</translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>%1 other is not shown.</source>
        <translation>%1 weiterer wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1 others are not shown.</source>
        <translation>%1 weitere werden nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>heapsight::TargetList</name>
    <message>
        <source>inspector on %1</source>
        <translation>Inspektor auf %1</translation>
    </message>
    <message>
        <source>no inspector open</source>
        <translation>kein Inspektor offen</translation>
    </message>
    <message>
        <source>another user&apos;s</source>
        <translation>eines anderen Benutzers</translation>
    </message>
    <message>
        <source>in a container</source>
        <translation>in einem Container</translation>
    </message>
    <message>
        <source>Its inspector listens on %1. Watching costs it about 0.2 ms a sample, and never keeps it from ending.</source>
        <translation>Sein Inspektor lauscht auf %1. Beobachten kostet etwa 0,2 ms je Messwert und hält es nie vom Beenden ab.</translation>
    </message>
    <message>
        <source>Its inspector cannot be opened: %1.</source>
        <translation>Sein Inspektor lässt sich nicht öffnen: %1.</translation>
    </message>
    <message>
        <source>It has no inspector. Opening it sends SIGUSR1: Node.js then listens on %1 until the process ends, and every program of this machine can connect there.</source>
        <translation>Es hat keinen Inspektor. Öffnen schickt SIGUSR1: Node.js lauscht dann auf %1, bis der Prozess endet, und jedes Programm dieses Rechners kann sich dort verbinden.</translation>
    </message>
    <message>
        <source>a free port of 127.0.0.1</source>
        <translation>einem freien Port von 127.0.0.1</translation>
    </message>
    <message>
        <source>It belongs to another user. Start heapsight as that user, or start the program with --inspect and attach to its port.</source>
        <translation>Es gehört einem anderen Benutzer. Starten Sie heapsight als dieser Benutzer, oder starten Sie das Programm mit --inspect und verbinden Sie sich mit seinem Port.</translation>
    </message>
    <message>
        <source>It runs in a container. Start it with --inspect=0.0.0.0:9229, publish that port to 127.0.0.1 (docker run -p 127.0.0.1:9229:9229), and attach to 127.0.0.1:9229.</source>
        <translation>Es läuft in einem Container. Starten Sie es mit --inspect=0.0.0.0:9229, geben Sie diesen Port an 127.0.0.1 weiter (docker run -p 127.0.0.1:9229:9229) und verbinden Sie sich mit 127.0.0.1:9229.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Node.js</source>
        <translation>Node.js</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Running programs</source>
        <translation>Laufende Programme</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>worker thread</source>
        <translation>Worker-Thread</translation>
    </message>
</context>
<context>
    <name>heapsight::TextPane</name>
    <message>
        <source>the first %1 characters</source>
        <translation>die ersten %1 Zeichen</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>the text this is a part of; the file does not say which part</source>
        <translation>der Text, von dem dies ein Teil ist; welcher, sagt die Datei nicht</translation>
    </message>
    <message>
        <source>the file probably has only the beginning: V8 writes no more by default</source>
        <translation>die Datei hat vermutlich nur den Anfang: mehr schreibt V8 von sich aus nicht</translation>
    </message>
    <message>
        <source>Copy the whole text, as far as the file has it</source>
        <translation>Den ganzen Text kopieren, soweit die Datei ihn hat</translation>
    </message>
    <message>
        <source>Text of the string</source>
        <translation>Text der Zeichenkette</translation>
    </message>
    <message>
        <source>Choose a string to read it here.</source>
        <translation>Wählen Sie eine Zeichenkette, um sie hier zu lesen.</translation>
    </message>
    <message>
        <source>Copy Text</source>
        <translation>Text kopieren</translation>
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
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>group of columns, column</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Press Enter or click to show the next %1 rows, with Shift all of them</source>
        <translation>Enter oder Klick zeigt die nächsten %1 Zeilen, mit Umschalt alle</translation>
    </message>
</context>
<context>
    <name>heapsight::TreemapView</name>
    <message>
        <source>Treemap</source>
        <translation>Kachelkarte</translation>
    </message>
    <message>
        <source>Arrow keys choose a tile, Enter goes into it, Backspace goes out.</source>
        <translation>Pfeiltasten wählen eine Kachel, Enter geht hinein, Rücktaste hinaus.</translation>
    </message>
    <message>
        <source>Treemap of %1</source>
        <translation>Kachelkarte von %1</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>Wird angeordnet …</translation>
    </message>
    <message>
        <source>This object dominates nothing.</source>
        <translation>Dieses Objekt dominiert nichts.</translation>
    </message>
    <message>
        <source>Go &amp;Into This Object</source>
        <translation>In dieses Objekt &amp;hinein</translation>
    </message>
    <message>
        <source>Go &amp;Out to Its Dominator</source>
        <translation>Hin&amp;aus zu seinem Dominator</translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
</context>
<context>
    <name>heapsight::TrendModel</name>
    <message>
        <source>grew in every step</source>
        <translation>wuchs in jedem Schritt</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class, as in Classes</source>
        <translation>Klasse, wie unter Klassen</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Objects in each snapshot, the first on the left</source>
        <translation>Objekte in jedem Schnappschuss, der erste links</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>In the last snapshot</source>
        <translation>Im letzten Schnappschuss</translation>
    </message>
    <message>
        <source>Count delta</source>
        <translation>Anzahl, Differenz</translation>
    </message>
    <message>
        <source>More objects in the last snapshot than in the first</source>
        <translation>Mehr Objekte im letzten Schnappschuss als im ersten</translation>
    </message>
    <message>
        <source>Least per step</source>
        <translation>Mindestens je Schritt</translation>
    </message>
    <message>
        <source>What even the poorest step added: above zero means it grew in every step</source>
        <translation>Was selbst der schwächste Schritt hinzufügte: über null heißt, es wuchs in jedem Schritt</translation>
    </message>
    <message>
        <source>Size delta</source>
        <translation>Δ Größe</translation>
    </message>
    <message>
        <source>Growth of the objects themselves</source>
        <translation>Wachstum der Objekte selbst</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>Gehaltene Größe</translation>
    </message>
    <message>
        <source>Retained delta</source>
        <translation>Δ Gehalten</translation>
    </message>
    <message>
        <source>Growth of what the class retains</source>
        <translation>Wachstum dessen, was die Klasse hält</translation>
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
    <message>
        <source>None open: File › Open</source>
        <translation>Keine geöffnet: Datei › Öffnen</translation>
    </message>
    <message>
        <source>heapsight uses %1 in all</source>
        <translation>heapsight belegt insgesamt %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Watch the memory of a running program: a process number, host:port or a ws:// URL. May be repeated.</source>
        <translation>Den Speicher eines laufenden Programms beobachten: eine Prozessnummer, host:port oder eine ws://-URL. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>Explorer for heap snapshots of Node.js, Chrome and other V8 programs.
One file opens its classes, two files open their comparison; profiles open as flame graphs.</source>
        <translation>Zeigt Heap-Schnappschüsse von Node.js, Chrome und anderen V8-Programmen.
Eine Datei öffnet ihre Klassen, zwei Dateien ihren Vergleich; Profile öffnen sich als Flammengraphen.</translation>
    </message>
    <message>
        <source>.heapsnapshot, .heaptimeline, .cpuprofile, .heapprofile or folded stacks, plain, .gz or .zst</source>
        <translation>.heapsnapshot, .heaptimeline, .cpuprofile, .heapprofile oder gefaltete Stapel, auch .gz oder .zst</translation>
    </message>
</context>
</TS>
