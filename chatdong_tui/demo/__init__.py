"""The Eunpyeong 2021 example network: a real public structure, every person and household invented."""

from __future__ import annotations

from chatdong_tui.demo.build import add_cases, build

__all__ = ["add_cases", "build"]
