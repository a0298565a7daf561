<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>LeakText</name>
    <message>
        <source>Each keeps text.</source>
        <translation>每个保留文本。</translation>
    </message>
    <message>
        <source>Each keeps a function.</source>
        <translation>每个保留一个函数。</translation>
    </message>
    <message>
        <source>Each keeps %1 %2.</source>
        <translation>每个保留 %1 个 %2。</translation>
    </message>
    <message>
        <source>Each keeps one %1.</source>
        <translation>每个保留一个 %1。</translation>
    </message>
    <message>
        <source>%1 together gained %2 %3 %4 and lost none.</source>
        <translation>%1 合计 %4 增加了 %2 个 %3，未失去任何一个。</translation>
    </message>
    <message>
        <source>%1 gained %2 %3 %4 and lost none.</source>
        <translation>%1 %4增加了 %2 个 %3，未失去任何一个。</translation>
    </message>
    <message>
        <source>%1 together gained %2 %3 %4 and lost %5 in all.</source>
        <translation>%1 合计 %4 增加了 %2 个 %3，共失去 %5 个。</translation>
    </message>
    <message>
        <source>%1 gained %2 %3 %4 and lost %5 in all.</source>
        <translation>%1 %4 增加了 %2 个 %3，共失去 %5 个。</translation>
    </message>
    <message>
        <source>%1 listeners were added to %2 %3 and none was removed.</source>
        <translation>%3 有 %1 个监听器加入 %2，无一被移除。</translation>
    </message>
    <message>
        <source>%1 listeners were added to %2 %3 and few were removed.</source>
        <translation>%3 有 %1 个监听器加入 %2，只有少数被移除。</translation>
    </message>
    <message>
        <source>%1 listeners for “%4” were added to %2 %3 and none was removed.</source>
        <translation>%3 有 %1 个“%4”监听器加入 %2，无一被移除。</translation>
    </message>
    <message>
        <source>%1 listeners for “%4” were added to %2 %3 and few were removed.</source>
        <translation>%3 有 %1 个“%4”监听器加入 %2，只有少数被移除。</translation>
    </message>
    <message>
        <source>V8 keeps %1 more of its own objects (%2) %3.</source>
        <translation>%3 V8 多保留了 %1 个自身对象（%2）。</translation>
    </message>
    <message>
        <source>%1 more handles (sockets, ports, files …) are open %2, and Node itself keeps what belongs to an open handle.</source>
        <translation>%2 又打开了 %1 个句柄（套接字、端口、文件等），Node 本身会保留属于已打开句柄的内容。</translation>
    </message>
    <message>
        <source>%1 more timers (of %3 ms) are still scheduled %2, and a scheduled timer keeps all that its callback can see.</source>
        <translation>%2 又有 %1 个定时器（%3 毫秒）仍在排程中，已排程的定时器会保留其回调可见的一切。</translation>
    </message>
    <message>
        <source>%1 more timers are still scheduled %2, and a scheduled timer keeps all that its callback can see.</source>
        <translation>%2 又有 %1 个定时器仍在排程中，已排程的定时器会保留其回调可见的一切。</translation>
    </message>
    <message>
        <source>%1 listeners were added to a long-lived AbortSignal %2 and none was removed.</source>
        <translation>%2 有 %1 个监听器加入长期存在的 AbortSignal，无一被移除。</translation>
    </message>
    <message>
        <source>%1 modules were loaded %2 and stay in the module cache.</source>
        <translation>%2 加载了 %1 个模块，并留在模块缓存中。</translation>
    </message>
    <message>
        <source>%1 is appended to and never cut: %2 more text.</source>
        <translation>%1 不断追加且从不截断：增加文本 %2。</translation>
    </message>
    <message>
        <source>%1 functions were compiled at run time %2 and are kept by %3.</source>
        <translation>%2 在运行时编译了 %1 个函数，由 %3 保留。</translation>
    </message>
    <message>
        <source>%1 registrations were added %2 and their targets are still alive.</source>
        <translation>%2 增加了 %1 个注册，其目标仍存活。</translation>
    </message>
    <message>
        <source>%1 %2 were added to %3 %4, and each carries the async context it was created in.</source>
        <translation>%4 有 %1 个 %2 加入 %3，且每个都带有其创建时的异步上下文。</translation>
    </message>
    <message>
        <source>%1 whole JavaScript realms (vm contexts, each with its own globals) were added %2 and are kept by %3.</source>
        <translation>%2 增加了 %1 个完整的 JavaScript 领域（vm 上下文，各有自己的全局对象），由 %3 保留。</translation>
    </message>
    <message>
        <source>%1 more callbacks %2 wait for %3, a promise that has not settled.</source>
        <translation>%2 又有 %1 个回调在等待 %3，即一个尚未敲定的 Promise。</translation>
    </message>
    <message>
        <source>%1 promises that have not settled were added to %2 %3; the functions that wait for them stay, with their local variables.</source>
        <translation>%3 有 %1 个尚未敲定的 Promise 加入 %2；等待它们的函数及其局部变量会一直保留。</translation>
    </message>
    <message>
        <source>Buffers queue up in %1: %2 more %3, %4 in all.</source>
        <translation>缓冲区在 %1 中排队：%3 增加 %2，共 %4。</translation>
    </message>
    <message>
        <source>%1 short slices kept by %2 %3 hold on to %4 of the strings they were cut from.</source>
        <translation>%2 %3 保留的 %1 个短切片使其来源字符串的 %4 无法释放。</translation>
    </message>
    <message>
        <source>%1 %2 are kept by %3 %4; their stacks hold functions and what those can see.</source>
        <translation>%3 %4 保留了 %1 个 %2；其调用栈持有函数及其可见的内容。</translation>
    </message>
    <message>
        <source>%1 functions were added to %2 %3 and are kept, with the variables they can see.</source>
        <translation>%3 有 %1 个函数加入 %2 并被保留，连同它们可见的变量。</translation>
    </message>
    <message>
        <source>Each %1 keeps the previous one alive through a variable of a scope they share: %2 more %3.</source>
        <translation>每个 %1 都通过共享作用域中的变量使前一个存活：%3 增加 %2。</translation>
    </message>
    <message>
        <source>A list of %1 at %2 grew by %3 %4: each element keeps the next.</source>
        <translation>%2 处的 %1 链表 %4 增长了 %3：每个元素都持有下一个。</translation>
    </message>
    <message>
        <source>%1 hold plain values (numbers, for example) and grew by %2.</source>
        <translation>%1 持有简单值（例如数字），增长了 %2。</translation>
    </message>
    <message>
        <source>%1 holds plain values (numbers, for example) and grew by %2.</source>
        <translation>%1 持有简单值（例如数字），增长了 %2。</translation>
    </message>
    <message>
        <source>%1 %2 that are in no document any more were added %3 and are kept by %4.</source>
        <translation>%3 增加了 %1 个已不在任何文档中的 %2，由 %4 保留。</translation>
    </message>
    <message>
        <source>%1 %2 were added as values of a WeakMap %3, and their keys are alive.</source>
        <translation>%3 有 %1 个 %2 作为 WeakMap 的值加入，且其键仍存活。</translation>
    </message>
    <message>
        <source>So many alike in one place, and so much of the heap, look like something that accumulates.</source>
        <translation>同一处如此多相似对象，且占堆如此之多，看起来像是在累积。</translation>
    </message>
    <message>
        <source>Many alike in one place may be a cache, a table that was loaded once, or the beginning of a leak.</source>
        <translation>同一处大量相似对象可能是缓存、一次性加载的表，或泄漏的开端。</translation>
    </message>
    <message>
        <source>Plain values without objects of the program look like a table that was loaded once rather than a leak.</source>
        <translation>不含程序对象的简单值更像是一次性加载的表，而非泄漏。</translation>
    </message>
    <message>
        <source>What is still scheduled, listening or waiting in such numbers is seldom meant.</source>
        <translation>如此大量仍在排程、监听或等待的内容很少是有意为之。</translation>
    </message>
    <message>
        <source>%1 keeps %2 %3: %4, or %5 of the heap, with all that only they keep.</source>
        <translation>%1 保留了 %2 个 %3：连同仅由它们保留的内容共 %4，占堆的 %5。</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>不到 1 %</translation>
    </message>
    <message>
        <source>Whether it grows, one snapshot cannot tell.</source>
        <translation>是否增长，一个快照无法判断。</translation>
    </message>
    <message>
        <source>Most of the bytes are text.</source>
        <translation>大部分字节是文本。</translation>
    </message>
    <message>
        <source>Most of the bytes are the arrays within them.</source>
        <translation>大部分字节是其中的数组。</translation>
    </message>
    <message>
        <source>Most of the bytes are %1.</source>
        <translation>大部分字节是%1。</translation>
    </message>
    <message>
        <source>Old entries leave again, so it may be a cache at its limit.</source>
        <translation>旧条目会离开，因此可能是达到上限的缓存。</translation>
    </message>
    <message>
        <source>It grew less in the end, so it may level off: take one more snapshot later.</source>
        <translation>最后增长变少，可能趋于平稳：请稍后再拍一个快照。</translation>
    </message>
    <message>
        <source>Two snapshots cannot tell this from something loaded once.</source>
        <translation>两个快照无法将其与一次性加载区分。</translation>
    </message>
    <message>
        <source>They are keys of %1: while they live, so do its values.</source>
        <translation>它们是 %1 的键：只要它们存活，其值也存活。</translation>
    </message>
    <message>
        <source>Also held by %1: to free them, both must let go.</source>
        <translation>也由 %1 持有：两者都放开才能释放。</translation>
    </message>
    <message>
        <source>“%1”: %2 suspects, %3</source>
        <translation>“%1”：%2 个可疑对象，%3</translation>
    </message>
    <message>
        <source>“%1” in %4: %2 suspects, %3</source>
        <translation>%4 中的“%1”：%2 个可疑对象，%3</translation>
    </message>
    <message>
        <source>%1 grew</source>
        <translation>%1 增大</translation>
    </message>
    <message>
        <source>plain values</source>
        <translation>简单值</translation>
    </message>
    <message>
        <source>vm contexts</source>
        <translation>vm 上下文</translation>
    </message>
    <message>
        <source>%1 stay because their handles are open</source>
        <translation>%1 因其句柄仍打开而保留</translation>
    </message>
    <message>
        <source>%1 held by a variable of a function</source>
        <translation>%1，由函数的变量持有</translation>
    </message>
    <message>
        <source>%1 pile up in a variable of a function</source>
        <translation>%1 在函数的变量中堆积</translation>
    </message>
    <message>
        <source>%1 held by %2</source>
        <translation>%1，由 %2 持有</translation>
    </message>
    <message>
        <source>%1 pile up in %2</source>
        <translation>%1 在 %2 中堆积</translation>
    </message>
    <message>
        <source>%1 held by one %2</source>
        <translation>%1，由一个 %2 持有</translation>
    </message>
    <message>
        <source>%1 pile up in one %2</source>
        <translation>%1 在一个 %2 中堆积</translation>
    </message>
    <message>
        <source>%1 held by the %2 %3</source>
        <translation>%1，由 %2 %3 持有</translation>
    </message>
    <message>
        <source>%1 pile up in the %2 %3</source>
        <translation>%1在 %2 %3 中堆积</translation>
    </message>
    <message>
        <source>%1 object</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>%1 objects in all</source>
        <translation>共 %1 个对象</translation>
    </message>
    <message>
        <source>none gone</source>
        <translation>没有消失的</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>消失 %1</translation>
    </message>
    <message>
        <source>+%1 per step · %2</source>
        <translation>每步 +%1 · %2</translation>
    </message>
    <message>
        <source>+%1 an hour</source>
        <translation>每小时 +%1</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>taken over %1, by the times in the names of the files</source>
        <translation>拍摄历时 %1（据文件名中的时间）</translation>
    </message>
    <message>
        <source>taken over %1, by when the files were last changed</source>
        <translation>拍摄历时 %1（据文件最后修改时间）</translation>
    </message>
    <message>
        <source>%1 leak found</source>
        <translation>发现 %1 处泄漏</translation>
    </message>
    <message>
        <source>%1 leaks found</source>
        <translation>发现 %1 处泄漏</translation>
    </message>
    <message>
        <source>%1, %2 to look at</source>
        <translation>%1，%2 处待查看</translation>
    </message>
    <message>
        <source>no leak found, %1 to look at</source>
        <translation>未发现泄漏，%1 处待查看</translation>
    </message>
    <message>
        <source>no leak found</source>
        <translation>未发现泄漏</translation>
    </message>
    <message>
        <source>nothing dominates this heap</source>
        <translation>没有什么支配此堆</translation>
    </message>
    <message>
        <source>%1 holder dominates this heap</source>
        <translation>%1 个持有者支配此堆</translation>
    </message>
    <message>
        <source>%1 holders dominate this heap</source>
        <translation>%1 个持有者支配此堆</translation>
    </message>
    <message>
        <source>cannot tell: the snapshots are not of one process</source>
        <translation>无法判断：这些快照不属于同一进程</translation>
    </message>
    <message>
        <source>1 snapshot; %1 and %2 checked</source>
        <translation>1 个快照；已检查 %1、%2</translation>
    </message>
    <message>
        <source>%1 large holder</source>
        <translation>%1 个大持有者</translation>
    </message>
    <message>
        <source>%1 large holders</source>
        <translation>%1 个大持有者</translation>
    </message>
    <message>
        <source>%1 holder that gained objects</source>
        <translation>%1 个增加了对象的持有者</translation>
    </message>
    <message>
        <source>%1 holders that gained objects</source>
        <translation>%1 个增加了对象的持有者</translation>
    </message>
    <message>
        <source>%1 snapshots; %2 and %3 checked</source>
        <translation>%1 个快照；已检查 %2、%3</translation>
    </message>
    <message>
        <source>Object ids mean the same object only within one process. Take all snapshots in one run of the program.</source>
        <translation>对象编号只在同一进程内表示同一对象。请在程序的一次运行中拍摄所有快照。</translation>
    </message>
    <message>
        <source>One snapshot shows what is large, not what grows. Take a second one after the same load, and a third to be sure.</source>
        <translation>一个快照只能显示什么大，而不是什么在增长。请在相同负载后拍第二个，并拍第三个以确认。</translation>
    </message>
    <message>
        <source>A larger --max-old-space-size or a restart at a limit buys time; neither ends a leak.</source>
        <translation>增大 --max-old-space-size 或到达上限时重启只能争取时间；都不能消除泄漏。</translation>
    </message>
    <message>
        <source>%1: old ones leave as new ones come</source>
        <translation>%1：旧的离开，新的进来</translation>
    </message>
    <message>
        <source>%1: grew once</source>
        <translation>%1：只增长过一次</translation>
    </message>
    <message>
        <source>%1: did not grow in every step, or hardly</source>
        <translation>%1：并非每一步都增长，或几乎不增长</translation>
    </message>
    <message>
        <source>(cannot be attributed)</source>
        <translation>（无法归属）</translation>
    </message>
    <message>
        <source>(Node.js itself)</source>
        <translation>（Node.js 自身）</translation>
    </message>
    <message>
        <source>(this program)</source>
        <translation>（本程序）</translation>
    </message>
    <message>
        <source>growth of an unknown kind</source>
        <translation>未知类型的增长</translation>
    </message>
    <message>
        <source>Look at the path: the first name of yours on it decides how long these live.</source>
        <translation>查看路径：其上第一个属于您的名称决定它们存活多久。</translation>
    </message>
    <message>
        <source>growing Map</source>
        <translation>不断增长的 Map</translation>
    </message>
    <message>
        <source>Give the Map a limit (an LRU cache with a maximum and a time to live), or delete entries when they are done with.</source>
        <translation>为 Map 设上限（带最大数量和存活时间的 LRU 缓存），或在不再需要时删除条目。</translation>
    </message>
    <message>
        <source>growing Set</source>
        <translation>不断增长的 Set</translation>
    </message>
    <message>
        <source>Delete members when they are done with, or give the Set a limit.</source>
        <translation>不再需要时删除成员，或为 Set 设上限。</translation>
    </message>
    <message>
        <source>growing array</source>
        <translation>不断增长的数组</translation>
    </message>
    <message>
        <source>Remove what was handled (shift, splice, or a queue that frees its front), cap the length, or let producers wait.</source>
        <translation>移除已处理的内容（shift、splice 或会释放队首的队列），限制长度，或让生产者等待。</translation>
    </message>
    <message>
        <source>object used as dictionary</source>
        <translation>用作字典的对象</translation>
    </message>
    <message>
        <source>Delete keys when they are done with, or use a Map with a limit.</source>
        <translation>不再需要时删除键，或使用有上限的 Map。</translation>
    </message>
    <message>
        <source>growing string</source>
        <translation>不断增长的字符串</translation>
    </message>
    <message>
        <source>Write the text out piece by piece and start again, or cap its length.</source>
        <translation>分段写出文本并重新开始，或限制其长度。</translation>
    </message>
    <message>
        <source>growing list of plain values</source>
        <translation>不断增长的简单值列表</translation>
    </message>
    <message>
        <source>Cap it, or keep totals instead of every value.</source>
        <translation>设置上限，或只保留汇总而非每个值。</translation>
    </message>
    <message>
        <source>growing linked list</source>
        <translation>不断增长的链表</translation>
    </message>
    <message>
        <source>Cut the list behind what is still needed, or cap its length.</source>
        <translation>在仍需要的部分之后截断链表，或限制其长度。</translation>
    </message>
    <message>
        <source>chain of closures through a shared scope</source>
        <translation>经共享作用域的闭包链</translation>
    </message>
    <message>
        <source>Set the variable that points at the previous one to null, or create the inner functions outside that scope.</source>
        <translation>将指向前一个的变量设为 null，或在该作用域之外创建内层函数。</translation>
    </message>
    <message>
        <source>event listeners</source>
        <translation>事件监听器</translation>
    </message>
    <message>
        <source>Remove the listener when its object is done with (removeListener), or use once() or an AbortSignal. Raising setMaxListeners only hides it.</source>
        <translation>对象不再需要时移除监听器（removeListener），或使用 once() 或 AbortSignal。提高 setMaxListeners 只会掩盖问题。</translation>
    </message>
    <message>
        <source>listeners of an AbortSignal</source>
        <translation>AbortSignal 的监听器</translation>
    </message>
    <message>
        <source>Give each operation its own signal (AbortSignal.any with a fresh controller) or remove the listener when the operation ends.</source>
        <translation>为每个操作使用自己的信号（用新控制器的 AbortSignal.any），或在操作结束时移除监听器。</translation>
    </message>
    <message>
        <source>kept callbacks</source>
        <translation>被保留的回调</translation>
    </message>
    <message>
        <source>Drop callbacks after they ran or when their owner is done with (keep what subscribe() returns and call it); keep large values out of the scopes they share.</source>
        <translation>回调执行后或其所有者不再需要时丢弃（保存 subscribe() 的返回值并调用它）；不要让大的值处于它们共享的作用域中。</translation>
    </message>
    <message>
        <source>promises that never settle</source>
        <translation>永不敲定的 Promise</translation>
    </message>
    <message>
        <source>Give every wait a timeout and settle it on errors and on shutdown; do not race against a promise that lives as long as the process.</source>
        <translation>为每次等待设置超时，并在出错和关闭时敲定；不要与进程同寿命的 Promise 竞速（race）。</translation>
    </message>
    <message>
        <source>timers never cleared</source>
        <translation>从未清除的定时器</translation>
    </message>
    <message>
        <source>Call clearInterval or clearTimeout when the object they serve is done with.</source>
        <translation>所服务的对象不再需要时，请调用 clearInterval 或 clearTimeout。</translation>
    </message>
    <message>
        <source>buffers not consumed</source>
        <translation>未消费的缓冲区</translation>
    </message>
    <message>
        <source>Consume or destroy the stream, respect what write() returns, and copy small parts out of large buffers (Buffer.from) before keeping them.</source>
        <translation>消费或销毁流，遵守 write() 的返回值，并在保留之前把小片段从大缓冲区复制出来（Buffer.from）。</translation>
    </message>
    <message>
        <source>slices that keep large strings</source>
        <translation>使大字符串无法释放的切片</translation>
    </message>
    <message>
        <source>Copy the slice before keeping it, for example Buffer.from(text).toString().</source>
        <translation>保留切片之前先复制，例如 Buffer.from(text).toString()。</translation>
    </message>
    <message>
        <source>WeakMap whose keys live</source>
        <translation>键仍存活的 WeakMap</translation>
    </message>
    <message>
        <source>A WeakMap lets go of a value only with its key: drop the keys, or delete the entries.</source>
        <translation>WeakMap 只有在键消失时才会放开值：请丢弃键，或删除条目。</translation>
    </message>
    <message>
        <source>context of AsyncLocalStorage</source>
        <translation>AsyncLocalStorage 的上下文</translation>
    </message>
    <message>
        <source>Create what is pooled or lives long outside run(), or leave the store with exit() before.</source>
        <translation>在 run() 之外创建池化或长期存在的内容，或事先用 exit() 离开 store。</translation>
    </message>
    <message>
        <source>FinalizationRegistry</source>
        <translation>FinalizationRegistry</translation>
    </message>
    <message>
        <source>Keep the held value small and without a reference to the target, and unregister what is done with.</source>
        <translation>保持所持值小且不引用目标，并注销不再需要的注册。</translation>
    </message>
    <message>
        <source>modules kept in the cache</source>
        <translation>缓存中保留的模块</translation>
    </message>
    <message>
        <source>Do not load modules by generated paths; read data with fs and JSON.parse.</source>
        <translation>不要用生成的路径加载模块；请用 fs 和 JSON.parse 读取数据。</translation>
    </message>
    <message>
        <source>functions compiled at run time</source>
        <translation>运行时编译的函数</translation>
    </message>
    <message>
        <source>Cache compiled functions by their source, with a limit; avoid new Function and vm.Script per call.</source>
        <translation>按源代码缓存编译后的函数并设上限；避免每次调用都使用 new Function 和 vm.Script。</translation>
    </message>
    <message>
        <source>compiled code and data of V8</source>
        <translation>V8 的编译代码和数据</translation>
    </message>
    <message>
        <source>Usually nothing: it levels off when all code has run. If it goes on, look for new Function, vm or eval per call.</source>
        <translation>通常无需处理：所有代码运行后会趋于平稳。若仍持续，请查找每次调用的 new Function、vm 或 eval。</translation>
    </message>
    <message>
        <source>kept errors</source>
        <translation>被保留的错误</translation>
    </message>
    <message>
        <source>Keep message and code instead of the Error: its stack holds functions and what they see.</source>
        <translation>保留消息和代码而非 Error：其调用栈持有函数及其可见的内容。</translation>
    </message>
    <message>
        <source>open handles</source>
        <translation>打开的句柄</translation>
    </message>
    <message>
        <source>Close or destroy what was opened (sockets, servers, ports, workers) when done; cap agents and pools.</source>
        <translation>用完后关闭或销毁已打开的内容（套接字、服务器、端口、worker）；限制 agent 和连接池。</translation>
    </message>
    <message>
        <source>whole JavaScript realms</source>
        <translation>完整的 JavaScript 领域</translation>
    </message>
    <message>
        <source>Reuse vm contexts instead of making one per call.</source>
        <translation>重用 vm 上下文，而不是每次调用都创建。</translation>
    </message>
    <message>
        <source>detached DOM nodes</source>
        <translation>已分离的 DOM 节点</translation>
    </message>
    <message>
        <source>Drop references to nodes that were removed from the document, and listeners on them.</source>
        <translation>丢弃对已从文档移除的节点的引用及其上的监听器。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>between the two snapshots</source>
        <translation>在两个快照之间</translation>
    </message>
    <message>
        <source>in each step</source>
        <translation>在每一步</translation>
    </message>
    <message>
        <source>the %1 %2 objects at “%3”</source>
        <translation>“%3”处的 %1 个 %2 对象</translation>
    </message>
    <message>
        <source>%1 %2 objects</source>
        <translation>%1 个 %2 对象</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>a variable of a function</source>
        <translation>函数的变量</translation>
    </message>
    <message>
        <source>one %1</source>
        <translation>一个 %1</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>objects of %1 classes (%2 and others)</source>
        <translation>%1 个类的对象（%2 等）</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>Most of the bytes are the contents of buffers.</source>
        <translation>大部分字节是缓冲区的内容。</translation>
    </message>
    <message>
        <source>slices of strings</source>
        <translation>字符串切片</translation>
    </message>
    <message>
        <source>functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>arrays</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 对象</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>(anonymous function)</source>
        <translation>（匿名函数）</translation>
    </message>
    <message>
        <source>Two snapshots cannot tell a leak from a cache that still fills: a third, after the same load, can.</source>
        <translation>两个快照无法区分泄漏与仍在填充的缓存：相同负载后的第三个可以。</translation>
    </message>
    <message>
        <source>%1 class name</source>
        <translation>%1 个类名</translation>
    </message>
    <message>
        <source>%1 class names</source>
        <translation>%1 个类名</translation>
    </message>
    <message>
        <source>Two snapshots cannot tell a leak from something loaded once or a cache that still fills: a third, after the same load, can.</source>
        <translation>两个快照无法区分泄漏与一次性加载或仍在填充的缓存：相同负载后的第三个可以。</translation>
    </message>
    <message>
        <source>only weakly held: nothing keeps it alive</source>
        <translation>仅被弱引用：没有任何东西使其存活</translation>
    </message>
    <message>
        <source>%1 further branch</source>
        <translation>另有 %1 个分支</translation>
    </message>
    <message>
        <source>%1 further branches</source>
        <translation>另有 %1 个分支</translation>
    </message>
    <message>
        <source>[key]</source>
        <translation>[键]</translation>
    </message>
    <message>
        <source>[map key]</source>
        <translation>[Map 键]</translation>
    </message>
    <message>
        <source>[value]</source>
        <translation>[值]</translation>
    </message>
    <message>
        <source>WeakMap value</source>
        <translation>WeakMap 的值</translation>
    </message>
    <message>
        <source>local variable</source>
        <translation>局部变量</translation>
    </message>
    <message>
        <source>awaited by</source>
        <translation>被等待于</translation>
    </message>
    <message>
        <source>(list)</source>
        <translation>（链表）</translation>
    </message>
    <message>
        <source>suspended %1</source>
        <translation>已挂起的 %1</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>作用域</translation>
    </message>
    <message>
        <source>resolve function of a Promise</source>
        <translation>Promise 的 resolve 函数</translation>
    </message>
    <message>
        <source>module scope</source>
        <translation>模块作用域</translation>
    </message>
    <message>
        <source>module scope of %1</source>
        <translation>%1 的模块作用域</translation>
    </message>
    <message>
        <source>bound function</source>
        <translation>绑定函数</translation>
    </message>
    <message>
        <source>engine function</source>
        <translation>引擎函数</translation>
    </message>
    <message>
        <source>compiled code</source>
        <translation>编译后的代码</translation>
    </message>
    <message>
        <source>object shape</source>
        <translation>对象形状</translation>
    </message>
    <message>
        <source>internal array</source>
        <translation>内部数组</translation>
    </message>
    <message>
        <source>linked by %1</source>
        <translation>通过 %1 链接</translation>
    </message>
    <message>
        <source>entry of %1</source>
        <translation>%1 的条目</translation>
    </message>
    <message>
        <source>entry of a WeakMap</source>
        <translation>WeakMap 的条目</translation>
    </message>
</context>
<context>
    <name>SelectedObjects</name>
    <message>
        <source>%1 objects</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>%1 object</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>%1 new object</source>
        <translation>%1 个新对象</translation>
    </message>
    <message>
        <source>%1 new objects</source>
        <translation>%1 个新对象</translation>
    </message>
    <message>
        <source>%1 object that grew</source>
        <translation>%1 个增大的对象</translation>
    </message>
    <message>
        <source>%1 objects that grew</source>
        <translation>%1 个增大的对象</translation>
    </message>
    <message>
        <source>%1 object, gone in the target</source>
        <translation>%1 个对象，目标中已不存在</translation>
    </message>
    <message>
        <source>%1 objects, gone in the target</source>
        <translation>%1 个对象，目标中已不存在</translation>
    </message>
</context>
<context>
    <name>heapsight</name>
    <message>
        <source>Export samples</source>
        <translation>导出采样</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>保存录制</translation>
    </message>
    <message>
        <source>Recordings (*.heaprecording *.jsonl)</source>
        <translation>录制文件 (*.heaprecording *.jsonl)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 图片 (*.png);;SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>whole heap</source>
        <translation>整个堆</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>本身</translation>
    </message>
    <message>
        <source>%1 smaller</source>
        <translation>%1 个更小的</translation>
    </message>
    <message>
        <source>%1 retained, %2 of the heap</source>
        <translation>保留 %1，占堆的 %2</translation>
    </message>
    <message>
        <source>%1 shallow, class %2</source>
        <translation>浅层 %1，类 %2</translation>
    </message>
    <message>
        <source>%1 itself, without what it dominates</source>
        <translation>%1 本身，不含其支配的内容</translation>
    </message>
    <message>
        <source>%1 shallow, %2 of the heap</source>
        <translation>浅层 %1，占堆的 %2</translation>
    </message>
    <message>
        <source>%1 retained together, %2 of the heap</source>
        <translation>共同保留 %1，占堆的 %2</translation>
    </message>
    <message>
        <source>small objects of one class in %1</source>
        <translation>%1 中同一类的小对象</translation>
    </message>
    <message>
        <source>%1 smaller objects in %2</source>
        <translation>%2 中 %1 个更小的对象</translation>
    </message>
    <message>
        <source>%1 of it are too small to draw</source>
        <translation>其中 %1 太小，无法绘出</translation>
    </message>
    <message>
        <source>new since the base</source>
        <translation>自基准起新增</translation>
    </message>
    <message>
        <source>%1 since the base</source>
        <translation>自基准起 %1</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>no answer: its event loop is blocked, or the process is stopped</source>
        <translation>无应答：其事件循环被阻塞，或进程已暂停</translation>
    </message>
    <message>
        <source>connection lost: %1; looking for it again</source>
        <translation>连接已断开：%1；正在重新查找</translation>
    </message>
    <message>
        <source>the process has ended; waiting for it to start again</source>
        <translation>进程已结束；正在等待其重新启动</translation>
    </message>
    <message>
        <source>cannot attach: %1</source>
        <translation>无法连接：%1</translation>
    </message>
    <message>
        <source>heapUsed %1</source>
        <translation>heapUsed %1</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>每小时 %1</translation>
    </message>
    <message>
        <source>saw-tooth, flat</source>
        <translation>锯齿状，平稳</translation>
    </message>
    <message>
        <source>growing steadily</source>
        <translation>持续增长</translation>
    </message>
    <message>
        <source>memory outside the JavaScript heap grows</source>
        <translation>JavaScript 堆之外的内存在增长</translation>
    </message>
    <message>
        <source>shrinking</source>
        <translation>正在减少</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>snapshot: connecting</source>
        <translation>快照：正在连接</translation>
    </message>
    <message>
        <source>snapshot: collecting garbage</source>
        <translation>快照：正在回收垃圾</translation>
    </message>
    <message>
        <source>snapshot: the process walks its heap</source>
        <translation>快照：进程正在遍历其堆</translation>
    </message>
    <message>
        <source>snapshot: the process builds it, %1</source>
        <translation>快照：进程正在生成，%1</translation>
    </message>
    <message>
        <source>snapshot: receiving, %1</source>
        <translation>快照：正在接收，%1</translation>
    </message>
    <message>
        <source>The heap has %1.</source>
        <translation>堆大小为 %1。</translation>
    </message>
    <message>
        <source>The process will stand still for about %1 to %2.</source>
        <translation>进程将暂停约 %1 到 %2。</translation>
    </message>
    <message>
        <source>It will need up to %1 more memory</source>
        <translation>最多还需要 %1 内存</translation>
    </message>
    <message>
        <source> (%1 left in its container)</source>
        <translation>（容器内剩余 %1）</translation>
    </message>
    <message>
        <source> (%1 are free)</source>
        <translation>（剩余 %1）</translation>
    </message>
    <message>
        <source>The file will have up to %1</source>
        <translation>文件最大可达 %1</translation>
    </message>
    <message>
        <source>This may not fit: the process could be killed for it.</source>
        <translation>内存可能不够：进程可能因此被终止。</translation>
    </message>
    <message>
        <source>The disk may be too full for it.</source>
        <translation>磁盘空间可能不足。</translation>
    </message>
    <message>
        <source>garbage collection: heapUsed fell by %1</source>
        <translation>垃圾回收：heapUsed 减少了 %1</translation>
    </message>
    <message>
        <source>no answer for %1 (%2)</source>
        <translation>已有 %1 无应答（%2）</translation>
    </message>
    <message>
        <source>connection lost: %1</source>
        <translation>连接已断开：%1</translation>
    </message>
    <message>
        <source>attached again: %1</source>
        <translation>已重新连接：%1</translation>
    </message>
    <message>
        <source>the process has ended</source>
        <translation>进程已结束</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>快照 %1</translation>
    </message>
    <message>
        <source>alert: %1</source>
        <translation>警报：%1</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>Variable and fields that lead to it</source>
        <translation>通向它的变量和字段</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Class of what it holds most of</source>
        <translation>其持有最多的对象的类</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>What it holds in each snapshot, the first on the left</source>
        <translation>其在每个快照中持有的内容，最左为第一个</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>In the last snapshot</source>
        <translation>最后一个快照中</translation>
    </message>
    <message>
        <source>Per step</source>
        <translation>每步</translation>
    </message>
    <message>
        <source>More objects from one snapshot to the next, on average</source>
        <translation>相邻快照之间平均增加的对象数</translation>
    </message>
    <message>
        <source>Least per step</source>
        <translation>每步最小值</translation>
    </message>
    <message>
        <source>What even the poorest step added</source>
        <translation>增长最少的一步所增加的量</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Of what it holds, in the last snapshot; what a holder below it gains counts there</source>
        <translation>其所持有内容在最后一个快照中的值；其下持有者的增加计入该持有者</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>From the first snapshot to the last</source>
        <translation>从第一个快照到最后一个</translation>
    </message>
    <message>
        <source>Growth per step</source>
        <translation>每步增长</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Growth per hour</source>
        <translation>每小时增长</translation>
    </message>
    <message>
        <source>By the times of the snapshots, where they are known</source>
        <translation>据快照时间（若已知）</translation>
    </message>
    <message>
        <source>npm package</source>
        <translation>npm 包</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Of the constructor, else of the nearest function or module that dominates the object</source>
        <translation>构造函数的；否则为支配该对象的最近函数或模块的</translation>
    </message>
    <message>
        <source>Shallow sizes in the last snapshot</source>
        <translation>最后一个快照中的浅层大小</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>That allocated; below each its callers</source>
        <translation>进行分配的函数；其下为调用者</translation>
    </message>
    <message>
        <source>Objects allocated while recording</source>
        <translation>录制期间分配的对象</translation>
    </message>
    <message>
        <source>While recording</source>
        <translation>录制期间</translation>
    </message>
    <message>
        <source>Bytes allocated while recording</source>
        <translation>录制期间分配的字节数</translation>
    </message>
    <message>
        <source>Objects that are still there</source>
        <translation>仍存在的对象</translation>
    </message>
    <message>
        <source>Still live</source>
        <translation>仍存活</translation>
    </message>
    <message>
        <source>Bytes that were collected</source>
        <translation>已回收的字节数</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>Functions, files or packages</source>
        <translation>函数、文件或包</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包</translation>
    </message>
    <message>
        <source>Whose code it is</source>
        <translation>代码归属</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>Without what it calls</source>
        <translation>不含其调用的内容</translation>
    </message>
    <message>
        <source>Self %</source>
        <translation>自身 %</translation>
    </message>
    <message>
        <source>Self, of everything shown</source>
        <translation>自身值占所示全部的比例</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>With all it calls; recursion counts once</source>
        <translation>包含其调用的一切；递归只计一次</translation>
    </message>
    <message>
        <source>Total %</source>
        <translation>总计 %</translation>
    </message>
    <message>
        <source>Total, of everything shown</source>
        <translation>总计值占所示全部的比例</translation>
    </message>
    <message>
        <source>Self before</source>
        <translation>之前自身</translation>
    </message>
    <message>
        <source>Self in the earlier profile</source>
        <translation>较早分析中的自身值</translation>
    </message>
    <message>
        <source>Self change</source>
        <translation>自身变化</translation>
    </message>
    <message>
        <source>Self now, less what it was before</source>
        <translation>现在的自身值减去之前的值</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>之前总计</translation>
    </message>
    <message>
        <source>Total in the earlier profile</source>
        <translation>较早分析中的总计值</translation>
    </message>
    <message>
        <source>Total change</source>
        <translation>总计变化</translation>
    </message>
    <message>
        <source>Total now, less what it was before</source>
        <translation>现在的总计值减去之前的值</translation>
    </message>
    <message>
        <source>grows only under load</source>
        <translation>仅在负载下增长</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Size now: arrays and maps that grew since can exceed what was allocated</source>
        <translation>当前大小：此后增大的数组和映射可能超过当时分配的大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 smaller object in %2</source>
        <translation>%2 中 %1 个较小的对象</translation>
    </message>
    <message>
        <source>%1 of them new since the base</source>
        <translation>其中 %1 个自基准起新增</translation>
    </message>
    <message>
        <source>waiting for garbage collections over a minute</source>
        <translation>正在等待一分钟内的多次垃圾回收</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>sentence</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>heapsight::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open one or more snapshots</source>
        <translation>打开一个或多个快照</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <source>Open two snapshots side by side: base and target</source>
        <translation>并排打开两个快照：基准和目标</translation>
    </message>
    <message>
        <source>&amp;Watch a Folder…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Open snapshots as they appear in a folder</source>
        <translation>文件夹中出现快照时自动打开</translation>
    </message>
    <message>
        <source>&amp;Export Table as CSV…</source>
        <translation>将表格导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>Export All &amp;Nodes as CSV…</source>
        <translation>将所有节点导出为 CSV(&amp;N)…</translation>
    </message>
    <message>
        <source>Cop&amp;y heapsight-cli Command</source>
        <translation>复制 heapsight-cli 命令(&amp;Y)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Find any command by typing its name</source>
        <translation>输入名称查找任意命令</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;lear Selection</source>
        <translation>清除选择(&amp;L)</translation>
    </message>
    <message>
        <source>Open Source &amp;Line</source>
        <translation>打开源代码行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>The selection before this one</source>
        <translation>上一个选择</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>The selection after this one</source>
        <translation>下一个选择</translation>
    </message>
    <message>
        <source>&amp;Search Snapshot</source>
        <translation>搜索快照(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Object by Id…</source>
        <translation>按编号查找对象(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Next Result</source>
        <translation>下一个结果(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Result</source>
        <translation>上一个结果(&amp;P)</translation>
    </message>
    <message>
        <source>Use as &amp;Base (A)</source>
        <translation>用作基准 (A)(&amp;B)</translation>
    </message>
    <message>
        <source>Use as &amp;Target (B)</source>
        <translation>用作目标 (B)(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;wap Base and Target</source>
        <translation>交换基准和目标(&amp;W)</translation>
    </message>
    <message>
        <source>Exchange base and target of the comparison</source>
        <translation>交换比较的基准和目标</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;lose Snapshot</source>
        <translation>关闭快照(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel &amp;Loading</source>
        <translation>取消加载(&amp;L)</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>用户指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About heapsight</source>
        <translation>关于 heapsight(&amp;A)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>快照(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>保存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Save a Redacted Co&amp;py…</source>
        <translation>保存脱敏副本(&amp;P)…</translation>
    </message>
    <message>
        <source>Book&amp;mark or Note…</source>
        <translation>书签或备注(&amp;M)…</translation>
    </message>
    <message>
        <source>Show in &amp;Classes</source>
        <translation>在“类”中显示(&amp;C)</translation>
    </message>
    <message>
        <source>Close &amp;All Snapshots</source>
        <translation>关闭所有快照(&amp;A)</translation>
    </message>
    <message>
        <source>Go to &amp;WeakMap Entry</source>
        <translation>转到 WeakMap 条目(&amp;W)</translation>
    </message>
    <message>
        <source>Try the &amp;Demo Leak</source>
        <translation>试用演示泄漏(&amp;D)</translation>
    </message>
</context>
<context>
    <name>heapsight::AlertText</name>
    <message>
        <source>heapUsed is above %1</source>
        <translation>heapUsed 超过 %1</translation>
    </message>
    <message>
        <source>heapUsed is above %1 % of V8&apos;s limit of %2</source>
        <translation>heapUsed 超过 V8 上限 %2 的 %1 %</translation>
    </message>
    <message>
        <source>its container has used %1 of its limit of %2</source>
        <translation>其容器已用 %1，上限为 %2</translation>
    </message>
    <message>
        <source>memory grows by more than %1 per hour</source>
        <translation>内存增长超过每小时 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::AllocatedByPane</name>
    <message>
        <source>Functions that allocated</source>
        <translation>进行分配的函数</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>It was allocated before the recording began, or by the engine itself.</source>
        <translation>它在录制开始前分配，或由引擎自身分配。</translation>
    </message>
    <message>
        <source>All were allocated before the recording began, or by the engine itself.</source>
        <translation>全部在录制开始前分配，或由引擎自身分配。</translation>
    </message>
    <message>
        <source>Not known of %1 objects (%2): they are older than the recording.</source>
        <translation>%1 个对象（%2）未知：它们早于录制。</translation>
    </message>
    <message>
        <source>Not known of %1 object (%2): it is older than the recording.</source>
        <translation>%1 个对象（%2）未知：它早于录制。</translation>
    </message>
</context>
<context>
    <name>heapsight::AllocationBars</name>
    <message>
        <source>Left and Right move the chosen time, Shift+Right and Shift+Left make it longer and shorter, Escape chooses the whole recording.</source>
        <translation>左右键移动所选时间，Shift+右和 Shift+左使其变长或变短，Esc 选择整个录制。</translation>
    </message>
    <message>
        <source>%1 – %2: %3 still live</source>
        <translation>%1 – %2：仍存活 %3</translation>
    </message>
    <message>
        <source>Allocations over time</source>
        <translation>分配随时间变化</translation>
    </message>
    <message>
        <source>Allocations over time, %1</source>
        <translation>分配随时间变化，%1</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有录制任何内容。</translation>
    </message>
    <message>
        <source>%1 – %2
still live: %3</source>
        <translation>%1 – %2
仍存活：%3</translation>
    </message>
    <message>
        <source>allocated: %1</source>
        <translation>已分配：%1</translation>
    </message>
</context>
<context>
    <name>heapsight::AllocationModel</name>
    <message>
        <source>(outside of any function)</source>
        <translation>（不在任何函数内）</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 个函数</translation>
    </message>
    <message>
        <source>%1 of %2 functions</source>
        <translation>%1 / %2 个函数</translation>
    </message>
    <message>
        <source>%1 function</source>
        <translation>%1 个函数</translation>
    </message>
</context>
<context>
    <name>heapsight::AllocationsPage</name>
    <message>
        <source>Nothing is left out any more, here and on the other pages</source>
        <translation>此处及其他页面不再省略任何内容</translation>
    </message>
    <message>
        <source>Classes of &amp;These</source>
        <translation>这些对象的类(&amp;T)</translation>
    </message>
    <message>
        <source>Show the classes of the objects that are chosen</source>
        <translation>显示所选对象的类</translation>
    </message>
    <message>
        <source>Live &amp;Objects of the Function</source>
        <translation>该函数的存活对象(&amp;O)</translation>
    </message>
    <message>
        <source>Choose the objects that the function of this row allocated and that are still there</source>
        <translation>选择此行函数分配且仍存在的对象</translation>
    </message>
    <message>
        <source>Filter functions, files, packages</source>
        <translation>筛选函数、文件、包</translation>
    </message>
    <message>
        <source>Functions that allocated</source>
        <translation>进行分配的函数</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>已录制 %1</translation>
    </message>
    <message>
        <source>Bars: bytes allocated, and of these the bytes still live. Drag over them, or use the arrow keys, to choose a time: Classes, Suspects and paths then show what was allocated in it.</source>
        <translation>柱形：分配的字节，以及其中仍存活的字节。拖动或用方向键选择时间：“类”“可疑对象”和路径随后显示该时间内分配的内容。</translation>
    </message>
    <message>
        <source>The file has allocation stacks, and no times.</source>
        <translation>文件有分配调用栈，但没有时间。</translation>
    </message>
    <message>
        <source>No function matches.</source>
        <translation>没有匹配的函数。</translation>
    </message>
    <message>
        <source>The recording has no stacks: it cannot tell which function allocated.</source>
        <translation>录制没有调用栈：无法判断由哪个函数分配。</translation>
    </message>
    <message>
        <source>Allocated %1 – %2</source>
        <translation>分配于 %1 – %2</translation>
    </message>
    <message>
        <source>Allocated by %1</source>
        <translation>由 %1 分配</translation>
    </message>
    <message>
        <source>Choosing objects</source>
        <translation>正在选择对象</translation>
    </message>
    <message>
        <source>Everything is shown</source>
        <translation>已显示全部</translation>
    </message>
    <message>
        <source>Sho&amp;w Everything</source>
        <translation>显示全部(&amp;W)</translation>
    </message>
    <message>
        <source>Fl&amp;ame Graph</source>
        <translation>火焰图(&amp;A)</translation>
    </message>
    <message>
        <source>Nothing is known of its allocations</source>
        <translation>没有关于其分配的信息</translation>
    </message>
    <message>
        <source>%1: %2 object</source>
        <translation>%1：%2 个对象</translation>
    </message>
    <message>
        <source>%1: %2 objects</source>
        <translation>%1：%2 个对象</translation>
    </message>
    <message>
        <source>Show the allocation stacks on the Profile page</source>
        <translation>在“性能分析”页面显示分配调用栈</translation>
    </message>
    <message>
        <source>This snapshot does not tell when its objects were allocated, or by whom. Record allocations on the Live page, or with DevTools (Allocations on timeline), and open the .heaptimeline.</source>
        <translation>此快照没有说明其对象何时、由谁分配。请在“实时”页面或用 DevTools（Allocations on timeline）录制分配，然后打开 .heaptimeline。</translation>
    </message>
    <message>
        <source>Bars: bytes still live, at the time they were allocated; the file does not tell what else was allocated then. Drag over them, or use the arrow keys, to choose a time: Classes, Suspects and paths then show what was allocated in it.</source>
        <translation>柱形：按分配时间显示仍存活的字节；文件没有说明当时还分配了什么。拖动或用方向键选择时间：“类”“可疑对象”和路径随后显示该时间内分配的内容。</translation>
    </message>
</context>
<context>
    <name>heapsight::AttachDialog</name>
    <message>
        <source>nothing answers there (%1)</source>
        <translation>该处没有应答（%1）</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>what answers is no inspector (%1)</source>
        <translation>应答的不是检查器（%1）</translation>
    </message>
    <message>
        <source>Another machine</source>
        <translation>另一台机器</translation>
    </message>
    <message>
        <source>Connect to %1, which is not this machine?</source>
        <translation>要连接到 %1 吗？它不是本机。</translation>
    </message>
    <message>
        <source>The inspector&apos;s protocol is not encrypted: whoever sees the traffic sees the program&apos;s memory. A tunnel (ssh -L 9229:localhost:9229 host) keeps it private.</source>
        <translation>检查器协议未加密：能看到流量的人就能看到程序的内存。使用隧道（ssh -L 9229:localhost:9229 host）可保持私密。</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>Attach to a running program</source>
        <translation>连接到正在运行的程序</translation>
    </message>
    <message>
        <source>&amp;Programs on this machine</source>
        <translation>本机上的程序(&amp;P)</translation>
    </message>
    <message>
        <source>Or an &amp;address:</source>
        <translation>或输入地址(&amp;A)：</translation>
    </message>
    <message>
        <source>localhost:9229, ws://host:port/…, or a process number</source>
        <translation>localhost:9229、ws://host:port/… 或进程号</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Open its inspector and attach</source>
        <translation>打开其检查器并连接</translation>
    </message>
    <message>
        <source>Only this address is connected to, whatever the target says of itself: tunnels (ssh -L, kubectl port-forward) work.</source>
        <translation>无论目标如何描述自身，只会连接此地址：隧道（ssh -L、kubectl port-forward）可用。</translation>
    </message>
    <message>
        <source>No Node.js program runs on this machine. Start one with: node --inspect server.js</source>
        <translation>本机上没有正在运行的 Node.js 程序。可这样启动：node --inspect server.js</translation>
    </message>
    <message>
        <source>Choose a program of this machine, or write an address.</source>
        <translation>请选择本机上的程序，或输入地址。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
</context>
<context>
    <name>heapsight::BookmarksView</name>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>&amp;Edit Note…</source>
        <translation>编辑备注(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove Bookmark</source>
        <translation>删除书签(&amp;R)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Note on %1 (may be empty):</source>
        <translation>对 %1 的备注（可留空）：</translation>
    </message>
</context>
<context>
    <name>heapsight::CachePage</name>
    <message>
        <source>&amp;Keep an index of large snapshots</source>
        <translation>保留大快照的索引(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove All</source>
        <translation>全部删除(&amp;R)</translation>
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
        <translation>再次打开：</translation>
    </message>
    <message>
        <source>A snapshot that was opened once opens at once the next time. The index holds what the snapshot holds, stays in your cache folder, and only you can read it.</source>
        <translation>打开过一次的快照下次会立即打开。索引包含快照的内容，保存在您的缓存文件夹中，仅您可读。</translation>
    </message>
    <message>
        <source>&amp;All together at most:</source>
        <translation>总计上限(&amp;A)：</translation>
    </message>
    <message>
        <source>The one that was not used for the longest time goes first.</source>
        <translation>最久未使用的最先删除。</translation>
    </message>
    <message>
        <source>Snapshots &amp;from:</source>
        <translation>快照大小不低于(&amp;F)：</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>当前：</translation>
    </message>
    <message>
        <source>No index is kept.</source>
        <translation>没有保留索引。</translation>
    </message>
    <message>
        <source>%1 index, %2, in %3</source>
        <translation>%1 个索引，%2，位于 %3</translation>
    </message>
    <message>
        <source>%1 indexes, %2, in %3</source>
        <translation>%1 个索引，%2，位于 %3</translation>
    </message>
</context>
<context>
    <name>heapsight::CallModel</name>
    <message>
        <source>(called from outside)</source>
        <translation>（由外部调用）</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What passes between the two</source>
        <translation>两者之间的量</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of the function&apos;s total</source>
        <translation>占函数总计的比例</translation>
    </message>
</context>
<context>
    <name>heapsight::Cells</name>
    <message>
        <source>detached</source>
        <translation>已分离</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1，占全部的 %2</translation>
    </message>
    <message>
        <source>Cut off by ignored retainers</source>
        <translation>因忽略的保留者而断开</translation>
    </message>
    <message>
        <source>Reached through roots of the engine only</source>
        <translation>仅可通过引擎的根到达</translation>
    </message>
    <message>
        <source>No root reaches this</source>
        <translation>没有根可到达</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>new, gone …: the object</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>(root)</source>
        <translation>（根）</translation>
    </message>
</context>
<context>
    <name>heapsight::ChainModel</name>
    <message>
        <source>Dominator</source>
        <translation>支配者</translation>
    </message>
    <message>
        <source>Without any of these the object would be freed; nearest first</source>
        <translation>其中任意一个不存在，该对象就会被释放；由近到远</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>浅层大小</translation>
    </message>
    <message>
        <source>Bytes of the object itself</source>
        <translation>对象本身的字节数</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Bytes that would be free if the object were gone</source>
        <translation>若该对象不存在将释放的字节数</translation>
    </message>
</context>
<context>
    <name>heapsight::ClassModel</name>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Constructor, or kind of object</source>
        <translation>构造函数或对象种类</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Steps from the roots to the nearest instance</source>
        <translation>从根到最近实例的步数</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>浅层大小</translation>
    </message>
    <message>
        <source>Bytes of the objects themselves</source>
        <translation>对象本身的字节数</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Bytes that would be free if these objects were gone</source>
        <translation>若这些对象不存在将释放的字节数</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>正在筛选</translation>
    </message>
    <message>
        <source>%1 objects (%2)</source>
        <translation>%1 个对象（%2）</translation>
    </message>
    <message>
        <source>%1 of %2 classes: %3 objects (%4)</source>
        <translation>%1 / %2 个类：%3 个对象（%4）</translation>
    </message>
    <message>
        <source>%1 object (%2)</source>
        <translation>%1 个对象（%2）</translation>
    </message>
    <message>
        <source>%1 of %2 classes: %3 object (%4)</source>
        <translation>%1 / %2 个类：%3 个对象（%4）</translation>
    </message>
</context>
<context>
    <name>heapsight::ClassesPage</name>
    <message>
        <source>Filter classes</source>
        <translation>筛选类</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类</translation>
    </message>
    <message>
        <source>%1 of %2 classes</source>
        <translation>%1 / %2 个类</translation>
    </message>
    <message>
        <source>No object matches the filters.</source>
        <translation>没有对象符合筛选条件。</translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>正在筛选…</translation>
    </message>
    <message>
        <source>Filtering objects</source>
        <translation>正在筛选对象</translation>
    </message>
    <message>
        <source>Filtering was cancelled</source>
        <translation>筛选已取消</translation>
    </message>
</context>
<context>
    <name>heapsight::ColumnHeaderView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group of columns: column</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>heapsight::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
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
        <translation>变化</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Constructor, or kind of object</source>
        <translation>构造函数或对象种类</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Objects in the base</source>
        <translation>基准中的对象</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>浅层</translation>
    </message>
    <message>
        <source>Bytes of the objects themselves, in the base</source>
        <translation>基准中对象本身的字节数</translation>
    </message>
    <message>
        <source>Objects in the target</source>
        <translation>目标中的对象</translation>
    </message>
    <message>
        <source>Bytes of the objects themselves, in the target</source>
        <translation>目标中对象本身的字节数</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Bytes that would be free if these objects were gone</source>
        <translation>若这些对象不存在将释放的字节数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Objects of the target that are not in the base</source>
        <translation>目标中有而基准中没有的对象</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Objects of the base that are not in the target</source>
        <translation>基准中有而目标中没有的对象</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>New minus deleted</source>
        <translation>新增减去删除</translation>
    </message>
    <message>
        <source>Alloc. size</source>
        <translation>分配大小</translation>
    </message>
    <message>
        <source>Bytes of the new objects</source>
        <translation>新对象的字节数</translation>
    </message>
    <message>
        <source>Freed size</source>
        <translation>释放大小</translation>
    </message>
    <message>
        <source>Bytes of the deleted objects</source>
        <translation>已删除对象的字节数</translation>
    </message>
    <message>
        <source>Size delta</source>
        <translation>大小差值</translation>
    </message>
    <message>
        <source>Allocated minus freed</source>
        <translation>分配减去释放</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>增大</translation>
    </message>
    <message>
        <source>Change of the objects that are in both</source>
        <translation>两者中都有的对象的变化</translation>
    </message>
    <message>
        <source>Retained delta</source>
        <translation>保留差值</translation>
    </message>
    <message>
        <source>Retained size in the target minus in the base</source>
        <translation>目标的保留大小减去基准的保留大小</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1: %2 new objects</source>
        <translation>%1：%2 个新对象</translation>
    </message>
    <message>
        <source>%1: %2 objects that grew</source>
        <translation>%1：%2 个增大的对象</translation>
    </message>
    <message>
        <source>%1: all %2 objects</source>
        <translation>%1：全部 %2 个对象</translation>
    </message>
    <message>
        <source>%1 of %2 classes · %3 %4 objects · %5</source>
        <translation>%1 / %2 个类 · %3 %4 个对象 · %5</translation>
    </message>
    <message>
        <source>%1 in objects that are in both; %2 of them grew</source>
        <translation>两者都有的对象中 %1；其中 %2 个增大</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Bytes of the objects themselves, in all open snapshots of the process</source>
        <translation>该进程所有已打开快照中对象本身的字节数</translation>
    </message>
    <message>
        <source>was @%1</source>
        <translation>原为 @%1</translation>
    </message>
    <message>
        <source>already on this path</source>
        <translation>已在此路径上</translation>
    </message>
    <message>
        <source>: grew at every step</source>
        <translation>：每一步都在增长</translation>
    </message>
    <message>
        <source>%1: %2 new object</source>
        <translation>%1：%2 个新对象</translation>
    </message>
    <message>
        <source>%1: %2 object that grew</source>
        <translation>%1：%2 个增大的对象</translation>
    </message>
    <message>
        <source>%1: its %2 object</source>
        <translation>%1：其 %2 个对象</translation>
    </message>
    <message>
        <source>%1 of %2 class · %3 %4 objects · %5</source>
        <translation>%1 / %2 个类 · %3 %4 个对象 · %5</translation>
    </message>
    <message>
        <source> · %1 in survivors</source>
        <translation> · 存留对象 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::ComparePage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every class that changed</source>
        <translation>所有有变化的类</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Classes with objects that only the target has</source>
        <translation>含有仅目标才有的对象的类</translation>
    </message>
    <message>
        <source>Classes with objects that only the base has</source>
        <translation>含有仅基准才有的对象的类</translation>
    </message>
    <message>
        <source>Survived and grew</source>
        <translation>存活且增大</translation>
    </message>
    <message>
        <source>Classes with objects that both have and that are larger in the target</source>
        <translation>两者都有且在目标中更大的对象的类</translation>
    </message>
    <message>
        <source>Filter classes</source>
        <translation>筛选类</translation>
    </message>
    <message>
        <source>Comparison by class</source>
        <translation>按类比较</translation>
    </message>
    <message>
        <source>No class matches the filter.</source>
        <translation>没有类符合筛选条件。</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>正在比较 %1 与 %2</translation>
    </message>
    <message>
        <source>The comparison was cancelled.
Swap the sides twice, or choose another, to make it again.</source>
        <translation>比较已取消。
交换两侧两次或另选一个即可重新比较。</translation>
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
        <translation>暂无可比较的内容</translation>
    </message>
    <message>
        <source>Open a second snapshot of the same process: one taken before and one after it grew.</source>
        <translation>请打开同一进程的第二个快照：一个在增长之前，一个在增长之后。</translation>
    </message>
    <message>
        <source>The snapshots could not be compared</source>
        <translation>无法比较这些快照</translation>
    </message>
    <message>
        <source>Loading %1 and %2</source>
        <translation>正在加载 %1 和 %2</translation>
    </message>
    <message>
        <source>These snapshots are of different processes: objects cannot be followed from one to the other, so classes are compared by their totals.</source>
        <translation>这些快照来自不同的进程：无法跨快照跟踪对象，因此按各类的总计进行比较。</translation>
    </message>
    <message>
        <source>The base %1 was taken after the target %2: what is called new here was there before.</source>
        <translation>基准 %1 的生成时间晚于目标 %2：此处称为新增的其实之前就已存在。</translation>
    </message>
    <message>
        <source>Grew at every step</source>
        <translation>每一步都在增长</translation>
    </message>
    <message>
        <source>Classes with more bytes in each open snapshot than in the one before</source>
        <translation>在每个已打开的快照中字节数都比前一个多的类</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>heapsight::CompareSides</name>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>&amp;One table</source>
        <translation>单个表格(&amp;O)</translation>
    </message>
    <message>
        <source>Base, target and change as columns</source>
        <translation>以列显示基准、目标和变化</translation>
    </message>
    <message>
        <source>T&amp;wo trees</source>
        <translation>两棵树(&amp;W)</translation>
    </message>
    <message>
        <source>Base on the left, target on the right; both move together</source>
        <translation>左侧为基准，右侧为目标；两者同步移动</translation>
    </message>
    <message>
        <source>&amp;Base (A)</source>
        <translation>基准 (A)(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Target (B)</source>
        <translation>目标 (B)(&amp;T)</translation>
    </message>
</context>
<context>
    <name>heapsight::CompareTrees</name>
    <message>
        <source>not there yet</source>
        <translation>尚不存在</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>No class matches the filter.</source>
        <translation>没有类符合筛选条件。</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>heapsight::ContainmentPage</name>
    <message>
        <source>Filter the root&apos;s edges by name or object</source>
        <translation>按名称或对象筛选根的边</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>包含关系</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>%1 edges of the root</source>
        <translation>根的 %1 条边</translation>
    </message>
    <message>
        <source>%1 of %2 edges of the root</source>
        <translation>根的 %1 / %2 条边</translation>
    </message>
    <message>
        <source>%1 edge of the root</source>
        <translation>根的 %1 条边</translation>
    </message>
</context>
<context>
    <name>heapsight::Document</name>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
    <message>
        <source>Work on the &amp;Disk</source>
        <translation>在磁盘上处理(&amp;D)</translation>
    </message>
</context>
<context>
    <name>heapsight::DocumentCommands</name>
    <message>
        <source>Save a Copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>%1 was written and is being opened</source>
        <translation>%1 已写入，正在打开</translation>
    </message>
    <message>
        <source>This is the file itself</source>
        <translation>这就是该文件本身</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>Watch a Folder for New Snapshots</source>
        <translation>监视文件夹中的新快照</translation>
    </message>
    <message>
        <source>Snapshots written to %1 are opened once they are complete</source>
        <translation>写入 %1 的快照完成后将自动打开</translation>
    </message>
    <message>
        <source>%1 cannot be watched</source>
        <translation>无法监视 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::DocumentList</name>
    <message>
        <source>, base of the comparison</source>
        <translation>，比较的基准</translation>
    </message>
    <message>
        <source>, target of the comparison</source>
        <translation>，比较的目标</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 objects</source>
        <translation>%1 · %2 个对象</translation>
    </message>
    <message>
        <source>%1 · incomplete</source>
        <translation>%1 · 不完整</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>loading was cancelled</source>
        <translation>加载已取消</translation>
    </message>
    <message>
        <source>%1 · %2 object</source>
        <translation>%1 · %2 个对象</translation>
    </message>
    <message>
        <source>heapsight uses %1</source>
        <translation>heapsight 占用 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::DominatorModel</name>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Without it, everything below it would be freed</source>
        <translation>若它不存在，其下的一切都会被释放</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What V8 calls the type of the object</source>
        <translation>V8 对该对象类型的称呼</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>浅层大小</translation>
    </message>
    <message>
        <source>Bytes of the object itself</source>
        <translation>对象本身的字节数</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Bytes that would be free if the object were gone</source>
        <translation>若该对象不存在将释放的字节数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Retained size as part of the whole heap</source>
        <translation>保留大小占整个堆的比例</translation>
    </message>
    <message>
        <source>%1 classes match</source>
        <translation>%1 个类匹配</translation>
    </message>
    <message>
        <source>%1 objects match</source>
        <translation>%1 个对象匹配</translation>
    </message>
    <message>
        <source>%1 classes, %2 retained</source>
        <translation>%1 个类，保留 %2</translation>
    </message>
    <message>
        <source>%1 objects, %2 retained</source>
        <translation>%1 个对象，保留 %2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>%1 class matches</source>
        <translation>%1 个类匹配</translation>
    </message>
    <message>
        <source>%1 object matches</source>
        <translation>%1 个对象匹配</translation>
    </message>
    <message>
        <source>%1 class, %2 retained</source>
        <translation>%1 个类，保留 %2</translation>
    </message>
    <message>
        <source>%1 object, %2 retained</source>
        <translation>%1 个对象，保留 %2</translation>
    </message>
</context>
<context>
    <name>heapsight::DominatorsPage</name>
    <message>
        <source>Filter objects by class or name</source>
        <translation>按类或名称筛选对象</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Objects below the object that dominates them</source>
        <translation>对象列在支配它的对象之下</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类</translation>
    </message>
    <message>
        <source>Objects of one class together</source>
        <translation>同一类的对象归在一起</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>矩形树图</translation>
    </message>
    <message>
        <source>Every object as large as what it retains</source>
        <translation>每个对象按其保留大小显示</translation>
    </message>
    <message>
        <source>Dominators</source>
        <translation>支配者</translation>
    </message>
    <message>
        <source>Nothing here is dominated by this object, or nothing matches the filter.</source>
        <translation>此处没有被该对象支配的内容，或没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>Go to the next place where memory gathers: an object that retains much, though no single object below it does (%1)</source>
        <translation>转到下一处内存汇集的位置：该对象保留很多，而其下没有任何单个对象如此（%1）</translation>
    </message>
    <message>
        <source>Save the treemap as PNG or SVG</source>
        <translation>将矩形树图保存为 PNG 或 SVG</translation>
    </message>
    <message>
        <source>%1 new, %2 grew, %3 shrank since A</source>
        <translation>自 A 起：%1 新增，%2 增大，%3 减小</translation>
    </message>
    <message>
        <source>A is of another process: no changes are shown</source>
        <translation>A 来自另一个进程：不显示变化</translation>
    </message>
    <message>
        <source>Whole heap</source>
        <translation>整个堆</translation>
    </message>
    <message>
        <source>Looking for big drops</source>
        <translation>正在查找骤降处</translation>
    </message>
    <message>
        <source>No single object gathers a hundredth of the heap</source>
        <translation>没有任何单个对象汇集了堆的百分之一</translation>
    </message>
    <message>
        <source>Big drop %1 of %2: %3 gather here</source>
        <translation>骤降处 %1 / %2：%3 汇集于此</translation>
    </message>
    <message>
        <source>Comparing for the treemap</source>
        <translation>正在为矩形树图比较</translation>
    </message>
    <message>
        <source>Next Big &amp;Drop</source>
        <translation>下一个骤降处(&amp;D)</translation>
    </message>
    <message>
        <source>Previous Big Drop</source>
        <translation>上一个骤降处</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>hatched: many small objects</source>
        <translation>斜线：许多小对象</translation>
    </message>
</context>
<context>
    <name>heapsight::DonutView</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>heapsight::EarlyClassModel</name>
    <message>
        <source>Still being computed</source>
        <translation>仍在计算</translation>
    </message>
</context>
<context>
    <name>heapsight::EarlyClassesView</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Retained sizes and distances are still being computed: %1</source>
        <translation>保留大小和距离仍在计算：%1</translation>
    </message>
</context>
<context>
    <name>heapsight::ErrorText</name>
    <message>
        <source>The file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>%1 could not be read to its end.</source>
        <translation>无法完整读取 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 is not a heap snapshot.</source>
        <translation>%1 不是堆快照。</translation>
    </message>
    <message>
        <source>%1 describes its own format in a way that makes no sense.</source>
        <translation>%1 对自身格式的描述不合理。</translation>
    </message>
    <message>
        <source>%1 contains a number that cannot be right.</source>
        <translation>%1 含有不可能正确的数字。</translation>
    </message>
    <message>
        <source>%1 refers to something that it does not contain.</source>
        <translation>%1 引用了其中不存在的内容。</translation>
    </message>
    <message>
        <source>%1 does not contain as much as it announces.</source>
        <translation>%1 的内容少于其声明。</translation>
    </message>
    <message>
        <source>%1 ends before the objects are complete.</source>
        <translation>%1 在对象完整之前就结束了。</translation>
    </message>
    <message>
        <source>%1 is larger than is supported.</source>
        <translation>%1 超出支持的大小。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>There is not enough memory for %1.</source>
        <translation>内存不足以处理 %1。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>This pattern or value is not understood.</source>
        <translation>无法理解此模式或值。</translation>
    </message>
    <message>
        <source>The process answered something unexpected.</source>
        <translation>进程返回了意外的应答。</translation>
    </message>
    <message>
        <source>The process did not answer in time.</source>
        <translation>进程未及时应答。</translation>
    </message>
    <message>
        <source>The connection to the process was closed.</source>
        <translation>与进程的连接已关闭。</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>出现问题。</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>请检查文件是否存在以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>Snapshots end in .heapsnapshot or .heaptimeline; Node.js writes them with v8.writeHeapSnapshot(), Chrome in the Memory panel.</source>
        <translation>快照以 .heapsnapshot 或 .heaptimeline 结尾；Node.js 用 v8.writeHeapSnapshot() 写出，Chrome 在 Memory 面板中写出。</translation>
    </message>
    <message>
        <source>The file is probably damaged or was not written to its end: copy it again, or take a new snapshot.</source>
        <translation>文件可能已损坏或未写完：请重新复制或重新生成快照。</translation>
    </message>
    <message>
        <source>Close other snapshots or programs, then try again.</source>
        <translation>请关闭其他快照或程序后重试。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and the free space.</source>
        <translation>请检查文件夹权限和剩余空间。</translation>
    </message>
    <message>
        <source>Check that the process still runs, then attach again.</source>
        <translation>请检查进程是否仍在运行，然后重新连接。</translation>
    </message>
    <message>
        <source>at byte %1</source>
        <translation>位于字节 %1</translation>
    </message>
    <message>
        <source>The file is cut inside its strings: some names are missing.</source>
        <translation>文件在字符串部分中断：缺少部分名称。</translation>
    </message>
    <message>
        <source>The file is cut: objects are complete, what follows them is not.</source>
        <translation>文件中断：对象完整，其后的内容不完整。</translation>
    </message>
    <message>
        <source>A section that the file announces is absent.</source>
        <translation>缺少文件声明的某个部分。</translation>
    </message>
    <message>
        <source>Some source locations point nowhere and are left out.</source>
        <translation>部分源代码位置无效，已忽略。</translation>
    </message>
    <message>
        <source>The allocation traces contradict themselves and are left out.</source>
        <translation>分配跟踪自相矛盾，已忽略。</translation>
    </message>
    <message>
        <source>Some text is not valid and is shown with replacement characters.</source>
        <translation>部分文本无效，以替换字符显示。</translation>
    </message>
    <message>
        <source>The file has more trace functions than it announces; all were read.</source>
        <translation>跟踪函数多于声明的数量；已全部读取。</translation>
    </message>
    <message>
        <source>Several objects share an id: looking one up finds the first.</source>
        <translation>多个对象编号相同：查找时返回第一个。</translation>
    </message>
    <message>
        <source>The file has types of objects or edges that are not known here.</source>
        <translation>文件含有未知的对象或引用类型。</translation>
    </message>
    <message>
        <source>Something follows the end of the snapshot and was ignored.</source>
        <translation>快照之后还有内容，已忽略。</translation>
    </message>
    <message>
        <source>The file was written in an older format: some facts are not known.</source>
        <translation>文件为较旧的格式：部分信息未知。</translation>
    </message>
    <message>
        <source>The snapshot was taken with internals exposed: distances and sizes are not those of user code.</source>
        <translation>快照包含引擎内部信息：距离和大小并非用户代码的数据。</translation>
    </message>
    <message>
        <source>The file was read with a warning.</source>
        <translation>读取文件时有警告。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>reading objects</source>
        <translation>读取对象</translation>
    </message>
    <message>
        <source>reading references</source>
        <translation>读取引用</translation>
    </message>
    <message>
        <source>reading strings</source>
        <translation>读取字符串</translation>
    </message>
    <message>
        <source>reading locations</source>
        <translation>读取位置</translation>
    </message>
    <message>
        <source>linking objects</source>
        <translation>链接对象</translation>
    </message>
    <message>
        <source>dominators</source>
        <translation>支配者</translation>
    </message>
    <message>
        <source>distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>shallow sizes</source>
        <translation>浅层大小</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类</translation>
    </message>
    <message>
        <source>retained sizes</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>finding paths</source>
        <translation>查找路径</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>%1 is not a profile.</source>
        <translation>%1 不是性能分析文件。</translation>
    </message>
    <message>
        <source>Profiles end in .cpuprofile, .heapprofile or .heaptimeline; Node.js writes them with --cpu-prof and --heap-prof.</source>
        <translation>性能分析文件以 .cpuprofile、.heapprofile 或 .heaptimeline 结尾；Node.js 用 --cpu-prof 和 --heap-prof 写出。</translation>
    </message>
</context>
<context>
    <name>heapsight::ExportCommands</name>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Export All Nodes</source>
        <translation>导出所有节点</translation>
    </message>
    <message>
        <source>Save a Redacted Copy: Texts Are Replaced, Names Stay</source>
        <translation>保存脱敏副本：替换文本，保留名称</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>%1 rows were written</source>
        <translation>已写入 %1 行</translation>
    </message>
    <message>
        <source>Exporting the nodes of %1</source>
        <translation>正在导出 %1 的节点</translation>
    </message>
    <message>
        <source>%1 nodes were written</source>
        <translation>已写入 %1 个节点</translation>
    </message>
    <message>
        <source>A redacted copy needs a name of its own</source>
        <translation>脱敏副本需要使用不同的文件名</translation>
    </message>
    <message>
        <source>Redacting %1</source>
        <translation>正在对 %1 脱敏</translation>
    </message>
    <message>
        <source>%1 of %2 texts were replaced</source>
        <translation>已替换 %2 段文本中的 %1 段</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>heapsight-cli has no table like this one</source>
        <translation>heapsight-cli 没有对应的表格</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>heapsight::FactModel</name>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>heapsight::FieldsModel</name>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Field and the object it holds</source>
        <translation>字段及其持有的对象</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Steps from the roots</source>
        <translation>到根的步数</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>浅层大小</translation>
    </message>
    <message>
        <source>Bytes of the object itself</source>
        <translation>对象本身的字节数</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Bytes that would be free if the object were gone</source>
        <translation>若该对象不存在将释放的字节数</translation>
    </message>
</context>
<context>
    <name>heapsight::FileDialogs</name>
    <message>
        <source>Heap snapshots (*.heapsnapshot *.heapsnapshot.gz *.heapsnapshot.zst *.heaptimeline *.heaptimeline.gz *.heaptimeline.zst);;All files (*)</source>
        <translation>堆快照 (*.heapsnapshot *.heapsnapshot.gz *.heapsnapshot.zst *.heaptimeline *.heaptimeline.gz *.heaptimeline.zst);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Compare: Choose the Base (Earlier), or Both Snapshots</source>
        <translation>比较：选择基准（较早）或同时选择两个快照</translation>
    </message>
    <message>
        <source>Compare: Choose the Target (Later)</source>
        <translation>比较：选择目标（较晚）</translation>
    </message>
    <message>
        <source>About heapsight</source>
        <translation>关于 heapsight</translation>
    </message>
    <message>
        <source>Explorer for heap snapshots of Node.js, Chrome and other V8 programs.
It reads the files you open and connects to nothing.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Node.js、Chrome 及其他 V8 程序的堆快照浏览器。
它只读取您打开的文件，不连接任何网络。

自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>Profiles (%1)</source>
        <translation>性能分析 (%1)</translation>
    </message>
    <message>
        <source>Snapshots and profiles (%1 %2)</source>
        <translation>快照和性能分析 (%1 %2)</translation>
    </message>
    <message>
        <source>Open Snapshots or Profiles</source>
        <translation>打开快照或性能分析</translation>
    </message>
</context>
<context>
    <name>heapsight::FilterBar</name>
    <message>
        <source>Text, in any case, or /regular expression/</source>
        <translation>文本（不区分大小写）或 /正则表达式/</translation>
    </message>
    <message>
        <source>This pattern is not understood: %1</source>
        <translation>无法理解此模式：%1</translation>
    </message>
</context>
<context>
    <name>heapsight::Flame</name>
    <message numerus="yes">
        <source>%n functions too narrow to be drawn, with all they call</source>
        <translation>
            <numerusform>%n 个太窄而无法绘出的函数，含其调用的一切</numerusform>
        </translation>
    </message>
    <message>
        <source>total: %1, %2 of all</source>
        <translation>总计：%1，占全部的 %2</translation>
    </message>
    <message>
        <source>change: %1</source>
        <translation>变化：%1</translation>
    </message>
    <message>
        <source>before: %1, %2 of all</source>
        <translation>之前：%1，占全部的 %2</translation>
    </message>
    <message>
        <source>after: %1, %2 of all</source>
        <translation>之后：%1，占全部的 %2</translation>
    </message>
    <message>
        <source>self: %1, %2 of all</source>
        <translation>自身：%1，占全部的 %2</translation>
    </message>
    <message>
        <source>1 function too narrow to be drawn, with all it calls</source>
        <translation>1 个函数过窄而无法绘制（含其调用的全部函数）</translation>
    </message>
</context>
<context>
    <name>heapsight::FlameLegend</name>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>heapsight::FlameView</name>
    <message>
        <source>Arrow keys choose a function, Enter makes it as wide as the view, Backspace goes out, Home shows everything.</source>
        <translation>方向键选择函数，Enter 使其占满视图宽度，Backspace 返回，Home 显示全部。</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>火焰图</translation>
    </message>
</context>
<context>
    <name>heapsight::Format</name>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>heapsight::FunctionPane</name>
    <message>
        <source>Callers</source>
        <translation>调用者</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Live &amp;Objects</source>
        <translation>存活对象(&amp;O)</translation>
    </message>
    <message>
        <source>Show the classes of the objects that this function allocated and that are still there</source>
        <translation>显示该函数分配且仍存在的对象的类</translation>
    </message>
    <message>
        <source>Callers of the function</source>
        <translation>该函数的调用者</translation>
    </message>
    <message>
        <source>Nothing calls it.</source>
        <translation>没有调用者。</translation>
    </message>
    <message>
        <source>Functions it calls</source>
        <translation>它调用的函数</translation>
    </message>
    <message>
        <source>It calls nothing that was seen.</source>
        <translation>未见它调用任何函数。</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>No function is chosen</source>
        <translation>未选择函数</translation>
    </message>
    <message>
        <source>Choose one to see who calls it and what it calls.</source>
        <translation>选择一个即可查看谁调用它以及它调用什么。</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>声明于</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1，占全部的 %2</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Self before</source>
        <translation>之前自身</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>之前总计</translation>
    </message>
</context>
<context>
    <name>heapsight::GrowthBar</name>
    <message>
        <source>heapUsed after garbage collection</source>
        <translation>垃圾回收后的 heapUsed</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>where the growth is</source>
        <translation>增长所在</translation>
    </message>
    <message>
        <source>± %1, %2</source>
        <translation>± %1，%2</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation>，已 %1</translation>
    </message>
    <message>
        <source>A straight line through heapUsed after each garbage collection seen, by least squares, with its 95 % confidence interval. Collections are seen where heapUsed falls between two samples.</source>
        <translation>对每次观察到的垃圾回收之后的 heapUsed 用最小二乘法拟合的直线，附 95 % 置信区间。两次采样之间 heapUsed 下降即视为一次回收。</translation>
    </message>
    <message>
        <source>at this rate the limit of %1 is reached in</source>
        <translation>照此速度达到 %1 上限还需</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不会</translation>
    </message>
    <message>
        <source>JavaScript heap</source>
        <translation>JavaScript 堆</translation>
    </message>
    <message>
        <source>buffers (external)</source>
        <translation>缓冲区（external）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing that stands out</source>
        <translation>没有突出之处</translation>
    </message>
    <message>
        <source>: %1 of work</source>
        <translation>：%1 的工作时间</translation>
    </message>
    <message>
        <source>rss now, by what it is:</source>
        <translation>当前 rss 的构成：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>JavaScript heap (heapTotal)</source>
        <translation>JavaScript 堆（heapTotal）</translation>
    </message>
    <message>
        <source>buffers (arrayBuffers)</source>
        <translation>缓冲区（arrayBuffers）</translation>
    </message>
    <message>
        <source>other memory of JavaScript objects (external)</source>
        <translation>JavaScript 对象的其他内存（external）</translation>
    </message>
    <message>
        <source>code, stacks, libraries, native memory</source>
        <translation>代码、栈、库、原生内存</translation>
    </message>
    <message>
        <source>outside the heap</source>
        <translation>堆之外</translation>
    </message>
    <message>
        <source>Outside the heap are worker threads, native memory and fragmentation.</source>
        <translation>堆之外是工作线程、原生内存和碎片。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>heapsight::GuideBrowser</name>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
</context>
<context>
    <name>heapsight::GuideWindow</name>
    <message>
        <source>heapsight user guide</source>
        <translation>heapsight 用户指南</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>heapsight::HolderRows</name>
    <message>
        <source>grew in every step</source>
        <translation>每一步都增长</translation>
    </message>
    <message>
        <source>plain values</source>
        <translation>简单值</translation>
    </message>
</context>
<context>
    <name>heapsight::JobStatusWidget</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>取消正在进行的任务</translation>
    </message>
    <message>
        <source>%1: stopping</source>
        <translation>%1：正在停止</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>（另有 %n 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
</context>
<context>
    <name>heapsight::Kinds</name>
    <message>
        <source>The elements of an array or object, by number</source>
        <translation>数组或对象按序号的元素</translation>
    </message>
    <message>
        <source>Properties of an object that did not fit into it</source>
        <translation>对象中放不下的属性</translation>
    </message>
    <message>
        <source>Variables of a function that inner functions use: they live as long as one of those does</source>
        <translation>函数中被内层函数使用的变量：只要其中一个内层函数存活，它们就存活</translation>
    </message>
    <message>
        <source>How V8 lays out objects of one shape; shared by all of them</source>
        <translation>V8 对同一形状对象的布局；由它们共享</translation>
    </message>
    <message>
        <source>An array of V8 itself: elements, properties, or the table behind a Map or Set</source>
        <translation>V8 自身的数组：元素、属性，或 Map、Set 背后的表</translation>
    </message>
    <message>
        <source>Code that V8 made of functions, and what belongs to it</source>
        <translation>V8 由函数生成的代码及其附属内容</translation>
    </message>
    <message>
        <source>Two texts joined with +: V8 keeps both until somebody needs the whole</source>
        <translation>用 + 拼接的两个文本：在需要整体之前 V8 会保留两者</translation>
    </message>
    <message>
        <source>A part of a longer text, which it keeps alive</source>
        <translation>较长文本的一部分，它使该文本保持存活</translation>
    </message>
    <message>
        <source>An object of the program around V8: Node.js or the browser</source>
        <translation>V8 之外的程序（Node.js 或浏览器）的对象</translation>
    </message>
    <message>
        <source>No object: a group of roots, made for the snapshot</source>
        <translation>不是对象：为快照建立的一组根</translation>
    </message>
    <message>
        <source>Something of V8 itself</source>
        <translation>V8 自身的内容</translation>
    </message>
</context>
<context>
    <name>heapsight::LeakHuntPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The hunt goes on where it stands when it is opened again</source>
        <translation>再次打开时从当前步骤继续</translation>
    </message>
    <message>
        <source>a command that makes load, e.g. autocannon http://localhost:3000</source>
        <translation>产生负载的命令，例如 autocannon http://localhost:3000</translation>
    </message>
    <message>
        <source>Command that makes load</source>
        <translation>产生负载的命令</translation>
    </message>
    <message>
        <source>ended with status %1</source>
        <translation>已结束，状态 %1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>cannot be started</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Leak hunt, step 1 of 3: warm up</source>
        <translation>泄漏排查，第 1 步（共 3 步）：预热</translation>
    </message>
    <message>
        <source>Let the program do everything once that it will do under load, so that its caches are filled and its code is compiled. Then take the first snapshot.</source>
        <translation>让程序先把负载下要做的事都做一遍，使缓存填满、代码编译完成。然后拍摄第一个快照。</translation>
    </message>
    <message>
        <source>Leak hunt, step 2 of 3: load</source>
        <translation>泄漏排查，第 2 步（共 3 步）：加载负载</translation>
    </message>
    <message>
        <source>Now make it do the same thing many times: run a command here, or do it yourself. An odd number of times, say 107, is easy to recognise later. Let it come to rest, then take the second snapshot.</source>
        <translation>现在让它多次重复同一操作：在此运行命令，或自行操作。使用特别的次数（例如 107）便于之后辨认。待其平静后拍摄第二个快照。</translation>
    </message>
    <message>
        <source>Leak hunt, step 3 of 3: compare</source>
        <translation>泄漏排查，第 3 步（共 3 步）：比较</translation>
    </message>
    <message>
        <source>What is new between the snapshots, as often as the load was repeated, is the leak. Another round of load and a third snapshot tell what grows each time from what grew once.</source>
        <translation>两个快照之间新增、且数量与负载重复次数相同的，就是泄漏。再来一轮负载和第三个快照，可区分每次都增长的和只增长一次的。</translation>
    </message>
    <message>
        <source>Take A&amp;nother Snapshot…</source>
        <translation>再拍一个快照(&amp;N)…</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>运行(&amp;U)</translation>
    </message>
    <message>
        <source>Take the F&amp;irst Snapshot…</source>
        <translation>拍摄第一个快照(&amp;I)…</translation>
    </message>
    <message>
        <source>Take the Seco&amp;nd Snapshot…</source>
        <translation>拍摄第二个快照(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>heapsight::LimitsDialog</name>
    <message>
        <source>never</source>
        <translation>不会</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> MB per hour</source>
        <translation> MB/小时</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>heap&amp;Used above</source>
        <translation>heapUsed 超过(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Growth above</source>
        <translation>增长超过(&amp;G)</translation>
    </message>
    <message>
        <source>heapUsed above this &amp;part of V8&apos;s limit (%1)</source>
        <translation>heapUsed 超过 V8 上限（%1）的此比例(&amp;P)</translation>
    </message>
    <message>
        <source>heapUsed above this &amp;part of V8&apos;s limit</source>
        <translation>heapUsed 超过 V8 上限的此比例(&amp;P)</translation>
    </message>
    <message>
        <source>Take a &amp;snapshot then, if there is room for it</source>
        <translation>届时若空间足够则拍摄快照(&amp;S)</translation>
    </message>
    <message>
        <source>Into %1. The program stands still for it, and needs a multiple of its heap: what would not fit is not taken.</source>
        <translation>保存到 %1。程序会因此暂停，并需要数倍于堆的内存：放不下就不拍摄。</translation>
    </message>
    <message>
        <source>heapsight warns when:</source>
        <translation>出现以下情况时 heapsight 发出警报：</translation>
    </message>
    <message>
        <source>Memory above this part of the &amp;container&apos;s limit (%1)</source>
        <translation>内存超过容器上限（%1）的此比例(&amp;C)</translation>
    </message>
    <message>
        <source>Memory above this part of the &amp;container&apos;s limit</source>
        <translation>内存超过容器上限的此比例(&amp;C)</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveBar</name>
    <message>
        <source>&amp;Take Snapshot…</source>
        <translation>拍摄快照(&amp;T)…</translation>
    </message>
    <message>
        <source>Cancel Snapshot</source>
        <translation>取消快照</translation>
    </message>
    <message>
        <source>The process goes on building it until it is done; nothing stops that</source>
        <translation>进程会继续生成直到完成；无法中止</translation>
    </message>
    <message>
        <source>Lets V8 collect all garbage now</source>
        <translation>让 V8 立即回收所有垃圾</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>The chart stands still; samples are still taken</source>
        <translation>图表已静止；采样仍在继续</translation>
    </message>
    <message>
        <source>Leads through two snapshots with load between them</source>
        <translation>引导完成两个快照及其间的负载</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;every</source>
        <translation>间隔(&amp;E)</translation>
    </message>
    <message>
        <source>Time between two samples</source>
        <translation>两次采样的间隔时间</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>显示最近 %1</translation>
    </message>
    <message>
        <source>Show all samples</source>
        <translation>显示全部采样</translation>
    </message>
    <message>
        <source>C&amp;ollect Garbage</source>
        <translation>回收垃圾(&amp;O)</translation>
    </message>
    <message>
        <source>Guided Lea&amp;k Hunt</source>
        <translation>引导式泄漏排查(&amp;K)</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveController</name>
    <message>
        <source>&amp;Attach…</source>
        <translation>连接(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Take Snapshot…</source>
        <translation>拍摄快照(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>Take a heap snapshot of the running program (F5)</source>
        <translation>拍摄正在运行的程序的堆快照 (F5)</translation>
    </message>
    <message>
        <source>Running on this machine: double click or Enter attaches</source>
        <translation>正在本机上运行：双击或按 Enter 键连接</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Attach to a running program (Ctrl+T)</source>
        <translation>连接到正在运行的程序 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Node.js programs that run on this machine will be listed here.
Start one with: node --inspect server.js</source>
        <translation>在本机上运行的 Node.js 程序将列在此处。
启动方式：node --inspect server.js</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveMarks</name>
    <message>
        <source>Snapshot %1, %2</source>
        <translation>快照 %1，%2</translation>
    </message>
    <message>
        <source>&amp;Compare %1 and %2</source>
        <translation>比较 %1 与 %2(&amp;C)</translation>
    </message>
    <message>
        <source>Select two snapshots to compare them</source>
        <translation>选择两个快照进行比较</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveMenu</name>
    <message>
        <source>Add a &amp;Note…</source>
        <translation>添加备注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Alerts…</source>
        <translation>警报(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Worker Threads</source>
        <translation>工作线程(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Save Recording…</source>
        <translation>保存录制(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A mark on the chart:</source>
        <translation>图表上的标记：</translation>
    </message>
    <message>
        <source>This program has none</source>
        <translation>该程序没有</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>监视 %1</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>无法创建 %1。</translation>
    </message>
</context>
<context>
    <name>heapsight::LivePage</name>
    <message>
        <source>No program is attached</source>
        <translation>未连接任何程序</translation>
    </message>
    <message>
        <source>Attach to a running Node.js program to watch its memory and take snapshots of it.</source>
        <translation>连接到正在运行的 Node.js 程序，以监视其内存并拍摄快照。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Snapshot %1: %2, the process stood still for about %3.</source>
        <translation>快照 %1：%2，进程暂停了约 %3。</translation>
    </message>
    <message>
        <source>Show Its Classes</source>
        <translation>显示其类</translation>
    </message>
    <message>
        <source>The snapshot was cancelled. The process stands still until V8 is done with it.</source>
        <translation>快照已取消。在 V8 完成之前进程会保持暂停。</translation>
    </message>
    <message>
        <source>No snapshot: %1</source>
        <translation>没有快照：%1</translation>
    </message>
    <message>
        <source>What arrived, %1, is kept in %2; it is incomplete.</source>
        <translation>已收到的 %1 保存在 %2；内容不完整。</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>%1 个采样</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个采样</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveSession</name>
    <message>
        <source>recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>thread of %1</source>
        <translation>%1 的线程</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>Node.js %1</source>
        <translation>Node.js %1</translation>
    </message>
    <message>
        <source>no snapshot by itself: the disk is too full</source>
        <translation>未自动拍摄快照：磁盘已满</translation>
    </message>
    <message>
        <source>no snapshot by itself: it could take more memory than there is</source>
        <translation>未自动拍摄快照：所需内存可能超过现有内存</translation>
    </message>
</context>
<context>
    <name>heapsight::LiveSide</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Watched programs</source>
        <translation>监视中的程序</translation>
    </message>
</context>
<context>
    <name>heapsight::LoadChart</name>
    <message>
        <source>Event loop and CPU over time</source>
        <translation>事件循环和 CPU 随时间变化</translation>
    </message>
</context>
<context>
    <name>heapsight::MainWindow</name>
    <message>
        <source>One file shows its classes, sizes and what retains them.</source>
        <translation>单个文件显示其类、大小以及保留者。</translation>
    </message>
    <message>
        <source>Two snapshots of one process, side by side: what is new, what is gone, what grew.</source>
        <translation>并排显示同一进程的两个快照：哪些新增、哪些消失、哪些增大。</translation>
    </message>
    <message>
        <source>Snapshots open by themselves once a process has written them there.</source>
        <translation>进程在此写入快照后会自动打开。</translation>
    </message>
    <message>
        <source>Two snapshots of a small server that leaks its sessions.</source>
        <translation>一个泄漏会话的小型服务器的两个快照。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Choose an object to bookmark it</source>
        <translation>请选择一个对象以添加书签</translation>
    </message>
    <message>
        <source>Not opened again, because the program ended while loading it: %1.</source>
        <translation>以下文件未重新打开，因为程序在加载时终止：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 – heapsight</source>
        <translation>%1 – heapsight</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>可疑对象</translation>
    </message>
    <message>
        <source>Dominators</source>
        <translation>支配者</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>包含关系</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>性能分析</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>The snapshot that these stacks are of is not open any more</source>
        <translation>这些调用栈所属的快照已不再打开</translation>
    </message>
    <message>
        <source>&amp;Record Profile…</source>
        <translation>录制性能分析(&amp;R)…</translation>
    </message>
    <message>
        <source>Record who allocates, when, or where time goes; ends as a flame graph</source>
        <translation>录制谁在分配、何时分配，或时间花在哪里；结果为火焰图</translation>
    </message>
    <message>
        <source>Watch the memory of a running program, and take snapshots of it.</source>
        <translation>观察正在运行的程序的内存，并为其拍摄快照。</translation>
    </message>
</context>
<context>
    <name>heapsight::Marks</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>grew</source>
        <translation>增大</translation>
    </message>
    <message>
        <source>shrank</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>heapsight::MemoryChart</name>
    <message>
        <source>rss: all memory of the process that is in RAM, with code, stacks and libraries</source>
        <translation>rss：进程在 RAM 中的全部内存，含代码、栈和库</translation>
    </message>
    <message>
        <source>heapTotal: what V8 has reserved for JavaScript objects</source>
        <translation>heapTotal：V8 为 JavaScript 对象保留的内存</translation>
    </message>
    <message>
        <source>heapUsed: what JavaScript objects take, garbage that is not collected yet included</source>
        <translation>heapUsed：JavaScript 对象占用的内存，包括尚未回收的垃圾</translation>
    </message>
    <message>
        <source>external: memory outside the heap that belongs to JavaScript objects, Buffers included</source>
        <translation>external：堆外属于 JavaScript 对象的内存，包括 Buffer</translation>
    </message>
    <message>
        <source>arrayBuffers: of external, what ArrayBuffers and Buffers take</source>
        <translation>arrayBuffers：external 中 ArrayBuffer 和 Buffer 占用的部分</translation>
    </message>
    <message>
        <source>Memory over time</source>
        <translation>内存随时间变化</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, End follows the latest sample</source>
        <translation>方向键移动，加减号缩放，End 键跟随最新采样</translation>
    </message>
    <message>
        <source>alert at %1</source>
        <translation>%1 处警报</translation>
    </message>
    <message>
        <source>Snapshot %1: %2
Click to select it; two are compared.</source>
        <translation>快照 %1：%2
单击选择；选两个即可比较。</translation>
    </message>
    <message>
        <source>V8&apos;s limit: %1</source>
        <translation>V8 上限：%1</translation>
    </message>
</context>
<context>
    <name>heapsight::MemoryLegend</name>
    <message>
        <source>V8 spaces</source>
        <translation>V8 空间</translation>
    </message>
    <message>
        <source>What V8&apos;s heap spaces hold, on top of each other: old_space is what survived two garbage collections. Each sample costs the program twice as much.</source>
        <translation>V8 堆各空间的内容叠加显示：old_space 是两次垃圾回收后存活的内容。每次采样的开销加倍。</translation>
    </message>
    <message>
        <source>Event loop: the share of the time it had something to do. CPU: of one core, dashed.</source>
        <translation>事件循环：有任务处理的时间占比。CPU：单核占比，虚线。</translation>
    </message>
    <message>
        <source>event loop, CPU</source>
        <translation>事件循环、CPU</translation>
    </message>
    <message>
        <source>event loop %1, CPU %2</source>
        <translation>事件循环 %1，CPU %2</translation>
    </message>
    <message>
        <source>%1 DOM nodes</source>
        <translation>%1 个 DOM 节点</translation>
    </message>
    <message>
        <source>%1 event listeners</source>
        <translation>%1 个事件监听器</translation>
    </message>
    <message>
        <source>▲ garbage collection</source>
        <translation>▲ 垃圾回收</translation>
    </message>
</context>
<context>
    <name>heapsight::MessageView</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>heapsight::ObjectCommands</name>
    <message>
        <source>The snapshot does not tell where this comes from</source>
        <translation>快照没有说明其来源</translation>
    </message>
    <message>
        <source>Choose an object to see it among those of its class</source>
        <translation>选择一个对象，即可在其类的对象中查看</translation>
    </message>
    <message>
        <source>This object takes no room, so it is in no class</source>
        <translation>该对象不占空间，因此不在任何类中</translation>
    </message>
    <message>
        <source>&amp;Key: %1</source>
        <translation>键(&amp;K)：%1</translation>
    </message>
    <message>
        <source>&amp;Value: %1</source>
        <translation>值(&amp;V)：%1</translation>
    </message>
    <message>
        <source>&amp;Table of the WeakMap: %1</source>
        <translation>WeakMap 的表(&amp;T)：%1</translation>
    </message>
</context>
<context>
    <name>heapsight::ObjectFilterBox</name>
    <message>
        <source>Objects to count</source>
        <translation>要统计的对象</translation>
    </message>
    <message>
        <source>Which objects the classes count</source>
        <translation>各类统计哪些对象</translation>
    </message>
    <message>
        <source>All objects</source>
        <translation>所有对象</translation>
    </message>
    <message>
        <source>Duplicated strings</source>
        <translation>重复的字符串</translation>
    </message>
    <message>
        <source>Strings whose text another string has too</source>
        <translation>文本与其他字符串相同的字符串</translation>
    </message>
    <message>
        <source>Objects retained by detached DOM nodes</source>
        <translation>由已分离的 DOM 节点保留的对象</translation>
    </message>
    <message>
        <source>What would be freed if no detached DOM node held anything</source>
        <translation>若已分离的 DOM 节点不持有任何东西将释放的内容</translation>
    </message>
    <message>
        <source>Objects retained by contexts</source>
        <translation>由上下文保留的对象</translation>
    </message>
    <message>
        <source>What would be freed if no function&apos;s scope held anything</source>
        <translation>若函数作用域不持有任何东西将释放的内容</translation>
    </message>
    <message>
        <source>Objects retained by the console</source>
        <translation>由控制台保留的对象</translation>
    </message>
    <message>
        <source>What is only there because it was printed to an attached console</source>
        <translation>仅因输出到已连接的控制台而存在的内容</translation>
    </message>
    <message>
        <source>Objects retained by event handlers</source>
        <translation>由事件处理程序保留的对象</translation>
    </message>
    <message>
        <source>What would be freed if no event handler of the page held anything</source>
        <translation>若页面的事件处理程序不持有任何东西将释放的内容</translation>
    </message>
    <message>
        <source>Allocated before %1</source>
        <translation>%1 之前分配</translation>
    </message>
    <message>
        <source>Allocated between %1 and %2</source>
        <translation>在 %1 与 %2 之间分配</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Native context %1</source>
        <translation>原生上下文 %1</translation>
    </message>
    <message>
        <source>Shared between native contexts</source>
        <translation>在原生上下文之间共享</translation>
    </message>
    <message>
        <source>Of no native context</source>
        <translation>不属于任何原生上下文</translation>
    </message>
    <message>
        <source>Chosen on the Allocations page</source>
        <translation>在“分配”页面上选择</translation>
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
        <translation>附着于文档</translation>
    </message>
    <message>
        <source>detached from the document</source>
        <translation>已从文档分离</translation>
    </message>
    <message>
        <source>%1, %2 of the heap</source>
        <translation>%1，占堆的 %2</translation>
    </message>
    <message>
        <source>%1  (%2 since A)</source>
        <translation>%1（自 A 起 %2）</translation>
    </message>
    <message>
        <source>Fields of the object</source>
        <translation>对象的字段</translation>
    </message>
    <message>
        <source>This object holds nothing else.</source>
        <translation>该对象不持有任何其他内容。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>No object is selected</source>
        <translation>未选择对象</translation>
    </message>
    <message>
        <source>Open a class and choose one of its objects to see its sizes and fields.</source>
        <translation>展开一个类并选择其中的对象，即可查看其大小和字段。</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>类 %1</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>浅层</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Constructor</source>
        <translation>构造函数</translation>
    </message>
    <message>
        <source>Held as</source>
        <translation>持有方式</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Steps on the shortest way from a root of the user&apos;s code</source>
        <translation>从用户代码的根出发的最短路径步数</translation>
    </message>
    <message>
        <source>Dominated by</source>
        <translation>支配者</translation>
    </message>
    <message>
        <source>Without any of these, nearest first, the object would be freed</source>
        <translation>其中任意一个（由近到远）不存在，该对象就会被释放</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>声明于</translation>
    </message>
    <message>
        <source>In the page</source>
        <translation>在页面中</translation>
    </message>
    <message>
        <source>new since A</source>
        <translation>自 A 起新增</translation>
    </message>
    <message>
        <source>gone in B</source>
        <translation>在 B 中已消失</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Dominators of the object</source>
        <translation>对象的支配者</translation>
    </message>
    <message>
        <source>This is the root.</source>
        <translation>这是根。</translation>
    </message>
    <message>
        <source>What the object holds</source>
        <translation>该对象持有的内容</translation>
    </message>
    <message>
        <source>The whole text, as far as the file has it</source>
        <translation>完整文本（以文件所含为限）</translation>
    </message>
    <message>
        <source>Without these the object would be freed</source>
        <translation>若它们不存在，该对象将被释放</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What V8 calls its type</source>
        <translation>V8 对其类型的称呼</translation>
    </message>
    <message>
        <source>Functions that made these objects</source>
        <translation>创建这些对象的函数</translation>
    </message>
    <message>
        <source>What it is now in the running process</source>
        <translation>它在运行进程中的当前状态</translation>
    </message>
    <message>
        <source>Fi&amp;elds</source>
        <translation>字段(&amp;E)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文本(&amp;X)</translation>
    </message>
    <message>
        <source>Do&amp;minators</source>
        <translation>支配者(&amp;M)</translation>
    </message>
    <message>
        <source>Allocated b&amp;y</source>
        <translation>分配者(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>当前(&amp;N)</translation>
    </message>
    <message>
        <source>Open this line of %1</source>
        <translation>打开 %1 的这一行</translation>
    </message>
</context>
<context>
    <name>heapsight::ObjectRows</name>
    <message>
        <source>already on this path</source>
        <translation>已在此路径上</translation>
    </message>
    <message>
        <source>in</source>
        <comment>a field in an object</comment>
        <translation>位于</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>no longer leads to a root</source>
        <translation>不再通向根</translation>
    </message>
    <message>
        <source>leads to no root</source>
        <translation>不通向任何根</translation>
    </message>
</context>
<context>
    <name>heapsight::Page</name>
    <message>
        <source>No snapshot is open</source>
        <translation>没有打开的快照</translation>
    </message>
    <message>
        <source>Open one with File &gt; Open, or drop it here.</source>
        <translation>通过&quot;文件 &gt; 打开&quot;打开一个，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>Loading %1: %2</source>
        <translation>正在加载 %1：%2</translation>
    </message>
    <message>
        <source>Loading %1 was cancelled</source>
        <translation>加载 %1 已取消</translation>
    </message>
    <message>
        <source>Open it again with Snapshot &gt; Reload.</source>
        <translation>可通过&quot;快照 &gt; 重新加载&quot;再次打开。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1 of memory and %2 s.</source>
        <translation>大约需要 %1 内存和 %2 秒。</translation>
    </message>
    <message>
        <source>Its %1 nodes have %2 of their own:</source>
        <translation>其 %1 个节点自身共 %2：</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1：%2，共 %3</translation>
    </message>
    <message>
        <source>Or work on the disk: slower, and it takes about as much room in the cache folder meanwhile.</source>
        <translation>或在磁盘上处理：较慢，期间在缓存文件夹中占用大约同样的空间。</translation>
    </message>
</context>
<context>
    <name>heapsight::PageTabs</name>
    <message>
        <source>&amp;%1 %2</source>
        <translation>%2(&amp;%1)</translation>
    </message>
</context>
<context>
    <name>heapsight::PathBar</name>
    <message>
        <source>Path to what is shown</source>
        <translation>到当前显示内容的路径</translation>
    </message>
</context>
<context>
    <name>heapsight::PathModel</name>
    <message>
        <source>through %1</source>
        <comment>steps that were folded</comment>
        <translation>经由 %1</translation>
    </message>
    <message>
        <source>only while the snapshot was taken</source>
        <translation>仅在生成快照期间</translation>
    </message>
    <message>
        <source>accumulates here</source>
        <translation>在此累积</translation>
    </message>
    <message>
        <source>%1 also held elsewhere</source>
        <translation>%1 个也被别处持有</translation>
    </message>
    <message>
        <source>Without it %1 of these %2 objects would be freed</source>
        <translation>若它不存在，这 %2 个对象中有 %1 个会被释放</translation>
    </message>
    <message>
        <source>Path from the GC roots</source>
        <translation>从 GC 根开始的路径</translation>
    </message>
    <message>
        <source>What holds the objects; steps of the engine are folded</source>
        <translation>什么持有这些对象；引擎的步骤已折叠</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Objects of the selection below this row</source>
        <translation>此行之下所选的对象数</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Bytes those objects retain together</source>
        <translation>这些对象共同保留的字节数</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>heapsight::PathSearch</name>
    <message>
        <source>Finding paths to %1</source>
        <translation>正在查找到 %1 的路径</translation>
    </message>
    <message>
        <source>Working out what would hold %1</source>
        <translation>正在计算什么会持有 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::PathsTab</name>
    <message>
        <source>Paths to GC roots</source>
        <translation>到 GC 根的路径</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Finding paths…</source>
        <translation>正在查找路径…</translation>
    </message>
    <message>
        <source>The search for paths was cancelled</source>
        <translation>路径查找已取消</translation>
    </message>
    <message>
        <source>Choose “Paths to GC roots” again to repeat it.</source>
        <translation>再次选择“到 GC 根的路径”即可重试。</translation>
    </message>
    <message>
        <source>No paths could be found</source>
        <translation>未能找到路径</translation>
    </message>
    <message>
        <source> · %1 held by nothing</source>
        <translation> · %1 个未被任何东西持有</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 of the %2 objects below %3 are also held elsewhere%4: without it they would stay.</source>
        <translation>%3 之下的 %2 个对象中有 %1 个也被别处持有%4：没有它它们仍会留存。</translation>
    </message>
    <message>
        <source>&amp;Show Retainers of This Object</source>
        <translation>显示该对象的保留者(&amp;S)</translation>
    </message>
    <message>
        <source>What If This Object Were &amp;Gone</source>
        <translation>若该对象不存在会怎样(&amp;G)</translation>
    </message>
    <message>
        <source>What If This &amp;Reference Were Cut</source>
        <translation>若切断此引用会怎样(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the Last Cut</source>
        <translation>撤销上一次切断(&amp;U)</translation>
    </message>
    <message>
        <source>Working out what would be freed…</source>
        <translation>正在计算将释放的内容…</translation>
    </message>
    <message>
        <source>%1 did not hold %2</source>
        <translation>%1 不持有 %2</translation>
    </message>
    <message>
        <source>%1 were gone</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>What if %1? </source>
        <translation>如果 %1 会怎样？</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>，以及 </translation>
    </message>
    <message>
        <source>and others</source>
        <translation>及其他</translation>
    </message>
    <message>
        <source>Nothing would be freed: all of it is held elsewhere too.</source>
        <translation>不会释放任何内容：全部也被别处持有。</translation>
    </message>
    <message>
        <source>%1 objects (%2) would be freed: %3.</source>
        <translation>将释放 %1 个对象（%2）：%3。</translation>
    </message>
    <message>
        <source> The paths are those that would be left.</source>
        <translation> 所示路径为剩余的路径。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
</context>
<context>
    <name>heapsight::PeekPane</name>
    <message>
        <source>accessor</source>
        <translation>访问器</translation>
    </message>
    <message>
        <source>Loo&amp;k at It Now</source>
        <translation>立即查看(&amp;K)</translation>
    </message>
    <message>
        <source>Asks the running process. V8 searches its whole heap for the object: about 0.3 s for 50 MB, in which the program stands still. No getter is called, and nothing is left behind.</source>
        <translation>询问运行中的进程。V8 会在整个堆中查找该对象：50 MB 约需 0.3 秒，期间程序暂停。不会调用任何 getter，也不会留下任何东西。</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Properties the object has now</source>
        <translation>对象当前的属性</translation>
    </message>
    <message>
        <source>What it is now in %1, or whether it is gone.</source>
        <translation>它在 %1 中的当前状态，或是否已消失。</translation>
    </message>
    <message>
        <source>V8 searches its heap for it…</source>
        <translation>V8 正在其堆中查找…</translation>
    </message>
    <message>
        <source>Gone since: at %1 the process has no such object any more.</source>
        <translation>已消失：%1 时进程中已没有该对象。</translation>
    </message>
    <message>
        <source>Still there at %1: %2</source>
        <translation>%1 时仍存在：%2</translation>
    </message>
    <message>
        <source>The first %1 properties:</source>
        <translation>前 %1 个属性：</translation>
    </message>
    <message>
        <source>(not called)</source>
        <translation>（未调用）</translation>
    </message>
</context>
<context>
    <name>heapsight::Picture</name>
    <message>
        <source>… %1 more</source>
        <translation>… 另有 %1 行</translation>
    </message>
    <message>
        <source>Click to show some of them</source>
        <translation>单击显示其中一些</translation>
    </message>
    <message>
        <source>There is no room for more in this picture</source>
        <translation>此图中没有更多空间</translation>
    </message>
    <message>
        <source>1 object, %1</source>
        <translation>1 个对象，%1</translation>
    </message>
    <message>
        <source>%1 objects, %2</source>
        <translation>%1 个对象，%2</translation>
    </message>
    <message>
        <source>%1 objects below, retaining %2</source>
        <translation>其下 %1 个对象，保留 %2</translation>
    </message>
    <message>
        <source>The objects accumulate here</source>
        <translation>对象在此累积</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>经由 %1</translation>
    </message>
    <message>
        <source>retains %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Stands in this picture already</source>
        <translation>已在此图中</translation>
    </message>
    <message>
        <source>retainers</source>
        <translation>保留者</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>accumulates here</source>
        <translation>在此累积</translation>
    </message>
    <message>
        <source>%1 object below, retaining %2</source>
        <translation>下方 %1 个对象，保留 %2</translation>
    </message>
</context>
<context>
    <name>heapsight::PictureTab</name>
    <message>
        <source>&amp;Select This Object</source>
        <translation>选择该对象(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>retains %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Finding paths…</source>
        <translation>正在查找路径…</translation>
    </message>
    <message>
        <source>There is no picture</source>
        <translation>没有图示</translation>
    </message>
    <message>
        <source>The search for paths was cancelled. Choose “Picture” to repeat it.</source>
        <translation>路径查找已取消。选择“图示”即可重试。</translation>
    </message>
    <message>
        <source>Retainers</source>
        <translation>保留者</translation>
    </message>
</context>
<context>
    <name>heapsight::PictureView</name>
    <message>
        <source>Picture of what holds the selection</source>
        <translation>所选内容保留关系图</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileController</name>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel &amp;Loading</source>
        <translation>取消加载(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close Profile</source>
        <translation>关闭性能分析(&amp;C)</translation>
    </message>
    <message>
        <source>%1 (allocations)</source>
        <translation>%1（分配）</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileDocument</name>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>reading · %1</source>
        <translation>读取 · %1</translation>
    </message>
    <message>
        <source>%1 · incomplete</source>
        <translation>%1 · 不完整</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>loading was cancelled</source>
        <translation>加载已取消</translation>
    </message>
    <message>
        <source>%1 function</source>
        <translation>%1 个函数</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 个函数</translation>
    </message>
    <message>
        <source>heapsight uses %1</source>
        <translation>heapsight 占用 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 个函数</translation>
    </message>
    <message>
        <source>%1 outermost functions</source>
        <translation>%1 个最外层函数</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>%1 packages</source>
        <translation>%1 个包</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1，占全部的 %2</translation>
    </message>
    <message>
        <source>%1 function</source>
        <translation>%1 个函数</translation>
    </message>
    <message>
        <source>%1 outermost function</source>
        <translation>%1 个最外层函数</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>%1 package</source>
        <translation>%1 个包</translation>
    </message>
    <message>
        <source>(outside of any function)</source>
        <translation>（不在任何函数内）</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfilePage</name>
    <message>
        <source>Search functions, files, packages</source>
        <translation>搜索函数、文件、包</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计内容</translation>
    </message>
    <message>
        <source>Order of the functions</source>
        <translation>函数的顺序</translation>
    </message>
    <message>
        <source>Earlier profile to compare with</source>
        <translation>用于比较的较早分析</translation>
    </message>
    <message>
        <source>Root Below</source>
        <translation>根在下方</translation>
    </message>
    <message>
        <source>The root at the bottom, stacks grow upwards</source>
        <translation>根在底部，调用栈向上增长</translation>
    </message>
    <message>
        <source>Callers Below</source>
        <translation>调用者在下</translation>
    </message>
    <message>
        <source>Functions with weight of their own first, below each its callers</source>
        <translation>先列自身有权重的函数，其下为调用者</translation>
    </message>
    <message>
        <source>What was shown before (Alt+Left)</source>
        <translation>之前显示的内容 (Alt+左)</translation>
    </message>
    <message>
        <source>What was shown after this (Alt+Right)</source>
        <translation>之后显示的内容 (Alt+右)</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save the flame graph as PNG or SVG</source>
        <translation>将火焰图保存为 PNG 或 SVG</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>火焰图</translation>
    </message>
    <message>
        <source>Stacks as rectangles, as wide as they weigh</source>
        <translation>以矩形显示调用栈，宽度为其权重</translation>
    </message>
    <message>
        <source>Bottom up</source>
        <translation>自底向上</translation>
    </message>
    <message>
        <source>Functions by their own weight; below each its callers</source>
        <translation>按自身权重列出函数；其下为调用者</translation>
    </message>
    <message>
        <source>Top down</source>
        <translation>自顶向下</translation>
    </message>
    <message>
        <source>From the outermost functions to what they call</source>
        <translation>从最外层函数到其调用的内容</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包</translation>
    </message>
    <message>
        <source>By npm package, and Node.js, the engine, own code</source>
        <translation>按 npm 包，以及 Node.js、引擎、自有代码</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>性能分析</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Scale the earlier profile to the weight of this one: for recordings of different length</source>
        <translation>将较早的分析缩放到与此相同的权重：用于长度不同的录制</translation>
    </message>
    <message>
        <source>&amp;against</source>
        <translation>对比(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Zoom Into This Function</source>
        <translation>放大此函数(&amp;Z)</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Focus on This Function</source>
        <translation>只看此函数(&amp;F)</translation>
    </message>
    <message>
        <source>Only &amp;Stacks Through It</source>
        <translation>只看经过它的调用栈(&amp;S)</translation>
    </message>
    <message>
        <source>E&amp;xclude It and What It Calls</source>
        <translation>排除它及其调用(&amp;X)</translation>
    </message>
    <message>
        <source>Cou&amp;nt It for Its Callers</source>
        <translation>计入其调用者(&amp;N)</translation>
    </message>
    <message>
        <source>Focus on Its &amp;Package</source>
        <translation>只看其包(&amp;P)</translation>
    </message>
    <message>
        <source>Exclude Its P&amp;ackage</source>
        <translation>排除其包(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Restore All</source>
        <translation>全部还原(&amp;R)</translation>
    </message>
    <message>
        <source>Live &amp;Objects It Allocated</source>
        <translation>其分配的存活对象(&amp;O)</translation>
    </message>
    <message>
        <source>Copy S&amp;tack</source>
        <translation>复制调用栈(&amp;T)</translation>
    </message>
    <message>
        <source>%1 in %2 stacks of %3 functions</source>
        <translation>%1，%3 个函数的 %2 个调用栈</translation>
    </message>
    <message>
        <source>, %1 of the whole profile</source>
        <translation>，占整个分析的 %1</translation>
    </message>
    <message>
        <source>No profile is open</source>
        <translation>没有打开的性能分析</translation>
    </message>
    <message>
        <source>Preparing %1</source>
        <translation>正在准备 %1</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
    <message>
        <source>Loading %1 was cancelled</source>
        <translation>加载 %1 已取消</translation>
    </message>
    <message>
        <source>Open it again with Reload in its menu in the side bar.</source>
        <translation>可通过侧栏中其菜单的“重新加载”再次打开。</translation>
    </message>
    <message>
        <source>Heaviest first</source>
        <translation>最重的在前</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>按录制顺序</translation>
    </message>
    <message>
        <source>In time order</source>
        <translation>按时间顺序</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对比 %2</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The earlier profile does not count %1.</source>
        <translation>较早的分析没有统计%1。</translation>
    </message>
    <message>
        <source>The profile cannot be shown</source>
        <translation>无法显示该分析</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有录制任何内容。</translation>
    </message>
    <message>
        <source>Nothing is left of the profile. Take a step back above.</source>
        <translation>分析中已无剩余内容。请在上方退回一步。</translation>
    </message>
    <message>
        <source>+ grew</source>
        <translation>+ 增加</translation>
    </message>
    <message>
        <source>− shrank</source>
        <translation>− 减少</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 of its own
A click searches for it.</source>
        <translation>%1：自身 %2
单击即可搜索。</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配</translation>
    </message>
    <message numerus="yes">
        <source>%n matches: %1, %2</source>
        <translation>
            <numerusform>%n 个匹配：%1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>sa&amp;me length</source>
        <translation>相同长度(&amp;M)</translation>
    </message>
    <message>
        <source>Save P&amp;icture…</source>
        <translation>保存图片(&amp;I)…</translation>
    </message>
    <message>
        <source>%1 in %2 stacks of %3 function</source>
        <translation>%3 个函数的 %2 个调用栈中 %1</translation>
    </message>
    <message>
        <source>%1 in %2 stack of %3 functions</source>
        <translation>%3 个函数的 %2 个调用栈中 %1</translation>
    </message>
    <message>
        <source>1 match: %1, %2</source>
        <translation>1 个匹配：%1，%2</translation>
    </message>
    <message>
        <source>%1 → %2, %3 function in all</source>
        <translation>%1 → %2，共 %3 个函数</translation>
    </message>
    <message>
        <source>%1 → %2, %3 functions in all</source>
        <translation>%1 → %2，共 %3 个函数</translation>
    </message>
    <message>
        <source>Whole profile</source>
        <translation>整个性能分析</translation>
    </message>
    <message>
        <source>Open a .cpuprofile, a .heapprofile or folded stacks, or drop one here; or record one from a running program on the Live page.</source>
        <translation>打开 .cpuprofile、.heapprofile 或折叠调用栈，或将其拖放到此处；也可在“实时”页面从运行中的程序录制。</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileRecording</name>
    <message>
        <source>%1 begins</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>%1 ends</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>CPU profile</source>
        <translation>CPU 分析</translation>
    </message>
    <message>
        <source>Allocation sampling</source>
        <translation>分配采样</translation>
    </message>
    <message>
        <source>Allocation timeline</source>
        <translation>分配时间线</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>recording for %1</source>
        <translation>已录制 %1</translation>
    </message>
    <message>
        <source>, %1 new and still live in %2 objects</source>
        <translation>，%2 个对象中新增且仍存活 %1</translation>
    </message>
    <message>
        <source>the process walks its heap: %1</source>
        <translation>进程正在遍历其堆：%1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>saving, %1 so far</source>
        <translation>正在保存，已有 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileSide</name>
    <message>
        <source>Profiles</source>
        <translation>性能分析</translation>
    </message>
    <message>
        <source>Open profiles</source>
        <translation>打开的性能分析</translation>
    </message>
</context>
<context>
    <name>heapsight::ProfileText</name>
    <message>
        <source>1 sample</source>
        <translation>1 个样本</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 个对象</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>CPU profile</source>
        <translation>CPU 分析</translation>
    </message>
    <message>
        <source>allocation sampling</source>
        <translation>分配采样</translation>
    </message>
    <message>
        <source>allocation stacks</source>
        <translation>分配调用栈</translation>
    </message>
    <message>
        <source>folded stacks</source>
        <translation>折叠调用栈</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind and weight of a profile</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> (estimated)</source>
        <translation>（估计）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Allocated bytes</source>
        <translation>分配的字节数</translation>
    </message>
    <message>
        <source>Allocated objects</source>
        <translation>分配的对象</translation>
    </message>
    <message>
        <source>Live bytes</source>
        <translation>存活的字节数</translation>
    </message>
    <message>
        <source>Live objects</source>
        <translation>存活的对象</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>The file is cut: what came before is shown.</source>
        <translation>文件被截断：显示之前的内容。</translation>
    </message>
    <message>
        <source>Functions call themselves in a circle that cannot be: they were put below the root.</source>
        <translation>函数形成了不可能的循环调用：已置于根之下。</translation>
    </message>
    <message>
        <source>Some samples are of functions that the file does not name; they were left out.</source>
        <translation>部分样本属于文件未列出的函数；已忽略。</translation>
    </message>
    <message>
        <source>Some functions have two callers in the tree; the first counts.</source>
        <translation>部分函数在树中有两个调用者；以第一个为准。</translation>
    </message>
    <message>
        <source>Some numbers of functions are used twice; the first counts.</source>
        <translation>部分函数编号重复；以第一个为准。</translation>
    </message>
    <message>
        <source>Some times go backwards; the samples were sorted.</source>
        <translation>部分时间倒退；样本已排序。</translation>
    </message>
    <message>
        <source>The file has no times: the time was shared out by samples.</source>
        <translation>文件没有时间：已按样本分摊时间。</translation>
    </message>
    <message>
        <source>There are not as many times as samples; the shorter list counts.</source>
        <translation>时间与样本数量不一致；以较短的列表为准。</translation>
    </message>
    <message>
        <source>Some lines are no stacks; they were left out.</source>
        <translation>部分行不是调用栈；已忽略。</translation>
    </message>
    <message>
        <source>Some numbers are none; they count as 0.</source>
        <translation>部分数字无效；按 0 计。</translation>
    </message>
    <message>
        <source>Some names are no proper text; signs were replaced.</source>
        <translation>部分名称不是有效文本；已替换字符。</translation>
    </message>
    <message>
        <source>Something follows the end of the profile; it was left out.</source>
        <translation>分析之后还有内容；已忽略。</translation>
    </message>
    <message>
        <source>own code</source>
        <translation>自有代码</translation>
    </message>
    <message>
        <source>npm packages</source>
        <translation>npm 包</translation>
    </message>
    <message>
        <source>Node.js</source>
        <translation>Node.js</translation>
    </message>
    <message>
        <source>native</source>
        <translation>原生</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>WebAssembly</source>
        <translation>WebAssembly</translation>
    </message>
    <message>
        <source>%1 and what is outside of any</source>
        <comment>6 functions</comment>
        <translation>%1以及函数之外的部分</translation>
    </message>
</context>
<context>
    <name>heapsight::RecentMenu</name>
    <message>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>heapsight::RecordPanel</name>
    <message>
        <source>a sample ever&amp;y</source>
        <translation>采样间隔(&amp;Y)</translation>
    </message>
    <message>
        <source>include dead o&amp;bjects</source>
        <translation>包括已回收的对象(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;with stacks</source>
        <translation>含调用栈(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>Record a profile</source>
        <translation>录制性能分析</translation>
    </message>
    <message>
        <source>What to record</source>
        <translation>录制内容</translation>
    </message>
    <message>
        <source>Also count what was collected while recording: all that was allocated, not only what stayed</source>
        <translation>也统计录制期间已回收的内容：所有分配的，而不仅是留下的</translation>
    </message>
    <message>
        <source>Remember for every object which functions allocated it</source>
        <translation>为每个对象记录分配它的函数</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>不保存任何内容</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Shows where time goes. Costs the process little; the file grows with the time.</source>
        <translation>显示时间花在哪里。对进程开销小；文件随时间增大。</translation>
    </message>
    <message>
        <source>Shows who allocates, also what was collected again. Costs the process little.</source>
        <translation>显示谁在分配，包括已被回收的。对进程开销小。</translation>
    </message>
    <message>
        <source>Shows who allocated what is still there at the end. Costs the process little.</source>
        <translation>显示结束时仍存在的内容由谁分配。对进程开销小。</translation>
    </message>
    <message>
        <source>Shows when and by whom every object was allocated. Expensive: an allocation loop took some 40 times as long. At the end the process stands still for a snapshot.</source>
        <translation>显示每个对象何时、由谁分配。开销大：分配循环约慢 40 倍。结束时进程会暂停以生成快照。</translation>
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
        <translation>两次查看运行内容的间隔时间</translation>
    </message>
    <message>
        <source>Bytes allocated, on average, between two samples</source>
        <translation>两次采样之间平均分配的字节数</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1 of %2 recorded%3</source>
        <translation>已录制 %2 的%1%3</translation>
    </message>
    <message>
        <source>, then the process ended</source>
        <translation>，随后进程结束</translation>
    </message>
    <message>
        <source>Cancelled; nothing was saved</source>
        <translation>已取消；未保存任何内容</translation>
    </message>
    <message>
        <source>Shows when the objects that are still there were allocated. Costs little (an allocation loop up to twice as long). At the end the process stands still for a snapshot.</source>
        <translation>显示仍存在的对象何时分配。开销小（分配循环最多慢一倍）。结束时进程会暂停以生成快照。</translation>
    </message>
    <message>
        <source>Stop an&amp;d Open</source>
        <translation>停止并打开(&amp;D)</translation>
    </message>
    <message>
        <source>Start Recor&amp;ding</source>
        <translation>开始录制(&amp;D)</translation>
    </message>
</context>
<context>
    <name>heapsight::ReportSelection</name>
    <message>
        <source>Comparing the first snapshot with the last</source>
        <translation>正在比较第一个与最后一个快照</translation>
    </message>
</context>
<context>
    <name>heapsight::RetainerTreeTab</name>
    <message>
        <source>Retainers</source>
        <translation>保留者</translation>
    </message>
    <message>
        <source>Nothing holds this object but a root, or a weak reference.</source>
        <translation>只有根或弱引用持有该对象。</translation>
    </message>
    <message>
        <source>&amp;Select This Object</source>
        <translation>选择该对象(&amp;S)</translation>
    </message>
    <message>
        <source>Restore Ignored &amp;Retainers</source>
        <translation>恢复已忽略的保留者(&amp;R)</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Looks for the way to the roots as if this object did not hold anything</source>
        <translation>假设该对象不持有任何东西，重新查找通往根的路径</translation>
    </message>
    <message>
        <source>retains %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Retainers are shown for one object</source>
        <translation>保留者仅针对单个对象显示</translation>
    </message>
    <message>
        <source>Choose one of the class in the table above, or look at the paths to GC roots of all.</source>
        <translation>请在上方表格中选择该类的一个对象，或查看全部对象到 GC 根的路径。</translation>
    </message>
    <message>
        <source>Finding the way round ignored retainers</source>
        <translation>正在查找绕过已忽略保留者的路径</translation>
    </message>
    <message>
        <source>Stop &amp;Ignoring This Retainer</source>
        <translation>不再忽略此保留者(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Ignore This Retainer</source>
        <translation>忽略此保留者(&amp;I)</translation>
    </message>
    <message>
        <source>Ignored: %1 and %2 more.</source>
        <translation>已忽略：%1 及另外 %2 个。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Ignored: %1.</source>
        <translation>已忽略：%1。</translation>
    </message>
    <message>
        <source> Looking for another way to the roots…</source>
        <translation> 正在查找通往根的其他路径…</translation>
    </message>
    <message>
        <source> There is no other way to the roots: without what is ignored, this object would be freed.</source>
        <translation> 没有其他通往根的路径：若没有被忽略的保留者，该对象将被释放。</translation>
    </message>
    <message>
        <source>Restore Ignored Retainers</source>
        <translation>恢复已忽略的保留者</translation>
    </message>
    <message>
        <source>What If This Reference Were C&amp;ut</source>
        <translation>若切断此引用会怎样(&amp;U)</translation>
    </message>
    <message>
        <source>Show the Largest Object</source>
        <translation>显示最大的对象</translation>
    </message>
</context>
<context>
    <name>heapsight::RetainersModel</name>
    <message>
        <source>Retainer</source>
        <translation>保留者</translation>
    </message>
    <message>
        <source>Field and the object that holds the row above</source>
        <translation>字段及持有上一行的对象</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Steps from the roots</source>
        <translation>到根的步数</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>浅层大小</translation>
    </message>
    <message>
        <source>Bytes of the object itself</source>
        <translation>对象本身的字节数</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Bytes that would be free if the object were gone</source>
        <translation>若该对象不存在将释放的字节数</translation>
    </message>
</context>
<context>
    <name>heapsight::RetainersPane</name>
    <message>
        <source>&amp;Paths to GC roots</source>
        <translation>到 GC 根的路径(&amp;P)</translation>
    </message>
    <message>
        <source>One tree from the roots to all selected objects</source>
        <translation>从根到所有所选对象的一棵树</translation>
    </message>
    <message>
        <source>&amp;Retainers</source>
        <translation>保留者(&amp;R)</translation>
    </message>
    <message>
        <source>What holds the object, upwards to the roots</source>
        <translation>什么持有该对象，向上直到根</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>Choose a class to see what keeps its objects in memory.</source>
        <translation>选择一个类，查看是什么让其对象留在内存中。</translation>
    </message>
    <message>
        <source>Retainers</source>
        <translation>保留者</translation>
    </message>
    <message>
        <source>Retainers of %1</source>
        <translation>%1 的保留者</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>图示(&amp;I)</translation>
    </message>
    <message>
        <source>The paths, or the object&apos;s neighbourhood, as a drawing</source>
        <translation>以图形显示路径或对象的邻域</translation>
    </message>
</context>
<context>
    <name>heapsight::SearchBox</name>
    <message>
        <source>Search: class, property, text, @id, /regex/</source>
        <translation>搜索：类、属性、文本、@编号、/正则/</translation>
    </message>
    <message>
        <source>Search the snapshot</source>
        <translation>搜索快照</translation>
    </message>
    <message>
        <source>Classes, objects, properties and texts of strings in the current snapshot.
Text in any case, /regular expression/, @id of an object</source>
        <translation>当前快照中的类、对象、属性和字符串文本。
文本不区分大小写，可用 /正则表达式/ 或对象的 @编号</translation>
    </message>
    <message>
        <source>The snapshot is not loaded yet.</source>
        <translation>快照尚未加载完成。</translation>
    </message>
    <message>
        <source>Searching %1…</source>
        <translation>正在搜索 %1…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Searching for %1</source>
        <translation>搜索 %1</translation>
    </message>
    <message>
        <source>The search was cancelled. Press Enter to repeat it.</source>
        <translation>搜索已取消。按 Enter 键重试。</translation>
    </message>
    <message>
        <source>No object of this snapshot has the id %1.</source>
        <translation>此快照中没有编号为 %1 的对象。</translation>
    </message>
    <message>
        <source>This pattern is not understood: %1</source>
        <translation>无法理解此模式：%1</translation>
    </message>
    <message>
        <source>Nothing in this snapshot matches.</source>
        <translation>此快照中没有匹配项。</translation>
    </message>
    <message>
        <source>Nothing of this kind matches.</source>
        <translation>没有此类匹配项。</translation>
    </message>
    <message>
        <source>%1 found, of each kind the %2 largest are listed</source>
        <translation>找到 %1 个，每类列出最大的 %2 个</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 个</translation>
    </message>
    <message>
        <source>Result %1 of %2: %3</source>
        <translation>第 %1 个结果，共 %2 个：%3</translation>
    </message>
</context>
<context>
    <name>heapsight::SearchModel</name>
    <message>
        <source>class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>of</source>
        <comment>property of object</comment>
        <translation>属于</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Class, object, property and its owner, or text of a string</source>
        <translation>类、对象、属性及其所有者，或字符串的文本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the name belongs to</source>
        <translation>该名称属于什么</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Class of the object</source>
        <translation>对象的类</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>浅层大小</translation>
    </message>
    <message>
        <source>Bytes of the object itself, or of all of the class</source>
        <translation>对象本身的字节数，或该类全部对象的字节数</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Bytes that would be free if it were gone</source>
        <translation>若它不存在将释放的字节数</translation>
    </message>
</context>
<context>
    <name>heapsight::SearchPanel</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Classes 12</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Tell large and small letters apart</source>
        <translation>区分大写和小写字母</translation>
    </message>
</context>
<context>
    <name>heapsight::SettingsDialog</name>
    <message>
        <source>Open &amp;again what was open at the end</source>
        <translation>重新打开上次关闭时的内容(&amp;A)</translation>
    </message>
    <message>
        <source>V8&apos;s &amp;own sizes, nothing counted to the owner</source>
        <translation>V8 自身的大小，不计入所有者(&amp;O)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Source Lines</source>
        <translation>源代码行(&amp;S)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>At the start:</source>
        <translation>启动时：</translation>
    </message>
    <message>
        <source>Shallow sizes:</source>
        <translation>浅层大小：</translation>
    </message>
    <message>
        <source>Otherwise sizes are those of Chrome DevTools: the backing store of an array or a map counts to its owner. A change loads the open snapshots again.</source>
        <translation>否则采用 Chrome DevTools 的大小：数组或 Map 的后备存储计入其所有者。更改后会重新加载已打开的快照。</translation>
    </message>
    <message>
        <source>one per processor</source>
        <translation>每个处理器一个</translation>
    </message>
    <message>
        <source>T&amp;hreads:</source>
        <translation>线程数(&amp;H)：</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>program %f:%l:%c</source>
        <translation>程序 %f:%l:%c</translation>
    </message>
    <message>
        <source>%f: the file, %l: the line, %c: the column.
Started as it is, without a shell.</source>
        <translation>%f：文件，%l：行，%c：列。
按原样启动，不经过 shell。</translation>
    </message>
    <message>
        <source>&amp;Editor:</source>
        <translation>编辑器(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>命令(&amp;C)：</translation>
    </message>
    <message>
        <source>Where the sources of a server are on this machine. The first row that fits is used.</source>
        <translation>服务器源代码在本机上的位置。使用第一个匹配的行。</translation>
    </message>
    <message>
        <source>Path mappings</source>
        <translation>路径映射</translation>
    </message>
    <message>
        <source>In the snapshot</source>
        <translation>快照中</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>本机上</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Large Snapshots</source>
        <translation>大快照(&amp;L)</translation>
    </message>
</context>
<context>
    <name>heapsight::ShownProfile</name>
    <message>
        <source>only %1 and what it calls</source>
        <translation>只看 %1 及其调用</translation>
    </message>
    <message>
        <source>only stacks through %1</source>
        <translation>只看经过 %1 的调用栈</translation>
    </message>
    <message>
        <source>without %1 and what it calls</source>
        <translation>排除 %1 及其调用</translation>
    </message>
    <message>
        <source>%1 counted for its callers</source>
        <translation>%1 计入其调用者</translation>
    </message>
    <message>
        <source>only stacks with “%1”</source>
        <translation>只看含“%1”的调用栈</translation>
    </message>
    <message>
        <source>without stacks with “%1”</source>
        <translation>排除含“%1”的调用栈</translation>
    </message>
    <message>
        <source>only package %1</source>
        <translation>只看包 %1</translation>
    </message>
    <message>
        <source>without package %1</source>
        <translation>排除包 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::SnapshotDialog</name>
    <message>
        <source>Collect &amp;garbage first</source>
        <translation>先回收垃圾(&amp;G)</translation>
    </message>
    <message>
        <source>Take a snapshot of %1</source>
        <translation>拍摄 %1 的快照</translation>
    </message>
    <message>
        <source>What it will cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Take Snapshot</source>
        <translation>拍摄快照(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Take It All the Same</source>
        <translation>仍然拍摄(&amp;T)</translation>
    </message>
    <message>
        <source>Folder for snapshots</source>
        <translation>快照文件夹</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>heapsight::SourceOpener</name>
    <message>
        <source>The snapshot does not tell which file this is.</source>
        <translation>快照没有说明这是哪个文件。</translation>
    </message>
    <message>
        <source>%1 is no file on this machine. If you have it, add a path mapping in the settings.</source>
        <translation>%1 不是本机上的文件。如果您有该文件，请在设置中添加路径映射。</translation>
    </message>
    <message>
        <source>There is no file %1. If it is elsewhere on this machine, add a path mapping in the settings.</source>
        <translation>没有文件 %1。如果它在本机的其他位置，请在设置中添加路径映射。</translation>
    </message>
    <message>
        <source>No editor was found. Choose one in the settings.</source>
        <translation>未找到编辑器。请在设置中选择一个。</translation>
    </message>
    <message>
        <source>%1 could not be started. Choose another editor in the settings.</source>
        <translation>无法启动 %1。请在设置中选择其他编辑器。</translation>
    </message>
</context>
<context>
    <name>heapsight::StartPage</name>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Find what holds the memory</source>
        <translation>找出是什么占用了内存</translation>
    </message>
    <message>
        <source>%1    %2</source>
        <translation>%1    %2</translation>
    </message>
    <message>
        <source>Files you open will be listed here.</source>
        <translation>您打开的文件将列在此处。</translation>
    </message>
    <message>
        <source>Recent comparisons and files</source>
        <translation>最近的比较和文件</translation>
    </message>
    <message>
        <source>Open heap snapshots of Node.js, Chrome or any other V8 program (.heapsnapshot, .heaptimeline, plain or compressed), or profiles (.cpuprofile, .heapprofile, folded stacks), or drop them anywhere on this window.</source>
        <translation>打开 Node.js、Chrome 或任何其他 V8 程序的堆快照（.heapsnapshot、.heaptimeline，可压缩）或性能分析（.cpuprofile、.heapprofile、折叠调用栈），或将其拖放到此窗口的任意位置。</translation>
    </message>
</context>
<context>
    <name>heapsight::StatisticsModel</name>
    <message>
        <source>V8 heap</source>
        <translation>V8 堆</translation>
    </message>
    <message>
        <source>Memory that V8 manages</source>
        <translation>V8 管理的内存</translation>
    </message>
    <message>
        <source>Native memory</source>
        <translation>原生内存</translation>
    </message>
    <message>
        <source>Memory outside V8&apos;s heap</source>
        <translation>V8 堆之外的内存</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>What DevTools writes beside a snapshot&apos;s name</source>
        <translation>DevTools 在快照名称旁显示的数值</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Shallow sizes together</source>
        <translation>浅层大小合计</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Part of the whole heap</source>
        <translation>占整个堆的比例</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>The same in the base snapshot</source>
        <translation>基准快照中的对应值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Size less that of the base</source>
        <translation>大小减去基准的大小</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Compiled code, and what belongs to it</source>
        <translation>编译后的代码及其附属内容</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>Strings, joined and sliced ones too</source>
        <translation>字符串，包括拼接和切片的</translation>
    </message>
    <message>
        <source>JS arrays</source>
        <translation>JS 数组</translation>
    </message>
    <message>
        <source>Elements of arrays</source>
        <translation>数组的元素</translation>
    </message>
    <message>
        <source>System objects</source>
        <translation>系统对象</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>V8&apos;s own bookkeeping</source>
        <translation>V8 自身的簿记</translation>
    </message>
    <message>
        <source>Other JS objects</source>
        <translation>其他 JS 对象</translation>
    </message>
    <message>
        <source>Other JS</source>
        <translation>其他 JS</translation>
    </message>
    <message>
        <source>Objects, functions and what else the program made</source>
        <translation>对象、函数以及程序创建的其他内容</translation>
    </message>
    <message>
        <source>Typed arrays</source>
        <translation>类型化数组</translation>
    </message>
    <message>
        <source>Buffers behind typed arrays</source>
        <translation>类型化数组背后的缓冲区</translation>
    </message>
    <message>
        <source>Other native memory</source>
        <translation>其他原生内存</translation>
    </message>
    <message>
        <source>Other native</source>
        <translation>其他原生</translation>
    </message>
    <message>
        <source>Memory of the program around V8, as far as it is reported</source>
        <translation>V8 之外的程序内存（以所报告的为限）</translation>
    </message>
</context>
<context>
    <name>heapsight::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Save the chart as PNG or SVG</source>
        <translation>将图表保存为 PNG 或 SVG</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>保存图片…</translation>
    </message>
</context>
<context>
    <name>heapsight::StatusLine</name>
    <message>
        <source>%1 in %2 objects</source>
        <translation>%2 个对象，共 %1</translation>
    </message>
    <message>
        <source>%1 in %2 object</source>
        <translation>%1，%2 个对象</translation>
    </message>
</context>
<context>
    <name>heapsight::StepStrip</name>
    <message>
        <source>What the profile is narrowed down to</source>
        <translation>分析的限定范围</translation>
    </message>
    <message>
        <source>Shown:</source>
        <translation>显示：</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Restore All</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <source>Show the whole profile again</source>
        <translation>重新显示整个分析</translation>
    </message>
</context>
<context>
    <name>heapsight::StringModel</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Strings of equal text are one row</source>
        <translation>文本相同的字符串合为一行</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Strings with this text</source>
        <translation>具有此文本的字符串</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Characters (UTF-16 units, as JavaScript counts), as far as the file has the text</source>
        <translation>字符数（UTF-16 单元，与 JavaScript 计数相同），以文件所含文本为限</translation>
    </message>
    <message>
        <source>Shallow size</source>
        <translation>浅层大小</translation>
    </message>
    <message>
        <source>Bytes of the strings themselves</source>
        <translation>字符串本身的字节数</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Bytes that would be free if the strings were gone</source>
        <translation>若这些字符串不存在将释放的字节数</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Bytes of all copies but one</source>
        <translation>除一份外所有副本的字节数</translation>
    </message>
    <message>
        <source>%1 texts, %2 strings, %3; copies waste %4</source>
        <translation>%1 个文本，%2 个字符串，%3；副本浪费 %4</translation>
    </message>
    <message>
        <source>Joined strings are counted to their first %1 characters</source>
        <translation>拼接字符串只计到前 %1 个字符</translation>
    </message>
    <message>
        <source>%1 text, %2 string, %3; copies waste %4</source>
        <translation>%1 个文本，%2 个字符串，%3；副本浪费 %4</translation>
    </message>
    <message>
        <source>%1 text, %2 strings, %3; copies waste %4</source>
        <translation>%1 个文本，%2 个字符串，%3；副本浪费 %4</translation>
    </message>
    <message>
        <source>V8 writes the first %1 characters of a string</source>
        <translation>V8 只写入字符串的前 %1 个字符</translation>
    </message>
</context>
<context>
    <name>heapsight::StringsPage</name>
    <message>
        <source>Find in texts</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Texts that several strings hold</source>
        <translation>多个字符串共有的文本</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>Grouping strings by their text…</source>
        <translation>正在按文本归组字符串…</translation>
    </message>
    <message>
        <source>Grouping strings</source>
        <translation>正在归组字符串</translation>
    </message>
    <message>
        <source>No text matches.</source>
        <translation>没有匹配的文本。</translation>
    </message>
</context>
<context>
    <name>heapsight::SummaryPage</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>磁盘上的大小</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>Size of the document</source>
        <translation>文档大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>allocation timeline</source>
        <translation>分配时间线</translation>
    </message>
    <message>
        <source>heap snapshot</source>
        <translation>堆快照</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no, the file was cut</source>
        <translation>否，文件被截断</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>写出者</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Node.js %1</source>
        <translation>Node.js %1</translation>
    </message>
    <message>
        <source>Chrome, or a browser made from it</source>
        <translation>Chrome 或基于它的浏览器</translation>
    </message>
    <message>
        <source>unknown: the heap does not tell</source>
        <translation>未知：堆中没有说明</translation>
    </message>
    <message>
        <source>V8</source>
        <translation>V8</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>Total size</source>
        <translation>总大小</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Nodes that take room, as the classes count them</source>
        <translation>占用空间的节点，与类的计数一致</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Objects and V8&apos;s own parts of them</source>
        <translation>对象以及 V8 为其创建的部分</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边</translation>
    </message>
    <message>
        <source>References between nodes</source>
        <translation>节点之间的引用</translation>
    </message>
    <message>
        <source>Names of objects and properties, and the strings</source>
        <translation>对象和属性的名称，以及字符串</translation>
    </message>
    <message>
        <source>Extra native memory</source>
        <translation>额外原生内存</translation>
    </message>
    <message>
        <source>Says what is detached</source>
        <translation>标明已分离的内容</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Allocation stacks</source>
        <translation>分配调用栈</translation>
    </message>
    <message>
        <source>In heapsight</source>
        <translation>在 heapsight 中</translation>
    </message>
    <message>
        <source>Memory used for it</source>
        <translation>为其占用的内存</translation>
    </message>
    <message>
        <source>Time to load</source>
        <translation>加载用时</translation>
    </message>
    <message>
        <source>… dominators</source>
        <translation>… 支配者</translation>
    </message>
    <message>
        <source>… everything after reading</source>
        <translation>… 读取之后的全部</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Summary of the file</source>
        <translation>文件摘要</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>没有警告</translation>
    </message>
    <message>
        <source>Strings in the file&apos;s table</source>
        <translation>文件字符串表中的字符串</translation>
    </message>
    <message>
        <source>%1 warning</source>
        <translation>%1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
    </message>
</context>
<context>
    <name>heapsight::SuspectCard</name>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>%1 confidence: %2</source>
        <translation>%1置信度：%2</translation>
    </message>
    <message>
        <source>Usual fix</source>
        <translation>常用修复方法</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>accumulates here</source>
        <translation>在此累积</translation>
    </message>
    <message>
        <source>Selects what accumulates; what holds it is shown below</source>
        <translation>选择累积的内容；其保留者显示在下方</translation>
    </message>
    <message>
        <source>Selects the object in which they accumulate</source>
        <translation>选择它们在其中累积的对象</translation>
    </message>
    <message>
        <source>holds them</source>
        <translation>持有它们</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1
Opens the line in the editor</source>
        <translation>%1
在编辑器中打开该行</translation>
    </message>
    <message>
        <source>Show the Objects</source>
        <translation>显示对象</translation>
    </message>
    <message>
        <source>Show the Holder</source>
        <translation>显示持有者</translation>
    </message>
</context>
<context>
    <name>heapsight::SuspectList</name>
    <message>
        <source>Not leaking, checked</source>
        <translation>未泄漏（已检查）</translation>
    </message>
    <message>
        <source>Also checked</source>
        <translation>另外检查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他一切</translation>
    </message>
    <message>
        <source>no other holder gained objects worth naming</source>
        <translation>没有其他持有者增加了值得一提的对象</translation>
    </message>
    <message>
        <source>no other holder keeps many objects of one kind</source>
        <translation>没有其他持有者保留大量同类对象</translation>
    </message>
</context>
<context>
    <name>heapsight::SuspectsPage</name>
    <message>
        <source>One file with the suspects, the tables and the facts, to attach to a ticket</source>
        <translation>包含可疑对象、表格和事实的单个文件，可附到工单</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>可疑对象</translation>
    </message>
    <message>
        <source>Trend by class</source>
        <translation>按类的趋势</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>报告的各部分</translation>
    </message>
    <message>
        <source>Classes over all snapshots</source>
        <translation>所有快照中的类</translation>
    </message>
    <message>
        <source>No class grew.</source>
        <translation>没有类增长。</translation>
    </message>
    <message>
        <source>Confidence comes from repetition: growth in every step, none removed</source>
        <translation>置信度来自重复：每一步都增长，且没有移除</translation>
    </message>
    <message>
        <source>Looking for leaks</source>
        <translation>正在查找泄漏</translation>
    </message>
    <message>
        <source>The search was cancelled. Leave this page and come back to start it again.</source>
        <translation>查找已取消。离开此页再返回即可重新开始。</translation>
    </message>
    <message>
        <source>Not all open snapshots are of one process: only the two that are compared were searched.</source>
        <translation>已打开的快照并非都来自同一进程：只搜索了正在比较的两个。</translation>
    </message>
    <message>
        <source>The search for leaks did not end</source>
        <translation>泄漏查找未能完成</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web page in one file (*.html)</source>
        <translation>单文件网页 (*.html)</translation>
    </message>
    <message>
        <source>Holders over all snapshots</source>
        <translation>所有快照中的持有者</translation>
    </message>
    <message>
        <source>No holder gained objects.</source>
        <translation>没有持有者增加了对象。</translation>
    </message>
    <message>
        <source>Bytes by npm package</source>
        <translation>按 npm 包的字节数</translation>
    </message>
    <message>
        <source>Nothing can be attributed to a package.</source>
        <translation>没有内容可归属于某个包。</translation>
    </message>
    <message>
        <source>Bytes by source file</source>
        <translation>按源文件的字节数</translation>
    </message>
    <message>
        <source>Nothing can be attributed to a source file.</source>
        <translation>没有内容可归属于某个源文件。</translation>
    </message>
    <message>
        <source>Trend by holder</source>
        <translation>按持有者的趋势</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包</translation>
    </message>
    <message>
        <source>Source files</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Only suspects with objects of this choice: %1.</source>
        <translation>仅显示含此选择中对象的可疑对象：%1。</translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>%1 other is not shown.</source>
        <translation>另有 %1 个未显示。</translation>
    </message>
    <message>
        <source>%1 others are not shown.</source>
        <translation>另有 %1 个未显示。</translation>
    </message>
</context>
<context>
    <name>heapsight::TargetList</name>
    <message>
        <source>inspector on %1</source>
        <translation>检查器位于 %1</translation>
    </message>
    <message>
        <source>no inspector open</source>
        <translation>检查器未打开</translation>
    </message>
    <message>
        <source>another user&apos;s</source>
        <translation>属于其他用户</translation>
    </message>
    <message>
        <source>in a container</source>
        <translation>在容器中</translation>
    </message>
    <message>
        <source>Its inspector listens on %1. Watching costs it about 0.2 ms a sample, and never keeps it from ending.</source>
        <translation>其检查器在 %1 上监听。监视每次采样约耗 0.2 毫秒，且绝不会阻止其结束。</translation>
    </message>
    <message>
        <source>Its inspector cannot be opened: %1.</source>
        <translation>无法打开其检查器：%1。</translation>
    </message>
    <message>
        <source>It has no inspector. Opening it sends SIGUSR1: Node.js then listens on %1 until the process ends, and every program of this machine can connect there.</source>
        <translation>它没有检查器。打开时会发送 SIGUSR1：Node.js 随后在 %1 上监听直到进程结束，本机上的任何程序都可连接。</translation>
    </message>
    <message>
        <source>a free port of 127.0.0.1</source>
        <translation>127.0.0.1 的一个空闲端口</translation>
    </message>
    <message>
        <source>It belongs to another user. Start heapsight as that user, or start the program with --inspect and attach to its port.</source>
        <translation>它属于另一个用户。请以该用户身份启动 heapsight，或用 --inspect 启动程序并连接其端口。</translation>
    </message>
    <message>
        <source>It runs in a container. Start it with --inspect=0.0.0.0:9229, publish that port to 127.0.0.1 (docker run -p 127.0.0.1:9229:9229), and attach to 127.0.0.1:9229.</source>
        <translation>它在容器中运行。请用 --inspect=0.0.0.0:9229 启动，将该端口发布到 127.0.0.1（docker run -p 127.0.0.1:9229:9229），然后连接 127.0.0.1:9229。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Node.js</source>
        <translation>Node.js</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Running programs</source>
        <translation>正在运行的程序</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>worker thread</source>
        <translation>工作线程</translation>
    </message>
</context>
<context>
    <name>heapsight::TextPane</name>
    <message>
        <source>the first %1 characters</source>
        <translation>前 %1 个字符</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>the text this is a part of; the file does not say which part</source>
        <translation>这是其所属的文本；文件没有说明是哪一部分</translation>
    </message>
    <message>
        <source>the file probably has only the beginning: V8 writes no more by default</source>
        <translation>文件可能只有开头部分：V8 默认不会写出更多</translation>
    </message>
    <message>
        <source>Copy the whole text, as far as the file has it</source>
        <translation>复制完整文本（以文件所含为限）</translation>
    </message>
    <message>
        <source>Text of the string</source>
        <translation>字符串的文本</translation>
    </message>
    <message>
        <source>Choose a string to read it here.</source>
        <translation>选择一个字符串即可在此阅读。</translation>
    </message>
    <message>
        <source>Copy Text</source>
        <translation>复制文本</translation>
    </message>
</context>
<context>
    <name>heapsight::TreeWindowModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: value</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… 另有 %1 行</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>group of columns, column</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Press Enter or click to show the next %1 rows, with Shift all of them</source>
        <translation>按 Enter 键或单击显示接下来的 %1 行，按住 Shift 则全部显示</translation>
    </message>
</context>
<context>
    <name>heapsight::TreemapView</name>
    <message>
        <source>Treemap</source>
        <translation>矩形树图</translation>
    </message>
    <message>
        <source>Arrow keys choose a tile, Enter goes into it, Backspace goes out.</source>
        <translation>方向键选择方块，Enter 进入，Backspace 退出。</translation>
    </message>
    <message>
        <source>Treemap of %1</source>
        <translation>%1 的矩形树图</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>正在布局…</translation>
    </message>
    <message>
        <source>This object dominates nothing.</source>
        <translation>该对象不支配任何内容。</translation>
    </message>
    <message>
        <source>Go &amp;Into This Object</source>
        <translation>进入该对象(&amp;I)</translation>
    </message>
    <message>
        <source>Go &amp;Out to Its Dominator</source>
        <translation>退出到其支配者(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>heapsight::TrendModel</name>
    <message>
        <source>grew in every step</source>
        <translation>每一步都增长</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Class, as in Classes</source>
        <translation>类，同“类”视图</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Objects in each snapshot, the first on the left</source>
        <translation>每个快照中的对象数，最左为第一个</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>In the last snapshot</source>
        <translation>最后一个快照中</translation>
    </message>
    <message>
        <source>Count delta</source>
        <translation>数量差值</translation>
    </message>
    <message>
        <source>More objects in the last snapshot than in the first</source>
        <translation>最后一个快照比第一个多出的对象</translation>
    </message>
    <message>
        <source>Least per step</source>
        <translation>每步最小值</translation>
    </message>
    <message>
        <source>What even the poorest step added: above zero means it grew in every step</source>
        <translation>增长最少的一步所增加的量：大于零表示每一步都在增长</translation>
    </message>
    <message>
        <source>Size delta</source>
        <translation>大小差值</translation>
    </message>
    <message>
        <source>Growth of the objects themselves</source>
        <translation>对象本身的增长</translation>
    </message>
    <message>
        <source>Retained size</source>
        <translation>保留大小</translation>
    </message>
    <message>
        <source>Retained delta</source>
        <translation>保留差值</translation>
    </message>
    <message>
        <source>Growth of what the class retains</source>
        <translation>该类所保留内容的增长</translation>
    </message>
</context>
<context>
    <name>heapsight::WorkspaceView</name>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Open snapshots</source>
        <translation>打开的快照</translation>
    </message>
    <message numerus="yes">
        <source>Watching %1: %n being written</source>
        <translation>
            <numerusform>正在监视 %1：%n 个正在写入</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>正在监视 %1</translation>
    </message>
    <message>
        <source>None open: File › Open</source>
        <translation>未打开任何快照：文件 › 打开</translation>
    </message>
    <message>
        <source>heapsight uses %1 in all</source>
        <translation>heapsight 共占用 %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Watch the memory of a running program: a process number, host:port or a ws:// URL. May be repeated.</source>
        <translation>监视正在运行的程序的内存：进程号、host:port 或 ws:// URL。可重复。</translation>
    </message>
    <message>
        <source>Explorer for heap snapshots of Node.js, Chrome and other V8 programs.
One file opens its classes, two files open their comparison; profiles open as flame graphs.</source>
        <translation>Node.js、Chrome 及其他 V8 程序的堆快照浏览器。
一个文件打开其类，两个文件打开其比较；性能分析以火焰图打开。</translation>
    </message>
    <message>
        <source>.heapsnapshot, .heaptimeline, .cpuprofile, .heapprofile or folded stacks, plain, .gz or .zst</source>
        <translation>.heapsnapshot、.heaptimeline、.cpuprofile、.heapprofile 或折叠调用栈，可为 .gz 或 .zst</translation>
    </message>
</context>
</TS>
