package org.burnish.shell.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.burnish.operations.PathPair;
import org.burnish.shell.console.Place;
import org.burnish.shell.station.StationClient;
import org.burnish.shell.station.StationText;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Hands a job to the station. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=submit",
            "osgi.command.description=" + Submit.SUMMARY
        })
public final class Submit extends DiscCommand {

    static final String SUMMARY = "hands files and directories to the station, which burns them when it can";
    static final Manual MANUAL = Manual.of("submit", "DIR...", SUMMARY)
            .option("--medium", "KIND", "burns on this kind of medium, such as bd-r, and on no other")
            .option("--copies", "N", "makes so many discs; 1 is the default")
            .option(
                    "--verify-in",
                    "WHERE",
                    "reads each disc back in the same drive, in an other one, or in none; same is the default")
            .option("--label", "TEXT", "names the disc")
            .option("--priority", "N", "is burned before jobs with a smaller number; 0 is the default")
            .option(
                    "--deadline",
                    "TIME",
                    "is burned before jobs of the same priority with a later one, such as 2027-01-31T12:00:00Z")
            .flag("--hold", "waits until it is released")
            .flag("--dry-run", "shows the discs that it would make, with their sizes, and hands nothing in")
            .option("--option", "NAME=VALUE", "sets an option that the command options lists; may be repeated")
            .examples(
                    "submit photos --medium bd-r --copies 2 --label \"PHOTOS 2026\"",
                    "submit archive/ --medium dvd-r --dry-run",
                    "submit thesis --verify-in other");

    private static final Set<String> PLACES = Set.of("same", "other", "none");

    /** Made by the component runtime. */
    public Submit() {
        super(MANUAL);
    }

    /** Hands a job over. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        List<String> sources = options.words(1, Integer.MAX_VALUE);
        JsonObject job = new JsonObject();
        JsonArray given = new JsonArray();
        Place place = Place.of(session);
        for (PathPair pair : Sources.of(place, sources)) {
            JsonObject source = new JsonObject();
            source.addProperty(
                    "disk", place.path(pair.disk()).toAbsolutePath().normalize().toString());
            source.addProperty("image", pair.image());
            given.add(source);
        }
        job.add("sources", given);
        options.value("--label").ifPresent(label -> job.addProperty("label", label));
        options.value("--medium").ifPresent(medium -> job.addProperty("medium", medium));
        options.small("--copies").ifPresent(copies -> job.addProperty("copies", copies));
        options.small("--priority").ifPresent(priority -> job.addProperty("priority", priority));
        options.value("--deadline").ifPresent(time -> job.addProperty("deadline", time));
        job.addProperty("held", options.has("--hold"));
        String where = options.value("--verify-in").orElse("same");
        if (!PLACES.contains(where)) {
            throw options.wrong("Option '--verify-in' takes same, other or none, not '" + where + "'");
        }
        job.addProperty("verify", where);
        job.add("options", chosen(options));
        if (options.has("--dry-run")) {
            JsonObject plan = StationClient.open().post("jobs/plan", job);
            return options.has(CommandWords.JSON) ? options.reported(plan) : new StationText(StationText.plan(plan));
        }
        JsonObject taken = StationClient.open().post("jobs", job);
        return options.has(CommandWords.JSON)
                ? options.reported(taken)
                : new StationText("Job " + StationText.job(taken));
    }

    private static JsonObject chosen(CommandWords options) {
        JsonObject chosen = new JsonObject();
        for (String option : options.all("--option")) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw options.wrong("Option '--option' takes NAME=VALUE, not '" + option + "'");
            }
            chosen.addProperty(option.substring(0, equals), option.substring(equals + 1));
        }
        return chosen;
    }
}
