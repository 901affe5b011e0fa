from guide.domain.click_paths import ClickPath, Device, EndState, Station
from guide.presenters.steps.click_paths import present_drawing, present_route

LAST_WORDS = {
    ("off", "de"): " auf Aus.",
    ("off", "en"): " is at Off.",
    ("done", "de"): "Dann sind Sie da.",
    ("done", "en"): "There you are.",
}


def test_the_description_names_every_station_in_order_and_the_end(routes, edition):
    for _path, route, drawing in routes:
        stops = ", ".join(f"{number}. {stop.label}" for number, stop in enumerate(route.stops, start=1))
        assert f": {stops}. " in drawing.description
        assert drawing.description.endswith(LAST_WORDS[route.end_state, edition.locale])


def test_the_description_names_the_switch_at_the_goal(routes, edition):
    for path, _route, drawing in routes:
        if path.goal:
            assert edition.catalogue.labels[path.goal].words[edition.locale] in drawing.description


def test_each_label_is_shown_in_the_pages_language_first(edition_de):
    path = ClickPath(Device.DESKTOP, (Station("data-privacy"),))
    route = present_route(path, EndState.OFF, edition_de)
    assert (route.stops[0].label, route.stops[0].second, route.second_locale) == ("Datenschutz", "Data privacy", "en")
    drawing = present_drawing(path, EndState.OFF, edition_de, is_compact=True)
    assert [line.text for line in drawing.labels] == ["Datenschutz"]
    assert [line.text for line in drawing.seconds] == ["Data privacy"]
    assert (route.end_word, route.end_word_second) == ("Aus", "Off")


def test_english_pages_name_the_menus_in_english_alone(edition_en):
    path = ClickPath(Device.APP, (Station("data-privacy"),))
    route = present_route(path, EndState.OFF, edition_en)
    assert (route.stops[0].second, route.end_word_second, route.second_locale) == ("", "", "")
    assert present_drawing(path, EndState.OFF, edition_en, is_compact=False).seconds == []


def test_the_way_in_words_says_where_to_look(catalogue, edition_en):
    step = catalogue.steps["ai-training"]
    route = present_route(step.path_on(Device.DESKTOP), step.end_state, edition_en)
    assert route.stops[0].place == "top right"
    assert route.stops[-1].heading == "How LinkedIn uses your data"
    drawing = present_drawing(step.path_on(Device.DESKTOP), step.end_state, edition_en, is_compact=True)
    assert drawing.places[0].text == "top right"
