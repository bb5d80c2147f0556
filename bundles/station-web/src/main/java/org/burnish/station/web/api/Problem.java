package org.burnish.station.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.burnish.station.web.guard.Refusal;

/** A refusal as programs understand it (RFC 9457). */
public final class Problem {

    private static final String TYPE = "application/problem+json";
    private static final String RETRY_S = "5";

    private Problem() {}

    /** Answers with it. */
    public static void send(HttpServletResponse response, Refusal refusal) throws IOException {
        JsonObject problem = new JsonObject();
        problem.addProperty("type", "about:blank");
        problem.addProperty("title", refusal.title());
        problem.addProperty("status", refusal.status());
        problem.addProperty("detail", refusal.getMessage());
        byte[] bytes = problem.toString().getBytes(StandardCharsets.UTF_8);
        headers(response, refusal);
        response.setContentType(TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The status, and what it has to be accompanied by. */
    public static void headers(HttpServletResponse response, Refusal refusal) {
        response.setStatus(refusal.status());
        switch (refusal.status()) {
            case Refusal.UNAUTHORIZED -> response.setHeader("WWW-Authenticate", "Bearer realm=\"station\"");
            case Refusal.TOO_MANY, Refusal.UNAVAILABLE -> response.setHeader("Retry-After", RETRY_S);
            case Refusal.TIMEOUT, Refusal.TOO_LARGE -> response.setHeader("Connection", "close");
            default -> {
                // the status says all
            }
        }
    }
}
