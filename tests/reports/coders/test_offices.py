"""Offices: persons as an article prints them."""

from __future__ import annotations

import pytest

from depeche.reports.coders.offices import code_offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Pakistan's defence minister, Khawaja Asif, met his Afghan counterpart, Mullah Yaqoob, in Doha on Sunday.",
            ("Mullah Yaqoob", "AFG"),
        ),
        ("The emir of Qatar, Tamim bin Hamad Al Thani, flew to Oslo.", ("Tamim bin Hamad Al Thani", "QAT")),
    ],
)
def test_a_known_person_is_called_as_the_article_calls_him(read_english, text, office):
    assert office in [(o.person, o.country) for o in code_offices(read_english(text))]


def test_who_holds_office_in_a_province_is_printed_with_its_state(read_french):
    offices = code_offices(read_french("Le gouverneur du Texas, Greg Abbott, a critiqué mardi le Ghana."))
    assert ("Greg Abbott", "USA") in [(o.person, o.country) for o in offices]


def test_a_title_is_no_part_of_the_name_that_the_table_knows(read_french):
    offices = code_offices(read_french("Le roi Frederik a reçu mardi à Copenhague le Premier ministre islandais."))
    assert "roi Frederik" not in [o.person for o in offices]
