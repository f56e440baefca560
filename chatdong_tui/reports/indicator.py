"""Rates of indicators (domain.md §5), 진도율 and 기간 진도 to one decimal, half up; and their table as data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from chatdong_tui.domain.indicator import Figure, Indicator, pace_parts, rate_parts
from chatdong_tui.domain.indicator_table import IndicatorLine, IndicatorTable
from chatdong_tui.words import indicator as words
from chatdong_tui.words.formats import rate


def progress(line: IndicatorLine) -> Decimal | None:
    """진도율: 누계 ÷ 연간계획 × 100; None (`-`) without a plan, or where the two are of different spans."""
    parts = rate_parts(line.plan, line.measured) if line.indicator.adds else None
    return rate(*parts) if parts else None


def pace(line: IndicatorLine, today: date) -> Decimal | None:
    """기간 진도: 누계 ÷ (계획 × 경과월 ÷ 계획의 개월 수) × 100; None as for `progress`."""
    parts = pace_parts(line.plan, line.measured, today) if line.indicator.adds else None
    return rate(*parts) if parts else None


def data(table: IndicatorTable, today: date) -> dict[str, Any]:
    """A table for other programs. A figure is a number, a text with decimals, a sentence, or how it is absent."""
    programme = table.programme
    return {
        "programme": programme
        and {"name": programme.name, "district": programme.district, "reference": programme.reference},
        "indicators": [_line(line, today) for line in table.lines],
    }


def _line(line: IndicatorLine, today: date) -> dict[str, Any]:
    known, plan, rates = line.indicator, line.plan, (progress(line), pace(line, today))
    target = Figure(plan.period or line.total.period, plan.value, text=plan.text)
    return {
        "name": known.name,
        "part": known.part,
        "definition": known.definition,
        "unit": known.unit,
        "kind": known.kind,
        "rule": known.rule,
        "plan": [_figure(figure, known) for figure in line.targets],
        "figures": [_figure(figure, known) for figure in line.figures],
        "reported": [_figure(figure, known) for figure in line.reported],
        "total": _figure(line.total, known),
        "target": _figure(target, known),
        "rate": None if rates[0] is None else str(rates[0]),
        "pace": None if rates[1] is None else str(rates[1]),
        "findings": [
            {
                "kind": finding.kind,
                "period": finding.period.code,
                "figure": finding.figure,
                "text": words.finding_text(finding, known),
                "sentence": finding.remark and finding.remark.sentence,
            }
            for finding in line.findings
        ],
    }


def _figure(figure: Figure, indicator: Indicator) -> dict[str, Any]:
    found: dict[str, Any] = {"period": figure.period.code}
    if figure.value is not None:
        decimals = indicator.decimals
        found["value"] = words.number_text(figure.value, decimals) if decimals else figure.value
    if figure.text is not None:
        found["text"] = figure.text
    if figure.absent is not None:
        found["absent"] = figure.absent
    elif figure.is_blank:
        found["absent"] = "blank"
    return found
