package org.burnish.itests.soak;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs the test class that is named, in this Java machine, for {@code itests/soak/run}. Ends with 1 if a test failed or none ran.
 * Where the tests print no counts of their own, how many there were is printed.
 */
final class Attack {

    private Attack() {}

    /**
     * Runs it.
     *
     * @param words what the attack is called, and the class
     */
    public static void main(String[] words) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(words[1]))
                .build();
        Counts counts = new Counts(System.out);
        System.setOut(new PrintStream(counts, true, StandardCharsets.UTF_8));
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        long tried = summary.getTestsStartedCount();
        if (!counts.seen()) {
            System.out.printf(
                    "SOAK %s: tried %d, held %d, seed %d%n",
                    words[0], tried, summary.getTestsSucceededCount(), Soak.seed());
        }
        if (summary.getTotalFailureCount() > 0) {
            summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 8);
        }
        System.exit(tried > 0 && tried == summary.getTestsSucceededCount() ? 0 : 1);
    }
}
