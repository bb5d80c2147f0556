package org.burnish.image.iso9660.susp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code NM}, RRIP 1.12 clause 4.1.4: a name, or a part of one.
 *
 * @param flags see the constants
 * @param name the bytes of the name, at most 250
 */
public record AlternateName(int flags, byte[] name) implements SuspEntry {

    /** Flag: the name goes on in the next such entry. */
    public static final int CONTINUE = 1;

    /** Flag: the name is that of the directory itself. */
    public static final int CURRENT = 2;

    /** Flag: the name is that of the directory above. */
    public static final int PARENT = 4;

    static final String SIGNATURE = "NM";

    private static final int FIXED = 5;
    private static final int MAX_NAME = MAX_LENGTH - FIXED;

    public boolean continues() {
        return (flags & CONTINUE) != 0;
    }

    /** The entries for a name. */
    public static List<AlternateName> split(byte[] name) {
        List<AlternateName> parts = new ArrayList<>(1);
        int at = 0;
        for (; name.length - at > MAX_NAME; at += MAX_NAME) {
            parts.add(new AlternateName(CONTINUE, Arrays.copyOfRange(name, at, at + MAX_NAME)));
        }
        parts.add(new AlternateName(0, at == 0 ? name : Arrays.copyOfRange(name, at, name.length)));
        return parts;
    }

    /** The length of all entries for a name of this length. */
    public static int lengthOf(int nameLength) {
        return nameLength + FIXED * Math.max(1, (nameLength + MAX_NAME - 1) / MAX_NAME);
    }

    /** The name that entries hold, up to the first one that does not go on. */
    public static byte[] join(List<AlternateName> parts) {
        if (!parts.isEmpty() && !parts.get(0).continues()) {
            return parts.get(0).name;
        }
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (AlternateName part : parts) {
            name.writeBytes(part.name);
            if (!part.continues()) {
                break;
            }
        }
        return name.toByteArray();
    }

    @Override
    public int length() {
        return FIXED + name.length;
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, length());
        target.put((byte) flags).put(name);
    }

    static AlternateName decode(ByteBuffer entry) {
        int flags = entry.get(4) & 0xFF;
        return new AlternateName(flags, Numbers.bytes(entry, FIXED, entry.limit() - FIXED));
    }
}
