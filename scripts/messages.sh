#!/usr/bin/env bash
# Interface strings. `messages.sh update` collects them from code and templates into locale/; `messages.sh compile` makes them usable.
set -euo pipefail
cd "$(dirname "$0")/.."
export PYTHONPATH=. DJANGO_SETTINGS_MODULE=config.settings
bin=.venv/bin
case "${1:-}" in
  update)
    pot=$(mktemp)
    trap 'rm -f "$pot"' EXIT
    "$bin/pybabel" --quiet extract -F babel.cfg -k gettext_lazy -k _ -k pgettext:1c,2 -k pgettext_lazy:1c,2 -k npgettext:1c,2,3 -c "Translators:" \
      --no-location --sort-output -o "$pot" .
    for po in locale/*/LC_MESSAGES/django.po; do
      "$bin/pybabel" --quiet update -i "$pot" -o "$po" -l "$(basename "$(dirname "$(dirname "$po")")")" \
        --width 100 --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
    done
    ;;
  compile) "$bin/pybabel" --quiet compile -d locale -D django ;;
  *) echo "usage: messages.sh update|compile" >&2; exit 2 ;;
esac
