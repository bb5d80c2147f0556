#!/usr/bin/env bash
# ours.sh [PROGRAM]
# Our program in a Linux guest, on real /dev/srN: the walk of a user on a DVD-RW and a BD-RE of our recorder, and a DVD+R of
# tgt's recorder, which we did not write and which refuses RESERVE TRACK and READ FORMAT CAPACITIES. The kernel mounts
# each result. A disk of the guest is written to by an explicit word alone. PROGRAM is bin/burnish unless given. Prints a line for each step; exits with 1 if one is NOT OK.
# OURS: which of them are walked (dvd-rw bd-re tgt stick unless set; stick is that disk).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$here/../../distribution/target/burnish/bin/burnish}")
command -v "$program" >/dev/null || { echo "No $program: build first, with the first command of the README" >&2; exit 1; }
# shellcheck source=/dev/null
. "$here/lend.sh"

walks=${OURS:-dvd-rw bd-re tgt stick}
nodes=
for kind in $walks; do
  case $kind in tgt | stick) continue ;; esac
  nodes="$nodes $kind=/dev/sr$count"
  lend "$kind" "ours-$kind"
done
tgt=no
case " $walks " in
  *" tgt "*)
    if command -v tgtd >/dev/null && command -v tgtimg >/dev/null; then
      # shellcheck source=/dev/null
      . "$here/tgt.sh"
      tgt=/dev/sr$count
      attach "$(start_tgt "$work")"
      lenders="$lenders $(cat "$work/tgtd.pid")"
    elif [ "${CI:-}" = true ]; then
      echo "tgt is missing" >&2; exit 1
    fi
    ;;
esac

mkdir -p "$work"/{one,two}/sub
for tree in one two; do
  head -c 2000000 /dev/urandom > "$work/$tree/big"
  for file in $(seq 20); do echo "$tree $file" > "$work/$tree/sub/file-$file"; done
done

stick=no
case " $walks " in
  *" stick "*)
    # a disk of the guest that has something on it
    stick=/dev/vda
    head -c 30000000 /dev/zero >"$work/stick"
    PATH=$PATH:/sbin:/usr/sbin mke2fs -q -F -t ext4 -L PRECIOUS "$work/stick"
    drives="$drives -drive if=virtio,format=raw,file=$work/stick"
    ;;
esac

"$program" -outdev "stdio:$work/grub.iso" -map "$work/one" /one -- >/dev/null 2>&1

cat > "$work/job" <<END
burnish=$program tgt=$tgt stick=$stick nodes="$nodes"
END
cat >> "$work/job" <<'END'
failed=0
export BURNISH_CACHE=/tmp/cache
# an emulated processor has none to spare for an optimising compiler
export BURNISH_OPTS=-XX:TieredStopAtLevel=1
cp -a $SHARE/one $SHARE/two /tmp/
step() {
  local what=$1; shift
  if "$@" >/tmp/output 2>&1; then echo "ok: $what"; else echo "NOT OK ($?): $what: $*"; tail -n 12 /tmp/output; failed=1; fi
}
refused() {
  local what=$1; shift
  if "$@" >/tmp/output 2>&1; then echo "NOT OK: was not refused: $what: $*"; failed=1; else echo "ok: $what is refused"; fi
}
says() { if grep -q "$1" /tmp/output; then echo "ok: says '$1'"; else echo "NOT OK: does not say '$1'"; tail -n 12 /tmp/output; failed=1; fi; }
# shows NODE TREE...
shows() {
  local node=$1; shift
  step "mount $node" mount -t iso9660 -o ro $node /mnt
  for tree; do step "$node holds $tree" diff -r /tmp/$tree /mnt/$tree; done
  umount /mnt
}

$burnish -version >/dev/null 2>&1
if [ -n "$nodes" ]; then
  step "devices" $burnish -devices
  says "/dev/sr0"
fi
for walk in $nodes; do
  node=${walk#*=}
  step "$node toc" $burnish -outdev $node -toc
  [ ${walk%=*} != bd-re ] || step "$node format" $burnish -outdev $node -format as_needed
  step "$node first session" $burnish -md5 on -outdev $node -map /tmp/one /one --
  step "$node appended session" $burnish -md5 on -dev $node -map /tmp/two /two --
  step "$node check" $burnish -md5 on -indev $node -check_md5_r sorry / --
  says "File contents and their MD5 checksums match."
  shows $node one two
  step "$node blank" $burnish -outdev $node -blank as_needed -toc
  says "is blank"
  step "$node anew through mmc:" $burnish -md5 on -outdev mmc:$node -map /tmp/two /two --
  shows $node two
  step "$node image by the words of cdrecord" $burnish -as cdrecord -v dev=$node blank=as_needed -eject $SHARE/grub.iso
  # the kernel pulls the tray in when the node is opened, and the drive takes its time
  step "$node loaded again" sh -c "for try in 1 2 3 4 5 6 7 8 9 10; do dd if=$node of=/dev/null bs=2048 count=1 && exit; sleep 1; done; exit 1"
  shows $node one
  step "$node copied through a pipe" sh -c "dd if=$node bs=2048 status=none count=$(($(stat -c %s $SHARE/grub.iso) / 2048)) >/tmp/copy &&
    dd if=/tmp/copy status=none | $burnish -as cdrecord -v dev=$node blank=as_needed -"
  shows $node one
done
# a stick is a plain file that nobody writes over by mistake
if [ $stick != no ]; then
  mount $stick /mnt
  refused "a disk that is mounted" $burnish -outdev stdio:$stick -map /tmp/one /one --
  says "vda is mounted at /mnt"
  umount /mnt
  refused "a disk that holds something" $burnish -outdev stdio:$stick -map /tmp/one /one --
  says "stdio:/dev/vda' holds an ext2, ext3 or ext4 file system"
  step "the disk given up and written" $burnish -md5 on -outdev stdio:$stick -blank as_needed -map /tmp/one /one --
  step "the disk check" $burnish -md5 on -indev stdio:$stick -check_md5_r sorry / --
  shows $stick one
  step "an image copied to the disk" $burnish burn --image $SHARE/grub.iso --to stdio:$stick --overwrite --verify
  says "good"
  shows $stick one
  head -c 1000000 /dev/zero >$stick
  refused "a disk of zeros" $burnish -outdev stdio:$stick -map /tmp/one /one --
  says "it is a disk of this machine"
fi
if [ $tgt != no ]; then
  step "tgt toc" $burnish -outdev $tgt -toc
  step "tgt session, closed" $burnish -md5 on -outdev $tgt -close on -map /tmp/one /one --
  step "tgt check" $burnish -md5 on -indev $tgt -check_md5_r sorry / --
  says "File contents and their MD5 checksums match."
  # tgt tells the kernel of no change of the medium: its driver has to look at the drive anew
  device=$(basename "$(readlink -f /sys/block/${tgt##*/}/device)")
  echo $device > /sys/bus/scsi/drivers/sr/unbind
  echo $device > /sys/bus/scsi/drivers/sr/bind
  shows $tgt one
  # whatever closes a track makes a DVD-ROM of it: nobody can append there, but it has to be said and nothing lost
  refused "tgt append" $burnish -md5 on -dev $tgt -map /tmp/two /two --
  says "Unsuitable target media state"
  step "tgt check after the refusal" $burnish -md5 on -indev $tgt -check_md5_r sorry / --
fi
exit $failed
END
# shellcheck disable=SC2086
GUEST_SECONDS=${GUEST_SECONDS:-1500} "$here/run.sh" "$work/job" "$work" $drives
