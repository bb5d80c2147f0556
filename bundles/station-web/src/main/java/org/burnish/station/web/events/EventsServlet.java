package org.burnish.station.web.events;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets a connection watch. Whoever comes back ({@code Last-Event-ID}) is told the whole state, as everybody is at first: events that were
 * missed are not kept.
 */
public final class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient EventHub hub;
    private final transient Voice voice;

    /** For watchers of one kind. */
    public EventsServlet(EventHub hub, Voice voice) {
        this.hub = hub;
        this.voice = voice;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        hub.admit();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Watcher watcher = new Watcher(context, response.getOutputStream(), hub::remove);
        context.addListener(watcher);
        response.getOutputStream().setWriteListener(watcher);
        hub.add(voice, watcher);
    }
}
