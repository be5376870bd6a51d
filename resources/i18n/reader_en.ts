<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>电子报阅读机</source>
        <translation>E-Paper Reader</translation>
    </message>
    <message>
        <source>版本 {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>读报道政协提案办理和政府重点任务的报纸版面，把每件提案、每项任务读成记录，每个值都指回原文的字句。</source>
        <translation>Reads newspaper pages about CPPCC proposals and government work tasks, and makes a record of each proposal and each task. Every value points back at the words it came from.</translation>
    </message>
    <message>
        <source>文库：{0}</source>
        <translation>Library: {0}</translation>
    </message>
    <message>
        <source>程序以 MIT 许可证发布。字体思源宋体（Noto Serif SC）© Adobe，以 SIL 开放字体许可证 1.1 发布。界面使用 Qt {0}（LGPL），Python {1}。</source>
        <translation>The program is under the MIT licence. The typeface Noto Serif SC © Adobe is under the SIL Open Font License 1.1. Made with Qt {0} (LGPL) and Python {1}.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导入文件夹…</source>
        <translation>Import folder…</translation>
    </message>
    <message>
        <source>粘贴为文章</source>
        <translation>Paste as an Article</translation>
    </message>
    <message>
        <source>监视文件夹…</source>
        <translation>Watch a Folder…</translation>
    </message>
    <message>
        <source>上次导入的结果…</source>
        <translation>Result of the Last Import…</translation>
    </message>
    <message>
        <source>导出本文…</source>
        <translation>Export Article…</translation>
    </message>
    <message>
        <source>导出全部提案…</source>
        <translation>Export All Proposals…</translation>
    </message>
    <message>
        <source>更正边栏里选中的值…</source>
        <translation>Correct Chosen Value…</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>报纸、日期与版面…</source>
        <translation>Paper, date and page…</translation>
    </message>
    <message>
        <source>本文的旧版本…</source>
        <translation>Older versions of this article…</translation>
    </message>
    <message>
        <source>拆分本文…</source>
        <translation>Split this article…</translation>
    </message>
    <message>
        <source>与另一篇合并…</source>
        <translation>Join with another article…</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to Trash</translation>
    </message>
    <message>
        <source>回收站…</source>
        <translation>Trash…</translation>
    </message>
    <message>
        <source>备份文库…</source>
        <translation>Back Up Library…</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from Backup…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>上一篇</source>
        <translation>Previous Article</translation>
    </message>
    <message>
        <source>下一篇</source>
        <translation>Next Article</translation>
    </message>
    <message>
        <source>向下翻屏，到底则下一篇</source>
        <translation>Page Down, then Next</translation>
    </message>
    <message>
        <source>向上翻屏</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>上一版</source>
        <translation>Previous Page</translation>
    </message>
    <message>
        <source>下一版</source>
        <translation>Next Page</translation>
    </message>
    <message>
        <source>上一期</source>
        <translation>Previous Issue</translation>
    </message>
    <message>
        <source>下一期</source>
        <translation>Next Issue</translation>
    </message>
    <message>
        <source>轮换窗格</source>
        <translation>Next Pane</translation>
    </message>
    <message>
        <source>退一步</source>
        <translation>Step Back</translation>
    </message>
    <message>
        <source>在本文中查找…</source>
        <translation>Find in Article…</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select All</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next Match</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous Match</translation>
    </message>
    <message>
        <source>新建提案…</source>
        <translation>New Proposal…</translation>
    </message>
    <message>
        <source>搜索全部报纸…</source>
        <translation>Search All Papers…</translation>
    </message>
    <message>
        <source>下一篇检索结果</source>
        <translation>Next article found</translation>
    </message>
    <message>
        <source>上一篇检索结果</source>
        <translation>Previous article found</translation>
    </message>
    <message>
        <source>检索结果换个顺序：最新、相关</source>
        <translation>Order of found articles: newest, relevant</translation>
    </message>
    <message>
        <source>把检索存入书架</source>
        <translation>Put this search on the shelf</translation>
    </message>
    <message>
        <source>检索书架…</source>
        <translation>Shelf of searches…</translation>
    </message>
    <message>
        <source>没有找到的检索…</source>
        <translation>Searches that found nothing…</translation>
    </message>
    <message>
        <source>命令面板…</source>
        <translation>Command Palette…</translation>
    </message>
    <message>
        <source>放大字号</source>
        <translation>Larger Type</translation>
    </message>
    <message>
        <source>缩小字号</source>
        <translation>Smaller Type</translation>
    </message>
    <message>
        <source>标准字号</source>
        <translation>Usual Type Size</translation>
    </message>
    <message>
        <source>版面图…</source>
        <translation>Printed page…</translation>
    </message>
    <message>
        <source>光标模式（用键盘选字）</source>
        <translation>Caret Mode (Keyboard)</translation>
    </message>
    <message>
        <source>全屏</source>
        <translation>Full Screen</translation>
    </message>
    <message>
        <source>主菜单</source>
        <translation>Main Menu</translation>
    </message>
    <message>
        <source>浅色：新闻纸</source>
        <translation>Light: Newsprint</translation>
    </message>
    <message>
        <source>深色：夜读</source>
        <translation>Dark: Night</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Theme of the System</translation>
    </message>
    <message>
        <source>原文字形</source>
        <translation>Characters as Printed</translation>
    </message>
    <message>
        <source>简体</source>
        <translation>Simplified Characters</translation>
    </message>
    <message>
        <source>繁体</source>
        <translation>Traditional Characters</translation>
    </message>
    <message>
        <source>跟随系统的语言</source>
        <translation>Language of the System</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>关于电子报阅读机</source>
        <translation>About E-Paper Reader</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select All</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>每日备份</source>
        <translation>daily backup</translation>
    </message>
    <message>
        <source>升级之前</source>
        <translation>before an upgrade</translation>
    </message>
    <message>
        <source>恢复之前</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>{0} 篇文章</source>
        <translation>articles: {0}</translation>
    </message>
    <message>
        <source>读不出</source>
        <translation>cannot be read</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from Backup</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>另选文件…</source>
        <translation>Other File…</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>备份里有 {0} 篇文章。</source>
        <translation>The backup has {0} articles. </translation>
    </message>
    <message>
        <source>现在的文库里有 {0} 篇。</source>
        <translation>The library has {0} now.</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore Backup</translation>
    </message>
    <message>
        <source>要用“{0}”替换现在的文库吗？</source>
        <translation>Replace the present library with &quot;{0}&quot;?</translation>
    </message>
    <message>
        <source>现在的文库会先存为备份，以后还可以恢复回来。</source>
        <translation>The present library is kept as a backup first, so that you can go back to it.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>选择备份</source>
        <translation>Choose a Backup</translation>
    </message>
    <message>
        <source>文库 (*.sqlite3)</source>
        <translation>Library (*.sqlite3)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>每天一份，升级和恢复之前各一份，各留七份，都在 {0}</source>
        <translation>One a day, one before each upgrade or restore, seven of each kept, in {0}</translation>
    </message>
    <message>
        <source>还没有备份。程序每天会自动备份一次。</source>
        <translation>There are no backups yet. The program makes one each day.</translation>
    </message>
</context>
<context>
    <name>Caret</name>
    <message>
        <source>光标模式：方向键移动，按住 Shift 选字，F7 退出</source>
        <translation>Caret mode: arrows move, Shift selects, F7 leaves</translation>
    </message>
    <message>
        <source>已退出光标模式</source>
        <translation>Caret mode is off</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>名称或拼音</source>
        <translation>Name or pinyin</translation>
    </message>
</context>
<context>
    <name>ChooseRowDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>命令面板</source>
        <translation>Command Palette</translation>
    </message>
    <message>
        <source>没有叫“{0}”的命令。清空输入可以看到全部命令。</source>
        <translation>No command is called &quot;{0}&quot;. Clear the field to see them all.</translation>
    </message>
    <message>
        <source>输入命令的名字，如“字号”“导出”…</source>
        <translation>Type a command, such as &quot;type&quot; or &quot;export&quot;…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>可以接着写</source>
        <translation>Ways to go on</translation>
    </message>
</context>
<context>
    <name>Correct</name>
    <message>
        <source>请先在右边点选要更正的值</source>
        <translation>First choose a value in the sidebar</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>复制此值</source>
        <translation>Copy Value</translation>
    </message>
    <message>
        <source>在正文中显示</source>
        <translation>Show in Text</translation>
    </message>
    <message>
        <source>改为“{0}”</source>
        <translation>Change to “{0}”</translation>
    </message>
    <message>
        <source>将所选文字填入</source>
        <translation>Use Selected Words as</translation>
    </message>
    <message>
        <source>其他提案</source>
        <translation>Other Proposals</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>本文</source>
        <translation>This Article</translation>
    </message>
    <message>
        <source>更正{0}…</source>
        <translation>Correct {0}…</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Empty It</translation>
    </message>
    <message>
        <source>确认无误</source>
        <translation>Confirm It</translation>
    </message>
    <message>
        <source>恢复为原文</source>
        <translation>Back to the Printed Value</translation>
    </message>
    <message>
        <source>填写空缺的项</source>
        <translation>Fill in Missing Fields</translation>
    </message>
    <message>
        <source>删除这条更正</source>
        <translation>Delete This Correction</translation>
    </message>
    <message>
        <source>保留我的更正</source>
        <translation>Keep My Correction</translation>
    </message>
    <message>
        <source>采用现在的读法</source>
        <translation>Take the New Reading</translation>
    </message>
    <message>
        <source>新任务：{0}</source>
        <translation>New task: {0}</translation>
    </message>
    <message>
        <source>新提案：{0}</source>
        <translation>New proposal: {0}</translation>
    </message>
    <message>
        <source>{0}（添加）</source>
        <translation>{0} (add)</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>请先选中要复制的文字</source>
        <translation>Select what to copy first</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>各项用“、”分开</source>
        <translation>separate items with &quot;、&quot;</translation>
    </message>
    <message>
        <source>如 B→A</source>
        <translation>such as B→A</translation>
    </message>
    <message>
        <source>如 2025-11-14</source>
        <translation>such as 2025-11-14</translation>
    </message>
    <message>
        <source>如 经济 3、文化 1</source>
        <translation>such as 经济 3、文化 1</translation>
    </message>
    <message>
        <source>如 记者 王五、赵六；摄影 某人</source>
        <translation>such as 记者 王五、赵六;摄影 某人</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>导入文件…</source>
        <translation>Import Files…</translation>
    </message>
    <message>
        <source>正在准备文库</source>
        <translation>Preparing the Library</translation>
    </message>
    <message>
        <source>随附的报纸很快就会显示在这里。</source>
        <translation>The papers that come with the program will be here in a moment.</translation>
    </message>
    <message>
        <source>文库里还没有文章</source>
        <translation>No Articles Yet</translation>
    </message>
    <message>
        <source>把文本、网页、Word、PDF、EPUB 或压缩包拖到这里，或者选择要导入的文件。</source>
        <translation>Drop texts, web pages, Word, PDF or EPUB files or archives here, or choose files to import.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>程序出现了意外错误。</source>
        <translation>Something unexpected went wrong.</translation>
    </message>
    <message>
        <source>出错了</source>
        <translation>Something Went Wrong</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>电子报文库 {0}.sqlite3</source>
        <translation>E-Paper Library {0}.sqlite3</translation>
    </message>
    <message>
        <source>文章</source>
        <translation>article</translation>
    </message>
    <message>
        <source>已导出</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>全部提案</source>
        <translation>all-proposals</translation>
    </message>
    <message>
        <source>已备份</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open Folder</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open File</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>导出为</source>
        <translation>Export as</translation>
    </message>
    <message>
        <source>替换文件</source>
        <translation>Replace File</translation>
    </message>
    <message>
        <source>“{0}”已经存在，要替换它吗？</source>
        <translation>&quot;{0}&quot; exists already. Replace it?</translation>
    </message>
    <message>
        <source>文件夹：{0}</source>
        <translation>Folder: {0}</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>没有导出</source>
        <translation>Not Exported</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>报纸</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>体裁</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>已选</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>还有 {0} 项…</source>
        <translation>{0} more…</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>not stated</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>缩小范围</source>
        <translation>Narrow the search</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>手工填写</source>
        <translation>entered by hand</translation>
    </message>
    <message>
        <source>年份推定</source>
        <translation>year inferred</translation>
    </message>
    <message>
        <source>第{0}版</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>FactsLine</name>
    <message>
        <source>日期：</source>
        <translation>Date: </translation>
    </message>
    <message>
        <source>版面：</source>
        <translation>Page: </translation>
    </message>
    <message>
        <source>上一篇</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一篇</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>提案统计</source>
        <translation>Proposal figures</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>导入文件</source>
        <translation>Import Files</translation>
    </message>
    <message>
        <source>可以导入的文件 ({0})</source>
        <translation>Files that can be imported ({0})</translation>
    </message>
    <message>
        <source>导入文件夹</source>
        <translation>Import folder</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>位置：</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>文件名：</source>
        <translation>File name:</translation>
    </message>
    <message>
        <source>格式：</source>
        <translation>Format:</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>在本文中查找</source>
        <translation>Find in article</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous Match</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next Match</translation>
    </message>
    <message>
        <source>关闭查找</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>任务 {0}</source>
        <translation>Task {0}</translation>
    </message>
    <message>
        <source>改为“{0}”</source>
        <translation>Change to “{0}”</translation>
    </message>
    <message>
        <source>删除这条更正</source>
        <translation>Delete This Correction</translation>
    </message>
    <message>
        <source>采用现在的读法</source>
        <translation>Take the New Reading</translation>
    </message>
    <message>
        <source>保留更正</source>
        <translation>Keep the Correction</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>已展开</source>
        <translation>open</translation>
    </message>
    <message>
        <source>已折叠</source>
        <translation>folded</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>PDF 文件</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Markdown 文本</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>纯文本</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>JSON 数据</source>
        <translation>JSON data</translation>
    </message>
    <message>
        <source>Excel 工作簿</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>CSV 表格</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>文库备份</source>
        <translation>Library backup</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>报纸</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>如：萧山日报</source>
        <translation>such as 萧山日报</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>如：2025-11-14</source>
        <translation>such as 2025-11-14</translation>
    </message>
    <message>
        <source>这里填写的值会标明“手工填写”，原文一字不动，重新导入也不会丢失。</source>
        <translation>What you enter here is marked as entered by hand. The text itself is not touched, and importing it again keeps your entry.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>报纸、日期与版面</source>
        <translation>Paper, date and page</translation>
    </message>
    <message>
        <source>版次</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>如：03</source>
        <translation>e.g. 03</translation>
    </message>
    <message>
        <source>版面名</source>
        <translation>Page name</translation>
    </message>
    <message>
        <source>如：专题</source>
        <translation>e.g. 专题</translation>
    </message>
    <message>
        <source>没有保存成功。</source>
        <translation>It could not be saved.</translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>版面所印：{0}</source>
        <translation>Printed: {0}</translation>
    </message>
    <message>
        <source>版面没有印报纸名称。</source>
        <translation>The page does not print the paper&apos;s name.</translation>
    </message>
    <message>
        <source>版面没有印版次。</source>
        <translation>No page number is printed.</translation>
    </message>
    <message>
        <source>版面没有印日期</source>
        <translation>The page prints no date</translation>
    </message>
    <message>
        <source>推定为 {0}</source>
        <translation>inferred as {0}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
</context>
<context>
    <name>HeadPanel</name>
    <message>
        <source>本文</source>
        <translation>This Article</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>填写报纸和日期…</source>
        <translation>Fill in Paper and Date…</translation>
    </message>
    <message>
        <source>更正报纸和日期…</source>
        <translation>Correct Paper and Date…</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>导入结果</source>
        <translation>Import Report</translation>
    </message>
    <message>
        <source>各文件的结果</source>
        <translation>Result for each file</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>保存报告…</source>
        <translation>Save report…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>保存导入结果</source>
        <translation>Save Import Report</translation>
    </message>
    <message>
        <source>纯文本 (*.txt)</source>
        <translation>Plain text (*.txt)</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>导入结果.txt</source>
        <translation>import-report.txt</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>文章</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not Saved</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message>
        <source>已加入</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>文库中已有</source>
        <translation>Already in the library</translation>
    </message>
    <message>
        <source>已更新</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>未能加入</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>略过</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>{0} {1} 个</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>没有文件。</source>
        <translation>No files.</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{0} · {1} 篇</source>
        <translation>{0} · articles: {1}</translation>
    </message>
    <message>
        <source>没有处理</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>这次打开后还没有导入过文件</source>
        <translation>Nothing has been imported since the start</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Shift+空格</source>
        <translation>Shift+Space</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>下一条提案或任务</source>
        <translation>Next proposal or task</translation>
    </message>
    <message>
        <source>上一项、下一项</source>
        <translation>Previous, next item</translation>
    </message>
    <message>
        <source>在正文中显示出处</source>
        <translation>Show its words in the text</translation>
    </message>
    <message>
        <source>展开、折叠</source>
        <translation>Open, fold</translation>
    </message>
    <message>
        <source>复制此值</source>
        <translation>Copy the value</translation>
    </message>
    <message>
        <source>清空、确认、填写空缺的项…</source>
        <translation>Empty, confirm, fill in what is missing…</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>标 · 的键在正文和版面列表中使用。</source>
        <translation>Keys marked · work in the text and in the page list.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>侧栏</source>
        <translation>Sidebar</translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>办理类别</source>
        <translation>Outcome Class</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>原文共 {0} 处，再点一次看下一处</source>
        <translation>{0} places in the text; click again for the next</translation>
    </message>
    <message>
        <source>字号 {0}</source>
        <translation>Type size {0}</translation>
    </message>
    <message>
        <source>电子报阅读机</source>
        <translation>E-Paper Reader</translation>
    </message>
</context>
<context>
    <name>Masthead</name>
    <message>
        <source>电子报阅读机</source>
        <translation>E-Paper Reader</translation>
    </message>
    <message>
        <source>当前报纸</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>期</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>上一期</source>
        <translation>Previous Issue</translation>
    </message>
    <message>
        <source>下一期</source>
        <translation>Next Issue</translation>
    </message>
    <message>
        <source>显示为简体</source>
        <translation>Show in simplified characters</translation>
    </message>
    <message>
        <source>显示为繁体</source>
        <translation>Show in traditional characters</translation>
    </message>
    <message>
        <source>缩小字号 Ctrl+-</source>
        <translation>Smaller type  Ctrl+-</translation>
    </message>
    <message>
        <source>放大字号 Ctrl++</source>
        <translation>Larger type  Ctrl++</translation>
    </message>
    <message>
        <source>浅色、深色</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>菜单 F10</source>
        <translation>Menu  F10</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>年份推定</source>
        <translation>year inferred</translation>
    </message>
    <message>
        <source>日期未注明</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>当前报纸名称：</source>
        <translation>Paper: </translation>
    </message>
    <message>
        <source>报纸：</source>
        <translation>Paper: </translation>
    </message>
    <message>
        <source>{0} 期</source>
        <translation>issues: {0}</translation>
    </message>
    <message>
        <source>{0} 篇</source>
        <translation>articles: {0}</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>阅读</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>检索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>View</translation>
    </message>
    <message>
        <source>界面语言 Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>复制详细信息</source>
        <translation>Copy Details</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>程序出现了意外错误，刚才的操作没有完成。</source>
        <translation>Something unexpected went wrong; what you asked for was not completed.</translation>
    </message>
    <message>
        <source>可以继续阅读；也可以复制详细信息，报告给开发者。</source>
        <translation>You can go on reading, or copy the details for a report to the developers.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>清空回收站</source>
        <translation>Empty Trash</translation>
    </message>
    <message>
        <source>要永久删除回收站里的 {0} 篇文章吗？</source>
        <translation>Delete for good what is in the trash (articles: {0})?</translation>
    </message>
    <message>
        <source>这一步不能撤销。原来的文件不动，以后可以重新导入。</source>
        <translation>This cannot be undone. The original files stay as they are and can be imported again.</translation>
    </message>
    <message>
        <source>永久删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>对此值能做的</source>
        <translation>What can be done with this value</translation>
    </message>
    <message>
        <source>清空、确认、复制…（右键或菜单键）</source>
        <translation>Empty, confirm, copy… (right button or menu key)</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>这已经是最后一篇</source>
        <translation>This is the last article</translation>
    </message>
    <message>
        <source>这已经是第一篇</source>
        <translation>This is the first article</translation>
    </message>
    <message>
        <source>后面没有了</source>
        <translation>Nothing after this</translation>
    </message>
    <message>
        <source>未注明报纸</source>
        <translation>Paper not stated</translation>
    </message>
    <message>
        <source>已到本期末尾，转到 {0}</source>
        <translation>End of the issue; now in {0}</translation>
    </message>
    <message>
        <source>已到本期开头，转到 {0}</source>
        <translation>Start of the issue; now in {0}</translation>
    </message>
    <message>
        <source>前面没有了</source>
        <translation>Nothing before this</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OldVersionDialog</name>
    <message>
        <source>第 {0} 个版本，共 {1} 个</source>
        <translation>Version {0} of {1}</translation>
    </message>
    <message>
        <source>标亮的是最新版里没有的字句。</source>
        <translation>Lit are the words that the newest version has no more.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OrderSwitch</name>
    <message>
        <source>按印刷顺序</source>
        <translation>As printed</translation>
    </message>
    <message>
        <source>按编号</source>
        <translation>By number</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>版面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>其他来源</source>
        <translation>Other Sources</translation>
    </message>
    <message>
        <source>检索书架</source>
        <translation>Shelf of searches</translation>
    </message>
    <message>
        <source>第{0}版</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>版面未注明</source>
        <translation>Page not stated</translation>
    </message>
    <message>
        <source>（无标题）</source>
        <translation>(no headline)</translation>
    </message>
    <message>
        <source>{0} 件提案</source>
        <translation>proposals:&#xa0;{0}</translation>
    </message>
    <message>
        <source>{0} 项任务</source>
        <translation>tasks:&#xa0;{0}</translation>
    </message>
    <message>
        <source>{0} 字</source>
        <translation>{0}&#xa0;chars</translation>
    </message>
    <message>
        <source>未注明报纸</source>
        <translation>Paper not stated</translation>
    </message>
    <message>
        <source>版面与文章</source>
        <translation>Pages and articles</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>本文所在的版没有版面图</source>
        <translation>There is no picture of this article&apos;s page</translation>
    </message>
</context>
<context>
    <name>PageSheetDialog</name>
    <message>
        <source>版面图</source>
        <translation>Printed page</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PageSheetView</name>
    <message>
        <source>版面图</source>
        <translation>Printed page</translation>
    </message>
</context>
<context>
    <name>Pencil</name>
    <message>
        <source>更正此值</source>
        <translation>Correct this value</translation>
    </message>
    <message>
        <source>更正此值（F2）</source>
        <translation>Correct this value (F2)</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ProposalSidebar</name>
    <message>
        <source>提案</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>校核</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>{0} 处存疑，{1} 条供参考</source>
        <translation>Doubts: {0}, notes: {1}</translation>
    </message>
    <message>
        <source>本文没有读出提案记录。</source>
        <translation>No proposals were found in this article.</translation>
    </message>
    <message>
        <source>本文是提案工作的统计消息，没有单件提案的记录。</source>
        <translation>This article reports figures about proposals; it has no records of single ones.</translation>
    </message>
    <message>
        <source>本文看来没有刊登提案或任务的办理情况，没有读出记录。</source>
        <translation>This article does not seem to report the handling of proposals or tasks; no records were read.</translation>
    </message>
    <message>
        <source>这一判断把握不大，请对照原文。</source>
        <translation> That is not certain; compare it with the text.</translation>
    </message>
    <message>
        <source>未发现疑点。</source>
        <translation>Nothing to question.</translation>
    </message>
    <message>
        <source>报纸</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>{0} 字</source>
        <translation>{0}&#xa0;chars</translation>
    </message>
    <message>
        <source>看原版顺序</source>
        <translation>In printed order</translation>
    </message>
    <message>
        <source>看拼合后的文字</source>
        <translation>As put together</translation>
    </message>
</context>
<context>
    <name>Recut</name>
    <message>
        <source>从这一段起另成一篇</source>
        <translation>Begin a new article with this paragraph</translation>
    </message>
    <message>
        <source>本文只有一段，不能拆分</source>
        <translation>This article has only one paragraph and cannot be split</translation>
    </message>
    <message>
        <source>拆分本文</source>
        <translation>Split this article</translation>
    </message>
    <message>
        <source>另一篇从哪一段开始？原文不变，Ctrl+Z 可以撤销。</source>
        <translation>With which paragraph does the other article begin? The source text stays as it is; Ctrl+Z undoes this.</translation>
    </message>
    <message>
        <source>从这一段拆开</source>
        <translation>Split here</translation>
    </message>
    <message>
        <source>本期没有别的文章可以合并</source>
        <translation>There is no other article in this issue to join</translation>
    </message>
    <message>
        <source>{0} 字</source>
        <translation>{0} characters</translation>
    </message>
    <message>
        <source>与另一篇合并</source>
        <translation>Join with another article</translation>
    </message>
    <message>
        <source>把哪一篇接在本文后面？原文不变，Ctrl+Z 可以撤销。</source>
        <translation>Which article goes on from this one? The source texts stay as they are; Ctrl+Z undoes this.</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>RemovedLine</name>
    <message>
        <source>已去掉 {0} 条</source>
        <translation>{0} removed</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Bring Back…</translation>
    </message>
    <message>
        <source>恢复：{0}</source>
        <translation>Bring Back: {0}</translation>
    </message>
</context>
<context>
    <name>Safe</name>
    <message>
        <source>文库刚由另一个程序更新</source>
        <translation>The library was just updated by another program</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from Backup…</translation>
    </message>
    <message>
        <source>抢救…</source>
        <translation>Rescue…</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>已恢复备份。</source>
        <translation>The backup has been restored. </translation>
    </message>
    <message>
        <source>原来的文库存为 {0}</source>
        <translation>The former library is kept as {0}</translation>
    </message>
    <message>
        <source>正在恢复备份…</source>
        <translation>Restoring the backup…</translation>
    </message>
    <message>
        <source>抢救文库</source>
        <translation>Rescue the Library</translation>
    </message>
    <message>
        <source>要把还能读出的文章抢救到新的文库里吗？</source>
        <translation>Rescue the articles that can still be read into a new library?</translation>
    </message>
    <message>
        <source>编号、更正和阅读位置尽量保留；损坏的文件改名保存，不会删除。</source>
        <translation>Numbers, corrections and reading positions are kept as far as possible; the damaged file is kept under another name.</translation>
    </message>
    <message>
        <source>抢救</source>
        <translation>Rescue</translation>
    </message>
    <message>
        <source>正在抢救文库…</source>
        <translation>Rescuing the library…</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>提案号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>案由</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>提案者</source>
        <translation>Proposers</translation>
    </message>
    <message>
        <source>提案人</source>
        <translation>Proposers</translation>
    </message>
    <message>
        <source>督办领导</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>分工办委</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>主办单位</source>
        <translation>Lead units</translation>
    </message>
    <message>
        <source>会办单位</source>
        <translation>Co-units</translation>
    </message>
    <message>
        <source>办理类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>各轮类别</source>
        <translation>Classes by round</translation>
    </message>
    <message>
        <source>所属板块</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>主要内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>提案内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>背景</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>办理成效</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>落实情况</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>相关提案</source>
        <translation>Related</translation>
    </message>
    <message>
        <source>相关提案号</source>
        <translation>Related number</translation>
    </message>
    <message>
        <source>相关提案案由</source>
        <translation>Related title</translation>
    </message>
    <message>
        <source>相关提案办理成效</source>
        <translation>Related results</translation>
    </message>
    <message>
        <source>相关提案的办理情况</source>
        <translation>Results of the related proposal</translation>
    </message>
    <message>
        <source>第{0}号办理成效</source>
        <translation>Results of No. {0}</translation>
    </message>
    <message>
        <source>项目名称</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>项目内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>空</source>
        <translation>none</translation>
    </message>
    <message>
        <source>推定</source>
        <translation>inferred</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>提案专题</source>
        <translation>Proposals, feature</translation>
    </message>
    <message>
        <source>提案目录</source>
        <translation>Proposals, list</translation>
    </message>
    <message>
        <source>答复函</source>
        <translation>Reply letter</translation>
    </message>
    <message>
        <source>重点任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>提案统计</source>
        <translation>Proposal figures</translation>
    </message>
    <message>
        <source>提案消息</source>
        <translation>News of proposals</translation>
    </message>
    <message>
        <source>其他报道</source>
        <translation>Other reports</translation>
    </message>
    <message>
        <source>“{0}”里没有编号，已当作文字查找。</source>
        <translation>There is no number in {0}: it was looked for as text.</translation>
    </message>
    <message>
        <source>“{0}”后面没有写要找什么。</source>
        <translation>Nothing to look for stands after “{0}”.</translation>
    </message>
    <message>
        <source>书架上已有名为“{0}”的检索：{1}。</source>
        <translation>A search named “{0}” stands on the shelf already: {1}.</translation>
    </message>
    <message>
        <source>请另取一个名字，或先取下那一个。</source>
        <translation>Choose another name, or remove that one first.</translation>
    </message>
    <message>
        <source>“{0}”的起止颠倒了，先写早的日期。</source>
        <translation>The range in “{0}” is reversed: the earlier date comes first.</translation>
    </message>
    <message>
        <source>“{0}”已当作文字查找；几个词用空格隔开，都要出现，不要的词前面加“-”。</source>
        <translation>“{0}” was looked for as text: words divided by spaces must all be there, and a “-” stands before a word that must not.</translation>
    </message>
    <message>
        <source>没有“{0}”这种体裁，有：{1}。</source>
        <translation>There is no genre {0}; there are: {1}.</translation>
    </message>
    <message>
        <source>拆分前的文章上这样写着。</source>
        <translation>So it stood in the article that this was split from.</translation>
    </message>
    <message>
        <source>这是落款的单位。</source>
        <translation>This is the office that signs.</translation>
    </message>
    <message>
        <source>没有“{0}”这种类别，有：{1}。</source>
        <translation>There is no class {0}; there are: {1}.</translation>
    </message>
    <message>
        <source>“{0}”不是检索条件，已当作文字查找；检索条件有：{1}。</source>
        <translation>“{0}” is no condition and was looked for as text; the conditions are: {1}.</translation>
    </message>
    <message>
        <source>没有编号为 {0} 的书架。</source>
        <translation>No search {0} is saved.</translation>
    </message>
    <message>
        <source>报纸</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>发布机构</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>版面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>版次</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>版面名</source>
        <translation>Page name</translation>
    </message>
    <message>
        <source>引题</source>
        <translation>Kicker</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Headline</translation>
    </message>
    <message>
        <source>副题</source>
        <translation>Subheadline</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Byline</translation>
    </message>
    <message>
        <source>（未见案由）</source>
        <translation>(no title found)</translation>
    </message>
    <message>
        <source>（无内容）</source>
        <translation>(no content)</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>收到提案</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>符合立案条件</source>
        <translation>Qualified</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>并案后</source>
        <translation>After merging</translation>
    </message>
    <message>
        <source>已办复</source>
        <translation>Replied</translation>
    </message>
    <message>
        <source>作来信处理</source>
        <translation>As letters</translation>
    </message>
    <message>
        <source>未立案</source>
        <translation>Not filed</translation>
    </message>
    <message>
        <source>转为意见建议</source>
        <translation>As suggestions</translation>
    </message>
    <message>
        <source>转为社情民意</source>
        <translation>As opinion reports</translation>
    </message>
    <message>
        <source>被并案</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>并案主题</source>
        <translation>Merged topics</translation>
    </message>
    <message>
        <source>立案率</source>
        <translation>Filing rate</translation>
    </message>
    <message>
        <source>办复率</source>
        <translation>Reply rate</translation>
    </message>
    <message>
        <source>满意率</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>重点提案</source>
        <translation>Key proposals</translation>
    </message>
    <message>
        <source>党政领导领办</source>
        <translation>Led by Party and government</translation>
    </message>
    <message>
        <source>政协领导督办</source>
        <translation>Supervised by the CPPCC</translation>
    </message>
    <message>
        <source>重点提案方面</source>
        <translation>Key fields</translation>
    </message>
    <message>
        <source>重要提案</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>优秀提案</source>
        <translation>Excellent</translation>
    </message>
    <message>
        <source>集体提案</source>
        <translation>Collective</translation>
    </message>
    <message>
        <source>委员个人提案</source>
        <translation>By members</translation>
    </message>
    <message>
        <source>联名提案</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>专委会提案</source>
        <translation>By committees</translation>
    </message>
    <message>
        <source>闭会期间提案</source>
        <translation>Between sessions</translation>
    </message>
    <message>
        <source>参与委员</source>
        <translation>Members taking part</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Units in charge</translation>
    </message>
    <message>
        <source>人大建议</source>
        <translation>NPC motions</translation>
    </message>
    <message>
        <source>市人大建议</source>
        <translation>City NPC motions</translation>
    </message>
    <message>
        <source>提案总数</source>
        <translation>all-proposals</translation>
    </message>
    <message>
        <source>本单位承办</source>
        <translation>Handled here</translation>
    </message>
    <message>
        <source>本单位承办提案</source>
        <translation>Proposals handled here</translation>
    </message>
    <message>
        <source>本单位主办</source>
        <translation>Led here</translation>
    </message>
    <message>
        <source>本单位会办</source>
        <translation>Assisted here</translation>
    </message>
    <message>
        <source>所称案例</source>
        <translation>Cases claimed</translation>
    </message>
    <message>
        <source>实际刊出</source>
        <translation>Printed here</translation>
    </message>
    <message>
        <source>历时</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>By subject</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>已被网站遮盖</source>
        <translation>hidden by the site</translation>
    </message>
    <message>
        <source>{0} 类</source>
        <translation>Class {0}</translation>
    </message>
    <message>
        <source>{0} 类占比</source>
        <translation>Class {0} share</translation>
    </message>
    <message>
        <source>其他（{0}）</source>
        <translation>Other ({0})</translation>
    </message>
    <message>
        <source>{0} ✓ 相符</source>
        <translation>{0} ✓ agrees</translation>
    </message>
    <message>
        <source>{0} ✗ 与件数不符</source>
        <translation>{0} ✗ differs</translation>
    </message>
    <message>
        <source>有误</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>供参考</source>
        <translation>For Information</translation>
    </message>
    <message>
        <source>更正待核</source>
        <translation>To be settled</translation>
    </message>
    <message>
        <source>本文</source>
        <translation>This Article</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>类别说明</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>{0}类</source>
        <translation>Class {0}</translation>
    </message>
    <message>
        <source>第{0}号</source>
        <translation>No. {0}</translation>
    </message>
    <message>
        <source>序号 {0}</source>
        <translation>Item {0}</translation>
    </message>
    <message>
        <source>第 {0} 条</source>
        <translation>Record {0}</translation>
    </message>
    <message>
        <source>新建的第 {0} 条</source>
        <translation>new record {0}</translation>
    </message>
    <message>
        <source>{0}（第 {1} 处）</source>
        <translation>{0} (place {1})</translation>
    </message>
    <message>
        <source>第{0}号提案</source>
        <translation>Proposal No. {0}</translation>
    </message>
    <message>
        <source>序号{0}的提案</source>
        <translation>proposal {0} in order</translation>
    </message>
    <message>
        <source>第{0}件提案</source>
        <translation>proposal {0} as printed</translation>
    </message>
    <message>
        <source>第{0}项“{1}”</source>
        <translation>Task {0} &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>数字相符：{0}。</source>
        <translation>The figures agree: {0}.</translation>
    </message>
    <message>
        <source>数字不符：{0}。</source>
        <translation>The figures disagree: {0}.</translation>
    </message>
    <message>
        <source>件数相符：文中称{0}，本文正是{1}件。</source>
        <translation>The count agrees: the text says &quot;{0}&quot;, and {1} are printed.</translation>
    </message>
    <message>
        <source>件数相符：{0}个方面{1}件重点提案，本文主提案{2}件，相关提案{3}件。</source>
        <translation>The count agrees: {1} key proposals in {0} fields; {2} main and {3} related ones are printed.</translation>
    </message>
    <message>
        <source>件数不符：文中称{0}，本文只有{1}件，可能是节选。</source>
        <translation>The count differs: the text says &quot;{0}&quot;, but only {1} are printed; it may be an excerpt.</translation>
    </message>
    <message>
        <source>件数不符：文中称{0}，本文却有{1}件。</source>
        <translation>The count differs: the text says &quot;{0}&quot;, but {1} are printed.</translation>
    </message>
    <message>
        <source>页首的{0}是阅读软件的时钟，不是报纸的日期；报纸日期印作{1}。</source>
        <translation>{0} at the top is the clock of the reading software, not the paper&apos;s date, which is printed as {1}.</translation>
    </message>
    <message>
        <source>“{0}”不是可能的日期。</source>
        <translation>&quot;{0}&quot; cannot be a date.</translation>
    </message>
    <message>
        <source>按分栏顺序刊印（序号{0}…），共{1}栏，序号齐全，可按序号重排。</source>
        <translation>Printed column by column (order {0}…) in {1} columns; no number is missing, so they can be sorted.</translation>
    </message>
    <message>
        <source>刊印顺序与序号不一致（序号{0}…），序号齐全。</source>
        <translation>Not printed in order of number (order {0}…); no number is missing.</translation>
    </message>
    <message>
        <source>第{0}号提案印了两次。</source>
        <translation>Proposal No. {0} is printed twice.</translation>
    </message>
    <message>
        <source>序号{0}重复。</source>
        <translation>Order number {0} is printed twice.</translation>
    </message>
    <message>
        <source>序号不连续，缺{0}。</source>
        <translation>Order numbers are missing: {0}.</translation>
    </message>
    <message>
        <source>{0}中“{1}”起的{2}个字与{3}重复，应属{4}，此处原有的文字缺失。</source>
        <translation>In {0}, {2} characters from &quot;{1}&quot; repeat those of {3}; they belong to {4}, and the words that stood here are missing.</translation>
    </message>
    <message>
        <source>{0}与{1}有{2}个字重复（“{3}”起），请核对属于哪一件。</source>
        <translation>{0} and {1} share {2} characters (from &quot;{3}&quot;); check which they belong to.</translation>
    </message>
    <message>
        <source>{0}在原版上被拆散或夹入了别处的文字，现按上下文重新拼合，请对照原文。</source>
        <translation>{0}: torn apart in print or mixed with other words; put together by context. Compare it with the text.</translation>
    </message>
    <message>
        <source>{0}到“{1}”中断，句子没有完，后面的文字缺失。</source>
        <translation>{0}: breaks off at &quot;{1}&quot; in mid-sentence; what follows is missing.</translation>
    </message>
    <message>
        <source>{0}没有标签，从“{1}”起，开头的文字可能缺失。</source>
        <translation>{0}: has no label and starts at &quot;{1}&quot;; its beginning may be missing.</translation>
    </message>
    <message>
        <source>{0}在“{1}”与“{2}”之间缺文字，原处印的是别处的一行。</source>
        <translation>{0}: words are missing between &quot;{1}&quot; and &quot;{2}&quot;; a line from elsewhere is printed there.</translation>
    </message>
    <message>
        <source>{0}中夹有别处的一行：“{1}”。</source>
        <translation>{0}: holds a line from elsewhere: &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>{0}的评价有变：{1}，以最后一轮为准。</source>
        <translation>{0}: the rating changed ({1}); the last one counts.</translation>
    </message>
    <message>
        <source>{0}没有办理情况，其他提案都有，原文可能缺失。</source>
        <translation>{0}: has no results although all others do; the text may be incomplete.</translation>
    </message>
    <message>
        <source>{0}没有办理情况，其他提案大多有，原文可能缺失。</source>
        <translation>{0}: has no results although most others do; the text may be incomplete.</translation>
    </message>
    <message>
        <source>{0}缺{1}，其他提案都有。</source>
        <translation>{0}: lacks &quot;{1}&quot;, which all others have.</translation>
    </message>
    <message>
        <source>{0}缺{1}，其他提案大多有。</source>
        <translation>{0}: lacks &quot;{1}&quot;, which most others have.</translation>
    </message>
    <message>
        <source>{0}的办理类别“{1}”不在文中说明的{2}之内。</source>
        <translation>{0}: class &quot;{1}&quot; is not among those the page explains ({2}).</translation>
    </message>
    <message>
        <source>{0}：目标“{1}”，进展“{2}”，已达到。</source>
        <translation>{0}: target &quot;{1}&quot;, progress &quot;{2}&quot;: reached.</translation>
    </message>
    <message>
        <source>{0}：目标“{1}”，进展“{2}”，尚未达到。</source>
        <translation>{0}: target &quot;{1}&quot;, progress &quot;{2}&quot;: not reached yet.</translation>
    </message>
    <message>
        <source>{0}：目标“{1}”，进展只说“{2}”，尚在申报或计划之中，无法比较。</source>
        <translation>{0}: target &quot;{1}&quot;; the progress only says &quot;{2}&quot;, still applied for or planned: not comparable.</translation>
    </message>
    <message>
        <source>{0}：目标“{1}”，进展只说“{2}”，所指不同，无法比较。</source>
        <translation>{0}: target &quot;{1}&quot;; the progress only says &quot;{2}&quot;, which counts something else: not comparable.</translation>
    </message>
    <message>
        <source>版面上印的日期是“{0}”，网址里的日期是{1}，两者不一致；以网址为准。</source>
        <translation>The page prints the date &quot;{0}&quot;, its address says {1}; they differ, and the address is taken as right.</translation>
    </message>
    <message>
        <source>文件有损坏，{0} 处字读不出，以“{1}”代替，请对照原版补上。</source>
        <translation>The file is damaged: characters in {0} places cannot be read and are shown as &quot;{1}&quot;. Fill them in from the original.</translation>
    </message>
    <message>
        <source>“{0}”中有重复的字词。</source>
        <translation>&quot;{0}&quot; repeats a word.</translation>
    </message>
    <message>
        <source>“{0}”标点重复。</source>
        <translation>&quot;{0}&quot; doubles a punctuation mark.</translation>
    </message>
    <message>
        <source>“{0}”疑为“{1}”。</source>
        <translation>&quot;{0}&quot; should perhaps be &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>“{0}”与“{1}”混用。</source>
        <translation>&quot;{0}&quot; and &quot;{1}&quot; are both used.</translation>
    </message>
    <message>
        <source>「{0}」中的『{1}』没有配对的『{2}』。</source>
        <translation>In 「{0}」 the mark {1} has no matching {2}.</translation>
    </message>
    <message>
        <source>{0}的进展写的是计划，未说明做到哪一步。</source>
        <translation>{0}: the progress tells of plans, not of how far it has come.</translation>
    </message>
    <message>
        <source>手工填写。</source>
        <translation>Entered by hand.</translation>
    </message>
    <message>
        <source>手工填写：{0}。</source>
        <translation>Entered by hand: {0}.</translation>
    </message>
    <message>
        <source>此条不涉及具体文字。</source>
        <translation>This is not about particular words.</translation>
    </message>
    <message>
        <source>此值无确切出处：推定。</source>
        <translation>This value has no exact place: it is inferred.</translation>
    </message>
    <message>
        <source>此值无确切出处：推定，{0}。</source>
        <translation>This value has no exact place: it is inferred ({0}).</translation>
    </message>
    <message>
        <source>此值无确切出处：原文未见。</source>
        <translation>This value has no exact place: it is not in the text.</translation>
    </message>
    <message>
        <source>此值无确切出处：原文未见，{0}。</source>
        <translation>This value has no exact place: it is not in the text ({0}).</translation>
    </message>
    <message>
        <source>推定的值，原文没有直接写出。</source>
        <translation>Inferred; the text does not state it.</translation>
    </message>
    <message>
        <source>推定：{0}。</source>
        <translation>Inferred: {0}.</translation>
    </message>
    <message>
        <source>存疑：识别的把握不大，请对照原文。</source>
        <translation>Doubtful: compare it with the text.</translation>
    </message>
    <message>
        <source>存疑：{0}。</source>
        <translation>Doubtful: {0}.</translation>
    </message>
    <message>
        <source>只印了“{0}”；阅读软件显示的日期是{1}，之前最近的这一天是{2}，文中也提到{3}年</source>
        <translation>only &quot;{0}&quot; is printed; the reading software shows {1}, the last such day before it is {2}, and the text mentions {3}</translation>
    </message>
    <message>
        <source>只印了“{0}”；阅读软件显示的日期是{1}，之前最近的这一天是{2}</source>
        <translation>only &quot;{0}&quot; is printed; the reading software shows {1}, and the last such day before it is {2}</translation>
    </message>
    <message>
        <source>只印了“{0}”；文中提到最多的年份是{1}年</source>
        <translation>only &quot;{0}&quot; is printed; the text mentions the year {1} most</translation>
    </message>
    <message>
        <source>只印了“{0}”；所印的星期几与{1}年相合</source>
        <translation>only &quot;{0}&quot; is printed; the weekday beside it fits the year {1}</translation>
    </message>
    <message>
        <source>立案件数印在并案之后，应为并案后的件数</source>
        <translation>the number filed is printed after the merging, so it counts what was left</translation>
    </message>
    <message>
        <source>只印出并案后的立案件数</source>
        <translation>only the number filed after merging is printed</translation>
    </message>
    <message>
        <source>提案内容中写明由谁提出</source>
        <translation>the proposal’s own text says who put it forward</translation>
    </message>
    <message>
        <source>重点提案只见于政协督办之数</source>
        <translation>key proposals are only told by the number the CPPCC supervises</translation>
    </message>
    <message>
        <source>列在“{0}”标题下</source>
        <translation>listed under the heading &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>答复开头写明由该单位办理</source>
        <translation>the reply begins by saying that this office handled it</translation>
    </message>
    <message>
        <source>报名没有标明，根据所在位置判断</source>
        <translation>the paper&apos;s name is not labelled; judged by its place</translation>
    </message>
    <message>
        <source>发布机构没有标明，根据所在位置判断</source>
        <translation>the publishing office is not labelled; judged by its place</translation>
    </message>
    <message>
        <source>日期前没有标签，根据所在位置判断</source>
        <translation>the date has no label; judged by its place</translation>
    </message>
    <message>
        <source>标题有几行，根据位置和写法分出引题、主题、副题</source>
        <translation>the heading has several lines; told apart by place and wording</translation>
    </message>
    <message>
        <source>数字没有写明所指，根据上下文判断</source>
        <translation>what the figure counts is not said outright; judged by context</translation>
    </message>
    <message>
        <source>原文没有用标签标明，根据所在位置和写法判断</source>
        <translation>not labelled in print; judged by place and wording</translation>
    </message>
    <message>
        <source>按本文实际刊出的条目数得出</source>
        <translation>counted from what is printed</translation>
    </message>
    <message>
        <source>只印了拼音“{0}”，读作“{1}”</source>
        <translation>only the pinyin &quot;{0}&quot; is printed, read as &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>原版错行，现按上下文拼合</source>
        <translation>lines out of order in print, put together by context</translation>
    </message>
    <message>
        <source>夹有别处的一行，已移出</source>
        <translation>a line from elsewhere was taken out</translation>
    </message>
    <message>
        <source>有{0}个字与序号{1}提案重复，已略去</source>
        <translation>{0} characters that repeat proposal {1} were left out</translation>
    </message>
    <message>
        <source>有{0}个字与第{1}号提案重复，已略去</source>
        <translation>{0} characters that repeat proposal No. {1} were left out</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>（已清空）</source>
        <translation>(emptied)</translation>
    </message>
    <message>
        <source>已确认无误（{0}）。</source>
        <translation>Confirmed ({0}).</translation>
    </message>
    <message>
        <source>已更正：原文为“{0}”（{1}）。</source>
        <translation>Corrected: printed as &quot;{0}&quot; ({1}).</translation>
    </message>
    <message>
        <source>已更正：原文没有读出此项（{0}）。</source>
        <translation>Corrected: nothing was read here ({0}).</translation>
    </message>
    <message>
        <source>更正时原文为“{0}”，现在读作“{1}”（{2}）。请在“校核”里定夺。</source>
        <translation>When it was corrected the text was read as &quot;{0}&quot;, now as &quot;{1}&quot; ({2}). Settle it under Checks.</translation>
    </message>
    <message>
        <source>{0}：更正时原文为“{1}”，现在读作“{2}”。更正为“{3}”。</source>
        <translation>{0}: read as &quot;{1}&quot; when it was corrected, now as &quot;{2}&quot;. Corrected to &quot;{3}&quot;.</translation>
    </message>
    <message>
        <source>{0}：曾更正为“{1}”（原文“{2}”），现在文中找不到这一条记录。更正仍然保留。</source>
        <translation>{0}: corrected to &quot;{1}&quot; (printed &quot;{2}&quot;), but the record is no longer found. The correction is kept.</translation>
    </message>
    <message>
        <source>{0}：去掉时读作“{1}”，现在读作“{2}”。</source>
        <translation>{0}: read as &quot;{1}&quot; when it was removed, and as &quot;{2}&quot; now.</translation>
    </message>
    <message>
        <source>{0}是手工新建的，现在文中也读出了同一条：{1}都是“{2}”。</source>
        <translation>{0} was made by hand, and is now read from the text, too: {1} &quot;{2}&quot; in both.</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>在这一条上按右键或菜单键：保留我的更正，或采用现在的读法。</source>
        <translation>Right-click here or press the menu key: keep my correction, or take the new reading.</translation>
    </message>
    <message>
        <source>在这一条上按右键或菜单键，可删除这条更正。</source>
        <translation>Right-click here or press the menu key to delete this correction.</translation>
    </message>
    <message>
        <source>“{0}”不是办理类别。</source>
        <translation>&quot;{0}&quot; is not an outcome class.</translation>
    </message>
    <message>
        <source>请写 A、B、C、D 之一。</source>
        <translation>Write A, B, C or D.</translation>
    </message>
    <message>
        <source>“{0}”不是一个日期。</source>
        <translation>“{0}” is not a date.</translation>
    </message>
    <message>
        <source>请按 2025-11-14 的样子填写。</source>
        <translation>Please write it like 2025-11-14.</translation>
    </message>
    <message>
        <source>{0} 还没有到。</source>
        <translation>{0} lies ahead.</translation>
    </message>
    <message>
        <source>请检查年份。</source>
        <translation>Please check the year.</translation>
    </message>
    <message>
        <source>名称太长，请不要超过 {0} 个字。</source>
        <translation>The name is too long; {0} characters at most.</translation>
    </message>
    <message>
        <source>“{0}”不是版次。</source>
        <translation>“{0}” is not a page number.</translation>
    </message>
    <message>
        <source>请写成 03 或 A01 的样子。</source>
        <translation>Please write it like 03 or A01.</translation>
    </message>
    <message>
        <source>拆分处的前后都要有文字。</source>
        <translation>There must be text on both sides of the split.</translation>
    </message>
    <message>
        <source>请点在第二篇开头的那一段再拆分。</source>
        <translation>Choose the paragraph with which the second article begins.</translation>
    </message>
    <message>
        <source>一篇文章不能与自己合并。</source>
        <translation>An article cannot be joined with itself.</translation>
    </message>
    <message>
        <source>请另选一篇。</source>
        <translation>Please choose another one.</translation>
    </message>
    <message>
        <source>文库里已有内容相同的文章：文章 {0}，没有拆分或合并。</source>
        <translation>Not done: the library already has an article with this content, number {0}.</translation>
    </message>
    <message>
        <source>文库里已有内容相同的文章，没有拆分或合并。</source>
        <translation>Not done: the library already has an article with this content.</translation>
    </message>
    <message>
        <source>请先移除那一篇。</source>
        <translation>Please remove that one first.</translation>
    </message>
    <message>
        <source>这篇文章与别的文章同在一个文件里，不能拆分或合并。</source>
        <translation>This article shares its file with others and cannot be split or joined.</translation>
    </message>
    <message>
        <source>文章刚有变动，没有拆分或合并。</source>
        <translation>Not done: the article has just changed.</translation>
    </message>
    <message>
        <source>请对照新的内容再试一次。</source>
        <translation>Please look at it and try again.</translation>
    </message>
    <message>
        <source>文章 {0} 在拆分或合并之后有过更正，没有撤销。</source>
        <translation>Not undone: article {0} was corrected after it was split or joined.</translation>
    </message>
    <message>
        <source>请先在那一篇里撤销这些更正。</source>
        <translation>Please undo those corrections first.</translation>
    </message>
    <message>
        <source>所选文字里没有可填的内容。</source>
        <translation>The selected words hold nothing to fill in.</translation>
    </message>
    <message>
        <source>请另选文字。</source>
        <translation>Select other words.</translation>
    </message>
    <message>
        <source>“{0}”不是编号。</source>
        <translation>&quot;{0}&quot; is not a number.</translation>
    </message>
    <message>
        <source>请只写数字，如 187。</source>
        <translation>Write digits only, such as 187.</translation>
    </message>
    <message>
        <source>“{0}”不是百分率。</source>
        <translation>&quot;{0}&quot; is not a percentage.</translation>
    </message>
    <message>
        <source>请写成 87.2% 的样子。</source>
        <translation>Write it like 87.2%.</translation>
    </message>
    <message>
        <source>“{0}”看不出多长时间。</source>
        <translation>&quot;{0}&quot; is not a length of time.</translation>
    </message>
    <message>
        <source>请写成“3个月”的样子。</source>
        <translation>Write it like 3 months.</translation>
    </message>
    <message>
        <source>“{0}”不是数字。</source>
        <translation>&quot;{0}&quot; is not a figure.</translation>
    </message>
    <message>
        <source>请只写数字，如 358。</source>
        <translation>Write the figure alone, such as 358.</translation>
    </message>
    <message>
        <source>“{0}”看不出名称和件数。</source>
        <translation>&quot;{0}&quot; does not show a name and a count.</translation>
    </message>
    <message>
        <source>请写成“经济 3、文化 1”的样子。</source>
        <translation>Write it like &quot;经济 3、文化 1&quot;.</translation>
    </message>
    <message>
        <source>“{0}”不是文本文件，里面的内容无法作为文字读取。</source>
        <translation>&quot;{0}&quot; is not a text file and cannot be read as text.</translation>
    </message>
    <message>
        <source>“{0}”里的日期看不懂，写作 2025、2025-11、2025-11-14 或 2025-01..2025-06。</source>
        <translation>The date in &quot;{0}&quot; is not understood: write 2025, 2025-11, 2025-11-14 or 2025-01..2025-06.</translation>
    </message>
    <message>
        <source>如果它是 PDF 或 Word 文件，请把名字改回 .pdf 或 .docx 再导入。</source>
        <translation>If it is a PDF or a Word file, name it .pdf or .docx again and import that.</translation>
    </message>
    <message>
        <source>无法识别“{0}”的格式。</source>
        <translation>The format of &quot;{0}&quot; is not known.</translation>
    </message>
    <message>
        <source>请用文字处理软件另存为 .docx 再导入。</source>
        <translation>Save it as .docx with a word processor and import that.</translation>
    </message>
    <message>
        <source>请解压后再导入。</source>
        <translation>Unpack it and import what is in it.</translation>
    </message>
    <message>
        <source>表里只有一行，没有表头以外的内容。</source>
        <translation>There is one row in the table, its heads.</translation>
    </message>
    <message>
        <source>“{0}”不是备份，文库没有改动。</source>
        <translation>{0} is no backup; the library was left alone.</translation>
    </message>
    <message>
        <source>备份“{0}”已损坏，文库没有改动。</source>
        <translation>The backup {0} is damaged; the library was left alone.</translation>
    </message>
    <message>
        <source>请用表格软件另存为 .xlsx 再导入。</source>
        <translation>Save it as .xlsx and import that.</translation>
    </message>
    <message>
        <source>请用演示软件另存为 .pdf 再导入。</source>
        <translation>Save it as .pdf and import that.</translation>
    </message>
    <message>
        <source>请用平时看它的软件另存或打印为 .pdf 再导入。</source>
        <translation>Save or print it as .pdf in the program that shows it, and import that.</translation>
    </message>
    <message>
        <source>请转换为 .epub 再导入。</source>
        <translation>Convert it to .epub and import that.</translation>
    </message>
    <message>
        <source>请另存为 .png 或 .jpg 再导入。</source>
        <translation>Save it as .png or .jpg and import that.</translation>
    </message>
    <message>
        <source>支持的格式：{0}。</source>
        <translation>Supported: {0}.</translation>
    </message>
    <message>
        <source>“{0}”是空的。</source>
        <translation>&quot;{0}&quot; is empty.</translation>
    </message>
    <message>
        <source>请检查文件是否下载完整。</source>
        <translation>Check that it was downloaded completely.</translation>
    </message>
    <message>
        <source>找不到文件“{0}”。</source>
        <translation>There is no file &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>请检查路径和文件名。</source>
        <translation>Check the path and the name.</translation>
    </message>
    <message>
        <source>“{0}”是文件夹，不是文件。</source>
        <translation>&quot;{0}&quot; is a folder, not a file.</translation>
    </message>
    <message>
        <source>请选择其中的文件，或用“导入”处理整个文件夹。</source>
        <translation>Choose files in it, or import the whole folder.</translation>
    </message>
    <message>
        <source>“{0}”不是普通文件。</source>
        <translation>&quot;{0}&quot; is not a regular file.</translation>
    </message>
    <message>
        <source>请选择文本文件。</source>
        <translation>Choose a text file.</translation>
    </message>
    <message>
        <source>“{0}”里没有文字。</source>
        <translation>&quot;{0}&quot; holds no text.</translation>
    </message>
    <message>
        <source>无法访问“{0}”（{1}）。</source>
        <translation>&quot;{0}&quot; cannot be reached ({1}).</translation>
    </message>
    <message>
        <source>请检查路径。</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>请把文件分成几份再打开。</source>
        <translation>Split it into parts.</translation>
    </message>
    <message>
        <source>无法读取“{0}”（{1}）。</source>
        <translation>&quot;{0}&quot; cannot be read ({1}).</translation>
    </message>
    <message>
        <source>请检查文件的权限，或确认文件没有被移走。</source>
        <translation>Check its permissions, and that it is still there.</translation>
    </message>
    <message>
        <source>文件夹“{0}”里没有可以导入的文件。</source>
        <translation>The folder &quot;{0}&quot; holds no file that can be imported.</translation>
    </message>
    <message>
        <source>读“{0}”时程序出错（{1}），没有导入它。</source>
        <translation>The program failed on &quot;{0}&quot; ({1}); it was not imported.</translation>
    </message>
    <message>
        <source>请把这个文件连同日志告诉开发者。</source>
        <translation>Please send the file and the log to the developers.</translation>
    </message>
    <message>
        <source>“{0}”读不下去，文件很可能已经损坏。</source>
        <translation>{0} cannot be read on; it is most likely damaged.</translation>
    </message>
    <message>
        <source>“{0}”读到第 {1} 页时读不下去，文件很可能已经损坏。</source>
        <translation>{0} cannot be read beyond page {1}; it is most likely damaged.</translation>
    </message>
    <message>
        <source>请重新下载，或用别的程序打开后另存一份再导入。</source>
        <translation>Download it again, or save a copy from another program and import that.</translation>
    </message>
    <message>
        <source>“{0}”没有一页读得出。</source>
        <translation>No page of {0} can be read.</translation>
    </message>
    <message>
        <source>“{0}”里没有文字层，只有扫描的图像。</source>
        <translation>{0} has no text, only scanned pictures.</translation>
    </message>
    <message>
        <source>识别文字需要另装识别组件（约 360 MB，装好后不用联网）：在程序目录运行 make ocr，或运行 pip install &apos;reader-app[ocr]&apos;。</source>
        <translation>Recognising text needs an extra part (some 360 MB; then no network is needed): run make ocr in the program&apos;s folder, or pip install &apos;reader-app[ocr]&apos;.</translation>
    </message>
    <message>
        <source>“{0}”是扫描件，里面认不出文字。</source>
        <translation>{0} is a scan in which no text is recognised.</translation>
    </message>
    <message>
        <source>请检查它是否清楚、方向是否正确。</source>
        <translation>See that it is sharp and the right way up.</translation>
    </message>
    <message>
        <source>“{0}”里一页也没有。</source>
        <translation>{0} has no pages.</translation>
    </message>
    <message>
        <source>“{0}”有 {1} 页，超过了 {2} 页的上限。</source>
        <translation>{0} has {1} pages; the limit is {2}.</translation>
    </message>
    <message>
        <source>请把它分成几个文件再导入。</source>
        <translation>Divide it into several files.</translation>
    </message>
    <message>
        <source>“{0}”设有密码，打不开。</source>
        <translation>{0} is locked by a password.</translation>
    </message>
    <message>
        <source>请在 PDF 阅读器里输入密码后，用“打印到 PDF”另存一份没有密码的，再导入。</source>
        <translation>Open it with its password in a PDF viewer, print it to a PDF without one, and import that.</translation>
    </message>
    <message>
        <source>“{0}”不是完好的 PDF 文件，读不出任何一页。</source>
        <translation>{0} is no sound PDF; no page of it can be read.</translation>
    </message>
    <message>
        <source>“{0}”是图像，没有文字可读。</source>
        <translation>{0} is a picture, with no text to read.</translation>
    </message>
    <message>
        <source>“{0}”里认不出文字。</source>
        <translation>No text is recognised in {0}.</translation>
    </message>
    <message>
        <source>请检查图像是否清楚、方向是否正确（至少每英寸 150 点）。</source>
        <translation>See that it is sharp and the right way up (150 dots to the inch at least).</translation>
    </message>
    <message>
        <source>识别“{0}”的第 {1} 页时没有成功。</source>
        <translation>Recognising page {1} of {0} failed.</translation>
    </message>
    <message>
        <source>请检查图像是否完好、内存是否够用，再试一次。</source>
        <translation>See that the picture is sound and memory suffices, then try again.</translation>
    </message>
    <message>
        <source>识别扫描件时内存不够。</source>
        <translation>There is not enough memory to recognise the scan.</translation>
    </message>
    <message>
        <source>请关闭别的程序后再试。</source>
        <translation>Close other programs and try again.</translation>
    </message>
    <message>
        <source>“{0}”有 {1}×{2} 个像素，太大了，没有打开它。</source>
        <translation>{0} has {1} by {2} pixels, which is too many; it was not opened.</translation>
    </message>
    <message>
        <source>请用图像软件缩小到一万像素以内再导入。</source>
        <translation>Scale it down to less than 10,000 pixels a side and import that.</translation>
    </message>
    <message>
        <source>“{0}”不是完好的图像，读不出来。</source>
        <translation>{0} is no sound picture.</translation>
    </message>
    <message>
        <source>请重新扫描，或用图像软件打开后另存一份再导入。</source>
        <translation>Scan it again, or save a copy from an image editor and import that.</translation>
    </message>
    <message>
        <source>“{0}”超过 {1} 行。</source>
        <translation>{0} has more than {1} rows.</translation>
    </message>
    <message>
        <source>“{0}”的第 {1} 行读不下去（引号没有成对，或一格太长）。</source>
        <translation>{0} cannot be read beyond row {1} (an open quote, or too long a cell).</translation>
    </message>
    <message>
        <source>请用表格软件打开，另存为 .xlsx 再导入。</source>
        <translation>Open it in a spreadsheet program, save it as .xlsx and import that.</translation>
    </message>
    <message>
        <source>“{0}”不是文本表格，里面的内容无法作为文字读取。</source>
        <translation>{0} is not a table of text.</translation>
    </message>
    <message>
        <source>如果它是 Excel 文件，请把名字改回 .xlsx，或另存为 .csv。</source>
        <translation>If it is an Excel file, name it .xlsx again, or save it as .csv.</translation>
    </message>
    <message>
        <source>“{0}”读不下去：表格太大，或者文件已经损坏。</source>
        <translation>{0} cannot be read: too large a table, or a damaged file.</translation>
    </message>
    <message>
        <source>请删去空白的行和列，用表格软件另存一份再导入。</source>
        <translation>Delete empty rows and columns, save a copy from a spreadsheet program and import that.</translation>
    </message>
    <message>
        <source>“{0}”里没有文字，或者工作表都隐藏着。</source>
        <translation>There is no text in {0}, or its sheets are hidden.</translation>
    </message>
    <message>
        <source>请在表格软件里检查后再导入。</source>
        <translation>Look at it in a spreadsheet program first.</translation>
    </message>
    <message>
        <source>工作表“{0}”有 {1} 行 {2} 列，太大了。</source>
        <translation>The sheet {0} has {1} rows and {2} columns, which is too large.</translation>
    </message>
    <message>
        <source>请删去空白的行和列，或分成几个工作表再导入。</source>
        <translation>Delete empty rows and columns, or divide it into several sheets.</translation>
    </message>
    <message>
        <source>“{0}”展开后有 {1} MB，太大了，没有打开它。</source>
        <translation>{0} would unpack to {1} MB, which is too much; it was not opened.</translation>
    </message>
    <message>
        <source>“{0}”不是完好的表格文件，或者设有密码。</source>
        <translation>{0} is no sound workbook, or is locked by a password.</translation>
    </message>
    <message>
        <source>请用表格软件打开，另存为没有密码的 .xlsx 再导入。</source>
        <translation>Open it in a spreadsheet program, save it as .xlsx without a password and import that.</translation>
    </message>
    <message>
        <source>“{0}”有 {1} MB，超过了 {2} MB 的上限。</source>
        <translation>{0} has {1} MB; the limit is {2} MB.</translation>
    </message>
    <message>
        <source>“{0}”已损坏，打不开。</source>
        <translation>&quot;{0}&quot; is damaged and cannot be opened.</translation>
    </message>
    <message>
        <source>请检查文件是否下载完整，或重新下载。</source>
        <translation>Check that it was downloaded completely, or download it again.</translation>
    </message>
    <message>
        <source>“{0}”用了不支持的压缩方法或加了密码。</source>
        <translation>&quot;{0}&quot; is packed in an unknown way, or protected by a password.</translation>
    </message>
    <message>
        <source>请先解压，再导入里面的文件。</source>
        <translation>Unpack it first, then import the files in it.</translation>
    </message>
    <message>
        <source>“{0}”解压后超过 {1} MB 的上限。</source>
        <translation>&quot;{0}&quot; unpacks to more than the limit of {1} MB.</translation>
    </message>
    <message>
        <source>请先解压，把文件分成几份再导入。</source>
        <translation>Unpack it first, and divide the file into several.</translation>
    </message>
    <message>
        <source>“{0}”解压后大得不合常理，其余的没有读。</source>
        <translation>&quot;{0}&quot; unpacks to an improbable size; the rest was not read.</translation>
    </message>
    <message>
        <source>请确认压缩包可靠，先解压，再导入里面的文件。</source>
        <translation>See that the archive can be trusted, unpack it, then import the files in it.</translation>
    </message>
    <message>
        <source>“{0}”里的文件超过 {1} 个。</source>
        <translation>There are more than {1} files in &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>请分成几个压缩包再导入。</source>
        <translation>Divide it into several archives.</translation>
    </message>
    <message>
        <source>“{0}”加了密码，读不出来。</source>
        <translation>&quot;{0}&quot; is protected by a password and cannot be read.</translation>
    </message>
    <message>
        <source>请先用密码解压，再导入文件。</source>
        <translation>Unpack it with its password, then import the files.</translation>
    </message>
    <message>
        <source>“{0}”是指向别处的链接，不是文件。</source>
        <translation>&quot;{0}&quot; is a link to somewhere else, not a file.</translation>
    </message>
    <message>
        <source>请把文件本身放进压缩包。</source>
        <translation>Put the file itself into the archive.</translation>
    </message>
    <message>
        <source>“{0}”的路径指到压缩包外面。</source>
        <translation>The path of &quot;{0}&quot; leads out of the archive.</translation>
    </message>
    <message>
        <source>压缩包可能是恶意的，请勿使用。</source>
        <translation>The archive may be malicious; better do not use it.</translation>
    </message>
    <message>
        <source>“{0}”解压后大 {1} 倍，可能是压缩炸弹。</source>
        <translation>&quot;{0}&quot; unpacks to {1} times its size; it may be a bomb.</translation>
    </message>
    <message>
        <source>请勿使用这个压缩包。</source>
        <translation>Better do not use this archive.</translation>
    </message>
    <message>
        <source>“{0}”里没有可以导入的文件。</source>
        <translation>There is nothing to import in &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>请检查文件是否完整。</source>
        <translation>Check that the file is complete.</translation>
    </message>
    <message>
        <source>“{0}”在压缩包里又套了压缩包，超过 {1} 层。</source>
        <translation>&quot;{0}&quot; is an archive within archives, more than {1} deep.</translation>
    </message>
    <message>
        <source>请先解压外层，再导入。</source>
        <translation>Unpack the outer one first.</translation>
    </message>
    <message>
        <source>“{0}”里有 {1} 个文件没有导入：{2}。</source>
        <translation>{1} files in &quot;{0}&quot; were not imported: {2}.</translation>
    </message>
    <message>
        <source>请看每个文件的原因。</source>
        <translation>See the reason for each.</translation>
    </message>
    <message>
        <source>“{0}”加了密码，或者是旧格式的 Word 文件。</source>
        <translation>&quot;{0}&quot; is protected by a password, or a Word file of the old format.</translation>
    </message>
    <message>
        <source>请用 Word 或 WPS 打开，去掉密码，另存为 .docx。</source>
        <translation>Open it in Word or WPS, remove the password, and save it as .docx.</translation>
    </message>
    <message>
        <source>“{0}”里没有 Word 文档的正文。</source>
        <translation>&quot;{0}&quot; has no text of a Word document in it.</translation>
    </message>
    <message>
        <source>请用 Word 或 WPS 打开，另存为 .docx。</source>
        <translation>Open it in Word or WPS, and save it as .docx.</translation>
    </message>
    <message>
        <source>如果内容是图片，请先识别成文字，或导出为 PDF 再导入。</source>
        <translation>If it holds pictures, have their text recognised first, or export it as PDF.</translation>
    </message>
    <message>
        <source>“{0}”不是完整的 EPUB 电子书。</source>
        <translation>&quot;{0}&quot; is not a complete EPUB book.</translation>
    </message>
    <message>
        <source>如果书页是图片，请先识别成文字再导入。</source>
        <translation>If its pages are pictures, have their text recognised first.</translation>
    </message>
    <message>
        <source>“{0}”有数字版权保护（DRM），读不出内容。</source>
        <translation>&quot;{0}&quot; is under digital rights management (DRM) and cannot be read.</translation>
    </message>
    <message>
        <source>请改用没有版权保护的版本。</source>
        <translation>Use a copy without it.</translation>
    </message>
    <message>
        <source>“{0}”里缺少“{1}”这一章。</source>
        <translation>The chapter &quot;{1}&quot; is missing in &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>请重新下载这本书。</source>
        <translation>Download the book again.</translation>
    </message>
    <message>
        <source>“{0}”里没有网页。</source>
        <translation>There is no web page in &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>请用浏览器打开它，再另存为网页。</source>
        <translation>Open it in a browser, and save it as a web page.</translation>
    </message>
    <message>
        <source>“{0}”不是网页，里面的内容无法作为文字读取。</source>
        <translation>&quot;{0}&quot; is not a web page.</translation>
    </message>
    <message>
        <source>请检查网页是否保存完整，有的页面要等正文显示出来再保存。</source>
        <translation>Check that the page was saved completely; some must show their text before they are saved.</translation>
    </message>
    <message>
        <source>“{0}”有 {1} 处标记，不像是一张网页。</source>
        <translation>&quot;{0}&quot; has {1} tags, which is no web page.</translation>
    </message>
    <message>
        <source>请只保存文章所在的页面，再导入。</source>
        <translation>Save only the page that holds the article.</translation>
    </message>
    <message>
        <source>“{0}”里的标记嵌套得太深，不像是一张网页。</source>
        <translation>The tags in &quot;{0}&quot; are nested too deeply for a web page.</translation>
    </message>
    <message>
        <source>请用浏览器打开它，再另存一次。</source>
        <translation>Open it in a browser, and save it once more.</translation>
    </message>
    <message>
        <source>第 {0} 页是扫描的图像，没有读。</source>
        <translation>Page {0} is a scan and was not read.</translation>
    </message>
    <message>
        <source>第 {0} 页是扫描的图像，认不出文字。</source>
        <translation>Page {0} is a scan with no words to be recognised.</translation>
    </message>
    <message>
        <source>第 {0} 页已损坏，没有读。</source>
        <translation>Page {0} is damaged and was not read.</translation>
    </message>
    <message>
        <source>“{0}”不是完整的 JSON，读不出来。</source>
        <translation>“{0}” is no whole JSON and cannot be read.</translation>
    </message>
    <message>
        <source>“{0}”是一期报纸的目录，里面没有正文；它的版次和热区归到同一文件夹里的文章。</source>
        <translation>“{0}” lists an issue&apos;s pages and has no text; what it knows of pages and zones goes to the articles in its folder.</translation>
    </message>
    <message>
        <source>请把各篇文章的 .json 也保存到这个文件夹，一起导入。</source>
        <translation>Save the .json of each article into that folder as well, and import them together.</translation>
    </message>
    <message>
        <source>“{0}”不是数字报的文章。</source>
        <translation>“{0}” is no article of an e-paper.</translation>
    </message>
    <message>
        <source>“{0}”是本程序写出的记录，里面没有文章的正文。</source>
        <translation>“{0}” has records that this program wrote, and not the text of the article.</translation>
    </message>
    <message>
        <source>要把文章搬到另一个文库，请在原来的文库里重新导出它（.json、.html、.md 都可以）。</source>
        <translation>To take an article to another library, export it anew from its own (as .json, .html or .md).</translation>
    </message>
    <message>
        <source>请把表导出成 .csv 或 .xlsx 再导入。</source>
        <translation>Export the table as .csv or .xlsx, and import that.</translation>
    </message>
    <message>
        <source>导出的文件里注明是推定的</source>
        <translation>the exported file says that it was concluded</translation>
    </message>
    <message>
        <source>导出的表里注明是推定的</source>
        <translation>the exported table says that it was concluded</translation>
    </message>
    <message>
        <source>能导入的 .json 是数字报的文章（有 title 和 content）或其列表（articleList）。</source>
        <translation>What can be imported of .json are articles of e-papers (with title and content) and lists of them (articleList).</translation>
    </message>
    <message>
        <source>“{0}”里的文章超过 {1} 篇。</source>
        <translation>“{0}” has more than {1} articles.</translation>
    </message>
    <message>
        <source>“{0}”是版面目录页，不是文章；它的版面图和热区归到同一文件夹里的文章。</source>
        <translation>&quot;{0}&quot; shows a printed page and is no article; its picture and zones go to the articles in the same folder.</translation>
    </message>
    <message>
        <source>请把各篇文章的网页也保存到这个文件夹，一起导入。</source>
        <translation>Save the pages of the articles into that folder, too, and import them together.</translation>
    </message>
    <message>
        <source>“{0}”里自定义了实体，可能是恶意文件，没有读它。</source>
        <translation>&quot;{0}&quot; defines entities and may be malicious; it was not read.</translation>
    </message>
    <message>
        <source>请用别的程序打开它，另存一份。</source>
        <translation>Open it in another program, and save a copy.</translation>
    </message>
    <message>
        <source>“{0}”有太多的标记。</source>
        <translation>&quot;{0}&quot; has too many tags.</translation>
    </message>
    <message>
        <source>请把它分成几份，再导入。</source>
        <translation>Divide it into several files.</translation>
    </message>
    <message>
        <source>“{0}”已损坏，内容读不出来。</source>
        <translation>&quot;{0}&quot; is damaged; its content cannot be read.</translation>
    </message>
    <message>
        <source>请用原来的程序打开它，另存一份。</source>
        <translation>Open it in the program it was made with, and save a copy.</translation>
    </message>
    <message>
        <source>“{0}”已经存在，没有改动它。</source>
        <translation>&quot;{0}&quot; exists already and was left as it is.</translation>
    </message>
    <message>
        <source>请换一个文件名，或确认替换（命令行用 --force）。</source>
        <translation>Choose another name, or confirm that it be replaced (--force on the command line).</translation>
    </message>
    <message>
        <source>写不出“{0}”：{1}。</source>
        <translation>&quot;{0}&quot; cannot be written: {1}.</translation>
    </message>
    <message>
        <source>那里不能新建文件</source>
        <translation>no files can be made there</translation>
    </message>
    <message>
        <source>那里放不下这么大的文件</source>
        <translation>the file is too large for that place</translation>
    </message>
    <message>
        <source>文件正被占用</source>
        <translation>the file is in use</translation>
    </message>
    <message>
        <source>链接绕成了圈</source>
        <translation>its links run in a circle</translation>
    </message>
    <message>
        <source>磁盘出错</source>
        <translation>a fault of the disk</translation>
    </message>
    <message>
        <source>请另选一个可以写入的文件夹。</source>
        <translation>Choose a folder that can be written to.</translation>
    </message>
    <message>
        <source>“{0}”是一个文件夹，不能写成文件。</source>
        <translation>&quot;{0}&quot; is a folder and cannot be written as a file.</translation>
    </message>
    <message>
        <source>“{0}”不是普通文件，不能替换。</source>
        <translation>&quot;{0}&quot; is not a regular file and cannot be replaced.</translation>
    </message>
    <message>
        <source>请换一个文件名。</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>文件夹“{0}”不存在。</source>
        <translation>There is no folder &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>请先建立它，或另选一个文件夹。</source>
        <translation>Make it first, or choose another folder.</translation>
    </message>
    <message>
        <source>“{0}”不是文件夹。</source>
        <translation>&quot;{0}&quot; is not a folder.</translation>
    </message>
    <message>
        <source>没有权限写入文件夹“{0}”。</source>
        <translation>You may not write to the folder &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>“{0}”所在的磁盘是只读的。</source>
        <translation>The disk of &quot;{0}&quot; is read-only.</translation>
    </message>
    <message>
        <source>磁盘空间不足，没有写出“{0}”。</source>
        <translation>The disk is full; &quot;{0}&quot; was not written.</translation>
    </message>
    <message>
        <source>请腾出空间或另选磁盘后再试。</source>
        <translation>Make room or choose another disk, then try again.</translation>
    </message>
    <message>
        <source>文件名太长，系统不接受。</source>
        <translation>The system does not take a name this long.</translation>
    </message>
    <message>
        <source>请换一个短一些的文件名。</source>
        <translation>Choose a shorter name.</translation>
    </message>
    <message>
        <source>不认识“{0}”的格式。</source>
        <translation>The format of &quot;{0}&quot; is not known.</translation>
    </message>
    <message>
        <source>可以写成：{0}。</source>
        <translation>Possible: {0}.</translation>
    </message>
    <message>
        <source>文库里没有编号为 {0} 的文章。</source>
        <translation>The library has no article {0}.</translation>
    </message>
    <message>
        <source>编号为 {0} 的文章在回收站里。</source>
        <translation>Article {0} is in the trash.</translation>
    </message>
    <message>
        <source>备份不能写到文库自己身上。</source>
        <translation>The library cannot be its own backup.</translation>
    </message>
    <message>
        <source>请检查磁盘空间，或另选一个文件夹。</source>
        <translation>Check the space on the disk, or choose another folder.</translation>
    </message>
    <message>
        <source>备份到“{0}”没有完成：{1}。</source>
        <translation>The copy into &quot;{0}&quot; was not finished: {1}.</translation>
    </message>
    <message>
        <source>文库“{0}”不见了，没有另建新的。</source>
        <translation>The library &quot;{0}&quot; is gone; no new one was made.</translation>
    </message>
    <message>
        <source>请检查它所在的磁盘或文件夹是否还在。</source>
        <translation>See whether its disk or folder is still there.</translation>
    </message>
    <message>
        <source>没有这个备份：“{0}”。</source>
        <translation>There is no backup &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>现有的备份见 reader-app restore。</source>
        <translation>reader-app restore lists those there are.</translation>
    </message>
    <message>
        <source>这正是现在的文库，不用恢复。</source>
        <translation>That is the present library.</translation>
    </message>
    <message>
        <source>请另选一个备份。</source>
        <translation>Choose another backup.</translation>
    </message>
    <message>
        <source>备份没有写成：不能写入“{0}”（{1}）。</source>
        <translation>The backup was not made: &quot;{0}&quot; cannot be written to ({1}).</translation>
    </message>
    <message>
        <source>请检查这个文件夹的权限和磁盘空间。</source>
        <translation>Check the permissions of that folder and the space on the disk.</translation>
    </message>
    <message>
        <source>磁盘空间不足，备份没有写成：需要约 {0} MB。</source>
        <translation>The disk is full, and the backup was not made: it needs about {0} MB.</translation>
    </message>
    <message>
        <source>文库“{0}”要先备份才能升级，备份没有写成，文库没有改动。</source>
        <translation>The library &quot;{0}&quot; must be backed up before it is upgraded, and that failed; it was not changed.</translation>
    </message>
    <message>
        <source>要看它，请先恢复：菜单“回收站”，或 reader-app trash restore {0}。</source>
        <translation>To see it, restore it first: menu File, Trash, or reader-app trash restore {0}.</translation>
    </message>
    <message>
        <source>回收站里没有编号为 {0} 的文章。</source>
        <translation>There is no article {0} in the trash.</translation>
    </message>
    <message>
        <source>编号见 reader-app trash list。</source>
        <translation>reader-app trash list shows the numbers.</translation>
    </message>
    <message>
        <source>已从回收站恢复，编号和更正都在。</source>
        <translation>Restored from the trash, with number and corrections.</translation>
    </message>
    <message>
        <source>文章 {0} 有了新版本，旧版本仍可查看。</source>
        <translation>Article {0} has a new version; the old one can still be read.</translation>
    </message>
    <message>
        <source>有 {0} 处更正与新版本不符，请核对。</source>
        <translation>{0} corrections do not fit the new version; please check.</translation>
    </message>
    <message>
        <source>表里的 {0} 件都在文章 {1} 里，没有重复加入，也没有改动。</source>
        <translation>All {0} records of the table stand in article {1}: nothing was added and nothing changed.</translation>
    </message>
    <message>
        <source>表里有 {0} 件已在文章 {1} 里。</source>
        <translation>{0} records of the table stand in article {1} already.</translation>
    </message>
    <message>
        <source>表里有 {0} 件的案由已见于文章 {1}，请核对是否重复。</source>
        <translation>{0} titles of the table are printed in article {1} too: check whether they are the same.</translation>
    </message>
    <message>
        <source>{0} 等 {1} 篇</source>
        <translation>{0} and more, {1} in all</translation>
    </message>
    <message>
        <source>有 {0} 处字读不出。</source>
        <translation>{0} places cannot be read.</translation>
    </message>
    <message>
        <source>与文章 {0} 标题相同，内容不同。</source>
        <translation>Same headline as article {0}, other content.</translation>
    </message>
    <message>
        <source>读“{0}”的进程意外结束，没有导入它。</source>
        <translation>The process that read “{0}” ended by itself; it was not imported.</translation>
    </message>
    <message>
        <source>请单独再试一次；若仍如此，文件可能有问题。</source>
        <translation>Try it alone; if it fails again, something may be wrong with the file.</translation>
    </message>
    <message>
        <source>剪贴板里没有文字。</source>
        <translation>There is no text on the clipboard.</translation>
    </message>
    <message>
        <source>请先复制一篇文章，或复制一个文件。</source>
        <translation>Copy an article or a file first.</translation>
    </message>
    <message>
        <source>这是网页的地址，程序不连接网络。</source>
        <translation>This is the address of a web page, and the program never goes on the net.</translation>
    </message>
    <message>
        <source>请在浏览器里把网页另存为文件，再导入它。</source>
        <translation>Save the page in the browser, then import that file.</translation>
    </message>
    <message>
        <source>剪贴板里的文字太长。</source>
        <translation>The text on the clipboard is too long.</translation>
    </message>
    <message>
        <source>请存成文件，分成几份再导入。</source>
        <translation>Save it as several files and import those.</translation>
    </message>
    <message>
        <source>监视的文件夹“{0}”现在不在。</source>
        <translation>The watched folder “{0}” is not there now.</translation>
    </message>
    <message>
        <source>它回来后会接着监视；也可以另选一个。</source>
        <translation>It is watched again once it is back; or choose another.</translation>
    </message>
    <message>
        <source>没有第 {0} 版。</source>
        <translation>There is no version {0}.</translation>
    </message>
    <message>
        <source>文章 {0} 有 {1} 个版本。</source>
        <translation>Article {0} has {1} versions.</translation>
    </message>
    <message>
        <source>旧版本的{0}</source>
        <translation>former {0}</translation>
    </message>
    <message>
        <source>编号见 reader-app list。</source>
        <translation>reader-app list shows the numbers.</translation>
    </message>
    <message>
        <source>这篇文章刚被重新整理过，没有保存。</source>
        <translation>The article has just been read anew; nothing was saved.</translation>
    </message>
    <message>
        <source>请对照新的内容再改一次。</source>
        <translation>Look at it and make your change again.</translation>
    </message>
    <message>
        <source>建不了文库的文件夹“{0}”：{1}。</source>
        <translation>The library&apos;s folder &quot;{0}&quot; cannot be made: {1}.</translation>
    </message>
    <message>
        <source>请用 --library 另选一个位置。</source>
        <translation>Choose another place with --library.</translation>
    </message>
    <message>
        <source>“{0}”不是电子报阅读机的文库，没有改动它。</source>
        <translation>&quot;{0}&quot; is not a library of this program and was left as it is.</translation>
    </message>
    <message>
        <source>可以用备份恢复（reader-app restore），或把还能读出的抢救到新文库（reader-app salvage）。</source>
        <translation>Go back to a backup (reader-app restore), or rescue what can be read into a new library (reader-app salvage).</translation>
    </message>
    <message>
        <source>请用 --library 另选一个文件；它若曾是文库，可用 reader-app salvage 抢救。</source>
        <translation>Choose another file with --library; if it was a library once, reader-app salvage may help.</translation>
    </message>
    <message>
        <source>没有这个文库：“{0}”。</source>
        <translation>There is no library &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>“{0}”里没有找到可以抢救的文章，没有改动它。</source>
        <translation>Nothing could be rescued from &quot;{0}&quot;; it was not changed.</translation>
    </message>
    <message>
        <source>请改用备份恢复。</source>
        <translation>Go back to a backup.</translation>
    </message>
    <message>
        <source>请用 --library 另选一个文件。</source>
        <translation>Choose another file with --library.</translation>
    </message>
    <message>
        <source>文库“{0}”已损坏，没有改动它。</source>
        <translation>The library &quot;{0}&quot; is damaged and was left as it is.</translation>
    </message>
    <message>
        <source>文库“{0}”正被另一个程序占用，这次没有改动。</source>
        <translation>Another program is using the library &quot;{0}&quot;; nothing was changed.</translation>
    </message>
    <message>
        <source>请稍后再试。</source>
        <translation>Try again later.</translation>
    </message>
    <message>
        <source>文库“{0}”只能读，不能写，没有改动。</source>
        <translation>The library &quot;{0}&quot; is read-only; nothing was changed.</translation>
    </message>
    <message>
        <source>请检查文件和文件夹的权限，或用 --library 另选一个文件。</source>
        <translation>Check the permissions of file and folder, or choose another file with --library.</translation>
    </message>
    <message>
        <source>打不开文库“{0}”。</source>
        <translation>The library &quot;{0}&quot; cannot be opened.</translation>
    </message>
    <message>
        <source>打不开文库“{0}”：{1}。</source>
        <translation>The library &quot;{0}&quot; cannot be opened: {1}.</translation>
    </message>
    <message>
        <source>请检查文件夹是否存在、是否可以写入，或用 --library 另选一个文件。</source>
        <translation>Check that the folder exists and can be written to, or choose another file with --library.</translation>
    </message>
    <message>
        <source>请检查路径和权限。</source>
        <translation>Check the path and the permissions.</translation>
    </message>
    <message>
        <source>磁盘空间不足，这次没有改动文库。</source>
        <translation>The disk is full; the library was not changed.</translation>
    </message>
    <message>
        <source>请腾出空间后再试。</source>
        <translation>Make room, then try again.</translation>
    </message>
    <message>
        <source>读写文库“{0}”时磁盘出错，这次没有改动。</source>
        <translation>The disk failed while the library &quot;{0}&quot; was in use; nothing was changed.</translation>
    </message>
    <message>
        <source>请检查磁盘是否还连着、是否已满。</source>
        <translation>Check that the disk is connected and not full.</translation>
    </message>
    <message>
        <source>“{0}”是一个文件夹，不是文库文件。</source>
        <translation>&quot;{0}&quot; is a folder, not a library.</translation>
    </message>
    <message>
        <source>请给出文件的路径。</source>
        <translation>Give the path of a file.</translation>
    </message>
    <message>
        <source>文库“{0}”是由更新版本的电子报阅读机建立的，本版本不能使用，文件没有改动。</source>
        <translation>The library &quot;{0}&quot; was made by a newer version of the program; this one cannot use it, and left it as it is.</translation>
    </message>
    <message>
        <source>请升级程序，或用 --library 另选一个文库。</source>
        <translation>Update the program, or choose another library with --library.</translation>
    </message>
    <message>
        <source>第{0}号提案的{1}</source>
        <translation>{1} of proposal No. {0}</translation>
    </message>
    <message>
        <source>序号{0}的提案的{1}</source>
        <translation>{1} of proposal {0} in order</translation>
    </message>
    <message>
        <source>第{0}件提案的{1}</source>
        <translation>{1} of proposal {0} as printed</translation>
    </message>
    <message>
        <source>《{0}》的{1}</source>
        <translation>{1} of 《{0}》</translation>
    </message>
    <message>
        <source>第{0}号 {1}</source>
        <translation>No. {0}, {1}</translation>
    </message>
    <message>
        <source>序号 {0} {1}</source>
        <translation>Item {0}, {1}</translation>
    </message>
    <message>
        <source>第 {0} 条 {1}</source>
        <translation>Record {0}, {1}</translation>
    </message>
    <message>
        <source>本文 {0}</source>
        <translation>This article, {0}</translation>
    </message>
    <message>
        <source>统计 {0}</source>
        <translation>Figures, {0}</translation>
    </message>
</context>
<context>
    <name>SalvageReportDialog</name>
    <message>
        <source>抢救结果</source>
        <translation>What Was Rescued</translation>
    </message>
    <message>
        <source>救出文章 {0} 篇，回收站里 {1} 篇，更正 {2} 处。</source>
        <translation>Rescued: {0} article(s), {1} in the trash, {2} correction(s).</translation>
    </message>
    <message>
        <source>其中 {0} 份原文是逐页找到的，可能含有以前删除过的。</source>
        <translation>{0} text(s) were found page by page in the file; some may have been deleted before.</translation>
    </message>
    <message>
        <source>损坏的文库存为 {0}</source>
        <translation>The damaged library is kept as {0}</translation>
    </message>
    <message>
        <source>没能救出 {0} 份：</source>
        <translation>Lost: {0}</translation>
    </message>
    <message>
        <source>没能救出的</source>
        <translation>Lost texts</translation>
    </message>
    <message>
        <source>重新导入这些文件</source>
        <translation>Import These Files Again</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Salvaged</name>
    <message>
        <source>原来的文件已不在</source>
        <translation>its file is gone</translation>
    </message>
    <message>
        <source>不知来自哪个文件</source>
        <translation>from an unknown file</translation>
    </message>
    <message>
        <source>文章 {0}</source>
        <translation>article {0}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>没有找到“{0}”</source>
        <translation>Nothing found for &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>任意几个字，不分简繁、全角半角</source>
        <translation>any characters, in either script</translation>
    </message>
    <message>
        <source>几个词都要出现</source>
        <translation>all of several words</translation>
    </message>
    <message>
        <source>引号里的须连在一起</source>
        <translation>this very phrase</translation>
    </message>
    <message>
        <source>减号后的不要</source>
        <translation>without what follows the minus</translation>
    </message>
    <message>
        <source>按主办单位，也可拼音 jyj</source>
        <translation>by lead unit; pinyin too: jyj</translation>
    </message>
    <message>
        <source>按办理类别、日期</source>
        <translation>by class and date</translation>
    </message>
    <message>
        <source>按提案者；报纸: 地区: 案由: 等也可</source>
        <translation>by proposer; likewise 报纸: 地区: 案由:</translation>
    </message>
    <message>
        <source>在全文里找：{0}</source>
        <translation>In the whole text: {0}</translation>
    </message>
    <message>
        <source>去掉“{0}”</source>
        <translation>Without “{0}”</translation>
    </message>
    <message>
        <source>共 {0} 篇</source>
        <translation>{0} articles</translation>
    </message>
    <message>
        <source>约 {0} 篇</source>
        <translation>about {0} articles</translation>
    </message>
    <message>
        <source>可以这样找</source>
        <translation>Ways to search</translation>
    </message>
    <message>
        <source>接着写要找的…</source>
        <translation>Go on typing…</translation>
    </message>
    <message>
        <source>第 {0} 篇</source>
        <translation>Article {0}</translation>
    </message>
    <message>
        <source>第 {0}/{1} 篇</source>
        <translation>Article {0} of {1}</translation>
    </message>
    <message>
        <source>第 {0}/约 {1} 篇</source>
        <translation>Article {0} of about {1}</translation>
    </message>
    <message>
        <source> · 第 {0}/{1} 处</source>
        <translation> · place {0} of {1}</translation>
    </message>
    <message>
        <source>约 {0}</source>
        <translation>about {0}</translation>
    </message>
    <message>
        <source>这已经是最后一篇</source>
        <translation>This is the last one</translation>
    </message>
    <message>
        <source>这已经是第一篇</source>
        <translation>This is the first one</translation>
    </message>
    <message>
        <source>检索结果：最相关的在前</source>
        <translation>Found articles: most relevant first</translation>
    </message>
    <message>
        <source>检索结果：日期新的在前</source>
        <translation>Found articles: newest first</translation>
    </message>
    <message>
        <source>先写下要找的，再存入书架</source>
        <translation>Type what to look for before keeping it</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>搜索全部报纸</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>存入书架</source>
        <translation>Put on Shelf</translation>
    </message>
    <message>
        <source>把这个检索存入书架</source>
        <translation>Put this search on the shelf</translation>
    </message>
    <message>
        <source>最新</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>日期新的在前</source>
        <translation>The newest paper first</translation>
    </message>
    <message>
        <source>最相关的在前</source>
        <translation>The best match first</translation>
    </message>
    <message>
        <source>相关</source>
        <translation>Relevant</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>可以这样找</source>
        <translation>Ways to search</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>书架的名称</source>
        <translation>Name of the shelf</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>从书架取下</source>
        <translation>Take down</translation>
    </message>
    <message>
        <source>整理书架…</source>
        <translation>Arrange the shelves…</translation>
    </message>
    <message>
        <source>书架“{0}”改名为“{1}”</source>
        <translation>Shelf “{0}” renamed “{1}”</translation>
    </message>
    <message>
        <source>从书架取下“{0}”</source>
        <translation>“{0}” taken off the shelf</translation>
    </message>
    <message>
        <source>已从书架取下“{0}”。</source>
        <translation>“{0}” was taken off the shelf.</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>书架的次序</source>
        <translation>Order of the shelves</translation>
    </message>
    <message>
        <source>“{0}”存入书架</source>
        <translation>“{0}” kept on the shelf</translation>
    </message>
</context>
<context>
    <name>ShelvesDialog</name>
    <message>
        <source>检索书架</source>
        <translation>Shelf of searches</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>取下</source>
        <translation>Take down</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{0} 个保存的检索，篇数随文库变化。</source>
        <translation>{0} saved searches; the counts follow the library.</translation>
    </message>
    <message>
        <source>书架是空的。找到想要的以后，按 Ctrl+D 就存到这里。</source>
        <translation>No search is kept yet. Once you have found what you want, Ctrl+D keeps it here.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>{0} 个</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} 人</source>
        <translation>{0} people</translation>
    </message>
    <message>
        <source>{0} 家</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} 件</source>
        <translation>{0}</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>小</source>
        <translation>S</translation>
    </message>
    <message>
        <source>中</source>
        <translation>M</translation>
    </message>
    <message>
        <source>大</source>
        <translation>L</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>XL</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>消息</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>F1 快捷键   ←/→ 上一篇/下一篇   Ctrl E 导出</source>
        <translation>F1 keys   ←/→ previous/next   Ctrl E export</translation>
    </message>
    <message>
        <source>第 {0} 篇 / 共 {1} 篇</source>
        <translation>Article {0} of {1}</translation>
    </message>
    <message>
        <source>约 {0} 分钟</source>
        <translation>about {0} min</translation>
    </message>
    <message>
        <source>已读 {0}%</source>
        <translation>{0}% read</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>收到</source>
        <translation>received</translation>
    </message>
    <message>
        <source>符合立案条件</source>
        <translation>qualified</translation>
    </message>
    <message>
        <source>来信</source>
        <translation>taken as letters</translation>
    </message>
    <message>
        <source>并案</source>
        <translation>merged</translation>
    </message>
    <message>
        <source>并案主题</source>
        <translation>topics of mergers</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>filed</translation>
    </message>
    <message>
        <source>并案后</source>
        <translation>after merging</translation>
    </message>
    <message>
        <source>不立案</source>
        <translation>not filed</translation>
    </message>
    <message>
        <source>转为意见建议</source>
        <translation>turned into suggestions</translation>
    </message>
    <message>
        <source>转为社情民意</source>
        <translation>turned into opinion reports</translation>
    </message>
    <message>
        <source>重点提案</source>
        <translation>key proposals</translation>
    </message>
    <message>
        <source>党政领导领办</source>
        <translation>led by party and government</translation>
    </message>
    <message>
        <source>政协领导督办</source>
        <translation>supervised by the CPPCC</translation>
    </message>
    <message>
        <source>集体提案</source>
        <translation>collective</translation>
    </message>
    <message>
        <source>委员提案</source>
        <translation>of members</translation>
    </message>
    <message>
        <source>联名提案</source>
        <translation>joint</translation>
    </message>
    <message>
        <source>专委会提案</source>
        <translation>of committees</translation>
    </message>
    <message>
        <source>办复</source>
        <translation>replied to</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>handled</translation>
    </message>
    <message>
        <source>主办</source>
        <translation>handled as lead</translation>
    </message>
    <message>
        <source>会办</source>
        <translation>handled jointly</translation>
    </message>
    <message>
        <source>所称案例</source>
        <translation>cases claimed</translation>
    </message>
    <message>
        <source>本文刊出</source>
        <translation>printed here</translation>
    </message>
    <message>
        <source>人大建议</source>
        <translation>motions</translation>
    </message>
    <message>
        <source>政协提案</source>
        <translation>CPPCC proposals</translation>
    </message>
    <message>
        <source>{0}，多于{1}</source>
        <translation>{0}, more than {1}</translation>
    </message>
    <message>
        <source>{0}，而{1}</source>
        <translation>{0}, but {1}</translation>
    </message>
    <message>
        <source>{0}，印作{1}</source>
        <translation>{0}, printed as {1}</translation>
    </message>
    <message>
        <source>第{0}轮{1}</source>
        <translation>round {0}: {1}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{0}个主题</source>
        <translation>{0} topics</translation>
    </message>
    <message>
        <source>{0}个类别合计{1}件</source>
        <translation>{0} categories, together {1}</translation>
    </message>
    <message>
        <source>{0}类{1}件</source>
        <translation>class {0} {1}</translation>
    </message>
    <message>
        <source>{0}件</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0}{1}件</source>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>TaskGroupItem</name>
    <message>
        <source>{0} 项</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>折叠或展开：{0}</source>
        <translation>Fold or open: {0}</translation>
    </message>
    <message>
        <source>折叠或展开这一组</source>
        <translation>Fold or open this group</translation>
    </message>
</context>
<context>
    <name>TaskSummary</name>
    <message>
        <source>{0} 项 · {1} 组</source>
        <translation>Tasks: {0} · groups: {1}</translation>
    </message>
    <message>
        <source>{0} 项</source>
        <translation>Tasks: {0}</translation>
    </message>
    <message>
        <source>全部折叠</source>
        <translation>Fold all</translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation>Open all</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>未注明报纸</source>
        <translation>paper not stated</translation>
    </message>
    <message>
        <source>日期未注明</source>
        <translation>date not stated</translation>
    </message>
    <message>
        <source>{0} 移走</source>
        <translation>removed {0}</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>回收站</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>移走的文章</source>
        <translation>Removed articles</translation>
    </message>
    <message>
        <source>清空回收站…</source>
        <translation>Empty Trash…</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{0} 篇文章。恢复后回到原处，编号和更正不变。</source>
        <translation>Articles: {0}. A restored article returns to its place, with its number and corrections.</translation>
    </message>
    <message>
        <source>回收站是空的。</source>
        <translation>The trash is empty.</translation>
    </message>
</context>
<context>
    <name>Vain</name>
    <message>
        <source>{0} 次</source>
        <translation>{0} times</translation>
    </message>
    <message>
        <source>最近一次 {0}</source>
        <translation>last on {0}</translation>
    </message>
</context>
<context>
    <name>VainSearchesDialog</name>
    <message>
        <source>没有找到的检索</source>
        <translation>Searches that found nothing</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>清除这一条</source>
        <translation>Clear this one</translation>
    </message>
    <message>
        <source>再找一次</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>清除没有找到的检索</source>
        <translation>Searches that found nothing forgotten</translation>
    </message>
    <message>
        <source>这些检索当时在文库里什么也没有找到，可以看出还缺什么。</source>
        <translation>These searches found nothing in the library at the time: they show what is missed.</translation>
    </message>
    <message>
        <source>没有落空的检索。</source>
        <translation>No search found nothing.</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>回车保存，Shift+回车换行，Esc 放弃</source>
        <translation>Enter saves, Shift+Enter starts a line, Esc leaves</translation>
    </message>
    <message>
        <source>回车保存，Esc 放弃</source>
        <translation>Enter saves, Esc leaves</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>第 {0} 版</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>{0}（最新，正在窗口里）</source>
        <translation>{0} (newest, in the window)</translation>
    </message>
    <message>
        <source>{0} 字</source>
        <translation>{0} characters</translation>
    </message>
    <message>
        <source>{0} 导入</source>
        <translation>imported {0}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>本文的旧版本</source>
        <translation>Older versions of this article</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>各个版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>同一篇文章以新内容再次导入时，原来的内容留作旧版本。旧版本有 {0} 个。</source>
        <translation>When an article is imported again with other content, the former content is kept. Older versions: {0}.</translation>
    </message>
    <message>
        <source>这篇文章只有一个版本。以新内容再次导入时，原来的内容会留在这里。</source>
        <translation>This article has one version. When it is imported again with other content, the former one is kept here.</translation>
    </message>
</context>
<context>
    <name>WatchedFolderDialog</name>
    <message>
        <source>监视文件夹</source>
        <translation>Watch a folder</translation>
    </message>
    <message>
        <source>放进这个文件夹（和其中的文件夹）的文件会自动加入文库，每个文件一次；正在下载或复制的文件，等它不再变化才取。原来的文件不动。</source>
        <translation>What is put into this folder (and the folders in it) comes into the library by itself, each file once. A file that is still being downloaded or copied is taken when it no longer changes. The files stay as they are.</translation>
    </message>
    <message>
        <source>停止监视</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>监视哪个文件夹</source>
        <translation>Folder to watch</translation>
    </message>
    <message>
        <source>正在监视：{0}</source>
        <translation>Watching: {0}</translation>
    </message>
    <message>
        <source>现在没有监视任何文件夹。</source>
        <translation>No folder is watched now.</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
</context>
<context>
    <name>WholeRecords</name>
    <message>
        <source>新提案</source>
        <translation>New Proposal</translation>
    </message>
    <message>
        <source>新任务</source>
        <translation>New Task</translation>
    </message>
    <message>
        <source>新建提案…</source>
        <translation>New Proposal…</translation>
    </message>
    <message>
        <source>新建任务…</source>
        <translation>New Task…</translation>
    </message>
    <message>
        <source>这不是提案</source>
        <translation>Not a Proposal</translation>
    </message>
    <message>
        <source>这不是任务</source>
        <translation>Not a Task</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>第一次打开，正在整理随附的报纸…</source>
        <translation>First start: reading the papers that come with the program…</translation>
    </message>
    <message>
        <source>正在准备文库…</source>
        <translation>Preparing the library…</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>规则已更新，正在重新整理文章…</source>
        <translation>The rules have changed: reading the articles again…</translation>
    </message>
    <message>
        <source>已移到回收站，Ctrl+Z 可撤销</source>
        <translation>Moved to the trash; Ctrl+Z undoes it</translation>
    </message>
    <message>
        <source>{0}：已经是这样</source>
        <translation>{0}: it is so already</translation>
    </message>
    <message>
        <source>已从回收站恢复</source>
        <translation>Restored from the trash</translation>
    </message>
    <message>
        <source>已拆成两篇，Ctrl+Z 可撤销</source>
        <translation>Split in two; Ctrl+Z undoes this</translation>
    </message>
    <message>
        <source>已合并成一篇，Ctrl+Z 可撤销</source>
        <translation>Joined into one; Ctrl+Z undoes this</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>已恢复为原文</source>
        <translation>Back to the printed value</translation>
    </message>
    <message>
        <source>{0}，Ctrl+Z 可撤销</source>
        <translation>{0}; Ctrl+Z takes it back</translation>
    </message>
    <message>
        <source>已删除这条更正，Ctrl+Z 可撤销</source>
        <translation>Correction deleted; Ctrl+Z takes it back</translation>
    </message>
    <message>
        <source>本文没有可撤销的改动</source>
        <translation>Nothing to undo in this article</translation>
    </message>
    <message>
        <source>本文没有可重做的改动</source>
        <translation>Nothing to redo in this article</translation>
    </message>
    <message>
        <source>正在等文库空出来：还有别的写入没有完成…</source>
        <translation>Waiting for the library: something else is still being written…</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>新加入 {0} 篇文章</source>
        <translation>Articles added: {0}</translation>
    </message>
    <message>
        <source>{0} 篇文章从回收站恢复</source>
        <translation>restored from the trash: {0} article(s)</translation>
    </message>
    <message>
        <source>更新 {0} 篇文章</source>
        <translation>renewed: {0} article(s)</translation>
    </message>
    <message>
        <source>{0} 篇文章文库里已经有了</source>
        <translation>already in the library: {0} article(s)</translation>
    </message>
    <message>
        <source>已去掉</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>已新建</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>{0} 个文件未能加入</source>
        <translation>files not added: {0}</translation>
    </message>
    <message>
        <source>已撤销：{0}</source>
        <translation>Undone: {0}</translation>
    </message>
    <message>
        <source>已重做：{0}</source>
        <translation>Redone: {0}</translation>
    </message>
    <message>
        <source>拆分</source>
        <translation>split</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>新提案{0}</source>
        <translation>new proposal {0}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} 等</source>
        <translation>{0} and more</translation>
    </message>
    <message>
        <source>新加入 {0} 个文件</source>
        <translation>Files added: {0}</translation>
    </message>
    <message>
        <source>{0} 个文件从回收站恢复</source>
        <translation>restored from the trash: {0} file(s)</translation>
    </message>
    <message>
        <source>更新 {0} 个文件</source>
        <translation>Files renewed: {0}</translation>
    </message>
    <message>
        <source>{0} 个文件文库里已经有了</source>
        <translation>Files already in the library: {0}</translation>
    </message>
    <message>
        <source>已中止，还有 {0} 个文件没有处理</source>
        <translation>stopped; files not reached: {0}</translation>
    </message>
    <message>
        <source>略过 {0} 个其他格式的文件</source>
        <translation>files of other formats left out: {0}</translation>
    </message>
    <message>
        <source>监视的文件夹：{0}</source>
        <translation>Watched folder: {0}</translation>
    </message>
</context>
<context>
    <name>_Choice</name>
    <message>
        <source>空</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>_Fact</name>
    <message>
        <source>点击填写或更正报纸与日期</source>
        <translation>Click to fill in or correct paper and date</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>not stated</translation>
    </message>
</context>
<context>
    <name>_SizeChoice</name>
    <message>
        <source>字号：</source>
        <translation>Size: </translation>
    </message>
    <message>
        <source>字号{0}</source>
        <translation>Type size {0}</translation>
    </message>
</context>
</TS>
