package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drive does not share the initiator's notion of a field: only the media profile of plain files does. */
class DriveSideIsApartTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void onlyTheProfileOfPlainFilesImportsTheInitiator() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(60);
            assertThat(sources.stream()
                            .filter(DriveSideIsApartTest::importsTheInitiator)
                            .map(path -> path.getParent().getFileName().toString()))
                    .allMatch("stdio"::equals);
        }
    }

    private static boolean importsTheInitiator(Path source) {
        try {
            String text = Files.readString(source);
            return text.contains("import org.burnish.mmc") || text.contains("import org.burnish.media.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
