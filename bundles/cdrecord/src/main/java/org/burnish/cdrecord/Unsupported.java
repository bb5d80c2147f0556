package org.burnish.cdrecord;

import java.util.Map;
import java.util.Set;
import org.burnish.xorriso.spi.ProblemException;

/** Options that cdrecord has and this program has not: what users can do instead. */
final class Unsupported {

    private static final Set<String> AUDIO = Set.of(
            "audio",
            "cuefile",
            "text",
            "textfile",
            "isrc",
            "mcn",
            "index",
            "preemp",
            "nopreemp",
            "cdplus",
            "hide",
            "paranoia");
    private static final Set<String> RAW = Set.of(
            "raw",
            "raw16",
            "raw96p",
            "raw96r",
            "clone",
            "mode2",
            "xa",
            "xa1",
            "xa2",
            "xamix",
            "cdi",
            "packet",
            "gigarec",
            "varirec",
            "dvd-video");
    private static final Map<String, String> OTHERS = Map.of(
            "overburn",
            "An image that is larger than the medium is refused. Use a larger medium",
            "scanbus",
            "Option --devices lists the drives by their paths, such as dev=/dev/sr0",
            "prcap",
            "Commands -toc and -list_profiles show what drive and medium can",
            "fix",
            "Command -close_damaged closes what an interrupted run left open",
            "reset",
            "Switch the drive off and on",
            "abort",
            "Cancel the run by Ctrl-C",
            "unlock",
            "Option -eject unlocks the tray and opens it");

    private Unsupported() {}

    /** Whether cdrecord has an option of this name. */
    static boolean knows(String name) {
        return AUDIO.contains(name) || RAW.contains(name) || OTHERS.containsKey(name);
    }

    /** The refusal of an option. */
    static ProblemException option(String word, String name) {
        return knows(name)
                ? ProblemException.failure("-as cdrecord: Option " + word + " not supported.", advice(name))
                : ProblemException.failure(
                        "-as cdrecord: Unknown option '" + word + "'", "Option -help lists those that are known");
    }

    private static String advice(String name) {
        if (AUDIO.contains(name)) {
            return "Audio tracks and their texts are recorded by Java programs only (MediaProfile.audio()). Here, one data track"
                    + " is written";
        }
        if (RAW.contains(name)) {
            return "One data track of blocks of 2048 bytes is written. Leave the option out if the image has such";
        }
        return OTHERS.getOrDefault(name, "");
    }
}
