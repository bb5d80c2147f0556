package org.burnish.xorriso.command.volume;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String JOLIET_UTF16 = "image.joliet.utf16";
    private static final String ENHANCED = "image.iso_9660_1999";
    private static final String SHORT = "64";
    private static final String ON = "on";
    private static final String OFF = "off";

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

    private static final Map<String, String> RESET =
            Map.of(NAMES, "", JOLIET_LENGTH, SHORT, JOLIET_UTF16, OFF, ENHANCED, OFF);

    /** Rules that are values of options. */
    private static final Map<String, Map<String, String>> OPTIONS = Map.of(
            "joliet_long_names", Map.of(JOLIET_LENGTH, "103"),
            "joliet_long_names_off", Map.of(JOLIET_LENGTH, SHORT),
            "joliet_utf16", Map.of(JOLIET_UTF16, ON),
            "joliet_utf16_off", Map.of(JOLIET_UTF16, OFF),
            "iso_9660_1999", Map.of(ENHANCED, ON),
            "iso_9660_1999_off", Map.of(ENHANCED, OFF),
            "clear", RESET,
            "default", RESET,
            "strict", RESET);

    /** Names that stay as they are: how many bytes of them. */
    private static final Pattern AS_IS = Pattern.compile("untranslated_name(?:s|s_off|_len=(-1|\\d{1,3}))");

    private static final String AS_IS_WORD = "as_is_";
    private static final int MOST_AS_IS = 96;

    /** What every image fulfils: directories stay where they are, whatever their depth, and files may have several extents. */
    private static final Set<String> ALWAYS = Set.of(
            "deep_paths",
            "long_paths",
            "joliet_long_paths",
            "always_gmt",
            "only_iso_version",
            "old_empty_off",
            "no_j_force_dots");

    private static final Set<String> OTHERS = Set.of(
            "deep_paths",
            "long_paths",
            "no_j_force_dots",
            "joliet_long_paths",
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
        @Nullable Map<String, String> options = OPTIONS.get(rule);
        if (options != null) {
            options.forEach(session.settings()::set);
        } else if (AS_IS.matcher(rule).matches()) {
            applyAsIs(rule, session);
        } else if (!applyToNames(rule, session) && !ALWAYS.contains(rule)) {
            applyOther(rule, session);
        }
    }

    private static Set<String> words(Session session) {
        String chosen = session.settings().recording().texts().getOrDefault(NAMES, "");
        Set<String> words = new TreeSet<>(List.of(chosen.split(",")));
        words.remove("");
        return words;
    }

    private static void applyAsIs(String rule, Session session) throws ProblemException {
        Matcher matcher = AS_IS.matcher(rule);
        @Nullable String given = matcher.matches() ? matcher.group(1) : null;
        int length = given == null
                ? rule.endsWith("_off") ? 0 : MOST_AS_IS
                : given.equals("-1") ? MOST_AS_IS : Integer.parseInt(given);
        if (length > MOST_AS_IS) {
            throw ProblemException.failure(
                    "-compliance: names that stay as they are have " + MOST_AS_IS + " bytes at most, not " + length);
        }
        Set<String> words = words(session);
        words.removeIf(word -> word.startsWith(AS_IS_WORD));
        if (length > 0) {
            words.add(AS_IS_WORD + length);
        }
        session.settings().set(NAMES, String.join(",", words));
    }

    /** Whether it is a rule for plain names. */
    private static boolean applyToNames(String rule, Session session) {
        String opposite = NAME_RULES_OFF.getOrDefault(rule, rule.replaceFirst("_off$", ""));
        @Nullable String word = NAME_RULES.get(opposite);
        if (word == null) {
            return false;
        }
        Set<String> words = words(session);
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
