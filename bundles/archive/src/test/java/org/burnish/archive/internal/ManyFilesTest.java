package org.burnish.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.burnish.archive.ArchiveForm;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.Capacities;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.testing.Bench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning takes seconds, however many files there are. */
@Tag("long")
class ManyFilesTest {

    private static final int FILES = 100_000;

    @TempDir
    Path folder;

    @Test
    void hundredThousandFilesArePlannedInSeconds() throws Exception {
        Bench bench = new Bench(folder);
        for (int i = 0; i < FILES; i++) {
            bench.file("photos/" + i % 40 + "/" + i % 1000 + "/file number " + i, new byte[i % 5000]);
        }
        Instant began = Instant.now();
        ArchivePlan plan = bench.plan(Capacities.each(60_000), "photos");
        Instant planned = Instant.now();
        bench.disc(plan, 1, Optional.empty());
        Instant made = Instant.now();
        System.out.println(plan.discs().size() + " discs planned in " + Duration.between(began, planned)
                + ", one made in " + Duration.between(planned, made) + ", blocks "
                + plan.discs().stream().map(PlannedDisc::blocks).toList() + ", JSON of "
                + JsonText.of(ArchiveForm.values(plan)).length() + " bytes");

        assertThat(plan.discs().stream().mapToLong(PlannedDisc::files).sum()).isEqualTo(FILES);
        assertThat(Duration.between(began, planned)).isLessThan(Duration.ofSeconds(20));
    }
}
