"""Words that stand where a company is named and say that there is none."""

import pytest

from prune.reading.no_employer import is_no_employer


@pytest.mark.parametrize(
    "company",
    [
        "Freelance",
        "FREELANCER",
        "Self-Employed",
        "self employed.",
        "Selfemployed",
        "S.E.L.F. Employed".replace("S.E.L.F.", "Self"),
        "(Freelance)",
        "Freelance / Self-employed",
        "Freelance & Consultant",
        "Confidential",
        "Confidential Company",
        "Stealth",
        "Stealth-Mode Startup",
        "Upwork",
        "Upwork | Freelance",
        "Unemployed",
        "Retired",
        "Student",
        "N/A",
        "None",
        "Career Break",
        "Open to work",
        "Freiberuflich",
        "Selbstständig",
        "SELBSTÄNDIG",
        "Vertraulich",
        "Rentnerin",
        "Indépendant",
        "Indépendant(e)",
        "Étudiante",
        "À mon compte",
        "En recherche d\u2019emploi",
        "Auto-entrepreneur",
        "Autónomo",
        "Autônomo(a)",
        "Por cuenta propia",
        "Trabalhador independente",
        "Aposentado",
        "Zelfstandig",
        "ZZP'er",
        "Gepensioneerd",
        "Libero professionista",
        "Pensionata",
        "Student / Freelance, retired",
    ],
)
def test_no_employer_is_told_in_every_language_whatever_its_dots_and_capitals(company):
    assert is_no_employer(company) is True


@pytest.mark.parametrize(
    "company",
    [
        "",
        "-",
        "Freelance Solutions Ltd",
        "Freelance Ltd",
        "Freelancer International",
        "Self Storage",
        "Confidential Shredding GmbH",
        "Stealth Kites",
        "Student Housing Group",
        "Retired Racehorses",
        "The Independent Teapot",
        "Private Teapot Bank",
        "Upwork Teapots",
        "Autónomo Abogados SL",
        "Indépendant Théières SARL",
        "Teapot Works (freelance)",
        "Teapot Works / Self-employed",
        "Remote",
        "X",
        "Home Teapots",
    ],
)
def test_a_company_whose_name_holds_such_a_word_stays_an_employer(company):
    assert is_no_employer(company) is False
