package org.burnish.xorriso.command.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.burnish.image.BlockSource;

/**
 * A file of xorriso that says which blocks were read. 32 bytes name its form and the length of a text; the text is a table of
 * contents; the number of blocks and their size follow, 4 bytes each, the most significant first; then a bit for each block,
 * the first in the lowest bit of the first byte.
 */
final class SectorMapFile {

    private static final String FIRST = "xorriso sector bitmap v1";
    private static final String SECOND = "xorriso sector bitmap v2 ";
    private static final int HEAD = 32;
    private static final int LENGTH_DIGITS = 6;

    private SectorMapFile() {}

    /**
     * What such a file holds.
     *
     * @param text the table of contents; empty where the file has none
     */
    record Content(BlockMap map, List<String> text) {}

    /** Reads a file. */
    static Content read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        int length = 0;
        if (head.matches(SECOND + "\\d{1,6} *\\n")) {
            length = Integer.parseInt(head.substring(SECOND.length()).strip());
        } else if (!head.startsWith(FIRST)) {
            throw new IOException("'" + path + "' is no sector map");
        }
        int start = HEAD + length;
        if (bytes.length < start + 2 * Integer.BYTES) {
            throw new IOException("The sector map '" + path + "' is cut short");
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes, start, 2 * Integer.BYTES);
        int blocks = numbers.getInt();
        int size = numbers.getInt();
        if (blocks < 0 || size != BlockSource.BLOCK) {
            throw new IOException("The sector map '" + path + "' has " + blocks + " blocks of " + size
                    + " bytes; only blocks of 2048 bytes can be used");
        }
        BitSet bits = BitSet.valueOf(Arrays.copyOfRange(bytes, start + 2 * Integer.BYTES, bytes.length));
        bits.clear(blocks, Math.max(blocks, bits.length()));
        String text = new String(bytes, HEAD, length, StandardCharsets.UTF_8);
        return new Content(new BlockMap(bits, blocks), text.lines().toList());
    }

    /** The bytes of a file. */
    static byte[] encode(Content content) {
        StringBuilder text = new StringBuilder();
        content.text().forEach(line -> text.append(line).append('\n'));
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        String head = SECOND + String.format(Locale.ROOT, "%-" + LENGTH_DIGITS + "d\n", lines.length);
        int blocks = (int) content.map().blocks();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(lines);
        bytes.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(blocks)
                .putInt(BlockSource.BLOCK)
                .array());
        bytes.writeBytes(content.map().bits());
        return bytes.toByteArray();
    }
}
