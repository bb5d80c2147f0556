package org.burnish.station.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.guard.Caller;
import org.burnish.station.web.guard.Refusal;

/**
 * A request of a browser.
 *
 * @param request it
 * @param response its answer
 * @param rooms what the page shows
 */
record Visit(HttpServletRequest request, HttpServletResponse response, Rooms rooms) {

    private static final String FORM = "application/x-www-form-urlencoded";

    Caller caller() {
        return Caller.of(request);
    }

    /** A parameter of the query; empty where it is not there. */
    String query(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Below which number the next ones are wanted. */
    long before() {
        String text = query("before");
        return text.isEmpty() ? Long.MAX_VALUE : number(text);
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.notFound("There is nothing with the number '" + text + "'");
        }
    }

    /** Whether a script of the page asks, which wants a part of it. */
    boolean byScript() {
        return request.getHeader("HX-Request") != null;
    }

    /** What a form has sent. */
    Map<String, List<String>> form() throws IOException {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String pair : rooms.body().text(request, FORM).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), first -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.bad("The form can't be understood: " + e.getMessage());
        }
    }

    /** Text as a part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Goes on with another page; a script stays where it is. */
    void goTo(String place) {
        if (byScript()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", place);
        }
    }
}
