package org.burnish.station.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.burnish.station.Burn;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.web.Fakes;
import org.burnish.station.web.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    @TempDir
    static Path work;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = new Served(work, Map.of());
        Files.writeString(served.roots.resolve("photo.jpg"), "x");
        Files.createDirectory(served.roots.resolve("a<b"));
        JobRequest hostile = JobRequest.of(List.of(new JobRequest.Source("/a/" + Fakes.HOSTILE, "")))
                .label(Fakes.HOSTILE)
                .medium(Fakes.HOSTILE)
                .copies(2)
                .verify(JobRequest.Verify.OTHER)
                .submitter(Fakes.HOSTILE);
        served.queue.put(hostile, Job.State.RUNNING, Burn.State.BURNING);
        served.queue.put(hostile, Job.State.FAILED, Burn.State.FAILED);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    private static String page(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void hostileNamesAreTextOnEveryPage() throws Exception {
        for (String path : List.of(
                "/",
                "/jobs/1",
                "/history",
                "/history?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?q=photos",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/needed?path=/%3Cscript%3Ealert(1)",
                "/discs",
                "/discs/2",
                "/calendar",
                "/submit",
                "/submit?path=" + served.roots,
                "/submit/tree?path=" + served.roots)) {
            String page = page(path);
            assertThat(page).as(path).doesNotContain("<script>").doesNotContain("a<b");
            // a field has to give back what it was given
            assertThat(page.replaceAll("value=\"[^\"]*\"", "")).as(path).doesNotContain("\u202E");
            assertThat(Pattern.compile("\\son\\w+=|javascript:|style=")
                            .matcher(page)
                            .find())
                    .as(path)
                    .isFalse();
        }
        assertThat(page("/search?q=photos")).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void aPolicyForbidsScriptsInside() throws Exception {
        HttpResponse<String> answer = served.get("/");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        for (String asset : List.of("style.css", "page.js", "htmx.min.js", "disc.svg")) {
            HttpResponse<String> file =
                    served.send(HttpRequest.newBuilder(java.net.URI.create(served.url() + "/assets/" + asset)));
            assertThat(file.statusCode()).as(asset).isEqualTo(200);
            assertThat(file.body()).isNotEmpty();
        }
    }

    @Test
    void whatIsReadNeedsNoScript() throws Exception {
        assertThat(page("/")).contains("BD-R", "9.0 GB of 25.0 GB", "Writing in emu:/a: 40 %", "running", "failed");
        assertThat(page("/search?q=cat")).contains("/photos/cat.jpg", "Photos 2019", "1.2 MB");
        assertThat(page("/needed?path=/photos"))
                .contains("2 discs are needed", "burnish restore &#39;/photos&#39; --to DIR");
        assertThat(page("/calendar")).contains("Never read: 1", "2026-12: 1");
        assertThat(page("/discs/1")).contains("VERBAT", "10.2 MB");
        assertThat(page("/submit?path=" + served.roots)).contains("photo.jpg");
    }

    private static HttpResponse<String> form(String path, String body, String role) throws Exception {
        return served.send(HttpRequest.newBuilder(java.net.URI.create(served.url() + path))
                .header("Authorization", "Bearer " + served.token(role))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void formsWorkWithoutScript() throws Exception {
        HttpResponse<String> submitted = form(
                "/submit",
                "source=" + Visit.encoded(served.roots.resolve("photo.jpg").toString())
                        + "&label=Tour&copies=3&verify=other&medium=bd-r",
                "operator");
        assertThat(submitted.statusCode()).isEqualTo(303);
        String place = submitted.headers().firstValue("Location").orElseThrow();
        long id = Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
        Job job = served.queue.jobs.get(id);
        assertThat(job.request().label()).isEqualTo("Tour");
        assertThat(job.request().copies()).isEqualTo(3);
        assertThat(job.request().submitter()).startsWith("operator@");
        assertThat(form("/jobs/" + id + "/cancel", "", "operator").statusCode()).isEqualTo(303);
        assertThat(served.queue.done).contains("cancel " + id);
        assertThat(form("/drives/eject", "drive=emu:/b", "operator").statusCode())
                .isEqualTo(303);
        assertThat(form("/discs/1", "label=A+%26+B&shelf=9", "operator").statusCode())
                .isEqualTo(303);
        assertThat(page("/discs/1")).contains("A &amp; B");
        form("/discs/1", "label=Photos+2019&shelf=A3", "operator");
    }

    @Test
    void aViewerOnlyReads() throws Exception {
        assertThat(form("/submit", "source=/etc", "viewer").statusCode()).isEqualTo(403);
        assertThat(form("/jobs/1/cancel", "", "viewer").statusCode()).isEqualTo(403);
        assertThat(form("/drives/eject", "drive=emu:/b", "viewer").statusCode()).isEqualTo(403);
        assertThat(form("/discs/1", "label=x", "viewer").statusCode()).isEqualTo(403);
        assertThat(served.queue.jobs.get(1L).state()).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void aRefusalIsAPageForPeople() throws Exception {
        HttpResponse<String> stranger = served.send(HttpRequest.newBuilder(java.net.URI.create(served.url() + "/")));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).contains("Open the address that it printed").contains("<!DOCTYPE html>");
        assertThat(served.get("/jobs/4711").statusCode()).isEqualTo(404);
        assertThat(served.get("/nothing").body()).contains("There is no such page");
    }

    @Test
    void aCertificateIsAPageInWhichNothingIsCarriedOut() throws Exception {
        HttpResponse<String> answer = served.get("/burns/10");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<html>");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox; default-src 'none'")
                .doesNotContain("script");
    }
}
