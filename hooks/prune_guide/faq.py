"""The questions in their groups, in the order that the front matter of the FAQ declares."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markdown.extensions.toc import slugify

from prune_guide.errors import GuideError, nearest
from prune_guide.question import Question


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together."""

    title: str
    questions: tuple[Question, ...]

    @property
    def anchor(self) -> str:
        """The group's anchor on the page of all questions."""
        return slugify(self.title, "-")


def grouped(front_matter: Mapping[str, Any], questions: Mapping[str, Question]) -> list[Group]:
    """The groups from the front matter's `groups`: each a title and the ids of its questions.

    Raises `GuideError` if an id has no page or is listed twice, or a page is in no
    group: no question is ever dropped silently.
    """
    groups = front_matter.get("groups")
    if not isinstance(groups, list) or not all(_is_group(group) for group in groups):
        raise GuideError("its front matter needs groups: a list, each with a title and questions.")
    listed = [question_id for group in groups for question_id in group["questions"]]
    for question_id in listed:
        if question_id not in questions:
            hint = nearest(question_id, questions)
            raise GuideError(f"it lists {question_id}, which has no page.{hint}")
        if listed.count(question_id) > 1:
            raise GuideError(f"it lists {question_id} more than once.")
    if left_out := sorted(set(questions) - set(listed)):
        raise GuideError(
            f"no group lists {', '.join(left_out)}. Put it where readers would look for it."
        )
    return [
        Group(str(group["title"]), tuple(questions[one] for one in group["questions"]))
        for group in groups
    ]


def _is_group(value: object) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == {"title", "questions"}
        and isinstance(value["questions"], list)
        and all(isinstance(one, str) for one in value["questions"])
    )
