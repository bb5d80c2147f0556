package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit values and follow-up messages as xorriso 1.5.4 was seen to give them for the same thresholds and severities. */
class SeverityRulesTest {

    /** A command that meets an event of the severity that it is given. */
    private static final class Meet implements XorrisoCommand {
        @Override
        public Usage usage() {
            return Usage.of("severity", "Meet an event.");
        }

        @Override
        public void run(Arguments arguments, Session session) throws ProblemException {
            session.console().event(arguments.severity(0, "-meet"), "met");
        }
    }

    private final Bench bench = new Bench();

    SeverityRulesTest() {
        bench.add("meet", new Meet());
    }

    @ParameterizedTest
    @CsvSource({
        "NOTE, 0",
        "HINT, 0",
        "WARNING, 0",
        "SORRY, 32",
        "MISHAP, 32",
        "FAILURE, 5",
        "FATAL, 5",
        "ABORT, 5",
    })
    void exitValueByDefault(Severity met, int value) {
        assertThat(bench.run("-meet", met.name())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER, SORRY, 32, FAILURE, 32",
        "NEVER, ABORT, 33, FAILURE, 0",
        "FATAL, FAILURE, 40, FAILURE, 40",
        "SORRY, SORRY, 32, SORRY, 5",
        "WARNING, SORRY, 32, WARNING, 5",
        "FAILURE, WARNING, 63, WARNING, 63",
        "FAILURE, SORRY, 0, SORRY, 0",
        "ALL, SORRY, 32, NOTE, 5",
    })
    void exitValueFollowsThresholds(Severity abortOn, Severity returnWith, int value, Severity met, int expected) {
        int exit = bench.run(
                "-abort_on", abortOn.name(), "-return_with", returnWith.name(), "" + value, "-meet", met.name());
        assertThat(exit).isEqualTo(expected);
    }

    @Test
    void toleratedProblemIsToldAndTheRunGoesOn() {
        assertThat(bench.run("-meet", "SORRY", "-version")).isEqualTo(32);
        assertThat(bench.err())
                .containsExactly(
                        "xorriso : SORRY : met",
                        "xorriso : NOTE : Tolerated problem event of severity 'SORRY'",
                        "xorriso : NOTE : -return_with SORRY 32 triggered by problem severity SORRY");
        assertThat(bench.out()).isNotEmpty();
    }

    @Test
    void abortingProblemEndsTheRun() {
        assertThat(bench.run("-meet", "FAILURE", "-version")).isEqualTo(5);
        assertThat(bench.err())
                .containsExactly(
                        "xorriso : FAILURE : met", "xorriso : aborting : -abort_on 'FAILURE' encountered 'FAILURE'");
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void warningNeedsNoToleration() {
        assertThat(bench.run("-meet", "WARNING")).isZero();
        assertThat(bench.err()).containsExactly("xorriso : WARNING : met");
    }

    @Test
    void reportAboutHidesWhatIsLess() {
        assertThat(bench.run("-report_about", "SORRY", "-meet", "WARNING", "-meet", "SORRY"))
                .isEqualTo(32);
        assertThat(bench.err()).containsExactly("xorriso : SORRY : met");
    }

    @Test
    void thresholdsHoldFromTheFirstCommandOn() {
        assertThat(bench.run("-meet", "FAILURE", "-abort_on", "NEVER")).isEqualTo(32);
    }

    @Test
    void aPathThatLooksLikeAThresholdIsNone() {
        FakeDrive drive = FakeDrive.written("a", org.burnish.media.Medium.State.CLOSED);
        Bench other = new Bench(drive);
        other.add("meet", new Meet());
        assertThat(other.run("-indev", "emu:a", "-ls", "-abort_on", "NEVER", "--", "-meet", "FAILURE"))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"3", "1", "64", "-1", "x"})
    void returnWithRefusesOtherValues(String value) {
        assertThat(bench.run("-return_with", "SORRY", value)).isEqualTo(5);
        assertThat(bench.err())
                .contains("xorriso : FAILURE : -return_with: Not an allowed exit_value. Use 0, or 32 to 63.");
    }

    @Test
    void unknownSeverityIsAFailure() {
        assertThat(bench.run("-abort_on", "FOO")).isEqualTo(5);
        assertThat(bench.err()).contains("xorriso : FAILURE : -abort_on: Not a known severity name : 'FOO'");
    }

    @Test
    void inDialogProblemsAreTolerated() {
        assertThat(bench.runWithInput("meet FAILURE\nversion\nend\n", "-dialog", "on"))
                .isEqualTo(32);
        assertThat(bench.out()).isNotEmpty();
    }

    @Test
    void inDialogAChosenThresholdEndsWithSix() {
        assertThat(bench.runWithInput("abort_on FATAL\nmeet FATAL\nversion\n", "-dialog", "on"))
                .isEqualTo(6);
        assertThat(bench.out()).isEqualTo(List.of());
    }
}
