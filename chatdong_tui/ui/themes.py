"""The colours: a calm dark theme, and one with the greatest contrast."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="chatdong-dark",
    primary="#4f86c6",
    secondary="#7f9db9",
    accent="#d9a441",
    warning="#e5b567",
    error="#f08080",
    success="#8fbf7f",
    # Neutral greys, because a terminal with 256 colours turns tinted dark ones into blue or black.
    foreground="#dadada",
    background="#121212",
    surface="#262626",
    panel="#303030",
)
CONTRAST = Theme(
    name="chatdong-contrast",
    primary="#0000d0",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ffff00",
    success="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    variables={"text-muted": "#ffffff", "text-error": "#ffff00", "text-warning": "#ffff00"},
)
