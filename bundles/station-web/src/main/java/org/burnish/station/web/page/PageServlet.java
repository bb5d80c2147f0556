package org.burnish.station.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.burnish.station.StationException;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.api.Problem;
import org.burnish.station.web.events.Voice;
import org.burnish.station.web.guard.Refusal;

/** The pages. */
public final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Rooms rooms;
    private final transient Texts texts;
    private final transient Fragments fragments;
    private final transient Layout layout;
    private final transient QueuePages queue;
    private final transient SubmitPage submit;
    private final transient CataloguePages catalogue;

    /** In a language. */
    public PageServlet(Rooms rooms, Locale language) {
        this.rooms = rooms;
        this.texts = new Texts(language);
        this.fragments = new Fragments(texts);
        this.layout = new Layout(texts, rooms);
        this.queue = new QueuePages(texts, fragments, layout);
        this.submit = new SubmitPage(texts, layout);
        this.catalogue = new CataloguePages(texts, layout);
    }

    /** How pages that are open are told what happens. */
    public Voice voice() {
        return fragments;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = new Visit(request, response, rooms);
        String[] path = request.getRequestURI().substring(1).split("/", -1);
        try {
            if (request.getMethod().equals("POST")) {
                post(visit, path);
            } else if (request.getMethod().equals("PATCH")) {
                throw new Refusal(Refusal.METHOD_NOT_ALLOWED, "Pages know the methods GET, HEAD and POST");
            } else {
                get(visit, path);
            }
        } catch (StationException e) {
            throw Refusal.of(e);
        } catch (IllegalArgumentException e) {
            throw Refusal.bad("The request can't be carried out: " + e.getMessage());
        }
    }

    private void get(Visit visit, String... path) throws IOException {
        switch (path.length == 1 ? path[0] : path[0] + "/") {
            case "" -> queue.queue(visit);
            case "history" -> queue.history(visit);
            case "submit" -> submit.show(visit);
            case "submit/" -> submit.branch(visit);
            case "search" -> catalogue.search(visit);
            case "needed" -> catalogue.needed(visit);
            case "discs" -> catalogue.discs(visit);
            case "calendar" -> catalogue.calendar(visit);
            case "jobs/" -> queue.job(visit, id(path, 2));
            case "discs/" -> catalogue.disc(visit, id(path, 2));
            case "burns/" -> queue.certificate(visit, id(path, 2));
            default -> throw nothing();
        }
    }

    private void post(Visit visit, String... path) throws IOException {
        switch (path.length == 1 ? path[0] : path[0] + "/") {
            case "submit" -> submit.submit(visit);
            case "jobs/" -> queue.act(visit, id(path, 3), path[2]);
            case "drives/" -> queue.drive(visit, path[1]);
            case "discs/" -> catalogue.describe(visit, id(path, 2));
            default -> throw nothing();
        }
    }

    private static long id(String[] path, int parts) {
        if (path.length != parts) {
            throw nothing();
        }
        return Visit.number(path[1]);
    }

    private static Refusal nothing() {
        return Refusal.notFound("There is no such page");
    }

    /** Answers with a page that says why there is no other one. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Problem.headers(response, refusal);
        Html html = new Html();
        html.tag("p", String.valueOf(refusal.getMessage()), "class", "refusal");
        if (request.getHeader("HX-Request") != null) {
            Layout.part(response, html);
            return;
        }
        layout.send(response, "", texts.of("refused." + refusal.status()), html);
    }
}
