package org.burnish.xorriso.command.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.burnish.image.BlockSource;
import org.burnish.verifier.MediaRegion.Quality;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.ByteCount;

/** The arguments of {@code -check_media}: words such as {@code event=sorry}, of which the last of a name counts. */
final class MediaCheckOptions {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("use", "indev"),
            Map.entry("what", "tracks"),
            Map.entry("min_lba", "-1"),
            Map.entry("max_lba", "-1"),
            Map.entry("retry", "default"),
            Map.entry("time_limit", "28800"),
            Map.entry("item_limit", "100000"),
            Map.entry("data_to", ""),
            Map.entry("event", "ALL"),
            Map.entry("abort_file", "/var/opt/xorriso/do_abort_check_media"),
            Map.entry("sector_map", ""),
            Map.entry("rescue_map", ""),
            Map.entry("map_with_volid", "off"),
            Map.entry("patch_lba0", "off"),
            Map.entry("report", "blocks"),
            Map.entry("bad_limit", "invalid"),
            Map.entry("slow_limit", "1.0"),
            Map.entry("chunk_size", "0s"),
            Map.entry("async_chunks", "0"));

    /** The words that some options take; the others take numbers, sizes and paths. */
    private static final Map<String, String> WORDS = Map.of(
            "use", "indev|outdev|sector_map",
            "what", "tracks|disc|image",
            "retry", "default|on|off",
            "map_with_volid", "on|off",
            "patch_lba0", "off|on|force|(on|\\d{1,10}):force|\\d{1,10}",
            "report", "blocks|files|blocks_files");

    private static final int MILLIS = 1000;

    private final Map<String, String> values;

    private MediaCheckOptions(Map<String, String> values) {
        this.values = values;
    }

    /** Reads options. */
    static MediaCheckOptions parse(List<String> words) throws ProblemException {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        for (String word : words) {
            if (word.equals("reset=now")) {
                values.putAll(DEFAULTS);
                continue;
            }
            int split = word.indexOf('=');
            String name = split < 0 ? word : word.substring(0, split);
            if (split < 0 || !DEFAULTS.containsKey(name)) {
                throw ProblemException.failure(
                        "-check_media: Unknown option '" + word + "'",
                        "Options are " + String.join("= ", values.keySet()) + "=");
            }
            String value = word.substring(split + 1);
            String known = WORDS.get(name);
            if (known != null && !value.matches(known)) {
                throw ProblemException.failure("-check_media: Unknown value with option " + word);
            }
            values.put(name, value);
        }
        MediaCheckOptions options = new MediaCheckOptions(values);
        options.requireNumbers(words);
        return options;
    }

    /** A word that is no number is refused where it stands, and not when the medium was read for hours. */
    private void requireNumbers(List<String> words) throws ProblemException {
        try {
            start();
            end();
            timeLimit();
            itemLimit();
            slow();
            chunkBlocks();
            Long.parseLong(value("async_chunks"));
        } catch (NumberFormatException e) {
            throw ProblemException.failure("-check_media: Not a number in " + String.join(" ", words));
        }
        badLimit();
        event();
    }

    private String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private Optional<Path> path(String name) {
        return Optional.of(value(name)).filter(text -> !text.isEmpty()).map(Path::of);
    }

    boolean outdev() {
        return value("use").equals("outdev");
    }

    /** Whether nothing is read but the maps of earlier runs. */
    boolean mapAlone() {
        return value("use").equals("sector_map");
    }

    /** {@code tracks}, {@code disc} or {@code image}. */
    String what() {
        return end() >= 0 ? "disc" : value("what");
    }

    /** The severity of the event when something is wrong, ALL for none. */
    Severity event() throws ProblemException {
        String name = value("event");
        return Severity.named(name)
                .orElseThrow(() ->
                        ProblemException.failure("-check_media event='" + name + "' : Not a known severity name"));
    }

    /** The first block. */
    long start() {
        return Math.max(0, Long.parseLong(value("min_lba")));
    }

    /** The last block, negative for no limit. */
    long end() {
        return Long.parseLong(value("max_lba"));
    }

    /** In ms, 0 for none. */
    long timeLimit() {
        return limit("time_limit") * MILLIS;
    }

    /** How many regions at most, 0 for any number. */
    int itemLimit() {
        return (int) Math.min(Integer.MAX_VALUE, limit("item_limit"));
    }

    /** A limit of 0 is none that anybody means. */
    private long limit(String name) {
        return Math.max(0, Math.min(Integer.MAX_VALUE, Long.parseLong(value(name))));
    }

    /** Whether failed chunks are read again in pieces; empty for what the kind of medium suggests. */
    Optional<Boolean> retry() {
        return Optional.of(value("retry"))
                .filter(word -> !word.equals("default"))
                .map("on"::equals);
    }

    /** From which duration on a chunk is slow, in ms. */
    long slow() {
        return Math.round(Double.parseDouble(value("slow_limit")) * MILLIS);
    }

    /** How many blocks are read at once, 0 for automatic. */
    int chunkBlocks() {
        OptionalLong bytes = ByteCount.parse(value("chunk_size"));
        if (bytes.isEmpty()) {
            throw new NumberFormatException(value("chunk_size"));
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes.getAsLong() / BlockSource.BLOCK);
    }

    /** The path of a copy of what is read. */
    Optional<Path> dataTo() {
        return path("data_to");
    }

    /** Whether the copy goes to standard output. */
    boolean dataToOutput() {
        return value("data_to").equals("-");
    }

    /** The file whose change ends the run. */
    Optional<Path> abortFile() {
        return path("abort_file");
    }

    /** What was read in earlier runs, in xorriso's form. */
    Optional<Path> sectorMap() {
        return path("sector_map");
    }

    /** The same in the form of GNU ddrescue. */
    Optional<Path> rescueMap() {
        return path("rescue_map");
    }

    boolean mapWithNames() {
        return value("map_with_volid").equals("on");
    }

    /** Whether a session becomes the newest one of the copy. */
    boolean patch() {
        return !value("patch_lba0").equals("off");
    }

    /** Whether it does even if its head was not read well. */
    boolean patchForced() {
        return value("patch_lba0").endsWith("force");
    }

    /** The block where that session begins; empty for the loaded one. */
    OptionalLong patchFrom() {
        String number = value("patch_lba0").replace(":force", "");
        return number.matches("\\d+") ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
    }

    boolean reportBlocks() {
        return value("report").startsWith("blocks");
    }

    boolean reportFiles() {
        return value("report").endsWith("files");
    }

    /** The best quality that counts as damage. */
    Quality badLimit() throws ProblemException {
        String word = value("bad_limit");
        for (Quality quality : Quality.values()) {
            if (quality.word().equals(word.toLowerCase(Locale.ROOT))) {
                return quality;
            }
        }
        throw ProblemException.failure("-check_media: Unknown value with option bad_limit=" + word);
    }
}
