package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageNotice;
import org.burnish.media.Medium.State;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskRestorer;
import org.burnish.xorriso.command.setting.Osirrox;
import org.burnish.xorriso.command.tree.Extract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExtractTest {

    private static final String EXTRACTED = "Extracted from ISO image";

    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE));
    private final List<Boolean> devicesToo = new ArrayList<>();
    private ImageNotice notice;
    private long restored = 1;

    @BeforeEach
    void addCommands() {
        DiskRestorer restorer = (node, target, options, listener) -> {
            devicesToo.add(options.get(DiskOptions.DEVICES));
            if (notice != null) {
                listener.notice(notice);
            }
            return restored;
        };
        bench.add("osirrox", new Osirrox());
        bench.add("extract", new Extract(bench.operations(restorer), bench.services));
    }

    /** Each word changes what those before it set, as with xorriso 1.5.4. */
    @ParameterizedTest
    @CsvSource({
        "on, true, false",
        "device_files, true, true",
        "off:device_files, true, true",
        "on:device_files, true, true",
        "device_files:on, true, false",
        "device_files:off:on, true, false",
        "'', true, false",
        "off, false, false",
        "on:off, false, false",
        "device_files:off, false, false"
    })
    void laterWordsOfOsirroxCount(String mode, boolean enabled, boolean devices) {
        int value = bench.run("-indev", "emu:a", "-osirrox", mode, "-extract", "/usr/a.txt", "out");
        assertThat(value).isEqualTo(enabled ? 0 : 5);
        assertThat(bench.err())
                .contains("Copying of file objects from ISO image to disk filesystem is: "
                        + (enabled ? "Enabled" : "Disabled"));
        assertThat(devicesToo).isEqualTo(enabled ? List.of(devices) : List.of());
    }

    @Test
    void osirroxAgainForgetsDevices() {
        bench.run("-indev", "emu:a", "-osirrox", "device_files", "-osirrox", "on", "-extract", "/", "out");
        assertThat(devicesToo).containsExactly(false);
    }

    @Test
    void unknownModeIsRefused() {
        assertThat(bench.run("-osirrox", "on:bogus")).isEqualTo(5);
        assertThat(bench.err()).contains("xorriso : FAILURE : -osirrox: unknown mode 'bogus'");
    }

    @Test
    void fileInWhosePlaceADirectoryIsFailsAndIsNotReportedAsExtracted() {
        notice = new ImageNotice(ImageNotice.Kind.NOT_REPLACED, "/usr/a.txt", "a directory is there");
        restored = 0;
        assertThat(bench.run("-indev", "emu:a", "-osirrox", "on", "-extract", "/usr/a.txt", "out"))
                .isEqualTo(5);
        assertThat(bench.err()).contains("xorriso : FAILURE : '/usr/a.txt' : a directory is there");
        assertThat(bench.err()).noneMatch(line -> line.startsWith(EXTRACTED));
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageNotice.Kind.class,
            names = {"UNREADABLE", "LEFT_OUT", "NOT_STORABLE"})
    void nodeThatIsLeftOutIsNotReportedAsExtracted(ImageNotice.Kind kind) {
        notice = new ImageNotice(kind, "/usr/a.txt", "left out");
        restored = 0;
        bench.run("-indev", "emu:a", "-osirrox", "on", "-extract", "/usr/a.txt", "out");
        assertThat(bench.err()).noneMatch(line -> line.startsWith(EXTRACTED));
    }

    @Test
    void treeOfWhichSomethingIsUnreadableIsReportedAsExtracted() {
        notice = new ImageNotice(ImageNotice.Kind.UNREADABLE, "/usr/a.txt", "left out");
        assertThat(bench.run("-indev", "emu:a", "-osirrox", "on", "-extract", "/", "out"))
                .isEqualTo(32);
        assertThat(bench.err()).anyMatch(line -> line.startsWith(EXTRACTED));
    }
}
