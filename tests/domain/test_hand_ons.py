from guide.domain.hand_ons import HandOn


def test_only_the_long_notice_says_how():
    assert [kind for kind in HandOn if kind.has_ways] == [HandOn.NOTICE_LONG]


def test_what_has_little_room_opens_with_a_sentence_or_two():
    assert [kind for kind in HandOn if not kind.is_told_in_full] == [HandOn.NOTICE_SHORT, HandOn.SLIDE]
