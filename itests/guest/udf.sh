#!/usr/bin/env bash
# udf.sh [PROGRAM]
# The kernel as a judge of what we read of UDF. It fills volumes that mkudffs made (revisions 1.02 to 2.01, physical and sparable
# partitions, blocks of 2048 and 512 bytes), and mounts those that are typed from the standard in the tests of image-udf (virtual and
# metadata partitions). Of each volume it lists type, permissions, owner, size, time, target and digest of every node; our program
# restores the same volume, and the list of that has to be the same. PROGRAM is bin/burnish unless given.
# Prints a line for each volume; exits with 1 if one is NOT OK.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$here/../../distribution/target/burnish/bin/burnish}")
command -v "$program" >/dev/null || { echo "No $program: build first, with the first command of the README" >&2; exit 1; }
work=$(mktemp -d "${TMPDIR:-/tmp}/burnish-guest.XXXXXX")
trap 'rm -rf "$work"' EXIT
PATH=$PATH:/usr/sbin:/sbin
bundles=$here/../../bundles

filled="${KINDS:-hd-1.02-2048 hd-1.50-2048 hd-2.01-2048 hd-2.01-512 dvdram-2.01-2048 dvdrw-1.50-2048 cdrw-2.01-2048}"
for kind in $filled; do
  IFS=- read -r type revision size <<<"$kind"
  truncate -s 24M "$work/$kind.udf"
  mkudffs --media-type="$type" --udfrev="$revision" --blocksize="$size" --lvid="$kind" "$work/$kind.udf" >/dev/null
done
java -cp "$bundles/image-udf/target/test-classes:$bundles/image/target/classes" org.burnish.image.udf.golden.WriteSamples "$work"
typed=
for image in "$work"/*.udf; do
  name=$(basename "$image" .udf)
  [[ " $filled " == *" $name "* ]] || typed="$typed $name"
done

# list FOLDER: all that both have to agree on, in one line for each node; without the checksum that Linux adds to names with a slash
cat > "$work/list.sh" <<'END'
list() (
  cd "$1"
  nodes | sed 's/#[0-9A-F]\{4\}$//'
)
nodes() {
  find . ! -type d -printf '%y %m %U %G %s %T@ %l %p\n' -o -type d -printf '%y %m %U %G - %T@ %l %p\n' | sed 's/\(\.[0-9]*\) /#\1 /; s/#\.[0-9]*//' | sort -k8
  find . -type f -exec sha256sum {} + | sort -k2
  find . \( -type b -o -type c \) -exec stat -c '%n %t:%T' {} + | sort
}
END
# shellcheck source=/dev/null
. "$work/list.sh"

cat > "$work/job" <<END
filled="$filled" typed="$typed"
END
cat >> "$work/job" <<'END'
. $SHARE/list.sh
fill() {
  mkdir -p a/b/c many "$(printf 'n%.0s' $(seq 200))" café 日本-💿
  head -c 3000001 /dev/urandom > a/big
  for file in $(seq 40); do head -c $((file * 97)) /dev/urandom > many/file-$file; done
  rm many/file-7 many/file-8
  # two files whose extents take turns
  for part in $(seq 60); do head -c 6000 /dev/urandom >> a/one; head -c 5000 /dev/urandom >> a/two; sync a/one; done
  truncate -s 5000000 sparse
  echo end >> sparse
  truncate -s 9000000 sparse
  echo small > a/b/c/small
  ln a/big a/b/link
  ln -s ../big a/b/relative
  ln -s /usr/./lib/../日本 absolute
  mkfifo pipe
  mknod block b 8 3
  mknod char c 5 1
  chmod 4751 a/one
  chmod 1777 many
  chown 5:6 a/two
  touch -d '1999-12-31 23:59:59 +0300' a/b/c
  : > empty
}
mkdir -p /tmp/m
for name in $filled; do
  cp $SHARE/$name.udf /tmp/volume
  # -1 as the owner of what is new
  owner=
  [ $name != hd-1.50-2048 ] || owner=,uid=forget,gid=forget
  { mount -t udf -o loop,rw$owner /tmp/volume /tmp/m && ( cd /tmp/m && fill ) && umount /tmp/m && cp /tmp/volume $SHARE/$name.udf; } >/tmp/output 2>&1 \
    || { echo "filling $name failed"; tail -n 5 /tmp/output; dmesg | tail -n 5; umount /tmp/m; }
done
for name in $filled $typed; do
  cp $SHARE/$name.udf /tmp/volume
  if mount -t udf -o loop,ro,unhide /tmp/volume /tmp/m; then list /tmp/m > $SHARE/$name.kernel; umount /tmp/m
  else echo "$name can't be mounted"; dmesg | tail -n 5; fi
done
exit 0
END
GUEST_SECONDS=${GUEST_SECONDS:-300} "$here/run.sh" "$work/job" "$work"

# same NAME: what we restore is what the kernel lists, and nothing is found wrong
same() {
  local at=$work/$1
  "$program" -osirrox on:device_files -indev "stdio:$at.udf" -extract / "$work/out-$1" >"$at.log" 2>&1 || return 1
  list "$work/out-$1" > "$at.ours"
  [ -s "$at.kernel" ] && diff "$at.kernel" "$at.ours" >"$at.log" || return 1
  # nothing is proved without checksums, so that the exit value is 1
  "$program" verify "$at.udf" >"$at.log" 2>"$at.progress" || true
  [ "$(grep -c '^Verified.*no checksums are recorded.* 0 unreadable' "$at.log")" = "$(wc -l < "$at.log")" ] && [ -s "$at.log" ]
}

failed=0
for name in $filled $typed; do
  if same "$name"; then
    echo "ok: UDF $name, $(wc -l < "$work/$name.ours") lines"
  else
    echo "NOT OK: UDF $name"
    tail -n 20 "$work/$name.log"
    failed=1
  fi
done
exit $failed
