"""The lexicon of what is printed round an article: mastheads, meta lines, navigation, bylines."""

from __future__ import annotations

from collections.abc import Mapping

META_LABELS: Mapping[str, str] = {
    "newspaper": "当前报纸名称 报纸名称 报名 报刊名称 报刊 报纸 刊物名称 刊名 媒体名称 媒体",
    "publisher": (
        "发布机构 发布单位 发文机关 发布机关 公开机构 信息公开机构 发文单位 发布部门 制发机关"
        " 公开主体 发布者 公开单位 发文机构 信息发布机构 发布主体 公开部门 供稿单位 制发单位"
    ),
    "source": "来源 信息来源 稿件来源 文章来源 稿源 供稿 消息来源 出处",
    "published": (
        "发布日期 发布时间 公开日期 公开时间 刊发日期 出版日期 刊登日期 见报日期 发表时间"
        " 发稿时间 出版时间 上传时间 刊发时间 发表日期 刊出日期"
    ),
    "date": "日期 时间 更新时间 更新日期 填报日期 信息时间 录入时间 添加时间 创建时间",
    "written": "成文日期 生成日期 发文日期 成文时间 制发日期 印发日期 落款日期 发文时间 生成时间",
    "page": "版面 版次 版名 版号 所在版面 版面名称 版位",
    "byline": "作者 记者 编辑 撰稿 撰文 摄影 通讯员 文 图 整理 供图 采写 本报记者",
    "kicker": "引题 肩题 眉题",
    "headline": "主题 主标题 大标题 标题 文章标题 信息名称 信息标题 文件名称 公文标题 名称 公文名称",
    "subheadline": "副题 副标题",
    "": (
        "字号 字体 索引号 主题分类 文号 有效性 浏览次数 访问次数 点击数 点击量 阅读 阅读量 阅读次数"
        " 公开类别 公开属性 公开方式 签发人 分享 分享到 责任编辑 关键字 关键词 组配分类 体裁分类"
        " 公开范围 公开时限 信息类别 所属类别 信息分类 收藏 栏目 频道 责编 审核 信息索引号"
        " 公开形式 效力状态 内容概述 主题词 体裁 服务对象 生效日期 废止日期 有效期"
        " 点击 浏览 浏览量 人气 打印 大小 字体大小 选择字号 文字大小 背景色 语音 语音播报 校对"
        " 终审 一审 二审 三审 初审 复审 编审 监制 值班编委 值班主任 美编 版式 文件编号 发文字号"
        " 统一编号 公开目录 期号 期数 刊期 天气 热线 邮箱 邮发代号 国内统一刊号 代号"
    ),
}
"""Labels of the lines above and below an article. One row a meaning; "" is for none."""

NAVIGATION = (
    "上一篇 下一篇 上一条 下一条 上一版 下一版 上一期 下一期 前一篇 后一篇 前一版 后一版 返回目录"
    " 返回首页 返回顶部 返回列表 返回上页 返回本版 返回上一页 返回 放大 缩小 默认 朗读 打印 打印本页"
    " 打印此页 打印本文 打印页面 打印文章 关闭 关闭窗口 关闭本页 关闭页面 分享 分享到 分享至 收藏"
    " 收藏本页 收藏本文 加入收藏 设为首页 网站首页 首页 正文 扫一扫 手机版 电脑版 无障碍 无障碍浏览"
    " 大字版 适老版 长辈版 繁体 简体 繁體 复制链接 复制 转发 微信 微博 新浪微博 QQ空间 朋友圈 点赞"
    " 评论 我要评论 发表评论 下载 下载PDF PDF版 PDF下载 版面导航 版面目录 版面图 标题导航 本版标题"
    " 往期回顾 往期 数字报 电子报 读报 全文阅读 详细 更多 更多>> 字号 字体 大 中 小 特大 超大"
    " 正常 加大 减小 语音播报 播报 在线客服 网站地图 联系我们 关于我们 站点地图 导出 推荐 转载 纠错"
    " 我要纠错 举报 返回顶端 回到顶部 TOP 阅读原文 在看 赞 写留言 投稿 订阅 首版 末版 目录 检索"
    " 高级检索 上一页 下一页 末页 尾页 附件下载 下载附件 点击下载 电子报阅读机 数字报刊 今日导读"
    " 导读 手机看报 报纸订阅 广告 广告刊例 按日期检索 按日期查找 版权声明 网站声明 隐私政策"
    " 站内搜索 搜索 登录 注册 退出 标签 热门 相关新闻 相关文章 相关阅读 相关稿件 推荐阅读"
)
"""Words of links and buttons. A paragraph of nothing else is furniture."""

FURNITURE_STARTS = (
    "扫一扫 点击上方 点击蓝字 长按 识别二维码 扫描二维码 关注我们 版权所有 版权声明 主办单位:版权"
    " 您现在的位置 您当前的位置 当前位置 你的位置 您所在的位置 您的位置 所在位置 Copyright © ICP 京ICP"
    " 网站标识码 政府网站标识码 公安备案 技术支持 建议使用 网站声明 未经授权 ↓↓↓ 点个 阅读原文"
    " 责任编辑 责编 本版编辑 本版责编 编辑: 编辑 审核 校对 美编 版式 值班编委 一审 二审 三审 终审 监制"
    " 预览时标签不可点 喜欢此内容的人还喜欢 喜欢此内容 继续滑动看下一个 轻触阅读原文 微信扫一扫 向上滑动看下一个 END 点击进入 点击下载 点击查看 附件下载 在线客服 本文来源 分享到 分享: 更多精彩 欢迎关注 温馨提示 免责声明 声明:"
    " 地址: 邮编: 投稿邮箱 新闻热线 广告热线 热线电话 国内统一刊号 订阅热线 总编辑 社长 本版组稿"
    " 上一篇 下一篇 上一条 下一条 返回 打印 关闭 转自 原标题 相关链接: 附件: 抄送: 抄报: 浏览次数 阅读次数"
    " (未完待续 (下转 (上接 下转第 上接第 网站地图 来源: 稿件来源"
)
"""How furniture that is more than links begins; such a paragraph is short."""

NEWSPAPER_ENDS = (
    "日报|晚报|时报|晨报|都市报|商报|政协报|导报|早报|新报|周报|快报|青年报|法制报|法治报|工人报"
    "|农民报|农村报|联谊报|协商报|科技报|教育报|经济报|文化报|消费报|先驱报|文摘报|周末报|开发区报|融媒|周刊|电视报|晨刊|晚刊|时讯|新闻报|特区报|广播报|侨报|民生报"
)
NOT_NEWSPAPERS = (
    "通报 简报 汇报 海报 公报 月报 年报 预报 本报 申报 填报 上报 情报 专报 快报 捷报 喜报 墙报 电子报"
    " 数字报 工作简报 工作通报 情况通报 信息专报 回报 举报 警报 电报 党报 报 读报 看报 日报 晚报"
)

ROLES = (
    "编辑整理 本报编辑部 综合整理 本报记者 本报首席记者 全媒体记者 融媒体记者 首席记者 特约记者 见习记者 实习记者 记者 本报通讯员"
    " 特约通讯员 通讯员 摄影记者 摄影报道 摄影 本版整理 本版撰文 本版撰稿 本版摄影 本版文字 本版文图"
    " 本版图文 整理 撰文 撰稿 供稿 供图 采写 文字 图文 文/图 图/文 文/摄 文图 作者 制图 文 图 摄"
    " 实习生 策划 统筹 采访 组稿 本组稿件采写 本版组稿 报道组 本版采写 联合报道 本报评论员 记者组"
)
"""What stands before names in a byline, longest first where one holds another."""

PINYIN_WORDS: Mapping[str, str] = {
    "zhengxie": "政协",
    "zhi": "之",
    "chuang": "窗",
    "sheng": "声",
    "jujiao": "聚焦",
    "jiaodian": "焦点",
    "yaowen": "要闻",
    "zhuanti": "专题",
    "zhuanban": "专版",
    "zhuankan": "专刊",
    "zhuanlan": "专栏",
    "zonghe": "综合",
    "xinwen": "新闻",
    "minsheng": "民生",
    "shizheng": "时政",
    "lvzhi": "履职",
    "lüzhi": "履职",
    "luzhi": "履职",
    "tian": "提案",  # 提案 (ti an): tried only as the two syllables together
    "weiyuan": "委员",
    "fengcai": "风采",
    "shehui": "社会",
    "jingji": "经济",
    "wenhua": "文化",
    "fukan": "副刊",
    "lilun": "理论",
    "pinglun": "评论",
    "shendu": "深度",
    "guancha": "观察",
    "tebie": "特别",
    "baodao": "报道",
    "guanzhu": "关注",
    "bendi": "本地",
    "gongyi": "公益",
    "zhengfa": "政法",
    "fazhi": "法治",
    "jiaoyu": "教育",
    "jiankang": "健康",
    "weisheng": "卫生",
    "chengshi": "城市",
    "xiangcun": "乡村",
    "zhenxing": "振兴",
    "dangjian": "党建",
    "tongzhan": "统战",
    "renda": "人大",
    "lianghui": "两会",
    "tekan": "特刊",
    "xieshang": "协商",
    "minzhu": "民主",
    "jianyan": "建言",
    "zizheng": "资政",
    "canzheng": "参政",
    "yizheng": "议政",
    "huigu": "回顾",
    "yuandi": "园地",
    "tiandi": "天地",
    "zaixian": "在线",
    "pindao": "频道",
    "gongzuo": "工作",
    "dongtai": "动态",
    "jujiaozhengxie": "聚焦政协",
    "banli": "办理",
    "gonggao": "公告",
    "gongshi": "公示",
    "toushi": "透视",
    "shijie": "视界",
    "shiye": "视野",
    "rendazhengxie": "人大政协",
}
"""Words of page names (版面名) by their pinyin, for pages that print only the letters."""
