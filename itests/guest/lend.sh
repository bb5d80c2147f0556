# Sourced by scripts that give the guest our emulated drives. Sets up $work and the functions below; needs $program.
work=$(mktemp -d "${TMPDIR:-/tmp}/burnish-guest.XXXXXX")
lenders=
trap 'kill $lenders 2>/dev/null || :; wait; rm -rf "$work"' EXIT

# lend KIND NAME [WORD...]: makes a medium, has the program do these words with it, and lends its drive; the QEMU arguments are added to $drives
drives=
count=0
lend() {
  local kind=$1 name=$2 url=
  "$program" -new_medium "$kind" "$work/$name.emu" >"$work/$name.log" 2>&1 || { cat "$work/$name.log" >&2; exit 1; }
  if [ $# -gt 2 ]; then
    "$program" -outdev "emu:$work/$name.emu" "${@:3}" >>"$work/$name.log" 2>&1 || { cat "$work/$name.log" >&2; exit 1; }
  fi
  # made here: the shell in the background may not have got so far when it is read first
  : >"$work/$name.url"
  "$program" share "emu:$work/$name.emu" --listen 127.0.0.1:0 --name "$name" >"$work/$name.url" 2>>"$work/$name.log" &
  lenders="$lenders $!"
  for _ in $(seq 300); do
    url=$(cat "$work/$name.url")
    [ -z "$url" ] || break
    sleep 0.1
  done
  [ -n "$url" ] || { echo "No drive was lent for $name:" >&2; cat "$work/$name.log" >&2; exit 1; }
  attach "$url"
}

# attach URL: one more drive of the guest, the next /dev/srN
attach() {
  drives="$drives -drive if=none,id=d$count,format=raw,file=$1 -device scsi-generic,drive=d$count,bus=scsi0.0,scsi-id=$count"
  count=$((count + 1))
}
