package org.burnish.itests.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.burnish.media.RefusedException;
import org.burnish.scsi.DeviceAddress;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each state of each kind of medium is asked for everything that can be wrong, and answers as the table says. */
class RefusalsTest {

    private interface Making {
        void make(GridDisc disc) throws IOException;
    }

    private static final Map<String, Making> STATES = Map.of(
            "blank", disc -> {},
            "pressed", disc -> {},
            "formatted", GridDisc::format,
            "appendable", disc -> disc.burn(false),
            "closed", disc -> disc.burn(true),
            "overwritten",
                    disc -> {
                        disc.format();
                        disc.burn(false);
                    });

    private static final long HEADER = 1 << 20;

    @TempDir
    Path folder;

    private record Row(String kind, String state, List<String> cells) {
        @Override
        public String toString() {
            return kind + " " + state;
        }
    }

    static List<Row> rows() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RefusalsTest.class.getResourceAsStream("/grid/refusals.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +")))
                    .map(words -> new Row(words.get(0), words.get(1), words.subList(2, words.size())))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRefusedWithAllReasonsBeforeTheMediumChanges(Row row) throws Exception {
        MediaProfiles profiles = MediaProfiles.onClassPath();
        Path file = folder.resolve("disc");
        DeviceAddress address = new EmulatedMediumFactory().create(row.kind, file);
        if (row.state.equals("pressed")) {
            press(file);
        }
        try (GridDisc disc = new GridDisc(profiles, address)) {
            assertThat(disc.isServed()).as("served by a bundle: %s", row.kind).isTrue();
            STATES.get(row.state).make(disc);
        }
        Path before = Files.copy(file, folder.resolve("before"), StandardCopyOption.REPLACE_EXISTING);

        SoftAssertions all = new SoftAssertions();
        try (GridDisc disc = new GridDisc(profiles, address)) {
            for (WrongRequest request : WrongRequest.values()) {
                String expected = row.cells.get(request.ordinal());
                String told = answer(disc, request);
                if (!expected.equals("*")) {
                    all.assertThat(told).as("%s: %s", row, request).isEqualTo(sorted(expected));
                }
            }
            all.assertThat(disc.changes())
                    .as("%s: commands that change a medium", row)
                    .isEmpty();
        }
        all.assertThat(Files.mismatch(before, file))
                .as("%s: first byte that changed", row)
                .isEqualTo(-1);
        all.assertAll();
    }

    private static void press(Path file) throws IOException {
        try (RandomAccessFile disc = new RandomAccessFile(file.toFile(), "rw")) {
            disc.setLength(HEADER + 320 * 2048);
        }
    }

    private static String answer(GridDisc disc, WrongRequest request) throws IOException {
        try {
            request.ask(disc);
            return "ok";
        } catch (RefusedException refused) {
            assertThat(refused.reasons()).as("%s", request).isNotEmpty();
            return joined(refused.reasons().stream()
                    .map(Reason::word)
                    .filter(word -> !word.equals("other"))
                    .toList());
        }
    }

    private static String sorted(String cell) {
        return joined(Arrays.asList(cell.split("\\+")));
    }

    private static String joined(Collection<String> words) {
        return new TreeSet<>(words).stream().collect(Collectors.joining("+"));
    }
}
