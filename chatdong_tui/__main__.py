"""Starts the command line: `python -m chatdong_tui` and `chatdong`."""

from __future__ import annotations


def main() -> None:
    """Run the command line; exits with its code."""
    from chatdong_tui.cli import main as run

    run()


if __name__ == "__main__":
    main()
