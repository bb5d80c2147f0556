package org.burnish.recorder;

import org.burnish.image.MediumContent;
import org.burnish.media.Medium;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.DeviceAddress;

/** Facts that recordings are refused by, and what helps, with their codes; see {@link org.burnish.media.MediaFacts}. */
public final class RecordingFacts {

    /** The subjects of refusals. */
    public static final String CANNOT_RECORD = "cannot.record";

    public static final String CANNOT_LOAD = "cannot.load";
    public static final String CANNOT_ACTIVATE = "cannot.activate";

    /** What is on the medium is neither blank nor an image that grows, and would be lost; with its name, {@code content}. */
    public static final String CONTENT_LOST = "content.lost";

    /** The same, where readers would not find it any more. */
    public static final String CONTENT_HIDDEN = "content.hidden";

    /** The same, where no session can be added to it. */
    public static final String CONTENT_NOT_GROWN = "content.not-grown";

    /** An image would be recorded behind other sessions, and is made for the beginning of a medium. */
    public static final String BEHIND_SESSIONS = "image.behind-sessions";

    /** The size of an image is no multiple of a block; with {@code origin} and {@code zeros}. */
    public static final String IMAGE_PADDED = "image.padded";

    /** To record the image behind the sessions. */
    public static final String APPEND = "remedy.append";

    /** To permit that what is on the medium is lost or hidden. */
    public static final String GIVE_UP = "remedy.give-up";

    /** To use the drive at {@code address}, to which a file is the medium. */
    public static final String OTHER_ADDRESS = "remedy.other-address";

    /** To load a medium. */
    public static final String LOAD_MEDIUM = "remedy.load-medium";

    /** To name a drive. */
    public static final String NAME_DRIVE = "remedy.name-drive";

    /** To choose another format of images. */
    public static final String OTHER_FORMAT = "remedy.other-format";

    /** To record on the drives one after the other. */
    public static final String ONE_BY_ONE = "remedy.one-by-one";

    /** To record without what is on the media. */
    public static final String ANEW = "remedy.anew";

    /** To leave out some of what is recorded, or to load a medium with more room. */
    public static final String LEAVE_OUT = "remedy.leave-out";

    /** To choose another session. */
    public static final String OTHER_SESSION = "remedy.other-session";

    /** To load an older session, which changes nothing. */
    public static final String LOAD_SESSION = "remedy.load-session";

    /** To write to another file, or to shorten this one to {@code bytes}. */
    public static final String SHORTEN = "remedy.shorten";

    private RecordingFacts() {}

    /** Nothing is recorded. */
    public static Fact cannotRecord() {
        return Fact.of(CANNOT_RECORD, "Cannot record");
    }

    /** What is on a medium, and what would become of it. */
    static Fact content(String code, DeviceAddress drive, MediumContent content, String consequence) {
        Fact found = Fact.of(code, "it holds {content}, " + consequence).with("content", content.name());
        if (!content.scheme().isEmpty()) {
            found = found.remedy(Remedy.of(OTHER_ADDRESS, "The drive with that medium is {address}")
                    .with("address", new DeviceAddress(content.scheme(), drive.path()).toString()));
        }
        return code.equals(CONTENT_NOT_GROWN) ? found : found.remedy(Remedy.of(GIVE_UP, "Give up what is on it"));
    }

    /** There is no medium. */
    public static Fact noMedium(DeviceAddress drive) {
        return Fact.of("drive.no-medium", "there is no medium in drive '{drive}'")
                .with("drive", drive.toString())
                .remedy(Remedy.of(LOAD_MEDIUM, "Load one"));
    }

    /** No service that is installed knows the medium. */
    public static Fact unknownMedium(DeviceAddress drive, Medium medium) {
        return Fact.of(
                        "medium.unknown",
                        "no service is installed that can write the medium in drive '{drive}' ({medium})")
                .with("drive", drive.toString())
                .with("medium", medium.name());
    }

    /** To record on the drives one after the other. */
    public static Remedy oneByOne() {
        return Remedy.of(ONE_BY_ONE, "Record them one by one");
    }

    /** To record without what is on the media. */
    public static Remedy anew() {
        return Remedy.of(ANEW, "Record without what is on them");
    }
}
