#!/usr/bin/env bash
# Makes sure that there are WordPress with a theme and its translations, PHP and MariaDB.
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
[ -e /usr/share/wordpress/wp-load.php ] || missing+=(wordpress)
[ -e /usr/share/wordpress/wp-content/themes/twentytwentythree ] || missing+=(wordpress-theme-twentytwentythree)
[ -e /usr/share/wordpress/wp-content/languages ] || missing+=(wordpress-l10n)
command -v mariadbd >/dev/null || missing+=(mariadb-server)
command -v php >/dev/null || missing+=(php-cli)
for extension in mysqli:mysql dom:xml mbstring:mbstring curl:curl; do
  php -m 2>/dev/null | grep -qx "${extension%:*}" || missing+=("php-${extension#*:}")
done
[ ${#missing[@]} = 0 ] || scripts/install-packages.sh "${missing[@]}"
