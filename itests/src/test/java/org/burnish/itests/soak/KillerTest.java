package org.burnish.itests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.itests.peer.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed while it writes, blanks or formats, on every kind of medium, loses no session and spoils no medium. */
class KillerTest {

    private static final int USUAL_SECONDS = 25;

    @TempDir
    Path folder;

    @Test
    void killedProcessesLoseNothingOlderAndAFollowingBurnWorks() throws IOException, InterruptedException {
        try (Resident program = Resident.start(folder.resolve("cache"))) {
            Tally tally = new Killer(folder, program, Soak.seed())
                    .run(Soak.time(USUAL_SECONDS), Soak.rounds(KillTarget.all().size()));
            assertThat(tally.broken()).isEmpty();
            assertThat(tally.tried()).isPositive();
        }
    }
}
