package org.burnish.image;

/**
 * A contradiction in what readers find an image by.
 *
 * @param lba the block that has it
 * @param structure what it is, such as {@code path table}
 * @param detail what was found, and what was expected
 */
public record StructureFault(long lba, String structure, String detail) {}
