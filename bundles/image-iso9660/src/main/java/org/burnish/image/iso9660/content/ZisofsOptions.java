package org.burnish.image.iso9660.content;

import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.options.ValueForms;

/** What may be chosen of compression. */
final class ZisofsOptions {

    /** Which files are compressed in the second form. */
    enum Second {
        OFF,
        /** Those that are too large for the first form. */
        AS_NEEDED,
        ON
    }

    static final OptionKey<Integer> LEVEL =
            new OptionKey<>("zisofs.level", ValueForms.number(0, 9), 6, "how hard zlib tries, from 0 to 9");
    static final OptionKey<Integer> BLOCK = new OptionKey<>(
            "zisofs.block_bits", ValueForms.number(15, 17), 15, "binary logarithm of the bytes of a block");
    static final OptionKey<Integer> BLOCK_2 = new OptionKey<>(
            "zisofs.block_bits_2", ValueForms.number(15, 20), 17, "the same for the second form of compressed files");
    static final OptionKey<Second> SECOND = new OptionKey<>(
            "zisofs.second", ValueForms.choice(Second.class), Second.OFF, "which files get the second form");
    static final OptionKey<Boolean> UNSEEN = OptionKey.flag(
            "zisofs.unseen", false, "whether readers that know the first form only do not see entries of the second");
    static final OptionKey<Long> POINTERS = new OptionKey<>(
            "zisofs.pointers",
            ValueForms.number(-1L, Long.MAX_VALUE),
            -1L,
            "the number of block pointers of a file for which smaller blocks do; -1 for none");
    static final OptionKey<Long> MOST_POINTERS = new OptionKey<>(
            "zisofs.most_pointers",
            ValueForms.number(1L, Integer.MAX_VALUE),
            (1L << 25),
            "the block pointers of a file at most");
    static final OptionKey<Long> ROOM = new OptionKey<>(
            "zisofs.room",
            ValueForms.number(0L, Long.MAX_VALUE),
            Long.MAX_VALUE,
            "for how many more block pointers there is memory; of files with more, they are not kept until the image is written");
    static final OptionKey<Boolean> MARK_SECOND = OptionKey.flag(
            "zisofs.mark_second", false, "whether files that are in the second form already are marked, too");

    private static final int FIRST_BITS = 15;
    private static final long FIRST_SIZE = 0xFFFF_FFFFL;

    private ZisofsOptions() {}

    /** Whether a file of so many bytes gets the second form. */
    static boolean isSecond(Options options, long size) {
        return switch (options.get(SECOND)) {
            case OFF -> false;
            case AS_NEEDED -> size > FIRST_SIZE;
            case ON -> true;
        };
    }

    /** Whether the form has room for the size. */
    static boolean fits(boolean second, long size) {
        return second || size <= FIRST_SIZE;
    }

    /** The blocks of a file of so many bytes: smaller ones than chosen where these make few enough pointers. */
    static int blockBits(Options options, boolean second, long size) {
        int chosen = options.get(second ? BLOCK_2 : BLOCK);
        for (int bits = FIRST_BITS; bits < chosen; bits++) {
            if (pointers(size, bits) <= options.get(POINTERS)) {
                return bits;
            }
        }
        return chosen;
    }

    /** One pointer for each block, and one for the end. */
    static long pointers(long size, int bits) {
        return (size + (1L << bits) - 1 >> bits) + 1;
    }
}
