package org.burnish.xorriso.command.volume;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Chooses how strictly the image follows ECMA-119 and Joliet. */
@Component(property = XorrisoCommand.COMMAND + "=compliance")
public final class Compliance implements XorrisoCommand {

    private static final String JOLIET_LENGTH = "image.joliet.length";
    private static final Map<String, String> JOLIET = Map.of(
            "joliet_long_names", "103",
            "joliet_long_names_off", "64",
            "clear", "64",
            "default", "64",
            "strict", "64");

    private static final String ENHANCED = "image.iso_9660_1999";
    /** Whether there is a tree of ISO 9660:1999. */
    private static final Map<String, String> ENHANCED_RULES = Map.of(
            "iso_9660_1999", "on",
            "iso_9660_1999_off", "off",
            "clear", "off",
            "default", "off",
            "strict", "off");

    private static final String NAMES = "image.iso_names";

    /** The rules for plain names, as the option has them. */
    private static final Map<String, String> NAME_RULES = Map.of(
            "iso_9660_level=1", "8.3",
            "allow_dir_id_ext", "directory_extension",
            "omit_version", "no_version",
            "long_names", "37",
            "no_force_dots", "no_dot",
            "lowercase", "lowercase",
            "7bit_ascii", "7bit",
            "full_ascii", "8bit");

    /** Rules that take others back. */
    private static final Map<String, String> NAME_RULES_OFF =
            Map.of("iso_9660_level=2", "iso_9660_level=1", "iso_9660_level=3", "iso_9660_level=1");

    private static final Set<String> RESETS = Set.of("clear", "default", "strict");

    /** What every image fulfils: directories stay where they are, whatever their depth, and files may have several extents. */
    private static final Set<String> ALWAYS = Set.of(
            "deep_paths",
            "long_paths",
            "joliet_long_paths",
            "always_gmt",
            "only_iso_version",
            "old_empty_off",
            "joliet_utf16_off",
            "no_j_force_dots");

    private static final Set<String> OTHERS = Set.of(
            "deep_paths",
            "long_paths",
            "no_j_force_dots",
            "untranslated_names",
            "untranslated_name_len",
            "joliet_long_names",
            "joliet_long_paths",
            "joliet_utf16",
            "always_gmt",
            "rec_mtime",
            "new_rr",
            "aaip_susp_1_10",
            "no_emul_toc",
            "only_iso_version",
            "old_empty",
            "max_ziso_blocks");

    @Override
    public Usage usage() {
        return Usage.of(
                "rule[:rule...]",
                "Choose the rules for names and trees, such as joliet_long_names for 103 characters and iso_9660_1999 for a tree with"
                        + " names of 207 bytes.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        for (String rule : arguments.get(0).split(":")) {
            apply(rule, session);
        }
    }

    private static void apply(String rule, Session session) throws ProblemException {
        @Nullable String enhanced = ENHANCED_RULES.get(rule);
        if (enhanced != null) {
            session.settings().set(ENHANCED, enhanced);
        }
        @Nullable String length = JOLIET.get(rule);
        if (RESETS.contains(rule)) {
            session.settings().set(NAMES, "");
        }
        if (length != null) {
            session.settings().set(JOLIET_LENGTH, length);
        } else if (enhanced == null && !applyToNames(rule, session) && !ALWAYS.contains(rule)) {
            applyOther(rule, session);
        }
    }

    /** Whether it is a rule for plain names. */
    private static boolean applyToNames(String rule, Session session) {
        String opposite = NAME_RULES_OFF.getOrDefault(rule, rule.replaceFirst("_off$", ""));
        @Nullable String word = NAME_RULES.get(opposite);
        if (word == null) {
            return false;
        }
        String chosen = session.settings().recording().texts().getOrDefault(NAMES, "");
        Set<String> words = new TreeSet<>(List.of(chosen.split(",")));
        words.remove("");
        if (opposite.equals(rule)) {
            words.add(word);
        } else {
            words.remove(word);
        }
        session.settings().set(NAMES, String.join(",", words));
        return true;
    }

    private static void applyOther(String rule, Session session) throws ProblemException {
        if (!OTHERS.contains(rule.replaceFirst("_off$|=.*$", ""))) {
            throw ProblemException.failure("-compliance: Unidentified rule '" + rule + "'");
        }
        session.console()
                .event(Severity.NOTE, "-compliance: rule '" + rule + "' has no effect on images that are written here");
    }
}
