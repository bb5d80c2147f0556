package org.burnish.station.web.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.burnish.station.web.guard.Body;
import org.burnish.station.web.guard.Caller;
import org.burnish.station.web.guard.Refusal;

/**
 * A request that is being answered.
 *
 * @param request it
 * @param response its answer
 * @param id the number in its path; 0 where there is none
 * @param reader reads its body
 */
record Call(HttpServletRequest request, HttpServletResponse response, long id, Body reader) {

    private static final String JSON = "application/json";

    Caller caller() {
        return Caller.of(request);
    }

    /** A parameter of the query. */
    String query(String name, String fallback) {
        String value = request.getParameter(name);
        return value == null ? fallback : value;
    }

    /** A parameter of the query that has to be there. */
    String needed(String name) {
        String value = query(name, "");
        if (value.isBlank()) {
            throw Refusal.bad("The address needs the parameter '" + name + "'");
        }
        return value;
    }

    /** A parameter of the query that is a whole number within limits. */
    long number(String name, long min, long max, long fallback) {
        String text = query(name, "");
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw Refusal.bad("The parameter '" + name + "' has to be a whole number from " + min + " to " + max);
    }

    int limit() {
        return (int) number("limit", 1, 1000, 100);
    }

    String body() throws IOException {
        return reader.text(request, JSON);
    }

    /** The body, an object with no other members than some. */
    JsonObject body(Set<String> members) throws IOException {
        return Requests.object(body(), members);
    }

    /** Answers with what was asked for. */
    void answer(JsonElement body) throws IOException {
        send(HttpServletResponse.SC_OK, body);
    }

    /** Answers with what was made, and where it is. */
    void created(String location, JsonElement body) throws IOException {
        response.setHeader("Location", location);
        send(HttpServletResponse.SC_CREATED, body);
    }

    private void send(int status, JsonElement body) throws IOException {
        response.setStatus(status);
        response.setContentType(JSON);
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Answers that it is done. */
    void done() {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
