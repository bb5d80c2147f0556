package org.burnish.itests.soak;

import java.util.ArrayList;
import java.util.List;

/**
 * What a process does to a medium when it is killed.
 *
 * @param kind a kind of medium, or {@link #FILE}
 * @param formatted whether the medium is formatted before its first session
 * @param words the arguments, with {@code DRIVE} for the drive
 * @param keeps whether the sessions that were there are to survive; else the user asked for their end
 */
record KillTarget(String kind, boolean formatted, List<String> words, boolean keeps) {

    /** A plain file in place of an emulated medium. */
    static final String FILE = "stdio";

    private static final List<String> APPENDABLE = List.of(
            "cd-r", "cd-rw", "dvd-r", "dvd-rw", "dvd-ram", "dvd+rw", "dvd+r", "dvd+r-dl", "bd-r", "bd-r-dl", "bd-re");

    static List<KillTarget> all() {
        List<KillTarget> all = new ArrayList<>();
        for (String kind : APPENDABLE) {
            boolean formatted = List.of("dvd-ram", "dvd+rw", "bd-re").contains(kind);
            all.add(append(kind, formatted));
        }
        all.add(append("dvd-rw", true));
        all.add(append("bd-r", true));
        all.add(append(FILE, false));
        all.add(change("cd-rw", false, "-blank", "fast"));
        all.add(change("cd-rw", false, "-blank", "all"));
        all.add(change("dvd-rw", false, "-blank", "deformat"));
        all.add(change("dvd-rw", false, "-blank", "deformat_quickest"));
        all.add(change("dvd-rw", true, "-blank", "as_needed"));
        all.add(change("dvd-rw", false, "-format", "full"));
        for (String kind : List.of("dvd-ram", "dvd+rw", "bd-re")) {
            all.add(change(kind, true, "-blank", "as_needed"));
            all.add(change(kind, true, "-format", "full"));
        }
        all.add(change(FILE, false, "-blank", "as_needed"));
        // a shorter image in the place of a longer one
        all.add(anew(FILE, false));
        all.add(anew("bd-re", true));
        all.add(anew("dvd-rw", false));
        return all;
    }

    /** One of each way of writing, and of each command that changes a medium as a whole: what the build has time for. */
    static List<KillTarget> chosen() {
        return List.of(
                append("cd-rw", false),
                append("dvd-rw", false),
                append("dvd-rw", true),
                append("dvd+r", false),
                append("bd-r", true),
                append("bd-re", true),
                append(FILE, false),
                change("cd-rw", false, "-blank", "fast"),
                change("dvd+rw", true, "-format", "full"),
                anew("dvd-ram", true));
    }

    private static KillTarget append(String kind, boolean formatted) {
        return new KillTarget(kind, formatted, List.of("-md5", "on", "-dev", "DRIVE", "-add", "third", "--"), true);
    }

    private static KillTarget change(String kind, boolean formatted, String command, String mode) {
        return new KillTarget(kind, formatted, List.of("-outdev", "DRIVE", command, mode), false);
    }

    private static KillTarget anew(String kind, boolean formatted) {
        return new KillTarget(
                kind,
                formatted,
                List.of("-md5", "on", "-outdev", "DRIVE", "-blank", "as_needed", "-add", "third", "--"),
                false);
    }

    List<String> words(String drive) {
        return words.stream().map(word -> word.equals("DRIVE") ? drive : word).toList();
    }

    /** Media that begin alike share what was made for them. */
    String beginning() {
        return kind + (formatted ? "-formatted" : "");
    }

    @Override
    public String toString() {
        return beginning() + " " + String.join(" ", words.subList(words.indexOf("DRIVE") + 1, words.size()));
    }
}
