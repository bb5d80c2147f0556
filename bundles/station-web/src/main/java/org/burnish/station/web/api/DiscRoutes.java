package org.burnish.station.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.burnish.station.Catalogue;
import org.burnish.station.Disc;
import org.burnish.station.DiscFile;
import org.burnish.station.FileQuery;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Role;

/** Discs and what is on them. */
final class DiscRoutes {

    private static final int PAGE = 1000;

    private final Rooms rooms;

    DiscRoutes(Rooms rooms) {
        this.rooms = rooms;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/discs", Role.VIEWER, this::list),
                new Route("GET", "/discs/{id}", Role.VIEWER, call -> call.answer(Shapes.disc(one(call.id())))),
                new Route(
                        "GET",
                        "/discs/{id}/checks",
                        Role.VIEWER,
                        call -> call.answer(Shapes.list(
                                "checks", rooms.station().checks(one(call.id()).id()), Shapes::check))),
                new Route("PATCH", "/discs/{id}", Role.OPERATOR, this::describe),
                new Route("GET", "/files", Role.VIEWER, this::search),
                new Route(
                        "GET",
                        "/needed",
                        Role.VIEWER,
                        call -> call.answer(
                                Shapes.list("discs", rooms.catalogue().needed(call.needed("path")), Shapes::disc))),
                new Route(
                        "GET",
                        "/duplicates",
                        Role.VIEWER,
                        call -> call.answer(
                                Shapes.list("groups", rooms.catalogue().duplicates(call.limit()), DiscRoutes::group))),
                new Route("POST", "/discs/import", Role.OPERATOR, this::take),
                new Route("GET", "/export", Role.VIEWER, this::export));
    }

    private Disc one(long id) {
        return rooms.catalogue().disc(id).orElseThrow(() -> Refusal.notFound("There is no disc " + id));
    }

    private void list(Call call) throws IOException {
        long before = call.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        call.answer(Shapes.list("discs", rooms.catalogue().discs(before, call.limit()), Shapes::disc));
    }

    private void describe(Call call) throws IOException {
        Disc disc = one(call.id());
        JsonObject body = call.body(Set.of("label", "shelf"));
        call.answer(Shapes.disc(rooms.catalogue()
                .describe(
                        disc.id(),
                        Requests.text(body, "label", disc.label()),
                        Requests.text(body, "shelf", disc.shelf()))));
    }

    private void search(Call call) throws IOException {
        long disc = call.number("disc", 0, Long.MAX_VALUE, 0);
        FileQuery query = new FileQuery(call.needed("q"), disc, call.query("after", ""), call.limit());
        call.answer(Shapes.list("files", rooms.catalogue().search(query), Shapes::file));
    }

    private static JsonArray group(List<DiscFile> files) {
        JsonArray group = new JsonArray();
        files.forEach(file -> group.add(Shapes.file(file)));
        return group;
    }

    private void take(Call call) throws IOException {
        String drive = Requests.text(call.body(Set.of("drive")), "drive", "");
        if (drive.isEmpty()) {
            throw Refusal.bad("The body needs 'drive': the address of the drive that has the disc");
        }
        Disc disc = rooms.catalogue().importDisc(drive);
        call.created("/api/v1/discs/" + disc.id(), Shapes.disc(disc));
    }

    /** One object a line: each disc, and after it its files. What is sent is read page by page, so it never is in memory as a whole. */
    private void export(Call call) throws IOException {
        Catalogue catalogue = rooms.catalogue();
        List<Disc> discs = catalogue.discs(Long.MAX_VALUE, PAGE);
        call.response().setContentType("application/x-ndjson");
        Writer out = new OutputStreamWriter(call.response().getOutputStream(), StandardCharsets.UTF_8);
        while (!discs.isEmpty()) {
            for (Disc disc : discs) {
                out.append(line("disc", Shapes.disc(disc)));
                files(catalogue, disc, out);
            }
            discs = catalogue.discs(discs.get(discs.size() - 1).id(), PAGE);
        }
        out.flush();
    }

    private static void files(Catalogue catalogue, Disc disc, Writer out) throws IOException {
        String after = "";
        List<DiscFile> files;
        do {
            files = catalogue.search(new FileQuery("", disc.id(), after, PAGE));
            for (DiscFile file : files) {
                out.append(line("file", Shapes.file(file)));
                after = file.place();
            }
        } while (files.size() == PAGE);
    }

    private static String line(String type, JsonObject object) {
        JsonObject typed = new JsonObject();
        typed.addProperty("type", type);
        object.entrySet().forEach(each -> typed.add(each.getKey(), each.getValue()));
        return typed + "\n";
    }
}
