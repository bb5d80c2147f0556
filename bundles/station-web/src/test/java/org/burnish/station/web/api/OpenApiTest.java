package org.burnish.station.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.burnish.station.Burn;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.StationListener.BurnProgress;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.Served;
import org.burnish.station.web.events.JsonVoice;
import org.burnish.station.web.events.Voice;
import org.burnish.station.web.guard.Body;
import org.burnish.station.web.guard.Roots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The interface and its description say the same: each operation of the one is tried, and its answer is compared with the other. */
class OpenApiTest {

    @TempDir
    static Path work;

    private static Served served;
    private static Map<String, Object> description;

    @BeforeAll
    static void start() throws Exception {
        served = new Served(work, Map.of());
        try (InputStream file = ApiServlet.class.getResourceAsStream("openapi.yaml")) {
            description = new Yaml().load(file);
        }
        Path file = Files.writeString(served.roots.resolve("photo.jpg"), "x");
        JobRequest request = JobRequest.of(List.of(new JobRequest.Source(file.toString(), "")));
        served.queue.put(request, Job.State.RUNNING, Burn.State.BURNING);
        served.queue.put(request, Job.State.DONE, Burn.State.DONE);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static Object at(Object value, String... path) {
        Object found = value;
        for (String each : path) {
            found = map(found).get(each);
        }
        return found;
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
        Set<String> described = new TreeSet<>();
        map(description.get("paths"))
                .forEach((path, operations) ->
                        map(operations).keySet().forEach(method -> described.add(method.toUpperCase() + " " + path)));
        Set<String> routes = new ApiServlet(new Rooms(new Roots(List.of()), new Body(1, 1)))
                .routes().stream()
                        .map(route -> route.method() + " " + route.path())
                        .collect(Collectors.toCollection(TreeSet::new));
        // the events have a servlet of their own, which EventsTest tries
        routes.add("GET /events");
        assertThat(described).isEqualTo(routes);
    }

    /** For each operation: what is sent. */
    private static Map<String, String> bodies() {
        String job = "{\"label\":\"a\",\"sources\":[{\"disk\":\"" + served.roots.resolve("photo.jpg")
                + "\",\"image\":\"/b\"}],\"medium\":\"bd-r\",\"copies\":2,\"priority\":1,"
                + "\"deadline\":\"2027-01-31T18:00:00Z\",\"verify\":\"other\",\"held\":true,"
                + "\"options\":{\"speed\":\"4\"},\"submitter\":\"joe\"}";
        return Map.of(
                "POST /jobs", job,
                "POST /jobs/plan", job,
                "POST /drives/eject", "{\"drive\":\"emu:/b\"}",
                "POST /drives/check", "{\"drive\":\"emu:/b\"}",
                "POST /drives/load-blank", "{\"drive\":\"emu:/b\",\"medium\":\"bd-r\"}",
                "PATCH /discs/{id}", "{\"label\":\"x\",\"shelf\":\"y\"}",
                "POST /discs/import", "{\"drive\":\"emu:/b\"}");
    }

    private static String query(String path) {
        return switch (path) {
            case "/files" -> "?q=photos";
            case "/needed" -> "?path=/photos";
            case "/tree" -> "?path=" + served.roots;
            default -> "";
        };
    }

    @Test
    void everyAnswerIsAsDescribed() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Object> path : map(description.get("paths")).entrySet()) {
            for (Map.Entry<String, Object> operation : map(path.getValue()).entrySet()) {
                if (!path.getKey().equals("/events")) {
                    answer(path.getKey(), operation.getKey().toUpperCase(), map(operation.getValue()), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void answer(String path, String method, Map<String, Object> operation, List<String> wrong)
            throws Exception {
        String name = method + " " + path;
        Job running = served.queue.jobs.get(1L);
        String body = bodies().getOrDefault(name, "");
        HttpRequest.Builder request = served.request("/api/v1" + path.replace("{id}", "1") + query(path));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
            compare(
                    name + " is sent",
                    at(operation, "requestBody", "content", "application/json", "schema"),
                    JsonParser.parseString(body),
                    wrong);
        }
        request.method(method, HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = served.send(request);
        served.queue.jobs.put(1L, running);
        Object described = at(operation, "responses", Integer.toString(answer.statusCode()));
        if (described == null) {
            wrong.add(name + " answers " + answer.statusCode() + ": " + answer.body());
            return;
        }
        Map<String, Object> content = map(at(described, "content"));
        if (content == null) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        assertThat(content).as(name).containsKey(type);
        Object schema = at(content, type, "schema");
        if (type.endsWith("json")) {
            for (String line : type.contains("ndjson") ? answer.body().split("\n") : new String[] {answer.body()}) {
                compare(name, schema, JsonParser.parseString(line), wrong);
            }
        } else {
            assertThat(answer.body()).isEqualTo(file());
        }
    }

    private static String file() throws IOException {
        try (InputStream file = ApiServlet.class.getResourceAsStream("openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void eventsAreAsDescribed() {
        List<String> wrong = new ArrayList<>();
        List<Job> jobs = List.copyOf(served.queue.jobs.values());
        List<BurnProgress> burns = List.of(new BurnProgress(1, 10, "emu:/a", "Writing", 100, 1000, 18_000, 97));
        JsonVoice voice = new JsonVoice();
        String state = voice.state(new Voice.Snapshot(jobs, served.queue.drives(), burns));
        compare("state", reference("State"), JsonParser.parseString(state), wrong);
        compare("job", reference("Job"), JsonParser.parseString(voice.job(jobs.get(0))), wrong);
        compare("drives", reference("Drives"), JsonParser.parseString(voice.drives(served.queue.drives())), wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusalsAreProblems() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String path : List.of(
                "/jobs/999", "/jobs/x", "/nothing", "/files", "/discs/77", "/jobs?limit=0", "/jobs?state=odd")) {
            HttpResponse<String> answer = served.get("/api/v1" + path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            compare(path, reference("Problem"), JsonParser.parseString(answer.body()), wrong);
        }
        assertThat(wrong).isEmpty();
        HttpResponse<String> conflict = served.post("/api/v1/jobs/2/cancel", "");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Job 2 has ended");
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** What of a value is not described, and what of the description it lacks. */
    private static void compare(String where, Object given, JsonElement value, List<String> wrong) {
        Map<String, Object> schema = map(given);
        if (schema.containsKey("$ref")) {
            String name = String.valueOf(schema.get("$ref")).replace("#/components/schemas/", "");
            compare(where, at(description, "components", "schemas", name), value, wrong);
            return;
        }
        Object type = schema.get("type");
        List<Object> types = type instanceof String ? List.of(type) : list(type);
        if (!types.contains(type(value, types))) {
            wrong.add(where + " is " + value + " and not of " + types);
        } else if (schema.containsKey("enum") && !list(schema.get("enum")).contains(value.getAsString())) {
            wrong.add(where + " is " + value + " and none of " + schema.get("enum"));
        } else if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> compare(where + "[]", schema.get("items"), each, wrong));
        } else if (value.isJsonObject()) {
            object(where, schema, value.getAsJsonObject(), wrong);
        } else if ("date-time".equals(schema.get("format")) && !value.isJsonNull()) {
            java.time.Instant.parse(value.getAsString());
        }
    }

    private static void object(String where, Map<String, Object> schema, JsonObject value, List<String> wrong) {
        Map<String, Object> members = schema.containsKey("properties") ? map(schema.get("properties")) : Map.of();
        Object more = schema.get("additionalProperties");
        for (Map.Entry<String, JsonElement> each : value.entrySet()) {
            String name = where + "." + each.getKey();
            if (members.containsKey(each.getKey())) {
                compare(name, members.get(each.getKey()), each.getValue(), wrong);
            } else if (more == null) {
                wrong.add(name + " is not described");
            } else if (more instanceof Map) {
                compare(name, more, each.getValue(), wrong);
            }
        }
        if (schema.containsKey("required")) {
            list(schema.get("required")).stream()
                    .filter(name -> !value.has(String.valueOf(name)))
                    .forEach(name -> wrong.add(where + " lacks " + name));
        }
    }

    private static String type(JsonElement value, List<Object> expected) {
        if (value.isJsonNull()) {
            return "null";
        }
        if (value.isJsonArray()) {
            return "array";
        }
        if (value.isJsonObject()) {
            return "object";
        }
        if (value.getAsJsonPrimitive().isBoolean()) {
            return "boolean";
        }
        if (value.getAsJsonPrimitive().isNumber()) {
            return expected.contains("integer") && value.getAsString().matches("-?\\d+") ? "integer" : "number";
        }
        return "string";
    }
}
