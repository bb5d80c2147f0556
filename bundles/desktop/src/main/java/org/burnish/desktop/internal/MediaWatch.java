package org.burnish.desktop.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.burnish.desktop.bus.Bus;
import org.burnish.desktop.bus.BusAddresses;
import org.burnish.desktop.bus.BusException;
import org.burnish.desktop.bus.OpticalDrives;
import org.burnish.recorder.Drives;
import org.burnish.recorder.MediumTopics;
import org.burnish.scsi.UnusableDriveException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Reports media that are inserted and taken out, as UDisks2 sees them, as events; see {@link MediumTopics}. */
@Component(
        immediate = true,
        service = {})
public final class MediaWatch {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(MediaWatch.class.getName());

    private final EventAdmin events;
    private final Drives drives;
    private final Map<String, Optional<String>> media = new TreeMap<>();
    private final ExecutorService beside = Beside.named("burnish-media-watch");
    private volatile @Nullable Bus bus;

    /** Made by the component runtime where there is an Event Admin. */
    @Activate
    public MediaWatch(@Reference EventAdmin events, @Reference Drives drives) {
        this(events, drives, new BusAddresses(System.getenv()), LIMIT);
    }

    MediaWatch(EventAdmin events, Drives drives, BusAddresses buses, Duration limit) {
        this.events = events;
        this.drives = drives;
        buses.system().ifPresent(address -> beside.execute(() -> listen(address, limit)));
    }

    private void listen(String address, Duration limit) {
        try {
            Bus opened = Bus.open("The system bus", address, limit);
            bus = opened;
            opened.onChange(OpticalDrives.DRIVES, type -> {
                if (type.equals(OpticalDrives.DRIVE)) {
                    later(() -> look(opened).forEach(this::report));
                }
            });
            if (opened.has(OpticalDrives.NAME)) {
                media.putAll(OpticalDrives.media(opened));
            }
        } catch (BusException e) {
            complain(e);
        }
    }

    private void later(Runnable work) {
        try {
            beside.execute(work);
        } catch (RejectedExecutionException e) {
            // the component goes away at this moment
        }
    }

    /** The drives whose media have changed since the last look, with the topics of the changes. */
    private Map<String, String> look(Bus from) {
        Map<String, String> topics = new TreeMap<>();
        try {
            OpticalDrives.media(from).forEach((device, medium) -> {
                Optional<String> before = media.getOrDefault(device, Optional.empty());
                media.put(device, medium);
                if (!medium.equals(before)) {
                    topics.put(device, medium.isPresent() ? MediumTopics.INSERTED : MediumTopics.REMOVED);
                }
            });
        } catch (BusException e) {
            complain(e);
        }
        return topics;
    }

    private void report(String device, String topic) {
        try {
            String address = drives.address(device).toString();
            events.postEvent(new Event(topic, Map.of(MediumTopics.DRIVE, address)));
        } catch (UnusableDriveException e) {
            LOG.log(System.Logger.Level.DEBUG, "The medium in '" + device + "' is not reported as an event", e);
        }
    }

    private static void complain(IOException reason) {
        LOG.log(
                System.Logger.Level.WARNING,
                "Inserted media are not reported as events: " + reason.getMessage() + ". All else goes on");
    }

    /** Nothing is reported any more. */
    @Deactivate
    void close() {
        beside.shutdownNow();
        try {
            beside.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Bus open = bus;
        if (open != null) {
            open.close();
        }
    }
}
