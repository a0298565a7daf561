<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <source>waiting for a few garbage collections</source>
        <translation>正在等待几次垃圾回收</translation>
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
        <source>Try the &amp;demo leak</source>
        <translation>试用演示泄漏(&amp;D)</translation>
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
        <source>&amp;Swap Base and Target</source>
        <translation>交换基准和目标(&amp;S)</translation>
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
        <translation>保存副本(&amp;Y)…</translation>
    </message>
    <message>
        <source>Save a Redacted Co&amp;py…</source>
        <translation>保存脱敏副本(&amp;R)…</translation>
    </message>
    <message>
        <source>Book&amp;mark or Note…</source>
        <translation>书签或备注(&amp;B)…</translation>
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
        <translation>对 %1 的备注(可留空):</translation>
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
        <translation>%1 个对象 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 classes: %3 objects (%4)</source>
        <translation>%1 / %2 个类：%3 个对象 (%4)</translation>
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
        <source>Reset columns</source>
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
        <translation>%1:%2 个新对象</translation>
    </message>
    <message>
        <source>%1: %2 objects that grew</source>
        <translation>%1:%2 个增大的对象</translation>
    </message>
    <message>
        <source>%1: all %2 objects</source>
        <translation>%1:全部 %2 个对象</translation>
    </message>
    <message>
        <source>%1 of %2 classes · %3 %4 objects · %5</source>
        <translation>%1 / %2 个类 · %3 %4 个对象 · %5</translation>
    </message>
    <message>
        <source>%1 in objects that are in both; %2 of them grew</source>
        <translation>两者都有的对象中 %1;其中 %2 个增大</translation>
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
        <source>Gone</source>
        <translation>已消失</translation>
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
        <translation>基准 %1 的生成时间晚于目标 %2:此处称为新增的其实之前就已存在。</translation>
    </message>
    <message>
        <source>Grew at every step</source>
        <translation>每一步都在增长</translation>
    </message>
    <message>
        <source>Classes with more bytes in each open snapshot than in the one before</source>
        <translation>在每个已打开的快照中字节数都比前一个多的类</translation>
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
</context>
<context>
    <name>heapsight::Document</name>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
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
        <source>%1 of memory</source>
        <translation>占用内存 %1</translation>
    </message>
    <message>
        <source>, base of the comparison</source>
        <translation>,比较的基准</translation>
    </message>
    <message>
        <source>, target of the comparison</source>
        <translation>,比较的目标</translation>
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
</context>
<context>
    <name>heapsight::DominatorsPage</name>
    <message>
        <source>Filter objects by class or name</source>
        <translation>按类或名称筛选对象</translation>
    </message>
    <message>
        <source>Next big &amp;drop</source>
        <translation>下一个骤降处(&amp;D)</translation>
    </message>
    <message>
        <source>Previous big drop</source>
        <translation>上一个骤降处</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
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
        <translation>自 A 起：%1 个新增，%2 个增大，%3 个减小</translation>
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
</context>
<context>
    <name>heapsight::DonutView</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
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
        <translation>快照以 .heapsnapshot 或 .heaptimeline 结尾;Node.js 用 v8.writeHeapSnapshot() 写出，Chrome 在 Memory 面板中写出。</translation>
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
        <translation>跟踪函数多于声明的数量;已全部读取。</translation>
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
        <source>Open Snapshots</source>
        <translation>打开快照</translation>
    </message>
    <message>
        <source>Compare: Choose the Base (Earlier), or Both Snapshots</source>
        <translation>比较：选择基准(较早)或同时选择两个快照</translation>
    </message>
    <message>
        <source>Compare: Choose the Target (Later)</source>
        <translation>比较：选择目标(较晚)</translation>
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
</context>
<context>
    <name>heapsight::FilterBar</name>
    <message>
        <source>Text, in any case, or /regular expression/</source>
        <translation>文本(不区分大小写)或 /正则表达式/</translation>
    </message>
    <message>
        <source>This pattern is not understood: %1</source>
        <translation>无法理解此模式：%1</translation>
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
        <translation>，持续 %1</translation>
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
        <source>JavaScript heap and, more of it, buffers</source>
        <translation>JavaScript 堆，以及更多的缓冲区</translation>
    </message>
    <message>
        <source>JavaScript heap</source>
        <translation>JavaScript 堆</translation>
    </message>
    <message>
        <source>buffers (external)</source>
        <translation>缓冲区 (external)</translation>
    </message>
    <message>
        <source>outside V8: native code, or fragmentation</source>
        <translation>V8 之外：原生代码或碎片</translation>
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
        <translation>%1:正在停止</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform> (另有 %n 个)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
</context>
<context>
    <name>heapsight::LeakHuntPanel</name>
    <message>
        <source>Start &amp;Over</source>
        <translation>重新开始(&amp;O)</translation>
    </message>
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
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
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
        <source>Take the &amp;First Snapshot…</source>
        <translation>拍摄第一个快照(&amp;F)…</translation>
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
        <source>Take the &amp;Second Snapshot…</source>
        <translation>拍摄第二个快照(&amp;S)…</translation>
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
        <source>Take &amp;Another Snapshot…</source>
        <translation>再拍一个快照(&amp;A)…</translation>
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
        <source>Take a &amp;snapshot then, into the home folder</source>
        <translation>届时拍摄快照，保存到主文件夹(&amp;S)</translation>
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
        <source>Attach to a running program (Ctrl+Shift+A)</source>
        <translation>连接到正在运行的程序 (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Take a heap snapshot of the running program (F5)</source>
        <translation>拍摄正在运行的程序的堆快照 (F5)</translation>
    </message>
    <message>
        <source>Node.js programs that run on this machine will be listed here.</source>
        <translation>在本机上运行的 Node.js 程序将列在此处。</translation>
    </message>
    <message>
        <source>Running on this machine: double click or Enter attaches</source>
        <translation>正在本机上运行：双击或按 Enter 键连接</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>连接</translation>
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
        <source>Collect &amp;Garbage</source>
        <translation>回收垃圾(&amp;G)</translation>
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
        <source>Guided &amp;Leak Hunt</source>
        <translation>引导式泄漏排查(&amp;L)</translation>
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
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>&amp;Compare These Snapshots</source>
        <translation>比较这些快照(&amp;C)</translation>
    </message>
    <message>
        <source>event loop %1 busy, CPU %2</source>
        <translation>事件循环占用 %1，CPU %2</translation>
    </message>
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
        <source>This program has none</source>
        <translation>该程序没有</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>监视 %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A mark on the chart:</source>
        <translation>图表上的标记：</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n 个采样</numerusform>
        </translation>
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
        <source>heapUsed is above %1</source>
        <translation>heapUsed 超过 %1</translation>
    </message>
    <message>
        <source>heapUsed is above %1 % of V8&apos;s limit of %2</source>
        <translation>heapUsed 超过 V8 上限 %2 的 %1 %</translation>
    </message>
    <message>
        <source>memory grows by more than %1 per hour</source>
        <translation>内存增长超过每小时 %1</translation>
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
        <translation>嫌疑</translation>
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
        <source>snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Snapshot %1: %2
Click to select it; two are compared.</source>
        <translation>快照 %1：%2
单击选择；选两个即可比较。</translation>
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
</context>
<context>
    <name>heapsight::ObjectPane</name>
    <message>
        <source>root</source>
        <translation>根</translation>
    </message>
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
        <translation>%1  (自 A 起 %2)</translation>
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
        <translation>其中任意一个(由近到远)不存在，该对象就会被释放</translation>
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
        <source>&amp;Fields</source>
        <translation>字段(&amp;F)</translation>
    </message>
    <message>
        <source>What the object holds</source>
        <translation>该对象持有的内容</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>The whole text, as far as the file has it</source>
        <translation>完整文本（以文件所含为限）</translation>
    </message>
    <message>
        <source>&amp;Dominators</source>
        <translation>支配者(&amp;D)</translation>
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
        <translation>正在加载 %1:%2</translation>
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
        <translation>什么持有这些对象;引擎的步骤已折叠</translation>
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
        <translation>%3 之下的 %2 个对象中有 %1 个也被别处持有%4:没有它它们仍会留存。</translation>
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
    <name>heapsight::RecentMenu</name>
    <message>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>heapsight::RetainerTreeTab</name>
    <message>
        <source>Show the largest object</source>
        <translation>显示最大的对象</translation>
    </message>
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
        <source>What If This Reference Were &amp;Cut</source>
        <translation>若切断此引用会怎样(&amp;C)</translation>
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
</context>
<context>
    <name>heapsight::SettingsDialog</name>
    <message>
        <source>&amp;Open again what was open at the end</source>
        <translation>重新打开上次关闭时的内容(&amp;O)</translation>
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
        <translation>主题(&amp;T):</translation>
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
        <translation>线程数(&amp;H):</translation>
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
        <translation>%f:文件，%l:行，%c:列。
按原样启动，不经过 shell。</translation>
    </message>
    <message>
        <source>&amp;Editor:</source>
        <translation>编辑器(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>命令(&amp;C):</translation>
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
        <source>Open heap snapshots of Node.js, Chrome or any other V8 program (.heapsnapshot, .heaptimeline, plain or compressed), or drop them anywhere on this window.</source>
        <translation>打开 Node.js、Chrome 或任何其他 V8 程序的堆快照(.heapsnapshot、.heaptimeline,可压缩),或将其拖放到此窗口的任意位置。</translation>
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
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save the chart as PNG or SVG</source>
        <translation>将图表保存为 PNG 或 SVG</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::StatusLine</name>
    <message>
        <source>%1 in %2 objects</source>
        <translation>%2 个对象，共 %1</translation>
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
        <source>Texts in the file</source>
        <translation>文件中的文本</translation>
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
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
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
        <source>Show the objects</source>
        <translation>显示对象</translation>
    </message>
    <message>
        <source>Selects what accumulates; what holds it is shown below</source>
        <translation>选择累积的内容；其保留者显示在下方</translation>
    </message>
    <message>
        <source>Show the holder</source>
        <translation>显示持有者</translation>
    </message>
    <message>
        <source>Selects the object in which they accumulate</source>
        <translation>选择它们在其中累积的对象</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
</context>
<context>
    <name>heapsight::SuspectsPage</name>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>One file with the suspects, the tables and the facts, to attach to a ticket</source>
        <translation>包含嫌疑、表格和事实的单个文件，可附到工单</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>嫌疑</translation>
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
    <message>
        <source>Comparing the first snapshot with the last</source>
        <translation>正在比较第一个与最后一个快照</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web page in one file (*.html)</source>
        <translation>单文件网页 (*.html)</translation>
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
        <source>Copy text</source>
        <translation>复制文本</translation>
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
        <source>Press Enter or click to show the next %1 rows</source>
        <translation>按 Enter 键或单击显示接下来的 %1 行</translation>
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
    <message>
        <source>%1 of memory in use</source>
        <translation>已用内存 %1</translation>
    </message>
    <message numerus="yes">
        <source>Watching %1: %n being written</source>
        <translation>
            <numerusform>正在监视 %1:%n 个正在写入</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>正在监视 %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Explorer for heap snapshots of Node.js, Chrome and other V8 programs.
One file opens its classes, two files open their comparison.</source>
        <translation>Node.js、Chrome 及其他 V8 程序的堆快照浏览器。
一个文件打开其类，两个文件打开其比较。</translation>
    </message>
    <message>
        <source>.heapsnapshot or .heaptimeline files, plain, .gz or .zst</source>
        <translation>.heapsnapshot 或 .heaptimeline 文件，可为 .gz 或 .zst</translation>
    </message>
    <message>
        <source>Watch the memory of a running program: a process number, host:port or a ws:// URL. May be repeated.</source>
        <translation>监视正在运行的程序的内存：进程号、host:port 或 ws:// URL。可重复。</translation>
    </message>
</context>
</TS>
