"""The WSGI application. Mistakes in the content and missing static files stop the start, not the first visitor."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from django.templatetags.static import static  # noqa: E402  (needs the settings)

from guide.catalogue import get_catalogue  # noqa: E402

get_catalogue()
static("css/site.css")  # raises where collectstatic has not run
