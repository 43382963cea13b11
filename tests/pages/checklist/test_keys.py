"""Single keys for what the buttons do; at rest while somebody types."""

from playwright.sync_api import Locator, Page, expect

from pages.checklist.desk import (
    FIRST,
    SECOND,
    both_origins,
    card,
    cards,
    kept,
    of_many,
    opened,
    outcomes,
    press,
    said,
)

LETTERS = {"k": "keep", "t": "talk", "u": "unfollow", "l": "later", "r": "remove"}


def opener(page: Page, name: str) -> Locator:
    return card(page, name).get_by_role("heading").get_by_role("button")


@of_many
def test_a_letter_decides_one_at_a_time(checklist):
    press(checklist, "Start")
    for letter, outcome in LETTERS.items():
        checklist.keyboard.press(letter)
        assert outcomes(checklist) == {"026": outcome}
        checklist.keyboard.press("z")
        assert outcomes(checklist) == {}


def test_a_letter_decides_about_the_person_in_the_list_that_one_is_on(checklist):
    checklist.keyboard.press("r")
    assert outcomes(checklist) == {}
    expect(said(checklist)).to_have_text("Select a person first: press the right arrow.")
    checklist.keyboard.press("ArrowRight")
    expect(opener(checklist, FIRST)).to_be_focused()
    checklist.keyboard.press("ArrowRight")
    checklist.keyboard.press("r")
    checklist.keyboard.press("ArrowLeft")
    checklist.keyboard.press("k")
    assert outcomes(checklist) == {"001": "keep", "002": "remove"}
    expect(said(checklist)).to_contain_text(f"{FIRST}: Keep.")


def test_enter_opens_and_closes_a_person_of_the_list(checklist):
    second = opener(checklist, SECOND)
    second.focus()
    for is_open in ("true", "false"):
        checklist.keyboard.press("Enter")
        expect(second).to_have_attribute("aria-expanded", is_open)
    expect(card(checklist, SECOND).get_by_text("What would change this")).to_be_hidden()


@of_many
def test_arrows_begin_where_one_looks_and_turn_the_page_at_its_end(checklist):
    card(checklist, "Person 040 Testley").scroll_into_view_if_needed()
    checklist.keyboard.press("ArrowRight")
    begun = checklist.evaluate("document.activeElement.textContent")
    assert "Person 030" < begun < "Person 045"
    opener(checklist, "Person 050 Testley").focus()
    checklist.keyboard.press("ArrowRight")
    expect(checklist.get_by_role("status")).to_have_text("Showing 51 to 100 of 130 people.")


@of_many
def test_z_undoes_and_shift_z_does_again(checklist):
    press(checklist, "Start")
    for letter in "krz":
        checklist.keyboard.press(letter)
    assert outcomes(checklist) == {"026": "keep"}
    checklist.keyboard.press("z")
    assert outcomes(checklist) == {}
    checklist.keyboard.press("Shift+Z")
    checklist.keyboard.press("Shift+Z")
    assert outcomes(checklist) == {"026": "keep", "053": "remove"}


@of_many
def test_arrows_go_back_and_forth_one_at_a_time(checklist):
    press(checklist, "Start")
    checklist.keyboard.press("ArrowRight")
    expect(cards(checklist)).to_have_accessible_name("Person 053 Testley")
    checklist.keyboard.press("ArrowLeft")
    expect(cards(checklist)).to_have_accessible_name("Person 026 Testley")
    assert kept(checklist) == {}


def test_slash_goes_to_the_search_from_anywhere(checklist):
    press(checklist, "Start")
    checklist.keyboard.press("/")
    search = checklist.get_by_role("searchbox", name="Search people")
    expect(search).to_be_focused()
    expect(search).to_have_value("")


@of_many
def test_the_question_mark_shows_the_keys_in_words_and_they_rest_meanwhile(checklist):
    press(checklist, "Start")
    checklist.keyboard.press("?")
    dialog = checklist.get_by_role("dialog", name="Keyboard shortcuts")
    for words in (
        "Keep",
        "Talk first",
        "Unfollow",
        "Later",
        "Remove",
        "Undo",
        "Search people",
    ):
        expect(dialog.get_by_role("row").filter(has_text=words)).to_have_count(1)
    checklist.keyboard.press("k")
    assert kept(checklist) == {}
    checklist.keyboard.press("Escape")
    checklist.keyboard.press("k")
    assert outcomes(checklist) == {"026": "keep"}


def test_letters_are_letters_while_somebody_types(checklist):
    card(checklist, SECOND).get_by_role("button", name="Talk first").click()
    search = checklist.get_by_role("searchbox", name="Search people")
    search.press_sequentially("kturlz?/")
    expect(search).to_have_value("kturlz?/")
    press(checklist, "Show everyone")
    message = opened(card(checklist, SECOND)).get_by_role("textbox", name="Message")
    message.fill("")
    message.press_sequentially("rk/z")
    expect(message).to_have_value("rk/z")
    assert outcomes(checklist) == {"002": "talk"}


def test_a_letter_with_another_key_is_the_browsers(checklist):
    press(checklist, "Start")
    for chord in ("Control+k", "Alt+k", "Meta+k"):
        checklist.keyboard.press(chord)
    assert kept(checklist) == {}


@of_many
def test_a_key_held_down_decides_once(checklist):
    press(checklist, "Start")
    for _ in range(3):
        checklist.keyboard.down("k")
    checklist.keyboard.up("k")
    assert outcomes(checklist) == {"026": "keep"}


@of_many
@both_origins
def test_the_keys_can_be_switched_off_for_good(checklist):
    press(checklist, "Keys")
    checklist.get_by_role("checkbox", name="Use keyboard shortcuts").uncheck()
    press(checklist, "Close")
    checklist.reload()
    press(checklist, "Start")
    for key in ("k", "ArrowRight", "/", "?"):
        checklist.keyboard.press(key)
    expect(cards(checklist)).to_have_accessible_name("Person 026 Testley")
    expect(checklist.get_by_role("dialog", name="Keyboard shortcuts")).to_have_count(0)
    assert kept(checklist) == {}


def test_every_choice_tells_its_key(checklist):
    buttons = card(checklist, FIRST).locator("[data-decide]")
    assert buttons.evaluate_all("all => all.map((one) => one.ariaKeyShortcuts)") == list("KTULR")
