package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Discs of archives, in the hands of the programs that people will have in many years. */
class ArchiveTest {

    private static final Capacities ROOMY = Capacities.each(100_000);
    private static final Capacities SMALL = Capacities.each(2496);

    @TempDir
    Path folder;

    private Bench bench;
    private Path out;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder);
        out = Files.createDirectory(folder.resolve("out"));
    }

    private Run run(Path where, String... command) {
        return Run.of(where, command);
    }

    private void works(Run run) {
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    private void recordAndExtract(DiscTree disc) throws IOException {
        Path image = folder.resolve("image" + disc.disc().number());
        Outcome outcome = bench.record(disc, image);
        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(outcome.unreadable()).isZero();
        works(run(folder, "xorriso", "-osirrox", "on", "-indev", image.toString(), "-extract", "/", out.toString()));
        works(run(out, "chmod", "-R", "u+w", "."));
    }

    private DiscTree signed(ArchivePlan plan, int number) throws IOException {
        return bench.disc(plan, number, Optional.of(SigningKey.in(folder.resolve("keys"))));
    }

    private Run openssl() {
        return run(
                out,
                "openssl",
                "pkeyutl",
                "-verify",
                "-rawin",
                "-pubin",
                "-inkey",
                "_disc/key.pem",
                "-sigfile",
                "_disc/manifest.sha256.sig",
                "-in",
                "_disc/manifest.sha256");
    }

    @Test
    @Peer({"xorriso", "sha256sum", "openssl"})
    void manifestIsCheckedBySha256sumAndItsSignatureByOpenssl() throws Exception {
        Trees.demanding(folder.resolve("tree"), "archive");
        bench.file("tree/line\nfeed and back\\slash", 100)
                .file("tree/carriage\rreturn", 100)
                .file("tree/100% *?", 9);
        recordAndExtract(signed(bench.plan(ROOMY, "tree"), 1));

        Run check = run(out, "sha256sum", "-c", "--strict", "_disc/manifest.sha256");
        works(check);
        assertThat(check.out().lines().filter(line -> line.endsWith(": OK")).count())
                .isEqualTo(everyFile(out) - 2);
        works(openssl());

        Files.writeString(out.resolve("tree/empty"), "no more");
        assertThat(run(out, "sha256sum", "-c", "_disc/manifest.sha256").exit()).isEqualTo(1);
        Files.writeString(
                out.resolve("_disc/manifest.sha256"),
                Files.readString(out.resolve("_disc/manifest.sha256"), StandardCharsets.UTF_8) + "\n");
        assertThat(openssl().exit()).isNotZero();
    }

    private static long everyFile(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .count();
        }
    }

    @Test
    @Peer({"xorriso", "sha256sum"})
    void partsOfAllDiscsAreJoinedByCatAndByXorriso() throws Exception {
        bench.file("tree/big file", 9 << 20).file("tree/small", 1000);
        ArchivePlan plan = bench.plan(SMALL, "tree");
        assertThat(plan.discs()).hasSize(3);
        for (int number = 1; number <= 3; number++) {
            recordAndExtract(signed(plan, number));
            works(run(out, "sha256sum", "-c", "--quiet", "_disc/manifest.sha256"));
        }
        works(run(
                folder,
                "bash",
                "-c",
                "cat $(ls -v out/tree/'big file'/part_* | sed 's/ /?/') | cmp - tree/'big file'"));

        works(run(folder, "xorriso", "-outdev", "all.iso", "-map", "out/tree", "/tree"));
        works(run(folder, "xorriso", "-osirrox", "on", "-indev", "all.iso", "-extract", "/tree", "joined"));
        works(run(folder, "cmp", "joined/big file", "tree/big file"));
        works(run(folder, "cmp", "joined/small", "tree/small"));
    }

    @Test
    @Peer({"xorriso", "sha256sum"})
    void bagIsCompleteAndValid() throws Exception {
        Files.createDirectories(folder.resolve("tree"));
        bench.file("tree/a/one", 100_000).file("tree/two words", 5).file("tree/empty", 0);
        ArchiveRequest request = bench.request(ROOMY, "tree").in(ArchiveRequest.Form.BAG);
        recordAndExtract(signed(bench.planner.plan(request, ImageListener.NONE), 1));

        assertThat(out.resolve("bagit.txt")).hasContent("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(Files.readAllLines(out.resolve("bag-info.txt")))
                .contains("Payload-Oxum: 100005.3", "Bag-Count: 1 of 1")
                .allMatch(line -> line.matches("[A-Z][A-Za-z-]+: .+"));
        works(run(out, "sha256sum", "-c", "--strict", "manifest-sha256.txt"));
        works(run(out, "sha256sum", "-c", "--strict", "tagmanifest-sha256.txt"));
        works(run(out, "sha256sum", "-c", "--strict", "_disc/manifest.sha256"));
        List<String> payload = Files.readAllLines(out.resolve("manifest-sha256.txt"));
        assertThat(payload)
                .extracting(line -> line.substring(66))
                .containsExactlyInAnyOrder("data/tree/a/one", "data/tree/two words", "data/tree/empty");
        assertThat(everyFile(out.resolve("data"))).isEqualTo(payload.size());
    }
}
