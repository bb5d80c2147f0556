package org.burnish.archive.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchivePlanner;
import org.burnish.archive.ArchiveRequest;
import org.burnish.archive.Capacities;
import org.burnish.archive.DiscTree;
import org.burnish.archive.PdiCheck;
import org.burnish.archive.SigningKey;
import org.burnish.archive.internal.ArchivePlannerService;
import org.burnish.archive.internal.pdi.PdiCheckService;
import org.burnish.image.Digests;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageListener;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.media.MediaProfile;
import org.burnish.operations.PathPair;
import org.burnish.recorder.Drives;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.internal.disk.DiskImporterService;
import org.burnish.recorder.internal.drive.Contributions;
import org.burnish.recorder.internal.pipeline.RecorderService;
import org.burnish.recorder.internal.pipeline.RecorderSettings;
import org.burnish.recorder.internal.pipeline.Watchers;
import org.burnish.scsi.MediumKind;

/** A planner with the real importer, recorder and format, and files to archive. */
public final class Bench {

    public static final Instant LONG_AGO = Instant.parse("2020-02-02T02:02:02Z");

    public final Recorder recorder = new RecorderService(new Formats(), new RecorderSettings(), new Watchers());
    public final ArchivePlanner planner = new ArchivePlannerService(new DiskImporterService(null), recorder, drives());
    public final Path folder;

    public Bench(Path folder) {
        this.folder = folder;
    }

    /** The check of media for healthcare. */
    public static PdiCheck pdi() {
        return new PdiCheckService();
    }

    private static Drives drives() {
        return (Drives) Proxy.newProxyInstance(
                Bench.class.getClassLoader(),
                new Class<?>[] {Drives.class},
                (proxy, method, arguments) -> List.of(new MediumKind("cd-r", "CD-R", 359_844)));
    }

    private record Formats() implements Contributions {

        @Override
        public List<ImageFormat> formats() {
            return List.of(new Iso9660Format());
        }

        @Override
        public ImageFormat format(String name) {
            return new Iso9660Format();
        }

        @Override
        public List<MediaProfile> profiles() {
            return List.of();
        }

        @Override
        public Digests digests() {
            return Digests.OF_JAVA;
        }
    }

    /** Makes a file of random bytes. */
    public Bench file(String path, int size) {
        byte[] bytes = new byte[size];
        new Random(path.hashCode()).nextBytes(bytes);
        return file(path, bytes);
    }

    /** Makes a file. */
    public Bench file(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ArchiveRequest request(Capacities capacities, String source) {
        return ArchiveRequest.of(
                "Photos of 2026", List.of(new PathPair(folder.resolve(source).toString(), "")), capacities);
    }

    public ArchivePlan plan(Capacities capacities, String source) throws IOException {
        return planner.plan(request(capacities, source), ImageListener.NONE);
    }

    public DiscTree disc(ArchivePlan plan, int number, Optional<SigningKey> key) throws IOException {
        return planner.disc(plan, number, key, ImageListener.NONE);
    }

    /** Records a disc into a file. */
    public Outcome record(DiscTree disc, Path image) throws IOException {
        return recorder.start(RecordingRequest.of(List.of(), disc.tree()).with(disc.options()), ImageOutput.file(image))
                .awaitOrCancel();
    }
}
