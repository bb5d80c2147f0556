package org.burnish.image.iso9660.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.burnish.image.ImageLayout;
import org.burnish.image.iso9660.NaiveStreamer;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;

/** The blocks of a layout that was streamed; addresses count from the session's start. */
final class Written {

    private final byte[] bytes;

    private Written(byte[] bytes) {
        this.bytes = bytes;
    }

    static Written of(ImageLayout layout) {
        try {
            Path file = Files.createTempFile("layout", ".iso");
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.WRITE, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE)) {
                NaiveStreamer.stream(layout, channel);
                ByteBuffer content = ByteBuffer.allocate((int) layout.blocks() * 2048);
                while (content.hasRemaining()
                        && channel.read(content, layout.start() * 2048 + content.position()) > 0) {
                    continue;
                }
                return new Written(content.array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] all() {
        return bytes;
    }

    ByteBuffer block(long block) {
        return ByteBuffer.wrap(bytes, (int) block * 2048, 2048);
    }

    byte[] bytes(long block, int length) {
        return Arrays.copyOfRange(bytes, (int) block * 2048, (int) block * 2048 + length);
    }

    String md5(long block, long blocks) {
        return Md5.hex(Md5.of(bytes(block, (int) blocks * 2048)));
    }

    /** An item of the checksum array at a block. */
    String item(long array, int index) {
        int at = (int) array * 2048 + index * 16;
        return Md5.hex(Arrays.copyOfRange(bytes, at, at + 16));
    }

    ChecksumTag tag(long block) {
        return ChecksumTag.parse(block(block)).orElseThrow();
    }
}
