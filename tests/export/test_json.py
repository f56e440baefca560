"""JSON keeps its keys: another program may rely on every one of them."""

from __future__ import annotations

import pytest

from chatdong_tui.document import Absent, Cell, CellKind, Document, Head, Heading, Level, Paragraph, Row, RowKind, Table
from chatdong_tui.export import json
from tests.export.sample import CREATED, DOCUMENT

SMALL = Document(
    form="정산서",
    stem="2021_제3권역_정산서",
    title="정산서",
    gist="정산함.",
    keywords=("정산",),
    head=Head("기관", "담당", DOCUMENT.head.issued_on, "공개", ("팀장",)),
    blocks=(
        Heading("지출부"),
        Paragraph("집행", Level.DASH),
        Table((1, 2), (Row((Cell(Absent.NONE), Cell(3, CellKind.COUNT, "건")), RowKind.TOTAL),), "(단위 : 원)"),
    ),
)


def test_the_whole_file() -> None:
    assert (
        json.render(SMALL, created=CREATED).decode()
        == """\
{
 "format": "chatdong-document",
 "version": 1,
 "created": "2021-04-05T09:30:00Z",
 "form": "정산서",
 "stem": "2021_제3권역_정산서",
 "title": "정산서",
 "gist": "정산함.",
 "keywords": [
  "정산"
 ],
 "head": {
  "issuer": "기관",
  "writer": "담당",
  "issued_on": "2021-04-05",
  "disclosure": "공개",
  "approvers": [
   "팀장"
  ]
 },
 "blocks": [
  {
   "type": "heading",
   "text": "지출부"
  },
  {
   "type": "paragraph",
   "level": "dash",
   "text": "집행"
  },
  {
   "type": "table",
   "caption": "(단위 : 원)",
   "widths": [
    1,
    2
   ],
   "rows": [
    {
     "kind": "total",
     "cells": [
      {
       "kind": "text",
       "value": {
        "absent": "none"
       },
       "unit": "",
       "across": 1,
       "down": 1
      },
      {
       "kind": "count",
       "value": 3,
       "unit": "건",
       "across": 1,
       "down": 1
      }
     ]
    }
   ]
  }
 ],
 "attachments": []
}
"""
    )


@pytest.mark.parametrize("document", [SMALL, DOCUMENT])
def test_what_was_kept_or_written_is_read_back_as_it_was(document: Document) -> None:
    read = json.read(json.kept(document))
    assert json.render(read, created=CREATED) == json.render(document, created=CREATED)
    assert json.read(json.render(document, created=CREATED)) == read
    assert (read.blocks == document.blocks) is (document is SMALL)  # the sample holds signs that no file keeps


@pytest.mark.parametrize(
    "data",
    ["", "{}", "[]", '{"format":"chatdong-document","version":2}', '{"format":"chatdong-document","version":1}'],
)
def test_what_is_no_document_is_not_read(data: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        json.read(data)
