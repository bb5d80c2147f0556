package org.burnish.itests.rules.wrong;

/** Names commands of both languages, in constants and in joined texts; and what only looks like one. */
public final class WordsOfCommands {

    private WordsOfCommands() {}

    public static String blank(String mode) {
        return "it is closed. Try -blank " + mode;
    }

    public static String formats() {
        return "See '-list_formats'";
    }

    public static String share() {
        return "burnish share emu:disc    and give the URL";
    }

    public static String anew() {
        return "or give --new";
    }

    public static String noCommand() {
        return "non-blank, read-format-capacities, docker run --device /dev/sr0, mode as_needed, -blanking";
    }
}
