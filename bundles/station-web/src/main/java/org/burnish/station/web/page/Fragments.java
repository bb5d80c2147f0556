package org.burnish.station.web.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.burnish.station.Burn;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.StationDrive;
import org.burnish.station.StationListener.BurnProgress;
import org.burnish.station.web.api.JobRoutes.Act;
import org.burnish.station.web.events.Voice;

/** Parts of pages that are also sent to watchers when what they show has changed. */
final class Fragments implements Voice {

    private static final String FULL = "100";

    private final Texts texts;

    Fragments(Texts texts) {
        this.texts = texts;
    }

    /** A job in a list. */
    Html row(Job job) {
        Html html = new Html();
        JobRequest request = job.request();
        html.open("li", "id", "job-" + job.id(), "class", "job is-" + word(job.state()));
        html.tag("a", Long.toString(job.id()), "class", "number", "href", "/jobs/" + job.id());
        html.open("div", "class", "what");
        html.tag("a", name(request), "href", "/jobs/" + job.id());
        html.tag("small", texts.of("job.wanted", medium(request), request.copies(), verify(request)));
        html.close();
        html.open("div", "class", "state");
        html.tag("span", state(job.state()), "class", "badge");
        job.burns().stream().filter(burn -> burn.state().running()).forEach(burn -> meter(html, burn));
        job.burns().stream()
                .filter(burn -> !burn.state().running() && !burn.reason().isEmpty())
                .limit(1)
                .forEach(burn -> html.tag("small", burn.reason(), "class", "reason"));
        html.close();
        html.add(acts(job));
        return html.close();
    }

    private void meter(Html html, Burn burn) {
        html.open("div", "class", "meter");
        html.tag(
                "progress",
                burn.progress() + " %",
                "id",
                "burn-" + burn.id(),
                "max",
                FULL,
                "value",
                Integer.toString(burn.progress()),
                "aria-label",
                texts.of("burn.progress", burn.copy()));
        html.tag(
                "small", texts.of("burn.phase", burn.phase(), drive(burn), burn.progress()), "id", "live-" + burn.id());
        html.close();
    }

    /** What can be done with a job as it is. */
    Html acts(Job job) {
        Html html = new Html();
        html.open("div", "class", "acts");
        for (Act act : Act.values()) {
            if (fits(act, job)) {
                String path = "/jobs/" + job.id() + "/" + act.word();
                html.open("form", "method", "post", "action", path, "hx-post", path, "hx-swap", "none");
                html.tag(
                        "button",
                        texts.of("act." + act.word()),
                        "class",
                        act == Act.CANCEL ? "danger" : "plain",
                        "aria-label",
                        texts.of("act.of", texts.of("act." + act.word()), job.id()));
                html.close();
            }
        }
        return html.close();
    }

    private static boolean fits(Act act, Job job) {
        return switch (act) {
            case CANCEL -> !job.state().ended();
            case HOLD -> job.state() == Job.State.WAITING || job.state() == Job.State.RUNNING;
            case RELEASE -> job.state() == Job.State.HELD || job.state() == Job.State.UNKNOWN;
            case RETRY -> job.state() == Job.State.FAILED;
        };
    }

    /** All drives. */
    Html driveList(List<StationDrive> drives) {
        Html html = new Html();
        html.open("ul", "class", "drives", "id", "drives");
        if (drives.isEmpty()) {
            html.tag("li", texts.of("drives.none"), "class", "nothing");
        }
        drives.forEach(drive -> drive(html, drive));
        return html.close();
    }

    private void drive(Html html, StationDrive drive) {
        html.open("li", "class", "drive is-" + known(drive.state()));
        html.open("div", "class", "what");
        html.tag("b", drive.model().isEmpty() ? drive.address() : drive.model());
        html.tag("small", drive.station() + " · " + drive.address());
        html.close();
        html.open("div", "class", "medium");
        String medium = drive.medium().isEmpty() ? texts.of("drive.empty") : drive.medium();
        html.tag("span", medium, "class", "kind").tag("span", state(drive.state()), "class", "badge");
        if (drive.capacity() > 0) {
            html.tag(
                    "meter",
                    Amounts.percent(drive.used(), drive.capacity()) + " %",
                    "min",
                    "0",
                    "max",
                    Long.toString(drive.capacity()),
                    "value",
                    Long.toString(drive.used()),
                    "aria-label",
                    texts.of("drive.used"));
            html.tag("small", texts.of("drive.space", Amounts.bytes(drive.used()), Amounts.bytes(drive.capacity())));
        }
        html.close();
        html.open("div", "class", "acts");
        if (drive.burn().isEmpty()) {
            act(html, drive, "eject");
            act(html, drive, drive.state().equals("closed") || drive.state().equals("appendable") ? "import" : "load");
        }
        html.close().close();
    }

    private void act(Html html, StationDrive drive, String act) {
        html.open("form", "method", "post", "action", "/drives/" + act);
        html.empty("input", "type", "hidden", "name", "drive", "value", drive.address());
        html.tag("button", texts.of("drive." + act), "class", "plain").close();
    }

    /** A job's name: its label, or what goes on its disc. */
    String name(JobRequest request) {
        if (!request.label().isEmpty()) {
            return request.label();
        }
        String first = request.sources().get(0).disk();
        String name = first.substring(first.lastIndexOf('/') + 1);
        int more = request.sources().size() - 1;
        return more == 0 ? name : texts.of("job.more", name, more);
    }

    String medium(JobRequest request) {
        return request.medium().isEmpty() ? texts.of("medium.any") : request.medium();
    }

    String verify(JobRequest request) {
        return texts.of("verify." + word(request.verify()));
    }

    String state(Job.State state) {
        return texts.of("job.state." + word(state));
    }

    private String state(String drive) {
        return known(drive).equals("other") ? drive : texts.of("drive.state." + known(drive));
    }

    /** The states of drives are words of the contract; another word is shown as it is. */
    private static String known(String state) {
        return switch (state) {
            case "blank", "appendable", "closed", "empty", "busy", "failed" -> state;
            default -> "other";
        };
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String drive(Burn burn) {
        return burn.place().map(Burn.Place::drive).orElse("");
    }

    private String live(BurnProgress burn) {
        StringBuilder live = new StringBuilder(
                texts.of("burn.phase", burn.phase(), burn.drive(), Amounts.percent(burn.done(), burn.total())));
        if (burn.rate() > 0) {
            live.append(" · ").append(texts.of("burn.rate", burn.rate()));
        }
        if (burn.fifo() >= 0) {
            live.append(" · ").append(texts.of("burn.fifo", burn.fifo()));
        }
        if (Amounts.secondsLeft(burn) >= 0) {
            live.append(" · ").append(texts.of("burn.left", Amounts.clock(Amounts.secondsLeft(burn))));
        }
        return live.toString();
    }

    @Override
    public String state(Snapshot snapshot) {
        JsonArray jobs = new JsonArray();
        snapshot.jobs().forEach(job -> jobs.add(changed(job)));
        JsonObject state = new JsonObject();
        state.add("jobs", jobs);
        state.addProperty("drives", driveList(snapshot.drives()).toString());
        state.add("progress", bars(snapshot.progress()));
        return state.toString();
    }

    private JsonObject changed(Job job) {
        JsonObject object = new JsonObject();
        object.addProperty("id", "job-" + job.id());
        object.addProperty("html", row(job).toString());
        return object;
    }

    private JsonArray bars(List<BurnProgress> burns) {
        JsonArray bars = new JsonArray();
        for (BurnProgress burn : burns) {
            JsonObject bar = new JsonObject();
            bar.addProperty("burn", burn.burn());
            bar.addProperty("percent", Amounts.percent(burn.done(), burn.total()));
            bar.addProperty("text", live(burn));
            bars.add(bar);
        }
        return bars;
    }

    @Override
    public String job(Job job) {
        return changed(job).toString();
    }

    @Override
    public String drives(List<StationDrive> drives) {
        JsonObject object = new JsonObject();
        object.addProperty("drives", driveList(drives).toString());
        return object.toString();
    }

    @Override
    public String progress(List<BurnProgress> burns) {
        JsonObject object = new JsonObject();
        object.add("progress", bars(burns));
        return object.toString();
    }
}
