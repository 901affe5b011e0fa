"""The WSGI application. The content is loaded before the first request: a mistake in it stops the start."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from guide.catalogue import get_catalogue  # noqa: E402  (needs the settings)

get_catalogue()
