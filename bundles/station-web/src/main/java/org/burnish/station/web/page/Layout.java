package org.burnish.station.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.station.web.Rooms;

/** What all pages have. */
final class Layout {

    private static final List<String> PLACES = List.of("/", "/submit", "/search", "/discs", "/history", "/calendar");
    private static final String HTMX_SETTINGS =
            "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"allowScriptTags\":false,\"selfRequestsOnly\":true,"
                    + "\"historyCacheSize\":0}";

    private final Texts texts;
    private final Rooms rooms;

    Layout(Texts texts, Rooms rooms) {
        this.texts = texts;
        this.rooms = rooms;
    }

    /** Answers with a page. */
    void send(HttpServletResponse response, String place, String title, Html content) throws IOException {
        Html html = new Html();
        html.open("html", "lang", texts.language());
        head(html, title);
        html.open("body");
        html.tag("a", texts.of("skip"), "class", "skip", "href", "#main");
        html.open("header");
        html.tag("a", name(), "class", "name", "href", "/");
        html.open("nav", "aria-label", texts.of("nav"));
        for (String each : PLACES) {
            String text = texts.of("nav." + (each.equals("/") ? "queue" : each.substring(1)));
            if (each.equals(place)) {
                html.tag("a", text, "href", each, "aria-current", "page");
            } else {
                html.tag("a", text, "href", each);
            }
        }
        html.close();
        html.tag("span", "", "id", "link", "role", "status", "data-lost", texts.of("link.lost"));
        html.close();
        html.open("main", "id", "main");
        html.tag("h1", title).add(content).close();
        html.close().close();
        write(response, "<!DOCTYPE html>" + html);
    }

    private String name() {
        return rooms.hasStation() ? rooms.station().name() : texts.of("name");
    }

    private void head(Html html, String title) {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "htmx-config", "content", HTMX_SETTINGS);
        html.tag("title", title + " · " + texts.of("name"));
        html.empty("link", "rel", "stylesheet", "href", "/assets/style.css");
        html.empty("link", "rel", "icon", "href", "/assets/disc.svg");
        html.tag("script", "", "src", "/assets/htmx.min.js", "defer", "defer");
        html.tag("script", "", "src", "/assets/page.js", "defer", "defer");
        html.close();
    }

    /** Answers with a part of a page. */
    static void part(HttpServletResponse response, Html html) throws IOException {
        write(response, html.toString());
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
