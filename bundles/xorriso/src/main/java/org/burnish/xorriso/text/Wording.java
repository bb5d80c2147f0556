package org.burnish.xorriso.text;

import static java.util.Map.entry;

import java.util.Map;
import org.burnish.image.DamagedImageException;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.options.fact.Phrases;
import org.burnish.recorder.RecordingFacts;
import org.burnish.scsi.DriveRemedies;

/** The facts and remedies of all bundles in the words of xorriso, by their codes; others have their own words. */
public final class Wording {

    /** All of them. */
    public static final Phrases PHRASES = new Phrases(Map.ofEntries(
            // which drive is meant stands above, in what the commands print that open drives
            entry(MediaFacts.CANNOT_WRITE, "Cannot write to {medium}"),
            entry(MediaFacts.SIZE, "Image size {blocks}s exceeds free space on media {free}s"),
            entry(MediaFacts.NO_FORMAT, "-format '{mode}': the medium needs and has no formatting"),
            entry(MediaFacts.FORMAT_MODE, "-format '{mode}' is not possible with {medium}"),
            entry(MediaFacts.NO_OFFERS, "-format by_index_{index}: no format descriptors available"),
            entry(MediaFacts.INDEX, "-format by_index_{index}: format descriptors range from index 0 to {last}"),
            entry(MediaFacts.INDEX_TYPE, "-format by_index_{index}: format type {type} is not suitable"),
            entry(MediaFacts.FORMAT_SIZE, "-format: mode 'by_size' provides unusable size value {bytes}. Use {sizes}"),
            entry(MediaFacts.FORMATTED_INSTEAD, "Unformatted {medium} medium detected. Trying -format {mode}."),
            entry("blank.fast-is-all", "-blank: DVD-RW present. Mode 'fast' defaulted to mode 'all'."),
            entry("blank.all-for-multi-session", "For multi-session capability apply -blank \"all\"."),
            entry("format.fast-formatted", "-format: mode 'fast' is not applicable to a DVD+RW that is formatted"),
            entry(MediaRemedies.BLANK, "Try -blank {mode}"),
            entry(MediaRemedies.BLANK_LOSING, "Try -blank {mode}, which loses the sessions on it"),
            entry(MediaRemedies.BLANK_LATER, "After writing a session with -close on, apply -blank {mode}"),
            entry(MediaRemedies.BLANK_REWRITABLE, "Apply -blank {mode} to CD-RW"),
            entry(MediaRemedies.CLOSE_DAMAGED, "Try -close_damaged as_needed"),
            entry(MediaRemedies.CLOSE, "Write with -close on"),
            entry(MediaRemedies.AUTO_TYPE, "Use -write_type auto"),
            entry(MediaRemedies.NO_SIMULATION, "Write without -dummy"),
            entry(MediaRemedies.LIST_FORMATS, "See -list_formats"),
            entry(MediaRemedies.FORCE_FORMAT, "A new format needs the prefix force:"),
            entry(MediaRemedies.CHUNK, "Use -dvd_obs {kib}k"),
            entry(DriveRemedies.LIST_DRIVES, "The drives that are here are shown by -devices"),
            entry(DriveRemedies.MAKE_MEDIUM, "Make one by: burnish -new_medium dvd-rw {path}"),
            entry(
                    DamagedImageException.TOLERATE,
                    "To load what can be read all the same, switch the check off (-md5 load_check_off)"),
            entry(MediaRemedies.ANNOUNCE_SIZE, "Say how many bytes will come by tsize="),
            entry(RecordingFacts.APPEND, "Write it by -burn_image with append if it was made for that address"),
            entry(RecordingFacts.GIVE_UP, "To give that up, so that it can be written, use -blank as_needed"),
            entry(RecordingFacts.OTHER_SESSION, "Choose another session, see -toc")));

    private Wording() {}
}
