"""The invented households of the example are in no file of any form, by any of their names."""

from __future__ import annotations

from chatdong_tui.demo.invented import ALIASES
from tests.forms.month import Forms
from tests.privacy.test_exports import decoded


def test_no_file_names_a_household(forms: Forms) -> None:
    for path in forms.folder.iterdir():
        seen = f"{path.name}\n{decoded(path.read_bytes())}"
        assert not [alias for alias in ALIASES if alias in seen], path.name
