from guide.domain.click_paths import ClickPath, Device, Station


def test_a_path_names_every_label_that_it_shows():
    path = ClickPath(Device.APP, (Station("me"), Station("settings", heading="account")), goal="switch")
    assert sorted(path.labels) == ["account", "me", "settings", "switch"]
