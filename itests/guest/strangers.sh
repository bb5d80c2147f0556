#!/usr/bin/env bash
# strangers.sh [PROGRAM]
# Burn programs that we did not write operate our emulated recorder, lent by "burnish share", as the real /dev/srN of a Linux
# guest: xorriso, growisofs, cdrskin, wodim, cdrdao, and the kernel, which mounts each result. PROGRAM is bin/burnish
# unless given. Takes some minutes; prints a line for each medium, and exits with 1 if one is NOT OK.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$here/../../distribution/target/burnish/bin/burnish}
command -v "$program" >/dev/null || { echo "No $program: build first, with the first command of the README" >&2; exit 1; }
# shellcheck source=/dev/null
. "$here/lend.sh"

# what each drive of the guest holds, in order: PROGRAM:KIND
jobs="${JOBS:-xorriso:cd-rw xorriso:dvd-rw xorriso:dvd+rw xorriso:dvd-ram xorriso:dvd+r xorriso:bd-r xorriso:bd-re
  growisofs:dvd+rw growisofs:dvd-r growisofs:dvd-rw growisofs:bd-r cdrskin:cd-r cdrskin:cd-rw wodim:cd-r wodim:cd-rw}"
for job in $jobs; do lend "${job#*:}" "${job%%:*}-${job#*:}"; done

mkdir -p "$work"/{one,two}/sub
for tree in one two; do
  head -c 3000000 /dev/urandom > "$work/$tree/big"
  for file in $(seq 40); do echo "$tree $file" > "$work/$tree/sub/file-$file"; done
  ln -s sub/file-1 "$work/$tree/link"
done

cat > "$work/job" <<'END'
failed=0
cp -a $SHARE/one $SHARE/two /tmp/
# step WORDS...: a command that has to succeed; its output is shown when it does not
step() { "$@" >/tmp/output 2>&1 || { echo "  failed ($?): $*"; tail -n 15 /tmp/output; good=no; }; }
# shows TREE...: what the kernel mounts is just these
shows() {
  if mount -t iso9660 -o ro "$node" /mnt 2>/tmp/output; then
    for tree; do diff -r --no-dereference /tmp/$tree /mnt/$tree >/tmp/output 2>&1 || { head -n 5 /tmp/output; good=no; }; done
    [ "$(ls /mnt)" = "$(printf '%s\n' "$@")" ] || { echo "  mounted: $(ls /mnt)"; good=no; }
    umount /mnt
  else
    echo "  cannot be mounted: $(cat /tmp/output)"; dmesg | tail -n 4; good=no
  fi
}

burn_xorriso() {
  step xorriso -abort_on FAILURE -outdev $node -format as_needed -md5 on -map /tmp/one /one
  shows one
  step xorriso -abort_on FAILURE -dev $node -md5 on -map /tmp/two /two
  shows one two
  step xorriso -abort_on SORRY -md5 on -indev $node -check_md5_r FAILURE / --
  case $kind in *rw | *re | dvd-ram)
    step xorriso -abort_on FAILURE -outdev $node -blank as_needed -md5 on -map /tmp/two /two
    shows two ;;
  esac
}

burn_growisofs() {
  # without spare=none it formats a BD-R for pseudo-overwrite, and its own -M finds no session then
  step growisofs -use-the-force-luke=notray,spare=none -Z $node -R -graft-points one=/tmp/one
  shows one
  step growisofs -use-the-force-luke=notray -M $node -R -graft-points two=/tmp/two
  shows one two
}

image() { genisoimage -quiet -R -graft-points "$@" ; }
burn_cdrskin() { burn_like_cdrecord cdrskin; }
burn_wodim() { burn_like_cdrecord wodim; }
burn_like_cdrecord() {
  image -o /tmp/first.iso one=/tmp/one
  step $1 dev=$node -v -multi -data -tao -pad /tmp/first.iso
  shows one
  info=$($1 dev=$node -msinfo 2>/dev/null | grep '^[0-9]*,[0-9]*$') || { echo "  no -msinfo"; good=no; }
  image -C "$info" -M $node -o /tmp/second.iso two=/tmp/two || good=no
  step $1 dev=$node -v -data -tao -pad /tmp/second.iso
  shows one two
  step cdrdao disk-info --device $node
  step cdrdao read-toc --fast-toc --device $node /tmp/toc-$name
  if [ $kind = cd-rw ]; then
    step $1 dev=$node -v blank=fast
    step $1 dev=$node -v -data -sao -pad /tmp/first.iso
    shows one
  fi
}

number=0
for job in JOBS; do
  kind=${job#*:} node=/dev/sr$number name=${job%%:*}-$kind good=yes
  number=$((number + 1))
  [ -z "$ONLY" ] || [[ $name == $ONLY ]] || continue
  begin=$(date +%s)
  burn_${job%%:*}
  if [ $good = yes ]; then echo "ok: ${job%%:*} on $kind ($(($(date +%s) - begin)) s)"; else echo "NOT OK: ${job%%:*} on $kind"; failed=1; fi
done
exit $failed
END
# shellcheck disable=SC2116,SC2086
sed -i "s|JOBS|$(echo $jobs)|; 1iONLY='${ONLY:-}'" "$work/job"
# shellcheck disable=SC2086
GUEST_SECONDS=${GUEST_SECONDS:-1500} "$here/run.sh" "$work/job" "$work" $drives
