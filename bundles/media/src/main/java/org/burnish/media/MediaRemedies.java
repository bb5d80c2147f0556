package org.burnish.media;

import java.util.List;
import org.burnish.options.fact.Remedy;

/** What helps against the refusals of {@link MediaFacts}; a kind of medium may have others. Front ends have words for the codes. */
public final class MediaRemedies {

    /** To blank the medium; with the {@code mode}. */
    public static final String BLANK = "remedy.blank";

    /** The same, where sessions get lost that could still be read. */
    public static final String BLANK_LOSING = "remedy.blank-losing";

    /** To blank the medium so that it takes several sessions again, after a first session that is closed. */
    public static final String BLANK_LATER = "remedy.blank-later";

    /** To blank it if it is rewritable. */
    public static final String BLANK_REWRITABLE = "remedy.blank-rewritable";

    /** To close the damaged track and its session. */
    public static final String CLOSE_DAMAGED = "remedy.close-damaged";

    /** To record so that no session can follow. */
    public static final String CLOSE = "remedy.close";

    /** To use another medium. */
    public static final String OTHER_MEDIUM = "remedy.other-medium";

    /** To record less, or to use a larger medium. */
    public static final String LESS = "remedy.less";

    /** To write to the medium as it is. */
    public static final String AS_IT_IS = "remedy.as-it-is";

    /** To leave the choice of the write type to Burnish. */
    public static final String AUTO_TYPE = "remedy.auto-type";

    /** To record for good. */
    public static final String NO_SIMULATION = "remedy.no-simulation";

    /** To use one of the {@code modes}. */
    public static final String MODE = "remedy.mode";

    /** To look at the formats that the drive offers. */
    public static final String LIST_FORMATS = "remedy.list-formats";

    /** To format regardless of the medium's state. */
    public static final String FORCE_FORMAT = "remedy.force-format";

    /** To write chunks of {@code kib} KiB, which are {@code blocks} blocks. */
    public static final String CHUNK = "remedy.chunk";

    /** To say beforehand how much will be recorded. */
    public static final String ANNOUNCE_SIZE = "remedy.announce-size";

    private MediaRemedies() {}

    public static Remedy announceSize() {
        return Remedy.of(ANNOUNCE_SIZE, "Say how many bytes will come");
    }

    public static Remedy blank(String mode) {
        return Remedy.of(BLANK, "Blank the medium (mode {mode})").with("mode", mode);
    }

    public static Remedy blankLosing(String mode) {
        return Remedy.of(BLANK_LOSING, "Blank the medium (mode {mode}), which loses the sessions on it")
                .with("mode", mode);
    }

    public static Remedy blankRewritable(String mode) {
        return Remedy.of(BLANK_REWRITABLE, "Blank the medium (mode {mode}) if it is rewritable")
                .with("mode", mode);
    }

    public static Remedy blankLater(String mode) {
        return Remedy.of(BLANK_LATER, "Write a session that closes the medium, and then blank it (mode {mode})")
                .with("mode", mode);
    }

    public static Remedy closeDamaged() {
        return Remedy.of(CLOSE_DAMAGED, "Close the damaged track and its session");
    }

    public static Remedy close() {
        return Remedy.of(CLOSE, "Close the medium behind the session");
    }

    public static Remedy otherMedium() {
        return Remedy.of(OTHER_MEDIUM, "Use another medium");
    }

    public static Remedy less() {
        return Remedy.of(LESS, "Write less, or use a larger or an empty medium");
    }

    public static Remedy asItIs() {
        return Remedy.of(AS_IT_IS, "Write to it as it is");
    }

    public static Remedy autoType() {
        return Remedy.of(AUTO_TYPE, "Leave the write type open");
    }

    public static Remedy noSimulation() {
        return Remedy.of(NO_SIMULATION, "Write without simulation");
    }

    public static Remedy mode(List<String> modes) {
        return Remedy.of(MODE, "Use one of {modes}").with("modes", modes);
    }

    public static Remedy listFormats() {
        return Remedy.of(LIST_FORMATS, "Look at the formats that the drive offers");
    }

    public static Remedy forceFormat() {
        return Remedy.of(FORCE_FORMAT, "Force the formatting");
    }

    public static Remedy chunk(int kib) {
        return Remedy.of(CHUNK, "Write chunks of {kib} KiB").with("kib", kib).with("blocks", kib / 2);
    }
}
