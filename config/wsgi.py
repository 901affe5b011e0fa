"""The WSGI application. Mistakes in the content and missing static files stop the start, not the first visitor."""

import os
from concurrent.futures import ThreadPoolExecutor
from wsgiref.types import WSGIApplication

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application: WSGIApplication = get_wsgi_application()

from django.conf import settings  # noqa: E402  (needs the settings, as do the others)
from django.templatetags.static import static  # noqa: E402

from guide.catalogue import get_catalogue  # noqa: E402
from guide.store.answers import Answers  # noqa: E402
from guide.store.folder import SharedFolder  # noqa: E402
from guide.store.layer import KeepingLayer  # noqa: E402
from guide.store.readiness import Readiness  # noqa: E402
from guide.web.background import let_pages_go_first  # noqa: E402
from guide.web.warming import standard_paths, warm_up  # noqa: E402

get_catalogue()
warm_up()
static("css/site.css")  # raises where collectstatic has not run

if settings.KEEP_ANSWERS:
    shared = SharedFolder(settings.ANSWERS_FOLDER) if settings.ANSWERS_FOLDER else None
    background = ThreadPoolExecutor(1, thread_name_prefix="background", initializer=let_pages_go_first)
    application = KeepingLayer(application, Answers(shared=shared), background)
application = Readiness(application, standard_paths())
if settings.METRICS_PORT:
    from guide.web.metrics import Measured

    application = Measured(application)
