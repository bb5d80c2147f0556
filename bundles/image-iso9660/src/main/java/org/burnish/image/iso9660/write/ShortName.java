package org.burnish.image.iso9660.write;

/** A name in the form of one tree, cut to its limit. */
interface ShortName {

    /** What distinguishes this name from others in a directory. */
    String key();

    /** The name cut so that there is room for this many characters more. */
    ShortName shortened(int more);

    /** The name with characters at its end, for which there has to be room. */
    ShortName with(String characters);
}
