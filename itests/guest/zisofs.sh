#!/usr/bin/env bash
# zisofs.sh [PROGRAM]
# The kernel as a judge of compressed files: an image for each size of block, with files that the program compresses by -set_filter, is
# mounted in the guest, and all files there have to be those of the source. PROGRAM is bin/burnish unless given.
# Prints a line for each image; exits with 1 if one is NOT OK.
# Self-check: an image of which one compressed block is damaged must not compare equal.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$here/../../distribution/target/burnish/bin/burnish}")
command -v "$program" >/dev/null || { echo "No $program: build first, with the first command of the README" >&2; exit 1; }
work=$(mktemp -d "${TMPDIR:-/tmp}/burnish-guest.XXXXXX")
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/source/d"
seq 1 300000 > "$work/source/numbers"
head -c 3000001 /dev/zero > "$work/source/zeros"
{ seq 1 40000; head -c 400000 /dev/zero; head -c 200000 /dev/urandom; seq 1 9; } > "$work/source/d/mixed"
head -c 131072 "$work/source/numbers" > "$work/source/d/whole-blocks"
head -c 700000 /dev/urandom > "$work/source/d/noise"
echo small > "$work/source/small"
: > "$work/source/empty"
(cd "$work/source" && find . -type f -exec sha256sum {} + | sort -k2) > "$work/wanted"

images=
for block in 32k 64k 128k; do
  "$program" -abort_on SORRY -outdev "$work/$block.iso" -zisofs "block_size=$block" -map "$work/source" / \
    -set_filter_r --zisofs / -- -find / -has_filter -- > "$work/filtered" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
  [ "$(wc -l < "$work/filtered")" -eq 4 ] || { echo "NOT OK: $block: other files are compressed: $(cat "$work/filtered")"; exit 1; }
  images="$images $block"
done
# grown by a session of its own: the compressed files stay as they are, and one more comes
cp "$work/32k.iso" "$work/grown.iso"
"$program" -abort_on SORRY -dev "$work/grown.iso" -map "$work/source/numbers" /more -set_filter --zisofs /more -- 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
cp "$work/32k.iso" "$work/damaged.iso"
at=$("$program" -indev "$work/32k.iso" -find /numbers -exec report_lba -- 2>/dev/null | sed -n 's/^File data lba: *[0-9]* , *\([0-9]*\) ,.*/\1/p')
printf 'damage' | dd of="$work/damaged.iso" bs=1 seek=$((at * 2048 + 5000)) conv=notrunc status=none

echo "images='$images grown damaged'" > "$work/job"
cat >> "$work/job" <<'END'
for image in $images; do
  mkdir -p /tmp/m
  mount -t iso9660 -o loop,ro $SHARE/$image.iso /tmp/m || continue
  (cd /tmp/m && find . -type f -exec sha256sum {} + | sort -k2) > $SHARE/$image.found 2>/dev/null
  umount /tmp/m
done
END
"$here/run.sh" "$work/job" "$work" > "$work/guest.log" 2>&1 || { tail -n 20 "$work/guest.log" >&2; exit 1; }

failed=0
for image in $images; do
  if cmp -s "$work/wanted" "$work/$image.found"; then
    echo "ok: the kernel reads all files of blocks of $image"
  else
    failed=1
    echo "NOT OK: blocks of $image:"
    diff "$work/wanted" "$work/$image.found" | head
  fi
done
if diff <(cat "$work/wanted" <(sed -n 's|  ./numbers|  ./more|p' "$work/wanted") | sort -k2) "$work/grown.found" > "$work/diff"; then
  echo "ok: the kernel reads all files of the grown image"
else
  failed=1
  echo "NOT OK: the grown image:"
  head "$work/diff"
fi
if cmp -s "$work/wanted" "$work/damaged.found"; then
  failed=1
  echo "NOT OK: damage was not seen"
else
  echo "ok: damage is seen"
fi
exit "$failed"
