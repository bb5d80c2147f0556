package org.burnish.shell.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.station.StationClient;
import org.burnish.shell.station.StationText;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Shows the discs of the station's catalogue. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=discs",
            "osgi.command.description=" + Discs.SUMMARY
        })
public final class Discs extends DiscCommand {

    static final String SUMMARY = "shows the discs that the station knows, the newest first";
    static final Manual MANUAL = Manual.of("discs", "", SUMMARY)
            .option("--limit", "N", "shows so many; 100 is the default")
            .option("--import", "DRIVE", "takes in the disc in this drive of the station")
            .option(
                    "--check",
                    "DRIVE",
                    "has the disc in this drive of the station read and compared with its checksums")
            .option("--history", "NUMBER", "shows how a disc was read before")
            .examples("discs", "discs --history 7", "discs --import /dev/sr0");

    /** Made by the component runtime. */
    public Discs() {
        super(MANUAL);
    }

    private static Object history(StationClient station, CommandWords options) throws IOException {
        JsonObject answer = station.get("discs/" + options.number("--history").getAsLong() + "/checks");
        if (options.has(CommandWords.JSON)) {
            return options.reported(answer);
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.setEmptyValue("It was not read since it was burned.");
        for (JsonElement check : answer.getAsJsonArray("checks")) {
            lines.add(StationText.check(check.getAsJsonObject()));
        }
        return new StationText(lines.toString());
    }

    /** Shows the discs. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        options.words(0, 0);
        StationClient station = StationClient.open();
        Optional<String> drive = options.value("--import");
        if (drive.isPresent()) {
            JsonObject body = new JsonObject();
            body.addProperty("drive", drive.get());
            JsonObject disc = station.post("discs/import", body);
            return options.has(CommandWords.JSON) ? options.reported(disc) : new StationText(StationText.disc(disc));
        }
        if (options.value("--check").isPresent()) {
            JsonObject body = new JsonObject();
            body.addProperty("drive", options.value("--check").get());
            station.post("drives/check", body);
            return new StationText("The disc is read. This shows what that came to: "
                    + FrontEnd.current().disc() + "discs --history NUMBER");
        }
        if (options.number("--history").isPresent()) {
            return history(station, options);
        }
        JsonObject answer =
                station.get("discs?limit=" + options.small("--limit").orElse(100));
        if (options.has(CommandWords.JSON)) {
            return options.reported(answer);
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.setEmptyValue("The station knows no disc yet.");
        for (JsonElement disc : answer.getAsJsonArray("discs")) {
            lines.add(StationText.disc(disc.getAsJsonObject()));
        }
        return new StationText(lines.toString());
    }
}
