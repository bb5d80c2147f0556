#!/usr/bin/env bash
# filesystems.sh [PROGRAM]
# Media that the kernel writes to as to a disk: UDF 2.01 of mkudffs and ext4 with blocks of 2048 bytes on DVD-RAM, DVD+RW and BD-RE of our
# recorder, lent by "burnish share". The kernel mounts each read-write, a tree is copied, synced and unmounted; e2fsck
# checks ext4, and both are mounted again and compared. The kernel keeps many commands outstanding and writes from several
# threads, as no burn program does. PROGRAM is bin/burnish unless given. STUCK_SECONDS is the deadline of one
# file system on one medium (90 unless set); GUEST_SECONDS that of all, by default what these add up to and a start of the guest.
# Prints a line for each medium and file system; exits with 1 if one is NOT OK.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$here/../../distribution/target/burnish/bin/burnish}")
command -v "$program" >/dev/null || { echo "No $program: build first, with the first command of the README" >&2; exit 1; }
# shellcheck source=/dev/null
. "$here/lend.sh"

kinds="${KINDS:-dvd-ram dvd+rw bd-re}"
for kind in $kinds; do lend "$kind" "filesystems-$kind" -format as_needed; done

mkdir -p "$work/tree"/{sub/deep,many}
head -c 6000000 /dev/urandom > "$work/tree/big"
head -c 1500001 /dev/urandom > "$work/tree/sub/deep/odd"
for file in $(seq 60); do head -c $((file * 97)) /dev/urandom > "$work/tree/many/file-$file"; done

cat > "$work/job" <<END
kinds="$kinds" stuck=${STUCK_SECONDS:-90} burnish=$program
END
cat >> "$work/job" <<'END'
failed=0
cp -a $SHARE/tree /tmp/
# A command that the drive never answers can't be killed: the guest is reset, and says where it stood.
watch() {
  ( sleep $stuck
    echo "NOT OK: stuck for $stuck s: $(cat /tmp/now)"
    dmesg | tail -n 6
    cat /sys/block/sr*/stat /sys/block/sr*/inflight
    echo 1 > $SHARE/status
    sync $SHARE/status
    echo b > /proc/sysrq-trigger ) &
  watcher=$!
}
step() {
  [ $good = yes ] || return 0
  echo "$what: $*" > /tmp/now
  "$@" >/tmp/output 2>&1 || { echo "  failed ($?): $*"; tail -n 10 /tmp/output; dmesg | tail -n 4; good=no; }
}
# holds TYPE OPTIONS: the kernel writes a tree to the file system, and finds it again after the cache is dropped
holds() {
  step mount -t $1 -o $2 $node /mnt
  step cp -r /tmp/tree /mnt/
  step mv /mnt/tree/many/file-1 /mnt/tree/sub/moved
  step rm /mnt/tree/many/file-2
  step sync
  step umount /mnt
  step blockdev --flushbufs $node
}
compares() {
  step mount -t $1 -o ro $node /mnt
  step cmp /tmp/tree/many/file-1 /mnt/tree/sub/moved
  step rm -rf /tmp/wanted
  step cp -r /tmp/tree /tmp/wanted
  step mv /tmp/wanted/many/file-1 /tmp/wanted/sub/moved
  step rm /tmp/wanted/many/file-2
  step diff -r /tmp/wanted /mnt/tree
  step umount /mnt
}
report() {
  kill $watcher 2>/dev/null
  if [ $good = yes ]; then echo "ok: $what ($(($(date +%s) - begin)) s)"; else echo "NOT OK: $what"; failed=1; fi
  umount /mnt 2>/dev/null
}

number=0
for kind in $kinds; do
  node=/dev/sr$number
  number=$((number + 1))
  case $kind in dvd-ram) type=dvdram ;; dvd+rw) type=dvdrw ;; *) type=hd ;; esac

  begin=$(date +%s) good=yes what="UDF 2.01 on $kind"
  watch
  step mkudffs --media-type=$type --blocksize=2048 --udfrev=2.01 $node
  holds udf rw
  compares udf
  report

  begin=$(date +%s) good=yes what="ext4 on $kind"
  watch
  step mkfs.ext4 -q -F -b 2048 -J size=4 -E lazy_itable_init=1,lazy_journal_init=1,nodiscard $node
  holds ext4 rw,noinit_itable
  step e2fsck -f -n $node
  compares ext4
  report
done
exit $failed
END
# shellcheck disable=SC2086
GUEST_SECONDS=${GUEST_SECONDS:-$((120 + 2 * ${STUCK_SECONDS:-90} * $(echo "$kinds" | wc -w)))} "$here/run.sh" "$work/job" "$work" $drives
