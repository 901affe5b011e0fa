"""Every setting once. Production is the default; what differs per deployment comes from the environment."""

from __future__ import annotations

import re
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from environs import Env, validate
from pythonjsonlogger.core import RESERVED_ATTRS

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent
CONTENT_DIR = BASE_DIR / "guide" / "content"

# --- Where the site lives ---------------------------------------------------------------------
DEBUG = env.bool("DEBUG", False)
HTTPS = env.bool("HTTPS", False)
SITE_URL = env.str("SITE_URL", "").rstrip("/")  # "" = as the request names it
SITE_HOST = ""
if SITE_URL:
    SCHEME = "https" if HTTPS else "http"
    match = re.fullmatch(rf"{SCHEME}://(?P<host>[a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{{1,5}})?", SITE_URL)
    if match is None:
        raise ImproperlyConfigured(
            f"SITE_URL={SITE_URL!r} must be {SCHEME}:// and a host, nothing more,"
            f" because HTTPS is {'on' if HTTPS else 'off'}."
        )
    SITE_HOST = match["host"]
LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = [
    *LOOPBACK_HOSTS,
    *filter(None, (host.strip() for host in (SITE_HOST, *env.list("ALLOWED_HOSTS", [])))),
]
PORT = env.int("PORT", 8000, validate=validate.Range(min=0, max=65535))  # 0: any that is free
BEHIND_PROXY = env.bool("BEHIND_PROXY", False)  # a reverse proxy in front sets X-Forwarded-Proto itself
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Who runs it (imprint) --------------------------------------------------------------------
OPERATOR_NAME = env.str("OPERATOR_NAME", "")
OPERATOR_ADDRESS = [  # lines, e.g. Street 1|12345 Town|Germany
    line.strip() for line in env.str("OPERATOR_ADDRESS", "").split("|") if line.strip()
]
OPERATOR_EMAIL = env.str("OPERATOR_EMAIL", "")
OPERATOR_PHONE = env.str("OPERATOR_PHONE", "")
OPERATOR_REPRESENTATIVE = env.str("OPERATOR_REPRESENTATIVE", "")  # of a legal person
OPERATOR_REGISTER = env.str("OPERATOR_REGISTER", "")  # register and number, VAT number
OPERATOR_EDITOR = env.str("OPERATOR_EDITOR", "")  # responsible for the content, with street address

# --- Django -----------------------------------------------------------------------------------
# Nothing is signed: there are no sessions, cookies or forms that change anything. A key of its own
# for every start is therefore safe and needs no configuration.
SECRET_KEY = env.str("SECRET_KEY", "") or get_random_secret_key()
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "guide",
]
MIDDLEWARE = [
    "guide.web.middleware.ResponseHeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "guide.web.middleware.AcceptEncodingMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "guide.web.middleware.HeadMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",  # outside of compression: each coding has a tag of its own
    "guide.web.middleware.CompressionMiddleware",
    "guide.web.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
]
METRICS_PORT = env.int("METRICS_PORT", 0, validate=validate.Range(min=0, max=65535))  # gunicorn serves them there
if METRICS_PORT and METRICS_PORT == PORT:
    raise ImproperlyConfigured(f"METRICS_PORT and PORT are both {PORT}: the figures need a port of their own.")
if METRICS_PORT:
    MIDDLEWARE.insert(0, "guide.web.metrics.RouteMiddleware")
KEEP_ANSWERS = env.bool("KEEP_ANSWERS", not DEBUG)  # what is the same for everybody is answered before Django
ANSWERS_FOLDER = env.path("ANSWERS_FOLDER", None)  # where workers share these; gunicorn's configuration makes one
TEMPLATE_LOADERS = ["guide.building.template_loaders.DenseLoader", "django.template.loaders.app_directories.Loader"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "context_processors": ["guide.web.context_processors.site"],
            "loaders": TEMPLATE_LOADERS if DEBUG else [("django.template.loaders.cached.Loader", TEMPLATE_LOADERS)],
        },
    }
]
DATABASES: dict[str, dict[str, str]] = {}  # there is nothing to put into one
APPEND_SLASH = False  # guide/addresses.py does that, and more
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000  # bytes; nothing is ever uploaded

# --- Work ------------------------------------------------------------------------------------
PAPER_PLACES = env.int("PAPER_PLACES", 96, validate=validate.Range(min=1))  # who may wait for a sheet, per worker
PAPER_CACHE_BYTES = 8_000_000  # per worker: the sheets that most people want

# --- Languages and time -----------------------------------------------------------------------
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LANGUAGE_CODE = "en"  # the source language of the interface, and the last resort
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Berlin"

# --- Static files -----------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [
    folder
    for folder in [BASE_DIR / "build" / "static", BASE_DIR / "static"]  # what is joined with libraries comes first
    if folder.is_dir()  # a container has only the result
]
STATIC_ROOT = BASE_DIR / "staticfiles"
WHITENOISE_ROOT = (
    BASE_DIR / "static" / "root" if DEBUG else STATIC_ROOT / "root"
)  # icons, at addresses that never change
WHITENOISE_MAX_AGE = 0 if DEBUG else 86_400  # seconds, for files without a hash in their name
WHITENOISE_IMMUTABLE_FILE_TEST = r"\.[0-9a-f]{12}\.[a-z0-9]+$|^/embed/\d"  # hashed, or released under a version
SPECULATION_RULES = "rules/next_pages.speculationrules"  # which pages browsers may fetch ahead
WHITENOISE_MIMETYPES = {".speculationrules": "application/speculationrules+json"}
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "guide.building.static_storage.BundledStaticFilesStorage"
    }
}

# --- Safety -----------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "upgrade-insecure-requests": HTTPS,
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # probes ask without TLS
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0  # two years
# The rest of the domain is the operator's to decide about: "preload" takes the subdomains in, too.
HSTS = env.str("HSTS", "host", validate=validate.OneOf(["host", "subdomains", "preload"]))
if HSTS != "host" and not HTTPS:
    raise ImproperlyConfigured(f"HSTS={HSTS!r} promises HTTPS, but HTTPS is off: set HTTPS=1, or leave HSTS out.")
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS and HSTS != "host"
SECURE_HSTS_PRELOAD = HTTPS and HSTS == "preload"
# No view changes anything and no form is posted, so there is nothing a forged request could do.
# Subdomains and the browsers' preload lists (W005, W021): see HSTS above.
SILENCED_SYSTEM_CHECKS = ["security.W003", "security.W005", "security.W021"]

# --- Logging: never an IP address, never a query string ---------------------------------------
LOG_FORMAT = env.str("LOG_FORMAT", "text", validate=validate.OneOf(["text", "json"]))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"format": "%(message)s%(whereabouts)s"},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "{levelname}{name}{message}{route}{version}",
            "style": "{",
            "timestamp": "time",
            # What is logged about a request would be written with its query.
            "reserved_attrs": [*RESERVED_ATTRS, "request", "whereabouts"],
        },
    },
    "filters": {"whereabouts": {"()": "guide.web.faults.Whereabouts"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT, "filters": ["whereabouts"]},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO" if DEBUG else "ERROR", "propagate": False},
        # A scanner with a wrong host or a thousand parameters gets its 400; a traceback for each would flood the log.
        "django.security": {"handlers": ["nowhere"], "propagate": False},
    },
}
