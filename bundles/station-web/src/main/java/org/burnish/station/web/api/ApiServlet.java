package org.burnish.station.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.burnish.station.StationException;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.guard.Refusal;

/** Answers what is below {@code /api/v1}, but for the events. */
public final class ApiServlet extends HttpServlet {

    /** Where the interface begins. */
    public static final String ROOT = "/api/v1";

    private static final long serialVersionUID = 1;

    private final transient Rooms rooms;
    private final transient List<Route> routes;

    /** For one station. */
    public ApiServlet(Rooms rooms) {
        this.rooms = rooms;
        this.routes = Stream.of(
                        new JobRoutes(rooms).routes(),
                        new DiscRoutes(rooms).routes(),
                        new StationRoutes(rooms).routes())
                .flatMap(List::stream)
                .toList();
    }

    List<Route> routes() {
        return routes;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        String path = request.getRequestURI().substring(ROOT.length());
        boolean there = false;
        for (Route route : routes) {
            OptionalLong id = route.match(path);
            if (id.isPresent() && route.method().equals(method)) {
                Call call = new Call(request, response, id.getAsLong(), rooms.body());
                call.caller().needs(route.role());
                handle(route, call);
                return;
            }
            there |= id.isPresent();
        }
        throw there
                ? new Refusal(Refusal.METHOD_NOT_ALLOWED, "The path " + path + " does not know the method " + method)
                : Refusal.notFound("There is no " + path + " in this interface; " + ROOT + "/"
                        + StationRoutes.DESCRIPTION + " says what there is");
    }

    private static void handle(Route route, Call call) throws IOException {
        try {
            route.handler().handle(call);
        } catch (StationException e) {
            throw Refusal.of(e);
        } catch (IllegalArgumentException e) {
            throw Refusal.bad("The request can't be carried out: " + e.getMessage());
        }
    }
}
