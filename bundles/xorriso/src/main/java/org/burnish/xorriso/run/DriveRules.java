package org.burnish.xorriso.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.burnish.scsi.DeviceAddress;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.tree.Wildcards;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are taken as drives. A path is in a class if it, or a directory above it, matches one of its patterns.
 *
 * @param harmless taken, whatever the others say
 * @param banned refused
 * @param caution refused for files that do not exist and have no scheme
 * @param readOnly whether nothing may be written, blanked, formatted or ejected
 * @param drivesOnly whether nothing is written to what is no drive
 */
public record DriveRules(
        List<String> harmless, List<String> banned, List<String> caution, boolean readOnly, boolean drivesOnly) {

    static final DriveRules INITIAL = new DriveRules(List.of(), List.of(), List.of("/dev"), false, false);

    public DriveRules {
        harmless = List.copyOf(harmless);
        banned = List.copyOf(banned);
        caution = List.copyOf(caution);
    }

    /** The same with or without rights to change anything. */
    public DriveRules readOnly(boolean chosen) {
        return new DriveRules(harmless, banned, caution, chosen, drivesOnly);
    }

    /** The same without files to write to. */
    public DriveRules onlyDrives() {
        return new DriveRules(harmless, banned, caution, readOnly, true);
    }

    /** The same with one more pattern of a class. */
    public DriveRules with(String name, String pattern) throws ProblemException {
        return switch (name) {
            case "harmless" -> new DriveRules(more(harmless, pattern), banned, caution, readOnly, drivesOnly);
            case "banned" -> new DriveRules(harmless, more(banned, pattern), caution, readOnly, drivesOnly);
            case "caution" -> new DriveRules(harmless, banned, more(caution, pattern), readOnly, drivesOnly);
            case "clear_list" -> cleared(pattern);
            default ->
                throw ProblemException.failure(
                        "-drive_class: unknown class '" + name + "'",
                        "Classes are harmless, banned, caution and clear_list");
        };
    }

    private static List<String> more(List<String> patterns, String pattern) {
        List<String> all = new ArrayList<>(patterns);
        all.add(pattern);
        return all;
    }

    private DriveRules cleared(String name) throws ProblemException {
        boolean all = name.equals("all");
        if (!all && !List.of("harmless", "banned", "caution").contains(name)) {
            throw ProblemException.failure("-drive_class clear : unknown class '" + name + "'");
        }
        return new DriveRules(
                all || name.equals("harmless") ? List.of() : harmless,
                all || name.equals("banned") ? List.of() : banned,
                all || name.equals("caution") ? List.of() : caution,
                readOnly,
                drivesOnly);
    }

    /**
     * Refuses an address that may not be used.
     *
     * @param text as the user wrote it
     */
    void check(String text, boolean writing, DeviceAddress address) throws ProblemException {
        if (writing && drivesOnly && address.scheme().equals(DeviceAddress.FILE_SCHEME)) {
            throw ProblemException.failure("Drive address banned by -ban_stdio_write : '" + address + "'");
        }
        Path path =
                Path.of(text.replaceFirst("^(stdio|mmc):", "")).toAbsolutePath().normalize();
        if (match(harmless, path).isPresent()) {
            return;
        }
        Optional<String> ban = match(banned, path);
        if (ban.isPresent()) {
            throw ProblemException.failure(
                    "Drive address '" + text + "' rejected because: -drive_class 'banned' '" + ban.get() + "'");
        }
        Optional<String> care = match(caution, path);
        if (care.isPresent() && text.startsWith("/") && !Files.exists(path)) {
            throw ProblemException.failure(
                    "Drive address '" + text + "' rejected because: not existing and -drive_class 'caution' '"
                            + care.get() + "'",
                    "Command -devices lists the drives that are there",
                    "If the address is a legitimate address for a new regular file, prepend \"stdio:\"");
        }
    }

    private static Optional<String> match(List<String> patterns, Path path) {
        for (String pattern : patterns) {
            Predicate<String> matcher = Wildcards.matcher(pattern);
            for (@Nullable Path above = path; above != null; above = above.getParent()) {
                if (matcher.test(above.toString())) {
                    return Optional.of(pattern);
                }
            }
        }
        return Optional.empty();
    }

    /** Refuses what would change a drive or a medium. */
    public void refuseChange(String what) throws ProblemException {
        if (readOnly) {
            throw ProblemException.failure(
                    what + ": forbidden by -drive_access readonly", "Give -drive_access exclusive:unrestricted before");
        }
    }
}
