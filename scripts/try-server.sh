#!/usr/bin/env bash
# Goes through “One machine, step by step” of docs/operations.md in a bare Debian (debootstrap, chroot): the lines as they
# stand there, then the site with the command and the settings of its unit, and nginx before it. As root; takes some minutes;
# ports 80, 443 and 8000 must be free. usage: try-server.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
root=${1:-/tmp/off-switch-server}
host=off-switch.example
for tool in debootstrap curl; do command -v "$tool" >/dev/null || scripts/install-packages.sh "$tool"; done

unmount() { for place in dev/shm dev proc; do mountpoint -q "$root/$place" && umount "$root/$place"; done; true; }
finish() { kill "${site:-}" 2>/dev/null && wait "$site"; [ ! -s "$root/run/nginx.pid" ] || kill "$(cat "$root/run/nginx.pid")"; unmount; }
trap finish EXIT
unmount
rm -rf --one-file-system "$root"
codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources)
debootstrap --variant=minbase --include=ca-certificates,systemd "$codename" "$root" "$mirror" >"$root.log"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # packages start nothing in a folder
chmod +x "$root/usr/sbin/policy-rc.d"
for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do [ ! -e "$file" ] || cp -L "$file" "$root/etc/"; done
rm -rf "$root/etc/ssl/certs" # links out of the folder; this machine's own authorities are trusted there as well
cp -rL /etc/ssl/certs "$root/etc/ssl/"
[ ! -e ~/.npmrc ] || cp ~/.npmrc "$root/root/"
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs -o size=256m,mode=1777 tmpfs "$root/dev/shm"

inside() {
  # shellcheck disable=SC2046  (settings of pip, npm and of proxies have no spaces)
  chroot "$root" /usr/bin/env -i $(env | grep -iE '^(pip_index|pip_extra|https?_|no_proxy|ssl_|requests_|npm_)' | xargs) HOME=/root \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
mkdir -p "$root/root/site"
git ls-files -z | xargs -0 cp --parents -Pt "$root/root/site"
steps=$(sed -n '/^## One machine/,/^```$/p' docs/operations.md | sed -n '/^```sh$/,/^```$/p' | sed '1d;$d')
[ "$(wc -l <<<"$steps")" -gt 10 ]
inside bash -euxc "cd /root/site && $steps" >>"$root.log" 2>&1 || { tail -n 30 "$root.log" >&2; exit 1; }
inside systemd-analyze verify off-switch.service

unit=$root/etc/systemd/system/off-switch.service
command=$(sed -n 's/^ExecStart=//p' "$unit")
began=$(date +%s%N)
chroot --userspec=10001:10001 "$root" bash -c "set -a; cd $(sed -n 's/^WorkingDirectory=//p' "$unit")
  while IFS='=' read -r name value; do export \"\$name=\$value\"; done <$(sed -n 's/^EnvironmentFile=//p' "$unit")
  export $(sed -n 's/^Environment=//p' "$unit"); exec $command" >>"$root.log" 2>&1 &
site=$!
until curl --silent --fail --output /dev/null http://127.0.0.1:8000/healthz; do
  kill -0 "$site" || { tail -n 30 "$root.log" >&2; exit 1; }
done
echo "the site answers after $((($(date +%s%N) - began) / 1000000)) ms, as user $(ps -o uid= -p "$site" | tr -d ' ')"
inside nginx
ask() {
  curl --silent --show-error --cacert "$root/etc/nginx/tls/fullchain.pem" --resolve "$host:443:127.0.0.1" --resolve "$host:80:127.0.0.1" "$@"
}
for path in /de/ /en/eu/ /de/uk/checklist.pdf; do
  ask --fail --compressed --output /dev/null --write-out "$path %{http_code}, HTTP/%{http_version}, %{size_download} bytes\n" "https://$host$path"
done
[ "$(ask --output /dev/null --write-out '%{redirect_url}' "http://$host/de/")" = "https://$host/de/" ]
kill "$site"
wait "$site" || true
ask --fail --output /dev/null --write-out "with the site stopped: /de/ %{http_code}\n" --compressed "https://$host/de/"
if grep -E '127\.0\.0\.1|\?' "$root/var/log/nginx/access.log"; then
  echo "nginx has logged an address or a query" >&2
  exit 1
fi
