package org.burnish.image;

/**
 * A contradiction in what readers find an image by, or a part of it that nothing proves.
 *
 * @param code what is wrong with it, stable; one of the constants, or a format's own
 * @param lba the block that has it
 * @param structure what it is, such as {@code path table}
 * @param detail what was found, and what was expected
 */
public record StructureFault(String code, long lba, String structure, String detail) {

    /** It contradicts itself or another structure. */
    public static final String DAMAGED = "structure.damaged";

    /** A block of it can't be read. */
    public static final String UNREADABLE = "structure.unreadable";

    /** There is nothing that it could be compared with, so that it was not checked. */
    public static final String UNPROVED = "structure.unproved";

    /** One that is {@link #DAMAGED}. */
    public StructureFault(long lba, String structure, String detail) {
        this(DAMAGED, lba, structure, detail);
    }
}
