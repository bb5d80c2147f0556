package org.burnish.transport.emulator.fault.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.transport.emulator.fault.FaultPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan may say, and what is answered to what it may not say. */
class FaultPlansTest {

    private static FaultPlan read(String line) {
        return FaultPlans.of("my.faults", List.of("# the line below", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "any : stall",
                "2A nth 5 : sense 3/0C/00",
                "2ah : delay 20ms",
                "write written 50%- nth 1 : power-cut",
                "write written 0.5%-1% : corrupt",
                "read-cd lba -150--1 : bad",
                "read lba 640- : bad # to the end",
                "inquiry byte 1=00/01 : reply 8=\"PIONEER # 1  \"",
                "start-stop-unit byte 4=02/03 nth 1-2 : then write : then read nth 3 : hang for 2",
                "read-toc-pma-atip profile 08,09 : answer 00 02 00 00",
                "mode-sense : insert 8=00 00 00 00 00 00 08 00",
                "test-unit-ready after blank : busy 07 for 2000ms"
            })
    void ruleIsUnderstood(String line) {
        assertThat(read(line).rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "write bad                    | COMMAND CONDITIONS : EFFECT",
                "wirte : bad                  | 'wirte' is not understood; allowed: two hexadecimal digits",
                "wirte : bad                  | synchronize-cache test-unit-ready verify write",
                "write : explode              | 'explode' is not understood; allowed: answer attention bad busy",
                "write :                      | something is missing at the end; wanted: answer",
                "write sometimes : bad        | 'sometimes' is not understood; allowed: nth lba written",
                "write lba 9-3 : bad          | a range that does not end before its begin",
                "write written 5.5.5 : bad    | figures such as 500, 50% and 0.5%",
                "write byte 4 : bad           | I=HH or I=HH/MM",
                "write profile cd : bad       | ",
                "write profile cdr : bad      | profile numbers such as 14,13",
                "write status closed : bad    | allowed: blank appendable finalized",
                "write : sense 3/0c           | sense codes KEY/ASC/ASCQ such as 3/0c/00",
                "write : sense 13/0c/00       | a sense key from 0 to f",
                "write : bad luck             | 'luck' is not understood; allowed: nothing more",
                "write : busy 08 for ever     | a number of commands, or a time such as 200ms",
                "write : delay 5              | a time such as 200ms",
                "write : reply ff             | OFFSET=BYTES such as 12=ff ff ff 6a",
                "write : reply 3=xy           | bytes such as 00 ff",
                "drive plextor                | 'plextor' is not understood; allowed: lg-bh14ns48-openbsd",
                "drive mmc-1 please           | nothing more after the name of a drive"
            })
    void mistakeIsNamedWithFileAndLineAndWhatIsAllowed(String line, String words) {
        if (words == null) {
            assertThat(read(line).rules()).hasSize(1);
            return;
        }
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(FaultPlanException.class)
                .hasMessageStartingWith("Fault plan my.faults, line 2: ")
                .hasMessageContaining(words);
    }

    @Test
    void emptyPlanHasNoRules() {
        assertThat(FaultPlans.of("my.faults", List.of("", "   # nothing")).rules())
                .isEmpty();
    }

    @Test
    void everyPersonalityCanBeReadAndIsInTheIndex() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/personalities"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".faults"))
                    .map(name -> name.replace(".faults", ""))
                    .sorted()
                    .toList();
            assertThat(Personalities.all()).isEqualTo(names).hasSizeGreaterThan(12);
        }
        for (String name : Personalities.all()) {
            assertThat(read("drive " + name).rules()).as(name).isNotEmpty();
        }
    }
}
