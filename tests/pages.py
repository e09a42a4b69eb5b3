"""Pages made up for tests: prose, furniture, and ways of putting them together."""

from __future__ import annotations

PROSE = (
    "The ferry that was out of service for a month came back to the harbour on Tuesday, and every seat was taken.",
    '"We missed it," said the woman who sells the tickets, who had walked around the bay for a month to get to work.',
    "The operator said that the engine had been replaced and that no further repairs were planned before next summer.",
    "Children from the school on the far shore had been driven to their lessons by their parents, an hour each way.",
    "The town will pay for a second boat in the weeks when the first one is inspected, the mayor told the council.",
    "Fishermen who had taken passengers across in their own boats were thanked with a dinner in the old customs house.",
)
ABOVE = ("Skip to main content", "Menu", "Home", "News", "Sport", "Weather", "Sign in", "Subscribe")
BELOW = ("Share this article", "Most read", "Privacy policy", "Terms of use", "Contact us", "© 2022 The Bay Courier")
HEADLINE = "Ferry returns to the bay after a month of repairs"


def page(prose: tuple[str, ...] = PROSE, sep: str = "\n") -> str:
    """A whole page with furniture on both sides."""
    return sep.join((*ABOVE, HEADLINE, "By Ida Holm", "20 July 2022 9:19am", *prose, *BELOW))
