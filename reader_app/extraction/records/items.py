"""A proposal on one line of a list: number, title, names and offices in any order."""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Found
from reader_app.extraction.records.heads import BOXED_NUMBER, DOCUMENT, Head, made_by
from reader_app.extraction.records.keyed_facts import KEY_FIELDS, KEYED, keyed_field
from reader_app.extraction.records.rounds import rounds_alone, rounds_in
from reader_app.extraction.words.bullets import BULLET_CLASS
from reader_app.extraction.words.numbering import any_number, read_seq
from reader_app.extraction.words.person_names import COMPOUND_SURNAMES, FOREIGN_PARTS, SURNAMES
from reader_app.extraction.words.values import PERSON, Range, names_no_subject, outcome, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_MARKS = re.compile(rf"[{BULLET_CLASS}\s\-–—]*")
_QUOTED = re.compile(r"《([^《》]{4,90}(?:[《〈][^《》]{1,40}[》〉][^《》]{0,60})?)》")
_PLAIN = re.compile(
    r"关于[^《》。;]{4,90}(?:建议|提案|议案|建议案)(?=$|[\s,;:()\[\]/|、—\-]|第[ ]?\d)"
)
# 建议建设青少年科技馆。提案第24号,科协界提,区科协承办
_BEFORE_NUMBER = re.compile(r"(?P<title>[^。;:,]{6,60})。[ ]?(?=(?:提案第?|第)\d{1,8}号(?:提案)?,)")
_SPREAD = (  # 海 瑞, set as wide as three characters; 马 国 栋, as wide as four or five
    rf"(?:[{HAN}](?:[ ]{{1,3}}[{HAN}]){{2}}(?![ ]?[{HAN}])|[{HAN}][ ]{{1,3}}[{HAN}])"
    rf"(?:委员)?(?:提出?的?)?(?![{HAN}])"
)
_ONE_NAME = rf"(?:{_SPREAD}|[^\s,;/|()\[\]【】—–、]+)"
_TOKEN = re.compile(
    rf"(?<![^\s(\[【)\]】,;:/|.、—–])(?:[{HAN}]{{2,6}}:[ ]?)?(?:[{HAN}·]{{2,}}、)*{_SPREAD}"
    rf"(?:、{_ONE_NAME})*"
    # 市综合行政执法局(市城管局) is one office
    rf"|(?:[^\s,;/|()\[\]【】—–]{{2,60}}[局委办厅部院]\([{HAN}]{{2,14}}[局委办厅部院中心]\))"
    rf"(?:、[^\s,;/|()\[\]【】—–]+)?"
    r"|[^\s,;/|()\[\]【】—–]+"
)
_NUMBER = re.compile(
    r"(?:提案)?(?:编号|案号|号)?:?第?[ ]?(?:[(\[]?(?:19|20)\d\d[)\]]?[-—年])?(\d{1,10}"
    r"|[一二三四五六七八九十百]{1,6})[ ]?号(?:提案|建议|案)?:?$"
)
_KEYED_NUMBER = re.compile(r"第?(\d{1,8})号?")  # 案号2
_NUMBERS = re.compile(
    r"第?(\d{1,8})号?(?:[、,和]第?\d{1,8}号?)+(?:提案)?(?:并案|合并)?(?:办理)?"
)  # 第12、35号
# 第 5 号 before a title, with white space inside.
_NUMBER_FIRST = re.compile(r"(第?[ ]{0,2}(\d{1,8})[ ]{0,2}号(?:提案|建议)?)[ :、]*(?=关于|《)")
_COUNT = re.compile(r"(\d)$")
_DIGITS = re.compile(r"(?:No\.?)?(\d{2,10})$")
_SKIP = re.compile(
    r"(?:重点|优秀|集体|个人|联名|督办|党派|团体|界别|委员)?提案|重点|优秀|.*届.*(?:会议|"
    r"全会)|\d{4}年度?|并案|合并办理|由|提出|提交|的|共\d+件|主席督办"
    r"|(?:主办|承办|会办|协办|独办|分办|牵头|配合)(?:件|提案)?"
    r"|[市区县省]领导领办|[:、.]+$|(?:并入|已?合并至?|并案)第?\d.*"
)
_GROUP = re.compile(
    r"(?:界别?|组|支部|支社|(?<!管)委会|工委|政协[一-龥]{2,8}委|委员会|基层委|总支|[区市县省]委|工商联|总?工会|妇联|科协"
    r"|侨联|青联|残联|文联|台联"
    r"|团委|专委会|法委|提案委|文史委|联络委|科技委|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟"
    r"|党派|联合会|商会|协会"
    r"|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)中央)$"
)
_OFFICE = re.compile(
    r"(?:局|厅|办|部|政府|街道|乡|镇|中心|公司|分局|大队|支队|法院|检察院|集团|银行"
    r"|管委会|指挥部|院|处|委|署|办公室)$"
)
_OWN_LABEL = re.compile(rf"[{HAN}]{{2,6}}:[^:]{{2,20}}$")  # 责任科室:财务科, of no field
_NAMED = ("proposers", "lead_units", "co_units", "supervisors")
_FORM_OF = re.compile(
    r"(?:委员|代表|等(?:\d+|[一二三四五六七八九十]+|多)?[名位]?(?:委员|人)?|联名|:)+$"
)


def read_item(clean: Clean, start: int, end: int) -> Head | None:
    """What one line of a list of proposals says; None if the line is anything else."""
    folded = clean.folded
    if end - start > 220:
        return None
    marks = _MARKS.match(folded, start, end)
    at = marks.end() if marks else start
    head = Head(start, end)
    if seq := read_seq(folded, at, end):
        head.fields["seq"] = Found([(seq[1], seq[2])], seq[0])
        at = seq[2]
    if boxed := BOXED_NUMBER.match(folded, at, end):
        head.fields["number"] = Found([boxed.span(1)], int(boxed[1]))
        at = boxed.end()
    elif number := _NUMBER_FIRST.match(folded, at, end):
        head.fields["number"] = Found([(at, number.end(1))], int(number[2]))
        at = number.end()
    title = _title(folded, at, end, "number" in head.fields)
    if title is None:
        return None
    low, high, outer_low, outer_high = title
    if names_no_subject(folded[low:high]):
        return None
    if DOCUMENT.search(folded, start, end):
        return None
    if "。" in folded[outer_high : end - 1] or outer_low - at > 60:
        return None
    head.fields["title"] = Found([(low, high)])
    head.quoted = outer_low < low
    leftover = _read_side(clean, head, at, outer_low, before=True)
    leftover += _read_side(clean, head, outer_high, end, before=False)
    if leftover > 4:
        return None
    head.strong = bool(set(head.fields) - {"seq", "title"} or head.lists)
    return head


def _title(folded: str, start: int, end: int, numbered: bool) -> tuple[int, int, int, int] | None:
    quoted = _QUOTED.search(folded, start, end)
    if quoted and numbered and quoted.start() == start:
        return (*quoted.span(1), *quoted.span())
    if quoted and re.search(r"(?:建议|提案|议案|建议案)$", quoted[1].strip()):
        return (*quoted.span(1), *quoted.span())
    plain = _PLAIN.search(folded, start, end)
    if plain:
        return (*plain.span(), *plain.span())
    told = _BEFORE_NUMBER.match(folded, start, end)
    if told:
        return (*told.span("title"), *told.span())
    return None


def _read_side(clean: Clean, head: Head, start: int, end: int, before: bool) -> int:
    """Read the words on one side of the title; how many characters stay unexplained."""
    folded, leftover, key = clean.folded, 0, ""
    head.put_rounds(rounds_in(clean, start, end))
    for match in _TOKEN.finditer(folded, start, end):
        low, high = trim(clean, match.start(), match.end(), " :、.。")
        if any(low < one.said[1] and one.said[0] < high for one in head.rounds):
            continue
        word = folded[low:high]
        keyed = KEYED.match(word + ":") if folded[low - 1 : low] == "【" else None
        if keyed and keyed[1] == word:
            key = KEY_FIELDS.get(word, "proposers")
        elif low < high and key in _NAMED:
            head.lists.setdefault(key, []).append((low, high))
            if folded[high : high + 1] != "、":
                key = ""
        elif low < high and _is_of_member(folded, head, low, high):
            continue
        elif low < high:
            leftover += _read_word(clean, head, low, high, before)
    return leftover


_SECTOR = re.compile(
    rf"[{HAN}]{{1,10}}界别?|特邀[{HAN}、]{{0,6}}|无党派(?:人士)?|中共|[{HAN}]{{1,8}}组"
    rf"|(?:民[革盟建进]|农工党|致公党|九三学社|台盟)[{HAN}]{{0,8}}"
)


def _is_of_member(folded: str, head: Head, low: int, high: int) -> bool:
    """林小满(教育界): what a member sits for, in brackets right behind the name."""
    makers = head.lists.get("proposers")
    if not makers or makers[-1][1] != low - 1 or folded[low - 1] not in "([":
        return False
    last = re.split("[、和]", folded[slice(*makers[-1])])[-1]
    return kind_of_name(last) == "person" and _SECTOR.fullmatch(folded, low, high) is not None


def _read_word(clean: Clean, head: Head, low: int, high: int, before: bool) -> int:
    text = re.sub(r"(?<=\S)[ ]{1,3}(?=\S)", "", clean.folded[low:high])
    if several := _NUMBERS.fullmatch(text):
        head.fields.setdefault("number", Found([(low, high)], int(several[1])))
        return 0
    if number := (_NUMBER.match(text) or _DIGITS.match(text) or (before and _COUNT.match(text))):
        value = any_number(number[1])
        if value is not None:
            is_seq = before and "号" not in text and len(text) <= 3 and not text.startswith("0")
            name = "seq" if is_seq and "seq" not in head.fields else "number"
            head.fields.setdefault(name, Found([(low, high)], value))
        return 0
    if one := rounds_alone(clean, low, high):  # 首次答复A类
        head.put_rounds(one)
        return 0
    if (found := outcome(clean, low, high)) and len(text) <= 6:
        head.fields["category"] = Found([found.places[-1]], found.letters[-1])
        return 0
    if keyed := keyed_field(text):
        name, begin = keyed
        if name == "category" and (found := outcome(clean, _past_is(clean, low + begin), high)):
            head.fields["category"] = Found([found.places[-1]], found.letters[-1])
            return 0
        if name == "number" and (told := _KEYED_NUMBER.fullmatch(text, begin)):
            place = (low + told.start(1), low + told.end(1))
            head.fields.setdefault("number", Found([place], int(told[1])))
        if name in ("category", "number") or begin == len(text):
            return 0
        head.lists.setdefault(name, []).append((low + begin, high))
        return 0
    if made := list(made_by(text)):
        for name, begin, stop in made:
            head.lists.setdefault(name, []).append((low + begin, low + stop))
        return 0
    if _SKIP.fullmatch(text) or _OWN_LABEL.match(text):
        return 0
    return _read_name(head, low, high, text)


def _past_is(clean: Clean, at: int) -> int:
    return at + 1 if clean.folded[at : at + 1] in ("为", "是") else at


def _read_name(head: Head, low: int, high: int, text: str) -> int:
    bare = _FORM_OF.sub("", text)
    bare = re.sub(r"(?:提出|提交)的?$", "", bare)
    if bare.endswith("提") and len(bare) > 2:  # 科协界提
        bare, high = bare[:-1], high - 1
    names = [name for name in bare.split("、") if name]
    if not names:
        return 0
    kinds = {kind_of_name(name) for name in names}
    if kinds <= {"person", "group"}:
        if "lead_units" in head.lists and "proposers" in head.lists:
            return 0  # 督办领导, most likely; nothing says so
        return _add(head, "proposers", low, high)
    if kinds == {"office"}:
        return _add(head, "lead_units", low, high)
    if kinds <= {"group", "office"}:
        first = "lead_units" if "proposers" in head.lists else "proposers"
        return _add(head, first, low, high)
    return len(text)


def _add(head: Head, name: str, low: int, high: int) -> int:
    """Names next to each other are one value; the same kind further on is another's."""
    known: list[Range] = head.lists.setdefault(name, [])
    known.append((low, high))
    return 0


_NO_NAME = re.compile(r"建设|发展|保障|治理|文化|生态|民生|经济|社会|农业|教育|城市|乡村|服务|管理")


def _may_be_long_name(name: str) -> bool:
    """Whether four characters are a name: with a surname of two, or none of a heading's words."""
    return name[:2] in COMPOUND_SURNAMES or (name[0] in SURNAMES and not _NO_NAME.search(name))


def kind_of_name(name: str) -> str:
    """What a name in a list is by its form: person, group, office or other."""
    name = _FORM_OF.sub("", name)
    if name.endswith(("篇", "类", "方面", "领域", "板块")):
        return "other"
    if (
        2 <= len(name) <= 4
        and PERSON.match(name)
        and (name[0] in SURNAMES if len(name) < 4 else _may_be_long_name(name))
        and not _GROUP.search(name)
    ):
        return "person"
    if _GROUP.search(name):
        return "group"
    if _OFFICE.search(name) and len(name) <= 24 and not re.search(r"\d|推动|建成|完成|开展", name):
        return "office"
    if 2 <= len(name) <= 3 and re.fullmatch(rf"[{HAN}]+", name):
        return "person"
    if "·" in name and len(name) <= 14:
        return "person"
    if len(name) <= _LONGEST_NAME and FOREIGN_PARTS.search(name) and not _NO_NAME.search(name):
        return "person"
    return "other"


_LONGEST_NAME = 6


_WITHIN_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])[ ]{{1,3}}(?=[{HAN}](?![{HAN}]))")


def names_of(text: str) -> list[str]:
    """The names that marks or white space part; 王 琳 is one."""
    closed = _WITHIN_NAME.sub(r"\1", text)
    return [name for name in re.split(r"[、,\s]+", closed) if name]
