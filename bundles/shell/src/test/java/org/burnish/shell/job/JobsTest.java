package org.burnish.shell.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.JobState;
import org.burnish.shell.text.JobState.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobsTest {

    private static final CommandSession SESSION = (CommandSession) Proxy.newProxyInstance(
            JobsTest.class.getClassLoader(), new Class<?>[] {CommandSession.class}, (self, method, words) -> null);

    private final Jobs jobs = new Jobs(null);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        jobs.close();
    }

    private JobState begin(Work work, String... words) throws Exception {
        CommandWords options =
                CommandWords.parse("", Set.of(CommandWords.BACKGROUND), Set.of(), CommandWords.BACKGROUND);
        return (JobState) jobs.perform(SESSION, options, "burn", words, (progress, ready) -> {
            ready.run();
            return work.run(progress, ready);
        });
    }

    private JobState ended(int number) throws InterruptedException {
        while (true) {
            List<JobState> states = jobs.states();
            JobState state = states.get(number - 1);
            if (!state.phase().busy()) {
                return state;
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void workIsDoneAtOnceUnlessTheBackgroundIsAskedFor() throws Exception {
        CommandWords options = CommandWords.parse("", Set.of(), Set.of());
        assertThat(jobs.perform(SESSION, options, "toc", new String[0], (progress, ready) -> "done"))
                .isEqualTo("done");
        assertThat(jobs.states()).isEmpty();
    }

    @Test
    void jobTellsHowFarItIsAndOnceWhatCameOfIt() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        JobState begun = begin(
                (progress, ready) -> {
                    progress.show("half of it");
                    told.countDown();
                    goOn.await();
                    return "result";
                },
                "photos",
                "--to",
                "emu:disc");
        assertThat(begun.command()).isEqualTo("burn photos --to emu:disc");
        told.await();
        assertThat(jobs.states())
                .singleElement()
                .isEqualTo(new JobState(1, "burn photos --to emu:disc", Phase.RUNNING, "half of it", "", null));
        goOn.countDown();
        JobState end = ended(1);
        assertThat(end.phase()).isEqualTo(Phase.DONE);
        assertThat(end.result()).isEqualTo("result");
        assertThat(jobs.states()).isEmpty();
    }

    @Test
    void nextCommandIsTypedWhenTheJobHasItsDrive() throws Exception {
        CommandWords options = CommandWords.parse("", Set.of("--background"), Set.of(), "--background");
        AtomicBoolean taken = new AtomicBoolean();
        jobs.perform(SESSION, options, "burn", new String[0], (progress, ready) -> {
            Thread.sleep(50);
            taken.set(true);
            ready.run();
            return never.getCount();
        });
        assertThat(taken).isTrue();
        jobs.perform(SESSION, options, "burn", new String[0], (progress, ready) -> {
            throw new IOException("there is no drive to wait for");
        });
        assertThat(ended(2).phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void cancelledJobEndsWhereItMay() throws Exception {
        begin((progress, ready) -> {
            never.await();
            return "";
        });
        assertThat(jobs.cancel(1).phase()).isIn(Phase.CANCELLING, Phase.CANCELLED);
        assertThat(ended(1).phase()).isEqualTo(Phase.CANCELLED);
        assertThatThrownBy(() -> jobs.cancel(1)).hasMessageContaining("no job 1");
    }

    @Test
    void failureIsToldInItsWords() throws Exception {
        begin((progress, ready) -> {
            throw new IOException("the drive is gone");
        });
        JobState end = ended(1);
        assertThat(end.phase()).isEqualTo(Phase.FAILED);
        assertThat(end.line()).contains("Job  1    failed: burn", "the drive is gone");
    }

    @Test
    void interruptedUserStillWaitsForTheSafeEnd() throws Exception {
        CommandWords options = CommandWords.parse("", Set.of(), Set.of());
        Thread user = Thread.currentThread();
        Object given = jobs.perform(SESSION, options, "burn", new String[0], (progress, ready) -> {
            user.interrupt();
            try {
                never.await();
                return "";
            } catch (InterruptedException e) {
                return "closed";
            }
        });
        assertThat(given).isEqualTo("closed");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void failureReachesWhoWaitsAsItIs() {
        CommandWords options = CommandWords.parse("", Set.of(), Set.of());
        IOException gone = new IOException("the drive is gone");
        assertThatThrownBy(() -> jobs.perform(SESSION, options, "burn", new String[0], (progress, ready) -> {
                    throw gone;
                }))
                .isSameAs(gone);
    }

    @Test
    void secretsOfAddressesAreNotShown() throws Exception {
        JobState begun =
                begin((progress, ready) -> "", "x", "--to=iscsi://joe%secret@host/iqn.a:b/0", "iscsi://a%hush@h/t/0");
        assertThat(begun.command()).contains("host/iqn.a:b/0").doesNotContain("secret", "hush");
    }

    @Test
    void leavingWaitsUntilCancelledWorkIsSafe() throws Exception {
        CountDownLatch safe = new CountDownLatch(1);
        begin((progress, ready) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                safe.countDown();
            }
            return "";
        });
        jobs.close();
        assertThat(safe.getCount()).isZero();
    }
}
