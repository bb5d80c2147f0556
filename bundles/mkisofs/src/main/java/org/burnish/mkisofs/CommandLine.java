package org.burnish.mkisofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** What a command line of mkisofs asks for, as commands that are performed in this order: settings, the output, files, and what is done with them. */
final class CommandLine {

    private static final String STANDARD = "-";
    private static final String SMALLEST = "smallest";
    /** What plain names are of if nothing is said about their length. */
    private static final String SHORT_NAMES = "iso_9660_level=1";

    private static final String LENGTH_RULE = "iso_9660_level=.*|.*long_names:.*|iso_9660_1999.*|untranslated_name.*";
    private static final String NOWHERE = "stdio:/dev/null";

    private final Console console;
    private final List<String> settings = new ArrayList<>();
    private final List<String> compliance = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final List<String> afterwards = new ArrayList<>();
    private String output = STANDARD;
    private String instead = "";
    private boolean grafting;
    private boolean sizeOnly;
    private boolean booting;
    private boolean catalogued;
    private boolean imageNamed;
    private String root = "/";
    private @Nullable AddOn addOn;
    private @Nullable String previous;
    private boolean apmListed;
    private String apmBlock = SMALLEST;

    CommandLine(Console console) {
        this.console = console;
    }

    /** A command for a setting, with its arguments. */
    void setting(String... words) {
        settings.addAll(List.of(words));
    }

    /** A word about the boot image that is spoken of, or about all of them; it counts when all files are there. */
    void boot(String type, String word) {
        booting = true;
        afterwards("-boot_image", type, word);
    }

    /** The boot image that is spoken of from now on. */
    void bootImage(String word) {
        imageNamed = true;
        boot("any", word);
    }

    /** Another boot image is spoken of from now on, if one was. */
    void nextBootImage() {
        if (imageNamed) {
            boot("any", "next");
        }
        imageNamed = false;
    }

    /** Appended partitions are in an Apple partition map. */
    void appendedInApm() {
        apmListed = true;
        boot("any", "appended_part_as=apm");
    }

    /** The bytes of the blocks in which an Apple partition map counts; 0 for what its readers like best. */
    void apmBlock(String bytes) {
        apmListed = true;
        apmBlock = bytes.equals("0") ? SMALLEST : bytes;
    }

    /** Where the boot catalogue is in the image. */
    void catalog(String path) {
        catalogued = true;
        boot("any", "cat_path=" + path);
    }

    /** A rule of {@code -compliance}. */
    void rule(String rule) {
        compliance.add(rule);
    }

    /** The path of the image. */
    void output(String path) {
        output = path;
    }

    /** The directory of the image that paths are counted from. */
    void root(String path) {
        root = path;
    }

    /** The blocks of an add-on session. */
    void addOn(String blocks) throws ProblemException {
        addOn = AddOn.parse(blocks);
    }

    /** What the session is on that an add-on session grows from. */
    void previous(String path) {
        previous = path;
    }

    /** The size is printed, and nothing is written. */
    void sizeOnly() {
        sizeOnly = true;
    }

    /** Paths may say where in the image their files go. */
    void graftPoints() {
        grafting = true;
    }

    /** A command for what is in the image, with its arguments. */
    void afterwards(String... words) {
        afterwards.addAll(List.of(words));
    }

    /** A file or directory; the content of a directory goes to the place that it has in the image. */
    void path(String word) {
        paths.add(word);
    }

    /** The files that are named in another one, a line each. */
    void pathList(String file) throws ProblemException {
        paths.addAll(lines(file));
    }

    /** The files that are named in another one by words, of which some are in quotes. */
    void quotedPathList(String file) throws ProblemException {
        paths.addAll(QuotedWords.of(lines(file), file));
    }

    /**
     * Weights of a list, whose lines are a number and a path.
     *
     * @param command that takes both, when all files are there
     */
    void weights(String command, String file) throws ProblemException {
        for (String line : lines(file)) {
            String[] parts = line.split("[ \\t]", 2);
            if (parts.length < 2) {
                throw ProblemException.failure(
                        "-as mkisofs: the list '" + file + "' has the line '" + line + "', which is no NUMBER FILE");
            }
            afterwards(command, parts[0], parts[1]);
        }
    }

    /** A command that is done instead of everything else. */
    void only(String command) {
        instead = command;
    }

    /** Files that are left out: a pattern without a slash is one of last names. */
    void exclude(String pattern) {
        if (pattern.contains("/")) {
            setting("-not_paths", pattern, "--");
        } else {
            setting("-not_leaf", pattern);
        }
    }

    /** Files that a tree does not show, by a pattern of their paths or last names on disk. */
    void hide(String state, String pattern) {
        setting("-hide_disk", state, pattern);
    }

    /** The lines of a file on disk that have text. */
    static List<String> lines(String file) throws ProblemException {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw ProblemException.failure(
                    "-as mkisofs: the list '" + file + "' can't be read: " + unreadable.getMessage());
        }
    }

    /** Something that is asked for is missing in the image. */
    void missing(String what) {
        console.event(Severity.WARNING, "-as mkisofs: " + what);
    }

    /** What makes the image an add-on session, if it shall be one. */
    private List<String> session() throws ProblemException {
        AddOn blocks = addOn;
        if (blocks == null) {
            if (previous != null) {
                throw ProblemException.failure(
                        "-as mkisofs: option -M needs option -C",
                        "Give -C with the two numbers that cdrecord -msinfo prints for the medium, such as -C 0,1234");
            }
            return List.of();
        }
        List<String> commands = new ArrayList<>();
        if (previous != null) {
            commands.addAll(blocks.loading(previous));
        } else if (blocks.follows()) {
            missing("option -C without -M: files of the session at block " + blocks.last() + " are not in the image");
        }
        commands.addAll(List.of("-grow_blindly", blocks.next()));
        return commands;
    }

    /** All of it. */
    List<String> commands() throws ProblemException {
        if (!instead.isEmpty()) {
            return List.of(instead);
        }
        if (paths.isEmpty()) {
            throw ProblemException.failure(
                    "-as mkisofs: there is nothing to be put into the image", "Name files or directories, such as .");
        }
        List<String> all = new ArrayList<>(settings);
        if (compliance.stream().noneMatch(rule -> rule.matches(LENGTH_RULE))) {
            compliance.add(0, SHORT_NAMES);
        }
        all.addAll(List.of("-compliance", String.join(":", compliance)));
        all.addAll(session());
        all.addAll(List.of("-new_image", sizeOnly ? NOWHERE : output));
        for (String path : paths) {
            Graft graft = Graft.of(path, grafting).below(root);
            all.addAll(List.of("-map", graft.disk(), graft.image()));
        }
        all.addAll(afterwards);
        if (apmListed) {
            all.addAll(List.of("-boot_image", "any", "apm_block_size=" + apmBlock));
        }
        if (booting && !catalogued) {
            all.addAll(List.of("-boot_image", "any", "cat_path=/boot.catalog"));
        }
        if (sizeOnly) {
            all.addAll(List.of("-image_blocks", "-rollback_end"));
        }
        return all;
    }
}
