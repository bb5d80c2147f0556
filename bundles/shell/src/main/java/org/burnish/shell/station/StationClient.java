package org.burnish.shell.station;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.burnish.shell.text.FrontEnd;
import org.jspecify.annotations.Nullable;

/** Asks the station that runs. What it refuses is an exception with its sentence. */
public final class StationClient {

    private static final String API = "api/v1/";
    private static final int CONNECT_MS = 5_000;
    private static final int READ_MS = 60_000;
    private static final int REFUSED = 400;

    private final Connection connection;

    private StationClient(Connection connection) {
        this.connection = connection;
    }

    /** For the station of this user. */
    public static StationClient open() throws IOException {
        return new StationClient(Connection.find()
                .orElseThrow(() -> new IOException("No station runs. Start one in another terminal: "
                        + FrontEnd.current().disc() + "station")));
    }

    /** A text as a part of a question. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks for something. */
    public JsonObject get(String path) throws IOException {
        return send("GET", path, null);
    }

    /** Has something done. */
    public JsonObject post(String path, JsonObject body) throws IOException {
        return send("POST", path, body);
    }

    private JsonObject send(String method, String path, @Nullable JsonObject body) throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                URI.create(connection.url() + API + path).toURL().openConnection();
        call.setRequestMethod(method);
        call.setConnectTimeout(CONNECT_MS);
        call.setReadTimeout(READ_MS);
        call.setRequestProperty("Authorization", "Bearer " + connection.token());
        call.setRequestProperty("Accept", "application/json");
        try {
            if (body != null) {
                call.setRequestProperty("Content-Type", "application/json");
                call.setDoOutput(true);
                call.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
            }
            return answer(call);
        } catch (ConnectException e) {
            throw new IOException(
                    "The station does not answer at " + connection.url() + ". Start it anew: "
                            + FrontEnd.current().disc() + "station",
                    e);
        } finally {
            call.disconnect();
        }
    }

    private JsonObject answer(HttpURLConnection call) throws IOException {
        int status = call.getResponseCode();
        String text;
        try (@Nullable InputStream in = status < REFUSED ? call.getInputStream() : call.getErrorStream()) {
            text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        JsonObject object = object(text, status);
        if (status >= REFUSED) {
            @Nullable JsonElement detail = object.get("detail");
            throw new IOException(detail == null ? "The station answers " + status : detail.getAsString());
        }
        return object;
    }

    private static JsonObject object(String text, int status) throws IOException {
        try {
            JsonElement element = JsonParser.parseString(text.isEmpty() ? "{}" : text);
            return element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException e) {
            throw new IOException("The station answers " + status + " with what is no JSON", e);
        }
    }
}
