"""Pages and pictures set by typst: data goes in as data, fonts come from packages, and a warning is an error."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from chatdong_tui.export.archive import utc

if TYPE_CHECKING:
    from typst import Fonts

Form = Literal["pdf", "png"]

_KOREAN, _OTHERS = "pylopdf_fonts_ko", "manimgx_fonts"
"""Packages of fonts: Noto Sans and Serif for Korean; Noto for emoji, symbols and the scripts of other countries."""
_SHAPES = Path(__file__).with_name("shapes.typ")


def compiled(source: str, data: object, form: Form, created: datetime, ppi: float | None = None) -> bytes:
    """A page of `source` (a .typ file beside this module) that reads `data` as its input.

    The same data and `created` give the same bytes. Signs that no font can draw are spelled out as
    `[U+E000]`. Raises ValueError when typst refuses the page or warns.
    """
    import typst

    for has in (None, *map(_drawable, ((_KOREAN, _OTHERS), (_KOREAN,)))):
        spelled = data if has is None else _spelled_out(data, has())
        try:
            return _run(source, spelled, form, created, ppi)
        except typst.TypstError as error:
            refused = error
            if "could not be displayed" not in str(error):
                break
    raise ValueError(str(refused)) from refused


def _run(source: str, data: object, form: Form, created: datetime, ppi: float | None) -> bytes:
    import typst

    moment = utc(created)
    stamp = [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second]
    page, warnings = typst.compile_with_warnings(
        _source(source),
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False), "created": json.dumps(stamp)},
        format=form,
        ppi=ppi,
        pdf_standards=["a-2b"] if form == "pdf" else [],
    )
    if warnings:
        raise ValueError("; ".join(str(warning.message) for warning in warnings))
    if not isinstance(page, bytes):
        raise ValueError("the picture does not fit one page")
    return page


@cache
def fonts() -> Fonts:
    """The fonts of the packages and no others, read once."""
    import typst

    folders = [str(_folder(package)) for package in (_KOREAN, _OTHERS)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


@cache
def _source(name: str) -> bytes:
    """A page's rules after the shapes that all pages share: one text, so that no file is read by a page."""
    return _SHAPES.read_bytes() + Path(__file__).with_name(name).read_bytes()


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ValueError(f"the fonts of {package} are missing")
    return Path(found.origin).parent


def _drawable(packages: Iterable[str]) -> Callable[[], frozenset[int]]:
    return lambda: frozenset().union(*map(_signs_of, packages))


def _spelled_out(data: Any, has: frozenset[int]) -> Any:
    if isinstance(data, str):
        return "".join(sign if ord(sign) in has or sign in " \n" else f"[U+{ord(sign):04X}]" for sign in data)
    if isinstance(data, list | tuple):
        return [_spelled_out(each, has) for each in data]
    if isinstance(data, dict):
        return {key: _spelled_out(each, has) for key, each in data.items()}
    return data


# Which signs a font has: its table `cmap` (OpenType specification)


@cache
def _signs_of(package: str) -> frozenset[int]:
    """The code points that the fonts of a package can draw."""
    fonts = sorted(path for path in _folder(package).iterdir() if path.suffix in (".otf", ".ttf"))
    return frozenset(sign for font in fonts for part in _ranges(font.read_bytes()) for sign in part)


def _ranges(font: bytes) -> list[range]:
    (tables,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4sLLL", font, 12 + 16 * at) for at in range(tables)]
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    found: list[range] = []
    for at in range(count):
        (offset,) = struct.unpack_from(">L", font, start + 4 + 8 * at + 4)
        (form,) = struct.unpack_from(">H", font, start + offset)
        if form == 12:
            (groups,) = struct.unpack_from(">L", font, start + offset + 12)
            ends = [struct.unpack_from(">LL", font, start + offset + 16 + 12 * each) for each in range(groups)]
            found += [range(first, last + 1) for first, last in ends]
        elif form == 4:
            found += _segments(font, start + offset)
    return found


def _segments(font: bytes, table: int) -> list[range]:
    (twice,) = struct.unpack_from(">H", font, table + 6)
    lasts = struct.unpack_from(f">{twice // 2}H", font, table + 14)
    firsts = struct.unpack_from(f">{twice // 2}H", font, table + 16 + twice)
    return [range(first, last + 1) for first, last in zip(firsts, lasts, strict=True) if last != 0xFFFF]
