package org.burnish.itests.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station on the embedded database, by the commands of its user. */
class StationCommandsTest {

    private static final long LIMIT_S = 60;

    @TempDir
    static Path folder;

    private static StationProcess station;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        station =
                new StationProcess(folder.resolve("station"), List.of("--name", "attic", "--roots", folder.toString()));
        station.drive("one", "dvd+r");
        station.start();
        station.awaitReady();
        Files.createDirectories(folder.resolve("photos"));
        Files.writeString(folder.resolve("photos/beach.jpg"), "sea");
        Files.writeString(folder.resolve("photos/town.jpg"), "houses");
    }

    @AfterAll
    static void end() throws IOException {
        station.close();
    }

    private static String photos() {
        return folder.resolve("photos").toString();
    }

    private static String said(String... words) {
        Run run = station.burnish(words);
        assertThat(run.exit()).as("%s", run).isZero();
        return run.out();
    }

    private static String refused(String... words) {
        Run run = station.burnish(words);
        assertThat(run.exit()).as("%s", run).isNotZero();
        return run.err();
    }

    /** Waits until a command says something. */
    private static String awaited(String text, String... words) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        String said = said(words);
        while (!said.contains(text) && System.nanoTime() < end) {
            Thread.sleep(500);
            said = said(words);
        }
        assertThat(said).contains(text);
        return said;
    }

    private static String number(String submitted) {
        return submitted.replaceFirst("(?s).*?(S\\d+).*", "$1");
    }

    @Test
    void whatIsSubmittedIsBurnedFoundCheckedAndRestored() throws Exception {
        String job = number(said("submit", photos(), "--label", "PHOTOS"));
        awaited(job + "  ", "jobs");
        awaited("done, verified", "jobs", "--state", "done");
        assertThat(said("search", "beach")).contains("/photos/beach.jpg");
        assertThat(said("discs")).contains("PHOTOS").contains("verified").doesNotContain("not verified");

        // the disc went to the shelf, and its user brings it back
        Path disc = station.shelf().resolve("PHOTOS-1");
        Path drive = station.drives().resolve("one");
        Files.delete(drive);
        Files.copy(disc, drive);
        said("restore", "/photos", "--to", folder.resolve("back").toString());
        assertThat(folder.resolve("back/photos/beach.jpg")).hasContent("sea");
        assertThat(folder.resolve("back/photos/town.jpg")).hasContent("houses");

        String number = said("discs").replaceFirst("(?s).*?(\\d+)  PHOTOS.*", "$1");
        said("discs", "--check", "emu:" + drive);
        awaited("right", "discs", "--history", number);

        Files.delete(drive);
        station.drive("one", "dvd+r");
    }

    @Test
    void mistakesAreSaidInWordsAndNothingIsHandedIn() {
        assertThat(refused("submit", folder.resolve("nothing").toString())).contains("nothing");
        assertThat(refused("submit", photos(), "--medium", "dvd+r+r"))
                .contains("is no kind of medium")
                .contains("dvd+r");
        assertThat(refused("submit", "/etc")).contains("/etc");
        assertThat(refused("submit", photos(), "--copies", "0")).contains("1 to 1000");
        assertThat(refused("submit", photos(), "--verify-in", "space")).contains("same, other or none");
        assertThat(refused("submit", photos(), "--deadline", "soon")).contains("soon");
        assertThat(refused("cancel", "S999")).contains("no job 999");
        assertThat(refused("jobs", "--retry", "twelve")).contains("is no job");
        assertThat(refused("restore", "/no/such/path", "--to", folder.toString()))
                .contains("No disc");
        assertThat(refused("discs", "--check", "emu:nowhere")).contains("has no drive");
    }

    @Test
    void jobThatIsHeldWaitsUntilItIsReleasedOrCancelled() {
        String job = number(said("submit", photos(), "--hold", "--copies", "2", "--medium", "bd-r"));
        assertThat(said("jobs", "--state", "held")).contains(job);
        assertThat(said("jobs", "--release", job)).contains("waiting");
        assertThat(said("cancel", job)).contains("cancelled");
        assertThat(refused("jobs", "--hold", job)).contains("has ended");
    }

    @Test
    void planShowsTheDiscsAndHandsNothingIn() {
        String before = said("jobs", "--limit", "1000");
        assertThat(said("submit", photos(), "--dry-run", "--medium", "cd-r"))
                .contains("Disc   1")
                .contains(" of 7");
        assertThat(said("jobs", "--limit", "1000")).isEqualTo(before);
    }

    @Test
    void fileOfADiscPublisherBecomesAJobAndItsNameSaysWhatBecameOfIt() throws Exception {
        Path job = station.inbox().resolve("study.JRQ");
        Files.writeString(job.resolveSibling("study.tmp"), "JobID = 7\nData = " + photos() + "\nVolumeName = STUDY7\n");
        Files.move(job.resolveSibling("study.tmp"), job);
        Path wrong = station.inbox().resolve("wrong.json");
        Files.writeString(wrong, "{\"sources\": [{\"disk\": \"/nothing/there\"}]}");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (!Files.exists(station.inbox().resolve("study.DON")) && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        assertThat(station.inbox().resolve("study.DON")).exists();
        assertThat(station.inbox().resolve("wrong.json.failed")).exists();
        assertThat(station.inbox().resolve("wrong.json.failed.txt"))
                .content()
                .contains("'/nothing/there' is not there");
    }

    @Test
    void commandWithoutAStationSaysHowToStartOne() {
        Run run = Run.of(
                folder,
                java.util.Map.of("BURNISH_STATION_DIR", folder.resolve("none").toString()),
                List.of(Run.burnishBinary().toString(), "jobs"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("No station runs. Start one in another terminal: burnish station");
    }
}
