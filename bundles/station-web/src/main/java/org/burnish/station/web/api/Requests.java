package org.burnish.station.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.station.JobRequest;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Roots;
import org.jspecify.annotations.Nullable;

/** Makes values of the contract from JSON that programs sent. What it does not know, it refuses: a misspelt wish is not lost in silence. */
public final class Requests {

    private static final Set<String> JOB = Set.of(
            "label", "sources", "medium", "copies", "priority", "deadline", "verify", "held", "options", "submitter");
    private static final Set<String> SOURCE = Set.of("disk", "image");
    private static final int MAX_TEXT = 4096;

    private Requests() {}

    /** An object with no other members than some. */
    static JsonObject object(String text, Set<String> members) {
        try {
            return object(JsonParser.parseString(text), members);
        } catch (JsonParseException e) {
            throw Refusal.bad("The body is no JSON: " + e.getMessage());
        }
    }

    private static JsonObject object(JsonElement element, Set<String> members) {
        if (!element.isJsonObject()) {
            throw Refusal.bad("The body has to be a JSON object with members of " + sorted(members));
        }
        JsonObject object = element.getAsJsonObject();
        for (String name : object.keySet()) {
            if (!members.contains(name)) {
                throw Refusal.bad("There is no member '" + name + "'; there are " + sorted(members));
            }
        }
        return object;
    }

    private static String sorted(Set<String> members) {
        return String.join(", ", members.stream().sorted().toList());
    }

    /** A job to be burned. */
    static JobRequest job(JsonObject body, String submitter, Roots roots) {
        return JobRequest.of(sources(body, roots))
                .label(text(body, "label", ""))
                .medium(text(body, "medium", ""))
                .copies(number(body, "copies", 1))
                .priority(number(body, "priority", 0))
                .deadline(deadline(text(body, "deadline", "")))
                .verify(verify(text(body, "verify", "same")))
                .held(flag(body, "held"))
                .options(options(body))
                .submitter(submitter(text(body, "submitter", ""), submitter));
    }

    /** The members of a job. */
    static JsonObject jobBody(String text) {
        return object(text, JOB);
    }

    private static List<JobRequest.Source> sources(JsonObject body, Roots roots) {
        JsonElement element = body.get("sources");
        if (element == null
                || !element.isJsonArray()
                || element.getAsJsonArray().isEmpty()) {
            throw Refusal.bad("A job needs 'sources': at least one object with the member 'disk'");
        }
        JsonArray array = element.getAsJsonArray();
        List<JobRequest.Source> sources = new ArrayList<>();
        for (JsonElement each : array) {
            JsonObject source = object(each, SOURCE);
            sources.add(source(text(source, "disk", ""), text(source, "image", ""), roots));
        }
        return sources;
    }

    /** What is burned, if it may be: by its real path, so that it stays what was looked at. */
    public static JobRequest.Source source(String disk, String image, Roots roots) {
        if (!image.isEmpty() && (!image.startsWith("/") || ("/" + image + "/").contains("/../"))) {
            throw Refusal.bad("The path '" + image + "' in the image has to be absolute and without '..'");
        }
        String real = roots.real(disk).toString();
        String name = disk.substring(disk.lastIndexOf('/') + 1);
        // a link is burned under its own name
        boolean linked = image.isEmpty()
                && !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && !real.endsWith("/" + name);
        return new JobRequest.Source(real, linked ? "/" + name : image);
    }

    /** When somebody wants it; empty for whenever. */
    public static Optional<Instant> deadline(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw Refusal.bad("The deadline '" + text + "' is no time such as 2027-01-31T18:00:00Z");
        }
    }

    /** Where it is read back. */
    public static JobRequest.Verify verify(String word) {
        for (JobRequest.Verify each : JobRequest.Verify.values()) {
            if (Shapes.word(each).equals(word)) {
                return each;
            }
        }
        throw Refusal.bad("To verify '" + word + "' is not known; there are none, same, other");
    }

    private static Map<String, String> options(JsonObject body) {
        Map<String, String> options = new LinkedHashMap<>();
        JsonElement element = body.get("options");
        if (element != null && !element.isJsonNull()) {
            if (!element.isJsonObject()) {
                throw Refusal.bad("The member 'options' has to be an object of texts");
            }
            JsonObject object = element.getAsJsonObject();
            object.keySet().forEach(name -> options.put(name, text(object, name, "")));
        }
        return options;
    }

    /** What a program says of its user stands behind what is known of the program. */
    private static String submitter(String said, String known) {
        return said.isEmpty() ? known : said + " (" + known + ")";
    }

    static String text(JsonObject body, String name, String fallback) {
        @Nullable JsonElement element = body.get(name);
        if (element == null || element.isJsonNull()) {
            return fallback;
        }
        if (!element.isJsonPrimitive() || element.getAsString().length() > MAX_TEXT) {
            throw Refusal.bad("The member '" + name + "' has to be a text of at most " + MAX_TEXT + " characters");
        }
        return element.getAsString();
    }

    private static int number(JsonObject body, String name, int fallback) {
        String text = text(body, name, Integer.toString(fallback));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.bad("The member '" + name + "' has to be a whole number, not '" + text + "'");
        }
    }

    private static boolean flag(JsonObject body, String name) {
        return switch (text(body, name, "false").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.bad("The member '" + name + "' has to be true or false");
        };
    }
}
