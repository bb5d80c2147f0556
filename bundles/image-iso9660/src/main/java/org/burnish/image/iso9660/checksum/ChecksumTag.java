package org.burnish.image.iso9660.checksum;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.image.iso9660.record.Numbers;

/**
 * A block that records the MD5 of all blocks before it, as libisofs defines it: one line of text, ended by a newline and
 * an MD5 of its own.
 *
 * @param kind which of the four kinds
 * @param position the block where the tag believes to be
 * @param rangeStart the first block that is covered
 * @param rangeSize how many blocks are covered
 * @param link the block of the next tag, or the start of the newest session, for the kinds that have one
 * @param md5 what was recorded, 32 lower-case hexadecimal digits
 * @param intact whether the tag's own MD5 is right
 */
public record ChecksumTag(
        Kind kind, long position, long rangeStart, long rangeSize, OptionalLong link, String md5, boolean intact) {

    /** The kinds of tags. */
    public enum Kind {
        /** Behind the checksum array. */
        SESSION("libisofs_checksum_tag_v1", ""),
        /** Behind the volume descriptors; its link is the tree's tag. */
        SUPERBLOCK("libisofs_sb_checksum_tag_v1", "next"),
        /** Behind the directories; its link is the session's tag. */
        TREE("libisofs_tree_checksum_tag_v1", "next"),
        /** In the copy of the superblock at LBA 0; its link is the start of the newest session. */
        RELOCATED("libisofs_rlsb32_checksum_tag_v1", "session_start");

        private final String id;
        private final String link;
        private final Pattern pattern;

        Kind(String id, String link) {
            this.id = id;
            this.link = link;
            this.pattern = Pattern.compile(id + " pos=(\\d{1,10}) range_start=(\\d{1,10}) range_size=(\\d{1,10})"
                    + (link.isEmpty() ? "()" : " " + link + "=(\\d{1,10})")
                    + " md5=([0-9a-f]{32})( self=([0-9a-f]{32})\n)");
        }
    }

    private static final int LONGEST = 256;
    private static final List<String> MARKS =
            List.of("libisofs_", "checksum_tag_v1 ", " pos=", " range_start=", " range_size=", " md5=", " self=");

    /**
     * Puts a whole block.
     *
     * @param md5 16 bytes
     */
    public static void encode(
            ByteBuffer target, Kind kind, long position, long rangeStart, OptionalLong link, byte[] md5) {
        int end = target.position() + 2048;
        String text = kind.id + " pos=" + position + " range_start=" + rangeStart + " range_size="
                + (position - rangeStart)
                + (kind.link.isEmpty() ? "" : " " + kind.link + "=" + link.getAsLong())
                + " md5=" + Md5.hex(md5);
        String line = text + " self=" + Md5.hex(Md5.of(text.getBytes(StandardCharsets.US_ASCII))) + "\n";
        target.put(line.getBytes(StandardCharsets.US_ASCII));
        Numbers.putZeros(target, end - target.position());
    }

    /** The tag in the block at the buffer's position; empty where there is none. */
    public static Optional<ChecksumTag> parse(ByteBuffer block) {
        if (block.remaining() < LONGEST || block.get(block.position()) != 'l') {
            return Optional.empty();
        }
        String text = new String(Numbers.bytes(block, block.position(), LONGEST), StandardCharsets.ISO_8859_1);
        for (Kind kind : Kind.values()) {
            Matcher found = kind.pattern.matcher(text);
            if (found.lookingAt()) {
                return Optional.of(of(kind, text, found));
            }
        }
        return Optional.empty();
    }

    /** Whether the block at the buffer's position, which is no tag, seems to have been one before it was damaged. */
    public static boolean resembles(ByteBuffer block) {
        if (block.remaining() < LONGEST) {
            return false;
        }
        String text = new String(Numbers.bytes(block, block.position(), LONGEST), StandardCharsets.ISO_8859_1);
        return MARKS.stream().filter(text::contains).count() > 1;
    }

    private static ChecksumTag of(Kind kind, String text, Matcher found) {
        byte[] covered = text.substring(0, found.start(6)).getBytes(StandardCharsets.ISO_8859_1);
        String link = found.group(4);
        return new ChecksumTag(
                kind,
                Long.parseLong(found.group(1)),
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)),
                link.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(link)),
                found.group(5),
                Md5.hex(Md5.of(covered)).equals(found.group(7)));
    }
}
