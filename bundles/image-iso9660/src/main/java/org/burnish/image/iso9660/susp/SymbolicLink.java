package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code SL}, RRIP 1.12 clause 4.1.3: (a part of) the target of a symbolic link.
 *
 * @param continues whether the target goes on in the next such entry
 * @param components the parts between the slashes
 */
public record SymbolicLink(boolean continues, List<Component> components) implements SuspEntry {

    static final String SIGNATURE = "SL";

    private static final int FIXED = 5;

    /**
     * A part of a target.
     *
     * @param flags see the constants
     * @param content the bytes; none where a flag is the part
     */
    public record Component(int flags, byte[] content) {

        /** Flag: the part goes on in the next component. */
        public static final int CONTINUE = 1;

        /** Flag: the part is a dot. */
        public static final int CURRENT = 2;

        /** Flag: the part is two dots. */
        public static final int PARENT = 4;

        /** Flag: the target begins at the root. */
        public static final int ROOT = 8;

        static final int FIXED = 2;

        int length() {
            return FIXED + content.length;
        }
    }

    /** The entries for the bytes of a target. */
    public static List<SymbolicLink> split(byte[] target) {
        return SymbolicLinkTarget.split(target, MAX_LENGTH - FIXED);
    }

    /** The bytes of the target that entries hold, up to the first one that does not go on. */
    public static byte[] join(List<SymbolicLink> parts) {
        return SymbolicLinkTarget.join(parts);
    }

    @Override
    public int length() {
        int sum = FIXED;
        for (Component component : components) {
            sum += component.length();
        }
        return sum;
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, length());
        target.put((byte) (continues ? 1 : 0));
        for (Component component : components) {
            target.put((byte) component.flags()).put((byte) component.content().length);
            target.put(component.content());
        }
    }

    static SymbolicLink decode(ByteBuffer entry) {
        boolean continues = (entry.get(4) & 1) != 0;
        List<Component> components = new ArrayList<>();
        int at = FIXED;
        while (entry.limit() - at >= Component.FIXED) {
            int length = entry.get(at + 1) & 0xFF;
            components.add(new Component(entry.get(at) & 0xFF, Numbers.bytes(entry, at + Component.FIXED, length)));
            at += Component.FIXED + length;
        }
        return new SymbolicLink(continues, components);
    }
}
