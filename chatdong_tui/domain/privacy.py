"""Numbers that never get in: a resident registration number, however it is disguised.

Source: 개인정보 보호법 제24조의2; domain.md §3.8.
"""

from __future__ import annotations

import re
import unicodedata

_SEPARATORS = r"[\s\-–—―‐‑‒−~.,·․/_*]{0,4}"
_RESIDENT = re.compile(
    r"(?<!\d)(?P<month_day>\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
    rf"{_SEPARATORS}[1-8](?:\d{{6}}|\*{{6}}|[xX]{{6}})(?!\d)"
)


def holds_resident_number(text: str) -> bool:
    """Whether `text` holds a resident or foreigner registration number.

    Full-width digits, digits split by spaces, lines or dashes, and a masked tail count as well; amounts,
    document numbers and case numbers do not, because their middle is no valid month and day followed by
    a century digit.
    """
    folded = unicodedata.normalize("NFKC", text)
    if _RESIDENT.search(folded):
        return True
    spaced = re.sub(r"(?<=\d)[ \t\r\n]+(?=[\d\-])|(?<=-)[ \t\r\n]+(?=\d)", "", folded)
    return spaced != folded and _RESIDENT.search(spaced) is not None
