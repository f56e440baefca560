"""The forms of the month for every test of this folder."""

from __future__ import annotations

import pytest

from tests.forms.month import Forms, write


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Forms:
    return write(tmp_path_factory.mktemp("forms"))
