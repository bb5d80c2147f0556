package org.burnish.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchiveRequest;
import org.burnish.archive.Capacities;
import org.burnish.archive.DiscTree;
import org.burnish.archive.SigningKey;
import org.burnish.archive.testing.Bench;
import org.burnish.image.ImageListener;
import org.burnish.recorder.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeDiscTest {

    private static final Capacities ROOMY = Capacities.each(100_000);

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    /** Digests by names, as a manifest has them. */
    private static Map<String, String> lines(DiscTree disc) {
        String manifest = new String(disc.manifest().orElseThrow(), StandardCharsets.UTF_8);
        Map<String, String> lines = new TreeMap<>();
        for (String line : manifest.split("\n")) {
            boolean escaped = line.startsWith("\\");
            String[] words = line.substring(escaped ? 1 : 0).split("  ", 2);
            lines.put(words[1], words[0]);
        }
        return lines;
    }

    private String digest(String file) throws Exception {
        return Sha256.hex(Files.readAllBytes(folder.resolve(file)));
    }

    private DiscTree recorded(DiscTree disc) throws Exception {
        Outcome outcome = bench.record(disc, folder.resolve("image"));
        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETED);
        return disc;
    }

    @Test
    void manifestHasTheDigestsOfWhatWasRead() throws Exception {
        bench.file("photos/large", 3_000_000).file("photos/d/small", 10).file("photos/empty", 0);
        Files.createLink(folder.resolve("photos/second name"), folder.resolve("photos/large"));
        ArchivePlan plan = bench.plan(ROOMY, "photos");
        DiscTree disc = recorded(bench.disc(plan, 1, Optional.empty()));

        assertThat(lines(disc))
                .containsEntry("photos/large", digest("photos/large"))
                .containsEntry("photos/second name", digest("photos/large"))
                .containsEntry("photos/d/small", digest("photos/d/small"))
                .containsEntry("photos/empty", digest("photos/empty"))
                .containsKeys("_disc/README.txt", "_disc/set.json")
                .hasSize(6);
        assertThat(disc.digests())
                .containsEntry("/photos/large", digest("photos/large"))
                .hasSize(6);
    }

    @Test
    void nothingIsKnownBeforeItIsRecorded() throws Exception {
        bench.file("photos/a", 10);
        DiscTree disc = bench.disc(bench.plan(ROOMY, "photos"), 1, Optional.empty());
        assertThat(disc.manifest()).isEmpty();
        assertThat(disc.digests()).doesNotContainKey("/photos/a");
    }

    @Test
    void partsHaveTheirOwnDigests() throws Exception {
        bench.file("photos/big", 9 << 20);
        ArchivePlan plan = bench.plan(Capacities.each(2496), "photos");
        byte[] whole = Files.readAllBytes(folder.resolve("photos/big"));
        int from = 0;
        for (int number = 1; number <= plan.discs().size(); number++) {
            DiscTree disc = recorded(bench.disc(plan, number, Optional.empty()));
            var part = disc.disc().nodes().get(1);
            int to = from + (int) part.size();
            assertThat(lines(disc))
                    .containsEntry(part.imagePath().substring(1), Sha256.hex(Arrays.copyOfRange(whole, from, to)));
            from = to;
        }
        assertThat(from).isEqualTo(whole.length);
    }

    @Test
    void fileThatCannotBeReadWholeHasNoDigest() throws Exception {
        bench.file("photos/a", 100_000).file("photos/b", 10);
        ArchivePlan plan = bench.plan(ROOMY, "photos");
        DiscTree disc = bench.disc(plan, 1, Optional.empty());
        bench.file("photos/a", 50_000);
        Files.delete(folder.resolve("photos/b"));
        recorded(disc);

        assertThat(lines(disc)).containsEntry("photos/a", Sha256.UNREAD).containsEntry("photos/b", Sha256.UNREAD);
        assertThat(disc.digests()).doesNotContainKeys("/photos/a", "/photos/b");
    }

    @Test
    void treeThatIsRecordedAgainHasTheDigestsOfTheLastTime() throws Exception {
        bench.file("photos/a", 100_000).file("photos/b", 10);
        DiscTree disc = recorded(bench.disc(bench.plan(ROOMY, "photos"), 1, Optional.empty()));
        String before = lines(disc).get("photos/a");
        byte[] other = new byte[100_000];
        bench.file("photos/a", other);
        recorded(disc);

        assertThat(lines(disc)).containsEntry("photos/a", Sha256.hex(other));
        assertThat(before).isNotEqualTo(Sha256.hex(other));
    }

    @Test
    void manifestIsSigned() throws Exception {
        bench.file("photos/a", 10);
        SigningKey key = SigningKey.in(folder.resolve("keys"));
        DiscTree disc = recorded(bench.disc(bench.plan(ROOMY, "photos"), 1, Optional.of(key)));

        assertThat(lines(disc))
                .containsEntry("_disc/key.pem", Sha256.hex(key.publicPem().getBytes(StandardCharsets.US_ASCII)));
        byte[] image = Files.readAllBytes(folder.resolve("image"));
        byte[] signature = key.sign(disc.manifest().orElseThrow());
        assertThat(new String(image, StandardCharsets.ISO_8859_1))
                .contains(new String(signature, StandardCharsets.ISO_8859_1));
    }

    @Test
    void bagHasItsFilesBelowDataAndItsTagFilesInTheRoot() throws Exception {
        bench.file("photos/100%", 10);
        ArchiveRequest request = bench.request(ROOMY, "photos").in(ArchiveRequest.Form.BAG);
        ArchivePlan plan = bench.planner.plan(request, ImageListener.NONE);
        DiscTree disc = recorded(bench.disc(plan, 1, Optional.empty()));

        assertThat(lines(disc))
                .containsOnlyKeys(
                        "_disc/README.txt",
                        "_disc/set.json",
                        "bag-info.txt",
                        "bagit.txt",
                        "data/photos/100%",
                        "manifest-sha256.txt",
                        "tagmanifest-sha256.txt")
                .containsEntry(
                        "manifest-sha256.txt",
                        Sha256.hex(
                                (digest("photos/100%") + "  data/photos/100%25\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void namesAreEscapedAsSha256sumDoes() {
        assertThat(new String(ManifestText.line("0", "a\\b\nc\rd"), StandardCharsets.UTF_8))
                .isEqualTo("\\0  a\\\\b\\nc\\rd\n");
        assertThat(new String(ManifestText.line("0", "plain"), StandardCharsets.UTF_8))
                .isEqualTo("0  plain\n");
        assertThat(ManifestText.line("", "\uDCE4")).isEqualTo(new byte[] {' ', ' ', (byte) 0xE4, '\n'});
    }

    @Test
    void jsonIsAsciiWhateverTheTexts() {
        assertThat(JsonText.of(Map.of("a\"\\\n", List.of(1, true, "\u00e4\uDCE4"))))
                .isEqualTo("{\"a\\\"\\\\\\u000a\": [1, true, \"\\u00e4\\udce4\"]}");
    }
}
