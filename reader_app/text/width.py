"""Which characters are the same but for their width, their mark's shape, or their script."""

from __future__ import annotations

from reader_app.text.character_sets import work_out_sets_once

work_out_sets_once()  # before any pattern is made of HAN

HAN = "〇㐀-䶿一-鿿豈-﫿𠀀-𳍸"
"""Inside a regular expression's brackets: every Han character."""

SPACE = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Inside brackets: white space that does not end a line."""

_WIDE_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MARKS = {
    "﹕": ":",
    "∶": ":",
    "︰": ":",
    "︓": ":",
    "﹐": ",",
    "﹔": ";",
    "﹙": "(",
    "﹚": ")",
    "〔": "[",
    "〕": "]",
    "〖": "【",
    "〗": "】",
    "｢": "「",
    "｣": "」",
    "〈": "《",
    "〉": "》",
    "﹝": "[",
    "﹞": "]",
    "‧": "·",
    "・": "·",
    "•": "·",
    "∙": "·",
    "﹪": "%",
    "\xa0": " ",
    "\u3000": " ",
    "\t": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
}
# The characters of labels, roles and counters, so that traditional pages are read as well.
_TRADITIONAL = (
    "並乾佈佔併來侷係俬個們倖側偵備傢傳僑價億儘優儲內兩冊別則創劃劉動務勞勵匯區協卻卽厙厤厲參叄吳"
    "呂員問啓啟喬單噸噹嚮嚴囌國圍園圖團埰執堅報場塊塗墻壽夾婁婦孫學宮寀實寧審寫將專對導屆層屬嶽巖"
    "帥師幹幾廠廢廣廳張強彆彔彙後從復徵態慼應懞懷戰戶掃採揮撥擇擊據擴攝敎數斷於旂昇時晉暫曆曏會朮"
    "東査條楊業極榦榮構樂樑樓標機檔檢檯欄權欒欽歐歡歷歸殘氣決況淩減湯準溝溫滙滿濛濟瀋瀏為烏無熱燈"
    "爭爲牆牽狀獨獻現環產産甦甯畝畢當療發盡監盤盧眞眾睏矇硃確碼礙祿禮稱穀積穩竇筆箇節範簡簽籌籤籲"
    "糰糾紀約紅納紙級紮細終組結絡給統經綜綫維綱網綵線緣編緱緻縣縮總繆織繞繫繼續纍罰羅羣習聞聯聲聶"
    "職脩腦臺與興舉舘荊莊華萬葉蒐蒼蓆蓋蔔蔘蔣蕭薊薑薦藍藺蘆蘇處號衆術衕衚衛裏裡製複覈見規視覽觀訂"
    "計訊託記訪設許訴註評詞詢試話該詳誌認語說説誼調談請論諶諸謝謹識譚議讀變讚豐貝負財貢責貳貴費賀"
    "賁資賈質賴贊趙踰蹤車軟載輩輪輯轉辦農迴這連週進遊過達遞適選還邊郟郵鄉鄒鄔鄧鄭鄺酈醫釋針鈕鈡銀"
    "銜銷錄錢錯録錶鍵鍼鍾鎭鎮鏈鐘鑑鑒長門閆閉開間閔閤閱閲閻闆闕關闞陞陰陳陸陽隊際隱隻雙難雲電鞏鞦"
    "韆韋韓響頁頂項順須預領頭頻題額顏顔類顧顯風颱養餘館饋饒馬馮駐駱驅體髮鬆鬍鬚鬱魚魯鮑鳳鹹麥麪麫"
    "麯麴麵黃點黨齊齣龍龐龔覆"  # 答覆
)
_SIMPLIFIED = (
    "并干布占并来局系私个们幸侧侦备家传侨价亿尽优储内两册别则创划刘动务劳励汇区协却即厍历厉参叁吴"
    "吕员问启启乔单吨当向严苏国围园图团采执坚报场块涂墙寿夹娄妇孙学宫采实宁审写将专对导届层属岳岩"
    "帅师干几厂废广厅张强别录汇后从复征态戚应蒙怀战户扫采挥拨择击据扩摄教数断于旗升时晋暂历向会术"
    "东查条杨业极干荣构乐梁楼标机档检台栏权栾钦欧欢历归残气决况凌减汤准沟温汇满蒙济沈浏为乌无热灯"
    "争为墙牵状独献现环产产苏宁亩毕当疗发尽监盘卢真众困蒙朱确码碍禄礼称谷积稳窦笔个节范简签筹签吁"
    "团纠纪约红纳纸级扎细终组结络给统经综线维纲网彩线缘编缑致县缩总缪织绕系继续累罚罗群习闻联声聂"
    "职修脑台与兴举馆荆庄华万叶搜苍席盖卜参蒋萧蓟姜荐蓝蔺芦苏处号众术同胡卫里里制复核见规视览观订"
    "计讯托记访设许诉注评词询试话该详志认语说说谊调谈请论谌诸谢谨识谭议读变赞丰贝负财贡责贰贵费贺"
    "贲资贾质赖赞赵逾踪车软载辈轮辑转办农回这连周进游过达递适选还边郏邮乡邹邬邓郑邝郦医释针钮钟银"
    "衔销录钱错录表键针钟镇镇链钟鉴鉴长门闫闭开间闵合阅阅阎板阙关阚升阴陈陆阳队际隐只双难云电巩秋"
    "千韦韩响页顶项顺须预领头频题额颜颜类顾显风台养余馆馈饶马冯驻骆驱体发松胡须郁鱼鲁鲍凤咸麦面面"
    "曲曲面黄点党齐出龙庞龚复"
)


class _Folds(dict[int, int]):
    """By code point. What stays as it is gets learned, for ``translate`` is slow at misses."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


_FOLDS = _Folds(
    _WIDE_ASCII
    | {ord(mark): ord(plain) for mark, plain in _MARKS.items()}
    | dict(zip(map(ord, _TRADITIONAL), map(ord, _SIMPLIFIED), strict=True))
)


def fold_width(text: str) -> str:
    """Full-width forms as half-width ones, the labels' characters as simplified. As long."""
    return text.translate(_FOLDS)
