package org.burnish.audit.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.burnish.recorder.Drive;
import org.burnish.recorder.PreparationWatch;
import org.burnish.recorder.PreparationWatcher;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.RecordingWatcher;
import org.burnish.scsi.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Logs each change of a medium to the file that is configured; without one, nothing is logged. */
@Component(
        service = {RecordingWatcher.class, PreparationWatcher.class},
        configurationPid = AuditLog.PID)
@Designate(ocd = AuditLog.Description.class)
public final class AuditLog implements RecordingWatcher, PreparationWatcher {

    static final String PID = "org.burnish.audit";
    /** Property of the framework or the system: the file, where nothing is configured. */
    static final String FILE = PID + ".file";

    private static final Pattern ANY = Pattern.compile(".+");
    private static final int DEFAULT_MAX_MIB = 10;
    private static final int DEFAULT_KEPT = 10;
    private static final int MAX = 1000;
    private static final long PATIENCE_MILLIS = 5000;
    private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());

    @ObjectClassDefinition(
            name = "Burnish: audit log",
            description = "Who did what to which medium, when, and how it ended; one JSON object a line.")
    @interface Description {
        @AttributeDefinition(
                name = "File",
                description = "Its path; the directory has to be there. Nothing is logged without it.",
                required = false)
        String file() default "";

        @AttributeDefinition(
                name = "Size",
                description = "In MiB. A file of this size gets the number 1 behind its name, and a new one begins.",
                type = AttributeType.INTEGER,
                min = "1",
                max = "1000")
        int max_mib() default DEFAULT_MAX_MIB;

        @AttributeDefinition(
                name = "Kept",
                description = "How many full files are kept.",
                type = AttributeType.INTEGER,
                min = "1",
                max = "1000")
        int kept() default DEFAULT_KEPT;
    }

    private final BundleContext context;
    private final String run = Long.toHexString(System.currentTimeMillis()) + "-"
            + Long.toHexString(ProcessHandle.current().pid());
    private final AtomicLong last = new AtomicLong();
    private @Nullable Writer writer;

    /** Made by the component runtime, when the first medium is changed. */
    @Activate
    public AuditLog(BundleContext context, Map<String, Object> values) {
        this.context = context;
        configure(values);
    }

    /** As configured later. */
    @Modified
    synchronized void configure(Map<String, Object> values) {
        Settings settings = new Settings(PID, PID, values);
        String configured = context.getProperty(FILE);
        String file = settings.text("file", ANY, "path", configured == null ? "" : configured);
        long bytes = (long) settings.number("max.mib", 1, MAX, DEFAULT_MAX_MIB) << 20;
        int kept = settings.number("kept", 1, MAX, DEFAULT_KEPT);
        settings.complaints().forEach(complaint -> LOG.log(System.Logger.Level.WARNING, complaint));
        close();
        writer = file.isEmpty() ? null : writer(file, bytes, kept);
    }

    private static @Nullable Writer writer(String file, long bytes, int kept) {
        try {
            return new Writer(file, new LogFile(Path.of(file).toAbsolutePath(), bytes, kept)::append, PATIENCE_MILLIS);
        } catch (InvalidPathException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Nothing is written to the audit log: '" + file + "' is no path on this system (" + e.getReason()
                            + "). Correct the setting 'file' in etc/" + PID + ".cfg.");
            return null;
        }
    }

    private synchronized boolean isOff() {
        return writer == null;
    }

    private synchronized void write(Line line) {
        if (writer != null) {
            writer.write(Line.EMPTY.with("time", Instant.now().toString()).with(line));
        }
    }

    private String nextId() {
        return run + "-" + last.incrementAndGet();
    }

    @Override
    public RecordingWatch watch(long number, RecordingRequest request) {
        return isOff() ? new RecordingWatch() {} : new RecordingAudit(nextId(), request, this::write);
    }

    @Override
    public PreparationWatch watch(Kind kind, Drive drive) {
        return isOff() ? new PreparationWatch() {} : new PreparationAudit(nextId(), kind, drive, this::write);
    }

    /** What was to be written is written. */
    @Deactivate
    synchronized void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
