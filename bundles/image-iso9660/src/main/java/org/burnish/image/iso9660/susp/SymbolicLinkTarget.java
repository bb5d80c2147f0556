package org.burnish.image.iso9660.susp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.iso9660.susp.SymbolicLink.Component;

/** Takes the target of a symbolic link apart into components, and puts it together again. */
final class SymbolicLinkTarget {

    private static final byte[] NOTHING = {};

    private final int room;
    private final List<SymbolicLink> entries = new ArrayList<>(1);
    private List<Component> components = new ArrayList<>();
    private int used;

    private SymbolicLinkTarget(int room) {
        this.room = room;
    }

    /** The entries for a target, each with at most so many bytes of components. */
    static List<SymbolicLink> split(byte[] target, int room) {
        SymbolicLinkTarget parts = new SymbolicLinkTarget(room);
        int at = 0;
        if (target.length > 0 && target[0] == '/') {
            parts.add(new Component(Component.ROOT, NOTHING));
            at = 1;
        }
        while (at < target.length || (at > 1 && at == target.length && target[at - 1] == '/')) {
            int end = at;
            while (end < target.length && target[end] != '/') {
                end++;
            }
            parts.addPart(target, at, end);
            at = end + 1;
        }
        parts.entries.add(new SymbolicLink(false, parts.components));
        return parts.entries;
    }

    private void addPart(byte[] target, int from, int to) {
        if (to == from) {
            add(new Component(0, NOTHING));
        } else if (to - from == 1 && target[from] == '.') {
            add(new Component(Component.CURRENT, NOTHING));
        } else if (to - from == 2 && target[from] == '.' && target[from + 1] == '.') {
            add(new Component(Component.PARENT, NOTHING));
        } else {
            addName(target, from, to, to == target.length);
        }
    }

    /**
     * Adds a name, and where an entry is full cuts it rather than letting the entry end with a whole component: some
     * readers (libarchive) forget the slash there.
     */
    private void addName(byte[] target, int from, int to, boolean isLast) {
        int at = from;
        while (at < to) {
            int free = room - used - Component.FIXED;
            int length = Math.min(to - at, free);
            boolean endsEntry = at + length == to && free - length <= Component.FIXED && !isLast;
            if (endsEntry && length > 1) {
                length--;
            }
            if (length <= 0) {
                flush();
                continue;
            }
            int flags = at + length < to ? Component.CONTINUE : 0;
            add(new Component(flags, Arrays.copyOfRange(target, at, at + length)));
            at += length;
            if (flags != 0) {
                flush();
            }
        }
    }

    private void flush() {
        entries.add(new SymbolicLink(true, components));
        components = new ArrayList<>();
        used = 0;
    }

    private void add(Component component) {
        if (used + component.length() > room) {
            flush();
        }
        components.add(component);
        used += component.length();
    }

    static byte[] join(List<SymbolicLink> entries) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        boolean separate = false;
        for (SymbolicLink entry : entries) {
            for (Component component : entry.components()) {
                if (separate) {
                    target.write('/');
                }
                target.writeBytes(text(component));
                separate = (component.flags() & (Component.CONTINUE | Component.ROOT)) == 0;
            }
            if (!entry.continues()) {
                break;
            }
        }
        return target.toByteArray();
    }

    private static byte[] text(Component component) {
        if ((component.flags() & Component.ROOT) != 0) {
            return new byte[] {'/'};
        }
        if ((component.flags() & Component.PARENT) != 0) {
            return new byte[] {'.', '.'};
        }
        return (component.flags() & Component.CURRENT) != 0 ? new byte[] {'.'} : component.content();
    }
}
