package org.burnish.image;

import java.util.List;
import org.burnish.options.Options;

/**
 * How an image boots.
 *
 * @param options what makes a layout of its tree, which has the image as its origin, boot so again
 * @param lost the first blocks of boot images that are not among the options, because no file and no partition begins there
 * @param catalog what its boot catalogue says
 * @param disk what its boot code and its tables of partitions say
 * @param pieces what a machine reads when it boots, whether or not it is a file of the tree
 */
public record BootReport(Options options, List<Long> lost, List<Entry> catalog, List<Entry> disk, List<Piece> pieces) {

    /** Of an image that does not boot. */
    public static final BootReport NONE = new BootReport(Options.NONE, List.of(), List.of(), List.of(), List.of());

    /**
     * One thing that is said.
     *
     * @param name what it is about, such as {@code GPT disk GUID}
     * @param value in columns where several of a name follow each other
     */
    public record Entry(String name, String value) {}

    /**
     * Bytes of the medium.
     *
     * @param name such as {@code eltorito_img1_bios}
     * @param extent where they are
     */
    public record Piece(String name, Extent extent) {}

    public BootReport {
        lost = List.copyOf(lost);
        catalog = List.copyOf(catalog);
        disk = List.copyOf(disk);
        pieces = List.copyOf(pieces);
    }
}
