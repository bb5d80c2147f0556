package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.media.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLoopTest {

    private final FakeDrive drive = FakeDrive.blank("a");
    private final Bench bench = new Bench(drive);

    @Test
    void noArgumentsGiveUsageAndTwo() {
        assertThat(bench.run()).isEqualTo(2);
        assertThat(bench.err()).contains("        More is told by command -help");
    }

    @Test
    void unknownCommandIsAFailureWithAHint() {
        assertThat(bench.run("-devces")).isEqualTo(5);
        assertThat(bench.err())
                .startsWith(
                        "xorriso : FAILURE : Not a known command:  '-devces'", "xorriso : HINT : Similar: -devices");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "-version", "--version", "---version"})
    void dashesDoNotMatter(String word) {
        assertThat(bench.run(word)).isZero();
        assertThat(bench.out().get(0)).startsWith("burnish ");
    }

    @Test
    void missingArgumentIsAFailureThatNamesIt() {
        assertThat(bench.run("-return_with", "SORRY")).isEqualTo(5);
        assertThat(bench.err())
                .startsWith(
                        "xorriso : FAILURE : -return_with: Argument missing : exit_value",
                        "xorriso : HINT : Usage: -return_with severity exit_value");
    }

    @Test
    void lonelyListEndsMeanNothing() {
        assertThat(bench.run("--", "-version", "--", "--")).isZero();
    }

    @Test
    void commandsWithinAListAreItsMembers() {
        bench.run("-outdev", "emu:a", "-ls", "/", "-toc");
        assertThat(bench.err()).contains("xorriso : WARNING : Not found in ISO image: '/-toc'");
    }

    @Test
    void pendingChangesAreWrittenAtTheEnd() {
        assertThat(bench.run("-outdev", "emu:a", "-mkdir", "/x", "--")).isZero();
        assertThat(bench.services.recorded).hasSize(1);
        assertThat(bench.err())
                .endsWith(
                        "ISO image produced: 31 sectors",
                        "Written to medium : 192 sectors at LBA 32",
                        "Writing to 'emu:a' completed successfully.",
                        "");
        assertThat(drive.closed).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenAfterAnAbort() {
        assertThat(bench.run("-outdev", "emu:a", "-mkdir", "/x", "--", "-nonsense"))
                .isEqualTo(5);
        assertThat(bench.services.recorded).isEmpty();
        assertThat(drive.closed).isEqualTo(1);
    }

    @Test
    void rollbackEndWritesNothing() {
        assertThat(bench.run("-outdev", "emu:a", "-mkdir", "/x", "--", "-rollback_end", "-nonsense"))
                .isZero();
        assertThat(bench.services.recorded).isEmpty();
    }

    @Test
    void endWritesAndPerformsNothingAfterwards() {
        assertThat(bench.run("-outdev", "emu:a", "-mkdir", "/x", "--", "-end", "-nonsense"))
                .isZero();
        assertThat(bench.services.recorded).hasSize(1);
    }

    @Test
    void commitWithoutChangesIsAWarning() {
        assertThat(bench.run("-outdev", "emu:a", "-commit")).isZero();
        assertThat(bench.err()).contains("xorriso : WARNING : -commit: No image modifications pending");
    }

    @Test
    void commitMakesTheOutputDriveTheInputDrive() {
        assertThat(bench.run("-outdev", "emu:a", "-mkdir", "/x", "--", "-commit"))
                .isZero();
        assertThat(bench.err())
                .containsSequence("xorriso : NOTE : Re-assessing -outdev 'emu:a'", "Drive current: -dev 'emu:a'");
        assertThat(bench.services.recorded).hasSize(1);
    }

    @Test
    void writingWithoutOutputDriveAtTheEndIsNoAbort() {
        Bench other = new Bench(FakeDrive.written("b", Medium.State.APPENDABLE));
        assertThat(other.run("-indev", "emu:b", "-volid", "FOO")).isEqualTo(32);
        assertThat(other.err())
                .endsWith(
                        "xorriso : FAILURE : No output drive acquired on attempt to write",
                        "xorriso : NOTE : -return_with SORRY 32 triggered by problem severity FAILURE");
    }

    @Test
    void writingWithoutOutputDriveByEndIsAnAbort() {
        Bench other = new Bench(FakeDrive.written("b", Medium.State.APPENDABLE));
        assertThat(other.run("-indev", "emu:b", "-volid", "FOO", "-end")).isEqualTo(5);
    }

    @Test
    void helpListsEachCommandWithItsArguments() {
        assertThat(bench.run("-help")).isZero();
        assertThat(bench.out())
                .contains("  -check_md5_r severity [iso_rr_path ...] --", "  -new_medium profile path", "  -toc");
        assertThat(bench.names())
                .allSatisfy(name ->
                        assertThat(bench.out()).anyMatch(line -> line.strip().matches("-" + name + "( .*)?")));
    }

    @Test
    void dialogReadsQuotedWords() {
        bench.runWithInput("mkdir '/a b' --\nls /\nend\n", "-outdev", "emu:a", "-dialog", "on");
        assertThat(bench.out()).isEqualTo(List.of("'a b'"));
    }
}
