package org.burnish.station.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchivePlanner;
import org.burnish.archive.Certificates;
import org.burnish.archive.PlannedDisc;
import org.burnish.operations.Operations;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.scsi.text.Reason;
import org.burnish.station.Burn;
import org.burnish.station.BurnCertificate;
import org.burnish.station.Catalogue;
import org.burnish.station.DiscCheck;
import org.burnish.station.Job;
import org.burnish.station.JobQuery;
import org.burnish.station.JobRequest;
import org.burnish.station.SetPlan;
import org.burnish.station.Station;
import org.burnish.station.StationDrive;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;
import org.burnish.station.StationListener;
import org.burnish.station.spi.MediumLoader;
import org.burnish.station.spi.StationDatabase;
import org.burnish.station.spi.StationFolder;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The station.
 *
 * <p>PID {@code org.burnish.station.engine}: {@code name}, {@code drives} (addresses that are not found by looking, with commas between
 * them), {@code parallel}; the system properties {@code burnish.station.name} and so on where there is no Configuration Admin.
 */
@Component(configurationPid = "org.burnish.station.engine", immediate = true)
@Designate(ocd = EngineService.Description.class)
public final class EngineService implements Station {

    @ObjectClassDefinition(name = "Burnish: station", description = "What the station is called, and its drives.")
    @interface Description {
        @AttributeDefinition(
                name = "Name",
                description =
                        "What it is called among stations that share a database; empty for the name of the machine.")
        String name() default "";

        @AttributeDefinition(
                name = "Drives",
                description = "Addresses of drives that are not found by looking, with commas between them.")
        String drives() default "";

        @AttributeDefinition(name = "Parallel", description = "How many discs are burned at once at most.")
        int parallel() default 8;

        @AttributeDefinition(
                name = "Days",
                description =
                        "A disc that was not read for so many days is read when it is in an idle drive; 0 for never.")
        int recheck_days() default 365;
    }

    private static final System.Logger LOG = System.getLogger(EngineService.class.getName());
    private static final String PROPERTY = "burnish.station.";
    private static final int PARALLEL = 8;
    private static final int RECHECK_DAYS = 365;

    private final String name;
    private final Drives drives;
    private final JobStore jobs;
    private final JobSearch search;
    private final DriveTable table;
    private final DriveBoard board;
    private final Sets sets;
    private final CertificateDesk certificates;
    private final Queue queue;
    private final Watch watch;
    private final CheckHistory history;
    private final Rechecks rechecks;
    private final Listeners listeners = new Listeners();
    private final List<MediumLoader> loaders = new CopyOnWriteArrayList<>();
    private volatile @Nullable Catalogue catalogue;
    private volatile boolean ending;

    /** Made by the component runtime. */
    @Activate
    public EngineService(
            @Reference StationDatabase database,
            @Reference Drives drives,
            @Reference Operations operations,
            @Reference ArchivePlanner planner,
            @Reference Certificates issuer,
            Map<String, Object> settings)
            throws IOException {
        this.name = setting(settings, "name", host());
        this.drives = drives;
        database.migrate(
                "queue",
                EngineService.class,
                "0001-jobs",
                "0002-schedule",
                "0003-sets",
                "0004-instances",
                "0005-checks");
        Db db = new Db(database.dataSource());
        Instances instances = new Instances(db, name, host());
        taken(instances);
        jobs = new JobStore(db);
        search = new JobSearch(db);
        table = new DriveTable(db);
        board = new DriveBoard(drives, words(setting(settings, "drives", "")));
        sets = new Sets(planner, StationFolder.make().resolve("keys"));
        certificates = new CertificateDesk(db, issuer, sets, name);
        Surroundings around = new Surroundings(
                name,
                databaseName(db),
                jobs,
                board,
                drives,
                operations,
                () -> Optional.ofNullable(catalogue),
                loaders,
                sets,
                certificates,
                listeners,
                () -> ending);
        Desk desk = new Desk(around);
        queue = new Queue(
                database.dataSource(),
                name,
                Integer.parseInt(setting(settings, "parallel", Integer.toString(PARALLEL))),
                desk::attend);
        history = new CheckHistory(db);
        rechecks = new Rechecks(
                around,
                new DiscWork(around),
                history,
                Duration.ofDays(Integer.parseInt(setting(settings, "recheck_days", Integer.toString(RECHECK_DAYS)))));
        watch = new Watch(around, rechecks, table, instances, search, queue, desk);
        queue.start();
        watch.start();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "station";
        }
    }

    private static String setting(Map<String, Object> settings, String key, String initial) {
        Object value = settings.get(key);
        return value != null && !value.toString().isEmpty()
                ? value.toString()
                : System.getProperty(PROPERTY + key, initial);
    }

    /** Whoever looks for the station learns why it is not there. */
    private static void taken(Instances instances) {
        try {
            instances.take();
        } catch (StationException e) {
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
            throw e;
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }

    /** What the ids of this database are told from those of others by, made once: eight characters. */
    private static String databaseName(Db db) {
        return db.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select name from station_database");
                    ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    return found.getString(1);
                }
            }
            String made = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into station_database (name) values (?)")) {
                insert.setString(1, made);
                insert.executeUpdate();
            }
            return made;
        });
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setCatalogue(Catalogue given) {
        catalogue = given;
    }

    void unsetCatalogue(Catalogue gone) {
        if (catalogue == gone) {
            catalogue = null;
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(StationListener listener) {
        listeners.add(listener);
    }

    void removeListener(StationListener listener) {
        listeners.remove(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLoader(MediumLoader loader) {
        loaders.add(loader);
    }

    void removeLoader(MediumLoader loader) {
        loaders.remove(loader);
    }

    /** Ends it: what is burned is left as after an interruption, and goes on when a station of this name starts again. */
    @Deactivate
    public void close() {
        ending = true;
        watch.close();
        rechecks.close();
        queue.close();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SetPlan plan(JobRequest request) {
        Requests.check(request, board.kinds());
        return Sets.shown(sets.plan(request));
    }

    @Override
    public Optional<BurnCertificate> certificate(long burn) {
        return certificates.of(burn);
    }

    @Override
    public Job submit(JobRequest request) {
        Requests.check(request, board.kinds());
        ArchivePlan plan = sets.plan(request);
        Job job = jobs.add(
                request,
                Sets.stored(plan),
                plan.discs().stream().map(PlannedDisc::blocks).toList());
        for (Burn burn : job.burns()) {
            queue.add(burn.id(), request.priority());
        }
        listeners.changed(job);
        watch.now();
        return job;
    }

    @Override
    public Optional<Job> job(long id) {
        return jobs.job(id);
    }

    @Override
    public List<Job> jobs(JobQuery query) {
        return search.jobs(query);
    }

    @Override
    public List<StateCount> counts() {
        return search.counts();
    }

    @Override
    public Job cancel(long id) {
        existing(id);
        return changed(jobs.changeAll(id, null, true, row -> {
            if (!row.state.ended() && !row.state.running()) {
                row.ends(Burn.State.CANCELLED, "It was cancelled.");
            }
        }));
    }

    @Override
    public Job hold(long id) {
        if (existing(id).state().ended()) {
            throw new StationException(Kind.CONFLICT, "Job " + id + " has ended, and can't be held.");
        }
        return changed(jobs.changeAll(id, true, null, row -> {}));
    }

    @Override
    public Job release(long id) {
        existing(id);
        return woken(jobs.changeAll(id, false, null, row -> {
            if (row.state == Burn.State.UNKNOWN) {
                row.waits("It was interrupted, and released by its user.");
            }
        }));
    }

    @Override
    public Job retry(long id) {
        Job job = existing(id);
        if (job.burns().stream().noneMatch(burn -> burn.state() == Burn.State.FAILED)) {
            throw new StationException(Kind.CONFLICT, "Nothing of job " + id + " has failed.");
        }
        return woken(jobs.changeAll(id, null, false, row -> {
            if (row.state == Burn.State.FAILED) {
                row.attempts = 0;
                row.ended = Optional.empty();
                row.waits("It is tried again, as its user wants.");
            }
        }));
    }

    private Job existing(long id) {
        return jobs.job(id).orElseThrow(() -> new StationException(Kind.NOT_FOUND, "There is no job " + id + "."));
    }

    private Job woken(Job job) {
        for (Burn burn : job.burns()) {
            if (!burn.state().ended()) {
                queue.add(burn.id(), job.request().priority());
            }
        }
        watch.now();
        return changed(job);
    }

    private Job changed(Job job) {
        listeners.changed(job);
        return job;
    }

    @Override
    public List<StationDrive> drives() {
        return table.all();
    }

    @Override
    public void check(String drive) {
        Slot slot = idle(drive);
        if (slot.content().name().isEmpty() || slot.content().blank()) {
            slot.release();
            throw new StationException(Kind.CONFLICT, "There is nothing to read in drive " + drive + ".");
        }
        rechecks.begin(slot);
    }

    @Override
    public List<DiscCheck> checks(long disc) {
        return history.of(disc);
    }

    @Override
    public void eject(String drive) {
        withIdle(drive, slot -> {
            try (Drive open = drives.open(slot.address())) {
                open.eject();
            }
        });
    }

    @Override
    public void loadBlank(String drive, String medium) {
        withIdle(drive, slot -> {
            for (MediumLoader loader : loaders) {
                if (loader.serves(drive)) {
                    if (!loader.exchange(drive, medium, "")) {
                        throw new StationException(Kind.CONFLICT, "There is no blank for drive " + drive + ".");
                    }
                    return;
                }
            }
            throw new StationException(
                    Kind.CONFLICT, "Nothing puts media into drive " + drive + ". Put one in by hand.");
        });
    }

    private interface SlotAction {
        void on(Slot slot) throws IOException;
    }

    private Slot idle(String drive) {
        Slot slot = board.slot(drive)
                .orElseThrow(() -> new StationException(Kind.NOT_FOUND, "This station has no drive " + drive + "."));
        if (!slot.claim()) {
            throw new StationException(Kind.CONFLICT, "The drive " + drive + " is in use.");
        }
        return slot;
    }

    private void withIdle(String drive, SlotAction action) {
        Slot slot = idle(drive);
        try {
            action.on(slot);
        } catch (IOException e) {
            throw new StationException(Kind.CONFLICT, "The drive " + drive + " did not: " + Reason.of(e), e);
        } finally {
            slot.release();
            watch.now();
        }
    }
}
