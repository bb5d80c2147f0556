package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.image.StructureReport;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.verifier.MediaRegion.Quality;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.run.Damage;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DamagedFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the tracks of a medium and reports how that went. */
@Component(property = XorrisoCommand.COMMAND + "=check_media")
public final class CheckMedia implements XorrisoCommand {

    private final Verifier verifier;
    private final Drives drives;

    @Activate
    public CheckMedia(@Reference Verifier verifier, @Reference Drives drives) {
        this.verifier = verifier;
        this.drives = drives;
    }

    @Override
    public Usage usage() {
        return Usage.listOf(
                "option=value",
                "Try to read data blocks from the medium and report about the outcome. Options: use what min_lba max_lba"
                        + " retry time_limit item_limit data_to event abort_file sector_map rescue_map map_with_volid"
                        + " patch_lba0 report bad_limit slow_limit chunk_size async_chunks. rescue_map= is a mapfile of"
                        + " GNU ddrescue.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        MediaCheckOptions options = MediaCheckOptions.parse(
                session.settings().get(DriveChoices.CHECK_DEFAULTS).and(arguments.list()));
        HeadPatch.refuse(options);
        if (options.mapAlone()) {
            KnownBlocks known = KnownBlocks.load(options, List.of());
            report(session, options, List.of(new MediaScan(known.all(), List.of(), 0, 0, "")), true);
            return;
        }
        Drive drive = (options.outdev() ? session.outdev() : session.indev())
                .orElseThrow(() -> ProblemException.failure("-check_media: No drive acquired", "Use -indev or -dev"));
        check(drive, options, session);
    }

    private void check(Drive drive, MediaCheckOptions options, Session session) throws ProblemException, IOException {
        boolean stored = KnownBlocks.wanted(options);
        List<String> marks = stored ? DiscMark.of(drive, session, options.mapWithNames()) : List.of();
        KnownBlocks known = KnownBlocks.load(options, marks);
        boolean checksums = session.settings().get(CommonSettings.MD5).enabled();
        StructureReport structures = checksums ? structures(drive, session) : StructureReport.NONE;
        structures.faults().forEach(fault -> session.console().event(Severity.WARNING, StructureChecking.line(fault)));
        List<MediaScan> scans = new ArrayList<>();
        try (SparseCopy copy = SparseCopy.of(options, session.console())) {
            new MediaScanning(verifier, session.console(), drive, options, known, copy, scans)
                    .run(ScannedTracks.of(drive, options.what()), ranges(session, options, structures));
        } finally {
            // what a cancelled run read need not be read again
            if (stored) {
                known.add(scans, options.badLimit());
                known.store();
            }
        }
        boolean sound = report(session, options, scans, structures.faults().isEmpty());
        if (options.patch()) {
            new HeadPatch(drives, session).apply(options, sound);
        }
    }

    private static List<CheckRange> ranges(Session session, MediaCheckOptions options, StructureReport structures) {
        Set<CheckRange> all = new LinkedHashSet<>(structures.ranges());
        if (!options.outdev()) {
            session.loaded().map(LoadedImage::ranges).ifPresent(all::addAll);
        }
        return List.copyOf(all);
    }

    private static StructureReport structures(Drive drive, Session session) throws IOException {
        try {
            return drive.inspect(sessions(drive));
        } catch (InterruptedIOException cancelled) {
            throw cancelled;
        } catch (IOException unreadable) {
            session.console()
                    .event(Severity.WARNING, "No checksums of the medium can be found : " + unreadable.getMessage());
            return StructureReport.NONE;
        }
    }

    /** Those that a copy of a medium has behind the first one, too. */
    private static List<ImageSession> sessions(Drive drive) throws IOException {
        List<ImageSession> sessions = new ArrayList<>(drive.sessions());
        sessions.addAll(drive.copiedSessions());
        return sessions;
    }

    /** Returns whether all is well. */
    private static boolean report(
            Session session, MediaCheckOptions options, List<MediaScan> scans, boolean structuresSound)
            throws ProblemException {
        Quality limit = options.badLimit();
        MediaFindings findings = new MediaFindings(scans, limit);
        if (!options.outdev()) {
            session.settings().set(Damage.SETTING, findings.damage());
        }
        if (options.reportBlocks()) {
            findings.reportBlocks(session);
        }
        if (options.reportFiles() && !options.outdev()) {
            DamagedFiles.report(session);
        }
        boolean sound = structuresSound && findings.sound();
        Severity event = options.event();
        if (!sound && event != Severity.ALL) {
            session.console().event(event, "Event triggered by media read error or MD5 comparison mismatch");
        }
        return sound;
    }
}
