package org.burnish.recorder.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PluginGuardTest {

    private final PluginGuard guard = new PluginGuard("com.example.bad", Duration.ofSeconds(30));

    @Test
    void whatAPluginGivesIsHandedOn() throws Exception {
        assertThat(guard.get("asking", () -> "this")).isEqualTo("this");
        assertThat(guard.bounded("asking", () -> "this")).isEqualTo("this");
    }

    @Test
    void whatItsContractTellsPassesAsItIs() {
        IOException told = new IOException("told");
        assertThatThrownBy(() -> guard.get("asking", () -> {
                    throw told;
                }))
                .isSameAs(told);
        assertThatThrownBy(() -> guard.bounded("asking", () -> {
                    throw told;
                }))
                .isSameAs(told);
    }

    @Test
    void aPluginThatThrowsSomethingElseIsNamed() {
        assertThatThrownBy(() -> guard.bounded("inspecting drive 'emulator:0'", () -> {
                    throw new IllegalStateException("oh");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(
                        "com.example.bad", "inspecting drive 'emulator:0'", "IllegalStateException: oh")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClassThatIsMissingIsNamedWithItsBundle() {
        assertThatThrownBy(() -> guard.run("planning", () -> {
                    throw new NoClassDefFoundError("com/example/Gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("com.example.bad", "com/example/Gone");
    }

    @Test
    void aPluginThatGivesNothingIsNamed() {
        assertThatThrownBy(() -> guard.get("planning", () -> null))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("com.example.bad", "gave nothing");
    }

    @Test
    void aPluginThatHangsIsGivenUpAndInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> new PluginGuard("com.example.bad", Duration.ofMillis(50)).bounded("inspecting", () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return this;
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("com.example.bad", "has not come back", "inspecting");
        interrupted.await();
    }

    @Test
    void whoeverIsInterruptedWhileAPluginWorksStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> guard.bounded("inspecting", () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new InterruptedIOException("stopped");
                    }
                    return this;
                }))
                .hasMessage("stopped");
        assertThat(Thread.interrupted()).isTrue();
    }
}
