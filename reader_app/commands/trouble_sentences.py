"""What can go wrong, in Chinese as the parts below say it, and in English."""

from __future__ import annotations

REASONS = {
    "没有权限": "no permission",
    "没有读取权限": "no permission to read",
    "上级文件夹不存在": "its folder does not exist",
    "路径中有一段不是文件夹": "a part of the path is no folder",
    "磁盘是只读的": "the disk is read-only",
    "磁盘空间不足": "the disk is full",
    "文件已不存在": "it is gone",
    "链接绕成了圈": "its links run in a circle",
    "磁盘出错": "a fault of the disk",
    "名字太长": "the name is too long",
    "那里不能新建文件": "no files can be made there",
    "那里放不下这么大的文件": "the file is too large for that place",
    "文件正被占用": "the file is in use",
}

SENTENCES = {
    # files to read
    "找不到文件“{}”。": "There is no file {}.",
    "请检查路径和文件名。": "Check the path and the name.",
    "请检查路径。": "Check the path.",
    "无法访问“{}”（{}）。": "{} cannot be reached ({}).",
    "无法读取“{}”（{}）。": "{} cannot be read ({}).",
    "请检查文件的权限，或确认文件没有被移走。": "Check that it is there and may be read.",
    "无法识别“{}”的格式。": "{} is of an unknown format.",
    "支持的格式：{}。": "Known formats: {}.",
    "请用文字处理软件另存为 .docx 再导入。": "Save it as .docx and import that.",
    "请解压后再导入。": "Unpack it and import what is in it.",
    "表里只有一行，没有表头以外的内容。": "There is one row in the table, its heads.",
    "“{}”不是备份，文库没有改动。": "{} is no backup; the library was left alone.",
    "备份“{}”已损坏，文库没有改动。": "The backup {} is damaged; the library was left alone.",
    "请用表格软件另存为 .xlsx 再导入。": "Save it as .xlsx and import that.",
    "请用演示软件另存为 .pdf 再导入。": "Save it as .pdf and import that.",
    "请用平时看它的软件另存或打印为 .pdf 再导入。": (
        "Save or print it as .pdf in the program that shows it, and import that."
    ),
    "请转换为 .epub 再导入。": "Convert it to .epub and import that.",
    "请另存为 .png 或 .jpg 再导入。": "Save it as .png or .jpg and import that.",
    "表里的 {} 件都在文章 {} 里，没有重复加入，也没有改动。": (
        "All {} records of the table stand in article {}: nothing added, nothing changed."
    ),
    "表里有 {} 件已在文章 {} 里。": "{} records of the table stand in article {} already.",
    "表里有 {} 件的案由已见于文章 {}，请核对是否重复。": (
        "{} titles of the table are printed in article {} too: see whether they are the same."
    ),
    "“{}”是空的。": "{} is empty.",
    "“{}”里没有文字。": "There is no text in {}.",
    "请检查文件是否下载完整。": "See whether it was downloaded whole.",
    "“{}”是文件夹，不是文件。": "{} is a folder, not a file.",
    "请选择其中的文件，或用“导入”处理整个文件夹。": "Name a file in it, or import the folder.",
    "“{}”不是普通文件。": "{} is not a regular file.",
    "请选择文本文件。": "Name a text file.",
    "请把文件分成几份再打开。": "Divide it into several files.",
    "“{}”不是文本文件，里面的内容无法作为文字读取。": "{} is not a text file.",
    "如果它是 PDF 或 Word 文件，请把名字改回 .pdf 或 .docx 再导入。": (
        "If it is a PDF or a Word file, name it .pdf or .docx again and import that."
    ),
    "文件夹“{}”里没有可以导入的文件。": "There is nothing to import in the folder {}.",
    "文章 {} 有了新版本，旧版本仍可查看。": "Article {} has a new version; the old one stays.",
    "有 {} 处更正与新版本不符，请核对。": "{} corrections do not fit the new version; check them.",
    "读“{}”的进程意外结束，没有导入它。": "The process that read {} ended by itself; not imported.",
    "请单独再试一次；若仍如此，文件可能有问题。": (
        "Try it alone; if it fails again, something may be wrong with the file."
    ),
    "剪贴板里没有文字。": "There is no text on the clipboard.",
    "没有第 {} 版。": "There is no version {}.",
    "文章 {} 有 {} 个版本。": "Versions of article {}: {}.",
    "“{}”读不下去，文件很可能已经损坏。": "{} cannot be read on; it is most likely damaged.",
    "“{}”读到第 {} 页时读不下去，文件很可能已经损坏。": (
        "{} cannot be read beyond page {}; it is most likely damaged."
    ),
    "请重新下载，或用别的程序打开后另存一份再导入。": (
        "Download it again, or save a copy from another program and import that."
    ),
    "“{}”没有一页读得出。": "No page of {} can be read.",
    "“{}”里没有文字层，只有扫描的图像。": "{} has no text, only scanned pictures.",
    "识别文字需要另装识别组件（约 360 MB，装好后不用联网）："
    "在程序目录运行 make ocr，或运行 pip install 'reader-app[ocr]'。": (
        "Recognising text needs an extra part (some 360 MB; then no network is needed):"
        " run make ocr in the program's folder, or pip install 'reader-app[ocr]'."
    ),
    "“{}”是扫描件，里面认不出文字。": "{} is a scan in which no text is recognised.",
    "请检查它是否清楚、方向是否正确。": "See that it is sharp and the right way up.",
    "“{}”里一页也没有。": "{} has no pages.",
    "“{}”有 {} 页，超过了 {} 页的上限。": "{} has {} pages; the limit is {}.",
    "请把它分成几个文件再导入。": "Divide it into several files.",
    "“{}”设有密码，打不开。": "{} is locked by a password.",
    "请在 PDF 阅读器里输入密码后，用“打印到 PDF”另存一份没有密码的，再导入。": (
        "Open it with its password in a PDF viewer, print it to a PDF without one, and import that."
    ),
    "“{}”不是完好的 PDF 文件，读不出任何一页。": "{} is no sound PDF; no page of it can be read.",
    "“{}”是图像，没有文字可读。": "{} is a picture, with no text to read.",
    "“{}”里认不出文字。": "No text is recognised in {}.",
    "请检查图像是否清楚、方向是否正确（至少每英寸 150 点）。": (
        "See that it is sharp and the right way up (150 dots to the inch at least)."
    ),
    "识别“{}”的第 {} 页时没有成功。": "Recognising page {1} of {0} failed.",
    "请检查图像是否完好、内存是否够用，再试一次。": (
        "See that the picture is sound and memory suffices, then try again."
    ),
    "识别扫描件时内存不够。": "There is not enough memory to recognise the scan.",
    "请关闭别的程序后再试。": "Close other programs and try again.",
    "“{}”有 {}×{} 个像素，太大了，没有打开它。": (
        "{} has {} by {} pixels, which is too many; it was not opened."
    ),
    "请用图像软件缩小到一万像素以内再导入。": (
        "Scale it down to less than 10,000 pixels a side and import that."
    ),
    "“{}”不是完好的图像，读不出来。": "{} is no sound picture.",
    "请重新扫描，或用图像软件打开后另存一份再导入。": (
        "Scan it again, or save a copy from an image editor and import that."
    ),
    "“{}”超过 {} 行。": "{} has more than {} rows.",
    "“{}”的第 {} 行读不下去（引号没有成对，或一格太长）。": (
        "{} cannot be read beyond row {} (an open quote, or too long a cell)."
    ),
    "请用表格软件打开，另存为 .xlsx 再导入。": (
        "Open it in a spreadsheet program, save it as .xlsx and import that."
    ),
    "“{}”不是文本表格，里面的内容无法作为文字读取。": "{} is not a table of text.",
    "如果它是 Excel 文件，请把名字改回 .xlsx，或另存为 .csv。": (
        "If it is an Excel file, name it .xlsx again, or save it as .csv."
    ),
    "“{}”读不下去：表格太大，或者文件已经损坏。": (
        "{} cannot be read: too large a table, or a damaged file."
    ),
    "请删去空白的行和列，用表格软件另存一份再导入。": (
        "Delete empty rows and columns, save a copy from a spreadsheet program and import that."
    ),
    "“{}”里没有文字，或者工作表都隐藏着。": "There is no text in {}, or its sheets are hidden.",
    "请在表格软件里检查后再导入。": "Look at it in a spreadsheet program first.",
    "工作表“{}”有 {} 行 {} 列，太大了。": (
        "The sheet {} has {} rows and {} columns, which is too large."
    ),
    "请删去空白的行和列，或分成几个工作表再导入。": (
        "Delete empty rows and columns, or divide it into several sheets."
    ),
    "“{}”展开后有 {} MB，太大了，没有打开它。": (
        "{} would unpack to {} MB, which is too much; it was not opened."
    ),
    "“{}”不是完好的表格文件，或者设有密码。": (
        "{} is no sound workbook, or is locked by a password."
    ),
    "请用表格软件打开，另存为没有密码的 .xlsx 再导入。": (
        "Open it in a spreadsheet program, save it as .xlsx without a password and import that."
    ),
    "“{}”有 {} MB，超过了 {} MB 的上限。": "{} has {} MB; the limit is {} MB.",
    # archives, web pages, documents and books to read
    "“{}”已损坏，打不开。": "{} is damaged and cannot be opened.",
    "请检查文件是否下载完整，或重新下载。": (
        "Check that it was downloaded completely, or download it again."
    ),
    "“{}”用了不支持的压缩方法或加了密码。": (
        "{} is packed in an unknown way, or protected by a password."
    ),
    "请先解压，再导入里面的文件。": "Unpack it first, then import the files in it.",
    "“{}”解压后超过 {} MB 的上限。": "{} unpacks to more than the limit of {} MB.",
    "请先解压，把文件分成几份再导入。": "Unpack it first, and divide the file into several.",
    "“{}”解压后大得不合常理，其余的没有读。": (
        "{} unpacks to an improbable size; the rest was not read."
    ),
    "请确认压缩包可靠，先解压，再导入里面的文件。": (
        "See that the archive can be trusted, unpack it, then import the files in it."
    ),
    "“{}”里的文件超过 {} 个。": "There are more than {1} files in {0}.",
    "请分成几个压缩包再导入。": "Divide it into several archives.",
    "“{}”加了密码，读不出来。": "{} is protected by a password and cannot be read.",
    "请先用密码解压，再导入文件。": "Unpack it with its password, then import the files.",
    "“{}”是指向别处的链接，不是文件。": "{} is a link to somewhere else, not a file.",
    "请把文件本身放进压缩包。": "Put the file itself into the archive.",
    "“{}”的路径指到压缩包外面。": "The path of {} leads out of the archive.",
    "压缩包可能是恶意的，请勿使用。": "The archive may be malicious; better do not use it.",
    "“{}”解压后大 {} 倍，可能是压缩炸弹。": "{} unpacks to {} times its size; it may be a bomb.",
    "请勿使用这个压缩包。": "Better do not use this archive.",
    "“{}”里没有可以导入的文件。": "There is nothing to import in {}.",
    "请检查文件是否完整。": "Check that the file is complete.",
    "“{}”在压缩包里又套了压缩包，超过 {} 层。": (
        "{} is an archive within archives, more than {} deep."
    ),
    "请先解压外层，再导入。": "Unpack the outer one first.",
    "“{}”里有 {} 个文件没有导入：{}。": "{1} files in {0} were not imported: {2}.",
    "请看每个文件的原因。": "See the reason for each.",
    "“{}”加了密码，或者是旧格式的 Word 文件。": (
        "{} is protected by a password, or a Word file of the old format."
    ),
    "请用 Word 或 WPS 打开，去掉密码，另存为 .docx。": (
        "Open it in Word or WPS, remove the password, and save it as .docx."
    ),
    "“{}”里没有 Word 文档的正文。": "{} has no text of a Word document in it.",
    "请用 Word 或 WPS 打开，另存为 .docx。": "Open it in Word or WPS, and save it as .docx.",
    "如果内容是图片，请先识别成文字，或导出为 PDF 再导入。": (
        "If it holds pictures, have their text recognised first, or export it as PDF."
    ),
    "“{}”不是完整的 EPUB 电子书。": "{} is not a complete EPUB book.",
    "如果书页是图片，请先识别成文字再导入。": (
        "If its pages are pictures, have their text recognised first."
    ),
    "“{}”有数字版权保护（DRM），读不出内容。": (
        "{} is under digital rights management (DRM) and cannot be read."
    ),
    "请改用没有版权保护的版本。": "Use a copy without it.",
    "“{}”里缺少“{}”这一章。": "The chapter {1} is missing in {0}.",
    "请重新下载这本书。": "Download the book again.",
    "“{}”里没有网页。": "There is no web page in {}.",
    "请用浏览器打开它，再另存为网页。": "Open it in a browser, and save it as a web page.",
    "“{}”不是网页，里面的内容无法作为文字读取。": "{} is not a web page.",
    "请检查网页是否保存完整，有的页面要等正文显示出来再保存。": (
        "Check that the page was saved completely; some must show their text before they are saved."
    ),
    "“{}”有 {} 处标记，不像是一张网页。": "{} has {} tags, which is no web page.",
    "请只保存文章所在的页面，再导入。": "Save only the page that holds the article.",
    "“{}”里的标记嵌套得太深，不像是一张网页。": (
        "The tags in {} are nested too deeply for a web page."
    ),
    "请用浏览器打开它，再另存一次。": "Open it in a browser, and save it once more.",
    "第 {} 页是扫描的图像，没有读。": "Page {} is a scan and was not read.",
    "第 {} 页是扫描的图像，认不出文字。": "Page {} is a scan with no words to be recognised.",
    "第 {} 页已损坏，没有读。": "Page {} is damaged and was not read.",
    "“{}”不是完整的 JSON，读不出来。": "{} is no whole JSON and cannot be read.",
    "“{}”是一期报纸的目录，里面没有正文；它的版次和热区归到同一文件夹里的文章。": (
        "{} lists an issue's pages and has no text; what it knows of pages and zones goes to the"
        " articles in its folder."
    ),
    "请把各篇文章的 .json 也保存到这个文件夹，一起导入。": (
        "Save the .json of each article into that folder as well, and import them together."
    ),
    "“{}”不是数字报的文章。": "{} is no article of an e-paper.",
    "“{}”是本程序写出的记录，里面没有文章的正文。": (
        "{} has records that this program wrote, and not the text of the article."
    ),
    "要把文章搬到另一个文库，请在原来的文库里重新导出它（.json、.html、.md 都可以）。": (
        "To take an article to another library, export it anew from its own"
        " (as .json, .html or .md)."
    ),
    "请把表导出成 .csv 或 .xlsx 再导入。": "Export the table as .csv or .xlsx, and import that.",
    "能导入的 .json 是数字报的文章（有 title 和 content）或其列表（articleList）。": (
        "What can be imported of .json are articles of e-papers (with title and content) and lists"
        " of them (articleList)."
    ),
    "“{}”里的文章超过 {} 篇。": "{} has more than {} articles.",
    "“{}”是版面目录页，不是文章；它的版面图和热区归到同一文件夹里的文章。": (
        "{} shows a printed page and is no article; its picture and zones go to the articles "
        "in the same folder."
    ),
    "请把各篇文章的网页也保存到这个文件夹，一起导入。": (
        "Save the pages of the articles into that folder, too, and import them together."
    ),
    "“{}”里自定义了实体，可能是恶意文件，没有读它。": (
        "{} defines entities and may be malicious; it was not read."
    ),
    "请用别的程序打开它，另存一份。": "Open it in another program, and save a copy.",
    "“{}”有太多的标记。": "{} has too many tags.",
    "请把它分成几份，再导入。": "Divide it into several files.",
    "“{}”已损坏，内容读不出来。": "{} is damaged; its content cannot be read.",
    "请用原来的程序打开它，另存一份。": "Open it in the program it was made with, and save a copy.",
    # the library
    "文库里没有编号为 {} 的文章。": "The library has no article {}.",
    "编号为 {} 的文章在回收站里。": "Article {} is in the trash.",
    "要看它，请先恢复：菜单“回收站”，或 reader-app trash restore {}。": (
        "To see it, restore it first: reader-app trash restore {}."
    ),
    "回收站里没有编号为 {} 的文章。": "There is no article {} in the trash.",
    "编号见 reader-app trash list。": "reader-app trash list shows the numbers.",
    "已从回收站恢复，编号和更正都在。": "Restored from the trash, number and corrections kept.",
    # searches
    "没有编号为 {} 的书架。": "No search {} is saved.",
    "编号见 reader-app searches。": "reader-app searches shows the numbers.",
    "“{}”里的日期看不懂，写作 2025、2025-11、2025-11-14 或 2025-01..2025-06。": (
        "The date in {} is not understood: write 2025, 2025-11, 2025-11-14 or 2025-01..2025-06."
    ),
    "“{}”后面没有写要找什么。": "Nothing to look for stands after {}.",
    "“{}”的起止颠倒了，先写早的日期。": (
        "The range in {} is reversed: the earlier date comes first."
    ),
    "书架上已有名为“{}”的检索：{}。": "A search named {} stands on the shelf already: {}.",
    "请另取一个名字，或先取下那一个。": "Choose another name, or remove that one first.",
    "“{}”已当作文字查找；几个词用空格隔开，都要出现，不要的词前面加“-”。": (
        "{} was looked for as text: words divided by spaces must all be there, and a - stands"
        " before a word that must not."
    ),
    "“{}”里没有编号，已当作文字查找。": "There is no number in {}: it was looked for as text.",
    "没有“{}”这种体裁，有：{}。": "There is no genre {}; there are: {}.",
    "没有“{}”这种类别，有：{}。": "There is no class {}; there are: {}.",
    "“{}”不是检索条件，已当作文字查找；检索条件有：{}。": (
        "{} is no condition and was looked for as text; the conditions are: {}."
    ),
    "编号见 reader-app list。": "reader-app list shows the numbers.",
    "“{}”不是电子报阅读机的文库，没有改动它。": "{} is not a library of this program; left alone.",
    "文库“{}”已损坏，没有改动它。": "The library {} is damaged; left alone.",
    "请用 --library 另选一个文件。": "Choose another file with --library.",
    "请用 --library 另选一个位置。": "Choose another place with --library.",
    "可以用备份恢复（reader-app restore），或把还能读出的抢救到新文库（reader-app salvage）。": (
        "Go back to a backup (reader-app restore), or rescue what can be read into a new library"
        " (reader-app salvage)."
    ),
    "请用 --library 另选一个文件；它若曾是文库，可用 reader-app salvage 抢救。": (
        "Choose another file with --library; if it was a library, reader-app salvage may help."
    ),
    "没有这个文库：“{}”。": "There is no library {}.",
    "“{}”里没有找到可以抢救的文章，没有改动它。": "Nothing could be rescued from {}; left alone.",
    "请改用备份恢复。": "Go back to a backup.",
    "文库“{}”正被另一个程序占用，这次没有改动。": "The library {} is in use; nothing changed.",
    "请稍后再试。": "Try again later.",
    "文库“{}”只能读，不能写，没有改动。": "The library {} is read-only; nothing changed.",
    "请检查文件和文件夹的权限，或用 --library 另选一个文件。": (
        "Check the permissions of file and folder, or choose another file with --library."
    ),
    "打不开文库“{}”。": "The library {} cannot be opened.",
    "打不开文库“{}”：{}。": "The library {} cannot be opened: {}.",
    "请检查路径和权限。": "Check the path and the permissions.",
    "请检查文件夹是否存在、是否可以写入，或用 --library 另选一个文件。": (
        "See that its folder exists and can be written to, or choose another file with --library."
    ),
    "磁盘空间不足，这次没有改动文库。": "The disk is full; the library was not changed.",
    "请腾出空间后再试。": "Make room and try again.",
    "建不了文库的文件夹“{}”：{}。": "The library's folder {} cannot be made: {}.",
    "“{}”是一个文件夹，不是文库文件。": "{} is a folder, not a library.",
    "请给出文件的路径。": "Give the path of a file.",
    "文库“{}”不见了，没有另建新的。": "The library {} is gone; no new one was made.",
    "请检查它所在的磁盘或文件夹是否还在。": "See whether its disk or folder is still there.",
    "读写文库“{}”时磁盘出错，这次没有改动。": (
        "The disk failed while {} was read or written; nothing changed."
    ),
    "请检查磁盘是否还连着、是否已满。": "See whether the disk is there, and not full.",
    "文件有损坏：{}": "The file is damaged: {}",
    "表 {} 第 {} 行所指的 {} 不存在。": (
        "What row {1} of the table {0} points at in {2} is not there."
    ),
    "文章 {} 既不在版面上，也不在回收站里，或两处都有。": (
        "Article {} is neither on a page nor in the trash, or in both."
    ),
    "文章 {} 的“{}”与它的出处不符。": "The {1} of article {0} does not agree with its place.",
    "另有 {} 处与出处不符。": "{} more places do not agree.",
    "检索资料与文章不符，涉及 {} 篇。": "Search knows {} articles other than they are.",
    "检索索引与文章不符。": "The search index does not agree with the articles.",
    "没有这个备份：“{}”。": "There is no backup {}.",
    "现有的备份见 reader-app restore。": "reader-app restore lists those there are.",
    "这正是现在的文库，不用恢复。": "That is the present library.",
    "请另选一个备份。": "Choose another backup.",
    "备份没有写成：不能写入“{}”（{}）。": "The backup was not made: {} cannot be written to ({}).",
    "请检查这个文件夹的权限和磁盘空间。": "Check the folder's permissions and the disk's space.",
    "磁盘空间不足，备份没有写成：需要约 {} MB。": (
        "The disk is full, the backup was not made: it needs about {} MB."
    ),
    "文库“{}”要先备份才能升级，备份没有写成，文库没有改动。": (
        "The library {} must be backed up before it is upgraded, and that failed; left alone."
    ),
    "备份到“{}”没有完成：{}。": "The copy into {} was not finished: {}.",
    "请检查磁盘空间，或另选一个文件夹。": "Check the disk's space, or choose another folder.",
    "备份不能写到文库自己身上。": "The library cannot be its own backup.",
    # files to write
    "不认识“{}”的格式。": "{} has an unknown format.",
    "可以写成：{}。": "It can be one of: {}.",
    "“{}”已经存在，没有改动它。": "{} exists already; left alone.",
    "请换一个文件名，或确认替换（命令行用 --force）。": "Choose another name, or use --force.",
    "“{}”是一个文件夹，不能写成文件。": "{} is a folder and cannot be written as a file.",
    "“{}”是正在使用的文库，不能写成备份。": "{} is the library in use, not a place for its backup.",
    "“{}”不是普通文件，不能替换。": "{} is not a regular file and cannot be replaced.",
    "请换一个文件名。": "Choose another name.",
    "文件夹“{}”不存在。": "The folder {} does not exist.",
    "请先建立它，或另选一个文件夹。": "Make it first, or choose another folder.",
    "“{}”不是文件夹。": "{} is not a folder.",
    "没有权限写入文件夹“{}”。": "There is no permission to write to the folder {}.",
    "“{}”所在的磁盘是只读的。": "The disk of {} is read-only.",
    "不能写入“{}”：{}。": "{} cannot be written: {}.",
    "写不出“{}”：{}。": "{} cannot be written: {}.",
    "请另选一个可以写入的文件夹。": "Choose a folder that can be written to.",
    "磁盘空间不足，没有写出“{}”。": "The disk is full; {} was not written.",
    "请腾出空间或另选磁盘后再试。": "Make room, or choose another disk.",
    "文件名太长，系统不接受。": "The file's name is too long.",
    "请换一个短一些的文件名。": "Choose a shorter one.",
    "图片写不进“{}”。": "The picture cannot be written to {}.",
    "窗口画不成 {}，最小是 {}。": "The window cannot be {}; its least size is {}.",
    "请用 --size 写大一些。": "Name a larger --size.",
    "没有可用的显示器：DISPLAY 和 WAYLAND_DISPLAY 都没有设置，窗口打不开。": (
        "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window opens."
    ),
    "请在桌面环境里运行，或用 reader-app screenshot 图片.png 把窗口画成图片。": (
        "Run it on a desktop, or draw the window with reader-app screenshot FILE.png."
    ),
    "请检查文件夹是否存在、能否写入。": "See that the folder exists and can be written to.",
}
