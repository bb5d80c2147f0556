package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.filter.FilteredContent;
import org.burnish.image.filter.StreamFilter;
import org.burnish.media.Medium.State;
import org.burnish.xorriso.command.filter.CloseFilterList;
import org.burnish.xorriso.command.filter.RegisterFilter;
import org.burnish.xorriso.command.filter.SetFilter;
import org.burnish.xorriso.command.filter.SetFilterR;
import org.burnish.xorriso.command.filter.UnregisterFilter;
import org.burnish.xorriso.command.filter.Zisofs;
import org.burnish.xorriso.command.tree.ShowStream;
import org.burnish.xorriso.filter.Filters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterCommandsTest {

    @TempDir
    Path disk;

    private Path file;
    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE), FakeDrive.blank("b"));

    /** Makes seven bytes of any content. */
    private static final class Seven extends StreamFilter {

        @Override
        public String name() {
            return "seven";
        }

        @Override
        public String suffix() {
            return ".7";
        }

        @Override
        protected ReadableByteChannel open(FileContent content) {
            return Channels.newChannel(new ByteArrayInputStream(new byte[7]));
        }
    }

    @BeforeEach
    void addCommands() throws IOException {
        file = Files.createFile(disk.resolve("x"));
        Filters filters = new Filters();
        filters.addFilter(new Seven());
        bench.add("set_filter", new SetFilter(filters));
        bench.add("set_filter_r", new SetFilterR(filters));
        bench.add("zisofs", new Zisofs(filters));
        bench.add("external_filter", new RegisterFilter());
        bench.add("unregister_filter", new UnregisterFilter());
        bench.add("close_filter_list", new CloseFilterList());
        bench.add("show_stream", new ShowStream());
    }

    private FileNode recorded(String path) {
        return (FileNode) bench.services.recorded.get(0).tree().find(path);
    }

    @Test
    void aFilterOfABundleIsFoundByItsName() {
        assertThat(bench.run("-indev", "emu:a", "-set_filter", "--seven", "/usr/a.txt", "--", "-ls", "/usr", "--"))
                .isZero();
        assertThat(bench.out()).containsExactly("'a.txt.7'");
        assertThat(bench.run("-indev", "emu:a", "-set_filter", "--eight", "/usr/a.txt", "--"))
                .isEqualTo(5);
        assertThat(bench.err()).anyMatch(line -> line.contains("Not a registered filter name '--eight'"));
    }

    @Test
    void aFilterOfANewFileIsWritten() {
        assertThat(bench.run(
                        "-outdev",
                        "emu:b",
                        "-map",
                        file.toString(),
                        "/d/x",
                        "-set_filter_r",
                        "--seven",
                        "/",
                        "--",
                        "-commit"))
                .isZero();
        FileContent content = recorded("/d/x.7").content();
        assertThat(content).isInstanceOf(FilteredContent.class);
        assertThat(content.size()).isEqualTo(7);
    }

    /** The medium can't be read while it is written. */
    @Test
    void aFileOfTheGrownImageStaysAsItIs() {
        int value = bench.run(
                "-dev",
                "emu:a",
                "-map",
                file.toString(),
                "/x",
                "-set_filter_r",
                "--seven",
                "/usr",
                "--",
                "-show_stream",
                "/usr/a.txt.7",
                "--",
                "-commit");
        assertThat(value).as("%s", bench.err()).isZero();
        assertThat(bench.out()).containsExactly("'/usr/a.txt.7' < --seven < image:'/usr/a.txt'");
        assertThat(recorded("/usr/a.txt").content().stored()).isPresent();
        assertThat(bench.err()).anyMatch(line -> line.contains("1 files of the loaded image stay without"));
    }

    @Test
    void filtersAreTakenAwayWithTheirSuffixes() {
        assertThat(bench.run(
                        "-indev",
                        "emu:a",
                        "-set_filter",
                        "--seven",
                        "/usr/a.txt",
                        "--",
                        "-set_filter_r",
                        "--remove-all-filters",
                        "/",
                        "--",
                        "-find",
                        "/",
                        "-type",
                        "f",
                        "--",
                        "-find",
                        "/",
                        "-has_filter",
                        "--"))
                .isZero();
        assertThat(bench.out()).containsExactly("'/usr/a.txt'");
    }

    @Test
    void aNameThatIsTakenKeepsAFileUnfiltered() {
        assertThat(bench.run(
                        "-abort_on",
                        "NEVER",
                        "-indev",
                        "emu:a",
                        "-map",
                        file.toString(),
                        "/usr/a.txt.7",
                        "-set_filter",
                        "--seven",
                        "/usr/a.txt",
                        "--",
                        "-find",
                        "/",
                        "-has_filter",
                        "--",
                        "-rollback_end"))
                .isEqualTo(32);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err())
                .anyMatch(line -> line.contains("Cannot append suffix to '/usr/a.txt'. Left unfiltered."));
    }

    @Test
    void aClosedListTakesNoPrograms() {
        assertThat(bench.run("-close_filter_list", "-external_filter", "f", "default", "/bin/cat", "--"))
                .isEqualTo(5);
        assertThat(bench.err()).anyMatch(line -> line.contains("Banned by previous command -close_filter_list"));
        assertThat(bench.run(
                        "-external_filter",
                        "f",
                        "default",
                        "/bin/cat",
                        "--",
                        "-close_filter_list",
                        "-unregister_filter",
                        "f"))
                .isEqualTo(5);
    }

    @Test
    void programsNeedAnAbsolutePathAndANameOfTheirOwn() {
        assertThat(bench.run("-external_filter", "f", "default", "cat", "--")).isEqualTo(5);
        assertThat(bench.run("-external_filter", "f", "default", "--")).isEqualTo(5);
        assertThat(bench.run(
                        "-external_filter",
                        "f",
                        "default",
                        "/bin/cat",
                        "--",
                        "-external_filter",
                        "f",
                        "default",
                        "/bin/cat",
                        "--"))
                .isEqualTo(5);
        assertThat(bench.run("-unregister_filter", "f")).isEqualTo(5);
    }

    @Test
    void whatCanNotLookAtFilesRefusesToDoSo() {
        assertThat(bench.run("-zisofs", "by_magic=on")).isEqualTo(5);
        assertThat(bench.run("-zisofs", "level=9")).isZero();
    }
}
