package org.burnish.station.web.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.burnish.scsi.text.Visible;
import org.burnish.station.BurnCertificate;
import org.burnish.station.Job;
import org.burnish.station.JobQuery;
import org.burnish.station.JobRequest;
import org.burnish.station.Station;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.guard.Caller;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Role;

/** Jobs: to see them, to hand them in, and what can be done with them. */
public final class JobRoutes {

    private static final System.Logger LOG = System.getLogger(JobRoutes.class.getName());
    private static final String PATH = "/jobs";

    private final Rooms rooms;

    JobRoutes(Rooms rooms) {
        this.rooms = rooms;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(new Route("GET", PATH, Role.VIEWER, this::list));
        routes.add(new Route("POST", PATH, Role.OPERATOR, this::submit));
        routes.add(new Route("POST", PATH + "/plan", Role.OPERATOR, this::plan));
        routes.add(new Route("GET", "/burns/{id}/certificate", Role.VIEWER, this::certificate));
        routes.add(new Route("GET", PATH + "/{id}", Role.VIEWER, call -> call.answer(Shapes.job(one(call.id())))));
        for (Act act : Act.values()) {
            routes.add(new Route(
                    "POST",
                    PATH + "/{id}/" + Shapes.word(act),
                    Role.OPERATOR,
                    call -> call.answer(Shapes.job(act.on(rooms.station(), call.id(), call.caller())))));
        }
        return routes;
    }

    /** What can be done with a job. */
    public enum Act {
        CANCEL(Station::cancel),
        HOLD(Station::hold),
        RELEASE(Station::release),
        RETRY(Station::retry);

        private final BiFunction<Station, Long, Job> does;

        Act(BiFunction<Station, Long, Job> does) {
            this.does = does;
        }

        /** The act of a word. */
        public static Optional<Act> of(String word) {
            return Arrays.stream(values())
                    .filter(act -> Shapes.word(act).equals(word))
                    .findFirst();
        }

        /** As it is written. */
        public String word() {
            return Shapes.word(this);
        }

        /** Does it, and logs who did. */
        public Job on(Station station, long id, Caller caller) {
            caller.needs(Role.OPERATOR);
            Job job = does.apply(station, id);
            LOG.log(Level.INFO, "Job {0}: {1} by {2}", Long.toString(id), word(), Visible.line(caller.name()));
            return job;
        }
    }

    private void list(Call call) throws IOException {
        Set<Job.State> states = new LinkedHashSet<>();
        for (String word : call.query("state", "").split(",")) {
            if (!word.isEmpty()) {
                states.add(state(word));
            }
        }
        long before = call.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        Optional<String> text = Optional.of(call.query("text", "")).filter(each -> !each.isEmpty());
        JobQuery query = new JobQuery(states, before, text, call.limit());
        call.answer(Shapes.list("jobs", rooms.station().jobs(query), Shapes::job));
    }

    private static Job.State state(String word) {
        for (Job.State state : Job.State.values()) {
            if (Shapes.word(state).equals(word)) {
                return state;
            }
        }
        throw Refusal.bad("There is no state '" + word + "' of a job");
    }

    private Job one(long id) {
        return rooms.station().job(id).orElseThrow(() -> Refusal.notFound("There is no job " + id));
    }

    /** What a job would make. */
    private void plan(Call call) throws IOException {
        JobRequest request =
                Requests.job(Requests.jobBody(call.body()), call.caller().name(), rooms.roots());
        call.answer(Shapes.list("discs", rooms.station().plan(request).discs(), Shapes::planned));
    }

    /** The certificate as it is signed, with all that checks it. */
    private void certificate(Call call) throws IOException {
        BurnCertificate certificate = rooms.station()
                .certificate(call.id())
                .orElseThrow(() -> Refusal.notFound("There is no certificate of a burn " + call.id()));
        JsonObject answer = new JsonObject();
        answer.addProperty("json", new String(certificate.json(), StandardCharsets.UTF_8));
        answer.addProperty("signature", Base64.getEncoder().encodeToString(certificate.signature()));
        answer.addProperty("key", certificate.key());
        answer.addProperty("page", certificate.page());
        call.answer(answer);
    }

    private void submit(Call call) throws IOException {
        JobRequest request =
                Requests.job(Requests.jobBody(call.body()), call.caller().name(), rooms.roots());
        Job job = submit(rooms, request, call.caller());
        call.created("/api/v1/jobs/" + job.id(), Shapes.job(job));
    }

    /** Hands a job in, and logs who did. */
    public static Job submit(Rooms rooms, JobRequest request, Caller caller) {
        caller.needs(Role.OPERATOR);
        Job job = rooms.station().submit(request);
        LOG.log(Level.INFO, "Job {0}: submitted by {1}", Long.toString(job.id()), Visible.line(request.submitter()));
        return job;
    }
}
