# Sourced: start_tgt FOLDER starts tgt's emulated recorder with a blank DVD+R on loopback, and prints the URL of its drive.
start_tgt() {
  local folder=$1 control=$((RANDOM % 20000 + 100)) port name=iqn.2026-11.org.burnish:tgt
  port=$((20000 + RANDOM % 20000))
  admin() { tgtadm -C $control --lld iscsi "$@"; }
  tgtimg --op new --device-type cd --type dvd+r --size 4700 --file "$folder/tgt.img" >/dev/null
  tgtd -f -C $control --iscsi portal=127.0.0.1:$port >"$folder/tgtd.log" 2>&1 &
  echo $! > "$folder/tgtd.pid"
  for _ in $(seq 50); do admin --op show --mode target >/dev/null 2>&1 && break; sleep 0.1; done
  admin --op new --mode target --tid 1 -T $name
  admin --op new --mode logicalunit --tid 1 --lun 1 --device-type cd -b "$folder/tgt.img"
  admin --op bind --mode target --tid 1 -I ALL
  echo "iscsi://127.0.0.1:$port/$name/1"
}
