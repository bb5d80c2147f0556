package org.burnish.station.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.station.Catalogue;
import org.burnish.station.Disc;
import org.burnish.station.DiscFile;
import org.burnish.station.FileQuery;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Role;

/** What is on which disc, where discs lie, and when they were last read. */
final class CataloguePages {

    private static final int MANY = 100;
    private static final int PAGE = 1000;
    /** A calendar of more discs is one for programs. */
    private static final int CALENDAR = 5000;

    private final Texts texts;
    private final Layout layout;

    CataloguePages(Texts texts, Layout layout) {
        this.texts = texts;
        this.layout = layout;
    }

    void search(Visit visit) throws IOException {
        String text = visit.query("q");
        Html results = results(visit, text);
        if (visit.byScript()) {
            Layout.part(visit.response(), results);
            return;
        }
        Html html = new Html();
        html.open("form", "method", "get", "action", "/search", "class", "line", "role", "search");
        html.open("label").text(texts.of("search.text"));
        html.empty(
                "input",
                "type",
                "search",
                "name",
                "q",
                "value",
                text,
                "autofocus",
                "autofocus",
                "autocomplete",
                "off",
                "hx-get",
                "/search",
                "hx-trigger",
                "input changed delay:200ms, search",
                "hx-target",
                "#results",
                "hx-sync",
                "this:replace",
                "hx-replace-url",
                "true");
        html.close();
        html.tag("button", texts.of("search.go")).close();
        html.tag("p", texts.of("search.hint"), "class", "hint");
        html.open("div", "id", "results", "aria-live", "polite").add(results).close();
        layout.send(visit.response(), "/search", texts.of("nav.search"), html);
    }

    private Html results(Visit visit, String text) {
        Html html = new Html();
        if (text.isEmpty()) {
            return html;
        }
        Catalogue catalogue = visit.rooms().catalogue();
        List<DiscFile> files = catalogue.search(new FileQuery(text, 0, visit.query("after"), MANY));
        if (files.isEmpty()) {
            return html.tag("p", texts.of("search.nothing", text), "class", "nothing");
        }
        Map<Long, Disc> discs = new HashMap<>();
        files.stream()
                .map(DiscFile::disc)
                .distinct()
                .forEach(id -> catalogue.disc(id).ifPresent(disc -> discs.put(id, disc)));
        table(html, "file.path", "file.size", "file.modified", "file.disc", "file.restore");
        for (DiscFile file : files) {
            html.open("tr").tag("td", file.path(), "class", "file");
            html.tag("td", Amounts.bytes(file.size()), "class", "figure").tag("td", Amounts.time(file.modified()));
            html.open("td");
            Disc disc = discs.get(file.disc());
            String name = disc == null ? texts.of("disc.number", Long.toString(file.disc())) : name(disc);
            html.tag("a", name, "href", "/discs/" + file.disc()).close();
            html.open("td");
            html.tag("a", texts.of("file.how"), "href", "/needed?path=" + Visit.encoded(file.path()))
                    .close();
            html.close();
        }
        html.close().close().close();
        if (files.size() == MANY) {
            String after = Visit.encoded(files.get(files.size() - 1).place());
            html.tag(
                    "a",
                    texts.of("more"),
                    "href",
                    "/search?q=" + Visit.encoded(text) + "&after=" + after,
                    "class",
                    "older");
        }
        return html;
    }

    void needed(Visit visit) throws IOException {
        String path = visit.query("path");
        Html html = new Html();
        html.open("form", "method", "get", "action", "/needed", "class", "line");
        html.open("label").text(texts.of("needed.path"));
        html.empty("input", "name", "path", "value", path).close();
        html.tag("button", texts.of("needed.go")).close();
        if (!path.isEmpty()) {
            List<Disc> discs = visit.rooms().catalogue().needed(path);
            if (discs.isEmpty()) {
                html.tag("p", texts.of("search.nothing", path), "class", "nothing");
            } else {
                html.tag("p", texts.of("needed.discs", discs.size(), path)).add(discs(discs));
                html.tag("p", texts.of("needed.command"), "class", "hint");
                html.tag("pre", texts.of("needed.line", "'" + path.replace("'", "'\\''") + "'"));
            }
        }
        layout.send(visit.response(), "/search", texts.of("needed"), html);
    }

    void discs(Visit visit) throws IOException {
        List<Disc> discs = visit.rooms().catalogue().discs(visit.before(), MANY);
        Html html = new Html();
        html.add(discs(discs));
        if (discs.size() == MANY) {
            html.tag(
                    "a",
                    texts.of("older"),
                    "href",
                    "/discs?before=" + discs.get(discs.size() - 1).id(),
                    "class",
                    "older");
        }
        layout.send(visit.response(), "/discs", texts.of("nav.discs"), html);
    }

    private Html discs(List<Disc> discs) {
        Html html = new Html();
        if (discs.isEmpty()) {
            return html.tag("p", texts.of("discs.none"), "class", "nothing");
        }
        table(
                html,
                "disc.id",
                "disc.label",
                "disc.shelf",
                "disc.kind",
                "disc.files",
                "disc.burned",
                "disc.checked",
                "disc.verified");
        for (Disc disc : discs) {
            html.open("tr").open("td", "class", "figure");
            html.tag("a", Long.toString(disc.id()), "href", "/discs/" + disc.id())
                    .close();
            html.tag("td", name(disc)).tag("td", disc.shelf()).tag("td", disc.kind());
            html.tag("td", Long.toString(disc.files()), "class", "figure");
            html.tag("td", disc.burned().map(Amounts::time).orElse(texts.of("unknown")));
            html.tag("td", disc.checked().map(Amounts::time).orElse(texts.of("never")));
            verified(html, disc);
            html.close();
        }
        return html.close().close().close();
    }

    private void verified(Html html, Disc disc) {
        String word = Fragments.word(disc.verified());
        html.open("td")
                .tag("span", texts.of("verified." + word), "class", "badge is-" + word)
                .close();
    }

    private void table(Html html, String... columns) {
        html.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String column : columns) {
            html.tag("th", texts.of(column), "scope", "col");
        }
        html.close().close().open("tbody");
    }

    private String name(Disc disc) {
        if (!disc.label().isEmpty()) {
            return disc.label();
        }
        return disc.volumeId().isEmpty() ? texts.of("disc.number", Long.toString(disc.id())) : disc.volumeId();
    }

    private static Disc one(Visit visit, long id) {
        return visit.rooms().catalogue().disc(id).orElseThrow(() -> Refusal.notFound("There is no disc " + id));
    }

    void disc(Visit visit, long id) throws IOException {
        Disc disc = one(visit, id);
        Html html = new Html();
        html.add(discs(List.of(disc)));
        html.open("dl", "class", "facts");
        fact(html, "disc.product", disc.product());
        fact(html, "disc.volume", disc.volumeId());
        fact(html, "disc.sessions", Integer.toString(disc.sessions()));
        fact(html, "disc.size", Amounts.bytes(disc.blocks() * 2048));
        fact(html, "disc.mark", disc.mark());
        fact(html, "disc.note", disc.note());
        html.close();
        html.open("form", "method", "post", "action", "/discs/" + id, "class", "line");
        html.open("label").text(texts.of("disc.label"));
        html.empty("input", "name", "label", "value", disc.label()).close();
        html.open("label").text(texts.of("disc.shelf"));
        html.empty("input", "name", "shelf", "value", disc.shelf()).close();
        html.tag("button", texts.of("disc.save")).close();
        layout.send(visit.response(), "/discs", texts.of("disc.title", Long.toString(id), name(disc)), html);
    }

    private void fact(Html html, String key, String value) {
        if (!value.isEmpty()) {
            html.tag("dt", texts.of(key)).tag("dd", value);
        }
    }

    void describe(Visit visit, long id) throws IOException {
        visit.caller().needs(Role.OPERATOR);
        Disc disc = one(visit, id);
        Map<String, List<String>> form = visit.form();
        visit.rooms()
                .catalogue()
                .describe(
                        id,
                        form.getOrDefault("label", List.of(disc.label())).get(0),
                        form.getOrDefault("shelf", List.of(disc.shelf())).get(0));
        visit.goTo("/discs/" + id);
    }

    /** Discs by when they were last read: those that nobody has read since they were made come first. */
    void calendar(Visit visit) throws IOException {
        List<Disc> discs = new ArrayList<>();
        List<Disc> page = visit.rooms().catalogue().discs(Long.MAX_VALUE, PAGE);
        while (!page.isEmpty() && discs.size() < CALENDAR) {
            discs.addAll(page);
            page = visit.rooms().catalogue().discs(page.get(page.size() - 1).id(), PAGE);
        }
        discs.sort(Comparator.comparing(CataloguePages::month).thenComparing(Disc::id));
        Html html = new Html();
        html.tag("p", texts.of("calendar.hint"), "class", "hint");
        int from = 0;
        while (from < discs.size()) {
            String month = month(discs.get(from));
            int to = from;
            while (to < discs.size() && month(discs.get(to)).equals(month)) {
                to++;
            }
            html.tag(
                    "h2",
                    month.isEmpty()
                            ? texts.of("calendar.never", to - from)
                            : texts.of("calendar.month", month, to - from));
            html.add(discs(discs.subList(from, to)));
            from = to;
        }
        if (discs.isEmpty()) {
            html.tag("p", texts.of("discs.none"), "class", "nothing");
        }
        if (!page.isEmpty()) {
            html.tag("p", texts.of("calendar.more", discs.size()), "class", "nothing");
        }
        layout.send(visit.response(), "/calendar", texts.of("nav.calendar"), html);
    }

    private static String month(Disc disc) {
        return disc.checked().map(time -> Amounts.time(time).substring(0, 7)).orElse("");
    }
}
