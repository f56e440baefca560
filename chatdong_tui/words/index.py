"""Words of the list that lies in a month's folder, and of what its files are called."""

from __future__ import annotations

FOLDER = "{month}_{place}"
LIST = "{folder}_목록.html"
TITLE = "{year}년 {month}월 {place} 내보낸 문서 목록"
HEADS = ("문서", "형식", "파일", "SHA-256", "쓴 때", "프로그램", "비고")
NOTE = "이 폴더의 파일 {files}개. 파일 이름을 누르면 열립니다."
WHEN = "{day} {time}"
VERSION = "chatdong {version}"
CHANGED = "내보낸 뒤에 고친 파일"
NOT_THIS_TIME = "이번에는 다시 쓰지 않은 파일"
FOREIGN = "프로그램이 쓰지 않은 파일"
UNREADABLE = "읽을 수 없는 파일"

ATTACHED_STEM = "{stem}_붙임"
ATTACHED = "{form} 붙임"
LONG_TABLE = "표가 길어({rows}행) 붙임 파일 「{name}」의 표 {number}에 실음"
LONG_ATTACHMENT = "따로 붙인 표(엑셀 파일) 1부."
