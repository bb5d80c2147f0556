package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the bytes of {@link MemoryImage#ofXorriso} are, by the block they begin at. */
final class FlipRegions {

    private static final int SESSIONS = 2;
    private static final int[] STARTS = {32, 96};
    private static final int[] TREE_TAGS = {60, 125};
    private static final int[] SESSION_TAGS = {74, 138};

    private final MemoryImage image;
    private final Map<Integer, String> starts = new TreeMap<>();

    FlipRegions(MemoryImage image) {
        this.image = image;
        head("head: ", 0);
        starts.put(21, "head: unused blocks");
        for (int i = 0; i < SESSIONS; i++) {
            head("session: ", STARTS[i]);
            int tree = STARTS[i] + 21;
            starts.put(tree, "session: directories");
            starts.put(TREE_TAGS[i] - 2, "session: path tables");
            starts.put(TREE_TAGS[i], "session: tree tag");
            starts.put(TREE_TAGS[i] + 1, "session: Joliet, boot catalogue, content");
            starts.put(SESSION_TAGS[i] - 1, "session: checksum array");
            starts.put(SESSION_TAGS[i], "session: session tag");
            starts.put(SESSION_TAGS[i] + 1, "padding");
        }
    }

    private void head(String whose, int start) {
        starts.put(start, whose + "system area");
        starts.put(start + 16, whose + "primary descriptor");
        starts.put(start + 17, whose + "boot record");
        starts.put(start + 18, whose + "Joliet descriptor");
        starts.put(start + 19, whose + "terminator");
        starts.put(start + 20, whose + "superblock tag");
    }

    String of(int at) {
        String region =
                ((TreeMap<Integer, String>) starts).floorEntry(at / 2048).getValue();
        return region.endsWith("tag") && at % 2048 >= line(at / 2048) ? region + ", behind its line" : region;
    }

    /** How long the line of a tag is. */
    private int line(int lba) {
        ByteBuffer block = ByteBuffer.wrap(image.bytes, lba * 2048, 2048);
        byte[] text = new byte[300];
        block.get(text);
        return new String(text, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    }
}
