package org.burnish.shell.text;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.media.Medium;
import org.burnish.operations.Verdict;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.health.Finding;

/**
 * A result for programs to read: an object has what its record has, by the same names, and {@code good} where the result can
 * be bad news. Addresses and paths are texts, durations are milliseconds, enumerations are in lower case, and what is not
 * there is null.
 *
 * @param value the result
 */
public record Json(Object value) implements Verdict {

    @Override
    public boolean good() {
        return !(value instanceof Verdict verdict) || verdict.good();
    }

    /** One line. */
    @Override
    public String toString() {
        return Writer.GSON.toJson(value);
    }

    /** Made when the first result is written, since most are not. */
    private static final class Writer {

        private static final JsonSerializer<Object> TEXT =
                (value, type, context) -> new JsonPrimitive(value.toString());

        static final Gson GSON = new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                .serializeSpecialFloatingPointValues()
                // the ones below come first
                .registerTypeHierarchyAdapter(Record.class, (JsonSerializer<Record>) Writer::members)
                .registerTypeAdapter(Medium.class, (JsonSerializer<Medium>)
                        (value, type, context) -> context.serialize(MediumFacts.of(value)))
                .registerTypeHierarchyAdapter(
                        Fact.class, (JsonSerializer<Fact>) (value, type, context) -> fact(value, context))
                .registerTypeHierarchyAdapter(
                        Finding.class, (JsonSerializer<Finding>) (value, type, context) -> finding(value, context))
                .registerTypeHierarchyAdapter(DeviceAddress.class, TEXT)
                .registerTypeHierarchyAdapter(Path.class, TEXT)
                .registerTypeHierarchyAdapter(Duration.class, (JsonSerializer<Duration>)
                        (value, type, context) -> new JsonPrimitive(value.toMillis()))
                .registerTypeHierarchyAdapter(Enum.class, (JsonSerializer<Enum<?>>)
                        (value, type, context) -> new JsonPrimitive(value.name().toLowerCase(Locale.ROOT)))
                .registerTypeHierarchyAdapter(Throwable.class, (JsonSerializer<Throwable>)
                        (value, type, context) -> new JsonPrimitive(Wording.of(value)))
                .registerTypeAdapter(Optional.class, (JsonSerializer<Optional<?>>) (value, type, context) ->
                        value.isPresent() ? context.serialize(value.get()) : JsonNull.INSTANCE)
                .registerTypeAdapter(OptionalInt.class, (JsonSerializer<OptionalInt>) (value, type, context) ->
                        value.isPresent() ? new JsonPrimitive(value.getAsInt()) : JsonNull.INSTANCE)
                .registerTypeAdapter(OptionalLong.class, (JsonSerializer<OptionalLong>) (value, type, context) ->
                        value.isPresent() ? new JsonPrimitive(value.getAsLong()) : JsonNull.INSTANCE)
                .create();

        private static JsonObject fact(Fact fact, JsonSerializationContext context) {
            JsonObject object = new JsonObject();
            object.addProperty("code", fact.code());
            object.addProperty("text", Wording.phrases().text(fact));
            object.add("figures", context.serialize(fact.figures().values()));
            JsonArray remedies = new JsonArray();
            for (Remedy remedy : fact.remedies()) {
                JsonObject one = new JsonObject();
                one.addProperty("code", remedy.code());
                one.addProperty("text", Wording.phrases().remedy(remedy, fact));
                one.add("figures", context.serialize(remedy.figures().values()));
                remedies.add(one);
            }
            object.add("remedies", remedies);
            return object;
        }

        private static JsonElement finding(Finding finding, JsonSerializationContext context) {
            JsonObject object = fact(finding.fact(), context);
            JsonArray mends = new JsonArray();
            finding.fact()
                    .remedies()
                    .forEach(remedy -> mends.add(Wording.phrases().remedy(remedy, finding.fact())));
            object.addProperty("what", finding.what());
            object.add("mends", mends);
            return object;
        }

        private static JsonElement members(Record value, Type type, JsonSerializationContext context) {
            JsonObject object = new JsonObject();
            if (value instanceof Verdict verdict) {
                object.addProperty("good", verdict.good());
            }
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                object.add(component.getName(), context.serialize(read(component, value)));
            }
            return object;
        }

        private static Object read(RecordComponent component, Record value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " of a result can't be read", e);
            }
        }
    }
}
