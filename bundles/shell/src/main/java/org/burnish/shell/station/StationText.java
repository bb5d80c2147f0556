package org.burnish.shell.station;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a station in words.
 *
 * @param text lines without a line feed at the end
 */
public record StationText(String text) {

    private static final long BLOCK = 2048;
    private static final double MB = 1e6;

    /** A job with its burns. */
    public static String job(JsonObject job) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(String.format(
                Locale.ROOT,
                "S%-5d %-9s %s",
                job.get("id").getAsLong(),
                text(job, "state").orElse(""),
                text(job, "label").filter(label -> !label.isEmpty()).orElseGet(() -> sources(job))));
        for (JsonElement each : job.getAsJsonArray("burns")) {
            burn(each.getAsJsonObject(), lines);
        }
        return lines.toString();
    }

    private static String sources(JsonObject job) {
        StringJoiner names = new StringJoiner(" ");
        job.getAsJsonArray("sources")
                .forEach(
                        source -> names.add(source.getAsJsonObject().get("disk").getAsString()));
        return names.toString();
    }

    private static void burn(JsonObject burn, StringJoiner lines) {
        String state = text(burn, "state").orElse("");
        String verified = text(burn, "verified").orElse("unknown");
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "       disc %d, copy %d: %s",
                burn.get("number").getAsInt(),
                burn.get("copy").getAsInt(),
                state));
        if (state.equals("burning") || state.equals("verifying")) {
            line.append(String.format(
                    Locale.ROOT,
                    " in %s, %s %d %%",
                    text(burn, "drive").orElse("no drive"),
                    text(burn, "phase").orElse(""),
                    burn.get("progress").getAsInt()));
        }
        if (state.equals("done")) {
            line.append(verified.equals("right") ? ", verified" : ", not verified");
            text(burn, "disc").ifPresent(disc -> line.append(", disc ").append(disc));
        }
        text(burn, "reason")
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> line.append(". ").append(reason));
        lines.add(line);
    }

    /** The discs that a job would make. */
    public static String plan(JsonObject plan) {
        StringJoiner lines = new StringJoiner("\n");
        for (JsonElement each : plan.getAsJsonArray("discs")) {
            JsonObject disc = each.getAsJsonObject();
            long blocks = disc.get("blocks").getAsLong();
            long capacity = disc.get("capacity").getAsLong();
            lines.add(String.format(
                    Locale.ROOT,
                    "Disc %3d  %-20s %10.1f MB%s  %d files",
                    disc.get("number").getAsInt(),
                    text(disc, "volumeId").orElse(""),
                    blocks * BLOCK / MB,
                    capacity == 0 ? "" : String.format(Locale.ROOT, " of %.1f MB", capacity * BLOCK / MB),
                    disc.get("files").getAsLong()));
        }
        return lines.toString();
    }

    /** A disc. */
    public static String disc(JsonObject disc) {
        return String.format(
                Locale.ROOT,
                "%5d  %-20s %-10s %-12s %10.1f MB %8d files  %s%s",
                disc.get("id").getAsLong(),
                text(disc, "label")
                        .filter(label -> !label.isEmpty())
                        .or(() -> text(disc, "volumeId"))
                        .orElse(""),
                text(disc, "kind").orElse(""),
                text(disc, "verified").orElse("unknown").equals("right") ? "verified" : "not verified",
                disc.get("blocks").getAsLong() * BLOCK / MB,
                disc.get("files").getAsLong(),
                text(disc, "shelf")
                        .filter(shelf -> !shelf.isEmpty())
                        .map(shelf -> "on shelf " + shelf)
                        .orElse(""),
                text(disc, "note")
                        .filter(note -> !note.isEmpty())
                        .map(note -> " (" + note + ")")
                        .orElse(""));
    }

    /** A reading of a disc. */
    public static String check(JsonObject check) {
        return String.format(
                Locale.ROOT,
                "%s  %-8s %8.1f s  %s  %s",
                text(check, "at")
                        .map(time -> time.substring(0, 16).replace('T', ' '))
                        .orElse(""),
                text(check, "result").orElse("unknown"),
                check.get("millis").getAsLong() / 1000.0,
                text(check, "drive").orElse(""),
                text(check, "note").orElse(""));
    }

    /** A file on a disc. */
    public static String file(JsonObject file) {
        return String.format(
                Locale.ROOT,
                "disc %d  %12d  %s  %s",
                file.get("disc").getAsLong(),
                file.get("size").getAsLong(),
                text(file, "modified").map(time -> time.substring(0, 10)).orElse(""),
                text(file, "path").orElse(""));
    }

    /** A member that is there and not null. */
    public static Optional<String> text(JsonObject object, String member) {
        @Nullable JsonElement value = object.get(member);
        return value == null || value.isJsonNull() ? Optional.empty() : Optional.of(value.getAsString());
    }
}
