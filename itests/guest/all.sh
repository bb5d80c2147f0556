#!/usr/bin/env bash
# all.sh [--full | NAME...]: what needs the guest, one script after the other. Installs the programs that take part.
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

log=$(mktemp)
trap 'rm -f "$log"' EXIT
case ${1:-} in
  '') set -- mount-three-sessions filesystems ours; export OURS=${OURS:-dvd-rw} ;;
  --full) set -- mount-three-sessions filesystems udf ours hotplug strangers document ;;
esac
for name; do
  echo "== guest: $name"
  "$here/$name.sh" 2>&1 | tee -a "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || { echo "NOT OK: $name.sh failed" | tee -a "$log"; }
done
ok=$(grep -c '^ok' "$log")
failed=$(grep -c '^NOT OK' "$log")
echo "guest: $ok passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$ok" -gt 0 ]
