package org.burnish.shell.text;

import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.image.DamagedImageException;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.operations.OperationFacts;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Phrases;
import org.burnish.recorder.RecordingFacts;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.text.Reason;

/** The facts and remedies of all bundles in the words of this shell, by their codes; others have their own words. */
public final class Wording {

    private static final Map<FrontEnd, Phrases> PHRASES = new ConcurrentHashMap<>();

    private Wording() {}

    /** The words for the user of this thread's front end. */
    public static Phrases phrases() {
        return PHRASES.computeIfAbsent(FrontEnd.current(), Wording::phrases);
    }

    /** What only the language of xorriso can do is said in it: every front end understands both. */
    private static Phrases phrases(FrontEnd at) {
        return new Phrases(Map.ofEntries(
                entry(MediaFacts.CANNOT_BLANK, "Cannot blank {medium} in drive '{drive}'"),
                entry(MediaRemedies.BLANK, "Blank it first: " + at.disc() + "blank {drive} --mode {mode}"),
                entry(
                        MediaRemedies.BLANK_LOSING,
                        "Blank it, which loses the sessions on it: " + at.disc() + "blank {drive} --mode {mode}"),
                entry(
                        MediaRemedies.BLANK_LATER,
                        "Burn a session with --close, and then blank it: " + at.disc() + "blank {drive} --mode {mode}"),
                entry(
                        MediaRemedies.BLANK_REWRITABLE,
                        "Blank it if it is rewritable: " + at.disc() + "blank {drive} --mode {mode}"),
                entry(
                        MediaRemedies.CLOSE_DAMAGED,
                        "Close the damaged track, which keeps the complete sessions: " + at.xorriso()
                                + "-outdev {drive}" + " -close_damaged as_needed"),
                entry(MediaRemedies.CLOSE, "Close the medium behind the session: burn with --close"),
                entry(MediaRemedies.AUTO_TYPE, "Leave the write type open: burn without --option write.type=..."),
                entry(MediaRemedies.NO_SIMULATION, "Burn for good: without --option write.simulate=on"),
                entry(MediaRemedies.LIST_FORMATS, "Look at what the drive offers: " + at.disc() + "formats {drive}"),
                entry(MediaRemedies.FORCE_FORMAT, "Format it all the same: " + at.disc() + "format {drive} --force"),
                entry(MediaRemedies.CHUNK, "Burn with --option write.chunk_blocks={blocks}"),
                entry(DriveRemedies.LIST_DRIVES, "List the drives that are here: " + at.disc() + "devices"),
                entry(DriveRemedies.DEVICE_NODE, "For the drive, type {node}"),
                entry(DriveRemedies.PLAIN_FILE, "For a plain file of this name, type {path}"),
                entry(DriveRemedies.MAKE_MEDIUM, "Make one by: " + at.disc() + "newmedium dvd-rw {path}"),
                entry(DriveRemedies.EMULATED_DRIVE, at.disc() + "newmedium dvd-rw disc    and use the drive emu:disc"),
                entry(
                        DriveRemedies.SHARE_TO_GUEST,
                        at.disc() + "share emu:disc    and give the URL that it prints to QEMU: {options}"),
                entry(DriveRemedies.PRIVILEGED, "{prefix} burnish ..."),
                entry(DriveRemedies.SECRET, "Give --chap-file FILE, or listen at 127.0.0.1"),
                entry(
                        DamagedImageException.TOLERATE,
                        "To load what can be read all the same, switch the check off: " + at.xorriso()
                                + "-md5 load_check_off -indev" + " {drive}"),
                entry(
                        OperationFacts.NOTHING_OVERWRITTEN,
                        "--overwrite has no effect: {medium} in drive '{drive}' can't be overwritten, and the session is"
                                + " written behind what is on it"),
                entry(
                        OperationFacts.UNPACK,
                        "To burn what is in it, copy its files first, and burn those: " + at.disc()
                                + "extract {path} DIRECTORY"),
                entry(
                        OperationFacts.RECORD_IMAGE,
                        "To make a disc of it: " + at.disc() + "burn --image {path} --to DRIVE"),
                entry(RecordingFacts.APPEND, "If it was made for that address (mkisofs -C), burn with --append"),
                entry(MediaRemedies.ANNOUNCE_SIZE, "Say how many bytes will come: --size BYTES"),
                entry(RecordingFacts.GIVE_UP, "To give that up, burn with --overwrite"),
                entry(RecordingFacts.NAME_DRIVE, "Name one by --to DRIVE"),
                entry(RecordingFacts.ANEW, "Burn without what is on them, with --new"),
                entry(RecordingFacts.OTHER_SESSION, "Choose another session, see " + at.disc() + "toc {drive}")));
    }

    /** Why something failed, with the path of the file if one failed. */
    public static String of(Throwable thrown) {
        return thrown instanceof Explained explained ? phrases().of(explained) : Reason.withPath(thrown);
    }
}
