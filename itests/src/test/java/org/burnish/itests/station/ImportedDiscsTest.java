package org.burnish.itests.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discs of other programs in the catalogue of a running station. */
class ImportedDiscsTest {

    private static final long TIMEOUT_S = 90;

    @TempDir
    static Path folder;

    private static Process station;
    private static String url = "";
    private static String token = "";
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        Path state = folder.resolve("state");
        ProcessBuilder builder = new ProcessBuilder(Run.burnishBinary().toString(), "station")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("BURNISH_STATION_DIR", state.toString());
        builder.environment().put("BURNISH_CACHE", folder.resolve("cache").toString());
        builder.environment().put("BURNISH_OPTS", "-XX:TieredStopAtLevel=1 -Dburnish.station.port=0");
        station = builder.start();
        Path connection = state.resolve("station.json");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_S);
        while (!Files.exists(connection) || !Files.readString(connection).contains("}")) {
            assertThat(station.waitFor(100, TimeUnit.MILLISECONDS))
                    .as(Files.readString(folder.resolve("log")))
                    .isFalse();
            assertThat(System.nanoTime()).isLessThan(end);
        }
        url = member(Files.readString(connection), "url");
        token = member(Files.readString(connection), "token");
    }

    @AfterAll
    static void end() throws Exception {
        station.destroy();
        if (!station.waitFor(30, TimeUnit.SECONDS)) {
            station.destroyForcibly();
        }
    }

    @Test
    @Peer("xorriso")
    void sessionsOfXorrisoAreEachThereOnce() throws Exception {
        Path tree = Files.createDirectories(folder.resolve("tree/sub")).getParent();
        Files.writeString(tree.resolve("IMG_0001.JPG"), "one");
        Files.writeString(tree.resolve("sub/song.mp3"), "two");
        String image = folder.resolve("multi.iso").toString();
        xorriso("-md5", "on", "-outdev", image, "-volid", "MULTI", "-map", tree.toString(), "/pics");
        String first = imported(image);
        assertThat(member(first, "sessions")).isEqualTo("1");
        Files.writeString(tree.resolve("IMG_0001.JPG"), "changed");
        xorriso("-dev", image, "-update", tree.resolve("IMG_0001.JPG").toString(), "/pics/IMG_0001.JPG");
        Files.writeString(tree.resolve("sub/third.txt"), "three");
        xorriso("-dev", image, "-map", tree.resolve("sub/third.txt").toString(), "/pics/third.txt");
        String grown = imported(image);
        assertThat(member(grown, "mark")).isEqualTo(member(first, "mark"));
        assertThat(member(grown, "sessions")).isEqualTo("3");
        assertThat(imported(image)).isEqualTo(grown);
        // an MD5 is no SHA-256, and what is unknown is empty
        assertThat(files("pics/"))
                .containsExactlyInAnyOrder(
                        "1 /pics/IMG_0001.JPG 3 ",
                        "1 /pics/sub/song.mp3 3 ",
                        "2 /pics/IMG_0001.JPG 7 ",
                        "3 /pics/third.txt 5 ");
    }

    /** What growisofs writes is what this program makes. */
    @Test
    @Peer("genisoimage")
    void imageOfGenisoimageIsThere() throws Exception {
        Path tree = Files.createDirectories(folder.resolve("grown"));
        Files.writeString(tree.resolve("walrus.txt"), "one");
        String image = folder.resolve("grown.iso").toString();
        Run made = Run.of(folder, "genisoimage", "-quiet", "-R", "-V", "GROWN", "-o", image, tree.toString());
        assertThat(made.exit()).as("%s", made).isZero();
        assertThat(member(imported(image), "volumeId")).isEqualTo("GROWN");
        assertThat(files("walrus")).containsExactly("1 /walrus.txt 3 ");
    }

    @Test
    void recordedSha256IsTaken() throws Exception {
        Path tree = Files.createDirectories(folder.resolve("own"));
        Files.writeString(tree.resolve("narwhal.txt"), "narwhal");
        String image = folder.resolve("own.iso").toString();
        Run made =
                Run.burnish(folder, "burn", tree + "/", "--to", "stdio:" + image, "--option", "image.digest=SHA-256");
        assertThat(made.exit()).as("%s", made).isZero();
        imported(image);
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("narwhal".getBytes(StandardCharsets.UTF_8)));
        assertThat(files("narwhal")).containsExactly("1 /narwhal.txt 7 " + sha256);
        assertThat(files(sha256)).hasSize(1);
    }

    @Test
    void whatIsNoDiscIsRefusedInWords() throws Exception {
        HttpResponse<String> answer = sent(folder.resolve("nothing.iso").toString());
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("nothing.iso");
    }

    private static void xorriso(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xorriso"));
        command.addAll(List.of(arguments));
        Run made = Run.of(folder, command.toArray(String[]::new));
        assertThat(made.exit()).as("%s", made).isZero();
    }

    private String imported(String image) throws Exception {
        HttpResponse<String> answer = sent("stdio:" + image);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private HttpResponse<String> sent(String drive) throws IOException, InterruptedException {
        return client.send(
                request("api/v1/discs/import")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"drive\":\"" + drive + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    /** Session, path, size and SHA-256 of what a search finds. */
    private List<String> files(String text) throws Exception {
        String body = client.send(request("api/v1/files?q=" + text).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        List<String> found = new ArrayList<>();
        Matcher each = Pattern.compile("\\{[^{}]*\"path\"[^{}]*}").matcher(body);
        while (each.find()) {
            String file = each.group();
            found.add(member(file, "session") + " " + member(file, "path") + " " + member(file, "size") + " "
                    + member(file, "sha256"));
        }
        return found;
    }

    private static String member(String json, String name) {
        Matcher found =
                Pattern.compile("\"" + name + "\":(?:\"([^\"]*)\"|(\\w+))").matcher(json);
        assertThat(found.find()).as("%s in %s", name, json).isTrue();
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
