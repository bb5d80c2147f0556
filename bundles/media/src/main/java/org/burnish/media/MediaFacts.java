package org.burnish.media;

import java.util.List;
import java.util.Locale;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.DeviceAddress;

/**
 * Facts that several kinds of media refuse a request by, or report in a {@link MediaNote}, with their codes. A kind of
 * medium makes others of its own with {@link Fact#of}, under codes of its own.
 */
public final class MediaFacts {

    /** The subjects of refusals. */
    public static final String CANNOT_WRITE = "cannot.write";

    public static final String CANNOT_BLANK = "cannot.blank";
    public static final String CANNOT_FORMAT = "cannot.format";
    public static final String CANNOT_CLOSE = "cannot.close";

    /** The state of the medium. */
    public static final String CLOSED = "medium.closed";

    public static final String DAMAGED = "medium.damaged";
    public static final String READ_ONLY = "medium.read-only";
    public static final String WRITE_ONCE = "medium.write-once";

    /** Writing. */
    public static final String SIZE = "write.size";

    public static final String NOTHING = "write.nothing";
    public static final String ALIGNMENT = "write.alignment";
    public static final String START = "write.start";
    public static final String SIMULATION = "write.simulation";
    public static final String OTHER_TYPE = "write.other-type";
    public static final String BLANK_ONLY = "write.blank-only";
    public static final String MULTI_SESSION = "write.multi-session";
    public static final String SIZE_NEEDED = "write.size-needed";
    public static final String NOT_STREAMED = "write.not-streamed";
    public static final String CHUNK_NOT_STREAMED = "write.chunk-not-streamed";
    public static final String NOT_ENDED = "write.not-ended";

    /** Blanking. */
    public static final String BLANK_MODE = "blank.mode";

    public static final String UNTOUCHED = "blank.untouched";
    public static final String FORMATTED_INSTEAD = "blank.formatted-instead";

    /** Formatting. */
    public static final String NO_FORMAT = "format.none";

    public static final String FORMAT_ONCE = "format.once";
    public static final String FORMAT_MODE = "format.mode";
    public static final String NO_OFFERS = "format.no-offers";
    public static final String INDEX = "format.index";
    public static final String INDEX_TYPE = "format.index-type";
    public static final String TYPE = "format.type";
    public static final String FORMAT_SIZE = "format.size";
    public static final String FORMATTED_FIRST = "format.first";

    private static final long BLOCK = 2048;
    private static final String CANNOT_FORMAT_FORM = "Cannot format {medium} in drive '{drive}'";

    private MediaFacts() {}

    /** What was refused. */
    public static Fact cannotWrite(String medium, DeviceAddress drive) {
        return of(CANNOT_WRITE, "Cannot write to {medium} in drive '{drive}'", medium, drive);
    }

    /** The same of audio. */
    public static Fact cannotRecordAudio(String medium, DeviceAddress drive) {
        return of("cannot.record-audio", "Cannot record audio on {medium} in drive '{drive}'", medium, drive);
    }

    /** The same of blanking. */
    public static Fact cannotBlank(String medium, DeviceAddress drive) {
        return of(CANNOT_BLANK, "Cannot blank {medium}", medium, drive);
    }

    /** The same, where the mode makes no difference and is shown all the same. */
    public static Fact cannotBlank(String medium, DeviceAddress drive, String mode) {
        return of(CANNOT_BLANK, "Cannot blank {medium} (mode {mode})", medium, drive)
                .with("mode", mode);
    }

    /** The same of formatting. */
    public static Fact cannotFormat(String medium, DeviceAddress drive) {
        return of(CANNOT_FORMAT, CANNOT_FORMAT_FORM, medium, drive);
    }

    /** The same, where a mode and the offers of a drive are looked at; {@link RefusedException#in} adds the drive. */
    public static Fact cannotFormat(String medium) {
        return Fact.of(CANNOT_FORMAT, CANNOT_FORMAT_FORM).with("medium", medium);
    }

    /** The same of closing a damaged track. */
    public static Fact cannotClose(String medium, DeviceAddress drive) {
        return of(CANNOT_CLOSE, "Cannot close a damaged track on {medium} in drive '{drive}'", medium, drive);
    }

    private static Fact of(String code, String form, String medium, DeviceAddress drive) {
        return Fact.of(code, form).with("medium", medium).with("drive", drive.toString());
    }

    /** It takes no session any more. */
    public static Fact closed(Medium medium) {
        return Fact.of(CLOSED, "Closed media with data detected. Need blank or appendable media")
                .remedy(
                        medium.traits().erasable()
                                ? MediaRemedies.blank(BlankRequest.AS_NEEDED)
                                : MediaRemedies.otherMedium());
    }

    /** An interrupted recording left a track or a session incomplete. */
    public static Fact damaged(Medium medium) {
        Fact damaged = Fact.of(
                        DAMAGED, "an interrupted run left an incomplete track or session: the next track is damaged")
                .remedy(MediaRemedies.closeDamaged());
        return medium.traits().erasable() ? damaged.remedy(MediaRemedies.blankLosing(BlankRequest.AS_NEEDED)) : damaged;
    }

    /** Nothing can be recorded on it. */
    public static Fact readOnly() {
        return Fact.of(READ_ONLY, "it can only be read. Need blank or appendable media")
                .remedy(MediaRemedies.otherMedium());
    }

    /** It can't be blanked. */
    public static Fact writeOnce() {
        return Fact.of(WRITE_ONCE, "Media is not of erasable type");
    }

    /** There are more blocks to write than are free: as numbers, {@code blocks} and {@code free}, and in words. */
    public static Fact size(long blocks, long free) {
        return Fact.of(SIZE, "{size} are to be written, and {room} are free on the medium")
                .with("blocks", blocks)
                .with("free", free)
                .with("size", inWords(blocks))
                .with("room", inWords(free));
    }

    private static String inWords(long blocks) {
        return String.format(Locale.ROOT, "%d blocks (%.1f MB)", blocks, blocks * BLOCK / 1e6);
    }

    /** A session can begin at one address only. */
    public static Fact start(Medium medium, WriteRequest request) {
        return Fact.of(START, "a session can begin only at LBA {next}, not at {start}")
                .with("next", medium.next().start())
                .with("start", request.start());
    }

    /** The user chose another write type than the one that is named by the figure {@code type}. */
    public static Fact otherType() {
        return Fact.of(OTHER_TYPE, "{type}: another write type was chosen").remedy(MediaRemedies.autoType());
    }

    /** A write type works on blank media only; {@code type} is set by those who list write types. */
    public static Fact blankOnly() {
        return Fact.of(BLANK_ONLY, "{type}: works only on blank media");
    }

    /** A write type takes no session that more could follow. */
    public static Fact multiSession() {
        return Fact.of(MULTI_SESSION, "{type}: multi session capability lacking")
                .remedy(MediaRemedies.close());
    }

    /** A write type announces the size of the session beforehand; {@code type} is set by those who list write types. */
    public static Fact sizeNeeded() {
        return Fact.of(SIZE_NEEDED, "{type}: needs the size of the session beforehand, and it is not known")
                .remedy(MediaRemedies.announceSize());
    }

    /** There is no such mode of blanking. */
    public static Fact blankMode(String mode, List<String> modes) {
        return Fact.of(BLANK_MODE, "there is no mode '{mode}'")
                .with("mode", mode)
                .remedy(MediaRemedies.mode(modes));
    }

    /** There is no such mode of formatting for this kind of medium. */
    public static Fact formatMode(String mode, String medium, List<String> modes) {
        return Fact.of(FORMAT_MODE, "mode '{mode}' of formatting is not possible with {medium}")
                .with("mode", mode)
                .with("medium", medium)
                .remedy(MediaRemedies.mode(modes));
    }

    /** The medium is not formatted at all. */
    public static Fact noFormat(String mode) {
        return Fact.of(NO_FORMAT, "the medium needs and has no formatting (mode {mode})")
                .with("mode", mode);
    }

    /** The drive does not offer a format of these types. */
    public static Fact type(String types) {
        return Fact.of(TYPE, "No suitable formatting type offered by drive: it lacks type {types}")
                .with("types", types)
                .remedy(MediaRemedies.listFormats());
    }

    /** A blank medium is left as it is. */
    public static Fact untouched() {
        return Fact.of(UNTOUCHED, "Blank medium detected. Will leave it untouched");
    }
}
