from guide.domain.wordings import Rewording, reworded_steps, rewordings

TITLE, WHY, HOW, WORKED = "Switch it off", "Because.", "Press it.", "It is off."


def test_nothing_differs_where_both_say_the_same():
    assert rewordings((TITLE, WHY), (TITLE, WHY)) == ()


def test_only_what_differs_is_told_old_beside_new():
    assert rewordings((TITLE, WHY, HOW), (TITLE, "Because of this.", HOW)) == (
        Rewording((WHY,), ("Because of this.",)),
    )
    assert rewordings((TITLE, WHY, HOW), (TITLE, HOW, WORKED)) == (Rewording((WHY,), ()), Rewording((), (WORKED,)))


def test_steps_that_are_new_and_steps_that_are_gone_are_told():
    before = {"old": ("Old one", WHY), "same": (TITLE,), "other": (TITLE, WHY)}
    after = {"other": (TITLE, HOW), "new": ("New one", HOW), "same": (TITLE,)}
    steps = reworded_steps(before, after)
    assert [(step.id, step.title, step.is_new, step.is_gone) for step in steps] == [
        ("other", TITLE, False, False),
        ("new", "New one", True, False),
        ("old", "Old one", False, True),
    ]
