package org.burnish.xorriso.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.burnish.scsi.ScsiTrace;
import org.burnish.scsi.ScsiTraceListener;
import org.burnish.xorriso.spi.Settings;

/** Writes SCSI commands to where {@code -scsi_log} says at that moment. */
final class ScsiLog implements ScsiTraceListener {

    private final Settings settings;
    private final Consumer<String> messages;

    ScsiLog(Settings settings, Consumer<String> messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public void traced(ScsiTrace trace) {
        String target = settings.get(DriveChoices.SCSI_LOG);
        if (target.equals("off")) {
            return;
        }
        String text = "\n" + trace.describe();
        if (target.equals("on")) {
            messages.accept(text);
            return;
        }
        try {
            Files.writeString(Path.of(target), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            settings.set(DriveChoices.SCSI_LOG, "off");
            messages.accept("xorriso : WARNING : -scsi_log ends: cannot write " + Problems.text(e));
        }
    }
}
