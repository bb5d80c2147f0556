#!/usr/bin/env bash
# all.sh [--full | NAME...]: what needs the guest, GUESTS_AT_ONCE scripts at a time (one for each processor unless set). Installs the
# programs that take part.
# Without words those of continuous integration, which leaves the long ones to itests/full/run.
# Prints each script's lines and a sum; exits with 1 if a script fails or a line says NOT OK.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# command, and the Debian package that has it
programs="xorriso:xorriso growisofs:growisofs genisoimage:genisoimage cdrskin:cdrskin wodim:wodim cdrdao:cdrdao tgtd:tgt mkudffs:udftools mkfs.ext4:e2fsprogs"
PATH=$PATH:/usr/sbin:/sbin
missing=
for program in $programs; do
  command -v "${program%%:*}" >/dev/null 2>&1 || missing="$missing ${program#*:}"
done
if [ -n "$missing" ]; then
  as_root=
  if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
  echo "Installing for the guest:$missing"
  $as_root apt-get update -qq >/dev/null
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null || exit 1
fi
[ -e "${XDG_CACHE_HOME:-$HOME/.cache}/burnish-guest/initramfs.gz" ] || "$here/setup.sh" || exit 1

logs=$(mktemp -d)
# each script is a process group of its own, and none goes on without this one
set -m
trap 'for job in $(jobs -p); do kill -- "-$job" 2>/dev/null; done; rm -rf "$logs"' EXIT
case ${1:-} in
  '') set -- ours filesystems mount-three-sessions zisofs; export OURS=${OURS:-dvd-rw} ;;
  --full) set -- ours document strangers mount-three-sessions filesystems udf hotplug zisofs ;;
esac

# one script to its end; its lines appear in one piece
begin() {
  "$here/$1.sh" >"$logs/$1" 2>&1 || echo "NOT OK: $1.sh failed" >>"$logs/$1"
  (flock 9 && echo "== guest: $1" && cat "$logs/$1") 9>"$logs/lock"
}
# QEMU runs a guest on one processor, so there are as many guests at once; the longest scripts come first
running=0
for name; do
  [ "$running" -lt "${GUESTS_AT_ONCE:-$(nproc)}" ] || { wait -n; running=$((running - 1)); }
  begin "$name" &
  running=$((running + 1))
done
wait
ok=$(cat "$logs"/* | grep -c '^ok')
failed=$(cat "$logs"/* | grep -c '^NOT OK')
echo "guest: $ok passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$ok" -gt 0 ]
