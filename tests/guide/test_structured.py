"""Data for search engines says what the page says."""

from guide.examples import FRONT_MATTER
from prune_guide.question import read_question
from prune_guide.structured import faq_page, how_tos_in


def test_a_question_and_its_answer_without_citations():
    assert faq_page([read_question("mind", FRONT_MATTER)]) == {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": "Will the rose mind?",
                "acceptedAnswer": {"@type": "Answer", "text": "No. It grows again in spring."},
            }
        ],
    }


def test_steps_are_the_items_of_the_list_that_names_a_goal():
    html = """
    <ol><li>no step</li></ol>
    <div class="prune-steps" data-goal="Prune a rose"><ol>
      <li>Take the <strong>shears</strong>.<sup>1</sup></li>
      <li>Cut above
        a bud.</li>
    </ol></div>
    <div><ol><li>no step either</li></ol></div>
    <div class="prune-steps" data-goal="Water it"><div><ol><li>Pour.</li></ol></div></div>
    """
    assert [(one["name"], [step["text"] for step in one["step"]]) for one in how_tos_in(html)] == [
        ("Prune a rose", ["Take the shears.", "Cut above a bud."]),
        ("Water it", ["Pour."]),
    ]


def test_a_page_without_a_goal_has_no_steps():
    assert how_tos_in("<ol><li>no step</li></ol>") == []
