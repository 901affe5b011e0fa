#!/usr/bin/env bash
# Goes through the steps of the Dockerfile where there is no Docker: in a bare Debian (debootstrap, chroot) instead of the
# image python:slim. Then starts the result as the image would: as user 10001, with everything read-only but /dev/shm and
# /tmp. Says how large it is and how long it took until /readyz answered. As root; takes some minutes.
# usage: try-image.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
root=${1:-/tmp/off-switch-image}
port=8099
command -v debootstrap >/dev/null || scripts/install-packages.sh debootstrap

unmount() { for place in tmp dev/shm dev proc; do mountpoint -q "$root/$place" && umount "$root/$place"; done; true; }
trap unmount EXIT
unmount
rm -rf --one-file-system "$root"
codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources)
debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates "$codename" "$root" "$mirror" >"$root.log"
ln -s python3 "$root/usr/bin/python"
for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do [ ! -e "$file" ] || cp -L "$file" "$root/etc/"; done
rm -rf "$root/etc/ssl/certs" # links out of the folder; this machine's own authorities are trusted there as well
cp -rL /etc/ssl/certs "$root/etc/ssl/"
[ ! -e ~/.npmrc ] || cp ~/.npmrc "$root/root/"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"

# What the Dockerfile copies, of what is under version control; then its steps up to the second FROM, one after the other.
mkdir -p "$root/site"
copied=$(sed '/^# Run/,$d' Dockerfile | awk '$1 == "COPY" { for (i = 2; i < NF; i++) print $i }')
# shellcheck disable=SC2086  (names without spaces)
git ls-files -z -- $copied | xargs -0 cp --parents -t "$root/site"
steps=$(sed '/^# Run/,$d' Dockerfile | sed -e ':a' -e '/\\$/N; s/\\\n//; ta' | sed -n 's/^RUN //p')
while IFS= read -r step; do
  echo "RUN $step" | cut -c1-120
  # shellcheck disable=SC2046  (settings of pip, npm and of proxies have no spaces)
  chroot "$root" /usr/bin/env -i $(env | grep -iE '^(pip_index|pip_extra|https?_|no_proxy|ssl_|requests_|npm_)' | xargs) HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 bash -euc "cd /site && $step" >>"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; exit 1; }
done <<<"$steps"
echo "the site with its packages: $(du -sm "$root/site" | cut -f1) MB, of which packages $(du -sm "$root/site/.venv" | cut -f1) MB"

mount -t tmpfs -o size=256m,mode=1777 tmpfs "$root/dev/shm"
mount -t tmpfs -o size=16m,mode=1777 tmpfs "$root/tmp"
began=$(date +%s%N)
# What belongs to root cannot be written by user 10001, who has no capabilities.
chroot --userspec=10001:10001 "$root" /usr/bin/env -i PATH=/site/.venv/bin:/usr/bin:/bin LANG=C.UTF-8 PORT=$port \
  PYTHONDONTWRITEBYTECODE=1 MALLOC_ARENA_MAX=1 bash -c "cd /site && exec gunicorn --config config/gunicorn.py" >>"$root.log" 2>&1 &
server=$!
until python3 -c "from urllib.request import urlopen; urlopen('http://127.0.0.1:$port/readyz', timeout=5)" 2>/dev/null; do
  kill -0 "$server" || { tail -n 20 "$root.log" >&2; exit 1; }
done
echo "ready after $((($(date +%s%N) - began) / 1000000)) ms, as user $(ps -o uid= -p "$server" | tr -d ' ')"
if chroot --userspec=10001:10001 "$root" bash -c 'touch /site/written' 2>/dev/null; then
  echo "the site can be written by who serves it" >&2
  exit 1
fi
kill "$server"
wait "$server"
