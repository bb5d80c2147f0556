package org.burnish.shell.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.JobState;
import org.burnish.shell.text.JobState.Phase;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ctrl-C at a terminal of JLine. */
@Timeout(60)
class AttendanceTest {

    private static final CommandWords NONE = CommandWords.parse("", Set.of(), Set.of());

    private final Jobs jobs = new Jobs(null);
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final CountDownLatch safe = new CountDownLatch(1);
    private Terminal terminal;
    private CommandSession session;
    private int pressedOutside;

    @BeforeEach
    void openTerminal() throws IOException {
        terminal = new DumbTerminal(new ByteArrayInputStream(new byte[0]), screen);
        terminal.handle(Signal.INT, signal -> pressedOutside++);
        Map<String, Object> variables = Map.of(
                ".terminal",
                terminal,
                ".reader",
                LineReaderBuilder.builder().terminal(terminal).build());
        session = (CommandSession) Proxy.newProxyInstance(
                CommandSession.class.getClassLoader(),
                new Class<?>[] {CommandSession.class},
                (self, method, words) -> method.getName().equals("get")
                        ? variables.get(String.valueOf(words[0]))
                        : new PrintStream(screen, true));
    }

    @AfterEach
    void close() throws IOException {
        safe.countDown();
        jobs.close();
        terminal.close();
    }

    private Object perform(Work work) throws Exception {
        return jobs.perform(session, NONE, "burn", new String[] {"photos"}, work);
    }

    /** Ends only where it is safe, as the recorder does. */
    private Object untilSafe() {
        boolean cancelled = false;
        while (true) {
            try {
                safe.await();
                return cancelled ? "cancelled" : "whole";
            } catch (InterruptedException e) {
                cancelled = true;
                safe.countDown();
            }
        }
    }

    @Test
    void ctrlCEndsTheWorkWhereItIsSafe() throws Exception {
        Object given = perform((progress, ready) -> {
            terminal.raise(Signal.INT);
            return untilSafe();
        });
        assertThat(given).isEqualTo("cancelled");
        assertThat(pressedOutside).isZero();
        assertThat(jobs.states()).isEmpty();
    }

    @Test
    void secondCtrlCGivesThePromptBackAtOnceAndTheEndIsAnnounced() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Object given = perform((progress, ready) -> {
            terminal.raise(Signal.INT);
            terminal.raise(Signal.INT);
            try {
                never.await();
            } catch (InterruptedException e) {
                safe.await();
            }
            ended.countDown();
            return "closed";
        });
        assertThat(given)
                .isInstanceOfSatisfying(
                        JobState.class, state -> assertThat(state.phase()).isEqualTo(Phase.CANCELLING));
        assertThat(jobs.states()).hasSize(1);
        safe.countDown();
        ended.await();
        while (!screen.toString(StandardCharsets.UTF_8).contains("Job  1    done: burn photos")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void afterTheWorkCtrlCIsTheConsolesAgain() throws Exception {
        perform((progress, ready) -> "done");
        terminal.raise(Signal.INT);
        assertThat(pressedOutside).isOne();
    }
}
