"""Every code that is printed has one name: labels are found by the name of their enumeration."""

from __future__ import annotations

import enum
import importlib
import inspect
import pkgutil
from collections import Counter

import pytest

import chatdong_tui.domain
from chatdong_tui.words.labels import _LABELS, label


def enumerations() -> list[type[enum.Enum]]:
    """Every enumeration of the domain."""
    found = []
    for module in pkgutil.walk_packages(chatdong_tui.domain.__path__, "chatdong_tui.domain."):
        here = importlib.import_module(module.name)
        classes = (each for _, each in inspect.getmembers(here, inspect.isclass) if each.__module__ == module.name)
        found += [each for each in classes if issubclass(each, enum.Enum)]
    return found


def test_no_two_enumerations_of_the_domain_have_the_same_name() -> None:
    names = Counter(each.__name__ for each in enumerations())
    assert [name for name, number in names.items() if number > 1] == []


def test_labels_are_those_of_enumerations_that_there_are() -> None:
    assert set(_LABELS) - {each.__name__ for each in enumerations()} == set()


@pytest.mark.parametrize("kind", [each for each in enumerations() if each.__name__ in _LABELS])
def test_every_code_has_its_label(kind: type[enum.Enum]) -> None:
    assert all(label(code) for code in kind)
