"""The terminal program: screens over the use cases, and the only room that knows Textual."""

from __future__ import annotations

import os

# Textual reads this once, at its first import. With the kitty keyboard protocol on, some terminals lose
# what a Korean input method composes, and Ctrl+S arrives as Ctrl+ㄴ.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
