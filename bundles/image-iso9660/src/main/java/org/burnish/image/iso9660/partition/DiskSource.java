package org.burnish.image.iso9660.partition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.LoadedImage;

/**
 * A file on disk, or an interval of one, as {@code --interval:local_fs:0s-15s:zero_mbrpt,zero_gpt:/image.iso}: from which
 * unit to which, the last one included, and what of a system area is not to be taken over. With {@code imported_iso} and no
 * path it is an interval of the medium of the image that the tree came from.
 *
 * @param text as the user wrote it
 * @param file the file; empty for the medium of the image that was loaded
 * @param from the first byte
 * @param to the byte behind the last one; -1 for the end of the file
 * @param zeros what is made zero
 */
public record DiskSource(String text, Path file, long from, long to, List<String> zeros) {

    static final String MBR_TABLE = "zero_mbrpt";
    static final String GPT = "zero_gpt";
    static final String APM = "zero_apm";

    private static final Pattern INTERVAL =
            Pattern.compile("--interval:(local_fs|imported_iso):(\\d+)([bkmgtsd]?)-(\\d+)([bkmgtsd]?):([^:]*):(.*)");
    private static final Map<String, Long> UNITS = Map.of(
            "", 1L, "b", 512L, "d", 512L, "k", 1L << 10, "s", 2048L, "m", 1L << 20, "g", 1L << 30, "t", 1L << 40);

    public DiskSource {
        zeros = List.copyOf(zeros);
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when it is an interval that can't be understood
     */
    static DiskSource parse(String text) {
        if (!text.startsWith("--interval:")) {
            return new DiskSource(text, Path.of(text), 0, -1, List.of());
        }
        Matcher match = INTERVAL.matcher(text);
        if (!match.matches()
                || match.group(1).equals("local_fs") && match.group(7).isEmpty()) {
            throw new IllegalArgumentException(
                    "not an interval of a file, such as --interval:local_fs:0s-15s:zero_mbrpt:/image.iso: " + text);
        }
        return new DiskSource(
                text,
                Path.of(unquoted(match.group(7))),
                Long.parseLong(match.group(2)) * unit(match.group(3)),
                (Long.parseLong(match.group(4)) + 1) * unit(match.group(5)),
                match.group(6).isEmpty() ? List.of() : List.of(match.group(6).split(",")));
    }

    /** The text of sectors of the medium of the image that the tree came from. */
    static String imported(SectorRange sectors) {
        return "--interval:imported_iso:" + sectors.first() + "d-" + (sectors.end() - 1) + "d::";
    }

    private static long unit(String letter) {
        return UNITS.getOrDefault(letter, 1L);
    }

    private static String unquoted(String path) {
        return path.length() > 1 && path.startsWith("'") && path.endsWith("'")
                ? path.substring(1, path.length() - 1)
                : path;
    }

    /**
     * The bytes.
     *
     * @param what for messages
     * @param origin the image that the tree came from
     * @throws ImageException when they are not there
     */
    FileContent content(String what, Optional<LoadedImage> origin) throws ImageException {
        return file.toString().isEmpty() ? imported(what, origin) : local(what);
    }

    private FileContent imported(String what, Optional<LoadedImage> origin) throws ImageException {
        if (from % BlockSource.BLOCK != 0) {
            throw new ImageException(
                    "Byte " + from + " of the loaded image, for " + what + ", is where no block begins");
        }
        return origin.flatMap(image -> image.bytes(new Extent(from / BlockSource.BLOCK, to - from)))
                .orElseThrow(() -> new ImageException("Bytes " + from + " to " + to + " of the loaded image, for "
                        + what + ", are not there. Load the image that has them"));
    }

    private FileContent local(String what) throws ImageException {
        try {
            if (!Files.isRegularFile(file) && !Files.isReadable(file)) {
                throw new ImageException("There is no file '" + file + "' for " + what + ". Name a file that is there");
            }
            long end = to < 0 ? Files.size(file) : to;
            if (end <= from || end > Files.size(file)) {
                throw new ImageException("The file '" + file + "' for " + what + " has " + Files.size(file)
                        + " bytes, and those from " + from + " to " + end + " are wanted");
            }
            return new FileInterval(file, from, end - from);
        } catch (ImageException refused) {
            throw refused;
        } catch (IOException unreadable) {
            throw new ImageException(
                    "The file '" + file + "' for " + what + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
