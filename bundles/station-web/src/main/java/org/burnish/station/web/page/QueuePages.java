package org.burnish.station.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.burnish.station.Burn;
import org.burnish.station.BurnCertificate;
import org.burnish.station.Job;
import org.burnish.station.JobQuery;
import org.burnish.station.JobRequest;
import org.burnish.station.Station;
import org.burnish.station.StationDrive;
import org.burnish.station.web.api.JobRoutes.Act;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Role;

/** The queue with the drives, a job, and the jobs of the past. */
final class QueuePages {

    private static final int MANY = 100;
    private static final int FEW = 10;
    private static final Set<Job.State> OPEN =
            Set.of(Job.State.HELD, Job.State.WAITING, Job.State.RUNNING, Job.State.UNKNOWN);
    private static final Set<Job.State> ENDED = Set.of(Job.State.DONE, Job.State.FAILED, Job.State.CANCELLED);

    private final Texts texts;
    private final Fragments fragments;
    private final Layout layout;

    QueuePages(Texts texts, Fragments fragments, Layout layout) {
        this.texts = texts;
        this.fragments = fragments;
        this.layout = layout;
    }

    void queue(Visit visit) throws IOException {
        Station station = visit.rooms().station();
        Html html = new Html();
        html.open("section", "aria-labelledby", "drives-title");
        html.tag("h2", texts.of("drives"), "id", "drives-title");
        html.add(fragments.driveList(station.drives())).close();
        html.open("section", "aria-labelledby", "jobs-title");
        html.tag("h2", texts.of("queue.open"), "id", "jobs-title");
        html.add(counts(station.counts()));
        html.add(list(station.jobs(new JobQuery(OPEN, Long.MAX_VALUE, Optional.empty(), MANY)), "jobs", "queue.empty"));
        html.close();
        html.open("section", "aria-labelledby", "ended-title");
        html.tag("h2", texts.of("queue.ended"), "id", "ended-title");
        html.add(list(station.jobs(new JobQuery(ENDED, Long.MAX_VALUE, Optional.empty(), FEW)), "ended", "queue.none"));
        html.close();
        layout.send(visit.response(), "/", texts.of("nav.queue"), html);
    }

    private Html counts(List<Station.StateCount> counts) {
        Html html = new Html();
        html.open("p", "class", "counts");
        for (Station.StateCount count : counts) {
            if (count.jobs() > 0) {
                String state = Fragments.word(count.state());
                html.open("a", "href", "/history?state=" + state, "class", "is-" + state);
                html.tag("b", Long.toString(count.jobs())).text(" " + fragments.state(count.state()));
                html.close();
            }
        }
        return html.close();
    }

    private Html list(List<Job> jobs, String id, String nothing) {
        Html html = new Html();
        html.open("ul", "class", "jobs", "id", id);
        jobs.forEach(job -> html.add(fragments.row(job)));
        html.close();
        if (jobs.isEmpty()) {
            html.tag("p", texts.of(nothing), "class", "nothing");
        }
        return html;
    }

    void history(Visit visit) throws IOException {
        String text = visit.query("text");
        String word = visit.query("state");
        Set<Job.State> states = word.isEmpty() ? Set.of() : Set.of(state(word));
        List<Job> jobs = visit.rooms()
                .station()
                .jobs(new JobQuery(states, visit.before(), Optional.of(text).filter(each -> !each.isEmpty()), MANY));
        Html html = new Html();
        html.open("form", "method", "get", "action", "/history", "class", "line", "role", "search");
        html.open("label").text(texts.of("history.text"));
        html.empty("input", "type", "search", "name", "text", "value", text).close();
        html.open("label").text(texts.of("history.state")).open("select", "name", "state");
        html.tag("option", texts.of("history.all"), "value", "");
        for (Job.State each : Job.State.values()) {
            option(html, Fragments.word(each), fragments.state(each), word);
        }
        html.close().close();
        html.tag("button", texts.of("history.show")).close();
        html.add(list(jobs, "past", "history.empty"));
        if (jobs.size() == MANY) {
            long last = jobs.get(jobs.size() - 1).id();
            String older = "/history?before=" + last + "&state=" + word + "&text=" + Visit.encoded(text);
            html.tag("a", texts.of("older"), "href", older, "class", "older");
        }
        layout.send(visit.response(), "/history", texts.of("nav.history"), html);
    }

    static void option(Html html, String value, String text, String chosen) {
        if (value.equals(chosen)) {
            html.tag("option", text, "value", value, "selected", "selected");
        } else {
            html.tag("option", text, "value", value);
        }
    }

    private static Job.State state(String word) {
        for (Job.State state : Job.State.values()) {
            if (Fragments.word(state).equals(word)) {
                return state;
            }
        }
        throw Refusal.bad("There is no state '" + word + "' of a job");
    }

    void job(Visit visit, long id) throws IOException {
        Job job = visit.rooms().station().job(id).orElseThrow(() -> Refusal.notFound(texts.of("job.missing", id)));
        JobRequest request = job.request();
        Html html = new Html();
        html.open("ul", "class", "jobs", "id", "one").add(fragments.row(job)).close();
        html.open("dl", "class", "facts");
        fact(
                html,
                "job.sources",
                String.join(
                        ", ",
                        request.sources().stream().map(JobRequest.Source::disk).toList()));
        fact(html, "job.medium", fragments.medium(request));
        fact(html, "job.copies", Integer.toString(request.copies()));
        fact(html, "job.verify", fragments.verify(request));
        fact(html, "job.priority", Integer.toString(request.priority()));
        request.deadline().ifPresent(time -> fact(html, "job.deadline", Amounts.time(time)));
        fact(html, "job.submitter", request.submitter());
        fact(html, "job.created", Amounts.time(job.created()));
        job.ended().ifPresent(time -> fact(html, "job.ended", Amounts.time(time)));
        html.close();
        html.tag("h2", texts.of("job.burns")).open("div", "class", "wide").open("table");
        html.open("thead").open("tr");
        for (String column : List.of(
                "number", "copy", "state", "verified", "drive", "disc", "certificate", "attempts", "ended", "reason")) {
            html.tag("th", texts.of("burn." + column), "scope", "col");
        }
        html.close().close().open("tbody");
        job.burns().forEach(burn -> burn(html, burn));
        html.close().close().close();
        layout.send(visit.response(), "", texts.of("job.title", id, fragments.name(request)), html);
    }

    private void burn(Html html, Burn burn) {
        html.open("tr");
        html.tag("td", Integer.toString(burn.number()));
        html.tag("td", Integer.toString(burn.copy()));
        html.tag("td", texts.of("burn.state." + Fragments.word(burn.state())));
        html.tag("td", texts.of("verified." + Fragments.word(burn.verified())));
        html.tag(
                "td",
                burn.place()
                        .map(place -> place.station() + " · " + place.drive())
                        .orElse(""));
        html.open("td");
        if (burn.disc().isPresent()) {
            String disc = Long.toString(burn.disc().getAsLong());
            html.tag("a", texts.of("disc.number", disc), "href", "/discs/" + disc);
        }
        html.close();
        html.open("td");
        if (burn.state() == Burn.State.DONE) {
            html.tag("a", texts.of("burn.certificate"), "href", "/burns/" + burn.id());
        }
        html.close();
        html.tag("td", Integer.toString(burn.attempts()));
        html.tag("td", burn.ended().map(Amounts::time).orElse(""));
        html.tag("td", burn.reason());
        html.close();
    }

    /** A certificate is a page of its own, which prints: it has its own style, and nothing in it is carried out. */
    void certificate(Visit visit, long burn) throws IOException {
        BurnCertificate certificate = visit.rooms()
                .station()
                .certificate(burn)
                .orElseThrow(() -> Refusal.notFound("There is no certificate of a burn " + burn));
        byte[] page = certificate.page().getBytes(StandardCharsets.UTF_8);
        visit.response()
                .setHeader(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
        visit.response().setContentType("text/html; charset=utf-8");
        visit.response().setContentLength(page.length);
        visit.response().getOutputStream().write(page);
    }

    private void fact(Html html, String key, String value) {
        html.tag("dt", texts.of(key)).tag("dd", value);
    }

    void act(Visit visit, long id, String word) {
        Act act = Act.of(word)
                .orElseThrow(() -> Refusal.notFound("Nothing called '" + word + "' can be done with a job"));
        act.on(visit.rooms().station(), id, visit.caller());
        visit.goTo("/jobs/" + id);
    }

    void drive(Visit visit, String act) throws IOException {
        visit.caller().needs(Role.OPERATOR);
        String drive = visit.form().getOrDefault("drive", List.of("")).get(0);
        switch (act) {
            case "eject" -> visit.rooms().station().eject(drive);
            case "load" -> visit.rooms().station().loadBlank(drive, "");
            case "import" -> {
                visit.goTo(
                        "/discs/" + visit.rooms().catalogue().importDisc(drive).id());
                return;
            }
            default -> throw Refusal.notFound("Nothing called '" + act + "' can be done with a drive");
        }
        visit.goTo("/");
    }

    /** The kinds of media that the drives have, for a job. */
    static List<String> media(List<StationDrive> drives) {
        return drives.stream()
                .map(StationDrive::medium)
                .filter(medium -> !medium.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
