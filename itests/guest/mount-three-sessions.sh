#!/usr/bin/env bash
# mount-three-sessions.sh [PROGRAM]
# The kernel's word on appended sessions and on names of Joliet: writes three sessions with names of 255 bytes to a DVD-RW (sequential), a BD-RE
# and a plain file, mounts them in the guest and compares with the source. PROGRAM is bin/burnish unless given.
# Self-check: a copy of the DVD-RW whose last volume descriptor counts only its own session, as xorriso 1.5.4 writes it,
# must be seen to lose names ("rock: corrupted directory entry").
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$here/../../distribution/target/burnish/bin/burnish}
command -v "$program" >/dev/null || { echo "No $program: build first, with the first command of the README" >&2; exit 1; }
work=$(mktemp -d "${TMPDIR:-/tmp}/burnish-guest.XXXXXX")
trap 'rm -rf "$work"' EXIT
sessions="one two three"

repeated() { printf "%.0s$1" $(seq "$2"); }

# Linux shows at most 253 bytes of a Rock Ridge name (isofs, get_rock_ridge_filename: an NM entry that would make it
# 254 or more is dropped), whoever wrote the image. So the trees to compare have names of 253 bytes, and each session has
# a folder "cut" with names of 255 bytes, which the mount must show by the 250 bytes of their first NM entry.
make_source() {
  local session dir letter
  for session in $sessions; do
    dir=$work/source/$session
    mkdir -p "$dir/$(repeated d 253)/$(repeated é 126)x" "$dir/cut"
    for letter in a b c {0..39}; do
      echo "$session $letter" > "$dir/$(repeated x 253 | cut -c $((${#letter} + 1))-)$letter"
      echo "$session $letter" > "$dir/cut/$letter$(repeated y 255 | cut -c $((${#letter} + 1))-)"
    done
    head -c 300000 /dev/urandom > "$dir/$(repeated d 253)/$(repeated é 126)x/$(repeated z 253)"
    ln -s "$(repeated l 250)/../$(repeated t 250)" "$dir/$(repeated s 253)"
    : > "$dir/empty"
    cp -a "$dir" "$work/shown/"
    for letter in "$work/shown/$session/cut"/*; do mv "$letter" "${letter%?????}"; done
    touch -r "$dir/cut" "$work/shown/$session/cut"
  done
}

# Attributes that a mount shows as they are in the source; sizes of folders are each file system's own affair.
cat > "$work/listing" <<'END'
cd "$1" && find . -mindepth 1 \( -type d -printf '%P %y %m %U %G\n' -o -printf '%P %y %m %U %G %s %T@ %l\n' \) \
  | sed 's/\.[0-9]*\( [^ ]*\)$/\1/' | sort
END

run_program() { "$program" "$@" >"$work/output" 2>&1 || { cat "$work/output" >&2; echo "Failed: $program $*" >&2; exit 1; }; }

# record ADDRESS: each session by a program run of its own
record() {
  local session
  for session in $sessions; do
    run_program -abort_on SORRY -md5 on -dev "$1" -map "$work/source/$session" "/$session" --
  done
  run_program -abort_on SORRY -md5 on -indev "$1" -check_md5_r sorry / --
}

# session_starts ADDRESS: the block of each session
session_starts() { "$program" -indev "$1" -toc 2>/dev/null | sed -n 's/^ISO session *: *[0-9]* , *\([0-9]*\) ,.*/\1/p'; }

# user_data FILE: the byte at which block 0 lies in a medium file; its label tells it
user_data() { head -c 512 "$1" | sed -n 's/.*data begin at byte \([0-9]*\),.*/\1/p' | head -n 1; }

# spoil FILE OFFSET SESSION: makes the volume space size (ECMA-119, 8.4.8) of a session that of the session alone
spoil() {
  local field=$(($2 + ($3 + 16) * 2048 + 80)) size
  size=$(($(od -An -t u4 -j $field -N 4 "$1") - $3))
  printf '%08x' $size | sed 's/\(..\)\(..\)\(..\)\(..\)/\\x\4\\x\3\\x\2\\x\1\\x\1\\x\2\\x\3\\x\4/' | xargs -0 printf \
    | dd of="$1" bs=1 seek=$field conv=notrunc status=none
}

# blocks ID FILE OFFSET: arguments that give the user data of a medium file to the guest, read-only
blocks() {
  echo "-blockdev driver=raw,node-name=$1,read-only=on,offset=$3,file.driver=file,file.read-only=on,file.filename=$2"
}

mkdir "$work/shown"
make_source
run_program -new_medium dvd-rw "$work/dvd-rw.emu"
run_program -new_medium bd-re "$work/bd-re.emu"
run_program -outdev "emu:$work/bd-re.emu" -format as_needed
record "emu:$work/dvd-rw.emu"
record "emu:$work/bd-re.emu"
record "stdio:$work/plain.iso"

# names for Joliet, which the kernel shows where it is told to leave Rock Ridge aside; it takes 64 characters of UCS-2
mkdir -p "$work/joliet/Über uns/$(repeated ö 64)"
for file in "A long name, with blanks.text" "日本語.txt" "UPPER" "lower" "$(repeated n 60).txt"; do
  echo "$file" > "$work/joliet/$file"
  echo "deep $file" > "$work/joliet/Über uns/$(repeated ö 64)/$file"
done
run_program -as mkisofs -quiet -o "$work/joliet.iso" -J -r -V JOLIET "$work/joliet"

mapfile -t starts < <(session_starts "emu:$work/dvd-rw.emu")
[ ${#starts[@]} -eq 3 ] || { echo "-toc of the DVD-RW tells ${#starts[@]} sessions, not 3" >&2; exit 1; }
offset=$(user_data "$work/dvd-rw.emu")
cp --sparse=always "$work/dvd-rw.emu" "$work/spoiled.emu"
spoil "$work/spoiled.emu" "$offset" "${starts[2]}"

cat > "$work/job" <<END
failed=0
# judge WHAT DIRECTORY...: the mounted tree has these directories and they equal the source
judge() {
  local what=\$1 good=yes directory
  shift
  [ "\$(ls /mnt | sort)" = "\$(printf '%s\n' "\$@" | sort)" ] || good=no
  for directory; do
    diff -r --no-dereference "\$SHARE/shown/\$directory" "/mnt/\$directory" >/tmp/diff 2>&1 || good=no
    bash \$SHARE/listing "\$SHARE/shown/\$directory" >/tmp/wanted
    bash \$SHARE/listing "/mnt/\$directory" >/tmp/mounted
    diff /tmp/wanted /tmp/mounted >>/tmp/diff || good=no
    cut -c 1-160 /tmp/diff | head -n 5
  done
  umount /mnt
  if [ \$good = "\$expected" ]; then echo "ok: \$what"; else echo "NOT OK: \$what"; failed=1; fi
}
expected=yes
mount -t iso9660 -o ro,sbsector=${starts[2]} /dev/sr0 /mnt && judge "DVD-RW, last session" $sessions || failed=1
mount -t iso9660 -o ro,sbsector=${starts[1]} /dev/sr0 /mnt && judge "DVD-RW, second session" one two || failed=1
mount -t iso9660 -o ro,sbsector=${starts[0]} /dev/sr0 /mnt && judge "DVD-RW, first session" one || failed=1
mount -t iso9660 -o ro /dev/vda /mnt && judge "BD-RE" $sessions || failed=1
mount -t iso9660 -o ro,loop \$SHARE/plain.iso /mnt && judge "plain file, loop" $sessions || failed=1
mount -t iso9660 -o ro,loop,norock,utf8 \$SHARE/joliet.iso /mnt && { diff -r \$SHARE/joliet /mnt >/tmp/diff || { good=no; head -n 5 /tmp/diff; }; }
grep -q ' /mnt .*norock' /proc/mounts && [ "\$(ls /mnt | wc -l)" = 6 ] && [ -z "\${good:-}" ] && echo "ok: Joliet, norock" || { echo "NOT OK: Joliet, norock"; failed=1; }
umount /mnt
expected=no
mount -t iso9660 -o ro,sbsector=${starts[2]} /dev/sr1 /mnt && judge "self-check: names lost where the size is the session's own" $sessions >/tmp/lost || failed=1
tail -n 1 /tmp/lost
dmesg | grep -q 'rock: corrupted directory entry' || { echo "NOT OK: the kernel did not complain about the spoiled disc"; failed=1; }
echo "kernel \$(uname -r)"
exit \$failed
END
# shellcheck disable=SC2046
GUEST_SECONDS=${GUEST_SECONDS:-600} "$here/run.sh" "$work/job" "$work" \
  $(blocks dvd "$work/dvd-rw.emu" "$offset") -device scsi-cd,drive=dvd,bus=scsi0.0,scsi-id=0 \
  $(blocks spoiled "$work/spoiled.emu" "$offset") -device scsi-cd,drive=spoiled,bus=scsi0.0,scsi-id=1 \
  $(blocks bd "$work/bd-re.emu" "$(user_data "$work/bd-re.emu")") -device virtio-blk-pci,drive=bd
