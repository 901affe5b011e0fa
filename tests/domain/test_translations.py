from guide.domain.translations import Evidence, Translation


def test_the_name_of_a_language_is_looked_up_in_lower_case():
    assert Translation("zh-Hans", "ai-training", "生成式AI改进", Evidence.WEAK).code == "zh-hans"
