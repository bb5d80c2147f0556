package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PluginsTest {

    private final Plugins<String, String> plugins =
            new Plugins<>(reference -> ((FakeRegistry.Reference<String>) reference).make());
    private final FakeRegistry.Reference<String> plain = FakeRegistry.reference(0, Map.of(), () -> "plain");
    private final FakeRegistry.Reference<String> better = FakeRegistry.reference(5, Map.of(), () -> "better");
    private final FakeRegistry.Reference<String> broken = FakeRegistry.reference(9, Map.of(), () -> null);

    @Test
    void keysAreToldWithoutMakingAnything() {
        plugins.add(plain, List.of("b", "a"));
        plugins.add(better, List.of("c"));
        assertThat(plugins.keys()).containsExactly("a", "b", "c");
        assertThat(plain.made() + better.made()).isZero();
    }

    @Test
    void onlyTheAskedOneIsMade() {
        plugins.add(plain, List.of("a"));
        plugins.add(better, List.of("b"));
        assertThat(plugins.find("a")).contains("plain");
        assertThat(better.made()).isZero();
    }

    @Test
    void theHighestRankingAnswersAndTheNextWhenItGoes() {
        plugins.add(plain, List.of("a"));
        plugins.add(better, List.of("a"));
        assertThat(plugins.find("a")).contains("better");
        plugins.remove(better);
        assertThat(plugins.find("a")).contains("plain");
    }

    @Test
    void oneThatCannotBeMadeIsPassedOver() {
        plugins.add(broken, List.of("a"));
        assertThat(plugins.find("a")).isEmpty();
        plugins.add(plain, List.of("a"));
        assertThat(plugins.find("a")).contains("plain");
        assertThat(plugins.all()).containsExactly("plain");
    }

    @Test
    void oneWithoutAKeyIsNotAmongThem() {
        plugins.add(plain, List.of());
        assertThat(plugins.all()).isEmpty();
    }
}
