package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.image.BlockSource;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaRegion.Quality;

/**
 * A mapfile of GNU ddrescue, by its manual: comments behind {@code #}; a line with the current position, the current status
 * and the pass; then a line for each run of bytes with its position, its size and its status: {@code +} was read, {@code -}
 * can't be, {@code ?}, {@code *} and {@code /} are yet to be tried.
 */
final class RescueMapFile {

    private static final String NUMBER = "(0x[0-9A-Fa-f]{1,16}|[0-9]{1,19})";
    private static final String STATUS = NUMBER + "\\s+[?*/\\-FG+](\\s+[0-9]+)?";
    private static final String RUN = NUMBER + "\\s+" + NUMBER + "\\s+[?*/+\\-]";

    private RescueMapFile() {}

    /** Reads a file. A block counts as read only if all of its bytes were. */
    static SectorMapFile.Content read(Path path) throws IOException {
        BlockMap map = new BlockMap();
        List<String> text = new ArrayList<>();
        boolean status = false;
        int number = 0;
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            number++;
            String words = line.strip();
            if (words.startsWith("#")) {
                text.add(words.substring(1).strip());
            } else if (words.isEmpty()) {
                continue;
            } else if (!status && words.matches(STATUS)) {
                status = true;
            } else if (status && words.matches(RUN)) {
                take(map, words.split("\\s+"));
            } else {
                throw new IOException("Line " + number + " of '" + path + "' is not of a mapfile: " + words);
            }
        }
        if (!status) {
            throw new IOException("'" + path + "' is no mapfile: it has no status line");
        }
        return new SectorMapFile.Content(map, text);
    }

    private static void take(BlockMap map, String[] words) {
        long start = Long.decode(words[0]);
        long end = start + Long.decode(words[1]);
        map.grow(BlockSource.blocksOf(end));
        long first = BlockSource.blocksOf(start);
        long behind = end / BlockSource.BLOCK;
        if (words[2].equals("+") && behind > first) {
            map.set(first, behind - first, true);
        }
    }

    /**
     * The text of a file.
     *
     * @param bad blocks that could not be read, in pieces that may be larger than the bad places in them, which another program
     *     may look for ({@code /}); the others that were not read are yet to be tried
     */
    static byte[] encode(SectorMapFile.Content content, BlockMap bad) {
        StringBuilder text = new StringBuilder("# Mapfile. Made by Burnish\n");
        content.text().forEach(line -> text.append("# ").append(line).append('\n'));
        BlockMap map = content.map();
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (MediaRegion run : map.runs(0, map.blocks(), Quality.VALID, Quality.UNTESTED)) {
            if (run.quality() == Quality.VALID) {
                lines.add(line(run, '+'));
                continue;
            }
            for (MediaRegion part :
                    bad.runs(run.start(), run.start() + run.blocks(), Quality.INVALID, Quality.UNTESTED)) {
                open = true;
                lines.add(line(part, part.quality() == Quality.INVALID ? '/' : '?'));
            }
        }
        text.append("# current_pos  current_status  current_pass\n")
                .append(hex(map.blocks()))
                .append(open ? "     ?               1\n" : "     +               1\n")
                .append("#      pos        size  status\n");
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(MediaRegion run, char status) {
        return hex(run.start()) + "  " + hex(run.blocks()) + "  " + status;
    }

    private static String hex(long blocks) {
        return String.format(Locale.ROOT, "0x%08X", blocks * BlockSource.BLOCK);
    }
}
