package org.burnish.image;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which forms an image has names beside those of ECMA-119.
 *
 * @param offered what the image has; none if it has the plain names only
 * @param loaded what the tree was made of; none for the plain names
 */
public record Naming(Set<Kind> offered, Set<Kind> loaded) {

    /** A form of names. */
    public enum Kind {
        /** Names, owners and links as POSIX has them (RRIP 1.12). */
        ROCK_RIDGE("Rock_Ridge"),
        /** A second tree with names of UCS-2. */
        JOLIET("Joliet"),
        /** A tree with names of up to 207 bytes, which have no version. */
        ISO_9660_1999("ISO_9660_1999");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name in one word. */
        public String word() {
            return word;
        }
    }

    public Naming {
        offered = Collections.unmodifiableSet(new TreeSet<>(offered));
        loaded = Collections.unmodifiableSet(new TreeSet<>(loaded));
    }
}
