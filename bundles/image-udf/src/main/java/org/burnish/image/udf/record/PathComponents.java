package org.burnish.image.udf.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The target of a symbolic link: a sequence of path components (ECMA-167 clause 4/14.16). */
public final class PathComponents {

    private static final int HEADER = 4;
    private static final int ROOT_BY_AGREEMENT = 1;
    private static final int ROOT = 2;
    private static final int PARENT = 3;
    private static final int SELF = 4;
    private static final int NAME = 5;

    private PathComponents() {}

    /** The target in the form of POSIX. */
    public static String decode(byte[] bytes, Place place) throws DamagedException {
        ByteBuffer source = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder target = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            int length = at + HEADER <= bytes.length ? Fields.u8(source, at + 1) : bytes.length;
            if (at + HEADER + length > bytes.length) {
                throw place.damaged("a path component at byte " + at + " has no end (4/14.16.1)");
            }
            append(target, Fields.u8(source, at), Fields.bytes(source, at + HEADER, length), place);
            at += HEADER + length;
        }
        if (target.length() > 1 && target.charAt(target.length() - 1) == '/') {
            target.setLength(target.length() - 1);
        }
        return target.toString();
    }

    private static void append(StringBuilder target, int type, byte[] name, Place place) throws DamagedException {
        switch (type) {
            case ROOT_BY_AGREEMENT, ROOT -> {
                target.setLength(0);
                target.append('/');
            }
            case PARENT -> target.append("../");
            case SELF -> target.append("./");
            case NAME ->
                target.append(CompressedUnicode.decode(name)
                                .orElseThrow(() -> place.damaged("a path component is no text of CS0 (UDF 2.1.1)")))
                        .append('/');
            default -> throw place.damaged("a path component has the type " + type + " (4/14.16.1.1)");
        }
    }
}
