package org.burnish.station.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.web.api.JobRoutes;
import org.burnish.station.web.api.Requests;
import org.burnish.station.web.api.Tree;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Role;

/** Hands a job in: files and directories are chosen in a tree, which a script unfolds in place and which are pages without one. */
final class SubmitPage {

    private static final String PLACE = "/submit";
    private static final List<String> USUAL = List.of("cd-r", "dvd-r", "dvd+r", "bd-r");

    private final Texts texts;
    private final Layout layout;

    SubmitPage(Texts texts, Layout layout) {
        this.texts = texts;
        this.layout = layout;
    }

    void show(Visit visit) throws IOException {
        visit.caller().needs(Role.OPERATOR);
        String path = visit.query("path");
        Html html = new Html();
        html.open("form", "method", "post", "action", PLACE, "class", "submit");
        html.open("fieldset", "class", "tree").tag("legend", texts.of("submit.what"));
        if (!path.isEmpty()) {
            html.open("p", "class", "path")
                    .tag("a", texts.of("submit.roots"), "href", PLACE)
                    .text(" " + path)
                    .close();
        }
        html.add(tree(Tree.of(visit.rooms().roots(), path))).close();
        html.open("fieldset", "class", "how").tag("legend", texts.of("submit.how"));
        wishes(html, visit);
        html.tag("button", texts.of("submit.send"), "class", "go").close();
        html.close();
        layout.send(visit.response(), PLACE, texts.of("nav.submit"), html);
    }

    private void wishes(Html html, Visit visit) {
        html.open("label").text(texts.of("job.label"));
        html.empty("input", "name", "label", "maxlength", "128").close();
        html.open("label").text(texts.of("job.medium"));
        html.empty("input", "name", "medium", "list", "media", "placeholder", texts.of("medium.any"))
                .close();
        html.open("datalist", "id", "media");
        List<String> media =
                new ArrayList<>(QueuePages.media(visit.rooms().station().drives()));
        USUAL.stream()
                .filter(each -> media.stream().noneMatch(each::equalsIgnoreCase))
                .forEach(media::add);
        media.forEach(each -> html.empty("option", "value", each));
        html.close();
        html.open("label").text(texts.of("job.copies"));
        html.empty("input", "name", "copies", "type", "number", "min", "1", "max", "1000", "value", "1")
                .close();
        html.open("label").text(texts.of("job.verify")).open("select", "name", "verify");
        for (JobRequest.Verify each : JobRequest.Verify.values()) {
            String word = Fragments.word(each);
            QueuePages.option(html, word, texts.of("verify." + word), "same");
        }
        html.close().close();
        html.open("label").text(texts.of("job.priority"));
        html.empty("input", "name", "priority", "type", "number", "value", "0").close();
        html.open("label", "class", "check");
        html.empty("input", "name", "held", "type", "checkbox", "value", "true");
        html.text(texts.of("submit.held")).close();
    }

    /** A directory that was unfolded. */
    void branch(Visit visit) throws IOException {
        visit.caller().needs(Role.OPERATOR);
        Layout.part(visit.response(), tree(Tree.of(visit.rooms().roots(), visit.query("path"))));
    }

    private Html tree(Tree.Listing listing) {
        Html html = new Html();
        html.open("ul");
        for (Tree.Entry entry : listing.entries()) {
            html.open("li");
            html.empty(
                    "input", "type", "checkbox", "name", "source", "value", entry.path(), "aria-label", entry.name());
            if (entry.directory()) {
                String path = "?path=" + Visit.encoded(entry.path());
                html.tag(
                        "a",
                        entry.name(),
                        "href",
                        PLACE + path,
                        "class",
                        "folder",
                        "hx-get",
                        PLACE + "/tree" + path,
                        "hx-target",
                        "next .branch",
                        "hx-trigger",
                        "click once");
                html.open("div", "class", "branch").close();
            } else {
                html.tag("span", entry.name()).tag("small", Amounts.bytes(entry.size()));
            }
            html.close();
        }
        html.close();
        if (listing.entries().isEmpty()) {
            html.tag("p", texts.of("submit.nothing"), "class", "nothing");
        }
        if (!listing.complete()) {
            html.tag("p", texts.of("submit.more", listing.entries().size()), "class", "nothing");
        }
        return html;
    }

    void submit(Visit visit) throws IOException {
        visit.caller().needs(Role.OPERATOR);
        Map<String, List<String>> form = visit.form();
        List<JobRequest.Source> sources = new ArrayList<>();
        for (String source : form.getOrDefault("source", List.of())) {
            sources.add(Requests.source(source, "", visit.rooms().roots()));
        }
        if (sources.isEmpty()) {
            throw Refusal.bad(texts.of("submit.none"));
        }
        JobRequest request = JobRequest.of(sources)
                .label(one(form, "label", ""))
                .medium(one(form, "medium", ""))
                .copies(number(form, "copies", 1))
                .priority(number(form, "priority", 0))
                .verify(Requests.verify(one(form, "verify", "same")))
                .held(one(form, "held", "").equals("true"))
                .submitter(visit.caller().name());
        Job job = JobRoutes.submit(visit.rooms(), request, visit.caller());
        visit.goTo("/jobs/" + job.id());
    }

    private static String one(Map<String, List<String>> form, String name, String fallback) {
        return form.getOrDefault(name, List.of(fallback)).get(0).strip();
    }

    private static int number(Map<String, List<String>> form, String name, int fallback) {
        String text = one(form, name, "");
        return text.isEmpty()
                ? fallback
                : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Visit.number(text)));
    }
}
