#!/usr/bin/env bash
# hotplug.sh [PROGRAM]
# Drives that come and go: a console runs in a guest while the kernel takes /dev/sr0 away and finds it again. The service of the
# drive has to go and to come with it, and a burn through the one that came back has to work. PROGRAM is bin/burnish unless given.
# Prints a line for each step; exits with 1 if one is NOT OK.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$here/../../distribution/target/burnish/bin/burnish}")
command -v "$program" >/dev/null || { echo "No $program: build first, with the first command of the README" >&2; exit 1; }
# shellcheck source=/dev/null
. "$here/lend.sh"

lend dvd-rw hotplug
echo "burnish=$program" > "$work/job"
cat >> "$work/job" <<'END'
failed=0
export BURNISH_CACHE=/tmp/cache
# an emulated processor has none to spare for an optimising compiler
export BURNISH_OPTS=-XX:TieredStopAtLevel=1
mkdir /tmp/tree
head -c 500000 /dev/urandom > /tmp/tree/file
mkfifo /tmp/keys
$burnish shell </tmp/keys >>/tmp/screen 2>&1 &
exec 3>/tmp/keys

# becomes WHAT LINE COMMAND: the console's answer to a command, asked once a second until LINE is in it
becomes() {
  local what=$1 line=$2 command=$3 second
  for second in $(seq 120); do
    : > /tmp/screen
    echo "$command" >&3
    sleep 1
    if grep -aq "$line" /tmp/screen; then echo "ok: $what"; return; fi
  done
  echo "NOT OK: $what"
  cat /tmp/screen
  failed=1
}
services='found = ($.context servicereferences org.burnish.recorder.FoundDrive "(drive.address=*sr0)"); if { $found } { each $found { echo SERVICE ($it property drive.address) ($it property drive.product) } } { echo NO SERVICE }'

becomes "a drive that is there at the start is a service" "SERVICE .*sr0 BD-RW EMULATED" "$services"
device=$(readlink -f /sys/block/sr0/device)
host=$(echo "$device" | grep -o 'host[0-9]*' | head -n 1)
echo 1 > "$device/delete"
[ ! -e /sys/block/sr0 ] && echo "ok: the kernel took /dev/sr0 away" || { echo "NOT OK: /dev/sr0 is still there"; failed=1; }
becomes "its service is gone" "NO SERVICE" "$services"
becomes "and a command that wants it says so" "sr0.*there is no such node" "toc /dev/sr0"
echo "- - -" > "/sys/class/scsi_host/$host/scan"
becomes "a drive that the kernel found is a service" "SERVICE .*sr0 BD-RW EMULATED" "$services"
echo "burn /tmp/tree --to /dev/sr0 --verify" >&3
becomes "it is burned and verified in the same console" "Verified .*good. 1 files match" "echo"
echo exit >&3
wait
exit $failed
END
# shellcheck disable=SC2086
GUEST_SECONDS=${GUEST_SECONDS:-600} "$here/run.sh" "$work/job" "$work" $drives
