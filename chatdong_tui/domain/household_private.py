"""Name, phone and address of a household, where an office has chosen to keep them on its own computer."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.privacy import masked_address, masked_name, masked_phone


@dataclass(frozen=True, slots=True)
class HouseholdPrivate:
    """Never journalled, exported, searched or merged (domain.md §3.8); its text tells nothing by accident."""

    household_id: str
    name: str | None = None
    phone: str | None = None
    address: str | None = None

    def __repr__(self) -> str:
        return f"HouseholdPrivate({self.household_id!r}, …)"

    @property
    def masked(self) -> MaskedPrivate:
        return MaskedPrivate(
            self.household_id,
            masked_name(self.name) if self.name else None,
            masked_phone(self.phone) if self.phone else None,
            masked_address(self.address) if self.address else None,
        )


@dataclass(frozen=True, slots=True)
class MaskedPrivate:
    """The same as it is shown until somebody reveals it: `김○○`, `010-****-1234`, `가람1동 ○○○`."""

    household_id: str
    name: str | None
    phone: str | None
    address: str | None
