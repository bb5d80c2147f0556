package org.burnish.station.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burnish.station.Station;
import org.burnish.station.spi.StationFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Watches the hot folder.
 *
 * <p>PID {@code org.burnish.station.intake}: {@code folder}; the system property {@code burnish.station.inbox}. The folder {@code inbox}
 * of the station is the default.
 */
@Component(
        configurationPid = "org.burnish.station.intake",
        immediate = true,
        service = {})
@Designate(ocd = Intake.Description.class)
public final class Intake {

    @ObjectClassDefinition(name = "Burnish: hot folder of the station", description = "Where files are that are jobs.")
    @interface Description {
        @AttributeDefinition(name = "Folder", description = "Its path; empty for the folder inbox of the station.")
        String folder() default "";
    }

    private static final System.Logger LOG = System.getLogger(Intake.class.getName());
    private static final long TURN_S = 1;

    private final HotFolder folder;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "burnish-station-intake");
        thread.setDaemon(true);
        return thread;
    });
    private String failure = "";

    /** Made by the component runtime. */
    @Activate
    public Intake(@Reference Station station, Map<String, Object> settings) throws IOException {
        Object chosen = settings.get("folder");
        String named = chosen != null ? chosen.toString() : System.getProperty("burnish.station.inbox", "");
        Path place = named.isEmpty() ? StationFolder.make().resolve("inbox") : Path.of(named);
        Files.createDirectories(place);
        folder = new HotFolder(place, station);
        turns.scheduleWithFixedDelay(this::turn, TURN_S, TURN_S, TimeUnit.SECONDS);
    }

    private void turn() {
        try {
            folder.look();
            failure = "";
        } catch (IOException | RuntimeException e) {
            if (!e.toString().equals(failure)) {
                failure = e.toString();
                LOG.log(System.Logger.Level.WARNING, "The hot folder can't be looked at: " + e);
            }
        }
    }

    /** Ends it. */
    @Deactivate
    public void close() {
        turns.shutdownNow();
    }
}
