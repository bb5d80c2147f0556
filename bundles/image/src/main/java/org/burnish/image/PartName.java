package org.burnish.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.options.ValueForms;

/**
 * The name of a part of a file that is kept as a directory with its parts, which tells the place of the part: {@code
 * part_1_of_3_at_0_with_2047m_of_5753194821}. Counts of bytes may have a unit, {@code s} for blocks among them.
 *
 * @param number from 1
 * @param count of all parts
 * @param offset of the first byte
 * @param bytes at most
 * @param size of the whole file
 */
public record PartName(int number, int count, long offset, long bytes, long size) {

    private static final Pattern FORM =
            Pattern.compile("part_(\\d{1,9})_of_(\\d{1,9})_at_([^_]+)_with_([^_]+)_of_([^_]+)");
    private static final Pattern BYTES = Pattern.compile("\\d{1,15}[kmgts]?");

    /** The part that a name tells of; empty where it is the name of something else. */
    public static Optional<PartName> parse(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartName(
                    Integer.parseInt(form.group(1)),
                    Integer.parseInt(form.group(2)),
                    bytes(form.group(3)),
                    bytes(form.group(4)),
                    bytes(form.group(5))));
        } catch (IllegalArgumentException | ArithmeticException noNumbers) {
            return Optional.empty();
        }
    }

    private static long bytes(String text) {
        if (!BYTES.matcher(text).matches()) {
            throw new IllegalArgumentException("no count of bytes: " + text);
        }
        return text.endsWith("s")
                ? Math.multiplyExact(Long.parseLong(text.substring(0, text.length() - 1)), (long) BlockSource.BLOCK)
                : ValueForms.bytes().parse(text);
    }

    /** The name, with plain counts of bytes. */
    @Override
    public String toString() {
        return "part_" + number + "_of_" + count + "_at_" + offset + "_with_" + bytes + "_of_" + size;
    }

    /** The attributes of the directory that holds the parts of a file: who may read the file may enter it. */
    public static Attributes ofDirectory(Attributes file) {
        int permissions = file.permissions();
        int mode = Attributes.DIRECTORY | permissions | (permissions & 0444) >> 2;
        return new Attributes(mode, file.uid(), file.gid(), file.accessed(), file.modified(), file.changed());
    }
}
