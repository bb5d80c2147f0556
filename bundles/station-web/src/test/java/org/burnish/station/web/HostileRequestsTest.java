package org.burnish.station.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest {

    private static final String HEAD =
            " HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer TOKEN\r\nConnection: close\r\n";

    @TempDir
    static Path work;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = new Served(work, Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    private static String status(String answer) {
        return answer.length() < 12 ? answer : answer.substring(9, 12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/assets/../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%2f..%2fetc/passwd",
                "/assets/..%5cx",
                "//etc/passwd",
                "/jobs/1;a=b",
                "/jobs/%00",
                "/jobs/%252e%252e",
                "/jobs/\\x"
            })
    void pathsThatClimbAreRefused(String path) throws Exception {
        assertThat(status(served.raw("GET " + path + HEAD + "\r\n"))).isEqualTo("400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "OPTIONS", "CONNECT", "PROPFIND"})
    void methodsThatNothingNeedsAreRefused(String method) throws Exception {
        assertThat(status(served.raw(method + " /api/v1/jobs" + HEAD + "\r\n"))).isIn("405", "400");
    }

    @Test
    void lengthAndChunksTogetherAreRefused() throws Exception {
        String body = "0\r\n\r\nGET /api/v1/status HTTP/1.1\r\nHost: HOST\r\n\r\n";
        String answer =
                served.raw("POST /api/v1/jobs" + HEAD + "Content-Type: application/json\r\nContent-Length: 5\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + body);
        assertThat(status(answer)).isEqualTo("400");
        assertThat(answer.split("HTTP/1.1")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length : 5\r\n",
                "Content-Length: +5\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Content-Length: 5, 6\r\n"
            })
    void lengthsThatCanBeReadInTwoWaysAreRefused(String header) throws Exception {
        assertThat(status(served.raw(
                        "POST /api/v1/jobs" + HEAD + "Content-Type: application/json\r\n" + header + "\r\n01234")))
                .isIn("400", "501");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws Exception {
        assertThat(status(served.raw("GET /" + HEAD + "X: " + "x".repeat(40_000) + "\r\n\r\n")))
                .isEqualTo("431");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnread() throws Exception {
        String answer = served.raw(
                "POST /api/v1/jobs" + HEAD + "Content-Type: application/json\r\nContent-Length: 2000000\r\n\r\n{");
        assertThat(status(answer)).isEqualTo("413");
        HttpResponse<String> chunked = served.send(served.request("/api/v1/jobs")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[2_000_000]))));
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedFor() throws Exception {
        long begin = System.nanoTime();
        String answer = served.raw(
                "POST /api/v1/jobs" + HEAD + "Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{");
        assertThat(status(answer)).isEqualTo("408");
        assertThat(System.nanoTime() - begin).isLessThan(8_000_000_000L);
    }

    @Test
    void aBodyThatDripsIsNotWaitedFor() throws Exception {
        java.net.URI uri = java.net.URI.create(served.url());
        try (java.net.Socket socket = new java.net.Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(200);
            String head = ("POST /api/v1/jobs" + HEAD
                            + "Content-Type: application/json\r\nContent-Length: 2000\r\n\r\n")
                    .replace("HOST", uri.getAuthority())
                    .replace("TOKEN", served.token("operator"));
            socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            StringBuilder answer = new StringBuilder();
            for (int i = 0; i < 40 && answer.isEmpty(); i++) {
                socket.getOutputStream().write(' ');
                try {
                    int got = socket.getInputStream().read();
                    answer.append((char) got);
                    answer.append(new String(
                            socket.getInputStream().readNBytes(20), java.nio.charset.StandardCharsets.UTF_8));
                } catch (java.net.SocketTimeoutException e) {
                    // it waits still
                }
            }
            assertThat(status(answer.toString())).isEqualTo("408");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example:80", "localhost.evil:1", "[::2]", ""})
    void namesThatAreNotTheStationsAreRefused(String host) throws Exception {
        String answer = served.raw("GET /api/v1/status HTTP/1.1\r\nHost: " + host
                + "\r\nAuthorization: Bearer TOKEN\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).isIn("421", "400");
    }

    private HttpResponse<String> byCookie(String path, String body, String... headers) throws Exception {
        HttpResponse<String> entered = served.send(
                HttpRequest.newBuilder(java.net.URI.create(served.url() + "/?token=" + served.token("operator"))));
        assertThat(entered.statusCode()).isEqualTo(303);
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(entered.headers().firstValue("Location")).hasValue("/");
        HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(served.url() + path))
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return served.send(request);
    }

    @Test
    void aPageOfOthersCanNotSubmit() throws Exception {
        String form = "application/x-www-form-urlencoded";
        String job = "source=" + Files.writeString(served.roots.resolve("f"), "x");
        assertThat(byCookie("/submit", job, "Content-Type", form).statusCode()).isEqualTo(403);
        assertThat(byCookie("/submit", job, "Content-Type", form, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(byCookie("/submit", job, "Content-Type", form, "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(byCookie("/submit", job, "Content-Type", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(byCookie("/submit", job, "Content-Type", form, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(byCookie("/api/v1/jobs", "", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors")
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.queue.jobs).isEmpty();
        assertThat(byCookie("/submit", job, "Content-Type", form, "Origin", served.url())
                        .statusCode())
                .isEqualTo(303);
        assertThat(served.queue.jobs).hasSize(1);
        served.queue.jobs.clear();
    }

    @Test
    void jsonHasToBeCalledJson() throws Exception {
        HttpResponse<String> answer = served.send(served.request("/api/v1/jobs")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void filesOutsideTheRootsAreNotBurned() throws Exception {
        Path secret = Files.writeString(work.resolve("secret"), "secret");
        Path link = served.roots.resolve("link");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, secret);
        Path up = served.roots.resolve("up");
        Files.deleteIfExists(up);
        Files.createSymbolicLink(up, work);
        for (String path : new String[] {
            secret.toString(),
            link.toString(),
            up + "/secret",
            served.roots + "/../secret",
            "/etc/passwd",
            "relative",
            ""
        }) {
            HttpResponse<String> answer = served.post("/api/v1/jobs", "{\"sources\":[{\"disk\":\"" + path + "\"}]}");
            assertThat(answer.statusCode()).as(path).isIn(400, 403);
            assertThat(served.get("/api/v1/tree?path="
                                    + java.net.URLEncoder.encode(path.isEmpty() ? "/" : path, "UTF-8"))
                            .statusCode())
                    .as(path)
                    .isIn(400, 403);
        }
        assertThat(served.queue.jobs).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{\"sources\":[]}",
                "{\"sources\":[{\"disk\":{}}]}",
                "{\"sources\":\"x\"}",
                "{\"copies\":0}",
                "{\"colour\":1}",
                "[[[[",
                "null",
                "{\"sources\":[{\"disk\":\"/a\",\"mode\":1}]}"
            })
    void bodiesThatAreNoJobsAreRefused(String body) throws Exception {
        HttpResponse<String> answer = served.post("/api/v1/jobs", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void deepJsonIsRefused() throws Exception {
        assertThat(served.post("/api/v1/jobs", "[".repeat(300_000)).statusCode())
                .isEqualTo(400);
        assertThat(served.post("/api/v1/jobs", "{\"sources\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoComesTooOftenHasToWait() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(served.url() + "/api/v1/openapi.yaml"))
                .header("Authorization", "Bearer " + served.token("admin"));
        int refused = 0;
        for (int i = 0; i < 2000 && refused == 0; i++) {
            HttpResponse<String> answer = served.send(request);
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                refused++;
            } else {
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
        assertThat(refused).isOne();
        // others are not kept away by it
        assertThat(served.get("/api/v1/status").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGuessesTokensHasToWaitLonger() throws Exception {
        java.util.Set<Integer> answers = new java.util.TreeSet<>();
        for (int i = 0; i < 20; i++) {
            answers.add(served.send(HttpRequest.newBuilder(java.net.URI.create(served.url() + "/api/v1/status"))
                            .header("Authorization", "Bearer " + served.token("operator") + i))
                    .statusCode());
            answers.add(served.send(HttpRequest.newBuilder(java.net.URI.create(served.url() + "/?token=guess" + i)))
                    .statusCode());
        }
        assertThat(answers).containsExactly(401, 429);
        // and the user at the same machine is let in nevertheless
        assertThat(served.get("/api/v1/status").statusCode()).isEqualTo(200);
    }
}
