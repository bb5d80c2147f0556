package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.operations.PathPair;
import org.burnish.shell.console.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private final Place place = Place.of(new Room().session);

    @Test
    void wordSaysWhereInTheImageItGoes() throws Exception {
        assertThat(Sources.of(
                        place, List.of("photos", "photos/", "photos=/2026/pictures", "photos=/2026/", "photos=/")))
                .containsExactly(
                        new PathPair("photos", ""),
                        new PathPair("photos", "/"),
                        new PathPair("photos", "/2026/pictures"),
                        new PathPair("photos", "/2026"),
                        new PathPair("photos", "/"));
    }

    @Test
    void fileOfSuchANameIsThatFile(@TempDir Path folder) throws Exception {
        Path odd = Files.createDirectories(folder.resolve("a=/b"));
        assertThat(Sources.of(place, List.of(odd.toString()))).containsExactly(new PathPair(odd.toString(), ""));
    }
}
