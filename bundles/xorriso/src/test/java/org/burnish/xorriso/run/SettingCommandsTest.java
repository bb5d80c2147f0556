package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.burnish.media.Medium.State;
import org.burnish.recorder.Modesty;
import org.burnish.recorder.RecordingOptions;
import org.burnish.xorriso.command.control.Reassure;
import org.burnish.xorriso.command.control.Status;
import org.burnish.xorriso.command.drive.BanStdioWrite;
import org.burnish.xorriso.command.drive.CalmDrive;
import org.burnish.xorriso.command.drive.DataCacheSize;
import org.burnish.xorriso.command.drive.Displacement;
import org.burnish.xorriso.command.drive.EarlyStdioTest;
import org.burnish.xorriso.command.setting.AutoCharset;
import org.burnish.xorriso.command.setting.Fs;
import org.burnish.xorriso.command.setting.Jigdo;
import org.burnish.xorriso.command.setting.ModestyOnDrive;
import org.burnish.xorriso.command.setting.Pacifying;
import org.burnish.xorriso.command.setting.ReadSpeed;
import org.burnish.xorriso.command.setting.RrRelocDir;
import org.burnish.xorriso.command.setting.StdioSync;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that choose how drives and recordings work, and their lines of -status. */
class SettingCommandsTest {

    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE), FakeDrive.blank("b"));

    @BeforeEach
    void addCommands() {
        bench.add("status", new Status());
        bench.add("reassure", new Reassure());
        bench.add("ban_stdio_write", new BanStdioWrite());
        bench.add("calm_drive", new CalmDrive());
        bench.add("data_cache_size", new DataCacheSize());
        bench.add("displacement", new Displacement());
        bench.add("early_stdio_test", new EarlyStdioTest());
        bench.add("auto_charset", new AutoCharset());
        bench.add("fs", new Fs());
        bench.add("jigdo", new Jigdo());
        bench.add("modesty_on_drive", new ModestyOnDrive());
        bench.add("pacifier", new Pacifying());
        bench.add("read_speed", new ReadSpeed());
        bench.add("rr_reloc_dir", new RrRelocDir());
        bench.add("stdio_sync", new StdioSync());
    }

    private void run(String words) {
        answering("", words);
    }

    private void answering(String input, String words) {
        bench.runWithInput(input, ("-abort_on NEVER " + words).split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-fs 8m|-fs|-fs 8m",
                "-fs 65k|-fs|-fs 65k",
                "-stdio_sync on|-stdio|-stdio_sync on",
                "-stdio_sync 1m|-stdio|-stdio_sync 1m",
                "-stdio_sync end|-stdio|-stdio_sync end",
                "-modesty_on_drive 75|-modesty|-modesty_on_drive on:min_percent=75:max_percent=95:timeout_sec=120:min_usec=5000:max_usec=25000",
                "-modesty_on_drive on:max_percent=80:min_usec=5|-modesty|-modesty_on_drive on:min_percent=90:max_percent=80:timeout_sec=120:min_usec=5:max_usec=25000",
                "-pacifier cdrecord|-pacifier 'c|-pacifier 'cdrecord'",
                "-pacifier interval=2.5|-pacifier i|-pacifier interval=2.500000",
                "-read_speed max|-read_speed m|-read_speed max",
                "-read_speed soft_force:100k|-read_speed soft_f|-read_speed soft_force:100kB/s",
                "-displacement -100|-displ|-displacement -100",
                "-data_cache_size 64 default|-data_c|-data_cache_size 64 default",
                "-calm_drive on|-calm|-calm_drive on",
                "-auto_charset on|-auto|-auto_charset on",
                "-reassure tree|-reass|-reassure tree",
                "-rr_reloc_dir deep|-rr|-rr_reloc_dir 'deep'",
                "-early_stdio_test on|-early|-early_stdio_test on"
            })
    void settingsShowAsTheCommandsThatChooseThem(String words, String filter, String line) {
        bench.run(Stream.concat(List.of(words.split(" ")).stream(), List.of("-status", filter).stream())
                .toArray(String[]::new));
        assertThat(bench.out()).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-fs 10|SORRY : -fs: wrong size 10 (allowed: 65536 - 1073741824)",
                "-stdio_sync 10|SORRY : -stdio_sync : Bad size. Use: 64k to 1g, \"on\", \"off\", \"end\"",
                "-modesty_on_drive foo|FAILURE : -modesty_on_drive: unknown mode 'foo'",
                "-modesty_on_drive max_percent=10|FAILURE : -modesty_on_drive: percentage '10' is not between 25 and 100",
                "-pacifier foo|SORRY : -pacifier: unknown behavior code 'foo'",
                "-pacifier interval=0.01|WARNING : -pacifier: interval='interval=0.01' is too low. Min: 0.100000",
                "-read_speed foo|SORRY : -read_speed: Not a known speed : 'foo'",
                "-displacement foo|FAILURE : -displacement: not a number of blocks : 'foo'",
                "-data_cache_size 10 10|SORRY : Requested number of blocks per data cache tiles is not a power of 2",
                "-data_cache_size 9999999 1024|SORRY : Requested data cache size exceeds 1 GiB",
                "-calm_drive foo|SORRY : -calm_drive: unknown mode 'foo'",
                "-auto_charset foo|FAILURE : -auto_charset: unknown mode 'foo'",
                "-reassure foo|SORRY : -reassure: unknown mode 'foo'",
                "-rr_reloc_dir a/b|FAILURE : Name given with -rr_reloc_dir contains '/' character",
                "-early_stdio_test foo|SORRY : -early_stdio_test: unknown mode 'foo'",
                "-jigdo template_path x|FAILURE : -jigdo: files .jigdo and .template are not made here, so that 'template_path' has no effect"
            })
    void otherWordsAreRefused(String words, String event) {
        run(words);
        assertThat(bench.err()).anyMatch(line -> line.endsWith(event));
    }

    @Test
    void recordingsGetTheirSettings() {
        run("-fs 1m -stdio_sync 2m -modesty_on_drive 60 -outdev emu:b -mkdir /x -- -commit");
        var options = bench.services.recorded.get(0).options();
        assertThat(options.get(RecordingOptions.FIFO)).isEqualTo(1 << 20);
        assertThat(options.get(RecordingOptions.FORCE_AFTER)).isEqualTo(2L << 20);
        assertThat(options.get(Modesty.KEY)).isEqualTo(new Modesty(true, 60, 95, 120, 5000, 25_000));
    }

    @Test
    void anImageThatIsDisplacedDoesNotGrow() {
        run("-displacement 7 -dev emu:a -mkdir /x -- -commit");
        assertThat(bench.err())
                .anyMatch(line -> line.contains("May not grow ISO image while -displacement is non-zero"));
        assertThat(bench.services.recorded).isEmpty();
    }

    @Test
    void theUserIsAskedBeforeWhatCannotBeUndone() {
        answering(
                "n\nmaybe\ny\n",
                "-dev emu:a -dialog on -reassure on -rm /usr/a.txt -- -mkdir /x -- -rm_r /x -- -reassure off -find / -- -rollback_end");
        assertThat(bench.err()).anyMatch(line -> line.contains("Kept in existing state: '/usr/a.txt'"));
        assertThat(bench.out())
                .contains("--- Please enter one of : n,y,x,@")
                .contains("'/usr/a.txt'")
                .doesNotContain("'/x'");
    }

    @Test
    void aCommandThatIsRevokedIsNotPerformed() {
        answering("n\n", "-outdev emu:b -mkdir /x -- -dialog on -reassure on -commit -reassure off -rollback_end");
        assertThat(bench.err()).anyMatch(line -> line.endsWith("NOTE : -commit revoked"));
        assertThat(bench.services.recorded).isEmpty();
    }
}
