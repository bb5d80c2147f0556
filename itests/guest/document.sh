#!/usr/bin/env bash
# document.sh [PROGRAM]
# Follows docs/virtual-machines.md: every command in its frames is run, those of the host here and those of the guest in a
# guest that gets its drive by the options of the document; what the document says that is printed has to be printed.
# PROGRAM is bin/burnish unless given. Prints a line for each frame; exits with 1 if one is NOT OK.
#
# A frame begins with "sh" and where it is run: "host", "host any" (whatever its exit value), "host old" (the virtio disk of old),
# "host hardware" (a host with a recorder, for which the guest stands in), "network" (a guest with a network, for
# which the host stands in), "guest", "guest user", "guest fails" (its last command has to). A frame "text" after it is
# what has to be printed, line by line in any order, "..." for anything.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$here/../../distribution/target/burnish/bin/burnish}")
document=$here/../../docs/virtual-machines.md
command -v "$program" >/dev/null || { echo "No $program: build first, with the first command of the README" >&2; exit 1; }
folder=$program
while [ "$folder" != / ]; do
  folder=$(dirname "$folder")
  case $(stat -c %A "$folder") in
    *[xt]) ;;
    *) echo "The user of the guest can't reach $program: $folder is closed to others. Run this in a checkout that they can read" >&2; exit 1 ;;
  esac
done
# shellcheck source=/dev/null
. "$here/lend.sh"
if ! command -v udevadm >/dev/null; then
  as_root=
  if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends udev >/dev/null || exit 1
fi
real_qemu=$(command -v qemu-system-x86_64) || { "$here/setup.sh" >&2 && real_qemu=$(command -v qemu-system-x86_64); } || exit 1
[ -e "${XDG_CACHE_HOME:-$HOME/.cache}/burnish-guest/initramfs.gz" ] || "$here/setup.sh" >&2 || exit 1

# the frames: NN-WHERE and NN-WHERE.text
mkdir "$work"/{frames,bin,host}
awk -v folder="$work/frames" '
  /^```sh / { name = $0; sub(/^```sh /, "", name); gsub(/ /, "-", name); name = sprintf("%s/%02d-%s", folder, ++count, name)
              file = name; printf "" > file; next }
  /^```text/ { file = name ".text"; next }
  /^```/ { if (file) close(file); file = ""; next }
  file { print >> file }' "$document"

# what stands in for other hardware and for ports that may be taken
port=$((20000 + RANDOM % 10000)) other=$((30000 + RANDOM % 2000)) ssh=$((52000 + RANDOM % 8000))
sed -i "s/192\.0\.2\.1:3260/127.0.0.1:$other/; s/10\.0\.2\.2:3260/127.0.0.1:$port/; s/127\.0\.0\.1:3260/127.0.0.1:$port/
  s/127\.0\.0\.1:5557/127.0.0.1:$ssh/" "$work"/frames/*
sed -i "s|share /dev/sr0|share emu:other|" "$work"/frames/*-host*
drive=iscsi://127.0.0.1:$port/iqn.2026-11.org.burnish:emu-disc/0
"$program" -new_medium bd-re "$work/host/other" >/dev/null 2>&1 || exit 1
truncate -s 8G "$work/host/guest.img"
truncate -s 64M "$work/host/readable"

cat > "$work/bin/burnish" <<END
#!/usr/bin/env bash
if [ "\$1" = share ]; then echo \$\$ >> "$work/lenders"; fi
exec "$program" "\$@"
END
# instead of a run: QEMU is asked what it made of the options, and these are kept for the guest
cat > "$work/bin/qemu-system-x86_64" <<END
#!/usr/bin/env bash
set -u
words=()
for word; do
  word=\${word/file=\/dev\/sg0,/file=$drive,}
  word=\${word/file=\/dev\/sr0,/file=$work/host/readable,}
  words+=("\$word")
done
printf '%s\n' "\${words[@]}" > "$work/options"
answer=\$(printf '%s\n' '{"execute":"qmp_capabilities"}' '{"execute":"query-block"}' \
  '{"execute":"human-monitor-command","arguments":{"command-line":"info qtree"}}' '{"execute":"quit"}' \
  | timeout 60 "$real_qemu" "\${words[@]}" -S -qmp stdio 2>"$work/qemu.log") || { cat "$work/qemu.log" >&2; exit 1; }
case \$answer in
  *'dev: scsi-generic'*'drive = \"recorder\"'* | *'dev: virtio-blk-pci'*'drive = \"scsicd\"'*) ;;
  *) echo "QEMU has no such drive: \$answer" | head -c 3000 >&2; exit 1 ;;
esac
END
chmod +x "$work"/bin/*

cat > "$work/judge.sh" <<'END'
# judge FRAME EXIT OUTPUT: whether the frame did what the document says
failed=0
judge() {
  local frame=$1 status=$2 output=$3 name line good=yes
  name=$(basename "$frame")
  case $name in
    *-any) ;;
    *-fails) [ "$status" -ne 0 ] || { echo "  did not fail"; good=no; } ;;
    *) [ "$status" -eq 0 ] || { echo "  exit value $status"; good=no; } ;;
  esac
  if [ -e "$frame.text" ]; then
    while IFS= read -r line; do
      line=$(printf '%s' "$line" | sed 's/[][\.*^$]/\\&/g; s/\\\.\\\.\\\./.*/g; s/ *$//')
      grep -q -- "$line" "$output" || { echo "  was not printed: $line"; good=no; }
    done < "$frame.text"
  fi
  if [ $good = yes ]; then echo "ok: $name: $(head -n 1 "$frame")"; else echo "NOT OK: $name:"; cat "$frame"; tail -n 30 "$output"; failed=1; fi
}
END
. "$work/judge.sh"

# on_host FRAME: runs it, its output in $output
on_host() {
  output=$work/host/$(basename "$1").out
  (cd "$work/host" && PATH=$work/bin:$PATH bash -e "$1" >"$output" 2>&1 </dev/null)
}
for frame in "$work"/frames/*-host "$work"/frames/*-host-any "$work"/frames/*-host-old; do
  on_host "$frame"
  status=$?
  if grep -q 'burnish share' "$frame"; then
    for _ in $(seq 300); do grep -q '^iscsi:' "$output" && break; sleep 0.1; done
  fi
  lenders=$(cat "$work/lenders")
  judge "$frame" "$status" "$output"
  if [ -e "$work/options" ]; then
    case $frame in
      *-old) mv "$work/options" "$work/options.old" ;;
      *) if grep -q "file=$drive," "$work/options"; then mv "$work/options" "$work/options.new"; fi ;;
    esac
  fi
done

# the guest has the recorder by the options of the document, and beside it the virtio disk of old
mapfile -t drives < <(grep -h 'id=recorder\|id=scsicd\|^scsi-generic\|^virtio-blk-pci' "$work/options.new" "$work/options.old" \
  | awk '{ print (/if=none/ ? "-drive" : "-device"); print }')

mkdir -p "$work"/{photos,letters,music}/sub
for tree in photos letters music; do
  head -c 1500000 /dev/urandom > "$work/$tree/big"
  for file in $(seq 10); do echo "$tree $file" > "$work/$tree/sub/file-$file"; done
done
cat > "$work/job" <<END
program=$program
END
cat >> "$work/job" <<'END'
# what a guest has that started as usual: its device manager, a user, the program in the path
mkdir -p /run/udev /tmp/bin /tmp/cache /tmp/cache-joe
# it has its files from a system that may be a container, and is none
rm -f /.dockerenv /run/.containerenv
export SYSTEMD_IGNORE_CHROOT=1
/lib/systemd/systemd-udevd --daemon
udevadm trigger --action=add
udevadm settle
ln -s "$program" /tmp/bin/burnish
useradd -m joe
chmod 1777 /tmp
# who is not root has start-up data of its own
chown joe /tmp/cache-joe
cp -a $SHARE/photos $SHARE/letters $SHARE/music $SHARE/frames $SHARE/judge.sh /tmp/
export PATH=/tmp/bin:$PATH BURNISH_CACHE=/tmp/cache BURNISH_OPTS=-XX:TieredStopAtLevel=1
cd /tmp
. ./judge.sh
for frame in /tmp/frames/*-guest* /tmp/frames/*-hardware; do
  case $frame in
    *.text) continue ;;
    *-user) BURNISH_CACHE=/tmp/cache-joe runuser -u joe -- bash -e "$frame" >/tmp/output 2>&1 </dev/null ;;
    *) bash -e "$frame" >/tmp/output 2>&1 </dev/null ;;
  esac
  judge "$frame" $? /tmp/output
  # the disk of old has shown what it is for
  if [ -e /sys/block/vda ]; then echo 1 > "$(readlink -f /sys/block/vda/device/..)/remove"; fi
done
exit $failed
END
GUEST_SECONDS=${GUEST_SECONDS:-1500} "$here/run.sh" "$work/job" "$work" "${drives[@]}" || failed=1

for frame in "$work"/frames/*-network; do
  on_host "$frame"
  judge "$frame" $? "$output"
done
exit $failed
