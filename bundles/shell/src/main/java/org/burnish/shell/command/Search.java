package org.burnish.shell.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.StringJoiner;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.station.StationClient;
import org.burnish.shell.station.StationText;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Looks for files on the discs of the station's catalogue. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=search",
            "osgi.command.description=" + Search.SUMMARY
        })
public final class Search extends DiscCommand {

    static final String SUMMARY =
            "finds files on all discs that the station knows, by the beginnings of words of their names";
    static final Manual MANUAL = Manual.of("search", "NAME...", SUMMARY)
            .option("--disc", "NUMBER", "looks on this disc only")
            .option("--limit", "N", "shows so many; 100 is the default")
            .examples("search img 2031", "search /photos/2026/", "search letter.txt --disc 7");

    /** Made by the component runtime. */
    public Search() {
        super(MANUAL);
    }

    /** Looks for files. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        String text = String.join(" ", options.words(1, Integer.MAX_VALUE));
        StringBuilder question = new StringBuilder("files?q=" + StationClient.encoded(text));
        options.small("--disc").ifPresent(disc -> question.append("&disc=").append(disc));
        options.small("--limit").ifPresent(limit -> question.append("&limit=").append(limit));
        JsonObject answer = StationClient.open().get(question.toString());
        if (options.has(CommandWords.JSON)) {
            return options.reported(answer);
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.setEmptyValue("No file of that name is on a disc that the station knows.");
        for (JsonElement file : answer.getAsJsonArray("files")) {
            lines.add(StationText.file(file.getAsJsonObject()));
        }
        return new StationText(lines.toString());
    }
}
