#!/usr/bin/env bash
# Makes what run.sh needs: QEMU, a Debian kernel with its modules, and an initramfs. Once per machine, about a minute.
set -euo pipefail
cache=${XDG_CACHE_HOME:-$HOME/.cache}/burnish-guest
mkdir -p "$cache"

install_packages() {
  local as_root=
  if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The kernel is only unpacked, never installed on this machine.
unpack_kernel() {
  local package
  package=$(apt-cache depends linux-image-amd64 | awk '/Depends: linux-image/{print $2; exit}')
  release=${package#linux-image-}
  [ ! -e "$cache/kernel/boot/vmlinuz-$release" ] || return 0
  rm -rf "$cache/kernel"
  mkdir "$cache/kernel"
  (cd "$cache" && apt-get download -qq "$package" && dpkg -x "$package"_*.deb kernel && rm "$package"_*.deb)
  /sbin/depmod -b "$cache/kernel" "$release"
}

copy_modules() {
  local module name
  for module in virtio_pci 9pnet_virtio 9p overlay virtio_scsi virtio_blk sr_mod sg loop isofs udf crc32c_generic ext4; do
    /sbin/modprobe -d "$cache/kernel" -S "$release" --show-depends "$module" | awk '/^insmod/{print $2}'
  done | awk '!seen[$0]++' | while read -r module; do
    name=$(basename "${module%.ko*}").ko
    case $module in
      *.xz) xz -dc "$module" ;;
      *.zst) zstd -dcq "$module" ;;
      *) cat "$module" ;;
    esac > "$tree/modules/$name"
    echo "/modules/$name" >> "$tree/modules/order"
  done
}

command -v qemu-system-x86_64 >/dev/null && [ -x /bin/busybox ] && command -v cpio >/dev/null && [ -x /sbin/modprobe ] \
  && compgen -G '/usr/lib/*/qemu/block-iscsi.so' >/dev/null \
  || install_packages qemu-system-x86 qemu-block-extra busybox-static cpio kmod xz-utils zstd
apt-cache show linux-image-amd64 >/dev/null 2>&1 || install_packages
unpack_kernel

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree"/{bin,proc,sys,dev,host,writes,modules,root}
cp /bin/busybox "$tree/bin/"
cp "$(dirname "$0")/init" "$tree/init"
chmod +x "$tree/init"
copy_modules
(cd "$tree" && find . | cpio -o -H newc --quiet | gzip -1) > "$cache/initramfs.gz.new"
mv "$cache/initramfs.gz.new" "$cache/initramfs.gz"
ln -sf "kernel/boot/vmlinuz-$release" "$cache/vmlinuz"
echo "guest ready: kernel $release"
