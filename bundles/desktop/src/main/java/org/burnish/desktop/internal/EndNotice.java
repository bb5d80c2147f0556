package org.burnish.desktop.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.burnish.desktop.bus.Bus;
import org.burnish.desktop.bus.BusException;
import org.burnish.desktop.bus.Notifications;
import org.burnish.operations.OperationRecord;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * What the user is shown when a job has ended.
 *
 * @param summary one line
 * @param body more, as plain text
 * @param good whether nothing is to be done about it
 */
record EndNotice(String summary, String body, boolean good) {

    private static final byte NORMAL = 1;
    private static final byte CRITICAL = 2;
    private static final UInt32 NEW = new UInt32(0);
    private static final int AS_THE_SERVER_LIKES = -1;

    /** Of a job that has ended. */
    static EndNotice of(Job job, OperationRecord record) {
        List<String> lines = new ArrayList<>();
        String time = time(duration(record));
        lines.add(job.drives().isEmpty() ? time : job.where() + ", " + time);
        if (!record.reason().isEmpty()) {
            lines.add(record.reason());
        }
        String ended = switch (record.state()) {
            case COMPLETED -> " is complete";
            case CANCELLED -> " was cancelled";
            default -> " failed";
        };
        return new EndNotice(
                job.name() + ended, String.join("\n", lines), record.state() != OperationRecord.State.FAILED);
    }

    static Duration duration(OperationRecord record) {
        return Duration.between(record.times().began(), record.times().ended().orElseGet(Instant::now));
    }

    private static String time(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d h %d min", time.toHours(), time.toMinutesPart())
                : time.toMinutes() > 0
                        ? String.format(Locale.ROOT, "%d min %d s", time.toMinutes(), time.toSecondsPart())
                        : time.toSeconds() + " s";
    }

    /** Shows it, where the session has a server of notifications. */
    void show(Bus session) throws BusException {
        if (!session.offers(Notifications.NAME)) {
            return;
        }
        session.call(Notifications.NAME, Notifications.PATH, Notifications.class, this::send);
    }

    private UInt32 send(Notifications server) {
        String text = server.capabilities().contains(Notifications.MARKUP) ? escaped(body) : body;
        Map<String, Variant<?>> hints = Map.of(
                "urgency", new Variant<>(good ? NORMAL : CRITICAL),
                "category", new Variant<>(good ? "transfer.complete" : "transfer.error"),
                "desktop-entry", new Variant<>("burnish"));
        return server.show(
                DesktopManners.APPLICATION, NEW, "media-optical", summary, text, List.of(), hints, AS_THE_SERVER_LIKES);
    }

    /** Names of files may have what a server takes for markup. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
