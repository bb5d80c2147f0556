#!/usr/bin/env bash
# run.sh JOB SHARE [QEMU ARGUMENT...]
# Boots the guest, runs the bash script JOB in it as root, and exits with its status. The guest sees this machine's
# files but cannot change them; the folder SHARE ($SHARE in the job) is the one that both can write.
# GUEST_SECONDS bounds the run (300 unless set).
# One thread of QEMU runs the guest's one processor: with thread=multi, QEMU 7.2 now and then runs old code where a Java machine in the
# guest has just compiled new, and that one dies of a signal. More processors on one thread would only share its time.
set -uo pipefail
job=$1 share=$2
shift 2
cache=${XDG_CACHE_HOME:-$HOME/.cache}/burnish-guest
[ -e "$cache/initramfs.gz" ] && [ "$cache/initramfs.gz" -nt "$(dirname "$0")/init" ] && [ "$cache/initramfs.gz" -nt "$(dirname "$0")/setup.sh" ] \
  || "$(dirname "$0")/setup.sh" >&2 || exit 125

cp "$job" "$share/job.sh" || exit 125
rm -f "$share/status"
timeout "${GUEST_SECONDS:-300}" qemu-system-x86_64 -accel tcg,thread=${GUEST_THREADS:-single} -cpu max -smp "${GUEST_CPUS:-1}" -m 1024 \
  -nodefaults -nographic -no-reboot -serial stdio \
  -kernel "$cache/vmlinuz" -initrd "$cache/initramfs.gz" \
  -append "console=ttyS0 panic=-1 quiet no_timer_check nokaslr keep=$(cd "$(dirname "$0")/../.." && pwd)" \
  -virtfs local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap \
  -virtfs local,path="$share",mount_tag=share,security_model=none,multidevs=remap \
  -device virtio-scsi-pci,id=scsi0 "$@" </dev/null
if [ ! -f "$share/status" ]; then
  echo "The guest ended without running the job to its end" >&2
  exit 125
fi
exit "$(cat "$share/status")"
