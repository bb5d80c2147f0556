package org.burnish.station.web.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Role;

/** The station as such, its drives, and the directories that may be burned. */
final class StationRoutes {

    static final String DESCRIPTION = "openapi.yaml";

    private final Rooms rooms;

    StationRoutes(Rooms rooms) {
        this.rooms = rooms;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/status", Role.VIEWER, this::status),
                new Route(
                        "GET",
                        "/drives",
                        Role.VIEWER,
                        call -> call.answer(
                                Shapes.list("drives", rooms.station().drives(), Shapes::drive))),
                new Route("POST", "/drives/eject", Role.OPERATOR, this::eject),
                new Route("POST", "/drives/check", Role.OPERATOR, this::check),
                new Route("POST", "/drives/load-blank", Role.OPERATOR, this::load),
                new Route("GET", "/tree", Role.OPERATOR, this::tree),
                new Route("GET", "/" + DESCRIPTION, Role.VIEWER, StationRoutes::description));
    }

    private void status(Call call) throws IOException {
        JsonObject status = new JsonObject();
        status.addProperty("name", rooms.station().name());
        status.addProperty("role", call.caller().role().word());
        status.addProperty("catalogue", rooms.hasCatalogue());
        status.add("jobs", Shapes.counts(rooms.station().counts()));
        call.answer(status);
    }

    private void eject(Call call) throws IOException {
        rooms.station().eject(drive(call.body(Set.of("drive"))));
        call.done();
    }

    private void check(Call call) throws IOException {
        rooms.station().check(drive(call.body(Set.of("drive"))));
        call.done();
    }

    private void load(Call call) throws IOException {
        JsonObject body = call.body(Set.of("drive", "medium"));
        rooms.station().loadBlank(drive(body), Requests.text(body, "medium", ""));
        call.done();
    }

    private static String drive(JsonObject body) {
        String drive = Requests.text(body, "drive", "");
        if (drive.isEmpty()) {
            throw Refusal.bad("The body needs 'drive': the address of a drive");
        }
        return drive;
    }

    private void tree(Call call) throws IOException {
        Tree.Listing listing = Tree.of(rooms.roots(), call.query("path", ""));
        JsonObject answer = Shapes.list("entries", listing.entries(), entry -> {
            JsonObject object = new JsonObject();
            object.addProperty("name", entry.name());
            object.addProperty("path", entry.path());
            object.addProperty("directory", entry.directory());
            object.addProperty("size", entry.size());
            return object;
        });
        answer.addProperty("path", listing.path());
        answer.addProperty("complete", listing.complete());
        call.answer(answer);
    }

    private static void description(Call call) throws IOException {
        try (InputStream file = StationRoutes.class.getResourceAsStream(DESCRIPTION)) {
            if (file == null) {
                throw Refusal.notFound("The description of the interface is not in this bundle");
            }
            call.response().setContentType("application/yaml");
            file.transferTo(call.response().getOutputStream());
        }
    }
}
