package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.FilterChannel;
import org.burnish.recorder.VerbatimImage;
import org.burnish.xorriso.spi.ProblemException;

/** An image, of which the beginning is read to find the size that its file system has. */
final class IsoSize implements VerbatimImage {

    /** The first volume descriptor is in block 16 (ECMA-119, 6.2.1). */
    private static final int DESCRIPTOR = 16 * BlockSource.BLOCK;

    private static final int PRIMARY = 1;
    private static final String STANDARD = "CD001";
    /** Volume space size (ECMA-119, 8.4.8), in its first byte order. */
    private static final int SPACE = DESCRIPTOR + 80;

    private final VerbatimImage image;
    private final ReadableByteChannel source;
    private final ByteBuffer head = ByteBuffer.allocate(DESCRIPTOR + BlockSource.BLOCK);

    private IsoSize(VerbatimImage image) throws IOException {
        this.image = image;
        this.source = image.open();
        while (head.hasRemaining() && source.read(head) >= 0) {
            // until the descriptor is there
        }
        head.flip();
    }

    /** The image, without what is behind its file system. */
    static VerbatimImage of(VerbatimImage image) throws ProblemException, IOException {
        IsoSize begun = new IsoSize(image);
        return new CutImage(begun, begun.bytes(), () -> {});
    }

    private long bytes() throws ProblemException {
        byte[] identifier = new byte[STANDARD.length()];
        if (head.limit() == head.capacity()) {
            head.duplicate().position(DESCRIPTOR + 1).get(identifier);
        }
        if (!new String(identifier, StandardCharsets.US_ASCII).equals(STANDARD) || head.get(DESCRIPTOR) != PRIMARY) {
            throw ProblemException.failure(
                    "No ISO 9660 file system is in '" + image.origin() + "', so that its size is not known by one",
                    "Burn it without isosize");
        }
        long blocks = Integer.toUnsignedLong(
                head.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(SPACE));
        return blocks * BlockSource.BLOCK;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public String origin() {
        return image.origin();
    }

    /** The beginning, and then the rest. */
    @Override
    public ReadableByteChannel open() {
        return new FilterChannel(source) {
            @Override
            public int read(ByteBuffer target) throws IOException {
                if (!head.hasRemaining()) {
                    return source.read(target);
                }
                int count = Math.min(head.remaining(), target.remaining());
                target.put(head.duplicate().limit(head.position() + count));
                head.position(head.position() + count);
                return count;
            }
        };
    }
}
