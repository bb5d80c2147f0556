package org.burnish.xorriso.tree;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.Modesty;
import org.burnish.recorder.RecordingOptions;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.run.ReadSpeeds;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.text.NodeText;
import org.burnish.xorriso.text.PacifierForm;

/** Settings of drives, of writing and of loading as the commands that choose them. */
final class MoreStatusLines {

    private static final long KIBI = 1L << 10;
    private static final long MEBI = 1L << 20;
    private static final int FIFO = 4;
    private static final int FORCED = 16;

    private final Settings settings;
    private final BiConsumer<String, String> adder;

    /** @param adder takes a line, and what it would be without any choice */
    MoreStatusLines(Settings settings, BiConsumer<String, String> adder) {
        this.settings = settings;
        this.adder = adder;
    }

    void add() {
        adder.accept(
                "-error_behavior image_loading "
                        + settings.get(Choices.TREE_DAMAGE).name().toLowerCase(Locale.ROOT),
                "-error_behavior image_loading failure");
        boolean kept = settings.get(Choices.RESTORING).get(DiskOptions.INCOMPLETE);
        adder.accept(
                "-error_behavior file_extraction " + (kept ? "keep" : "delete"),
                "-error_behavior file_extraction keep");
        adder.accept("-early_stdio_test " + settings.get(DriveChoices.EARLY_TEST), "-early_stdio_test off");
        adder.accept(
                "-data_cache_size " + settings.get(DriveChoices.CACHE).words(), "-data_cache_size default default");
        addSpeeds();
        adder.accept(
                "-modesty_on_drive " + modesty(settings.get(Modesty.KEY)), "-modesty_on_drive " + modesty(Modesty.OFF));
        adder.accept("-stdio_sync " + forced(settings.get(RecordingOptions.FORCE_AFTER)), "-stdio_sync off");
        adder.accept("-fs " + fifo(settings.get(RecordingOptions.FIFO)), "-fs " + FIFO + "m");
        PacifierForm form = settings.get(DialogChoices.PACIFIER);
        adder.accept("-pacifier " + NodeText.quoted(form.style().word()), "-pacifier 'xorriso'");
        adder.accept(
                "-pacifier interval=" + PacifierForm.seconds(form.interval()),
                "-pacifier interval=" + PacifierForm.seconds(1));
        adder.accept("-displacement " + settings.get(DriveChoices.DISPLACEMENT), "-displacement 0");
        adder.accept("-reassure " + settings.get(Choices.REASSURE).name().toLowerCase(Locale.ROOT), "-reassure off");
        adder.accept("-calm_drive " + (settings.get(DriveChoices.CALM) ? "on" : "off"), "-calm_drive off");
        adder.accept("-auto_charset " + (settings.get(Choices.AUTO_CHARSET) ? "on" : "off"), "-auto_charset off");
        adder.accept("-rr_reloc_dir " + NodeText.quoted(settings.get(Choices.RELOCATION)), "-rr_reloc_dir ''");
    }

    private void addSpeeds() {
        ReadSpeeds speeds = settings.get(DriveChoices.READ_SPEEDS);
        for (int i = 0; i < speeds.words().size(); i++) {
            adder.accept(
                    "-read_speed " + speeds.words().get(i),
                    "-read_speed " + ReadSpeeds.NONE.words().get(i));
        }
    }

    private static String modesty(Modesty modesty) {
        return String.format(
                Locale.ROOT,
                "%s:min_percent=%d:max_percent=%d:timeout_sec=%d:min_usec=%d:max_usec=%d",
                modesty.on() ? "on" : "off",
                modesty.resume(),
                modesty.pause(),
                modesty.seconds(),
                modesty.shortest(),
                modesty.longest());
    }

    private static String forced(long bytes) {
        if (bytes == 0) {
            return "off";
        }
        return bytes == Long.MAX_VALUE ? "end" : bytes == FORCED * MEBI ? "on" : size(bytes);
    }

    private static String fifo(long bytes) {
        return bytes == 0 ? FIFO + "m" : size(bytes);
    }

    private static String size(long bytes) {
        return bytes % MEBI == 0 ? bytes / MEBI + "m" : bytes % KIBI == 0 ? bytes / KIBI + "k" : Long.toString(bytes);
    }
}
