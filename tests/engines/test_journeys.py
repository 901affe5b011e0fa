"""The journeys of the checklist in the engines of other browsers."""

from selenium.webdriver.common.keys import Keys

TALLY = ".progress .tally__text"


def tick(visitor, *steps):
    for step in steps:
        visitor.presses(f"#done-{step}")


def test_ticks_are_counted_in_the_address_and_after_reloading(visitor):
    visitor.goes_to("/en/eu/")
    tick(visitor, "ai-training")
    visitor.reads(TALLY, "1 of 8 ticked off")
    tick(visitor, "research")
    visitor.reads(TALLY, "2 of 8 ticked off")
    assert visitor.path == "/en/eu/?done=ai-training&done=research"
    visitor.driver.refresh()
    visitor.reads(TALLY, "2 of 8 ticked off")
    assert visitor.is_ticked("research")


def test_a_step_is_skipped_and_taken_back(visitor):
    visitor.goes_to("/en/eu/")
    visitor.presses("#skip-ai-training")
    visitor.reads(TALLY, "0 of 8 ticked off, 1 skipped")
    assert visitor.path == "/en/eu/?skip=ai-training"
    visitor.presses("#skip-ai-training")
    visitor.reads(TALLY, "0 of 8 ticked off")


def test_going_on_and_back_keeps_the_ticks(visitor):
    visitor.goes_to("/en/eu/")
    tick(visitor, "ai-training")
    visitor.reads(TALLY, "1 of 8 ticked off")
    visitor.presses(".step:nth-child(2) a.step__details, .step:nth-child(2) a.step__open")
    visitor.reads("h1", "Say no in writing")
    tick(visitor, "objection-form")
    visitor.reads(TALLY, "2 of 8 ticked off")
    visitor.driver.back()
    visitor.sees("#done-ai-training")
    visitor.reads(TALLY, "2 of 8 ticked off")
    assert visitor.is_ticked("ai-training")
    assert visitor.is_ticked("objection-form")


def test_a_bookmark_brings_the_ticks_to_another_device(visitor):
    visitor.goes_to("/de/ch/?done=ai-training&skip=research")
    visitor.reads(TALLY, "1 von 8 abgehakt, 1 übersprungen")
    assert visitor.driver.execute_script("return localStorage.length") == 0


def test_somebody_elses_link_leaves_the_choice(visitor):
    visitor.goes_to("/en/eu/")
    tick(visitor, "ai-training")
    visitor.reads(TALLY, "1 of 8 ticked off")
    visitor.goes_to("/en/eu/?done=visibility")
    visitor.sees("[data-whose-ticks]")
    tick(visitor, "research")
    visitor.reads(TALLY, "2 of 8 ticked off")
    visitor.presses("[data-take=own]")
    visitor.reads(TALLY, "1 of 8 ticked off")
    assert visitor.path == "/en/eu/?done=ai-training"
    visitor.sees("[data-whose-ticks]", is_there=False)


def test_forgetting_is_forgetting(visitor):
    visitor.goes_to("/en/eu/")
    tick(visitor, "ai-training")
    visitor.reads(TALLY, "1 of 8 ticked off")
    visitor.presses("[data-forget]")
    visitor.reads(TALLY, "0 of 8 ticked off")
    visitor.goes_to("/en/eu/")
    visitor.reads(TALLY, "0 of 8 ticked off")
    assert not visitor.is_ticked("ai-training")


def test_two_tabs_bring_their_ticks_together(visitor):
    first = visitor.driver.current_window_handle
    visitor.goes_to("/en/eu/")
    visitor.driver.switch_to.new_window("tab")
    visitor.goes_to("/en/eu/")
    tick(visitor, "research")
    visitor.reads(TALLY, "1 of 8 ticked off")
    visitor.driver.switch_to.window(first)
    tick(visitor, "visibility")
    visitor.reads(TALLY, "2 of 8 ticked off")
    assert visitor.is_ticked("research")
    for handle in set(visitor.driver.window_handles) - {first}:
        visitor.driver.switch_to.window(handle)
        visitor.driver.close()
    visitor.driver.switch_to.window(first)


def test_the_keyboard_ticks_and_keeps_its_place(visitor):
    visitor.goes_to("/en/eu/")
    visitor.finds("#done-research").send_keys(Keys.SPACE)
    visitor.reads(TALLY, "1 of 8 ticked off")
    assert visitor.driver.switch_to.active_element.get_attribute("id") == "done-research"
    visitor.driver.switch_to.active_element.send_keys(Keys.SPACE)
    visitor.reads(TALLY, "0 of 8 ticked off")


def test_the_address_of_a_question_opens_it_and_its_notes_open_beside_their_marks(visitor):
    visitor.goes_to("/en/eu/#rights")
    visitor.sees("#rights .prose")
    visitor.presses("#rights [role=doc-noteref]")
    visitor.sees(".note")
    visitor.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    visitor.sees(".note", is_there=False)


def test_the_home_page_goes_on_with_the_checklist(visitor):
    visitor.goes_to("/en/uk/")
    tick(visitor, "ai-training")
    visitor.reads(TALLY, "1 of 8 ticked off")
    visitor.goes_to("/en/")
    visitor.presses("[data-go-on] a")
    visitor.reads(TALLY, "1 of 8 ticked off")


def test_everything_works_without_scripts(visitor_without_scripts):
    visitor = visitor_without_scripts
    visitor.goes_to("/en/eu/")
    visitor.finds("#done-research").click()
    visitor.finds(".step:has(#done-research) .step__save button").click()
    visitor.reads(TALLY, "1 of 8 ticked off")
    visitor.finds("#skip-ai-training").click()
    visitor.reads(TALLY, "1 of 8 ticked off, 1 skipped")
    assert visitor.path == "/en/eu/?skipping=ai-training&done=research#checklist"
    visitor.driver.refresh()
    assert visitor.is_ticked("research")
