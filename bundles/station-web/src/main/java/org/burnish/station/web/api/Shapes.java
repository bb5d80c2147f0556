package org.burnish.station.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.burnish.station.Burn;
import org.burnish.station.Disc;
import org.burnish.station.DiscCheck;
import org.burnish.station.DiscFile;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.SetPlan;
import org.burnish.station.Station;
import org.burnish.station.StationDrive;
import org.burnish.station.StationListener.BurnProgress;

/** The values of the contract as JSON, as {@code openapi.yaml} describes them. Words of enumerations are in lower case. */
public final class Shapes {

    private Shapes() {}

    /** A list under a name. */
    public static <T> JsonObject list(String name, List<T> values, Function<T, ? extends JsonElement> shape) {
        JsonArray array = new JsonArray(values.size());
        values.forEach(value -> array.add(shape.apply(value)));
        JsonObject object = new JsonObject();
        object.add(name, array);
        return object;
    }

    /** A job with its burns. */
    public static JsonObject job(Job job) {
        JsonObject object = request(job.request());
        object.add("burns", list("burns", job.burns(), Shapes::burn).get("burns"));
        object.addProperty("id", job.id());
        object.addProperty("state", word(job.state()));
        object.addProperty("created", job.created().toString());
        object.add("ended", time(job.ended()));
        return object;
    }

    private static JsonObject request(JobRequest request) {
        JsonObject object = list("sources", request.sources(), Shapes::source);
        object.addProperty("label", request.label());
        object.addProperty("medium", request.medium());
        object.addProperty("copies", request.copies());
        object.addProperty("priority", request.priority());
        object.add("deadline", time(request.deadline()));
        object.addProperty("verify", word(request.verify()));
        object.addProperty("held", request.held());
        JsonObject options = new JsonObject();
        request.options().forEach(options::addProperty);
        object.add("options", options);
        object.addProperty("submitter", request.submitter());
        return object;
    }

    private static JsonObject source(JobRequest.Source source) {
        JsonObject object = new JsonObject();
        object.addProperty("disk", source.disk());
        object.addProperty("image", source.image());
        return object;
    }

    private static JsonObject burn(Burn burn) {
        JsonObject object = new JsonObject();
        object.addProperty("id", burn.id());
        object.addProperty("number", burn.number());
        object.addProperty("copy", burn.copy());
        object.addProperty("state", word(burn.state()));
        object.addProperty("verified", word(burn.verified()));
        object.addProperty("attempts", burn.attempts());
        object.addProperty("station", burn.place().map(Burn.Place::station).orElse(""));
        object.addProperty("drive", burn.place().map(Burn.Place::drive).orElse(""));
        object.addProperty("progress", burn.progress());
        object.addProperty("phase", burn.phase());
        object.add("disc", burn.disc().isPresent() ? number(burn.disc().getAsLong()) : JsonNull.INSTANCE);
        object.addProperty("reason", burn.reason());
        object.add("began", time(burn.began()));
        object.add("ended", time(burn.ended()));
        return object;
    }

    /** A drive. */
    public static JsonObject drive(StationDrive drive) {
        JsonObject object = new JsonObject();
        object.addProperty("station", drive.station());
        object.addProperty("address", drive.address());
        object.addProperty("model", drive.model());
        object.addProperty("medium", drive.medium());
        object.addProperty("state", drive.state());
        object.addProperty("mark", drive.mark());
        object.addProperty("capacity", drive.capacity());
        object.addProperty("used", drive.used());
        object.add("burn", drive.burn().isPresent() ? number(drive.burn().getAsLong()) : JsonNull.INSTANCE);
        object.addProperty("seen", drive.seen().toString());
        return object;
    }

    /** A disc. */
    public static JsonObject disc(Disc disc) {
        JsonObject object = new JsonObject();
        object.addProperty("id", disc.id());
        object.addProperty("mark", disc.mark());
        object.addProperty("label", disc.label());
        object.addProperty("shelf", disc.shelf());
        object.addProperty("kind", disc.kind());
        object.addProperty("product", disc.product());
        object.addProperty("volumeId", disc.volumeId());
        object.addProperty("sessions", disc.sessions());
        object.addProperty("blocks", disc.blocks());
        object.addProperty("files", disc.files());
        object.add("burned", time(disc.burned()));
        object.add("checked", time(disc.checked()));
        object.addProperty("verified", word(disc.verified()));
        object.addProperty("note", disc.note());
        return object;
    }

    /** A reading of a disc. */
    public static JsonObject check(DiscCheck check) {
        JsonObject object = new JsonObject();
        object.addProperty("disc", check.disc());
        object.addProperty("at", check.at().toString());
        object.addProperty("drive", check.drive());
        object.addProperty("result", word(check.result()));
        object.addProperty("millis", check.millis());
        object.addProperty("note", check.note());
        return object;
    }

    /** A file of a disc. */
    public static JsonObject file(DiscFile file) {
        JsonObject object = new JsonObject();
        object.addProperty("disc", file.disc());
        object.addProperty("path", file.path());
        object.addProperty("place", file.place());
        object.addProperty("size", file.size());
        object.addProperty("modified", file.modified().toString());
        object.addProperty("sha256", file.sha256());
        object.addProperty("session", file.session());
        object.addProperty("block", file.block());
        return object;
    }

    /** How far a burn is. */
    public static JsonObject progress(BurnProgress progress) {
        JsonObject object = new JsonObject();
        object.addProperty("job", progress.job());
        object.addProperty("burn", progress.burn());
        object.addProperty("drive", progress.drive());
        object.addProperty("phase", progress.phase());
        object.addProperty("done", progress.done());
        object.addProperty("total", progress.total());
        object.addProperty("rate", progress.rate());
        object.addProperty("fifo", progress.fifo());
        return object;
    }

    /** A disc of a set that is planned. */
    static JsonObject planned(SetPlan.SetDisc disc) {
        JsonArray folders = new JsonArray();
        disc.folders().forEach(folders::add);
        JsonObject object = new JsonObject();
        object.addProperty("number", disc.number());
        object.addProperty("volumeId", disc.volumeId());
        object.addProperty("blocks", disc.blocks());
        object.addProperty("capacity", disc.capacity());
        object.addProperty("files", disc.files());
        object.addProperty("bytes", disc.bytes());
        object.add("folders", folders);
        return object;
    }

    /** How many jobs there are of each state. */
    public static JsonObject counts(List<Station.StateCount> counts) {
        JsonObject object = new JsonObject();
        for (Job.State state : Job.State.values()) {
            object.addProperty(word(state), 0);
        }
        counts.forEach(count -> object.addProperty(word(count.state()), count.jobs()));
        return object;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static JsonElement number(long value) {
        return new com.google.gson.JsonPrimitive(value);
    }

    private static JsonElement time(Optional<Instant> time) {
        return time.<JsonElement>map(value -> new com.google.gson.JsonPrimitive(value.toString()))
                .orElse(JsonNull.INSTANCE);
    }
}
