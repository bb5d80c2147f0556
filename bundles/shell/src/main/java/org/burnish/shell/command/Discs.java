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
            .examples("discs", "discs --import /dev/sr0");

    /** Made by the component runtime. */
    public Discs() {
        super(MANUAL);
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
