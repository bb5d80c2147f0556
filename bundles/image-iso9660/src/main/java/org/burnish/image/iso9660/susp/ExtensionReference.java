package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code ER}, SUSP 1.12 clause 5.5: an extension that is in use.
 *
 * @param identifier its name
 * @param descriptor what it is for
 * @param source where it is specified
 * @param version its version
 */
public record ExtensionReference(String identifier, String descriptor, String source, int version)
        implements SuspEntry {

    static final String SIGNATURE = "ER";

    private static final int FIXED = 8;
    private static final Set<String> ROCK_RIDGE = Set.of("RRIP_1991A", "IEEE_P1282", "IEEE_1282");

    /**
     * Rock Ridge in the words of RRIP clause 4.3. We announce the edition of 1991 as the field does: some readers
     * know no other, and all that know the later one read this.
     */
    public static ExtensionReference rockRidge() {
        return new ExtensionReference(
                "RRIP_1991A",
                "THE ROCK RIDGE INTERCHANGE PROTOCOL PROVIDES SUPPORT FOR POSIX FILE SYSTEM SEMANTICS",
                "PLEASE CONTACT DISC PUBLISHER FOR SPECIFICATION SOURCE.  SEE PUBLISHER IDENTIFIER IN PRIMARY VOLUME"
                        + " DESCRIPTOR FOR CONTACT INFORMATION.",
                1);
    }

    @Override
    public int length() {
        return FIXED + identifier.length() + descriptor.length() + source.length();
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, length());
        target.put((byte) identifier.length()).put((byte) descriptor.length());
        target.put((byte) source.length()).put((byte) version);
        target.put((identifier + descriptor + source).getBytes(StandardCharsets.ISO_8859_1));
    }

    static ExtensionReference decode(ByteBuffer entry) {
        int id = entry.get(4) & 0xFF;
        int text = entry.get(5) & 0xFF;
        return new ExtensionReference(
                text(entry, FIXED, id),
                text(entry, FIXED + id, text),
                text(entry, FIXED + id + text, entry.get(6) & 0xFF),
                entry.get(7) & 0xFF);
    }

    /** Spaces at the end count: the entry may be written again. */
    private static String text(ByteBuffer entry, int position, int width) {
        return new String(Numbers.bytes(entry, position, width), StandardCharsets.ISO_8859_1);
    }

    /** Whether this announces Rock Ridge under one of its names. */
    public boolean isRockRidge() {
        return ROCK_RIDGE.contains(identifier);
    }
}
