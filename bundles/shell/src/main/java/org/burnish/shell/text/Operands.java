package org.burnish.shell.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words that a command has to be given beside its options, as its usage names them. */
final class Operands {

    private static final Map<String, String> MEANINGS = Map.of(
            "DRIVE", "the address of a drive, such as /dev/sr0 or emu:disc",
            "DIR", "a file or directory to burn",
            "FILE", "the path of a file",
            "KIND", "a kind of medium, such as dvd-rw",
            "NUMBER", "the number of a job");

    private Operands() {}

    /** Which word is missing in a command that has some of them already, and what it is. */
    static String missing(String usage, int present) {
        List<String> names = names(usage);
        String name = names.get(Math.min(present, names.size() - 1));
        String meaning = MEANINGS.get(name);
        return name + " is missing" + (meaning == null ? "" : ": " + meaning);
    }

    /** Usages have what may be left out in brackets, and an option before its value. */
    private static List<String> names(String usage) {
        String[] words = usage.replaceAll("\\[[^]]*]", "").trim().split("\\s+");
        List<String> names = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("--")) {
                i++;
            } else {
                names.add(words[i].replace("...", ""));
            }
        }
        return names;
    }
}
