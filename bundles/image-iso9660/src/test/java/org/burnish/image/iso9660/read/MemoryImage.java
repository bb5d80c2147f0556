package org.burnish.image.iso9660.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.burnish.image.BlockSource;

/** An image in memory whose bytes can be changed. */
class MemoryImage implements BlockSource {

    final byte[] bytes;

    MemoryImage(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Two sessions of xorriso 1.5.4 on an overwritable medium, with Joliet, El Torito and checksums: {@code xorriso -md5
     * on -padding 16s -joliet on -dev stdio:IMAGE -volid FLIPS -map TREE / -boot_image any bin_path=/boot/img -boot_image
     * any cat_path=/boot/cat -commit}, and the same once more with {@code -boot_image any keep -map TREE2 /t2}.
     */
    static MemoryImage ofXorriso() {
        try (InputStream packed = Objects.requireNonNull(MemoryImage.class.getResourceAsStream("flips.iso.gz"))) {
            return new MemoryImage(new GZIPInputStream(packed).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flip(long bit) {
        bytes[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
    }

    @Override
    public long blocks() {
        return bytes.length / BLOCK;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        if (lba < 0 || lba * BLOCK + target.remaining() > bytes.length) {
            throw new EOFException("LBA " + lba + " is beyond the end");
        }
        target.put(bytes, (int) lba * BLOCK, target.remaining());
    }
}
