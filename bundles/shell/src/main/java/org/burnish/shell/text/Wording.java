package org.burnish.shell.text;

import static java.util.Map.entry;

import java.util.Map;
import org.burnish.image.DamagedImageException;
import org.burnish.media.MediaRemedies;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Phrases;
import org.burnish.recorder.RecordingFacts;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.text.Reason;

/** The facts and remedies of all bundles in the words of this shell, by their codes; others have their own words. */
public final class Wording {

    /** What only the language of xorriso can do is said in it: the program understands both. */
    public static final Phrases PHRASES = new Phrases(Map.ofEntries(
            entry(MediaRemedies.BLANK, "Blank it first: burnish blank {drive} --mode {mode}"),
            entry(
                    MediaRemedies.BLANK_LOSING,
                    "Blank it, which loses the sessions on it: burnish blank {drive} --mode {mode}"),
            entry(
                    MediaRemedies.BLANK_LATER,
                    "Burn a session with --close, and then blank it: burnish blank {drive} --mode {mode}"),
            entry(MediaRemedies.BLANK_REWRITABLE, "Blank it if it is rewritable: burnish blank {drive} --mode {mode}"),
            entry(
                    MediaRemedies.CLOSE_DAMAGED,
                    "Close the damaged track, which keeps the complete sessions: burnish -outdev {drive}"
                            + " -close_damaged as_needed"),
            entry(MediaRemedies.CLOSE, "Close the medium behind the session: burn with --close"),
            entry(MediaRemedies.AUTO_TYPE, "Leave the write type open: burn without --option write.type=..."),
            entry(MediaRemedies.NO_SIMULATION, "Burn for good: without --option write.simulate=on"),
            entry(MediaRemedies.LIST_FORMATS, "Look at what the drive offers: burnish formats {drive}"),
            entry(MediaRemedies.FORCE_FORMAT, "Format it all the same: burnish format {drive} --force"),
            entry(MediaRemedies.CHUNK, "Burn with --option write.chunk_blocks={blocks}"),
            entry(DriveRemedies.LIST_DRIVES, "burnish devices    shows the drives that are here"),
            entry(DriveRemedies.MAKE_MEDIUM, "Make one by: burnish newmedium dvd-rw {path}"),
            entry(DriveRemedies.EMULATED_DRIVE, "burnish newmedium dvd-rw disc    and use the drive emu:disc"),
            entry(
                    DriveRemedies.SHARE_TO_GUEST,
                    "burnish share emu:disc    and give the URL that it prints to QEMU: {options}"),
            entry(DriveRemedies.PRIVILEGED, "{prefix} burnish ..."),
            entry(DriveRemedies.SECRET, "Give --chap-file FILE, or listen at 127.0.0.1"),
            entry(
                    DamagedImageException.TOLERATE,
                    "To load what can be read all the same, switch the check off: burnish -md5 load_check_off -indev"
                            + " {drive}"),
            entry(RecordingFacts.NAME_DRIVE, "Name one by --to DRIVE"),
            entry(RecordingFacts.ANEW, "Burn without what is on them, with --new"),
            entry(RecordingFacts.OTHER_SESSION, "Choose another session, see burnish toc {drive}")));

    private Wording() {}

    /** Why something failed, with the path of the file if one failed. */
    public static String of(Throwable thrown) {
        return thrown instanceof Explained explained ? PHRASES.of(explained) : Reason.withPath(thrown);
    }
}
