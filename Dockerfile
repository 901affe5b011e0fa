# The same bytes for everybody who builds. How to move on to the next: docs/operations.md.
ARG PYTHON=python:3.13.15-slim-trixie@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b

# Build: translations and static files, with what only builds need; then the packages that the site runs on, alone.
FROM ${PYTHON} AS build
WORKDIR /site
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY requirements.txt .
COPY requirements requirements
RUN python -m venv .venv && .venv/bin/pip install --require-hashes --requirement requirements/build.txt
COPY manage.py babel.cfg package.json package-lock.json ./
COPY scripts scripts
COPY config config
COPY guide guide
COPY templates templates
COPY static static
COPY locale locale
RUN scripts/messages.sh compile \
    && scripts/bundle.sh \
    && .venv/bin/python manage.py collectstatic --noinput --verbosity 0 \
    && .venv/bin/python manage.py check
RUN python -m venv --clear .venv \
    && .venv/bin/pip install --require-hashes --requirement requirements.txt \
    && .venv/bin/python manage.py check \
    && .venv/bin/pip uninstall --yes pip \
    && rm -rf babel.cfg build package.json package-lock.json guide/building/messages.py requirements scripts static

# Run: Python, the packages and the site; no compiler, no package manager of Python, no root.
FROM ${PYTHON}
RUN python -m pip uninstall --yes pip && useradd --system --uid 10001 --no-create-home site
WORKDIR /site
COPY --from=build /site /site
ENV PATH=/site/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 MALLOC_ARENA_MAX=1 HOST=0.0.0.0 PORT=8000
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
    CMD ["python", "-c", "from urllib.request import urlopen; import os; urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/healthz\", timeout=2)"]
CMD ["gunicorn", "--config", "config/gunicorn.py"]
