package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.recorder.Drive.Done;
import org.burnish.recorder.PreparationWatch;
import org.burnish.recorder.PreparationWatcher;
import org.burnish.recorder.PreparationWatcher.Kind;
import org.junit.jupiter.api.Test;

class PreparationWatchesTest {

    private final List<String> heard = new ArrayList<>();

    private final PreparationWatcher good = (kind, drive) -> {
        heard.add(kind.name());
        return new PreparationWatch() {
            @Override
            public void ended(Done done) {
                heard.add(done.name());
            }

            @Override
            public void failed(Exception reason) {
                heard.add(reason.getMessage());
            }
        };
    };

    private final PreparationWatcher bad = (kind, drive) -> {
        throw new IllegalStateException("I am bad");
    };

    @Test
    void watcherHearsOfBeginningAndEndAroundTheWork() throws IOException {
        Done done = PreparationWatches.run(List.of(good), Kind.BLANK, null, () -> {
            heard.add("work");
            return Done.BLANKED;
        });
        assertThat(done).isEqualTo(Done.BLANKED);
        assertThat(heard).containsExactly("BLANK", "work", "BLANKED");
    }

    @Test
    void failureIsReportedAndThrown() {
        assertThatThrownBy(() -> PreparationWatches.run(List.of(good), Kind.FORMAT, null, () -> {
                    throw new IOException("it broke");
                }))
                .hasMessage("it broke");
        assertThat(heard).containsExactly("FORMAT", "it broke");
    }

    @Test
    void watcherThatThrowsHarmsNeitherTheWorkNorTheOthers() throws IOException {
        PreparationWatcher late = (kind, drive) -> new PreparationWatch() {
            @Override
            public void ended(Done done) {
                throw new IllegalStateException("I am late");
            }
        };
        assertThat(PreparationWatches.run(List.of(bad, late, good), Kind.ACTIVATE, null, () -> Done.ACTIVATED))
                .isEqualTo(Done.ACTIVATED);
        assertThat(heard).containsExactly("ACTIVATE", "ACTIVATED");
    }
}
