package org.burnish.station.intake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.station.JobRequest;
import org.burnish.station.JobRequest.Source;
import org.burnish.station.JobRequest.Verify;
import org.jspecify.annotations.Nullable;

/**
 * A job in the JSON that the station's REST takes.
 *
 * <pre>
 * {"sources": [{"disk": "/data/photos"}, {"disk": "notes", "image": "/2026/notes"}], "label": "PHOTOS", "medium": "bd-r",
 *  "copies": 2, "verify": "other", "priority": 5, "deadline": "2027-01-31T12:00:00Z", "options": {"write.speed": "4"}}
 * </pre>
 */
final class JsonJob implements JobFile {

    private static final Set<String> KNOWN =
            Set.of("sources", "label", "medium", "copies", "priority", "deadline", "verify", "held", "options");

    @Override
    public boolean takes(String name) {
        return JobFile.extension(name).equals("json");
    }

    @Override
    public String name(String original, State state) {
        return original + "." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public JobRequest request(String text, Path folder, String submitter) {
        JsonObject job;
        try {
            job = JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new IllegalArgumentException("it is no JSON object: " + e.getMessage(), e);
        }
        for (String field : job.keySet()) {
            if (!KNOWN.contains(field)) {
                throw new IllegalArgumentException("field '" + field + "' is not known of a job");
            }
        }
        try {
            return JobRequest.of(sources(job, folder))
                    .label(text(job, "label"))
                    .medium(text(job, "medium"))
                    .copies(number(job, "copies", 1))
                    .priority(number(job, "priority", 0))
                    .deadline(deadline(text(job, "deadline")))
                    .verify(verify(text(job, "verify")))
                    .held(job.has("held") && job.get("held").getAsBoolean())
                    .options(options(job))
                    .submitter(submitter);
        } catch (ClassCastException | IllegalStateException | UnsupportedOperationException | NullPointerException e) {
            throw new IllegalArgumentException("a field has another type than a job wants: " + e.getMessage(), e);
        }
    }

    private static List<Source> sources(JsonObject job, Path folder) {
        List<Source> sources = new ArrayList<>();
        for (JsonElement each : job.getAsJsonArray("sources")) {
            JsonObject source = each.getAsJsonObject();
            sources.add(JobFile.source(folder, source.get("disk").getAsString(), text(source, "image")));
        }
        return sources;
    }

    private static String text(JsonObject object, String field) {
        @Nullable JsonElement value = object.get(field);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static int number(JsonObject object, String field, int initial) {
        @Nullable JsonElement value = object.get(field);
        return value == null || value.isJsonNull() ? initial : value.getAsInt();
    }

    private static Optional<Instant> deadline(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("deadline '" + text + "' is no time such as 2027-01-31T12:00:00Z", e);
        }
    }

    private static Verify verify(String text) {
        return switch (text) {
            case "", "same" -> Verify.SAME;
            case "other" -> Verify.OTHER;
            case "none" -> Verify.NONE;
            default -> throw new IllegalArgumentException("verify takes same, other or none, not '" + text + "'");
        };
    }

    private static Map<String, String> options(JsonObject job) {
        Map<String, String> options = new LinkedHashMap<>();
        if (job.has("options")) {
            job.getAsJsonObject("options")
                    .entrySet()
                    .forEach(option ->
                            options.put(option.getKey(), option.getValue().getAsString()));
        }
        return options;
    }
}
