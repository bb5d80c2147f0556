package org.burnish.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.options.fact.Fact;
import org.junit.jupiter.api.Test;

class EventLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EventLines lines = new EventLines(new PrintStream(out, true, StandardCharsets.UTF_8));

    private List<JsonObject> printed() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    @Test
    void eachLineIsAnObjectOfItsKind() {
        lines.phase("recording");
        lines.phase("recording");
        lines.progress(5, 10);
        lines.progress(6, 10);
        lines.progress(10, 10);
        lines.notice("WARNING", "/a\nb", Fact.of("some.code", "{n} of them").with("n", 3L));
        assertThat(printed())
                .extracting(each -> each.get("event").getAsString())
                .containsExactly("phase", "progress", "progress", "notice");
        assertThat(printed()).allMatch(each -> each.has("time"));
        assertThat(printed().get(2).get("done").getAsLong()).isEqualTo(10);
        JsonObject notice = printed().get(3);
        assertThat(notice.get("severity").getAsString()).isEqualTo("warning");
        assertThat(notice.getAsJsonObject("notice").get("code").getAsString()).isEqualTo("some.code");
        assertThat(notice.getAsJsonObject("notice").get("text").getAsString()).isEqualTo("3 of them");
    }

    @Test
    void outcomesSayHowTheProgramEnds() {
        assertThat(EventLines.Outcome.of(new Json(new Performed(0))).good()).isTrue();
        JsonObject bad = JsonParser.parseString(
                        EventLines.Outcome.of(new Json(new Performed(5))).toString())
                .getAsJsonObject();
        assertThat(bad.get("exit").getAsInt()).isEqualTo(1);
        assertThat(bad.getAsJsonObject("result").get("exit").getAsInt()).isEqualTo(5);
        JsonObject failed = JsonParser.parseString(
                        EventLines.Outcome.of(new WordsException("what?")).toString())
                .getAsJsonObject();
        assertThat(failed.get("exit").getAsInt()).isEqualTo(2);
        assertThat(failed.getAsJsonObject("failure")
                        .getAsJsonArray("reasons")
                        .get(0)
                        .getAsJsonObject()
                        .get("code")
                        .getAsString())
                .isEqualTo("words.not-understood");
        assertThat(EventLines.Outcome.of(new IOException("gone")).good()).isFalse();
    }

    @Test
    void wordsBehindTheEndOfOptionsAskForNothing() {
        assertThat(EventLines.areWanted("a", "--json=events")).isTrue();
        assertThat(EventLines.areWanted("a", "--json")).isFalse();
        assertThat(EventLines.areWanted("--", "--json=events")).isFalse();
    }
}
