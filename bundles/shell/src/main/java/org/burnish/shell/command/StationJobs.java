package org.burnish.shell.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.shell.station.StationClient;
import org.burnish.shell.station.StationText;
import org.burnish.shell.text.CommandWords;

/** The jobs of the station that runs. */
final class StationJobs {

    private static final Pattern NUMBER = Pattern.compile("[Ss]?(\\d{1,18})");
    private static final int LIMIT = 20;

    private StationJobs() {}

    /** Whether a job is named that only the station can have. */
    static boolean isOne(String word) {
        return word.matches("[Ss]\\d{1,18}");
    }

    /** Shows jobs, or does something with one. */
    static Object run(CommandWords options) throws IOException {
        for (String action : List.of("hold", "release", "retry")) {
            Optional<String> job = options.value("--" + action);
            if (job.isPresent()) {
                return reported(options, act(options, job.get(), action));
            }
        }
        StringBuilder question =
                new StringBuilder("jobs?limit=").append(options.small("--limit").orElse(LIMIT));
        options.value("--state").ifPresent(state -> question.append("&state=").append(StationClient.encoded(state)));
        JsonObject answer = StationClient.open().get(question.toString());
        if (options.has(CommandWords.JSON)) {
            return options.reported(answer);
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.setEmptyValue("The station has no such job.");
        for (JsonElement job : answer.getAsJsonArray("jobs")) {
            lines.add(StationText.job(job.getAsJsonObject()));
        }
        return new StationText(lines.toString());
    }

    /** Does something with a job, and gives it as it is then. */
    static JsonObject act(CommandWords options, String job, String action) throws IOException {
        Matcher number = NUMBER.matcher(job);
        if (!number.matches()) {
            throw options.wrong("'" + job + "' is no job of the station, such as S12");
        }
        return StationClient.open().post("jobs/" + number.group(1) + "/" + action, new JsonObject());
    }

    static Object reported(CommandWords options, JsonObject job) {
        return options.has(CommandWords.JSON) ? options.reported(job) : new StationText(StationText.job(job));
    }
}
