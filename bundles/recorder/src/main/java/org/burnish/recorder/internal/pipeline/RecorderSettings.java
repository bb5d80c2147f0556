package org.burnish.recorder.internal.pipeline;

import java.util.Map;
import org.burnish.media.WriteOptions;
import org.burnish.options.Options;
import org.burnish.scsi.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be configured about recordings. */
@Component(service = RecorderSettings.class, configurationPid = RecorderSettings.PID)
@Designate(ocd = RecorderSettings.Description.class)
public final class RecorderSettings {

    static final String PID = "org.burnish.recorder";
    static final int DEFAULT_FIFO_MIB = 16;
    private static final int MAX_FIFO_MIB = 1024;

    @ObjectClassDefinition(
            name = "Burnish: recordings",
            description = "How discs are recorded where nothing else is said.")
    @interface Description {
        @AttributeDefinition(
                name = "Speed",
                description =
                        "In kB/s (of 1000 bytes), for recordings that ask for none; 0 for the fastest of drive and medium.",
                type = AttributeType.INTEGER,
                min = "0")
        int speed() default 0;

        @AttributeDefinition(
                name = "Fifo",
                description = "How much is read ahead of the drive, in MiB. Lent to each recording while it runs.",
                type = AttributeType.INTEGER,
                min = "1",
                max = "1024")
        int fifo_mib() default DEFAULT_FIFO_MIB;
    }

    private volatile int speed;
    private volatile int fifoMib = DEFAULT_FIFO_MIB;

    /** As configured, now and later; recordings that run keep what they began with. */
    @Activate
    @Modified
    void configure(Map<String, Object> values) {
        Settings settings = new Settings("org.burnish.recorder", PID, values);
        speed = settings.number("speed", 0, Integer.MAX_VALUE, 0);
        fifoMib = settings.number("fifo.mib", 1, MAX_FIFO_MIB, DEFAULT_FIFO_MIB);
        settings.complaints()
                .forEach(complaint ->
                        System.getLogger(RecorderSettings.class.getName()).log(System.Logger.Level.WARNING, complaint));
    }

    /** Bytes. */
    long fifo() {
        return (long) fifoMib << 20;
    }

    /** Options with a speed where they have none. */
    Options applied(Options options) {
        return speed > 0 && options.get(WriteOptions.SPEED) == 0 ? options.with(WriteOptions.SPEED, speed) : options;
    }
}
