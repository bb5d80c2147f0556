package org.burnish.xorriso.filter;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.burnish.options.Options;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.text.ByteCount;

/**
 * How files are compressed by zisofs.
 *
 * @param level how hard zlib tries, from 0 to 9
 * @param block bytes of a block
 * @param byMagic {@code off}, {@code on} or {@code v2}: which new files are looked at whether they are compressed already
 * @param second {@code off}, {@code as_needed} or {@code on}: which files get the second form
 * @param block2 bytes of a block of the second form
 * @param unseen {@code off} or {@code on}: whether readers that know the first form only see nothing of the second
 * @param target the number of block pointers for which smaller blocks do, or -1
 * @param pool bytes for the block pointers of all files
 * @param each bytes for the block pointers of one file
 * @param free the part of the bytes for one file that has to be free, or else none are kept; -1 for any
 */
public record ZisofsParameters(
        int level,
        long block,
        String byMagic,
        String second,
        long block2,
        String unseen,
        long target,
        long pool,
        long each,
        double free) {

    /** Where nobody chose anything. */
    public static final ZisofsParameters INITIAL =
            new ZisofsParameters(6, 1 << 15, "off", "off", 1 << 17, "off", -1, 256 << 20, 256 << 20, -1);

    /** Those of a session. */
    public static final Setting<ZisofsParameters> SETTING = new Setting<>("zisofs", INITIAL);

    private static final int POINTER = 8;
    private static final long POOL_MIN = 1 << 10;
    private static final long POOL_MAX = 128L << 30;
    private static final List<Long> SIZES = List.of(1L << 15, 1L << 16, 1L << 17, 1L << 18, 1L << 19, 1L << 20);
    private static final int FIRST_SIZES = 3;

    /** Parameters with one more chosen, as the words of the command have it. */
    public ZisofsParameters with(String word) throws ProblemException {
        if (word.equals("default")) {
            return INITIAL;
        }
        int equals = word.indexOf('=') + 1;
        String value = word.substring(equals);
        return switch (word.substring(0, equals)) {
            case "level=" -> withLevel(value);
            case "block_size=" -> withBlock(size(value, FIRST_SIZES, "block size (allowed 32k, 64k, 128k)"));
            case "by_magic=" -> withMagic(choice(value, "by_magic", "on", "off", "v2"));
            case "version_2=" -> withSecond(choice(value, "version_2", "on", "off", "as_needed"));
            case "block_size_v2=" ->
                withBlock2(size(value, SIZES.size(), "block size (allowed 32k, 64k, 128k, ... 1024k)"));
            case "susp_z2=" -> withUnseen(choice(value, "susp_z2", "on", "off"));
            case "bpt_target=" -> withTarget(number(value));
            case "max_bpt=" -> withPool(memory(value, "pool"));
            case "max_bpt_f=" -> withEach(memory(value, "list"));
            case "bpt_free_ratio=" -> withFree(ratio(value));
            default -> throw ProblemException.failure("-zisofs: unknown mode '" + word + "'");
        };
    }

    private ZisofsParameters withLevel(String value) throws ProblemException {
        if (!value.matches("[0-9]")) {
            throw ProblemException.failure("-zisofs: Wrong zlib compression level '" + value + "' (allowed 0...9)");
        }
        return new ZisofsParameters(
                Integer.parseInt(value), block, byMagic, second, block2, unseen, target, pool, each, free);
    }

    private ZisofsParameters withBlock(long size) {
        return new ZisofsParameters(level, size, byMagic, second, block2, unseen, target, pool, each, free);
    }

    private ZisofsParameters withMagic(String mode) {
        return new ZisofsParameters(level, block, mode, second, block2, unseen, target, pool, each, free);
    }

    private ZisofsParameters withSecond(String mode) {
        return new ZisofsParameters(level, block, byMagic, mode, block2, unseen, target, pool, each, free);
    }

    private ZisofsParameters withBlock2(long size) {
        return new ZisofsParameters(level, block, byMagic, second, size, unseen, target, pool, each, free);
    }

    private ZisofsParameters withUnseen(String mode) {
        return new ZisofsParameters(level, block, byMagic, second, block2, mode, target, pool, each, free);
    }

    private ZisofsParameters withTarget(long number) {
        return new ZisofsParameters(level, block, byMagic, second, block2, unseen, number, pool, each, free);
    }

    private ZisofsParameters withMemory(long all, long one) {
        return new ZisofsParameters(level, block, byMagic, second, block2, unseen, target, all, one, free);
    }

    /** The two limits go together while they are equal, and that of one file is never the larger one. */
    private ZisofsParameters withPool(long bytes) {
        return withMemory(bytes, pool == each ? bytes : Math.min(each, bytes));
    }

    private ZisofsParameters withEach(long bytes) {
        return withMemory(pool == each && bytes > each ? bytes : Math.max(pool, bytes), bytes);
    }

    private ZisofsParameters withFree(double part) {
        return new ZisofsParameters(level, block, byMagic, second, block2, unseen, target, pool, each, part);
    }

    private static String choice(String value, String what, String... allowed) throws ProblemException {
        if (!List.of(allowed).contains(value)) {
            throw ProblemException.failure(
                    "-zisofs: Unrecognized " + what + " mode (allowed: " + String.join(", ", allowed) + ")");
        }
        return value;
    }

    private static long size(String value, int allowed, String what) throws ProblemException {
        OptionalLong size = ByteCount.parse(value);
        if (size.isEmpty() || !SIZES.subList(0, allowed).contains(size.getAsLong())) {
            throw ProblemException.failure("-zisofs: Unsupported " + what);
        }
        return size.getAsLong();
    }

    private static long number(String value) throws ProblemException {
        if (!value.matches("-1|\\d{1,18}")) {
            throw ProblemException.failure("-zisofs: bpt_target= takes -1 or a number, not '" + value + "'");
        }
        return Long.parseLong(value);
    }

    private static long memory(String value, String what) throws ProblemException {
        long bytes = ByteCount.parse(value).orElse(0);
        if (bytes < POOL_MIN || bytes > POOL_MAX) {
            throw ProblemException.failure(
                    "-zisofs: Unsupported block pointer " + what + " size (allowed: 1k to 128g)");
        }
        return bytes;
    }

    private static double ratio(String value) throws ProblemException {
        double ratio = value.matches("-1|-?\\d{1,3}(\\.\\d*)?") ? Double.parseDouble(value) : Double.NaN;
        if (!(ratio == -1 || ratio >= 0 && ratio <= 1)) {
            throw ProblemException.failure("-zisofs: Unsupported free blockpointer ratio (allowed -1 or 0.0 to 1.0)");
        }
        return ratio;
    }

    /** The commands that choose them, one for each of the lines that {@code -status} prints. */
    List<String> commands() {
        return List.of(
                "-zisofs level=" + level + ":block_size=" + kilo(block) + ":by_magic=" + byMagic,
                "-zisofs version_2=" + second + ":block_size_v2=" + kilo(block2) + ":susp_z2=" + unseen + ":bpt_target="
                        + target,
                String.format(Locale.ROOT, "-zisofs max_bpt=%d:max_bpt_f=%d:bpt_free_ratio=%.3f", pool, each, free));
    }

    private static String kilo(long bytes) {
        return (bytes >> 10) + "k";
    }

    /** Whether new files are looked at. */
    public boolean looks() {
        return !byMagic.equals("off");
    }

    /** For how many block pointers there is memory beside those that take so many bytes already. */
    long room(long used) {
        return free >= 0 && pool - used < free * each ? 0 : Math.max(0, pool - used) / POINTER;
    }

    /**
     * The options of the filter.
     *
     * @param room for how many more block pointers there is memory
     */
    public Options options(long room) {
        return Options.NONE
                .with("zisofs.level", String.valueOf(level))
                .with("zisofs.block_bits", bits(block))
                .with("zisofs.second", second)
                .with("zisofs.mark_second", byMagic.equals("v2") ? "on" : "off")
                .with("zisofs.block_bits_2", bits(block2))
                .with("zisofs.unseen", unseen)
                .with("zisofs.pointers", String.valueOf(target))
                .with("zisofs.most_pointers", String.valueOf(Math.min(Integer.MAX_VALUE, each / POINTER)))
                .with("zisofs.room", String.valueOf(room));
    }

    private static String bits(long bytes) {
        return String.valueOf(Long.numberOfTrailingZeros(bytes));
    }
}
