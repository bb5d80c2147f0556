package org.burnish.station.engine;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.burnish.archive.ArchiveForm;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchivePlanner;
import org.burnish.archive.ArchiveRequest;
import org.burnish.archive.Capacities;
import org.burnish.archive.DiscTree;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.PlannedNode;
import org.burnish.archive.SigningKey;
import org.burnish.image.ImageListener;
import org.burnish.operations.PathPair;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.scsi.text.Reason;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.SetPlan;
import org.burnish.station.SetPlan.SetDisc;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;

/** How jobs are spread over discs, and the trees of these discs. */
final class Sets {

    /** For a job that takes any medium: one disc, and the medium has to be large enough for it. */
    private static final long ANY = 1L << 30;

    private static final String IMAGE = "image.";
    /** So many directories are shown of a disc. */
    private static final int FOLDERS = 20;

    private final ArchivePlanner planner;
    private final Path keys;

    /**
     * Makes one.
     *
     * @param keys the folder of the pair of keys that signs
     */
    Sets(ArchivePlanner planner, Path keys) {
        this.planner = planner;
        this.keys = keys;
    }

    /** Plans a job. */
    ArchivePlan plan(JobRequest request) {
        List<PathPair> sources = request.sources().stream()
                .map(source -> source.image().isEmpty()
                        ? PathPair.of(source.disk())
                        : new PathPair(source.disk(), source.image()))
                .toList();
        Options options = Options.NONE;
        for (Map.Entry<String, String> option : request.options().entrySet()) {
            if (isOfImage(option.getKey())) {
                options = options.with(option.getKey(), option.getValue());
            }
        }
        try {
            return planner.plan(
                    ArchiveRequest.of(request.label(), sources, Capacities.each(capacity(request)))
                            .with(options),
                    ImageListener.NONE);
        } catch (IOException e) {
            throw new StationException(Kind.INVALID, "The job can't be planned: " + Reason.of(e), e);
        }
    }

    /** Whether an option is one of the image or of adding files: others are for the burn. */
    static boolean isOfImage(String name) {
        return name.startsWith(IMAGE)
                || DiskOptions.ofAdding().stream().map(OptionKey::name).anyMatch(name::equals);
    }

    private long capacity(JobRequest request) throws IOException {
        if (request.medium().isEmpty()) {
            return ANY;
        }
        OptionalLong known = planner.capacity(request.medium());
        return known.orElseThrow(() -> new StationException(
                Kind.INVALID, "It is not known how much a medium of the kind '" + request.medium() + "' takes."));
    }

    /** What users see of a plan. */
    static SetPlan shown(ArchivePlan plan) {
        return new SetPlan(plan.discs().stream().map(Sets::shown).toList());
    }

    private static SetDisc shown(PlannedDisc disc) {
        Set<String> seen = new HashSet<>();
        List<String> folders = disc.nodes().stream()
                .map(PlannedNode::path)
                .map(path -> path.substring(0, Math.max(1, path.lastIndexOf('/'))))
                .filter(seen::add)
                .limit(FOLDERS)
                .toList();
        return new SetDisc(
                disc.number(),
                disc.volumeId(),
                disc.blocks(),
                disc.capacity() == ANY ? 0 : disc.capacity(),
                disc.files(),
                disc.bytes(),
                folders);
    }

    /** The plan for the database. */
    static byte[] stored(ArchivePlan plan) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(new Gson().toJson(ArchiveForm.values(plan)).getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan from the database. */
    static ArchivePlan read(byte[] stored) {
        try (Reader json =
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(stored)), StandardCharsets.UTF_8)) {
            return ArchiveForm.plan(new Gson().fromJson(json, Map.class));
        } catch (IOException | JsonParseException | IllegalArgumentException e) {
            throw new StationException(Kind.CONFLICT, "The stored plan of the job can't be read: " + e.getMessage(), e);
        }
    }

    /** What a burn records. */
    DiscTree tree(ArchivePlan plan, int number) throws IOException {
        return planner.disc(plan, number, Optional.of(key()), ImageListener.NONE);
    }

    /** The pair of keys of this station, made when it is first wanted. */
    SigningKey key() throws IOException {
        return SigningKey.in(keys);
    }

    /** The options of a job that are for the burn. */
    static Options ofBurn(Job job) {
        Options options = Options.NONE;
        for (Map.Entry<String, String> option : job.request().options().entrySet()) {
            if (!isOfImage(option.getKey())) {
                options = options.with(option.getKey(), option.getValue());
            }
        }
        return options;
    }
}
