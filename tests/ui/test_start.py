"""The way to the first screen stays light, and the terminal is asked for nothing that breaks Korean input."""

from __future__ import annotations

import subprocess
import sys

import pytest

from chatdong_tui.ui import ahead, screens, themes
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases.desk import Desk
from tests.ui.driver import driving


def _modules_after(code: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(ran.stdout.split())


def test_the_program_starts_without_what_it_needs_later() -> None:
    loaded = _modules_after("import chatdong_tui.ui.app")
    assert not loaded & {"pydantic", "sqlite_utils", "xlsxwriter", "hwpx"}


def test_no_screen_loads_before_it_is_opened() -> None:
    loaded = _modules_after("import chatdong_tui.ui.app")
    assert not loaded & {place.partition(":")[0] for place in screens.SCREENS.values()}


def test_what_forms_need_is_loaded_on_a_thread_of_its_own() -> None:
    loaded = _modules_after("from chatdong_tui.ui import ahead; ahead.load_forms().join()")
    assert {"pydantic", "chatdong_tui.domain.draft.meeting", "chatdong_tui.domain.draft.case"} <= loaded


async def test_what_forms_need_is_loaded_once_after_the_first_rows(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(ahead, "REST", 0.001)
    monkeypatch.setattr(ahead, "load_forms", lambda: seen.append("loaded"))
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f3", "escape")
        while not seen:
            await d.pilot.pause()
    assert seen == ["loaded"]


def test_the_kitty_keyboard_protocol_is_off_before_textual_is_loaded() -> None:
    code = "import chatdong_tui.ui.app; from textual import constants; assert constants.DISABLE_KITTY_KEY"
    _modules_after(code)


def _luminance(colour: str) -> float:
    from textual.color import Color

    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in Color.parse(colour).normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("name", ["foreground", "warning", "error"])
def test_the_high_contrast_theme_has_high_contrast(name: str) -> None:
    light, dark = _luminance(getattr(themes.CONTRAST, name)), _luminance(str(themes.CONTRAST.background))
    assert (light + 0.05) / (dark + 0.05) >= 7
