package org.burnish.itests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.burnish.itests.peer.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed while it writes, blanks or formats, on every kind of medium, loses no session and spoils no medium. */
class KillerTest {

    @TempDir
    Path folder;

    @Test
    void killedProcessesLoseNothingOlderAndAFollowingBurnWorks() throws IOException, InterruptedException {
        try (Resident program = Resident.start(folder.resolve("cache"))) {
            Killer killer = new Killer(folder, program, Soak.seed());
            Optional<Duration> time = Soak.time();
            Tally tally = time.isPresent() ? killer.run(time.get()) : killer.run(KillTarget.chosen());
            assertThat(tally.broken()).isEmpty();
            assertThat(tally.tried())
                    .isGreaterThanOrEqualTo(
                            time.isPresent() ? 1 : KillTarget.chosen().size());
            assertThat(killer.killed())
                    .as("killed at work")
                    .isGreaterThanOrEqualTo(
                            time.isPresent()
                                    ? tally.tried() / 4
                                    : KillTarget.chosen().size() / 2);
        }
    }
}
